"""The command line: one command a module. Results go to standard output or --output, the rest to standard error.

A command's module has NAME, ABOUT, `arguments(parser)` and `run(options, out) -> exit status`.
"""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Sequence
from typing import Any

from components import wording
from components.cli.output import Output, complain, say
from components.errors import CrossreadError
from components.matching.warm import is_cold

COMMANDS = ("read", "compare", "align", "scan", "add", "ask")
INTERRUPTED = 130


def main(arguments: Sequence[str]) -> int:
    """-> exit status: 0; 1 where something could not be read or done; 2 for a wrong call; 130 when interrupted."""
    options = _parser(arguments).parse_args(arguments)
    try:
        if options.output:
            _spare_inputs(options)
        with Output(options.output) as out:
            if options.kernels and is_cold():
                say(wording.TERMINAL["compiling"])
            return int(options.run(options, out))
    except CrossreadError as error:
        complain(error)
        return 1
    except BrokenPipeError:
        return 1
    except KeyboardInterrupt:
        folder = getattr(options, "index", None)
        bare = wording.ARCHIVE["stopped_bare" if hasattr(options, "index") else "stopped_plain"]
        say(wording.ARCHIVE["stopped"].format(folder=folder) if folder else bare)
        return INTERRUPTED


def _spare_inputs(options: argparse.Namespace) -> None:
    from components.cli.inputs import spare

    single = (getattr(options, name, None) for name in ("source", "file"))
    spare(options.output, [*getattr(options, "files", ()), *filter(None, single)])


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Of the command that is asked for, and of all where it is none: what a command needs takes time to load."""
    parser = argparse.ArgumentParser(prog="python -m components", description="How news outlets tell the same story.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in [each for each in COMMANDS if each in arguments[:1]] or COMMANDS:
        command: Any = importlib.import_module(f"components.cli.{name}")
        one = commands.add_parser(command.NAME, help=command.ABOUT, description=command.ABOUT)
        command.arguments(one)
        one.add_argument("--output", metavar="FILE", help="write here instead of to the terminal")
        one.set_defaults(run=command.run, kernels=name != "read")
    return parser

"""The command line: one command a module. Results go to standard output or --output, the rest to standard error.

A command's module has NAME, ABOUT, `arguments(parser)` and `run(options, out) -> exit status`.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from components import wording
from components.cli import add, align, ask, compare, read, scan
from components.cli.output import Output, complain, say
from components.errors import CrossreadError
from components.matching.warm import is_cold

COMMANDS = (read, compare, align, scan, add, ask)
INTERRUPTED = 130


def main(arguments: Sequence[str]) -> int:
    """-> exit status: 0; 1 where something could not be read or done; 2 for a wrong call; 130 when interrupted."""
    options = _parser().parse_args(arguments)
    try:
        with Output(options.output) as out:
            if options.run is not read.run and is_cold():
                say(wording.TERMINAL["compiling"])
            return int(options.run(options, out))
    except CrossreadError as error:
        complain(error)
        return 1
    except BrokenPipeError:
        return 1
    except KeyboardInterrupt:
        folder = getattr(options, "index", None)
        say(wording.ARCHIVE["stopped"].format(folder=folder) if folder else wording.ARCHIVE["stopped_bare"])
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components", description="How news outlets tell the same story.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        one = commands.add_parser(command.NAME, help=command.ABOUT, description=command.ABOUT)
        command.arguments(one)
        one.add_argument("--output", metavar="FILE", help="write here instead of to the terminal")
        one.set_defaults(run=command.run)
    return parser

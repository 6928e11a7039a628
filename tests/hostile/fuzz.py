"""`python -m tests.hostile.fuzz`: mutations of a good file for each reader. Each ends in an article or a reason.

usage: python -m tests.hostile.fuzz [--count N] [--first N] [READER …]

Fails on an error that no reader foresaw, on one that ends the program, on a hang, and, by an audit hook, on any file or
connection that a reader opens beyond the program's own parts, and on any that it writes.
"""

from __future__ import annotations

import argparse
import faulthandler
import logging
import os
import random
import sys
import sysconfig
import time
from pathlib import Path
from typing import Any

from components import wording
from components.errors import UnreadableFile
from components.model import Article
from components.readers.formats import readers, suffix_of
from components.readers.reading import read_here
from components.readers.worker import is_forbidden
from tests.hostile.mutations import mutated

SAMPLES = Path(__file__).parents[1] / "unit" / "formats"
_NO_SAMPLES = ("article.json", "make.py")
_SECRET = "root:x:0:"
"""What stands in the one file of this system that mutations ask for by an external entity."""
HANGS = 20.0
"""Seconds after which a file counts as one that hangs."""
_OWN = tuple(
    str(Path(place).resolve())
    for place in (Path(__file__).parents[2], sys.prefix, sys.base_prefix, *sysconfig.get_paths().values())
)
_SYSTEM = ("/usr/share/zoneinfo", "/etc/localtime", "/dev/null", "/dev/urandom", "/proc/self")


class Reached(BaseException):
    """A reader reached out: no reader may catch this."""


def main() -> int:
    """-> 0, or 1 where a mutation brought a reader down; which one is printed, and how to make it again."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("readers", nargs="*")
    options = parser.parse_args()
    if options.count > 1:  # one by itself is looked into
        logging.disable(logging.CRITICAL)
    files = samples(options.readers)
    for file in samples([]):  # whatever any reader loads is loaded before anything is forbidden
        list(read_here(file.name, file.read_bytes()))
    sys.dont_write_bytecode = True
    sys.addaudithook(_watch)
    failed = [bad for file in files for bad in fuzz(file, range(options.first, options.first + options.count))]
    print(*failed, sep="\n", end="\n" if failed else "")
    print(f"{len(files) * options.count - len(failed)} passed, {len(failed)} failed")
    return int(bool(failed))


def samples(wanted: list[str]) -> list[Path]:
    """One good file for each reader: the first by name of those that its suffixes name."""
    chosen: dict[str, Path] = {}
    for path in sorted(SAMPLES.iterdir()):
        for name, reader in readers().items():
            if suffix_of(path.name) in reader.SUFFIXES and path.name not in _NO_SAMPLES:
                chosen.setdefault(name, path)
    return [path for name, path in chosen.items() if not wanted or name in wanted]


def fuzz(file: Path, numbers: range) -> list[str]:
    """What went wrong with these mutations of a file, one line each."""
    good, wrong, began, found = file.read_bytes(), [], time.monotonic(), 0
    for number in numbers:
        data = mutated(good, random.Random(f"{file.name}/{number}"))
        faulthandler.dump_traceback_later(HANGS, exit=True)
        try:
            outcomes = list(read_here(file.name, data))
        except BaseException as error:  # whatever it is, it is what this looks for
            wrong.append(f"{file.name} --first {number} --count 1: {error!r}")
            continue
        finally:
            faulthandler.cancel_dump_traceback_later()
        told = [each for each in outcomes if isinstance(each, Article | UnreadableFile)]
        unforeseen = [each for each in told if isinstance(each, UnreadableFile) and _unforeseen(each)]
        found += any(isinstance(each, Article) for each in told)
        leaked = any(isinstance(each, Article) and _SECRET in each.text for each in told)
        if not told or unforeseen or leaked:
            why = "a file of this system in the text" if leaked else "an unforeseen error" if told else "nothing"
            wrong.append(f"{file.name} --first {number} --count 1: {why}")
    each = (time.monotonic() - began) / max(1, len(numbers)) * 1000
    print(f"{file.name:14s} {len(numbers)} mutations, {found} still articles, {each:.0f} ms each", flush=True)
    return wrong


def _unforeseen(problem: UnreadableFile) -> bool:
    failed = problem.message.endswith(wording.READING_FAILED.format(file=""))
    return failed and problem.hint == wording.READING_FAILED_HINT


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if is_forbidden(event, arguments):
        raise Reached(f"{event} {arguments!r}"[:300])
    if event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
        path = os.path.abspath(os.fsdecode(arguments[0]))
        if not path.startswith((*_OWN, *_SYSTEM)):
            raise Reached(f"open {path}"[:300])


if __name__ == "__main__":
    sys.exit(main())

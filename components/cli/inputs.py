"""What the commands read: files through the readers, and JSON Lines, one line at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from components.cli.output import complain
from components.errors import CrossreadError
from components.model import Article
from components.readers import read
from components.wording import (
    CLI_BAD_LINE,
    CLI_BAD_LINE_HINT,
    CLI_NO_FILE,
    CLI_NO_FILE_HINT,
    CLI_UNREADABLE,
    CLI_UNREADABLE_HINT,
)

_BOM = b"\xef\xbb\xbf"


def articles_of(files: Sequence[str]) -> tuple[list[Article], bool]:
    """-> what could be read, and whether anything could not; the reasons go to standard error, a line each."""
    articles: list[Article] = []
    failed = False
    for name in files:
        try:
            reading = read(Path(name).name, bytes_of(name))
        except CrossreadError as error:
            failed = complain(error)
            continue
        articles += reading.articles
        for problem in reading.problems:
            failed = complain(problem)
    return articles, failed


def bytes_of(name: str) -> bytes:
    """Raises CrossreadError where the file cannot be read."""
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise unreadable(name, error) from error


def unreadable(name: str, error: OSError) -> CrossreadError:
    """What is said of a file that the system does not give."""
    if isinstance(error, FileNotFoundError):
        return CrossreadError(CLI_NO_FILE.format(file=name), CLI_NO_FILE_HINT)
    return CrossreadError(CLI_UNREADABLE.format(file=name, why=error.strerror), CLI_UNREADABLE_HINT)


def rows(
    name: str, fields: Sequence[str], progress: Callable[[int], None] = lambda _: None
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a JSON Lines file with the numbers of their lines; progress: bytes read so far.

    Raises CrossreadError at the first line that lacks a field.
    """
    at = 0
    try:
        with Path(name).open("rb") as file:
            for number, line in enumerate(file, 1):
                at += len(line)
                text = (line.removeprefix(_BOM) if number == 1 else line).decode("utf-8", "replace")
                if text.strip():
                    yield number, _row(text, number, name, fields)
                progress(at)
    except OSError as error:
        raise unreadable(name, error) from error


def _row(text: str, number: int, name: str, fields: Sequence[str]) -> dict[str, Any]:
    try:
        row = json.loads(text)
    except (ValueError, RecursionError):
        row = None
    texts = [field for field in fields if field in ("a", "b", "text")]
    whole = isinstance(row, dict) and all(f in row for f in fields) and all(isinstance(row[t], str) for t in texts)
    if not whole:
        told = CLI_BAD_LINE.format(line=number, file=name, fields=", ".join(fields))
        raise CrossreadError(told, CLI_BAD_LINE_HINT)
    return dict(row)

"""Bytes to articles. A format is one module `from_*.py` here; nothing else has to know of it.

Such a module has SUFFIXES (lower case, with the dot), NAME (plain words), `read(name, data)`, an iterator of drafts and
of problems that cost one entry each, which may raise UnreadableFile where the file as a whole cannot be read; and
BINARY = True where its files are no text.
"""

from __future__ import annotations

import hashlib
import importlib
import logging
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Protocol, cast

from components import wording
from components.errors import UnreadableFile
from components.model import Article, Source
from components.readers.draft import Draft
from components.readers.finish import finish
from components.readers.sniff import is_markup, require_text

_log = logging.getLogger(__name__)
_TEXT = ".txt"
LARGEST = 200 * 1024 * 1024
"""Bytes of one file."""
MOST_ENTRIES = 2_000
"""Articles and problems of one file; what comes after is left unread, and that is said."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its articles in the file's order, and what could not be read, in plain words."""

    file: str
    articles: tuple[Article, ...] = ()
    problems: tuple[UnreadableFile, ...] = ()


class _Reader(Protocol):
    SUFFIXES: tuple[str, ...]
    NAME: str

    def read(self, name: str, data: bytes, /) -> Iterator[Draft | UnreadableFile]: ...


def read(name: str, data: bytes) -> Reading:
    """The articles of a file and its problems; content never makes it raise. name may be a path."""
    file = base_name(name)
    articles: list[Article] = []
    problems: list[UnreadableFile] = []
    for outcome in _outcomes(file, data):
        if isinstance(outcome, Article):
            articles.append(outcome)
        else:
            problems.append(outcome)
    return Reading(file, tuple(articles), tuple(problems))


def formats() -> list[tuple[tuple[str, ...], str]]:
    """The suffixes and the plain name of every format that can be read."""
    return [(reader.SUFFIXES, reader.NAME) for reader in _readers().values()]


def base_name(name: str) -> str:
    """The last part of a path of any system, as one printable line of at most 200 characters."""
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    shown = "".join(each for each in last if each.isprintable()).strip()
    return shown[-200:] if shown.strip(".") else wording.UNNAMED_FILE


def _outcomes(file: str, data: bytes) -> Iterator[Article | UnreadableFile]:
    """The last line of defence: an error that no reader foresaw is told as a problem of this file, and logged."""
    try:
        module, reader = _reader_for(file, data)
        digest, number = hashlib.sha256(data).hexdigest(), -1
        for number, draft in enumerate(reader.read(file, data)):
            if number == MOST_ENTRIES:
                raise UnreadableFile(wording.TOO_MANY.format(file=file, most=MOST_ENTRIES), wording.TOO_LARGE_HINT)
            yield draft if isinstance(draft, UnreadableFile) else _finished(draft, file, module, digest)
        if number < 0:
            raise UnreadableFile(wording.EMPTY_FILE.format(file=file), wording.EMPTY_FILE_HINT)
    except UnreadableFile as problem:
        yield problem
    except Exception:
        _log.exception("reading failed")
        yield UnreadableFile(wording.READING_FAILED.format(file=file), wording.READING_FAILED_HINT)


def _finished(draft: Draft, file: str, module: str, digest: str) -> Article | UnreadableFile:
    try:
        return finish(draft, Source(file, draft.entry, module, digest))
    except UnreadableFile as problem:
        return problem


def _reader_for(file: str, data: bytes) -> tuple[str, _Reader]:
    """The reader's name and the reader. Raises UnreadableFile where none can read these bytes."""
    if len(data) > LARGEST:
        raise UnreadableFile(wording.TOO_LARGE.format(file=file, size=LARGEST >> 20), wording.TOO_LARGE_HINT)
    suffix = "." + file.rpartition(".")[2].casefold() if "." in file else ""
    known = {each: (module, reader) for module, reader in _readers().items() for each in reader.SUFFIXES}
    module, reader = known.get(suffix, known[_TEXT])
    if not getattr(reader, "BINARY", False):
        require_text(file, data)
    if suffix not in known and is_markup(data):
        raise UnreadableFile(wording.UNKNOWN_FORMAT.format(file=file), _known_formats())
    return module, reader


def _known_formats() -> str:
    names = ", ".join(f"{name} ({', '.join(suffixes)})" for suffixes, name in formats())
    return wording.KNOWN_FORMATS.format(formats=names)


@cache
def _readers() -> dict[str, _Reader]:
    found = sorted(info.name for info in pkgutil.iter_modules(__path__) if info.name.startswith("from_"))
    return {name: cast(_Reader, importlib.import_module(f"{__name__}.{name}")) for name in found}

"""The formats that can be read, found by discovery, and which one a file is: by its content, then by its name."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from components import wording
from components.errors import UnreadableFile
from components.readers.draft import Outcome
from components.readers.sniff import is_markup, require_text

_TEXT = "from_text"
LARGEST = 200 << 20
"""Bytes of one file. A format whose files hold one article and nothing else has a LARGEST of its own."""
_SAMPLE = 4096


class Reader(Protocol):
    """A module from_*.py: what a format is called, how it is known, and how it is read. See the package."""

    SUFFIXES: tuple[str, ...]
    NAME: str

    def is_mine(self, data: bytes, /) -> bool: ...

    def read(self, name: str, data: bytes, /) -> Iterator[Outcome]: ...


@cache
def readers() -> dict[str, Reader]:
    """Every format's module by its name."""
    found = sorted(info.name for info in pkgutil.iter_modules([str(Path(__file__).parent)]))
    return {
        name: cast(Reader, importlib.import_module(f"components.readers.{name}"))
        for name in found
        if name.startswith("from_")
    }


def formats() -> list[tuple[tuple[str, ...], str]]:
    """The suffixes and the plain name of every format that can be read."""
    return [(reader.SUFFIXES, reader.NAME) for reader in readers().values()]


def base_name(name: str) -> str:
    """The last part of a path of any system, as one printable line of at most 200 characters."""
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    shown = "".join(each for each in last if each.isprintable()).strip()
    return shown[-200:] if shown.strip(".") else wording.UNNAMED_FILE


def suffix_of(file: str) -> str:
    """In lower case, with the dot; "" without one."""
    return "." + file.rpartition(".")[2].casefold() if "." in file else ""


def check_size(file: str, size: int) -> None:
    """Raises UnreadableFile where a file of so many bytes need not be opened: nothing of the sort is an article."""
    suffix = suffix_of(file)
    named = next((reader for reader in readers().values() if suffix in reader.SUFFIXES), readers()[_TEXT])
    if size > getattr(named, "LARGEST", LARGEST):
        told = wording.TOO_LARGE_TEXT if hasattr(named, "LARGEST") else wording.TOO_LARGE
        largest = getattr(named, "LARGEST", LARGEST) >> 20
        raise UnreadableFile(told.format(file=file, size=largest), wording.TOO_LARGE_HINT)


def reader_for(file: str, data: bytes) -> tuple[str, Reader, tuple[str, ...]]:
    """-> the reader's name, the reader, and a warning where the file's name says otherwise. Content wins over the name.

    Raises UnreadableFile where none can read these bytes.
    """
    check_size(file, len(data))
    if not data[:_SAMPLE].strip() and not data.strip():
        raise UnreadableFile(wording.EMPTY_FILE.format(file=file), wording.EMPTY_FILE_HINT)
    suffix = suffix_of(file)
    named = next((name for name, reader in readers().items() if suffix in reader.SUFFIXES), "")
    name = named if named and readers()[named].is_mine(data) else _by_content(data)
    if not name:
        require_text(file, data)
        if is_markup(data) and named in ("", _TEXT):
            raise UnreadableFile(wording.UNKNOWN_FORMAT.format(file=file), _known_formats())
        name = _TEXT if not named or _is_plain(readers()[named], data) else named
    warning = wording.WRONG_SUFFIX.format(suffix=suffix, name=readers()[name].NAME)
    return name, readers()[name], (warning,) if named not in ("", name) else ()


def is_quick(file: str, data: bytes) -> bool:
    """Whether nothing in a file can make reading it slow, by what it holds: a page under the name of a text is none.

    Cost: looks at the heads of small files alone. Zipped files are never quick.
    """
    largest = max(getattr(reader, "QUICK", 0) for reader in readers().values())
    if len(data) > largest or data.startswith(b"PK"):
        return False
    try:
        reader = reader_for(file, data)[1]
    except UnreadableFile:
        return True
    return len(data) <= getattr(reader, "QUICK", 0)


def _is_plain(named: Reader, data: bytes) -> bool:
    """Whether a text is of another format than its name says, and of none that is known by its content."""
    is_plain: Callable[[bytes], bool] = getattr(named, "is_plain", lambda _: False)
    return getattr(named, "BINARY", False) or is_plain(data)


def _by_content(data: bytes) -> str:
    return next((name for name, reader in readers().items() if reader.is_mine(data)), "")


def _known_formats() -> str:
    names = ", ".join(f"{name} ({', '.join(suffixes)})" for suffixes, name in formats())
    return wording.KNOWN_FORMATS.format(formats=names)

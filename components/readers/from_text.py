"""Plain text: the whole file is one article."""

from __future__ import annotations

from collections.abc import Iterator

from components.readers.draft import Draft, Outcome
from components.readers.encoding.charset import decode

SUFFIXES = (".txt", ".text")
NAME = "plain text"
LARGEST = 20 << 20
"""Bytes: an article of the greatest length, in the widest encoding."""
QUICK = 1 << 20


def is_mine(_data: bytes) -> bool:
    """Any text may be plain: it is what is left where nothing else is sure."""
    return False


def read(_name: str, data: bytes) -> Iterator[Outcome]:
    """One draft: the text as it stands. Title, byline and the rest are found in the text later."""
    text, warnings = decode(data)
    yield Draft(text, warnings=warnings)

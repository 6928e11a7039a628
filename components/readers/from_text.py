"""Plain text: the whole file is one article."""

from __future__ import annotations

from collections.abc import Iterator

from components.errors import UnreadableFile
from components.readers.charset import decode
from components.readers.draft import Draft

SUFFIXES = (".txt", ".text")
NAME = "plain text"


def read(_name: str, data: bytes) -> Iterator[Draft | UnreadableFile]:
    """One draft: the text as it stands. Title, byline and the rest are found in the text later."""
    text, warnings = decode(data)
    yield Draft(text, warnings=warnings)

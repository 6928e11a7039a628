"""What readers hand on, before a text is fixed: drafts of articles, files within files, and tables of articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from components.errors import UnreadableFile
from components.model import Furniture


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its file gives it. "": not said. entry: the row, or the name within the file (None: all of it)."""

    text: str
    entry: str | None = None
    outlet: str = ""
    agency: str = ""
    title: str = ""
    byline: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    origins: Mapping[str, str] = field(default_factory=dict)
    """Where each given field stands in the file: a key of wording.ORIGINS; "" stands for all fields not named."""
    furniture: tuple[Furniture, ...] = ()
    """What the file itself says is no reporting (captions, bylines): spans of the text, which must be tidy already."""
    whole: str = ""
    """All that the file says, as text, where the draft's text is a choice from it."""
    warnings: tuple[str, ...] = ()
    """Plain sentences on how the file was read, for the person who added it."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A file within a file, to be read like any other. name: its path in there."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of articles. name: "" where its file has one table only. rows: cells in the order of the columns, read
    one by one; a row that cannot be read is its problem."""

    columns: tuple[str, ...]
    rows: Iterator[Sequence[str] | UnreadableFile]
    name: str = ""
    warnings: tuple[str, ...] = ()


Outcome = Draft | Packed | Sheet | UnreadableFile
"""What a reader yields: a problem that it yields costs one entry, one that it raises costs the rest of the file."""

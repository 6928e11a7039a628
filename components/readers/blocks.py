"""The blocks of a word processor's document to its one draft, whichever program wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from components import wording
from components.errors import UnreadableFile
from components.readers.draft import Draft
from components.readers.finish import LARGEST_TEXT

LARGEST_XML = 64 << 20
"""Bytes of the XML that holds a document's text; markup takes up to ten times what the text does."""
_SPACE = re.compile(r"[ \t\r]+")
_TITLE_BLOCKS = 3


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table row. level: 0 for a title, 1 for a first heading, 9 for all others."""

    text: str
    level: int = 9


def plain(text: str) -> str:
    """White space as it is shown: runs of blanks are one, none at the ends of lines."""
    return "\n".join(_SPACE.sub(" ", line).strip(" ") for line in text.split("\n")).strip("\n")


def row(cells: Iterable[str]) -> str:
    """A table's row as one line."""
    return " | ".join(text for cell in cells if (text := " ".join(cell.split())))


def draft_of(file: str, blocks: Iterable[Block], named: str = "", notes: Iterable[str] = ()) -> Draft:
    """One draft. Its title: what is set as one, or else what the document's properties say, where the text begins so.

    notes: what stands at the foot of its pages or at its end, which only `whole` has.
    Raises UnreadableFile where the text is longer than any article's, without reading all of it.
    """
    texts: list[str] = []
    title, length = "", 0
    for block in blocks:
        if not (text := plain(block.text)):
            continue
        if not title and (block.level == 0 and len(texts) < _TITLE_BLOCKS or block.level == 1 and not texts):
            title = " ".join(text.split())
        texts.append(text)
        length += len(text) + 2
        if length > LARGEST_TEXT + 2:
            raise too_long(file)
    named = " ".join(named.split())
    by_name = not title and any(" ".join(text.split()) == named for text in texts[:_TITLE_BLOCKS])
    whole = "\n\n".join(filter(None, (*texts, *map(plain, notes))))[: LARGEST_TEXT + 2]
    told = "document" if by_name else "text"
    return Draft("\n\n".join(texts), title=named if by_name else title, origins={"title": told}, whole=whole)


def too_long(file: str) -> UnreadableFile:
    """What is said of a document that holds more than an article may."""
    message = wording.ARTICLE_TOO_LONG.format(file=file, size=LARGEST_TEXT // 1_000_000)
    return UnreadableFile(message, wording.TOO_LARGE_HINT)

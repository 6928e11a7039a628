"""Where a table's rows begin and what its columns are called: a line of names, also below some lines of other things,
or none at all. And from what a column is called to what it holds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from components import wording
from components.cleaning.dates import iso_date
from components.language.wordlists import sections_of
from components.readers.encoding.charset import tidy

HEAD = 12
"""Rows at a table's head among which the line of names is looked for."""
_NAME_LENGTH = 100
_LOOK = 2_000
"""Characters of a cell that are looked at to see what it is."""
_PROSE = 120
_SENTENCE_END = re.compile(r"[.!?…؟][\"”’»)\]]{0,3}(?:\s|<|$)|[。！？]")
_ADDRESS = re.compile(r"https?://\S+$")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_ABOUT = re.compile(r"(?:article|news|story|item|post|doc|document|page|meta|og|raw|original|full)_")
_COUNTED = re.compile(r"_?\d+$")
_UNKNOWN = 1_000_000

Row = Sequence[str]


def rank_of(name: str) -> tuple[str, int]:
    """The draft's field that a column or a front-matter key means, "" for none, and how far it is from the likeliest
    name of it."""
    return _ranked(name[:_NAME_LENGTH])


@lru_cache(maxsize=4096)
def _ranked(name: str) -> tuple[str, int]:
    key = _key(name)
    for worse, each in enumerate((key, _ABOUT.sub("", key, count=1), _COUNTED.sub("", _ABOUT.sub("", key, count=1)))):
        if each in _names():
            field, rank = _names()[each]
            return field, rank + worse * 1_000
    return "", _UNKNOWN


@cache
def _names() -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for field, lines in sections_of("columns.txt").items():
        for rank, name in enumerate(" ".join(lines).split()):
            found.setdefault(_key(name), (field, rank))
    return found


def _key(name: str) -> str:
    """Words joined by "_", without accents, however they are joined and capitals are set."""
    bare = unicodedata.normalize("NFKD", _CAMEL.sub(" ", name).casefold())
    bare = "".join(each for each in bare if not unicodedata.combining(each))
    return "_".join(re.findall(r"[^\W_]+", bare))


def head_of(rows: Sequence[Row | None]) -> tuple[tuple[str, ...], int]:
    """The columns' names from a table's first rows (None: unreadable), and how many rows come before what they name.

    The row that names most fields heads the table. Where none does, the first row does, unless it is data itself: then
    the columns are numbered.
    """
    scores = [score_of(row or ()) for row in rows]
    best = max(range(len(rows)), key=lambda each: (scores[each], -each), default=0)
    first = next((number for number, row in enumerate(rows) if row and any(map(str.strip, row))), 0)
    if not rows or scores[best] < (1 if best == first else 2):
        best = first
        if any(_is_data(cell) for cell in (rows[first] if rows else None) or ()):
            return named(("",) * max(len(row or ()) for row in rows)), first
    return named((rows[best] if rows else None) or ()), best + 1


def score_of(row: Row) -> int:
    """How many fields a row names; the text counts double, as a table must have it."""
    fields = {rank_of(cell)[0] for cell in row if len(cell) <= _NAME_LENGTH} - {""}
    return len(fields) + ("text" in fields)


def named(cells: Sequence[str]) -> tuple[str, ...]:
    """Names of columns that tell them apart: those without one are numbered, those of a kind counted."""
    names: list[str] = []
    taken: set[str] = set()
    for number, cell in enumerate(cells, 1):
        name = " ".join(tidy(cell[: 4 * _NAME_LENGTH])[0].split())[:_NAME_LENGTH]
        name = name or wording.UNNAMED_COLUMN.format(number=number)
        told, again = name, 1
        while told in taken:
            again += 1
            told = f"{name} ({again})"
        taken.add(told)
        names.append(told)
    return tuple(names)


def is_unnamed(names: Sequence[str]) -> bool:
    """Whether none of a table's columns has a name of its own."""
    return all(name == wording.UNNAMED_COLUMN.format(number=at) for at, name in enumerate(names, 1))


def is_prose(cell: str) -> bool:
    """Whether a cell holds several sentences."""
    ends = _SENTENCE_END.findall(cell[:_LOOK])
    return len(ends) > 1 and (len(cell) > _PROSE or "。" in ends)


def is_address(cell: str) -> bool:
    """Whether a cell is a page's address."""
    return _ADDRESS.match(cell.strip()[:_LOOK]) is not None


def _is_data(cell: str) -> bool:
    return is_prose(cell) or is_address(cell) or bool(iso_date(cell[:100]))

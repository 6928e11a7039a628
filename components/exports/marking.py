"""Spans over a text flattened into paragraphs of runs, for page, report and terminal alike.

Spans may overlap in any way; marks on a page may not. So the text is cut wherever a span starts or ends, and each piece
carries every mark that covers it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)

_BREAK = re.compile(r"\n\s*")


@dataclass(frozen=True)
class Mark(Generic[Key]):
    """Characters [start, end) of a text, and what they are to the caller. An empty mark covers nothing."""

    start: int
    end: int
    key: Key


@dataclass(frozen=True)
class Run(Generic[Key]):
    """A piece of text that the same marks cover throughout; keys in the order in which the marks were given."""

    text: str
    keys: tuple[Key, ...] = ()


def paragraphs(text: str, marks: Sequence[Mark[Key]]) -> list[list[Run[Key]]]:
    """-> paragraphs of runs that concatenate to the text, every character in exactly one run.

    A paragraph ends after a line break and the white space behind it; a break shares no run with other text, so that it
    can be left out. Cost: one sort of the ends of the marks, then for each piece the marks over it.
    """
    breaks = [match.span() for match in _BREAK.finditer(text)]
    cuts = _cuts(len(text), breaks, marks)
    ends = {end for _, end in breaks}
    result: list[list[Run[Key]]] = [[]]
    for start, end, keys in _pieces(cuts, marks):
        result[-1].append(Run(text[start:end], keys))
        if end in ends:
            result.append([])
    return [runs for runs in result if runs]


def _cuts(length: int, breaks: Iterable[tuple[int, int]], marks: Iterable[Mark[Key]]) -> list[int]:
    places = {0, length}
    places.update(place for span in breaks for place in span)
    places.update(place for mark in marks if mark.start < mark.end for place in (mark.start, mark.end))
    return sorted(place for place in places if place <= length)


def _pieces(cuts: Sequence[int], marks: Sequence[Mark[Key]]) -> Iterable[tuple[int, int, tuple[Key, ...]]]:
    """The text from cut to cut with the keys of the marks over it."""
    starting, ending = defaultdict(list), defaultdict(list)
    for number, mark in enumerate(marks):
        if mark.start < mark.end:
            starting[mark.start].append(number)
            ending[mark.end].append(number)
    over: set[int] = set()
    for start, end in pairwise(cuts):
        over.difference_update(ending[start])
        over.update(starting[start])
        yield start, end, tuple(dict.fromkeys(marks[number].key for number in sorted(over)))

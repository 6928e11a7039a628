"""Cues: words and phrases of a sentence that say how it is meant, looked up in a table.

The longest phrase wins, so that a table says what looks like a cue and is none ("no doubt" beside "no") in the same way
as what is one. The words of a sentence are found once and shared by all tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Generic, TypeVar

from components.model import Span

Value = TypeVar("Value")

_TOKEN = re.compile(r"\w+(?:(?:['’‘\-‑]|(?<=\d)[.,](?=\d))\w+)*|[^\w\s]")
_STRAIGHT = str.maketrans("’‘‑", "''-")
_STOPS = frozenset((*',;:—–()[]!?…“”"', "_", "--"))
_RELATIVES = "which who whom whose where"
_CONNECTIVES = frozenset(
    f"but although though while whereas because since when after before until unless if {_RELATIVES}".split()
)
_PRONOUNS = frozenset("i he she it we they you this that these those there".split())
# A list under one negation or hedge ("no water, food or power") goes on over its commas for this many words.
_LIST = 5


@dataclass(frozen=True, slots=True)
class Words:
    """The words and signs of a stretch of a text, in order: in lower case with straight signs, and where they stand."""

    text: str
    lower: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.lower)

    def span(self, first: int, end: int) -> Span:
        """From the start of word `first` to the end of the word before `end`."""
        return Span(self.spans[first][0], self.spans[end - 1][1])

    def at(self, place: int) -> str:
        """The word in lower case; "" before the first and after the last."""
        return self.lower[place] if 0 <= place < len(self.lower) else ""

    def written(self, place: int) -> str:
        """The word as it is written; "" before the first and after the last."""
        return self.text[slice(*self.spans[place])] if 0 <= place < len(self.lower) else ""


@lru_cache(maxsize=16)
def words_in(text: str, start: int, end: int) -> Words:
    """The words and signs of text[start:end]. "Didn’t", "far-right" and "al-Amin" are one word. Cost: 12 µs."""
    spans = tuple(match.span() for match in _TOKEN.finditer(text, start, end))
    plain = text[start:end].lower()
    if not plain.isascii():
        plain = plain.translate(_STRAIGHT)
    if len(plain) == len(text[start:end]):
        return Words(text, tuple(plain[first - start : last - start] for first, last in spans), spans)
    return Words(text, tuple(text[first:last].lower().translate(_STRAIGHT) for first, last in spans), spans)


@dataclass(frozen=True, slots=True)
class Cue(Generic[Value]):
    """A phrase of the table: words [first, end) of the sentence."""

    first: int
    end: int
    value: Value


class Cues(Generic[Value]):
    """A table of phrases in lower case. "is|was |very likely" stands for each of its variants; "very" may miss."""

    def __init__(self, table: Mapping[str, Value]) -> None:
        rests: dict[str, dict[tuple[str, ...], Value]] = {}
        for phrase, value in table.items():
            for first, *rest in product(*(word.split("|") for word in phrase.split())):
                rests.setdefault(first, {})[tuple(filter(None, rest))] = value
        self._rests = {first: (sorted({*map(len, rest)}, reverse=True), rest) for first, rest in rests.items()}

    def find(self, words: Words) -> Iterator[Cue[Value]]:
        """The phrases in a sentence, in order, none within another."""
        lower, free = words.lower, 0
        for first, word in enumerate(lower):
            if word in self._rests and first >= free:
                lengths, rests = self._rests[word]
                ends = (first + 1 + length for length in lengths)
                end = next((end for end in ends if lower[first + 1 : end] in rests and end <= len(lower)), 0)
                if end:
                    free = end
                    yield Cue(first, end, rests[lower[first + 1 : end]])


def clause_after(words: Words, place: int) -> Span:
    """What a cue that ends before this word covers: roughly, up to the next sign or connective, over "a, b or c"."""
    lower, size = words.lower, len(words.lower)
    if words.at(place) == ",":
        place = _next_comma(lower, place + 1)
    end = start = place
    while end < size and not _ends_clause(words, end, end == start):
        end += 1
    while end > start and not lower[end - 1][0].isalnum():
        end -= 1
    if end == start:
        at = words.spans[start - 1][1] if start else 0
        return Span(at, at)
    return words.span(start, end)


def _next_comma(lower: tuple[str, ...], place: int) -> int:
    """The word after an insertion between commas ("did not, however, leave"); the same place where none closes."""
    return lower.index(",", place) + 1 if "," in lower[place : place + _LIST] else place


def _ends_clause(words: Words, place: int, opening: bool) -> bool:
    word = words.lower[place]
    if word == ",":
        return "or" not in words.lower[place + 1 : place + 1 + _LIST]
    if word == "and":
        return words.at(place + 1) in _PRONOUNS
    return word in _STOPS or (word in _CONNECTIVES and not opening)

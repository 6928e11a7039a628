"""A text piece by piece, from either end inward, in wording that can be found again in another text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from components.cleaning.head import lines_of
from components.language.lines import stripped
from components.model import Article, Span

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ember|ober)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.)?"
_YEAR = r"(?:19|20|21)\d\d"
_NAMED = r"[^\W\d_]{3,9}\.?"
DATE = re.compile(
    r"(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?\b"
    rf"(?:{_DAY}\s(?:of\s)?{_NAMED},?\s{_YEAR}|{_NAMED}\s{_DAY},?\s{_YEAR}|{_DAY}\s{_MONTH}|{_MONTH}\.?\s{_DAY}"
    rf"|\d{{1,4}}([-/.])\d{{1,2}}\1\d{{1,4}}|{_YEAR}(?:\s?[-–—]\s?\d{{2,4}})?)\b(?:,?\s(?:at\s)?\d{{1,2}}[:.]\d\d\b)?",
    re.IGNORECASE,
)
"""A date or a year, with the time of day behind it."""
_SHORT = 1000
"""Characters of a piece that may be furniture."""
_REACH = 20_000
"""Characters from either end that are looked at, and of a line that is cut."""
_WORD = re.compile(r"[^\W_]+|[#@©]")
_DIGIT = re.compile(r"\d")
_BOUNDARY = re.compile(r"[.!?…][\"”’)\]]{0,3}\s+(?=[^\W_a-zà-ÿ]|[“\"‘'(\[©—–])|[。！？][」』”]?")
"""Where one sentence ends and another begins. Abbreviations are cut too: so they are wherever the wording recurs."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of the text, or what it is known to be: furniture (with its reason), the title ("title")."""

    span: Span
    wording: str
    """Without what changes from day to day; see fold."""
    reason: str = ""
    whole: bool = False
    """It has its line to itself."""

    @property
    def size(self) -> int:
        return size(self.wording)


def fold(text: str) -> str:
    """The words of a text, without case, marks, white space and dates; a long text as it is.

    Other numbers stay, for they may be the news: "Attendance: 4,512" is not "Attendance: 3,870".
    """
    if len(text) > _SHORT:
        return text
    if _DIGIT.search(text):
        text = DATE.sub(" # ", text)
    return " ".join(_WORD.findall(text.casefold()))


def size(wording: str) -> int:
    """How many words; an estimate where a script writes no spaces."""
    return max(wording.count(" ") + 1, len(wording) // 8) if wording else 0


class Pieces:
    """One article's pieces, each line cut once, when it is first asked for. title: its wording."""

    def __init__(self, article: Article) -> None:
        self.title = fold(article.title)
        self._text, self._known = article.text, _known(article)
        self._starts = [span.start for span, _ in self._known]
        self._lines = list(lines_of(article.text))
        self._cut: dict[int, list[Piece]] = {}

    def inward(self, foot: bool) -> Iterator[Piece]:
        """From the foot upward or from the head downward."""
        step = -1 if foot else 1
        for line in self._lines[::step]:
            if (len(self._text) - line.end if foot else line.start) > _REACH:
                return
            if line.start not in self._cut:
                self._cut[line.start] = list(self._of(line))
            yield from self._cut[line.start][::step]

    def reporting(self) -> int:
        """Characters of the text that are not known to be anything else."""
        return len(self._text) - sum(len(span) for span, _ in self._known)

    def _of(self, line: Span) -> Iterator[Piece]:
        """The pieces of a line, in order."""
        at = line.start
        low = max(bisect_left(self._starts, line.start) - 1, 0)
        for span, reason in self._known[low : bisect_left(self._starts, line.end)]:
            start, end = max(span.start, line.start), min(span.end, line.end)
            if start < end:
                yield from self._sentences(at, start, line)
                yield Piece(Span(start, end), fold(self._text[start:end]), reason)
                at = end
        yield from self._sentences(at, line.end, line)

    def _sentences(self, low: int, high: int, line: Span) -> Iterator[Piece]:
        part = stripped(self._text, low, high)
        cuts = _BOUNDARY.finditer(self._text, part.start, part.end) if len(part) <= _REACH else ()
        ends = [*(found.end() for found in cuts), part.end]
        for start, end in pairwise((part.start, *ends)):
            span = stripped(self._text, start, end)
            if not span:
                continue
            wording = fold(span.of(self._text))
            yield Piece(span, wording, "title" if wording and wording == self.title else "", span == line)


def _known(article: Article) -> list[tuple[Span, str]]:
    """What is furniture or the title, sorted and apart."""
    length, known = len(article.text), [(piece.span, piece.reason) for piece in article.furniture]
    if article.title_span:
        known.append((article.title_span, "title"))
    apart: list[tuple[Span, str]] = []
    for span, reason in sorted(known):
        start, end = max(span.start, apart[-1][0].end if apart else 0), min(span.end, length)
        if start < end:
            apart.append((Span(start, end), reason))
    return apart

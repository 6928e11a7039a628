"""Sentences as spans of a text, by own rules that survive news text; headings labelled, never cut away.

A line end ends a sentence unless the line stops in mid-sentence and the next goes on in lower case. Inside a line a
sentence ends at . ! ? … (and their kin in other scripts) where what follows looks like a beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from components.model import Sentence, Span

# Words that a full stop shortens and that never end a sentence by themselves.
_TITLES = frozenset(
    "mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr maj adm rev fr hon pres supt insp st mt ft no nos vs viz "
    "jan feb mar apr jun jul aug sep sept oct nov dec fig ca approx dept univ assn bros jr sr esp min max tel "
    "bzw ca dr hr fr nr str usw vgl mme mlle sra sr srta".split()
)
# Shortenings that may end a sentence: they do where a common opening word follows.
_MAY_END = frozenset("inc corp co ltd llc plc etc jr sr".split())
_OPENERS = frozenset(
    "the a an he she it they we i you this that these those there in on at but and so yet when while after before as "
    "if his her its their our for from by with according police officials earlier later however meanwhile".split()
)
_END = re.compile(r"(?:[.!?…]+|[。！？｡؟۔।॥]+)[\"'”’»›」』)\]]*")
# "8 p.m. Eleven people" is two sentences; "8 p.m. Saturday" and "8 p.m. EST" are not.
_MERIDIEM = re.compile(r"\b[ap]\.m$", re.IGNORECASE)
_AFTER_TIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december gmt utc bst cet cest est edt cst cdt mst mdt pst pdt et ct mt pt".split()
)
_INITIALS = re.compile(r"(?:^|[^\w.])((?:[^\W\d_]\.)+)$")
_LAST_WORD = re.compile(r"([^\W_]+)$")
_MEASURE = re.compile(r"\d\s?[a-zà-ÿ]$")
_GERMAN_MONTHS = frozenset(
    "januar jänner februar märz april mai juni juli august september oktober november dezember".split()
)
_NEXT = re.compile(r"\s*([\"'“‘«‹„「『(\[—–-]*)\s?(\S)(\w*)")
_FULL_WIDTH = frozenset("。！？｡।॥")
_TERMINAL = re.compile(r"[.!?…。！？｡؟۔।॥:;,][\"'”’»›」』)\]]*\s*$")

# A line of at most this many words with no stop at its end is a heading, not a claim.
HEADING_WORDS = 16
_LATIN_WORD = re.compile(r"\w+")


def split_sentences(text: str, breaks: Sequence[Span] = (), title: Span | None = None) -> tuple[Sentence, ...]:
    """All sentences of the text, in order, not overlapping, without the white space around them.

    breaks: sorted spans that hold no sentences (furniture). title: the span where the text carries its title.
    """
    found = []
    for low, high in _between(len(text), breaks):
        for line in _lines(text, low, high):
            found += [Sentence(span, _heading(text, span, line, title)) for span in _within(text, line)]
    return tuple(found)


def _between(length: int, breaks: Sequence[Span]) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in breaks:
        if gap.start > at:
            yield at, gap.start
        at = max(at, gap.end)
    if at < length:
        yield at, length


def _lines(text: str, low: int, high: int) -> Iterator[Span]:
    """Lines, joined where one stops in mid-sentence and the next begins in lower case (text with hard line ends)."""
    start = at = low
    while at < high:
        end = text.find("\n", at, high)
        end = high if end < 0 else end
        rest = end + 1
        goes_on = (
            rest < high
            and text[rest].islower()
            and not _TERMINAL.search(text, max(start, end - 12), end)
            and end > start
        )
        if not goes_on:
            if text[start:end].strip():
                yield Span(start, end)
            start = rest
        at = rest


def _within(text: str, line: Span) -> Iterator[Span]:
    start = line.start
    for stop in _END.finditer(text, line.start, line.end):
        if stop.start() >= start and stop.end() < line.end and _ends(text, stop, start, line.end):
            end = stop.end() + _closes_german(text, start, stop.end())
            yield _stripped(text, start, end)
            start = end
    last = _stripped(text, start, line.end)
    if len(last) and any(char.isalnum() for char in last.of(text)):
        yield last


def _closes_german(text: str, start: int, at: int) -> bool:
    """Is this the “ that ends a „quotation“? Elsewhere it begins one."""
    return text[at] == "“" and text.rfind("„", start, at) > text.rfind("“", start, at)


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _ends(text: str, stop: re.Match[str], start: int, limit: int) -> bool:
    mark = stop.group()
    if mark[0] in _FULL_WIDTH:
        return True
    after = _NEXT.match(text, stop.end(), limit)
    if after is None:
        return True
    first, rest = after.group(2), after.group(3)
    spaced = text[stop.end()].isspace()
    if first.islower() or first in ",;:%":
        return False
    if not spaced:
        return _glued(text, stop, first, rest)
    return mark[0] != "." or len(mark) > 1 and mark[1] == "." or not _abbreviates(text, stop, start, first + rest)


def _glued(text: str, stop: re.Match[str], first: str, rest: str) -> bool:
    """ "…of the river.Officials said": a sentence end whose space is missing, not "U.S." or "example.com"."""
    before = text[max(0, stop.start() - 3) : stop.start()]
    opens = first.isupper() and rest[:1].islower() or first in '“"‘«'
    return opens and len(before) == 3 and before.isalpha() and before[1:].islower()


def _abbreviates(text: str, stop: re.Match[str], start: int, following: str) -> bool:
    """Is this full stop part of a shortened word that the sentence goes on after?"""
    if len(stop.group()) > 1:
        closing_only = stop.group()[1:].strip("\"'”’»›」』)]") == ""
        if not closing_only or stop.group()[1] not in ")]":
            return False
    before = text[max(start, stop.start() - 24) : stop.start()]
    opener = following.lower() in _OPENERS
    if _MEASURE.search(before):
        return False
    if _MERIDIEM.search(before):
        return following.lower() in _AFTER_TIME
    if _INITIALS.search(before + "."):
        return not opener or len(before.rstrip(".").split(".")[-1]) == 1 and "." not in before[-3:]
    word = _LAST_WORD.search(before)
    if not word:
        return False
    shortened = word.group(1).lower()
    if shortened.isdigit():
        return len(shortened) < 3 and following.lower() in _GERMAN_MONTHS
    if shortened in _MAY_END:
        return not opener and following[:1].isupper()
    if shortened == "no":
        return following[:1].isdigit()
    return shortened in _TITLES and word.group(1)[:1].isupper() or shortened in ("vs", "approx", "ca")


def _heading(text: str, span: Span, line: Span, title: Span | None) -> bool:
    if title is not None and span.overlaps(title):
        return True
    if span.end < _stripped(text, line.start, line.end).end or _TERMINAL.search(
        text, max(span.start, span.end - 6), span.end
    ):
        return False
    return len(_LATIN_WORD.findall(text, span.start, span.end)) <= HEADING_WORDS

"""Contrasts: two figures of which the words beside them say that they are of different things or times.

A word of the one kind must stand on one side alone and one of the other kind on the other: where a side says nothing of
it, nothing is told apart.
"""

from __future__ import annotations

import re

from components.matching.guards.facts import Facts
from components.matching.guards.linked import Linked
from components.model import Span

_STRETCH = r"(?:year|season|month|week|quarter|decade|century|spring|summer|autumn|fall|winter|term|time)"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_BEFORE = _words(
    rf"(?:last|previous|preceding|prior) {_STRETCH}|{_STRETCH} (?:earlier|ago|before|previously)|formerly|used to"
)
_NOW = _words(rf"(?:this|current) {_STRETCH}|so far|to date|now(?:adays)?|today|currently|at present")
_LATER = _words(
    rf"by (?:the end|20\d\d)|next {_STRETCH}|(?:in|over) the (?:coming|next)|will (?:rise|fall|grow|climb|drop|go up)"
)
_PLANNED = _words(
    r"(?:was|were|had been) (?:due|scheduled|supposed|meant|planned|expected|to have)|originally|initially|at first"
)
_IN_FACT = _words(r"finally|eventually|actually|in the end|in fact|late|later|delayed|instead|ended up")
_ASKED = _words(
    r"(?:asked|asks|asking|call(?:ed|s|ing)) for|sought|seeks?|seeking|demand(?:ed|s|ing)?|wants?|wanted|"
    r"request(?:ed|s)?|recommend(?:ed|s)?|propos(?:ed|es)|urged"
)
_ALONE = _words(r"(?:day|night|month|year|week|\w+day|town|city|village) alone")
_FATES = (
    _words(r"kill(?:ed|ing|s)?|died?|dead|deaths?|toll|lives|fatal\w*|bodies|perished"),
    _words(r"injur\w+|hurt|wound(?:ed|s|ing)|treated|hospital\w*"),
    _words(r"arrest\w*|detain\w*|custody|charged"),
    _words(r"missing|unaccounted"),
    _words(r"evacuat\w+|moved|displaced|homeless|shelters?"),
    _words(r"rescued|saved|survivors?|survived"),
)
_DIMENSIONS = (
    (r"long\b", r"length"),
    (r"(?:wide|across)\b", r"width|breadth"),
    (r"(?:high|tall|above)\b", r"height"),
    (r"(?:deep|below|down)\b", r"depth"),
    (r"thick\b", r"thickness"),
    (r"(?:off|away|from|outside|north|south|east|west|downstream|upstream)\b", r"distance"),
)
_CUT = re.compile(r"[,;:—–]\s|\s(?:and|but|while|with|as|after|when)\s")


def contrasted(pair: Linked) -> bool:
    """Does one side alone speak of what was, or was to be, or of one day alone, and the other of what is?"""
    before, now, later = ([_says(side, words) for side in (pair.x, pair.y)] for words in (_BEFORE, _NOW, _LATER))
    planned, in_fact = ([_says(side, words) for side in (pair.x, pair.y)] for words in (_PLANNED, _IN_FACT))
    alone = [_says(side, _ALONE) for side in (pair.x, pair.y)]
    facing = ((before, now), (later, now), (before, later), (planned, in_fact))
    return alone[0] != alone[1] or any(
        one[i] and other[1 - i] and not one[1 - i] and not other[i] for one, other in facing for i in (0, 1)
    )


def _says(side: Facts, words: re.Pattern[str]) -> bool:
    return any(words.search(side.text, span.start, span.end) for span in side.sentences)


def other_side_of(pair: Linked, mine: Span, theirs: Span) -> bool:
    """Is one figure a length and the other a width, one of the dead and the other of the arrested, or one of them alone
    what was asked for?"""
    if _asked(pair.x, mine) != _asked(pair.y, theirs):
        return True
    for read in (_dimensions, _fate):
        x, y = read(pair.x, mine), read(pair.y, theirs)
        if x and y and not x & y:
            return True
    return False


def _dimensions(side: Facts, at: Span) -> set[int]:
    after, before = side.text[at.end : at.end + 12].lstrip(" -"), side.text[max(0, at.start - 24) : at.start]
    return {
        number
        for number, (adjective, noun) in enumerate(_DIMENSIONS)
        if re.match(adjective, after) or re.search(rf"\b(?:{noun}) of (?:\w+ ){{0,2}}$", before)
    }


def _asked(side: Facts, at: Span) -> bool:
    low, _ = _part(side, at)
    return _ASKED.search(side.text, low, at.start) is not None


def _fate(side: Facts, at: Span) -> set[int]:
    """What became of those counted, where the part of the sentence around the figure says one such thing."""
    low, high = _part(side, at)
    found = {number for number, words in enumerate(_FATES) if words.search(side.text, low, high)}
    return found if len(found) == 1 else set()


def _part(side: Facts, at: Span) -> tuple[int, int]:
    """The part of the sentence around a figure, from one comma or "and" to the next."""
    within = next((span for span in side.sentences if span.start <= at.start < span.end), at)
    cuts = [match.span() for match in _CUT.finditer(side.text, within.start, within.end)]
    low = max((end for _, end in cuts if end <= at.start), default=within.start)
    high = min((start for start, _ in cuts if start >= at.end), default=within.end)
    return low, high

"""Frames: what a figure is of where the sentence names another place, another name or another time for it."""

from __future__ import annotations

import re

from components.matching.guards.facts import Facts
from components.matching.guards.linked import Linked
from components.matching.guards.names import names_differ, places_differ
from components.matching.guards.numbers import dates_differ, numbers_differ
from components.matching.guards.spots import spots_differ
from components.model import Span

_STRETCH = r"(?:year|season|month|week|quarter|decade|century|spring|summer|autumn|fall|winter|term|time)"
_BEFORE = re.compile(
    rf"\b(?:(?:last|previous|preceding|prior) {_STRETCH}|{_STRETCH} (?:earlier|ago|before|previously))\b", re.IGNORECASE
)
_NOW = re.compile(rf"\b(?:(?:this|current) {_STRETCH}|so far|to date|now(?:adays)?|today)\b", re.IGNORECASE)


def other_frame(pair: Linked) -> bool:
    """Are figures that differ here those of other things: of another town, team or person, of another time?"""
    if _years_apart(pair) or _before_and_now(pair.x, pair.y):
        return True
    named = [*places_differ(pair), *names_differ(pair)]
    return bool(spots_differ(pair)) or any(
        _unknown(mine, pair.x, pair.y) and _unknown(theirs, pair.y, pair.x) for mine, theirs in named
    )


def _unknown(name: Span, here: Facts, there: Facts) -> bool:
    """Does the other version never say this name?"""
    return name.of(here.text) not in there.text


def _years_apart(pair: Linked) -> bool:
    """Another figure in another year: "In 2023 they counted 1,105", "In 2024 they counted 1,240"."""
    years = {figure.quantity.span for figure in pair.x.figures if figure.quantity.unit == "year"}
    return any(mine in years for mine, _ in dates_differ(pair)) and bool(numbers_differ(pair))


def _before_and_now(x: Facts, y: Facts) -> bool:
    """Does one side alone speak of what was before, and the other alone of what is now?"""
    before, now = ([_says(side, words) for side in (x, y)] for words in (_BEFORE, _NOW))
    return any(before[i] and now[1 - i] and not before[1 - i] and not now[i] for i in (0, 1))


def _says(side: Facts, words: re.Pattern[str]) -> bool:
    return any(words.search(side.text, span.start, span.end) for span in side.sentences)

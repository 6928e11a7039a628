"""Frames: figures that are of different things: of another place, person or time, of another noun, an age."""

from __future__ import annotations

import re

from components.language.stems import stem
from components.matching.guards.antonyms import antonyms_differ
from components.matching.guards.contrasts import contrasted, other_side_of
from components.matching.guards.counted import is_person
from components.matching.guards.days import named_days_differ
from components.matching.guards.facts import Facts
from components.matching.guards.linked import Linked
from components.matching.guards.names import names_differ, places_differ
from components.matching.guards.numbers import dates_differ, numbers_differ
from components.matching.guards.spots import spots_differ
from components.matching.guards.tallies import tallies_differ
from components.model import Quantity, Span

_AGED = re.compile(r"\b(?:who|he|she) (?:is|was|turned) $", re.IGNORECASE)
# Nouns of a lower cosine count different things: "seats" and "votes", not "roofs" and "houses".
_LIKE = 0.35


def other_frame(pair: Linked) -> bool:
    """Are figures that differ here those of other things: of another town, team or person, of another time?"""
    if contrasted(pair) or _times_apart(pair):
        return True
    named = [*places_differ(pair), *names_differ(pair)]
    return bool(spots_differ(pair) or antonyms_differ(pair)) or any(
        _unknown(mine, pair.x, pair.y) and _unknown(theirs, pair.y, pair.x) for mine, theirs in named
    )


def _unknown(name: Span, here: Facts, there: Facts) -> bool:
    """Does the other version never say this name?"""
    return name.of(here.text) not in there.text


def of_one_kind(pair: Linked, mine: Span, theirs: Span) -> bool:
    """May the figures in these places of x and y be of one kind: not of seats and votes, of an age and a count?"""
    x = next((figure.quantity for figure in pair.x.figures if figure.quantity.span == mine), None)
    y = next((figure.quantity for figure in pair.y.figures if figure.quantity.span == theirs), None)
    if x is None or y is None:
        return True
    if other_side_of(pair, mine, theirs):
        return False
    if bool(x.counts) != bool(y.counts) and _is_age(pair.x, x) != _is_age(pair.y, y):
        return False
    if not (x.counts and y.counts) or x.unit or y.unit or x.counts == y.counts:
        return True
    return is_person(x.counts) or is_person(y.counts) or _likeness(pair, x.counts, y.counts) >= _LIKE


def _is_age(side: Facts, figure: Quantity) -> bool:
    """ "Who is 34"."""
    return not figure.unit and _AGED.search(side.text[max(0, figure.span.start - 12) : figure.span.start]) is not None


def _likeness(pair: Linked, x: str, y: str) -> float:
    """How near two counted nouns are by meaning; 1 where one of them is not to be seen."""
    i = next((i for i, word in enumerate(pair.x.words) if stem(word) == stem(x)), -1)
    j = next((j for j, word in enumerate(pair.y.words) if stem(word) == stem(y)), -1)
    return 1.0 if i < 0 or j < 0 else pair.likeness(i, j)


def _times_apart(pair: Linked) -> bool:
    """Another figure in another year, quarter or on another day: "In 2023 they counted 1,105", "In 2024 1,240"."""
    years = {figure.quantity.span for figure in pair.x.figures if figure.quantity.unit == "year"}
    others = any(mine in years for mine, _ in dates_differ(pair)) or named_days_differ(pair) or tallies_differ(pair)
    return bool(others) and bool(numbers_differ(pair))

"""Bare hours: "at nine" and "at 8 p.m.", which differ, on the same day or on none."""

from __future__ import annotations

from components.matching.guards.facts import Facts
from components.matching.guards.figures import Figure
from components.matching.guards.linked import Difference, Linked
from components.model import Span

_LEADS = frozenset("at until till from".split())
_FOLLOWS = frozenset(
    "on this today tonight tomorrow yesterday sharp monday tuesday wednesday thursday friday saturday sunday".split()
)
_HALF_DAY = 720.0
_LAST = 12
_SLOT = 0.4


def hours_differ(pair: Linked) -> list[Difference]:
    """The one hour of either side, one of them bare, where they differ and nothing says that they are of two things.

    A bare number that the other side has as well is no hour: "the toll stood at nine".
    """
    mine, theirs = _hours(pair.x), _hours(pair.y)
    if len(mine) != 1 or len(theirs) != 1:
        return []
    (x, bare_x), (y, bare_y) = mine[0], theirs[0]
    if not (bare_x or bare_y) or (_minutes(x) - _minutes(y)) % _HALF_DAY == 0:
        return []
    known = (bare_x and _has(pair.y, x)) or (bare_y and _has(pair.x, y))
    near = pair.support(pair.x.within(x.quantity.span), pair.y.within(y.quantity.span)) >= _SLOT
    return [(x.quantity.span, y.quantity.span)] if near and not known else []


def _hours(side: Facts) -> list[tuple[Figure, bool]]:
    """Times of the day and bare hours, and whether they are bare."""
    return [(f, f.quantity.unit == "") for f in side.figures if f.quantity.unit == "time" or _is_bare(side, f)]


def _is_bare(side: Facts, figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.unit or quantity.counts or quantity.hedge or quantity.value not in range(1, _LAST + 1):
        return False
    return _stands_alone(side, quantity.span)


def _stands_alone(side: Facts, span: Span) -> bool:
    """ "At nine on Saturday", "until nine."; not "at nine schools"."""
    places = side.within(span)
    if side.word(places.start - 1) not in _LEADS:
        return False
    ends = side.text[span.end : span.end + 1]
    return ends in ("", ".", ",", ";") or side.word(places.stop) in _FOLLOWS


def _minutes(figure: Figure) -> float:
    return figure.quantity.value * (1 if figure.quantity.unit == "time" else 60)


def _has(side: Facts, figure: Figure) -> bool:
    return any(other.quantity.value == figure.quantity.value and not other.quantity.unit for other in side.figures)

"""Names: another person, place or body in the same slot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.language.names import Name, same_name
from components.matching.guards.facts import Facts
from components.matching.guards.linked import Difference, Linked

_WHERE = frozenset("in at near off on outside to from into inside around toward towards through across by".split())
_SKIPPED = frozenset("the a an town city village island capital port of".split())
_SLOT = 0.4


@dataclass(frozen=True)
class _Open:
    """A name that the other side does not know. where: a preposition of place stands before it."""

    name: Name
    places: range
    where: bool


def names_differ(pair: Linked) -> list[Difference]:
    """Names of either side, unknown to the other, that stand in the same slot."""
    if not pair.x.names or not pair.y.names:
        return []
    mine, theirs = list(_open(pair)), list(_open(pair.turned))
    alone = len(mine) == len(theirs) == 1
    return sorted((a.name.span, b.name.span) for a in mine for b in theirs if _rivals(pair, a, b, alone))


def _rivals(pair: Linked, a: _Open, b: _Open, alone: bool) -> bool:
    if a.where != b.where or not _alike(a.name, b.name):
        return False
    return pair.support(a.places, b.places) >= (0.0 if alone else _SLOT)


def _alike(a: Name, b: Name) -> bool:
    """May both be of one kind, as far as they tell?"""
    kinds = {a.kind, b.kind} - {"", "acronym"}
    return len(kinds) < 2


def _open(pair: Linked) -> Iterator[_Open]:
    x, y = pair.x, pair.y
    others = [name.span.of(y.text) for name in y.names]
    for name in x.names:
        places = x.within(name.span)
        written = name.span.of(x.text)
        if not len(places) or any(pair.there[i] >= 0 or x.stems[i] in y.stems for i in places if x.telling[i]):
            continue
        if not any(same_name(written, other) for other in others):
            yield _Open(name, places, _is_where(x, places.start))


def _is_where(side: Facts, first: int) -> bool:
    before = first - 1
    while before >= 0 and side.words[before] in _SKIPPED:
        before -= 1
    return side.word(before) in _WHERE

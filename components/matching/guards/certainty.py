"""Certainty: what one sentence states and the other takes for possible, planned or alleged."""

from __future__ import annotations

from collections.abc import Iterator

from components.language.certainty import Certainty, Hedge
from components.matching.guards.facts import Facts
from components.matching.guards.linked import Difference, Linked
from components.model import Span

_AHEAD = frozenset("will shall going".split())
_BE = frozenset("is are was were".split())
_SAYS = frozenset(
    "said says say according told claim claims claimed allege alleges alleged accused accuses charge charges "
    "prosecution prosecutors assume assumes believe believes suspects think thinks suppose".split()
)


def certainty_differs(pair: Linked) -> list[Difference]:
    """A hedge, and the words that the other side says without it, or with another one."""
    found = list(_surer(pair))
    found += [(x, y) for y, x in _surer(pair.turned)]
    return sorted(set(found))


def _surer(pair: Linked) -> Iterator[Difference]:
    """Hedges of x over words that y is sure of."""
    x, y = pair.x, pair.y
    for hedge in x.hedges:
        covered = [i for i in x.within(hedge.scope) if x.telling[i]]
        answer = next((pair.there[i] for i in covered if pair.there[i] >= 0), None)
        if answer is None or pair.share(x.within(hedge.scope)) < 0.5:
            continue
        levels = [h for h in y.hedges]
        if any(_compatible(hedge.level, other.level) for other in levels):
            continue
        if levels:
            yield hedge.cue, levels[0].cue
        elif not _is_ahead(y) or hedge.level is Certainty.POSSIBLE:
            if hedge.level is Certainty.ALLEGED and not _SAYS.isdisjoint(y.words):
                continue
            yield hedge.cue, y.span(answer, answer + 1)


def _compatible(one: Certainty, other: Certainty) -> bool:
    return one is other or {one, other} in ({Certainty.PLANNED, Certainty.PROBABLE}, {Certainty.ALLEGED, Certainty.PROBABLE})


def _is_ahead(side: Facts) -> bool:
    """Does it speak of what is to come?"""
    return any(
        word in _AHEAD or (word == "to" and side.word(i - 1) in _BE) for i, word in enumerate(side.words)
    )

"""Counts: another number of the same, in two sentences that are about much besides."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from components.matching.guards.counted import same_counted
from components.matching.guards.facts import Facts
from components.matching.guards.frames import other_frame
from components.matching.guards.linked import Difference, Linked
from components.matching.guards.numbers import numbers_differ
from components.model import Span

# Of so many telling words behind a count one has to answer one behind the other: "passengers trapped in six cabins" and
# "passengers stuck in the six", not "passengers taken to hospital".
_BEHIND = 5


def counts_differ(pair: Linked) -> list[Difference]:
    """Numbers that differ, count the same and go on alike: "38 passengers were trapped in six cabins", "all 83
    passengers in the six cabins". What is measured, or does not say what it counts, takes sentences that are nearer."""
    counts = [{figure.quantity.span: figure.quantity.counts for figure in side.figures} for side in (pair.x, pair.y)]
    found = [
        (x, y)
        for x, y in numbers_differ(pair)
        if same_counted(pair, counts[0].get(x, ""), counts[1].get(y, "")) and _goes_on_alike(pair, x, y)
    ]
    return [] if not found or other_frame(pair) else found


def _goes_on_alike(pair: Linked, x: Span, y: Span) -> bool:
    theirs = _behind(pair.y, y)
    return any(pair.sure(i) and pair.there[i] in theirs for i in _behind(pair.x, x))


def _behind(side: Facts, figure: Span) -> frozenset[int]:
    """The telling words behind what a figure counts."""
    first = bisect_left(side.starts, figure.end)
    telling = (i for i in range(first, len(side.words)) if side.telling[i])
    return frozenset(islice(telling, 1, 1 + _BEHIND))

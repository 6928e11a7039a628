"""Withdrawals: what one sentence says, and whoever said it has taken back by the other's account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from components.matching.guards.facts import Facts
from components.matching.guards.linked import Difference, Linked, both_ways

# So many of the telling words that are taken back surely stand on the other side where it says the same.
_THE_SAME = 0.7


def withdrawals_differ(pair: Linked) -> list[Difference]:
    """The words that take it back, in the sentence or behind it, and what they take back, on whichever side; none where
    both do."""
    if bool(pair.x.withdrawals) == bool(pair.y.withdrawals):
        return []
    return both_ways(pair, _withdrawn)


def _withdrawn(pair: Linked) -> Iterator[Difference]:
    for withdrawal in pair.x.withdrawals:
        telling = [i for i in pair.x.within(withdrawal.scope) if pair.x.telling[i]]
        answers = [pair.there[i] for i in telling if pair.sure(i)]
        if answers and len(answers) >= _THE_SAME * len(telling) and not _denied(pair.y, answers):
            yield withdrawal.cue, pair.y.span(min(answers), max(answers) + 1)


def _denied(side: Facts, places: Sequence[int]) -> bool:
    """What is denied was never there to be taken back."""
    denied = {place for negation in side.negations for place in side.within(negation.scope)}
    return 2 * len(denied.intersection(places)) > len(places)

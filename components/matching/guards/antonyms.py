"""Antonyms: "rose" and "fell" in the same slot, where no "not" and no exchange of roles turns one of them back."""

from __future__ import annotations

from components.language.antonyms import opposites
from components.matching.guards.facts import Facts
from components.matching.guards.linked import Difference, Linked

# Linked neighbours that two opposites have to share.
_SAME_SLOT = 0.4


def antonyms_differ(pair: Linked) -> list[Difference]:
    """Opposites in the same slot; none where one of them stands on both sides."""
    x, y = pair.x, pair.y
    found = []
    for i, word in enumerate(x.words):
        against = opposites(word)
        if not against or against.isdisjoint(y.words):
            continue
        for j in range(len(y.words)):
            if y.words[j] in against and _differ(pair, i, j):
                found.append((x.span(i, i + 1), y.span(j, j + 1)))
    return found


def _differ(pair: Linked, i: int, j: int) -> bool:
    if _settled(pair, i, j) or _settled(pair.turned, j, i):
        return False
    if _negated(pair.x, i) != _negated(pair.y, j):
        return False
    return pair.support(range(i, i + 1), range(j, j + 1)) >= _SAME_SLOT


def _settled(pair: Linked, i: int, j: int) -> bool:
    """Does the word answer another one than its opposite, or stand on the other side as well?"""
    return pair.there[i] not in (-1, j) or pair.x.stems[i] in pair.y.stems


def _negated(side: Facts, i: int) -> bool:
    return sum(i in side.within(negation.scope) for negation in side.negations) % 2 == 1

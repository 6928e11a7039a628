"""Negation: what one sentence says is so and the other says is not."""

from __future__ import annotations

from collections.abc import Iterator

from components.language.antonyms import opposites
from components.language.negation import Negation
from components.matching.guards.facts import Facts
from components.matching.guards.linked import Difference, Linked
from components.model import Span

# Words that say no without a "not": one of them answers a negation of the other side.
_NO_BY_ITSELF = frozenset(
    "abstain abstained abstains absent acquitted banned barred cleared closed denied denies deny dismissed empty exempt "
    "few fewer forbidden forbids hardly impossible innocent lack lacked lacks little lost lose miss missed misses "
    "missing only oppose opposed opposes prohibited prevented rarely refuse refused refuses reject rejected rejects "
    "remain remained remains spared stay stayed too unable unanimous until vacant unchanged unlikely".split()
)
_PREFIXES = ("un", "non", "dis", "im", "in", "mis")
# How much of what is negated has to stand on the other side for it to be about the same.
_ABOUT_THE_SAME = 0.5


def negation_differs(pair: Linked) -> list[Difference]:
    """The negation and what answers it unnegated, on whichever side."""
    found = list(_unanswered(pair))
    found += [(x, y) for y, x in _unanswered(pair.turned)]
    return sorted(found)


def _unanswered(pair: Linked) -> Iterator[Difference]:
    """Negations of x that nothing in y turns back, with the words of y that they should cover."""
    x, y = pair.x, pair.y
    if not x.negations or _odd(x) == _odd(y) and len(x.negations) == len(y.negations):
        return
    for negation in x.negations:
        covered = x.within(negation.scope)
        answer = _answered(pair, negation, covered)
        if answer is None:
            continue
        if not _turned_back(pair, covered, answer):
            yield negation.cue, y.span(answer, answer + 1)


def _odd(side: Facts) -> bool:
    return len(side.negations) % 2 == 1


def _answered(pair: Linked, negation: Negation, covered: range) -> int | None:
    """The place in y of what x negates, where y is about the same."""
    if pair.share(covered) < _ABOUT_THE_SAME:
        return None
    return next((pair.there[i] for i in covered if pair.there[i] >= 0 and pair.x.telling[i]), None)


def _turned_back(pair: Linked, covered: range, answer: int) -> bool:
    """Does y say no as well: a negation over the same words, an opposite of one of them, a word that says no?"""
    x, y = pair.x, pair.y
    theirs = {j for j in pair.partners(covered)}
    for negation in y.negations:
        if not theirs.isdisjoint(y.within(negation.scope)) or negation.scope.overlaps(y.span(answer, answer + 1)):
            return True
        if set(pair.turned.partners(y.within(negation.scope))) & set(covered):
            return True
    near = [j for j in range(len(y.words)) if pair.back[j] < 0]
    against = frozenset[str]().union(*(opposites(x.words[i]) for i in covered if x.telling[i]))
    return any(y.words[j] in against or _says_no(pair, j) for j in near)


def _says_no(pair: Linked, j: int) -> bool:
    word = pair.y.words[j]
    return word in _NO_BY_ITSELF or (word.endswith("less") and len(word) > 5)

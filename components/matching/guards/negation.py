"""Negation: what one sentence says is so and the other says is not."""

from __future__ import annotations

from collections.abc import Iterator

from components.language.antonyms import opposites
from components.language.frequency import word_rarity
from components.language.negation import Negation
from components.matching.guards.antonyms import poles
from components.matching.guards.facts import Facts
from components.matching.guards.linked import Difference, Linked, both_ways
from components.matching.guards.wordlists import words_under

# Words that say no without a "not": one of them answers a negation, or turns one back that stands over it.
_NO_BY_ITSELF = words_under("says no")
_NEGATIVE = ("un", "non", "dis", "im", "in", "il", "ir")
# How much of what is negated has to stand on the other side for it to be about the same.
_ABOUT_THE_SAME = 0.5
# The same where its first word stands there or not: "did not", "refused to".
_NEARLY_ALL, _ALL = 0.5, 0.7
_WHOLE = frozenset("no nobody nothing none neither nor no-one".split()) | {"no one"}
# "Not so bad for ten years", "never more": they compare.
# A cue of more words than this is answered by no single word.
_LONG = 3
_JOINED = frozenset(("and", "but", "while", "though"))
# Between "and" and the verb of what it joins stand so many words.
_SUBJECT = 4
# What one is not told, and does not know, is so.
_TOLD = frozenset("told informed aware know known knew notified realise realize realised realized noticed".split())
_MEASURED = frozenset("so such".split())
_COMPARED = frozenset("before been more better worse".split())


def negation_differs(pair: Linked) -> list[Difference]:
    """The negation and what answers it unnegated, on whichever side."""
    return both_ways(pair, _unanswered)


def _unanswered(pair: Linked) -> Iterator[Difference]:
    """Negations of x that nothing in y turns back, with the words of y that they should cover."""
    x, y = pair.x, pair.y
    if not x.negations:
        return
    for negation in x.negations:
        covered = _covered(x, negation)
        if negation.cue.of(x.text).lower() == "without":
            covered = _phrase(x, covered)
        idle = _turned_back_here(x, y, negation, covered) or _said_twice(x, covered)
        if idle or pair.share(covered) < _ABOUT_THE_SAME:
            continue
        if negation.cue.of(x.text).lower() == "no":
            covered = _phrase(x, covered)
        answer = _answer(pair, covered, _NEARLY_ALL if negation.kind == "not" else _ALL)
        if answer is not None and not _turned_back(pair, negation, covered, answer):
            yield negation.cue, y.span(answer, answer + 1)


def _covered(side: Facts, negation: Negation) -> range:
    """Its scope, but for what it does not make untrue: what follows "and" with its own verb; what one was not told."""
    covered = side.within(negation.scope)
    for i in covered:
        if side.words[i] in _JOINED and any(i + 1 < verb.first <= i + _SUBJECT for verb in side.verbs):
            return range(covered.start, i)
        if side.words[i] == "that" and not _TOLD.isdisjoint(side.words[covered.start : i]):
            return range(covered.start, i)
    return covered


def _answer(pair: Linked, covered: range, enough: float) -> int | None:
    """What answers the head of what is negated, or the next word of it where enough of it is there."""
    telling = [i for i in covered if pair.x.telling[i]]
    near = telling if pair.share(covered) >= enough else telling[:1]
    return next((pair.there[i] for i in near if pair.there[i] >= 0 and pair.sure(i)), None)


def _phrase(side: Facts, covered: range) -> range:
    """What "no" belongs to: the words up to the next that only builds."""
    ends = (i for i in covered if not side.telling[i] and side.words[i] != "of")
    return range(covered.start, next(ends, covered.stop))


def _said_twice(side: Facts, covered: range) -> bool:
    """ "Cameras or no cameras?"."""
    stems = {side.stems[i] for i in covered[:2] if side.telling[i]}
    return not stems.isdisjoint(side.stems[: covered.start])


def _turned_back_here(side: Facts, other_side: Facts, negation: Negation, covered: range) -> bool:
    """ "Not without", "no exception": two that make a yes; "never so many", which compares."""
    if any(
        other.scope.overlaps(negation.cue) or negation.scope.overlaps(other.cue)
        for other in side.negations
        if other is not negation
    ):
        return True
    words = {side.words[i] for i in covered}
    if words & _MEASURED or (negation.cue.of(side.text).lower() == "never" and words & _COMPARED):
        return True
    # "Did not oppose" beside "opposed" is no double negation.
    return any(_says_no(side.words[i]) and side.stems[i] not in other_side.stems for i in covered)


def _turned_back(pair: Linked, negation: Negation, covered: range, answer: int) -> bool:
    """Does y say no as well: a negation over the same words, an opposite of one of them, a word that says no?"""
    x, y = pair.x, pair.y
    theirs = set(pair.partners(_reach(x, negation)))
    for other in y.negations:
        over = _reach(y, other)
        if not theirs.isdisjoint(over) or answer in y.within(other.cue):
            return True
        if not over or pair.turned.share(over) < _ABOUT_THE_SAME:
            return True
    against = frozenset[str]().union(*(opposites(pole.form) for pole in x.once(poles) if pole.first in covered))
    said = {pole.first for pole in y.once(poles) if pole.form in against}
    cue = x.within(negation.cue)
    if len(cue) > _LONG:  # "neither confirm nor deny"
        return False
    both = {stem for i, stem in enumerate(x.stems) if i not in cue}
    return any(
        y.stems[j] not in both and (j in said or (_says_no(word) and not _of_else(pair, j, covered, cue)))
        for j, word in enumerate(y.words)
    )


def _of_else(pair: Linked, j: int, covered: range, cue: range) -> bool:
    """Does this word of y surely answer one of x that is not negated?"""
    i = pair.back[j]
    return i >= 0 and i not in covered and i not in cue and pair.turned.sure(j)


def _reach(side: Facts, negation: Negation) -> range:
    """What it makes untrue: "no minister resigned", "explained neither" deny the whole sentence."""
    whole = negation.cue.of(side.text).lower() in _WHOLE
    return range(len(side.words)) if whole else side.within(negation.scope)


def _says_no(word: str) -> bool:
    if word in _NO_BY_ITSELF or (word.endswith("less") and len(word) > 5):
        return True
    if word.startswith("un") and len(word) > 6 and (word.endswith("able") or word[2:] in word_rarity("en")):
        return True
    return any(word.startswith(prefix) and word.removeprefix(prefix) in opposites(word) for prefix in _NEGATIVE)

"""Certainty: what one sentence states and the other takes for possible, planned or alleged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.language.certainty import Certainty, Hedge
from components.matching.guards.facts import BE, Facts
from components.matching.guards.linked import Difference, Linked, both_ways
from components.matching.guards.wordlists import words_under

_AHEAD = frozenset("will shall going would".split())
# Modals that also say what is right or was said; they answer a hedge of the other side and are none by themselves.
_SOFT = frozenset("would should".split())
# What describes a thing, or only says where a report comes from.
_NO_GUESS = re.compile(
    r"propos(?:ed|es|e|ing)|possible|potential|expected|alleged|allegations?|intended to|aim(?:s|ed|ing) (?:to|of|at)"
    r"|suspected|purported|apparent"
)
_REPORTS = re.compile(r".*\breported|reportedly|propos(?:ed|es|e|ing)")
# "Could" is often what one was able to; before these it is a guess.
_GUESSED = frozenset("be have well soon still also become".split())
_OPEN = words_under("leaves open")
_SAYS = words_under("says")
# With these "may" is what somebody is allowed to.
_PERMITS = frozenset(
    "decided decision ruled ruling clear clears cleared approve approved approves permission granted grants law rules "
    "licence license vote".split()
)
# Where both sides have them, they answer nothing.
_MERELY_SAYS = frozenset("said says say told according".split())
_HALF = 0.5


def certainty_differs(pair: Linked) -> list[Difference]:
    """A hedge, and the word that the other side says without one."""
    return both_ways(pair, _surer)


def _surer(pair: Linked) -> Iterator[Difference]:
    """Hedges of x over words that y is sure of."""
    x, y = pair.x, pair.y
    if not x.hedges:
        return
    mine, theirs = _cues(x), _cues(y)
    opening = {*y.words} - {*x.words}
    if not _SAYS.isdisjoint(y.words):  # "said it would" is "will", told later
        opening.discard("would")
    if not mine - theirs or theirs - mine or not _OPEN.isdisjoint(opening):
        return
    for hedge in x.hedges:
        meant = hedge.cue.of(x.text).lower() not in theirs and _is_meant(x, hedge)
        answer = _answer(pair, hedge) if meant else None
        if answer is not None and not _was_able(hedge, x, y, answer) and not _allows(hedge, x, y, answer):
            yield hedge.cue, y.span(answer - (y.word(answer - 1) in _AHEAD), answer + 1)


def _cues(side: Facts) -> set[str]:
    return {hedge.cue.of(side.text).lower() for hedge in side.hedges}


def _is_meant(side: Facts, hedge: Hedge) -> bool:
    """Is it a guess, no "would" of what was said, "the accused was", "does not plan to"?"""
    cue, places = hedge.cue.of(side.text).lower(), side.within(hedge.scope)
    after = side.word(places.start)
    if cue in _SOFT or _describes(side, hedge, cue):
        return False
    if any(n.scope.overlaps(hedge.cue) and not n.cue.overlaps(hedge.cue) for n in side.negations):
        return False
    noun = cue in ("accused", "suspected") and side.word(side.within(hedge.cue).start - 1) == "the"
    return not (noun and after in BE)


def _was_able(hedge: Hedge, x: Facts, y: Facts, answer: int) -> bool:
    """ "Could see" and "saw"; but "could cure" and "cures"."""
    if hedge.cue.of(x.text).lower() != "could" or x.word(x.within(hedge.scope).start) in _GUESSED:
        return False
    return not y.words[answer].endswith("s") and y.word(answer - 1) not in _AHEAD


def _describes(side: Facts, hedge: Hedge, cue: str) -> bool:
    """ "Possible strikes", "the proposed law", but "is possible that"; or where a report comes from."""
    if _REPORTS.fullmatch(cue):
        return True
    before, after = side.word(side.within(hedge.cue).start - 1), side.word(side.within(hedge.scope).start)
    return _NO_GUESS.fullmatch(cue) is not None and after not in ("that", "to") and before not in BE


def _answer(pair: Linked, hedge: Hedge) -> int | None:
    """The word of y that answers the verb under the hedge, where most of what the hedge covers is there too."""
    x = pair.x
    covered = x.within(hedge.scope)
    if not covered:
        at = x.within(hedge.cue).start
        covered = range(max(b for b in (0, *x.breaks) if b <= at), at)
    heads = [i for i in covered if x.telling[i]]
    if not heads or pair.share(covered) < _HALF:
        return None
    return next((pair.there[i] for i in heads[:2] if pair.sure(i)), None)


def _allows(hedge: Hedge, x: Facts, y: Facts, answer: int) -> bool:
    """May y, without a hedge, mean the same? "Is expected" and "will", "is alleged" and "prosecutors say"."""
    if hedge.cue.of(x.text).lower() == "may" and not _PERMITS.isdisjoint((*x.words, *y.words)):
        return True
    if hedge.level is Certainty.ALLEGED and not _SAYS.isdisjoint({*y.words} - (_MERELY_SAYS & {*x.words})):
        return True
    if hedge.level is Certainty.PLANNED and y.word(answer - 1) == "to":  # "has decided to move"
        return True
    if "unlikely" in hedge.cue.of(x.text).lower():
        return bool(y.negations)
    return hedge.level in (Certainty.PLANNED, Certainty.PROBABLE) and _is_ahead(y)


def _is_ahead(side: Facts) -> bool:
    """Does it speak of what is to come?"""
    return any(word in _AHEAD or (word == "to" and side.word(i - 1) in BE) for i, word in enumerate(side.words))

"""Denials: a clause that one sentence says and the other says is not so, whatever else the two are about.

Two sentences that speak of much besides disagree in one clause: who did it and what was done stand in both, once with a
"not". That takes more to be sure of than two sentences that say the same throughout: subject, verb and all that belongs
to the verb have to be there, told as a fact, and no other "not" beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from components.language.cues import clause_after, words_in
from components.language.negation import Negation
from components.matching.guards.casts import DETERMINERS
from components.matching.guards.facts import BE, Facts, Verb
from components.matching.guards.linked import Difference, Linked, both_ways

# What makes of a clause a question or a condition, wherever it stands before it; and of a verb what might be.
_OPEN = frozenset("if whether unless".split())
_HAVE = frozenset("has have had having".split())
_MIGHT = frozenset("would could should might may must will shall can".split())
_PREPOSITIONS = frozenset(
    "of in on at by with from to for under over near off behind beside between before after about against into outside "
    "inside through along around across above below and or".split()
)


def denials_differ(pair: Linked) -> list[Difference]:
    """The "not" of one side and the verb of the other that it denies, on whichever side; none where both say no."""
    if bool(pair.x.negations) == bool(pair.y.negations):
        return []
    return both_ways(pair, _denied)


def _denied(pair: Linked) -> Iterator[Difference]:
    x, y = pair.x, pair.y
    for negation in x.negations:
        verb = _verb(x, negation)
        if verb is None or _is_open(x, verb):
            continue
        for answer in (each for each in y.verbs if not _is_open(y, each)):
            if _same_statement(pair, verb, answer):
                yield negation.cue, y.span(answer.main, answer.main + 1)


def _same_statement(pair: Linked, verb: Verb, answer: Verb) -> bool:
    """Do who, what was done and all that belongs to it stand on both sides? What there is, somebody has."""
    x, y = pair.x, pair.y
    if _is_there(x, verb) or _is_there(y, answer):
        return _has(x, verb) and _has(y, answer) and _same_rest(pair, verb, answer)
    same = x.stems[verb.main] == y.stems[answer.main] or (_has(x, verb) and _has(y, answer))
    return same and _same_subject(x, verb, y, answer) and _same_rest(pair, verb, answer)


def _is_there(side: Facts, verb: Verb) -> bool:
    """ "There is no back-up engine." """
    return side.words[verb.main] in BE and side.word(verb.first - 1) == "there"


def _has(side: Facts, verb: Verb) -> bool:
    return side.words[verb.main] in _HAVE or _is_there(side, verb)


def _verb(side: Facts, negation: Negation) -> Verb | None:
    """The finite verb that a "not" belongs to: "had not been drinking", "never paid", "has no engine"."""
    cue = side.within(negation.cue)
    if negation.kind != "not" or len(cue) != 1:
        return None
    if side.words[cue.start] == "no":
        return next((verb for verb in side.verbs if verb.main == cue.start - 1 and _has(side, verb)), None)
    return next((verb for verb in side.verbs if verb.first <= cue.start <= verb.main or verb.first == cue.stop), None)


def _is_open(side: Facts, verb: Verb) -> bool:
    """Is it asked, conditional, or only possible?"""
    end = side.sentences[-1].end
    asked = side.text[end - 1 : end] == "?" or not _OPEN.isdisjoint(side.words[: verb.main])
    return asked or not _MIGHT.isdisjoint(side.words[verb.first : verb.main])


def _same_subject(x: Facts, verb: Verb, y: Facts, answer: Verb) -> bool:
    """Is the noun that stands before the one verb a subject before the other too?"""
    mine = [i for i in range(_behind_verbs(x, verb), verb.first) if x.telling[i]]
    if not mine or not _is_free(x, mine[-1]):
        return False
    return any(y.stems[j] == x.stems[mine[-1]] and _is_free(y, j) for j in range(answer.first))


def _behind_verbs(side: Facts, verb: Verb) -> int:
    """The word behind the verb before this one."""
    return max((other.main + 1 for other in side.verbs if other.main < verb.first), default=0)


def _is_free(side: Facts, noun: int) -> bool:
    """Does it stand for itself: not "the captain's brother", "the road behind the bridge"?"""
    before = noun - 1
    while before >= 0 and side.words[before] in DETERMINERS:
        before -= 1
    return side.word(before) not in _PREPOSITIONS and not side.words[noun].endswith("'s")


def _same_rest(pair: Linked, verb: Verb, answer: Verb) -> bool:
    """Does what belongs to the verbs stand on both sides?"""
    mine, theirs = _rest(pair.x, verb), _rest(pair.y, answer)
    return all(pair.sure(i) for i in mine) and all(pair.turned.sure(j) for j in theirs)


def _rest(side: Facts, verb: Verb) -> list[int]:
    """The telling words behind the verb in its clause."""
    words = words_in(side.text, side.ends[verb.main], side.sentences[-1].end)
    if not words or not words.lower[0][0].isalnum():
        return []
    return [i for i in side.within(clause_after(words, 0)) if side.telling[i]]

"""Certainty: one claim as possible, likely, alleged or planned in some versions, and as sure in others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from components.language.certainty import Certainty, Hedge
from components.language.stems import stem
from components.language.wordtable import word_vectors
from components.matching.clusters import connected
from components.matching.guards.wordlists import words_under
from components.matching.sourced import LIKE, Sourced, Sources, telling_stems, telling_words
from components.model import Comparison, Finding, Member, Span, Standing
from components.wording import certainty

KIND = "certainty"
STRENGTH = {Certainty.ALLEGED: 0.8, Certainty.POSSIBLE: 0.75, Certainty.PROBABLE: 0.65, Certainty.PLANNED: 0.6}
ONE_OUTLET = 0.6
# So much of what a hedge covers must be said by the other side.
COVERED = 0.5

# Modals of duty and of reported speech; what is set for a day. What is promised or offered, its own side tells
# as "will".
_NO_GUESS = re.compile(
    r"should|would.*|.*\b(?:set|due|scheduled|slated|poised)\b.*|.*unlikely.*|"
    r"(?:vow|pledge|promise|propos|offer|threaten).*",
    re.IGNORECASE,
)
# Before a noun they describe it ("a possible strike").
_NAMES = re.compile(r"alleged|suspected|apparent|purported", re.IGNORECASE)
_DESCRIBES = re.compile(
    r"possible|potential|expected|apparent|suspected|alleged|proposed|planned|purported", re.IGNORECASE
)
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|it)\s+$", re.IGNORECASE)
# Somebody else's guess: a version that names whose word it is keeps the reserve.
_REPORTED = re.compile(
    r".*\b(?:reported|reportedly|believed|thought|said|rumou?red|suspected|accused|presumed)\b.*|.*alleg.*|claim.*"
)
_AHEAD = re.compile(r"\b(?:will|shall|won’t|won't|’ll|'ll|going to|(?:is|are|was|were) to|would)\b", re.IGNORECASE)
_GUESSED = re.compile(r"(?:be|have|become|well|still|soon|also|yet|even)\b", re.IGNORECASE)
_PERMITS = re.compile(
    r"\b(?:allow\w*|permi\w+|licen[cs]\w*|rul(?:ed|es|ing)|approv\w+|clear(?:ed|s)|law|vote[ds]?)\b", re.IGNORECASE
)
_PLANNING = re.compile(r"\b(?:plan|decid|decision|agree|intend|intention|propos)\w*", re.IGNORECASE)


def find(comparison: Comparison) -> list[Finding]:
    """One finding a claim over all versions of which some hedge it and others do not."""
    sources = Sources(comparison)
    places = range(len(comparison.claims))
    pairs = ((place, other) for place in places for other in _surer(sources, place))
    return [_finding(sources, group) for group in connected(pairs)]


def _surer(sources: Sources, place: int) -> Iterator[int]:
    """The claims of other versions that say for sure what this one hedges."""
    mine = sources[place]
    hedges = [hedge for hedge in mine.hedges if _is_guess(mine, hedge)]
    if not hedges:
        return
    answers: dict[int, list[tuple[Sourced, Standing]]] = defaultdict(list)
    for number, standing in sources.linked(place):
        answers[sources[number].claim.article].append((sources[number], standing))
    for theirs in answers.values():
        for hedge in hedges:
            if any(_hedges_too(mine, hedge, other) for other, _ in theirs):
                continue
            covering = [other for other, standing in theirs if _covers(mine, hedge, other, standing)]
            if covering and all(_is_sure(mine, hedge, other) for other in covering):
                yield from (other.place for other in covering if not _is_sure_too(sources, mine, hedge, other))


def _is_guess(mine: Sourced, hedge: Hedge) -> bool:
    """Does it leave open what it covers, so that it would be another statement without it?"""
    cue = hedge.cue.of(mine.text)
    if _NO_GUESS.fullmatch(cue):
        return False
    return _NAMES.fullmatch(cue) is not None or not _describes(mine, hedge)


def _describes(mine: Sourced, hedge: Hedge) -> bool:
    """Does it only say what kind of thing it is ("a possible strike", "the alleged thief")?"""
    before, after = mine.text[: hedge.cue.start][-12:], mine.text[hedge.cue.end :][:6]
    cue = hedge.cue.of(mine.text)
    return bool(_DESCRIBES.fullmatch(cue)) and not _BE.search(before) and not re.match(r" (?:that|to)\b", after)


def _scope(mine: Sourced, hedge: Hedge) -> frozenset[str]:
    """The stems of what the hedge covers; of what stands before it where nothing follows."""
    scope = hedge.scope if len(hedge.scope) else Span(mine.claim.span.start, hedge.cue.start)
    frame = (mine.told.frame,) if mine.told else ()
    return telling_stems(mine.text, scope, (*frame, hedge.cue))


def _covers(mine: Sourced, hedge: Hedge, other: Sourced, standing: Standing) -> bool:
    """Is what the hedge covers said there: most of it, and its verb, or the noun that it describes?"""
    scope = _scope(mine, hedge)
    if _describes(mine, hedge):
        return bool(scope) and any(word in other.content for word in _heads(mine, hedge, 2))
    if standing.reason == "certainty" and hedge.cue.of(mine.text) in standing.words:
        return True
    return len(scope & other.content) >= max(1, COVERED * len(scope)) and _is_answered(mine, hedge, other)


def _heads(mine: Sourced, hedge: Hedge, count: int) -> list[str]:
    """The stems of the first telling words under the hedge."""
    return [stem(word) for word in telling_words(mine.text, hedge.scope)[:count]]


def _is_answered(mine: Sourced, hedge: Hedge, other: Sourced) -> bool:
    """Does one of the first words under the hedge, its verb, stand there or a word of nearly its meaning?"""
    heads = telling_words(mine.text, hedge.scope)[:2]
    if not heads or any(stem(word) in other.content for word in heads[:1]):
        return True
    theirs = telling_words(other.text, other.claim.span)
    return bool((word_vectors(heads[:1]) @ word_vectors(theirs).T).max(initial=0) >= LIKE)


def _hedges_too(mine: Sourced, hedge: Hedge, other: Sourced) -> bool:
    """Does the other hedge some of the same?"""
    scope = _scope(mine, hedge)
    return any(not h.scope or 4 * len(_scope(other, h) & scope) >= len(scope) for h in other.hedges)


def _is_sure(mine: Sourced, hedge: Hedge, other: Sourced) -> bool:
    """Does the other say it without any reserve of its own?"""
    words, cue = other.claim.span.of(other.text), hedge.cue.of(mine.text).lower()
    if words.endswith("?"):
        return False
    opening = set(words.lower().split()) & words_under("leaves open")
    if opening - set(mine.claim.span.of(mine.text).lower().split()) - {"would"}:
        return False
    if _REPORTED.fullmatch(cue) and (not other.is_bare or other.carries(mine)):
        return False
    if cue.startswith("could") and not _GUESSED.match(mine.text[hedge.cue.end :].lstrip()):
        return _AHEAD.search(words) is not None
    if cue.startswith("may") and _PERMITS.search(words + mine.claim.span.of(mine.text)):
        return False
    return not (hedge.level is Certainty.PLANNED and _PLANNING.search(words))


def _is_sure_too(sources: Sources, mine: Sourced, hedge: Hedge, other: Sourced) -> bool:
    """Does the version of this claim also say it without the hedge?"""
    for number, standing in sources.linked(other.place):
        own = sources[number]
        here = own.claim.article == mine.claim.article and own is not mine
        if here and not own.hedges and _covers(mine, hedge, own, standing):
            return True
    return False


def _finding(sources: Sources, group: Sequence[int]) -> Finding:
    told = sources.in_order(group)
    least = min((h.level for one in told for h in one.hedges if _is_guess(one, h)), default=Certainty.PROBABLE)
    strength = STRENGTH[least] * (1 if sources.voices(told) > 1 else ONE_OUTLET)
    evidence = tuple(sorted({Member(one.claim.article, one.claim.span) for one in told}))
    hedged, firm = [one for one in told if one.hedges], [one for one in told if not one.hedges]
    change = "added" if sources.came_later(hedged, firm) else "lost"
    detail = {"change": change, "values": [sources.value(one) for one in told]}
    return Finding(KIND, _summary(sources, told), strength, evidence, detail)


def _summary(sources: Sources, told: Sequence[Sourced]) -> str:
    """Who hedges and how, told in the words of the version that does not."""
    outlets: dict[str, list[str]] = defaultdict(list)
    for one in told:
        words = ", ".join(h.cue.of(one.text) for h in one.hedges if _is_guess(one, h))
        names = outlets[words]
        names += [name] if (name := sources.outlet(one)) not in names else []
    firm = next((one for one in told if not one.hedges), told[0])
    return certainty(outlets, outlets.pop("", []), firm.claim.span.of(firm.text))

"""Attribution: one claim with its source in some versions and as a bare fact, another source or a denial in others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from components.language.samesource import PRONOUNS, surely_other
from components.matching.clusters import connected
from components.matching.sourced import Sourced, Sources
from components.model import Comparison, Finding, Member
from components.wording import attribution, denial

KIND = "attribution"
STRENGTH = {"denies": 0.8, "lost": 0.75, "source": 0.65}
ONE_OUTLET = 0.6

_Change = tuple[str, int, int]


def find(comparison: Comparison) -> list[Finding]:
    """One finding a claim over all versions, for each way in which its attribution changes."""
    sources = Sources(comparison)
    changes: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for place in range(len(comparison.claims)):
        for change, x, y in _changes(sources, place):
            changes[change].append((x, y))
    return [_finding(sources, change, group) for change, pairs in changes.items() for group in connected(pairs)]


def _changes(sources: Sources, place: int) -> Iterator[_Change]:
    """How the other versions differ from this claim, which names its source."""
    mine = sources[place]
    if mine.told is None:
        return
    answers: dict[int, list[Sourced]] = defaultdict(list)
    copied = set()  # most of fifty versions say it in the same words: they need no closer look
    for number, _ in sources.linked(place, mine.kind == "denies"):
        other = sources[number]
        if other.words == mine.words:
            copied.add(other.claim.article)
        elif other.claim.article not in copied and sources.same(place, number):
            answers[other.claim.article].append(other)
    for article, theirs in answers.items():
        if article not in copied and (change := _change(mine, theirs)):
            for other in theirs:
                if sources.alike(mine, other) and not _has_both(sources, mine, other, change):
                    yield change, place, other.place


def _change(mine: Sourced, theirs: Sequence[Sourced]) -> str:
    """How a version differs that answers the claim in these places; "" where one of them may be the same."""
    told = [other for other in theirs if other.told]
    if mine.told and mine.told.kind == "denies":
        return "denies" if all(_says_it(mine, other) for other in theirs) else ""
    if not told:
        return "lost" if all(other.is_bare and not other.carries(mine) for other in theirs) else ""
    return "source" if len(told) == len(theirs) and all(_is_other(mine, other) for other in told) else ""


def _says_it(mine: Sourced, other: Sourced) -> bool:
    """Does the other say what this one denies: no "not" on one side only?"""
    if other.told is None:
        return other.is_bare and mine.negated == other.negated
    return other.told.kind == "says" and mine.negated == other.negated


def _is_other(mine: Sourced, other: Sourced) -> bool:
    x, y = mine.told, other.told
    return bool(x and y and x.kind == y.kind and surely_other(mine.text, x.speaker, other.text, y.speaker))


def _has_both(sources: Sources, mine: Sourced, other: Sourced, change: str) -> bool:
    """Does the version of this claim also tell it as the other one does?"""
    for place, _ in sources.linked(other.place):
        own = sources[place]
        if own.claim.article != mine.claim.article or own is mine or not sources.same(place, other.place):
            continue
        if (own.told is None) == (other.told is None) and change != "source":
            return True
        if own.told and other.told and not _is_other(own, other):
            return True
    return False


def _finding(sources: Sources, change: str, group: Sequence[int]) -> Finding:
    told = sources.in_order(group)
    strength = STRENGTH[change] * (1 if sources.voices(told) > 1 else ONE_OUTLET)
    evidence = tuple(sorted({Member(one.claim.article, one.claim.span) for one in told}))
    named, bare = [one for one in told if one.told], [one for one in told if not one.told]
    told_later = change == "lost" and sources.came_later(named, bare)
    values = [{**sources.value(one), "source": _source(one, told)} for one in told]
    detail = {"change": "added" if told_later else change, "values": values}
    return Finding(KIND, _summary(sources, change, told), strength, evidence, detail)


def _source(one: Sourced, told: Sequence[Sourced]) -> str:
    """Who says it; "she" is the one whom other versions name there, where that is one."""
    if not one.told or one.speaker.lower() not in PRONOUNS:
        return one.speaker
    named = {x.speaker for x in told if x.told and x.speaker.lower() not in PRONOUNS and not _is_other(one, x)}
    return named.pop() if len(named) == 1 else one.speaker


def _summary(sources: Sources, change: str, told: Sequence[Sourced]) -> str:
    """Who names whom, told in the words of the version that names nobody, or of the first."""
    outlets: dict[str, list[str]] = defaultdict(list)
    for one in sorted(told, key=lambda one: not one.told):
        key = one.kind if change == "denies" else _source(one, told)
        names = outlets[key]
        names += [name] if (name := sources.outlet(one)) not in names else []
    bare = next((one for one in told if not one.told), told[0])
    words = bare.claim.span.of(bare.text)
    if change == "denies":
        return denial(outlets.pop("denies"), [name for names in outlets.values() for name in names], words)
    facts = outlets.pop("", [])
    return attribution(outlets, facts, words)

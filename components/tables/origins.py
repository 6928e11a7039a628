"""How many outlets tell a story and how many on their own; for each version where its text comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components import wording
from components.findings.voices import unread_outlets
from components.matching.wholly_read import unread
from components.model import Comparison, Finding, Span
from components.tables import names, one_line
from components.tables.everyone import passages_of_all
from components.tables.isolation import isolated
from components.tables.rewriting import first_words

KIND = "voices"


LONGEST = 200
"""Characters of the words by which a version shows to be its own."""


@dataclass(frozen=True, slots=True)
class Told:
    """How one version came to be. how: taken_over, rewritten, own or unread; source: the version it was taken from,
    None where that can't be told; share: how much of it stands there, or in `nearest`; left_out: statements of its
    source, by place; own: why it is its own, a key of wording.VOICES_OWN, or why it was not compared, of
    wording.VOICES_UNREAD_WHY, or ""; statements: how much of what it says others say; words: those that show it."""

    version: int
    origin: int
    how: str
    source: int | None
    share: float
    left_out: tuple[Span, ...]
    nearest: int | None = None
    own: str = ""
    statements: float = 0.0
    words: Span | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Versions that go back to one. source: the first of them, None where it can't be told; why: what ties them;
    compared: were they, in what they say? Else it is not counted."""

    versions: tuple[int, ...]
    source: int | None
    why: str
    compared: bool = True


@dataclass(frozen=True, slots=True)
class Voices:
    """outlets, count: those that were compared in what they say, and their origins; origins: that of most versions
    first; told: one a version, none where each outlet tells the story on its own; claims: findings of what many outlets
    carry and one origin tells; unread: by the reason how many outlets were not compared in what they say."""

    outlets: int
    count: int
    origins: tuple[Origin, ...]
    told: tuple[Told, ...]
    claims: tuple[Finding, ...]
    unread: Mapping[str, int]

    def __str__(self) -> str:
        left = wording.VOICES_LEFT.format(outlets=wording.not_compared(self.unread)) if self.unread else ""
        if not self.outlets:
            return wording.VOICES_UNKNOWN + left
        one, many = wording.VOICES_COMPARED if left else wording.VOICES_OUTLETS, wording.VOICES_ORIGINS
        told = wording.VOICES_TOLD.format(
            outlets=one[self.outlets != 1].format(count=self.outlets),
            origins=many[self.count != 1].format(count=self.count),
        )
        return told + left


def voices_of(comparison: Comparison) -> Voices:
    """From what the findings tell; where they tell nothing, every outlet that was compared is an origin."""
    found = [each for each in comparison.findings if each.kind == KIND]
    story = story_of(comparison)
    claims = tuple(each for each in found if "claim" in each.detail)
    if story is None:
        left = unread_outlets(comparison, unread(comparison))
        outlets = len({article.voice for article in comparison.articles}) - sum(left.values())
        return Voices(outlets, outlets, (), (), claims, left)
    places = {article.article_id: index for index, article in enumerate(comparison.articles)}
    groups = sorted(story.detail["groups"], key=lambda group: not group["compared"])
    origins = tuple(_origin(group, places) for group in groups)
    told = tuple(sorted((_told(each, places, origins) for each in story.detail["versions"]), key=lambda x: x.version))
    outlets, count = int(story.detail["outlets"]), int(story.detail["origins"])
    return Voices(outlets, count, origins, told, claims, dict(story.detail["not_compared"]))


def why_alone(comparison: Comparison, told: Told) -> list[str]:
    """What one version has in common with other outlets, and why it is none the less no copy and no retelling."""
    called = names(comparison.articles)
    others = {link.b if link.a == told.version else link.a for link in passages_of_all(comparison, told.version)}
    if told.how == "unread":
        return [wording.VOICES_UNREAD_WHY[told.own], *([wording.VOICES_SHARES_WORDING] if others else [])]
    shares = [wording.VOICES_SHARES_NOTHING]
    if others and told.nearest is not None:
        percent, nearest = _percent(told.share), isolated(called[told.nearest])
        shares = [wording.VOICES_SHARES.format(percent=percent, version=nearest)]
    elif others:
        shares = [wording.VOICES_SHARES_LITTLE]
    own = wording.VOICES_OWN.get(told.own, "")
    if told.words:
        own += wording.VOICES_OWN_WORDS.format(words=isolated(_sentence(comparison, told.version, told.words)))
    return [*shares, *([own.format(percent=_percent(told.statements))] if own else [])]


def share_told(told: Told) -> str:
    """How much of a version stands elsewhere, and how that is counted."""
    if told.how == "own" and told.nearest is None:
        return wording.VOICES_SHARE_NONE
    return wording.VOICES_SHARE.get(told.how, "").format(percent=_percent(told.share))


def _sentence(comparison: Comparison, version: int, words: Span) -> str:
    """The sentence in which some words stand, in short."""
    around = (each.span for each in comparison.sentences[version] if each.span.overlaps(words))
    return first_words(one_line(next(around, words).of(comparison.articles[version].text)), LONGEST)


def _percent(part: float) -> int:
    """In whole per cent; a part that is there is never called 0."""
    return max(round(100 * part), 1) if part else 0


def story_of(comparison: Comparison) -> Finding | None:
    """The finding about all versions, where there is one."""
    return next((each for each in comparison.findings if each.kind == KIND and "versions" in each.detail), None)


def voices_table(comparison: Comparison, voices: Voices) -> pd.DataFrame:
    """One row a version; the columns are wording.VOICES_COLUMNS."""
    called = names(comparison.articles)
    rows = [
        (
            called[each.version],
            each.origin + 1,
            wording.VOICES_HOW.get(each.how, each.how),
            "" if each.source is None else called[each.source],
            round(100 * each.share),
            len(each.left_out),
        )
        for each in voices.told
    ]
    return pd.DataFrame(rows, columns=list(wording.VOICES_COLUMNS))


def _origin(group: Mapping[str, Any], places: Mapping[str, int]) -> Origin:
    versions = tuple(sorted(places[each] for each in group["articles"]))
    return Origin(versions, places.get(group["source"]), str(group["why"]), bool(group["compared"]))


def _told(value: Mapping[str, Any], places: Mapping[str, int], origins: Sequence[Origin]) -> Told:
    version = places[value["article"]]
    origin = next((place for place, each in enumerate(origins) if version in each.versions), 0)
    left_out = tuple(Span(start, end) for start, end in value.get("left_out", ()))
    source, nearest, own = places.get(value["from"]), places.get(value["nearest"]), value["own"]
    words = Span(*own["words"]) if own["words"] else None
    return Told(
        version, origin, str(value["is"]), source, value["share"], left_out, nearest, own["why"], own["told"], words
    )

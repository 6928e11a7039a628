"""How many outlets tell a story and how many on their own; for each version where its text comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components import wording
from components.model import Comparison, Finding, Span
from components.tables import names

KIND = "voices"


@dataclass(frozen=True, slots=True)
class Told:
    """How one version came to be. how: taken_over, rewritten or own; source: the version it was taken from, None where
    that can't be told; share: how much of it stands there, or nearest; left_out: statements of its source, by place."""

    version: int
    origin: int
    how: str
    source: int | None
    share: float
    left_out: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Versions that go back to one. source: the first of them, None where it can't be told; why: what ties them."""

    versions: tuple[int, ...]
    source: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Voices:
    """origins: that of most versions first; told: one a version, none where each outlet tells the story on its own;
    claims: findings of what many outlets carry and one origin tells."""

    outlets: int
    count: int
    origins: tuple[Origin, ...]
    told: tuple[Told, ...]
    claims: tuple[Finding, ...]

    def __str__(self) -> str:
        one, many = wording.VOICES_OUTLETS, wording.VOICES_ORIGINS
        return wording.VOICES_TOLD.format(
            outlets=one[self.outlets != 1].format(count=self.outlets),
            origins=many[self.count != 1].format(count=self.count),
        )


def voices_of(comparison: Comparison) -> Voices:
    """From what the findings tell; where they tell nothing, every outlet is an origin."""
    outlets = len({article.voice for article in comparison.articles})
    found = [each for each in comparison.findings if each.kind == KIND]
    story = story_of(comparison)
    claims = tuple(each for each in found if "claim" in each.detail)
    if story is None:
        return Voices(outlets, outlets, (), (), claims)
    places = {article.article_id: index for index, article in enumerate(comparison.articles)}
    origins = tuple(_origin(group, places) for group in story.detail["groups"])
    told = tuple(sorted((_told(each, places, origins) for each in story.detail["versions"]), key=lambda x: x.version))
    return Voices(outlets, int(story.detail["origins"]), origins, told, claims)


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
    return Origin(versions, places.get(group["source"]), str(group["why"]))


def _told(value: Mapping[str, Any], places: Mapping[str, int], origins: Sequence[Origin]) -> Told:
    version = places[value["article"]]
    origin = next((place for place, each in enumerate(origins) if version in each.versions), 0)
    left_out = tuple(Span(start, end) for start, end in value.get("left_out", ()))
    return Told(version, origin, str(value["is"]), places.get(value.get("from", "")), value["share"], left_out)

"""A finding where it stands: each version with the words that it hangs on, and findings chosen by what they tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components import wording
from components.model import Comparison, Finding, Member, Span
from components.tables import finding_kind, names, one_line
from components.tables.digests import finding_key
from components.tables.excerpts import Excerpt, places_of, version_excerpts

PARTS = {
    "figures": "",
    "quotations": "quotations",
    "attribution": "sources",
    "certainty": "sources",
    "voices": "voices",
    "framing": "names",
}
"""The part of the page of differences that has the findings of a kind, as an address calls it."""


def part_of(kind: str) -> str:
    """The part that has findings of this kind; what all but one say stands on other pages."""
    return PARTS.get(kind, "" if kind == "omission" else "more")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands in one version (by article index). marks: the words it hangs on; value: what the finding
    tells of this place, {} where that is nothing."""

    version: int
    span: Span
    marks: tuple[Span, ...]
    value: Mapping[str, Any]

    @property
    def side(self) -> str:
        """What is the same for places that tell it alike."""
        if "worth" in self.value:
            return str(self.value["worth"])
        if "source" in self.value:
            return "told" if self.value["source"] or self.value.get("words") else ""
        return str(self.value.get("text", "")).casefold() or str(self.version)

    @property
    def notes(self) -> tuple[str, ...]:
        """Whom the version names for it, and how sure it is, in plain words."""
        if "source" not in self.value:
            attributed = self.value.get("attributed")
            return (wording.FIGURE_ATTRIBUTED.format(source=one_line(str(attributed))),) if attributed else ()
        source, words = one_line(str(self.value["source"])), [str(each) for each in self.value.get("words", ())]
        told = wording.NAMES_AS_SOURCE.format(source=source) if source else wording.NAMES_NO_SOURCE
        sure = [wording.SAYS_UNSURE.format(words=wording.NEXT_WORD.join(words))] if words else []
        return (told, *sure)


def places_of_finding(comparison: Comparison, finding: Finding) -> list[Place]:
    """All of them, in the order of the articles and their texts."""
    ids = [article.article_id for article in comparison.articles]
    values = finding.detail.get("values") or finding.detail.get("names", ())
    told = [value for value in values if isinstance(value, Mapping)]
    by_place = {(value.get("article"), value.get("start"), value.get("end")): value for value in told}
    return [
        _place(comparison, member, by_place.get((ids[member.article], member.span.start, member.span.end), {}))
        for member in sorted(finding.evidence)
    ]


def by_version(places: Iterable[Place]) -> dict[int, list[Place]]:
    """The places of each version together, the versions in the order of the places."""
    found: dict[int, list[Place]] = {}
    for each in places:
        found.setdefault(each.version, []).append(each)
    return found


def sides(places: Sequence[Place]) -> tuple[list[Place], list[Place]]:
    """-> the places that tell it as the first does, those that name nobody last; and all others."""
    ordered = sorted(places, key=lambda place: not place.side)
    left = [place for place in ordered if place.side == ordered[0].side]
    return left, [place for place in ordered if place.side != ordered[0].side]


def findings_of(comparison: Comparison, findings: Iterable[Finding]) -> pd.DataFrame:
    """One row for each place of each finding; the columns are wording.FINDING_COLUMNS."""
    called = names(comparison.articles)
    rows = [
        (
            finding_kind(finding),
            one_line(finding.summary),
            called[place.version],
            one_line(place.span.of(comparison.articles[place.version].text)),
            str(place.value.get("source", "")),
            wording.NEXT_WORD.join(map(str, place.value.get("words", ()))),
        )
        for finding in findings
        for place in places_of_finding(comparison, finding)
    ]
    return pd.DataFrame(rows, columns=list(wording.FINDING_COLUMNS))


def place_excerpts(comparison: Comparison, places: Sequence[Place]) -> list[Excerpt]:
    """Places of one version in their sentences, the words they hang on marked."""
    marks = [mark for place in places for mark in place.marks]
    return version_excerpts(comparison, places[0].version, [place.span for place in places], marks)


def choose_findings(
    comparison: Comparison,
    kinds: Collection[str],
    versions: Iterable[int] | None = None,
    words: str = "",
) -> list[Finding]:
    """Findings of these kinds that rest on one of these versions (None: any) and have these words in their sentence or
    in a place; the strongest first, none twice."""
    wanted, asked = words.casefold().split(), None if versions is None else set(versions)
    found = {
        finding_key(comparison, each): each
        for each in comparison.findings
        if each.kind in kinds
        and (asked is None or any(member.article in asked for member in each.evidence))
        and all(word in searched(comparison, each) for word in wanted)
    }
    return list(found.values())


def searched(comparison: Comparison, finding: Finding) -> str:
    """Its sentence and all its places, in lower case."""
    places = (member.span.of(comparison.articles[member.article].text) for member in finding.evidence)
    return one_line(" ".join((finding.summary, *places))).casefold()


def _place(comparison: Comparison, member: Member, value: Mapping[str, Any]) -> Place:
    """What names the source or leaves open how sure it is, else the whole place."""
    text = comparison.articles[member.article].text
    told = [str(each) for each in (value.get("source", ""), *value.get("words", ())) if each]
    marks = tuple(places_of(text, [member.span], told))
    plain = "source" in value or "words" in value
    return Place(member.article, member.span, marks if plain else (member.span,), value)

"""A quotation over the versions: its wordings, what each does with it, and who is said to have said it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from components import wording
from components.findings.quotations import told_speaker
from components.model import Comparison, Finding, Member, Quotation, Span
from components.tables.digests import finding_key, places_key
from components.tables.quotations import QuotationRow, quotation_rows
from components.tables.quotations import Variant as OfVersion

KIND = "quotations"
_TRAILING = " ,.;:"
"""What stands at the end of a quotation because of the sentence around it."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of a quotation and the versions that have it. spans: of each version, where."""

    text: str
    change: str
    spans: Mapping[int, tuple[Span, ...]]

    @property
    def versions(self) -> list[int]:
        return list(self.spans)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation of several versions. key: its name in an address, that of the finding it makes, if it makes one;
    strength: the finding's; variants: the fullest wording first, then that of most versions; speakers: each as it is
    told, and the versions that tell it so."""

    row: QuotationRow
    key: str
    strength: float
    variants: tuple[Variant, ...]
    speakers: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def versions(self) -> list[int]:
        return [each.article for each in self.row.variants]


def quotations_of(comparison: Comparison) -> list[Quoted]:
    """All of several versions: those that make a finding first, the strongest in front; then those of most versions."""
    found = {
        (member.article, member.span): finding
        for finding in comparison.findings
        if finding.kind == KIND
        for member in finding.evidence
    }
    some = [_quoted(comparison, row, found) for row in quotation_rows(comparison, shared=True)]
    by_key = {each.key: each for each in some}
    return sorted(by_key.values(), key=lambda each: (-each.strength, -len(each.versions)))


def choose_quotations(
    found: Iterable[Quoted], change: str = "", versions: Iterable[int] | None = None, words: str = ""
) -> list[Quoted]:
    """Those of one change ("": any) that one of these versions has (None: any), with these words in a wording or in who
    said it."""
    wanted, asked = words.casefold().split(), None if versions is None else set(versions)
    return [
        one
        for one in found
        if change in ("", one.row.change)
        and (asked is None or not asked.isdisjoint(one.versions))
        and all(word in _searched(one) for word in wanted)
    ]


def speaker_of(comparison: Comparison, variant: OfVersion) -> str:
    """Who is named for it in its version: a pronoun is told as one, with whom it probably means; "" where it is told
    without quotation marks."""
    if variant.change == "reported":
        return ""
    found = [each for span in variant.spans if (each := _quotation(comparison, variant.article, span))]
    told = [each for each in found if each.speaker]
    best = next((each for each in told if not each.candidate), next(iter(told), None))
    if best is None:
        return variant.speaker or wording.SPEAKER_NOT_NAMED
    return told_speaker(comparison, variant.article, best)


def _quoted(comparison: Comparison, row: QuotationRow, found: Mapping[tuple[int, Span], Finding]) -> Quoted:
    places = [Member(each.article, span) for each in row.variants for span in each.spans]
    finding = next(
        (found[member.article, member.span] for member in places if (member.article, member.span) in found), None
    )
    key = finding_key(comparison, finding) if finding else places_key(comparison, KIND, places)
    strength = finding.strength if finding else 0.0
    return Quoted(row, key, strength, _variants(row.variants), tuple(_speakers(comparison, row)))


def _variants(some: Sequence[OfVersion]) -> tuple[Variant, ...]:
    """The versions that have the same words together."""
    spans: dict[tuple[str, str], dict[int, tuple[Span, ...]]] = {}
    texts: dict[tuple[str, str], str] = {}
    for each in some:
        text = each.text.rstrip(_TRAILING)
        key = text.casefold(), each.change
        texts.setdefault(key, text)
        spans.setdefault(key, {})[each.article] = each.spans
    told = [Variant(texts[key], key[1], where) for key, where in spans.items()]
    fullest = max(told, key=lambda each: (each.change == "whole", each.change != "reported", len(each.text)))
    rest = sorted((each for each in told if each is not fullest), key=lambda each: (-len(each.spans), each.text))
    return fullest, *rest


def _speakers(comparison: Comparison, row: QuotationRow) -> list[tuple[str, tuple[int, ...]]]:
    told: dict[str, list[int]] = {}
    for variant in row.variants:
        if speaker := speaker_of(comparison, variant):
            told.setdefault(speaker, []).append(variant.article)
    return [(speaker, tuple(versions)) for speaker, versions in told.items()]


def _quotation(comparison: Comparison, version: int, span: Span) -> Quotation | None:
    there = comparison.quotations[version] if comparison.quotations else ()
    return next((each for each in there if each.span.overlaps(span)), None)


def _searched(one: Quoted) -> str:
    told = (*(variant.text for variant in one.variants), *(speaker for speaker, _ in one.speakers))
    return " ".join(told).casefold()

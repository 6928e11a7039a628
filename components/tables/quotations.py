"""Every quotation over all versions: a row a quotation; of each version the wording, its change and its speaker."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from components import wording
from components.findings.quotations import change_of, edits_of, speaker_of
from components.matching.quoteversions import BROKEN, Quoted, Rendering, quoted_over, words_of
from components.model import Comparison, Span
from components.tables import names, one_line


@dataclass(frozen=True, slots=True)
class Variant:
    """What one version has of a quotation. spans: where it stands; edits: [[op, text], …] that turn the fullest wording
    into this one (op: equal, delete, insert); change: a key of wording.QUOTATION_CHANGES."""

    article: int
    change: str
    text: str
    speaker: str
    spans: tuple[Span, ...]
    edits: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class QuotationRow:
    """A quotation in its fullest wording, and its variants in the order of the versions. change: the gravest of them,
    or "speaker"."""

    text: str
    change: str
    variants: tuple[Variant, ...]


def quotation_rows(comparison: Comparison, shared: bool = False) -> list[QuotationRow]:
    """All quotations, those of most versions first, then as they stand. shared: of two versions or more alone."""
    found = [_row(comparison, quoted) for quoted in quoted_over(comparison)]
    found = [row for row in found if not shared or len(row.variants) > 1]
    return sorted(found, key=lambda row: (-len(row.variants), row.variants[0].article, row.variants[0].spans))


def quotations_table(comparison: Comparison, rows: Iterable[QuotationRow]) -> pd.DataFrame:
    """One row a quotation: wording.QUOTATION_COLUMNS, and three columns a version."""
    called = names(comparison.articles)
    columns = [*wording.QUOTATION_COLUMNS]
    for name in called:
        columns += [name, wording.QUOTATION_CHANGE_OF.format(name=name), wording.QUOTATION_SPEAKER_OF.format(name=name)]
    return pd.DataFrame([_cells(row, len(called)) for row in rows], columns=columns)


def _row(comparison: Comparison, quoted: Quoted) -> QuotationRow:
    variants = (_variant(comparison, quoted, rendering) for rendering in quoted.renderings)
    ordered = tuple(sorted(variants, key=lambda variant: variant.article))
    return QuotationRow(words_of(comparison, quoted.full), change_of(comparison, quoted), ordered)


def _variant(comparison: Comparison, quoted: Quoted, rendering: Rendering) -> Variant:
    text = comparison.articles[rendering.article].text
    spans = [rendering.claim] if rendering.claim else [q.span for said in rendering.said for q in said.quotations]
    told = f" {BROKEN} ".join(one_line(span.of(text)) for span in spans)
    speaker = next(filter(None, (speaker_of(comparison, said) for said in rendering.said)), "")
    edits = tuple((op, words) for op, words in edits_of(comparison, quoted, rendering))
    return Variant(rendering.article, rendering.change, told, speaker, tuple(spans), edits)


def _cells(row: QuotationRow, versions: int) -> list[str]:
    by_version = {variant.article: variant for variant in row.variants}
    cells = [row.text, wording.QUOTATION_CHANGES[row.change]]
    for version in range(versions):
        variant = by_version.get(version)
        change = wording.QUOTATION_CHANGES[variant.change] if variant else ""
        cells += [variant.text, change, variant.speaker] if variant else ["", "", ""]
    return cells

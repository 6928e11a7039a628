"""Two texts aligned at one level: passages in one piece, claims with their relation, or words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from components.matching.claimlinks import align_claims
from components.matching.meaning import Meaning
from components.matching.passages import LEAST, SEED, find_passages
from components.matching.pieces import align_passages
from components.matching.sides import Side
from components.matching.wordlinks import link_words
from components.model import Alignment, Span

Level = Literal["passages", "claims", "words"]


def align_words(meaning: Meaning, a: Side, b: Side, wording: Sequence[Alignment]) -> list[Alignment]:
    """Word links; shared wording plays no part."""
    return link_words(meaning, a.number, b.number)


LEVELS: dict[Level, Callable[[Meaning, Side, Side, Sequence[Alignment]], list[Alignment]]] = {
    "passages": align_passages,
    "claims": align_claims,
    "words": align_words,
}


def align(
    sides: Sequence[Side], meaning: Meaning, a: int, b: int, gaps: Sequence[Sequence[Span]], level: Level
) -> list[Alignment]:
    """Texts a and b of a story aligned at one level; nothing of it lies in the gaps (furniture)."""
    texts = [sides[a].text, sides[b].text]
    wording = find_passages(texts, [gaps[a], gaps[b]], SEED, LEAST).alignments() if level != "words" else []
    wording = [replace(x, a=a, b=b) for x in wording]
    found = LEVELS[level](meaning, sides[a], sides[b], wording)
    return [
        replace(x, a_span=mine, b_span=theirs)
        for x in found
        if len(mine := _outside(x.a_span, gaps[a])) and len(theirs := _outside(x.b_span, gaps[b]))
    ]


def _outside(span: Span, gaps: Sequence[Span]) -> Span:
    """The longest part of the span that lies outside the gaps."""
    parts, at = [], span.start
    for gap in gaps:
        if gap.overlaps(span):
            parts.append(Span(at, max(at, gap.start)))
            at = max(at, gap.end)
    parts.append(Span(at, max(at, span.end)))
    return max(parts, key=len)

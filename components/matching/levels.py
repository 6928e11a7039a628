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
    return link_words(meaning, a.number, b.number, (a.text, b.text))


LEVELS: dict[Level, Callable[[Meaning, Side, Side, Sequence[Alignment]], list[Alignment]]] = {
    "passages": align_passages,
    "claims": align_claims,
    "words": align_words,
}


def align(
    meaning: Meaning, sides: tuple[Side, Side], gaps: tuple[Sequence[Span], Sequence[Span]], level: Level
) -> list[Alignment]:
    """Two texts aligned at one level; nothing of it begins or ends in the gaps (furniture)."""
    texts = [side.text for side in sides]
    wording = find_passages(texts, gaps, SEED, LEAST).alignments() if level != "words" else []
    found = LEVELS[level](meaning, *sides, wording)
    outside = _trimmed if level == "passages" else _outside
    return [
        replace(x, a_span=mine, b_span=theirs)
        for x in found
        if len(mine := outside(x.a_span, gaps[0])) and len(theirs := outside(x.b_span, gaps[1]))
    ]


def _trimmed(span: Span, gaps: Sequence[Span]) -> Span:
    """The span without the gaps at its ends: one that was copied along in the middle leaves a passage in one piece."""
    start, end = span.start, span.end
    for gap in gaps:
        start = gap.end if gap.start <= start < gap.end else start
    for gap in reversed(gaps):
        end = gap.start if gap.start < end <= gap.end else end
    return Span(start, max(start, end))


def _outside(span: Span, gaps: Sequence[Span]) -> Span:
    """The longest part of the span that lies outside the gaps."""
    parts, at = [], span.start
    for gap in gaps:
        if gap.overlaps(span):
            parts.append(Span(at, max(at, gap.start)))
            at = max(at, gap.end)
    parts.append(Span(at, max(at, span.end)))
    return max(parts, key=len)

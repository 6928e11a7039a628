"""The passage at which two versions meet: from a claim, or from shared wording, to its place side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from components.model import Alignment, Claim, Comparison, Span
from components.tables.digests import passage_key
from components.tables.pair import passages


def meeting(comparison: Comparison, left: int, spans: Sequence[Span], right: int, there: Sequence[Span]) -> str:
    """The key of the passage that holds most of these spans on both sides; "" where none touches both."""
    found = [(_held(link, left, spans, there), link) for link in passages(comparison, left, right)]
    held, link = max(found, key=lambda each: each[0], default=(0, None))
    return passage_key(comparison, link) if link and held else ""


def claim_meeting(comparison: Comparison, claim: Claim, version: int) -> str:
    """The same for a claim and its evidence, or what comes nearest, in another version."""
    return meeting(comparison, claim.article, [claim.span], version, claim.standing[version].spans)


def _held(link: Alignment, left: int, spans: Iterable[Span], there: Iterable[Span]) -> int:
    """The characters of the side of which less is held."""
    sides = (link.a_span, link.b_span) if link.a == left else (link.b_span, link.a_span)
    return min(
        sum(max(0, min(span.end, side.end) - max(span.start, side.start)) for span in each)
        for side, each in zip(sides, (spans, there), strict=True)
    )

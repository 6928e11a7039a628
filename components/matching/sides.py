"""An article as a side of a pair: its sentences, found by place; and what a span of one side is on the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from components.model import Alignment, Span


@dataclass(frozen=True)
class Side:
    """One article of a story: its number in the meaning match, text, sentences, which of these are headings, and
    whether the meaning match knows its language: by its words, and by a stronger engine."""

    number: int
    text: str
    spans: Sequence[Span]
    headings: frozenset[int] = frozenset()
    known: bool = True
    engine: bool = False

    def runs_on(self, i: int) -> bool:
        """Does sentence i + 1 follow sentence i with nothing between them, neither of them a heading?"""
        between = self.text[self.spans[i].end : self.spans[i + 1].start]
        return not between.strip() and not self.headings & {i, i + 1}

    @cached_property
    def _bounds(self) -> tuple[list[int], list[int]]:
        return [span.start for span in self.spans], [span.end for span in self.spans]

    def sentences_in(self, span: Span) -> range:
        """The sentences that overlap the span."""
        starts, ends = self._bounds
        return range(bisect_right(ends, span.start), bisect_left(starts, span.end))


def mapped(span: Span, passage: Alignment) -> Span:
    """About where the other side of a passage has what lies in this span: near enough to tell sentences apart."""
    a, b = passage.a_span, passage.b_span
    scale = len(b) / len(a)
    low, high = max(span.start, a.start) - a.start, min(span.end, a.end) - a.start
    margin = (high - low) // 8
    return Span(b.start + int((low + margin) * scale), b.start + int((high - margin) * scale))


def covered(span: Span, spans: Sequence[Span]) -> int:
    """Characters of the span that lie inside any of the others."""
    total, at = 0, span.start
    for other in sorted(spans):
        low, high = max(at, other.start), min(span.end, other.end)
        if high > low:
            total, at = total + high - low, high
    return total

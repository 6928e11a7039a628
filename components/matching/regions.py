"""Reworded passages: sentences that say much the same, joined with their neighbours into stretches of both texts.

Method: seeds, clusters by distance, refined ends and validation, after Sanchez-Perez, Sidorov and Gelbukh, "A Winning
Approach to Text Alignment for Text Reuse Detection at PAN 2014". A stretch is validated by the share of its words that
both sides hold, not by cosine: a long stretch beside a short one on the same topic has a high cosine.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from components.matching.lexicon import Numbers
from components.matching.sides import Side
from components.matching.tfidf import Scores, TfIdf
from components.model import Alignment, Span

# A seed: two sentences somewhat alike both in weighed words and in words. METHOD: chosen on PAN 2013's training pairs,
# as is AGREE; the validation lets seeds be weak.
SEED_COSINE, SEED_DICE = 0.3, 0.2
# Seeds within this many sentences of each other make one cluster; one that does not agree is split with smaller gaps.
GAPS = (4, 2, 1)
# The least share of both stretches, by weight, that must be the same words.
AGREE = 0.42
# Shorter regions are chance, by characters of the shorter side.
SHORTEST = 150
# A region takes a whole sentence in where at least this much of it takes part.
MOSTLY = 0.5

Seeds = npt.NDArray[np.int64]


def find_regions(tfidf: TfIdf, scores: Scores, a: Side, b: Side) -> list[Alignment]:
    """Reworded passages between two texts, in order; score: the weighed share of both stretches that is the same.

    tfidf: the two texts, weighed; scores: their sentences against each other.
    """
    seeds = np.argwhere((scores.cosine >= SEED_COSINE) & (scores.dice >= SEED_DICE))
    found = []
    for span_a, span_b, agreement in _stretches(seeds, tfidf):
        if min(len(span_a), len(span_b)) >= SHORTEST:
            spans = _to_sentences(span_a, a), _to_sentences(span_b, b)
            found.append(Alignment(0, 1, "reworded", *spans, round(agreement, 4)))
    return sorted(found, key=lambda x: (x.a_span, x.b_span))


def _stretches(seeds: Seeds, tfidf: TfIdf, level: int = 0) -> Iterator[tuple[Span, Span, float]]:
    """Seeds that stand together on both sides, as stretches that agree; the rest is tried with smaller gaps."""
    for cluster in _split(seeds, GAPS[level]):
        stretches = _Stretch(tfidf, 0, *_bounds(cluster, 0)), _Stretch(tfidf, 1, *_bounds(cluster, 1))
        _refine(*stretches)
        agreement = _agreement(*stretches)
        if agreement >= AGREE:
            yield stretches[0].span(), stretches[1].span(), agreement
        elif level + 1 < len(GAPS) and len(cluster) > 1:
            yield from _stretches(cluster, tfidf, level + 1)


def _split(seeds: Seeds, gap: int) -> list[Seeds]:
    """Cut where neighbours are more than `gap` sentences apart, on one side, then the other, until nothing changes."""
    clusters, side, calm = [seeds] if len(seeds) else [], 0, 0
    while calm < 2:
        before = len(clusters)
        parts: list[Seeds] = []
        for cluster in clusters:
            ordered = cluster[np.argsort(cluster[:, side], kind="stable")]
            parts += np.split(ordered, np.flatnonzero(np.diff(ordered[:, side]) > gap) + 1)
        clusters, side, calm = parts, 1 - side, calm + 1 if len(parts) == before else 0
    return clusters


def _bounds(cluster: Seeds, side: int) -> tuple[int, int]:
    return int(cluster[:, side].min()), int(cluster[:, side].max()) + 1


class _Stretch:
    """The words of some sentences of one text, of which a part, [low, high), is held to take part."""

    def __init__(self, tfidf: TfIdf, text: int, first: int, last: int) -> None:
        self.tokens = tfidf.tokens[text]
        self.first = int(self.tokens.first[first])
        self.terms = self.tokens.stem[self.first : self.tokens.first[last]]
        self.idf = tfidf.idf[self.terms]
        self.low, self.high = 0, len(self.terms)

    def inside(self) -> Numbers:
        return self.terms[self.low : self.high]

    def mass(self) -> float:
        return float(self.idf[self.low : self.high].sum())

    def narrow(self, other: Numbers) -> None:
        """Keep the stretch of words that holds the most of what the other side has, and the least of what it lacks."""
        shared = np.isin(self.terms, other)
        within = slice(self.low, self.high)
        total = self.mass()
        cost = float(self.idf[within][shared[within]].sum()) / total / 2 if total else 0.0
        sums = np.concatenate([[0.0], np.cumsum(np.where(shared, self.idf * (1 - cost), -self.idf * cost))])
        best = sums - np.minimum.accumulate(sums)
        self.high = int(best.argmax())
        self.low = int(sums[: self.high + 1].argmin())

    def span(self) -> Span:
        if self.high <= self.low:
            return Span(0, 0)
        start, end = self.tokens.start[self.first + self.low], self.tokens.end[self.first + self.high - 1]
        return Span(int(start), int(end))


def _refine(a: _Stretch, b: _Stretch) -> None:
    """Whole sentences narrowed to the words that take part, in two rounds: further ones change nothing."""
    for _ in range(2):
        mine, theirs = a.inside(), b.inside()
        a.narrow(theirs)
        b.narrow(mine)


def _agreement(a: _Stretch, b: _Stretch) -> float:
    """The weighed share of both stretches that is the same words, each word as often as both have it (Dice)."""
    terms, first, count = np.unique(a.inside(), return_index=True, return_counts=True)
    others, other_count = np.unique(b.inside(), return_counts=True)
    _, mine, theirs = np.intersect1d(terms, others, assume_unique=True, return_indices=True)
    idf = a.idf[a.low : a.high][first[mine]]
    shared = float((np.minimum(count[mine], other_count[theirs]) * idf).sum())
    total = a.mass() + b.mass()
    return 2 * shared / total if total else 0.0


def _to_sentences(span: Span, side: Side) -> Span:
    """The span with the rest of its first and its last sentence, where most of that sentence lies inside."""
    inside = side.sentences_in(span)
    if not inside:
        return span
    first, last = side.spans[inside[0]], side.spans[inside[-1]]
    start = first.start if first.end - span.start >= MOSTLY * len(first) else span.start
    end = last.end if span.end - last.start >= MOSTLY * len(last) else span.end
    return Span(min(start, span.start), max(end, span.end))

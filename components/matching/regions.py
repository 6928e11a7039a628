"""Reworded passages: sentences that say much the same, joined with their neighbours into stretches of both texts.

Method: seeds, clusters by distance, validation and refined ends, after Sanchez-Perez, Sidorov and Gelbukh, "A Winning
Approach to Text Alignment for Text Reuse Detection at PAN 2014".
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from components.matching.meaning import Meaning
from components.model import Alignment, Span

# A seed: two sentences alike both in weighed words and in words. METHOD: chosen on PAN 2013's training pairs.
SEED_COSINE, SEED_DICE = 0.33, 0.33
# Seeds within this many sentences of each other make one cluster; one that is too unlike is split with smaller gaps.
GAPS, LIKE = (4, 3, 2), 0.34
# Shorter regions are chance, by characters of the shorter side.
SHORTEST = 150

Seeds = npt.NDArray[np.int64]


def find_regions(meaning: Meaning, a: int, b: int) -> list[Alignment]:
    """Reworded passages between texts a and b, in order; score: cosine of the two stretches."""
    scores = meaning.scores(a, b)
    seeds = np.argwhere((scores.cosine >= SEED_COSINE) & (scores.dice >= SEED_DICE))
    found = []
    for cluster, like in _clusters(seeds, meaning, a, b):
        span_a, span_b = _refined(
            _Stretch(meaning, a, *_bounds(cluster, 0)), _Stretch(meaning, b, *_bounds(cluster, 1))
        )
        if min(len(span_a), len(span_b)) >= SHORTEST:
            found.append(Alignment(a, b, "reworded", span_a, span_b, round(like, 4)))
    return sorted(found, key=lambda x: (x.a_span, x.b_span))


def _clusters(seeds: Seeds, meaning: Meaning, a: int, b: int, level: int = 0) -> Iterator[tuple[Seeds, float]]:
    """Seeds that stand together on both sides and whose stretches are alike; the rest is tried with smaller gaps."""
    for cluster in _split(seeds, GAPS[level]):
        like = _stretch_cosine(meaning, a, b, cluster)
        if like >= LIKE:
            yield cluster, like
        elif level + 1 < len(GAPS) and len(cluster) > 1:
            yield from _clusters(cluster, meaning, a, b, level + 1)


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


def _weighed(meaning: Meaning, text: int, low: int, high: int) -> dict[int, float]:
    """tf-idf of sentences low to high - 1 taken together."""
    total: dict[int, float] = {}
    for sentence in meaning.words[text][low:high]:
        for term in sentence:
            total[term] = total.get(term, 0.0) + float(meaning.idf[term])
    return total


def _stretch_cosine(meaning: Meaning, a: int, b: int, cluster: Seeds) -> float:
    x, y = _weighed(meaning, a, *_bounds(cluster, 0)), _weighed(meaning, b, *_bounds(cluster, 1))
    dot = sum(weight * y[term] for term, weight in x.items() if term in y)
    size = sum(w * w for w in x.values()) * sum(w * w for w in y.values())
    return dot / size**0.5 if size else 0.0


class _Stretch:
    """The words of some sentences of one text, of which a part, [low, high), is held to take part."""

    def __init__(self, meaning: Meaning, text: int, first: int, last: int) -> None:
        self.terms = np.array([t for words in meaning.words[text][first:last] for t in words], np.int64)
        self.places = [place for places in meaning.places[text][first:last] for place in places]
        self.idf = meaning.idf[self.terms]
        self.low, self.high = 0, len(self.terms)

    def inside(self) -> npt.NDArray[np.int64]:
        return self.terms[self.low : self.high]

    def narrow(self, other: npt.NDArray[np.int64]) -> None:
        """Keep the stretch of words that holds the most of what the other side has, and the least of what it lacks."""
        shared = np.isin(self.terms, other)
        within = slice(self.low, self.high)
        total = float(self.idf[within].sum())
        cost = float(self.idf[within][shared[within]].sum()) / total / 2 if total else 0.0
        sums = np.concatenate([[0.0], np.cumsum(np.where(shared, self.idf * (1 - cost), -self.idf * cost))])
        best = sums - np.minimum.accumulate(sums)
        self.high = int(best.argmax())
        self.low = int(sums[: self.high + 1].argmin())

    def span(self) -> Span:
        return Span(self.places[self.low][0], self.places[self.high - 1][1]) if self.high > self.low else Span(0, 0)


def _refined(a: _Stretch, b: _Stretch) -> tuple[Span, Span]:
    """Whole sentences narrowed to the words that take part, in two rounds: further ones change nothing."""
    for _ in range(2):
        mine, theirs = a.inside(), b.inside()
        a.narrow(theirs)
        b.narrow(mine)
    return a.span(), b.span()

"""What two versions of a story share, in words of reporting; and which two to begin with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from components.matching.ngrams import find_words
from components.model import Alignment, Article, Comparison, Span


@dataclass(frozen=True, slots=True)
class Shares:
    """How much of one version the other shares, in words of reporting; the four parts add up to `words`."""

    words: int
    wording: int
    """Word for word, or nearly."""
    reworded: int
    """The same in other words."""
    close: int
    """In other words, but different, or only possibly the same."""
    own: int
    """In no passage of the other version."""

    def percent(self, part: int) -> int:
        """A part in whole per cent; 0 of nothing is 0, and a part that is there is never called 0."""
        if not self.words or not part:
            return 0
        return min(max(round(100 * part / self.words), 1), 100 if part == self.words else 99)


def passages(comparison: Comparison, left: int, right: int) -> list[Alignment]:
    """The alignments of two versions, in the order of the left text."""
    pair = {left, right}
    links = [link for link in comparison.alignments if {link.a, link.b} == pair]
    return sorted(links, key=lambda x: (x.a_span, x.b_span) if x.a == left else (x.b_span, x.a_span))


def closest(comparison: Comparison) -> tuple[int, int]:
    """The two versions, of different outlets where there are any, that share most text: where reading best begins.

    Takes at least two articles; the first two where nothing is shared. Cost: one sort of all alignments.
    """
    voices = [article.voice for article in comparison.articles]
    alone = len(set(voices)) == 1
    shared, ends = Counter({(0, 1): 0}), dict[tuple[int, int], int]()
    for link in sorted(comparison.alignments, key=lambda link: link.a_span):
        pair = link.a, link.b
        if link.relation == "same" and (voices[link.a] != voices[link.b] or alone):
            new = link.a_span.end - max(link.a_span.start, ends.get(pair, 0))
            shared[pair] += max(new, 0)
            ends[pair] = max(link.a_span.end, ends.get(pair, 0))
    return max(sorted(shared), key=lambda pair: shared[pair])


def choose_pair(comparison: Comparison, left: str | None, right: str | None) -> tuple[int, int]:
    """The places of two versions asked for by article_id; where one is not there or both are the same, the closest."""
    places = {article.article_id: index for index, article in enumerate(comparison.articles)}
    first, second = places.get(left or ""), places.get(right or "")
    if first is not None and second is not None and first != second:
        return first, second
    one, other = closest(comparison)
    if first is not None:
        return first, other if other != first else one
    if second is not None:
        return one if one != second else other, second
    return one, other


def shares(comparison: Comparison, left: int, right: int) -> Shares:
    """How much of version `left` version `right` shares. Where passages overlap, the closer kind counts."""
    spans = words_of(comparison.articles[left])
    parts = np.zeros(len(spans), np.int8)
    for link in passages(comparison, left, right):
        span = link.a_span if link.a == left else link.b_span
        part = 3 if link.kind != "reworded" else 2 if link.relation == "same" else 1
        within = (spans[:, 0] < span.end) & (spans[:, 1] > span.start)
        parts[within] = np.maximum(parts[within], part)
    own, close, reworded, same = (int(count) for count in np.bincount(parts, minlength=4))
    return Shares(len(spans), same, reworded, close, own)


def words_of(article: Article) -> np.ndarray[tuple[int, int], np.dtype[np.int32]]:
    """-> (words, 2): where each word of reporting starts and ends."""
    found = find_words([article.text], [[Span(piece.start, piece.end) for piece in article.furniture]])
    return np.stack([found.start, found.end], axis=1)

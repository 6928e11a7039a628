"""What two versions of a story share, in words of reporting; and which two to begin with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from components.matching.ngrams import find_words
from components.model import Alignment, Article, Comparison, Span
from components.tables.choice import ALL, Choice

Words = np.ndarray[tuple[int, int], np.dtype[np.int32]]
"""(words, 2): where each word of reporting starts and ends."""
Parts = npt.NDArray[np.int8]
"""(words,): to which part of Shares each word of reporting belongs."""
OWN, CLOSE, REWORDED, WORDING = range(4)
"""The parts, the closest kind last."""


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

    @classmethod
    def of(cls, parts: Parts) -> Shares:
        """The sums of the parts of all words."""
        own, close, reworded, wording = (int(count) for count in np.bincount(parts, minlength=4))
        return cls(len(parts), wording, reworded, close, own)

    @property
    def shared(self) -> int:
        """What the other says too, in the same words or in others."""
        return self.wording + self.reworded

    def percent(self, part: int) -> int:
        """A part in whole per cent; 0 of nothing is 0, and a part that is there is never called 0."""
        if not self.words or not part:
            return 0
        return min(max(round(100 * part / self.words), 1), 100 if part == self.words else 99)


def passages(comparison: Comparison, left: int, right: int, choice: Choice = ALL) -> list[Alignment]:
    """The alignments of two versions that the choice takes, in the order of the left text."""
    pair = {left, right}
    links = [x for x in comparison.alignments if {x.a, x.b} == pair and choice.takes(x, comparison.articles)]
    return sorted(links, key=lambda x: (x.a_span, x.b_span) if x.a == left else (x.b_span, x.a_span))


def closest(comparison: Comparison) -> tuple[int, int]:
    """The two versions, of different outlets where there are any, that share most text: where reading best begins.

    Takes at least two articles; the first two where nothing is shared. Cost: one sort of all alignments.
    """
    voices = [article.voice for article in comparison.articles]
    alone = len(set(voices)) == 1
    shared, ends = Counter({(0, 1): 0}), dict[tuple[int, int], int]()
    for link in sorted(comparison.alignments, key=lambda link: (link.a_span.start, link.a_span.end)):
        pair = link.a, link.b
        if link.relation == "same" and (voices[link.a] != voices[link.b] or alone):
            new = link.a_span.end - max(link.a_span.start, ends.get(pair, 0))
            shared[pair] += max(new, 0)
            ends[pair] = max(link.a_span.end, ends.get(pair, 0))
    return max(sorted(shared), key=lambda pair: shared[pair])


def choose_pair(
    comparison: Comparison, left: str | None, right: str | None, usual: tuple[int, int] | None = None
) -> tuple[int, int]:
    """The places of two versions asked for by article_id; where one is not there or both are the same, the closest.

    usual: the closest, where they are known.
    """
    places = {article.article_id: index for index, article in enumerate(comparison.articles)}
    first, second = places.get(left or ""), places.get(right or "")
    if first is not None and second is not None and first != second:
        return first, second
    one, other = usual or closest(comparison)
    if first is not None:
        return first, other if other != first else one
    if second is not None:
        return one if one != second else other, second
    return one, other


def shares(comparison: Comparison, left: int, right: int, choice: Choice = ALL) -> Shares:
    """How much of version `left` version `right` shares. Where passages overlap, the closer kind counts."""
    links = passages(comparison, left, right, choice)
    return Shares.of(parts_of(words_of(comparison.articles[left]), (marked(link, left) for link in links)))


def words_of(article: Article) -> Words:
    """-> (words, 2): where each word of reporting starts and ends."""
    found = find_words([article.text], [[Span(piece.start, piece.end) for piece in article.furniture]])
    return np.stack([found.start, found.end], axis=1)


def marked(link: Alignment, version: int) -> tuple[int, int, int]:
    """-> start and end of a passage in that version, and the part of Shares that its words belong to."""
    span = link.a_span if link.a == version else link.b_span
    part = WORDING if link.kind != "reworded" else REWORDED if link.relation == "same" else CLOSE
    return span.start, span.end, part


def parts_of(words: Words, marks: Iterable[tuple[int, int, int]]) -> Parts:
    """The part of each word of a version under marks as `marked` makes them; the closest kind counts.

    Cost: a binary search for each mark and one pass over the words for each part.
    """
    starts, ends, kinds = np.array(list(marks), np.int64).reshape(-1, 3).T
    first = np.searchsorted(words[:, 1], starts, "right")
    last = np.maximum(np.searchsorted(words[:, 0], ends, "left"), first)
    parts = np.zeros(len(words), np.int8)
    for part in (CLOSE, REWORDED, WORDING):
        steps = np.zeros(len(words) + 1, np.int64)
        np.add.at(steps, first[kinds == part], 1)
        np.add.at(steps, last[kinds == part], -1)
        parts[np.cumsum(steps[:-1]) > 0] = part
    return parts

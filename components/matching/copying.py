"""How much of two versions is one text: words that both hold in the same order, beyond what was said in public.

Containment (Broder 1997, "On the resemblance and containment of documents") over aligned passages instead of shingles:
the part of the shorter version that stands in the longer one, so that a cut reprint is still a copy. What stands
between quotation marks shows no copying: anybody may have heard it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import numpy.typing as npt

from components.matching.ngrams import find_words
from components.model import Alignment, Comparison, Span

# Two reporters name the same bodies in as many words in a row.
LEAST_RUN = 6
# Fewer words in common are a sentence, not a text.
LEAST_SHARED = 20
Places = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Copy:
    """What two versions share word for word: words of either that stand in the other, and how many each has.

    passage: the longest of what they share.
    """

    held: tuple[float, float]
    words: tuple[int, int]
    passage: Alignment

    @property
    def containment(self) -> float:
        """The part of the shorter one that stands in the other, 0 to 1; 0 where they share too little to tell."""
        shared = min(self.held)
        return shared / max(1, min(self.words)) if shared >= LEAST_SHARED else 0.0

    def share(self, side: int) -> float:
        """The part of one side that stands in the other, 0 to 1. side: 0 or 1."""
        return self.held[side] / max(1, self.words[side])


def find_copies(comparison: Comparison) -> dict[tuple[int, int], Copy]:
    """All pairs of versions (a < b) that share wording. Cost: linear in the alignments, 4 µs each."""
    words = [_own_words(comparison, number) for number in range(len(comparison.articles))]
    wording = (x for x in comparison.alignments if x.kind != "reworded")
    by_pair = groupby(sorted(wording, key=lambda x: (x.a, x.b)), key=lambda x: (x.a, x.b))
    return {(a, b): found for (a, b), those in by_pair if (found := _copy(list(those), words[a], words[b]))}


def _own_words(comparison: Comparison, number: int) -> tuple[Places, Places]:
    """Where the words stand that are neither furniture nor heading nor quoted."""
    article = comparison.articles[number]
    gaps = [piece.span for piece in article.furniture]
    gaps += [article.title_span] if article.title_span else []
    gaps += [sentence.span for sentence in comparison.sentences[number] if sentence.heading]
    gaps += [quotation.outer for quotation in comparison.quotations[number]] if comparison.quotations else []
    found = find_words([article.text], [sorted(gaps)])
    return found.start, found.end


def _copy(passages: list[Alignment], mine: tuple[Places, Places], theirs: tuple[Places, Places]) -> Copy | None:
    held = [np.zeros(len(side[0]), np.float32) for side in (mine, theirs)]
    for side, (words, part) in enumerate(zip((mine, theirs), held, strict=True)):
        for low, high, score in _places(passages, side, words):
            if high - low >= LEAST_RUN:
                part[low:high] = np.maximum(part[low:high], score)
    if not held[0].any() or not held[1].any():
        return None
    longest = max(passages, key=lambda x: (min(len(x.a_span), len(x.b_span)), -x.a_span.start, -x.b_span.start))
    return Copy((float(held[0].sum()), float(held[1].sum())), (len(mine[0]), len(theirs[0])), longest)


def _places(passages: list[Alignment], side: int, words: tuple[Places, Places]) -> Iterator[tuple[int, int, float]]:
    """The words of each passage on one side: the first, the one after the last; and the share of them that is equal."""
    spans: list[Span] = [(x.a_span, x.b_span)[side] for x in passages]
    lows = np.searchsorted(words[0], [span.start for span in spans])
    highs = np.searchsorted(words[1], [span.end for span in spans], "right")
    yield from zip(lows.tolist(), highs.tolist(), (x.score for x in passages), strict=True)

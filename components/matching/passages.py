"""Shared wording: passages that two texts hold word for word, or nearly, wherever they stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from components.language.commonwords import common_words
from components.matching.chains import join_runs
from components.matching.ngrams import Hashes, find_words, sorted_ngrams
from components.matching.runs import find_runs
from components.model import Alignment, Span

# A seed is this many equal words in a row.
SEED = 4
# A passage of this many equal words counts whatever the words are.
LEAST = 8


@cache
def _common_hashes() -> Hashes:
    """Sorted hashes of the words too common to make a short passage worth showing."""
    return np.unique(find_words(["\n".join(common_words())]).hash)


def find_passages(
    texts: Sequence[str], gaps: Sequence[Sequence[Span]] = (), shortest: int = SEED, least: int = LEAST
) -> list[Alignment]:
    """Passages of all pairs of texts, by pair and place; a and b are indices of texts, a < b.

    gaps: sorted spans of each text that take no part (furniture); no passage crosses one. shortest: the fewest equal
    words of a passage whose words are rare enough to tell; least: how many are enough whatever they are.
    score: equal words over words of the longer side. Verbatim where every word is equal, near where some differ.
    """
    words = find_words(texts, gaps)
    seed = max(SEED, min(shortest, LEAST))
    keys, bits = sorted_ngrams(words, seed)
    runs, segment = find_runs(words, keys, bits, seed, min(shortest, least))
    rows = join_runs(runs, segment, words, least, shortest, _common_hashes())
    columns = (
        words.article[rows[:, 0]],
        words.article[rows[:, 1]],
        words.start[rows[:, 2]],
        words.end[rows[:, 3] - 1],
        words.start[rows[:, 4]],
        words.end[rows[:, 5] - 1],
        rows[:, 6],
        np.maximum(rows[:, 3] - rows[:, 2], rows[:, 5] - rows[:, 4]),
    )
    return [
        Alignment(a, b, "verbatim" if same == size else "near", Span(s, e), Span(u, v), round(same / size, 4))
        for a, b, s, e, u, v, same, size in zip(*(column.tolist() for column in columns), strict=True)
    ]

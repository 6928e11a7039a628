"""How much two sentences share by their words alone: tf-idf over stems.

Weights come from the texts at hand: their own common words weigh least.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numba import njit

from components.language.commonwords import common_words
from components.language.stems import stem
from components.matching.tokens import Tokens

Floats = npt.NDArray[np.float32]

# In a story of few sentences even "the" seems rare: in containment, a common word weighs this part of its idf.
COMMON_WEIGHT = np.float32(0.4)


@dataclass(frozen=True, slots=True)
class Rows:
    """Sentences as rows of distinct terms: row r holds term[first[r]:first[r + 1]], each `count` times."""

    first: npt.NDArray[np.int64]
    term: npt.NDArray[np.int32]
    count: Floats

    def __len__(self) -> int:
        return len(self.first) - 1


@dataclass(frozen=True, slots=True)
class Scores:
    """Rows of one text against rows of another, each matrix rows of a x rows of b, values 0 to 1.

    cosine: of tf-idf vectors. forth: the weighed share of a's words that b has; back: of b's words that a has.
    dice: of the sets of words, unweighed.
    """

    cosine: Floats
    forth: Floats
    back: Floats
    dice: Floats


@njit(cache=True, nogil=True)
def _products(a_first, a_term, a_count, b_first, b_term, b_count, idf, weight, cosine, shared, common):  # type: ignore[no-untyped-def]
    """Dot products of tf-idf vectors, sums of shared weight, numbers of shared terms, by a list of b's rows a term."""
    size = np.zeros(len(idf) + 1, np.int64)
    for t in b_term:
        size[t + 1] += 1
    for t in range(len(idf)):
        size[t + 1] += size[t]
    at, row, value = size.copy(), np.empty(len(b_term), np.int32), np.empty(len(b_term), np.float32)
    for r in range(len(b_first) - 1):
        for k in range(b_first[r], b_first[r + 1]):
            t = b_term[k]
            row[at[t]], value[at[t]] = r, b_count[k] * idf[t]
            at[t] += 1
    for r in range(len(a_first) - 1):
        for k in range(a_first[r], a_first[r + 1]):
            t = a_term[k]
            mine = a_count[k] * idf[t]
            for p in range(size[t], size[t + 1]):
                cosine[r, row[p]] += mine * value[p]
                shared[r, row[p]] += weight[t]
                common[r, row[p]] += 1


def _rows(sentences: Sequence[Sequence[int]]) -> Rows:
    first, term, count = [0], [], []
    for words in sentences:
        distinct: dict[int, int] = {}
        for word in words:
            distinct[word] = distinct.get(word, 0) + 1
        term += list(distinct)
        count += list(distinct.values())
        first.append(len(term))
    return Rows(np.array(first, np.int64), np.array(term, np.int32), np.array(count, np.float32))


class TfIdf:
    """The sentences of some texts, weighed together.

    tokens: the texts; words[text][sentence]: a sentence's stems in order, as numbers; idf[stem]: its weight,
    log((N + 1) / df) over the N sentences. common: the stems of words that tell nothing; heaviest: the most that an
    idf can be.
    """

    def __init__(self, tokens: Sequence[Tokens], stems: Mapping[str, int]) -> None:
        self.tokens = tokens
        self.words = [[some.tolist() for some in text.by_sentence(text.stem)] for text in tokens]
        self.rows = [_rows(words) for words in self.words]
        self.common = sorted({stems[stem(word)] for word in common_words() if stem(word) in stems})
        self.heaviest = math.log(sum(map(len, self.rows)) + 1)
        self.idf = self._idf(len(stems))
        self._weight = self.idf.copy()
        self._weight[self.common] *= COMMON_WEIGHT
        self._mass = [self._masses(rows) for rows in self.rows]

    def _idf(self, size: int) -> Floats:
        df = np.zeros(size, np.int64)
        for rows in self.rows:
            df += np.bincount(rows.term, minlength=size)
        total = sum(map(len, self.rows))
        return np.log((total + 1) / np.maximum(df, 1)).astype(np.float32)

    def _masses(self, rows: Rows) -> tuple[Floats, Floats, Floats]:
        """-> of each row: the length of its tf-idf vector, the sum of its words' weights, the number of its terms."""
        owner = np.repeat(np.arange(len(rows)), np.diff(rows.first))
        idf = self.idf[rows.term]
        length = np.sqrt(np.bincount(owner, (rows.count * idf) ** 2, len(rows)))
        mass = np.bincount(owner, self._weight[rows.term], len(rows))
        return length.astype(np.float32), mass.astype(np.float32), np.diff(rows.first).astype(np.float32)

    def scores(self, a: int, b: int) -> Scores:
        """Sentences of text a against those of text b."""
        rows, others = self.rows[a], self.rows[b]
        cosine, shared, common = (np.zeros((len(rows), len(others)), np.float32) for _ in range(3))
        each = (rows.first, rows.term, rows.count, others.first, others.term, others.count)
        _products(*each, self.idf, self._weight, cosine, shared, common)
        length, mass, terms = self._mass[a]
        length_b, mass_b, terms_b = self._mass[b]
        tiny = np.float32(1e-9)
        return Scores(
            cosine / (np.outer(length, length_b) + tiny),
            shared / (mass[:, None] + tiny),
            shared / (mass_b[None, :] + tiny),
            2 * common / (terms[:, None] + terms_b[None, :] + tiny),
        )

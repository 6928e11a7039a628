"""How much two sentences say the same, in whatever words: tf-idf over stems, each sentence also with its neighbour.

The rest of the engine asks `Meaning.scores` and knows nothing of how they come about, so that a better match can take
this one's place. Weights come from the texts at hand: a story's own common words weigh least.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import snowballstemmer
from numba import njit

from components.language.commonwords import common_words
from components.model import Span

Floats = npt.NDArray[np.float32]

# Languages whose words we can bring to their stems and whose results were measured.
LANGUAGES = frozenset({"en"})
# Every pair of sentences is weighed: 16 million take 64 MB a score. Longer texts are compared by wording alone.
MOST_PAIRS = 16_000_000
# In a story of few sentences even "the" seems rare: in containment, a common word weighs this part of its idf.
COMMON_WEIGHT = np.float32(0.4)
# Two neighbours are read as one where each has at least this share of its words in the other version's sentence.
WINDOW_LEAST = 0.15

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of an English word, lower case, without its possessive (Porter 2)."""
    word = word.lower().replace("’", "'")
    return str(_STEMMER.stemWord(word.removesuffix("'s")))


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


class Meaning:
    """The sentences of all texts of a story, weighed together.

    words[text][sentence]: the sentence's terms in order, as numbers, and places[text][sentence] where each stands;
    idf[term]: their weight, log((N + 1) / df) over the N sentences. rows[text], windows[text]: sentences, and each with
    the one after it. common: the terms of words that tell nothing; heaviest: the most that an idf can be.
    """

    def __init__(self, texts: Sequence[str], sentences: Sequence[Sequence[Span]]) -> None:
        vocabulary: dict[str, int] = {}
        self.words: list[list[list[int]]] = []
        self.places: list[list[list[tuple[int, int]]]] = []
        for text, spans in zip(texts, sentences, strict=True):
            found = [list(_WORD.finditer(text, span.start, span.end)) for span in spans]
            self.places.append([[word.span() for word in words] for words in found])
            self.words.append(
                [[vocabulary.setdefault(stem(w.group()), len(vocabulary)) for w in words] for words in found]
            )
        self.rows = [_rows(words) for words in self.words]
        self.windows = [_rows([x + y for x, y in pairwise(words)]) for words in self.words]
        self.common = sorted({vocabulary[stem(word)] for word in common_words() if stem(word) in vocabulary})
        self.heaviest = math.log(sum(map(len, self.rows)) + 1)
        self.idf = self._idf(len(vocabulary))
        self._weight = self.idf.copy()
        self._weight[self.common] *= COMMON_WEIGHT
        self._mass = [self._masses(rows) for rows in self.rows]
        self._window_mass = [self._masses(rows) for rows in self.windows]

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

    def scores(self, a: int, b: int, joined: bool = False) -> Scores:
        """Sentences of text a against those of text b; joined: against each of b's with the one after it."""
        rows, others = self.rows[a], self.windows[b] if joined else self.rows[b]
        cosine, shared, common = (np.zeros((len(rows), len(others)), np.float32) for _ in range(3))
        each = (rows.first, rows.term, rows.count, others.first, others.term, others.count)
        _products(*each, self.idf, self._weight, cosine, shared, common)
        length, mass, terms = self._mass[a]
        length_b, mass_b, terms_b = self._window_mass[b] if joined else self._mass[b]
        tiny = np.float32(1e-9)
        return Scores(
            cosine / (np.outer(length, length_b) + tiny),
            shared / (mass[:, None] + tiny),
            shared / (mass_b[None, :] + tiny),
            2 * common / (terms[:, None] + terms_b[None, :] + tiny),
        )

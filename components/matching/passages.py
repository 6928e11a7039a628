"""Shared wording: passages that two texts hold word for word, or nearly, wherever they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from components.matching.chains import Bar, join_runs
from components.matching.ends import outermost, spans
from components.matching.ngrams import Places, Words, find_words, sorted_ngrams
from components.matching.rarity import STEPS, rarity
from components.matching.runs import find_runs
from components.model import Alignment, Span

# A seed is this many equal words in a row.
SEED = 4
# A passage of this many equal words counts whatever the words are; a shorter one if they tell this many bits.
LEAST, TELLING = 8, 40


@dataclass(frozen=True, slots=True)
class Passages:
    """Passages of all pairs of texts as columns, one row each, by pair and place: text a (a < b), where it stands there
    and in text b, in characters; equal: words that are equal; longer: words of the longer side."""

    a: Places
    b: Places
    a_start: Places
    a_end: Places
    b_start: Places
    b_end: Places
    equal: Places
    longer: Places

    def __len__(self) -> int:
        return len(self.a)

    def alignments(self) -> list[Alignment]:
        """score: equal words over words of the longer side. Verbatim where all are equal, near where some are not."""
        columns = (self.a, self.b, self.a_start, self.a_end, self.b_start, self.b_end, self.equal, self.longer)
        return [
            Alignment(a, b, "verbatim" if same == size else "near", Span(s, e), Span(u, v), round(same / size, 4))
            for a, b, s, e, u, v, same, size in zip(*(column.tolist() for column in columns), strict=True)
        ]

    def taken(self, rows: npt.NDArray[np.int64]) -> Passages:
        """These rows, in this order."""
        return Passages(*(getattr(self, name)[rows] for name in self.__slots__))

    def renumbered(self, number: Places) -> Passages:
        """The same with text i called number[i]."""
        a, b = number[self.a], number[self.b]
        turned = a > b
        found = Passages(
            np.where(turned, b, a),
            np.where(turned, a, b),
            np.where(turned, self.b_start, self.a_start),
            np.where(turned, self.b_end, self.a_end),
            np.where(turned, self.a_start, self.b_start),
            np.where(turned, self.a_end, self.b_end),
            self.equal,
            self.longer,
        )
        pair = found.a.astype(np.int64) << 32 | found.b
        place = found.a_start.astype(np.int64) << 32 | found.a_end
        return found.taken(np.lexsort((found.b_start, place, pair)))


def find_passages(
    texts: Sequence[str],
    gaps: Sequence[Sequence[Span]] = (),
    shortest: int = SEED,
    least: int = LEAST,
    languages: tuple[str, ...] = (),
) -> Passages:
    """Passages of all pairs of texts; a and b are indices of texts. The order of the texts changes no passage.

    gaps: sorted spans of each text that take no part (furniture); no passage crosses one. shortest: the fewest equal
    words of a passage whose words are rare enough to tell; least: how many are enough whatever they are. languages:
    ISO 639-1, of the texts, to tell how rare a word is; all that are known where none is named.
    """
    # Where two chains are possible the first is taken: one order inside, so that it is always the same one.
    order = sorted(range(len(texts)), key=lambda i: (len(texts[i]), texts[i], tuple(gaps[i]) if gaps else ()))
    words = find_words([texts[i] for i in order], [gaps[i] for i in order] if gaps else ())
    together = least if shortest >= least else 0
    found = passages_of(words, shortest, least, languages=languages, counted=shortest < least, together=together)
    return found.renumbered(np.array(order, np.int32))


def passages_of(
    words: Words,
    shortest: int = SEED,
    least: int = LEAST,
    telling: int = TELLING,
    *,
    languages: tuple[str, ...] = (),
    counted: bool = True,
    seed: int = SEED,
    together: int = 0,
) -> Passages:
    """Passages of all pairs of texts, whose words these are, by pair of segments and place.

    telling: the bits from which a passage of `shortest` words counts. counted: a word that recurs in these texts tells
    less. seed: so many words in a row begin a passage. together: pairs of segments with fewer words in common, in runs
    of `seed` or more, are left out.
    """
    keys, bits = sorted_ngrams(words, seed)
    runs, segments = find_runs(words, keys, bits, seed, together)
    bar = Bar(min(shortest, least), least, telling * STEPS)
    rows = outermost(join_runs(runs, segments, words, bar, rarity(words, languages, counted)))
    a_start, a_end, b_start, b_end, longer = spans(rows, words).T
    a, b = words.article[rows[:, 0]], words.article[rows[:, 1]]
    return Passages(a, b, a_start, a_end, b_start, b_end, rows[:, 6].astype(np.int32), longer)

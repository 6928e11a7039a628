"""The words of a story as numbers, and which of them mean about the same.

Words are told apart by their form ("rose", "rises"), matched by their stem or by their meaning. Like forms are found
once for a story, whatever the number of its texts and sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt

from components.language.frequency import UNLISTED, folded, word_rarity
from components.language.numberwords import MAGNITUDES, WORTH
from components.language.stems import stem
from components.language.wordtable import word_vectors

Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int32]

# Words whose vectors have a lower cosine have nothing to do with each other. From there likeness grows to 1.
FLOOR = np.float32(0.4)
# Rarer words than this tell no more: a name, in bits.
TELLING = 18.0
# Numbers, days and months are near each other by meaning, and what a reader must not take for each other.
EXACT = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december dozen half quarter "
    "first second third fourth fifth sixth seventh eighth ninth tenth".split()
).union(WORTH, MAGNITUDES)
# Every two forms are held against each other: beyond so many, a form is like those of its own stem alone.
MOST_FORMS = 30_000
# Forms that are held against all others at once, for memory's sake.
_BLOCK = 512
# A form is like so many others at most, the likest.
MOST_KIN = 256
# "Nobody" tells no more than an article: what did not happen, or who did not do it, is told beside it.
_AS_LITTLE_AS = {"nobody": "the"}
_Kin = tuple[Numbers, Numbers, Floats]


@dataclass(frozen=True, slots=True)
class Kin:
    """Form f is like the forms `form[first[f]:first[f + 1]]`, itself among them, as much as `likeness` says, 0 to 1."""

    first: npt.NDArray[np.int64]
    form: Numbers
    likeness: Floats


class Lexicon:
    """The distinct forms of a story's words, lower case. It grows as texts are added; numbers once given stay.

    stem: of each form, as a number (`stems`: stem -> number). rarity: of each form, 0 to 1. exact: like no word but
    those of its own stem. vectors: what each means, of unit length, once kin() was asked.
    """

    def __init__(self) -> None:
        self.forms: dict[str, int] = {}
        self.stems: dict[str, int] = {}
        self.stem: Numbers = np.zeros(0, np.int32)
        self.rarity: Floats = np.zeros(0, np.float32)
        self.exact: npt.NDArray[np.bool_] = np.zeros(0, np.bool_)
        self.vectors: Floats = np.zeros((0, 0), np.float32)
        self._kin: list[_Kin] = []
        self._by_stem: dict[int, list[int]] = {}
        self._seen = 0

    def add(self, words: Sequence[str]) -> Numbers:
        """-> the number of each word's form."""
        numbers = [self.forms.setdefault(word, len(self.forms)) for word in words]
        if len(self.forms) > len(self.stem):
            self._grow(list(self.forms)[len(self.stem) :])
        return np.array(numbers, np.int32)

    def _grow(self, new: Sequence[str]) -> None:
        stems = [self.stems.setdefault(stem(word), len(self.stems)) for word in new]
        bits = word_rarity("en")
        spelt = [folded(_AS_LITTLE_AS.get(word, word.removesuffix("'s"))) for word in new]
        rarity = [min(bits.get(word, UNLISTED), TELLING) / TELLING for word in spelt]
        self.stem = np.append(self.stem, np.array(stems, np.int32))
        self.rarity = np.append(self.rarity, np.array(rarity, np.float32))
        self.exact = np.append(
            self.exact,
            np.array([word in EXACT or not word.isalpha() and any(map(str.isdigit, word)) for word in new], np.bool_),
        )

    def kin(self) -> Kin:
        """Which forms are like which. Cost: forms² x columns the first time, then that of the new ones alone."""
        known, size = self._seen, min(len(self.stem), MOST_FORMS)
        if len(self.vectors) < size:
            low = len(self.vectors)
            new = word_vectors([word.removesuffix("'s") for word in islice(self.forms, low, size)])
            self.vectors = np.concatenate([self.vectors, new]) if low else new
            self._kin += [self._like(start, min(start + _BLOCK, size)) for start in range(low, size, _BLOCK)]
        if known < len(self.stem):
            self._kin.append(self._same_stem(known))
            self._seen = len(self.stem)
        if not self._kin:
            return Kin(np.zeros(1, np.int64), np.zeros(0, np.int32), np.zeros(0, np.float32))
        mine, other, likeness = (np.concatenate(part) for part in zip(*self._kin, strict=True))
        order = np.argsort(mine, kind="stable")
        first = np.searchsorted(mine[order], np.arange(len(self.stem) + 1))
        return Kin(first, other[order], likeness[order])

    def _like(self, low: int, high: int) -> _Kin:
        """Forms [low, high) and those of another stem before them that mean about the same, both ways round."""
        cosine = self.vectors[low:high] @ self.vectors[:high].T
        cosine[self.exact[low:high]] = cosine[:, self.exact[:high]] = 0
        near = cosine > FLOOR
        many = np.count_nonzero(near, axis=1) > MOST_KIN  # of made-up words, thousands may be like each other
        if many.any():
            likest = np.partition(cosine[many], high - MOST_KIN, axis=1)[:, high - MOST_KIN, None]
            near[many] &= cosine[many] >= likest
        mine, other = (part.astype(np.int32) for part in np.nonzero(near))
        value = np.minimum((cosine[mine, other] - FLOOR) / (1 - FLOOR), 1).astype(np.float32)
        mine += low
        apart = self.stem[mine] != self.stem[other]
        mine, other, value = mine[apart], other[apart], value[apart]
        back = other < low
        return (
            np.concatenate([mine, other[back]]),
            np.concatenate([other, mine[back]]),
            np.concatenate([value, value[back]]),
        )

    def _same_stem(self, known: int) -> _Kin:
        """The forms from `known` on and all of their stem, both ways round."""
        pairs: list[tuple[int, int]] = []
        for form, stem_ in enumerate(self.stem[known:].tolist(), known):
            before = self._by_stem.setdefault(stem_, [])
            pairs += [(form, form), *((form, twin) for twin in before), *((twin, form) for twin in before)]
            before.append(form)
        mine, other = (np.array(part, np.int32) for part in zip(*pairs, strict=True))
        return mine, other, np.ones(len(pairs), np.float32)

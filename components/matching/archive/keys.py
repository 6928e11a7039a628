"""The sorted n-grams of an archive, found by a table over their high bits, and which articles hold those of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numba import int64, njit, uint64

from components.matching.archive.files import Array
from components.matching.archive.parts import Part, Picked
from components.matching.archive.settings import GRAM, MOST
from components.matching.ngrams import Hashes, Words, sorted_ngrams

# A step of the table spans so many n-grams on average: one or two lines of the processor's cache.
_STEP = 3
# Each block of so many words knows its first article, so that the article of a word is a step or two away.
BLOCK_BITS = 8


@dataclass(frozen=True, slots=True)
class Keys:
    """n-grams as sorted_ngrams gives them, of `words` words in a row, from word `base` of the archive on.

    table[h] is the first n-gram whose hash begins with h, in as many bits as the table's length tells.
    """

    keys: Hashes
    table: Array
    bits: int
    base: int
    words: int

    @property
    def shift(self) -> int:
        return 64 - (len(self.table) - 1).bit_length() + 1

    def arrays(self) -> dict[str, Array]:
        """What is written to the disk."""
        return {"about": np.array([self.bits, self.base, self.words]), "keys": self.keys, "table": self.table}

    @staticmethod
    def of(arrays: dict[str, Array]) -> Keys:
        return Keys(arrays["keys"], arrays["table"], *arrays["about"].tolist())


def make_keys(parts: Sequence[Part], base: int) -> Keys:
    """The n-grams of these parts. Memory: 16 bytes a word for hashes and n-grams, 1 for the table."""
    first, at = [np.zeros(1, np.int64)], 0
    for part in parts:
        first.append(part.arrays["first"][1:] + at)
        at += part.size
    hashes = np.empty(at, np.uint64)
    at = 0
    for part in parts:
        hashes[at : at + part.size] = part.fresh("hash")
        at += part.size
    keys, bits = sorted_ngrams(_only_hashes(hashes, np.concatenate(first)), GRAM)
    table = np.zeros((1 << max(1, len(keys).bit_length() - _STEP)) + 1, np.uint32)
    _fill(keys, 64 - (len(table) - 1).bit_length() + 1, table)
    return Keys(keys, table, bits, base, at)


def _only_hashes(hashes: Hashes, first: Picked) -> Words:
    """Words of which nothing but the letters is asked."""
    columns: dict[str, Array] = {"hash": hashes, "first": first}
    return Words(**{field.name: columns.get(field.name, np.zeros(0, np.int32)) for field in fields(Words)})


@njit(cache=True, nogil=True)
def _fill(keys, shift, table):  # type: ignore[no-untyped-def]
    """table[h + 1] = how many n-grams begin with h or less."""
    i = 0
    for h in range(len(table) - 1):
        while i < len(keys) and (keys[i] >> uint64(shift)) <= uint64(h):
            i += 1
        table[h + 1] = i


@njit(cache=True, nogil=True)
def _first_not_below(keys, low, high, shift, value):  # type: ignore[no-untyped-def]
    while low < high:
        middle = (low + high) >> 1
        if (keys[middle] >> uint64(shift)) < value:
            low = middle + 1
        else:
            high = middle
    return low


@njit(cache=True, nogil=True)
def find_places(asked, bits, keys, key_bits, table, table_shift, lows, highs):  # type: ignore[no-untyped-def]
    """For each n-gram of a text (sorted keys): where its equals begin and end among those of the archive."""
    shift = max(bits, key_bits)
    for i in range(len(asked)):
        value, step = asked[i] >> uint64(shift), int64(asked[i] >> uint64(table_shift))
        low, high = int64(table[step]), min(int64(table[step + 1]), len(keys))
        lows[i] = _first_not_below(keys, low, high, shift, value)
        highs[i] = _first_not_below(keys, lows[i], high, shift, value + uint64(1))


@njit(cache=True, nogil=True)
def count_places(lows, highs, held, keys, bits, base, first_word, blocks, rare, common, seen, n):  # type: ignore[no-untyped-def]
    """Count, for each article, the text's n-grams that it holds: those of few articles, those of many.

    held: in how many places each n-gram stands in all. seen[:n]: the articles met so far. -> their new number. An
    n-gram that the text repeats counts once: a text of one word would otherwise cost the square of its length.
    """
    mask = (uint64(1) << uint64(bits)) - uint64(1)
    for i in range(len(lows)):
        if i > 0 and lows[i] == lows[i - 1]:
            continue
        for k in range(lows[i], highs[i]):
            word = int64(keys[k] & mask) + base
            if word >= first_word[-1]:
                continue
            a = blocks[word >> BLOCK_BITS]
            while first_word[a + 1] <= word:
                a += 1
            if rare[a] == 0 and common[a] == 0:
                seen[n] = a
                n += 1
            if held[i] <= MOST:
                rare[a] += 1
            else:
                common[a] += 1
    return n

"""How much words tell, in bits: how rare they are in the language, and in the texts at hand.

Kept as shares (2 to the minus bits), which are multiplied where bits would be added: a logarithm costs ten times more.

Two texts that share a rare run of words have a source in common; a run of common ones, or a stock phrase, is chance.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from numba import int64, njit, uint64

from components.language.commonwords import common_words, stock_phrases
from components.language.frequency import word_rarity
from components.matching.ngrams import GOLDEN, MIX1, Hashes, Words, find_words

# A word of common.txt (the vocabulary of news) tells this much at most. The second word of a pair that stands in a
# stock phrase tells next to nothing beside the first. A number of a few digits: what wordfreq gives them.
COMMON, TOGETHER, NUMBER = 8.0, 2.0, 13.0
# The language counts as this many words of text beside those at hand: a word that recurs in a story tells less there.
BESIDE = 20_000.0


class Rarity(NamedTuple):
    """keys: hashes of words and of pairs of words, by open addressing (0: empty) from the highest bits, shifted by
    `shift`, of their product with GOLDEN; shares: how often each is met.

    counts: how often a word stands in the texts, by its lowest bits; its length is a power of two, 1 where nothing was
    counted. words: how many words the texts have.
    """

    keys: Hashes
    shares: npt.NDArray[np.float64]
    shift: np.uint64
    counts: npt.NDArray[np.int32]
    words: float


@njit(cache=True, nogil=True)
def _fill(hashes, told, shift, keys, shares):  # type: ignore[no-untyped-def]
    """Put each hash into its slot, or the next free one; the first to come stays."""
    mask = len(keys) - 1
    for i in range(len(hashes)):
        at = int64((hashes[i] * GOLDEN) >> shift)
        while keys[at] != 0 and keys[at] != hashes[i]:
            at = (at + 1) & mask
        if keys[at] == 0:
            keys[at], shares[at] = hashes[i], told[i]


@njit(cache=True, nogil=True)
def _count(word, counts):  # type: ignore[no-untyped-def]
    mask = uint64(len(counts) - 1)
    for i in range(len(word)):
        counts[word[i] & mask] += 1


def pair_hashes(first: Hashes, second: Hashes) -> Hashes:
    """One hash for each two words in a row; chains._pair does the same."""
    with np.errstate(over="ignore"):
        return (first * MIX1) ^ (second + (first >> np.uint64(31)))


@cache
def _language(languages: tuple[str, ...]) -> tuple[Hashes, npt.NDArray[np.float64], np.uint64]:
    """The table of words and pairs. languages: ISO 639-1; the union of all lists where none is known."""
    listed = word_rarity(*languages)
    words = find_words(["\n".join(listed)]).hash
    told = np.fromiter(listed.values(), np.float64, len(listed))
    common = find_words(["\n".join(common_words())]).hash
    told[np.isin(words, common)] = np.minimum(told[np.isin(words, common)], COMMON)
    stock = find_words(list(stock_phrases()))
    within = np.delete(np.arange(len(stock.hash)), stock.first[1:-1] - 1)[:-1]
    pairs = pair_hashes(stock.hash[within], stock.hash[within + 1])
    hashes = np.concatenate([pairs, words, common])
    bits = np.concatenate([np.full(len(pairs), TOGETHER), told, np.full(len(common), COMMON)])
    size = 1 << (2 * len(hashes)).bit_length()
    keys, shares = np.zeros(size, np.uint64), np.zeros(size)
    shift = np.uint64(65 - size.bit_length())
    _fill(hashes, 2.0**-bits, shift, keys, shares)
    return keys, shares, shift


def rarity(words: Words, languages: tuple[str, ...] = (), counted: bool = True) -> Rarity:
    """What the words of these texts tell. counted: by how often they stand in them, too."""
    counts = np.zeros(1 << (2 * len(words.hash)).bit_length() if counted else 1, np.int32)
    if counted:
        _count(words.hash, counts)
    return Rarity(*_language(languages), counts, float(len(words.hash)))

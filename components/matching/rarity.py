"""How much words tell, in bits: how rare they are in the language, and in the texts at hand.

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
from components.matching.ngrams import MIX1, Hashes, Words, find_words

# A word of common.txt (the vocabulary of news) tells this much at most. The second word of a pair that stands in a
# stock phrase tells next to nothing beside the first. A number of a few digits: what wordfreq gives them.
COMMON, TOGETHER, NUMBER = 8.0, 2.0, 13.0
# What a word tells is kept in an eighth of a bit: 22 bits fit into a byte.
STEPS = 8


class Rarity(NamedTuple):
    """table: words and pairs of words by open addressing, each a hash whose low byte is what it tells, in
    steps; 0 where nothing is.

    counts: how often a word stands in the texts, by its lowest bits (a power of two; one 0 where nothing was counted),
    and last how many texts there are. told: what each word of the texts tells behind the word before it, and what by
    itself; filled in as it is asked for (0: not yet).
    """

    table: Hashes
    counts: npt.NDArray[np.int32]
    told: npt.NDArray[np.uint8]


@njit(cache=True, nogil=True)
def _fill(hashes, bits, table):  # type: ignore[no-untyped-def]
    """Put each hash into its slot, or the next free one; the first to come stays. chains._listed looks it up."""
    mask = len(table) - 1
    for i in range(len(hashes)):
        h = hashes[i] >> uint64(8)
        at = int64(h) & mask
        while table[at] != 0 and table[at] >> uint64(8) != h:
            at = (at + 1) & mask
        if table[at] == 0:
            table[at] = h << uint64(8) | uint64(bits[i])


@njit(cache=True, nogil=True)
def _count(word, counts):  # type: ignore[no-untyped-def]
    mask = uint64(len(counts) - 2)
    for i in range(len(word)):
        counts[word[i] & mask] += 1


def pair_hashes(first: Hashes, second: Hashes) -> Hashes:
    """One hash for each two words in a row; chains._pair does the same."""
    with np.errstate(over="ignore"):
        return (first * MIX1) ^ (second + (first >> np.uint64(31)))


@cache
def _language(languages: tuple[str, ...]) -> Hashes:
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
    table = np.zeros(1 << (2 * len(hashes)).bit_length(), np.uint64)
    _fill(hashes, np.rint(STEPS * bits).astype(np.uint8), table)
    return table


def rarity(words: Words, languages: tuple[str, ...] = (), counted: bool = True) -> Rarity:
    """What the words of these texts tell. counted: by how often they stand in them, too."""
    counts = np.zeros((1 << (8 * len(words.hash)).bit_length() if counted else 1) + 1, np.int32)
    counts[-1] = words.article[-1] + 1 if len(words.article) else 1
    if counted:
        _count(words.hash, counts)
    return Rarity(_language(languages), counts, np.zeros((len(words.hash), 2), np.uint8))

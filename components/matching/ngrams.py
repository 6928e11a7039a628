"""Words and n-grams of many texts as arrays of hashes: no regex and no dict, one loop over the characters.

Texts are cut into segments (what lies between furniture); an n-gram, and later a passage, never crosses a segment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from numba import njit, uint64

from components.language.folding import ACCENT, APOSTROPHE, FOLDS, JOINER, SINGLE
from components.model import Span

Ints = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]

# Odd constants of MurmurHash3's finaliser and of Fibonacci hashing: they spread bits, nothing depends on their values.
MIX1, MIX2, GOLDEN = np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53), np.uint64(0x9E3779B97F4A7C15)
SINGLES = np.uint32(SINGLE)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of all texts, in order. Word w is characters [start[w], end[w]) of its own text, hash[w] its letters.

    Segment s holds the words first[s] to first[s + 1] and belongs to text number article[s].
    """

    start: npt.NDArray[np.int32]
    end: npt.NDArray[np.int32]
    hash: Hashes
    first: Ints
    article: npt.NDArray[np.int32]


@njit(cache=True, nogil=True)
def _scan(codes, lows, highs, bases, fold, start, end, word, first):  # type: ignore[no-untyped-def]
    """Fill start, end, word for every word of every segment; first for every segment. -> number of words."""
    n = 0
    for s in range(len(lows)):
        first[s] = n
        i, stop, base = lows[s], highs[s], bases[s]
        while i < stop:
            letter = fold[codes[i]]
            if letter <= ACCENT:
                i += 1
                continue
            begin, h, single = i, uint64(letter), letter >= SINGLES
            i += 1
            last = i
            while i < stop:
                letter = fold[codes[i]]
                if letter == ACCENT:
                    i += 1
                    last = i
                    continue
                if single:
                    break
                if letter == JOINER or letter == APOSTROPHE:
                    i += 1
                    continue
                # "boys' club" is two words: an apostrophe joins only where a letter follows at once.
                if letter == 0 or letter >= SINGLES:
                    break
                h = h * GOLDEN + uint64(letter)
                i += 1
                last = i
            h ^= h >> uint64(32)
            h *= MIX1
            h ^= h >> uint64(29)
            start[n], end[n], word[n] = begin - base, last - base, h
            n += 1
    first[len(lows)] = n
    return n


@njit(cache=True, nogil=True)
def _roll(word, first, bits, n, keys):  # type: ignore[no-untyped-def]
    """keys: the high bits of each n-gram's hash with its position in the low `bits`. -> number of n-grams."""
    m, mask = 0, ~((uint64(1) << uint64(bits)) - uint64(1))
    for s in range(len(first) - 1):
        for i in range(first[s], first[s + 1] - n + 1):
            h = word[i]
            for j in range(1, n):
                h = (h * MIX1) ^ (word[i + j] + (h >> uint64(31)))
            h ^= h >> uint64(33)
            h *= MIX1
            h ^= h >> uint64(33)
            h *= MIX2
            h ^= h >> uint64(33)
            keys[m] = (h & mask) | uint64(i)
            m += 1
    return m


def _segments(texts: Sequence[str], gaps: Sequence[Sequence[Span]]) -> tuple[Ints, Ints, Ints, npt.NDArray[np.int32]]:
    """-> first and last character + 1 of each segment in the joined texts, where its text begins, and which it is."""
    lows, highs, bases, owners, base = [], [], [], [], 0
    for number, text in enumerate(texts):
        at = 0
        for gap in gaps[number] if gaps else ():
            lows.append(base + at)
            highs.append(base + max(at, gap.start))
            at = max(at, gap.end)
            bases.append(base)
            owners.append(number)
        lows.append(base + at)
        highs.append(base + len(text))
        bases.append(base)
        owners.append(number)
        base += len(text)
    return np.array(lows, np.int64), np.array(highs, np.int64), np.array(bases, np.int64), np.array(owners, np.int32)


def find_words(texts: Sequence[str], gaps: Sequence[Sequence[Span]] = ()) -> Words:
    """The words of the texts outside the gaps (sorted spans, one sequence a text, e.g. its furniture)."""
    lows, highs, bases, owners = _segments(texts, gaps)
    joined = "".join(texts)
    if joined.isascii():
        codes: npt.NDArray[Any] = np.frombuffer(joined.encode("ascii"), np.uint8)
        fold = FOLDS.narrow
    else:
        codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
        fold = FOLDS.covering(codes)
    start, end = np.empty(len(joined), np.int32), np.empty(len(joined), np.int32)
    word, first = np.empty(len(joined), np.uint64), np.empty(len(lows) + 1, np.int64)
    n = _scan(codes, lows, highs, bases, fold, start, end, word, first)
    return Words(start[:n], end[:n], word[:n], first, owners)


def sorted_ngrams(words: Words, n: int) -> tuple[Hashes, int]:
    """-> all n-grams as sorted keys, and how many low bits of a key are its position.

    One in-place sort of packed keys: an argsort of the hashes takes ten times as long.
    """
    bits = max(12, int(len(words.hash) + 1).bit_length())
    keys = np.empty(len(words.hash), np.uint64)
    keys = keys[: _roll(words.hash, words.first, bits, n, keys)]
    keys.sort()
    return keys, bits

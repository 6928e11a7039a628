"""Seeds and runs: where two texts hold the same words in the same order, each run once and as long as it goes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from numba import int64, njit, uint64

from components.matching.ngrams import GOLDEN, Hashes, Ints, Words

# An n-gram in more than MOST places links each place to its next NEIGHBOURS only: every highlight stays and the cost
# stays linear in versions. Leaving common n-grams out instead loses all that hundreds of versions share.
MOST, NEIGHBOURS = 64, 2


@njit(cache=True, nogil=True)
def _groups(keys, bits, ordinary, bounds):  # type: ignore[no-untyped-def]
    """Equal n-grams side by side: bounds of each group of two or more, ordinary[position] where it is at most MOST."""
    i = n = 0
    mask = (uint64(1) << uint64(bits)) - uint64(1)
    while i < len(keys):
        j, h = i + 1, keys[i] >> uint64(bits)
        while j < len(keys) and (keys[j] >> uint64(bits)) == h:
            j += 1
        if j - i > 1:
            for k in range(i, j):
                ordinary[keys[k] & mask] = j - i <= MOST
            bounds[n, 0], bounds[n, 1] = i, j
            n += 1
        i = j
    return n


@njit(cache=True, nogil=True)
def _extend(keys, bits, bounds, n_groups, ordinary, word, segment, article, first, n, out):  # type: ignore[no-untyped-def]
    """Maximal runs (p, q, length) over pairs of places in a group. -> their number, which may exceed len(out).

    A pair that could be extended to the left is skipped: the group of the n-gram before it finds the same run.
    Comparing word hashes also drops what only the n-gram prefixes have in common.
    """
    m, mask = 0, (uint64(1) << uint64(bits)) - uint64(1)
    for g in range(n_groups):
        low, high = bounds[g, 0], bounds[g, 1]
        common = high - low > MOST
        for i in range(low, high - 1):
            p = int64(keys[i] & mask)
            a = segment[p]
            last = min(high, i + 1 + NEIGHBOURS) if common else high
            for k in range(i + 1, last):
                q = int64(keys[k] & mask)
                b = segment[q]
                if article[a] == article[b]:
                    continue
                left = p > first[a] and q > first[b] and word[p - 1] == word[q - 1]
                if left and not common and ordinary[p - 1]:
                    continue
                length = 0
                while p + length < first[a + 1] and q + length < first[b + 1] and word[p + length] == word[q + length]:
                    length += 1
                if length < n:
                    continue
                x, y, seen = p, q, False
                while x > first[a] and y > first[b] and word[x - 1] == word[y - 1]:
                    x, y = x - 1, y - 1
                    if ordinary[x] and not common:
                        seen = True
                        break
                if seen:
                    continue
                if m < len(out):
                    out[m, 0], out[m, 1], out[m, 2] = x, y, length + p - x
                m += 1
    return m


@njit(cache=True, nogil=True)
def _promising(pair, length, bits, least, score, keep):  # type: ignore[no-untyped-def]
    """Indices of the runs whose two articles share `least` words or more, by a hashed count: it may keep too many."""
    shift = uint64(64 - bits)
    for i in range(len(pair)):
        h = (pair[i] * GOLDEN) >> shift
        score[h] += length[i]
    n = 0
    for i in range(len(pair)):
        if score[(pair[i] * GOLDEN) >> shift] >= least:
            keep[n] = i
            n += 1
    return n


def find_runs(words: Words, keys: Hashes, bits: int, n: int, least: int) -> tuple[Ints, npt.NDArray[np.int32]]:
    """-> runs as rows (word of one text, word of another, words long), by pair and place; the segment of each word.

    Runs of n words or more; pairs of segments that cannot reach `least` words together are left out.
    """
    sizes = np.diff(words.first)
    segment = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
    ordinary, bounds = np.zeros(len(words.hash) + 1, np.bool_), np.empty((len(keys) // 2 + 1, 2), np.int64)
    groups = _groups(keys, bits, ordinary, bounds)
    runs = np.empty((max(1024, len(keys) // 4), 3), np.int64)
    place = (words.hash, segment, words.article, words.first, n)
    while (found := _extend(keys, bits, bounds, groups, ordinary, *place, runs)) > len(runs):
        runs = np.empty((found, 3), np.int64)
    runs = runs[:found]
    a = segment[runs[:, 0]]
    pair = a.astype(np.uint64) * np.uint64(len(words.first)) + segment[runs[:, 1]].astype(np.uint64)
    if least > n:
        width, keep = max(8, min(28, found.bit_length() + 2)), np.empty(found, np.int64)
        lengths = np.ascontiguousarray(runs[:, 2])
        keep = keep[: _promising(pair, lengths, width, least, np.zeros(1 << width, np.int64), keep)]
        runs, pair, a = runs[keep], pair[keep], a[keep]
    order = np.lexsort((runs[:, 1], runs[:, 0], pair))
    return runs[order], segment

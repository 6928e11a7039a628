"""Runs: where two texts hold the same words in the same order, each once and as long as it goes."""

from __future__ import annotations

import numpy as np
from numba import int64, njit, uint64

from components.matching.ngrams import GOLDEN, Hashes, Ints, Places, Words

# An n-gram in more than MOST places links each text to the next NEIGHBOURS that hold it: every highlight stays and the
# cost stays linear in versions. Leaving common n-grams out instead loses all that hundreds of versions share.
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
    """Maximal runs (p, q, length) over all pairs of places of each ordinary group. -> their number, perhaps > len(out).

    A pair that could be extended to the left is skipped: the group of the n-gram before it finds the same run.
    Comparing word hashes also drops what only the n-gram prefixes have in common.
    """
    m, mask = 0, (uint64(1) << uint64(bits)) - uint64(1)
    for g in range(n_groups):
        low, high = bounds[g, 0], bounds[g, 1]
        if high - low > MOST:
            continue
        for i in range(low, high - 1):
            p = int64(keys[i] & mask)
            a = segment[p]
            for k in range(i + 1, high):
                q = int64(keys[k] & mask)
                b = segment[q]
                if article[a] == article[b]:
                    continue
                x, y = p, q
                while x > first[a] and y > first[b] and word[x - 1] == word[y - 1] and not ordinary[x - 1]:
                    x, y = x - 1, y - 1
                if x > first[a] and y > first[b] and word[x - 1] == word[y - 1]:
                    continue
                length = 0
                while p + length < first[a + 1] and q + length < first[b + 1] and word[p + length] == word[q + length]:
                    length += 1
                if length < n:
                    continue
                if m < len(out):
                    out[m, 0], out[m, 1], out[m, 2] = x, y, length + p - x
                m += 1
    return m


@njit(cache=True, nogil=True)
def _linked(keys, bits, bounds, n_groups, word, segment, article, n, out):  # type: ignore[no-untyped-def]
    """Seeds of the common groups, (q - p) << bits | p: place k of a text with place k of its next NEIGHBOURS, the
    places of the one that has fewer taken again from the first. -> their number, perhaps > len(out)."""
    m, mask = 0, (uint64(1) << uint64(bits)) - uint64(1)
    for g in range(n_groups):
        low, high = bounds[g, 0], bounds[g, 1]
        if high - low <= MOST:
            continue
        while low < high:
            owner, mid = article[segment[int64(keys[low] & mask)]], low
            while mid < high and article[segment[int64(keys[mid] & mask)]] == owner:
                mid += 1
            after = mid
            for _ in range(NEIGHBOURS):
                if after == high:
                    break
                other, end = article[segment[int64(keys[after] & mask)]], after
                while end < high and article[segment[int64(keys[end] & mask)]] == other:
                    end += 1
                for k in range(max(mid - low, end - after)):
                    p = int64(keys[low + k % (mid - low)] & mask)
                    q = int64(keys[after + k % (end - after)] & mask)
                    same = True
                    for j in range(n):
                        same = same and word[p + j] == word[q + j]
                    if same:
                        if m < len(out):
                            out[m] = uint64(q - p) << uint64(bits) | uint64(p)
                        m += 1
                after = end
            low = mid
    return m


@njit(cache=True, nogil=True)
def _merged(seeds, bits, segment, n, out):  # type: ignore[no-untyped-def]
    """Seeds one word apart on the same diagonal as one run each; seeds are sorted. -> number of runs."""
    m, mask = 0, (uint64(1) << uint64(bits)) - uint64(1)
    for i in range(len(seeds)):
        p, shift = int64(seeds[i] & mask), int64(seeds[i] >> uint64(bits))
        q = p + shift
        if m and out[m - 1, 1] - out[m - 1, 0] == shift:
            x, length = out[m - 1, 0], out[m - 1, 2]
            if p <= x + length - n + 1 and segment[p] == segment[x] and segment[q] == segment[out[m - 1, 1]]:
                out[m - 1, 2] = p + n - x
                continue
        out[m, 0], out[m, 1], out[m, 2] = p, q, n
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


def find_runs(words: Words, keys: Hashes, bits: int, n: int, together: int) -> tuple[Ints, Places]:
    """-> runs as rows (word of one text, word of another, words long), by pair and place; their segments, two a row.

    Runs of n words or more; pairs of segments whose runs have fewer than `together` words are left out.
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
    if len(common := _common_seeds(words, keys, bits, bounds, groups, segment, n)):
        more = np.empty((len(common), 3), np.int64)
        runs = np.concatenate([runs, more[: _merged(common, bits, segment, n, more)]])
    return _by_pair(runs, segment, words, together if together > n else 0)


def _common_seeds(words: Words, keys: Hashes, bits: int, bounds: Ints, groups: int, segment: Places, n: int) -> Hashes:
    seeds = np.empty(1024, np.uint64)
    place = (words.hash, segment, words.article, n)
    while (found := _linked(keys, bits, bounds, groups, *place, seeds)) > len(seeds):
        seeds = np.empty(found, np.uint64)
    seeds = seeds[:found]
    seeds.sort()
    return seeds


def _by_pair(runs: Ints, segment: Places, words: Words, together: int) -> tuple[Ints, Places]:
    """Runs in order of pair and place, without those of pairs of segments that share fewer than `together` words."""
    segments = np.stack([segment[runs[:, 0]], segment[runs[:, 1]]], axis=1)
    pair = segments[:, 0].astype(np.uint64) * np.uint64(len(words.first)) + segments[:, 1].astype(np.uint64)
    if together:
        # Most pairs share one run by chance: a hashed count drops nearly all of them before anything is sorted.
        width, keep = max(8, min(28, len(runs).bit_length() + 2)), np.empty(len(runs), np.int64)
        lengths = np.ascontiguousarray(runs[:, 2])
        keep = keep[: _promising(pair, lengths, width, together, np.zeros(1 << width, np.int64), keep)]
        runs, segments, pair = runs[keep], segments[keep], pair[keep]
    order = np.lexsort((runs[:, 0] << 32 | runs[:, 1], pair))
    runs, segments, pair = runs[order], segments[order], pair[order]
    if together and len(runs):
        first = np.flatnonzero(np.concatenate([[True], pair[1:] != pair[:-1]]))
        enough = np.add.reduceat(runs[:, 2], first) >= together
        kept = np.repeat(enough, np.diff(np.append(first, len(runs))))
        runs, segments = runs[kept], segments[kept]
    return runs, segments

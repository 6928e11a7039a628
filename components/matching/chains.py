"""Runs joined into passages over small edits: a chain may step over a few changed words, never far."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from numba import njit

from components.matching.ngrams import Hashes, Ints, Words

# A chain goes on over a gap of GAP words at most, where the two gaps differ by DRIFT at most. DENSITY: the share of a
# passage's words, on its longer side, that must be equal. OPEN chains at once let swapped passages be found.
GAP, DRIFT, DENSITY, OPEN = 10, 6, 0.6, 64
# An end is stretched over an edit of at most STEP words a side where AGAIN equal words follow.
STEP, AGAIN = 3, 2
# A passage shorter than `least` must hold this many telling words (a common word tells nothing, a short one half).
TELLING = 2.0
# Columns of a passage: segments a and b, first and last + 1 word of each, words that are equal.
COLUMNS = 7


@njit(cache=True, nogil=True)
def _stretch(word, p, q, step, p_low, p_high, q_low, q_high):  # type: ignore[no-untyped-def]
    """Go on from words p and q in direction `step`. -> where it ended, and how many more words are equal."""
    matched = 0
    while True:
        jumped = False
        for total in range(1, 2 * STEP):
            for i in range(max(0, total - STEP), min(STEP, total) + 1):
                x, y, run = p + step * i, q + step * (total - i), 0
                while (
                    p_low <= x + step * run < p_high
                    and q_low <= y + step * run < q_high
                    and word[x + step * run] == word[y + step * run]
                ):
                    run += 1
                if run >= AGAIN:
                    p, q, matched, jumped = x + step * run, y + step * run, matched + run, True
                    break
            if jumped:
                break
        if not jumped:
            return p, q, matched


@njit(cache=True, nogil=True)
def _telling(word, start, end, p, p_end, q, q_end, common):  # type: ignore[no-untyped-def]
    """How much the words that both sides hold tell: 1 for a rare word, 1/2 for a short one, 0 for a common one."""
    total = 0.0
    for i in range(p, p_end):
        at = np.searchsorted(common, word[i])
        if at < len(common) and common[at] == word[i]:
            continue
        for j in range(q, q_end):
            if word[i] == word[j]:
                total += 1.0 if end[i] - start[i] > 3 else 0.5
                break
    return total


@njit(cache=True, nogil=True)
def _close(chain, a, b, word, start, end, first, least, shortest, common, out, m):  # type: ignore[no-untyped-def]
    """Stretch both ends of a chain; write it as a passage if it is long enough, or telling enough. -> rows written."""
    p, q, after = _stretch(word, chain[1], chain[3], 1, first[a], first[a + 1], first[b], first[b + 1])
    x, y, before = _stretch(word, chain[0] - 1, chain[2] - 1, -1, first[a], first[a + 1], first[b], first[b + 1])
    x, y, matched = x + 1, y + 1, chain[4] + after + before
    if matched < DENSITY * max(p - x, q - y):
        # The edges were too thin: fall back on the chain itself.
        x, p, y, q, matched = chain[0], chain[1], chain[2], chain[3], chain[4]
    if p - x == q - y and np.array_equal(word[x:p], word[y:q]):
        # Where words repeat, runs that overlap may have been counted short.
        matched = p - x
    if matched < least and (matched < shortest or _telling(word, start, end, x, p, y, q, common) < TELLING):
        return m
    out[m, 0], out[m, 1], out[m, 6] = a, b, matched
    out[m, 2], out[m, 3], out[m, 4], out[m, 5] = x, p, y, q
    return m + 1


@njit(cache=True, nogil=True)
def _join(runs, segment, first, word, start, end, least, shortest, common, out):  # type: ignore[no-untyped-def]
    """Chain the runs of each pair of segments greedily, in order of place. -> number of passages written to out."""
    i = m = 0
    chain = np.zeros((OPEN, 5), np.int64)
    while i < len(runs):
        a, b, n, j = segment[runs[i, 0]], segment[runs[i, 1]], 0, i
        while j < len(runs) and segment[runs[j, 0]] == a and segment[runs[j, 1]] == b:
            p, q, length, best, cheapest = runs[j, 0], runs[j, 1], runs[j, 2], -1, 1 << 30
            for c in range(n):
                gap_a, gap_b = p - chain[c, 1], q - chain[c, 3]
                drift = abs(gap_a - gap_b)
                if max(gap_a, gap_b) > GAP or min(gap_a, gap_b) <= -length or drift > DRIFT:
                    continue
                # A chain takes no run that would make it too thin: both would be lost with it.
                overlap = max(0, -gap_a, -gap_b)
                width = max(p + length - chain[c, 0], q + length - min(q, chain[c, 2]))
                if chain[c, 4] + length - overlap < DENSITY * width:
                    continue
                if 2 * drift + max(gap_a, gap_b) < cheapest:
                    best, cheapest = c, 2 * drift + max(gap_a, gap_b)
            if best >= 0:
                overlap = max(0, max(chain[best, 1] - p, chain[best, 3] - q))
                chain[best, 1], chain[best, 2], chain[best, 3] = p + length, min(q, chain[best, 2]), q + length
                chain[best, 4] += length - overlap
            else:
                if n == OPEN:
                    m = _close(chain[0], a, b, word, start, end, first, least, shortest, common, out, m)
                    chain[: OPEN - 1] = chain[1:].copy()
                    n = OPEN - 1
                chain[n, 0], chain[n, 1], chain[n, 2], chain[n, 3], chain[n, 4] = p, p + length, q, q + length, length
                n += 1
            j += 1
        for c in range(n):
            m = _close(chain[c], a, b, word, start, end, first, least, shortest, common, out, m)
        i = j
    return m


@njit(cache=True, nogil=True)
def _outermost(rows, keep):  # type: ignore[no-untyped-def]
    """keep[i] = False for a passage that lies, on both sides, inside another of its pair; rows are sorted by pair."""
    i = 0
    while i < len(rows):
        j = i
        while j < len(rows) and rows[j, 0] == rows[i, 0] and rows[j, 1] == rows[i, 1]:
            j += 1
        for x in range(i, j):
            for y in range(i, j):
                inside = (
                    rows[y, 2] <= rows[x, 2]
                    and rows[x, 3] <= rows[y, 3]
                    and rows[y, 4] <= rows[x, 4]
                    and rows[x, 5] <= rows[y, 5]
                )
                same = (
                    inside
                    and rows[x, 3] - rows[x, 2] == rows[y, 3] - rows[y, 2]
                    and rows[x, 5] - rows[x, 4] == rows[y, 5] - rows[y, 4]
                )
                if x != y and keep[y] and inside and (not same or y < x):
                    keep[x] = False
                    break
        i = j


def join_runs(
    runs: Ints, segment: npt.NDArray[np.int32], words: Words, least: int, shortest: int, common: Hashes
) -> npt.NDArray[np.int64]:
    """-> passages as rows (segment a, segment b, first and last + 1 word in a, the same in b, words equal), sorted."""
    out = np.empty((len(runs), COLUMNS), np.int64)
    made = _join(runs, segment, words.first, words.hash, words.start, words.end, least, shortest, common, out)
    rows = out[:made]
    rows = rows[np.lexsort(rows.T[::-1])]
    keep = np.ones(len(rows), np.bool_)
    _outermost(rows, keep)
    return rows[keep]

"""Where passages end: none inside another, and quotation marks kept whole."""

from __future__ import annotations

import numpy as np
from numba import njit

from components.matching.ngrams import CLOSE_BITS, CLOSES, OPENS, Ints, Places, Words

# Of the passages that may hold another one, at most this many are looked at: those that reach furthest.
HELD = 64
# Word numbers, and segment numbers, are smaller: two of them make one key.
LAST = (1 << 31) - 1


@njit(cache=True, nogil=True)
def _outermost(rows, keep):  # type: ignore[no-untyped-def]
    """keep[i] = False for a passage that lies, on both sides, inside another of its pair. What may hold others comes
    first. Linear, and exact unless more than HELD overlap."""
    held = np.zeros(HELD, np.int64)
    n = 0
    for i in range(len(rows)):
        if n and (rows[held[0], 0] != rows[i, 0] or rows[held[0], 1] != rows[i, 1]):
            n = 0
        least = 0
        for k in range(n):
            y = held[k]
            if rows[i, 3] <= rows[y, 3] and rows[y, 4] <= rows[i, 4] and rows[i, 5] <= rows[y, 5]:
                keep[i] = False
                break
            if rows[y, 3] < rows[held[least], 3]:
                least = k
        if keep[i]:
            if n < HELD:
                held[n] = i
                n += 1
            elif rows[held[least], 3] < rows[i, 3]:
                held[least] = i


@njit(cache=True, nogil=True)
def _marks(signs, p, end):  # type: ignore[no-untyped-def]
    """Characters to add before word p and behind word end - 1, so that a quotation which opens or closes right there
    keeps both its marks. A mark whose partner lies outside is left out."""
    depth = before = behind = 0
    opened = signs[p] & OPENS
    for i in range(p, end):
        if signs[i] & OPENS:
            depth += 1
        closing = (signs[i] & CLOSE_BITS) >> CLOSES
        if closing and depth:
            depth -= 1
            if opened and not depth:
                before, opened = 1, 0
            if i == end - 1:
                behind = closing
    return before, behind


@njit(cache=True, nogil=True)
def _spans(rows, start, end, signs, out):  # type: ignore[no-untyped-def]
    for i in range(len(rows)):
        for side in range(2):
            p, stop = rows[i, 2 + 2 * side], rows[i, 3 + 2 * side]
            before, behind = _marks(signs, p, stop)
            out[i, 2 * side] = start[p] - before
            out[i, 2 * side + 1] = end[stop - 1] + behind
        out[i, 4] = max(rows[i, 3] - rows[i, 2], rows[i, 5] - rows[i, 4])


def outermost(rows: Ints) -> Ints:
    """Passages (rows of chains.join_runs) in order of place, without those that lie inside another of their pair."""
    pair = rows[:, 0] << 32 | rows[:, 1]
    rows = rows[np.lexsort((rows[:, 4] << 32 | LAST - rows[:, 5], rows[:, 2] << 32 | LAST - rows[:, 3], pair))]
    keep = np.ones(len(rows), np.bool_)
    _outermost(rows, keep)
    return rows[keep]


def spans(rows: Ints, words: Words) -> Places:
    """-> for each passage: a_start, a_end, b_start, b_end in characters of its texts; words of its longer side."""
    out = np.empty((len(rows), 5), np.int32)
    _spans(rows, words.start, words.end, words.signs, out)
    return out

"""Runs joined into passages over small edits: a chain may step over a few changed words, never far."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import int64, njit, uint64

from components.language.frequency import UNLISTED
from components.matching.ngrams import CLOSE_BITS, DIGITS, ENDS, MIX1, OPENS, Ints, Places, Words
from components.matching.rarity import NUMBER, STEPS, Rarity

# A chain goes on over a gap of GAP words at most, where the two gaps differ by DRIFT at most. DENSITY: the share of a
# passage's words, on its longer side, that must be equal. OPEN chains at once let swapped passages be found; of more,
# the one that ended first is closed. Where a sentence ends within both gaps and both have APART words or more, other
# sentences stand between: no small edit.
GAP, DRIFT, DENSITY, OPEN, APART = 10, 6, 0.6, 64, 3
# An end is stretched over an edit of at most STEP words a side, or INSERTED words on one, never beyond the end of a
# sentence. The words behind it must tell STRAY, and FARTHER for each word of the edit: "of the" never does.
# WHOLE less is asked of words with which the sentence ends, or begins, in both texts. It ends after REACH words: what
# goes on like that holds seeds of its own, and in a text that repeats itself each chain could run to both its ends.
STEP, INSERTED, STRAY, FARTHER, WHOLE, REACH = 3, 8, 8 * STEPS, 2 * STEPS, 3 * STEPS, 64
EDITS = np.array(
    sorted(
        (
            (i, j)
            for i in range(INSERTED + 1)
            for j in range(INSERTED + 1)
            if 0 < max(i, j) <= (STEP if i and j else INSERTED)
        ),
        key=lambda edit: (sum(edit), edit),
    )
)
# A run at either end of a chain holds on to it with FIRM words, or with as many bits as LOOSE.
FIRM, LOOSE = 8, 32 * STEPS
# A quotation that both texts have as a whole, marks and all, tells this much more.
QUOTED = 20 * STEPS
# What a word tells that the language does not list, and a number.
RARE, NUMBERS = int(UNLISTED * STEPS), int(NUMBER * STEPS)
# An open chain: ALL of it; what is HELD, between its first and its last firm run; LATELY, the words equal in the loose
# runs after that. Of each: first and last + 1 word in a, the same in b, words equal.
ALL, HELD, LATELY = 0, 1, 2
A, A_END, B, B_END, EQUAL = 0, 1, 2, 3, 4
# Columns of a passage: segments a and b, first and last + 1 word of each, words that are equal.
COLUMNS = 7


class Bar(NamedTuple):
    """A passage counts from `least` equal words on, or from `shortest` where they tell `telling` steps together."""

    shortest: int
    least: int
    telling: int


@njit(cache=True, nogil=True)
def _listed(h, table, otherwise):  # type: ignore[no-untyped-def]
    """What a word or pair tells by the table of the language."""
    mask, h = len(table) - 1, h >> uint64(8)
    at = int64(h) & mask
    while table[at] != 0:
        if table[at] >> uint64(8) == h:
            return int64(table[at] & uint64(255))
        at = (at + 1) & mask
    return otherwise


@njit(cache=True, nogil=True)
def _bits(word, signs, i, alone, table, counts, told):  # type: ignore[no-untyped-def]
    """What word i tells, in steps: by itself, or little where it goes together with the word before."""
    bits = NUMBERS if signs[i] & DIGITS else _listed(word[i], table, RARE)
    # Once a text is what any word may stand there: what recurs in them tells a bit less with each doubling.
    often = counts[word[i] & uint64(len(counts) - 2)] / counts[-1]
    if often > 1:
        bits = max(1, bits - int64(STEPS * np.log2(often)))
    if not alone:
        bits = min(bits, _listed((word[i - 1] * MIX1) ^ (word[i] + (word[i - 1] >> uint64(31))), table, bits))
    told[i, alone] = bits
    return bits


@njit(cache=True, nogil=True)
def _tells(word, signs, p, end, table, counts, told, least):  # type: ignore[no-untyped-def]
    """Do words p to end - 1, in this order, tell this much?"""
    for i in range(p, end):
        alone = int(i == p)
        bits = told[i, alone]
        least -= bits if bits else _bits(word, signs, i, alone, table, counts, told)
    return least <= 0


@njit(cache=True, nogil=True)
def _equal(word, x, y, step, run, most):  # type: ignore[no-untyped-def]
    """How many words from x and y on are equal, `run` of them known to be, `most` at the most."""
    while run < most and word[x + step * run] == word[y + step * run]:
        run += 1
    return run


@njit(cache=True, nogil=True)
def _whole(signs, x, run, step, low, high):  # type: ignore[no-untyped-def]
    """Do these words, from x in direction `step`, reach the end of their sentence, or its beginning?"""
    last = x + step * (run - 1)
    if step > 0:
        return last + 1 == high or signs[last] & ENDS > 0
    return last == low or signs[last - 1] & ENDS > 0


@njit(cache=True, nogil=True)
def _beyond(word, signs, p, q, step, p_low, p_high, q_low, q_high, table, counts, told):  # type: ignore[no-untyped-def]
    """The smallest edit at words p and q behind which both texts go on in direction `step` with words that tell enough.

    -> words of the edit in a and in b, words equal behind it (0: there is no such edit).
    """
    for k in range(len(EDITS)):
        i, j = EDITS[k, 0], EDITS[k, 1]
        x, y = p + step * i, q + step * j
        if x < p_low or x >= p_high or y < q_low or y >= q_high or word[x] != word[y]:
            continue
        if _ends_within(signs, p, x, step) or _ends_within(signs, q, y, step):
            continue
        most = min(REACH, p_high - x, q_high - y) if step > 0 else min(REACH, x - p_low + 1, y - q_low + 1)
        # FIRM words say whether it goes on here.
        run = _equal(word, x, y, step, 1, min(most, FIRM))
        need = STRAY + FARTHER * (i + j)
        if run < FIRM and _whole(signs, x, run, step, p_low, p_high) and _whole(signs, y, run, step, q_low, q_high):
            need -= WHOLE
        low = x if step > 0 else x - run + 1
        if _tells(word, signs, low, low + run, table, counts, told, need):
            return i, j, _equal(word, x, y, step, run, most)
    return 0, 0, 0


@njit(cache=True, nogil=True)
def _stretch(word, signs, p, q, step, p_low, p_high, q_low, q_high, table, counts, told):  # type: ignore[no-untyped-def]
    """Go on from words p and q in direction `step`. -> where it ended, and how many more words are equal."""
    matched, begun = 0, p
    while abs(p - begun) < REACH:
        i, j, run = _beyond(word, signs, p, q, step, p_low, p_high, q_low, q_high, table, counts, told)
        if run == 0:
            break
        p, q, matched = p + step * (i + run), q + step * (j + run), matched + run
    return p, q, matched


@njit(cache=True, nogil=True)
def _ends_within(signs, p, x, step):  # type: ignore[no-untyped-def]
    """Does a sentence end between the last word of a passage, next to p, and word x where it would go on?"""
    low, high = (p - 1, x) if step > 0 else (x, p + 1)
    ends = False
    for i in range(low, high):
        ends = ends or signs[i] & ENDS > 0
    return ends


@njit(cache=True, nogil=True)
def _equal_telling(word, signs, p, p_end, q, q_end, bar, table, counts, told):  # type: ignore[no-untyped-def]
    """Do the different words that both sides hold tell enough? A whole quotation tells more."""
    need = bar.telling
    for i in range(p, p_end):
        seen = False
        for j in range(p, i):
            seen = seen or word[i] == word[j]
        for j in range(q, q_end):
            if not seen and word[i] == word[j]:
                need -= _bits(word, signs, i, int(i == p), table, counts, told)
                break
    opened = signs[p] & signs[q] & OPENS
    if opened and signs[p_end - 1] & CLOSE_BITS and signs[q_end - 1] & CLOSE_BITS:
        need -= QUOTED
    return need <= 0


@njit(cache=True, nogil=True)
def _close(chain, a, b, word, signs, first, bar, table, counts, told, out, m):  # type: ignore[no-untyped-def]
    """Stretch both ends of a chain; write it as a passage if it is long enough, or telling enough. -> rows written."""
    # Loose runs at either end stay out.
    part = HELD if chain[HELD, EQUAL] else ALL
    low, end, below, beyond = chain[part, A], chain[part, A_END], chain[part, B], chain[part, B_END]
    p_low, p_high, q_low, q_high = first[a], first[a + 1], first[b], first[b + 1]
    p, q, after = _stretch(word, signs, end, beyond, 1, p_low, p_high, q_low, q_high, table, counts, told)
    x, y, before = _stretch(word, signs, low - 1, below - 1, -1, p_low, p_high, q_low, q_high, table, counts, told)
    x, y, equal = x + 1, y + 1, chain[part, EQUAL] + after + before
    if equal < DENSITY * max(p - x, q - y):
        # The edges were too thin: fall back on the chain itself, with its loose runs where it is too thin without.
        if chain[part, EQUAL] < DENSITY * max(end - low, beyond - below):
            part = ALL
        x, p, y, q = chain[part, A], chain[part, A_END], chain[part, B], chain[part, B_END]
        equal = chain[part, EQUAL]
    if p - x == q - y and np.array_equal(word[x:p], word[y:q]):
        # Where words repeat, runs that overlap may have been counted short.
        equal = p - x
    enough = (
        equal >= bar.least
        or equal >= bar.shortest
        and _equal_telling(word, signs, x, p, y, q, bar, table, counts, told)
    )
    if not enough:
        return m
    out[m, 0], out[m, 1], out[m, 6] = a, b, equal
    out[m, 2], out[m, 3], out[m, 4], out[m, 5] = x, p, y, q
    return m + 1


@njit(cache=True, nogil=True)
def _begin(part, p, q, length):  # type: ignore[no-untyped-def]
    """The first run of a chain, or its first firm one."""
    part[A], part[A_END], part[B], part[B_END], part[EQUAL] = p, p + length, q, q + length, length


@njit(cache=True, nogil=True)
def _take(chain, p, q, length, firm):  # type: ignore[no-untyped-def]
    """The chain goes on with this run; words that an earlier one holds as well count once."""
    more = length - max(0, max(chain[ALL, A_END] - p, chain[ALL, B_END] - q))
    chain[LATELY, EQUAL] += more
    parts = (HELD + 1 if chain[HELD, EQUAL] else HELD) if firm else HELD
    for part in range(parts):
        chain[part, A_END], chain[part, B], chain[part, B_END] = p + length, min(q, chain[part, B]), q + length
        chain[part, EQUAL] += more if part == ALL else chain[LATELY, EQUAL]
    if firm:
        if parts == HELD:
            _begin(chain[HELD], p, q, length)
        chain[LATELY, EQUAL] = 0


@njit(cache=True, nogil=True)
def _fitting(chain, n, p, q, length, signs):  # type: ignore[no-untyped-def]
    """-> which of the n open chains the run continues most directly, or -1."""
    best, cheapest = -1, 1 << 30
    for c in range(n):
        gap_a, gap_b = p - chain[c, ALL, A_END], q - chain[c, ALL, B_END]
        drift = abs(gap_a - gap_b)
        if max(gap_a, gap_b) > GAP or min(gap_a, gap_b) <= -length or drift > DRIFT:
            continue
        # A chain takes no run that would make it too thin: both would be lost with it.
        overlap = max(0, -gap_a, -gap_b)
        width = max(p + length - chain[c, ALL, A], q + length - min(q, chain[c, ALL, B]))
        if chain[c, ALL, EQUAL] + length - overlap < DENSITY * width:
            continue
        if min(gap_a, gap_b) >= APART and _ends_within(signs, p - gap_a, p, 1) and _ends_within(signs, q - gap_b, q, 1):
            continue
        if 2 * drift + max(gap_a, gap_b) < cheapest:
            best, cheapest = c, 2 * drift + max(gap_a, gap_b)
    return best


@njit(cache=True, nogil=True)
def _join(runs, segments, first, word, signs, bar, table, counts, told, out):  # type: ignore[no-untyped-def]
    """Chain the runs of each pair of segments greedily, in order of place. -> number of passages written to out."""
    i = m = 0
    chain = np.zeros((OPEN, 3, 5), np.int64)
    while i < len(runs):
        a, b, n, j = segments[i, 0], segments[i, 1], 0, i
        while j < len(runs) and segments[j, 0] == a and segments[j, 1] == b:
            p, q, length = runs[j, 0], runs[j, 1], runs[j, 2]
            firm = length >= FIRM or _tells(word, signs, p, p + length, table, counts, told, LOOSE)
            best = _fitting(chain, n, p, q, length, signs)
            if best >= 0:
                _take(chain[best], p, q, length, firm)
            else:
                if n == OPEN:
                    done = np.argmin(chain[:, ALL, A_END])
                    m = _close(chain[done], a, b, word, signs, first, bar, table, counts, told, out, m)
                    chain[done : OPEN - 1] = chain[done + 1 :].copy()
                    n = OPEN - 1
                chain[n] = 0
                _begin(chain[n, ALL], p, q, length)
                if firm:
                    _begin(chain[n, HELD], p, q, length)
                n += 1
            j += 1
        for c in range(n):
            m = _close(chain[c], a, b, word, signs, first, bar, table, counts, told, out, m)
        i = j
    return m


def join_runs(runs: Ints, segments: Places, words: Words, bar: Bar, known: Rarity) -> Ints:
    """-> passages as rows (segment a, segment b, first and last + 1 word in a, the same in b, words equal), by pair."""
    out = np.empty((len(runs), COLUMNS), np.int64)
    return out[: _join(runs, segments, words.first, words.hash, words.signs, bar, *known, out)]

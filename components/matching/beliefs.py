"""How much each word of one sentence is believed to answer each word of another: by likeness, neighbours and rivals.

A word alone does not tell: "the" stands in a sentence three times, "struck" and "hit" are little alike. So all pairs
of words are weighed several times over, each time with what was believed of the others the time before. A pair gains
from words beside it that answer each other, and loses to better answers of its two words. That a word answers two
words side by side ("released", "set free") costs it less than two words apart. Neighbours help as in alignment by
hidden Markov models (Vogel et al. 1996), but on both sides; beliefs are passed on as in loopy inference.
"""

from __future__ import annotations

import numpy as np
from numba import njit

# Belief of a pair, 0 to 1, is the sum of these, each times what it is named after; half and more is a link. They were
# fitted to hand-aligned renderings of sentences and to facts marked as shared or not, and rounded; 0.1 more or less of
# any one cost at most .004 F1 of links and .012 of facts.
ALONE = np.float32(-1.1)
LIKENESS, LIKENESS_OF_RARE = np.float32(1.2), np.float32(0.25)
COMMONER, RARER = np.float32(0.3), np.float32(0.7)
BETTER_SIDE, OTHER_SIDE = np.float32(0.55), np.float32(0.4)
PHRASE, RIVALS, REGION = np.float32(0.35), np.float32(0.9), np.float32(0.5)
# Words so many places off on both sides are neighbours; where one or two words stand between, they tell this much.
GAPPED = np.float32(2 / 3)
# The region of a pair is so many words to either side.
AROUND = 6
ROUNDS = 4
# Of the belief before, this much is kept, or rivals would unseat each other for ever.
KEPT = np.float32(0.3)
# The first belief knows no neighbours. It is for words more alike than this, and rarer: small words would be held
# where they stand, by place alone, against what their neighbours say.
LIKELY, TELLING = np.float32(0.4), np.float32(0.5)

NEVER, NONE, HALF, WHOLE, TINY = (np.float32(x) for x in (-9, 0, 0.5, 1, 1e-9))


@njit(cache=True, nogil=True, fastmath=True)
def likenesses(a, b, stem, sense, figure, vectors):  # type: ignore[no-untyped-def]
    """-> [word of a, word of b]: 1 for one stem or sense, -1 for figures that differ, else the cosine if above 0."""
    like = np.empty((len(a), len(b)), np.float32)
    for i in range(len(a)):
        for j in range(len(b)):
            f, g = a[i], b[j]
            if stem[f] == stem[g] or (sense[f] >= 0 and sense[f] == sense[g]):
                like[i, j] = 1
            elif figure[f] or figure[g]:
                like[i, j] = -1
            else:
                cosine = np.float32(0)
                for c in range(vectors.shape[1]):
                    cosine += vectors[f, c] * vectors[g, c]
                like[i, j] = max(cosine, np.float32(0))
    return like


@njit(cache=True, nogil=True, fastmath=True)
def _alone(like, rare_a, rare_b, belief):  # type: ignore[no-untyped-def]
    """What a pair gains by itself; and a first belief, of words near in place that are each other's likest."""
    n, k = like.shape
    alone = np.empty((n, k), np.float32)
    for i in range(n):
        for j in range(k):
            low, high = min(rare_a[i], rare_b[j]), max(rare_a[i], rare_b[j])
            own = like[i, j] * (LIKENESS + LIKENESS_OF_RARE * low) + COMMONER * low + RARER * high
            alone[i, j] = NEVER if like[i, j] < 0 else ALONE + own
            if low > TELLING and like[i, j] > LIKELY:
                alike = (like[i, j] - LIKELY) / (1 - LIKELY)
                apart = abs((i + HALF) / n - (j + HALF) / k)
                belief[i + 2, j + 2] = alike * alike * max(NONE, 1 - 2 * apart)
    return alone


@njit(cache=True, nogil=True, fastmath=True)
def _rivals(belief, best_a, second_a, best_b, second_b):  # type: ignore[no-untyped-def]
    """The highest and second highest belief of each row and column."""
    for values in (best_a, second_a, best_b, second_b):
        values[:] = 0
    for i in range(belief.shape[0]):
        for j in range(belief.shape[1]):
            value = belief[i, j]
            if value > second_a[i]:
                second_a[i] = min(value, best_a[i])
                best_a[i] = max(value, best_a[i])
            if value > second_b[j]:
                second_b[j] = min(value, best_b[j])
                best_b[j] = max(value, best_b[j])


@njit(cache=True, nogil=True, fastmath=True)
def _sums(belief, rare_a, rare_b, sums):  # type: ignore[no-untyped-def]
    """sums[i, j]: beliefs of all pairs before i and before j, each by how rare its words are."""
    for i in range(len(rare_a)):
        row = NONE
        for j in range(len(rare_b)):
            row += belief[i + 2, j + 2] * (rare_a[i] + rare_b[j])
            sums[i + 1, j + 1] = sums[i, j + 1] + row


@njit(cache=True, nogil=True, fastmath=True)
def _beside(belief, i, j, step):  # type: ignore[no-untyped-def]
    """The best belief of neighbours on one side; step -1: before, 1: after."""
    near, far = i + step, i + 2 * step
    gapped = max(belief[near, j + 2 * step], belief[far, j + step], belief[far, j + 2 * step])
    return max(belief[near, j + step], GAPPED * gapped)


@njit(cache=True, nogil=True, fastmath=True)
def _running(values):  # type: ignore[no-untyped-def]
    """The sum of all values before each place."""
    sums = np.zeros(len(values) + 1, np.float32)
    for i in range(len(values)):
        sums[i + 1] = sums[i] + values[i]
    return sums


@njit(cache=True, nogil=True, fastmath=True)
def _weigh(  # type: ignore[no-untyped-def]
    alone, belief, rivals_a, rivals_b, rare_a, rare_b, sums, weight_a, weight_b, new
):
    """One round: from what is believed of all pairs to what is believed of each."""
    n, k = alone.shape
    (best_a, second_a), (best_b, second_b) = rivals_a, rivals_b
    for i in range(n):
        low, high = max(0, i - AROUND), min(n, i + AROUND + 1)
        for j in range(k):
            x, y, old = i + 2, j + 2, belief[i + 2, j + 2]
            left, right = max(0, j - AROUND), min(k, j + AROUND + 1)
            region = sums[high, right] - sums[low, right] - sums[high, left] + sums[low, left]
            region -= old * (rare_a[i] + rare_b[j])
            region /= weight_a[high] - weight_a[low] + weight_b[right] - weight_b[left] + TINY
            before, after = _beside(belief, x, y, -1), _beside(belief, x, y, 1)
            phrase = max(belief[x - 1, y], belief[x + 1, y]) + max(belief[x, y - 1], belief[x, y + 1])
            rivals = second_a[x] if old == best_a[x] else best_a[x]
            rivals += second_b[y] if old == best_b[y] else best_b[y]
            value = alone[i, j] + PHRASE * phrase - RIVALS * rivals + REGION * region
            value += BETTER_SIDE * max(before, after) + OTHER_SIDE * min(before, after)
            new[x, y] = KEPT * old + (1 - KEPT) * min(max(value, NONE), WHOLE)


@njit(cache=True, nogil=True, fastmath=True)
def beliefs(like, rare_a, rare_b):  # type: ignore[no-untyped-def]
    """-> how much each pair of words is believed, 0 to 1, with two rows and columns of zeros around."""
    n, k = like.shape
    belief, new = np.zeros((n + 4, k + 4), np.float32), np.zeros((n + 4, k + 4), np.float32)
    alone = _alone(like, rare_a, rare_b, belief)
    best_a, second_a = np.empty(n + 4, np.float32), np.empty(n + 4, np.float32)
    best_b, second_b = np.empty(k + 4, np.float32), np.empty(k + 4, np.float32)
    _rivals(belief, best_a, second_a, best_b, second_b)
    for i in range(n + 4):
        for j in range(k + 4):
            if belief[i, j] < max(best_a[i], best_b[j]):
                belief[i, j] = 0
    sums, weight_a, weight_b = np.zeros((n + 1, k + 1), np.float32), _running(rare_a), _running(rare_b)
    for _ in range(ROUNDS):
        _rivals(belief, best_a, second_a, best_b, second_b)
        _sums(belief, rare_a, rare_b, sums)
        rivals = (best_a, second_a), (best_b, second_b)
        _weigh(alone, belief, *rivals, rare_a, rare_b, sums, weight_a, weight_b, new)
        belief, new = new, belief
    return belief


@njit(cache=True, nogil=True)
def _order(a, b):  # type: ignore[no-untyped-def]
    """0 for the same words, else above 0 where b comes first: of two sentences in one fixed order."""
    if len(a) != len(b):
        return len(a) - len(b)
    for i in range(len(a)):
        if a[i] != b[i]:
            return a[i] - b[i]
    return 0


@njit(cache=True, nogil=True)
def linked(a, b, rarity, stem, sense, figure, vectors):  # type: ignore[no-untyped-def]
    """-> [n, 2]: places in a and b, words as forms of a lexicon, that are believed to answer each other, in order.

    All else is per form: rarity 0 to 1; stem and sense (-1: none) as numbers; figure: is it one; vectors of length 1.
    Neither is empty. The other way round the links are the same, as sums of floats are taken in one order.
    """
    order = _order(a, b)
    if order == 0:
        return np.stack((np.arange(len(a)), np.arange(len(a))), axis=1)
    if order > 0:
        belief = beliefs(likenesses(b, a, stem, sense, figure, vectors), rarity[b], rarity[a]).T
    else:
        belief = beliefs(likenesses(a, b, stem, sense, figure, vectors), rarity[a], rarity[b])
    return np.argwhere(belief[2:-2, 2:-2] >= HALF)

"""Which phrases and sentences of two texts say the same: a score for every pair, and the pairs that are links."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numba import njit

from components.matching.lexicon import Floats
from components.matching.meaning import Contained, Meaning
from components.matching.tokens import Tokens

# METHOD: chosen on SPARK's development half with the word table at hand; see data/words/README.md.
# Two phrases say the same as far as words can tell where they and the sentences around them reach LINK, and each has at
# least WITHIN of its words in the other's sentence. A sentence without such a phrase is worth a look from POSSIBLE up.
LINK, WITHIN, POSSIBLE = np.float32(0.25), np.float32(0.1), 0.26
# A phrase that has an answer is not linked to what answers it less than so many times as well.
RIVAL = np.float32(0.55)
# A link is borne out where so much of either phrase stands in the other's sentence, or the sentences are so alike.
BORNE_OUT, ALIKE = np.float32(0.3), np.float32(0.6)
# A heading is linked to a sentence that has so much of it, at the phrase that has so much; one of fewer words than
# LABEL names a topic and says nothing.
HEADING, HEADING_HERE, LABEL = 0.4, 0.2, 3
# A pair of phrases counts for this part of its score, the sentences around them for the rest.
PHRASE, THE_REST = np.float32(0.4), np.float32(0.6)
# What the best diagonal neighbours (the sentences before, or after, on both sides) add of their score; they count for
# at most so many times the pair's own, or what follows two twins would be like itself.
NEIGHBOUR, NEIGHBOUR_MOST = np.float32(0.2), np.float32(3)
# What a stronger engine's nearness counts for in a sentence's score: beside the words, or alone where they say nothing.
# METHOD: on the half that LINK was chosen on; alone, .7 came nearest to the precision of words.
BESIDE, WORDS, ALONE = np.float32(0.5), np.float32(0.5), np.float32(0.7)
# From so near it need not be borne out by any word.
SURE = np.float32(0.5)
# Two sentences are read as one where the other version has this share of each, and each adds at least GAIN.
WINDOW_LEAST, GAIN = np.float32(0.15), np.float32(0.07)
Headings = tuple[frozenset[int], frozenset[int]]
NO_HEADINGS: Headings = (frozenset(), frozenset())


@dataclass(frozen=True)
class Links:
    """Text a against text b. sentence: [sentence, sentence], phrase: [phrase, phrase]: how much they say the same,
    0 to about 1. linked: [phrase, phrase]: they say the same as far as words can tell. a_owner, b_owner: of each phrase
    its sentence. worded: words of one tell of those of the other. sure: [sentence, sentence], a stronger engine puts
    them so near that no word need bear it out; None without one. borne_out: [phrase, phrase]: by their own words, not
    by those around them alone; None where no words tell."""

    sentence: Floats
    phrase: Floats
    linked: npt.NDArray[np.bool_]
    a_owner: npt.NDArray[np.int64]
    b_owner: npt.NDArray[np.int64]
    worded: bool = True
    sure: npt.NDArray[np.bool_] | None = None
    borne_out: npt.NDArray[np.bool_] | None = None

    def turned(self) -> Links:
        sure, borne_out = (None if x is None else x.T for x in (self.sure, self.borne_out))
        owners = self.b_owner, self.a_owner
        return Links(self.sentence.T, self.phrase.T, self.linked.T, *owners, self.worded, sure, borne_out)

    def bears_out(self, p: int, q: int) -> bool:
        """Do the words of these two phrases link them, or at least the engine, and not their neighbours alone?"""
        return self.borne_out is None or bool(self.borne_out[p, q])

    @staticmethod
    def none(owner: npt.NDArray[np.int64], sentences: int) -> Links:
        """No links, nor any score: for texts that are compared by wording alone."""
        nothing = np.zeros((len(owner), 0), np.float32)
        return Links(np.zeros((sentences, 0), np.float32), nothing, nothing >= LINK, owner, np.zeros(0, np.int64))


def link_phrases(meaning: Meaning, a: int, b: int, engine: bool = False, headings: Headings = NO_HEADINGS) -> Links:
    """The links between texts a and b; turning a and b round turns the result round, no more. engine: ask it too.

    headings: the sentences of a and of b that are headings.
    """
    forth, back = meaning.contained(a, b)
    near = meaning.nearness(a, b) if engine else np.zeros((0, 0), np.float32)
    wide = _with_neighbours(
        _wide(forth.sentence, back.sentence, forth.window, back.window, forth.mass, back.mass, near)
    )
    a_owner, b_owner = meaning.tokens[a].phrase_of, meaning.tokens[b].phrase_of
    shares = forth.phrase, back.phrase, forth.in_sentence, back.in_sentence
    phrase, linked, borne_out = _linked(*shares, wide, a_owner, b_owner, near)
    if any(headings):
        linked &= _says_heading(meaning.tokens[a], meaning.tokens[b], forth, headings)
        linked &= _says_heading(meaning.tokens[b], meaning.tokens[a], back, headings[::-1]).T
    sure = near >= SURE if engine else None
    return Links(wide, phrase, linked, a_owner, b_owner, sure=sure, borne_out=borne_out)


def link_sentences(meaning: Meaning, a: int, b: int) -> Links:
    """The same by the engine alone, for languages whose words are not known: all phrases of linked sentences are."""
    wide = _with_neighbours(ALONE * meaning.nearness(a, b))
    a_owner, b_owner = meaning.tokens[a].phrase_of, meaning.tokens[b].phrase_of
    phrase = wide[a_owner][:, b_owner]
    return Links(wide, phrase, phrase >= LINK, a_owner, b_owner, worded=False)


def _says_heading(mine: Tokens, theirs: Tokens, there: Contained, headings: Headings) -> npt.NDArray[np.bool_]:
    """[my phrase, their phrase]: False where mine is of a heading, theirs of a sentence that does not say it whole, or
    in another phrase: a clause with a noun of the heading is not what the heading says."""
    heading, other = np.zeros(len(mine), np.bool_), np.zeros(len(theirs), np.bool_)
    heading[list(headings[0])] = other[list(headings[1])] = True
    label = np.diff(mine.first) < LABEL
    said = (there.sentence >= HEADING) & ~label[:, None] | ~heading[:, None] | other
    here = (there.phrase >= HEADING_HERE) | ~heading[mine.phrase_of][:, None] | other[theirs.phrase_of]
    both: npt.NDArray[np.bool_] = said[mine.phrase_of][:, theirs.phrase_of] & here
    return both


@njit(cache=True, nogil=True)
def _wide(forth, back, forth_window, back_window, forth_mass, back_mass, near):  # type: ignore[no-untyped-def]
    """[a's sentence, b's sentence]: the mean of both shares, with the nearness where there is any; or that of either
    sentence and the next one together, where both are needed."""
    score = np.sqrt(forth * back.T)
    if near.size:
        score = WORDS * score + BESIDE * near
    wide = score.copy()
    for i in range(score.shape[0]):
        for j in range(score.shape[1] - 1):
            backed = back[j, i], back_mass[j], back[j + 1, i], back_mass[j + 1]
            both = _joined(forth[i, j], forth[i, j + 1], forth_window[i, j], *backed)
            wide[i, j], wide[i, j + 1] = max(wide[i, j], both), max(wide[i, j + 1], both)
    for i in range(score.shape[0] - 1):
        for j in range(score.shape[1]):
            backed = forth[i, j], forth_mass[i], forth[i + 1, j], forth_mass[i + 1]
            both = _joined(back[j, i], back[j, i + 1], back_window[j, i], *backed)
            wide[i, j], wide[i + 1, j] = max(wide[i, j], both), max(wide[i + 1, j], both)
    return wide


@njit(cache=True, nogil=True)
def _joined(first, second, window, in_first, mass, in_second, other_mass):  # type: ignore[no-untyped-def]
    """The score of a sentence and two others read as one, where both are needed; else 0. first, second, window: what
    these have of it, and both of them; in_first, in_second: what it has of them, by their mass."""
    if min(in_first, in_second) < WINDOW_LEAST or window - max(first, second) < GAIN:
        return np.float32(0)
    return np.sqrt(window * ((in_first * mass + in_second * other_mass) / (mass + other_mass)))


@njit(cache=True, nogil=True)
def _linked(forth, back, mine, theirs, wide, a_owner, b_owner, near):  # type: ignore[no-untyped-def]
    """-> of each two phrases their score, whether they are linked, and whether their own words bear it out.

    forth, back: their shares; mine, theirs: of either in the sentence of the other; wide, near: of their sentences.
    """
    phrase = np.empty(forth.shape, np.float32)
    linked, borne_out = np.empty(forth.shape, np.bool_), np.empty(forth.shape, np.bool_)
    best_a, best_b = np.zeros(forth.shape[0], np.float32), np.zeros(forth.shape[1], np.float32)
    for p in range(forth.shape[0]):
        for q in range(forth.shape[1]):
            i, j = a_owner[p], b_owner[q]
            score = PHRASE * np.sqrt(forth[p, q] * back[q, p]) + THE_REST * wide[i, j]
            inside = mine[p, j], theirs[q, i]
            sure = near.size > 0 and near[i, j] >= SURE
            linked[p, q] = (min(inside) >= WITHIN or sure) and min(score, wide[i, j]) >= LINK
            borne_out[p, q] = max(inside) >= BORNE_OUT or wide[i, j] >= ALIKE or sure
            phrase[p, q] = score
            best_a[p], best_b[q] = max(best_a[p], score), max(best_b[q], score)
    for p in range(forth.shape[0]):
        for q in range(forth.shape[1]):
            linked[p, q] &= phrase[p, q] >= RIVAL * max(best_a[p], best_b[q])
    return phrase, linked, borne_out


@njit(cache=True, nogil=True)
def _with_neighbours(score):  # type: ignore[no-untyped-def]
    """Each score with what the better of its two diagonal neighbours adds, as far as that counts."""
    wide = np.empty_like(score)
    rows, columns = score.shape
    for i in range(rows):
        for j in range(columns):
            before = score[i - 1, j - 1] if i and j else np.float32(0)
            after = score[i + 1, j + 1] if i + 1 < rows and j + 1 < columns else np.float32(0)
            wide[i, j] = score[i, j] + NEIGHBOUR * min(max(before, after), NEIGHBOUR_MOST * score[i, j])
    return wide

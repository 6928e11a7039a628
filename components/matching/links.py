"""Which phrases and sentences of two texts say the same: a score for every pair, and the pairs that are links."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from components.matching.lexicon import Floats
from components.matching.meaning import Contained, Meaning
from components.matching.tokens import Tokens

# METHOD: chosen on SPARK's development half with the word table at hand; see data/words/README.md.
# Two phrases say the same as far as words can tell where they and the sentences around them reach LINK, and each has at
# least WITHIN of its words in the other's sentence. A sentence without such a phrase is worth a look from POSSIBLE up.
LINK, WITHIN, POSSIBLE = 0.25, 0.1, 0.26
# A phrase that has an answer is not linked to what answers it less than so many times as well.
RIVAL = 0.55
# A link is borne out where so much of either phrase stands in the other's sentence, or the sentences are so alike.
BORNE_OUT, ALIKE = 0.3, 0.6
# A heading is linked to a sentence that has so much of it, at the phrase that has so much; one of fewer words than
# LABEL names a topic and says nothing.
HEADING, HEADING_HERE, LABEL = 0.4, 0.2, 3
# A pair of phrases counts for this part of its score, the sentences around them for the rest.
PHRASE = 0.4
# What the best diagonal neighbours (the sentences before, or after, on both sides) add of their score; they count for
# at most so many times the pair's own, or what follows two twins would be like itself.
NEIGHBOUR, NEIGHBOUR_MOST = 0.2, 3
# What a stronger engine's nearness counts for in a sentence's score: beside the words, or alone where they say nothing.
# METHOD: on the half that LINK was chosen on; alone, .7 came nearest to the precision of words.
BESIDE, ALONE = 0.5, 0.7
# From so near it need not be borne out by any word.
SURE = 0.5
# Two sentences are read as one where the other version has this share of each, and each adds at least GAIN.
WINDOW_LEAST, GAIN = 0.15, 0.07
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
    score = _mean(forth.sentence, back.sentence)
    near = meaning.nearness(a, b) if engine else None
    if near is not None:
        score = (1 - BESIDE) * score + BESIDE * near
    wide = np.maximum(score, _joined(forth, back))
    wide = np.maximum(wide, _joined(back, forth).T)
    wide = (wide + NEIGHBOUR * _neighbours(wide)).astype(np.float32)
    a_owner, b_owner = meaning.tokens[a].phrase_of, meaning.tokens[b].phrase_of
    around = wide[a_owner][:, b_owner]
    phrase = PHRASE * _mean(forth.phrase, back.phrase) + (1 - PHRASE) * around
    mine, theirs = forth.in_sentence[:, b_owner], back.in_sentence[:, a_owner].T
    within = np.minimum(mine, theirs) >= WITHIN
    borne_out = (np.maximum(mine, theirs) >= BORNE_OUT) | (around >= ALIKE)
    sure = None if near is None else near >= SURE
    if sure is not None:
        within |= sure[a_owner][:, b_owner]
        borne_out |= sure[a_owner][:, b_owner]
    linked = within & (np.minimum(phrase, around) >= LINK)
    if any(headings):
        linked &= _says_heading(meaning.tokens[a], meaning.tokens[b], forth, headings)
        linked &= _says_heading(meaning.tokens[b], meaning.tokens[a], back, headings[::-1]).T
    if phrase.size:
        linked &= phrase >= RIVAL * np.maximum(phrase.max(1, keepdims=True), phrase.max(0, keepdims=True))
    return Links(wide, phrase, linked, a_owner, b_owner, sure=sure, borne_out=borne_out)


def link_sentences(meaning: Meaning, a: int, b: int) -> Links:
    """The same by the engine alone, for languages whose words are not known: all phrases of linked sentences are."""
    score = np.float32(ALONE) * meaning.nearness(a, b)
    wide = (score + NEIGHBOUR * _neighbours(score)).astype(np.float32)
    a_owner, b_owner = meaning.tokens[a].phrase_of, meaning.tokens[b].phrase_of
    phrase = wide[a_owner][:, b_owner]
    return Links(wide, phrase, phrase >= LINK, a_owner, b_owner, worded=False)


def _says_heading(mine: Tokens, theirs: Tokens, there: Contained, headings: Headings) -> npt.NDArray[np.bool_]:
    """[my phrase, their phrase]: False where mine is of a heading, theirs of a sentence that does not say it whole, or
    in another phrase: a clause with a noun of the heading is not what the heading says."""
    heading = np.isin(np.arange(len(mine)), sorted(headings[0]))
    other = np.isin(np.arange(len(theirs)), sorted(headings[1]))
    label = np.diff(mine.first) < LABEL
    said = (there.sentence >= HEADING) & ~label[:, None] | ~heading[:, None] | other
    here = (there.phrase >= HEADING_HERE) | ~heading[mine.phrase_of][:, None] | other[theirs.phrase_of]
    both: npt.NDArray[np.bool_] = said[mine.phrase_of][:, theirs.phrase_of] & here
    return both


def _mean(forth: Floats, back: Floats) -> Floats:
    mean: Floats = np.sqrt(forth * back.T)
    return mean


def _joined(forth: Contained, back: Contained) -> Floats:
    """[a's sentence, b's sentence]: each neighbour in b gets the score of the two together, where both are needed."""
    alone, backed = forth.sentence, back.sentence.T
    out = np.zeros_like(alone)
    if alone.shape[1] < 2 or not len(alone):
        return out
    sums = backed * back.mass
    of_two = (sums[:, :-1] + sums[:, 1:]) / (back.mass[:-1] + back.mass[1:])
    both = np.sqrt(forth.window * of_two)
    enough = np.minimum(backed[:, :-1], backed[:, 1:]) >= WINDOW_LEAST
    gain = forth.window - np.maximum(alone[:, :-1], alone[:, 1:]) >= GAIN
    both = np.where(enough & gain, both, 0)
    out[:, :-1] = both
    out[:, 1:] = np.maximum(out[:, 1:], both)
    return out


def _neighbours(score: Floats) -> Floats:
    """The better of the two diagonal neighbours of each pair, as far as it counts."""
    edged = np.pad(score, 1)
    return np.minimum(np.maximum(edged[:-2, :-2], edged[2:, 2:]), NEIGHBOUR_MOST * score)

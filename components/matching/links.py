"""Which sentences of two texts say the same: a score for every pair, and the pairs that are links."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from components.matching.meaning import WINDOW_LEAST, Floats, Meaning, Scores

# A pair is a link at LINK, or at MUTUAL where each is the other's best. From POSSIBLE up it is worth a look, no more.
LINK, MUTUAL, POSSIBLE = 0.30, 0.20, 0.15
# A sentence with this score says it all by itself.
ALL_ALONE = 0.7


@dataclass(frozen=True, slots=True)
class Links:
    """Sentences of a x sentences of b. score: geometric mean of both containments, the better of the two sentences
    alone and with a neighbour; linked: the pairs that say the same as far as words can tell."""

    score: Floats
    linked: npt.NDArray[np.bool_]

    def turned(self) -> Links:
        return Links(self.score.T, self.linked.T)

    @staticmethod
    def none(rows: int) -> Links:
        """No links, nor any score: for texts that are compared by wording alone."""
        return Links(np.zeros((rows, 0), np.float32), np.zeros((rows, 0), np.bool_))


def link_sentences(meaning: Meaning, a: int, b: int) -> Links:
    """The links between texts a and b; turning a and b round turns the result round, no more."""
    alone = meaning.scores(a, b)
    score = _mean(alone)
    best = np.zeros(score.shape, np.bool_)
    if score.size:
        best = (score >= score.max(1, keepdims=True)) & (score >= score.max(0, keepdims=True))
    wide = np.maximum(score, _joined(score, alone.back, meaning.scores(a, b, joined=True)))
    wide = np.maximum(wide, _joined(score.T, alone.forth.T, meaning.scores(b, a, joined=True)).T)
    return Links(wide, (wide >= LINK) | (best & (score >= MUTUAL)))


def _mean(scores: Scores) -> Floats:
    mean: Floats = np.sqrt(scores.forth * scores.back).astype(np.float32)
    return mean


def _joined(alone: Floats, back: Floats, pairs: Scores) -> Floats:
    """Each neighbour gets the score of the two together, where both have enough of their words in the sentence.

    Not where one of them says it all by itself: the other would be linked for nothing of its own.
    """
    out = np.zeros_like(back)
    if back.shape[1] > 1:
        both = _mean(pairs)
        better = np.maximum(alone[:, :-1], alone[:, 1:])
        enough = (back[:, :-1] >= WINDOW_LEAST) & (back[:, 1:] >= WINDOW_LEAST)
        both = np.where(enough & ((both > better) | (better < ALL_ALONE)), both, 0)
        out[:, :-1] = both
        out[:, 1:] = np.maximum(out[:, 1:], both)
    return out

"""Texts that were written from one another, though no passage of theirs stands out: every sentence in other words.

A text on the same subject is a little like the other everywhere; one that was drawn from it is much like it in places.
So the text as a whole is judged first, and only then are its likest sentences shown, each by itself: one piece over
all of a text would tell nothing.
"""

from __future__ import annotations

import numpy as np

from components.matching.lexicon import Floats
from components.matching.meaning import Contained, Meaning
from components.matching.sides import Side
from components.matching.summaries import CHANCE
from components.model import Alignment

# METHOD: between free answers to a question and heavily revised copies (Clough and Stevenson 2011), halfway. A text is
# drawn from another that holds this much of it in the quadratic mean of its sentences, which lets the likest tell most;
# and so much alike are the sentences that are shown.
DRAWN = 0.45


def find_drawn(meaning: Meaning, cosine: Floats, a: Side, b: Side) -> list[Alignment]:
    """The likest sentences of two texts one of which was drawn from the other; else none. score: how alike.

    cosine: [a's sentence, b's sentence], by their words alone: the meaning of texts far from each other is not asked.
    """
    if not cosine.size or max(cosine.max(axis=1).mean(), cosine.max(axis=0).mean()) < CHANCE:
        return []
    forth, back = meaning.contained(a.number, b.number)
    if max(_held(forth), _held(back)) < DRAWN:
        return []
    alike = np.sqrt(forth.sentence * back.sentence.T)
    best = (alike == alike.max(axis=1, keepdims=True)) | (alike == alike.max(axis=0, keepdims=True))
    return [
        Alignment(0, 1, "reworded", a.spans[i], b.spans[j], round(float(alike[i, j]), 4))
        for i, j in np.argwhere(best & (alike >= DRAWN))
    ]


def _held(contained: Contained) -> float:
    """How much of a text is in the other: of each sentence in the sentence, or the two, that hold most of it."""
    best = contained.sentence.max(axis=1)
    if contained.window.size:
        best = np.maximum(best, contained.window.max(axis=1))
    return float(np.sqrt(np.average(best**2, weights=contained.mass + 1e-9)))

"""Which words of one rendering of a sentence answer which words of another: equal stems, nearest in place."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from components.matching.meaning import Meaning
from components.model import Alignment, Span

Links = npt.NDArray[np.int64]


def linked_words(meaning: Meaning, a: int, b: int, words_a: range, words_b: range) -> Links:
    """-> [n, 2]: words of text a and of text b that answer each other, as places in their tokens, in order."""
    x, y = meaning.tokens[a].stem[words_a.start : words_a.stop], meaning.tokens[b].stem[words_b.start : words_b.stop]
    mine, theirs = np.nonzero(x[:, None] == y[None, :])
    apart = np.abs(mine / max(len(x), 1) - theirs / max(len(y), 1))
    taken_a, taken_b, links = set(), set(), []
    for i, j in zip(mine[order := np.argsort(apart, kind="stable")].tolist(), theirs[order].tolist(), strict=True):
        if i not in taken_a and j not in taken_b:
            taken_a.add(i)
            taken_b.add(j)
            links.append((words_a.start + i, words_b.start + j))
    return np.array(sorted(links), np.int64).reshape(-1, 2)


def link_words(meaning: Meaning, a: int, b: int) -> list[Alignment]:
    """The words of two short texts that answer each other, in order."""
    x, y = meaning.tokens[a], meaning.tokens[b]
    links = linked_words(meaning, a, b, range(len(x.form)), range(len(y.form)))
    spans = ((Span(int(x.start[i]), int(x.end[i])), Span(int(y.start[j]), int(y.end[j]))) for i, j in links)
    return [Alignment(a, b, "reworded", mine, theirs, 1.0) for mine, theirs in spans]

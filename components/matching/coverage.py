"""How much of each sentence of one article stands in another in the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from components.matching.meaning import Meaning
from components.matching.sides import Side, mapped
from components.matching.tokens import Tokens
from components.model import Alignment, Kind

# The share of a claim's words inside shared passages from which it is said in (nearly) the same words.
COVERED = 0.8


@dataclass(frozen=True)
class Coverage:
    """held: of each word of the article, does it stand there too? share: of each sentence, how many of its words do.
    hits: the passages that touch a sentence."""

    held: npt.NDArray[np.bool_]
    share: list[float]
    hits: dict[int, list[Alignment]]


def cover(mine: Side, other: Side, meaning: Meaning, passages: Sequence[Alignment]) -> Coverage:
    """passages: shared wording in order, `mine` on the a side."""
    tokens, theirs = meaning.tokens[mine.number], meaning.tokens[other.number]
    held = np.zeros(len(tokens.form), np.bool_)
    hits: dict[int, list[Alignment]] = defaultdict(list)
    for passage, low, high in zip(passages, *_words(tokens, passages), strict=True):
        held[low:high] |= True if passage.kind == "verbatim" else _there(tokens, low, high, theirs, other, passage)
        for i in mine.sentences_in(passage.a_span):
            hits[i].append(passage)
    total = np.append(0, np.cumsum(held))
    counts = np.maximum(np.diff(tokens.first), 1)
    share = (total[tokens.first[1:]] - total[tokens.first[:-1]]) / counts
    return Coverage(held, share.tolist(), hits)


def _words(tokens: Tokens, passages: Sequence[Alignment]) -> tuple[list[int], list[int]]:
    """The words of each passage: the first, and the one after the last."""
    starts = np.array([passage.a_span.start for passage in passages], np.int32)
    ends = np.array([passage.a_span.end for passage in passages], np.int32)
    return np.searchsorted(tokens.start, starts).tolist(), np.searchsorted(tokens.end, ends, "right").tolist()


def _there(
    tokens: Tokens, low: int, high: int, theirs: Tokens, other: Side, passage: Alignment
) -> npt.NDArray[np.bool_]:
    """Which of these words stand on the other side of a near passage too: some of them were replaced."""
    sentences = other.sentences_in(passage.b_span)
    if not sentences:
        return np.zeros(high - low, np.bool_)
    words = slice(theirs.first[sentences.start], theirs.first[sentences.stop])
    there = set(theirs.stem[words].tolist())
    return np.array([stem in there for stem in tokens.stem[low:high].tolist()], np.bool_)


def how(i: int, mine: Side, other: Side, meaning: Meaning, coverage: Coverage) -> Kind:
    """In what kind of wording a covered sentence stands there: word for word, or nearly."""
    hits = coverage.hits[i]
    if coverage.share[i] < 1:
        return "near"
    if all(hit.kind == "verbatim" for hit in hits):
        return "verbatim"
    words = meaning.tokens[mine.number].forms_of(i)
    there = {j for hit in hits for j in answering(i, mine, other, hit)}
    same = any(np.array_equal(meaning.tokens[other.number].forms_of(j), words) for j in there)
    return "verbatim" if same else "near"


def answering(i: int, mine: Side, other: Side, passage: Alignment) -> range:
    """The other side's sentences that stand where the passage has sentence i."""
    return other.sentences_in(mapped(mine.spans[i], passage))

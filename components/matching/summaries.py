"""Summaries: a short stretch of one text whose sentences answer sentences all over the other.

A passage that was taken over has its counterpart in one place; a summary draws on many, none of which answers it. So
sentences of one text are scored by the likest sentence of the other, wherever that is, and the best run of them is
looked at (as Suchomel, Kasprzak and Brandejs 2013 treat summaries apart, by where the shared features lie).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from components.matching.lexicon import Floats
from components.matching.regions import SHORTEST
from components.matching.sides import Side, covered
from components.model import Alignment, Span

# METHOD: chosen on PAN 2013's training pairs. Nine in ten sentences have no sentence this much like them in a text on
# something else; those of a summary are this much alike to theirs on average.
CHANCE, ALIKE = 0.2, 0.4
# Fewer sentences are no summary.
LEAST = 3
# No stretch of the other text as long as the summary accounts for more of it than this,
CONCENTRATED = 0.8
# nor does a passage of which both sides agree over more than this.
ANSWERED = 0.5
# What is summarised is so many times as long as its summary, which is at most this part of its own text.
RATIO, PART = 3.5, 0.25


@dataclass(frozen=True, slots=True)
class _Run:
    """Sentences [low, high) of a text; best: how alike each is to the likest of the other text's, number `top`."""

    low: int
    high: int
    best: Floats
    top: npt.NDArray[np.int64]


def find_summaries(cosine: Floats, a: Side, b: Side, found: Sequence[Alignment]) -> list[Alignment]:
    """Stretches of either text that sum up much of the other: one at most each way.

    cosine: [a's sentence, b's sentence]; found: passages that the two share, which a summary is not.
    """
    back = _one_way(cosine.T, b, a, [x.turned(0, 1) for x in found])
    return [*_one_way(cosine, a, b, found), *(x.turned(0, 1) for x in back)]


def _one_way(cosine: Floats, short: Side, long: Side, found: Sequence[Alignment]) -> Iterator[Alignment]:
    run = _best_run(cosine)
    if not run or run.high - run.low < LEAST or run.best.mean() < ALIKE:
        return
    span = Span(short.spans[run.low].start, short.spans[run.high - 1].end)
    if not SHORTEST <= len(span) <= PART * len(short.text):
        return
    summed_up = _reach(cosine[run.low : run.high], long.spans)
    if len(summed_up) < RATIO * len(span) or _in_one_place(run, span, long.spans) or _answered(span, found):
        return
    score = round(float(run.best.mean()), 4)
    yield Alignment(0, 1, "reworded", span, summed_up, score)


def _best_run(cosine: Floats) -> _Run | None:
    """The run of sentences that is most above chance (Kadane)."""
    if not cosine.size:
        return None
    best, top = cosine.max(axis=1), cosine.argmax(axis=1)
    sums = np.concatenate([[0.0], np.cumsum(best - CHANCE)])
    high = int((sums - np.minimum.accumulate(sums)).argmax())
    low = int(sums[: high + 1].argmin())
    return _Run(low, high, best[low:high], top[low:high])


def _in_one_place(run: _Run, span: Span, theirs: Sequence[Span]) -> bool:
    """Does some stretch of the other text, as long as the run, account for most of it?"""
    weight = np.maximum(run.best - CHANCE, 0)
    starts = np.array([theirs[j].start for j in run.top])
    ahead = starts[None, :] - starts[:, None]
    near = (ahead >= 0) & (ahead < len(span))
    return bool((near @ weight).max() > CONCENTRATED * weight.sum())


def _answered(span: Span, found: Sequence[Alignment]) -> bool:
    """Is the span for the better part a passage of its own, weighed by how much its sides agree?"""
    return any(covered(span, [x.a_span]) * x.score >= ANSWERED * len(span) for x in found)


def _reach(cosine: Floats, theirs: Sequence[Span]) -> Span:
    """What the run sums up: from the first sentence that it answers to the last, and a mean gap more at either end.

    The places that a summary happens to use stand within what it sums up, as far from its ends as from each other.
    """
    used = np.flatnonzero((cosine >= CHANCE).any(axis=0))
    first, last = theirs[used[0]], theirs[used[-1]]
    gap = (last.end - first.start) // max(1, len(used) - 1)
    within = [span for span in theirs if span.end > first.start - gap and span.start < last.end + gap]
    return Span(within[0].start, within[-1].end)

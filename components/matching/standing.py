"""How every sentence of one article stands in another: said, in part, differing, possible or not found, with the proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from components.language.commonwords import common_words
from components.matching.guards import Figure, differing, figures_in
from components.matching.links import POSSIBLE, Links
from components.matching.meaning import Meaning
from components.model import Alignment, Kind, Span, Standing

# The share of a claim's words inside shared passages from which it is said in (nearly) the same words.
COVERED = 0.8
# A claim is said in part where this many telling words in a row, and this share of all, stand in none of its evidence.
UNSAID_WORDS, UNSAID_SHARE = 5, 0.4
# Evidence of a possible or absent claim is its nearest sentence, however far: a reader must be able to check it.


@dataclass(frozen=True, slots=True)
class Side:
    """One article of a pair: its number in the meaning match, its text and its sentences."""

    number: int
    text: str
    spans: Sequence[Span]


def standings(
    mine: Side, other: Side, links: Links, meaning: Meaning, passages: Sequence[Alignment], judged: bool
) -> list[Standing]:
    """-> one standing for each sentence of `mine`. passages: shared wording, `mine` on the a side. judged: the meaning
    match knows the language; else only wording counts and the nearest sentence is shown without a verdict."""
    judge = _Judge(mine, other, links, meaning, passages)
    return [judge.standing(i) if judged else judge.wording(i) for i in range(len(mine.spans))]


class _Judge:
    def __init__(
        self, mine: Side, other: Side, links: Links, meaning: Meaning, passages: Sequence[Alignment]
    ) -> None:
        self.mine, self.other, self.links, self.meaning, self.passages = mine, other, links, meaning, passages
        self._figures: dict[int, list[Figure]] = {}

    def standing(self, i: int) -> Standing:
        share, how, hits = self._covered(i)
        score = round(float(max(self._best(i)[1], share)), 4)
        partners = self._partners(i, hits) if share >= COVERED or self.links.linked[i].any() else []
        if not partners:
            return self._unlinked(i, share, score, hits)
        spans = tuple(self.other.spans[j] for j in partners)
        if pairs := self._differing(i, partners):
            words = tuple(f.text(t) for pair in pairs for f, t in zip(pair, (self.mine.text, self.other.text), strict=True))
            return Standing("differs", how, score, spans, (self.mine.spans[i],), "numbers", words)
        own, unsaid = self._parts(i, partners, hits)
        if unsaid:
            return Standing("partly", how, score, spans, own, "adds", unsaid)
        return Standing("said", how, score, spans, own)

    def wording(self, i: int) -> Standing:
        """By shared wording alone, for languages without a meaning match."""
        share, how, hits = self._covered(i)
        if share >= COVERED:
            spans = tuple(self.other.spans[j] for j in self._partners(i, hits))
            return Standing("said", how, round(share, 4), spans, (self.mine.spans[i],))
        if hits:
            return Standing("possible", None, round(share, 4), tuple(h.b_span for h in hits), (), "no_meaning")
        j, score = self._best(i)
        spans = (self.other.spans[j],) if score > 0 else ()
        return Standing("not_found", None, round(score, 4), spans, (), "no_meaning")

    def _unlinked(self, i: int, share: float, score: float, hits: list[Alignment]) -> Standing:
        j, best = self._best(i)
        if best >= POSSIBLE or share >= 0.25:
            spans = (self.other.spans[j],) if best >= share else tuple(h.b_span for h in hits)
            return Standing("possible", None, score, spans, (), "near_bar")
        spans = (self.other.spans[j],) if best > 0 else ()
        return Standing("not_found", None, score, spans, (), "near_bar" if best > 0 else "nothing")

    def _best(self, i: int) -> tuple[int, float]:
        row = self.links.score[i]
        return (int(row.argmax()), float(row.max())) if len(row) else (0, 0.0)

    def _covered(self, i: int) -> tuple[float, Kind, list[Alignment]]:
        """Share of the claim's words inside shared passages, the looser kind of these passages, and they."""
        span = self.mine.spans[i]
        hits = [p for p in self.passages if p.a_span.overlaps(span)]
        places = self.meaning.places[self.mine.number][i]
        inside = sum(any(h.a_span.start <= s and e <= h.a_span.end for h in hits) for s, e in places)
        share = inside / len(places) if places else 0.0
        if share < COVERED:
            return share, "reworded", hits
        exact = all(h.kind == "verbatim" for h in hits) and share == 1
        return share, "verbatim" if exact else "near", hits

    def _partners(self, i: int, hits: list[Alignment]) -> list[int]:
        """The other side's sentences that answer this one."""
        linked = {int(j) for j in np.flatnonzero(self.links.linked[i])}
        if not linked:
            linked = {j for j, s in enumerate(self.other.spans) if any(s.overlaps(h.b_span) for h in hits)}
        return sorted(linked)

    def _figures_of(self, j: int) -> list[Figure]:
        if j not in self._figures:
            self._figures[j] = figures_in(self.other.text, [self.other.spans[j]])
        return self._figures[j]

    def _differing(self, i: int, partners: list[int]) -> list[tuple[Figure, Figure]]:
        figures = figures_in(self.mine.text, [self.mine.spans[i]])
        if not figures:
            return []
        return differing(figures, [f for j in partners for f in self._figures_of(j)])

    def _parts(self, i: int, partners: list[int], hits: list[Alignment]) -> tuple[tuple[Span, ...], tuple[str, ...]]:
        """-> what of the claim is answered, and the words of its longest stretch that no evidence holds, if long enough."""
        words = self.meaning.words[self.mine.number][i]
        places = self.meaning.places[self.mine.number][i]
        there = {t for j in partners for t in self.meaning.words[self.other.number][j]}
        telling = [
            k for k, (s, e) in enumerate(places) if self.mine.text[s:e].lower().replace("’", "'") not in common_words()
        ]
        held = [words[k] in there or any(h.a_span.start <= places[k][0] < h.a_span.end for h in hits) for k in telling]
        low, high = _longest_gap(held)
        span = self.mine.spans[i]
        if high - low < max(UNSAID_WORDS, UNSAID_SHARE * len(telling)):
            return (span,), ()
        cut = Span(places[telling[low]][0], places[telling[high - 1]][1])
        rest = [Span(span.start, cut.start), Span(cut.end, span.end)]
        answered = tuple(part for part in rest if any(c.isalnum() for c in part.of(self.mine.text)))
        return answered, tuple(self.mine.text[slice(*places[k])] for k in telling[low:high])


def _longest_gap(held: list[bool]) -> tuple[int, int]:
    """[low, high) of the longest run of False."""
    best, low = (0, 0), 0
    for k, there in enumerate([*held, True]):
        if there:
            best = max(best, (low, k), key=lambda x: x[1] - x[0])
            low = k + 1
    return best

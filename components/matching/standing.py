"""How every sentence of one article stands in another: said, in part, differing, possible, not found; and the proof."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, takewhile

import numpy as np

from components.language.commonwords import common_words
from components.matching.guards import Figure, differing, figures_in, turned
from components.matching.links import POSSIBLE, Links
from components.matching.meaning import Meaning
from components.matching.sides import Side, mapped
from components.model import Alignment, Kind, Span, Standing

# The share of a claim's words inside shared passages from which it is said in (nearly) the same words.
COVERED = 0.8
# A claim is said in part where this many telling words in a row, and this share of all, stand in none of its evidence.
UNSAID_WORDS, UNSAID_SHARE = 5, 0.4
# Two sentences this much alike are held to the same days, ranks and negations.
ALIKE = 0.7
# Evidence of a possible or absent claim is its nearest sentence, however far: a reader must be able to check it.

# Reason (a key of wording.REASONS), the words that differ, where they stand in the other version.
Verdict = tuple[str, tuple[str, ...], tuple[Span, ...]]


def standings(
    mine: Side, other: Side, links: Links, meaning: Meaning, passages: Sequence[Alignment], judged: bool
) -> list[Standing]:
    """-> one standing for each sentence of `mine`. passages: shared wording, `mine` on the a side. judged: the meaning
    match knows the language; else only wording counts and the nearest sentence is shown without a verdict."""
    judge = _Judge(mine, other, links, meaning, passages)
    return [judge.standing(i) if judged else judge.wording(i) for i in range(len(mine.spans))]


class _Judge:
    def __init__(self, mine: Side, other: Side, links: Links, meaning: Meaning, passages: Sequence[Alignment]) -> None:
        self.mine, self.other, self.links, self.meaning = mine, other, links, meaning
        self._hits: dict[int, list[Alignment]] = defaultdict(list)
        for passage in passages:
            for i in mine.sentences_in(passage.a_span):
                self._hits[i].append(passage)
        self._terms: dict[Alignment, set[int]] = {}
        self._figures: dict[int, list[Figure]] = {}

    def standing(self, i: int) -> Standing:
        share, how, hits = self._covered(i)
        score = round(float(max(self._best(i)[1], share)), 4)
        partners = self._partners(i, hits) if share >= COVERED or self.links.linked[i].any() else []
        if not partners:
            return self._unlinked(i, share, score, hits)
        spans = tuple(self.other.spans[j] for j in partners)
        if verdict := self._figures_differ(i, partners) or self._words_differ(i, partners):
            reason, words, where = verdict
            return Standing("differs", how, score, where, (self.mine.spans[i],), reason, words)
        own, unsaid = self._parts(i, self._telling(i, partners, hits))
        return Standing("partly" if unsaid else "said", how, score, spans, own, "adds" if unsaid else "", unsaid)

    def wording(self, i: int) -> Standing:
        """By shared wording alone, for languages without a meaning match."""
        share, how, hits = self._covered(i)
        if share >= COVERED:
            spans = tuple(self.other.spans[j] for j in self._partners(i, hits))
            return Standing("said", how, round(share, 4), spans, (self.mine.spans[i],))
        if hits:
            spans = tuple(self.other.spans[j] for j in self._partners(i, hits))
            return Standing("possible", None, round(share, 4), spans, (), "no_meaning")
        j, score = self._best(i)
        spans = (self.other.spans[j],) if score > 0 else ()
        return Standing("not_found", None, round(score, 4), spans, (), "no_meaning")

    def _unlinked(self, i: int, share: float, score: float, hits: list[Alignment]) -> Standing:
        j, best = self._best(i)
        if best >= POSSIBLE or share >= 0.25:
            answers = [j] if best >= share else self._partners(i, hits)
            spans = tuple(self.other.spans[j] for j in answers)
            return Standing("possible", None, score, spans, (), "near_bar")
        spans = (self.other.spans[j],) if best > 0 else ()
        return Standing("not_found", None, score, spans, (), "far" if best > 0 else "nothing")

    def _best(self, i: int) -> tuple[int, float]:
        row = self.links.score[i]
        return (int(row.argmax()), float(row.max())) if len(row) else (0, 0.0)

    def _covered(self, i: int) -> tuple[float, Kind, list[Alignment]]:
        """Share of the claim's words inside shared passages, the looser kind of these passages, and they."""
        hits = self._hits[i]
        places = self.meaning.places[self.mine.number][i]
        words = zip(self.meaning.words[self.mine.number][i], places, strict=True)
        # A sentence may be a whole text that repeats itself: only passages that reach a word are looked at.
        starts, reach = [h.a_span.start for h in hits], list(accumulate((h.a_span.end for h in hits), max))

        def stands_there(term: int, start: int, end: int) -> bool:
            before = range(bisect_right(starts, start) - 1, -1, -1)
            near = (hits[k] for k in takewhile(lambda k: reach[k] >= end, before))
            return any(end <= h.a_span.end and self._has(h, term) for h in near)

        inside = sum(stands_there(term, *place) for term, place in words)
        share = inside / len(places) if places else 0.0
        if share < COVERED:
            return share, "reworded", hits
        exact = share == 1 and (all(h.kind == "verbatim" for h in hits) or self._stands_there(i, hits))
        return share, "verbatim" if exact else "near", hits

    def _has(self, passage: Alignment, term: int) -> bool:
        """Is the word on the other side of the passage too? In a near one some words were replaced."""
        if passage.kind == "verbatim":
            return True
        if passage not in self._terms:
            sentences = self.other.sentences_in(passage.b_span)
            self._terms[passage] = {t for j in sentences for t in self.meaning.words[self.other.number][j]}
        return term in self._terms[passage]

    def _stands_there(self, i: int, hits: list[Alignment]) -> bool:
        """Does the very same sentence stand there, though the passages around it were edited?"""
        mine = self._words(self.mine, i)
        there = {j for h in hits for j in self.other.sentences_in(mapped(self.mine.spans[i], h))}
        return any(self._words(self.other, j) == mine for j in there)

    def _partners(self, i: int, hits: list[Alignment]) -> list[int]:
        """The other side's sentences that answer this one."""
        linked = {int(j) for j in np.flatnonzero(self.links.linked[i])}
        if not linked:
            linked = {j for h in hits for j in self.other.sentences_in(mapped(self.mine.spans[i], h))}
        return sorted(linked)

    def _figures_of(self, j: int) -> list[Figure]:
        if j not in self._figures:
            self._figures[j] = figures_in(self.other.text, [self.other.spans[j]])
        return self._figures[j]

    def _figures_differ(self, i: int, partners: list[int]) -> Verdict | None:
        """Words: the figure here, the figure there, and so on in pairs; spans: the sentences that hold the latter."""
        figures = figures_in(self.mine.text, [self.mine.spans[i]])
        pairs = differing(figures, [f for j in partners for f in self._figures_of(j)]) if figures else []
        if not pairs:
            return None
        words = tuple(w for x, y in pairs for w in (x.text(self.mine.text), y.text(self.other.text)))
        where = {next(s for s in self.other.spans if s.overlaps(y.quantity.span)) for _, y in pairs}
        return "numbers", words, tuple(sorted(where))

    def _words_differ(self, i: int, partners: list[int]) -> Verdict | None:
        """Only between two sentences that are alike in most words: elsewhere a "not" belongs to something else."""
        j = max(partners, key=lambda j: float(self.links.score[i, j]))
        if self.links.score[i, j] < ALIKE:
            return None
        verdict = turned(self._words(self.mine, i), self._words(self.other, j))
        return (*verdict, (self.other.spans[j],)) if verdict else None

    def _words(self, side: Side, i: int) -> list[str]:
        return [side.text[s:e].lower().replace("’", "'") for s, e in self.meaning.places[side.number][i]]

    def _telling(self, i: int, partners: list[int], hits: list[Alignment]) -> list[tuple[Span, bool]]:
        """The telling words of the claim, and whether its partners, or a shared passage, hold each."""
        there = {t for j in partners for t in self.meaning.words[self.other.number][j]}
        words = zip(self.meaning.words[self.mine.number][i], self.meaning.places[self.mine.number][i], strict=True)
        return [
            (Span(s, e), term in there or any(h.a_span.start <= s < h.a_span.end for h in hits))
            for term, (s, e) in words
            if self.mine.text[s:e].lower().replace("’", "'") not in common_words()
        ]

    def _parts(self, i: int, telling: list[tuple[Span, bool]]) -> tuple[tuple[Span, ...], tuple[str, ...]]:
        """-> what of the claim is answered, and the words of its longest stretch without evidence, if it is long."""
        low, high = _longest_gap([held for _, held in telling])
        span = self.mine.spans[i]
        if high - low < max(UNSAID_WORDS, UNSAID_SHARE * len(telling)):
            return (span,), ()
        cut = Span(telling[low][0].start, telling[high - 1][0].end)
        rest = [Span(span.start, cut.start), Span(cut.end, span.end)]
        answered = tuple(part for part in rest if any(c.isalnum() for c in part.of(self.mine.text)))
        return answered or (span,), tuple(word.of(self.mine.text) for word, _ in telling[low:high])


def _longest_gap(held: list[bool]) -> tuple[int, int]:
    """[low, high) of the longest run of False."""
    best, low = (0, 0), 0
    for k, there in enumerate([*held, True]):
        if there:
            best = max(best, (low, k), key=lambda x: x[1] - x[0])
            low = k + 1
    return best

"""How every sentence of one article stands in another: said, in part, differing, possible, not found; and the proof."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain

import numpy as np
import numpy.typing as npt
from numba import njit

from components.matching.coverage import COVERED, Coverage, answering, cover, how
from components.matching.guarding import Difference, Guard
from components.matching.links import POSSIBLE, Links
from components.matching.meaning import Meaning
from components.matching.sides import Side
from components.model import Alignment, Kind, Span, Standing

# A phrase is unsaid where less than this part of it, by weight, stands in the evidence; a claim is said in part where
# its unsaid phrases have so many telling words, and weigh so much of it.
UNSAID, UNSAID_WORDS, UNSAID_SHARE = 0.3, 4, 0.35
# So is one of which less than half stands there and so many telling words do not, or so many names and years that the
# other version has nowhere.
HALF, HALF_WORDS, UNKNOWN = 0.5, 10, 2
# With less of its weight in its answers a claim is no more than possibly there; so is one of which who says it stands
# there, and no more of what is said.
AT_ALL, NOTHING = 0.25, 0.1
# A claim that no sentence answers better than this is possibly said, though phrases of it are linked.
SAID = 0.3
# A word tells something from this weight up.
TELLING = 0.3
# A word stands there where one of this likeness does.
LIKE = 0.3
# A sentence of so little weight, two or three words that tell, is possibly there from less likeness on: one word more
# or less of it says nothing sure.
THIN, THIN_BAR = 2.0, 0.2
_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_YEAR = re.compile(r"[12]\d{3}")
_SIGN = re.compile(r"[$€£¥₹₽%‰°]")
# Two sentences this much alike must not differ, whatever else answers them.
ALIKE = 0.6
# A sentence that answers another so nearly as well as the one that answers it best, answers it too.
NEARLY = 0.9
# With this share of its words in shared passages a claim is worth a look.
SOME = 0.25


class Standings:
    """How the sentences of `mine` stand in `other`. links, passages (shared wording): `mine` on the a side."""

    def __init__(
        self,
        mine: Side,
        other: Side,
        links: Links,
        meaning: Meaning,
        passages: Sequence[Alignment],
        guard: Guard,
    ) -> None:
        self.mine, self.other, self.links, self.meaning, self.guard = mine, other, links, meaning, guard
        self.covered: Coverage = cover(mine, other, meaning, passages)
        self.tokens, self.theirs = meaning.tokens[mine.number], meaning.tokens[other.number]
        scores = links.sentence
        self._nearest = scores.argmax(1).tolist() if scores.shape[1] else [0] * len(scores)
        self._row, self._column = scores.max(1, initial=0), scores.max(0, initial=0)
        self._best = np.round(np.minimum(self._row, 1).astype(np.float64), 4).tolist()
        self._linked = np.zeros(len(mine.spans), np.bool_)
        self._linked[links.a_owner[links.linked.any(1)]] = True

    def all(self, judged: bool) -> list[Standing]:
        """One for each sentence. judged: the meaning match knows the language; else only wording counts and the nearest
        sentence is shown without a verdict."""
        return [self.standing(i) if judged else self.wording(i) for i in range(len(self.mine.spans))]

    def standing(self, i: int) -> Standing:
        """How sentence i stands."""
        share = self.covered.share[i]
        if share < COVERED and not self._linked[i]:
            return self._unlinked(i, share)
        partners = self._partners(i)
        kind: Kind = how(i, self.mine, self.other, self.meaning, self.covered) if share >= COVERED else "reworded"
        score = round(max(self._best[i], share), 4)
        worded = self.links.worded
        same = kind == "verbatim" and self._same_signs(i, partners)
        if worded and not same and (verdict := self._differs(i, partners)):
            where = tuple(sorted({self.other.spans[j] for j in verdict.where}))
            disputed = self._disputed(i, verdict)
            return Standing("differs", kind, score, where, disputed, verdict.reason, verdict.words)
        spans = tuple(self.other.spans[j] for j in partners)
        own: tuple[Span, ...] = (self.mine.spans[i],)
        unsaid: tuple[str, ...] = ()
        if worded and share < COVERED:
            own, unsaid, there = self._parts(i, partners)
            if (there < AT_ALL or self._best[i] < SAID) and not self._sure(i, partners):
                return Standing("possible", None, score, spans, () if there < AT_ALL else own, "near_bar")
        return Standing("partly" if unsaid else "said", kind, score, spans, own, "adds" if unsaid else "", unsaid)

    def wording(self, i: int) -> Standing:
        """By shared wording alone, for languages without a meaning match."""
        share, spans = self.covered.share[i], tuple(self.other.spans[j] for j in sorted(self._mapped(i)))
        if share >= COVERED:
            kind = how(i, self.mine, self.other, self.meaning, self.covered)
            own = (self.mine.spans[i],)
            if figures := self._other_figures(i, spans):
                return Standing("differs", kind, round(share, 4), spans, own, "numbers", figures)
            return Standing("said", kind, round(share, 4), spans, own)
        if spans:
            return Standing("possible", None, round(share, 4), spans, (), "no_meaning")
        score = round(self._best[i], 4)
        nearest = (self.other.spans[self._nearest[i]],) if score > 0 else ()
        return Standing("not_found", None, score, nearest, (), "no_meaning")

    def _other_figures(self, i: int, spans: Sequence[Span]) -> tuple[str, ...]:
        """In any language: the digits that each side has and the other lacks, in turn; none unless both have some."""
        mine = _DIGITS.findall(self.mine.spans[i].of(self.mine.text))
        theirs = [digits for span in spans for digits in _DIGITS.findall(span.of(self.other.text))]
        here = [digits for digits in mine if digits not in theirs]
        there = [digits for digits in theirs if digits not in mine]
        return tuple(chain.from_iterable(zip(here, there, strict=False))) if here and there else ()

    def _unlinked(self, i: int, share: float) -> Standing:
        """Its evidence is the nearest sentence, however far: a reader must be able to check it."""
        best = self._best[i]
        score = max(best, round(share, 4)) if share else best
        nearest = (self.other.spans[self._nearest[i]],) if best > 0 else ()
        if best >= (THIN_BAR if self._is_thin(i) else POSSIBLE) or share >= SOME:
            spans = nearest if best >= share else tuple(self.other.spans[j] for j in sorted(self._mapped(i)))
            return Standing("possible", None, score, spans, (), "near_bar")
        return Standing("not_found", None, score, nearest, (), "far" if best > 0 else "nothing")

    def _is_thin(self, i: int) -> bool:
        start, end = self.tokens.first[i : i + 2].tolist()
        return float(self._weight[start:end].sum()) < THIN

    def _partners(self, i: int) -> list[int]:
        """The other side's sentences that answer this one: of shared wording those that have it, else those linked."""
        mapped, linked = self._mapped(i), self._linked_to(i)
        if self.covered.share[i] >= COVERED and mapped:
            return sorted(mapped & linked or mapped)
        return sorted(linked)

    def _mapped(self, i: int) -> set[int]:
        return {j for hit in self.covered.hits.get(i, ()) for j in answering(i, self.mine, self.other, hit)}

    def _linked_to(self, i: int) -> set[int]:
        low, high = self._phrases(i)
        return set(self.links.b_owner[self.links.linked[low:high].any(0)].tolist())

    def _phrases(self, i: int) -> tuple[int, int]:
        """The phrases of sentence i: the first, and the one after the last."""
        return self._phrase_bounds[i], self._phrase_bounds[i + 1]

    @cached_property
    def _phrase_bounds(self) -> list[int]:
        bounds: list[int] = np.searchsorted(self.tokens.phrase_of, np.arange(len(self.mine.spans) + 1)).tolist()
        return bounds

    @cached_property
    def _weight(self) -> npt.NDArray[np.float64]:
        """What each word of the article tells."""
        return self.meaning.weights(self.mine.number, self.other.number)[self.tokens.form].astype(np.float64)

    def _same_signs(self, i: int, partners: Sequence[int]) -> bool:
        """Are the signs that are no words, but change them, the same: of money, of percent?"""
        theirs = "".join(self.other.spans[j].of(self.other.text) for j in partners)
        return set(_SIGN.findall(self.mine.spans[i].of(self.mine.text))) <= set(_SIGN.findall(theirs))

    def _differs(self, i: int, partners: Sequence[int]) -> Difference | None:
        """How the claim differs from its answers: from those that are so near, or that answer it as it answers them; in
        a number alone from one that answers it nearly so; in a "not" from any.

        What is like it here and there speaks of something else as well, and there a "not" is no disagreement.
        """
        near = self._near(i, partners, 1.0)
        if found := self.guard(self.mine, i, self.other, near) if near else None:
            return found
        for j in self._near(i, partners, NEARLY):
            if j not in near and (found := self.guard(self.mine, i, self.other, [j])) and found.reason == "numbers":
                return found
        return self.guard.apart(self.mine, i, self.other, partners)

    def _near(self, i: int, partners: Sequence[int], part: float) -> list[int]:
        """Those that answer it at least so nearly as what answers it, or what they answer, best."""
        scores = self.links.sentence
        if self.covered.share[i] >= COVERED:
            return list(partners)
        return [j for j in partners if scores[i, j] >= min(ALIKE, part * max(self._row[i], self._column[j]))]

    def _disputed(self, i: int, verdict: Difference) -> tuple[Span, ...]:
        """The phrases that hold what differs; the whole claim where it is otherwise nearly the same."""
        near = max(self.links.sentence[i, j] for j in verdict.where) >= ALIKE or self.covered.share[i] >= COVERED
        phrases = [self.tokens.phrases[p] for p in range(*self._phrases(i))]
        disputed = [phrase for phrase in phrases if any(phrase.overlaps(word) for word in verdict.mine)]
        return (self.mine.spans[i],) if near else _joined(disputed) or (self.mine.spans[i],)

    def _sure(self, i: int, partners: Sequence[int]) -> bool:
        """Does a stronger engine put one of them near enough by itself?"""
        return self.links.sure is not None and bool(self.links.sure[i, partners].any())

    def _parts(self, i: int, partners: Iterable[int]) -> tuple[tuple[Span, ...], tuple[str, ...], float]:
        """-> what of the claim is answered; the telling words that are not, if they are enough; and how much of the
        claim, by weight, stands there, 0 where that is no more than who says it."""
        start, end = self.tokens.first[i : i + 2].tolist()
        low, high = self._phrases(i)
        answered = self.meaning.held(self.mine.number, i, self.other.number, partners, LIKE)
        held, weight = answered | self.covered.held[start:end], self._weight[start:end]
        phrases = self.tokens.phrase_first[low : high + 1] - start
        stands, unsaid, enough, there = weigh_phrases(held, weight, phrases)
        lacking = ~held & (weight >= TELLING)
        few = there < HALF and np.count_nonzero(lacking) >= HALF_WORDS
        if not enough and (few or len(self._unknown(i)) >= UNKNOWN):
            unsaid, enough = np.flatnonzero(lacking), True
        there = there if self._said_there(i, held) >= NOTHING else 0.0
        whole = (self.mine.spans[i],)
        if not enough:
            return whole, (), there
        said = [self.tokens.phrases[low + phrase] for phrase in stands.nonzero()[0].tolist()]
        return _joined(said) or whole, tuple(self._written(start + k) for k in unsaid.tolist()), there

    def _said_there(self, i: int, held: npt.NDArray[np.bool_]) -> float:
        """How much of what somebody says in it, without who says so, stands there; 1 where nobody does."""
        start, end = self.tokens.first[i : i + 2].tolist()
        content = np.ones(end - start, np.bool_)
        for span in self.guard.source(self.mine, i):
            places = self.tokens.start[start:end]
            content &= (places < span.start) | (places >= span.end)
        weight = self._weight[start:end][content]
        return 1.0 if content.all() or not content.any() else float(weight[held[content]].sum() / weight.sum())

    def _unknown(self, i: int) -> list[int]:
        """Its names and years that the other version has nowhere."""
        start, end = self.tokens.first[i : i + 2].tolist()
        new = [k for k in range(start, end) if int(self.tokens.stem[k]) not in self._their_stems]
        return [k for k in new if _YEAR.fullmatch(said := self._written(k)) or k > start and said[0].isupper()]

    @cached_property
    def _their_stems(self) -> frozenset[int]:
        return frozenset(self.theirs.stems.tolist())

    def _written(self, word: int) -> str:
        return self.mine.text[int(self.tokens.start[word]) : int(self.tokens.end[word])]


@njit(cache=True, nogil=True)
def weigh_phrases(held, weight, first):  # type: ignore[no-untyped-def]
    """-> of each phrase of a sentence, is it said? the telling words of those that are not; are these enough; and how
    much of the sentence stands there, by weight. held, weight: of its words; first: of each phrase, its first word."""
    stands, unsaid = np.zeros(len(first) - 1, np.bool_), np.empty(len(held), np.int64)
    mass = there = missed = 0.0
    count = 0
    for k in range(len(held)):
        mass += weight[k]
        if held[k]:
            there += weight[k]
    for phrase in range(len(first) - 1):
        whole = missing = 0.0
        for k in range(first[phrase], first[phrase + 1]):
            whole += weight[k]
            if not held[k]:
                missing += weight[k]
        stands[phrase] = missing <= (1 - UNSAID) * whole
        for k in range(first[phrase], first[phrase + 1]):
            if not (stands[phrase] or held[k]) and weight[k] >= TELLING:
                unsaid[count] = k
                missed += weight[k]
                count += 1
    return stands, unsaid[:count], count >= UNSAID_WORDS and missed >= UNSAID_SHARE * mass, there / mass


def _joined(phrases: Sequence[Span]) -> tuple[Span, ...]:
    """Phrases that follow each other in one piece: none has as few as ten characters between."""
    found: list[Span] = []
    for span in phrases:
        if found and span.start - found[-1].end < 10:
            span = Span(found.pop().start, span.end)
        found.append(span)
    return tuple(found)

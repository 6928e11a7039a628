"""Claims of several versions that say the same, and for each: on whose word it is given, if on anybody's.

For the findings of who is named as the source and how sure a version is. Read once for both; only pairs that a
standing links are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from components.language.certainty import Certainty, Hedge, find_hedges
from components.language.samesource import maybe_same
from components.language.sources import Told, find_told, is_shifted, is_somebodys, looks_back, opens_account
from components.language.stems import WORD, stem
from components.language.wordlists import lines_of
from components.language.wordtable import word_vectors
from components.model import Claim, Comparison, Span, Standing

# Of the words of the shorter statement so many stand in the other, where the match found it in other words.
SHARED = 0.34
# A word stands for another of this cosine.
LIKE = 0.4
# With so many of its words there a statement is there, whatever else is.
MOST = 0.6
# A claim that is less alike has no more than a part in common with its answer.
ALIKE = 0.4
_LINKED = ("said", "partly", "differs")
# Statements that differ in a figure or a hedge are still the same statement on somebody's word.
_STILL_THE_SAME = ("numbers", "certainty", "time", "day")

# Who says it, in what is said.
_OWN = re.compile(r"\b(?:it|its|he|his|she|her|they|their|them|we|our)\b")
_DISPUTED = ("negation", "antonym")


@cache
def _function() -> frozenset[str]:
    return frozenset(lines_of("function.txt"))


def telling_words(text: str, span: Span, without: tuple[Span, ...] = ()) -> list[str]:
    """The words in a span that name something, in order, without those in some parts of it."""
    words = (word for word in WORD.finditer(text, span.start, span.end))
    kept = (w[0].lower() for w in words if not any(part.start <= w.start() < part.end for part in without))
    return [word for word in kept if word not in _function()]


def telling_stems(text: str, span: Span, without: tuple[Span, ...] = ()) -> frozenset[str]:
    """The stems of these words."""
    return frozenset(map(stem, telling_words(text, span, without)))


@dataclass(frozen=True)
class Sourced:
    """One claim: place, its number among the claims; before: the sentences of its paragraph that come before it."""

    place: int
    claim: Claim
    text: str
    before: tuple[Span, ...]
    after: Span | None
    quoted: Span | None
    """Who is named for the quotation that it stands in."""
    in_quotation: bool

    @cached_property
    def words(self) -> str:
        return self.claim.span.of(self.text)

    @cached_property
    def told(self) -> Told | None:
        """Whose word it is given on; None where nobody is named for it."""
        if self.in_quotation and self.quoted:
            return Told("says", self.quoted, self.claim.span, Span(self.claim.span.start, self.claim.span.start))
        found = [
            t for t in find_told(self.text, self.claim.span) if t.speaker and t.kind in ("says", "denies", "accuses")
        ]
        return max(found, key=lambda t: len(self._stems_of(t)), default=None)

    def _stems_of(self, told: Told) -> frozenset[str]:
        return telling_stems(self.text, told.scope, (told.frame,))

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of what is said, without who says it."""
        return self._stems_of(self.told) if self.told else telling_stems(self.text, self.claim.span)

    @property
    def said(self) -> list[str]:
        """The telling words of what is said, in order."""
        told = self.told
        return telling_words(self.text, *((told.scope, (told.frame,)) if told else (self.claim.span,)))

    @cached_property
    def is_bare(self) -> bool:
        """Is it told as a fact, as far as its sentence and paragraph show?"""
        span = self.claim.span
        if self.in_quotation or is_somebodys(self.text, span) or self.text[span.end - 1 : span.end] == "?":
            return False
        if any(h.level is Certainty.ALLEGED for h in find_hedges(self.text, span)):
            return False
        if any(opens_account(self.text, sentence) for sentence in self.before):
            return False
        if self.after and looks_back(self.text, self.after):
            return False
        return not (is_shifted(self.text, span) and any(find_told(self.text, s) for s in self.before[-1:]))

    @property
    def kind(self) -> str:
        """The stance of who says it, "" where it is told as a fact."""
        return self.told.kind if self.told else ""

    @property
    def speaker(self) -> str:
        """Who says it, in the article's words, or ""."""
        return self.told.speaker.of(self.text) if self.told and self.told.speaker else ""

    @cached_property
    def hedges(self) -> tuple[Hedge, ...]:
        """The hedges of what is said, not of who says it."""
        found = find_hedges(self.text, self.claim.span)
        return tuple(h for h in found if not (self.told and h.cue.overlaps(self.told.frame)))

    @property
    def negated(self) -> bool:
        """Does what is said say no, by an odd count of words that do?"""
        scope = self.told.scope if self.told else self.claim.span
        frame = self.told.frame if self.told else Span(0, 0)
        inside = [n for n in self.claim.content.negations if n.overlaps(scope) and not n.overlaps(frame)]
        return len(inside) % 2 == 1

    def carries(self, other: Sourced) -> bool:
        """May this one, which names nobody, go on in the words of the other's source, named beside it?"""
        if not other.told:
            return False
        if self._is_subject(other):
            return True
        near = [t for s in self.before for t in find_told(self.text, s)]
        if self.after:
            near += [t for t in find_told(self.text, self.after) if self._goes_on(t)]
        return any(maybe_same(self.text, t.speaker, other.text, other.told.speaker) for t in near)

    def _is_subject(self, other: Sourced) -> bool:
        """Does it name the other's source, who there only says it ("The court declared it void", "the court ruled")?"""
        named = telling_stems(other.text, other.told.speaker) if other.told and other.told.speaker else frozenset()
        own = other.told is not None and _OWN.search(other.text, other.told.scope.start, other.told.scope.end)
        return bool(named & self.content - other.content) and not own

    def _goes_on(self, told: Told) -> bool:
        """ "…,” he added": its quotation or its pronoun goes on with what stands before."""
        words = told.speaker.of(self.text).lower() if told.speaker else ""
        after = self.after.of(self.text) if self.after else ""
        return words in ("he", "she", "they", "it") or after[:1] in ("“", '"', "‘")


class Sources:
    """All claims of a comparison, read for their sources when they are asked for."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.at = {(claim.article, claim.span): n for n, claim in enumerate(comparison.claims)}
        self._read: dict[int, Sourced] = {}
        self._paragraphs = [
            _paragraphs(article.text, tuple(s.span for s in some))
            for article, some in zip(comparison.articles, comparison.sentences, strict=True)
        ]

    def __getitem__(self, place: int) -> Sourced:
        if place not in self._read:
            self._read[place] = self._sourced(place)
        return self._read[place]

    def _sourced(self, place: int) -> Sourced:
        claim = self.comparison.claims[place]
        text = self.comparison.articles[claim.article].text
        before, after = self._paragraphs[claim.article].get(claim.span, ((), None))
        quotations = self.comparison.quotations[claim.article] if self.comparison.quotations else ()
        around = [q for q in quotations if _inside(claim.span, q.outer)]
        speaker = around[0].speaker if around else None
        return Sourced(place, claim, text, before, after, speaker, bool(around) or _quotes_all(text, claim.span))

    def linked(self, place: int, disputed: bool = False) -> Iterator[tuple[int, Standing]]:
        """The claims of other versions that answer this one, as its standing tells them; disputed: with those that
        say no to it."""
        for number, standing in self.comparison.claims[place].standing.items():
            if standing.state in _LINKED and standing.score >= ALIKE and not _apart(standing, disputed):
                for span in standing.spans:
                    if (number, span) in self.at:
                        yield self.at[number, span], standing

    def in_order(self, group: Iterable[int]) -> list[Sourced]:
        """These claims by article_id and place, so that the order of the articles changes nothing."""
        ids = [article.article_id for article in self.comparison.articles]
        return sorted((self[n] for n in group), key=lambda s: (ids[s.claim.article], s.claim.span))

    def outlet(self, one: Sourced) -> str:
        return self.comparison.articles[one.claim.article].name

    def voices(self, some: Iterable[Sourced]) -> int:
        """How many outlets tell these."""
        return len({self.comparison.articles[one.claim.article].voice for one in some})

    def came_later(self, some: Sequence[Sourced], others: Sequence[Sourced]) -> bool:
        """Were all of these published on a later day than all of the others, as far as dates are known?"""
        days = [[self.comparison.articles[one.claim.article].published[:10] for one in each] for each in (some, others)]
        return all(each and all(each) for each in days) and min(days[0]) > max(days[1])

    def value(self, one: Sourced) -> dict[str, Any]:
        """What a finding's detail tells of one claim: JSON-ready."""
        span = one.claim.span
        level = min((hedge.level for hedge in one.hedges), default=Certainty.CERTAIN)
        return {
            "article": self.comparison.articles[one.claim.article].article_id,
            "start": span.start,
            "end": span.end,
            "text": one.words,
            "source": one.speaker,
            "certainty": level.name.lower(),
            "words": [hedge.cue.of(one.text) for hedge in one.hedges],
        }

    def same(self, x: int, y: int) -> bool:
        """Do two linked claims say the same, who says it aside? A fact may go on to other things."""
        mine, theirs = self[x].content, self[y].content
        least = min(len(mine), len(theirs))
        if not least or len(mine & theirs) < SHARED * least:
            return False
        return all(self._holds(n, m) or self._goes_beyond(n, m) for n, m in ((x, y), (y, x)))

    def alike(self, x: Sourced, y: Sourced) -> bool:
        """Have most words of the shorter statement a word of nearly their meaning in the other? Cost: 0.3 ms."""
        few, many = sorted((x.said, y.said), key=len)
        if not few:
            return False
        likeness = (word_vectors(few) @ word_vectors(many).T).max(1)
        return float((likeness >= LIKE).mean()) >= MOST

    def _goes_beyond(self, x: int, y: int) -> bool:
        """Is x told as a fact, and all there that y says on somebody's word?"""
        whole = self[y].content
        return self[x].is_bare and self[y].told is not None and len(whole & self[x].content) >= MOST * len(whole)

    def _holds(self, x: int, y: int) -> bool:
        """Is what x says on somebody's word, or as a fact, among what of it stands in y?"""
        one, other = self[x], self[y]
        standing = one.claim.standing[other.claim.article]
        if standing.state not in _LINKED:
            return False
        scope = one.told.scope if one.told else one.claim.span
        held = sum(max(0, min(scope.end, s.end) - max(scope.start, s.start)) for s in standing.own_spans)
        whole = len(one.content & other.content) >= MOST * len(one.content)
        return standing.state != "partly" or 2 * held >= len(scope) or whole


def _apart(standing: Standing, disputed: bool) -> bool:
    same = _STILL_THE_SAME + _DISPUTED if disputed else _STILL_THE_SAME
    return standing.state == "differs" and standing.reason not in same


def _inside(span: Span, outer: Span) -> bool:
    return 2 * (min(span.end, outer.end) - max(span.start, outer.start)) > len(span)


def _quotes_all(text: str, span: Span) -> bool:
    return text[span.start] in '“"‘' or text[span.end - 1] in '”"’'


def _paragraphs(text: str, sentences: tuple[Span, ...]) -> dict[Span, tuple[tuple[Span, ...], Span | None]]:
    """Of each sentence: those before it in its paragraph, and the one after it."""
    found: dict[Span, tuple[tuple[Span, ...], Span | None]] = {}
    before: list[Span] = []
    for n, span in enumerate(sentences):
        if before and "\n" in text[before[-1].end : span.start]:
            before = []
        following = sentences[n + 1] if n + 1 < len(sentences) else None
        after = following if following and "\n" not in text[span.end : following.start] else None
        found[span] = (tuple(before), after)
        before.append(span)
    return found

"""Which figures of a story stand for the same thing and whether they agree: the guards, asked of claims that answer
each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from components.language.content import read_content
from components.matching.guards.days import named_days_differ
from components.matching.guards.facts import Facts, read_as_one, read_facts
from components.matching.guards.frames import of_one_kind, other_frame
from components.matching.guards.linked import Linked, read_links
from components.matching.guards.numbers import dates_differ, figures_agree, numbers_differ
from components.matching.guards.tallies import tallies_differ
from components.matching.meaning import Meaning
from components.matching.wordlinks import linked_words
from components.model import Claim, Comparison, Content, Member, Quantity, Span

_ANSWERED = ("said", "partly", "differs")
_DISPUTED = ("numbers", "time", "day")
_Found = tuple[tuple[Span, Span, bool], ...]


@dataclass(frozen=True, slots=True)
class FigureLink:
    """Two figures that stand for the same thing, in two versions."""

    a: Member
    b: Member
    agrees: bool


def link_figures(comparison: Comparison) -> list[FigureLink]:
    """The figures and days of all claims held against those of their evidence. Two differ only where the claim does,
    and where neither version gives the other's figure as well.

    Cost: claims with figures x versions x 5 µs, and 200 µs for each two wordings that meet.
    """
    asked = list(_asked(comparison))
    reader = _Reader(comparison, asked)
    links = [FigureLink(*days, True) for each in asked for days in _same_days(each)]
    links += [
        FigureLink(Member(each.claim.article, x), Member(each.other, y), agrees)
        for each in asked
        if each.disputed or (each.claim.content.quantities and any(held.quantities for held in each.held))
        for x, y, agrees in reader.hold(each)
    ]
    given = {(x, y.article) for link in links if link.agrees for x, y in ((link.a, link.b), (link.b, link.a))}
    return [link for link in links if link.agrees or not {(link.a, link.b.article), (link.b, link.a.article)} & given]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A claim and its evidence in another version, with what each sentence of that holds. disputed: the two differ in
    figures."""

    claim: Claim
    other: int
    spans: tuple[Span, ...]
    held: tuple[Content, ...]
    disputed: bool


def _asked(comparison: Comparison) -> Iterator[_Asked]:
    """Claims and their evidence, where both have figures or days."""

    @cache
    def read(number: int, span: Span) -> Content:
        article = comparison.articles[number]
        return read_content(article.text, span, article.published)

    for claim in comparison.claims:
        mine = claim.content
        for number, standing in claim.standing.items() if mine.clauses else ():
            if standing.state not in _ANSWERED:
                continue
            disputed = standing.state == "differs" and standing.reason in _DISPUTED
            if disputed or mine.quantities or mine.days:
                held = tuple(read(number, span) for span in standing.spans)
                if disputed or any(each.quantities or each.days for each in held):
                    yield _Asked(claim, number, standing.spans, held, disputed)


def _same_days(asked: _Asked) -> Iterator[tuple[Member, Member]]:
    """The days that both name, in whatever words."""
    theirs = {day.date: day.span for held in asked.held for day in held.days}
    for day in asked.claim.content.days:
        if day.date in theirs:
            yield Member(asked.claim.article, day.span), Member(asked.other, theirs[day.date])


class _Reader:
    """The guards with the words of the claims that are asked of; what two wordings have said stays known."""

    def __init__(self, comparison: Comparison, asked: Sequence[_Asked]) -> None:
        self._texts = [article.text for article in comparison.articles]
        wanted: dict[int, set[Span]] = defaultdict(set)
        for each in asked:
            wanted[each.claim.article].add(each.claim.span)
            wanted[each.other].update(each.spans)
        sentences = [sorted(wanted[number]) for number in range(len(self._texts))]
        self._place = {Member(n, span): i for n, some in enumerate(sentences) for i, span in enumerate(some)}
        self._meaning = Meaning(self._texts, sentences)
        self._facts: dict[Member, Facts] = {}
        self._known: dict[tuple[str, tuple[str, ...], tuple[int, ...]], _Found] = {}

    def hold(self, asked: _Asked) -> _Found:
        """-> the places of figures in the claim and in its evidence, and whether they agree."""
        claim = Member(asked.claim.article, asked.claim.span)
        evidence = [Member(asked.other, span) for span in asked.spans]
        between = (claim.article, asked.other) if asked.disputed else ()  # what else they say may settle it
        words = self._words(claim), tuple(map(self._words, evidence)), between
        if words not in self._known:
            self._known[words] = tuple(self._held(asked, claim, evidence))
        known = self._known[words]
        return tuple((_moved(x, claim.span), self._placed(y, asked.spans), agrees) for x, y, agrees in known)

    def _words(self, member: Member) -> str:
        return member.span.of(self._texts[member.article])

    def _held(self, asked: _Asked, claim: Member, evidence: list[Member]) -> Iterator[tuple[Span, Span, bool]]:
        """The same, counted from the start of the claim and along its evidence, as if that were one after another."""
        if not asked.disputed and (plain := _plainly_same(asked)) is not None:
            for x, y in plain:
                yield _back(x, claim.span.start), self._along(y, evidence), True
            return
        pair = self._linked(claim, evidence)
        differing = _differing(pair) if asked.disputed else []
        settled = {x for x, _ in differing} | {y for _, y in differing}
        agreeing = [(x, y) for x, y in figures_agree(pair) if not {x, y} & settled]
        for found, agrees in ((differing, False), (agreeing, True)):
            for x, y in found:
                yield _back(x, claim.span.start), self._along(y, evidence), agrees

    def _linked(self, claim: Member, evidence: list[Member]) -> Linked:
        links = [
            linked_words(self._meaning, claim.article, other.article, self._numbers(claim), self._numbers(other))
            for other in evidence
        ]
        return read_links(self._of(claim), read_as_one([self._of(other) for other in evidence]), np.concatenate(links))

    def _numbers(self, member: Member) -> range:
        first, place = self._meaning.tokens[member.article].first, self._place[member]
        return range(int(first[place]), int(first[place + 1]))

    def _of(self, member: Member) -> Facts:
        if member not in self._facts:
            text, place = self._texts[member.article], self._place[member]
            self._facts[member] = read_facts(self._meaning, member.article, text, member.span, place)
        return self._facts[member]

    def _along(self, span: Span, evidence: Sequence[Member]) -> Span:
        """A place in one of these sentences, told by what lies before it in them."""
        before = 0
        for member in evidence:
            if member.span.start <= span.start < member.span.end:
                break
            before += len(member.span)
        return _back(span, member.span.start - before)

    def _placed(self, span: Span, spans: Sequence[Span]) -> Span:
        """The place in the text again."""
        before = 0
        for sentence in spans:
            if span.start < before + len(sentence):
                break
            before += len(sentence)
        return Span(span.start - before + sentence.start, span.end - before + sentence.start)


def _plainly_same(asked: _Asked) -> list[tuple[Span, Span]] | None:
    """The figures of a claim and of its evidence where all that one has stand in the other, of the same nouns and
    none twice; None where it takes more to tell. It spares nine of ten pairs their words."""
    mine = {_key(quantity): quantity.span for quantity in asked.claim.content.quantities}
    theirs = {_key(quantity): quantity.span for held in asked.held for quantity in held.quantities}
    several = sum(len(held.quantities) for held in asked.held) > len(theirs)
    if several or len(mine) < len(asked.claim.content.quantities):
        return None
    common = mine.keys() & theirs.keys()
    if len(common) < min(len(mine), len(theirs)):
        return None
    return sorted((mine[key], theirs[key]) for key in common)


def _key(quantity: Quantity) -> tuple[float, str, str]:
    return quantity.value, quantity.unit, quantity.counts


def _differing(pair: Linked) -> list[tuple[Span, Span]]:
    """Figures of any kind, and days by their names, that are of the same thing and not the same."""
    if other_frame(pair):
        return []
    found = numbers_differ(pair) or tallies_differ(pair)
    found = [*((x, y) for x, y in found if of_one_kind(pair, x, y)), *dates_differ(pair)]
    return [*found, *((x, y) for x, y in named_days_differ(pair) if not any(x.overlaps(z) for z, _ in found))]


def _back(span: Span, by: int) -> Span:
    return Span(span.start - by, span.end - by)


def _moved(span: Span, within: Span) -> Span:
    return _back(span, -within.start)

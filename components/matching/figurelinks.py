"""Which figures of a story stand for the same thing and whether they agree: the guards, asked of claims that answer
each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.language.content import read_content
from components.matching.guarding import Guard
from components.matching.guards.days import named_days_differ
from components.matching.guards.frames import of_one_kind, other_frame
from components.matching.guards.linked import Linked
from components.matching.guards.numbers import dates_differ, figures_agree, numbers_differ
from components.matching.guards.tallies import tallies_differ
from components.matching.sides import Side
from components.model import Article, Claim, Content, FigureLink, Member, Quantity, Span

_ANSWERED = ("said", "partly", "differs")
_DISPUTED = ("numbers", "time", "day")
_Found = tuple[tuple[Span, Span, bool], ...]


def link_figures(
    articles: Sequence[Article], claims: Sequence[Claim], sides: Sequence[Side], guard: Guard
) -> tuple[FigureLink, ...]:
    """The figures and days of all claims held against those of their evidence. Two differ only where the claim does,
    and where neither version gives the other's figure as well. sides: the articles, as the guards know them.

    Cost: claims with figures x versions x 5 µs, and 100 µs for each two wordings that meet.
    """
    asked = list(_asked(articles, claims))
    reader = _Reader(sides, guard)
    links = [FigureLink(*days, True) for each in asked for days in _same_days(each)]
    links += [
        FigureLink(Member(each.claim.article, x), Member(each.other, y), agrees)
        for each in asked
        if each.disputed or (each.claim.content.quantities and any(held.quantities for held in each.held))
        for x, y, agrees in reader.hold(each)
    ]
    given = {(x, y.article) for link in links if link.agrees for x, y in ((link.a, link.b), (link.b, link.a))}
    unsettled = (x for x in links if x.agrees or not {(x.a, x.b.article), (x.b, x.a.article)} & given)
    return tuple(unsettled)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A claim and its evidence in another version, with what each sentence of that holds. disputed: the two differ in
    figures."""

    claim: Claim
    other: int
    spans: tuple[Span, ...]
    held: tuple[Content, ...]
    disputed: bool


def _asked(articles: Sequence[Article], claims: Sequence[Claim]) -> Iterator[_Asked]:
    """Claims and their evidence, where both have figures or days."""
    known = {Member(claim.article, claim.span): claim.content for claim in claims if claim.content.clauses}

    def read(number: int, span: Span) -> Content:
        member = Member(number, span)
        if member not in known:  # a heading
            known[member] = read_content(articles[number].text, span, articles[number].published)
        return known[member]

    for claim in claims:
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
    """The guards, asked of claims and their evidence; what two wordings have said stays known."""

    def __init__(self, sides: Sequence[Side], guard: Guard) -> None:
        self._sides, self._guard = sides, guard
        self._place = [{span: i for i, span in enumerate(side.spans)} for side in sides]
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
        return member.span.of(self._sides[member.article].text)

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

    def _linked(self, claim: Member, evidence: Sequence[Member]) -> Linked:
        mine, other = self._sides[claim.article], self._sides[evidence[0].article]
        return self._guard.linked(mine, self._at(claim), other, [self._at(each) for each in evidence])

    def _at(self, member: Member) -> int:
        """Which sentence of its article it is."""
        return self._place[member.article][member.span]

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

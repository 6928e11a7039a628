"""Claims whose figures differ from a version's: what the figures of a story show is said of the claims that hold them.

A claim is held against the sentences that answer it, and its figure may stand in another: "a ferry with 112 people ran
aground" is answered by what ran aground, and "carrying 121 people" stands beside it. Figures are linked over all
versions, so that one that agrees with a third version's differs from whatever that one differs from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from components.language.phrases import split_phrases
from components.language.quantities import agree
from components.matching.clusters import connected
from components.model import Article, Claim, FigureLink, Member, Quantity, Span, Standing

_SAID = ("said", "partly")
_REASONS = {"time": "time", "date": "day", "year": "day"}


def differ_by_figures(
    articles: Sequence[Article], claims: Sequence[Claim], links: Sequence[FigureLink]
) -> tuple[Claim, ...]:
    """The claims; one that is said in a version that gives another figure for the same thing differs there.

    Cost: figures that differ x versions.
    """
    holders = {Member(claim.article, span): n for n, claim in enumerate(claims) for span in _figures(claim)}
    known = {Member(c.article, quantity.span): quantity for c in claims for quantity in c.content.quantities}
    found: dict[int, dict[int, Standing]] = defaultdict(dict)
    for mine, theirs in sorted(set(_apart(links, known))):
        number, other = holders.get(mine, -1), holders.get(theirs, -1)
        standing = claims[number].standing.get(theirs.article) if number >= 0 and other >= 0 else None
        if standing and standing.state in _SAID and theirs.article not in found[number]:
            words = mine.span.of(articles[mine.article].text), theirs.span.of(articles[theirs.article].text)
            own = _phrases(articles[mine.article].text, claims[number].span, mine.span)
            reason = _REASONS.get(known[mine].unit, "numbers") if mine in known else "day"
            found[number][theirs.article] = replace(
                standing, state="differs", spans=(claims[other].span,), own_spans=own, reason=reason, words=words
            )
    return tuple(_with(claim, found.get(n, {})) for n, claim in enumerate(claims))


def _figures(claim: Claim) -> list[Span]:
    return [*(quantity.span for quantity in claim.content.quantities), *(day.span for day in claim.content.days)]


def _phrases(text: str, claim: Span, figure: Span) -> tuple[Span, ...]:
    return tuple(phrase for phrase in split_phrases(text, claim) if phrase.overlaps(figure))


def _apart(links: Sequence[FigureLink], known: dict[Member, Quantity]) -> Iterator[tuple[Member, Member]]:
    """Figures of two versions of which one agrees with a figure that the other differs from; none where either version
    gives the other's figure as well."""
    places = {place for link in links for place in (link.a, link.b)}
    agreeing = [(place, place) for place in places] + [(link.a, link.b) for link in links if link.agrees]
    groups = {place: group for group in connected(agreeing) for place in group}
    versions = {id(group): {place.article for place in group} for group in groups.values()}
    asked = {(id(groups[x]), y): groups[x] for link in links if not link.agrees for x, y in _both(link)}
    for (group, theirs), alike in asked.items():
        for mine in alike:
            settled = theirs.article in versions[group] or mine.article in versions[id(groups[theirs])]
            if not settled and _differ(known.get(mine), known.get(theirs)):
                yield mine, theirs
                yield theirs, mine


def _both(link: FigureLink) -> tuple[tuple[Member, Member], tuple[Member, Member]]:
    return (link.a, link.b), (link.b, link.a)


def _differ(x: Quantity | None, y: Quantity | None) -> bool:
    """Days, that are no quantities, were told apart by their dates."""
    return x is None or y is None or agree(x, y) is False


def _with(claim: Claim, standing: dict[int, Standing]) -> Claim:
    return replace(claim, standing={**claim.standing, **standing}) if standing else claim

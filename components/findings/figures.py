"""Figures: linked claims whose figures are not the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from components.matching.clusters import connected
from components.model import Claim, Comparison, Finding, Member
from components.wording import DIFFERS, DIFFERS_FIGURE

KIND = "figures"


def find(comparison: Comparison) -> list[Finding]:
    """One finding a group of claims that differ in the same figures, over all versions."""
    figures: dict[tuple[Member, str], str] = {}
    pairs = []
    for claim in comparison.claims:
        for number, standing in claim.standing.items():
            if standing.state != "differs" or standing.reason != "numbers":
                continue
            mine, theirs = standing.words[0], standing.words[1]
            here, there = Member(claim.article, claim.span), Member(number, standing.spans[0])
            pairs.append(((here, mine), (there, theirs)))
            figures[here, mine], figures[there, theirs] = mine, theirs
    claims = {Member(claim.article, claim.span): claim for claim in comparison.claims}
    return [_finding(comparison, group, claims) for group in connected(pairs)]


def _finding(comparison: Comparison, group: list[tuple[Member, str]], claims: Mapping[Member, Claim]) -> Finding:
    ids = [article.article_id for article in comparison.articles]
    group = sorted(group, key=lambda x: (ids[x[0].article], x[0].span, x[1]))
    written: dict[object, str] = {}
    by_value: dict[object, list[str]] = defaultdict(list)
    for member, figure in group:
        value = _value(comparison, claims.get(member), figure)
        written.setdefault(value, figure.casefold())
        outlets = by_value[value]
        outlets += [name] if (name := comparison.articles[member.article].name) not in outlets else []
    told = [DIFFERS_FIGURE.format(figure=written[v], outlets=", ".join(outlets)) for v, outlets in by_value.items()]
    values = [{"article": ids[member.article], "text": figure} for member, figure in group]
    voices = {comparison.articles[member.article].voice for member, _ in group}
    strength = 1.0 if len(voices) > 1 else 0.6
    evidence = tuple(sorted({member for member, _ in group}))
    return Finding(KIND, DIFFERS.format(figures="; ".join(told)), strength, evidence, {"values": values})


def _value(comparison: Comparison, claim: Claim | None, figure: str) -> object:
    """What the figure is worth, so that "11" and "eleven" are one; as it is written where that is not known."""
    quantities = claim.content.quantities if claim else ()
    text = comparison.articles[claim.article].text if claim else ""
    known = ((quantity.value, quantity.unit) for quantity in quantities if quantity.span.of(text) == figure)
    return next(known, figure.casefold())

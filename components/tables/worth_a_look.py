"""What stands out between two versions, or in one: which findings, told how, and where in the texts they stand."""

from __future__ import annotations

from collections import defaultdict

from components import wording
from components.findings import differs
from components.model import Alignment, Comparison, Finding, Span
from components.tables import names
from components.tables.everyone import passages_of


def between(comparison: Comparison, left: int, right: int | None) -> list[Finding]:
    """The findings that rest on wording of both versions; right None: on wording of the left one."""
    wanted = {left} if right is None else {left, right}
    return [each for each in comparison.findings if wanted <= {member.article for member in each.evidence}]


def told(comparison: Comparison, finding: Finding) -> str:
    """The finding in one sentence. Where it is about several versions of an outlet, each has its own name."""
    called = names(comparison.articles)
    about = {member.article for member in finding.evidence}
    if finding.kind != differs.KIND or len({comparison.articles[each].name for each in about}) == len(about):
        return finding.summary
    version = {article.article_id: index for index, article in enumerate(comparison.articles)}
    worth = _worth(comparison, finding)
    written, who = dict[object, str](), defaultdict[object, list[str]](list)
    for value in finding.detail["values"]:
        index, text = version[value["article"]], value["text"]
        figure = worth.get((index, text), text.casefold())
        written.setdefault(figure, text.casefold())
        who[figure] += [called[index]] if called[index] not in who[figure] else []
    figures = (
        wording.DIFFERS_FIGURE.format(figure=written[each], outlets=", ".join(found)) for each, found in who.items()
    )
    return wording.DIFFERS.format(figures="; ".join(figures))


def where(comparison: Comparison, finding: Finding, left: int, right: int | None) -> Alignment | None:
    """The passage that shows the finding best: of the two versions, else of any two that it rests on."""
    at = defaultdict[int, list[Span]](list)
    for member in finding.evidence:
        at[member.article].append(member.span)
    here = [link for link in passages_of(comparison, left, right) if link.a in at and link.b in at]
    return _best(here, at) or _best([x for x in comparison.alignments if x.a in at and x.b in at], at)


def _best(links: list[Alignment], at: dict[int, list[Span]]) -> Alignment | None:
    """The one that meets the evidence on both sides, the most of it; of those that meet as much the shortest."""

    def met(link: Alignment) -> int:
        sides = ((link.a_span, at[link.a]), (link.b_span, at[link.b]))
        return min(max(min(own.end, it.end) - max(own.start, it.start) for it in spans) for own, spans in sides)

    best = max(links, key=lambda link: (met(link), -len(link.a_span) - len(link.b_span)), default=None)
    return best if best and met(best) > 0 else None


def _worth(comparison: Comparison, finding: Finding) -> dict[tuple[int, str], object]:
    """What each figure of each version is worth, so that "11" and "eleven" are one."""
    members = {(member.article, member.span) for member in finding.evidence}
    claims = [claim for claim in comparison.claims if (claim.article, claim.span) in members]
    return {
        (claim.article, quantity.span.of(comparison.articles[claim.article].text)): (quantity.value, quantity.unit)
        for claim in claims
        for quantity in claim.content.quantities
    }

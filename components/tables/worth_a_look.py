"""What stands out between two versions, or in one: which findings, told how, and where in the texts they stand."""

from __future__ import annotations

from collections import defaultdict

from components import wording
from components.findings import attribution, omission, voices
from components.findings import figures as figures_kind
from components.model import Alignment, Comparison, Finding, Span
from components.tables import names
from components.tables.between_two import between_two, tells_apart
from components.tables.everyone import passages_of


def between(comparison: Comparison, left: int, right: int | None) -> list[Finding]:
    """The findings that tell two versions apart, told of these two alone; right None: all that the left one has a part
    in."""
    if right is None:
        return [each for each in comparison.findings if left in _about(each) | _lacking(comparison, each)]
    return [
        between_two(comparison, each, left, right)
        for each in comparison.findings
        if _concerns(comparison, each, left, right)
    ]


def told(comparison: Comparison, finding: Finding) -> str:
    """The finding in one sentence. Where it is about several versions of an outlet, each has its own name."""
    about = {member.article for member in finding.evidence}
    if len({comparison.articles[each].name for each in about}) == len(about):
        return finding.summary
    if finding.kind == attribution.KIND and finding.detail["change"] != "denies":
        return _attributed(comparison, finding)
    if finding.kind != figures_kind.KIND:
        return finding.summary
    called = names(comparison.articles)
    written, who = dict[object, str](), defaultdict[object, list[str]](list)
    for version, worth, text in _figures(comparison, finding):
        written.setdefault(worth, text)
        who[worth] += [called[version]] if called[version] not in who[worth] else []
    figures = (
        wording.DIFFERS_FIGURE.format(figure=written[each], outlets=", ".join(found)) for each, found in who.items()
    )
    return wording.DIFFERS.format(figures="; ".join(figures))


def _attributed(comparison: Comparison, finding: Finding) -> str:
    """Who names whom, version by version, as the finding has it outlet by outlet."""
    called, version = names(comparison.articles), _versions(comparison)
    values = sorted(finding.detail["values"], key=lambda value: not value["source"])
    who = defaultdict[str, list[str]](list)
    for value in values:
        name = called[version[value["article"]]]
        who[value["source"]] += [name] if name not in who[value["source"]] else []
    bare = next((value for value in values if not value["source"]), values[0])
    text = comparison.articles[version[bare["article"]]].text
    facts = who.pop("", [])
    return wording.attribution(who, facts, text[bare["start"] : bare["end"]])


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


def _concerns(comparison: Comparison, finding: Finding, left: int, right: int) -> bool:
    """What only others have in common, or tell apart, says nothing of these two."""
    about, lacks = _about(finding), _lacking(comparison, finding)
    if finding.kind == omission.KIND:
        return (left in about and right in lacks) or (right in about and left in lacks)
    if finding.kind == voices.KIND or not {left, right} <= about:
        return False
    return tells_apart(comparison, between_two(comparison, finding, left, right), left, right)


def _about(finding: Finding) -> set[int]:
    """The versions that it rests on; what is of the whole story is about none."""
    return set() if finding.kind == voices.KIND else {member.article for member in finding.evidence}


def _lacking(comparison: Comparison, finding: Finding) -> set[int]:
    """The versions of the outlet that an omission is about."""
    articles = comparison.articles
    voices = {article.voice for article in articles if article.article_id == finding.detail.get("missing")}
    return {index for index, article in enumerate(articles) if article.voice in voices}


def _figures(comparison: Comparison, finding: Finding) -> list[tuple[int, object, str]]:
    """-> (version, what the figure is worth, as it is written), where "11" and "eleven" are worth the same."""
    version, values = _versions(comparison), finding.detail["values"]
    return [(version[each["article"]], each["worth"], str(each["text"]).casefold()) for each in values]


def _versions(comparison: Comparison) -> dict[str, int]:
    """The index of each article by its article_id."""
    return {article.article_id: index for index, article in enumerate(comparison.articles)}

"""A comparison as plain text for a terminal: who shares what, what stands in one version only, what differs."""

from __future__ import annotations

from collections.abc import Iterator

from components.matching.wholly_read import wholly_read
from components.model import Alignment, Claim, Comparison
from components.wording import FINDINGS, KINDS, NOT_LOOKED_FOR, REASONS, STATES, TERMINAL, WORDING_NOT_FOUND

NAME = "text"
MOST_FINDINGS = 40
"""So many findings are told, the strongest."""


def comparison_text(comparison: Comparison) -> str:
    """The whole comparison as lines; control characters of the articles are not passed on."""
    lines = [*_articles(comparison), *_passages(comparison), *_only_here(comparison), *_findings(comparison)]
    return "\n".join(lines) + "\n"


def shown(text: str) -> str:
    """Text as one line, without what a terminal would obey."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _articles(comparison: Comparison) -> Iterator[str]:
    yield TERMINAL["articles"]
    for number, article in enumerate(comparison.articles, 1):
        about = " · ".join(filter(None, (article.name, article.title, article.published, article.source.file)))
        yield f"  {number}  {shown(about)}"


def _passages(comparison: Comparison) -> Iterator[str]:
    yield ""
    yield TERMINAL["passages"]
    if not comparison.alignments:
        yield f"  {TERMINAL['nothing_shared']}"
    for alignment in comparison.alignments:
        yield from _passage(comparison, alignment)


def _passage(comparison: Comparison, x: Alignment) -> Iterator[str]:
    mark = f" · {STATES['differs']}" if x.relation == "differs" else ""
    yield f"  {x.a + 1}–{x.b + 1}  {KINDS[x.kind]}{mark}"
    yield f"      {x.a + 1}: {shown(x.a_span.of(comparison.articles[x.a].text))}"
    if x.kind != "verbatim":
        yield f"      {x.b + 1}: {shown(x.b_span.of(comparison.articles[x.b].text))}"


def _only_here(comparison: Comparison) -> Iterator[str]:
    yield ""
    judged = all(claim.judged for claim in comparison.claims)
    yield TERMINAL["only_here"] if judged else f"{TERMINAL['only_here']} {TERMINAL['not_judged']}"
    claims = [claim for claim in comparison.claims if claim.only_here]
    if not claims:
        yield f"  {TERMINAL['nothing_only']}"
    for claim in claims:
        yield f"  {claim.article + 1}  {shown(claim.span.of(comparison.articles[claim.article].text))}"
        yield from _nearest(comparison, claim)


def _nearest(comparison: Comparison, claim: Claim) -> Iterator[str]:
    for other, standing in claim.standing.items():
        text = comparison.articles[other].text
        near = " … ".join(shown(span.of(text)) for span in standing.spans)
        state = STATES[standing.state] if claim.judged else WORDING_NOT_FOUND
        why = REASONS[standing.reason]
        yield f"      {other + 1}: {state}{f' ({why})' if why else ''}{f' — {near}' if near else ''}"


def _findings(comparison: Comparison) -> Iterator[str]:
    yield ""
    yield TERMINAL["findings"]
    if not wholly_read(comparison):
        yield f"  {NOT_LOOKED_FOR}"
    elif not comparison.findings:
        yield f"  {TERMINAL['no_findings']}"
    strongest = sorted(comparison.findings, key=lambda finding: -finding.strength)
    for finding in strongest[:MOST_FINDINGS]:
        yield f"  {FINDINGS.get(finding.kind, finding.kind)}: {shown(finding.summary)}"
    if len(strongest) > MOST_FINDINGS:
        yield f"  {TERMINAL['more_findings'].format(count=len(strongest) - MOST_FINDINGS)}"

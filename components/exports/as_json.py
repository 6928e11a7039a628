"""Articles and comparisons as JSON: the contract of the command line. Articles are named by article_id throughout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from components.model import (
    Alignment,
    Article,
    Claim,
    Cluster,
    Comparison,
    Content,
    Finding,
    Member,
    Quotation,
    Span,
    Standing,
)

NAME = "json"


def article_json(article: Article) -> dict[str, Any]:
    """One article as the command `read` prints it."""
    source = article.source
    return {
        "article_id": article.article_id,
        "outlet": article.outlet,
        "agency": article.agency,
        "title": article.title,
        "byline": article.byline,
        "published": article.published,
        "url": article.url,
        "language": article.language,
        "origins": dict(article.origins),
        "text": article.text,
        "furniture": [{"start": f.start, "end": f.end, "reason": f.reason} for f in article.furniture],
        "title_span": _pair(article.title_span) if article.title_span else None,
        "source": {"file": source.file, "entry": source.entry, "reader": source.reader, "sha256": source.sha256},
        "warnings": list(article.warnings),
    }


def comparison_json(comparison: Comparison) -> dict[str, Any]:
    """A comparison as the command `compare` prints it."""
    ids = [article.article_id for article in comparison.articles]
    return {
        "articles": [article_json(article) for article in comparison.articles],
        "passages": [_passage(x, ids) for x in comparison.alignments],
        "clusters": [_cluster(cluster, ids) for cluster in comparison.clusters],
        "claims": [_claim(claim, ids) for claim in comparison.claims],
        "quotations": {
            article_id: [_quotation(quotation) for quotation in told]
            for article_id, told in zip(ids, comparison.quotations, strict=False)
        },
        "findings": [_finding(finding, ids) for finding in comparison.findings],
    }


def alignment_json(alignment: Alignment) -> dict[str, Any]:
    """The places, kind, score and relation of an alignment, without its articles."""
    return {
        "a_start": alignment.a_span.start,
        "a_end": alignment.a_span.end,
        "b_start": alignment.b_span.start,
        "b_end": alignment.b_span.end,
        "kind": alignment.kind,
        "score": alignment.score,
        "relation": alignment.relation,
    }


def _passage(alignment: Alignment, ids: Sequence[str]) -> dict[str, Any]:
    return {"a": ids[alignment.a], "b": ids[alignment.b], **alignment_json(alignment)}


def _cluster(cluster: Cluster, ids: Sequence[str]) -> dict[str, Any]:
    return {
        "id": cluster.id,
        "members": [_member(member, ids) for member in cluster.members],
        "wordings": [list(places) for places in cluster.wordings],
    }


def _member(member: Member, ids: Sequence[str]) -> dict[str, Any]:
    return {"article": ids[member.article], "start": member.span.start, "end": member.span.end}


def _claim(claim: Claim, ids: Sequence[str]) -> dict[str, Any]:
    return {
        "id": claim.id,
        "article": ids[claim.article],
        "start": claim.span.start,
        "end": claim.span.end,
        "only_here": claim.only_here,
        "judged": claim.judged,
        "content": _content(claim.content),
        "standing": {ids[other]: _standing(standing) for other, standing in claim.standing.items()},
    }


def _content(content: Content) -> dict[str, Any]:
    return {
        "clauses": [_pair(span) for span in content.clauses],
        "stance": content.stance,
        "speaker": content.speaker and _pair(content.speaker),
        "certainty": content.certainty,
        "negations": [_pair(span) for span in content.negations],
        "quantities": [
            {"span": _pair(q.span), "value": q.value, "unit": q.unit, "hedge": q.hedge, "counts": q.counts}
            for q in content.quantities
        ],
        "names": [_pair(span) for span in content.names],
        "days": [{"span": _pair(day.span), "date": day.date} for day in content.days],
    }


def _standing(standing: Standing) -> dict[str, Any]:
    return {
        "state": standing.state,
        "how": standing.how,
        "score": standing.score,
        "spans": [_pair(span) for span in standing.spans],
        "reason": standing.reason,
        "words": list(standing.words),
    }


def _quotation(quotation: Quotation) -> dict[str, Any]:
    return {
        "span": _pair(quotation.span),
        "outer": _pair(quotation.outer),
        "speaker": quotation.speaker and _pair(quotation.speaker),
        "name": quotation.name,
        "candidate": quotation.candidate,
        "cue": quotation.cue and _pair(quotation.cue),
    }


def _finding(finding: Finding, ids: Sequence[str]) -> dict[str, Any]:
    detail: Mapping[str, Any] = finding.detail
    return {
        "kind": finding.kind,
        "summary": finding.summary,
        "strength": finding.strength,
        "evidence": [_member(member, ids) for member in finding.evidence],
        "detail": dict(detail),
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]

"""Short names for passages, claims, clusters and findings: the same on every machine that has the same files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from components.model import Alignment, Claim, Cluster, Comparison, Finding, Member
from components.tables.pair import passages

_LENGTH = 12
"""Characters: with a hundred thousand passages the chance that any two share a name is one in fifty thousand."""


def passage_key(comparison: Comparison, link: Alignment) -> str:
    """The name of an alignment, whichever side it is seen from."""
    return _key(comparison, (Member(link.a, link.a_span), Member(link.b, link.b_span)))


def claim_key(comparison: Comparison, claim: Claim) -> str:
    """The name of a claim: its article and its place there."""
    return _key(comparison, (Member(claim.article, claim.span),))


def cluster_key(comparison: Comparison, cluster: Cluster) -> str:
    """The name of a cluster: all the places where it stands."""
    return _key(comparison, cluster.members)


def finding_key(comparison: Comparison, finding: Finding) -> str:
    """The name of a finding: its kind, what changes in it, and the places it rests on."""
    return _key(comparison, finding.evidence, finding.kind, str(finding.detail.get("change", "")))


def places_key(comparison: Comparison, kind: str, places: Iterable[Member]) -> str:
    """The name of what stands in these places and is no finding."""
    return _key(comparison, places, kind)


def find_passage(comparison: Comparison, left: int, right: int, key: str) -> Alignment | None:
    """The passage of two versions that has that name."""
    return next((link for link in passages(comparison, left, right) if passage_key(comparison, link) == key), None)


def find_claim(comparison: Comparison, key: str) -> Claim | None:
    """The claim that has that name."""
    return next((claim for claim in comparison.claims if claim_key(comparison, claim) == key), None)


def find_cluster(comparison: Comparison, key: str) -> Cluster | None:
    """The cluster that has that name."""
    return next((cluster for cluster in comparison.clusters if cluster_key(comparison, cluster) == key), None)


def find_finding(comparison: Comparison, key: str) -> Finding | None:
    """The finding that has that name."""
    return next((each for each in comparison.findings if finding_key(comparison, each) == key), None)


def _key(comparison: Comparison, members: Iterable[Member], *told: str) -> str:
    ids = [article.article_id for article in comparison.articles]
    places = sorted(f"{ids[each.article]}:{each.span.start}-{each.span.end}" for each in members)
    return hashlib.sha256("\n".join((*told, *places)).encode()).hexdigest()[:_LENGTH]

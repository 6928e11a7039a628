"""Short names of passages, claims, clusters and findings: the same for the same files, and never shared by two."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from components.compare import compare
from components.model import Comparison
from components.tables.digests import (
    claim_key,
    cluster_key,
    find_claim,
    find_cluster,
    find_finding,
    find_passage,
    finding_key,
    passage_key,
)
from components.views.opened import sample_articles

Key = Callable[[Comparison, Any], str]
KINDS: dict[str, tuple[str, Key]] = {
    "passages": ("alignments", passage_key),
    "claims": ("claims", claim_key),
    "clusters": ("clusters", cluster_key),
    "findings": ("findings", finding_key),
}


@pytest.fixture(scope="module")
def sample() -> Comparison:
    return compare(sample_articles())


@pytest.fixture(scope="module")
def shuffled() -> Comparison:
    articles = sample_articles()
    random.Random(7).shuffle(articles)
    return compare(articles)


def keys(comparison: Comparison, kind: str) -> list[str]:
    name, key = KINDS[kind]
    return [key(comparison, each) for each in getattr(comparison, name)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_order_of_articles_changes_no_name(sample: Comparison, shuffled: Comparison, kind: str) -> None:
    assert [each.article_id for each in sample.articles] != [each.article_id for each in shuffled.articles]
    assert sorted(keys(sample, kind)) == sorted(keys(shuffled, kind))


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_share_a_name(sample: Comparison, kind: str) -> None:
    told = keys(sample, kind)
    assert len(told) > 10
    assert len(set(told)) == len(told)


def test_a_name_is_found_again_in_another_order(sample: Comparison, shuffled: Comparison) -> None:
    places = {article.article_id: index for index, article in enumerate(shuffled.articles)}
    for link in sample.alignments:
        a, b = (places[sample.articles[index].article_id] for index in (link.a, link.b))
        for left, right in ((a, b), (b, a)):
            there = find_passage(shuffled, left, right, passage_key(sample, link))
            assert there is not None
            assert {there.a_span, there.b_span} == {link.a_span, link.b_span}
    claim, cluster = sample.claims[0], sample.clusters[0]
    found, group = find_claim(shuffled, claim_key(sample, claim)), find_cluster(shuffled, cluster_key(sample, cluster))
    assert found is not None
    assert (found.article, found.span) == (places[sample.articles[claim.article].article_id], claim.span)
    assert group is not None
    for finding in sample.findings:
        again = find_finding(shuffled, finding_key(sample, finding))
        assert again is not None
        assert again.summary == finding.summary
    assert {each.span for each in group.members} == {each.span for each in cluster.members}


def test_what_is_not_there_is_not_found(sample: Comparison) -> None:
    assert find_passage(sample, 0, 1, "no-such-key") is None
    assert find_claim(sample, "") is None
    assert find_cluster(sample, "no-such-key") is None
    assert find_finding(sample, "no-such-key") is None


def test_other_files_have_other_names(sample: Comparison) -> None:
    fewer = compare(sample.articles[:2])
    assert set(keys(fewer, "claims")) < set(keys(sample, "claims"))

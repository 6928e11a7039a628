"""Where they differ: claims that versions tell differently, by the reason, with both wordings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from components import tables, wording
from components.matching.wholly_read import wholly_read
from components.model import Comparison
from components.tables.differing import Differing, choose_differing, differing_table
from components.tables.digests import claim_key
from components.tables.excerpts import claim_excerpt
from components.tables.isolation import isolated
from components.tables.matrix import Outlet
from components.views import address, choosing, evidence, flow, layout

SORTS = ("", "spread")
"""Orders of the list: by reason, and what most versions tell differently first."""


@st.fragment
def show(comparison: Comparison, outlets: Sequence[Outlet], found: Sequence[Differing]) -> None:
    """Draws the list; found: from tables.differing."""
    if not found:
        st.info(wording.NO_DIFFER if wholly_read(comparison) else wording.NOT_LOOKED_FOR)
        return
    st.caption(wording.DIFFER_INTRO)
    shown, sort = _chosen(comparison, outlets, found)
    if not shown:
        st.info(wording.NO_DIFFER_OF)
    counts, last = Counter(one.reason for one in shown), None
    for one in layout.first_of(shown, "differing"):
        if one.reason != last and not sort:
            told = wording.DIFFER_ONE if counts[one.reason] == 1 else wording.DIFFER_COUNT
            st.header(told.format(reason=_reason(one.reason).capitalize(), count=counts[one.reason]))
            last = one.reason
        _claim(comparison, one)


def _reason(reason: str) -> str:
    return wording.REASONS.get(reason, "") or wording.OTHER_REASON


def _chosen(
    comparison: Comparison, outlets: Sequence[Outlet], found: Sequence[Differing]
) -> tuple[list[Differing], str]:
    """-> what is listed, and its order. A claim that a link names comes first."""
    counts = Counter(one.reason for one in found)

    def label(reason: str) -> str:
        if reason not in counts:
            return wording.DIFFER_ANY
        return wording.DIFFER_OPTION.format(reason=_reason(reason), count=counts[reason])

    with st.container(horizontal=True, vertical_alignment="bottom"):
        reason = choosing.box(wording.DIFFER_WHY, "at", ["", *counts], label, "differ-why", *choosing.CLAIM)
        by = choosing.outlet(wording.DIFFER_OUTLET, comparison, outlets, "differ-by", *choosing.CLAIM)
        words = choosing.words(wording.FILTER_WORDS, "differ-words", *choosing.CLAIM)
        sort = choosing.box(
            wording.ORDER, "sort", SORTS, lambda each: wording.DIFFER_SORTS.get(each, ""), "differ-sort"
        )
        versions = None if by is None else outlets[by].versions
        shown = choose_differing(comparison, found, reason, versions, words)
        if sort:
            shown.sort(key=lambda one: -one.spread)
        layout.download(lambda: differing_table(comparison, shown), "differing")
    key = address.get("claim")
    return sorted(shown, key=lambda one: not key or claim_key(comparison, one.claim) != key), sort


def _claim(comparison: Comparison, one: Differing) -> None:
    """The claim on one side; on the other each wording that differs from it, once, with all versions that have it."""
    called, claim = tables.names(comparison.articles), one.claim
    key = f"differs-{claim.article}-{claim.span.start}-{one.reason}"
    with st.container(border=True, gap="xsmall"):
        here, there = st.columns(2)
        first = claim.standing[one.versions[0][1][0]]
        with here, st.container(gap="xxsmall"):
            evidence.name(called[claim.article], f"{key}-here")
            flow.excerpt(claim_excerpt(comparison, claim, first), "differs", f"{key}-here")
        with there:
            for place, (words, versions) in enumerate(one.versions):
                with st.container(gap="xxsmall"):
                    evidence.name(", ".join(isolated(called[version]) for version in versions), f"{key}-{place}")
                    evidence.passages(comparison, versions[0], claim.standing[versions[0]], f"{key}-{place}")
                    for mine, theirs in words:
                        st.text(evidence.here_there(mine, theirs))
        evidence.in_compare(comparison, claim, one.versions[0][1][0], key)

"""Where they differ: claims that versions tell differently, by the reason, with both wordings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from components import tables, wording
from components.model import Comparison
from components.tables.differing import Differing
from components.tables.excerpts import claim_excerpt
from components.views import evidence, flow, layout

ANY_REASON = "*"


@st.fragment
def show(comparison: Comparison, found: Sequence[Differing]) -> None:
    """Draws the list; found: from tables.differing."""
    if not found:
        st.info(wording.NO_DIFFER)
        return
    st.caption(wording.DIFFER_INTRO)
    counts = Counter(one.reason for one in found)
    shown = _of_one(found, counts)
    last = None
    for one in layout.first_of(shown, "differing"):
        if one.reason != last:
            told = wording.DIFFER_ONE if counts[one.reason] == 1 else wording.DIFFER_COUNT
            st.subheader(told.format(reason=_reason(one.reason).capitalize(), count=counts[one.reason]))
            last = one.reason
        _claim(comparison, one)


def _reason(reason: str) -> str:
    return wording.REASONS.get(reason, "") or wording.OTHER_REASON


def _of_one(found: Sequence[Differing], counts: Counter[str]) -> list[Differing]:
    def label(reason: str) -> str:
        if reason not in counts:
            return wording.DIFFER_ANY
        return wording.DIFFER_OPTION.format(reason=_reason(reason), count=counts[reason])

    chosen = st.selectbox(wording.DIFFER_WHY, [ANY_REASON, *counts], format_func=label, key="differing-why")
    return [one for one in found if chosen in (ANY_REASON, one.reason)]


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
                    evidence.name(", ".join(called[version] for version in versions), f"{key}-{place}")
                    evidence.passages(comparison, versions[0], claim.standing[versions[0]], f"{key}-{place}")
                    for mine, theirs in words:
                        st.text(evidence.here_there(mine, theirs))

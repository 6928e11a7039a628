"""The parts of the Differences page that list findings as they are: source and certainty, names, and kinds to come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from components import wording
from components.model import Comparison, Finding
from components.tables import finding_kind
from components.tables.finding_places import choose_findings, findings_of, part_of
from components.tables.matrix import Outlet
from components.views import choosing, finding, layout

INTRO = {"sources": wording.SOURCES_INTRO, "names": wording.NAMES_INTRO}
NONE = {"sources": wording.NO_SOURCES, "names": wording.NO_NAMES}


@st.fragment
def show(comparison: Comparison, outlets: Sequence[Outlet], part: str) -> None:
    """Draws all findings of one part."""
    found = choose_findings(comparison, {each.kind for each in comparison.findings if part_of(each.kind) == part})
    st.caption(INTRO.get(part, wording.FINDINGS_INTRO))
    if not found:
        st.info(NONE.get(part, wording.NO_FINDINGS))
        return
    shown = _chosen(comparison, outlets, part, found)
    if not shown:
        st.info(wording.NO_SUCH_DIFFERENCES)
    finding.cards(comparison, shown, part, _names if part == "names" else None)


def _chosen(comparison: Comparison, outlets: Sequence[Outlet], part: str, found: Sequence[Finding]) -> list[Finding]:
    counts = Counter(each.kind for each in found)
    called = {each.kind: finding_kind(each) for each in found}

    def label(kind: str) -> str:
        if kind not in counts:
            return wording.DIFFERENCES_ANY
        return wording.DIFFERENCES_OPTION.format(kind=called[kind], count=counts[kind])

    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = ""
        if len(counts) > 1:
            kind = choosing.box(
                wording.DIFFERENCES_KIND, "at", ["", *sorted(counts)], label, f"{part}-at", *finding.CLEARED
            )
        by = choosing.outlet(wording.DIFFERENCES_OUTLET, comparison, outlets, f"{part}-by", *finding.CLEARED)
        words = choosing.words(wording.FILTER_WORDS, f"{part}-words", *finding.CLEARED)
        versions = None if by is None else outlets[by].versions
        shown = choose_findings(comparison, {kind} if kind else set(counts), versions, words)
        layout.download(lambda: findings_of(comparison, shown), part)
    finding.shown(len(shown), len(found))
    return shown


def _names(comparison: Comparison, found: Finding, key: str) -> None:
    """How often one name stands for another, then every place."""
    if count := int(found.detail.get("count", 0)):
        st.caption(wording.NAMES_COUNT[count != 1].format(count=count))
    finding.show(comparison, found, key)

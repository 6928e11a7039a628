"""Quotations over the versions: what became of each, who is said to have said it, and its wordings word by word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from components import wording
from components.model import Comparison
from components.tables.excerpts import version_excerpts
from components.tables.matrix import Outlet
from components.tables.quotations import quotations_table
from components.tables.quoted import Quoted, Variant, choose_quotations
from components.tables.rewriting import first_words, rewritten
from components.views import address, choosing, evidence, finding, flow, into_view, layout

LONG = 400
"""Characters of a quotation that are shown before it is opened."""
STEPS = 12
"""So many changes are told one by one."""


@st.fragment
def show(comparison: Comparison, outlets: Sequence[Outlet], found: Sequence[Quoted]) -> None:
    """Draws the list."""
    st.caption(wording.QUOTATIONS_INTRO)
    if not found:
        st.info(wording.NO_QUOTATIONS)
        return
    shown = _chosen(comparison, outlets, found)
    if not shown:
        st.info(wording.NO_SUCH_DIFFERENCES)
    above, drawn, key = st.container(), set[str](), address.get("finding")
    for one in layout.first_of(shown, "quotations"):
        _card(comparison, one)
        drawn.add(one.key)
    if key and key not in drawn:
        with above:
            _linked(comparison, found, key)


def _chosen(comparison: Comparison, outlets: Sequence[Outlet], found: Sequence[Quoted]) -> list[Quoted]:
    counts = Counter(one.row.change for one in found)

    def label(change: str) -> str:
        if change not in counts:
            return wording.DIFFERENCES_ANY
        told = wording.QUOTATION_CHANGES.get(change, change)
        return wording.DIFFERENCES_OPTION.format(kind=told.capitalize(), count=counts[change])

    with st.container(horizontal=True, vertical_alignment="bottom"):
        change = choosing.box(wording.DIFFERENCES_KIND, "at", ["", *counts], label, "quotations-at", *finding.CLEARED)
        by = choosing.outlet(wording.DIFFERENCES_OUTLET, comparison, outlets, "quotations-by", *finding.CLEARED)
        words = choosing.words(wording.FILTER_WORDS, "quotations-words", *finding.CLEARED)
        shown = choose_quotations(found, change, None if by is None else outlets[by].versions, words)
        layout.download(lambda: quotations_table(comparison, [one.row for one in shown]), "quotations")
    finding.shown(len(shown), len(found), sum(one.strength > 0 for one in found))
    return shown


def _linked(comparison: Comparison, found: Sequence[Quoted], key: str) -> None:
    one = next((each for each in found if each.key == key), None)
    if one is None:
        st.info(wording.FINDING_GONE)
        return
    st.caption(wording.LINKED_FINDING)
    _card(comparison, one)


def _card(comparison: Comparison, one: Quoted) -> None:
    is_open = address.get("finding") == one.key
    with st.container(border=True, gap="xsmall", key=f"finding-{one.key}"):
        if not is_open:
            flow.plain(f"“{first_words(one.variants[0].text, LONG)}”", f"told-{one.key}")
        finding.small(_speakers(comparison, one), f"speakers-{one.key}")
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            change = wording.QUOTATION_CHANGES.get(one.row.change, one.row.change).capitalize()
            st.caption(f"{change} · {finding.of_outlets(comparison, one.versions)}", width="content")
            several = len(one.variants) > 1
            label = wording.OPEN_QUOTATION if several else wording.OPEN_QUOTATION_ONE
            finding.open_button(one.key, is_open, label.format(count=len(one.variants)))
        if is_open:
            into_view.bring(one.key)
            for place in layout.first_of(range(len(one.variants)), f"variants-{one.key}", finding.FEW):
                _variant(comparison, one, place)


def _speakers(comparison: Comparison, one: Quoted) -> str:
    if len(one.speakers) == 1:
        return wording.QUOTATION_SPEAKER.format(speakers=one.speakers[0][0])
    told = (
        wording.SPEAKER_OF.format(speaker=speaker, outlets=finding.names(comparison, versions))
        for speaker, versions in one.speakers
    )
    return wording.QUOTATION_SPEAKER.format(speakers=wording.NEXT_SPEAKER.join(told))


def _variant(comparison: Comparison, one: Quoted, place: int) -> None:
    """A wording: the fullest as it is, another one as the fullest rewritten; on demand where it stands."""
    variant, fullest = one.variants[place], one.variants[0]
    key = f"{one.key}-{place}"
    with st.container(border=True, gap="xxsmall", key=f"variant-{key}"):
        evidence.name(finding.names(comparison, variant.versions), key)
        is_first = variant is fullest and len(one.variants) > 1
        told = wording.QUOTATION_CHANGES.get(variant.change, variant.change).capitalize()
        st.caption(wording.QUOTATION_FULLEST if is_first else told)
        if variant is fullest:
            flow.plain(f"“{variant.text}”", f"fullest-{key}")
        elif variant.change != "reported":
            _changes(fullest, variant, key)
        _stands(comparison, variant, key)
        other = fullest if variant is not fullest else one.variants[-1]
        _compare(comparison, variant, other, key)


def _changes(fullest: Variant, variant: Variant, key: str) -> None:
    """What became of the words of the fullest wording, drawn in place and told one by one."""
    drawn, listed = rewritten(fullest.text, variant.text)
    flow.excerpt(drawn, "new", f"changes-{key}")
    if listed:
        more = [wording.AND_MORE] if len(listed) > STEPS else []
        finding.small(" · ".join([*listed[:STEPS], *more]), f"listed-{key}")


def _stands(comparison: Comparison, variant: Variant, key: str) -> None:
    """Where it stands in each version: at once where its words are not drawn otherwise."""
    if variant.change == "reported":
        _excerpts(comparison, variant, variant.versions[0], key)
        return
    with st.expander(wording.QUOTATION_STANDS, key=f"stands-{key}", on_change="rerun", type="compact") as around:
        if around.open:
            for version in layout.first_of(variant.versions, f"stands-{key}", finding.FEW):
                if len(variant.versions) > 1:
                    evidence.name(finding.names(comparison, [version]), f"stands-{key}-{version}")
                _excerpts(comparison, variant, version, f"{key}-{version}")


def _excerpts(comparison: Comparison, variant: Variant, version: int, key: str) -> None:
    for place, excerpt in enumerate(version_excerpts(comparison, version, variant.spans[version])):
        flow.excerpt(excerpt, "partly", f"stands-{key}-{place}")


def _compare(comparison: Comparison, variant: Variant, other: Variant, key: str) -> None:
    here = variant.versions[0]
    there = next((each for each in other.versions if each != here), here)
    spans = [list(each.spans[version]) for each, version in ((variant, here), (other, there))]
    finding.compare_button(comparison, (here, spans[0]), (there, spans[1]), key)

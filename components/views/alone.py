"""Only here, with proof: what one outlet alone says, where it stands, and what comes nearest elsewhere."""

from __future__ import annotations

import streamlit as st

from components import tables, wording
from components.model import Claim, Comparison
from components.tables.excerpts import claim_excerpt, nearest_text
from components.tables.matrix import Outlet
from components.tables.only_here import Call, only_here_table, proof, proof_table
from components.tables.quality import how_often_right
from components.views import evidence, flow, layout
from components.views.who_says import ANY, FIELD

NEAREST = 5
"""So many of the other versions are shown in full; the others, less near, in a table."""


@st.fragment
def show(comparison: Comparison, outlets: tuple[Outlet, ...], found: dict[Call, list[Claim]]) -> None:
    """Draws both lists; found: from tables.only_here.calls."""
    if not any(found.values()):
        st.info(wording.NO_ONLY_HERE)
        return
    st.caption(wording.ONLY_HERE_INTRO)
    if found["only"] and (told := how_often_right()):
        st.caption(told)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        shown = _of_one(outlets, found)
        layout.download(lambda: only_here_table(comparison, shown), "only-here")
    for call, claims in shown.items():
        if claims:
            one, many = wording.CALLED[call]
            st.subheader(one if len(claims) == 1 else many.format(count=len(claims)))
            if call == "possible":
                st.caption(wording.POSSIBLY_INTRO)
        elif call == "only":
            st.info(wording.NO_ONLY_HERE_OF)
        for claim in layout.first_of(claims, f"only-here-{call}"):
            _claim(comparison, claim)


def _of_one(outlets: tuple[Outlet, ...], found: dict[Call, list[Claim]]) -> dict[Call, list[Claim]]:
    owner = {version: place for place, outlet in enumerate(outlets) for version in outlet.versions}
    places = sorted({owner[claim.article] for claims in found.values() for claim in claims})
    by = st.selectbox(
        wording.FILTER_VERSION,
        [ANY, *places],
        format_func=lambda each: outlets[each].name if each in places else wording.ANY_VERSION,
        key="only-here-by",
        width=FIELD,
    )
    return {call: [claim for claim in claims if by in (ANY, owner[claim.article])] for call, claims in found.items()}


def _claim(comparison: Comparison, claim: Claim) -> None:
    called, key = tables.names(comparison.articles), f"{claim.article}-{claim.span.start}"
    versions = proof(comparison, claim)
    with st.container(border=True, gap="xsmall"):
        with st.container(key=f"alone-{key}", gap="xxsmall"):
            evidence.name(called[claim.article], f"own-{key}")
            st.caption(str(evidence.place_of(comparison, claim)))
            flow.excerpt(claim_excerpt(comparison, claim, claim.standing[versions[0]]), "plain", f"own-{key}")
        cut = NEAREST if len(versions) > NEAREST + 1 else len(versions)
        for version in versions[:cut]:
            _nearest(comparison, claim, version, f"{key}-{version}")
        if rest := versions[cut:]:
            _rest(comparison, claim, rest, key)


def _nearest(comparison: Comparison, claim: Claim, version: int, key: str) -> None:
    standing = claim.standing[version]
    here, there = st.columns([1, 4])
    with here, st.container(key=f"small-{key}"):
        st.text(tables.names(comparison.articles)[version])
    with there, st.container(gap=None):
        st.text(nearest_text(comparison, version, standing) or wording.NEAREST_NONE)
        reason = wording.REASONS.get(standing.reason, wording.OTHER_REASON)
        told = tables.state_of(claim, standing), reason, evidence.likeness(standing)
        st.caption(" · ".join(filter(None, told)))


def _rest(comparison: Comparison, claim: Claim, versions: list[int], key: str) -> None:
    label = wording.OTHERS.format(count=len(versions))
    with st.expander(label, key=f"rest-{key}", on_change="rerun", type="compact") as box:
        if box.open:
            table = proof_table(comparison, claim, versions)
            st.dataframe(table, hide_index=True, column_config=layout.columns(table), row_height=60)

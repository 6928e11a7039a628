"""Only here, with proof: what one outlet alone says, where it stands, and what comes nearest elsewhere."""

from __future__ import annotations

import streamlit as st

from components import tables, wording
from components.model import Claim, Comparison
from components.tables import one_line
from components.tables.digests import claim_key, find_claim
from components.tables.excerpts import claim_excerpt, nearest_text
from components.tables.matrix import Outlet
from components.tables.only_here import (
    SORTS,
    Call,
    in_order,
    only_here_table,
    proof,
    proof_table,
    told_by,
    with_words,
)
from components.tables.quality import how_often_right
from components.views import address, choosing, evidence, flow, into_view, layout, notices

_OPENED = "only-here-opened"
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
    shown = _chosen(comparison, outlets, found)
    key = address.get("claim")
    linked = key if key != st.session_state.get(_OPENED) else ""
    above, drawn = st.container(), set[str]()
    for call, claims in shown.items():
        _headed(call, len(claims))
        for claim in layout.first_of(claims, f"only-here-{call}"):
            if claim_key(comparison, claim) != linked:
                _claim(comparison, claim)
                drawn.add(claim_key(comparison, claim))
    if key and key not in drawn:
        with above:
            _linked(comparison, key)


def _chosen(
    comparison: Comparison, outlets: tuple[Outlet, ...], found: dict[Call, list[Claim]]
) -> dict[Call, list[Claim]]:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        by = choosing.outlet(wording.FILTER_VERSION, comparison, outlets, "only-by", *choosing.CLAIM)
        words = choosing.words(wording.FILTER_WORDS, "only-words", *choosing.CLAIM)
        sort = choosing.box(wording.ORDER, "sort", SORTS, lambda each: wording.ONLY_SORTS.get(each, ""), "only-sort")
        versions = None if by is None else outlets[by].versions
        shown = {
            call: in_order(comparison, with_words(comparison, claims, versions, words), sort)
            for call, claims in found.items()
        }
        layout.download(lambda: only_here_table(comparison, shown), "only-here")
    return shown


def _headed(call: Call, count: int) -> None:
    if count:
        one, many = wording.CALLED[call]
        st.header(one if count == 1 else many.format(count=count))
        if call == "possible":
            st.caption(wording.POSSIBLY_INTRO)
    elif call == "only":
        st.info(wording.NO_ONLY_HERE_OF)


def _linked(comparison: Comparison, key: str) -> None:
    """A claim that a link opens, or that the lists do not show, stands above them."""
    if claim := find_claim(comparison, key):
        _claim(comparison, claim)
    else:
        st.info(wording.CLAIM_GONE)


@notices.action
def _turn(key: str, is_open: bool) -> None:
    """What is opened in the lists stays in its place there."""
    st.session_state[_OPENED] = key
    address.put(claim="" if is_open else key, against="")


def _claim(comparison: Comparison, claim: Claim) -> None:
    """What is said, by whom, where; what comes nearest elsewhere on demand."""
    called, key = tables.names(comparison.articles), claim_key(comparison, claim)
    is_open = address.get("claim") == key
    with st.container(border=True, gap="xsmall", key=f"only-{key}"):
        if not is_open:
            st.text(one_line(claim.span.of(comparison.articles[claim.article].text)))
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            version, place = notices.plain(told_by(comparison, claim, called)), evidence.place_of(comparison, claim)
            st.caption(wording.CLAIM_AND_PLACE.format(version=version, place=place), width="content")
            st.button(
                wording.HIDE_NEAREST if is_open else wording.SHOW_NEAREST,
                key=f"nearest-{key}",
                icon=":material/expand_less:" if is_open else ":material/expand_more:",
                on_click=_turn,
                args=(key, is_open),
            )
        if is_open:
            into_view.bring(key)
            _proof(comparison, claim, key)


def _proof(comparison: Comparison, claim: Claim, key: str) -> None:
    versions = proof(comparison, claim)
    with st.container(key=f"alone-{key}", gap="xxsmall"):
        flow.excerpt(claim_excerpt(comparison, claim, claim.standing[versions[0]]), "plain", f"own-{key}")
    cut = NEAREST if len(versions) > NEAREST + 1 else len(versions)
    for version in versions[:cut]:
        _nearest(comparison, claim, version, f"{key}-{version}")
    if rest := versions[cut:]:
        _rest(comparison, claim, rest, key)
    evidence.in_compare(comparison, claim, versions[0], key)


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
            layout.download(table, f"nearest-{key}")

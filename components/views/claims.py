"""The Claims page: every claim by who says it, and those that one outlet alone makes, with the proof."""

from __future__ import annotations

import streamlit as st

from components import tables, wording
from components.model import STATES, Claim, Comparison
from components.views import layout, opened

PLACE = 3


def show() -> None:
    """Draws the page for the open story."""
    story = opened.story()
    st.title(wording.PAGES["claims"])
    if layout.needs_two(story):
        return
    comparison = opened.comparison(story)
    if not comparison.claims:
        st.info(wording.NO_CLAIMS)
        return
    if not all(claim.judged for claim in comparison.claims):
        st.info(wording.NOT_JUDGED)
    every, only = st.tabs([wording.EVERY_CLAIM, wording.ONLY_HERE])
    with every:
        _every_claim(comparison)
    with only:
        _only_here(comparison)


def _every_claim(comparison: Comparison) -> None:
    st.caption(wording.CLAIMS_INTRO)
    claims = _filtered(comparison)
    table = tables.claims_table(comparison, claims)
    if not claims:
        st.info(wording.NO_SUCH_CLAIMS)
        return
    chosen = st.dataframe(
        table,
        hide_index=True,
        column_config=layout.columns(table, claim=420),
        row_height=72,
        on_select="rerun",
        selection_mode="single-row",
        key="claims",
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(wording.SHOWN_CLAIMS.format(count=len(claims), all=len(comparison.claims)))
        layout.download(table, "claims")
    if rows := [row for row in chosen["selection"]["rows"] if row < len(claims)]:
        _claim(comparison, claims[rows[0]])


def _filtered(comparison: Comparison) -> list[Claim]:
    versions = tables.names(comparison.articles)
    said_by, state, words = st.columns(3)
    by = said_by.selectbox(
        wording.FILTER_VERSION,
        [None, *range(len(versions))],
        format_func=lambda each: wording.ANY_VERSION if each is None or each >= len(versions) else versions[each],
    )
    elsewhere = state.selectbox(
        wording.FILTER_STATE,
        [None, *STATES],
        format_func=lambda each: wording.ANY_STATE if each is None else wording.STATES[each],
    )
    return tables.choose_claims(comparison, by, elsewhere, words.text_input(wording.FILTER_WORDS))


def _only_here(comparison: Comparison) -> None:
    table = tables.only_here_table(comparison)
    if table.empty:
        st.info(wording.NO_ONLY_HERE)
        return
    st.caption(wording.ONLY_HERE_INTRO)
    versions = tables.names(comparison.articles)
    alone = [claim for claim in comparison.claims if claim.only_here]
    voices = sorted({claim.article for claim in alone})
    by = st.selectbox(
        wording.FILTER_VERSION,
        [None, *voices],
        format_func=lambda each: wording.ANY_VERSION if each not in voices else versions[each],
        key="only-here-by",
    )
    shown = [claim for claim in alone if by in (None, claim.article)]
    for claim in layout.first_of(shown, "only-here"):
        _claim(comparison, claim)
    layout.download(table, "only-here")


def _claim(comparison: Comparison, claim: Claim) -> None:
    """A claim and how it stands in every other version, with the wording there."""
    versions = tables.names(comparison.articles)
    with st.container(border=True, gap="xsmall"):
        with st.container(key=f"claim-{claim.id}", gap=None):
            st.text(versions[claim.article])
            st.text(tables.one_line(claim.span.of(comparison.articles[claim.article].text)))
        for index, standing in sorted(claim.standing.items()):
            here, there = st.columns([1, 4])
            here.text(versions[index])
            with there, st.container(gap=None):
                likeness = wording.LIKENESS.format(score=f"{standing.score:.2f}")
                reason = wording.REASONS.get(standing.reason, "")
                st.text(tables.nearest(comparison, standing, index) or wording.NEAREST_NONE)
                st.caption(" · ".join(filter(None, (tables.state_of(claim, standing), reason, likeness))))


if __name__ == "__main__":
    show()

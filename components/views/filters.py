"""The filters of the Compare page: which passages are shown and counted. They are kept in the address alone."""

from __future__ import annotations

import streamlit as st

from components import wording
from components.model import Comparison
from components.tables.choice import ALL, KINDS, Choice, read_choice
from components.tables.everyone import others
from components.views import address, layout, notices, shares

_KINDS, _LEAST, _PARTNER = "filter-kinds", "filter-least", "filter-partner"
NOTHING_HIDDEN = {"kinds": "", "least": "", "against": ""}
MOST_WORDS = 1_000


def chosen(comparison: Comparison, left: int, right: int | None) -> Choice:
    """What the address says; only beside everyone else can one of them be asked for."""
    places = {comparison.articles[index].article_id: index for index in others(comparison, left)}
    partner = places.get(address.get("against")) if right is None else None
    return read_choice(address.get("kinds"), address.get("least"), partner)


def draw(comparison: Comparison, left: int, right: int | None, choice: Choice, figures: shares.Figures) -> None:
    """One quiet row: the filters in a box of their own, what they hide, and the way back."""
    hidden = figures.passages - figures.taken
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="right"):
        label = wording.FILTERS_HIDING.format(count=f"{hidden:,}") if hidden else wording.FILTERS
        with st.popover(label, icon=":material/filter_list:", type="tertiary", key="filters"):
            _fields(comparison, left, right, choice)
        if hidden:
            st.caption(
                wording.FILTER_TOLD.format(shown=f"{figures.taken:,}", all=f"{figures.passages:,}"), width="content"
            )
        if choice != ALL:
            st.button(wording.SHOW_ALL, key="show-all", type="tertiary", on_click=_show_all)


def _fields(comparison: Comparison, left: int, right: int | None, choice: Choice) -> None:
    """Written before they are drawn: the address alone says what is chosen."""
    st.session_state[_KINDS], st.session_state[_LEAST] = list(choice.kinds), choice.least
    kinds = wording.KINDS
    st.pills(
        wording.FILTER_KINDS, KINDS, selection_mode="multi", format_func=kinds.__getitem__, key=_KINDS, on_change=_put
    )
    st.number_input(
        wording.FILTER_LEAST, 0, MOST_WORDS, step=1, key=_LEAST, on_change=_put, help=wording.FILTER_LEAST_HELP
    )
    if right is None:
        ids = [comparison.articles[index].article_id for index in others(comparison, left)]
        every = [article.article_id for article in comparison.articles]
        names = dict(zip(every, layout.labels(comparison.articles), strict=True)) | {"": wording.FILTER_PARTNER_ALL}
        st.session_state[_PARTNER] = "" if choice.partner is None else comparison.articles[choice.partner].article_id
        st.selectbox(
            wording.FILTER_PARTNER,
            ["", *ids],
            format_func=lambda each: names.get(each, ""),
            key=_PARTNER,
            on_change=_put,
        )


@notices.action
def _put() -> None:
    choice = Choice(tuple(st.session_state[_KINDS]), st.session_state[_LEAST] or 0)
    address.put(**choice.written(), against=st.session_state.get(_PARTNER, ""))


@notices.action
def _show_all() -> None:
    address.put(**NOTHING_HIDDEN)

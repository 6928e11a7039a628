"""The choice of two versions on the Compare page, or of one and everyone else. It is kept in the address alone."""

from __future__ import annotations

import streamlit as st

from components import tables, wording
from components.model import Comparison
from components.stories import Story
from components.tables.everyone import others
from components.views import address, layout, notices, opened

LEFT, RIGHT, EVERYONE = address.LEFT, address.RIGHT, address.EVERYONE
LEAST_FOR_ALL = 3
"""With two versions everyone else is the other one."""

Ids = tuple[str, str]


def choose(story: Story, comparison: Comparison) -> tuple[int, int | None]:
    """Draws the choice -> the places of both versions; right None: everyone else."""
    usual = _usual(id(comparison), comparison)[1]
    left, right = _asked(story, comparison, usual)
    ids = [article.article_id for article in comparison.articles]
    shown = ids[left], EVERYONE if right is None else ids[right]
    _draw(comparison, shown, (ids[usual[0]], ids[usual[1]]))
    return left, right


def _asked(story: Story, comparison: Comparison, usual: tuple[int, int]) -> tuple[int, int | None]:
    """What the address asks for, or the two that share most. What cannot be had is told."""
    asked = address.get(LEFT), address.get(RIGHT)
    for each in asked:
        _tell_missing(story, comparison, each)
    left, right = tables.choose_pair(comparison, *asked, usual)
    if asked[1] != EVERYONE or len(comparison.articles) < LEAST_FOR_ALL:
        return left, right
    if others(comparison, left):
        return left, None
    notices.show(wording.NO_OTHER_OUTLET, "info")
    return left, right


def _draw(comparison: Comparison, shown: Ids, usual: Ids) -> None:
    ids = [article.article_id for article in comparison.articles]
    names = dict(zip(ids, layout.labels(comparison.articles), strict=True)) | {EVERYONE: wording.EVERYONE_ELSE}
    offered = {LEFT: ids, RIGHT: [EVERYONE, *ids] if len(ids) >= LEAST_FOR_ALL else ids}
    # Written before the fields are drawn: the address alone says what is chosen.
    st.session_state[LEFT], st.session_state[RIGHT] = shown
    columns = st.columns([12, 1, 12], vertical_alignment="bottom", gap="xsmall")
    for column, side, title in ((columns[0], LEFT, wording.LEFT), (columns[2], RIGHT, wording.RIGHT)):
        with column:
            st.selectbox(
                title,
                offered[side],
                format_func=lambda each: names.get(each, ""),
                key=side,
                on_change=_changed,
                args=(shown, usual),
            )
    alone = shown[1] == EVERYONE
    help_ = wording.NO_SWAP if alone else wording.SWAP
    columns[1].button("⇄", help=help_, on_click=_put, args=(shown[::-1], usual), disabled=alone, width="stretch")


# A comparison is known by its id: what is kept holds on to it, so that no other one is given that id.
@st.cache_resource(max_entries=16, show_spinner=False)
def _usual(identity: int, _comparison: Comparison) -> tuple[Comparison, tuple[int, int]]:
    return _comparison, tables.closest(_comparison)


def _tell_missing(story: Story, comparison: Comparison, article_id: str) -> None:
    """A version of the address that is not compared: taken out, or of other files."""
    if article_id in ("", EVERYONE, *(article.article_id for article in comparison.articles)):
        return
    names = {article.article_id: article.name for article in (*story.originals, *opened.articles(story))}
    name = names.get(article_id)
    notices.show(wording.LEFT_OUT_OF_COMPARISON.format(name=name) if name else wording.NOT_IN_STORY, "warning")


@notices.action
def _changed(before: Ids, usual: Ids) -> None:
    """The same version on both sides says nothing: the other side then takes the one that was here."""
    now = st.session_state[LEFT], st.session_state[RIGHT]
    _put(before[::-1] if now[0] == now[1] else now, usual)


@notices.action
def _put(pair: Ids, usual: Ids) -> None:
    """Writes the pair into the address; the one that is shown anyway is not written."""
    left, right = ("", "") if pair == usual else pair
    address.put(left=left, right=right, passage="", against="")

"""What to look at first: groups of lines beside each other, each line a click from its proof."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from components import wording
from components.matching.wholly_read import wholly_read
from components.model import Comparison
from components.stories import Story
from components.tables.look_first import DIFFERS, IN_SIGHT_OF_NOTE, Group, Line, look_first_table
from components.tables.rewriting import first_words
from components.views import address, layout, narrowing
from components.views.notices import plain

LINES = 3
"""So many lines of each group are shown at first."""


def show(story: Story, comparison: Comparison, groups: Sequence[Group], left: Mapping[int, str]) -> None:
    """Draws all groups. left: the versions of which only the wording was compared, and why."""
    with st.container(key="head-look-first", horizontal=True, horizontal_alignment="distribute"):
        st.header(wording.LOOK_FIRST_TITLE, anchor=False, width="content")
        layout.download(lambda: look_first_table(groups), "look-first")
    with st.container(key="look-first"):
        for group in groups:
            with st.container(key=f"group-{group.kind}", gap=None):
                _group(story, comparison, group, left)


def _group(story: Story, comparison: Comparison, group: Group, left: Mapping[int, str]) -> None:
    st.subheader(group.title, anchor=False)
    if not group.lines:
        why = _why_none(comparison, group.kind)
        st.caption(why)
        if why == wording.ONLY_WORDING and group.kind == "only":  # once is enough
            narrowing.button(story, comparison, left, group.kind)
        return
    everything = not group.page and st.session_state.get(f"all-{group.kind}", False)
    for place, line in enumerate(group.lines if everything else group.lines[:LINES], start=1):
        _line(group, line, place)
    if len(group.lines) > LINES or group.page:
        _all(group, everything)


def _line(group: Group, line: Line, place: int) -> None:
    key = f"{group.kind}-{place}"
    with st.container(key=f"line-{key}", gap=None):
        with st.container(key=f"told-{key}"):
            st.text(line.told if group.kind == DIFFERS else line.begins)
        if line.note:
            with st.container(key=f"note-{key}"):
                st.text(first_words(line.note, IN_SIGHT_OF_NOTE))
        if st.button(plain(line.begins) or group.title, key=f"see-{key}", type="tertiary"):
            address.go(line.page, **line.choices)


def _all(group: Group, everything: bool) -> None:
    """The way to all of a group: its page, or here, where no page has them all."""
    if not group.page:
        label = wording.SEE_FEWER if everything else wording.SEE_REST.format(count=len(group.lines))
        st.button(label, key=f"rest-{group.kind}", type="tertiary", on_click=_turn, args=(group.kind, not everything))
        return
    if st.button(group.all, key=f"rest-{group.kind}", type="tertiary", icon=":material/arrow_forward:"):
        address.go(group.page, **group.choices)


def _turn(kind: str, everything: bool) -> None:
    st.session_state[f"all-{kind}"] = everything


def _why_none(comparison: Comparison, kind: str) -> str:
    """Why a group has no line: what is missing, or that nothing was found."""
    outlets = len({article.voice for article in comparison.articles})
    if kind != "differs" and outlets == 1:
        return wording.ONE_VOICE
    if kind == "omission" and outlets == 2:
        return wording.TWO_OUTLETS
    if kind in ("only", "omission") and not all(claim.judged for claim in comparison.claims):
        return wording.ONLY_WORDING
    if kind == "differs" and not wholly_read(comparison):
        return wording.NOT_LOOKED_FOR
    return wording.LOOK_FIRST_NONE[kind]

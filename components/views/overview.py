"""The Overview: a story at one look. Its versions, who has what of whom, and what to look at first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import wording
from components.model import Comparison
from components.stories import Story
from components.tables.look_first import Group, look_first
from components.tables.origins import Voices, voices_of
from components.tables.overview import Version, containment_table, unread_of, versions
from components.views import engine, layout, opened, overview_first, overview_heat, overview_versions, page, report
from components.views.notices import plain

PLACE = 1
STYLE = Path(__file__).with_name("overview.css")


@dataclass(frozen=True, slots=True)
class _Tables:
    comparison: Comparison
    versions: list[Version]
    containment: pd.DataFrame
    groups: list[Group]
    voices: Voices


def show() -> None:
    """Draws the page for the open story."""
    story = opened.story()
    below, actions = _head(story)
    st.html(STYLE)
    if layout.needs_two(story):
        return
    with st.container(gap=None):  # what is drawn while it compares takes no room afterwards
        comparison = opened.comparison(story)
        engine.tell()
    with actions:
        report.button(story, comparison)
    made = _tables(id(comparison), comparison)
    if not comparison.alignments:
        st.info(wording.NOTHING_SHARED_AT_ALL)
    with below:
        overview_versions.voices(story, comparison, made.versions, made.voices)
    left, right = st.columns([11, 9], gap="medium")
    with left, st.container(gap="xsmall"):
        overview_versions.show(comparison, made.versions)
    with right, st.container(gap="xsmall"):
        overview_heat.show(comparison, made.versions, made.containment)
    with st.container(gap="xsmall"):
        overview_first.show(story, comparison, made.groups, unread_of(made.versions))


def _head(story: Story) -> tuple[DeltaGenerator, DeltaGenerator]:
    """The story's name and what this is. -> the place below the name, for how many voices it has; the place at its
    side, for what can be done about all of it."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        with st.container(width="content", gap=None):
            st.title(plain(story.info.name) or wording.PAGES["overview"], anchor=False)
            below = st.container(key="head-voices", horizontal=True, gap="small")
            if intro := _intro(story):
                st.caption(intro)
        actions = st.container(horizontal=True, width="content")
    with actions:
        if story.info.sample and st.button(wording.ADD_OWN, type="primary", icon=":material/add:", key="add-to-sample"):
            st.switch_page(page("articles"))
    return below, actions


def _intro(story: Story) -> str:
    if story.info.sample:
        return wording.OVERVIEW_SAMPLE
    outlets = len({article.voice for article in opened.chosen(story)})
    if not outlets:
        return ""
    return wording.OVERVIEW_INTRO.format(outlets=outlets) if outlets > 1 else wording.OVERVIEW_ONE_OUTLET


# As a resource, known by the comparison's id: what is kept holds on to it, so that no other one is given that id.
@st.cache_resource(max_entries=16, show_spinner=False)
def _tables(identity: int, _comparison: Comparison) -> _Tables:
    told = versions(_comparison)
    containment = containment_table(_comparison, told)
    return _Tables(_comparison, told, containment, look_first(_comparison), voices_of(_comparison))


if __name__ == "__main__":
    show()

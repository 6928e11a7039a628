"""Many articles that tell several stories: what belongs together, open to correction, and stories made of it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.matching.grouping import Group, group_stories
from components.model import Article
from components.stories import Story
from components.views import layout, notices, opened
from components.views.plan import (
    MOST_ALONE,
    Plan,
    are_several,
    articles_table,
    corrected,
    plan_of,
    stories_of,
    stories_table,
)

FEWEST = 3
"""Articles added at once that make it worth looking whether they tell one story."""
_OFFERED = "grouping"


def offer(story_id: str, added: int) -> None:
    """Called where articles came into a story: from the next run on the page looks whether they tell several."""
    if added >= FEWEST:
        st.session_state[_OFFERED] = story_id


def offered(story: Story, articles: Sequence[Article]) -> Plan | None:
    """What to offer where articles have just been added and seem to tell several stories; told in one line."""
    if st.session_state.get(_OFFERED) != story.info.story_id:
        return None
    groups = found(articles)
    if not are_several(groups):
        _dismiss()
        return None
    plan = plan_of(articles, groups)
    st.info(wording.GROUPING_HINT.format(title=_title(plan)))
    return plan


def show(story: Story, plan: Plan) -> None:
    """Draws the offer."""
    with st.container(border=True, key="grouping"):
        _panel(story, plan)


def button(story: Story, articles: Sequence[Article]) -> None:
    """A button that brings the offer back; not drawn for a story too small to be several."""
    if len(articles) >= FEWEST and st.session_state.get(_OFFERED) != story.info.story_id:
        icon, help_text = ":material/account_tree:", wording.GROUPING_LOOK_HELP
        st.button(wording.GROUPING_LOOK, icon=icon, help=help_text, on_click=_look, args=(story, articles))


def found(articles: Sequence[Article]) -> tuple[Group, ...]:
    """The groups of these articles, worked out once for the same articles."""
    key = hashlib.sha256(repr(articles).encode("utf-8", "surrogatepass")).hexdigest()
    return _found(key, tuple(articles))


@st.cache_resource(max_entries=8, show_spinner=wording.GROUPING_WORKING, show_time=True)
def _found(key: str, _articles: tuple[Article, ...]) -> tuple[Group, ...]:
    return group_stories(_articles)


def _panel(story: Story, plan: Plan) -> None:
    st.header(_title(plan), anchor=False)
    st.caption(wording.GROUPING_INTRO)
    keys = tuple(f"grouping-{what}-{story.info.story_id}-{layout.table_version()}" for what in ("stories", "articles"))
    table, order = articles_table(plan)
    now = _now(plan, keys, order)
    if plan.groups:
        st.caption(wording.GROUPING_STORIES)
        _editor(stories_table(plan), ["name"], keys[0], {}, name=280, articles=80, dates=190, why=480, outlets=240)
        layout.download(lambda: stories_table(now), "stories")
    st.caption(wording.GROUPING_ARTICLES)
    choices = [*plan.names, wording.GROUPING_NEW_CHOICE, wording.GROUPING_ALONE_CHOICE]
    column = st.column_config.SelectboxColumn(
        "Story", help=wording.GROUPING_COLUMNS["story"], options=choices, required=True, width=300
    )
    _editor(table, ["story"], keys[1], {"story": column}, title=340, outlet=160, date=110, begins=340)
    layout.download(lambda: articles_table(now)[0], "stories-articles")
    bundle = f"grouping-bundle-{story.info.story_id}"
    if now.alone > 1:
        label = wording.GROUPING_BUNDLE.format(count=now.alone)
        st.checkbox(label, value=plan.alone > MOST_ALONE, key=bundle)
    count = len(stories_of(now, bool(st.session_state.get(bundle, False))))
    if count < 2:
        st.caption(wording.GROUPING_ONE_LEFT)
    with st.container(horizontal=True):
        make = wording.GROUPING_MAKE.format(count=count)
        given = (story, plan, keys, order, bundle)
        st.button(make, type="primary", key="grouping-make", disabled=count < 2, on_click=_make, args=given)
        st.button(wording.GROUPING_KEEP, key="grouping-keep", on_click=_dismiss)


def _title(plan: Plan) -> str:
    stories, alone = len(plan.groups), plan.alone
    if not stories or alone == 0 or alone + stories <= MOST_ALONE:
        return wording.GROUPING_TITLE.format(count=stories + alone)
    and_alone = wording.GROUPING_ONE_ALONE if alone == 1 else wording.GROUPING_ALONE.format(count=alone)
    return f"{wording.GROUPING_TITLE.format(count=stories)} {and_alone}"


def _editor(table: pd.DataFrame, editable: list[str], key: str, special: dict[str, Any], **widths: int) -> None:
    config = {
        name: st.column_config.Column(name.capitalize(), help=wording.GROUPING_COLUMNS[name], width=widths.get(name))
        for name in table.columns
    }
    fixed = [name for name in table.columns if name not in editable]
    # A callback makes Streamlit keep what was typed under the key, where _now reads it.
    st.data_editor(table, key=key, hide_index=True, disabled=fixed, column_config={**config, **special})


def _now(plan: Plan, keys: Sequence[str], order: Sequence[int]) -> Plan:
    typed = [st.session_state.get(key, {}).get("edited_rows", {}) for key in keys]
    return corrected(plan, typed[0], typed[1], order)


@notices.action
def _make(story: Story, plan: Plan, keys: Sequence[str], order: Sequence[int], bundle: str) -> None:
    """Reads the tables now: what they held at the last run may be older than what stands in them."""
    bundled = bool(st.session_state.get(bundle, False))
    first, *others = stories_of(_now(plan, keys, order), bundled)
    made = opened.store().split(story.info.story_id, others)
    if first[0] != stories_of(plan, bundled)[0][0]:  # typed by a person, for the story that stays
        opened.store().rename(story.info.story_id, first[0])
    _dismiss()
    layout.refresh_table()
    kept = len(first[1])
    stayed = wording.GROUPING_KEPT_ONE if kept == 1 else wording.GROUPING_KEPT_MANY.format(count=kept)
    told = wording.GROUPING_MADE_ONE if len(made) == 1 else wording.GROUPING_MADE
    notices.tell(told.format(made=len(made), kept=stayed), "info")


def _dismiss() -> None:
    st.session_state.pop(_OFFERED, None)


@notices.action
def _look(story: Story, articles: Sequence[Article]) -> None:
    if are_several(found(articles)):
        st.session_state[_OFFERED] = story.info.story_id
    else:
        notices.tell(wording.GROUPING_NONE, "info")

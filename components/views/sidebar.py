"""The stories at the side of every page: open, start, rename, delete, bring back; on a shared server, save."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import streamlit as st

from components import wording
from components.stories import Story, StoryInfo
from components.views import engine, missing, notices, opened

_CHOICE, _NAME = "story-choice", "story-name"
_FITS = 22
"""Characters of a name that the box shows."""
_WHILE = timedelta(hours=1)
"""For so long the last deletion can be undone at the side; older ones are in the menu of the stories."""
_MOST = 5
"""Deleted stories that are offered."""


def show() -> None:
    """Draws the sidebar for the open story."""
    story = opened.story()
    deleted = [info for info in opened.store().stories(opened.owner(), deleted=True) if info.articles][:_MOST]
    with st.sidebar:
        _choose(story)
        if st.button(wording.NEW_STORY, icon=":material/add:", width="stretch"):
            missing.start()
        with st.popover(wording.MANAGE_STORY, width="stretch", key=f"manage-{story.info.story_id}"):
            _manage(story)
            _deleted(deleted)
        engine.setting()
        if opened.store().shared and story.info.owner:
            st.caption(wording.SAVE_HINT)
        if deleted and datetime.now(UTC) - deleted[0].modified < _WHILE:
            _restoring(wording.RESTORE, deleted[0], "undo", wording.RESTORE_HELP)


def _choose(story: Story) -> None:
    names = {info.story_id: info.name for info in opened.store().stories(opened.owner())}
    # Written before the field is drawn: the open story may have been changed by an address or another page.
    st.session_state[_CHOICE] = story.info.story_id
    st.selectbox(wording.STORY, list(names), format_func=lambda key: names.get(key, ""), key=_CHOICE, on_change=_switch)
    if len(story.info.name) > _FITS:
        with st.container(key="story-whole-name"):
            st.text(story.info.name)


def _manage(story: Story) -> None:
    info, shared = story.info, opened.store().shared
    everyones = shared and not info.owner
    why = wording.EVERYONES if everyones else None
    # The name is part of the key: a story that got another one elsewhere shows that, not what was typed before.
    key = f"{_NAME}-{info.story_id}-{info.name}"
    with st.form(f"form-{key}", border=False):  # so that Enter renames
        st.text_input(wording.STORY_NAME, value=info.name, key=key, max_chars=120, disabled=everyones)
        given: dict[str, Any] = {"args": (info, key), "width": "stretch"}
        st.form_submit_button(wording.RENAME, on_click=_rename, disabled=everyones, help=why, **given)
        if shared and info.owner:
            st.form_submit_button(wording.SAVE_STORY, on_click=_save, **given)
    st.button(
        wording.DELETE, on_click=_delete, args=(info,), disabled=info.sample or everyones, help=why, width="stretch"
    )


def _deleted(stories: list[StoryInfo]) -> None:
    if stories:
        st.caption(wording.DELETED_STORIES)
    for info in stories:
        _restoring(wording.BRING_BACK, info, "back")


def _restoring(label: str, info: StoryInfo, key: str, help_text: str = "") -> None:
    name = notices.plain(info.name)
    st.button(
        label.format(name=name),
        key=f"{key}-{info.story_id}",
        icon=":material/undo:",
        help=help_text.format(name=name) or None,
        on_click=missing.restore,
        args=(info.story_id,),
        width="stretch",
    )


@notices.action
def _switch() -> None:
    opened.switch_to(st.session_state[_CHOICE])


@notices.action
def _rename(info: StoryInfo, key: str) -> None:
    """key: of the field with the name, read now: what it held at the last run may be older than what stands in it."""
    opened.store().rename(info.story_id, st.session_state[key])
    notices.tell(wording.RENAMED)


@notices.action
def _save(info: StoryInfo, key: str) -> None:
    name = st.session_state[key]
    opened.store().save(info.story_id, name)
    notices.tell(wording.SAVED)


@notices.action
def _delete(info: StoryInfo) -> None:
    opened.store().delete(info.story_id)
    told = wording.DELETED.format(name=info.name, next=opened.close())
    notices.tell(told, "info", notices.Way(wording.UNDO_NOW, missing.restore, info.story_id))

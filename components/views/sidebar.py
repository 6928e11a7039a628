"""The stories at the side of every page: open, start, rename, delete, bring back; on a shared server, save."""

from __future__ import annotations

import streamlit as st

from components import wording
from components.stories import Story, StoryInfo
from components.views import engine, notices, opened, page

_CHOICE, _NAME, _DELETED = "story-choice", "story-name", "story-deleted"


def show() -> None:
    """Draws the sidebar for the open story."""
    story = opened.story()
    with st.sidebar:
        _choose(story)
        if st.button(wording.NEW_STORY, icon=":material/add:", width="stretch"):
            opened.switch_to(opened.store().create(wording.UNTITLED_STORY, opened.owner()).story_id)
            st.switch_page(page("articles"))
        with st.popover(wording.MANAGE_STORY, width="stretch", key=f"manage-{story.info.story_id}"):
            _manage(story)
        engine.setting()
        if opened.store().shared and story.info.owner:
            st.caption(wording.SAVE_HINT)
        if deleted := st.session_state.get(_DELETED):
            st.button(wording.RESTORE, icon=":material/undo:", on_click=_restore, args=(deleted,), width="stretch")


def _choose(story: Story) -> None:
    names = {info.story_id: info.name for info in opened.store().stories(opened.owner())}
    # Written before the field is drawn: the open story may have been changed by an address or another page.
    st.session_state[_CHOICE] = story.info.story_id
    st.selectbox(wording.STORY, list(names), format_func=lambda key: names.get(key, ""), key=_CHOICE, on_change=_switch)


def _manage(story: Story) -> None:
    shared = opened.store().shared and bool(story.info.owner)
    # The name is part of the key: a story that got another one elsewhere shows that, not what was typed before.
    key = f"{_NAME}-{story.info.story_id}-{story.info.name}"
    st.text_input(wording.STORY_NAME, value=story.info.name, key=key, max_chars=120)
    st.button(wording.RENAME, on_click=_rename, args=(story.info, key), width="stretch")
    if shared:
        st.button(wording.SAVE_STORY, on_click=_save, args=(story.info, key), width="stretch")
    everyones = opened.store().shared and not story.info.owner
    kept, why = story.info.sample or everyones, wording.EVERYONES if everyones else None
    st.button(wording.DELETE, on_click=_delete, args=(story.info,), disabled=kept, help=why, width="stretch")


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
    st.session_state[_DELETED] = info.story_id
    opened.close()
    notices.tell(wording.DELETED)


@notices.action
def _restore(story_id: str) -> None:
    opened.store().restore(story_id)
    st.session_state.pop(_DELETED, None)
    opened.switch_to(story_id)
    notices.tell(wording.RESTORED)

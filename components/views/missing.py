"""What stands in place of a page whose story cannot be opened: why not, and the way to another. No story is shown."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import wording
from components.errors import CrossreadError
from components.stories import StoryInfo
from components.views import layout, notices, opened, page


def show(error: CrossreadError) -> None:
    """Draws the message, the stories that are here, and the way to a new one."""
    here = opened.store().stories(opened.owner())
    deleted = [info for info in opened.store().stories(opened.owner(), deleted=True) if opened.is_asked_for(info)]
    st.title(wording.NO_STORY)
    notices.show(str(error), "warning")
    for info in deleted:
        _button(wording.BRING_BACK, info, "undo", restore)
    st.subheader(wording.STORIES_HERE)
    for info in layout.first_of(here, "stories"):
        _button(wording.OPEN_STORY, info, "menu_book", _open)
    if not any(info.sample for info in here):
        st.button(
            wording.OPEN_STORY.format(name=wording.SAMPLE_STORY), icon=":material/menu_book:", on_click=_open_sample
        )
    if st.button(wording.NEW_STORY, icon=":material/add:"):
        start()


def start() -> None:
    """Opens a new story, to be filled."""
    opened.switch_to(opened.store().create(wording.UNTITLED_STORY, opened.owner()).story_id)
    st.switch_page(page("articles"))


@notices.action
def restore(story_id: str) -> None:
    """Brings a deleted story back and opens it."""
    opened.store().restore(story_id)
    opened.switch_to(story_id)
    notices.tell(wording.RESTORED)


def _button(label: str, info: StoryInfo, icon: str, act: Callable[[str], None]) -> None:
    told, key = label.format(name=notices.plain(info.name)), f"{icon}-{info.story_id}"
    st.button(told, key=key, icon=f":material/{icon}:", on_click=act, args=(info.story_id,))


@notices.action
def _open(story_id: str) -> None:
    opened.switch_to(story_id)


@notices.action
def _open_sample() -> None:
    """Made when it is asked for: a story that comes while somebody looks could be what the address means."""
    opened.switch_to(opened.sample_id())

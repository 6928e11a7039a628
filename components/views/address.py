"""The address of what is shown: the only place where a page's choices are kept, so that every view can be opened again.

An address holds the story, the pair, and whatever else was chosen, named by what it is (digests of files and wording),
never by its number on a page. What is not in it is at its default. A step back in the browser brings the choices back.

Beside the story's id, which this machine alone knows, stands `of`, the key of its articles: by that another machine
that has the same files finds its own story. opened.story() writes both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn

import streamlit as st

from components.views import page

STORY, OF = "story", "of"
LEFT, RIGHT, AGAINST = "left", "right", "against"
EVERYONE = "everyone"


def get(name: str) -> str:
    """What the address says; "" where it says nothing."""
    return st.query_params.get(name, "")


def everything() -> dict[str, str]:
    """All that the address says."""
    return st.query_params.to_dict()


def put(**values: str) -> None:
    """Writes values into the address, all in one step of the browser's history; "" takes one out."""
    changed = {name: value for name, value in {**everything(), **_story(), **values}.items() if value}
    if changed != everything():
        st.query_params.from_dict(changed)


def go(name: str, **values: str) -> NoReturn:
    """Opens a page of the same story with these choices and no others."""
    wanted = {**_story(), **values}
    st.switch_page(page(name), query_params={each: value for each, value in wanted.items() if value})


def start(story_id: str = "") -> None:
    """Leaves all choices for another story; without one, for what opens by itself."""
    st.session_state[STORY] = story_id
    st.query_params.from_dict({STORY: story_id} if story_id else {})


def shown() -> str:
    """The story that this visit sees, even where the address names one that is not here; "" before the first."""
    return str(st.session_state.get(STORY, ""))


def show(story_id: str) -> None:
    """Remembers which story is seen: pages that are opened from the navigation have an empty address."""
    st.session_state[STORY] = story_id


def articles(values: Mapping[str, str]) -> set[str]:
    """The article_ids that an address names."""
    return {values.get(name, "") for name in (LEFT, RIGHT, AGAINST)} - {"", EVERYONE}


def _story() -> dict[str, str]:
    """What names the story that is seen."""
    return {STORY: shown() or get(STORY), OF: get(OF) if shown() in ("", get(STORY)) else ""}

"""The address of what is shown: the only place where a page's choices are kept, so that every view can be opened again.

An address holds the story, the pair, and whatever else was chosen, named by what it is (digests of files and wording),
never by its number on a page. What is not in it is at its default. A step back in the browser brings the choices back.
"""

from __future__ import annotations

from typing import NoReturn

import streamlit as st

from components.views import page

STORY, LEFT, RIGHT = "story", "left", "right"


def get(name: str) -> str:
    """What the address says; "" where it says nothing."""
    return st.query_params.get(name, "")


def put(**values: str) -> None:
    """Writes values into the address, all in one step of the browser's history; "" takes one out."""
    kept = st.query_params.to_dict()
    changed = {name: value for name, value in {**kept, **values}.items() if value}
    if changed != kept:
        st.query_params.from_dict(changed)


def go(name: str, **values: str) -> NoReturn:
    """Opens a page of the same story with these choices and no others."""
    st.switch_page(page(name), query_params={STORY: get(STORY), **values})

"""The link to what is shown, to be copied; and a history in which one press is one step. Drawn once, for every page."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components import wording

_HERE = Path(__file__).parent
_link = st.components.v2.component(
    "crossread_link",
    html='<div class="link"><button type="button"></button><input readonly hidden><p role="status"></p></div>',
    css=(_HERE / "link.css").read_text(encoding="utf-8"),
    js=(_HERE / "link.js").read_text(encoding="utf-8"),
)
_history = st.components.v2.component("crossread_history", js=(_HERE / "history.js").read_text(encoding="utf-8"))
_WORDS = {
    "copy": wording.COPY_LINK,
    "help": wording.COPY_LINK_HELP,
    "copied": wording.LINK_COPIED,
    "byHand": wording.LINK_BY_HAND,
}


def one_step_a_press() -> None:
    """Lets a press be one step back, however often Streamlit and a page write the address for it; draws nothing."""
    with st.container(key="history"):
        _history(key="history-steps")


def show() -> None:
    """Draws the button, at the end of the sidebar; the address itself is the browser's own."""
    with st.sidebar:
        _link(key="link", data=_WORDS, height="content")

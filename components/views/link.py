"""The link to what is shown, to be copied. Drawn once, for every page."""

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
_WORDS = {
    "copy": wording.COPY_LINK,
    "help": wording.COPY_LINK_HELP,
    "copied": wording.LINK_COPIED,
    "byHand": wording.LINK_BY_HAND,
}


def show() -> None:
    """Draws the button, at the end of the sidebar; the address itself is the browser's own."""
    with st.sidebar:
        _link(key="link", data=_WORDS, height="content")

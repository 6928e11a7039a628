"""Brings what was opened into view: Streamlit draws it below what was pressed, maybe below the end of the screen."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_component = st.components.v2.component(
    "crossread_into_view", js=Path(__file__).with_name("into_view.js").read_text(encoding="utf-8")
)


def bring(name: str) -> None:
    """Scrolls the container that this is called in into view where it has just come, or shows something of another
    name (no two alike on a page); focus stays where it is. Draws nothing."""
    _component(key=f"into-view-{name}", data=name)

"""Text of articles with parts of it marked, as one paragraph: pieces of plain text that flow on, each an st.text."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components import wording
from components.tables.excerpts import Excerpt

STYLE = Path(__file__).with_name("flow.css")
KEPT = "\u200b"
"""Streamlit takes the space off the ends of a text, unless something stands behind it, be it of no width."""


def style() -> None:
    """Once a page that shows excerpts."""
    st.html(STYLE)


def excerpt(told: Excerpt, look: str, key: str) -> None:
    """Draws an excerpt. look: a state, by which what is marked is coloured; key: one for each excerpt of a page."""
    with st.container(key=f"flow-{key}"):
        if told.before:
            _piece(f"{told.before} ", f"around-{key}-before")
        if told.heading:
            _piece(f"{wording.HEADING} ", f"around-{key}-heading")
        for place, piece in enumerate(told.pieces):
            _piece(piece.text, f"marked-{piece.look or look}-{key}-{place}" if piece.marked else f"plain-{key}-{place}")
        if told.after:
            _piece(f" {told.after}", f"around-{key}-after")


def plain(text: str, key: str) -> None:
    """Draws a text by itself, in the direction in which it is written."""
    with st.container(key=f"flow-{key}"):
        _piece(text, f"plain-{key}")


def _piece(text: str, key: str) -> None:
    with st.container(key=key):
        st.text(f"{KEPT if text[:1] == ' ' else ''}{text}{KEPT if text[-1:] == ' ' else ''}")

"""Boxes and fields whose choice stands in the address and nowhere else: a step back in the browser takes it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import streamlit as st

from components import wording
from components.model import Comparison
from components.tables.matrix import Outlet
from components.views import address, notices

FIELD = 210
"""The width of a box in pixels: two of them fit beside each other on a phone."""
CLAIM = ("claim", "against")
"""What names an open claim; among other claims it says nothing."""


def box(
    label: str,
    name: str,
    options: Sequence[str],
    shown: Callable[[str], str],
    key: str,
    *clears: str,
    width: Literal["stretch"] | int = FIELD,
) -> str:
    """A choice among options; the first is the default, which is not written. clears: what else a change takes out."""
    asked = address.get(name)
    st.session_state[key] = asked if asked in options else options[0]
    default = options[0]
    st.selectbox(
        label,
        options,
        format_func=shown,
        key=key,
        width=width,
        on_change=_write,
        args=(name, key, default, clears),
    )
    return str(st.session_state[key])


def outlet(label: str, comparison: Comparison, outlets: Sequence[Outlet], key: str, *clears: str) -> int | None:
    """The place of an outlet, None for any. In the address it is called by the article_id of its first version."""
    places = {comparison.articles[each.versions[0]].article_id: place for place, each in enumerate(outlets)}
    by = box(
        label,
        "by",
        ["", *places],
        lambda each: outlets[places[each]].name if each in places else wording.ANY_VERSION,
        key,
        *clears,
    )
    return places.get(by)


def words(label: str, key: str, *clears: str) -> str:
    """A field for words to look for."""
    st.session_state[key] = address.get("words")
    st.text_input(label, key=key, width=FIELD, on_change=_write, args=("words", key, "", clears))
    return str(st.session_state[key])


@notices.action
def write(**values: str) -> None:
    """Writes into the address, as a button's callback: whoever draws the page anew finds it there."""
    address.put(**values)


@notices.action
def _write(name: str, key: str, default: str, clears: Sequence[str]) -> None:
    chosen = str(st.session_state[key])
    address.put(**{**dict.fromkeys(clears, ""), name: "" if chosen == default else chosen})

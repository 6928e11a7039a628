"""Many files as one: packed in the browser, taken apart here. Streamlit takes minutes to send a thousand by itself."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import streamlit as st

from components.readers import formats
from components.views.adding import Given

MAGIC = b"CROSSREAD-FILES 1\n"
_component = st.components.v2.component(
    "crossread_packing", js=Path(__file__).with_name("packing.js").read_text(encoding="utf-8")
)


def mount() -> None:
    """Lets the fields for files on this page pack what they are given; draws nothing."""
    with st.container(key="packing"):
        _component(key="packing-files", data=[suffix for each, _ in formats() for suffix in each])


def unpacked(files: Iterable[Given]) -> tuple[list[Given], int]:
    """-> the files one by one, and how many the browser passed over as no article. Never raises."""
    found: list[Given] = []
    passed_over = 0
    for given in files:
        inside = _inside(given.data)
        if inside is None:
            found.append(given)
        else:
            found += inside[0]
            passed_over += inside[1]
    return found, passed_over


def _inside(data: bytes) -> tuple[list[Given], int] | None:
    """None where these bytes are no pack, or one that is not whole."""
    end = data.find(b"\n", len(MAGIC)) if data.startswith(MAGIC) else -1
    try:
        head: Any = json.loads(data[len(MAGIC) : end]) if end >= 0 else None
        listed = [(str(path), int(size)) for path, size in head["files"]]
        passed_over = int(head["passed_over"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if min((size for _, size in listed), default=0) < 0 or sum(size for _, size in listed) != len(data) - end - 1:
        return None
    found, at = [], end + 1
    for path, size in listed:
        found.append(Given(path, data[at : at + size]))
        at += size
    return found, max(0, passed_over)

"""How much of a version is shared: a bar of parts, and the same in words."""

from __future__ import annotations

import streamlit as st

from components import wording
from components.tables import Shares

_BAR = "display:flex;gap:1px;height:6px;border-radius:3px;overflow:hidden;background:"
_EMPTY = "color-mix(in srgb,currentColor 12%,transparent)"
_SWATCH = "display:inline-block;width:.6em;height:.6em;border-radius:2px;margin-inline-end:.35em;background:"


def show(shares: Shares, own: str = wording.SHARE_PARTS["own"]) -> None:
    """Draws both. own: what its own words are called. Only numbers and our own words go into the HTML."""
    names = {**wording.SHARE_PARTS, "own": own}
    parts = [(part, count) for part in names if (count := getattr(shares, part))]
    colors = {**wording.SHARE_COLORS, "own": _EMPTY}
    bars = "".join(f'<i style="flex:{count};background:{wording.SHARE_COLORS[part]}"></i>' for part, count in parts)
    # What the bar shows is told below it: read aloud it would be told twice.
    told = " · ".join(
        f'<span style="white-space:nowrap"><i style="{_SWATCH}{colors[part]}"></i>'
        f"<b>{shares.percent(count)} %</b> {names[part]}</span>"
        for part, count in parts
    )
    words = f"{told}, {wording.SHARE_OF.format(words=f'{shares.words:,}')}" if parts else wording.SHARE_NONE
    st.html(
        f'<div aria-hidden="true" style="{_BAR}{_EMPTY}">{bars}</div>'
        f'<p style="margin:.35rem 0 0;font-size:.875rem;line-height:1.5;opacity:.8">{words}</p>'
    )

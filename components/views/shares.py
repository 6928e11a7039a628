"""How much of a version is shared: a bar of parts, and the same in words."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components import tables, wording
from components.model import Comparison
from components.tables import Shares
from components.tables.choice import ALL, Choice
from components.tables.everyone import passages_of, shares_of_all

_BAR = "display:flex;gap:1px;height:6px;border-radius:3px;overflow:hidden;background:"
_EMPTY = "color-mix(in srgb,currentColor 12%,transparent)"
_SWATCH = "display:inline-block;width:.6em;height:.6em;border-radius:2px;margin-inline-end:.35em;background:"


@dataclass(frozen=True, slots=True)
class Figures:
    """What Compare says in numbers: the shares of both versions (of the left one alone, beside everyone else), how many
    passages there are, and how many of them the choice takes.
    """

    shares: tuple[Shares, ...]
    passages: int
    taken: int


def figures(comparison: Comparison, left: int, right: int | None, choice: Choice) -> Figures:
    """Worked out once for a pair and a choice. Cost: two versions with 1,000 passages take some 30 ms."""
    return _figures(id(comparison), left, right, choice, comparison)[1]


# A comparison is known by its id: what is kept holds on to it, so that no other one is given that id.
@st.cache_resource(max_entries=16, show_spinner=False)
def _figures(
    identity: int, left: int, right: int | None, choice: Choice, _comparison: Comparison
) -> tuple[Comparison, Figures]:
    if right is None:
        both: tuple[Shares, ...] = (shares_of_all(_comparison, left, choice),)
    else:
        both = tuple(tables.shares(_comparison, *pair, choice) for pair in ((left, right), (right, left)))
    every, taken = (len(passages_of(_comparison, left, right, each)) for each in (ALL, choice))
    return _comparison, Figures(both, every, taken)


def show(shares: Shares, own: str = wording.SHARE_PARTS["own"]) -> None:
    """Draws both. own: what its own words are called. Only numbers and our own words go into the HTML."""
    names = {**wording.SHARE_PARTS, "own": own}
    parts = [(part, count) for part in names if (count := getattr(shares, part))]
    colors = {**wording.SHARE_COLORS, "own": _EMPTY}
    bars = "".join(f'<i style="flex:{count};background:{wording.SHARE_COLORS[part]}"></i>' for part, count in parts)
    # What the bar shows is told below it: read aloud it would be told twice.
    told = "; ".join(
        f'<span style="white-space:nowrap"><i style="{_SWATCH}{colors[part]}"></i>'
        f"<b>{shares.percent(count)} %</b> {names[part]}</span>"
        for part, count in parts
    )
    words = f"{told}, {wording.SHARE_OF.format(words=f'{shares.words:,}')}" if parts else wording.SHARE_NONE
    st.html(
        f'<div aria-hidden="true" style="{_BAR}{_EMPTY}">{bars}</div>'
        f'<p style="margin:.35rem 0 0;font-size:.875rem;line-height:1.5;opacity:.8">{words}</p>'
    )

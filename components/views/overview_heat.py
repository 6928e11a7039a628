"""Who has what of whom: a grid of per cents, coloured by them; a press on a cell opens its two in Compare."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.model import Comparison
from components.tables.isolation import isolated
from components.tables.overview import Version
from components.views import address, layout
from components.views.overview_versions import open_version

_HERE = Path(__file__).parent
# Of our own: in a table of Streamlit’s Tab chooses a cell on its way through, so that none could open anything.
_grid = st.components.v2.component(
    "crossread_heat",
    html='<div class="heat"></div>',
    css=(_HERE / "overview_heat.css").read_text(encoding="utf-8"),
    js=(_HERE / "overview_heat.js").read_text(encoding="utf-8"),
)
_WORDS = {
    "label": wording.WHO_SHARES_TABLE,
    "intro": wording.WHO_SHARES_INTRO,
    "version": wording.WHO_SHARES_VERSION,
    "percent": wording.WHO_SHARES_CELL,
    "pair": wording.WHO_SHARES_PAIR,
    "unknown": wording.WHO_SHARES_UNREAD,
    "alone": wording.OPEN_VERSION,
}


def show(comparison: Comparison, told: Sequence[Version], table: pd.DataFrame) -> None:
    """Draws the table from tables.overview.containment_table."""
    with st.container(key="head-who-has-what", horizontal=True, horizontal_alignment="distribute"):
        st.header(wording.WHO_SHARES, anchor=False, width="content")
        layout.download(table, "who-has-what")
    chosen = _grid(key="who-has-what", data=contents(told, table), on_open_change=lambda: None)
    if pair := pair_of(chosen.get("open"), told):
        _open(comparison, *pair)


def contents(told: Sequence[Version], table: pd.DataFrame) -> dict[str, Any]:
    """What the browser draws: names, per cents row by row, and words; a version against itself has no per cent, nor two
    of which nothing can be said."""
    rows = table.drop(columns="outlet").itertuples(index=False)
    percents = [[None if pd.isna(cell) else int(cell) for cell in row] for row in rows]
    return {
        "names": [one.called for one in told],
        "called": [isolated(one.name) for one in told],
        "percents": percents,
        **_WORDS,
    }


def pair_of(cell: object, told: Sequence[Version]) -> tuple[Version, Version] | None:
    """The versions of a row and a column; None for what is no cell: any browser may send anything."""
    places = range(len(told))
    if not isinstance(cell, list) or len(cell) != 2 or not all(type(each) is int and each in places for each in cell):
        return None
    return told[cell[0]], told[cell[1]]


def _open(comparison: Comparison, row: Version, column: Version) -> None:
    """Goes to the two, the row's on the left; with itself a version stands beside everyone else."""
    if row is column:
        open_version(comparison, row)
        return
    left, right = (comparison.articles[one.index].article_id for one in (row, column))
    address.go("compare", left=left, right=right)

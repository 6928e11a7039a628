"""Who has what of whom: a table of per cents whose cells are coloured by them; a cell opens the two in Compare."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from components import wording
from components.model import Comparison
from components.tables.overview import Version
from components.views import address, layout
from components.views.notices import plain
from components.views.overview_versions import height, open_button

CELL, NAME = 48, 178
"""Widths in pixels."""
COLOR = "rgba(47, 158, 104, {:.2f})"
DEEPEST = 0.62
"""How much colour a cell of 100 % has: laid over white or black, text keeps a contrast of 4.5 to 1."""


def styled(table: pd.DataFrame, told: Sequence[Version]) -> Styler:
    """The table from tables.overview.containment_table with its colours. Cost: 0.1 s for 50 versions, so keep it."""
    marks = table.columns[1:]
    called = {one.name: one.called for one in told}
    return table.style.map(_color, subset=marks).format(
        {"outlet": lambda name: called[str(name)], **dict.fromkeys(marks, _percent)}
    )


def show(comparison: Comparison, told: Sequence[Version], table: pd.DataFrame, heat: Styler) -> None:
    """Draws it."""
    with st.container(key="head-who-has-what", horizontal=True, horizontal_alignment="distribute"):
        st.header(wording.WHO_SHARES, anchor=False, width="content")
        layout.download(table, "who-has-what")
    st.caption(wording.WHO_SHARES_INTRO)
    chosen = st.dataframe(
        heat,
        key="who-has-what",
        hide_index=True,
        height=height(len(told)),
        column_config=_columns(told),
        on_select="rerun",
        selection_mode="single-cell",
        placeholder="",
        alt=wording.WHO_SHARES_TABLE,
    )
    for row, column in chosen["selection"]["cells"]:
        if row < len(told):
            _open(comparison, told[row], next((one for one in told if one.name == column), None))


def _open(comparison: Comparison, row: Version, column: Version | None) -> None:
    """A button for the chosen cell: its two versions; for the name, or one against itself, that beside everyone else.
    The cell itself opens nothing: Tab chooses one on its way through the page."""
    if column is None or column is row:
        open_button(comparison, row, "open-cell")
        return
    label = wording.OPEN_PAIR.format(row=plain(row.name), column=plain(column.name))
    if st.button(label, key="open-cell", type="primary"):
        ids = [comparison.articles[one.index].article_id for one in (row, column)]
        address.go("compare", left=ids[0], right=ids[1])


def _columns(told: Sequence[Version]) -> dict[str, Any]:
    config: dict[str, Any] = {
        one.name: st.column_config.NumberColumn(
            str(one.number), help=wording.WHO_SHARES_COLUMN.format(version=plain(one.name)), width=CELL
        )
        for one in told
    }
    config["outlet"] = st.column_config.TextColumn("Version", help=wording.WHO_SHARES_ROW, width=NAME, pinned=True)
    return config


def _color(percent: Any) -> str:
    if pd.isna(percent) or not percent:
        return ""
    return f"background-color: {COLOR.format(DEEPEST * percent / 100)}"


def _percent(percent: Any) -> str:
    return "" if pd.isna(percent) else wording.WHO_SHARES_CELL.format(percent=percent)

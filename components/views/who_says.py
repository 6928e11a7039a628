"""Who says what: the joined claims by outlets as a table to filter, sort and search; a cell opens its evidence."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components import wording
from components.model import STATES, Comparison
from components.tables import COLUMNS
from components.tables.matrix import Elsewhere, Matrix, Row, choose_rows, claims_table, matrix_table
from components.views import evidence, layout
from components.views.notices import plain

FEW = 8
"""So many outlets fit in front of the claim, also on a phone; where there are more, the claim comes first and stays."""
MARK, COUNT, CLAIM, STAYING, FIELD = 48, 62, 150, 260, 210
"""Widths in pixels. Streamlit pins what takes less than three fifths of the table: STAYING does on a phone of 480."""
ANY = -1
ORDERS: dict[str, Elsewhere] = {"only": "only", **{state: state for state in STATES}}


@st.fragment
def show(comparison: Comparison, matrix: Matrix) -> None:
    """Draws it; the evidence of the chosen cell right below the table."""
    st.caption(wording.CLAIMS_INTRO)
    rows = _filtered(matrix)
    if not rows:
        st.info(wording.NO_SUCH_CLAIMS)
        return
    _legend(matrix, len(rows))
    # What was chosen among other rows says nothing about these.
    key = f"claims-{hash((comparison.claims[0].id, len(comparison.claims), *(row.place for row in rows)))}"
    chosen = _table(matrix, rows, key)
    if chosen is None:
        st.info(wording.CHOOSE_CELL)
    else:
        _evidence(comparison, matrix, *chosen)
    layout.download(lambda: claims_table(comparison, matrix, rows), "claims")


def _evidence(comparison: Comparison, matrix: Matrix, row: Row, column: str) -> None:
    """A cell of an outlet asks for that outlet; any other one for the row."""
    place = next((place for place, outlet in enumerate(matrix.outlets) if outlet.name == column), None)
    outlet = None if place is None else matrix.outlets[place]
    evidence.show(comparison, comparison.matrix[row.place], outlet, f"{row.place}-{place}")


def _filtered(matrix: Matrix) -> list[Row]:
    # Two of them fit beside each other on a phone.
    with st.container(horizontal=True):
        by = st.selectbox(
            wording.FILTER_VERSION,
            [ANY, *range(len(matrix.outlets))],
            format_func=lambda each: (
                matrix.outlets[each].name if 0 <= each < len(matrix.outlets) else wording.ANY_VERSION
            ),
            key="claims-by",
            width=FIELD,
        )
        elsewhere = st.selectbox(
            wording.FILTER_STATE,
            list(wording.ELSEWHERE),
            format_func=lambda each: wording.ELSEWHERE.get(each, ""),
            key="claims-at",
            width=FIELD,
        )
        words = st.text_input(wording.FILTER_WORDS, key="claims-words", width=FIELD)
    return choose_rows(matrix, None if by == ANY else by, ORDERS.get(elsewhere), words)


def _table(matrix: Matrix, rows: list[Row], key: str) -> tuple[Row, str] | None:
    """-> the row and the column that are chosen."""
    few = len(matrix.outlets) <= FEW
    marks = [outlet.name for outlet in matrix.outlets]
    table = matrix_table(matrix, rows)
    # A list of one symbol is drawn as a coloured chip, right in both themes, and costs a tenth of a styled cell.
    for mark in marks:
        table[mark] = [[symbol] for symbol in table[mark]]
    chosen = st.dataframe(
        table,
        key=key,
        hide_index=True,
        column_order=[*marks, "say it", "claim"] if few else ["claim", "say it", *marks],
        column_config=_columns(matrix, few),
        on_select="rerun",
        selection_mode="single-cell",
        alt=wording.CLAIMS_TABLE,
    )
    cells = [(row, column) for row, column in chosen["selection"]["cells"] if row < len(rows)]
    return (rows[cells[0][0]], cells[0][1]) if cells else None


def _columns(matrix: Matrix, few: bool) -> dict[str, Any]:
    """What is pinned keeps its width, so the rest of the room goes to the claim or, where there are many, the marks."""
    symbols = wording.STATE_SYMBOLS
    config: dict[str, Any] = {
        outlet.name: st.column_config.MultiselectColumn(
            outlet.short,
            help=plain(outlet.name),
            width=MARK,
            pinned=few,
            options=[symbols[state] for state in STATES],
            color=[wording.STATE_COLORS[state] for state in STATES],
        )
        for outlet in matrix.outlets
    }
    config["say it"] = st.column_config.NumberColumn("Say it", help=COLUMNS["say it"], width=COUNT, pinned=few)
    config["claim"] = st.column_config.TextColumn(
        "Claim", help=COLUMNS["claim"], width=CLAIM if few else STAYING, pinned=not few
    )
    return config


def _legend(matrix: Matrix, count: int) -> None:
    states = [f"{wording.STATE_SYMBOLS[state]} {wording.STATES[state]}" for state in STATES]
    told = wording.SHOWN_CLAIM if count == 1 else wording.SHOWN_CLAIMS
    st.caption(" · ".join([told.format(count=count, all=len(matrix.rows)), *states]))
    outlets = " · ".join(wording.OUTLET_SHORT.format(short=each.short, name=each.name) for each in matrix.outlets)
    with st.container(key="small-outlets"):
        if len(matrix.outlets) <= FEW:
            st.text(outlets)
        else:
            with st.expander(wording.OUTLETS_SHORT, type="compact"):
                st.text(outlets)

"""Who says what: the joined claims by outlets as a table to filter, sort and search; a cell opens its evidence."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components import wording
from components.model import STATES, Claim, Comparison
from components.tables import COLUMNS
from components.tables.digests import claim_key, find_claim
from components.tables.isolation import isolated
from components.tables.matrix import (
    SORTS,
    Elsewhere,
    Matrix,
    Row,
    choose_rows,
    claims_table,
    matrix_table,
    others,
    row_of,
)
from components.tables.shorts import telling
from components.views import address, choosing, evidence, layout, notices
from components.views.notices import plain

FEW = 8
"""So many outlets fit in front of the claim, also on a phone; where there are more, the claim comes first and stays."""
MARK, COUNT, CLAIM, STAYING = 48, 62, 150, 260
"""Widths in pixels. Streamlit pins what takes less than three fifths of the table: STAYING does on a phone of 480."""
LETTER, BESIDE, HEADS = 8, 24, 460
"""The width of a letter of a head and of the room beside them; heads wider than this together are cut to letters."""
ROW, ROWS = 35, 11
"""The height of a row in pixels; so many rows leave room for the beginning of the evidence on a screen of 900."""
_AT: dict[str, Elsewhere] = {"only": "only", **{state: state for state in STATES}}
Cell = tuple[int, str]
"""The place of a row in the table, and the name of a column."""


@st.fragment
def show(comparison: Comparison, matrix: Matrix) -> None:
    """Draws it; the evidence of the chosen cell right below the table."""
    st.caption(wording.CLAIMS_INTRO)
    rows = _filtered(comparison, matrix)
    key = address.get("claim")
    claim = find_claim(comparison, key) if key else None
    if rows:
        _legend(matrix, len(rows))
        _table(comparison, matrix, rows, claim)
    else:
        st.info(wording.NO_SUCH_CLAIMS)
    if claim:
        evidence.show(comparison, claim)
    elif key:
        st.info(wording.CLAIM_GONE)
    elif rows:
        st.info(wording.CHOOSE_CELL)


def _filtered(comparison: Comparison, matrix: Matrix) -> list[Row]:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        said_by = choosing.outlet(wording.FILTER_VERSION, comparison, matrix.outlets, "claims-by", *choosing.CLAIM)
        at = choosing.box(
            wording.FILTER_STATE,
            "at",
            list(wording.ELSEWHERE),
            lambda each: wording.ELSEWHERE.get(each, ""),
            "claims-at",
            *choosing.CLAIM,
        )
        words = choosing.words(wording.FILTER_WORDS, "claims-words", *choosing.CLAIM)
        sort = choosing.box(wording.ORDER, "sort", SORTS, lambda each: wording.CLAIM_SORTS.get(each, ""), "claims-sort")
        rows = choose_rows(matrix, said_by, _AT.get(at), words, sort)
        layout.download(lambda: claims_table(comparison, matrix, rows), "claims")
    return rows


def _table(comparison: Comparison, matrix: Matrix, rows: list[Row], claim: Claim | None) -> None:
    """What is chosen in it stands in the address; what the address says is chosen in it."""
    few = len(matrix.outlets) <= FEW
    marks = [outlet.name for outlet in matrix.outlets]
    table = matrix_table(matrix, rows)
    # A list of one symbol is drawn as a coloured chip, right in both themes, and costs a tenth of a styled cell.
    for mark in marks:
        table[mark] = [[symbol] for symbol in table[mark]]
    # What was chosen among other rows says nothing about these.
    key = f"claims-{hash((comparison.claims[0].id, len(comparison.claims), *(row.place for row in rows)))}"
    wanted = _cell(comparison, matrix, rows, claim) if claim else None
    if not _shows(_chosen(key, len(rows)), wanted, marks):
        st.session_state[key] = {"selection": {"rows": [], "columns": [], "cells": [wanted] if wanted else []}}
    st.dataframe(
        table,
        height=ROW * (min(len(rows), ROWS) + 1) + 2,
        row_height=ROW,
        key=key,
        hide_index=True,
        column_order=[*marks, "say it", "claim"] if few else ["claim", "say it", *marks],
        column_config=_columns(matrix, few),
        on_select=lambda: _choose(comparison, matrix, rows, key),
        selection_mode="single-cell",
        alt=wording.CLAIMS_TABLE,
    )


def _chosen(key: str, count: int) -> Cell | None:
    cells = st.session_state.get(key, {}).get("selection", {}).get("cells", [])
    return next(((row, column) for row, column in cells if row < count), None)


def _cell(comparison: Comparison, matrix: Matrix, rows: list[Row], claim: Claim) -> Cell | None:
    """Where a claim and the version that it is held against stand in the table; None where the row is not listed."""
    place = row_of(comparison, claim)
    row = next((number for number, row in enumerate(rows) if row.place == place), None)
    if row is None:
        return None
    version = evidence.held_against(comparison, claim)
    return row, next(outlet.name for outlet in matrix.outlets if version in outlet.versions)


def _shows(chosen: Cell | None, wanted: Cell | None, marks: list[str]) -> bool:
    """A cell that is no outlet's stands for its row."""
    if chosen is None or wanted is None:
        return chosen == wanted
    return chosen[0] == wanted[0] and (chosen[1] == wanted[1] or chosen[1] not in marks)


@notices.action
def _choose(comparison: Comparison, matrix: Matrix, rows: list[Row], key: str) -> None:
    """A cell of an outlet asks for the best version of that outlet; any other one for the row."""
    cell = _chosen(key, len(rows))
    if cell is None:
        address.put(**dict.fromkeys(choosing.CLAIM, ""))
        return
    joined = comparison.matrix[rows[cell[0]].place]
    outlet = next((outlet for outlet in matrix.outlets if outlet.name == cell[1]), None)
    version = others(comparison, joined, outlet)[0]
    asked = outlet is not None and version in outlet.versions
    address.put(
        claim=claim_key(comparison, comparison.claims[joined.claims[0]]),
        against=comparison.articles[version].article_id if asked else "",
    )


def _columns(matrix: Matrix, few: bool) -> dict[str, Any]:
    """What is pinned keeps its width, so the rest of the room goes to the claim or, where there are many, the marks."""
    symbols = wording.STATE_SYMBOLS
    config: dict[str, Any] = {
        outlet.name: st.column_config.MultiselectColumn(
            head,
            help=plain(outlet.name),
            width=_width(head),
            pinned=few,
            options=[*(symbols[state] for state in STATES), wording.NOT_COMPARED_SYMBOL],
            color=[wording.STATE_COLORS[state] for state in (*STATES, "not_found")],
        )
        for outlet, head in zip(matrix.outlets, _heads(matrix), strict=True)
    }
    config["say it"] = st.column_config.NumberColumn("Say it", help=wording.SAY_IT_HELP, width=COUNT, pinned=few)
    config["claim"] = st.column_config.TextColumn(
        "Claim", help=COLUMNS["claim"], width=CLAIM if few else STAYING, pinned=not few
    )
    return config


def _heads(matrix: Matrix) -> list[str]:
    """Of few outlets a whole word each, of many some letters."""
    words = telling([outlet.name for outlet in matrix.outlets])
    return words if sum(map(_width, words)) <= HEADS else [outlet.short for outlet in matrix.outlets]


def _width(head: str) -> int:
    return max(MARK, BESIDE + LETTER * len(head))


def _legend(matrix: Matrix, count: int) -> None:
    states = [f"{wording.STATE_SYMBOLS[state]} {wording.STATES[state]}" for state in STATES]
    if any(row.unread for row in matrix.rows):
        states.append(f"{wording.NOT_COMPARED_SYMBOL} {wording.WORDING_NOT_FOUND}")
    told = wording.SHOWN_CLAIM if count == 1 else wording.SHOWN_CLAIMS
    st.caption(" · ".join([told.format(count=count, all=len(matrix.rows)), *states]))
    outlets = " · ".join(
        wording.OUTLET_SHORT.format(short=isolated(head), name=isolated(each.name))
        for head, each in zip(_heads(matrix), matrix.outlets, strict=True)
    )
    with st.container(key="small-outlets"):
        if len(matrix.outlets) <= FEW:
            st.text(outlets)
        else:
            with st.expander(wording.OUTLETS_SHORT, type="compact"):
                st.text(outlets)

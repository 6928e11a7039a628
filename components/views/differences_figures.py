"""Figures over the versions: a table, a row a thing measured; a row opens every place where its figure stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from components import tables, wording
from components.model import Comparison, Member
from components.tables.figure_rows import CALLS, Row, Value, apart, as_place, choose_figures, rows_table, values
from components.tables.figures import figures_table
from components.tables.finding_places import Place, by_version, place_excerpts
from components.tables.matrix import Outlet
from components.views import address, choosing, evidence, finding, flow, into_view, layout, notices
from components.views.notices import plain

ROW, ROWS = 35, 12
"""The height of a row in pixels; so many rows, their head and what to choose with fill a screen of 900."""
CALL, OF, VERSION, WIDEST, LETTER, BESIDE = 88, 252, 112, 230, 7, 20
"""Widths in pixels: the column of an outlet's further version is as wide as its name, so that its number is seen."""
APART, MOST_COLOURED = f"background-color: {wording.STATE_COLORS['differs']}40", 6_000
"""Translucent, so right in both themes. Of more cells than this it takes too long: the sign alone tells."""
LOOKS = {"differ": "partly", "agree": "said", "one": "partly"}
"""How figures are marked; those that differ from most are marked as such."""


@st.fragment
def show(comparison: Comparison, outlets: Sequence[Outlet], found: Sequence[Row]) -> None:
    """Draws it; every place of the chosen row right below the table."""
    st.caption(wording.FIGURES_INTRO)
    if not found:
        st.info(wording.NO_FIGURES)
        return
    rows = _filtered(comparison, outlets, found)
    key = address.get("finding")
    row = next((each for each in found if each.key == key), None)
    if rows:
        _table(comparison, rows, row)
    else:
        st.info(wording.NO_SUCH_DIFFERENCES)
    if row:
        _open(comparison, row)
    elif key:
        st.info(wording.FINDING_GONE)
    elif rows:
        st.info(wording.CHOOSE_FIGURE)


def _filtered(comparison: Comparison, outlets: Sequence[Outlet], found: Sequence[Row]) -> list[Row]:
    counts = Counter[str](row.call for row in found)

    def label(call: str) -> str:
        told = wording.FIGURE_CALLS_TOLD.get(call, "").capitalize()
        return wording.DIFFERENCES_OPTION.format(kind=told, count=counts[call]) if told else wording.DIFFERENCES_ANY

    with st.container(horizontal=True, vertical_alignment="bottom"):
        options = ["", *(call for call in CALLS if counts[call])]
        call = choosing.box(wording.DIFFERENCES_KIND, "at", options, label, "figures-at", *finding.CLEARED)
        by = choosing.outlet(wording.DIFFERENCES_OUTLET, comparison, outlets, "figures-by", *finding.CLEARED)
        words = choosing.words(wording.FILTER_WORDS, "figures-words", *finding.CLEARED)
        rows = choose_figures(found, call, None if by is None else outlets[by].versions, words)
        layout.download(lambda: figures_table(comparison, [row.figure for row in rows]), "figures")
    finding.shown(len(rows), len(found), counts["differ"])
    return rows


def _table(comparison: Comparison, rows: list[Row], row: Row | None) -> None:
    """What is chosen in it stands in the address; what the address says is chosen in it."""
    called = tables.names(comparison.articles)
    # What was chosen among other rows says nothing about these.
    key = f"figures-{hash(tuple(each.key for each in rows))}"
    wanted = next((place for place, each in enumerate(rows) if row and each.key == row.key), None)
    if _chosen(key, len(rows)) != wanted:
        cells = [] if wanted is None else [(wanted, tables.FIGURES[0])]
        st.session_state[key] = {"selection": {"rows": [], "columns": [], "cells": cells}}
    st.dataframe(
        _coloured(rows_table(called, rows)),
        height=ROW * (min(len(rows), ROWS) + 1) + 2,
        row_height=ROW,
        key=key,
        hide_index=True,
        column_config=_columns(comparison, called),
        on_select=lambda: _choose(rows, key),
        selection_mode="single-cell",
        alt=wording.FIGURES_TABLE,
    )


def _coloured(table: pd.DataFrame) -> pd.DataFrame | Styler:
    """What differs from most has a ground beside its sign."""
    if table.size > MOST_COLOURED:
        return table
    return table.style.apply(lambda cells: apart(cells).replace({True: APART, False: ""}), axis=None)


def _columns(comparison: Comparison, called: Sequence[str]) -> dict[str, Any]:
    """The verdict is a list of one symbol: drawn as a coloured chip, right in both themes."""
    measured, call = tables.FIGURES[0], tables.FIGURES[-1]
    config: dict[str, Any] = {
        name: st.column_config.TextColumn(
            name, help=plain(name), width=VERSION if name == article.name else _width(name)
        )
        for name, article in zip(called, comparison.articles, strict=True)
    }
    config[call] = st.column_config.MultiselectColumn(
        call.capitalize(),
        help=tables.COLUMNS[call],
        width=CALL,
        pinned=True,
        options=[wording.FIGURE_CALLS[each] for each in CALLS],
        color=[wording.FIGURE_CALL_COLORS[each] for each in CALLS],
    )
    config[measured] = st.column_config.TextColumn(measured.capitalize(), help=tables.COLUMNS[measured], width=OF)
    return config


def _width(name: str) -> int:
    return min(max(VERSION, BESIDE + LETTER * len(name)), WIDEST)


def _chosen(key: str, count: int) -> int | None:
    cells = st.session_state.get(key, {}).get("selection", {}).get("cells", [])
    return next((int(row) for row, _ in cells if row < count), None)


@notices.action
def _choose(rows: list[Row], key: str) -> None:
    place = _chosen(key, len(rows))
    address.put(finding="" if place is None else rows[place].key)


def _open(comparison: Comparison, row: Row) -> None:
    """Every place, those of one value together, the value of most versions first."""
    with st.container(border=True, gap="xsmall", key=f"finding-{row.key}"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            spread = finding.of_outlets(comparison, sorted(row.versions))
            st.caption(f"{wording.FIGURE_OPEN[row.call]} · {spread}", width="content")
            finding.open_button(row.key, True, "")
        into_view.bring(row.key)
        first, *rest = values(row)
        if not rest:
            _value(comparison, row, first, row.places[0], LOOKS[row.call], 2)
            return
        here, there = st.columns(2)
        with here:
            _value(comparison, row, first, rest[0][0][1], LOOKS[row.call])
        with there:
            for value in rest:
                _value(comparison, row, value, first[0][1], "differs")


def _value(comparison: Comparison, row: Row, value: Value, other: Member, look: str, columns: int = 1) -> None:
    """A figure, or several that agree, and each place in so many columns. other: what Compare holds it against."""
    found = by_version(as_place(given, member) for given, member in value)
    figures = wording.FIGURES_OR.join(dict.fromkeys(given.text for given, _ in value))
    told = wording.FIGURE_VALUE.format(figure=figures, outlets=finding.names(comparison, list(found)))
    key = f"{row.key}-{value[0][1].article}-{value[0][1].span.start}"
    sign = f"{wording.FIGURE_OTHER} " if look == "differs" else ""
    evidence.name(f"{sign}{told}", f"value-{look}-{key}")
    versions = list(found)
    lines = [versions[place : place + columns] for place in range(0, len(versions), columns)]
    for line in layout.first_of(lines, f"places-{key}", finding.FEW):
        for column, version in zip(st.columns(columns), line, strict=False):
            with column, st.container(gap="xxsmall"):
                _place(comparison, row, found[version], other, look)


def _place(comparison: Comparison, row: Row, places: Sequence[Place], other: Member, look: str) -> None:
    """A version's sentences with the figure marked, whom it names for it, and the way to it."""
    version = places[0].version
    key = f"{row.key}-{version}-{places[0].span.start}"
    finding.small(finding.names(comparison, [version]), f"whose-{key}")
    for place, excerpt in enumerate(place_excerpts(comparison, places)):
        flow.excerpt(excerpt, look, f"{key}-{place}")
    notes = [note for each in places for note in each.notes] or [wording.FIGURE_NOT_ATTRIBUTED]
    finding.small(" · ".join(dict.fromkeys(notes)), f"source-{key}")
    against = other if other.article != version else next((x for x in row.places if x.article != version), other)
    finding.compare_button(comparison, (version, [x.span for x in places]), (against.article, [against.span]), key)

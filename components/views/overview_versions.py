"""The versions in order of time, each with a bar of three parts; many as a table. One opens Compare against all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import streamlit as st

from components import wording
from components.model import Comparison
from components.stories import Story
from components.tables.isolation import isolated
from components.tables.origins import Voices
from components.tables.overview import Version, order_told, unread_of, versions_table
from components.views import address, layout, narrowing
from components.views.notices import plain

FEW = 8
"""So many versions are drawn one by one; more of them stand in a table."""
ROWS = 8
"""So many rows of a table are in view at once."""
ROW_HEIGHT = 35
COLORS = {"its own": "gray", "not compared": "gray", "word for word": "green", "in other words": "violet"}
NARROW = {"number": 66, "words": 62}


def voices(story: Story, comparison: Comparison, told: Sequence[Version], found: Voices) -> None:
    """Draws how many outlets and origins there are, which leads to what that rests on."""
    if st.button(str(found), key="voices", help=wording.VOICES_HELP, icon=":material/record_voice_over:"):
        address.go("differences", part="voices")
    if found.unread:
        narrowing.button(story, comparison, unread_of(told), "versions")


def show(comparison: Comparison, told: Sequence[Version]) -> None:
    """Draws them all."""
    with st.container(key="head-versions", horizontal=True, horizontal_alignment="distribute"):
        st.header(order_told(comparison), anchor=False, width="content")
        layout.download(lambda: versions_table(told), "versions")
    st.caption(wording.VERSIONS_INTRO)
    if len(told) > FEW:
        _table(comparison, told)
        return
    with st.container(key="versions", gap=None):
        for version in told:
            _version(comparison, version)


def open_button(comparison: Comparison, version: Version, key: str) -> None:
    """Leads to it, beside everyone else. A cell by itself opens nothing: Tab chooses one on its way through a page."""
    label = wording.OPEN_VERSION.format(version=plain(version.name))
    if st.button(label, key=key, type="primary"):
        open_version(comparison, version)


def open_version(comparison: Comparison, version: Version) -> None:
    """Goes to it, beside everyone else."""
    address.go("compare", left=comparison.articles[version.index].article_id, right="everyone")


def _height(rows: int) -> int | Literal["auto"]:
    """Of a table with so many rows, in pixels; what is short takes what it needs."""
    return ROW_HEIGHT * (ROWS + 1) if rows > ROWS else "auto"


def _version(comparison: Comparison, version: Version) -> None:
    with st.container(key=f"line-version-{version.number}", gap=None):
        with st.container(key=f"facts-{version.number}", horizontal=True, gap="small", vertical_alignment="bottom"):
            with st.container(key=f"name-version-{version.number}", width="content"):
                st.text(version.called)
            with st.container(key=f"note-version-{version.number}", width="content"):
                st.text(_facts(version))
        st.html(_bar(version))
        label = wording.OPEN_VERSION.format(version=plain(version.name))
        if st.button(label, key=f"open-version-{version.number}", type="tertiary"):
            open_version(comparison, version)


def _facts(version: Version) -> str:
    date = version.date or wording.VERSION_DATE_UNKNOWN
    notes = [
        wording.VERSION_HOUR_UNKNOWN.format(date=date) if version.hour_unknown else date,
        wording.VERSION_LATER.format(version=isolated(version.earlier)) if version.earlier else "",
        wording.VERSION_AGENCY.format(agency=isolated(version.agency)) if version.agency else "",
        wording.VERSION_UNREAD.get(version.unread, ""),
    ]
    return " · ".join(filter(None, notes))


def _bar(version: Version) -> str:
    """The parts of its words as a bar, and below it in words, each with its mark. Only numbers and our own words
    go into the HTML."""
    parts = [(part, count) for part, count in version.parts.items() if count]
    if not parts:
        return f'<div class="parts-told">{wording.VERSION_EMPTY}</div>'
    bar = "".join(f'<i class="part-{part}" style="flex:{count}"></i>' for part, count in parts)
    told = "".join(f'<span><i class="part-{part}"></i>{_part(version, part, count)}</span>' for part, count in parts)
    of = wording.SHARE_OF.format(words=f"{version.shares.words:,}")
    return f'<div class="parts" aria-hidden="true">{bar}</div><div class="parts-told">{told}<span>{of}</span></div>'


def _part(version: Version, part: str, count: int) -> str:
    return wording.VERSION_PART.format(percent=version.shares.percent(count), part=wording.VERSION_PARTS[part])


def _table(comparison: Comparison, told: Sequence[Version]) -> None:
    table = versions_table(told)
    empty = [name for name in ("credits", "date") if not table[name].any()]
    empty += [name for name in ("its own", "not compared") if table[name].isna().all()]
    chosen = st.dataframe(
        table,
        key="versions-table",
        hide_index=True,
        height=_height(len(told)),
        column_order=[name for name in table.columns if name not in empty],
        column_config={name: _column(name, help_text) for name, help_text in wording.VERSION_COLUMNS.items()},
        on_select="rerun",
        selection_mode="single-cell",
        alt=wording.VERSIONS_TABLE,
    )
    for row, _ in chosen["selection"]["cells"]:
        if row < len(told):
            open_button(comparison, told[row], "open-chosen")


def _column(name: str, help_text: str) -> Any:
    label = name.capitalize()
    if name in COLORS:
        return st.column_config.ProgressColumn(
            label, help=help_text, min_value=0, max_value=100, format="%d %%", color=COLORS[name], width=110
        )
    return st.column_config.Column(label, help=help_text, width=NARROW.get(name))

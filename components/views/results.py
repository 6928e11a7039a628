"""What became of each file that was added: read, read with something to check, or not read and why."""

from __future__ import annotations

from typing import Literal

import pandas as pd
import streamlit as st

from components import wording
from components.views import layout, notices
from components.views.adding import FileResult
from components.views.reading_job import Job

_ROWS, _HEIGHT = 10, 400
"""Rows from which the list scrolls, and its pixels then."""
_NAME = "files"


def show(job: Job) -> None:
    """Draws the list of a job that is done, the files that need attention first, until it is dismissed."""
    alone = len(job.results) == 1 and job.results[0].result == "read"
    if job.dismissed or not job.results or alone:
        return
    # Open by itself where the messages at the top of the page have not told it all.
    wanted = job.troubles > layout.FEW or "check" in job.counts
    with st.expander(_title(job), wanted, key=f"{_NAME}-{job.key}", on_change="rerun") as box:
        if box.open:
            _list(job)


def _list(job: Job) -> None:
    table = files_table(job.results)
    config = {
        name: st.column_config.Column(name.capitalize(), help=wording.FILES_COLUMNS[name], width=width)
        for name, width in zip(table.columns, (300, 150, 80, 700), strict=True)
    }
    height: int | Literal["auto"] = _HEIGHT if len(table) > _ROWS else "auto"
    st.dataframe(table, hide_index=True, column_config=config, height=height, alt=wording.FILES_TABLE)
    if (more := job.done - len(job.results)) > 0:
        st.caption(wording.FILES_CUT.format(count=f"{more:,}"))
    with st.container(horizontal=True):
        layout.download(table, _NAME)
        st.button(wording.FILES_DISMISS, key=f"dismiss-{job.key}", on_click=_dismiss, args=(job,))


def files_table(results: list[FileResult]) -> pd.DataFrame:
    """One row a file: not read first, then what to check, then the rest, each in the order in which they came."""
    order = list(wording.FILE_RESULTS)
    rows = [
        (each.file, wording.FILE_RESULTS[each.result], each.added, each.notes)
        for each in sorted(results, key=lambda each: order.index(each.result))
    ]
    return pd.DataFrame(rows, columns=list(wording.FILES_COLUMNS))


def _title(job: Job) -> str:
    told = (
        template.format(count=f"{job.counts[result]:,}")
        for result, template in wording.FILES_TOLD.items()
        if job.counts[result]
    )
    return notices.plain(wording.FILES_TITLE.format(told=", ".join(told)))


def _dismiss(job: Job) -> None:
    job.dismissed = True

"""How the columns of a table were understood, to be seen and corrected: the table is then read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from components import wording
from components.model import Article
from components.readers import Columns, Reading, read
from components.stories import Story
from components.views import adding, layout, notices, opened, turns
from components.views.reading_job import Job, Table

_NONE = -1
"""In a list of columns: none of them."""
_MOST_SHEETS = 5
"""Tables of one file whose columns are drawn."""


def show(story: Story, articles: Sequence[Article], job: Job) -> None:
    """Draws a box for each file with tables that the job read, while its bytes are at hand."""
    shown = {article.article_id for article in articles}
    for table in list(job.tables):
        name, understood = adding.shown_name(table.name), table.columns(shown)
        missing = any("text" not in columns.fields for columns in understood)
        title, key = notices.plain(wording.COLUMNS_TITLE.format(file=name)), f"columns-{job.key}-{table.digest[:16]}"
        with st.expander(title, missing, key=key, on_change="rerun") as box:
            if missing:
                st.warning(notices.plain(wording.COLUMNS_MISSING.format(file=name)))
            if box.open:
                _table(story, job, table, understood[:_MOST_SHEETS])
    if gone := job.tables_gone:
        st.caption(wording.COLUMNS_MORE_ONE if gone == 1 else wording.COLUMNS_MORE.format(count=gone))


def _table(story: Story, job: Job, table: Table, understood: Sequence[Columns]) -> None:
    st.caption(wording.COLUMNS_INTRO)
    chosen: dict[str, str] = {}
    for number, columns in enumerate(understood):
        if columns.sheet:
            st.text(wording.COLUMNS_SHEET.format(name=columns.sheet))
        chosen |= _fields(columns, f"column-{table.digest[:16]}-{job.key}-{number}")
    as_it_is = {name: field for each in understood for name, field in _named(each).items()}
    help_text = None if "text" in chosen.values() else wording.COLUMNS_NEED_TEXT
    disabled = chosen == as_it_is or help_text is not None
    key, args = f"again-{table.digest[:16]}-{job.key}", (story, job, table, chosen)
    st.button(wording.COLUMNS_AGAIN, key=key, help=help_text, disabled=disabled, on_click=_again, args=args)


def _named(columns: Columns) -> dict[str, str]:
    return dict(zip(columns.names, columns.fields, strict=True))


def _fields(columns: Columns, key: str) -> dict[str, str]:
    """Draws a choice of column for each field. -> by column's name, the field that it gives, "" for none."""
    places = range(_NONE, len(columns.names))
    samples = (*columns.sample, *[""] * len(columns.names))

    def label(place: int) -> str:
        if place == _NONE:
            return wording.COLUMNS_NONE
        name, sample = columns.names[place].strip() or wording.COLUMNS_NAMELESS, " ".join(samples[place].split())
        return wording.COLUMNS_CHOICE.format(name=name, sample=sample) if sample else name

    given = dict.fromkeys(columns.names, "")
    grid = st.columns(4)
    for number, (field, name) in enumerate(wording.COLUMNS_FIELDS.items()):
        now = columns.fields.index(field) + 1 if field in columns.fields else 0
        with grid[number % 4]:
            place = st.selectbox(name, places, now, format_func=label, key=f"{key}-{field}")
        if place != _NONE and not given[columns.names[place]]:
            given[columns.names[place]] = field
    return given


@notices.action
def _again(story: Story, job: Job, table: Table, given: Mapping[str, str]) -> None:
    with turns.left(), st.spinner(wording.COLUMNS_READING):
        reading = read(table.name, table.data, given=given)
    name = adding.shown_name(table.name)
    if not reading.articles:
        notices.tell(wording.COLUMNS_NOTHING.format(file=name), "warning")
        for problem in reading.problems[: layout.FEW]:
            notices.tell(str(problem), "error")
        return
    _exchange(story, job, table, reading)
    job.understood(table, reading)
    count = len(reading.articles)
    told = wording.COLUMNS_DONE_ONE if count == 1 else wording.COLUMNS_DONE
    notices.tell(told.format(file=name, count=count), "info")


def _exchange(story: Story, job: Job, table: Table, reading: Reading) -> None:
    store, place = opened.store(), adding.place_for(opened.store(), job.story, job.owner, reading.articles[0])
    job.story = place
    if place.story_id != story.info.story_id:
        opened.switch_to(place.story_id)
    before = store.open(place.story_id, opened.owner())
    gone = [each.article_id for each in before.originals if each.source.sha256 == table.digest]
    store.exchange(place.story_id, gone, reading.articles, reading.wholes, wording.COLUMNS_STEP)
    layout.refresh_table()

"""The Articles page: add, correct, choose, remove and read the versions of the open story."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components import tables, wording
from components.model import Article, Edits
from components.stories import Story
from components.stories.edits import change
from components.views import (
    address,
    grouping,
    layout,
    notices,
    opened,
    repeats,
    results,
    table_columns,
    taken_in,
    uploads,
)
from components.views.reading_job import jobs
from components.views.steps import step

PLACE = 6
FIELDS = {
    "compare": "compared",
    "outlet": "outlet",
    "title": "title",
    "date": "published",
    "agency": "agency",
    "byline": "byline",
    "url": "url",
    "language": "language",
}
"""The columns that can be edited, and the field of ArticleEdit behind each."""
_WIDTHS = {
    "compare": 90,
    "outlet": 170,
    "title": 340,
    "date": 165,
    "words": 70,
    "notes": 280,
    "agency": 130,
    "byline": 160,
    "url": 240,
    "language": 90,
    "file": 200,
}
_LANGUAGE = re.compile(r"([A-Za-z]{2})?")


def show() -> None:
    """Draws the page for the open story."""
    story = opened.story()
    st.title(wording.PAGES["articles"])
    st.caption(f"{wording.ARTICLES_INTRO} {wording.SAMPLE_OPEN if story.info.sample else ''}")
    uploads.show(story)
    articles = opened.articles(story)
    job = jobs().last(story.info.story_id)
    done = job if job and job.finished else None
    _next(story)
    if done:
        results.show(done)
        table_columns.show(story, articles, done)
    if not articles:
        st.info(f"{wording.NO_ARTICLES} {wording.NO_ARTICLES_HINT}")
        layout.undo_buttons(story)
        return
    if done:
        repeats.show(story, articles, done.repeats)
    plan = grouping.offered(story, articles)
    _nameless(opened.chosen(story))
    table = _table(story, articles)
    with st.container(horizontal=True, vertical_alignment="center"):
        layout.undo_buttons(story)
        _remove(story, articles)
        grouping.button(story, articles)
        layout.download(table, wording.PAGES["articles"].casefold())
    if plan:
        grouping.show(story, plan)
    if len(articles) == 1:
        st.info(wording.ONE_ARTICLE)
    taken_in.show(story, articles)


def _next(story: Story) -> None:
    """The way on, where there is something to compare."""
    if 2 <= (count := len(opened.chosen(story))) <= layout.MOST_VERSIONS:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(wording.CHOSEN_COUNT.format(count=count), width="content")
            if st.button(wording.SEE_SHARED, type="primary", key="see-shared", icon=":material/arrow_forward:"):
                address.go("overview")


def _nameless(compared: Sequence[Article]) -> None:
    """Asks for the outlets that no article names: by their titles versions are hard to tell apart."""
    # A place of its own, drawn or not: the table below keeps its place.
    with st.container():
        if count := sum(not article.outlet for article in compared):
            told = wording.NO_OUTLET_ONE if count == 1 else wording.NO_OUTLETS
            st.info(told.format(count=count), icon=":material/edit:")


def _table(story: Story, articles: Sequence[Article]) -> pd.DataFrame:
    compared = opened.chosen(story)
    chosen = {article.article_id for article in compared}
    table = tables.articles_table(articles, chosen)
    left_out = repeats.notes(articles, chosen)
    called = _called(compared)
    table["notes"] = [
        " ".join(filter(None, (called.get(str(key)), left_out.get(str(key)), note)))
        for key, note in table["notes"].items()
    ]
    shown = table if any(table["notes"]) else table.drop(columns="notes")
    for name in FIELDS.keys() - {"compare"}:
        shown[name] = shown[name].replace("", None)
    key = f"{layout.TABLE}-{story.info.story_id}-{layout.table_version()}"
    config = layout.columns(shown, **_WIDTHS)
    config["url"] = st.column_config.TextColumn(wording.ADDRESS, help=tables.COLUMNS["url"], width=_WIDTHS["url"])
    st.data_editor(
        shown,
        key=key,
        hide_index=True,
        disabled=[name for name in table.columns if name not in FIELDS],
        column_config=config,
        placeholder=wording.UNKNOWN,
        on_change=_edited,
        args=(story, table, key),
        alt=wording.TABLE,
    )
    return table


def _called(compared: Sequence[Article]) -> dict[str, str]:
    """Of several versions of one outlet what the others are called on the other pages, by article_id."""
    names = zip(compared, tables.names(compared), strict=True)
    return {each.article_id: wording.CALLED_THERE.format(name=name) for each, name in names if name != each.name}


@notices.action
def _edited(story: Story, table: pd.DataFrame, key: str) -> None:
    """Keeps what was typed into the table since the last run as one step. The grid goes on showing it by itself."""
    typed: dict[int, dict[str, str | bool | None]] = st.session_state[key]["edited_rows"]

    def correct(edits: Edits) -> Edits:
        for row, cells in typed.items():
            article_id = str(table.index[int(row)])
            for column, value in cells.items():
                given = "" if value is None else value
                if given != table.loc[article_id, column]:
                    edits = _corrected(edits, article_id, column, given)
        return edits

    step(opened.store(), story.info.story_id, opened.owner(), correct)


def _corrected(edits: Edits, article_id: str, column: str, value: str | bool) -> Edits:
    if column == "date":
        date = tables.read_date(str(value))
        if date is None:
            return _refused(edits, f"{wording.BAD_DATE.format(date=value)} {wording.BAD_DATE_HINT}")
        value = date
    if column == "language":
        value = str(value).strip().casefold()
        if not _LANGUAGE.fullmatch(value):
            return _refused(edits, f"{wording.BAD_LANGUAGE.format(language=value)} {wording.BAD_LANGUAGE_HINT}")
    return change(edits, article_id, **{FIELDS[column]: value})


def _refused(edits: Edits, why: str) -> Edits:
    notices.tell(why, "warning")
    layout.refresh_table()
    return edits


def _remove(story: Story, articles: Sequence[Article]) -> None:
    labels = dict(zip((article.article_id for article in articles), layout.labels(articles), strict=True))
    with st.popover(wording.REMOVE, icon=":material/delete:"):
        key = f"remove-{story.info.story_id}"
        # On one line: a field that grows and shrinks moves the button away under the pointer.
        which = st.multiselect(
            wording.REMOVE_WHICH, list(labels), format_func=lambda each: labels.get(each, ""), key=key, wrap=False
        )
        st.button(wording.REMOVE_BUTTON, disabled=not which, on_click=_removed, args=(story, which, key))


@notices.action
def _removed(story: Story, which: Sequence[str], key: str) -> None:
    def remove(edits: Edits) -> Edits:
        for article_id in which:
            edits = change(edits, article_id, removed=True)
        return edits

    step(opened.store(), story.info.story_id, opened.owner(), remove)
    st.session_state[key] = []
    notices.tell(wording.REMOVED.format(count=len(which)) if len(which) > 1 else wording.REMOVED_ONE)


if __name__ == "__main__":
    show()

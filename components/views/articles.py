"""The Articles page: add, correct, choose, remove and read the versions of the open story."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components import tables, wording
from components.model import Article, Edits
from components.readers import Reading, Upload, formats
from components.stories import Story
from components.stories.edits import change, describe
from components.views import adding, grouping, layout, notices, opened, taken_in

PLACE = 1
FIELDS = {"outlet": "outlet", "title": "title", "date": "published", "compare": "compared"}
"""The columns that can be edited, and the field of ArticleEdit behind each."""
_SLOW = 1.0
"""Seconds of reading after which its progress is shown."""
_UPLOAD = "upload"


def show() -> None:
    """Draws the page for the open story."""
    story = opened.story()
    st.title(wording.PAGES["articles"])
    st.caption(f"{wording.ARTICLES_INTRO} {wording.SAMPLE_OPEN if story.info.sample else ''}")
    _add(story)
    articles = opened.articles(story)
    if not articles:
        st.info(f"{wording.NO_ARTICLES} {wording.NO_ARTICLES_HINT}")
        layout.undo_buttons(story)
        return
    grouping.show(story, articles)
    table = _table(story, articles)
    with st.container(horizontal=True, vertical_alignment="center"):
        layout.undo_buttons(story)
        _remove(story, articles)
        grouping.button(story, articles)
        layout.download(table, wording.PAGES["articles"].casefold())
    if len(articles) == 1:
        st.info(wording.ONE_ARTICLE)
    taken_in.show(story, articles)


def _add(story: Story) -> None:
    key = f"{_UPLOAD}-{st.session_state.get(_UPLOAD, 0)}"
    suffixes = [suffix for each, _ in formats() for suffix in each]
    help_text = wording.UPLOAD_HELP.format(formats=", ".join(f"{name} ({' '.join(each)})" for each, name in formats()))
    files = st.file_uploader(wording.UPLOAD, suffixes, accept_multiple_files=True, key=key, help=help_text)
    if files:
        _keep(story, _read([(file.name, file.getvalue) for file in files]))
        # A new key empties the field, so that the same files are not read again on the next run.
        st.session_state[_UPLOAD] = st.session_state.get(_UPLOAD, 0) + 1
        st.rerun()
    with st.expander(wording.PASTE), st.form("paste", border=False, clear_on_submit=True):
        text = st.text_area(wording.PASTE_TEXT, height=160)
        left, right = st.columns(2)
        outlet, title = left.text_input(wording.PASTE_OUTLET), right.text_input(wording.PASTE_TITLE)
        if st.form_submit_button(wording.PASTE_ADD):
            if text.strip():
                _keep(story, [adding.read_pasted(text, outlet, title)])
            else:
                notices.tell(wording.PASTE_EMPTY, "warning")
            st.rerun()


def _read(uploads: Sequence[Upload]) -> list[Reading]:
    began, bar, done = time.monotonic(), st.empty(), iter(range(len(uploads)))

    def progress(file: str) -> None:
        share = next(done) / len(uploads)
        if time.monotonic() - began > _SLOW:
            bar.progress(share, notices.plain(wording.READING.format(file=file)))

    return adding.read_files(uploads, progress)


def _keep(story: Story, readings: list[Reading]) -> None:
    outcome = adding.keep(opened.store(), story, opened.owner(), readings)
    told = []
    grouping.offer((outcome.started or story.info).story_id, outcome.read.total())
    if outcome.read:
        told.append(wording.READ_FILES.format(files=adding.files(outcome.read)))
    if outcome.already:
        told.append(wording.ALREADY.format(files=adding.files(outcome.already)))
    if outcome.started:
        opened.switch_to(outcome.started.story_id)
        told.append(wording.STARTED_STORY)
    if told:
        notices.tell(" ".join(told), "info")
    for problem in outcome.problems[: adding.MOST_NAMED]:
        notices.tell(str(problem), "error")
    if (more := len(outcome.problems) - adding.MOST_NAMED) > 0:
        notices.tell(wording.MORE_PROBLEMS.format(count=more), "error")


def _table(story: Story, articles: Sequence[Article]) -> pd.DataFrame:
    chosen = {article.article_id for article in opened.chosen(story)}
    table = tables.articles_table(articles, chosen)
    shown = table if any(table["notes"]) else table.drop(columns="notes")
    for name in ("outlet", "title", "date"):
        shown[name] = shown[name].replace("", None)
    key = f"{layout.TABLE}-{story.info.story_id}-{layout.table_version()}"
    st.data_editor(
        shown,
        key=key,
        hide_index=True,
        disabled=[name for name in table.columns if name not in FIELDS],
        column_config=layout.columns(shown, compare=100, outlet=160, title=340, date=140, language=85, words=70),
        placeholder=wording.UNKNOWN,
        on_change=_edited,
        args=(story, table, key),
        alt=wording.TABLE,
    )
    return table


@notices.action
def _edited(story: Story, table: pd.DataFrame, key: str) -> None:
    """Keeps what was typed into the table since the last run as one step. The grid goes on showing it by itself."""
    edits = story.edits
    for row, cells in st.session_state[key]["edited_rows"].items():
        article_id = str(table.index[int(row)])
        for column, value in cells.items():
            given = "" if value is None else value
            if given != table.loc[article_id, column]:
                edits = _corrected(edits, article_id, column, given)
    if edits != story.edits:
        opened.store().change(story.info.story_id, edits, describe(story.edits, edits))


def _corrected(edits: Edits, article_id: str, column: str, value: str | bool) -> Edits:
    if column == "date":
        date = tables.read_date(str(value))
        if date is None:
            notices.tell(f"{wording.BAD_DATE.format(date=value)} {wording.BAD_DATE_HINT}", "warning")
            layout.refresh_table()
            return edits
        value = date
    return change(edits, article_id, **{FIELDS[column]: value})


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
    edits = story.edits
    for article_id in which:
        edits = change(edits, article_id, removed=True)
    opened.store().change(story.info.story_id, edits, describe(story.edits, edits))
    st.session_state[key] = []
    notices.tell(wording.REMOVED.format(count=len(which)) if len(which) > 1 else wording.REMOVED_ONE)


if __name__ == "__main__":
    show()

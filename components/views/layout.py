"""What several pages draw: tables with their columns explained, downloads, undo, the choice between versions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from components import tables, wording
from components.exports.as_csv import to_csv
from components.model import Article
from components.stories import Story
from components.tables.isolation import isolated
from components.views import address, notices, opened

T = TypeVar("T")
TABLE = "table"
PAGE_OF = 10
"""How many findings or claims are drawn as text at a time."""
MOST_VERSIONS = 200
"""So many versions are compared for the page: they make 19,900 pairs, two minutes of work and half a gigabyte."""
FEW = 3
"""How many messages of one kind are told one by one."""


def columns(table: pd.DataFrame, **widths: int) -> dict[str, Any]:
    """The column configuration of a table: every documented column has its sentence as help, some a width in pixels."""
    documented = (name for name in table.columns if name in tables.COLUMNS)
    return {
        name: st.column_config.Column(name.capitalize(), help=tables.COLUMNS[name], width=widths.get(name))
        for name in documented
    }


def download(table: pd.DataFrame | Callable[[], pd.DataFrame], name: str) -> None:
    """A button that saves the table as name.csv; the file, and a table that is given as its maker, when asked for."""
    st.download_button(
        wording.DOWNLOAD,
        lambda: to_csv(table() if callable(table) else table),
        f"{name}.csv",
        "text/csv",
        key=f"csv-{name}",
        icon=":material/download:",
        on_click="ignore",  # another run would now and then take the file away before it is fetched
    )


def undo_buttons(story: Story) -> None:
    """Undo and redo, each naming its step; not drawn where there is nothing to take back."""
    for label, name, function in (
        (story.undo_label, wording.UNDO, undo),
        (story.redo_label, wording.REDO, _redo),
    ):
        if label is not None:
            text = name.format(step=notices.plain(label))
            st.button(text, key=f"button-{name[:4]}", on_click=function, args=(story.info.story_id,))


def first_of(items: Sequence[T], key: str, count: int = PAGE_OF) -> Iterator[T]:
    """The first items to draw, so many at a time, then a button for more; key: one for each list on a page."""
    limit = st.session_state.get(f"more-{key}", count)
    yield from items[:limit]
    if len(items) > limit:
        st.button(wording.MORE, key=f"button-more-{key}", on_click=_show_more, args=(f"more-{key}", limit + count))


def needs_two(story: Story) -> bool:
    """Whether fewer than two versions are chosen for comparison, or too many; if so, says what to do."""
    chosen, there = len(opened.chosen(story)), len(opened.articles(story))
    if 2 <= chosen <= MOST_VERSIONS:
        return False
    st.info(_why_not(chosen, there))
    label, icon = (wording.PAGES["articles"], "edit") if chosen > MOST_VERSIONS else (wording.ADD_OWN, "add")
    if st.button(label, type="primary", icon=f":material/{icon}:", key="add-own"):
        address.go("articles")
    return True


def _why_not(chosen: int, there: int) -> str:
    if chosen > MOST_VERSIONS:
        return wording.TOO_MANY_VERSIONS.format(count=f"{chosen:,}", most=MOST_VERSIONS)
    if not there:
        return f"{wording.NO_ARTICLES} {wording.NO_ARTICLES_HINT}"
    return wording.ONE_ARTICLE if there == 1 else wording.ONE_CHOSEN


def labels(articles: Sequence[Article]) -> list[str]:
    """Each version with its title, for a list to choose from: a selectbox shows it letter for letter."""
    names = tables.names(articles)
    return [
        name if article.title in ("", article.name) else f"{isolated(name)} · {isolated(article.title)}"
        for name, article in zip(names, articles, strict=True)
    ]


def _show_more(key: str, limit: int) -> None:
    st.session_state[key] = limit


def refresh_table() -> None:
    """Makes the table of articles forget what was typed and show what is kept: after an undo or a refused date."""
    st.session_state[TABLE] = table_version() + 1


def table_version() -> int:
    """How often the table of articles was refreshed in this visit."""
    return int(st.session_state.get(TABLE, 0))


@notices.action
def undo(story_id: str) -> None:
    """Takes back the last step and says which."""
    refresh_table()
    step = opened.store().undo(story_id)
    notices.tell(wording.UNDONE.format(step=step) if step else wording.NOTHING_TO_UNDO)


@notices.action
def _redo(story_id: str) -> None:
    refresh_table()
    step = opened.store().redo(story_id)
    notices.tell(wording.REDONE.format(step=step) if step else wording.NOTHING_TO_UNDO)

"""What the archive answers: the articles that share passages as a table, and the passages of the chosen one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.language.detect import language_of
from components.matching.archive.settings import HITS
from components.model import Alignment, Article
from components.tables.archive import Answer, Sharing, changes, in_place, sharing_table
from components.views import adding, address, layout, opened

WIDTHS = {"outlet": 160, "title": 360, "date": 110}
STYLE = Path(__file__).with_name("sharing.css")
KEPT = "\u200b"
"""Streamlit takes the space off the ends of a text, unless something stands behind it, be it of no width."""


def show(answer: Answer, asked: Article) -> None:
    """Draws the answer for the article that was asked about; the first row is chosen until another one is."""
    if not answer.found:
        st.info(f"{wording.ASK_NOTHING} {wording.ASK_SELF if answer.itself else ''}")
        return
    most = wording.ASK_MOST.format(count=HITS) if len(answer.found) >= HITS else ""
    others = tuple(one for one in answer.found if one.article.voice != asked.voice)
    if 0 < len(others) < len(answer.found) and st.toggle(wording.ASK_OTHERS, key="archive-others"):
        answer = replace(answer, found=others)
    count = len(answer.found)
    told = wording.ASK_FOUND_ONE if count == 1 else wording.ASK_FOUND.format(count=count)
    st.caption(" ".join(filter(None, (told, most, wording.ASK_SELF if answer.itself else ""))))
    table = sharing_table(answer)
    chosen = answer.found[_choose(answer, table, asked)]
    with st.container(horizontal=True):
        _compare_button(asked, chosen.article)
        layout.download(table, "archive")
    _passages(chosen, asked)


def _choose(answer: Answer, table: pd.DataFrame, asked: Article) -> int:
    """-> the row that is chosen, in the table or in the list below it: from a keyboard that is the quicker one."""
    # The rows are part of the key: what was chosen in another table says nothing about this one.
    key = f"archive-rows-{hash((asked.article_id, *table.index))}"
    st.dataframe(
        table,
        key=key,
        hide_index=True,
        column_config=_columns(),
        placeholder="",
        on_select="rerun",
        selection_mode="single-row-required",
        alt=wording.ASK_TABLE,
    )
    rows = [row for row in st.session_state[key]["selection"]["rows"] if row < len(table)]
    names = [_name(one.article) for one in answer.found]

    def label(row: int) -> str:
        return wording.ASK_OPTION.format(name=names[row], words=answer.found[row].asked.wording)

    st.session_state[f"{key}-list"] = rows[0] if rows else 0
    return st.selectbox(
        wording.ASK_ROW, range(len(table)), format_func=label, key=f"{key}-list", on_change=_listed, args=(key,)
    )


def _listed(key: str) -> None:
    st.session_state[key] = {"selection": {"rows": [st.session_state[f"{key}-list"]]}}


def _columns() -> dict[str, Any]:
    config: dict[str, Any] = {
        name: st.column_config.Column(name.capitalize(), help=told, width=WIDTHS.get(name))
        for name, told in wording.ASK_COLUMNS.items()
    }
    for name in ("% of yours", "% of theirs"):
        config[name] = st.column_config.NumberColumn(name.capitalize(), help=wording.ASK_COLUMNS[name], format="%d %%")
    return config


def _passages(chosen: Sharing, asked: Article) -> None:
    st.html(STYLE)
    for place, (column, article) in enumerate(zip(st.columns(2), (asked, chosen.article), strict=True)):
        with column, st.container(key=f"sharing-name-{place}"):
            st.text(wording.ASK_SIDE.format(side=wording.ASK_SIDES[place], name=_name(article)))
    count = len(chosen.passages)
    for place, passage in layout.first_of(list(enumerate(chosen.passages, 1)), f"archive-{chosen.article.article_id}"):
        with st.container(border=True, gap="xsmall"):
            st.caption(wording.PASSAGE_OF.format(place=place, count=count, kind=wording.KINDS[passage.kind]))
            _passage(passage, asked.text, chosen.article.text, place)


def _passage(passage: Alignment, left: str, right: str, place: int) -> None:
    """Both wordings in their place. Whatever comes out of an article goes through st.text."""
    sides = zip(st.columns(2), wording.ASK_SIDES, ((left, passage.a_span), (right, passage.b_span)), strict=True)
    for column, side, (text, span) in sides:
        with column, st.container(gap="xxsmall"):
            st.caption(side)
            with st.container(key=f"sharing-flow-{place}-{side}"):
                for piece in in_place(text, span):
                    st.text(f"{KEPT if piece[:1] == ' ' else ''}{piece}{KEPT if piece[-1:] == ' ' else ''}")
    told = changes(passage.a_span.of(left), passage.b_span.of(right)) if passage.kind == "near" else []
    if told:
        st.caption(wording.PASSAGE_CHANGES)
        st.text(" · ".join(told))


def _compare_button(asked: Article, other: Article) -> None:
    """Opens a new story of the two."""
    icon, told = ":material/compare_arrows:", wording.ASK_COMPARE_HELP
    if not st.button(wording.ASK_COMPARE, help=told, key="archive-compare", icon=icon):
        return
    versions = [replace(one, language=one.language or language_of(one.text)) for one in (asked, other)]
    made = opened.store().create(adding.name_for(asked), opened.owner())
    opened.store().add(made.story_id, versions)
    opened.switch_to(made.story_id)
    address.go("compare")


def _name(article: Article) -> str:
    return " · ".join(dict.fromkeys(filter(None, (article.name, article.title, article.published[:10]))))

"""One article as it was taken in: where its fields were found, and its lines, to be put back or taken out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import streamlit as st

from components import tables, wording
from components.model import FIELDS, Article, Edits, Furniture, Span
from components.stories import Story
from components.stories.edits import put_back, take_out
from components.views import layout, notices, opened
from components.views.steps import step

_LINES = 40
"""Lines that are drawn at a time."""
_CHUNK = 20_000
"""Characters of all that a file says, at a time."""
_NAMED = 60
"""Characters of a line by which its button is called."""
_ALL_TEXT = frozenset({"from_text", "from_markdown"})
"""Readers that take all of a file for its article."""
_CHANGED = "taken-in-changed"
_LINE = re.compile(r"[^\n]*[^\s][^\n]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or the part of one that is furniture or is not. begins: its button stands here."""

    span: Span
    furniture: Furniture | None = None
    begins: bool = True


def show(story: Story, articles: Sequence[Article]) -> None:
    """Draws a box that opens on demand, with a choice of article."""
    with st.expander(wording.READ_ONE, key="read-one", on_change="rerun") as box:
        if box.open:
            _one(story.info.story_id, [article.article_id for article in articles])


@st.fragment
def _one(story_id: str, article_ids: Sequence[str]) -> None:
    """Draws itself anew at each click, so that the line answers at once; the page follows."""
    story = opened.story()
    there = {article.article_id: article for article in opened.articles(story)}
    if story.info.story_id != story_id or list(there) != list(article_ids):
        st.rerun()
    labels = dict(zip(there, layout.labels(list(there.values())), strict=True))
    key = f"read-which-{story_id}"
    article = there[
        st.selectbox(wording.READ_WHICH, article_ids, format_func=lambda each: labels.get(each, ""), key=key)
    ]
    _fields(article)
    st.caption(wording.READ_INTRO)
    if st.toggle(wording.BESIDE, key="read-beside"):
        left, right = st.columns(2, gap="medium")
        with left:
            _text(story_id, article)
        with right:
            _beside(article)
    else:
        _text(story_id, article)
    if st.session_state.pop(_CHANGED, False):
        st.rerun()


def pieces(article: Article) -> Iterator[Piece]:
    """The lines of the text, each cut where furniture begins or ends; blank ones are left out."""
    begun: set[Furniture] = set()
    for match in _LINE.finditer(article.text):
        at = match.start()
        for furniture in article.furniture:
            if furniture.end > at and furniture.start < match.end():
                yield from _piece(article.text, at, furniture.start)
                end = min(furniture.end, match.end())
                yield from _piece(article.text, max(at, furniture.start), end, furniture, furniture not in begun)
                begun.add(furniture)
                at = end
        yield from _piece(article.text, at, match.end())


def _piece(text: str, start: int, end: int, furniture: Furniture | None = None, begins: bool = True) -> Iterator[Piece]:
    """Without the white space around it."""
    shown = text[start : max(start, end)]
    if shown.strip():
        start += len(shown) - len(shown.lstrip())
        yield Piece(Span(start, start + len(shown.strip())), furniture, begins)


def _fields(article: Article) -> None:
    origins, told = dict(article.origins), []
    for name in FIELDS:
        value = getattr(article, name)
        if value:
            shown = tables.show_date(value) if name == "published" else value
            origin = wording.ORIGINS.get(origins.get(name, ""), "")
            line = wording.FIELD_FOUND if origin else wording.FIELD_TOLD
            told.append(notices.plain(line.format(field=wording.ARTICLE_FIELDS[name], value=shown, origin=origin)))
    missing = [wording.ARTICLE_FIELDS[name].casefold() for name in FIELDS if not getattr(article, name)]
    if missing:
        told.append(wording.FIELDS_MISSING.format(fields=", ".join(missing)))
    st.caption("  \n".join(told))


def _text(story_id: str, article: Article) -> None:
    for piece in layout.first_of(list(pieces(article)), f"lines-{article.article_id}", _LINES):
        words = piece.span.of(article.text)
        key, line = f"{article.article_id}-{piece.span.start}", _line(words)
        if piece.furniture is None:
            with st.container(horizontal=True, wrap=False, gap="medium", key=f"reporting-{key}"):
                st.text(words, width="stretch")
                args = (story_id, article.article_id, take_out, piece.span)
                st.button(wording.TAKE_OUT + line, key=f"take-out-{key}", type="tertiary", on_click=_turn, args=args)
            continue
        with st.container(key=f"furniture-{key}", gap="xxsmall"):
            st.text(words)
            if piece.begins:
                _reason(story_id, article, piece.furniture, key, line)


def _reason(story_id: str, article: Article, furniture: Furniture, key: str, line: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        reason = wording.FURNITURE.get(furniture.reason, furniture.reason)
        st.caption(wording.NOT_REPORTING.format(reason=notices.plain(reason)), width="content")
        args = (story_id, article.article_id, put_back, furniture.span)
        st.button(wording.PUT_BACK + line, key=f"put-back-{key}", type="tertiary", on_click=_turn, args=args)


def _line(words: str) -> str:
    """The beginning of a line, for who hears a button's name: small print that the page's style does not show."""
    return f" :small[{notices.plain(wording.LINE.format(line=words[:_NAMED]))}]"


def _beside(article: Article) -> None:
    whole = opened.store().all_said(article.article_id)
    if not whole:
        alone = article.source.reader in _ALL_TEXT and not article.source.entry
        st.caption(wording.BESIDE_NOTHING if alone else wording.BESIDE_NO_MORE)
        return
    st.caption(wording.BESIDE_TITLE)
    chunks = [whole[at : at + _CHUNK] for at in range(0, len(whole), _CHUNK)]
    with st.container(border=True, height=600, key="beside"):
        for chunk in layout.first_of(chunks, f"beside-{article.article_id}", 1):
            st.text(chunk)


@notices.action
def _turn(story_id: str, article_id: str, turn: Callable[[Edits, str, Span], Edits], span: Span) -> None:
    if step(opened.store(), story_id, opened.owner(), lambda edits: turn(edits, article_id, span)):
        st.session_state[_CHANGED] = True

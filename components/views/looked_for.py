"""The article that the archive is asked about: one of the open story, or one that is dropped or pasted and not kept."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from components import wording
from components.model import Article
from components.readers import Reading, formats
from components.stories import Story
from components.views import adding, layout, notices, opened

MOST = 50
"""Articles that were dropped or pasted and can still be chosen in this visit."""
_GUESTS, _VERSION, _NEXT = "archive-guests", "archive-guest-version", "archive-asked-next"


def choose(story: Story) -> Article | None:
    """Draws the choice and the way to bring another article; None where there is none to choose."""
    guests: dict[str, Article] = st.session_state.get(_GUESTS, {})
    own = {article.article_id: article for article in opened.articles(story)}
    articles = {**own, **{key: guest for key, guest in reversed(guests.items()) if key not in own}}
    labels = dict(zip(articles, layout.labels(list(articles.values())), strict=True))

    def label(article_id: str) -> str:
        name = labels.get(article_id, "")
        return name if article_id in own else wording.ASK_GUEST.format(name=name)

    key = _key(story)
    wanted = st.session_state.pop(_NEXT, None) or st.session_state.get(key)
    # Written before the field is drawn: the article may have been removed, or another one just brought.
    st.session_state[key] = wanted if wanted in articles else next(iter(articles), None)
    field, other = st.columns([7, 3], vertical_alignment="bottom")
    if articles:
        field.selectbox(wording.ASK_WHICH, list(articles), format_func=label, key=key, persist_state="session")
    else:
        field.info(wording.ASK_NONE)
    version = st.session_state.get(_VERSION, 0)
    box = f"{_VERSION}-{version}"
    with other, st.popover(wording.ASK_OTHER, icon=":material/upload_file:", width="stretch", key=box):
        _bring(version)
    return articles.get(st.session_state[key] or "")


def _bring(version: int) -> None:
    """Draws the fields. A new version empties and closes them, so that no file is read twice."""
    suffixes = [suffix for each, _ in formats() for suffix in each]
    files = st.file_uploader(wording.ASK_UPLOAD, suffixes, accept_multiple_files=True, key=f"archive-guest-{version}")
    if files:
        _take(adding.read_files([(file.name, file.getvalue) for file in files], lambda _: None))
        st.rerun()
    with st.form("archive-paste", border=False, clear_on_submit=True):
        text = st.text_area(wording.PASTE_TEXT, height=120)
        if st.form_submit_button(wording.ASK_PASTED):
            if text.strip():
                _take([adding.read_pasted(text, "", "")])
            else:
                notices.tell(wording.PASTE_EMPTY, "warning")
            st.rerun()


def _take(readings: Iterable[Reading]) -> None:
    """Keeps the articles for this visit and chooses the first of them."""
    guests: dict[str, Article] = st.session_state.get(_GUESTS, {})
    brought = [article for reading in readings for article in _told(reading).articles][:MOST]
    for article in brought:
        guests.pop(article.article_id, None)
        guests[article.article_id] = article
    st.session_state[_VERSION] = st.session_state.get(_VERSION, 0) + 1
    st.session_state[_GUESTS] = dict(list(guests.items())[-MOST:])
    if brought:
        st.session_state[_NEXT] = brought[0].article_id


def _told(reading: Reading) -> Reading:
    for problem in reading.problems[: adding.MOST_NAMED]:
        notices.tell(str(problem), "error")
    return reading


def _key(story: Story) -> str:
    return f"archive-asked-{story.info.story_id}"

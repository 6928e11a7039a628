"""Which story is open, and its comparison: the same after a reload, a restart or a change of page.

The address names the story (?story=…); without it the story that this person opened last is shown, else the sample.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock

import streamlit as st

from components import wording
from components.compare import compare
from components.errors import CrossreadError, StorageFailed
from components.matching.memory import Memory
from components.matching.warm import is_cold, warm
from components.model import Article, Comparison, Options
from components.readers import formats, read
from components.stories import Store, Story
from components.stories.edits import apply, compared
from components.stories.elsewhere import Elsewhere, Learnt, outlets_of, recurring, with_recurring
from components.views import engine, notices
from components.views.owner import owner as owner_of

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
_NO_ARTICLES = frozenset({"README", "gold"})
"""What stands in data/sample beside its articles."""
_KEY = "story"
_sample_lock = Lock()


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The one store of this server. Raises StorageFailed, BadOptions."""
    return Store()


def owner() -> str:
    """Whose stories are shown."""
    return owner_of(store().shared)


def story() -> Story:
    """The open story; where the address names one that cannot be opened, that is told and another is opened.

    Its originals have, beside the furniture that was found when they were read, what recurs in other stories.
    """
    wanted = st.query_params.get(_KEY) or st.session_state.get(_KEY)
    if wanted:
        try:
            return _keep(store().open(wanted, owner()))
        except CrossreadError as error:
            notices.show(str(error), "warning")
    return _keep(store().open(store().last_opened(owner()) or sample_id(), owner()))


def switch_to(story_id: str) -> None:
    """Opens another story from the next run on."""
    st.session_state[_KEY] = story_id
    st.query_params.clear()
    st.query_params[_KEY] = story_id


def close() -> None:
    """Leaves the open story; the next run opens the one before it, or the sample."""
    st.session_state.pop(_KEY, None)
    st.query_params.clear()


def articles(opened: Story) -> tuple[Article, ...]:
    """The articles as corrected, without those removed."""
    return apply(opened.originals, opened.edits)


def chosen(opened: Story) -> tuple[Article, ...]:
    """Those of them that take part in the comparison."""
    return compared(opened.originals, opened.edits)


def comparison(opened: Story, options: Options | None = None) -> Comparison:
    """What was found in the story: worked out once for the same articles and options."""
    versions, asked = chosen(opened), options or Options(engine=engine.in_use())
    key = hashlib.sha256(repr((versions, asked)).encode("utf-8", "surrogatepass")).hexdigest()
    if is_cold():
        with st.spinner(wording.COMPILING):
            warm()
    return _compare(key, versions, asked, opened.info.story_id)


# As a resource, not as data: a comparison never changes, so every session may share one and none waits for a copy.
@st.cache_resource(max_entries=16, show_spinner=wording.COMPARING, show_time=True)
def _compare(key: str, _articles: tuple[Article, ...], _options: Options, _story_id: str) -> Comparison:
    memory, lock = _memory(_story_id)
    with lock:
        return compare(_articles, _options, memory=memory)


# A version more, or a correction, costs its own pairs alone. A story of 50 versions keeps about 100 MB.
@st.cache_resource(max_entries=4, show_spinner=False)
def _memory(story_id: str) -> tuple[Memory, Lock]:
    return Memory(), Lock()


def sample_id() -> str:
    """The sample story of this person, made where there is none yet."""
    with _sample_lock:
        there = [info for info in store().stories(owner()) if info.sample and info.owner == owner()]
        info = there[0] if there else store().create(wording.SAMPLE_STORY, owner(), sample=True)
        if not there or not store().open(info.story_id, owner()).originals:
            store().add(info.story_id, sample_articles())
        return info.story_id


def sample_articles() -> list[Article]:
    """The articles of data/sample, by date."""
    suffixes = {suffix for each, _ in formats() for suffix in each}
    files = [path for path in sorted(SAMPLE.iterdir()) if path.suffix in suffixes and path.stem not in _NO_ARTICLES]
    found = [article for path in files for article in read(path.name, path.read_bytes()).articles]
    return sorted(found, key=lambda article: article.published)


def _keep(opened: Story) -> Story:
    story_id = opened.info.story_id
    st.session_state[_KEY] = story_id
    if st.query_params.get(_KEY) != story_id:
        st.query_params[_KEY] = story_id
    return _learnt(opened)


def _learnt(opened: Story) -> Story:
    """The story with what recurs in its outlets' articles elsewhere, learnt anew once these or the outlets change."""
    outlets = outlets_of(opened.originals, opened.edits)
    elsewhere = store().elsewhere(opened.info.story_id, owner())
    with suppress(StorageFailed):  # not worth keeping a reader from the story
        key = hashlib.sha256(repr((elsewhere.version(), outlets)).encode("utf-8", "surrogatepass")).hexdigest()
        learnt = _recurring(opened.info.story_id, key, opened.originals, outlets, elsewhere)
        return replace(opened, originals=with_recurring(opened.originals, learnt))
    return opened


@st.cache_resource(max_entries=64, show_spinner=False)
def _recurring(
    story_id: str, key: str, _originals: Sequence[Article], _outlets: Mapping[str, str], _elsewhere: Elsewhere
) -> Learnt:
    return recurring(_originals, _outlets, _elsewhere.by(set(_outlets.values())))

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
from components.compare import Progress, compare
from components.errors import CrossreadError, StorageFailed, StoryNotFound
from components.matching.memory import Memory
from components.model import Article, Comparison, Options
from components.readers import formats, read
from components.stories import Store, Story, StoryInfo
from components.stories.edits import apply, compared
from components.stories.elsewhere import Elsewhere, Learnt, outlets_of, recurring, with_recurring
from components.stories.same_files import files_key
from components.tables.times import in_time
from components.views import address, comparing, engine
from components.views.owner import owner as owner_of

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
_NO_ARTICLES = frozenset({"README", "gold"})
"""What stands in data/sample beside its articles."""
_sample_lock = Lock()
_OPEN = "open-story"


class NoStory(CrossreadError):
    """The story that is asked for cannot be shown. elsewhere: its files alone are lacking."""

    def __init__(self, message: str, hint: str, elsewhere: bool) -> None:
        super().__init__(message, hint)
        self.elsewhere = elsewhere


class FilesNotHere(StoryNotFound):
    """The story is unknown here, but the address says by which files it would be found."""


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The one store of this server. Raises StorageFailed, BadOptions."""
    return Store()


def owner() -> str:
    """Whose stories are shown."""
    return owner_of(store().shared)


def story() -> Story:
    """The open story: that of the address, or of the same files; where it has none, the one that was seen before.

    Its originals have, beside the furniture that was found when they were read, what recurs in other stories. Raises
    NoStory, and leaves the address as it is, where that story cannot be opened: no other is shown in its place.
    """
    try:
        return _keep(_named() if address.get(address.STORY) or address.get(address.OF) else _seen())
    except CrossreadError as error:
        address.show(address.get(address.STORY) or address.shown())
        raise NoStory(error.message, error.hint, elsewhere=isinstance(error, FilesNotHere)) from error


def is_asked_for(info: StoryInfo) -> bool:
    """Is it the story that the address names, or that this visit sees?"""
    return info.story_id == (address.get(address.STORY) or address.shown())


def changed(seen: Story) -> bool:
    """Whether somebody has changed or deleted a story since it was opened, in another tab, say."""
    try:
        return store().open(seen.info.story_id, owner(), again=True).info != seen.info
    except StoryNotFound:
        return True


def switch_to(story_id: str) -> None:
    """Opens another story from the next run on."""
    address.start(story_id)


def close() -> str:
    """Leaves the open story for the one before it, or the sample. -> its name."""
    story_id = store().last_opened(owner()) or sample_id()
    switch_to(story_id)
    return next((info.name for info in store().stories(owner()) if info.story_id == story_id), "")


def articles(opened: Story) -> tuple[Article, ...]:
    """The articles as corrected, without those removed."""
    return apply(opened.originals, opened.edits)


def chosen(opened: Story) -> tuple[Article, ...]:
    """Those of them that take part in the comparison."""
    return compared(opened.originals, opened.edits)


def comparison(opened: Story, options: Options | None = None) -> Comparison:
    """What was found in the story: worked out once for the same articles and options."""
    versions, asked = chosen(opened), options or Options(engine=engine.in_use())
    return comparing.shown(_asked(opened.info.story_id, versions, asked))


def make_ready() -> None:
    """Begins what the first visitor will look at: the story that was opened last, or the sample. Needs no session."""
    if store().shared:  # a story for each visitor, all with these articles
        _asked("", sample_articles(), Options(engine=engine.in_use()))
        return
    story_id = store().last_opened() or sample_id()
    versions = chosen(_learnt(store().open(story_id)))
    _asked(story_id, versions, Options(engine=engine.in_use()))


def _asked(story_id: str, taking_part: Sequence[Article], options: Options) -> comparing.Underway:
    """By all that it depends on, in order of time: one number and one name for each version on all pages and in the
    report. Cost: 2 ms for 50 articles or for 40,000 words."""
    versions = tuple(taking_part[place] for place in in_time(taking_part))
    key = hashlib.sha256(repr((versions, options)).encode("utf-8", "surrogatepass")).hexdigest()

    def work(progress: Progress) -> Comparison:
        memory, lock = _memory(story_id)
        with lock:
            return compare(versions, options, progress, memory)

    return comparing.comparisons().ask(key, work)


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


def _named() -> Story:
    """The story of the address; on another machine than the one that wrote it, the story of the same files."""
    try:
        return _open(address.get(address.STORY))
    except StoryNotFound as error:
        values = address.everything()
        same = store().same_files(values.get(address.OF, ""), address.articles(values), owner())
        if same:
            return _open(same)
        if values.get(address.OF):
            raise FilesNotHere(wording.STORY_NOT_FOUND, wording.FILES_NOT_HERE_HINT) from error
        raise


def _seen() -> Story:
    """The story that was seen before, in this visit or an earlier one, else the sample."""
    return _open(address.shown() or store().last_opened(owner()) or sample_id())


def _open(story_id: str) -> Story:
    found = store().open(story_id, owner(), again=st.session_state.get(_OPEN) == story_id)
    st.session_state[_OPEN] = story_id
    return found


def _keep(opened: Story) -> Story:
    """Names the story in the address, by its id for here and by its articles for elsewhere."""
    address.show(opened.info.story_id)
    ids = [article.article_id for article in opened.originals]
    address.put(story=opened.info.story_id, of=files_key(ids, opened.edits))
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

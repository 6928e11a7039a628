"""A story is found by its articles: whatever their order, and where it holds more, by those that an address names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from components.model import Article, ArticleEdit, Edits
from components.stories import Store
from components.stories.same_files import files_key

BELL, POST, ECHO = (Article(name, f"The {name} tells of a ferry.") for name in ("bell", "post", "echo"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path}/stories.db", shared=True)
    yield opened
    opened.close()


def made(store: Store, *articles: Article, owner: str = "me") -> str:
    story_id = store.create("Ferry", owner).story_id
    store.add(story_id, articles)
    return story_id


def key(*articles: Article) -> str:
    return files_key([article.article_id for article in articles], Edits())


def test_the_order_of_files_does_not_matter(store: Store) -> None:
    made(store, BELL, ECHO)
    wanted = made(store, POST, BELL)
    assert store.same_files(key(BELL, POST), owner="me") == wanted
    assert key(BELL, POST) == key(POST, BELL) != key(BELL, ECHO)


def test_what_was_removed_or_left_out_takes_no_part(store: Store) -> None:
    story_id = made(store, BELL, POST, ECHO)
    for edit in (ArticleEdit(removed=True), ArticleEdit(compared=False)):
        store.change(story_id, Edits({"echo": edit}), "left out")
        assert store.same_files(key(BELL, POST), owner="me") == story_id
        assert store.same_files(key(BELL, POST, ECHO), owner="me") is None
    store.undo(story_id)
    store.undo(story_id)
    assert store.same_files(key(BELL, POST, ECHO), owner="me") == story_id


def test_a_story_that_has_more_is_found_by_the_versions_that_are_named(store: Store) -> None:
    story_id = made(store, BELL, POST, ECHO)
    made(store, BELL)
    assert store.same_files(key(BELL, POST), owner="me") is None
    assert store.same_files(key(BELL, POST), {"bell", "post"}, "me") == story_id
    assert store.same_files(key(BELL, POST), {"bell", "other"}, "me") is None


def test_just_these_files_come_before_more_of_them_and_the_newest_before_the_rest(store: Store) -> None:
    made(store, BELL, POST)
    wanted = made(store, BELL, POST)
    made(store, BELL, POST, ECHO)
    assert store.same_files(key(BELL, POST), {"bell", "post"}, "me") == wanted


def test_nobody_finds_what_is_somebody_elses_or_deleted(store: Store) -> None:
    story_id = made(store, BELL, POST)
    assert store.same_files(key(BELL, POST), {"bell"}, "another") is None
    store.delete(story_id)
    assert store.same_files(key(BELL, POST), {"bell"}, "me") is None


def test_a_story_without_articles_has_no_key_and_is_not_found(store: Store) -> None:
    made(store)
    assert files_key([], Edits()) == ""
    assert store.same_files("", owner="me") is None

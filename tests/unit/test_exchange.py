"""Articles put in the place of others: whatever is undone or done again, a story shows the one or the other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from components.model import Article
from components.stories import Store
from components.stories.edits import apply, change

OLD = [Article("old-1", "In short it burned."), Article("old-2", "Gone up in smoke.")]
NEW = [Article("new-1", "The tannery burned."), Article("new-2", "Four families lost their homes.")]
OTHER = Article("other", "Bakers agree on the price of rye.")


@pytest.fixture
def store() -> Iterator[Store]:
    made = Store("sqlite://", shared=False)
    yield made
    made.close()


@pytest.fixture
def story(store: Store) -> str:
    story_id = store.create("Fire").story_id
    store.add(story_id, [*OLD, OTHER])
    return story_id


def shown(store: Store, story: str) -> list[str]:
    opened = store.open(story)
    return [article.article_id for article in apply(opened.originals, opened.edits)]


def exchange(store: Store, story: str, gone: list[Article], new: list[Article]) -> None:
    store.exchange(story, [each.article_id for each in gone], new, {}, "table read another way")


def test_one_undo_brings_back_what_was_there_and_nothing_else(store, story):
    exchange(store, story, OLD, NEW)
    assert shown(store, story) == ["other", "new-1", "new-2"]
    assert store.undo(story) == "table read another way"
    assert shown(store, story) == ["old-1", "old-2", "other"]
    assert store.open(story).undo_label is None
    assert store.undo(story) is None
    store.redo(story)
    assert shown(store, story) == ["other", "new-1", "new-2"]


def test_no_earlier_step_shows_the_new_ones(store, story):
    for name in ("The Post", "The Echo"):
        store.change(story, change(store.open(story).edits, "other", outlet=name), name)
    exchange(store, story, OLD, NEW)
    for _ in range(3):
        store.undo(story)
        assert shown(store, story) == ["old-1", "old-2", "other"]
    store.redo(story)
    assert store.open(story).edits.articles["other"].outlet == "The Post"


def test_articles_may_go_and_come_back(store, story):
    exchange(store, story, OLD, NEW)
    exchange(store, story, NEW, OLD)
    assert shown(store, story) == ["old-1", "old-2", "other"]
    store.undo(story)
    assert shown(store, story) == ["other", "new-1", "new-2"]
    store.undo(story)
    assert shown(store, story) == ["old-1", "old-2", "other"]


def test_the_list_of_stories_counts_what_is_shown(store, story):
    exchange(store, story, OLD, NEW[:1])
    assert [info.articles for info in store.stories()] == [2]
    store.undo(story)
    assert [info.articles for info in store.stories()] == [3]


def test_all_that_a_file_says_comes_along(store, story):
    store.exchange(story, ["old-1"], NEW[:1], {"new-1": "Menu. The tannery burned."}, "again")
    assert store.all_said("new-1") == "Menu. The tannery burned."

"""Articles put into stories of their own: one step, taken back as one, and no article ever lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from components.errors import StoryNotFound
from components.model import Article, Edits
from components.stories import Store
from components.stories.edits import apply, change

FIVE = [Article(name, f"The text of {name}.", outlet=name) for name in ("ice", "thaw", "fire", "smoke", "vote")]


@pytest.fixture
def story(store: Store) -> str:
    story_id = store.create("Ice").story_id
    store.add(story_id, FIVE)
    return story_id


def ids(store: Store, story_id: str) -> list[str]:
    story = store.open(story_id)
    return [article.article_id for article in apply(story.originals, story.edits)]


def test_each_part_becomes_a_story_and_leaves_the_one_it_came_from(store: Store, story: str):
    fire, vote = store.split(story, [("Fire", ["smoke", "fire"]), ("Vote", ["vote"])])
    assert ids(store, story) == ["ice", "thaw"]
    assert (ids(store, fire.story_id), ids(store, vote.story_id)) == (["fire", "smoke"], ["vote"])
    assert {(info.name, info.articles) for info in store.stories()} == {("Ice", 2), ("Fire", 2), ("Vote", 1)}


def test_one_undo_takes_all_of_it_back_and_one_redo_does_it_again(store: Store, story: str, url: str):
    made = store.split(story, [("Fire", ["fire", "smoke"]), ("Vote", ["vote"])])
    store.close()
    again = Store(url, shared=False)
    again.undo(story)
    assert ids(again, story) == [article.article_id for article in FIVE]
    assert [info.name for info in again.stories()] == ["Ice"]
    again.redo(story)
    assert ids(again, story) == ["ice", "thaw"]
    assert [ids(again, info.story_id) for info in made] == [["fire", "smoke"], ["vote"]]
    again.close()


def test_a_story_that_was_worked_on_since_outlives_the_undo(store: Store, story: str):
    fire, vote = store.split(story, [("Fire", ["fire", "smoke"]), ("Vote", ["vote"])])
    store.change(fire.story_id, change(Edits(), "fire", title="Blaze"), "title corrected")
    store.undo(story)
    assert len(ids(store, story)) == 5
    assert ids(store, fire.story_id) == ["fire", "smoke"]
    with pytest.raises(StoryNotFound):
        store.open(vote.story_id)


def test_undoing_another_step_in_the_same_place_touches_no_story(store: Store, story: str):
    [fire] = store.split(story, [("Fire", ["fire"])])
    store.undo(story)
    store.restore(fire.story_id)
    store.change(story, change(Edits(), "ice", title="Frost"), "title corrected")
    store.undo(story)
    assert ids(store, fire.story_id) == ["fire"]


def test_corrections_go_along(store: Store, story: str):
    store.change(story, change(change(Edits(), "fire", outlet="The Echo"), "ice", title="Frost"), "corrected")
    [fire] = store.split(story, [("Fire", ["fire"])])
    assert store.open(fire.story_id).edits == change(Edits(), "fire", outlet="The Echo")
    store.undo(story)
    assert store.open(story).edits == change(change(Edits(), "fire", outlet="The Echo"), "ice", title="Frost")


def test_nothing_to_move_is_no_step(store: Store, story: str):
    store.change(story, change(Edits(), "fire", removed=True), "article removed")
    assert store.split(story, [("Fire", ["fire"]), ("Nobody", ["stranger"]), ("Empty", [])]) == []
    assert store.open(story).undo_label == "article removed"


def test_an_article_named_twice_goes_to_one_story_only(store: Store, story: str):
    made = store.split(story, [("Fire", ["fire", "smoke"]), ("Smoke", ["smoke", "vote"])])
    assert [ids(store, info.story_id) for info in made] == [["fire", "smoke"], ["vote"]]


def test_the_new_stories_belong_to_whom_the_old_one_belongs(url: str):
    shared = Store(url, shared=True)
    mine = shared.create("Ice", "me").story_id
    shared.add(mine, FIVE)
    shared.split(mine, [("Fire", ["fire"])])
    assert {info.name for info in shared.stories("me")} == {"Ice", "Fire"}
    assert shared.stories("somebody") == []
    shared.close()


def test_stories_kept_by_the_version_before_open_and_can_be_split(store: Store, story: str, url: str, tmp_path: Path):
    store.close()
    with sqlite3.connect(tmp_path / "stories.db") as file:
        file.execute("DROP TABLE splits")
        file.execute("UPDATE crossread SET version = 1")
    again = Store(url, shared=False)
    assert len(ids(again, story)) == 5
    [fire] = again.split(story, [("Fire", ["fire"])])
    again.undo(story)
    assert fire.story_id not in {info.story_id for info in again.stories()}
    again.close()

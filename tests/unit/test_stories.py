"""Stories stay: after a restart, after a mistake, after a deletion; and each to whom it belongs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.errors import BadOptions, CrossreadError, StoryNotFound
from components.model import Article, ArticleEdit, Edits, Furniture, Source, Span
from components.stories import Added, Settings, Store
from components.stories.articles_json import article_from_json, article_to_json, edits_from_json, edits_to_json
from components.stories.edits import change

DAY = 24 * 3600
HARBOUR = Article("harbour", "The harbour of Ostrand froze.", outlet="Ostrand Post", language="en")
BRIDGE = Article("bridge", "The bridge at Vell stays shut.", outlet="Vell Echo")
FERRY = Article("ferry", "Ferries wait for the thaw.", outlet="Coast Daily")

anything = st.text(max_size=12)
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 999), st.integers(0, 99))
sources = st.builds(Source, file=anything, entry=st.none() | anything, reader=anything, sha256=anything)
furniture = st.builds(lambda span, reason: Furniture(span.start, span.end, reason), spans, anything)
articles = st.builds(
    Article,
    article_id=anything,
    text=st.text(max_size=200),
    outlet=anything,
    agency=anything,
    title=anything,
    byline=anything,
    published=anything,
    url=anything,
    language=anything,
    furniture=st.lists(furniture, max_size=3).map(tuple),
    title_span=st.none() | spans,
    source=sources,
    warnings=st.lists(anything, max_size=3).map(tuple),
)
span_tuples = st.lists(spans, max_size=3).map(tuple)
maybe = st.none() | anything
article_edits = st.builds(
    ArticleEdit,
    outlet=maybe,
    title=maybe,
    published=maybe,
    removed=st.booleans(),
    compared=st.booleans(),
    unmarked=span_tuples,
    marked=span_tuples,
)
some_edits = st.dictionaries(st.sampled_from(["harbour", "bridge", "ferry"]), article_edits, max_size=3).map(Edits)


@pytest.fixture
def shared(url: str) -> Iterator[Store]:
    opened = Store(url, shared=True)
    yield opened
    opened.close()


def restarted(store: Store, url: str) -> Store:
    store.close()
    return Store(url, shared=store.shared)


def test_a_restart_loses_nothing(store: Store, url: str):
    story_id = store.create("Ice").story_id
    store.add(story_id, [HARBOUR, BRIDGE])
    first = change(Edits(), "harbour", outlet="Ostrand Courier", marked=(Span(0, 3),))
    second = change(first, "bridge", removed=True)
    store.change(story_id, first, "outlet corrected")
    store.change(story_id, second, "article removed")
    store.undo(story_id)
    before = store.open(story_id)

    again = restarted(store, url)
    assert again.open(story_id) == before
    assert before.originals == (HARBOUR, BRIDGE)
    assert before.edits == first
    assert (before.undo_label, before.redo_label) == ("outlet corrected", "article removed")
    assert again.stories() == [before.info]
    assert again.last_opened() == story_id
    assert again.redo(story_id) == "article removed"
    assert again.open(story_id).edits == second
    again.close()


def test_articles_stay_in_the_order_added_and_each_once(store: Store):
    story_id = store.create("Ice").story_id
    assert store.add(story_id, [FERRY, HARBOUR]) == Added(("ferry", "harbour"), ())
    assert store.add(story_id, [HARBOUR, BRIDGE, BRIDGE]) == Added(("bridge",), ("harbour", "bridge"))
    assert store.open(story_id).originals == (FERRY, HARBOUR, BRIDGE)


def test_an_article_added_again_stays_as_it_was_first_read(store: Store):
    story_id = store.create("Ice").story_id
    store.add(story_id, [HARBOUR])
    store.add(story_id, [replace(HARBOUR, outlet="Somebody")])
    assert store.open(story_id).originals == (HARBOUR,)


def test_adding_a_removed_article_brings_it_back_with_its_corrections(store: Store):
    story_id = store.create("Ice").story_id
    store.add(story_id, [HARBOUR, BRIDGE])
    store.change(story_id, change(Edits(), "harbour", title="Frozen", removed=True), "article removed")
    assert store.stories()[0].articles == 1

    assert store.add(story_id, [HARBOUR]) == Added(("harbour",), ())
    assert store.stories()[0].articles == 2
    assert store.open(story_id).edits == change(Edits(), "harbour", title="Frozen")
    assert store.undo(story_id) == "article brought back"
    assert store.stories()[0].articles == 1


def test_steps_beyond_a_new_one_are_forgotten(store: Store):
    story_id = store.create("Ice").story_id
    store.change(story_id, change(Edits(), "ferry", title="One"), "one")
    store.change(story_id, change(Edits(), "ferry", title="Two"), "two")
    store.undo(story_id)
    store.change(story_id, change(Edits(), "ferry", title="Three"), "three")
    assert store.redo(story_id) is None
    assert [store.undo(story_id) for _ in range(3)] == ["three", "one", None]
    assert store.open(story_id).edits == Edits()


def test_the_same_edits_again_are_no_step(store: Store):
    story_id = store.create("Ice").story_id
    edits = change(Edits(), "ferry", title="One")
    store.change(story_id, edits, "one")
    store.undo(story_id)
    store.change(story_id, Edits(), "nothing")
    assert store.open(story_id).redo_label == "one"
    assert store.open(story_id).undo_label is None


@pytest.fixture(scope="module")
def memory() -> Iterator[Store]:
    """One store for many examples, in memory."""
    opened = Store("sqlite://", shared=False)
    yield opened
    opened.close()


@settings(max_examples=40)
@given(st.lists(some_edits, max_size=6))
def test_as_many_undos_lead_to_the_start_and_as_many_redos_to_the_end(memory: Store, states: list[Edits]):
    story_id = memory.create("").story_id
    passed = [Edits()]
    for number, edits in enumerate(states):
        memory.change(story_id, edits, f"step {number}")
        if edits != passed[-1]:
            passed.append(edits)
    labels = []
    for expected in reversed(passed[:-1]):
        labels.append(memory.undo(story_id))
        assert memory.open(story_id).edits == expected
    assert memory.undo(story_id) is None
    for expected, label in zip(passed[1:], reversed(labels), strict=True):
        assert memory.redo(story_id) == label
        assert memory.open(story_id).edits == expected
    assert memory.redo(story_id) is None


@settings(max_examples=40)
@given(st.lists(some_edits | st.sampled_from(["undo", "redo"]), max_size=12))
def test_undo_and_redo_walk_one_line_of_steps(memory: Store, moves: list[Edits | str]):
    story_id = memory.create("").story_id
    line, place = [Edits()], 0
    for move in moves:
        if isinstance(move, Edits):
            memory.change(story_id, move, "step")
            if move != line[place]:
                line[place + 1 :] = [move]
                place += 1
        else:
            place = max(place - 1, 0) if move == "undo" else min(place + 1, len(line) - 1)
            getattr(memory, move)(story_id)
        opened = memory.open(story_id)
        assert opened.edits == line[place]
        assert (opened.undo_label is None, opened.redo_label is None) == (place == 0, place == len(line) - 1)


@given(articles)
def test_articles_come_back_exactly(article: Article):
    assert article_from_json(article_to_json(article)) == article


@given(st.dictionaries(anything, article_edits, max_size=3).map(Edits))
def test_edits_come_back_exactly(edits: Edits):
    assert edits_from_json(edits_to_json(edits)) == edits


def test_an_article_kept_by_an_earlier_version_opens():
    assert article_from_json('{"article_id":"ferry","text":"Ferries wait."}') == Article("ferry", "Ferries wait.")


@pytest.mark.parametrize(
    ("asked", "given_name"),
    [
        ("", "Untitled story"),
        ("  \n ", "Untitled story"),
        ("  Ice\n at\tOstrand ", "Ice at Ostrand"),
        ("x" * 300, "x" * 120),
        ("Ice\x00\x1b[31m", "Ice[31m"),
        ("برف می‌بارد 👩‍🚒", "برف می‌بارد 👩‍🚒"),
    ],
)
def test_names_are_one_tidy_line(store: Store, asked: str, given_name: str):
    assert store.create(asked).name == given_name


def test_names_that_are_taken_get_a_number(store: Store):
    assert [store.create(name).name for name in ("Ice", "ice", "Ice")] == ["Ice", "ice (2)", "Ice (3)"]
    long = [store.create("y" * 120).name for _ in range(2)]
    assert long == ["y" * 120, "y" * 116 + " (2)"]


def test_renaming(store: Store):
    ice, thaw = store.create("Ice"), store.create("Thaw")
    assert store.rename(ice.story_id, " Ice ").name == "Ice"
    assert store.rename(thaw.story_id, "Ice").name == "Ice (2)"
    assert store.rename(thaw.story_id, " ").name == "Ice (2)"
    assert store.open(thaw.story_id).info.name == "Ice (2)"


def test_the_story_modified_last_stands_first(store: Store):
    ice, thaw = store.create("Ice"), store.create("Thaw")
    assert [info.name for info in store.stories()] == ["Thaw", "Ice"]
    store.add(ice.story_id, [HARBOUR])
    assert [info.name for info in store.stories()] == ["Ice", "Thaw"]
    store.open(thaw.story_id)
    store.add(thaw.story_id, [])
    store.undo(thaw.story_id)
    assert [info.name for info in store.stories()] == ["Ice", "Thaw"]
    store.change(thaw.story_id, change(Edits(), "ferry", title="x"), "x")
    assert [info.name for info in store.stories()] == ["Thaw", "Ice"]


def test_times_are_utc(store: Store):
    info = store.create("Ice")
    assert info.created.tzinfo is UTC
    assert abs((datetime.now(UTC) - info.created).total_seconds()) < 60
    store.add(info.story_id, [HARBOUR])
    after = store.stories()[0]
    assert after.created == info.created < after.modified


def test_a_deleted_story_is_gone_and_comes_back_whole(store: Store, url: str):
    story_id = store.create("Ice").story_id
    store.add(story_id, [HARBOUR])
    store.change(story_id, change(Edits(), "harbour", title="Frozen"), "title corrected")
    before = store.open(story_id)
    store.delete(story_id)
    assert store.stories() == []
    assert store.last_opened() is None
    with pytest.raises(StoryNotFound) as gone:
        store.open(story_id)
    assert gone.value.hint

    store = restarted(store, url)
    store.restore(story_id)
    after = store.open(story_id)
    assert replace(after, info=before.info) == before
    assert after.info.name == "Ice"
    store.close()


def test_a_restored_story_makes_way_for_the_one_that_took_its_name(store: Store):
    old = store.create("Ice").story_id
    store.delete(old)
    assert store.create("Ice").name == "Ice"
    assert store.restore(old).name == "Ice (2)"
    assert store.restore(old).name == "Ice (2)"


def test_deleted_stories_are_kept_for_thirty_days(
    store: Store, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    recent, kept, gone = (store.create(name).story_id for name in ("Recent", "Kept", "Gone"))
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now - 31 * DAY)
    store.add(gone, [HARBOUR])
    store.delete(gone)
    monkeypatch.setattr(time, "time", lambda: now - 29 * DAY)
    store.delete(recent)
    monkeypatch.undo()
    store = restarted(store, url)
    assert store.restore(recent).name == "Recent"
    assert store.open(kept).info.name == "Kept"
    with pytest.raises(StoryNotFound):
        store.restore(gone)
    store.close()
    assert HARBOUR.text.encode() not in (tmp_path / "stories.db").read_bytes()


@pytest.mark.parametrize("name", ["add", "change", "undo", "redo", "rename", "save", "delete", "restore"])
def test_what_is_not_there_cannot_be_changed(store: Store, name: str):
    more = {"add": ([HARBOUR],), "change": (Edits(), "x"), "rename": ("x",), "save": ("x",)}.get(name, ())
    with pytest.raises(StoryNotFound):
        getattr(store, name)("nosuchstory", *more)


def test_the_last_opened_story_is_the_one_before_once_that_is_deleted(store: Store):
    ice, thaw = store.create("Ice").story_id, store.create("Thaw").story_id
    assert store.last_opened() is None
    for story_id in (ice, thaw, ice, thaw):
        store.open(story_id)
        assert store.last_opened() == story_id
    store.delete(thaw)
    assert store.last_opened() == ice


def test_the_sample_story_is_made_once_and_follows_its_files(store: Store):
    sample = store.sample("", [HARBOUR, BRIDGE])
    assert (sample.name, sample.sample, sample.articles) == ("Sample story", True, 2)
    edits = change(Edits(), "harbour", title="Frozen")
    store.change(sample.story_id, edits, "title corrected")
    store.add(sample.story_id, [FERRY])
    modified = store.open(sample.story_id).info.modified

    assert store.sample("", [HARBOUR, BRIDGE]).story_id == sample.story_id
    newer = replace(BRIDGE, article_id="bridge2", text="The bridge at Vell opens.")
    refreshed = store.sample("", [newer, HARBOUR])
    assert (refreshed.story_id, refreshed.articles, refreshed.modified) == (sample.story_id, 3, modified)
    story = store.open(sample.story_id)
    assert story.originals == (newer, HARBOUR, FERRY)
    assert story.edits == edits
    assert len(store.stories()) == 1


def test_the_sample_story_takes_over_an_article_that_the_user_had_added(store: Store):
    sample = store.sample("", [HARBOUR])
    store.add(sample.story_id, [FERRY])
    store.sample("", [HARBOUR, FERRY])
    assert store.open(sample.story_id).originals == (HARBOUR, FERRY)


def test_the_sample_story_cannot_be_deleted_unless_it_was_saved(store: Store):
    sample = store.sample("", [HARBOUR])
    with pytest.raises(CrossreadError) as stays:
        store.delete(sample.story_id)
    assert stays.value.hint
    assert store.open(sample.story_id).originals == (HARBOUR,)
    assert not store.save(sample.story_id, "Mine").sample
    assert store.sample("", [HARBOUR]).story_id != sample.story_id
    store.delete(sample.story_id)
    assert [info.name for info in store.stories()] == ["Sample story"]


def test_shared_each_visit_sees_its_own_stories(shared: Store):
    mine, theirs = shared.create("Ice", "me"), shared.create("Ice", "them")
    assert mine.name == theirs.name == "Ice"
    assert shared.stories("me") == [mine]
    assert shared.stories("them") == [theirs]
    assert shared.stories() == []
    for stranger in ("them", ""):
        with pytest.raises(StoryNotFound) as kept_away:
            shared.open(mine.story_id, stranger)
        assert kept_away.value.hint
    assert shared.last_opened("them") is None
    assert shared.open(mine.story_id, "me").info == mine
    assert shared.last_opened("me") == mine.story_id


def test_shared_a_saved_story_is_everyones(shared: Store):
    mine = shared.create("Ice", "me").story_id
    shared.add(mine, [HARBOUR])
    saved = shared.save(mine, "Ice at Ostrand")
    assert (saved.name, saved.owner) == ("Ice at Ostrand", "")
    for reader in ("me", "them", ""):
        assert shared.stories(reader) == [saved]
        assert shared.open(mine, reader).originals == (HARBOUR,)
        assert shared.last_opened(reader) == mine
    assert shared.save(shared.create("x", "them").story_id, "ice at ostrand").name == "ice at ostrand (2)"


def test_shared_each_visit_has_a_sample_of_its_own(shared: Store):
    mine, theirs = shared.sample("me", [HARBOUR]), shared.sample("them", [HARBOUR])
    assert mine.story_id != theirs.story_id
    shared.change(mine.story_id, change(Edits(), "harbour", title="x"), "x")
    assert shared.open(theirs.story_id, "them").edits == Edits()


def test_alone_everything_is_listed(shared: Store, url: str):
    shared.create("Ice", "me")
    alone = Store(url, shared=False)
    assert [info.name for info in alone.stories()] == ["Ice"]
    alone.close()


def test_ids_cannot_be_guessed(store: Store):
    ids = {store.create("Ice").story_id for _ in range(20)}
    assert len(ids) == 20
    assert min(map(len, ids)) >= 20


def test_settings_left_out_mean_a_folder_of_the_user_and_nobody_else():
    read = Settings.read({})
    assert read.folder.name == "crossread"
    assert read.folder.is_absolute()
    assert read.database_url.startswith("sqlite:///")
    assert not read.shared


def test_settings_are_read_from_the_environment(tmp_path: Path):
    read = Settings.read({"CROSSREAD_HOME": str(tmp_path / "ä ?#%20"), "CROSSREAD_SHARED": " Yes "})
    assert read.shared
    store = Store(read.database_url, read.shared)
    store.create("Ice")
    store.close()
    assert (tmp_path / "ä ?#%20" / "stories.db").is_file()
    chosen = Settings.read({"CROSSREAD_HOME": str(tmp_path), "CROSSREAD_DATABASE_URL": "postgresql://h/crossread"})
    assert chosen.database_url == "postgresql://h/crossread"


@pytest.mark.parametrize(("word", "shared"), [("1", True), ("on", True), ("TRUE", True), ("0", False), ("no", False)])
def test_shared_is_yes_or_no(word: str, shared: bool):
    assert Settings.read({"CROSSREAD_SHARED": word}).shared is shared


@pytest.mark.parametrize(
    "environ", [{"CROSSREAD_SHARED": "maybe"}, {"CROSSREAD_HOME": "a\0b"}, {"CROSSREAD_HOME": "~no-such-user-here/x"}]
)
def test_nonsense_settings_are_said_plainly(environ: dict[str, str]):
    with pytest.raises(BadOptions) as nonsense:
        Settings.read(environ)
    assert next(iter(environ)) in nonsense.value.message
    assert nonsense.value.hint


def test_a_store_without_an_address_takes_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path / "new" / "folder"))
    monkeypatch.setenv("CROSSREAD_SHARED", "1")
    monkeypatch.delenv("CROSSREAD_DATABASE_URL", raising=False)
    store = Store()
    store.create("Ice", "me")
    assert store.shared
    assert store.stories("them") == []
    store.close()
    assert (tmp_path / "new" / "folder" / "stories.db").is_file()


def test_a_large_story_opens_at_once(store: Store):
    text = "Wörd “für” Wort, and on. " * 200
    pieces = tuple(Furniture(place, place + 9, "promo") for place in range(0, 200, 20))
    many = [Article(f"id{number}", text, furniture=pieces) for number in range(300)]
    story_id = store.create("Large").story_id
    store.add(story_id, many)
    times = []
    for _ in range(5):
        started = time.perf_counter()
        story = store.open(story_id)
        times.append(time.perf_counter() - started)
    assert len(story.originals) == 300
    assert min(times) < 0.1

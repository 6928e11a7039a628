"""Storage under attack and under load: nothing lost, nothing harmed, and every failure said plainly."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from components.errors import StorageFailed, StoryNotFound
from components.model import Article, Edits
from components.stories import Store
from components.stories.edits import change
from components.stories.settings import sqlite_url

ROOT = Path(__file__).parents[2]


def refused(url: str) -> StorageFailed:
    with pytest.raises(StorageFailed) as failed:
        Store(url, shared=False)
    assert failed.value.hint
    assert "Traceback" not in str(failed.value)
    assert "sqlalchemy" not in str(failed.value).casefold()
    return failed.value


def articles(name: str, count: int) -> list[Article]:
    return [Article(f"{name}-{number}", f"Report {number} by {name}. " * 20) for number in range(count)]


def test_two_stores_and_four_threads_lose_nothing(tmp_path: Path):
    url = sqlite_url(tmp_path / "stories.db")
    stores = [Store(url, shared=False) for _ in range(2)]
    story_id = stores[0].create("Busy").story_id

    def work(number: int) -> None:
        store = stores[number % 2]
        for article in articles(f"thread{number}", 15):
            store.add(story_id, [article, Article("everyone's", "The same for all.")])
            store.open(story_id)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    wanted = {f"thread{thread}-{number}" for thread in range(4) for number in range(15)} | {"everyone's"}
    for store in stores:
        story = store.open(story_id)
        assert {article.article_id for article in story.originals} == wanted
        assert len(story.originals) == story.info.articles == 61
        store.close()


def test_changes_from_four_threads_are_all_steps_that_can_be_undone(tmp_path: Path):
    url = sqlite_url(tmp_path / "stories.db")
    stores = [Store(url, shared=False) for _ in range(2)]
    story_id = stores[0].create("Busy").story_id

    def work(number: int) -> None:
        for step in range(10):
            label = f"{number}.{step}"
            stores[number % 2].change(story_id, change(Edits(), "a", title=label), label)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    labels = [stores[0].undo(story_id) for _ in range(41)]
    assert set(labels) == {f"{number}.{step}" for number in range(4) for step in range(10)} | {None}
    assert stores[1].open(story_id).edits == Edits()
    for store in stores:
        store.close()


WORKER = """
import sys
from components.model import Article
from components.stories import Store
store = Store(sys.argv[1], shared=False)
sample = store.sample("", [Article("first", "The same for all.")])
for number in range(15):
    store.add(sample.story_id, [Article(f"{sys.argv[2]}-{number}", "One report. " * 50)])
"""


def test_several_processes_may_open_a_new_file_at_once_and_share_it(tmp_path: Path):
    url = sqlite_url(tmp_path / "new" / "stories.db")
    command = [sys.executable, "-c", WORKER, url]
    workers = [
        subprocess.Popen([*command, str(number)], cwd=ROOT, stderr=subprocess.PIPE, text=True) for number in range(3)
    ]
    for worker in workers:
        _, trouble = worker.communicate(timeout=60)
        assert worker.returncode == 0, trouble
    store = Store(url, shared=False)
    (sample,) = store.stories()
    assert sample.articles == 1 + 3 * 15
    store.close()


def test_writers_go_on_while_somebody_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("components.stories.database.BUSY_SECONDS", 0.1)
    path = tmp_path / "stories.db"
    store = Store(sqlite_url(path), shared=False)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM stories").fetchone() == (0,)
    assert store.create("Ice").name == "Ice"
    assert reader.execute("SELECT count(*) FROM stories").fetchone() == (0,)
    reader.close()
    store.close()


def test_readers_go_on_while_somebody_writes(tmp_path: Path):
    path = tmp_path / "stories.db"
    store = Store(sqlite_url(path), shared=False)
    info = store.create("Ice")
    store.open(info.story_id)
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE stories SET name = 'half done'")
    assert store.stories() == [info]
    assert store.open(info.story_id).info == info
    writer.execute("ROLLBACK")
    writer.close()
    store.close()


def test_a_writer_who_never_ends_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("components.stories.database.BUSY_SECONDS", 0.1)
    path = tmp_path / "stories.db"
    store = Store(sqlite_url(path), shared=False)
    info = store.create("Ice")
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageFailed, match="Try again in a moment"):
        store.create("Thaw")
    assert store.open(info.story_id).info == info
    writer.execute("ROLLBACK")
    writer.close()
    assert store.create("Thaw").name == "Thaw"
    store.close()


@pytest.mark.parametrize("content", [b"no database at all\n" * 99, b"SQLite format 3\0" + b"\xff" * 4096, b"x"])
def test_a_damaged_file_is_said_plainly_and_left_alone(tmp_path: Path, content: bytes):
    path = tmp_path / "stories.db"
    path.write_bytes(content)
    assert str(path) in refused(sqlite_url(path)).message
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["stories.db"]


def test_a_file_damaged_later_is_said_plainly(tmp_path: Path):
    path = tmp_path / "stories.db"
    store = Store(sqlite_url(path), shared=False)
    story_id = store.create("Ice").story_id
    store.add(story_id, articles("big", 50))
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xaa" * (len(whole) - 4096))
    with pytest.raises(StorageFailed):
        Store(sqlite_url(path), shared=False).open(story_id)


def test_another_programs_file_is_left_alone(tmp_path: Path):
    path = tmp_path / "bookmarks.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE stories (title TEXT)")
    other.commit()
    other.close()
    before = path.read_bytes()
    assert "another program" in refused(sqlite_url(path)).message
    assert path.read_bytes() == before


def test_a_newer_version_of_the_tables_is_left_alone(tmp_path: Path):
    path = tmp_path / "stories.db"
    store = Store(sqlite_url(path), shared=False)
    store.create("Ice")
    store.close()
    newer = sqlite3.connect(path)
    newer.execute("UPDATE crossread SET version = version + 1")
    newer.commit()
    newer.close()
    before = path.read_bytes()
    failed = refused(sqlite_url(path))
    assert "newer" in failed.message
    assert "Update" in failed.hint
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_said_plainly(tmp_path: Path):
    (tmp_path / "file").write_text("not a folder")
    assert "cannot be written" in refused(sqlite_url(tmp_path / "file" / "stories.db")).message


def test_a_folder_in_the_place_of_the_file_is_said_plainly(tmp_path: Path):
    assert "cannot be written" in refused(sqlite_url(tmp_path)).message


def test_a_file_that_may_only_be_read_is_said_plainly(tmp_path: Path):
    path = tmp_path / "stories.db"
    Store(sqlite_url(path), shared=False).close()
    assert "cannot be written" in refused(f"sqlite:///file:{path}?mode=ro&uri=true").message


@pytest.mark.parametrize(
    "url",
    ["nonsense", "", "http://example.org", "postgres://me:hunter2@host/x", "postgresql://me:hunter2@127.0.0.1:1/x"],
)
def test_an_address_that_is_none_is_said_plainly_without_its_password(url: str):
    assert "hunter2" not in str(refused(url))


@pytest.mark.parametrize(
    "payload", ["", "[]", "{}", "not json", '{"article_id": "a", "text": "b", "unheard": 1}', "[" * 9999]
)
def test_one_damaged_story_does_not_touch_the_others(tmp_path: Path, payload: str):
    path = tmp_path / "stories.db"
    store = Store(sqlite_url(path), shared=False)
    bad, good = store.create("Bad").story_id, store.create("Good").story_id
    for story_id in (bad, good):
        store.add(story_id, articles("x", 2))
    direct = sqlite3.connect(path)
    direct.execute("UPDATE articles SET payload = ? WHERE story_id = ? AND position = 0", (payload, bad))
    direct.commit()
    direct.close()
    with pytest.raises(StorageFailed) as failed:
        store.open(bad)
    assert failed.value.hint
    assert len(store.open(good).originals) == 2
    assert len(store.stories()) == 2
    store.delete(bad)
    store.close()


@pytest.mark.parametrize(
    "story_id", ["", "' OR 1=1 --", "../../etc/passwd", "\0" * 12, "\ud800" * 12, "x" * 100_000, "１２３４５６７８９"]
)
def test_ids_from_an_address_bar_find_nothing(tmp_path: Path, story_id: str):
    store = Store(sqlite_url(tmp_path / "stories.db"), shared=False)
    store.create("Ice")
    with pytest.raises(StoryNotFound):
        store.open(story_id)
    with pytest.raises(StoryNotFound):
        store.delete(story_id)
    assert len(store.stories()) == 1
    store.close()


@pytest.mark.parametrize(
    "text", ["\0", "a\0b", "\ud800", "'; DROP TABLE stories; --", "😀" * 1000, "\u202eevil", "\r\n"]
)
def test_any_text_is_kept_as_it_is_and_any_name_is_made_safe(tmp_path: Path, text: str):
    store = Store(sqlite_url(tmp_path / "stories.db"), shared=False)
    info = store.create(text)
    assert info.name
    assert info.name.isprintable()
    article = Article("a", text, outlet=text)
    edits = change(Edits(), "a", title=f"x{text}x")
    store.add(info.story_id, [article])
    store.change(info.story_id, edits, text)
    store.rename(info.story_id, text)
    story = store.open(info.story_id)
    assert story.originals == (article,)
    assert story.edits == edits
    store.close()


def test_an_add_that_fails_halfway_adds_nothing(tmp_path: Path):
    path = tmp_path / "stories.db"
    store = Store(sqlite_url(path), shared=False)
    story_id = store.create("Ice").story_id
    direct = sqlite3.connect(path)
    direct.execute(
        "CREATE TRIGGER full BEFORE INSERT ON articles WHEN NEW.position = 3 BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    direct.commit()
    direct.close()
    with pytest.raises(StorageFailed):
        store.add(story_id, articles("x", 5))
    assert store.open(story_id).originals == ()
    assert store.stories()[0].articles == 0
    store.close()

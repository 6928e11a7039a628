"""The dashboard without a browser: what each page says, and that stories, uploads and removals do what they promise."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components import wording
from components.errors import StorageFailed
from components.stories import Store
from components.views import FIRST, notices, opened, owner, uploads

ROOT = Path(__file__).parents[2]
BELL = (
    "bell-gazette.txt",
    b"The ferry to Ostrand sank at noon. Nobody was hurt.\n\nThe mayor wept all day.",
    "text/plain",
)
POST = ("post-herald.txt", b"The ferry to Ostrand sank at noon. All forty aboard were saved.", "text/plain")
OTHER = ("other.txt", b"Bakers in Lomm have agreed on a price for rye bread until the spring.", "text/plain")
Open = Callable[..., AppTest]


@pytest.fixture
def open_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """open_page(name, story=id) -> the page after its first run, over stories of its own."""
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path))
    monkeypatch.delenv("CROSSREAD_SHARED", raising=False)
    monkeypatch.setattr(uploads, "WAIT", 60)  # no test is over before its files are read
    opened.store.clear()

    def opener(name: str = FIRST, story: str | None = None) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        if story:
            app.query_params["story"] = story
        app.run()
        if name != FIRST:
            app.switch_page(f"components/views/{name}.py").run()
        return app

    yield opener
    opened.store.clear()


def told(app: AppTest) -> str:
    """All messages on the page, without what keeps Markdown out of them."""
    elements = [*app.error, *app.warning, *app.info, *app.toast]
    return re.sub(r"[\\\u2060]", "", " ".join(element.value for element in elements))


def upload(app: AppTest, *files: tuple[str, bytes, str]) -> AppTest:
    app.file_uploader[0].set_value(list(files))
    return app.run()


def story_of(app: AppTest) -> str:
    value = app.query_params["story"]
    return value if isinstance(value, str) else value[0]


def paste(app: AppTest, text: str, outlet: str = "") -> AppTest:
    app.segmented_control[0].set_value("paste").run()
    app.text_area[0].set_value(text)
    app.main.text_input[0].set_value(outlet)
    return button(app, wording.PASTE_ADD).click().run()


def button(app: AppTest, label: str):
    return next(each for each in app.button if each.label == label)


@pytest.fixture
def two(open_page: Open) -> Open:
    """A story of two articles; two(name) opens a page of it."""
    story = story_of(upload(open_page("articles"), BELL, POST))
    return lambda name: open_page(name, story)


def test_a_newcomer_sees_the_sample_compared(open_page):
    app = open_page()
    assert not app.exception
    assert not app.error
    assert wording.OVERVIEW_SAMPLE in " ".join(each.value for each in app.caption)
    assert button(app, wording.ADD_OWN)


def test_the_way_to_ones_own_articles_is_one_click(open_page):
    app = open_page()
    button(app, wording.ADD_OWN).click().run()
    assert [each.value for each in app.title] == [wording.PAGES["articles"]]


def test_the_sample_stays_as_it_was_when_files_are_added(open_page):
    app = open_page("articles")
    sample, rows = story_of(app), len(app.data_editor[0].value)
    upload(app, BELL, POST)
    assert wording.STARTED_STORY in told(app)
    assert len(app.data_editor[0].value) == 2
    assert len(open_page("articles", sample).data_editor[0].value) == rows


def test_every_file_gets_its_result(open_page):
    app = upload(open_page("articles"), BELL, ("again.txt", BELL[1], "text/plain"), ("film.txt", b"\0\1\2" * 99, ""))
    assert "Read: bell-gazette.txt." in told(app)
    assert "Here already, so not added again: again.txt." in told(app)
    assert "film.txt" in app.error[0].value.replace("\\", "").replace("\u2060", "")
    assert len(app.data_editor[0].value) == 1


def test_a_pasted_article_brings_its_outlet(open_page):
    text = "The ferry to Ostrand sank at noon. Nobody was hurt at all, the mayor said."
    app = paste(open_page("articles"), text, "The Echo")
    assert list(app.data_editor[0].value["outlet"]) == ["The Echo"]


def test_nothing_pasted_is_told(open_page):
    assert wording.PASTE_EMPTY in told(paste(open_page("articles"), " \n"))


def test_a_new_story_is_empty_and_says_what_to_do(open_page):
    app = open_page()
    button(app, wording.NEW_STORY).click().run()
    assert wording.NO_ARTICLES_HINT in told(app)
    upload(app, BELL)
    assert wording.ONE_ARTICLE in told(app)
    assert wording.UNTITLED_STORY not in app.sidebar.selectbox[0].options


@pytest.mark.parametrize("name", ["compare", "claims"])
def test_one_article_alone_asks_for_a_second(open_page, name):
    story = story_of(upload(open_page("articles"), BELL))
    assert wording.ONE_ARTICLE in told(open_page(name, story))


def test_a_removal_can_be_undone_and_done_again(two):
    app = two("articles")
    app.multiselect[0].set_value([app.data_editor[0].value.index[0]]).run()
    button(app, wording.REMOVE_BUTTON).click().run()
    assert len(app.data_editor[0].value) == 1
    undo = wording.UNDO.format(step=notices.plain(wording.STEPS["removed_true"]))
    button(app, undo).click().run()
    assert len(app.data_editor[0].value) == 2
    button(app, undo.replace("Undo", "Redo")).click().run()
    assert len(app.data_editor[0].value) == 1


def test_the_story_of_the_address_opens_again(open_page):
    story = story_of(upload(open_page("articles"), BELL, POST))
    assert story_of(open_page("claims", story)) == story


def test_without_an_address_the_last_story_opens(open_page):
    story = story_of(upload(open_page("articles"), BELL, POST))
    assert story_of(open_page()) == story


@pytest.mark.parametrize("story", ["no-such-story", "../../etc", "<script>"])
def test_a_story_that_is_not_there_is_told_and_no_other_is_shown_under_it(open_page, story):
    app = open_page(story=story)
    assert wording.STORY_NOT_FOUND in told(app)
    assert [each.value for each in app.title] == [wording.NO_STORY]
    assert story_of(app) == story
    button(app, wording.OPEN_STORY.format(name=wording.SAMPLE_STORY)).click().run()
    assert wording.STORY_NOT_FOUND not in told(app)
    assert story_of(app) != story


def test_a_story_deleted_in_another_tab_is_missed_on_every_page_and_comes_back(two):
    app = two("claims")
    story = story_of(app)
    Store().delete(story)
    app.query_params.clear()
    app.switch_page("components/views/compare.py").run()
    assert wording.STORY_NOT_FOUND in told(app)
    assert [each.value for each in app.title] == [wording.NO_STORY]
    assert not app.selectbox
    name = next(info.name for info in Store().stories(deleted=True))
    button(app, wording.BRING_BACK.format(name=notices.plain(name))).click().run()
    assert story_of(app) == story


def test_from_a_story_that_is_not_there_a_new_one_is_begun(open_page):
    app = open_page(story="no-such-story")
    button(app, wording.NEW_STORY).click().run()
    assert wording.NO_ARTICLES_HINT in told(app)


def test_a_story_is_renamed_deleted_and_brought_back(two):
    app = two("articles")
    story = story_of(app)
    app.sidebar.text_input[0].set_value("The Ostrand ferry")
    button(app, wording.RENAME).click().run()
    assert "The Ostrand ferry" in app.sidebar.selectbox[0].options
    button(app, wording.DELETE).click().run()
    assert wording.DELETED.format(name="The Ostrand ferry", next=wording.SAMPLE_STORY) in told(app)
    assert story_of(app) != story
    button(app, wording.UNDO_NOW).click().run()
    assert story_of(app) == story
    button(app, wording.DELETE).click().run()
    assert "The Ostrand ferry" not in app.sidebar.selectbox[0].options
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    button(app, wording.RESTORE).click().run()
    assert story_of(app) == story


def test_the_sample_cannot_be_deleted(open_page):
    assert button(open_page(), wording.DELETE).disabled


def test_what_nobody_foresaw_is_told_without_its_details(open_page, monkeypatch):
    def fail(*_):
        raise RuntimeError("secret detail")

    monkeypatch.setattr(opened, "comparison", fail)
    app = open_page()
    assert not app.exception
    assert wording.UNEXPECTED in told(app)
    assert "secret detail" not in told(app)


def test_a_shared_server_keeps_visits_apart_until_a_story_is_saved(open_page, monkeypatch):
    monkeypatch.setenv("CROSSREAD_SHARED", "1")
    visitor = {owner.COOKIE: owner.new_token()}
    monkeypatch.setattr(type(st.context), "cookies", property(lambda _: visitor))
    mine = upload(open_page("articles"), BELL, POST)
    name = "The Ostrand ferry"
    assert story_of(open_page()) == story_of(mine)
    me, visitor = visitor, {owner.COOKIE: owner.new_token()}
    assert wording.STORY_NOT_FOUND in told(open_page(story=story_of(mine)))
    visitor, somebody = me, visitor
    mine.sidebar.text_input[0].set_value(name)
    button(mine, wording.SAVE_STORY).click().run()
    visitor = somebody
    assert name in open_page().sidebar.selectbox[0].options
    everyones = open_page(story=story_of(mine))
    assert button(everyones, wording.RENAME).disabled
    assert button(everyones, wording.DELETE).disabled


def test_a_database_that_cannot_be_read_is_told_with_the_way_out(open_page, tmp_path):
    (tmp_path / "stories.db").write_bytes(b"something else entirely " * 99)
    app = open_page()
    assert not app.exception
    assert str(tmp_path) in told(app)


@pytest.mark.parametrize("token", ["", "short", "x" * 44, "a" * 42 + "=", "a" * 42 + "\n"])
def test_only_our_own_tokens_name_an_owner(token):
    assert not owner.is_token(token)
    assert owner.is_token(owner.new_token())


@pytest.mark.parametrize("text", ["**b**", "a_b_c", ":smile:", "1. x", "# x", "a  b\n\nc"])
def test_text_made_plain_reads_the_same(text):
    assert re.sub(r"[\\\u2060]", "", notices.plain(text)) == re.sub(r"\n+", " ", text)


def test_marks_that_turn_the_direction_are_left_out_of_messages():
    assert "\u202e" not in notices.plain("a\u202eb")


def test_the_sample_is_made_once(open_page):
    open_page()
    open_page()
    assert [info.sample for info in Store().stories()] == [True]


def test_of_many_files_only_their_number_is_told(open_page):
    many = [(f"{number}.txt", BELL[1] + str(number).encode(), "text/plain") for number in range(12)]
    app = upload(open_page("articles"), *many)
    assert "Read: 12 files (12 articles)." in told(app)


def test_of_many_bad_files_a_list_says_why(open_page):
    bad = [(f"{number}.txt", b"\0\1\2" * 99, "text/plain") for number in range(30)]
    app = upload(open_page("articles"), *bad)
    assert len(app.error) == 1
    assert wording.PROBLEMS.format(count=30) in told(app)
    assert list(app.dataframe[0].value["result"]) == [wording.FILE_RESULTS["not_read"]] * 30


def test_a_story_that_is_damaged_keeps_nobody_from_the_others(open_page, monkeypatch):
    sample = story_of(open_page())
    damaged = story_of(upload(open_page("articles"), BELL))
    whole = Store.open

    def fail(store, story_id, *rest, **more):
        if story_id == damaged:
            raise StorageFailed(wording.DAMAGED_STORY, wording.DAMAGED_STORY_HINT)
        return whole(store, story_id, *rest, **more)

    monkeypatch.setattr(Store, "open", fail)
    monkeypatch.setattr(Store, "last_opened", lambda *_: sample)
    app = open_page(story=damaged)
    assert wording.DAMAGED_STORY in told(app)
    button(app, wording.OPEN_STORY.format(name=wording.SAMPLE_STORY)).click().run()
    assert story_of(app) == sample


def test_any_id_that_a_story_may_have_can_be_compared(open_page, monkeypatch):
    monkeypatch.setattr("components.stories.store.secrets.token_urlsafe", lambda _: "__two__underscores-")
    app = open_page("compare", story_of(upload(open_page("articles"), BELL, POST)))
    assert story_of(app) == "__two__underscores-"
    assert not app.error

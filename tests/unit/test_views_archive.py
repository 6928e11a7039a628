"""The Archive page: filled, asked, damaged, and shared; what it tells of hostile articles is text."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit as st

from components import wording
from components.matching.archive import Archive
from components.model import Article, Span
from components.stories import Store
from components.tables.archive import REACH, answer_of, changes, in_place, sharing_table
from tests.unit.test_views import BELL, OTHER, POST, button, open_page, story_of, told, upload

__all__ = ["open_page"]

LINE = "The ferry to Ostrand sank at noon off the northern pier, and all forty aboard were saved by fishermen"
WIRE = ("wire.txt", f"{LINE}.\n\nThe wire added nothing else to it that night.".encode(), "text/plain")
NEAR = ("near.txt", f"Late news: {LINE.replace('forty', 'fifty')}, the mayor wrote.".encode(), "text/plain")
ASKED = ("asked-gazette.txt", f"Our reporter saw it: {LINE}. What a day it was in the harbour.".encode(), "text/plain")
EVIL = "![x](https://evil.example/p.png) <b>evil</b> :red[evil] $x^2$"


@pytest.fixture(autouse=True)
def own_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CROSSREAD_ARCHIVE", raising=False)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "archive"


def fill(app, *files):
    app.file_uploader[0].set_value(list(files))
    return app.run()


def ask(app, *files):
    app.file_uploader[1].set_value(list(files))
    return app.run()


def shown(app) -> str:
    return "\n".join(each.value for each in app.text)


def table(app):
    return app.dataframe[0].value


def choice(app, label: str):
    return next(each for each in app.selectbox if each.label == label)


def test_an_empty_archive_says_what_to_do(open_page, home):
    app = open_page("archive")
    assert not app.exception
    assert wording.ARCHIVE_EMPTY in told(app)
    assert str(home) in app.code[0].value
    assert button(app, wording.KEEP_STORY.format(count=6))
    assert not home.exists(), "looking makes nothing"


def test_every_added_file_gets_its_result(open_page, home):
    app = fill(open_page("archive"), WIRE, OTHER, ("film.txt", b"\0\1\2" * 99, "text/plain"))
    assert wording.KEPT_FILES.format(files="wire.txt, other.txt") in told(app)
    assert "film.txt" in app.error[0].value.replace("\\", "").replace("\u2060", "")
    assert wording.ARCHIVE_HOLDS.format(count=2) in shown(app)
    fill(app, WIRE, NEAR)
    assert wording.KEPT_FILES.format(files="near.txt") in told(app)
    assert wording.KEPT_ALREADY.format(files="wire.txt") in told(app)
    assert len(Archive.open(home)) == 3


def test_the_articles_of_the_story_are_added_once(open_page):
    app = open_page("archive")
    button(app, wording.KEEP_STORY.format(count=6)).click().run()
    assert wording.KEPT_STORY.format(count=6) in told(app)
    assert wording.ASK_SELF in " ".join(each.value for each in app.caption)
    button(app, wording.KEEP_STORY.format(count=6)).click().run()
    assert wording.KEPT_STORY_ALL in told(app)
    assert len(table(app)) == 5, "the article itself is not listed"


def test_an_article_that_is_not_kept_finds_those_that_share_passages(open_page, home):
    app = ask(fill(open_page("archive"), OTHER, NEAR, WIRE), ASKED)
    assert not app.exception
    assert list(table(app)["file"]) == ["wire.txt", "near.txt"]
    assert list(table(app)["words shared"]) == [19, 19]
    assert LINE in shown(app)
    assert len(Archive.open(home)) == 3, "what is asked about is not kept"


def test_a_near_passage_shows_what_changed(open_page):
    app = ask(fill(open_page("archive"), NEAR, WIRE), ASKED)
    assert "fifty" not in shown(app)
    choice(app, wording.ASK_ROW).set_value(1).run()
    assert wording.PASSAGE_REPLACED.format(left="forty", right="fifty") in shown(app)
    assert "Late news:" in shown(app), "the surroundings stand with it"


def test_articles_of_the_same_outlet_can_be_left_out(open_page):
    csv = "outlet,text\n" + "".join(f'{outlet},"{LINE}, {outlet} says."\n' for outlet in ("Asked Gazette", "The Wire"))
    app = ask(fill(open_page("archive"), ("both.csv", csv.encode(), "text/csv")), ASKED)
    assert sorted(table(app)["outlet"]) == ["Asked Gazette", "The Wire"]
    app.toggle[0].set_value(True).run()
    assert list(table(app)["outlet"]) == ["The Wire"]


def test_pasted_text_is_asked_about(open_page):
    app = fill(open_page("archive"), WIRE)
    button(app, wording.ASK_PASTED).click().run()
    assert wording.PASTE_EMPTY in told(app)
    app.text_area[0].set_value(ASKED[1].decode())
    button(app, wording.ASK_PASTED).click().run()
    assert list(table(app)["file"]) == ["wire.txt"]


def test_nothing_shared_is_told(open_page):
    app = ask(fill(open_page("archive"), OTHER), ASKED)
    assert wording.ASK_NOTHING in told(app)


def test_a_story_without_articles_can_still_ask(open_page):
    app = fill(open_page("archive"), WIRE)
    button(app, wording.NEW_STORY).click().run()
    app.switch_page("components/views/archive.py").run()
    assert wording.ASK_NONE in told(app)
    assert len(table(ask(app, ASKED))) == 1


def test_both_articles_go_into_a_story_of_their_own(open_page):
    app = ask(fill(open_page("archive"), WIRE), ASKED)
    before = story_of(app)
    button(app, wording.ASK_COMPARE).click().run()
    assert [each.value for each in app.title] == [wording.PAGES["compare"]]
    assert story_of(app) != before
    files = [each.source.file for each in Store().open(story_of(app)).originals]
    assert files == ["asked-gazette.txt", "wire.txt"]


def test_what_another_program_adds_is_there_on_the_next_run(open_page, home):
    app = ask(fill(open_page("archive"), OTHER), ASKED)
    with Archive.open(home) as archive:
        archive.add([Article("wire", WIRE[1].decode(), outlet="The Wire")])
    app.run()
    assert list(table(app)["outlet"]) == ["The Wire"]


def test_hostile_articles_are_shown_as_text(open_page):
    csv = f'outlet,title,text\n"{EVIL}","{EVIL}","{EVIL} {LINE}, {EVIL}."\n'.encode()
    app = ask(fill(open_page("archive"), ("evil.csv", csv, "text/csv")), ASKED)
    assert not app.exception
    assert table(app)["title"].tolist() == [EVIL]
    assert EVIL in shown(app)
    drawn = [*app.markdown, *app.caption, *app.info, *app.error, *app.warning, *app.header, *app.subheader]
    assert not [each.value for each in drawn if "evil.example" in each.value or "<b>" in each.value]


def damage(home: Path) -> None:
    part = next(home.glob("part-*.bin"))
    part.write_bytes(part.read_bytes()[:-64])


def test_a_damaged_archive_is_told_and_goes_on_without_what_is_lost(open_page, home):
    app = fill(open_page("archive"), WIRE)
    damage(home)
    app.run()
    assert wording.ARCHIVE_DAMAGED.split("{", 1)[0] in told(app)
    assert wording.MEND_HINT in shown(app)
    assert not app.file_uploader, "nothing is added to what is damaged"
    button(app, wording.MEND).click().run()
    assert wording.MENDED.format(holds=wording.ARCHIVE_HOLDS.format(count=0)) in told(app)
    fill(app, WIRE)
    assert wording.ARCHIVE_HOLDS_ONE in shown(app)


def test_damage_that_only_a_question_meets_is_told_too(open_page, home):
    app = fill(open_page("archive"), WIRE)
    part = next(home.glob("part-*.bin"))
    part.write_bytes(part.read_bytes().replace(b'"published"', b"\0" * 11))
    ask(app, ASKED)
    assert wording.ARCHIVE_DAMAGED.split("{", 1)[0] in told(app)
    assert button(app, wording.MEND)


def test_a_folder_that_holds_other_files_is_left_alone(open_page, home):
    home.mkdir()
    (home / "letter.txt").write_text("mine")
    app = open_page("archive")
    assert wording.ARCHIVE_NONE.format(folder=home) in told(app)
    assert (home / "letter.txt").read_text() == "mine"


def test_a_shared_archive_is_asked_and_not_changed(open_page, home, monkeypatch):
    monkeypatch.setenv("CROSSREAD_SHARED", "1")
    monkeypatch.setattr(type(st.context), "cookies", property(lambda _: {}))
    app = open_page("archive")
    assert wording.ARCHIVE_EMPTY_SHARED in told(app)
    assert not app.file_uploader
    with Archive.create(home) as archive:
        archive.add([Article("wire", WIRE[1].decode(), outlet="The Wire")])
    app.run()
    assert len(app.file_uploader) == 1
    assert str(home) not in shown(app) + "".join(each.value for each in app.code)
    app.file_uploader[0].set_value([ASKED])
    app.run()
    assert list(table(app)["outlet"]) == ["The Wire"]
    damage(home)
    app.run()
    assert wording.ARCHIVE_UNUSABLE in told(app)
    assert str(home) not in told(app)


def test_the_archive_may_live_elsewhere(open_page, tmp_path, monkeypatch):
    place = tmp_path / "a b" / "kept"
    monkeypatch.setenv("CROSSREAD_ARCHIVE", str(place))
    app = open_page("archive")
    assert f"'{place}'" in app.code[0].value
    fill(app, WIRE)
    assert len(Archive.open(place)) == 1


def test_a_setting_that_is_no_folder_is_told(open_page, monkeypatch):
    monkeypatch.setenv("CROSSREAD_ARCHIVE", "~no-such-user-here/archive")
    assert wording.ARCHIVE_BAD_FOLDER in told(open_page("archive"))


def test_an_article_removed_from_the_story_is_no_longer_asked_about(open_page):
    app = fill(open_page("archive"), WIRE)
    assert len(choice(app, wording.ASK_WHICH).options) == 6
    story = story_of(upload(open_page("articles"), BELL, POST))
    assert choice(open_page("archive", story), wording.ASK_WHICH).options[0].startswith("Bell")


def test_the_table_counts_what_the_archive_counts():
    asked, other = (Article(name, data.decode()) for name, data, _ in (ASKED, NEAR))
    hits = archive_hits(asked, other)
    answer = answer_of(asked, hits, lambda _: other, itself=False)
    row = sharing_table(answer).iloc[0]
    assert row["words shared"] == hits[0].words == 19
    assert (row["% of yours"], row["% of theirs"]) == (61, 79)
    assert list(sharing_table(answer).columns) == list(wording.ASK_COLUMNS)


def archive_hits(asked: Article, other: Article):
    archive = Archive.in_memory()
    archive.add([other])
    return archive.ask(asked.text)


def test_a_passage_stands_in_its_place():
    text = "One two\n\nthree. " + "x" * 9 + " four five."
    assert in_place(text, Span(16, 25)) == ("One two three. ", "x" * 9, " four five.")
    assert in_place(text, Span(16, 25), reach=8) == ("… three. ", "x" * 9, " four …")
    assert in_place("漢" * 20, Span(8, 10), reach=2) == ("… 漢漢", "漢漢", "漢漢 …")
    assert max(map(len, in_place("word " * 999, Span(2000, 2004)))) <= REACH + 2


def test_changes_are_told_word_by_word():
    assert changes("at noon forty were saved", "at noon fifty were saved") == [
        wording.PASSAGE_REPLACED.format(left="forty", right="fifty")
    ]
    longer, shorter = "it was very cold in the north", "it was cold in the north"
    assert changes(longer, shorter) == [wording.PASSAGE_LEFT_OUT.format(left="very")]
    assert changes(shorter, longer) == [wording.PASSAGE_ADDED.format(right="very")]
    assert changes("the same", "the same") == []

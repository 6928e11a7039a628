"""The Articles page: what becomes of files, tables read another way, lines taken out, articles that came twice."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator

import pytest

from components import wording
from components.errors import UnreadableFile
from components.model import Article, Furniture, Source
from components.readers import Reading
from components.stories import Store
from components.stories.edits import apply, compared
from components.views import adding, packing, reading_job, repeats, taken_in, uploads
from components.views.adding import Given
from components.views.notices import plain
from tests.unit.test_views import BELL, OTHER, POST, button, open_page, paste, story_of, told, upload

__all__ = ["open_page"]

FIRE = "The tannery on Mill Lane burned to the ground on Tuesday night, and four families lost their homes."
ROWS = f"In short it burned.,{FIRE.replace(',', '')},Lomm Gazette\nUp in smoke.,{FIRE[:60]},The Echo\n"
TABLE = f"summary,body,paper\n{ROWS}"
LINES = "The ferry to Ostrand sank at noon.\n\nNobody was hurt when it went down.\n\nSign up to our newsletter.\n"
MORNING = (
    "Outlet: The Bell\nDate: 2024-10-13\n\nThe ferry to Ostrand sank at noon off the northern pier with forty people "
    "aboard, the harbour master said. Nobody was hurt. A diver will look at the wreck in the morning.\n\n"
    "Fishermen who were mending their nets saw the old ship lean over and took everybody into their boats before the "
    "lifeguards came. The mayor thanked them and promised that the pier would be open again within two days, while the "
    "company that owns the ship said that it had been looked over in the spring.\n"
)
EVENING = MORNING.replace("2024-10-13", "2024-10-14") + "\nThe diver found a hole in the hull as wide as a door.\n"


def kept(story: str) -> list[Article]:
    opened = Store().open(story)
    return list(apply(opened.originals, opened.edits))


def file(name: str, text: str | bytes) -> tuple[str, bytes, str]:
    return (name, text.encode() if isinstance(text, str) else text, "text/plain")


def starts(app, label: str):
    return [each for each in app.button if each.label.startswith(label)]


def values(table):
    return table.value


def undo(app):
    return starts(app, wording.UNDO.format(step=""))[0].click().run()


def opened_box(app, name: str):
    """The page with the boxes of its last job open whose keys begin so."""
    job = reading_job.jobs().last(story_of(app))
    digests = [f"-{table.digest[:16]}" for table in job.tables] if name == "columns" else [""]
    for digest in digests:
        app.session_state[f"{name}-{job.key}{digest}"] = True
    return app.run()


def read_one(app):
    app.session_state["read-one"] = True
    return app.run()


def captions(app) -> str:
    return " ".join(each.value for each in app.caption).replace("\\", "").replace("\u2060", "")


# What became of the files.


def test_the_list_tells_of_each_file_and_what_needs_attention_first(open_page):
    bad_row = file("rows.csv", "outlet,text\nThe Echo,Four families lost their homes.\nThe Post,\n")
    app = upload(open_page("articles"), BELL, bad_row, file("film.txt", b"\0\1\2" * 99), POST)
    table = app.dataframe[0].value
    assert list(table["file"]) == ["film.txt", "rows.csv", "bell-gazette.txt", "post-herald.txt"]
    assert list(table["result"]) == [wording.FILE_RESULTS[each] for each in ("not_read", "check", "read", "read")]
    assert list(table["articles"]) == [0, 1, 1, 1]
    assert wording.NOT_TEXT_HINT in table["what to know"][0]
    assert wording.ROW_EMPTY.format(row=2, file="rows.csv") in table["what to know"][1]


def test_after_adding_two_the_page_leads_on_to_what_they_share(open_page):
    app = upload(open_page("articles"), BELL)
    assert wording.SEE_SHARED not in [each.label for each in app.button]
    app = upload(app, POST)
    assert wording.CHOSEN_COUNT.format(count=2) in [each.value for each in app.main.text]
    button(app, wording.SEE_SHARED).click().run()
    assert wording.LOOK_FIRST_TITLE in [each.value for each in app.header]


def test_outlets_that_no_article_names_are_asked_for(open_page):
    app = upload(open_page("articles"), BELL, POST)
    assert wording.NO_OUTLET_ONE not in told(app)
    app = upload(app, OTHER)
    assert wording.NO_OUTLET_ONE in told(app)
    app = upload(app, file("more.txt", b"The ferry to Ostrand was raised on Friday by a crane from Lomm."))
    assert wording.NO_OUTLETS.format(count=2) in told(app)


def test_an_article_that_was_left_out_says_in_its_row_which_one_it_is_the_same_as(open_page):
    text = "Four families lost their homes when the weir at Lomm broke late in the evening, the mayor said."
    app = upload(open_page("articles"), file("rows.csv", f'outlet,title,text\nEcho,One,"{text}"\nEcho,Two,"{text}"\n'))
    table = next(values(each) for each in app.dataframe if "notes" in each.value.columns)
    [left_out] = [row for row in table.to_dict("records") if not row["compare"]]
    kept = ({"One", "Two"} - {left_out["title"]}).pop()
    assert f"· {kept}" in left_out["notes"]
    assert left_out["notes"].startswith(wording.SAME_NOTE.split("{")[0])


def test_the_list_stays_until_it_is_dismissed(open_page):
    app = opened_box(upload(open_page("articles"), BELL, POST), "files")
    assert len(app.run().dataframe[0].value) == 2
    button(app, wording.FILES_DISMISS).click().run()
    assert [len(each.columns) for each in map(values, app.dataframe)] == [10], "the table of articles alone"


def test_a_file_with_warnings_and_one_that_is_here_already_say_so():
    article = Article("a", "Text.", source=Source("a.txt"), warnings=("Check the accents.",))
    again = adding.result_of("a.txt", Reading("a.txt", (article,)), 0)
    assert (again.result, again.notes) == ("check", f"{wording.FILE_ALREADY} Check the accents.")
    problems = tuple(UnreadableFile(f"Row {row} is bad.") for row in range(9))
    many = adding.result_of("b.csv", Reading("b.csv", (article,), problems), 1)
    assert "Row 2 is bad." in many.notes
    assert "Row 3" not in many.notes
    assert wording.FILE_MORE.format(count=6) in many.notes


FOLDER = {
    "news/weir.html": True,
    "news/weir_files/ad.html": False,
    "news/weir_files/deep/frame.html": False,
    "news/Deich-Dateien/rahmen.html": False,
    "news/Deich.htm": True,
    "news/other_files/article.html": True,
    "news/WEIR_FILES/frame.html": False,
    "news/Thumbs.db": False,
    "news/.git/notes.txt": False,
    "news/._weir.html": False,
    "news/~$letter.docx": False,
    "news/picture.heic": False,
    "news/style.css": False,
    "loose.css": False,
    "loose.heic": True,
    "photo.jpg": True,
}


def test_of_a_folder_what_can_be_an_article_is_read():
    names = {given.name for given in adding.worth_reading([Given(name, b"x") for name in FOLDER])}
    assert names == {name for name, wanted in FOLDER.items() if wanted}


def test_empty_files_of_a_folder_are_passed_over_and_one_that_was_chosen_is_told():
    assert not adding.worth_reading([Given("news/empty.txt", b"")])
    assert adding.worth_reading([Given("empty.txt", b"")])


def test_many_pictures_came_with_pages():
    pictures = [Given(f"{number}.png", b"x") for number in range(4)]
    assert adding.worth_reading(pictures[:3]) == pictures[:3]
    assert adding.worth_reading([*pictures, Given("a.txt", b"x")]) == [Given("a.txt", b"x")]


def test_a_folder_of_nothing_to_read_is_told(open_page):
    app = upload(open_page("articles"), file("site.css", "p {}"), file("site.js", "1"))
    assert wording.NOTHING_LEFT in told(app)
    assert wording.LEFT_OUT.format(count=2) in told(app)


def test_a_path_is_shown_as_one_plain_line():
    assert adding.shown_name("news/a\u202e\n.txt") == "news/a.txt"
    assert adding.shown_name("///") == wording.UNNAMED_FILE


# Many files as one.


def packed(*files: tuple[str, bytes], passed_over: object = 0, sizes: list[int] | None = None) -> bytes:
    listed = [[name, size] for (name, _), size in zip(files, sizes or [len(data) for _, data in files], strict=True)]
    head = json.dumps({"passed_over": passed_over, "files": listed}).encode()
    return packing.MAGIC + head + b"\n" + b"".join(data for _, data in files)


def test_a_pack_is_taken_apart():
    data = packed(("news/a.txt", b"one\n"), ("news/b.txt", b""), ("c.txt", b"\xff"), passed_over=7)
    files, passed_over = packing.unpacked([Given("files.zip", data), Given("d.txt", b"four")])
    assert [(each.name, each.data) for each in files] == [
        ("news/a.txt", b"one\n"),
        ("news/b.txt", b""),
        ("c.txt", b"\xff"),
        ("d.txt", b"four"),
    ]
    assert passed_over == 7


@pytest.mark.parametrize(
    "data",
    [
        packing.MAGIC,
        packing.MAGIC + b"{}\n",
        packing.MAGIC + b"[" * 9999 + b"\n",
        packing.MAGIC + b'{"passed_over": 0, "files": [["a"]]}\n',
        packed(("a.txt", b"one"))[:-1],
        packed(("a.txt", b"one"), passed_over="x"),
        packed(("a.txt", b"one"), ("b.txt", b""), sizes=[4, -1]),
    ],
)
def test_what_is_no_whole_pack_is_a_file_like_any_other(data):
    given = Given("files.zip", data)
    assert packing.unpacked([given]) == ([given], 0)


# Reading in the background.


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Semaphore]:
    """Files are read one by one, each when the gate is opened for it; no page waits for them."""
    opened = threading.Semaphore(0)
    whole = reading_job.read_many

    def slowly(files):
        for each in files:
            assert opened.acquire(timeout=20)
            yield from whole([each])

    monkeypatch.setattr(reading_job, "read_many", slowly)
    monkeypatch.setattr(reading_job, "_BATCH_SECONDS", 0.0)
    yield opened
    opened.release(99)


def let(gate: threading.Semaphore, job: reading_job.Job, count: int) -> None:
    """Lets files be read, as far as they are kept."""
    for _ in range(200):
        if job.done >= count and (job.finished or len(job.results) >= count):
            return
        if job.done < count and gate._value == 0:
            gate.release()
        job.wait(0.05)
    raise AssertionError("the job does not go on")


@pytest.fixture
def slow(open_page, gate, monkeypatch):
    """A new story's page with three files on their way, and their job."""
    monkeypatch.setattr(uploads, "WAIT", 0)
    app = open_page("articles")
    button(app, wording.NEW_STORY).click().run()
    upload(app, BELL, POST, OTHER)
    job = reading_job.jobs().last(story_of(app))
    yield app, job
    gate.release(99)
    job.wait(20)


def test_reading_goes_on_while_the_page_is_used(open_page, gate, slow):
    app, job = slow
    assert button(app, wording.STOP)
    let(gate, job, 1)
    assert len(open_page("articles", job.story.story_id).data_editor[0].value) == 1, "a second tab sees it too"
    app.switch_page("components/views/compare.py").run()
    let(gate, job, 3)
    assert job.wait(20)
    app.switch_page("components/views/articles.py").run()
    assert "Read: bell-gazette.txt, post-herald.txt, other.txt." in told(app)
    assert len(app.data_editor[0].value) == 3
    assert not starts(app, wording.STOP)


def test_what_was_read_before_a_stop_is_kept_and_the_rest_counted(gate, slow):
    app, job = slow
    let(gate, job, 1)
    button(app, wording.STOP).click().run()
    gate.release(1)
    assert job.wait(20)
    app.run()
    assert len(app.data_editor[0].value) == job.done < 3
    assert (wording.STOPPED if job.left_unread > 1 else wording.STOPPED_ONE).format(count=job.left_unread) in told(app)


def test_files_that_come_meanwhile_join_the_line(gate, slow):
    app, job = slow
    upload(app, file("late.txt", "A late word from the pier, and no more than that."))
    assert reading_job.jobs().last(story_of(app)) is job
    assert job.total == 4
    let(gate, job, 4)
    assert job.wait(20)
    assert len(app.run().data_editor[0].value) == 4


def test_the_page_follows_to_the_story_that_the_sample_began(open_page, gate, monkeypatch):
    monkeypatch.setattr(uploads, "WAIT", 0)
    app = open_page("articles")
    sample = story_of(app)
    upload(app, BELL, POST)
    job = reading_job.jobs().last(sample)
    let(gate, job, 1)
    app.run()
    assert story_of(app) == job.story.story_id != sample
    gate.release(9)
    assert job.wait(20)
    assert wording.STARTED_STORY in told(app.run())


def test_a_story_that_is_deleted_meanwhile_ends_the_job(gate, slow):
    app, job = slow
    Store().delete(job.story.story_id)
    gate.release(9)
    assert job.wait(20)
    assert wording.STORY_NOT_FOUND in job.error
    assert wording.STORY_NOT_FOUND in told(app.run())


def test_batches_keep_every_article_once(open_page, monkeypatch):
    monkeypatch.setattr(reading_job, "_BATCH", 2)
    files = [file(f"{number}.txt", f"Number {number} of the notes that were found. {FIRE}") for number in range(7)]
    app = upload(open_page("articles"), *files, files[0])
    assert len(kept(story_of(app))) == 7
    assert "Here already, so not added again: 0.txt." in told(app)


def test_pasted_html_is_read_as_a_page(open_page):
    page = (
        "<html><head><title>Fire</title></head><body><script>let a = 1</script>"
        + f"<p>{FIRE}</p>" * 3
        + "</body></html>"
    )
    [article] = kept(story_of(paste(open_page("articles"), page, "The Echo")))
    assert FIRE in article.text
    assert "<p>" not in article.text
    assert "let a" not in article.text
    assert article.outlet == "The Echo"
    assert dict(article.origins)["outlet"] == "person"


# Tables.


def choose(app, field: str, name: str):
    box = next(each for each in app.selectbox if each.label == wording.COLUMNS_FIELDS[field])
    place = next(number for number, option in enumerate(box.options) if option.startswith(name))
    return box.select_index(place).run()


def test_a_table_is_read_another_way_by_one_step(open_page):
    app = opened_box(upload(open_page("articles"), file("fire.csv", TABLE)), "columns")
    assert button(app, wording.COLUMNS_AGAIN).disabled
    before = [article.text for article in kept(story_of(app))]
    choose(app, "text", "summary")
    button(app, wording.COLUMNS_AGAIN).click().run()
    assert wording.COLUMNS_DONE.format(file="fire.csv", count=2) in told(app)
    assert [article.text for article in kept(story_of(app))] == ["In short it burned.", "Up in smoke."]
    assert len(app.data_editor[0].value) == 2
    assert button(app, wording.COLUMNS_AGAIN).disabled
    undo(app)
    assert [article.text for article in kept(story_of(app))] == before
    assert not button(app, wording.COLUMNS_AGAIN).disabled, "the choice stands, and is not how the table is read now"
    button(app, wording.COLUMNS_AGAIN).click().run()
    assert [article.text for article in kept(story_of(app))] == ["In short it burned.", "Up in smoke."]


def test_a_table_without_a_column_of_texts_asks_for_it(open_page):
    app = upload(open_page("articles"), file("odd.csv", "a,b\n1,Burned down.\n2,Put out.\n"))
    assert wording.COLUMNS_MISSING.format(file="odd.csv") in told(app)
    assert button(app, wording.COLUMNS_AGAIN).disabled
    choose(app, "text", "b: Burned")
    button(app, wording.COLUMNS_AGAIN).click().run()
    assert [article.text for article in kept(story_of(app))] == ["Burned down.", "Put out."]
    assert Store().open(story_of(app)).info.sample is False


def test_a_way_that_gives_nothing_changes_nothing(open_page):
    app = opened_box(upload(open_page("articles"), file("fire.csv", f"remark,text\n,{FIRE[:60]}\n")), "columns")
    before = kept(story_of(app))
    choose(app, "text", "remark")
    button(app, wording.COLUMNS_AGAIN).click().run()
    assert wording.COLUMNS_NOTHING.format(file="fire.csv") in told(app)
    assert kept(story_of(app)) == before
    assert not starts(app, "Undo")


def test_of_what_comes_twice_in_two_passes_one_is_compared(open_page):
    names, shown = ("one.txt", "two.txt", "three.txt", "four.txt"), open_page("articles")
    for at in (0, 2):
        shown = upload(
            shown, *(file(name, MORNING + "\n" * number) for number, name in enumerate(names[at : at + 2], at))
        )
    story = Store().open(story_of(shown))
    assert len(story.originals) == 4
    assert len(compared(story.originals, story.edits)) == 1


def test_tables_without_a_text_keep_their_boxes_and_the_rest_are_counted(open_page):
    odd = [file(f"odd{number}.csv", f"a,b\n{number},Burned down.\n") for number in range(9)]
    known = [file(f"known{number}.csv", TABLE.replace("short", str(number))) for number in range(5)]
    app = upload(open_page("articles"), *odd, *known)
    boxes = [each.label for each in app.expander if "How the columns" in each.label]
    assert len(boxes) == 12
    assert sum("odd" in each for each in boxes) == 9
    assert wording.COLUMNS_MORE.format(count=2) in captions(app)


def test_a_paste_that_gives_nothing_stays_in_the_form(open_page):
    empty = "<html><body><script>let a = 1;</script></body></html>"
    app = paste(open_page("articles"), empty, "The Echo")
    assert app.error
    assert (app.text_area[0].value, app.main.text_input[0].value) == (empty, "The Echo")
    app.text_area[0].set_value(FIRE)
    button(app, wording.PASTE_ADD).click().run()
    assert [article.outlet for article in kept(story_of(app))] == ["The Echo"]
    assert (app.text_area[0].value, app.main.text_input[0].value) == ("", "")


def test_only_of_a_text_it_is_said_that_there_is_no_more(open_page):
    app = read_one(upload(open_page("articles"), file("fire.csv", TABLE)))
    app.toggle[0].set_value(True).run()
    assert wording.BESIDE_NO_MORE in captions(app)
    assert wording.BESIDE_NOTHING not in captions(app)


# The reading view.


def test_lines_are_taken_out_and_put_back(open_page):
    app = read_one(upload(open_page("articles"), file("lines.txt", LINES), POST))
    words = app.data_editor[0].value["words"].iloc[0]
    taken = next(each for each in starts(app, wording.TAKE_OUT) if "Nobody" in each.label)
    taken.click().run()
    assert app.data_editor[0].value["words"].iloc[0] == words - 7
    assert wording.NOT_REPORTING.format(reason=wording.FURNITURE["marked"]) in captions(app)
    next(each for each in starts(app, wording.PUT_BACK) if "Nobody" in each.label).click().run()
    assert app.data_editor[0].value["words"].iloc[0] == words
    undo(app)
    assert app.data_editor[0].value["words"].iloc[0] == words - 7


def test_every_button_of_a_line_has_a_name_of_its_own(open_page):
    app = read_one(upload(open_page("articles"), file("lines.txt", LINES), POST))
    names = [each.label for each in (*starts(app, wording.TAKE_OUT), *starts(app, wording.PUT_BACK))]
    assert len(names) == len(set(names)) == 3


def test_each_field_tells_where_it_was_found(open_page):
    app = read_one(paste(open_page("articles"), FIRE, "The *Echo*"))
    found = wording.FIELD_FOUND.format(field="Outlet", value="The *Echo*", origin=wording.ORIGINS["person"])
    assert found in captions(app)
    assert "agency" in captions(app).partition("Not known: ")[2]


def test_all_that_the_file_says_stands_beside(open_page):
    article = f"<article>{f'<p>{FIRE}</p>' * 4}</article>"
    page = f"<html><body><nav><a href='/'>Weather and tides</a></nav>{article}</body></html>"
    app = read_one(upload(open_page("articles"), file("page.html", page), POST))
    assert not any("Weather and tides" in each.value for each in app.text)
    app.toggle[0].set_value(True).run()
    assert any("Weather and tides" in each.value for each in app.text)
    app.selectbox(key=f"read-which-{story_of(app)}").set_value(kept(story_of(app))[1].article_id).run()
    assert wording.BESIDE_NOTHING in captions(app)


@pytest.mark.parametrize(
    ("text", "furniture", "shown"),
    [
        ("One.\n\n  Two. \nThree.", [], [("One.", None), ("Two.", None), ("Three.", None)]),
        ("Read next Two.", [(0, 9)], [("Read next", True), ("Two.", None)]),
        ("One. Ad.\nAd. Two.", [(5, 12)], [("One.", None), ("Ad.", True), ("Ad.", False), ("Two.", None)]),
        ("Ad. One. Ad.", [(0, 3), (9, 12)], [("Ad.", True), ("One.", None), ("Ad.", True)]),
        ("Ad.\n\n\nAd.", [(0, 9)], [("Ad.", True), ("Ad.", False)]),
    ],
)
def test_a_text_is_cut_into_lines_at_its_furniture(text, furniture, shown):
    article = Article("a", text, furniture=tuple(Furniture(start, end, "promo") for start, end in furniture))
    found = [(piece.span.of(text), piece.begins if piece.furniture else None) for piece in taken_in.pieces(article)]
    assert found == shown


# Articles that came twice.


def chosen(story: str) -> list[str]:
    opened = Store().open(story)
    return [article.source.file for article in compared(opened.originals, opened.edits)]


def test_the_same_article_is_left_out_at_once_told_and_brought_back_by_undo(open_page):
    again = f"{MORNING}\nSign up to our newsletter.\n"
    app = upload(open_page("articles"), file("bell.txt", MORNING), file("copy.txt", again))
    story = story_of(app)
    assert len(chosen(story)) == 1
    assert "is the same article as “The Bell" in told(app)
    undo(app)
    assert chosen(story) == ["bell.txt", "copy.txt"]
    upload(app, OTHER)
    assert chosen(story) == ["bell.txt", "copy.txt", "other.txt"], "what was decided is not asked again"


def test_articles_that_differ_in_a_figure_are_both_compared_and_the_words_named(open_page):
    body = f"{MORNING}\n" + "The lock-keeper had rung the bell of the mill when the timber went. " * 9
    texts = [f"{body}\n\n{hurt} people were hurt, the fire brigade said.\n" for hurt in ("Eleven", "Forty-one")]
    app = upload(open_page("articles"), *(file(f"copy{i}.txt", text) for i, text in enumerate(texts)))
    assert chosen(story_of(app)) == ["copy0.txt", "copy1.txt"]
    assert any("Eleven" in each.value and "Forty-one" in each.value for each in app.text)
    starts(app, wording.NEARLY_ONE)[0].click().run()
    assert len(chosen(story_of(app))) == 1


def offers(app) -> list:
    return starts(app, wording.VERSION_ONE)


def test_a_later_version_is_offered_and_can_stand_alone(open_page):
    app = upload(open_page("articles"), file("morning.txt", MORNING), file("evening.txt", EVENING))
    assert chosen(story_of(app)) == ["morning.txt", "evening.txt"]
    assert any("2024-10-14” seems to be a later or fuller version of" in each.value for each in app.text)
    offers(app)[0].click().run()
    assert chosen(story_of(app)) == ["evening.txt"]
    assert not offers(app)


def test_both_versions_may_be_compared_and_nobody_asks_again(open_page):
    app = upload(open_page("articles"), file("morning.txt", MORNING), file("evening.txt", EVENING))
    button(app, wording.VERSION_BOTH).click().run()
    assert not offers(app)
    upload(app, OTHER)
    assert not offers(app)
    assert chosen(story_of(app)) == ["morning.txt", "evening.txt", "other.txt"]


def test_two_outlets_with_one_agency_text_are_both_compared(open_page):
    app = upload(open_page("articles"), file("bell.txt", MORNING), file("echo.txt", MORNING.replace("Bell", "Echo")))
    assert chosen(story_of(app)) == ["bell.txt", "echo.txt"]
    assert not offers(app)


def test_in_a_very_large_story_nobody_looks_and_that_is_told(open_page, monkeypatch):
    monkeypatch.setattr(repeats, "MOST", 1)
    app = upload(open_page("articles"), BELL, POST)
    assert wording.NOT_LOOKED.format(most=1) in told(app)


def test_labels_with_markup_stay_text():
    words = "**bold** ![x](http://evil.example/p.png) :red[x] :smile:"
    inner = taken_in._line(words).removeprefix(" :small[").removesuffix("]")
    assert inner == plain(wording.LINE.format(line=words))

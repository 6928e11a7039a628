"""The Articles page in a real browser: many files and a folder, a table read another way, lines taken out, versions."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from components import wording
from tests.browser.conftest import Server
from tests.browser.on_page import add_files, cell, go_to, settled

Open = Callable[..., Any]
FIRE = "The tannery on Mill Lane burned to the ground on Tuesday night and nobody was hurt, the fire brigade said."
HOMES = "Four families who lived in the low houses beside it lost their homes to the flames before dawn."
CAUSE = "A lamp that was left alight in the drying loft is thought to have begun it."
GAZETTE = f"---\noutlet: Lomm Gazette\ndate: 2024-05-07\n---\n\n{FIRE}\n\n{HOMES}\n"
LATER = f"{GAZETTE}\n{CAUSE}\n".replace("05-07", "05-08")
POST = f"---\noutlet: Ostrand Post\n---\n\n{FIRE}\n\nThe owner could not be reached by this newspaper.\n"
TABLE = f"summary,body,paper\nIn short it burned.,{FIRE.replace(',', '')},Lomm Gazette\nUp in smoke.,{HOMES},The Echo\n"


@pytest.fixture
def page(server: Server, open_page: Open) -> Any:
    return settled(open_page(server, "/articles", width=1400))


def file(name: str, text: str | bytes) -> dict[str, Any]:
    data = text.encode() if isinstance(text, str) else text
    return {"name": name, "mimeType": "text/plain", "buffer": data}


def row(page: Any, number: int) -> str:
    """A row of the page's first table, as far as it is drawn."""
    return " | ".join(cell(page, column, number).inner_text() for column in range(4))


def alert(page: Any, text: str) -> str:
    """The message with this in it; without what keeps Markdown out of messages."""
    found = page.get_by_test_id("stAlert").filter(has_text=text)
    found.wait_for()
    settled(page)
    return str(found.inner_text()).replace("\u2060", "")


def new_story(page: Any) -> None:
    page.get_by_role("button", name=wording.NEW_STORY).click()
    page.get_by_text(wording.NO_ARTICLES).wait_for()


def open_text(page: Any) -> None:
    page.get_by_text(wording.READ_ONE).click()
    page.get_by_role("button", name=wording.TAKE_OUT).first.wait_for()
    settled(page)


def share(page: Any) -> str:
    """What the Compare page says is shared word for word."""
    go_to(page, "compare")
    told = page.get_by_text(wording.SHARE_PARTS["wording"]).first
    told.wait_for()
    return str(told.inner_text())


def test_many_files_each_with_its_result(page: Any) -> None:
    notes = [file(f"note-{number}.txt", f"Note {number} of the fire. {FIRE} {HOMES}") for number in range(30)]
    bad = [file(f"film-{number}.mov", b"\0\1\2" * 99) for number in range(4)]
    add_files(page, *notes, *bad)
    assert wording.PROBLEMS.format(count=4) in alert(page, "4 files or parts")
    page.get_by_text("4 not read, 30 read").wait_for()
    assert row(page, 0).startswith("film-0.mov | Not read | 0 | film-0.mov is")
    assert row(page, 4).startswith("note-0.txt | Read | 1")
    page.get_by_role("button", name=wording.FILES_DISMISS).click()
    page.get_by_text("What became of the files").wait_for(state="detached")
    with page.expect_download() as download:
        page.get_by_role("button", name=wording.DOWNLOAD).click()
    assert len(Path(download.value.path()).read_text("utf-8-sig").splitlines()) == 31


def test_a_folder_is_read_without_what_belongs_to_its_pages(page: Any, tmp_path: Path) -> None:
    news = tmp_path / "news"
    (news / "fire_files").mkdir(parents=True)
    (news / "fire.html").write_text(f"<html><body><p>{FIRE}</p><p>{HOMES}</p><p>{CAUSE}</p></body></html>", "utf-8")
    (news / "fire_files" / "frame.html").write_text(
        "<html><body><p>Shoes at half the price.</p></body></html>", "utf-8"
    )
    (news / "fire_files" / "site.js").write_text("let shoes = 1", "utf-8")
    (news / "post.md").write_text(POST, "utf-8")
    new_story(page)
    page.get_by_role("radio", name=wording.ADD_WAYS["folder"]).click()
    page.get_by_text(wording.UPLOAD_FOLDER).wait_for()
    page.locator('input[type="file"]').set_input_files(str(news))
    told = alert(page, "news/fire.html")
    assert wording.LEFT_OUT.format(count=2) in told
    assert told.count("news/") == 2


def test_a_table_is_read_another_way_and_back(page: Any) -> None:
    add_files(page, file("fire.csv", TABLE))
    page.get_by_text(wording.COLUMNS_TITLE.format(file="fire.csv")).click()
    again = page.get_by_role("button", name=wording.COLUMNS_AGAIN)
    again.wait_for()
    assert again.is_disabled()
    page.get_by_role("combobox", name=wording.COLUMNS_FIELDS["text"]).click()
    page.get_by_role("option").filter(has_text="summary: In short it burned.").click()
    page.locator("button:enabled").and_(again).click()
    assert wording.COLUMNS_DONE.format(file="fire.csv", count=2) in alert(page, "2 articles took the place")
    assert cell(page, 4, 0).inner_text() == "4"
    page.get_by_role("button", name=f"Undo: {wording.COLUMNS_STEP}").click()
    cell(page, 4, 0).filter(has_text="20").wait_for(state="attached")
    assert cell(page, 1, 2).count() == 0, "undone, the new rows are gone"


def test_a_line_that_is_taken_out_leaves_the_comparison_until_it_is_put_back(page: Any) -> None:
    add_files(page, file("gazette.md", GAZETTE), file("post.md", POST))
    before = share(page)
    go_to(page, "articles")
    open_text(page)
    page.get_by_role("button", name=re.compile(rf"^{wording.TAKE_OUT}.*{FIRE[:30]}")).click()
    back = page.get_by_role("button", name=re.compile(rf"^{wording.PUT_BACK}.*{FIRE[:30]}"))
    back.wait_for()
    page.get_by_role("button", name="Undo: text taken out").wait_for()
    settled(page)
    go_to(page, "compare")
    page.get_by_text(wording.NOTHING_SHARED).wait_for()
    go_to(page, "articles")
    page.get_by_role("button", name="Undo: text taken out").click()
    page.get_by_role("button", name="Redo: text taken out").click()
    page.get_by_role("button", name="Undo: text taken out").wait_for()
    settled(page)
    open_text(page)
    back.click()
    page.get_by_role("button", name="Undo: furniture corrected").wait_for()
    assert share(page) == before


def test_it_is_all_done_by_keyboard(page: Any) -> None:
    add_files(page, file("gazette.md", GAZETTE), file("post.md", POST))
    page.locator("summary").filter(has_text=wording.READ_ONE).focus()
    page.keyboard.press("Enter")
    taken = page.get_by_role("button", name=re.compile(rf"^{wording.TAKE_OUT}.*{HOMES[:30]}"))
    taken.wait_for()
    page.get_by_role("button", name=re.compile(rf"^{wording.TAKE_OUT}.*{FIRE[:30]}")).focus()
    page.keyboard.press("Tab")
    assert taken.evaluate("(button) => button === document.activeElement")
    page.keyboard.press("Enter")
    page.get_by_role("button", name=re.compile(rf"^{wording.PUT_BACK}.*{HOMES[:30]}")).wait_for()
    beside = page.get_by_label(wording.BESIDE)
    beside.focus()
    page.keyboard.press("Space")
    page.get_by_text(wording.BESIDE_NOTHING).wait_for()


def test_pasted_html_is_read_as_text(page: Any) -> None:
    new_story(page)
    page.get_by_role("radio", name=wording.ADD_WAYS["paste"]).click()
    html = f"<html><body><script>window.hit = 1</script><h1>Fire</h1><p>{FIRE}</p><p>{HOMES}</p></body></html>"
    page.get_by_role("textbox", name=wording.PASTE_TEXT).fill(html)
    page.get_by_role("textbox", name=wording.PASTE_OUTLET).fill("Lomm Gazette")
    page.get_by_role("button", name=wording.PASTE_ADD).click()
    page.get_by_text("pasted.html.").wait_for()
    settled(page)
    open_text(page)
    assert page.get_by_test_id("stText").filter(has_text=FIRE).count() == 1
    assert page.get_by_text("<p>").count() == 0
    assert page.evaluate("window.hit") is None


def test_a_later_version_is_offered(page: Any) -> None:
    add_files(page, file("one.md", GAZETTE), file("two.md", LATER), file("post.md", POST))
    offer = page.locator(".st-key-versions")
    assert "2024-05-08” seems to be a later or fuller version of “Lomm Gazette" in offer.inner_text()
    offer.get_by_role("button", name=wording.VERSION_ONE).click()
    offer.wait_for(state="detached")
    page.get_by_role("button", name="Undo: article left out of comparison").wait_for()


def test_dropped_files_are_read(page: Any) -> None:
    """A drop of many is packed on its way; one of few is not."""
    new_story(page)
    drop = """(zone, count) => {
      const files = new DataTransfer();
      for (let number = 0; number < count; number += 1)
        files.items.add(new File([`Note ${number} of the fire in the tannery on Mill Lane.`], `note-${number}.txt`));
      zone.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: files }));
    }"""
    page.get_by_test_id("stFileUploaderDropzone").evaluate(drop, 3)
    page.get_by_text("note-0.txt, note-1.txt, note-2.txt.").wait_for()
    settled(page).get_by_test_id("stFileUploaderDropzone").evaluate(drop, 25)
    page.get_by_text("22 files (22 articles)").wait_for()

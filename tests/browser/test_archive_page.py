"""The Archive page in a real browser: filled, asked, its passages opened, hostile articles shown as text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from components import wording
from tests.browser.conftest import ROOT, Server
from tests.browser.on_page import cell, settled
from tests.browser.test_hostile_text import INJECTED, MARKUP, table, upload

Open = Callable[..., Any]
SAMPLE = sorted((ROOT / "data" / "sample").glob("the-daily-commonweal*.md"))
OVERFLOW = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture
def page(server: Server, open_page: Open, tmp_path: Path) -> Any:
    """The archive with two versions of the sample story and two hostile articles in it, asked about the first sample
    article; a request that leaves, or an error in the console, fails the test at its end."""
    page = settled(open_page(server, "/archive", width=1400))
    if page.get_by_text(wording.ARCHIVE_EMPTY).count():
        hostile = tmp_path / "evil.csv"
        hostile.write_bytes(table())
        page.locator('input[type="file"]').first.set_input_files([*SAMPLE, hostile])
        page.get_by_text(wording.ARCHIVE_HOLDS.format(count=4)).wait_for()
    page.get_by_text("Passage 1 of").wait_for()
    return settled(page)


def look_for(page: Any, *files: Any) -> None:
    page.get_by_role("button", name=wording.ASK_OTHER).click()
    page.get_by_text(wording.ASK_UPLOAD).wait_for()
    page.locator('input[type="file"]').last.set_input_files(list(files))
    page.get_by_text(wording.ASK_UPLOAD).wait_for(state="hidden")
    settled(page)


def marked(page: Any) -> list[str]:
    """The first passage as it stands in either article."""
    flows = page.locator('[class*="st-key-sharing-flow-1-"]')
    return [flows.nth(n).get_by_test_id("stText").nth(1).inner_text().strip("\u200b") for n in range(flows.count())]


def test_an_article_of_the_story_finds_its_passages(page: Any) -> None:
    assert cell(page, 1, 0).inner_text() == "The Daily Commonweal"
    left, right = marked(page)
    assert len(left.split()) > 3
    assert left.split()[-1].casefold() == right.split()[-1].casefold()
    page.get_by_role("button", name=wording.ASK_COMPARE).click()
    page.get_by_role("heading", name=wording.PAGES["compare"], exact=True).wait_for()
    page.locator(".column mark").first.wait_for()
    assert page.locator(".column header").count() == 2


def test_another_one_is_chosen_from_the_keyboard_and_the_first_by_the_mouse(page: Any) -> None:
    shown = page.locator('[class*="st-key-sharing-name-1"]')
    first = shown.inner_text()
    page.get_by_role("combobox", name=wording.ASK_ROW).focus()
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    title = cell(page, 2, 1).inner_text()
    shown.filter(has_text=title).wait_for()
    assert title not in first
    grid = page.get_by_test_id("stDataFrame").first
    grid.locator('tr[aria-selected="true"]').filter(has_text=title).wait_for(state="attached")
    box = grid.bounding_box()
    page.mouse.click(box["x"] + 18, box["y"] + 35 * 1.5)
    shown.filter(has_text=cell(page, 2, 0).inner_text()).wait_for()
    assert shown.inner_text() == first


def test_hostile_articles_are_text_wherever_they_are_shown(page: Any) -> None:
    look_for(page, upload("asked.csv", table()[:-1]))
    page.get_by_test_id("stText").filter(has_text=MARKUP[2]).first.wait_for()
    for name in (wording.ASK_WHICH, wording.ASK_ROW):
        page.get_by_role("combobox", name=name).click()
        page.get_by_role("option").first.wait_for()
        assert page.evaluate(INJECTED) == []
        page.keyboard.press("Escape")
    assert page.evaluate(INJECTED) == []


def test_the_table_is_saved_as_csv(page: Any, tmp_path: Path) -> None:
    with page.expect_download() as download:
        page.get_by_role("button", name=wording.DOWNLOAD).click()
    saved = tmp_path / "archive.csv"
    download.value.save_as(saved)
    lines = saved.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].split(",") == list(wording.ASK_COLUMNS)
    assert lines[1].startswith("The Daily Commonweal,")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_phone(page: Any, server: Server, open_page: Open, scheme: str) -> None:
    phone = settled(open_page(server, "/archive", width=480, color_scheme=scheme))
    phone.get_by_text("Passage 1 of").wait_for()
    assert not phone.evaluate(OVERFLOW)

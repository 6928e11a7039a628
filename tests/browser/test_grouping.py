"""Many files in a real browser: the stories they tell are offered, one is corrected, made, and taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from components import wording
from tests.browser.conftest import Server
from tests.browser.on_page import add_files, cell, settled
from tests.unit.test_grouping import FERRY, FERRY_TOLD_ANEW, STRIKE, STRIKE_TOLD_ANEW

TEXTS = {"ferry": FERRY, "ferry-2": FERRY_TOLD_ANEW, "strike": STRIKE, "strike-2": STRIKE_TOLD_ANEW}


def test_stories_are_offered_renamed_made_and_taken_back(open_page: Any, server: Server, tmp_path: Path) -> None:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    page = settled(open_page(server, "/articles", width=1400))
    add_files(page, *sorted(tmp_path.iterdir()))
    page.get_by_role("heading", name=wording.GROUPING_TITLE.format(count=2)).wait_for()
    grid = page.locator('.st-key-grouping [data-testid="stDataFrame"]').first
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box()
    page.mouse.dblclick(box["x"] + 100, box["y"] + 35 * 2.5)
    editor = page.locator("textarea.gdg-input")
    editor.fill("The walkout")
    editor.press("Enter")
    grid.get_by_test_id("glide-cell-0-1").get_by_text("The walkout").wait_for(state="attached")
    settled(page)
    page.get_by_role("button", name=wording.GROUPING_MAKE.format(count=2)).click()
    undo = page.get_by_role("button", name="Undo: ")
    undo.wait_for()
    settled(page)
    page.get_by_role("combobox", name=wording.STORY).click()
    page.get_by_role("option", name="The walkout").wait_for()
    page.keyboard.press("Escape")
    page.reload()
    settled(page)
    undo.click()
    page.get_by_role("button", name="Redo: ").wait_for()
    settled(page)
    cell(page, 1, 3).wait_for(state="attached")

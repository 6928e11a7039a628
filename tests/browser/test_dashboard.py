"""The whole of the job in a real browser: two files in, an outlet corrected, read side by side, found again later."""

from __future__ import annotations

import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from components import wording
from tests.browser.conftest import ROOT, Server, launch_server
from tests.browser.on_page import add_files, cell, go_to, settled

Open = Callable[..., Any]
GOLD = sorted((ROOT.parent / "shared" / "gold").glob("*.txt"))
SAMPLE = [ROOT / "data" / "sample" / name for name in ("halyard-news-agency.txt", "the-daily-commonweal.md")]
FILES = GOLD if len(GOLD) == 2 else SAMPLE
OUTLET, DATE = 1, 3
CORRECTED = "Undo: outlet corrected"

IN_VIEW = """(element) => {
  const box = element.getBoundingClientRect(), frame = element.closest(".scroller").getBoundingClientRect();
  return box.bottom > frame.top && box.top < frame.bottom;
}"""


STATE = """(scrollers) => scrollers.map((e) => ({
  top: e.scrollTop, height: e.clientHeight, whole: e.scrollHeight,
  chosen: [...e.querySelectorAll("mark[aria-current]")].map((mark) => [mark.offsetTop, mark.offsetHeight]),
}))"""


def write(page: Any, column: int, row: int, text: str, then: str) -> None:
    """Writes into a cell from the keyboard, as far as the message or the button by which the page answers."""
    grid = page.locator('[data-testid="stDataFrame"]').first.bounding_box()
    page.mouse.click(grid["x"] + 150, grid["y"] + 35 * (row + 1.5))
    chosen(page, OUTLET, row).wait_for(state="attached")
    for at in range(OUTLET, column):
        page.keyboard.press("ArrowRight")
        chosen(page, at + 1, row).wait_for(state="attached")
    page.keyboard.press("Enter")
    editor = page.locator("textarea.gdg-input")
    editor.fill(text)
    editor.press("Enter")
    page.get_by_text(then).wait_for()
    settled(page)


def chosen(page: Any, column: int, row: int) -> Any:
    """The cell once the grid says that it is selected, which it does a moment after the click."""
    return cell(page, column, row).and_(page.locator('[aria-selected="true"]'))


def click_passage(page: Any, look: str) -> None:
    """Chooses the last passage of this look on the left: one whose partner is not in view yet."""
    page.locator(".column").nth(0).locator(f'mark[data-look="{look}"]').last.click()
    partner = page.locator(".column").nth(1).locator("mark[aria-current]")
    partner.first.wait_for()
    seen = any(mark.evaluate(IN_VIEW) for mark in partner.all())
    assert seen, page.locator(".scroller").evaluate_all(STATE)
    told = page.locator(".wordings section p").all_inner_texts()
    assert all(told)
    assert len(told) == (1 if look == "verbatim" else 2), "the same words are shown once"


def test_two_files_are_read_corrected_compared_and_found_again(open_page: Open, server: Server) -> None:
    page = settled(open_page(server, "/articles", width=1400))
    add_files(page, *FILES)
    write(page, OUTLET, 0, "The Corrected Post", CORRECTED)
    go_to(page, "compare")
    click_passage(page, "verbatim")
    click_passage(page, "near")
    assert page.locator(".wordings del, .wordings ins").count() > 0
    address = page.url
    page.reload()
    page.locator(".column header", has_text="The Corrected Post").wait_for()
    page.goto("about:blank")
    server.restart()
    page.goto(address)
    page.locator(".column header", has_text="The Corrected Post").wait_for()
    go_to(page, "articles")
    assert cell(page, OUTLET, 0).inner_text() == "The Corrected Post"


def test_a_removal_and_a_correction_are_undone_one_by_one(open_page: Open, server: Server) -> None:
    page = settled(open_page(server, "/articles", width=1400))
    add_files(page, *SAMPLE)
    before = cell(page, OUTLET, 0).inner_text()
    write(page, OUTLET, 0, "Somebody Else", CORRECTED)
    page.get_by_role("button", name=wording.REMOVE).click()
    page.get_by_role("combobox", name=wording.REMOVE_WHICH).click()
    page.get_by_role("option").filter(has_text="Commonweal").click()
    page.keyboard.press("Escape")
    page.get_by_role("button", name=wording.REMOVE_BUTTON, exact=True).click()
    page.get_by_role("button", name="Undo: article removed").click()
    undo = page.get_by_role("button", name=CORRECTED)
    undo.wait_for()
    assert cell(page, OUTLET, 1).inner_text() == "The Daily Commonweal"
    assert cell(page, OUTLET, 0).inner_text() == "Somebody Else"
    undo.click()
    undo.wait_for(state="detached")
    assert cell(page, OUTLET, 0).inner_text() == before


def test_a_date_that_is_none_is_refused_and_the_old_one_stays(open_page: Open, server: Server) -> None:
    page = settled(open_page(server, "/articles", width=1400))
    add_files(page, *SAMPLE)
    before = cell(page, DATE, 1).inner_text()
    write(page, DATE, 1, "last Sunday", wording.BAD_DATE_HINT)
    assert cell(page, DATE, 1).inner_text() == before
    write(page, DATE, 1, "2024-10-14", "Undo: date corrected")
    page.reload()
    settled(page)
    assert cell(page, DATE, 1).inner_text() == "2024-10-14"


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("CROSSREAD_SHARED", "1")
    with launch_server(tmp_path) as running:
        yield running


def test_a_shared_server_knows_its_visitors_by_a_cookie(shared: Server, open_page: Open) -> None:
    page = settled(open_page(shared, "/articles", width=1400))
    add_files(page, *SAMPLE)
    address = page.url
    [cookie] = [each for each in page.context.cookies() if each["name"] == "crossread_owner"]
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Lax")
    page.goto(address)
    settled(page)
    assert cell(page, OUTLET, 1).inner_text() == "The Daily Commonweal"
    stranger = open_page(shared, address.removeprefix(shared.url), width=1400)
    stranger.get_by_text(wording.STORY_NOT_FOUND).wait_for()


def test_without_the_server_the_pages_are_the_same(open_page: Open, tmp_path: Path) -> None:
    with launch_server(tmp_path, behind=False) as running:
        page = open_page(running)
        page.get_by_role("heading", name=wording.LOOK_FIRST_TITLE).wait_for()
        assert settled(page).get_by_role("button", name=wording.ADD_OWN).is_visible()
        page.goto("about:blank")


@pytest.mark.parametrize("path", ["/", "/claims", "/_stcore/health", "/static/nothing-here.js"])
def test_every_answer_carries_the_headers(server: Server, path: str) -> None:
    request = urllib.request.Request(server.url + path, method="GET")
    try:
        headers = urllib.request.urlopen(request, timeout=10).headers
    except urllib.error.HTTPError as error:
        headers = error.headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy
    assert not {"http:", "https:", "ws:", "wss:", "*"} & set(policy.replace(";", " ").split())
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"

"""What a person does on a page, and waits for, as the tests of several pages need it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from components import wording
from tests.browser.conftest import PATIENCE

# How long nothing was added to the page, taken from it or written anew, in milliseconds.
QUIET = """() => {
  if (!window.crossreadQuiet) {
    let last = performance.now();
    const seen = new MutationObserver(() => { last = performance.now(); });
    seen.observe(document, { subtree: true, childList: true, characterData: true });
    window.crossreadQuiet = () => performance.now() - last;
  }
  return window.crossreadQuiet();
}"""
AT_REST = 150


def settled(page: Any) -> Any:
    """The page once the app has drawn it and it is at rest: what is drawn anew under the mouse loses its click."""
    drawn = page.locator('[data-test-script-state="notRunning"] h1').first
    until(page, lambda: drawn.is_visible() and page.evaluate(QUIET) >= AT_REST)
    return page


def until(page: Any, what: Callable[[], Any], wanted: Callable[[Any], Any] = bool) -> Any:
    """What is asked for, once it is as wanted."""
    deadline = time.monotonic() + PATIENCE / 1000
    while not wanted(value := what()):
        assert time.monotonic() < deadline, f"{page.url}: it stays {value!r}"
        page.wait_for_timeout(50)
    return value


def cell(page: Any, column: int, row: int) -> Any:
    """A cell of the first table: the grid is a canvas that keeps its cells as an invisible table too."""
    return page.locator('[data-testid="stDataFrame"]').first.get_by_test_id(f"glide-cell-{column}-{row}")


def add_files(page: Any, *files: Any) -> None:
    """Starts a story with these files; returns once their table is there."""
    page.get_by_role("button", name=wording.NEW_STORY).click()
    page.get_by_text(wording.NO_ARTICLES).wait_for()
    page.locator('input[type="file"]').set_input_files(list(files))
    page.get_by_text("Read: ").first.wait_for()
    settled(page)


def opened(page: Any, name: str, option: Any) -> None:
    """Opens the box of that name until it shows the option: one that is drawn anew while it opens is closed again."""
    for _ in range(5):
        settled(page).get_by_role("combobox", name=name).click()
        for _ in range(30):
            if option.is_visible():
                return
            page.wait_for_timeout(100)
        page.keyboard.press("Escape")
    option.wait_for()


def go_to(page: Any, name: str) -> None:
    """Opens a page from the navigation. A click is lost where that is drawn anew between press and release."""
    heading = page.get_by_role("heading", name=wording.PAGES[name], exact=True)
    for _ in range(3):
        page.get_by_role("link", name=wording.PAGES[name], exact=True).click()
        for _ in range(150):
            if heading.is_visible():
                settled(page)
                return
            page.wait_for_timeout(100)
    heading.wait_for()

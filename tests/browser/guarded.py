"""The dashboard as people start it: behind components.server with its headers."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from components import wording
from tests.browser.conftest import ROOT, Server


class Guarded(Server):
    """python -m components.server on a free port."""

    def _command(self) -> list[str]:
        return [sys.executable, "-m", "components.server", "--port", str(self.port)]


@contextmanager
def guarded_server(home: Path) -> Iterator[Guarded]:
    """A running server over the stories in home, stopped at the end."""
    server = Guarded(ROOT / "app.py", home)
    try:
        server.start()
        yield server
    finally:
        server.stop()


def settled(page: Any) -> Any:
    """The page once the app has drawn it."""
    page.locator('[data-test-script-state="notRunning"] h1').first.wait_for()
    return page


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

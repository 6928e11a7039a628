"""What the tests of the reader see on its page, and do there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Open = Callable[..., Any]

IN_VIEW = """(element) => {
  const box = element.getBoundingClientRect(), frame = element.closest(".scroller").getBoundingClientRect();
  return box.top >= frame.top - 1 && box.top + 20 <= frame.bottom;
}"""


def column(page: Any, side: int) -> Any:
    return page.locator(".column").nth(side)


def chosen(page: Any, side: int) -> list[str]:
    return list(column(page, side).locator("mark[aria-current]").all_inner_texts())


def status(page: Any) -> str:
    return str(page.locator(".status").inner_text())


def press_passage(page: Any, words: str, side: int = 0) -> None:
    column(page, side).locator("mark", has_text=words).first.click()

"""The Claims page in a real browser: a cell opens its evidence, by mouse and by keyboard, also on a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from components import wording
from components.views.who_says import BESIDE, LETTER, MARK
from tests.browser.conftest import Server
from tests.browser.on_page import go_to, opened, settled, until

Open = Callable[..., Any]
ROW, CLAIM = 35, 6
"""The height of a row of the table; the claim's column, behind those of five outlets and their count."""


def claims(open_page: Open, server: Server, width: int = 1400, **options: Any) -> Any:
    """The page of the sample, narrowed to what some outlet says of those who were moved from their homes."""
    page = settled(open_page(server, "/claims", width=width, **options))
    page.get_by_test_id("glide-cell-0-1").wait_for(state="attached")
    field = page.get_by_role("textbox", name=wording.FILTER_WORDS)
    field.fill("moved homes school hall")
    field.press("Enter")
    page.get_by_test_id("glide-cell-0-4").wait_for(state="detached")
    settled(page)
    return page


def differing(page: Any) -> tuple[int, int]:
    """-> the column and the row of the first cell that differs."""
    symbol = wording.STATE_SYMBOLS["differs"]
    cell = page.locator('[data-testid^="glide-cell-"]').filter(has_text=symbol).first
    cell.wait_for(state="attached")
    column, row = cell.get_attribute("data-testid").split("-")[2:]
    assert int(column) < CLAIM - 1
    return int(column), int(row)


def click(page: Any, column: int, row: int) -> None:
    grid = page.get_by_test_id("stDataFrame").bounding_box()
    heads = page.locator('[data-testid="stDataFrame"] [role="columnheader"]').all_text_contents()
    widths = [max(MARK, BESIDE + LETTER * len(head)) for head in heads]
    page.mouse.click(grid["x"] + sum(widths[:column]) + widths[column] / 2, grid["y"] + ROW * (row + 1.5))


def evidence(page: Any) -> str:
    """What stands in the evidence, once it is there; without what keeps spaces in their place."""
    page.get_by_text(wording.WHY_NOT.format(reason=wording.REASONS["numbers"])).wait_for()
    page.get_by_role("button", name=wording.IN_COMPARE).wait_for()
    page.get_by_role("button", name=wording.CLOSE_EVIDENCE).wait_for()
    found = page.locator('[class*="st-key-evidence-"]').first.inner_text()
    return " ".join(str(found).replace("\u200b", "").split())


def test_a_cell_opens_the_evidence_of_both_sides_and_the_reason(open_page: Open, server: Server) -> None:
    page = settled(open_page(server, width=1400))
    go_to(page, "claims")
    page = claims(open_page, server)
    click(page, *differing(page))
    told = evidence(page)
    marked = page.locator('[class*="st-key-marked-differs-"] .stText').all_inner_texts()
    assert wording.HERE_THERE.format(here=marked[0], there=marked[-1]) in told
    assert marked[0] != marked[-1]
    outlet = page.locator('[class*="st-key-name-"][class*="-there"]').first.inner_text()
    page.get_by_role("button", name=wording.IN_COMPARE).click()
    page.get_by_role("heading", name=wording.PAGES["compare"]).wait_for()
    page.locator(".column header", has_text=outlet.removesuffix(" (2)")).first.wait_for()


def test_the_keyboard_alone_opens_it_too(open_page: Open, server: Server) -> None:
    page = claims(open_page, server)
    column, row = differing(page)
    page.get_by_role("textbox", name=wording.FILTER_WORDS).focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('td') !== null"):
            break
    wanted = page.get_by_test_id(f"glide-cell-{column}-{row}")
    for key in ["ArrowDown"] * row + ["ArrowRight"] * (column + 1):
        if wanted.get_attribute("aria-selected") == "true":
            break
        page.keyboard.press(key)
        page.wait_for_timeout(300)
    assert wording.HERE_THERE.split("{")[0] in evidence(page)


def test_on_a_phone_the_marks_and_the_claim_are_in_view_and_the_evidence_is_stacked(
    open_page: Open, server: Server
) -> None:
    page = claims(open_page, server, width=480)
    grid = page.get_by_test_id("stDataFrame").bounding_box()
    assert grid["width"] <= 480
    click(page, *differing(page))
    evidence(page)
    here, there = (
        page.locator(f'[class*="st-key-name-"][class*="-{side}"]').first.bounding_box() for side in ("here", "there")
    )
    assert there["y"] > here["y"] + here["height"]
    assert abs(there["x"] - here["x"]) < 2
    assert page.evaluate("document.documentElement.scrollWidth") <= 480


@pytest.mark.parametrize(("width", "height"), [(1400, 900), (390, 844)])
def test_what_was_opened_comes_into_view_and_nothing_else_moves_the_page(
    open_page: Open, server: Server, width: int, height: int
) -> None:
    page = settled(open_page(server, "/claims", width=width, height=height))
    page.get_by_test_id("glide-cell-0-1").wait_for(state="attached")
    page.get_by_test_id("stDataFrame").scroll_into_view_if_needed()
    before = scrolled(page)
    click(page, *differing(page))
    evidence(page)
    in_view(page, height)
    assert scrolled(page) > before
    assert page.evaluate("document.activeElement.tagName") == "TD"  # where the keyboard goes on
    link = page.url.removeprefix(server.url)
    other = settled(open_page(server, link, width=width, height=height))
    evidence(other)
    in_view(other, height)
    other.mouse.move(width / 2, height * 0.8)
    other.mouse.wheel(0, -3000)
    until(other, lambda: scrolled(other) == 0)
    order = other.get_by_role("option", name=wording.CLAIM_SORTS["most"], exact=True)
    opened(other, wording.ORDER, order)
    order.click()
    other.wait_for_url("**sort=most**")
    settled(other).wait_for_timeout(500)
    assert scrolled(other) == 0


def scrolled(page: Any) -> float:
    return float(page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop"))


def in_view(page: Any, height: int) -> None:
    """Both texts stand on the screen, from the first one's name to the end of what is marked in the other."""
    box = page.locator('[class*="st-key-evidence-"]').first
    first = box.locator('[class*="st-key-name-"][class*="-here"]').first
    last = box.locator('[class*="st-key-marked-"][class*="-there-"] .stText').last
    until(page, lambda: first.bounding_box()["y"] >= 0)
    until(page, lambda: last.bounding_box()["y"] + last.bounding_box()["height"] <= height)


def test_the_other_parts_tell_what_stands_alone_and_what_differs(open_page: Open, server: Server) -> None:
    page = settled(open_page(server, "/claims", width=1400))
    page.get_by_test_id("glide-cell-0-1").wait_for(state="attached")
    page.get_by_role("tab", name=wording.ONLY_HERE).click()
    page.get_by_text("such calls were right").wait_for()
    assert page.get_by_text("% in common").count() == 0
    page.get_by_role("button", name=wording.SHOW_NEAREST).first.click()
    page.get_by_text("% in common").nth(4).wait_for()
    page.get_by_role("tab", name=wording.WHERE_DIFFER).click()
    page.get_by_role("heading", name="The numbers differ").wait_for()
    assert page.locator('[class*="st-key-marked-differs-"]').count() >= 2


def test_a_link_opens_the_evidence_again_and_back_closes_it(open_page: Open, server: Server) -> None:
    page = claims(open_page, server)
    click(page, *differing(page))
    told = evidence(page)
    link = page.url.removeprefix(server.url)
    page.go_back()
    page.locator('[class*="st-key-evidence-"]').first.wait_for(state="detached")
    other = settled(open_page(server, link, width=1400))
    assert evidence(other) == told
    assert other.get_by_role("textbox", name=wording.FILTER_WORDS).input_value() == "moved homes school hall"
    other.get_by_role("button", name=wording.IN_COMPARE).click()
    other.wait_for_url("**passage=**")
    other.get_by_role("heading", name=wording.PAGES["compare"]).wait_for()

"""The Overview in a browser: numbers told, every line and cell a way to its proof, nothing hidden at 1400 × 900."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from components import wording
from tests.browser.conftest import Server
from tests.browser.on_page import settled

Open = Callable[..., Any]


@pytest.fixture
def overview(open_page: Open, server: Server) -> Any:
    page = settled(open_page(server, width=1400, height=900))
    page.get_by_role("gridcell").first.wait_for()
    return settled(page)


def line(page: Any, kind: str, place: int = 1) -> Any:
    return page.locator(f".st-key-line-{kind}-{place}")


def heading(page: Any, name: str) -> None:
    page.get_by_role("heading", name=wording.PAGES[name], exact=True).wait_for()
    settled(page)


def test_what_is_shared_only_here_and_in_all_but_one_is_in_view_at_once(overview: Any) -> None:
    for kind in ("shared", "only", "omission", "differs"):
        box = line(overview, kind).bounding_box()
        assert box["y"] + box["height"] <= 900, kind
    assert overview.evaluate("document.documentElement.scrollWidth") <= 1400


def test_the_parts_of_a_version_are_told_in_words_and_drawn_as_long_as_they_say(overview: Any) -> None:
    first = line(overview, "version")
    told = " ".join(first.locator(".parts-told").inner_text().split())
    percents = [int(part.split(" %")[0].split()[-1]) for part in told.split("its own")[0:1] if "%" in part]
    assert "words of reporting" in told
    own, whole = first.locator(".parts .part-own").bounding_box(), first.locator(".parts").bounding_box()
    assert abs(100 * own["width"] / whole["width"] - percents[0]) < 1.5


def test_a_click_on_a_version_opens_it_beside_everyone_else(overview: Any) -> None:
    line(overview, "version", 2).click()
    heading(overview, "compare")
    assert "right=everyone" in overview.url


def cells(page: Any, row: int) -> Any:
    """The buttons of a row of who has what of whom; the first is its name."""
    return page.get_by_role("grid", name=wording.WHO_SHARES_TABLE).get_by_role("row").nth(row).get_by_role("button")


def test_a_click_on_a_cell_opens_the_pair_and_back_leads_home(overview: Any) -> None:
    cell = cells(overview, 2).nth(1)
    cell.hover()
    told = wording.WHO_SHARES_PAIR.split("{row}")[0].format(percent=cell.inner_text().split()[0])
    overview.get_by_text(told).wait_for()
    row, column = (cells(overview, place).first.text_content().split(" ", 1)[1] for place in (2, 1))
    cell.click()
    heading(overview, "compare")
    assert "right=everyone" not in overview.url
    headers = overview.locator(".column header")
    for place, name in enumerate((row, column)):
        headers.nth(place).filter(has_text=name).wait_for()
    overview.go_back()
    overview.get_by_role("heading", name=wording.WHO_SHARES).wait_for()


def test_the_grid_is_one_stop_for_tab_and_walked_with_the_arrows(overview: Any) -> None:
    cells(overview, 1).nth(1).focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowRight", "Home"):
        overview.keyboard.press(key)
    assert cells(overview, 2).first.evaluate("(each) => each.matches(':focus')")
    overview.keyboard.press("Tab")
    assert overview.get_by_role("gridcell").locator(":focus").count() == 0
    overview.keyboard.press("Shift+Tab")
    overview.keyboard.press("Enter")
    heading(overview, "compare")
    assert "right=everyone" in overview.url


def test_every_kind_of_line_leads_to_its_proof(overview: Any) -> None:
    for kind, name, parameter in (
        ("shared", "passages", "cluster="),
        ("only", "claims", "claim="),
        ("omission", "claims", "against="),
        ("differs", "differences", "finding="),
    ):
        line(overview, kind).click()
        heading(overview, name)
        assert parameter in overview.url
        overview.go_back()
        overview.get_by_role("heading", name=wording.LOOK_FIRST_TITLE).wait_for()
        settled(overview)


def test_the_keyboard_opens_a_line_and_sees_where_it_is(overview: Any) -> None:
    button = line(overview, "only").get_by_role("button")
    assert button.inner_text().strip() == line(overview, "only").locator(".st-key-told-only-1").inner_text().strip()
    line(overview, "shared", 3).get_by_role("button").focus()
    overview.keyboard.press("Tab")
    overview.keyboard.press("Tab")
    assert button.evaluate("(each) => each === document.activeElement")
    assert button.evaluate("(each) => getComputedStyle(each).outlineStyle") == "solid"
    overview.keyboard.press("Enter")
    heading(overview, "claims")


def test_on_a_phone_nothing_sticks_out(open_page: Open, server: Server) -> None:
    page = settled(open_page(server, width=390, height=844))
    line(page, "differs").wait_for()
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    groups = page.locator('[class*="st-key-group-"]')
    lefts = {round(left) for left in groups.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().x)")}
    assert groups.count() >= 4
    assert len(lefts) == 1, "one below the other"


def test_on_a_phone_all_columns_of_the_grid_fit_and_rows_keep_their_names(overview: Any) -> None:
    overview.set_viewport_size({"width": 390, "height": 844})
    grid = overview.get_by_role("grid", name=wording.WHO_SHARES_TABLE)
    grid.scroll_into_view_if_needed()
    scroller = grid.locator("xpath=..")
    assert scroller.evaluate("(each) => each.scrollWidth <= each.clientWidth")
    assert cells(overview, 5).first.inner_text().split()[0] == "5"
    assert cells(overview, 5).first.get_attribute("title") == "The Daily Commonweal (2)"

"""The Compare page in a real browser: every choice is in the address, and a step back brings the last one back."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from components import wording
from tests.browser.on_page import opened, settled, until

Open = Callable[..., Any]
CHOSEN = ".column [aria-current]"


@pytest.fixture
def page(open_page: Open, server: Any) -> Any:
    page = open_page(server, "/compare", width=1400, height=900)
    page.locator(".column mark").first.wait_for(timeout=60_000)  # the first one has the sample compared
    return settled(page)


def side(page: Any, name: str) -> str:
    return str(page.get_by_role("combobox", name=name, exact=True).input_value())


def shares(page: Any) -> list[str]:
    """What is told below each bar."""
    told = page.get_by_test_id("stHtml").filter(has_text=re.compile(r"words of reporting"))
    return [text.strip() for text in told.all_inner_texts()]


def address(page: Any) -> str:
    return str(page.evaluate("location.search"))


def choose(page: Any, name: str, label: str) -> None:
    option = page.get_by_role("option", name=label).first
    opened(page, name, option)
    option.click()
    settled(page)


def test_swap_turns_the_two_round_and_back_turns_them_again(page: Any) -> None:
    left, right = side(page, wording.LEFT), side(page, wording.RIGHT)
    page.get_by_role("button", name="⇄").click()
    until(page, lambda: side(page, wording.LEFT), lambda value: value == right)
    assert side(page, wording.RIGHT) == left
    assert "left=" in address(page)
    page.go_back()
    until(page, lambda: side(page, wording.LEFT), lambda value: value == left)
    assert side(page, wording.RIGHT) == right
    assert "left=" not in address(page)


def test_filters_change_the_shares_the_marks_and_the_table(page: Any) -> None:
    before, marks = shares(page), page.locator(".column mark").count()
    page.get_by_role("button", name=wording.FILTERS).click()
    page.get_by_test_id("stPopoverBody").get_by_role("button", name=wording.KINDS["reworded"]).click()
    after = until(page, lambda: shares(page), lambda value: value != before)
    assert all(wording.SHARE_PARTS["reworded"] in each for each in before)
    assert not any(wording.SHARE_PARTS["reworded"] in each for each in after)
    until(page, page.locator(".column mark").count, lambda count: 0 < count < marks)
    assert "kinds=verbatim%2Cnear" in address(page)
    page.keyboard.press("Escape")
    page.reload()
    page.get_by_role("button", name=wording.SHOW_ALL).wait_for()
    assert shares(settled(page)) == after
    page.get_by_role("button", name=wording.SHOW_ALL).click()
    until(page, lambda: shares(page), lambda value: value == before)
    assert "kinds" not in address(page)


def test_a_step_back_takes_a_filter_off(page: Any) -> None:
    before = shares(page)
    page.get_by_role("button", name=wording.FILTERS).click()
    page.get_by_role("spinbutton", name=wording.FILTER_LEAST).fill("20")
    page.keyboard.press("Enter")
    until(page, lambda: shares(page), lambda value: value != before)
    page.keyboard.press("Escape")
    page.go_back()
    until(page, lambda: shares(page), lambda value: value == before)
    assert page.get_by_role("button", name=wording.SHOW_ALL).count() == 0


def test_everyone_else_is_one_choice_away_and_shares_at_least_as_much(page: Any) -> None:
    (alone, _) = shares(page)
    choose(page, wording.RIGHT, wording.EVERYONE_ELSE)
    (told,) = until(page, lambda: shares(page), lambda value: len(value) == 1)
    own = r"(\d+) % not found"
    assert int(re.search(own, told)[1]) <= int(re.search(own, alone)[1])  # type: ignore[index]
    assert "right=everyone" in address(page)
    settled(page).locator(".column mark").first.click()
    until(page, lambda: address(page), lambda value: "passage=" in value)


def test_a_chosen_passage_is_in_the_address_and_opens_again(page: Any, open_page: Open, server: Any) -> None:
    page.locator(".column mark").nth(4).click()
    words = page.locator(CHOSEN).first.inner_text()
    until(page, lambda: address(page), lambda value: "passage=" in value)
    again = open_page(server, f"/compare{address(page)}", width=1400, height=900)
    again.locator(CHOSEN).first.wait_for()
    assert words in again.locator(CHOSEN).all_inner_texts()


def test_what_is_worth_a_look_shows_its_place_in_the_texts(page: Any) -> None:
    choose(page, wording.RIGHT, "Aldermarsh Bell")
    box = page.get_by_text(re.compile(f"^{wording.FINDINGS_TITLE}"))
    box.click()
    page.get_by_role("button", name=wording.SHOW_IN_READER).first.click()
    page.locator(CHOSEN).first.wait_for()
    assert page.get_by_role("button", name=wording.SHOW_IN_READER).count() == 0, "the box is still in the way"
    assert page.locator(CHOSEN).first.is_visible()
    assert "passage=" in address(page)


def test_passages_stand_in_a_table_with_whose_they_are(page: Any) -> None:
    choose(page, wording.RIGHT, wording.EVERYONE_ELSE)
    page.get_by_text(wording.PASSAGES).click()
    cells = page.get_by_test_id("stDataFrame").last
    cells.locator("[role=columnheader]", has_text="Whose").wait_for(state="attached")
    cells.locator("[role=gridcell]", has_text="Senna City Courier").first.wait_for(state="attached")


@pytest.mark.parametrize("width", [390, 1400])
def test_nothing_is_wider_than_the_page(open_page: Open, server: Any, width: int) -> None:
    page = open_page(server, "/compare?right=everyone&least=8", width=width, height=844)
    page.locator(".column mark").first.wait_for()
    main = page.get_by_test_id("stMain")
    assert main.evaluate("(element) => element.scrollWidth <= element.clientWidth")


@pytest.mark.parametrize("width", [390, 1000, 1400])
def test_what_the_marks_mean_can_be_read_whole(open_page: Open, server: Any, width: int) -> None:
    page = open_page(server, "/compare", width=width, height=900)
    page.locator(".column mark").first.wait_for()
    settled(page).locator(".help summary").click()
    told, main = page.locator(".help .told").bounding_box(), page.get_by_test_id("stMain").bounding_box()
    assert main["x"] <= told["x"]
    assert told["x"] + told["width"] <= main["x"] + main["width"]

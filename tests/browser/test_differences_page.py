"""The Differences page in a real browser: a figure opens every place, a quotation its wordings, links and Back work."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from components import wording
from tests.browser.conftest import Server
from tests.browser.on_page import go_to, settled, until

Open = Callable[..., Any]
ROW = 35
"""The height of a row of the table."""


def differences(open_page: Open, server: Server, query: str = "", **options: Any) -> Any:
    """The page of the sample."""
    return settled(open_page(server, f"/differences{query}", **{"width": 1400, **options}))


def choose(page: Any, row: int = 0) -> None:
    """Clicks a row of the table of figures."""
    page.get_by_test_id(f"glide-cell-0-{row}").wait_for(state="attached")
    grid = page.get_by_test_id("stDataFrame").bounding_box()
    page.mouse.click(grid["x"] + 150, grid["y"] + ROW * (row + 1.5))
    page.get_by_role("button", name=wording.CLOSE_FINDING).wait_for()
    settled(page)


def opened(page: Any) -> str:
    """What stands in the finding that is open, without what keeps spaces in their place."""
    found = page.locator('[class*="st-key-finding-"]').filter(has=page.get_by_text(wording.CLOSE_FINDING, exact=True))
    found.first.wait_for()
    return " ".join(str(found.first.inner_text()).replace("\u200b", "").split())


def cells(page: Any, row: int) -> list[str]:
    """What the versions give in one row, as written, without the sign."""
    texts = [page.get_by_test_id(f"glide-cell-{column}-{row}").text_content() for column in range(2, 8)]
    return [text.removeprefix(wording.FIGURE_OTHER).strip() for text in texts if text.strip()]


def test_a_figures_row_opens_every_place_it_stands(open_page: Open, server: Server) -> None:
    page = settled(open_page(server, width=1400))
    go_to(page, "differences")
    choose(page)
    told, marked = opened(page), page.locator('[class*="st-key-marked-"] .stText').all_inner_texts()
    given = cells(page, 0)
    assert len(marked) == len(given) >= 3
    assert sorted(marked) == sorted(given)
    assert wording.FIGURE_OPEN["differ"] in told
    assert page.get_by_role("button", name=wording.FINDING_IN_COMPARE).count() == len(given)
    page.get_by_role("button", name=wording.FINDING_IN_COMPARE).first.click()
    page.get_by_role("heading", name=wording.PAGES["compare"]).wait_for()
    assert "passage=" in page.url


@pytest.mark.parametrize(("width", "height"), [(1400, 900), (390, 844)])
def test_a_figure_that_is_opened_comes_into_view(open_page: Open, server: Server, width: int, height: int) -> None:
    page = differences(open_page, server, width=width, height=height)
    page.get_by_test_id("stDataFrame").scroll_into_view_if_needed()
    choose(page)
    head = page.locator('[class*="st-key-name-value-"]').first
    until(page, lambda: 0 < head.bounding_box()["y"] < height * 0.9)


def test_the_keyboard_alone_opens_a_figure(open_page: Open, server: Server) -> None:
    page = differences(open_page, server)
    page.get_by_test_id("glide-cell-0-1").wait_for(state="attached")
    page.get_by_role("button", name=wording.DOWNLOAD).first.focus()
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('td, canvas') !== null"):
            break
    page.keyboard.press("ArrowDown")
    page.get_by_role("button", name=wording.CLOSE_FINDING).wait_for()
    assert "finding=" in page.url


def test_a_quotation_shows_its_wordings_word_by_word(open_page: Open, server: Server) -> None:
    page = differences(open_page, server, "?part=quotations")
    field = page.get_by_role("textbox", name=wording.FILTER_WORDS)
    field.fill("who was told what")
    field.press("Enter")
    page.get_by_text(wording.DIFFERENCES_SHOWN[0].format(count=1, all="")[:4]).first.wait_for()
    page.locator('[class*="st-key-open-"] button').first.click()
    told = opened(page)
    assert wording.QUOTATION_FULLEST in told
    gone = page.locator('[class*="st-key-marked-gone-"] .stText').all_inner_texts()
    new = page.locator('[class*="st-key-marked-new-"] .stText').all_inner_texts()
    assert any("at what hour" in each for each in gone)
    assert any("knew" in each for each in new)
    line = page.locator('[class*="st-key-marked-gone-"] .stText > *').first
    assert "line-through" in line.evaluate("(each) => getComputedStyle(each).textDecorationLine")
    page.get_by_role("button", name=wording.FINDING_IN_COMPARE).first.click()
    page.get_by_role("heading", name=wording.PAGES["compare"]).wait_for()


def test_a_link_opens_the_same_again_and_back_closes_it(open_page: Open, server: Server) -> None:
    page = differences(open_page, server)
    choose(page)
    told, link = opened(page), page.url
    page.go_back()
    page.get_by_text(wording.CHOOSE_FIGURE).wait_for()
    assert page.get_by_role("button", name=wording.CLOSE_FINDING).count() == 0
    page.go_forward()
    assert opened(page) == told
    again = settled(open_page(server, link.removeprefix(server.url), width=1400))
    assert opened(again) == told


def test_the_overview_leads_to_the_strongest_finding_opened(open_page: Open, server: Server) -> None:
    page = settled(open_page(server, width=1400))
    line = page.locator(".st-key-line-differs-1")
    line.wait_for()
    words = line.locator(".stText").last.inner_text()[:30].strip()
    assert len(words) > 20
    line.click()
    page.get_by_role("heading", name=wording.PAGES["differences"]).wait_for()
    assert words in opened(page)
    page.go_back()
    page.get_by_role("button", name="2 independent origins").click()
    page.get_by_role("heading", name="5 outlets, 2 independent origins").wait_for()


def test_sources_and_voices_are_told_in_their_parts(open_page: Open, server: Server) -> None:
    page = differences(open_page, server)
    page.get_by_role("tab", name=wording.DIFFERENCES_PARTS["sources"]).click()
    page.get_by_role("button", name=wording.OPEN_FINDING).first.click()
    page.locator('[class*="st-key-marked-partly-"]').first.wait_for()
    assert wording.NAMES_NO_SOURCE in opened(page)
    page.get_by_role("tab", name=wording.DIFFERENCES_PARTS["voices"]).click()
    page.get_by_text("statements of its source that it leaves out").first.click()
    page.locator('[class*="st-key-marked-partly-left-out-"]').first.wait_for()


@pytest.mark.parametrize("part", list(wording.DIFFERENCES_PARTS)[:-1])
def test_on_a_phone_nothing_sticks_out(open_page: Open, server: Server, part: str) -> None:
    page = differences(open_page, server, f"?part={part}", width=390, height=844)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390

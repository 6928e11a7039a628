"""The Passages page in a real browser: orders, wordings, changes on demand, links, Back, by keyboard and on a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from components import wording
from tests.browser.conftest import Server
from tests.browser.on_page import opened, settled, until

Open = Callable[..., Any]
CARD = '[class*="st-key-cluster-"]'
WORDING = '[class*="st-key-wording-"]'
WORDS = 6
"""What its page of the sample story is told by: a passage that all five outlets have, in six wordings."""


def passages(open_page: Open, server: Server, path: str = "/passages", **options: Any) -> Any:
    page = settled(open_page(server, path, **options))
    page.locator(CARD).first.wait_for()
    return page


def unfold(page: Any) -> Any:
    """Opens the first passage that has several wordings; returns the part of the page with them."""
    page.get_by_role("button", name=wording.OPEN_WORDINGS.format(count=WORDS)).first.click()
    page.locator(WORDING).nth(1).wait_for()
    return page.locator(CARD).filter(has=page.locator(WORDING))


def test_the_order_is_kept_in_the_link_and_back_takes_it_back(open_page: Open, server: Server) -> None:
    page = passages(open_page, server)
    first = page.locator(CARD).first.inner_text()
    option = page.get_by_role("option", name=wording.CLUSTER_SORTS["altered"])
    opened(page, wording.ORDER, option)
    option.click()
    page.wait_for_url("**sort=altered**")
    until(page, page.locator(CARD).first.inner_text, lambda text: text != first)
    page.go_back()
    until(page, page.locator(CARD).first.inner_text, lambda text: text == first)


def test_a_passage_opens_with_its_changes_and_the_link_opens_them_again(open_page: Open, server: Server) -> None:
    page = passages(open_page, server)
    card = unfold(page)
    assert card.locator('[class*="st-key-marked-gone-"]').count() == 0
    card.get_by_role("button", name=wording.SHOW_CHANGES).first.click()
    card.locator('[class*="st-key-marked-gone-"]').first.wait_for()
    struck = card.locator('[class*="st-key-marked-gone-"] .stText > *').first
    assert "line-through" in struck.evaluate("each => getComputedStyle(each).textDecorationLine")
    other = passages(open_page, server, page.url.removeprefix(server.url))
    other.locator('[class*="st-key-marked-gone-"]').first.wait_for()
    assert other.locator(WORDING).count() == page.locator(WORDING).count()
    page.go_back()
    card.locator('[class*="st-key-marked-gone-"]').first.wait_for(state="detached")
    page.go_back()
    page.locator(WORDING).first.wait_for(state="detached")


def test_from_a_wording_compare_opens_at_that_place(open_page: Open, server: Server) -> None:
    page = passages(open_page, server)
    unfold(page).get_by_role("button", name=wording.PASSAGE_IN_COMPARE).nth(1).click()
    page.get_by_role("heading", name=wording.PAGES["compare"]).wait_for()
    assert "passage=" in page.url


def test_the_keyboard_alone_opens_a_passage_and_closes_it(open_page: Open, server: Server) -> None:
    page = passages(open_page, server)
    page.get_by_role("textbox", name=wording.FILTER_WORDS).focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        if (
            page.evaluate("document.activeElement.innerText")
            .strip()
            .endswith(wording.OPEN_WORDINGS.format(count=WORDS))
        ):
            break
    page.keyboard.press("Enter")
    page.locator(WORDING).first.wait_for()
    close = page.get_by_role("button", name=wording.CLOSE_CLUSTER)
    close.focus()
    page.keyboard.press("Enter")
    page.locator(WORDING).first.wait_for(state="detached")


def test_words_narrow_the_list_and_the_file_has_what_is_left(open_page: Open, server: Server) -> None:
    page = passages(open_page, server)
    field = page.get_by_role("textbox", name=wording.FILTER_WORDS)
    field.fill("siren sounded")
    field.press("Enter")
    page.get_by_text("of 30 shared passages").wait_for()
    until(page, page.locator(CARD).count, lambda count: 0 < count < 4)
    with page.expect_download() as saved:
        page.get_by_role("button", name=wording.DOWNLOAD).click()
    text = saved.value.path().read_text("utf-8-sig")
    assert text.splitlines()[0] == ",".join(wording.CLUSTER_COLUMNS)
    assert "siren" in text
    assert "Fell Cross" not in text


def test_on_a_phone_an_open_passage_fits_the_screen(open_page: Open, server: Server) -> None:
    page = passages(open_page, server, width=390)
    unfold(page).get_by_role("button", name=wording.SHOW_CHANGES).first.click()
    page.locator('[class*="st-key-marked-gone-"]').first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390

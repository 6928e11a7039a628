"""No mouse: every page is reached and worked with Tab, Enter and the arrows alone, from the top of the page on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from components import wording
from tests.browser.conftest import ROOT, Server
from tests.browser.on_page import settled, until

Open = Callable[..., Any]
SAMPLE = [ROOT / "data" / "sample" / name for name in ("halyard-news-agency.txt", "the-daily-commonweal.md")]
FAR = 120
"""Presses of Tab that no way on a page takes."""

HAS_FOCUS = """(element) => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return element === at || element.contains(at);
}"""


@pytest.fixture(scope="module")
def sample(browser: Any, server: Server) -> str:
    """What an address says of the sample story."""
    page = browser.new_page()
    page.goto(server.url)
    page.wait_for_url("**story=*")
    address = str(page.url).partition("?")[2]
    page.close()
    return address


@pytest.fixture
def at(open_page: Open, server: Server, sample: str) -> Open:
    """at(path) -> a page of the sample once it is drawn."""

    def opener(path: str) -> Any:
        page = settled(open_page(server, f"{path}?{sample}", width=1400))
        page.wait_for_load_state("networkidle")
        return page

    return opener


def reach(page: Any, target: Any) -> Any:
    """Presses Tab until the target has the focus, and sees that this shows."""
    target.first.wait_for(state="attached")
    for _ in range(FAR):
        if target.first.evaluate(HAS_FOCUS):
            return target.first
        page.keyboard.press("Tab")
        page.wait_for_timeout(20)
    raise AssertionError(f"Tab does not reach {target}")


def press(page: Any, role: str, name: str, key: str = "Enter", exact: bool = False) -> None:
    reach(page, page.get_by_role(role, name=name, exact=exact))
    page.keyboard.press(key)


def choose(page: Any, box: str, down: int = 1) -> None:
    """Opens a box and takes the option so many below."""
    reach(page, page.get_by_role("combobox", name=box))
    page.keyboard.press("ArrowDown")
    page.get_by_role("option").first.wait_for()
    for _ in range(down):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    settled(page)


def new_story(page: Any) -> None:
    """A story of two articles, through the button for files."""
    press(page, "button", wording.NEW_STORY)
    page.get_by_text(wording.NO_ARTICLES).wait_for()
    settled(page)
    with page.expect_file_chooser() as chooser:
        reach(page, page.get_by_test_id("stFileUploaderDropzone").locator("button"))
        page.keyboard.press("Enter")
    chooser.value.set_files(SAMPLE)
    page.get_by_test_id("stDataFrame").wait_for()
    settled(page)


@pytest.mark.parametrize("name", wording.PAGES)
def test_every_page_is_reached(at: Open, name: str) -> None:
    page = at("/articles" if name != "articles" else "/")
    press(page, "link", wording.PAGES[name], exact=True)
    heading = wording.WHO_SHARES if name == "overview" else wording.PAGES[name]
    page.get_by_role("heading", name=heading, exact=True).wait_for()


def test_files_come_in_and_a_removal_is_undone(at: Open) -> None:
    page = at("/articles")
    new_story(page)
    press(page, "button", wording.REMOVE)
    reach(page, page.get_by_role("combobox", name=wording.REMOVE_WHICH))
    page.keyboard.press("ArrowDown")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    press(page, "button", wording.REMOVE_BUTTON, exact=True)
    undo = page.get_by_role("button", name=wording.UNDO.format(step=wording.STEPS["removed_true"]))
    reach(page, undo)
    page.keyboard.press("Enter")
    undo.wait_for(state="detached")


def test_a_story_is_renamed_by_enter_and_a_deleted_one_is_brought_back_after_a_reload(at: Open) -> None:
    page = at("/articles")
    new_story(page)
    press(page, "button", wording.MANAGE_STORY)
    field = reach(page, page.get_by_role("textbox", name=wording.STORY_NAME))
    field.press("Control+a")
    page.keyboard.type("The night of the lanterns")
    page.keyboard.press("Enter")
    story = page.get_by_role("combobox", name=wording.STORY)
    until(page, story.input_value, lambda name: name == "The night of the lanterns")
    settled(page)
    page.keyboard.press("Escape")
    press(page, "button", wording.MANAGE_STORY)
    press(page, "button", wording.DELETE)
    page.get_by_role("button", name=wording.RESTORE).wait_for()
    page.reload()
    settled(page)
    assert story.input_value() != "The night of the lanterns"
    press(page, "button", wording.RESTORE)
    until(page, story.input_value, lambda name: name == "The night of the lanterns")


def test_another_story_is_opened(at: Open) -> None:
    page = at("/articles")
    new_story(page)
    before = page.url
    choose(page, wording.STORY)
    page.wait_for_url(lambda url: url != before)


def test_the_pair_the_legend_and_the_passages_of_compare(at: Open) -> None:
    page = at("/compare")
    page.locator("mark").first.wait_for()
    choose(page, wording.RIGHT)
    page.wait_for_url("**right=*")
    page.locator("mark").first.wait_for()
    shown = page.locator(".legend [aria-pressed=true]").first
    reach(page, shown)
    page.keyboard.press("Enter")
    page.locator(".legend [aria-pressed=false]").first.wait_for()
    page.keyboard.press("Enter")
    page.locator(".legend [aria-pressed=false]").first.wait_for(state="detached")
    reach(page, page.locator(".column mark[tabindex='0']"))
    page.keyboard.press("Enter")
    page.locator("mark[aria-current]").first.wait_for()
    chosen = page.locator("mark[aria-current]").all_inner_texts()
    page.keyboard.press("n")
    until(page, page.locator("mark[aria-current]").all_inner_texts, lambda texts: texts and texts != chosen)
    page.keyboard.press("Escape")
    page.locator("mark[aria-current]").first.wait_for(state="detached")


def test_a_claims_cell_opens_its_evidence_and_the_table_is_kept(at: Open) -> None:
    page = at("/claims")
    with page.expect_download() as kept:
        press(page, "button", wording.DOWNLOAD)
    assert kept.value.suggested_filename.endswith(".csv")
    page.reload()
    settled(page).get_by_test_id("stDataFrame").first.wait_for()
    page.get_by_text(wording.CHOOSE_CELL).wait_for()
    reach(page, page.get_by_test_id("stDataFrame").first.locator("canvas"))
    for key in ("ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
        page.wait_for_timeout(400)
    page.get_by_text(wording.CHOOSE_CELL).wait_for(state="detached")


def test_the_parts_of_claims(at: Open) -> None:
    page = at("/claims")
    reach(page, page.get_by_role("tab", name=wording.WHO_SAYS))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.get_by_text(wording.ONLY_HERE_INTRO[:40]).wait_for()


def test_the_wordings_of_a_passage(at: Open) -> None:
    page = at("/passages")
    opener = page.get_by_role("button", name=wording.OPEN_WORDINGS.split("{")[0])
    reach(page, opener)
    page.keyboard.press("Enter")
    page.get_by_role("button", name=wording.CLOSE_CLUSTER).wait_for()


def test_what_to_look_at_first_is_opened(at: Open) -> None:
    page = at("/")
    reach(page, page.locator(".st-key-see-shared-1 button"))
    heading = page.get_by_role("heading", name=wording.LOOK_FIRST_TITLE)
    for _ in range(5):  # a key is lost where the page is drawn anew
        if heading.count():
            page.keyboard.press("Enter")
            page.wait_for_timeout(4000)
    assert not heading.count()

"""Nobody is kept out of a page: axe-core finds nothing that a bare Streamlit page with the same widgets lacks."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from components import wording
from components.views import FIRST
from tests.browser.axe import Violation, violations
from tests.browser.conftest import Server, launch_server
from tests.browser.on_page import settled, until

Open = Callable[..., Any]
SCHEMES = ("light", "dark")
PAGES = ["/" if name == FIRST else f"/{name}" for name in wording.PAGES]
PARTS = {
    "/claims": (wording.WHO_SAYS, wording.ONLY_HERE, wording.WHERE_DIFFER),
    "/differences": tuple(name for key, name in wording.DIFFERENCES_PARTS.items() if key != "more"),
}
PAPER = """() => {
  const paper = getComputedStyle(document.querySelector(".stApp")).backgroundColor;
  return Number(/[0-9]+/.exec(paper)[0]) > 128 ? "light" : "dark";
}"""
STRICT = {"color-contrast", "heading-order", "html-has-lang", "document-title"}
"""What a page answers for by itself, whatever a bare one does."""

OUTLETS = [
    f"{place} {name}"
    for place in ("Tarn", "Brackwater", "Osmere", "Lyde")
    for name in "Post Echo Mercury Bell News".split()
]
OPENINGS = (
    "The last tram in Osmere ran into a flock of sheep on Tuesday night and stopped for two hours.",
    "Two hours passed before the last tram in Osmere could leave the sheep that had stopped it on Tuesday.",
    "A flock of sheep held up the last tram in Osmere for two hours on Tuesday night.",
)
FACTS = (
    "None of the 31 passengers was hurt, the tramway said.",
    "The tramway said that nobody among its 29 passengers had been hurt.",
    "The sheep had come through a gate that a storm broke on Sunday.",
    "Their owner, Ilse Korrin, counted 64 of them and gave each passenger a pair of socks.",
    "A passenger said that the driver had read them the timetable aloud to pass the time.",
    "The council will not replace the gate before the spring.",
    "The council will replace the gate this week.",
    "One lamb rode as far as the depot and was fetched there in the morning.",
)


def version(number: int) -> str:
    """One of twenty: an opening and half of the facts, in an order of its own."""
    facts = [FACTS[(number * 3 + step) % len(FACTS)] for step in range(4)]
    own = f"At stop {number + 2} a man with a trumpet played to the animals, {OUTLETS[number]} has learnt."
    return f"# Sheep on the line, version {number + 1}\n\n" + "\n\n".join([OPENINGS[number % 3], *facts, own])


def add_versions(page: Any) -> None:
    """A story of twenty versions, opened."""
    files = [
        {"name": f"{outlet.lower().replace(' ', '-')}.md", "mimeType": "text/markdown", "buffer": version(at).encode()}
        for at, outlet in enumerate(OUTLETS)
    ]
    page.get_by_role("button", name=wording.NEW_STORY).click()
    page.get_by_text(wording.NO_ARTICLES).wait_for()
    page.locator('input[type="file"]').set_input_files(files)
    page.get_by_text("Read: ").wait_for()
    settled(page)


@pytest.fixture(scope="module")
def of_streamlit(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> set[Violation]:
    """What a bare page breaks, in either scheme."""
    found: set[Violation] = set()
    with launch_server(tmp_path_factory.mktemp("bare"), "tests/browser/bare_app.py") as running:
        for scheme in SCHEMES:
            page = browser.new_page(color_scheme=scheme, viewport={"width": 1280, "height": 1000})
            page.goto(running.url)
            settled(page).get_by_text("The other page").wait_for()
            found |= violations(page).keys()
            page.close()
    return found


def drawn(page: Any) -> Any:
    """The page once its component and its tables have come too."""
    settled(page)
    page.wait_for_load_state("networkidle")
    page.locator(".stSkeleton, [data-testid='stSkeleton']").first.wait_for(state="detached")
    page.wait_for_timeout(700)
    return page


def told(page: Any, of_streamlit: set[Violation], where: str = "") -> list[str]:
    """What is wrong on this page, light or dark, and is its own."""
    drawn(page)
    wrong = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        until(page, lambda scheme=scheme: page.evaluate(PAPER) == scheme)
        settled(page)
        found = violations(page).items()
        own = [(kind, why) for kind, why in found if kind.rule in STRICT or kind not in of_streamlit]
        wrong += [f"{where}, {scheme}: {' '.join(kind)}: {why}" for kind, why in own]
    return wrong


def walk(page: Any, of_streamlit: set[Violation], query: str = "") -> list[str]:
    """Every page, and every part of Claims and Differences, with the first finding open. -> what is wrong there."""
    found = []
    for path in PAGES:
        page.goto(path + query)
        found += told(page, of_streamlit, path)
        for part in PARTS.get(path, ()):
            page.get_by_role("tab", name=part, exact=True).click()
            drawn(page)
            if page.get_by_role("button", name=wording.OPEN_FINDING).count():
                page.get_by_role("button", name=wording.OPEN_FINDING).first.click()
            found += told(page, of_streamlit, f"{path}, {part}")
    return found


def test_the_sample_keeps_nobody_out(open_page: Open, server: Server, of_streamlit: set[Violation]) -> None:
    assert walk(open_page(server), of_streamlit) == []


def test_twenty_versions_keep_nobody_out(open_page: Open, server: Server, of_streamlit: set[Violation]) -> None:
    page = open_page(server, "/articles")
    add_versions(drawn(page))
    assert told(page, of_streamlit) == []
    story = re.search(r"story=[\w-]+", page.url)
    assert story
    assert walk(page, of_streamlit, f"?{story[0]}") == []


def test_a_message_is_read_aloud_from_a_region_that_was_there_before(open_page: Open, server: Server) -> None:
    page = drawn(open_page(server, "/articles"))
    region = page.locator('.st-key-notices[aria-live="polite"]')
    region.evaluate("(region) => { region.wasThere = true; }")
    page.get_by_role("radio", name=wording.ADD_WAYS["paste"]).click()
    page.get_by_role("button", name=wording.PASTE_ADD).click()
    region.get_by_text(wording.PASTE_EMPTY).wait_for()
    assert region.evaluate("(region) => region.wasThere")


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_shows_every_page_without_scrolling_sideways(open_page: Open, server: Server, path: str) -> None:
    page = drawn(open_page(server, path, width=360, height=740))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_nothing_moves_where_that_is_not_wanted(open_page: Open, server: Server) -> None:
    page = drawn(open_page(server, "/articles"))
    moving = """() => [...document.querySelectorAll("*")].filter((each) => {
      const style = getComputedStyle(each);
      return Math.max(...`${style.transitionDuration}, ${style.animationDuration}`.split(",").map(parseFloat)) > 0.01;
    }).length"""
    assert page.evaluate(moving) == 0
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(moving) > 0

"""The report, saved from the dashboard and opened from the disk with the network cut: on screens and on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from components import wording
from tests.browser.on_page import settled

GREY = """() => {
  const grey = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return a === 0 || (r === g && g === b);
  };
  const told = ["color", "backgroundColor", "borderBottomColor", "textDecorationColor", "fill"];
  return [...document.querySelectorAll("body *")].flatMap((each) => {
    const style = getComputedStyle(each);
    const coloured = told.filter((name) => /^(rgb|color)/.test(style[name]) && !grey(style[name]));
    return coloured.map((name) => `${each.tagName} ${name} ${style[name]}`);
  });
}"""
LINES = """() => [...document.querySelectorAll(".legend span")].map((each) => {
  const style = getComputedStyle(each);
  return [style.textDecorationLine, style.textDecorationStyle, style.boxShadow, style.fontStyle].join(" ");
})"""
BEYOND = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def saved(browser: Any, server: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the sample story, as the button saves it."""
    context = browser.new_context(base_url=server.url, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto("/")
    with page.expect_download() as download:
        settled(page).get_by_role("button", name=wording.REPORT_BUTTON).click()
    target = tmp_path_factory.mktemp("report") / download.value.suggested_filename
    download.value.save_as(target)
    context.close()
    return target


@pytest.fixture
def opened(browser: Any, saved: Path) -> Iterator[Any]:
    """opened(**context options) -> the file's page with the network cut; nothing may be asked for, nothing go wrong."""
    contexts, wrong = [], []

    def opener(**options: Any) -> Any:
        context = browser.new_context(offline=True, **options)
        contexts.append(context)
        context.route(re.compile("^(?!file:)"), lambda route: route.abort())
        page = context.new_page()
        page.on("request", lambda request: wrong.append(request.url) if request.url != saved.as_uri() else None)
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(saved.as_uri())
        return page

    yield opener
    for context in contexts:
        context.close()
    assert wrong == []


def test_its_name_says_what_it_is(saved: Path) -> None:
    assert re.fullmatch(r"crossread-report-\d{4}-\d\d-\d\d\.html", saved.name)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1400])
def test_it_opens_from_the_disk_alone(opened: Any, width: int, scheme: str) -> None:
    page = opened(viewport={"width": width, "height": 900}, color_scheme=scheme)
    assert page.get_by_role("heading", level=1).inner_text() == wording.SAMPLE_STORY
    assert page.evaluate(BEYOND) == 0
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (int(re.findall(r"\d+", paper)[0]) > 128) == (scheme == "light")


def test_a_reference_is_followed_to_the_other_version(opened: Any) -> None:
    page = opened(viewport={"width": 1000, "height": 700})
    page.locator("#v1 sup a").first.click()
    target = page.locator(":target")
    assert re.fullmatch(r"v[2-6]p\d+", target.get_attribute("id"))
    assert target.evaluate(
        "(each) => { const at = each.getBoundingClientRect().top; return at >= 0 && at < innerHeight; }"
    )


def test_on_paper_everything_is_grey_and_told_apart_by_its_line(opened: Any) -> None:
    page = opened()
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(GREY) == []
    lines = page.evaluate(LINES)
    assert len(lines) == len(wording.REPORT_LOOKS)
    assert len(set(lines)) == len(lines)
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_kept_out(opened: Any, scheme: str) -> None:
    axe = pytest.importorskip("tests.browser.axe")
    page = opened(color_scheme=scheme)
    assert axe.violations(page) == {}


def test_a_table_offers_one_file_and_it_is_the_safe_one(open_page: Any, server: Any) -> None:
    page = settled(open_page(server, "/claims"))
    page.locator('[data-testid="stDataFrame"]').first.hover()
    page.locator('[data-testid="stElementToolbarButton"] button:visible').first.wait_for()
    offers = [
        each for each in page.get_by_role("button", name=re.compile("Download as CSV")).all() if each.is_visible()
    ]
    assert offers
    assert all(each.locator("xpath=ancestor::*[@data-testid='stDownloadButton']").count() for each in offers)

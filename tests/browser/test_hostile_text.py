"""Articles that mean harm: what a title, an outlet, a text or a file's name holds is shown as text, on every page."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from components import wording
from components.compare import compare
from components.exports.as_json import comparison_json
from components.exports.as_text import comparison_text
from components.readers import read
from components.views.notices import plain
from tests.browser.conftest import Server
from tests.browser.on_page import add_files, go_to, opened, settled

Open = Callable[..., Any]

MARKUP = [
    "![pic](https://evil.example/pixel.png)",
    "<img src=https://evil.example/pixel.png onerror=window.hit=1>",
    "<script>window.hit=1</script>",
    "<a href='https://evil.example/'>evil-anchor [evil-link](https://evil.example/) https://evil.example/auto",
    "<style>body{background:url(https://evil.example/pixel.png)}</style>",
    "**evil-bold** `evil-code` $evil^{tex}$ :material/bug_report: :red[evil-red] :smile:",
    '=HYPERLINK("https://evil.example/")',
    "\u202eevil-override\u2066 me@evil.example",
    "{{7*7}} {0} {evil-brace} ${evil-brace} <%= 7*7 %>",
    "\x1b[31mcontrol\x07\x08",
]
EVERYTHING = " ".join(MARKUP)
TITLE, OUTLET = f"Title {EVERYTHING}", f"Outlet {EVERYTHING}"
OWN = (
    "The mayor wept for **drumevil** hours beneath the [hornevil](https://horn.evil/) clock tower.",
    "It rained `luteevil` on every **harpevil** garden and :material/bug_report: orchard until supper.",
)


def text(figure: int, own: str) -> str:
    return f"""The ferry to Ostrand sank at noon with {figure} people aboard, said **evil-bold** ![pic](https://evil.example/pixel.png) of the line.

Nobody was hurt when the old ship went down off the northern pier, the harbour master told reporters.

{EVERYTHING}

{own}
"""  # noqa: E501


INJECTED = """() => {
  const found = [];
  const roots = [document];
  for (const root of roots)
    for (const each of root.querySelectorAll("*")) {
      if (each.shadowRoot) roots.push(each.shadowRoot);
      const addresses = ["src", "href", "action", "srcset", "style"].map((name) => each.getAttribute(name) ?? "");
      const named = addresses.some((address) => address.includes("evil"));
      const text = each.textContent;
      const own = /evil-[a-z]|[a-z]evil|evil[\\^]|pixel[.]png|evil[.]example/.test(text);
      const drawn = each.matches("a, img, script, style, strong, em, code, pre, iframe, form, .katex") && own;
      const icon = each.matches('[data-testid="stIconMaterial"]') && text.includes("bug_report");
      const coloured = each.matches("span[class*=stMarkdownColored]") && own;
      if (named || drawn || icon || coloured) found.push(each.outerHTML.slice(0, 200));
    }
  return window.hit ? [...found, "a script ran"] : found;
}"""


def upload(name: str, content: bytes) -> dict[str, Any]:
    return {"name": name, "mimeType": "text/csv", "buffer": content}


def table() -> bytes:
    """Two versions that share sentences, differ in a figure, and each have a sentence of their own."""
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(["outlet", "title", "text", "byline", "agency", "url", "language"])
    for number, (figure, own) in enumerate(zip((40, 52), OWN, strict=True), start=1):
        fields = (f"Byline {EVERYTHING}", f"Agency {EVERYTHING}", "javascript:window.hit=1", "en")
        rows.writerow([f"{number} {OUTLET}", TITLE, text(figure, own), *fields])
    return written.getvalue().encode()


FILES = [
    upload("one ![x](https:__evil.example_pixel.png) :material_bug_report: $x^2$ <b>.csv", table()),
    upload("**evil-bold** [evil-link](https:__evil.example).csv", b"\0\1\2" * 99),
]


@pytest.fixture
def page(server: Server, open_page: Open) -> Any:
    """The Articles page with the hostile articles in a new story; a request that leaves fails the test at its end."""
    page = settled(open_page(server, "/articles", width=1400))
    add_files(page, *FILES)
    assert page.evaluate(INJECTED) == []
    return page


def test_the_check_itself_finds_what_is_injected(page: Any) -> None:
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<b><a href=\"#\">evil-anchor</a></b>')")
    assert len(page.evaluate(INJECTED)) == 1


def test_the_articles_page_shows_it_as_text(page: Any) -> None:
    error = page.get_by_role("alert").filter(has_text="**evil-bold**")
    assert "[evil-link]" in error.inner_text()
    page.get_by_text(wording.READ_ONE).click()
    page.get_by_test_id("stText").filter(has_text=MARKUP[2]).first.wait_for()
    assert page.get_by_role("button", name=wording.TAKE_OUT).count() > 3
    page.get_by_text("How the columns of one ![x]").click()
    page.get_by_role("button", name=wording.COLUMNS_AGAIN).wait_for()
    option = page.get_by_role("option").filter(has_text="title: Title ![pic]")
    opened(page, wording.COLUMNS_FIELDS["title"], option)
    assert page.evaluate(INJECTED) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name=wording.REMOVE).click()
    option = page.get_by_role("option").filter(has_text="2 Outlet")
    opened(page, wording.REMOVE_WHICH, option)
    option.click()
    assert page.evaluate(INJECTED) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name=wording.REMOVE_BUTTON, exact=True).click()
    page.get_by_role("button", name="Undo: article removed").wait_for()
    assert page.evaluate(INJECTED) == []


def test_the_story_takes_its_name_from_it_and_shows_it_as_text(page: Any) -> None:
    story = page.get_by_role("combobox", name=wording.STORY, exact=True)
    assert (
        story.input_value().startswith("Title ![pic]") or "Title ![pic]" in page.locator("section").first.inner_text()
    )
    story.click()
    page.get_by_role("option").first.wait_for()
    assert page.evaluate(INJECTED) == []


def test_the_compare_page_shows_it_as_text(page: Any) -> None:
    go_to(page, "compare")
    page.get_by_role("combobox", name=wording.LEFT).click()
    page.get_by_role("option").first.wait_for()
    assert page.evaluate(INJECTED) == []
    page.keyboard.press("Escape")
    page.locator(".column mark").first.click()
    page.get_by_text(wording.FINDINGS_TITLE).click()
    page.get_by_text(wording.PASSAGES).click()
    page.get_by_role("button", name=wording.DOWNLOAD).nth(1).wait_for()
    assert page.locator(".column").first.get_by_text(MARKUP[2]).count() > 0
    assert page.get_by_test_id("stText").filter(has_text=MARKUP[2]).count() > 0, "no finding names an outlet"
    assert page.evaluate(INJECTED) == []


def test_the_claims_page_shows_it_as_text(page: Any) -> None:
    go_to(page, "claims")
    grid = page.locator('[data-testid="stDataFrame"]').first
    box = grid.bounding_box()
    page.mouse.click(box["x"] + 18, box["y"] + 70)
    page.get_by_text("% in common").first.wait_for()
    assert page.get_by_test_id("stText").filter(has_text="said **evil-bold** ![pic]").count() > 0
    assert page.evaluate(INJECTED) == []
    page.get_by_role("tab", name=wording.ONLY_HERE).click()
    page.get_by_text(OWN[0]).first.wait_for()
    assert page.evaluate(INJECTED) == []


def test_the_differences_page_shows_it_as_text(page: Any) -> None:
    go_to(page, "differences")
    page.get_by_test_id("glide-cell-0-0").wait_for(state="attached")
    grid = page.locator('[data-testid="stDataFrame"]').first.bounding_box()
    page.mouse.click(grid["x"] + 150, grid["y"] + 52)
    page.get_by_role("button", name=wording.CLOSE_FINDING).wait_for()
    assert page.get_by_test_id("stText").filter(has_text="said **evil-bold** ![pic]").count() > 0
    assert page.evaluate(INJECTED) == []
    intros = (wording.QUOTATIONS_INTRO, wording.SOURCES_INTRO, wording.VOICES_INTRO, wording.NAMES_INTRO)
    for name, intro in zip(list(wording.DIFFERENCES_PARTS.values())[1:-1], intros, strict=True):
        page.get_by_role("tab", name=name, exact=True).click()
        page.get_by_text(intro).wait_for()
        page.wait_for_timeout(500)
        for opener in settled(page).locator('[class*="st-key-open-"] button').all()[:1]:
            opener.click()
            page.get_by_role("button", name=wording.CLOSE_FINDING).wait_for()
        assert page.evaluate(INJECTED) == []


def test_no_backslash_is_left_on_the_page(page: Any) -> None:
    assert "\\" not in page.get_by_role("alert").filter(has_text="evil-bold").inner_text()


@pytest.mark.parametrize("markup", MARKUP[:-1])
def test_plain_text_keeps_every_letter(markup: str) -> None:
    kept = [each for each in plain(markup) if each not in "\\\u2060"]
    assert "".join(kept) == markup.replace("\u202e", " ").replace("\u2066", " ").strip()


def test_the_csv_of_hostile_articles_runs_nothing(page: Any, tmp_path: Path) -> None:
    files, articles = page.get_by_role("button", name=wording.DOWNLOAD).all()
    for button, told in ((files, "**evil-bold**"), (articles, "<script>")):
        with page.expect_download() as download:
            button.click()
        saved = tmp_path / "saved.csv"
        download.value.save_as(saved)
        text = saved.read_text(encoding="utf-8-sig")
        assert told in text
        lines = text.replace('"', "").splitlines()
        assert not [line for line in lines for cell in line.split(",") if cell.startswith("=")]


def test_the_other_exports_of_hostile_articles_hold_text_alone() -> None:
    articles = read("one.csv", table()).articles
    assert all(article.byline.startswith("Byline ![pic]") for article in articles)
    printed = comparison_text(compare(articles))
    assert "<script>" in printed
    assert not [char for char in printed if ord(char) < 32 and char not in "\n\t" or char in "\u202e\u2066"]
    assert json.loads(json.dumps(comparison_json(compare(articles))))["articles"][0]["agency"].startswith(
        "Agency ![pic]"
    )

"""The ten saved pages and what is true of them agree: each word of a body stands in its page, in order."""

from __future__ import annotations

import json
import re
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest

PAGES = Path(__file__).parent / "pages"
TRUTH: dict[str, dict[str, str]] = json.loads((PAGES / "truth.json").read_text(encoding="utf-8"))
FIELDS = "body title standfirst correction outlet agency byline published url language".split()
UNSEEN = {"script", "style", "template", "noscript"}
INLINE = {"a", "abbr", "b", "cite", "em", "font", "i", "small", "span", "strong", "time"}
"""Tags that part no words: all others stand for a space."""


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in UNSEEN
        self.pieces.append("" if tag in INLINE else " ")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in UNSEEN
        self.pieces.append("" if tag in INLINE else " ")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(data)


def _markup(name: str) -> str:
    raw = (PAGES / name).read_bytes()
    charset = re.search(rb"charset=[\"']?([\w-]+)", raw, re.IGNORECASE)
    assert charset, "a page says how it is encoded"
    return raw.decode(charset[1].decode("ascii"))


def _seen(name: str) -> str:
    parser = _Words()
    parser.feed(_markup(name))
    parser.close()
    return _spaced("".join(parser.pieces))


def _spaced(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


def test_there_are_ten_pages_and_each_has_its_truth() -> None:
    assert len(TRUTH) == 10
    assert set(TRUTH) == {path.name for path in PAGES.glob("*.html")}
    assert all(list(each) == FIELDS for each in TRUTH.values())


@pytest.mark.parametrize("name", TRUTH)
def test_a_body_stands_in_its_page_word_for_word_and_in_order(name: str) -> None:
    seen, end = f" {_seen(name)} ", 0
    for paragraph in TRUTH[name]["body"].split("\n\n"):
        start = seen.find(f" {paragraph} ", end)
        assert start >= 0, paragraph
        end = start + len(paragraph) + 1


@pytest.mark.parametrize("name", TRUTH)
def test_title_and_byline_stand_in_the_page_and_not_in_the_body(name: str) -> None:
    truth, seen = TRUTH[name], _seen(name)
    for each in (truth["title"], truth["standfirst"], truth["correction"], *truth["byline"].split(", ")):
        assert each in seen
        assert not each or each not in truth["body"].split("\n\n")


@pytest.mark.parametrize("name", TRUTH)
def test_what_is_true_of_a_page_is_said_by_its_markup(name: str) -> None:
    truth, markup = TRUTH[name], _markup(name)
    assert truth["outlet"].replace("&", "&amp;") in markup
    assert f'<link rel="canonical" href="{truth["url"]}"' in markup or not truth["url"]
    assert f'lang="{truth["language"]}' in markup or name == "drowned-village-coins.html"
    assert datetime.fromisoformat(truth["published"])
    assert truth["published"] in markup or name == "drowned-village-coins.html"


@pytest.mark.parametrize("name", TRUTH)
def test_a_body_is_as_long_as_an_article(name: str) -> None:
    assert 350 <= len(TRUTH[name]["body"].split()) <= 900


def test_one_page_is_written_in_windows_1252() -> None:
    raw = (PAGES / "drowned-village-coins.html").read_bytes()
    assert "“" in _markup("drowned-village-coins.html")
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")


def test_one_page_names_its_outlet_after_the_headline() -> None:
    truth = TRUTH["ferry-inquiry.html"]
    assert f"<title>{truth['title']} | {truth['outlet']}</title>" in _markup("ferry-inquiry.html")

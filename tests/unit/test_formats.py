"""The same article from a file of every format: the same words, the same fields, furniture and title in their places.

The files are made by tests/unit/formats/make.py; one that is added there is read here.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from components.model import Article
from components.readers import Reading, formats, read
from components.readers.formats import suffix_of

HERE = Path(__file__).parent / "formats"
ARTICLE = json.loads((HERE / "article.json").read_text(encoding="utf-8"))
FILES = sorted(path for path in HERE.iterdir() if path.is_file() and path.name not in ("article.json", "make.py"))


@pytest.fixture(params=FILES, ids=lambda path: path.name)
def reading(request: pytest.FixtureRequest) -> Reading:
    return read(request.param.name, request.param.read_bytes())


def reported(article: Article) -> list[str]:
    """The lines of the text without its title and its furniture, white space made plain."""
    text = list(article.text)
    for span in [*(each.span for each in article.furniture), *filter(None, [article.title_span])]:
        text[span.start : span.end] = "\n" * (span.end - span.start)
    return [plain for line in "".join(text).split("\n") if (plain := " ".join(line.split()))]


def test_every_format_has_its_file() -> None:
    made = {suffix_of(path.name) for path in FILES}
    assert [name for suffixes, name in formats() if not made & set(suffixes)] == []


def test_the_body_is_the_same_to_the_word(reading: Reading) -> None:
    assert reading.problems == ()
    assert reading.articles
    assert all(reported(article) == ARTICLE["body"] for article in reading.articles)


def test_the_fields_are_right_or_not_told(reading: Reading) -> None:
    for article in reading.articles:
        assert article.title == ARTICLE["title"]
        assert article.outlet == ARTICLE["outlet"]
        assert article.byline.removeprefix("By ") == ARTICLE["byline"]
        assert article.published[:10] == ARTICLE["published"]
        assert article.agency == ""
        assert article.url in ("", ARTICLE["url"])
        assert article.language == ARTICLE["language"]
        assert article.warnings == ()


def test_title_and_furniture_lie_on_whole_lines_of_the_text(reading: Reading) -> None:
    for article in reading.articles:
        assert article.title_span is None or article.title_span.of(article.text) == ARTICLE["title"]
        for each in article.furniture:
            assert 0 <= each.start < each.end <= len(article.text)
            assert each.span.of(article.text) == each.span.of(article.text).strip()
            assert each.reason in ("byline", "dateline")

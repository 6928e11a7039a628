"""Files become articles: their words, their fields, and an id that knows them again."""

from __future__ import annotations

import dataclasses

import pytest

from components.model import Article, Span
from components.readers import Reading, formats, read

BODY = "The ferry sank off Port Elm before dawn, and 41 people were taken off by fishing boats that had come to help."


def only(reading: Reading) -> Article:
    assert not reading.problems
    assert len(reading.articles) == 1
    return reading.articles[0]


def test_every_format_names_itself() -> None:
    suffixes = [suffix for each, _ in formats() for suffix in each]
    assert {".txt", ".md", ".csv"} <= set(suffixes)
    assert len(suffixes) == len(set(suffixes))
    assert all(name and all(each == each.lower() and each[0] == "." for each in group) for group, name in formats())


def test_plain_text_keeps_every_character() -> None:
    text = "Ferry “lost” — at sea\n\nCaf\u00e9, cafe\u0301, ﬁn, ½ &amp; ＬＯＵＤ…\n\n" + BODY
    article = only(read("harbour-courier.txt", text.encode()))
    assert article.text == text
    assert article.warnings == ()
    assert (article.outlet, article.title, article.language) == ("Harbour Courier", "Ferry “lost” — at sea", "en")
    assert article.title_span == Span(0, 21)


def test_line_ends_become_one_kind() -> None:
    assert only(read("a.txt", f"One\r\ntwo\rthree\u2028{BODY}".encode())).text == f"One\ntwo\nthree\n{BODY}"


def test_an_article_is_known_again_by_its_bytes_alone() -> None:
    first, second = only(read("a.txt", BODY.encode())), only(read("b.md", BODY.encode()))
    assert first.article_id == second.article_id
    assert first.source.sha256 == second.source.sha256
    assert only(read("a.txt", BODY.encode() + b" ")).article_id != first.article_id
    rows = read("t.csv", f'text\n"{BODY}"\n"{BODY}"\n'.encode()).articles
    assert len({row.article_id for row in rows}) == 2
    assert [row.source.entry for row in rows] == ["1", "2"]


MARKDOWN = f"""---
title: "Ferry sinks"
source: Harbour Courier
agency: NWS
authors:
  - Anna Berg
  - Tom Hale
date: 14 May 2031
link: https://courier.example/ferry
language: en-GB
mood: grim
---
# Ferry *sinks*

**By Anna Berg**

{BODY} It [was](https://evil.example "title") the ![picture](https://tracker.example/a.png)`Halcyon`.

> They came
> for us.

- one
- two

```
plain *code*
```

| boat | saved |
|------|-------|
| Mara | 12 |

<script>alert(1)</script>
"""


def test_markdown_becomes_its_words_and_its_head_becomes_fields() -> None:
    article = only(read("ferry.md", MARKDOWN.encode()))
    assert article.text == (
        f"Ferry sinks\n\nBy Anna Berg\n\n{BODY} It was the Halcyon.\n\nThey came for us.\n\none\n\ntwo\n\n"
        "plain *code*\n\nboat | saved\nMara | 12\n\n<script>alert(1)</script>"
    )
    assert (article.title, article.title_span) == ("Ferry sinks", Span(0, 11))
    assert (article.outlet, article.agency, article.byline) == ("Harbour Courier", "NWS", "Anna Berg, Tom Hale")
    assert (article.published, article.language) == ("2031-05-14", "en")
    assert article.url == "https://courier.example/ferry"


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nThe ferry sank.\n\n---\n\nMore.",
        "---\noutlet: no end\n\nThe ferry sank.",
        "---\nSo: be it\nThe ferry sank.\n---",
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_rule_is_not_taken_for_a_head(text: str, name: str) -> None:
    article = only(read(name, text.encode()))
    assert "The ferry sank." in article.text
    assert article.outlet == ""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_plain_text_may_have_a_head_too_and_keeps_its_signs(end: str) -> None:
    head = "---", "title: Ferry sinks", "outlet: Harbour Courier", "date: 2031-05-14", "---", "", ""
    article = only(read("a.txt", (end.join(head) + BODY + " *All* were saved.").encode()))
    assert article.text == f"{BODY} *All* were saved."
    assert (article.title, article.outlet, article.published) == ("Ferry sinks", "Harbour Courier", "2031-05-14")
    unknown = "---\nmood: grim\n---\n\n" + BODY
    assert "mood: grim" in only(read("a.txt", unknown.encode())).text


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_is_one_article_a_row_whatever_parts_its_columns(delimiter: str) -> None:
    rows = [
        ["Headline", "Body", "PUBLISHER", "Publish Date", "Lang", "mood"],
        ["Ferry sinks", '"One, two; three | ""four""\n\nfive\tsix."', "Courier", "2031-05-14", "en", "grim"],
    ]
    data = "\r\n".join(delimiter.join(row) for row in rows).encode("utf-8-sig")
    article = only(read("stories.csv", data))
    assert article.text == 'One, two; three | "four"\n\nfive\tsix.'
    assert (article.title, article.outlet, article.published, article.language) == (
        "Ferry sinks", "Courier", "2031-05-14", "en",
    )  # fmt: skip
    assert article.title_span is None


def test_a_table_of_one_column_keeps_its_commas() -> None:
    assert [each.text for each in read("a.csv", b"text\nOne, two; three\nfour | five\n").articles] == [
        "One, two; three",
        "four | five",
    ]


def test_the_outlet_of_a_row_is_its_own_or_its_address() -> None:
    first, second = read(
        "harbour-courier.csv",
        b"text,outlet,url\nOne.,Bell,https://a.example\nTwo.,,https://www.dailywhistle.example/x\n",
    ).articles
    assert (first.outlet, second.outlet) == ("Bell", "Daily Whistle")


def test_a_date_that_is_not_understood_is_said() -> None:
    article = only(read("a.csv", b"text,date\nThe ferry sank.,05/06/2031\n"))
    assert article.published == ""
    assert any("05/06/2031" in each for each in article.warnings)


def test_a_text_that_says_less_has_fields_that_are_empty() -> None:
    article = only(read("pasted.txt", BODY.encode()))
    empty = {f.name for f in dataclasses.fields(article) if getattr(article, f.name) == ""}
    assert empty == {"outlet", "agency", "title", "byline", "published", "url"}


@pytest.mark.parametrize("nobody", ["unknown", "Admin", "staff", "N/A"])
def test_what_a_table_writes_where_it_knows_nobody_is_no_outlet_and_no_byline(nobody: str) -> None:
    story = "The weir above Tolland gave way at four in the morning, officials said. Nobody was hurt."
    table = f'text,author,publisher\n"{story}",{nobody},{nobody}\n"{story}",Staff Ada Pole,Unknown Times\n'
    first, second = read("rows.csv", table.encode()).articles
    assert (first.outlet, first.byline) == ("", "")
    assert (second.outlet, second.byline) == ("Unknown Times", "Staff Ada Pole")

"""The sample story and its gold file agree: read with the standard library alone, so no reader of ours hides a slip."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
GOLD: dict[str, Any] = json.loads((SAMPLE / "gold.json").read_text(encoding="utf-8"))
ARTICLES: dict[str, dict[str, Any]] = GOLD["articles"]
ITEMS: list[dict[str, Any]] = GOLD["items"]
KINDS = {"verbatim", "trimmed", "reworded", "moved", "quotation", "figure_agrees", "figure_hedged", "figure_differs"}
KINDS |= {"only_here", "omission", "attribution_dropped", "furniture"}
REASONS = {"byline", "dateline", "credit", "agency", "promo", "subscribe", "comments", "legal", "updated", "caption"}
REASONS |= {"navigation", "contact"}


def rows(file: str) -> list[dict[str, str]]:
    with (SAMPLE / file).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def text_of(key: str) -> str:
    file, entry = str(ARTICLES[key]["file"]), ARTICLES[key]["entry"]
    if entry is not None:
        return rows(file)[int(entry) - 1]["text"]
    text = (SAMPLE / file).read_text(encoding="utf-8")
    return text.split("\n---\n", 1)[1] if file.endswith(".md") else text


def header_of(key: str) -> dict[str, str]:
    """What the file itself says of the article: front matter or row; of a .txt the first line alone."""
    file, entry = str(ARTICLES[key]["file"]), ARTICLES[key]["entry"]
    if entry is not None:
        return rows(file)[int(entry) - 1]
    text = (SAMPLE / file).read_text(encoding="utf-8")
    if not file.endswith(".md"):
        return {"title": text.split("\n", 1)[0]}
    matter = text.split("\n---\n", 1)[0].removeprefix("---\n")
    return dict(line.split(": ", 1) for line in matter.splitlines())


def items_of(kind: str) -> list[dict[str, Any]]:
    return [item for item in ITEMS if item["kind"] == kind]


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: f"{item['id']}-{item['kind']}")
def test_every_quote_stands_once_in_its_article(item: dict[str, Any]) -> None:
    for member in item["members"]:
        found = text_of(member["article"]).count(member["quote"])
        assert found == 1, f"{item['id']}: {member['quote']!r} stands {found} times in {member['article']}"


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: f"{item['id']}-{item['kind']}")
def test_every_item_is_well_formed(item: dict[str, Any]) -> None:
    kind, voices = item["kind"], {ARTICLES[member["article"]]["outlet"] for member in item["members"]}
    assert kind in KINDS, f"{item['id']}: unknown kind {kind}"
    if kind == "only_here":
        assert len(voices) == 1, f"{item['id']}: only here, but told by {sorted(voices)}"
    elif kind == "furniture":
        assert item["note"] in REASONS, f"{item['id']}: unknown reason {item['note']}"
    else:
        articles = [member["article"] for member in item["members"]]
        assert len(set(articles)) == len(articles) > 1, f"{item['id']}: needs two articles or more, each once"
    if kind == "quotation":
        forms = {member.get("form") for member in item["members"]}
        assert forms <= {"whole", "trimmed", "altered"}, f"{item['id']}: forms {forms}"


def test_ids_and_kinds_are_complete() -> None:
    ids = [item["id"] for item in ITEMS]
    assert len(set(ids)) == len(ids) >= 45, f"ids repeat or are too few: {ids}"
    assert {item["kind"] for item in ITEMS} == KINDS, "a kind is missing from the gold file"
    assert {item["note"] for item in items_of("furniture")} == REASONS, "a kind of furniture is missing"


@pytest.mark.parametrize("key", ARTICLES)
def test_articles_have_the_length_of_news(key: str) -> None:
    words = len(text_of(key).split())
    assert 400 <= words <= 900, f"{key} has {words} words"


@pytest.mark.parametrize("key", ARTICLES)
def test_metadata_is_what_the_file_says(key: str) -> None:
    header, article = header_of(key), ARTICLES[key]
    for name, field in (("title", "title"), ("outlet", "outlet"), ("published", "published"), ("date", "published")):
        if name in header:
            assert header[name] == article[field], f"{key}: {name} is {header[name]!r} in {article['file']}"


def test_every_outlet_has_two_claims_of_its_own() -> None:
    for outlet in {article["outlet"] for article in ARTICLES.values()} - {"Halyard News Agency"}:
        own = [i["id"] for i in items_of("only_here") if ARTICLES[i["members"][0]["article"]]["outlet"] == outlet]
        assert len(own) >= 2, f"{outlet} alone makes {own}"


@pytest.mark.parametrize("item", items_of("omission"), ids=lambda item: item["id"])
def test_an_omission_is_told_by_all_but_one(item: dict[str, Any]) -> None:
    told = {member["article"] for member in item["members"]}
    assert told == set(ARTICLES) - {item["missing"]}, f"{item['id']}: told by {sorted(told)}"


def test_one_quotation_stands_whole_trimmed_and_altered() -> None:
    forms = [{member["form"] for member in item["members"]} for item in items_of("quotation")]
    assert {"whole", "trimmed", "altered"} in forms, "no quotation stands in all three forms"


def test_formats_and_versions() -> None:
    suffixes = {Path(article["file"]).suffix for article in ARTICLES.values()}
    outlets = {article["outlet"] for article in ARTICLES.values()}
    assert suffixes == {".txt", ".md", ".csv"}, f"formats: {suffixes}"
    columns = ["outlet", "title", "byline", "published", "url", "text"]
    assert all(list(row) == columns for row in rows("valley-papers.csv")), "the columns of valley-papers.csv"
    assert (len(ARTICLES), len(outlets)) == (6, 5), "six articles: a wire, four outlets, one of them twice"

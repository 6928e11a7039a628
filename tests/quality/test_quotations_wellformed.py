"""The cases of quotations and lineages are what they claim to be: labels stand in their texts, copies are copies."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "cases"
OPENING, CLOSING = set("“\"‘'„‚«"), set("”\"’'“‘»")
ROLES = {"wire", "reprint", "rewrite", "independent"}
FIELDS = {"id", "outlet", "agency", "published", "text", "role", "of"}
WORD = re.compile(r"\w+(?:['’]\w+)*")
QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")


def params(name: str, part: str) -> list[Any]:
    cases = json.loads((CASES / name).read_text(encoding="utf-8"))[part]
    return [pytest.param(case, id=case["id"]) for case in cases]


ARTICLES, LINEAGES = params("quotations.json", "articles"), params("lineage.json", "lineages")


def place(text: str, quote: str, nth: int) -> int:
    """Where the words stand for the nth time; -1 where they do not."""
    at = -1
    for _ in range(nth):
        at = text.find(quote, at + 1)
        if at < 0:
            break
    return at


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = WORD.findall(text.casefold())
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


def taken(text: str, source: str) -> float:
    """The part of a text's runs of six words that stand in its source."""
    own = runs(text, 6)
    return len(own & runs(source, 6)) / len(own)


def test_a_hundred_quotations_in_fourteen_articles() -> None:
    articles = [param.values[0] for param in ARTICLES]
    ids = [article["id"] for article in articles]
    assert len(ids) == len(set(ids)) == 14
    quotations = [quotation for article in articles for quotation in article["quotations"]]
    assert len(quotations) == 100
    assert 20 <= sum(quotation.get("open", False) for quotation in quotations) <= 30
    assert sum(len(article.get("not", [])) for article in articles) >= 30


@pytest.mark.parametrize("article", ARTICLES)
def test_quotations_stand_between_marks_in_order(article: dict[str, Any]) -> None:
    text, end = article["text"], 0
    for quotation in article["quotations"]:
        quote = quotation["quote"]
        assert quote == quote.strip()
        at = place(text, quote, quotation.get("nth", 1))
        assert at > end, quote
        assert text[:at].rstrip()[-1] in OPENING, quote
        end = at + len(quote)
        assert text[end:].lstrip()[0] in CLOSING, quote


@pytest.mark.parametrize("article", ARTICLES)
def test_a_speaker_is_named_in_the_text_or_left_open(article: dict[str, Any]) -> None:
    for quotation in article["quotations"]:
        assert set(quotation) - {"nth", "open"} == {"quote", "speaker", "cue"}
        assert quotation["speaker"] or quotation["open"]
        assert quotation.get("open", True) is True
        assert quotation.get("nth", 2) >= 2
        assert quotation["cue"] in article["text"]
        text = article["text"].casefold()
        assert all(word.casefold() in text for name in quotation["speaker"] for word in name.split())


@pytest.mark.parametrize("article", ARTICLES)
def test_look_alikes_stand_in_the_text_and_in_no_quotation(article: dict[str, Any]) -> None:
    text = article["text"]
    told = [(place(text, q["quote"], q.get("nth", 1)), q["quote"]) for q in article["quotations"]]
    for other in article.get("not", []):
        assert set(other) & (OPENING | CLOSING), other
        assert other in text
        for match in re.finditer(re.escape(other), text):
            assert all(match.end() <= at or at + len(quote) <= match.start() for at, quote in told), other


@pytest.mark.parametrize("lineage", LINEAGES)
def test_a_lineage_names_who_took_whose_text(lineage: dict[str, Any]) -> None:
    articles = {article["id"]: article for article in lineage["articles"]}
    assert len(articles) == len(lineage["articles"])
    assert lineage["why"].strip()
    for article in [*articles.values(), lineage["further_reprint"]]:
        assert set(article) == FIELDS
        assert article["role"] in ROLES
        assert article["outlet"].strip()
        assert article["text"].strip()
        assert (article["of"] in articles) == (article["role"] in {"reprint", "rewrite"})
    roles = Counter(article["role"] for article in articles.values())
    assert roles["wire"] == 1
    assert (roles["reprint"], roles["rewrite"]) == (5, 2)
    assert roles["independent"] >= 2
    assert lineage["origins"] == roles["wire"] + roles["independent"]
    further = lineage["further_reprint"]
    assert further["role"] == "reprint"
    assert further["id"] not in articles


@pytest.mark.parametrize("lineage", LINEAGES)
def test_copies_hold_the_wording_and_nobody_else_does(lineage: dict[str, Any]) -> None:
    articles = {article["id"]: article for article in lineage["articles"]}
    wire = next(article for article in articles.values() if article["role"] == "wire")
    for article in [*articles.values(), lineage["further_reprint"]]:
        text = article["text"]
        if article["role"] == "reprint":
            assert taken(text, articles[article["of"]]["text"]) >= 0.5, article["id"]
            assert taken(text, wire["text"]) >= 0.5, article["id"]
        elif article["role"] != "wire":
            unquoted = QUOTED.sub(" | ", text)
            others = [other["text"] for other in articles.values() if other is not article]
            assert not any(runs(unquoted, 6) & runs(other, 6) for other in others), article["id"]
    rewrites = [article["text"] for article in articles.values() if article["role"] == "rewrite"]
    assert not any(runs(text, 6) & runs(wire["text"], 6) for text in rewrites)


@pytest.mark.parametrize("lineage", LINEAGES)
def test_dates_stand_on_all_or_none_and_copies_come_later(lineage: dict[str, Any]) -> None:
    articles = {article["id"]: article for article in lineage["articles"]}
    every = [*articles.values(), lineage["further_reprint"]]
    dates = {article["id"]: article["published"] for article in every}
    assert all(dates.values()) or not any(dates.values())
    if not all(dates.values()):
        return
    moments = {name: datetime.fromisoformat(date) for name, date in dates.items()}
    assert all(moment.tzinfo for moment in moments.values())
    assert all(moments[article["of"]] < moments[article["id"]] for article in every if article["of"])


def test_one_lineage_has_no_dates() -> None:
    assert [bool(param.values[0]["articles"][0]["published"]) for param in LINEAGES] == [True, False]

"""The cases of reading are what they claim to be: look-alikes, pages with furniture, heads of articles."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "cases"
FIELDS = ["outlet", "agency", "byline", "title", "published"]
COUNTS = {"lookalikes.json": 300, "lookalikes_rules.json": 368, "furnitures.json": 40, "heads.json": 90}
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?")


def cases_of(name: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = json.loads((CASES / name).read_text(encoding="utf-8"))
    return cases


def params(name: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in cases_of(name)]


def letters(text: str) -> str:
    """Only what tells one title from another: its letters and digits, in lower case."""
    return "".join(re.findall(r"[^\W_]", text.casefold()))


@pytest.mark.parametrize(("name", "count"), COUNTS.items())
def test_as_many_as_promised_and_none_twice(name: str, count: int) -> None:
    ids = [case["id"] for case in cases_of(name)]
    assert len(ids) == len(set(ids)) == count
    assert all(case["trap"].strip() for case in cases_of(name))


def test_look_alikes_stand_in_every_place() -> None:
    cases = cases_of("lookalikes.json")
    assert len({case["sentence"] for case in cases}) == len(cases)
    assert sum(case.get("alone", False) for case in cases) >= 60
    assert sum(not case["after"] for case in cases) >= 30
    assert sum(not case["before"] for case in cases) >= 20


@pytest.mark.parametrize("case", params("lookalikes.json"))
def test_a_look_alike_stands_beside_prose(case: dict[str, Any]) -> None:
    assert set(case) - {"alone"} == {"id", "trap", "before", "sentence", "after"}
    assert case["sentence"]
    assert case["before"] or case["after"]
    assert all(case[part] == case[part].strip() for part in ("before", "sentence", "after"))


@pytest.mark.parametrize("case", params("furnitures.json"))
def test_furniture_and_reporting_stand_apart(case: dict[str, Any]) -> None:
    text, quotes = case["text"], [*case["furniture"], *case["not"]]
    assert case["furniture"]
    assert case["not"]
    assert all(quote.strip() for quote in quotes)
    assert all(text.count(quote) == 1 for quote in quotes)
    spans = sorted((text.index(quote), text.index(quote) + len(quote)) for quote in quotes)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    starts = [text.index(quote) for quote in case["furniture"]]
    assert starts == sorted(starts)


def test_enough_pages_in_one_line() -> None:
    assert sum("\n" not in case["text"] for case in cases_of("furnitures.json")) >= 15


@pytest.mark.parametrize("case", params("heads.json"))
def test_a_head_expects_what_its_text_or_file_gives(case: dict[str, Any]) -> None:
    assert list(case["expected"]) == FIELDS
    assert case["file"]
    assert case["text"].strip()
    accepted = {field: [value] if isinstance(value, str) else value for field, value in case["expected"].items()}
    assert all(values and len(values) == len(set(values)) for values in accepted.values())
    assert all(MOMENT.fullmatch(value) for value in accepted["published"] if value)
    given = letters(case["text"] + case["file"])
    for field in ("outlet", "agency", "title"):
        assert any(letters(value) in given for value in accepted[field]), field
    names = [word for value in accepted["byline"] for word in value.split() if word != "and"]
    assert all(letters(word) in given for word in names)

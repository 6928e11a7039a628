"""The hand-made cases are what they claim to be: every quote stands in its text exactly as often as it says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "cases"
STATES = {"said", "partly", "differs", "possible", "not_found"}


def load(name: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in json.loads((CASES / name).read_text(encoding="utf-8"))]


def apart(text: str, one: str, other: str) -> bool:
    i, j = text.index(one), text.index(other)
    return i + len(one) <= j or j + len(other) <= i


@pytest.mark.parametrize("name", ["claims.json", "wording.json", "furniture.json"])
def test_ids_are_unique(name: str) -> None:
    ids = [param.id for param in load(name)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("case", load("claims.json"))
def test_claims(case: dict[str, Any]) -> None:
    texts = [article["text"] for article in case["articles"]]
    assert len(texts) >= 2
    assert case["expect"]
    for expect in case["expect"]:
        honest = {expect["state"], *expect["also"]}
        assert honest <= STATES
        assert not {"said", "not_found"} <= honest
        assert expect["article"] != expect["other"]
        assert texts[expect["article"]].count(expect["quote"]) == 1, expect["quote"]
        assert ("in" in expect) == (expect["state"] != "not_found")
        if "in" in expect:
            assert texts[expect["other"]].count(expect["in"]) == 1, expect["in"]


@pytest.mark.parametrize("case", load("wording.json"))
def test_wording(case: dict[str, Any]) -> None:
    assert case["shared"] or case["not_shared"]
    for pair in case["shared"]:
        assert {pair["kind"], *pair.get("also", [])} <= {"verbatim", "near"}
        for side in "ab":
            assert case[side].count(pair[side]) == pair.get(f"{side}_count", 1), pair[side]
    for quote in case["not_shared"]:
        assert case["a"].count(quote) == 1, quote
        assert all(apart(case["a"], quote, pair["a"]) for pair in case["shared"])


@pytest.mark.parametrize("case", load("furniture.json"))
def test_furniture(case: dict[str, Any]) -> None:
    for quote in [*case["furniture"], *case["not"]]:
        assert case["text"].count(quote) == 1, quote
    assert all(apart(case["text"], one, other) for one in case["furniture"] for other in case["not"])

"""The hand-made cases are what they claim to be: every quote stands in its text exactly as often as it says."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "cases"
STATES = {"said", "partly", "differs", "possible", "not_found"}
HEDGES = {"", "about", "at least", "at most", "more than", "less than", "almost"}
UNITS = {"", "percent", "points", "age", "date", "time", "calendar year", "month", "minute"}
UNITS |= {"metre", "m2", "kilogram", "ton", "litre", "celsius", "km/h"}
UNITS |= {"USD", "EUR", "GBP", "CNY", "JPY", "¥", "CAD", "AUD", "NZD", "HKD", "INR", "CHF"}
WORD = re.compile(r"\w+(?:['.,]\w+)*")
BRACKET = re.compile(r"\[(\w)(~?)\|([^\[\]]+)\]")


def load(name: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in json.loads((CASES / name).read_text(encoding="utf-8"))]


def apart(text: str, one: str, other: str) -> bool:
    i, j = text.index(one), text.index(other)
    return i + len(one) <= j or j + len(other) <= i


def words_of(text: str) -> list[str]:
    """Lower-case words, whatever the quotation marks; a hyphen parts words, an apostrophe does not."""
    return WORD.findall(text.replace("’", "'").casefold())


def pairs_outside(words: list[str], at: int, length: int) -> set[tuple[str, str]]:
    """The neighbouring words of a sentence, without those that both belong to its phrase."""
    return {pair for i, pair in enumerate(pairwise(words)) if not at <= i < at + length - 1}


@pytest.mark.parametrize(
    "name",
    ["claims.json", "wording.json", "furniture.json", "phrases.json", "near.json", "quantities.json", "sentences.json"],
)
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


def test_as_many_telling_as_worthless_phrases() -> None:
    cases = json.loads((CASES / "phrases.json").read_text(encoding="utf-8"))
    assert Counter(case["telling"] for case in cases) == {True: 100, False: 100}


@pytest.mark.parametrize("case", load("phrases.json"))
def test_phrase_is_all_that_is_shared(case: dict[str, Any]) -> None:
    phrase, outside = words_of(case["phrase"]), []
    assert 4 <= len(phrase) <= 7
    for side in "ab":
        words = words_of(case[side])
        starts = [i for i in range(len(words)) if words[i : i + len(phrase)] == phrase]
        assert len(starts) == 1, side
        outside.append(pairs_outside(words, starts[0], len(phrase)))
    inside = set(pairwise(phrase))
    assert not outside[0] & outside[1]
    assert not inside & (outside[0] | outside[1])


def test_forty_drawings() -> None:
    assert len(load("near.json")) == 40


@pytest.mark.parametrize("case", load("near.json"))
def test_near_drawings(case: dict[str, Any]) -> None:
    drawn = {side: BRACKET.findall(case[side]) for side in "ab"}
    assert not any(set("[]{}") & set(BRACKET.sub("", case[side])) for side in "ab")
    assert case.get("slack", 0) in (0, 1)
    assert bool(drawn["a"]) == (case["trap"] != "look-alike")
    assert {label for label, _, _ in drawn["a"]} == {label for label, _, _ in drawn["b"]}
    for label, sign, passage in drawn["a"]:
        for other in (mark for mark in drawn["b"] if mark[0] == label):
            assert other[1] == sign
            assert (words_of(other[2]) == words_of(passage)) == (sign == ""), (
                "verbatim has the same words, near has not"
            )
    for _, _, passage in drawn["a"] + drawn["b"]:
        assert re.fullmatch(r"[“‘\"\w].*[”’\"\w]", passage, re.DOTALL), "no white space, comma or full stop at an end"
        assert passage.count("“") == passage.count("”")
        assert passage.count('"') % 2 == 0


PAIR_KINDS = {
    "number", "unit", "negation", "antonym", "roles", "name", "place", "day", "certainty", "scope",
}  # fmt: skip


def test_pairs_of_both_relations_in_every_kind() -> None:
    cases = [param.values[0] for param in load("pairs.json")]
    ids = [case["id"] for case in cases]
    assert len(ids) == len(set(ids))
    texts = [text for case in cases for text in (case["a"], case["b"])]
    assert len(texts) == len(set(texts))
    counts = Counter(case["kind"] for case in cases)
    assert {counts[kind] for kind in PAIR_KINDS} == {18}
    assert {counts[f"{kind}-same"] for kind in PAIR_KINDS} == {21}


@pytest.mark.parametrize("case", load("pairs.json"))
def test_pair_names_what_differs(case: dict[str, Any]) -> None:
    same = case["relation"] == "same"
    assert case["relation"] in {"differs", "same"}
    assert case["kind"].removesuffix("-same") in PAIR_KINDS
    assert case["kind"].endswith("-same") == same == ("words" not in case)
    assert case["id"].rpartition("-")[0] == case["kind"]
    assert ("a_claim" in case) == ("b_claim" in case)
    claims = [case.get(f"{side}_claim", case[side]) for side in "ab"]
    assert [case[side].count(claim) for side, claim in zip("ab", claims, strict=True)] == [1, 1]
    words = case.get("words", ["", ""])
    assert same or words[0] != words[1]
    for word, claim in zip(words, claims, strict=True):
        assert re.search(rf"(?<!\w){re.escape(word)}(?!\w)", claim), word


def test_enough_sentences_with_and_without_a_quantity() -> None:
    cases = json.loads((CASES / "quantities.json").read_text(encoding="utf-8"))
    assert len(cases) >= 300
    assert sum(not case["quantities"] for case in cases) >= 60


@pytest.mark.parametrize("case", load("quantities.json"))
def test_quantities_stand_in_their_sentence(case: dict[str, Any]) -> None:
    end = 0
    for quantity in case["quantities"]:
        starts = [match.start() for match in re.finditer(re.escape(quantity["text"]), case["text"])]
        assert "nth" in quantity or len(starts) == 1, quantity["text"]
        start = starts[quantity.get("nth", 1) - 1]
        assert start >= end, "in order, none within another"
        end = start + len(quantity["text"])
        assert quantity["unit"] in UNITS
        assert quantity["hedge"] in HEDGES
        assert isinstance(quantity["value"], int | float)


def test_enough_sentences_of_every_language() -> None:
    cases = json.loads((CASES / "sentences.json").read_text(encoding="utf-8"))
    count = Counter(case["language"] for case in cases for _ in case["sentences"])
    assert count.total() >= 300
    assert min(count[language] for language in ("de", "fr", "es", "ar", "zh")) >= 8


@pytest.mark.parametrize("case", load("sentences.json"))
def test_sentences_are_the_whole_text(case: dict[str, Any]) -> None:
    end = 0
    for sentence in case["sentences"]:
        assert sentence
        assert sentence == sentence.strip()
        start = case["text"].index(sentence, end)
        assert not case["text"][end:start].strip(), "nothing but white space between two sentences"
        end = start + len(sentence)
    assert not case["text"][end:].strip()

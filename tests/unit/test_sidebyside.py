"""What the browser is told of two versions."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from components.model import Alignment, Article, Claim, Comparison, Furniture, Span, Standing
from components.sidebyside import payload
from components.sidebyside.pages import dateline

LEFT = "Fire in Tornby\n\nThe mill burned for six hours.\n\nNobody was hurt. The mill burned for six hours."
RIGHT = "The mill burned for nine hours on Monday.\n\nPhoto: Anders Lie"


def fire(*alignments: Alignment, claims: tuple[Claim, ...] = ()) -> Comparison:
    """Two versions of an invented fire, the second with a credit line."""
    left = Article("1", LEFT, outlet="Tornby Post", title_span=Span(0, 14), title="Fire in Tornby")
    credit = Furniture(RIGHT.index("Photo"), len(RIGHT), "credit")
    right = Article("2", RIGHT, outlet="Kysten", title="Mill lost", furniture=(credit,))
    return Comparison((left, right), alignments, (), ((), ()), claims, ())


def found(text: str, words: str) -> Span:
    """Where the words stand first."""
    return Span(text.index(words), text.index(words) + len(words))


def again(text: str, words: str) -> Span:
    """Where the words stand last."""
    return Span(text.rindex(words), text.rindex(words) + len(words))


NEAR = Alignment(
    0, 1, "near", found(LEFT, "The mill burned for six hours"), found(RIGHT, "The mill burned for nine hours"), 0.9
)
AGAIN = replace(NEAR, a_span=again(LEFT, "The mill burned for six hours"))


def runs(side: dict[str, Any]) -> list[dict[str, Any]]:
    """All runs of a side, each with the layer of its part."""
    return [
        {**run, "layer": part["layer"], "label": part["label"]}
        for paragraph in side["paragraphs"]
        for part in paragraph["parts"]
        for run in part["runs"]
    ]


def test_the_text_is_told_whole_paragraph_by_paragraph() -> None:
    left, right = payload(fire(NEAR), 0, 1)["sides"]
    for side, text in ((left, LEFT), (right, RIGHT)):
        told = ["".join(run["text"] for part in p["parts"] for run in part["runs"]) for p in side["paragraphs"]]
        assert told == text.split("\n\n")


def test_both_sides_of_a_passage_carry_its_place() -> None:
    told = payload(fire(NEAR), 0, 1)
    marked = [[run["text"] for run in runs(side) if run["passages"] == [0]] for side in told["sides"]]
    assert marked == [["The mill burned for six hours"], ["The mill burned for nine hours"]]


def test_turned_round_left_is_right() -> None:
    straight, turned = payload(fire(NEAR), 0, 1), payload(fire(NEAR), 1, 0)
    assert [side["name"] for side in turned["sides"]] == ["Kysten", "Tornby Post"]
    pieces = turned["passages"][0]["wordings"][0]["pieces"]
    assert "".join(text for _, text in pieces) == "The mill burned for nine hours"
    assert [run["text"] for run in runs(turned["sides"][1])] == [run["text"] for run in runs(straight["sides"][0])]


def test_near_wording_comes_with_the_words_that_changed() -> None:
    left, right = payload(fire(NEAR), 0, 1)["passages"][0]["wordings"]
    assert [text for op, text in left["pieces"] if op == "delete"] == ["six"]
    assert [text for op, text in right["pieces"] if op == "insert"] == ["nine"]
    assert "".join(text for _, text in left["pieces"]) == "The mill burned for six hours"
    assert left["words"] == "6 words"


def test_other_words_are_shown_whole() -> None:
    passage = payload(fire(replace(NEAR, kind="reworded")), 0, 1)["passages"][0]
    assert passage["wordings"][0]["pieces"] == [["equal", "The mill burned for six hours"]]
    assert passage["kind"] == "In other words"


def test_a_repeated_wording_is_a_passage_for_each_partner_numbered_in_the_order_of_the_left() -> None:
    told = payload(fire(AGAIN, NEAR), 0, 1)
    assert [passage["place"] for passage in told["passages"]] == ["Passage 1 of 2", "Passage 2 of 2"]
    assert [run["passages"] for run in runs(told["sides"][0]) if run["passages"]] == [[0], [1]]
    assert [run["passages"] for run in runs(told["sides"][1]) if run["passages"]] == [[0, 1]]


def test_what_differs_is_drawn_in_front_and_says_why() -> None:
    verbatim = Alignment(0, 1, "verbatim", found(LEFT, "The mill burned for"), found(RIGHT, "The mill burned for"), 1.0)
    standing = Standing("differs", "near", 0.9, (NEAR.b_span,), reason="numbers")
    claims = (Claim("c", 0, NEAR.a_span, {1: standing}, only_here=False),)
    told = payload(fire(verbatim, replace(NEAR, relation="differs"), claims=claims), 0, 1)
    differing = next(place for place, passage in enumerate(told["passages"]) if passage["look"] == "differs")
    assert told["passages"][differing]["kind"] == "Nearly word for word · differs · the numbers differ"
    overlap = next(run for run in runs(told["sides"][0]) if len(run["passages"]) == 2)
    assert overlap["passages"][0] == differing


def test_the_words_that_differ_are_told_apart_in_other_words_too() -> None:
    standing = Standing("differs", "reworded", 0.9, (NEAR.b_span,), reason="numbers", words=("six", "nine"))
    claims = (Claim("c", 0, NEAR.a_span, {1: standing}, only_here=False),)
    told = payload(fire(replace(NEAR, kind="reworded", relation="differs"), claims=claims), 1, 0)
    right, left = (wording["pieces"] for wording in told["passages"][0]["wordings"])
    assert left == [["equal", "The mill burned for "], ["insert", "six"], ["equal", " hours"]]
    assert right == [["equal", "The mill burned for "], ["delete", "nine"], ["equal", " hours"]]


def test_furniture_within_a_passage_is_not_lit() -> None:
    to_the_end = replace(NEAR, b_span=Span(0, len(RIGHT)))
    lit = [run["text"] for run in runs(payload(fire(to_the_end), 0, 1)["sides"][1]) if run["passages"]]
    assert lit == ["The mill burned for nine hours on Monday."]


def test_a_possible_link_is_not_called_the_same() -> None:
    passage = payload(fire(replace(NEAR, kind="reworded", relation="possible")), 0, 1)["passages"][0]
    assert (passage["look"], passage["kind"]) == ("possible", "In other words · possibly the same")


def test_furniture_is_told_with_its_reason() -> None:
    side = payload(fire(), 0, 1)["sides"][1]
    assert [(run["text"], run["label"]) for run in runs(side) if run["layer"] == "furniture"] == [
        ("Photo: Anders Lie", "credit line")
    ]


def test_only_claims_that_stand_here_alone_are_marked() -> None:
    alone = Claim("1", 0, found(LEFT, "Nobody was hurt."), {1: Standing("not_found", None, 0.0)}, only_here=True)
    shared = Claim("2", 0, NEAR.a_span, {1: Standing("said", "near", 0.9)}, only_here=False)
    told = payload(fire(claims=(alone, shared)), 0, 1)
    marked = [run["text"] for side in told["sides"] for run in runs(side) if run["layer"] == "claim"]
    assert marked == ["Nobody was hurt."]


def test_the_legend_counts_what_is_there_and_leaves_out_what_is_not() -> None:
    legend = payload(fire(NEAR, AGAIN), 0, 1)["legend"]
    assert {entry["look"]: entry["count"] for entry in legend} == {"near": 2, "furniture": 1}


def test_a_title_is_told_once() -> None:
    left, right = payload(fire(), 0, 1)["sides"]
    assert left["paragraphs"][0]["heading"]
    assert left["title"] == ""
    assert right["title"] == "Mill lost"
    assert not any(paragraph["heading"] for paragraph in right["paragraphs"])


def test_passages_between_other_versions_stay_out() -> None:
    pair = fire(NEAR)
    three = replace(
        pair,
        articles=(*pair.articles, replace(pair.articles[1], article_id="3")),
        alignments=(NEAR, replace(NEAR, b=2)),
        sentences=((), (), ()),
    )
    assert len(payload(three, 0, 2)["passages"]) == 1


def test_all_of_it_is_json() -> None:
    told = payload(fire(NEAR, AGAIN), 0, 1)
    assert json.loads(json.dumps(told)) == told


@pytest.mark.parametrize(
    ("published", "agency", "line"),
    [
        ("2024-03-04", "", "4 March 2024"),
        ("2024-03-04T09:05:00+01:00", "", "4 March 2024, 09:05"),
        ("2024-03-04", "Norrland Wire", "credits Norrland Wire · 4 March 2024"),
        ("last Tuesday", "Kysten", "last Tuesday"),
        ("", "", ""),
    ],
)
def test_dateline(published: str, agency: str, line: str) -> None:
    assert dateline(Article("1", "", outlet="Kysten", agency=agency, published=published)) == line

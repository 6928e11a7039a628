"""What the browser is told of one version and everyone else and of linked words, and what it may say back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.model import Alignment, Article, Claim, Comparison, Sentence, Span, Standing
from components.sidebyside.all_others import keys_of_all, payload_of_all
from components.sidebyside.contents import payload, word_links
from components.sidebyside.links import Link, in_order
from components.sidebyside.sidebyside import _reported
from components.tables.choice import Choice
from components.tables.digests import passage_key
from tests.unit.versions import place as place_of

TEXTS = (
    "The mill burned for six hours. Police arrested nine protesters on the quay.",
    "The mill burned for nine hours.\n\n. Nobody was hurt.",
    "On the quay, officers detained nine demonstrators. The mill burned for nine hours.",
    "The mill burned for nine hours.",
)
MILL = Span(0, 30)


def mill() -> Comparison:
    """Four outlets on an invented fire: three word the mill alike, one has the arrests in other words."""
    articles = tuple(
        Article(f"{i}", text, outlet=name, language="en")
        for i, (text, name) in enumerate(
            zip(TEXTS, ("Tornby Post", "Kysten", "Norrland Wire", "Radio Tornby"), strict=True)
        )
    )
    links = (
        Alignment(0, 1, "near", MILL, Span(0, 31), 0.9),
        Alignment(0, 2, "near", MILL, Span(51, 82), 0.9),
        Alignment(0, 2, "reworded", Span(31, 75), Span(0, 50), 0.8),
        Alignment(0, 3, "near", MILL, Span(0, 31), 0.9),
    )
    sentences = ((Sentence(MILL), Sentence(Span(31, 75))), (), (), ())
    return Comparison(articles, links, (), sentences, (), ())


def test_each_stretch_says_in_how_many_versions_it_stands_and_whose() -> None:
    told = payload_of_all(mill(), 0)["passages"]
    assert [(card["kind"], card["voices"]) for card in told] == [
        ("In 3 of 3 other versions", "Kysten, Norrland Wire, Radio Tornby"),
        ("In 1 of 3 other versions", "Norrland Wire"),
    ]


def test_a_stretch_is_drawn_as_told_differently_where_any_outlet_does_so_and_says_which() -> None:
    comparison = mill()
    first, *rest = comparison.alignments
    told = payload_of_all(replace(comparison, alignments=(replace(first, relation="differs"), *rest)), 0)["passages"][0]
    assert (told["look"], told["looks"]) == ("differs", ["differs", "near"])
    assert told["voices"] == "Kysten (differs), Norrland Wire, Radio Tornby"
    assert told["wordings"][0]["names"] == ["Kysten"]


def test_a_figure_beside_the_shared_words_is_told_in_place_of_them() -> None:
    comparison = mill()
    words = Alignment(0, 1, "verbatim", place_of(TEXTS[0], "The mill burned for"), Span(0, 19), 1.0)
    there = Span(0, 31)
    differs = Standing("differs", None, 0.9, (there,), (MILL,), "quantity", ("six",))
    claims = (Claim("c", 0, MILL, {1: differs}, False),)
    told = payload_of_all(replace(comparison, alignments=(words,), claims=claims), 0)["passages"][0]
    assert (told["look"], told["voices"]) == ("differs", "Kysten (differs)")
    assert ["".join(piece[1] for piece in wording["pieces"]) for wording in told["wordings"]] == [there.of(TEXTS[1])]


def test_a_sentence_that_nobody_else_tells_is_no_part_of_its_neighbours_passage() -> None:
    comparison = mill()
    both = Alignment(0, 1, "near", Span(0, 75), Span(0, 51), 0.8, "differs")
    mill_differs = Standing("differs", None, 0.9, (Span(0, 31),), (MILL,), "quantity", ("six",))
    nothing = Standing("not_found", None, 0.1, (Span(36, 51),))
    claims = (
        Claim("m", 0, MILL, {1: mill_differs}, False),
        Claim("a", 0, Span(31, 75), {1: nothing}, True),
    )
    (told,) = payload_of_all(replace(comparison, alignments=(both,), claims=claims), 0)["sides"][0]["paragraphs"]
    marked = [run["text"] for part in told["parts"] for run in part["runs"] if run["passages"]]
    assert "".join(marked) == MILL.of(TEXTS[0])


def test_versions_that_word_it_alike_share_one_wording_with_its_edits() -> None:
    (wording,) = payload_of_all(mill(), 0)["passages"][0]["wordings"]
    assert wording["names"] == ["Kysten", "Norrland Wire", "Radio Tornby"]
    assert [piece for piece in wording["pieces"] if piece[0] != "equal"] == [["delete", "six"], ["insert", "nine"]]


def test_a_choice_leaves_out_what_it_does_not_take() -> None:
    only = Choice(("reworded",))
    assert [card["voices"] for card in payload_of_all(mill(), 0, only)["passages"]] == ["Norrland Wire"]
    assert [each["look"] for each in payload(mill(), 0, 2, only)["passages"]] == ["reworded"]


def test_any_passage_of_a_stretch_leads_to_it() -> None:
    comparison = mill()
    names, cards = keys_of_all(comparison, 0), payload_of_all(comparison, 0)["passages"]
    assert [names[passage_key(comparison, link)] for link in comparison.alignments] == [
        cards[place]["key"] for place in (0, 0, 1, 0)
    ]
    assert names[cards[1]["key"]] == cards[1]["key"]
    assert len({card["key"] for card in cards}) == len(cards)


def test_passages_are_called_by_their_names_from_either_side() -> None:
    comparison = mill()
    keys = [{each["key"] for each in payload(comparison, *pair)["passages"]} for pair in ((0, 2), (2, 0))]
    assert keys[0] == keys[1] == {passage_key(comparison, link) for link in comparison.alignments[1:3]}


def test_a_passage_has_no_mark_where_it_has_no_letter() -> None:
    comparison = mill()
    reaching = replace(comparison.alignments[0], b_span=Span(0, 34))
    (first, second) = payload(replace(comparison, alignments=(reaching,)), 0, 1)["sides"][1]["paragraphs"]
    marked = [
        [run["text"] for part in each["parts"] for run in part["runs"] if run["passages"]] for each in (first, second)
    ]
    assert marked == [["The mill burned for nine hours."], []], "the stray full stop of the next paragraph"
    assert "".join(run["text"] for part in second["parts"] for run in part["runs"]) == ". Nobody was hurt."


def test_a_comma_between_two_passages_is_not_drawn_by_itself() -> None:
    comparison = mill()
    whole = Alignment(0, 1, "reworded", Span(0, 75), Span(0, 31), 0.9)
    parts = (
        Alignment(0, 1, "verbatim", Span(0, 29), Span(0, 10), 1),
        Alignment(0, 1, "near", Span(30, 75), Span(0, 9), 1),
    )
    (told,) = payload(replace(comparison, alignments=(whole, *parts)), 0, 1)["sides"][0]["paragraphs"]
    runs = [run for part in told["parts"] for run in part["runs"]]
    assert [run["text"].strip() for run in runs if run.get("quiet")] == ["."]
    assert all(run["passages"] for run in runs), "it is lit with the passage that holds it"


def test_words_of_a_reworded_passage_answer_each_other() -> None:
    comparison = mill()
    links = word_links(comparison, 0, 2, passage_key(comparison, comparison.alignments[2]))
    assert links is not None
    left, right = links["wordings"]
    numbers = [
        {number: text for _, text, *rest in side for number in (rest[0] if rest else [])} for side in (left, right)
    ]
    answers = {numbers[0][number]: numbers[1][number] for number in numbers[0]}
    assert answers.items() >= {("arrested", "detained"), ("protesters", "demonstrators"), ("quay", "quay")}
    assert "".join(piece[1] for piece in left) == "Police arrested nine protesters on the quay."
    assert "".join(piece[1] for piece in right) == "On the quay, officers detained nine demonstrators."
    assert json.loads(json.dumps(links)) == links


@pytest.mark.parametrize("place", [0, 1])
def test_no_words_are_linked_where_wording_is_shared(place: int) -> None:
    comparison = mill()
    assert word_links(comparison, 0, 1 + place, passage_key(comparison, comparison.alignments[place])) is None


def test_no_words_are_linked_in_a_language_without_meanings() -> None:
    comparison = mill()
    swedish = tuple(replace(article, language="sv") for article in comparison.articles)
    key = passage_key(comparison, comparison.alignments[2])
    assert word_links(replace(comparison, articles=swedish), 0, 2, key) is None


SPANS = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda x: Span(x[0], x[0] + x[1]))


@given(st.lists(st.tuples(SPANS, SPANS), max_size=9))
def test_scrolling_follows_the_most_text_that_keeps_its_order(pairs: list[tuple[Span, Span]]) -> None:
    links = [Link("", pair, "near", "same") for pair in sorted(pairs)]
    chain = in_order(links)
    starts = [links[place].spans[1].start for place in chain]
    assert starts == sorted(set(starts))
    assert chain == sorted(set(chain))
    best = [0] * len(links)
    for place, link in enumerate(links):
        before = (best[x] for x in range(place) if links[x].spans[1].start < link.spans[1].start)
        best[place] = len(link.spans[0]) + max(before, default=0)
    assert sum(len(links[place].spans[0]) for place in chain) == max(best, default=0)


@pytest.mark.parametrize(
    "state",
    [
        None,
        "chosen",
        {"chosen": "a"},
        {"chosen": {"revision": "old", "passage": "a"}},
        {"chosen": {"revision": "now", "passage": "elsewhere"}},
        {"chosen": {"revision": "now", "passage": ["a"]}},
        {"chosen": {"revision": "now"}},
    ],
)
def test_the_browser_may_say_what_it_likes(state: object) -> None:
    assert _reported(state, "now", {"a": "a"}) is None


@pytest.mark.parametrize("name", ["a", ""])
def test_a_choice_of_this_page_is_taken(name: str) -> None:
    assert _reported({"chosen": {"revision": "now", "passage": name}}, "now", {"a": "a"}) == name

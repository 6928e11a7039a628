"""How much, how many and how often something holds, and when two sentences exclude each other in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.language.scope import find_scopes, scopes_differ
from components.model import Span

# Sentence: each mark as "group: cue", and what it is about where the sentence names it.
FOUND = {
    "All of the 12 passengers were saved.": ["all: All of the (passenger)"],
    "Every house in the street burned.": ["all: Every (house)"],
    "Each injured child was flown out.": ["all: Each (child)"],
    "Everyone was saved.": ["all: Everyone (person)"],
    "Most residents left.": ["most: Most (resident)"],
    "Most of the crew was saved.": ["most: Most of the (crew)"],
    "The majority of voters stayed away.": ["most: The majority of (voter)"],
    "Nearly all homes have power.": ["most: Nearly all (home)"],
    "Many of the shops stayed shut.": ["many: Many of the (shop)"],
    "Some of the families returned.": ["some: Some of the (family)"],
    "Several people were hurt.": ["some: Several (person)"],
    "A few stayed.": ["some: A few"],
    "Not all roads are open.": ["some: Not all (road)"],
    "Few of them came.": ["few: Few of"],
    "Very few shops opened.": ["few: Very few (shop)"],
    "None of the miners was found.": ["none: None of the (miner)"],
    "Nobody but the mayor spoke.": ["only: Nobody but"],
    "Skyway alone was fined.": ["only: alone"],
    "The mayor alone decides.": ["only: alone"],
    "She lived alone in Ganby.": [],
    "The lead was lost, not for the first time.": ["again: not for the first time"],
    "Nobody was hurt.": ["none: Nobody (person)"],
    "Only the mayor spoke.": ["only: Only"],
    "Just three people came.": ["only: Just"],
    "The bridge was partly closed.": ["partly: partly"],
    "Part of the roof fell.": ["partly: Part of the (roof)"],
    "The entire roof fell.": ["fully: entire (roof)"],
    "The claim was paid in full.": ["fully: in full"],
    "She won for the first time.": ["first time: for the first time"],
    "The river rose once again.": ["again: once again"],
    "He always paid, often late, sometimes twice and rarely in cash.": [
        "always: always",
        "often: often",
        "sometimes: sometimes",
        "rarely: rarely",
    ],
    "At least some of the roof fell.": ["at least: At least (roof)", "some: some of the (roof)"],
    "At most a third of it was sold.": ["at most: At most a (third)"],
    "No fewer than 12 people and up to 40 dogs were hurt.": ["at least: No fewer than (12)", "at most: up to (40)"],
}
NONE = [
    "It was the most serious fire in years.",
    "The minister is most concerned.",
    "Some 200 people marched.",
    "The ferry did not sail at all.",
    "The shops open after all.",
    "The drivers blamed each other.",
    "The tickets cost $5 each.",
    "The train runs every day and every two hours.",
    "The past few days were dry.",
    "As many as 40 houses burned.",
    "Several hundred people marched.",
    "Not only the mayor spoke.",
    "The storm had just passed.",
    "She left all of a sudden.",
    "It rained all afternoon and every autumn.",
]
DIFFER = [
    ("All passengers were saved.", "Some passengers were saved.", ("all", "some")),
    ("All passengers were saved.", "Nearly all of the passengers were saved.", ("all", "nearly all of the")),
    ("Most residents have left.", "Few residents have left.", ("most", "few")),
    ("Most residents have left.", "None of them has left.", ("most", "none of")),
    ("The whole roof fell.", "Part of the roof fell.", ("whole", "part of the")),
    ("The bridge is fully open.", "The bridge is partly open.", ("fully", "partly")),
    ("She won for the first time.", "She won again.", ("for the first time", "again")),
    ("He always paid.", "He sometimes paid.", ("always", "sometimes")),
    ("The river rarely floods.", "The river often floods.", ("rarely", "often")),
    ("At least 40 people were trapped.", "No more than 40 people were trapped.", ("at least", "no more than")),
    ("At least a third was sold.", "At most a third was sold.", ("at least a", "at most a")),
]
AGREE = [
    ("All passengers were saved.", "Every passenger was saved."),
    ("All passengers were saved.", "Some houses burned."),
    ("All passengers were saved.", "The passengers were saved."),
    ("Some passengers were saved.", "The passengers were saved."),
    ("Only the mayor spoke.", "The mayor spoke."),
    ("Many residents left.", "Most residents left."),
    ("Several people were hurt.", "Many people were hurt."),
    ("All residents left and some of the residents came back.", "Some of the residents came back."),
    ("He often paid.", "He sometimes paid."),
    ("He always paid.", "All houses burned."),
    ("At least 12 people were hurt.", "At most 15 people were hurt."),
    ("Most houses have water.", "A few homes have water."),
    ("All operations were put off.", "Nobody was hurt."),
]


def written(sentence: str) -> list[str]:
    found = find_scopes(sentence, Span(0, len(sentence)))
    return [f"{one.group}: {one.cue.of(sentence)}" + (f" ({one.of})" if one.of else "") for one in found]


@pytest.mark.parametrize("sentence", FOUND)
def test_marks_are_found_with_what_they_are_about(sentence: str) -> None:
    assert written(sentence) == FOUND[sentence]


@pytest.mark.parametrize("sentence", NONE)
def test_other_uses_of_the_words_are_no_marks(sentence: str) -> None:
    assert written(sentence) == []


@pytest.mark.parametrize(("one", "other", "words"), DIFFER)
def test_two_sentences_that_exclude_each_other_differ(one: str, other: str, words: tuple[str, str]) -> None:
    a, b = (find_scopes(text, Span(0, len(text))) for text in (one, other))
    assert scopes_differ(a, b) == words
    assert scopes_differ(b, a) == words[::-1]


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_what_may_both_be_so_does_not_differ(one: str, other: str) -> None:
    a, b = (find_scopes(text, Span(0, len(text))) for text in (one, other))
    assert scopes_differ(a, b) is None
    assert scopes_differ(b, a) is None


def test_the_caller_may_know_that_two_things_are_one() -> None:
    one, other = "Most houses have water.", "Few homes have water."
    a, b = (find_scopes(text, Span(0, len(text))) for text in (one, other))
    assert scopes_differ(a, b, lambda x, y: {x, y} == {"house", "home"}) == ("most", "few")


def test_only_the_given_sentence_is_read() -> None:
    text = "All left. Some stayed. None died."
    assert [one.word for one in find_scopes(text, Span(10, 22))] == ["some"]


@given(st.lists(st.sampled_from([*FOUND, *NONE, ", ", "all", "“", "İ", "most", "at least"])), st.data())
def test_marks_lie_within_the_span(parts: list[str], data: st.DataObject) -> None:
    text = " ".join(parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = find_scopes(text, Span(start, end))
    assert all(start <= one.cue.start < one.cue.end <= end for one in found)
    assert scopes_differ(found, found) is None

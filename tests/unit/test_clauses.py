"""Clauses as an editor would draw them: a | stands where one ends and the next begins."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.language.clauses import LEAST_WORDS, split_clauses
from components.language.verbs import find_verbs
from components.model import Span

DRAWN = [
    # What stands on both sides has its own subject and verb.
    "The old bridge in Weir Street was closed | after a lorry hit a pillar.",
    "The gate opened without any warning, | but nobody in the town was hurt.",
    "The river had risen for two days | and the wall was already cracked.",
    "Although the river had fallen by Monday, | the old market stayed shut all week.",
    "If the council wins the case, | the mill will have to close by May.",
    "The wall gave way at noon | because nobody had ever repaired it.",
    "While the mayor blamed the weather, | engineers had warned of the fault for years.",
    "The pool will stay open this summer | unless the council finds another buyer.",
    "The mill has been empty | since its last owner left the town.",
    "The gate opened without any warning; | nobody in the town had been told.",
    "He had three reasons for leaving: | the gate was old, the river was high and nobody watched it.",
    "Police on Sunday closed the bridge — | the council had asked them to do so.",
    "The town bought the mill in 2019, | though it didn’t have the money for repairs.",
    "The mayor blamed the long rain, | the owner of the dam blamed its builder.",
    # Relative clauses have "which" and "who" as their subject.
    "The lorry hit one of the pillars, | which were built of brick in 1910.",
    "Police are looking for the driver, | who left the town on foot.",
    "Okell visited the old house by the river | in which his mother had lived.",
    "The council, which met on Tuesday, voted to close the pool, | but the mayor will fight the plan.",
    # Who speaks stays with what is said.
    "The old bridge in Weir Street was closed | after a lorry hit a pillar, police said.",
    "“We closed the bridge on Sunday | because a lorry had hit the pillar,” Okell said.",
    "“We closed the bridge on Sunday,” Okell said, | “because a lorry had hit one of the pillars.”",
    "Police said the bridge would stay closed for a week.",
    "The council said on Tuesday that the bridge in Weir Street had been closed.",
    "The owner of the dam has denied that its staff knew of the fault.",
    "Police said on Sunday the road and the old bridge were closed to traffic.",
    "The mayor did not say whether the bridge would be opened again this year.",
    "He resigned from the board on Friday, | saying the company had misled its workers.",
    # A part without its own subject or verb stays where it is.
    "The market opens on Monday, Tuesday and Friday, and on Sunday in summer.",
    "Ann Field, the mayor of Aldermarsh, said the bridge would open on Monday.",
    "The company sold the mill in May and bought a warehouse near the port.",
    "The council closed the bridge on Sunday and later reopened it to cyclists.",
    "The river flooded forty houses in Weir Street, leaving eleven people without a bed.",
    "Police closed the road and the bridge after the storm on Sunday night.",
    "He was questioned for hours by police officers when asked about the cat.",
    "The man who had called the police when the gate opened was sorry.",
    "The man told the court “how dangerous and neglected” the old wall had been.",
    "The road was closed on Sunday, according to a notice signed by the mayor.",
    "The last time was when Ann Field and the owner of the mill met in May.",
    # A part of under five words stays with its neighbour.
    "The bridge was closed after a lorry hit a pillar.",
    "It rained, but the market was open and many people came.",
    "The river rose by two metres (it had rained for days, and the ground was wet) | and the wall gave way.",
    "He slept.",
    # Other languages stay whole.
    "Das Tor öffnete sich am Sonntag, aber niemand in der Stadt wurde verletzt.",
]


@pytest.mark.parametrize("drawing", DRAWN)
def test_clauses_as_drawn(drawing: str) -> None:
    text = drawing.replace(" | ", " ")
    assert [clause.of(text) for clause in split_clauses(text, Span(0, len(text)))] == drawing.split(" | ")


def test_a_sentence_within_a_text() -> None:
    text = "It rained. The gate opened without warning,  and nobody in the town had been told. He slept."
    sentence = Span(11, text.index(" He slept"))
    assert [clause.of(text) for clause in split_clauses(text, sentence)] == [
        "The gate opened without warning,",
        "and nobody in the town had been told.",
    ]


@pytest.mark.parametrize("part", ["and so, ", "which was, that he said, ", "(and he was here with us, ", "a, "])
def test_a_sentence_without_end_takes_no_time(part: str) -> None:
    text = part * 20_000
    assert split_clauses(text, Span(0, len(text.rstrip())))


PARTS = "The gate|was|closed|police|said|, |; |: | — |and|but|which|that|saying|he|who|after|(|)|“|”| |\n|in which|8"
NEWS = st.lists(st.sampled_from(PARTS.split("|"))).map(" ".join)


@given(st.one_of(NEWS, st.text()))
def test_what_holds_for_any_sentence(text: str) -> None:
    """In order, apart, bare of outer white space; no word is lost; cut clauses are no shorter than the least."""
    sentence = Span(len(text) - len(text.lstrip()), max(len(text.rstrip()), len(text) - len(text.lstrip())))
    clauses = split_clauses(text, sentence)
    assert clauses
    assert all(before.end <= after.start for before, after in pairwise(clauses))
    assert all(clause.of(text) == clause.of(text).strip() for clause in clauses)
    assert "".join("".join(clause.of(text).split()) for clause in clauses) == "".join(text.split())
    if len(clauses) > 1:
        assert min(len(re.findall(r"\w+", clause.of(text))) for clause in clauses) >= LEAST_WORDS


@pytest.mark.parametrize(
    ("words", "finite"),
    [
        ("the bridge was badly damaged", ["was"]),
        ("the injured were taken to Marrin", ["were"]),
        ("he rarely speaks of it", ["speaks"]),
        ("they want a new bridge", ["want"]),
        ("the law gives the mayor a cut of May rents", ["gives"]),
        ("a wall built by hand and closed by police", []),
        ("to put a hundred beds up", []),
        ("police said so", []),
        ("the owner has denied it", []),
        ("eleven people were told", ["were"]),
        ("it hasn't reopened", ["hasn't"]),
        ("engineers had warned of the fault", ["had"]),
        ("the council asked them to leave", ["asked"]),
    ],
)
def test_finite_verbs(words: str, finite: list[str]) -> None:
    said = words.split()
    assert [said[i] for i in find_verbs(said).finite] == finite

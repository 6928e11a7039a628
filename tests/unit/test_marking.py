"""Marks over a text, flattened: nothing lost, nothing doubled, nothing marked that no mark covers."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from components.exports.marking import Mark, Run, paragraphs

TEXTS = st.text(alphabet="ab é𝄞\n\t ", max_size=60)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark[int]]]:
    text = draw(TEXTS)
    place = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(place, place).map(sorted), max_size=12))
    keys = draw(st.lists(st.integers(0, 5), min_size=len(spans), max_size=len(spans)))
    return text, [Mark(start, end, key) for (start, end), key in zip(spans, keys, strict=True)]


@given(marked_texts())
def test_runs_concatenate_to_the_text(case: tuple[str, list[Mark[int]]]) -> None:
    text, marks = case
    runs = [run for paragraph in paragraphs(text, marks) for run in paragraph]
    assert "".join(run.text for run in runs) == text
    assert all(run.text for run in runs)


@given(marked_texts())
def test_each_character_carries_exactly_the_marks_over_it(case: tuple[str, list[Mark[int]]]) -> None:
    text, marks = case
    at = 0
    for run in (run for paragraph in paragraphs(text, marks) for run in paragraph):
        for place in range(at, at + len(run.text)):
            assert set(run.keys) == {mark.key for mark in marks if mark.start <= place < mark.end}
        assert len(run.keys) == len(set(run.keys))
        at += len(run.text)


@given(marked_texts())
def test_a_paragraph_ends_at_a_line_break_and_nowhere_else(case: tuple[str, list[Mark[int]]]) -> None:
    text, marks = case
    flat = ["".join(run.text for run in paragraph) for paragraph in paragraphs(text, marks)]
    assert all("\n" not in paragraph.strip() for paragraph in flat)
    assert all("\n" in paragraph for paragraph in flat[:-1])


@given(marked_texts())
def test_a_break_shares_no_run_with_words(case: tuple[str, list[Mark[int]]]) -> None:
    text, marks = case
    for run in (run for paragraph in paragraphs(text, marks) for run in paragraph):
        assert "\n" not in run.text or not run.text.strip()


def test_overlapping_marks_and_a_passage_over_a_paragraph_break() -> None:
    text = "The ferry left.\n\nIt sank."
    marks = [Mark(4, 20, "passage"), Mark(10, 15, "claim")]
    assert paragraphs(text, marks) == [
        [
            Run("The "),
            Run("ferry ", ("passage",)),
            Run("left.", ("passage", "claim")),
            Run("\n\n", ("passage",)),
        ],
        [Run("It ", ("passage",)), Run("sank.")],
    ]


def test_no_text_no_paragraphs() -> None:
    assert paragraphs("", [Mark(0, 0, "nothing")]) == []


def test_many_marks_cost_little_more_than_their_number() -> None:
    text = "word " * 40_000
    marks = [Mark(place, place + 60, place) for place in range(0, len(text) - 60, 20)]
    started = time.perf_counter()
    runs = paragraphs(text, marks)[0]
    assert len(runs) >= len(marks)
    assert time.perf_counter() - started < 2, "10,000 marks over 200,000 characters"

"""Which words changed inside a passage, as an editor would mark it: {-gone-}, {+new+}, {-old-}{+new+}."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.matching.wordedits import word_edits


def drawn(a: str, b: str) -> str:
    """The edits in one line."""
    marks = {"equal": "{x}", "delete": "{{-{x}-}}", "insert": "{{+{y}+}}", "replace": "{{-{x}-}}{{+{y}+}}"}
    return "".join(marks[op].format(x=x, y=y) for op, x, y in word_edits(a, b))


@pytest.mark.parametrize(
    ("a", "b", "edits"),
    [
        ("The gate opened.", "The gate opened.", "The gate opened."),
        ("The gate opened.", "The old gate opened.", "The {+old +}gate opened."),
        ("The old gate opened.", "The gate opened.", "The {-old -}gate opened."),
        ("11 people were hurt", "14 people were hurt", "{-11-}{+14+} people were hurt"),
        ('Tanner\'s "cat" - gone', "Tanner’s “cat” – gone", 'Tanner\'s "cat" - gone'),
        ("one\ntwo", "one two", "one\ntwo"),
        ("was gated", "was gate", "was {-gated-}{+gate+}"),
        ("", "new", "{+new+}"),
        ("", "", ""),
    ],
)
def test_edits_as_drawn(a: str, b: str, edits: str) -> None:
    assert drawn(a, b) == edits


PIECES = st.sampled_from('gate|opened|Tanner’s|11| | |,|“|"|\n|\U0001f600|坝'.split("|"))
PASSAGES = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=20).map("".join))


@given(PASSAGES, PASSAGES)
def test_the_pieces_make_up_both_texts_again(a: str, b: str) -> None:
    edits = word_edits(a, b)
    assert "".join(x for _, x, _ in edits) == a
    assert "".join(y for _, _, y in edits) == b


@given(PASSAGES, PASSAGES)
def test_each_edit_is_what_it_is_called(a: str, b: str) -> None:
    edits = word_edits(a, b)
    for op, x, y in edits:
        assert (bool(x), bool(y)) == {"delete": (True, False), "insert": (False, True)}.get(op, (True, True))
        assert op != "replace" or x != y
    assert all(one[0] == "equal" or two[0] == "equal" for one, two in pairwise(edits))


@given(PASSAGES)
def test_a_text_beside_itself_has_no_edits(text: str) -> None:
    assert {op for op, _, _ in word_edits(text, text)} <= {"equal"}


def test_more_different_words_than_there_are_letters_below_the_surrogates() -> None:
    a = " ".join(f"w{n}" for n in range(60_000))
    assert "".join(y for _, _, y in word_edits(a, a + " end")) == a + " end"

"""Texts of 2 MB that are full of quotation marks: read in time that grows with their length."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from components.language.quotations import find_quotations

MARKS, SECONDS = 100_000, 20
CASES = {
    "pairs in one line": 'he said "no" to it all, and ' * (MARKS // 2),
    "opened and never closed": "it is the “open word " * MARKS,
    "opened in every paragraph": "“It is the word.\n" * MARKS,
    "single, opened and never closed": "it is the 'open word " * MARKS,
    "apostrophes and single marks": "the owners' 'word' is " * (MARKS // 3),
    "marks alone": '"' * MARKS + "word " * 300_000,
    "guillemets": "it is the « open word " * MARKS,
    "opened either way": 'it is “word said” " ' * (MARKS // 3),
    "quotations told, one line": "“Go,” he said. Ann Field ran off. " * (MARKS // 2),
    "quotations told, just an article": "“Go,” the official said. Ann Field ran off. \n" * 2_000
    + "Field ran. " * 100_000,
}


@pytest.mark.parametrize("case", CASES)
def test_a_hundred_thousand_marks_are_read_in_time(case: str) -> None:
    text = CASES[case]
    began = time.process_time()
    found = find_quotations(text)
    assert time.process_time() - began < SECONDS
    assert all(one.outer.end <= other.outer.start for one, other in pairwise(found))

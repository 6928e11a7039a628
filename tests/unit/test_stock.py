"""The list of stock phrases: well formed, in sections, and wide enough to hold what every newspaper says."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from components.language.commonwords import stock_phrases

STOCK = Path(__file__).parents[2] / "data" / "words" / "stock.txt"


def test_each_phrase_is_two_to_seven_plain_words() -> None:
    wrong = [phrase for phrase in stock_phrases() if not re.fullmatch(r"[a-z0-9']+( [a-z0-9']+){1,6}", phrase)]
    assert not wrong


def test_no_phrase_stands_twice() -> None:
    phrases = stock_phrases()
    assert len(phrases) > 2000
    assert sorted(set(phrases)) == sorted(phrases)


def test_every_section_has_a_name_of_its_own_and_phrases() -> None:
    _, *sections = STOCK.read_text(encoding="utf-8").split("\n\n# ")
    names = [section.splitlines()[0] for section in sections]
    assert {"little words", "time", "place", "quantities", "reporting", "sport"} <= set(names)
    assert len(set(names)) == len(names)
    assert all(len(section.splitlines()) > 50 for section in sections)


@pytest.mark.parametrize(
    "passage",
    [
        "on the other hand",
        "it is not the first time that",
        "in the early hours of the morning",
        "on the outskirts of the city",
        "the vast majority of them",
        "at least three people were killed",
        "did not immediately respond to a request for comment",
        "spoke on condition of anonymity",
        "was arrested on suspicion of",
        "return to the negotiating table",
        "our thoughts are with the families",
        "the tip of the iceberg",
    ],
)
def test_every_two_neighbours_of_what_any_report_may_say_go_together(passage: str) -> None:
    together = {pair for phrase in stock_phrases() for pair in pairwise(phrase.split())}
    assert not set(pairwise(passage.split())) - together

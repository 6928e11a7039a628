"""Patterns of furniture are left out where a line lacks the words they need: no text may lose a mark by that."""

from __future__ import annotations

import pytest

from components.cleaning.furniture import find_furniture

BODY = "The spillway gate of the dam opened on Saturday and the water reached the old harbour by nightfall.\n" * 4
NEEDED = [
    "Ana Mora contributed to this report.",
    "Ana Mora and Lin Okafor also contributed reporting to this story.",
    "The Harbour Courier belongs to its readers. Become a member today.",
    "The Harbour Courier is committed to providing a lively forum for discussion.",
    "Newsroom tips: write to desk@harbour-courier.example",
    "Ana Mora can be reached at ana@harbour-courier.example.",
    "Ana Mora covers water for the Courier. She can be reached at ana@harbour-courier.example.",
    "The gate on Sunday morning. Photo: Lin Okafor",
    "The gate on Sunday morning. Picture by Lin Okafor",
    "The gate on Sunday morning (file photo).",
    "Lin Okafor/Getty Images",
    "desk@harbour-courier.example",
    "A wide view of the dam toggle caption",
    "Home | World | Sport | Weather",
]


@pytest.mark.parametrize("line", NEEDED)
def test_what_needs_a_word_is_marked_where_it_has_it(line: str) -> None:
    text = f"{BODY}{line}\n"
    assert any(text[f.start : f.end].startswith(line[:12]) for f in find_furniture(text)), line


@pytest.mark.parametrize(
    "line",
    [
        "Ana Mora contrıbuted to this report.",
        "The Harbour Courier belongſ to its readers. Become a member today.",
        "The Harbour Courier İS COMMİTTED TO providing a lively forum for discussion.",
        "ANA MORA CONTRIBUTED TO THIS REPORT.",
    ],
)
def test_letters_that_count_as_others_count_here_too(line: str) -> None:
    """A pattern that minds no case takes ſ for s, ı and İ for i."""
    text = f"{BODY}{line}\n"
    assert [text[f.start : f.end] for f in find_furniture(text)][-1].startswith(line[:12])

"""Short claims that say no: they meet in whatever words, and what is little is not called surely missing."""

from __future__ import annotations

import pytest

from components.model import Comparison
from tests.unit.versions import claim, compared, standing

BEFORE = (
    "Rain had fallen on the valley since the middle of September. {}\n\nSchoolchildren planted an oak for the bishop."
)
BESIDE = "Buses will leave from platform two every half hour. {}\n\nA barge carrying onions sank off the northern pier."


def told(mine: str, theirs: str) -> Comparison:
    return compared(Wire=BEFORE.format(mine), Bell=BESIDE.format(theirs))


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("No one died.", "Nobody was killed."),
        ("No one was hurt.", "Nobody was injured."),
        ("Nobody was hurt.", "There were no injuries."),
        ("No one was hurt.", "No injuries were reported."),
        ("No one died.", "There were no deaths."),
        ("None of them was hurt.", "Nobody was injured."),
        ("No-one survived the crash.", "Nobody survived the crash."),
        ("No one was arrested.", "Nobody has been arrested."),
        ("No one was arrested.", "No arrests were made."),
        ("No one was aboard.", "Nobody was on board."),
        ("No one claimed responsibility.", "Nobody has claimed responsibility."),
    ],
)
def test_what_did_not_happen_is_said_in_other_words(mine: str, theirs: str) -> None:
    found = told(mine, theirs)
    assert standing(found, "Wire", mine, "Bell").state == "said"
    assert standing(found, "Bell", theirs, "Wire").state == "said"


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("No one died.", "Nobody complained loudly."),
        ("No one died.", "Nobody was arrested."),
        ("Nobody applauded loudly.", "No one was injured."),
        ("No one was arrested.", "No one paid cash."),
        ("No one knows the cause.", "Nobody was hurt."),
        ("Nobody won the prize.", "No one lost power."),
        ("There was no sign of a leak.", "Nobody was killed."),
    ],
)
def test_a_nobody_alone_is_no_likeness(mine: str, theirs: str) -> None:
    found = told(mine, theirs)
    assert standing(found, "Wire", mine, "Bell").state in ("possible", "not_found")
    assert standing(found, "Bell", theirs, "Wire").state in ("possible", "not_found")


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("No one died.", "One man died."),
        ("Nobody was killed.", "Two women were killed."),
        ("No one was arrested.", "Three people were arrested."),
    ],
)
def test_somebody_is_not_nobody(mine: str, theirs: str) -> None:
    found = told(mine, theirs)
    assert standing(found, "Wire", mine, "Bell").state == "differs"
    assert standing(found, "Bell", theirs, "Wire").state == "differs"


def test_no_outlet_is_said_to_leave_out_what_it_says_in_three_words() -> None:
    found = compared(
        Wire="The tram left the rails in Tolbrook at noon. Nobody was killed.\n\nThe depot said it would look into it.",
        Bell="A tram left the rails in Tolbrook at noon. Nobody was killed.\n\nThe line stays shut until Friday.",
        Star="A tram jumped the rails in Tolbrook around noon. No one died.\n\nThe driver had worked there for a year.",
    )
    assert not claim(found, "Star", "No one died").only_here
    assert not [finding for finding in found.findings if finding.kind == "omission" and "killed" in finding.summary]


def test_a_thin_claim_that_is_nearly_there_is_possibly_there_and_a_long_one_is_not() -> None:
    thin = told("Two shops reopened.", "The bakery and the smithy opened again.")
    assert standing(thin, "Wire", "Two shops", "Bell").state != "not_found"
    long = told(
        "Two shops reopened after the bishop blessed the doors and the brass band from Ostrey played a slow march.",
        "The bakery and the smithy opened again.",
    )
    assert standing(long, "Wire", "Two shops", "Bell").state == "not_found"

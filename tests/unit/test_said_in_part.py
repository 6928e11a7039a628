"""A claim is said only where what it says stands: not half of it, not without its names, not who says it alone."""

from __future__ import annotations

import pytest

from tests.unit.test_short_claims import told
from tests.unit.versions import standing


def test_names_that_the_other_version_has_nowhere_are_named_as_missing() -> None:
    mine = "Ilse Marn, who was made harbour master in April, has already called on Dunmore and Westerby this week."
    found = told(mine, "Ilse Marn, who is harbour master, has called on the crews this week.")
    it = standing(found, "Wire", "Ilse Marn", "Bell")
    assert (it.state, it.reason) == ("partly", "adds")
    assert {"Dunmore", "Westerby"} <= set(it.words)


def test_one_name_more_is_said_all_the_same() -> None:
    mine = "The harbour master of Westerby has called on the crews of both ferries this week."
    found = told(mine, "The harbour master has called on the crews of both ferries this week.")
    assert standing(found, "Wire", "harbour master", "Bell").state == "said"


def test_less_than_half_of_a_long_claim_is_a_part_of_it() -> None:
    mine = (
        "The harbour master and the mayor spoke on Sunday about the flooded cellars, the broken crane and the price of "
        "fresh bread in the lower town, while children waited for buses beside the frozen market hall."
    )
    found = told(mine, "On Sunday the harbour master and the mayor spoke about the regatta.")
    assert standing(found, "Wire", "flooded cellars", "Bell").state in ("partly", "possible")
    assert standing(found, "Bell", "regatta", "Wire").state != "not_found"


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (
            "The ferry's operator, Corran Lines, said the captain had slept well.",
            "The managing director of the ferry's operator, Corran Lines, said: “Tickets will cost more.”",
        ),
        (
            "Ada Brill, the minister of transport, said the tunnel would open soon.",
            "Ada Brill, the minister of transport, said her predecessor wrote poems.",
        ),
    ],
)
def test_who_says_it_is_not_what_is_said(mine: str, theirs: str) -> None:
    found = told(mine, theirs)
    assert standing(found, "Wire", mine, "Bell").state in ("possible", "not_found")


def test_what_is_said_is_said_whoever_says_it() -> None:
    mine = "Ada Brill, the minister of transport, said the tunnel would open soon."
    found = told(mine, "The tunnel will open soon, a spokeswoman for the ministry said.")
    assert standing(found, "Wire", mine, "Bell").state in ("said", "partly")

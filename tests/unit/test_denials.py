"""A clause that one version says and another says is not so, in sentences that speak of much besides."""

from __future__ import annotations

import pytest

from tests.unit.test_short_claims import told
from tests.unit.versions import evidence, standing


@pytest.mark.parametrize(
    ("mine", "theirs", "words"),
    [
        (
            "The ferry's operator, Corran Lines, said the captain had not been drinking.",
            "The captain of the ferry that ran aground off Mellow Head on Tuesday had been drinking, a deckhand told "
            "the Bell.",
            ("not", "drinking"),
        ),
        (
            "The airline, Norvane Air, said the pilot had never complained.",
            "The pilot of the plane that slid off the runway at Orle on Friday had complained, his brother said.",
            ("never", "complained"),
        ),
        (
            "Brackwater Council, which owns the bridge, said the bridge had not been inspected.",
            "The bridge that fell into the Lorn on Sunday morning with two lorries on it had been inspected, an "
            "engineer said.",
            ("not", "inspected"),
        ),
        (
            "The driver of the tram that left the rails in Tolbrook on Monday had not been speeding, the depot said.",
            "According to two passengers the driver was speeding.",
            ("not", "speeding"),
        ),
        (
            "The tram depot has no spare engine, and the carriages could not be drawn home, the fire service said.",
            "The depot does have a spare engine, said Ossip Brand, who looked after it until he retired.",
            ("no", "have"),
        ),
        (
            "And believe it or leave it: there is no spare engine!",
            "The depot does have a spare engine, said Ossip Brand, who looked after it until he retired.",
            ("no", "have"),
        ),
    ],
)
def test_what_the_one_denies_differs(mine: str, theirs: str, words: tuple[str, str]) -> None:
    found = told(mine, theirs)
    it, back = standing(found, "Wire", mine, "Bell"), standing(found, "Bell", theirs, "Wire")
    assert (it.state, it.reason, it.words, evidence(found, it, "Bell")) == ("differs", "negation", words, [theirs])
    assert (back.state, back.reason, back.words) == ("differs", "negation", words[::-1])


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (  # asked
            "The ferry's operator, Corran Lines, said the captain had not been drinking.",
            "Police are asking whether the captain of the ferry that ran aground off Mellow Head had been drinking.",
        ),
        (  # denied on both sides
            "The airline, Norvane Air, said the pilot had not complained.",
            "The pilot of the plane that slid off the runway at Orle denied that he had complained, his brother said.",
        ),
        (  # of something else
            "The ferry's operator, Corran Lines, which ran aground with its plans, said the captain had not resigned.",
            "A cousin of the captain of the ferry that ran aground off Mellow Head had resigned, it was said.",
        ),
        (  # of some and of others
            "The union said the nurses had not been asked.",
            "The nurses had been asked twice to leave the ward, the union said, but the doctors had not been asked.",
        ),
        (  # another time, another place
            "The mayor did not resign, her office said after a long night of talks at the town hall in Pell.",
            "Years ago the mayor resigned from the board of the harbour company over a quarrel about herring.",
        ),
    ],
)
def test_what_nobody_denies_does_not(mine: str, theirs: str) -> None:
    found = told(mine, theirs)
    assert standing(found, "Wire", mine, "Bell").state != "differs"
    assert standing(found, "Bell", theirs, "Wire").state != "differs"

"""So many here, more or fewer there: counts of the same in sentences that speak of much besides."""

from __future__ import annotations

import pytest

from tests.unit.test_short_claims import told
from tests.unit.versions import standing

WIRE = (
    "Thirty-eight passengers were trapped in six cabins above the Orle gorge for almost seven hours on Tuesday after "
    "the lift to Mount Pell stopped at 3:40 p.m., police said."
)


@pytest.mark.parametrize(
    ("mine", "theirs", "words"),
    [
        (
            WIRE,
            "All 83 passengers stuck in the six cabins of the lift had to be winched down on ropes in the dark.",
            ("Thirty-eight", "83"),
        ),
        (
            "About 600 people were moved from their cottages to the school in Hale Street on Sunday night, when the "
            "river came over the wall, the town hall said.",
            "At least 900 people were moved from their cottages in the dark.",
            ("600", "900"),
        ),
    ],
)
def test_another_count_of_the_same_differs(mine: str, theirs: str, words: tuple[str, str]) -> None:
    found = told(mine, theirs)
    it, back = standing(found, "Wire", mine, "Bell"), standing(found, "Bell", theirs, "Wire")
    assert (it.state, it.reason) == (back.state, back.reason) == ("differs", "numbers")
    assert it.words == words
    assert [link.agrees for link in found.figures if words[1] in link.a.span.of(found.articles[link.a.article].text)]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (  # of other things
            "Osk Tamm, the fire chief, had 24 firefighters at his disposal and every boat of the rowing club.",
            "The water rose to a depth of 1.4 metres in Weir Street and entered 62 homes, fire chief Osk Tamm said.",
        ),
        (  # others
            WIRE,
            "The lift carries 900 passengers on a summer Sunday, and its cashier knows a good half of them by name.",
        ),
        (  # the other count stands there as well
            "Judges threw out the farmers' claim for 1,250,000 crowns on Wednesday.",
            "The farmers had sued for 1.25 million crowns, but the court dismissed it. The trial costs 40,000 crowns.",
        ),
    ],
)
def test_what_counts_something_else_does_not(mine: str, theirs: str) -> None:
    found = told(mine, theirs)
    assert not any(claim.standing[other].reason == "numbers" for claim in found.claims for other in claim.standing)

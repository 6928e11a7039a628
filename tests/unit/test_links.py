"""Which passages of two versions are drawn as the same in other words, and which as possibly so at most."""

from __future__ import annotations

import pytest

from components.model import Alignment
from tests.quality.sample import story
from tests.unit.versions import compared, place

TOLD = ("said", "partly", "differs")
OTHER_NEWS = (
    "The orchard growers of Pell Valley will meet again in the spring. "
    "A choir from the lower school sang before the doors were opened."
)


def links(mine: str, theirs: str, first: str, second: str) -> list[Alignment]:
    """The passages that touch both of these words."""
    found = compared(One=mine, Two=theirs)
    spans = place(mine, first), place(theirs, second)
    return [x for x in found.alignments if x.a_span.overlaps(spans[0]) and x.b_span.overlaps(spans[1])]


HEADLINE = "Harbour minister meets Odra Lenz in Tarn after ferry accident"
MEETING = (
    "The harbour minister, Pavel Groot, met the shipowner Odra Lenz in Tarn on Friday after the ferry accident, "
    "his office said."
)


@pytest.mark.parametrize(
    ("headline", "clause", "sentence"),
    [
        (
            HEADLINE,
            "when the Tarn ferry accident happened",
            "Fares had been going up for months when the Tarn ferry accident happened, the users' league says.",
        ),
        (
            "Visiting Lomark",
            "is expected to visit Lomark",
            "Lenz, who owns eleven ships, is expected to visit Lomark once the talks are over and the crews are paid.",
        ),
    ],
)
def test_a_heading_is_not_linked_to_a_clause_that_shares_its_nouns(headline: str, clause: str, sentence: str) -> None:
    mine, theirs = f"{headline}\n\n{MEETING} {OTHER_NEWS}", f"{sentence} The union of deckhands asked for lower hours."
    assert not links(mine, theirs, headline, clause)


def test_a_heading_is_linked_to_the_sentence_that_says_it() -> None:
    mine, theirs = f"{HEADLINE}\n\n{OTHER_NEWS}", f"{MEETING} The union of deckhands asked for lower hours."
    assert {x.relation for x in links(mine, theirs, HEADLINE, "met the shipowner Odra Lenz in Tarn")} == {"same"}


def test_what_is_said_in_other_words_is_said_by_a_claim_of_either_side() -> None:
    _, found = story()
    drawn = [x for x in found.alignments if (x.kind, x.relation) == ("reworded", "same")]
    claims = {n: [c for c in found.claims if c.article == n] for n in range(len(found.articles))}
    assert drawn
    for x in drawn:
        sides = (x.a, x.a_span, x.b, x.b_span), (x.b, x.b_span, x.a, x.a_span)
        held = [[(c.standing[o], there) for c in claims[n] if c.span.overlaps(here)] for n, here, o, there in sides]
        told = [it.state in TOLD and any(map(there.overlaps, it.spans)) for some in held for it, there in some]
        assert any(told) or not all(held)  # headings and sentences of two words make no claims


def test_what_a_claim_says_in_other_words_stays_the_same() -> None:
    mine = f"The shipowner put off a visit to Lomark after the ferry accident. {OTHER_NEWS}"
    theirs = (
        "Odra Lenz postponed her trip to Lomark because of the ferry accident. The deckhands asked for lower hours."
    )
    assert [x.relation for x in links(mine, theirs, "put off a visit", "postponed her trip")] == ["same"]

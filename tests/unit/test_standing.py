"""How one claim stands in one other version, by small versions written for it: state, words that matter, and proof."""

from __future__ import annotations

import pytest

from components.model import Comparison
from tests.unit.versions import claim, compared, evidence, standing

# What surrounds the sentence in question: nothing in one version is like anything in the other.
BEFORE = (
    "Rain had fallen on the valley since the middle of September. {}\n\nSchoolchildren planted an oak for the bishop."
)
BESIDE = "Buses will leave from platform two every half hour. {}\n\nA barge carrying onions sank off the northern pier."


def stand(mine: str, theirs: str) -> Comparison:
    return compared(Wire=BEFORE.format(mine), Bell=BESIDE.format(theirs))


@pytest.mark.parametrize(
    ("mine", "theirs", "state", "how"),
    [
        (
            "The warning siren sounded long after the gate had opened.",
            "The warning siren sounded long after the gate had opened.",
            "said",
            "verbatim",
        ),
        (
            "The warning siren at Fell Cross sounded long after the great gate had opened.",
            "The warning siren at Fell Cross sounded only long after the gate had opened.",
            "said",
            "near",
        ),
        (
            "Engineers closed the jammed gate by hand shortly after midnight.",
            "Shortly after midnight the jammed gate was closed by hand, engineers of the company reported.",
            "said",
            "reworded",
        ),
        (
            "Inspectors found the motor rusted and the relief valve shut.",
            "The relief valve was shut and the motor was rusted, the inspectors found.",
            "said",
            "reworded",
        ),
    ],
)
def test_what_both_say(mine: str, theirs: str, state: str, how: str) -> None:
    found = stand(mine, theirs)
    for here, words, there, proof in (("Wire", mine, "Bell", theirs), ("Bell", theirs, "Wire", mine)):
        it = standing(found, here, words, there)
        assert (it.state, it.how, evidence(found, it, there), it.reason, it.words) == (state, how, [proof], "", ())


def test_partly_names_what_this_version_adds_and_the_other_side_says_it_all() -> None:
    short = "Twenty-four firefighters pumped water from the cellars."
    added = ", while bakers handed out warm rolls and the choir sang hymns beside the broken bridge."
    found = stand(short.rstrip(".") + added, short)
    it = standing(found, "Wire", short.rstrip("."), "Bell")
    assert (it.state, it.reason, evidence(found, it, "Bell")) == ("partly", "adds", [short])
    assert {"bakers", "rolls", "choir", "hymns", "bridge"} <= set(it.words)
    assert not {"firefighters", "pumped", "water", "cellars"} & set(it.words)
    assert standing(found, "Bell", short, "Wire").state == "said"
    text = found.articles[0].text
    assert it.own_spans[0].of(text).startswith("Twenty-four firefighters pumped")
    assert not any("bakers" in span.of(text) for span in it.own_spans)


@pytest.mark.parametrize(
    ("mine", "theirs", "reason", "words"),
    [
        (
            "Eleven people were treated for injuries at the district hospital.",
            "Fourteen people were treated for injuries at the district hospital.",
            "numbers",
            ("Eleven", "Fourteen"),
        ),
        (
            "The overhaul of the four gates will cost the company $3.2 million.",
            "The overhaul of the four gates will cost the company $4.1 million.",
            "numbers",
            ("$3.2 million", "$4.1 million"),
        ),
        (
            "The ferry to Port Elm will sail again on Tuesday morning.",
            "The ferry to Port Elm will sail again on Thursday morning.",
            "day",
            ("Tuesday", "Thursday"),
        ),
        (
            "The company had ordered an inspection of the gate in spring.",
            "The company had not ordered an inspection of the gate in spring.",
            "negation",
            ("ordered", "not"),
        ),
        (
            "It was the second failure of the gate since the dam was built.",
            "It was the third failure of the gate since the dam was built.",
            "numbers",
            ("second", "third"),
        ),
    ],
)
def test_what_differs_is_no_absence_and_names_the_words_of_both(
    mine: str, theirs: str, reason: str, words: tuple[str, str]
) -> None:
    found = stand(mine, theirs)
    here, there = standing(found, "Wire", mine, "Bell"), standing(found, "Bell", theirs, "Wire")
    assert (here.state, here.reason, here.words) == ("differs", reason, words)
    assert (there.state, there.reason, there.words) == ("differs", reason, words[::-1])
    assert (evidence(found, here, "Bell"), evidence(found, there, "Wire")) == ([theirs], [mine])


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (
            "About 1,500 people stood in the rain at the Lantern Fair.",
            "Some 1,500 people stood in the rain at the fair.",
        ),
        (
            "The river rose to 1.4 metres in Weir Street on that night.",
            "The river rose to 140 centimetres in Weir Street.",
        ),
        (
            "Two dozen firefighters pumped out the flooded cellars.",
            "The flooded cellars were pumped out by 24 firefighters.",
        ),
        ("The reservoir was filled to 96% of its capacity.", "The reservoir was filled to 96 percent of its capacity."),
    ],
)
def test_one_figure_in_two_dresses_does_not_differ(mine: str, theirs: str) -> None:
    assert standing(stand(mine, theirs), "Wire", mine, "Bell").state in ("said", "partly")


def test_not_found_shows_the_nearest_passage_and_how_near_it_is() -> None:
    mine, theirs = (
        "The governor opened a new museum of clocks and barometers beside the railway station.",
        "Nobody counted the clocks in the flooded vicarage, least of all the sexton with his buckets and mops.",
    )
    found = stand(mine, theirs)
    it = standing(found, "Wire", mine, "Bell")
    assert (it.state, it.how, evidence(found, it, "Bell")) == ("not_found", None, [theirs])
    assert 0 < it.score < 0.2
    assert claim(found, "Wire", mine).only_here


def test_nothing_in_common_is_not_found_without_a_proof() -> None:
    found = compared(Wire="Orchards froze everywhere overnight.", Bell="Qwrtz plmkn vbxcd.")
    it = standing(found, "Wire", "Orchards", "Bell")
    assert (it.state, it.score, it.spans, it.reason) == ("not_found", 0, (), "nothing")


# Each line holds less of the gatekeeper's story than the one before.
LADDER = [
    "Gatekeeper Anselm Rourke was last seen carrying a lamp along the dam road after supper.",
    "Anselm Rourke, the gatekeeper, carried a lamp along the dam road when he was last seen, neighbours said.",
    "Rourke carried a lamp along the road to the bakery, where the mayor keeps his greyhounds and a parrot.",
    "A lamp of Rourke stood near the road to the bakery where the mayor keeps his two greyhounds and a parrot.",
    "A lamp stood near the bakery where the mayor keeps his two greyhounds, a parrot and nine goldfish.",
    "Nine goldfish swam in the bakery of the mayor, who also keeps two greyhounds and a parrot.",
]


def test_the_less_two_versions_share_the_less_is_claimed() -> None:
    """From said over possible to not found, never back; what is possible is not only here, and can be checked."""
    order = ["said", "partly", "possible", "not_found"]
    states = []
    for theirs in LADDER:
        found = stand(LADDER[0], theirs)
        it = standing(found, "Wire", LADDER[0], "Bell")
        states.append(it.state)
        assert claim(found, "Wire", LADDER[0]).only_here == (it.state == "not_found")
        assert evidence(found, it, "Bell") == [theirs] or it.state == "not_found"
        assert (it.how is None) == (it.state in ("possible", "not_found"))
    assert states == sorted(states, key=order.index)
    assert {"said", "possible", "not_found"} <= set(states)


def test_a_claim_told_in_two_sentences_is_proved_by_both() -> None:
    found = stand(
        "The relief valve was left shut and the motor of the eastern gate overheated.",
        "The relief valve was left shut. The motor of the eastern gate overheated.",
    )
    it = standing(found, "Wire", "relief valve", "Bell")
    assert it.state == "said"
    assert evidence(found, it, "Bell") == [
        "The relief valve was left shut.",
        "The motor of the eastern gate overheated.",
    ]


def test_furniture_and_headings_make_no_claims_and_prove_nothing_absent() -> None:
    found = compared(
        Wire="What we know\n\nThe gate opened at eight in the evening.", Bell="What we know\n\nNobody slept that night."
    )
    assert [c.span.of(found.articles[c.article].text) for c in found.claims] == [
        "The gate opened at eight in the evening.",
        "Nobody slept that night.",
    ]

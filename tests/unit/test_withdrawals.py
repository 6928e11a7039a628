"""A statement that was taken back: the version that tells so differs from those that only have the statement."""

from __future__ import annotations

import pytest

from components.language.sentences import split_sentences
from components.language.withdrawals import find_withdrawals
from components.tables.look_first import look_first
from tests.unit.test_short_claims import told
from tests.unit.versions import claim, compared, evidence, standing


def taken_back(text: str) -> list[tuple[str, str]]:
    """The words that take something back, and what: of all sentences of a text."""
    spans = [sentence.span for sentence in split_sentences(text)]
    return [(each.cue.of(text), each.scope.of(text)) for span in spans for each in find_withdrawals(text, span)]


@pytest.mark.parametrize(
    ("text", "cue", "scope"),
    [
        (
            "The ministry withdrew its statement that the bridge was safe.",
            "withdrew its statement that",
            "the bridge was safe",
        ),
        ("The paper has retracted a report that the mill would close, and apologised.", "retracted a report that", ""),
        (
            "She walked back her earlier claim that the vaccine had been tested.",
            "walked back her earlier claim that",
            "the vaccine had been tested",
        ),
        (
            "The company's claim that engineers shut the valve has since been withdrawn.",
            "has since been withdrawn",
            "engineers shut the valve",
        ),
        (
            "The mayor told reporters that the money was there. An hour later he took it back.",
            "An hour later he took it back.",
            "the money was there.",
        ),
        (
            "The line said all trains would run. It later retracted the statement.",
            "It later retracted the statement.",
            "The line said all trains would run.",
        ),
    ],
)
def test_what_is_taken_back_is_found(text: str, cue: str, scope: str) -> None:
    [(words, what)] = taken_back(text)
    assert words == cue
    assert scope in what
    assert what


@pytest.mark.parametrize(
    "text",
    [
        "The army withdrew its troops from the town. Residents took back their houses.",
        "The bank offered the mill a loan. It withdrew it a day later.",  # the offer was made
        "The mayor said the money was there. The bus took her back to the station.",
        "He took back the car that he had lent to the club.",
        "The cat retracts its claws.",
        "The mayor said the money was there.\n\nIt was another paragraph that took it back.",
        "She said that she would withdraw. Her claim that the vote was rigged went to court.",
    ],
)
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert taken_back(text) == []


WIRE = "Engineers closed the spillway gate shortly after one in the morning, Marl Water said."
BACK = [
    "Marl Water, which runs the dam, has withdrawn its statement that engineers closed the spillway gate.",
    "Marl Water had told everybody by breakfast that its engineers closed the spillway gate. By noon it had taken that "
    "back.",
    "The statement that engineers closed the spillway gate was later retracted, without a word of why.",
]


@pytest.mark.parametrize("back", BACK)
def test_the_version_that_tells_it_differs_from_the_one_that_does_not(back: str) -> None:
    found = told(WIRE, back)
    it = standing(found, "Wire", "Engineers closed", "Bell")
    assert (it.state, it.reason) == ("differs", "withdrawn")
    assert any("spillway gate" in text for text in evidence(found, it, "Bell"))
    other = standing(found, "Bell", "closed the spillway gate", "Wire")
    assert (other.state, other.reason) == ("differs", "withdrawn")


def test_two_that_tell_it_agree() -> None:
    found = told(BACK[0], BACK[1])
    assert standing(found, "Wire", "engineers closed", "Bell").state != "differs"
    assert standing(found, "Bell", "engineers closed", "Wire").state != "differs"


def test_one_that_denies_it_anyhow_has_nothing_to_take_back() -> None:
    denied = "Engineers never closed the spillway gate, the union said on Monday."
    assert standing(told(BACK[0], denied), "Wire", "engineers closed", "Bell").reason != "withdrawn"


def test_the_sentence_that_takes_it_back_is_no_claim_of_its_own() -> None:
    found = told(WIRE, BACK[1])
    with pytest.raises(ValueError, match="not enough values"):
        claim(found, "Bell", "By noon")
    assert not any(
        each.only_here and "By noon" in each.span.of(found.articles[each.article].text) for each in found.claims
    )


def test_it_is_among_the_first_of_what_differs() -> None:
    rest = "Rain had fallen on the valley since the middle of September. The river rose by {} metres in a night."
    found = compared(
        Wire=f"{rest.format(3)} {WIRE}", Bell=f"{rest.format(5)} {BACK[0]}", Post=f"{rest.format(3)} {WIRE}"
    )
    differs = next(group for group in look_first(found) if group.kind == "differs")
    assert ["metres" in differs.lines[0].told, "withdrawn" in differs.lines[1].told] == [True, True]
    assert not any(
        "Engineers closed" in line.told
        for group in look_first(found)
        for line in group.lines
        if group.kind == "omission"
    )

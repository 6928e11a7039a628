"""How sure versions are of one claim: a hedge lost or added, and what looks like it and is none."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from components.compare import compare
from components.findings import certainty
from components.model import Finding
from tests.unit.versions import compared, version

OAK = "Schoolchildren planted an oak for the bishop's birthday."
TRAINS = "Buses leave from platform two every half hour until Wednesday."
MAY = "A cable under the stage may have started the fire at the theatre."
SURE = "A cable under the stage started the fire at the theatre."


def found_in(x: str, y: str) -> list[Finding]:
    return certainty.find(compared(Wire=f"{OAK}\n\n{x}", Courier=f"{TRAINS}\n\n{y}"))


LOST = [
    (MAY, SURE, "may"),
    (
        "The rain could close the mountain road for a month.",
        "The rain will close the mountain road for a month.",
        "could",
    ),
    (
        "The painting is believed to have been sold to a collector in Senna City.",
        "The painting was sold to a collector in Senna City.",
        "is believed to",
    ),
    (
        "The treasurer allegedly moved 40,000 crowns to his own account.",
        "The treasurer moved 40,000 crowns to his own account.",
        "allegedly",
    ),
    (
        "The bank reportedly lost 12 million crowns on the harbour bonds.",
        "The bank lost 12 million crowns on the harbour bonds.",
        "reportedly",
    ),
    (
        "Marrin Rail plans to close three depots next year.",
        "Marrin Rail will close three depots next year.",
        "plans to",
    ),
]


@pytest.mark.parametrize(("hedged", "sure", "words"), LOST)
def test_a_hedge_that_one_version_lacks_is_found_whoever_comes_first(hedged: str, sure: str, words: str) -> None:
    for x, y in ((hedged, sure), (sure, hedged)):
        (finding,) = found_in(x, y)
        assert sorted(value["words"] for value in finding.detail["values"]) == [[], [words]]
        assert {value["certainty"] for value in finding.detail["values"]} > {"certain"}
        assert words in finding.summary
        assert sure in finding.summary
        assert "wrong" not in finding.summary
        assert "false" not in finding.summary


SAME = [
    (MAY, "A cable under the stage might have started the fire at the theatre."),
    (MAY, "A cable under the stage possibly started the fire at the theatre."),
    ("The theatre opened again on 3 May after the fire.", "The theatre opened again on May 3 after the fire."),
    (
        "The council is set to vote on the harbour plan on Friday.",
        "The council will vote on the harbour plan on Friday.",
    ),
    ("The mayor said the quay would close on Friday.", "The quay will close on Friday, the mayor said."),
    ("Divers could not reach the wreck on Tuesday.", "Divers did not reach the wreck on Tuesday."),
    (
        "The ferry sank in the harbour, and its owner may sell the other one.",
        "The ferry sank in the harbour, and flags flew at half mast.",
    ),
    (
        "The treasurer allegedly moved 40,000 crowns to his own account.",
        "The treasurer is alleged to have moved 40,000 crowns to his own account.",
    ),
    (
        "Police believe the thieves sold the painting to a collector.",
        "The painting is believed to have been sold to a collector by the thieves.",
    ),
    (
        "The treasurer allegedly moved 40,000 crowns to his own account.",
        "The treasurer moved 40,000 crowns to his own account, prosecutors say.",
    ),
]


@pytest.mark.parametrize(("x", "y"), SAME)
def test_what_is_as_sure_is_no_finding(x: str, y: str) -> None:
    assert found_in(x, y) == []
    assert found_in(y, x) == []


def test_a_version_that_says_both_is_no_finding() -> None:
    assert certainty.find(compared(Wire=MAY, Courier=f"{MAY}\n\n{TRAINS}\n\n{SURE}")) == []


def test_one_finding_a_claim_over_all_versions_in_any_order() -> None:
    versions = [version("Wire", f"{MAY}\n\n{OAK}"), version("Courier", f"{TRAINS}\n\n{SURE}"), version("Bell", MAY)]
    found, turned = compare(versions), compare(versions[::-1])
    (finding,), (other,) = certainty.find(found), certainty.find(turned)
    assert {m.span.of(found.articles[m.article].text) for m in finding.evidence} == {MAY, SURE}
    assert len(finding.evidence) == 3
    assert (other.summary, other.detail) == (finding.summary, finding.detail)
    assert json.loads(json.dumps(finding.detail)) == finding.detail


def test_versions_of_one_outlet_weigh_less() -> None:
    own = certainty.find(compare([version("Wire", MAY, article_id="a"), version("Wire", SURE, article_id="b")]))
    two = certainty.find(compared(Wire=MAY, Bell=SURE))
    assert own[0].strength < two[0].strength


@pytest.mark.parametrize(
    ("days", "change"),
    [(("2025-03-01", "2025-03-02"), "lost"), (("2025-03-02", "2025-03-01"), "added"), (("", "2025-03-01"), "lost")],
)
def test_what_a_later_version_has_was_added(days: tuple[str, str], change: str) -> None:
    versions = [version("Wire", MAY), version("Courier", SURE)]
    dated = [replace(one, published=day) for one, day in zip(versions, days, strict=True)]
    assert certainty.find(compare(dated))[0].detail["change"] == change

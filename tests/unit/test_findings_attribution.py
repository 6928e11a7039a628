"""Who is named as the source: lost, another one, a denial; and what looks like it and is none."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from components.compare import compare
from components.findings import attribution
from components.model import Comparison, Finding
from tests.unit.versions import compared, version

OAK = "Schoolchildren planted an oak for the bishop's birthday."
TRAINS = "Buses leave from platform two every half hour until Wednesday."
BOLTS = "The bolts of the footbridge had rusted through before it fell"


def found_in(x: str, y: str) -> list[Finding]:
    return attribution.find(compared(Wire=f"{OAK}\n\n{x}", Courier=f"{TRAINS}\n\n{y}"))


def proof(found: Comparison, finding: Finding) -> set[tuple[str, str]]:
    return {(found.articles[m.article].outlet, m.span.of(found.articles[m.article].text)) for m in finding.evidence}


LOST = [
    ("The bridge fell because its bolts had rusted, engineers said.", "The bridge fell because its bolts had rusted."),
    (
        "According to the harbour police, the driver left the ferry before it sailed.",
        "The driver left the ferry before it sailed.",
    ),
    (
        "The inquiry found that the night watch slept through two alarms.",
        "The night watch slept through two alarms.",
    ),
    (
        "“The pumps were switched off at midnight,” said Ola Brandt, the shift leader.",
        "The pumps were switched off at midnight.",
    ),
    (
        "Prosecutors allege that the treasurer moved 40,000 crowns to his own account.",
        "The treasurer moved 40,000 crowns to his own account.",
    ),
]


@pytest.mark.parametrize(("told", "bare"), LOST)
def test_a_claim_that_loses_its_source_is_found_whoever_comes_first(told: str, bare: str) -> None:
    for x, y in ((told, bare), (bare, told)):
        (finding,) = found_in(x, y)
        assert finding.detail["change"] == "lost"
        assert sorted(bool(value["source"]) for value in finding.detail["values"]) == [False, True]
        assert bare in finding.summary
        assert "wrong" not in finding.summary
        assert "false" not in finding.summary


SAME = [
    # The same source in other words, or another grammar.
    ("The tank was full, police said.", "According to Inspector Hale of the harbour police, the tank was full."),
    ("Officers said that the tank was full on Sunday.", "Police said that the tank was full on Sunday."),
    (
        "Ms Okoro, the mayor, took office in May. Ms Okoro said the quay would close for two weeks.",
        "The mayor said the quay would close for two weeks.",
    ),
    ("“We closed the quay at noon,” the mayor said.", "The mayor said the quay was closed at noon."),
    # The source stands beside it.
    (
        "The report found that the bolts of the footbridge had rusted.",
        "The report looked at the footbridge. It also said that the bolts of the footbridge had rusted.",
    ),
    (
        "Police said the gate was locked. Police said the guard had left the gate open for an hour.",
        "Police said the gate was locked. The guard had left the gate open for an hour.",
    ),
    # Both say it themselves, or neither does.
    ("Hail broke the windows of the town hall.", "The windows of the town hall were broken by hail."),
    # Another part of the sentence is on somebody's word.
    (
        "The ferry sank in the harbour, and the mayor said she would resign.",
        "The ferry sank in the harbour, and flags flew at half mast.",
    ),
]


@pytest.mark.parametrize(("x", "y"), SAME)
def test_what_has_the_same_source_is_no_finding(x: str, y: str) -> None:
    assert found_in(x, y) == []
    assert found_in(y, x) == []


def test_another_source_is_told_with_both() -> None:
    (finding,) = found_in(
        "The union said that the night shift had been cut by half.",
        "Residents said that the night shift had been cut by half.",
    )
    assert finding.detail["change"] == "source"
    assert {value["source"] for value in finding.detail["values"]} == {"The union", "Residents"}
    assert "The union" in finding.summary
    assert "Residents" in finding.summary


def test_a_denial_beside_what_is_denied() -> None:
    (finding,) = found_in(
        "The company denied that it had dumped the paint in the river.",
        "The company said that it had dumped the paint in the river.",
    )
    assert finding.detail["change"] == "denies"


def test_a_denial_and_a_no_are_the_same() -> None:
    assert not found_in(
        "The company denied that it had dumped the paint in the river.",
        "The company said that it had not dumped the paint in the river.",
    )


def test_a_version_that_names_the_source_elsewhere_has_not_lost_it() -> None:
    lead = f"{BOLTS}.\n\n{TRAINS}\n\n{BOLTS}, engineers said."
    assert attribution.find(compared(Wire=f"{BOLTS}, engineers said.", Courier=lead)) == []


def test_one_finding_a_claim_over_all_versions_in_any_order() -> None:
    versions = [
        version("Wire", f"{BOLTS}, engineers said.\n\n{OAK}"),
        version("Courier", f"{TRAINS}\n\n{BOLTS}."),
        version("Bell", f"{BOLTS}, according to engineers."),
    ]
    found = compare(versions)
    (finding,) = attribution.find(found)
    assert proof(found, finding) == {
        ("Wire", f"{BOLTS}, engineers said."),
        ("Courier", f"{BOLTS}."),
        ("Bell", f"{BOLTS}, according to engineers."),
    }
    turned = compare(versions[::-1])
    (other,) = attribution.find(turned)
    assert (other.summary, other.detail) == (finding.summary, finding.detail)
    assert json.loads(json.dumps(finding.detail)) == finding.detail


def test_versions_of_one_outlet_weigh_less() -> None:
    early, later = f"{BOLTS}, engineers said. {OAK}", f"{TRAINS} {BOLTS}."
    own = attribution.find(compare([version("Wire", early, article_id="a"), version("Wire", later, article_id="b")]))
    two = attribution.find(compared(Wire=early, Bell=later))
    assert own[0].strength < two[0].strength


@pytest.mark.parametrize(
    ("days", "change"),
    [(("2025-03-01", "2025-03-02"), "lost"), (("2025-03-02", "2025-03-01"), "added"), (("", "2025-03-01"), "lost")],
)
def test_what_a_later_version_has_was_added(days: tuple[str, str], change: str) -> None:
    versions = [version("Wire", f"{BOLTS}, engineers said."), version("Courier", f"{BOLTS}.")]
    dated = [replace(one, published=day) for one, day in zip(versions, days, strict=True)]
    assert attribution.find(compare(dated))[0].detail["change"] == change

"""What is worth a look first: figures that differ, and what all outlets but one report."""

from __future__ import annotations

import pytest

from components.compare import compare
from components.findings import kinds
from components.model import Comparison, Finding
from components.wording import FINDINGS
from tests.unit.versions import compared, version

HURT = "{} people were treated for injuries at the district hospital, officials said."
SIREN = "The warning siren sounded long after the gate had opened."
OAK = "Schoolchildren planted an oak for the bishop's birthday."
TRAINS = "Buses leave from platform two every half hour until Wednesday."
ONIONS = "A barge carrying onions sank off the northern pier."


def of_kind(found: Comparison, kind: str) -> list[Finding]:
    return [finding for finding in found.findings if finding.kind == kind]


def proof(found: Comparison, finding: Finding) -> list[tuple[str, str]]:
    """(outlet, passage) of each piece of evidence."""
    articles = found.articles
    return [(articles[m.article].outlet, m.span.of(articles[m.article].text)) for m in finding.evidence]


def test_figures_that_differ_are_one_finding_over_all_versions() -> None:
    found = compared(
        Wire=f"{HURT.format('Eleven')}\n\n{OAK}",
        Courier=f"{TRAINS}\n\n{HURT.format('Fourteen')}",
        Bell=f"{ONIONS}\n\n{HURT.format('Twelve')}",
    )
    (finding,) = of_kind(found, "figures")
    assert proof(found, finding) == [("Wire", "Eleven"), ("Courier", "Fourteen"), ("Bell", "Twelve")]
    values = [(value["article"], value["text"]) for value in finding.detail["values"]]
    assert sorted(values) == [("bell", "Twelve"), ("courier", "Fourteen"), ("wire", "Eleven")]
    for figure in ("eleven (Wire)", "fourteen (Courier)", "twelve (Bell)"):
        assert figure in finding.summary
    assert "false" not in finding.summary


def test_two_matters_in_which_figures_differ_are_two_findings() -> None:
    cost = "The overhaul of all four gates will cost {}."
    found = compared(
        Wire=f"{HURT.format('Eleven')} {OAK} {cost.format('$3.2 million')}",
        Bell=f"{cost.format('$4.1 million')} {ONIONS} {HURT.format('Twelve')}",
    )
    told = {frozenset(value["text"] for value in finding.detail["values"]) for finding in of_kind(found, "figures")}
    assert told == {frozenset({"Eleven", "Twelve"}), frozenset({"$3.2 million", "$4.1 million"})}


def test_an_outlet_that_corrects_itself_weighs_less_than_two_that_differ() -> None:
    early, later = HURT.format("Eleven") + " " + OAK, ONIONS + " " + HURT.format("Twelve")
    own = compare([version("Wire", early, article_id="early"), version("Wire", later, article_id="later")])
    two = compared(Wire=early, Bell=later)
    assert of_kind(own, "figures")[0].strength < of_kind(two, "figures")[0].strength


THREE = {"Wire": f"{SIREN}\n\n{OAK}", "Courier": f"{TRAINS}\n\n{SIREN}", "Bell": ONIONS}


def test_an_omission_names_the_outlet_and_shows_what_the_others_say() -> None:
    found = compared(**THREE)
    (finding,) = of_kind(found, "omission")
    assert finding.detail["missing"] == "bell"
    assert "Bell" in finding.summary
    assert SIREN in finding.summary
    assert proof(found, finding) == [("Wire", SIREN), ("Courier", SIREN)]


@pytest.mark.parametrize("missing", THREE)
def test_any_outlet_may_be_the_one(missing: str) -> None:
    texts = dict(zip((*(outlet for outlet in THREE if outlet != missing), missing), THREE.values(), strict=True))
    (finding,) = of_kind(compared(**texts), "omission")
    assert finding.detail["missing"] == missing.lower()


def test_with_two_outlets_nobody_is_the_only_one_to_leave_out() -> None:
    found = compared(Wire=f"{SIREN}\n\n{OAK}", Bell=ONIONS)
    assert of_kind(found, "omission") == []
    versions = [version("Wire", SIREN, article_id="early"), version("Wire", SIREN, article_id="later")]
    versions.append(version("Bell", ONIONS))
    assert of_kind(compare(versions), "omission") == [], "two versions of one outlet are one voice"


def test_what_two_of_four_leave_out_is_no_omission() -> None:
    assert of_kind(compared(**THREE, Echo="Orchards froze everywhere overnight."), "omission") == []


def test_what_an_outlet_says_in_a_later_version_it_does_not_omit() -> None:
    versions = [version(outlet, text) for outlet, text in THREE.items()]
    assert of_kind(compare([*versions, version("Bell", SIREN, article_id="later")]), "omission") == []


def test_where_the_one_that_lacks_it_cannot_be_judged_nothing_is_an_omission() -> None:
    versions = [version(outlet, text) for outlet, text in list(THREE.items())[:2]]
    foreign = version("Al Wadi", "زرع الأطفال شجرة بلوط قرب الكنيسة.", "ar")
    assert of_kind(compare([*versions, foreign]), "omission") == []


def test_the_strongest_come_first_and_every_kind_has_a_name() -> None:
    found = compared(
        **{
            outlet: f"{text}\n\n{HURT.format(n)}"
            for (outlet, text), n in zip(THREE.items(), ("11", "12", "13"), strict=True)
        }
    )
    assert {"figures", "omission"} <= {finding.kind for finding in found.findings}
    strengths = [finding.strength for finding in found.findings]
    assert strengths == sorted(strengths, reverse=True)
    assert all(0 < strength <= 1 for strength in strengths)
    assert {module.KIND for module in kinds()} <= set(FINDINGS)

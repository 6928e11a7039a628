"""What versions call the same thing: pairs of names in one place of claims that say the same, and nothing else."""

from __future__ import annotations

import pytest

from components.compare import compare
from components.model import Comparison, Finding
from tests.unit.versions import by_id, compared, version

TEAR_GAS = "Police used tear gas against the {} outside the parliament on Friday night."
ONIONS = "A barge carrying onions sank off the northern pier."


def framing(found: Comparison) -> list[Finding]:
    return [finding for finding in found.findings if finding.kind == "framing"]


def names(finding: Finding) -> set[tuple[str, str]]:
    return {(each["article"], each["text"]) for each in finding.detail["names"]}


def test_names_of_one_thing_are_shown_where_they_stand_and_counted() -> None:
    found = compared(
        Wire=f"{TEAR_GAS.format('protesters')} {ONIONS}",
        Bell=TEAR_GAS.format("rioters"),
        Post="On Friday night police used tear gas against the demonstrators in front of the parliament.",
    )
    (finding,) = framing(found)
    assert names(finding) == {("wire", "protesters"), ("bell", "rioters"), ("post", "demonstrators")}
    assert finding.detail["count"] == 2
    for each in finding.detail["names"]:
        (text,) = (article.text for article in found.articles if article.article_id == each["article"])
        assert text[each["start"] : each["end"]] == each["text"]
    evidence = {member.span.of(found.articles[member.article].text) for member in finding.evidence}
    assert evidence == {"protesters", "rioters", "demonstrators"}
    for told in ("“rioters” (Bell)", "“protesters” (Wire)", "“demonstrators” (Post)"):
        assert told in finding.summary


@pytest.mark.parametrize(
    ("frame", "one", "other"),
    [
        ("The navy shot down the {} off the coast on Saturday.", "suspected spy balloon", "surveillance balloon"),
        ("The navy shot down the {} off the coast on Saturday.", "suspected spy balloon", "spy balloon"),
        ("The minister met the {} in the harbour town and promised them housing.", "migrants", "refugees"),
        ("Engineers began to build the {} along the border with Norland in May.", "wall", "barrier"),
    ],
)
def test_another_name_is_told(frame: str, one: str, other: str) -> None:
    (finding,) = framing(compared(Wire=frame.format(one), Bell=frame.format(other)))
    assert {text for _, text in names(finding)} == {one, other}
    assert 0 < finding.strength <= 0.4


@pytest.mark.parametrize(
    ("frame", "one", "other"),
    [
        ("The council will close the {} on Saturday because of the strike.", "library", "swimming pool"),
        ("The council will close the {} on Saturday because of the strike.", "library", "libraries"),
        ("The council painted the {} of the town hall in June.", "grey doors", "gray doors"),
        ("The council will close the {} on Saturday because of the strike.", "northern gate", "southern gate"),
        ("The council will close the {} on Saturday because of the strike.", "first gate", "third gate"),
        ("The council listened to the {} for an hour before it voted.", "mayor", "old mayor"),
        ("The council rang the {} twice before anybody answered the call.", "phone", "telephone"),
        ("The council thanked {} for the work on the bridge at Orrin.", "Ida Fenn", "Fenn"),
        ("The council thanked {} for the work on the bridge at Orrin.", "the engineer", "her"),
        ("The council waited {} for the crane from the shipyard.", "two weeks", "three months"),
    ],
)
def test_what_is_no_other_name_stays_silent(frame: str, one: str, other: str) -> None:
    assert framing(compared(Wire=frame.format(one), Bell=frame.format(other))) == []


def test_names_in_claims_that_differ_are_not_compared() -> None:
    one, other = (
        TEAR_GAS.format("protesters"),
        "Police did not use tear gas against the rioters outside the parliament.",
    )
    assert framing(compared(Wire=one, Bell=other)) == []


def test_a_pair_that_recurs_is_stronger_and_one_outlet_alone_weaker() -> None:
    again = "The {} threw stones at the windows of the tax office until midnight."
    once = compared(Wire=TEAR_GAS.format("protesters"), Bell=TEAR_GAS.format("rioters"))
    twice = compared(
        Wire=f"{TEAR_GAS.format('protesters')} {again.format('protesters')}",
        Bell=f"{again.format('rioters')} {TEAR_GAS.format('rioters')}",
    )
    own = compare(
        [version("Wire", TEAR_GAS.format(name), article_id=name) for name in ("protesters", "rioters")],
    )
    strengths = [framing(found)[0].strength for found in (own, once, twice)]
    assert strengths == sorted(set(strengths))
    assert framing(twice)[0].detail["count"] == 2


def test_the_order_of_the_articles_changes_nothing() -> None:
    versions = [version(name, TEAR_GAS.format(name)) for name in ("protesters", "rioters", "demonstrators")]
    assert by_id(compare(versions))["findings"] == by_id(compare(versions[::-1]))["findings"]

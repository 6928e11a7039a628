"""Figures of one thing over all versions: which differ, which are the same in other words, which are never compared."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from components.compare import compare
from components.model import Comparison, Finding, Span
from components.tables import figures as table
from tests.quality import sample
from tests.unit.versions import by_id, compared, version

HURT = "{} people were treated for injuries at the district hospital, officials said."
GATES = "The overhaul of all four gates of the dam will cost {}, the company said."
OAK = "Schoolchildren planted an oak for the bishop's birthday."
ONIONS = "A barge carrying onions sank off the northern pier."
TRAINS = "Buses leave from the station in Ganby until further notice."


def figures(found: Comparison, agrees: bool | None = None) -> list[Finding]:
    kind = [finding for finding in found.findings if finding.kind == "figures"]
    return [finding for finding in kind if agrees is None or finding.detail["agrees"] is agrees]


def texts(finding: Finding) -> list[str]:
    return sorted(value["text"] for value in finding.detail["values"])


def two(x: str, y: str) -> Comparison:
    return compared(Wire=f"{x}\n\n{OAK}", Bell=f"{ONIONS}\n\n{y}")


DIFFERING = [
    ("There were 212 people aboard the ferry.", "There were 221 people aboard the ferry.", "212", "221"),
    (
        "The company offered a rise of 3 percent.",
        "The company offered a rise of 3.5 percent.",
        "3 percent",
        "3.5 percent",
    ),
    ("Turnout fell by 4 points in Ganby.", "Turnout fell by 4 percent in Ganby.", "4 points", "4 percent"),
    ("The trial of the mayor opens on 14 May.", "The trial of the mayor opens on 24 May.", "14 May", "24 May"),
    ("The bridge opened to trams at 7 a.m.", "The bridge opened to trams at 9 a.m.", "7 a.m.", "9 a.m."),
    (GATES.format("$3.2 million"), GATES.format("$4.1 million"), "$3.2 million", "$4.1 million"),
    (HURT.format("More than 200"), HURT.format("180"), "More than 200", "180"),
    ("The court sits on Monday to hear the case.", "The court sits on Friday to hear the case.", "Monday", "Friday"),
    ("A fourth miner was found in the shaft.", "A sixth miner was found in the shaft.", "fourth", "sixth"),
]


@pytest.mark.parametrize(("x", "y", "mine", "theirs"), DIFFERING)
def test_figures_that_differ_and_nothing_beside_them(x: str, y: str, mine: str, theirs: str) -> None:
    found = two(x, y)
    (finding,) = figures(found)
    assert finding.detail["agrees"] is False
    assert texts(finding) == sorted((mine, theirs))
    assert [m.span.of(found.articles[m.article].text) for m in finding.evidence] == [mine, theirs]
    assert "Wire" in finding.summary
    assert "Bell" in finding.summary
    assert 0.8 <= finding.strength <= 1


def test_figures_that_changed_places_are_two_things_measured() -> None:
    found = two("The storm killed two people and injured nine.", "The storm killed nine people and injured two.")
    assert [texts(finding) for finding in figures(found)] == [["nine", "two"], ["nine", "two"]]
    assert all(not finding.detail["agrees"] for finding in figures(found))


AGREEING = [
    (HURT.format("Eleven"), HURT.format("At least 11")),
    (GATES.format("$3.2 million"), GATES.format("about $3 million")),
    (GATES.format("1.5bn crowns"), GATES.format("1,500 million crowns")),
    ("The fire burned 25,000 acres of forest.", "The fire burned 10,100 hectares of forest."),
    ("The fire began in the warehouse at 8 p.m.", "The fire began in the warehouse at 20:00."),
    (HURT.format("Two dozen"), HURT.format("24")),
    ("Half of the homes in Ganby have no power.", "In Ganby 50 percent of the homes have no power."),
    (HURT.format("1,512"), HURT.format("About 1,500")),
]


@pytest.mark.parametrize(("x", "y"), AGREEING)
def test_the_same_figure_in_other_words_agrees_and_weighs_little(x: str, y: str) -> None:
    (finding,) = figures(two(x, y))
    assert finding.detail["agrees"] is True
    assert {value["worth"] for value in finding.detail["values"]} == {0}
    assert 0 < finding.strength < 0.5


def test_the_same_figure_in_the_same_words_is_no_finding_but_stands_in_the_table() -> None:
    found = two(HURT.format("Eleven"), HURT.format("Eleven"))
    assert figures(found) == []
    (row,) = table.figures_of(found)
    assert [given.text for given in row.given] == ["Eleven", "Eleven"]


APART = [
    ("This year wardens counted 1,240 pups on the bank.", "Last year wardens counted 1,105 pups on the bank."),
    ("In 2023 wardens counted 1,105 pups on the bank.", "In 2024 wardens counted 1,240 pups on the bank."),
    ("In Orrin, 62 roofs were smashed by hail.", "In Gellick, 19 roofs were smashed by hail."),
    ("Hospital staff asked for a rise of 8 percent.", "Hospital staff will get a rise of 5 percent."),
    ("The flight was due to leave at 9 a.m.", "The flight finally left at 2 p.m., hours late."),
    ("The plant will employ 600 people by 2030.", "The plant employs 150 people today."),
    ("The reservoir stood at 96 percent on Saturday.", "The reservoir stood at 88 percent on Sunday."),
    ("The harbour wall is 12 metres high.", "The harbour wall is 600 metres long."),
    ("Police arrested 12 people after the match.", "After the match 30 people were treated for injuries."),
    ("Men earn 4,200 crowns a month on average.", "Women earn 3,600 crowns a month on average."),
    ("A third of the town's 12,000 people were moved.", "About 4,000 people in the town were moved."),
    ("The party won 12 seats in the council.", "The party won 8,400 votes for the council."),
    ("The thief, who is 34, was held by police.", "Police held the thief after 12 burglaries."),
    ("Both ferries carried 300 people to Ganby.", "One ferry carried 120 people and the other 180 to Ganby."),
]


@pytest.mark.parametrize(("x", "y"), APART)
def test_figures_of_different_things_are_never_held_against_each_other(x: str, y: str) -> None:
    assert figures(two(x, y), agrees=False) == []


def test_what_is_rounded_stands_with_the_figure_that_it_rounds() -> None:
    fair = "{} people had gathered for the last night of the fair."
    (finding,) = figures(
        compared(
            Wire=f"{fair.format('About 1,500')} {OAK}",
            Bell=f"{ONIONS} {fair.format('1,512')}",
            Post=f"{fair.format('More than 4,000')} {TRAINS}",
        )
    )
    worth = {value["text"]: value["worth"] for value in finding.detail["values"]}
    assert worth["About 1,500"] == worth["1,512"] != worth["More than 4,000"]
    assert finding.detail["agrees"] is False


def test_a_bound_that_fits_both_stands_with_the_nearer_one() -> None:
    moved = "{} people were moved from their homes to the school hall."
    (finding,) = figures(
        compared(Wire=moved.format("At least 340"), Bell=moved.format("340"), Post=moved.format("430"))
    )
    worth = {value["text"]: value["worth"] for value in finding.detail["values"]}
    assert worth["At least 340"] == worth["340"] != worth["430"]


def test_who_gives_a_figure_and_on_whose_word() -> None:
    found = two(HURT.format("Eleven"), HURT.format("Fourteen").replace("officials", "a nurse"))
    (finding,) = figures(found)
    told = {
        value["article"]: (value["text"], value["value"], value["attributed"]) for value in finding.detail["values"]
    }
    assert told == {"wire": ("Eleven", 11.0, "officials"), "bell": ("Fourteen", 14.0, "a nurse")}
    assert table.figures_by_version(found).loc[0, "Bell"] == "Fourteen (a nurse)"
    listed = table.figures_table(found)
    assert list(listed["attributed to"]) == ["officials", "a nurse"] or list(listed["attributed to"]) == [
        "a nurse",
        "officials",
    ]
    assert set(listed["figures"]) == {"differ"}


def test_a_version_that_gives_both_figures_differs_from_neither() -> None:
    found = compared(
        Wire=f"{HURT.format('Eleven')} {OAK}",
        Bell=f"{ONIONS} {HURT.format('Fourteen')} {HURT.format('Eleven').replace('officials', 'at first officials')}",
    )
    assert figures(found, agrees=False) == []


def test_far_apart_and_many_outlets_weigh_more_and_one_outlet_less() -> None:
    near, far = (figures(two(HURT.format("200"), HURT.format(n)))[0].strength for n in ("210", "900"))
    assert near < far
    early, later = f"{HURT.format('200')} {OAK}", f"{ONIONS} {HURT.format('900')}"
    own = compare([version("Wire", early, article_id="a"), version("Wire", later, article_id="b")])
    assert figures(own)[0].strength < near
    many = compared(Wire=early, Bell=later, Post=f"{TRAINS} {HURT.format('900')}", Echo=HURT.format("200"))
    assert figures(many)[0].strength > far


def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = [
        version(o, HURT.format(n) + " " + t)
        for o, n, t in (("Wire", "11", OAK), ("Bell", "Fourteen", ONIONS), ("Post", "at least 11", TRAINS))
    ]
    told = [by_id(compare(list(some)))["findings"] for some in permutations(articles)]
    assert all(each == told[0] for each in told)


ITEMS = [item for item in sample.gold()["items"] if item["kind"].startswith("figure")]


def stands_in(finding: Finding, item: dict[str, Any]) -> set[tuple[str, int]]:
    """(article, worth) of the finding's figures that lie in the item's quotes."""
    quotes = {sample.article(m["article"]).article_id: sample.place(m) for m in item["members"]}
    return {
        (value["article"], value["worth"])
        for value in finding.detail["values"]
        if value["article"] in quotes and Span(value["start"], value["end"]).overlaps(quotes[value["article"]])
    }


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_the_sample_story_differs_where_it_was_planted_and_nowhere_else(item: dict[str, Any]) -> None:
    _, found = sample.story()
    if item["kind"] == "figure_differs":
        met = [stands_in(finding, item) for finding in figures(found, agrees=False)]
        assert any(len({worth for _, worth in places}) > 1 for places in met), "the planted difference is not found"
        return
    for finding in figures(found):
        assert len({worth for _, worth in stands_in(finding, item)}) < 2, finding.summary


def test_the_table_is_bounded() -> None:
    bounded, table.MOST_ROWS = table.MOST_ROWS, 3
    try:
        _, found = sample.story()
        rows = table.figures_of(found)
        assert len(rows) == 3
        assert not any(row.agrees for row in rows), "those that differ come first"
    finally:
        table.MOST_ROWS = bounded

"""A claim and its figures tell one story: what differs in the table of figures is not called said."""

from __future__ import annotations

from components.findings.figures import measured
from tests.unit.versions import by_id, compared, evidence, standing

LEAD = "A tourist coach with {} people on board went off the road near Orle on Tuesday, the mountain rescue said."
BELL = (
    "The driver of the coach that went off the road near Orle on Tuesday had slept for two hours, a guest told the "
    "Bell.\n\nThe Blue Thistle, carrying {} people, hit a rail at about 6.40 p.m. in snow."
)
STAR = "The coach hit a rail near Orle at 6.40 p.m. on Tuesday in heavy snow with {} people aboard.\n\nA bell was rung."


def test_a_figure_that_a_third_version_tells_apart_is_not_said() -> None:
    found = compared(Wire=LEAD.format(48), Bell=BELL.format(84), Star=STAR.format(48))
    it = standing(found, "Wire", "48 people", "Bell")
    assert (it.state, it.reason, it.words) == ("differs", "numbers", ("48", "84"))
    assert "84 people" in evidence(found, it, "Bell")[0]
    assert standing(found, "Star", "48 people", "Bell").state == "differs"
    assert standing(found, "Wire", "48 people", "Star").state != "differs"
    assert any(not each.agrees and len({told.place.article for told in each.told}) == 3 for each in measured(found))


def test_the_same_figure_in_all_versions_is_said() -> None:
    found = compared(Wire=LEAD.format(48), Bell=BELL.format(48), Star=STAR.format("forty-eight"))
    assert all(s.reason != "numbers" for claim in found.claims for s in claim.standing.values())


def test_a_figure_that_is_rounded_in_between_differs_from_nobody() -> None:
    found = compared(Wire=LEAD.format("more than 40"), Bell=BELL.format(48), Star=STAR.format("about 50"))
    assert all(s.reason != "numbers" for claim in found.claims for s in claim.standing.values())


def test_the_order_of_the_versions_changes_nothing() -> None:
    texts = {"Wire": LEAD.format(48), "Bell": BELL.format(84), "Star": STAR.format(48)}
    assert by_id(compared(**texts)) == by_id(compared(**dict(reversed(texts.items()))))


RESCUED = (
    "A ferry with 61 people on board ran aground off Mellow Head on Tuesday, and {} of them were lifted off by "
    "helicopter, the coast guard said.\n\nThe port stays shut."
)
TAKEN = "The ferry ran aground off Mellow Head on Tuesday. Helicopters took {} people off the ship.\n\nIt rained."


def _rows(mine: str, theirs: str, figure: str) -> list[set[int]]:
    """The versions that give this figure, row by row."""
    found = compared(Wire=RESCUED.format(mine), Bell=TAKEN.format(theirs))
    texts = [article.text for article in found.articles]
    told = [
        {t.place.article for t in e.told if t.place.span.of(texts[t.place.article]) == figure} for e in measured(found)
    ]
    return [articles for articles in told if articles]


def test_an_odd_count_of_them_and_of_people_is_one_row() -> None:
    assert _rows("23", "23", "23") == [{0, 1}]


def test_a_round_or_small_count_may_be_of_something_else() -> None:
    assert {0, 1} not in _rows("20", "20", "20")
    assert {0, 1} not in _rows("23", "17", "23")

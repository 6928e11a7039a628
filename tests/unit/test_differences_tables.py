"""What the Differences page shows, as tables: figures in order, quotations by wording, places of findings, voices."""

from __future__ import annotations

import random

import pytest

from components import wording
from components.compare import compare
from components.model import Comparison
from components.tables.digests import find_finding, finding_key
from components.tables.figure_rows import CALLS, apart, choose_figures, figure_rows, rows_table, values
from components.tables.figures import shortened
from components.tables.finding_places import choose_findings, findings_of, part_of, places_of_finding, sides
from components.tables.origins import voices_of, voices_table
from components.tables.quoted import choose_quotations, quotations_of
from components.views.opened import sample_articles
from tests.unit.versions import compared


@pytest.fixture(scope="module")
def sample() -> Comparison:
    return compare(sample_articles())


@pytest.fixture(scope="module")
def shuffled() -> Comparison:
    articles = sample_articles()
    random.Random(3).shuffle(articles)
    return compare(articles)


def test_figures_that_differ_come_first_each_with_the_name_of_its_finding(sample):
    rows = figure_rows(sample)
    calls = [CALLS.index(row.call) for row in rows]
    assert calls == sorted(calls)
    assert len({row.key for row in rows}) == len(rows)
    for finding in sample.findings:
        if finding.kind == "figures":
            [row] = [row for row in rows if row.key == finding_key(sample, finding)]
            assert row.call == ("agree" if finding.detail["agrees"] else "differ")
            assert set(finding.evidence) == set(row.places)


def test_what_agrees_is_one_value_and_what_differs_several(sample):
    assert {row.call: len(values(row)) > 1 for row in figure_rows(sample)} == {
        "differ": True,
        "agree": False,
        "one": False,
    }


def test_rows_have_the_same_names_in_any_order_of_articles(sample, shuffled):
    assert [each.article_id for each in sample.articles] != [each.article_id for each in shuffled.articles]
    assert {row.key for row in figure_rows(sample)} == {row.key for row in figure_rows(shuffled)}
    assert {one.key for one in quotations_of(sample)} == {one.key for one in quotations_of(shuffled)}


@pytest.mark.parametrize(
    ("words", "figure", "told"),
    [
        ("The ferry had 62 seats.", "62", "The ferry had 62 seats."),
        (
            "The river stood 140 centimetres deep in Weir Street and got into 62 homes.",
            "62",
            "… deep in Weir Street and got into 62 homes.",
        ),
        ("水位在昨天夜里继续上涨，" * 5 + "淹没了62户人家。", "62", None),
        ("Those who stayed " * 9 + "were 62 people", "62", None),
        ("They counted 62 people " + "and more of them came and stayed there " * 4, "62", None),
    ],
)
def test_what_a_figure_is_of_has_the_figure_in_sight_and_words_around_it(words, figure, told):
    start = words.index(figure)
    short = shortened(words, start, start + len(figure))
    assert told in (short, None)
    assert short.index(figure) + len(figure) <= 45
    assert short.index(figure) > 4
    assert len(short) <= 95
    assert short.strip("… ") in words


def test_each_figure_of_the_sample_stands_in_sight_and_all_its_words_are_searched(sample):
    rows = figure_rows(sample)
    for row in rows:
        assert any(-1 < row.figure.about.find(each.text) <= 45 - len(each.text) for each in row.figure.given)
    [homes] = [row for row in choose_figures(rows, words="river homes") if row.figure.given[0].text == "62"]
    assert "river" not in homes.figure.about


def test_only_what_differs_from_most_is_set_apart(sample):
    rows = figure_rows(sample)
    table = rows_table([str(place) for place in range(len(sample.articles))], rows)
    marked = apart(table)
    for row, cells in zip(rows, marked.itertuples(index=False), strict=True):
        others = {member.article for given, member in zip(row.figure.given, row.places, strict=True) if given.worth}
        told = {place for place, cell in enumerate(cells[2:]) if cell}
        assert told == (others if row.call == "differ" else set())
        assert not any(cells[:2])


def test_figures_are_chosen_by_call_version_and_words(sample):
    rows = figure_rows(sample)
    assert {row.call for row in choose_figures(rows, "one")} == {"one"}
    assert all(2 in row.versions for row in choose_figures(rows, versions=[2]))
    assert choose_figures(rows, words="door-to-door unicorns") == []
    assert choose_figures(rows, versions=[]) == []


def test_a_quotation_has_its_fullest_wording_first_and_its_speakers_as_told(sample):
    found = {one.variants[0].text: one for one in quotations_of(sample)}
    one = next(one for text, one in found.items() if text.startswith("I want to know who was told what"))
    assert one.variants[0].text.endswith("at what hour")
    assert {variant.change for variant in one.variants} >= {"altered", "trimmed"}
    speakers = dict(one.speakers)
    assert wording.SPEAKER_NOT_NAMED in speakers
    assert wording.SPEAKER_CANDIDATE.format(words="she", name="Halina Prewitt") in speakers
    assert sorted(version for versions in speakers.values() for version in versions) == sorted(one.versions)


def test_quotations_are_chosen_by_change_and_by_who_said_it(sample):
    found = quotations_of(sample)
    assert {one.row.change for one in choose_quotations(found, "altered")} == {"altered"}
    assert choose_quotations(found, words="prewitt")
    assert len(choose_quotations(found, words="prewitt")) < len(found)


def test_who_names_a_source_stands_on_the_left_who_names_none_on_the_right(sample):
    for finding in choose_findings(sample, ["attribution"]):
        left, right = sides(places_of_finding(sample, finding))
        assert all(place.value["source"] for place in left)
        if finding.detail["change"] == "lost":
            assert right
            assert not any(place.value["source"] for place in right)
        for place in left:
            text = sample.articles[place.version].text
            assert place.value["source"] in {mark.of(text) for mark in place.marks}


def test_findings_are_chosen_by_kind_version_and_words_the_strongest_first(sample):
    found = choose_findings(sample, ["attribution", "certainty"])
    assert found
    assert [each.strength for each in found] == sorted((each.strength for each in found), reverse=True)
    assert len({finding_key(sample, each) for each in found}) == len(found)
    assert choose_findings(sample, ["attribution"], words="no such words") == []
    assert all(find_finding(sample, finding_key(sample, each)) is each for each in found)
    assert len(findings_of(sample, found)) == sum(len(each.evidence) for each in found)


def test_every_kind_has_its_part_and_a_new_one_too():
    assert {part_of(kind) for kind in wording.FINDINGS} <= set(wording.DIFFERENCES_PARTS)
    assert part_of("tone_of_voice") == "more"


def test_voices_tell_outlets_and_origins_and_for_each_version_whose_it_is(sample):
    voices = voices_of(sample)
    assert str(voices) == "5 outlets, 2 independent origins"
    table = voices_table(sample, voices)
    assert list(table["version"][table["how"] == "its own"]) == ["Halyard News Agency", "Aldermarsh Bell"]
    assert set(table["from"][table["how"] == "taken over"]) == {"Halyard News Agency"}


def test_where_nobody_takes_over_every_outlet_is_an_origin():
    found = compared(
        Bell="Bakers in Lomm have agreed on a price for rye bread until the spring.",
        Post="The ferry to Ostrand sank at noon and nobody was hurt.",
    )
    assert str(voices_of(found)) == "2 outlets, 2 independent origins"
    assert voices_of(found).told == ()

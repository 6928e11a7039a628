"""The tables behind the Claims page, of a comparison made by hand: outlets, places, proof and differing words."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from components import wording
from components.compare import compare
from components.matching.matrix import join_claims
from components.model import Article, Claim, Comparison, MatrixRow, Sentence, Span, Standing
from components.tables.differing import differing
from components.tables.excerpts import (
    claim_excerpt,
    evidence_excerpts,
    nearest_text,
    place_in,
    places_of,
    words_that_differ,
)
from components.tables.matrix import choose_rows, claims_table, matrix_of, matrix_table, others, outlets_of, teller
from components.tables.only_here import calls, only_here_table, proof, told_by
from components.tables.quality import how_often_right
from components.tables.shorts import shortened, telling
from tests.unit.versions import version

BELL = "A ferry sinks\n\nThe ferry sank at noon. Eleven were hurt.\n\nThe mayor wept\nall day. It rained."
POST = "The ferry sank at noon. Fourteen were hurt. A crane was sent."
LATER = "The ferry sank at noon near Ostrand. Twelve were hurt."


def span(text: str, part: str) -> Span:
    return Span(text.index(part), text.index(part) + len(part))


def sentences(text: str, *parts: str, heading: str = "") -> tuple[Sentence, ...]:
    return tuple(Sentence(span(text, part), part == heading) for part in parts)


SENTENCES = (
    sentences(
        BELL,
        *("A ferry sinks", "The ferry sank at noon.", "Eleven were hurt.", "The mayor wept\nall day.", "It rained."),
        heading="A ferry sinks",
    ),
    sentences(POST, "The ferry sank at noon.", "Fourteen were hurt.", "A crane was sent."),
    sentences(LATER, "The ferry sank at noon near Ostrand.", "Twelve were hurt."),
)


def said(text: str, part: str) -> Standing:
    return Standing("said", "verbatim", 1.0, (span(text, part),))


def differs(text: str, part: str, mine: str, theirs: str) -> Standing:
    return Standing("differs", "near", 0.8, (span(text, part),), (), "numbers", (mine, theirs))


@pytest.fixture
def comparison() -> Comparison:
    articles = (
        Article("a", BELL, outlet="The Bell"),
        Article("b", POST, outlet="Ostrand Post"),
        Article("c", LATER, outlet="Ostrand Post"),
    )
    sank, near = "The ferry sank at noon.", "The ferry sank at noon near Ostrand."
    whole = Standing("partly", "near", 0.9, (span(BELL, sank),), (Span(0, 22),), "adds", ("Ostrand",))
    far = Standing("not_found", None, 0.2, (span(POST, "A crane was sent."),), (), "far")
    near_bar = Standing("possible", None, 0.4, (span(LATER, "Twelve were hurt."),), (), "near_bar")
    claims = (
        Claim("a1", 0, span(BELL, sank), {1: said(POST, sank), 2: said(LATER, near)}, False),
        Claim(
            "a2",
            0,
            span(BELL, "Eleven were hurt."),
            {
                1: differs(POST, "Fourteen were hurt.", "Eleven", "Fourteen"),
                2: differs(LATER, "Twelve were hurt.", "Eleven", "Twelve"),
            },
            False,
        ),
        Claim("a3", 0, span(BELL, "The mayor wept\nall day."), {1: far, 2: Standing("not_found", None, 0)}, True),
        Claim("a4", 0, span(BELL, "It rained."), {1: far, 2: near_bar}, False),
        Claim("b1", 1, span(POST, sank), {0: said(BELL, sank), 2: said(LATER, near)}, False),
        Claim(
            "b2",
            1,
            span(POST, "Fourteen were hurt."),
            {0: differs(BELL, "Eleven were hurt.", "Fourteen", "Eleven"), 2: near_bar},
            False,
        ),
        Claim("c1", 2, span(LATER, near), {0: whole, 1: said(POST, sank)}, False),
    )
    return Comparison(articles, (), (), SENTENCES, claims, (), join_claims(articles, claims))


def row_of(comparison: Comparison, text: str):
    matrix = matrix_of(comparison)
    row = next(row for row in matrix.rows if row.text == text)
    return matrix, row, comparison.matrix[row.place]


def test_versions_of_one_outlet_are_one_column_with_their_best_state(comparison):
    matrix, row, _ = row_of(comparison, "It rained.")
    assert [outlet.name for outlet in matrix.outlets] == ["The Bell", "Ostrand Post"]
    assert [outlet.short for outlet in matrix.outlets] == ["Bell", "OP"]
    assert row.states == ("said", "possible")
    assert row.say_it == 1


def test_an_outlet_is_called_as_its_oldest_version_whichever_came_first(comparison):
    dates = ("2024-10-13", "2024-10-15", "2024-10-14")
    dated = (replace(each, published=date) for each, date in zip(comparison.articles, dates, strict=True))
    assert [outlet.name for outlet in outlets_of(replace(comparison, articles=tuple(dated)))][1] == "Ostrand Post"


def test_what_several_say_is_one_row(comparison):
    matrix = matrix_of(comparison)
    [row] = [row for row in matrix.rows if "ferry sank" in row.text]
    assert row.say_it == 2
    assert not [row for row in matrix.rows if row.text == "A ferry sinks"]


def test_a_few_outlets_are_headed_by_the_word_that_no_other_has():
    papers = ["The Daily Commonweal", "Daily Whistle", "Senna City Courier", "Halyard News Agency"]
    assert telling(papers) == ["Commonweal", "Whistle", "Senna", "Halyard"]
    assert telling(["Post", "Post (2)"]) == shortened(["Post", "Post (2)"])


@pytest.mark.parametrize(
    ("given", "shorts"),
    [
        (["Daily Post", "The Daily Press", "!!", "北京"], ["DPo", "DPr", "?", "北京"]),
        (["Outlet 1", "Outlet 10", "Outlet 12"], ["Out1", "Out10", "Out12"]),
        (["The Commonweal", "The Commonweal (2)"], ["Comm", "Com2"]),
        (["Halyard News Agency", "Harbour News Agency"], ["HalNA", "HarNA"]),
        (["Post", "Poster"], ["Post", "Poste"]),
        (["!!", "??"], ["?", "?·2"]),
    ],
)
def test_outlets_with_the_same_initials_are_told_apart(given, shorts):
    assert shortened(given) == shorts


@pytest.mark.parametrize(
    ("chosen", "texts"),
    [
        ({"said_by": 1}, {"The ferry sank at noon."}),
        ({"elsewhere": "only"}, {"The mayor wept all day."}),
        ({"elsewhere": "differs"}, {"Eleven were hurt."}),
        ({"elsewhere": "possible"}, {"It rained."}),
        ({"words": "FERRY noon"}, {"The ferry sank at noon."}),
        ({"said_by": 1, "elsewhere": "differs"}, set()),
    ],
)
def test_rows_are_chosen_by_outlet_state_and_words(comparison, chosen, texts):
    rows = choose_rows(matrix_of(comparison), **chosen)
    assert {row.text for row in rows} == texts


def test_the_page_shows_symbols_and_the_file_words(comparison):
    matrix, row, _ = row_of(comparison, "Eleven were hurt.")
    [shown] = matrix_table(matrix, [row]).to_dict("records")
    [saved] = claims_table(comparison, matrix, [row]).to_dict("records")
    assert (shown["Ostrand Post"], shown["say it"]) == ("≠", 1)
    assert (saved["say it"], saved["say part"]) == (1, 0)
    assert (saved["Ostrand Post"], saved["said by"], saved["The Bell"]) == ("≠ differs", "The Bell", wording.OWN_CLAIM)


def test_who_says_it_is_counted_as_the_dots_are_and_who_says_part_of_it_apart(comparison):
    matrix, row, _ = row_of(comparison, "It rained.")
    rows = [replace(row, states=states) for states in (("said", "differs"), ("said", "partly"), ("said", "said"))]
    shown = matrix_table(matrix, rows)
    dots = [list(cells).count(wording.STATE_SYMBOLS["said"]) for cells in shown.itertuples(index=False)]
    assert list(shown["say it"]) == dots == [1, 1, 2]
    assert [each.say_part for each in rows] == [0, 1, 0]
    assert choose_rows(replace(matrix, rows=tuple(rows)), sort="most") == rows[::-1]
    assert choose_rows(replace(matrix, rows=tuple(rows[::-1])), sort="fewest") == rows


def test_of_a_version_in_another_language_no_claim_is_called_not_found():
    english = [version("Bell", POST), version("Post", "Nobody slept in Ostrand. The baker opened at four.")]
    matrix = matrix_of(compare([*english, version("Blatt", "Die Fähre sank am Mittag. Elf wurden verletzt.", "de")]))
    bell, post, blatt = range(3)
    assert [outlet.name for outlet in matrix.outlets] == ["Bell", "Post", "Blatt"]
    (row,) = [row for row in matrix.rows if row.text == "A crane was sent."]
    assert row.symbols == ["●", "○", wording.NOT_COMPARED_SYMBOL]
    assert row in choose_rows(matrix, bell, "not_found")
    (row,) = [row for row in matrix.rows if row.outlet == blatt][:1]
    assert {row.symbols[bell], row.symbols[post]} == {wording.NOT_COMPARED_SYMBOL}
    assert choose_rows(matrix, blatt, "not_found") == []


def test_an_outlets_cell_leads_to_its_best_version_and_a_row_to_what_differs(comparison):
    matrix, _, joined = row_of(comparison, "It rained.")
    assert others(comparison, joined, matrix.outlets[1]) == [2, 1]
    assert others(comparison, joined) == [2, 1]
    matrix, _, joined = row_of(comparison, "Eleven were hurt.")
    assert others(comparison, joined)[0] == 1
    assert teller(comparison, joined, 2).standing[2].state == "differs"


def test_another_version_of_the_same_outlet_is_held_against_a_claim_last(comparison):
    matrix = matrix_of(comparison)
    own = MatrixRow((5,), {0: "not_found", 1: "said", 2: "said"})
    assert others(comparison, own) == [0, 2]
    assert others(comparison, own, matrix.outlets[1]) == [2, 0]


def test_a_claim_stands_between_its_neighbours_with_what_differs_marked(comparison):
    claim = comparison.claims[1]
    told = claim_excerpt(comparison, claim, claim.standing[1])
    assert (told.before, told.after) == ("The ferry sank at noon.", "The mayor wept all day.")
    assert [(piece.text, piece.marked) for piece in told.pieces] == [("Eleven", True), (" were hurt.", False)]
    [there] = evidence_excerpts(comparison, 1, claim.standing[1])
    assert [piece.text for piece in there.pieces if piece.marked] == ["Fourteen"]
    assert words_that_differ(claim.standing[1]) == [("Eleven", "Fourteen")]


def test_no_heading_stands_around_a_claim_nor_among_the_evidence(comparison):
    claim = comparison.claims[0]
    assert claim_excerpt(comparison, claim, claim.standing[1]).before == ""
    title, sank = span(BELL, "A ferry sinks"), span(BELL, "The ferry sank at noon.")
    both = Standing("said", "reworded", 0.9, (title, sank))
    [told] = evidence_excerpts(comparison, 0, both)
    assert [piece.text for piece in told.pieces] == ["The ferry sank at noon."]
    assert not told.heading
    [alone] = evidence_excerpts(comparison, 0, Standing("said", "reworded", 0.9, (title,)))
    assert alone.heading
    assert nearest_text(comparison, 0, both) == "The ferry sank at noon."
    headline = nearest_text(comparison, 0, Standing("not_found", None, 0.2, (title,)))
    assert headline == f"{wording.HEADING} A ferry sinks"
    assert nearest_text(comparison, 0, Standing("not_found", None, 0.0)) == ""


def test_evidence_that_follows_on_is_one_excerpt_and_line_breaks_are_spaces(comparison):
    parts = [span(BELL, part) for part in ("Eleven were hurt.", "The mayor wept\nall day.")]
    [told] = evidence_excerpts(comparison, 0, Standing("said", "reworded", 0.9, tuple(parts)))
    assert "".join(piece.text for piece in told.pieces) == "Eleven were hurt. The mayor wept all day."
    apart = [span(BELL, part) for part in ("The ferry sank at noon.", "It rained.")]
    assert len(evidence_excerpts(comparison, 0, Standing("said", "reworded", 0.9, tuple(apart)))) == 2


def test_what_is_not_found_is_not_marked(comparison):
    [told] = evidence_excerpts(comparison, 1, comparison.claims[2].standing[1])
    assert not any(piece.marked for piece in told.pieces)


def test_words_are_found_whole_and_as_they_are():
    assert places_of("A 1.5 in 11.5 (1.5)", [Span(0, 19)], ["1.5", ""]) == [Span(2, 5), Span(15, 18)]
    assert places_of("anything", [Span(0, 8)], ["", " "]) == []


@pytest.mark.parametrize(
    ("lengths", "number", "where"),
    [
        ((1,), 1, "opening"),
        ((2, 8), 2, "opening"),
        ((2, 8), 3, "middle"),
        ((2, 8), 9, "end"),
        ((10,), 2, "opening"),
        ((10,), 3, "middle"),
        ((3,), 3, "end"),
    ],
)
def test_where_a_claim_stands_in_its_article(lengths, number, where):
    text = "\n\n".join(" ".join("Aa." for _ in range(length)) for length in lengths)
    at = [i for i, letter in enumerate(text) if letter == "A"]
    told = tuple(Sentence(Span(i, i + 3)) for i in at)
    place = place_in(text, told, told[number - 1].span)
    assert (place.where, place.number, place.count) == (where, number, sum(lengths))


def test_only_here_brings_the_nearest_of_every_other_version_and_what_is_possible_stands_apart(comparison):
    found = calls(comparison)
    assert [claim.id for claim in found["only"]] == ["a3"]
    assert [claim.id for claim in found["possible"]] == ["a4"]
    assert proof(comparison, found["only"][0]) == [1, 2]
    table = only_here_table(comparison, found)
    assert list(table["claim"]) == ["The mayor wept all day."] * 2 + ["It rained."] * 2
    assert list(table["nearest there"])[:2] == ["A crane was sent.", ""]
    assert list(table["score"])[:2] == [0.2, 0.0]
    assert list(table["call"]) == [wording.CALLS["only"]] * 2 + [wording.CALLS["possible"]] * 2
    assert set(table["stands"]) == {"in the middle, sentence 3 of 4", "at the end, sentence 4 of 4"}


def test_what_two_versions_of_one_outlet_have_in_the_same_words_is_told_once():
    alone = "The auditor had put the gate among the five in most urgent need of repair."
    texts = (
        f"The dam burst on Saturday. {alone}",
        f"{alone} The dam burst on Saturday, and two were hurt.",
        "The dam burst.",
    )
    outlets = ("Bell", "Bell", "Post")
    found = compare(
        [
            Article(f"{n}", text, outlet, language="en")
            for n, (text, outlet) in enumerate(zip(texts, outlets, strict=True))
        ]
    )
    called = ["Bell", "Bell (2)", "Post"]
    [first] = [claim for claim in calls(found)["only"] if alone in claim.span.of(texts[claim.article])]
    assert told_by(found, first, called) == wording.OUTLET_IN_VERSIONS.format(outlet="Bell", count=2)
    others = [claim for claim in calls(found)["only"] if claim is not first]
    assert {told_by(found, claim, called) for claim in others} <= set(called)


def test_a_row_that_differs_is_told_once_by_the_words(comparison):
    [one] = differing(comparison)
    assert (one.claim.id, one.reason, one.spread) == ("a2", "numbers", 2)
    assert one.versions == (((("Eleven", "Fourteen"),), (1,)), ((("Eleven", "Twelve"),), (2,)))


def test_how_often_such_calls_were_right_is_read_from_the_figures(tmp_path):
    file = tmp_path / "quality.json"
    file.write_text(json.dumps({"only_here": {"precision": 0.68, "recall": 0.31, "where": "3 events"}}))
    told = how_often_right(file)
    assert "3 events, 7 of 10 " in told
    assert "3 of 10 were found" in told
    assert how_often_right(tmp_path / "none.json") == ""
    file = tmp_path / "damaged.json"
    file.write_text("[1]")
    assert how_often_right(file) == ""


def test_the_figures_of_the_product_can_be_read():
    assert how_often_right()

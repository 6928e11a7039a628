"""Tables of a comparison made by hand: what they hold, how they are called, how much is shared."""

from dataclasses import replace

import pytest

from components import tables
from components.model import (
    Alignment,
    Article,
    Claim,
    Comparison,
    Finding,
    Furniture,
    Member,
    Sentence,
    Source,
    Span,
    Standing,
)
from components.tables.figures import figures_table
from components.tables.matrix import claims_table, matrix_of
from components.tables.only_here import calls, only_here_table
from components.tables.voices import claims_table as voices_table

BELL = "By Ada Moor. The ferry sank at noon. Nobody was hurt. The mayor wept\n\nall day."
POST = "The ferry sank at noon. All aboard were saved."
ECHO = "A ferry sank at one."


def span(text: str, part: str) -> Span:
    return Span(text.index(part), text.index(part) + len(part))


@pytest.fixture
def comparison() -> Comparison:
    articles = (
        Article("a", BELL, outlet="The Bell", furniture=(Furniture(0, 12, "byline"),)),
        Article("b", POST, outlet="The Post"),
        Article("c", ECHO, outlet="The Post"),
    )
    sank, unhurt = "The ferry sank at noon.", "Nobody was hurt."
    wept = span(BELL, "The mayor wept\n\nall day.")
    absent = Standing("not_found", None, 0.21, (span(POST, "All aboard were saved."),), (wept,), "nothing")
    claims = (
        Claim(
            "1",
            0,
            span(BELL, sank),
            {
                1: Standing("said", "verbatim", 1.0, (span(POST, sank),)),
                2: Standing("differs", "near", 0.8, (span(ECHO, ECHO),), reason="numbers"),
            },
            only_here=False,
        ),
        Claim("2", 0, wept, {1: absent, 2: Standing("not_found", None, 0.0, reason="nothing")}, only_here=True),
        Claim("3", 2, span(ECHO, ECHO), {0: Standing("not_found", None, 0.1)}, only_here=False, judged=False),
    )
    alignments = (
        Alignment(0, 1, "reworded", span(BELL, unhurt), span(POST, "All aboard were saved."), 0.6),
        Alignment(0, 1, "verbatim", span(BELL, sank), span(POST, sank), 1.0),
        Alignment(0, 2, "near", span(BELL, sank), span(ECHO, ECHO), 0.8, "differs"),
        Alignment(1, 2, "reworded", span(POST, "All aboard were saved."), span(ECHO, ECHO), 0.3, "possible"),
    )
    finding = Finding(
        "numbers", "They give two times.", 0.9, (Member(0, span(BELL, sank)), Member(2, span(ECHO, ECHO)))
    )
    sentences = tuple((Sentence(Span(0, len(text))),) for text in (BELL, POST, ECHO))
    return Comparison(articles, alignments, (), sentences, claims, (finding,))


def test_versions_of_one_outlet_are_told_apart(comparison):
    assert tables.names(comparison.articles) == ["The Bell", "The Post", "The Post (2)"]


def test_versions_of_an_outlet_are_numbered_by_date_whichever_came_first():
    dates = {"c": "2024-10-13T18:20", "a": "2024-10-13T09:40", "d": "", "b": "2024-10-13T09:40"}
    articles = [Article(key, key, outlet="Post", published=date) for key, date in dates.items()]
    numbered = {"a": "Post", "b": "Post (2)", "c": "Post (3)", "d": "Post (4)"}
    for some in (articles, articles[::-1]):
        assert tables.names(some) == [numbered[article.article_id] for article in some]


def test_no_version_takes_a_columns_name():
    [name] = tables.names([Article("a", "x", outlet="claim")])
    assert name != "claim"
    assert name.startswith("claim")


def test_every_column_is_documented(comparison):
    matrix = matrix_of(comparison)
    made = [
        tables.articles_table(comparison.articles, {"a"}),
        tables.passages_table(comparison, 0, None),
        claims_table(comparison, matrix, matrix.rows).drop(columns=[outlet.name for outlet in matrix.outlets]),
        only_here_table(comparison, calls(comparison)),
        tables.findings_table(comparison),
        figures_table(comparison),
        voices_table(comparison),
    ]
    used = {name for table in made for name in table.columns}
    assert used == set(tables.COLUMNS)
    assert all(sentence.endswith(".") for sentence in tables.COLUMNS.values())


def test_articles_are_counted_without_furniture(comparison):
    named = replace(comparison.articles[0], source=Source("valley.csv", "row 2"), warnings=("Check the accents.",))
    table = tables.articles_table([named, *comparison.articles[1:]], {"a", "c"})
    assert list(table.index) == ["a", "b", "c"]
    assert list(table["compare"]) == [True, False, True]
    assert list(table["words"]) == [13, 9, 5]
    assert table.loc["a", "file"] == "valley.csv · row 2"
    assert table.loc["a", "notes"] == "Check the accents."


def test_passages_stand_in_the_order_of_the_left_text(comparison):
    table = tables.passages_table(comparison, 0, 1)
    assert list(table["kind"]) == ["Word for word", "In other words"]
    assert list(table["left"]) == ["The ferry sank at noon.", "Nobody was hurt."]
    assert list(table["right words"]) == [5, 4]


def test_left_and_right_swap_with_the_versions(comparison):
    one, other = tables.passages_table(comparison, 0, 1), tables.passages_table(comparison, 1, 0)
    assert list(one["left"]) == list(other["right"])
    first = other.iloc[0]
    assert POST[first["left start"] : first["left end"]] == first["left"]
    assert BELL[first["right start"] : first["right end"]] == first["right"]


def test_reading_begins_with_the_two_outlets_that_share_most(comparison):
    assert tables.closest(comparison) == (0, 1)
    said_less = replace(comparison, alignments=comparison.alignments[2:])
    assert tables.closest(said_less) == (0, 1)
    turned = replace(said_less, alignments=(replace(comparison.alignments[2], relation="same"),))
    assert tables.closest(turned) == (0, 2)


def test_two_versions_of_one_outlet_come_second(comparison):
    same_voice = Alignment(1, 2, "verbatim", Span(0, 46), Span(0, 20), 1.0)
    more = replace(comparison, alignments=(*comparison.alignments, same_voice, same_voice))
    assert tables.closest(more) == (0, 1)


@pytest.mark.parametrize(
    ("asked", "pair"),
    [
        (("c", "a"), (2, 0)),
        ((None, None), (0, 1)),
        (("gone", "gone too"), (0, 1)),
        (("b", None), (1, 0)),
        (("c", "gone"), (2, 1)),
        ((None, "a"), (1, 0)),
        ((None, "c"), (0, 2)),
        (("a", "a"), (0, 1)),
        (("b", "b"), (1, 0)),
    ],
)
def test_a_pair_that_is_asked_for_in_part_is_completed(comparison, asked, pair):
    assert tables.choose_pair(comparison, *asked) == pair


def test_shares_add_up_to_the_words_of_reporting(comparison):
    shares = tables.shares(comparison, 0, 1)
    assert (shares.words, shares.wording, shares.reworded, shares.close, shares.own) == (13, 5, 3, 0, 5)
    assert tables.shares(comparison, 1, 0) == tables.Shares(9, 5, 4, 0, 0)


def test_what_is_only_possibly_the_same_is_no_share(comparison):
    assert tables.shares(comparison, 2, 1) == tables.Shares(5, 0, 0, 5, 0)


def test_a_passage_in_two_kinds_counts_as_the_closer(comparison):
    again = replace(comparison.alignments[0], a_span=comparison.alignments[1].a_span)
    both = replace(comparison, alignments=(again, comparison.alignments[1]))
    assert tables.shares(both, 0, 1).wording == 5
    assert tables.shares(both, 0, 1).reworded == 0


@pytest.mark.parametrize(("part", "percent"), [(0, 0), (1, 1), (500, 50), (999, 99), (1000, 100)])
def test_a_little_is_never_called_nothing_nor_nearly_all_everything(part, percent):
    assert tables.Shares(1000, part, 0, 0, 1000 - part).percent(part) == percent


def test_an_empty_text_has_no_shares():
    nothing = Comparison((Article("a", ""), Article("b", "")), (), (), ((), ()), (), ())
    assert tables.shares(nothing, 0, 1).percent(0) == 0


def test_findings_bring_their_evidence(comparison):
    [row] = tables.findings_table(comparison).to_dict("records")
    assert row["versions"] == "The Bell, The Post (2)"
    assert row["evidence"] == f"The Bell: The ferry sank at noon.\nThe Post (2): {ECHO}"


def test_a_kind_of_finding_without_a_name_is_still_readable():
    assert tables.finding_kind(Finding("who_said_it", "", 0, ())) == "Who said it"


def test_an_empty_comparison_makes_empty_tables_with_all_columns():
    nothing = Comparison((), (), (), (), (), ())
    assert list(only_here_table(nothing, calls(nothing)).columns) == tables.ONLY_HERE
    assert list(tables.findings_table(nothing).columns) == tables.FINDINGS
    assert list(tables.articles_table([], set()).columns) == tables.ARTICLES


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("", ""),
        ("2024-10-13", "2024-10-13"),
        ("2024-10-13T08:05", "2024-10-13 08:05"),
        ("2024-10-13T08:05+00:00", "2024-10-13 08:05 UTC"),
        ("2024-10-13T08:05+02:00", "2024-10-13 08:05 UTC+02:00"),
        ("2024-10-13T08:05-03:30", "2024-10-13 08:05 UTC-03:30"),
    ],
)
def test_a_date_is_read_as_it_is_shown(kept, shown):
    assert tables.show_date(kept) == shown
    assert tables.read_date(f" {shown} ") == kept
    assert tables.read_date(kept) == kept


def test_seconds_and_what_is_no_date_are_shown_too():
    assert tables.show_date("2024-10-13T08:05:00") == "2024-10-13 08:05"
    assert tables.show_date("Sunday") == "Sunday"


@pytest.mark.parametrize("date", ["yesterday", "13.10.2024", "2024-13-01", "2024", "=1"])
def test_any_other_date_is_refused(date):
    assert tables.read_date(date) is None

"""The tables of the Overview: shares, containment and what to look at first, of stories small enough to count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components import wording
from components.compare import compare
from components.matching.matrix import join_claims
from components.model import Alignment, Article, Claim, Cluster, Comparison, Finding, Member, Sentence, Span, Standing
from components.tables.digests import claim_key, find_claim, find_cluster, find_finding
from components.tables.look_first import Group, Line, look_first, look_first_table
from components.tables.overview import containment_table, order_told, versions, versions_table
from components.tables.times import in_time
from components.tables.values_first import values_first
from tests.unit.versions import place

BELL = "The ferry sank at noon today. The mayor wept alone."
POST = "The ferry sank at noon today. Nobody at all drowned."
ECHO = "Today nobody drowned. Bakers in Lomm raised prices again."
FERRY, WEPT, NOBODY, TODAY = (
    "The ferry sank at noon today.",
    "The mayor wept alone.",
    "Nobody at all drowned.",
    ECHO[:21],
)
"""Ten words in Bell and Post, of which the ferry is six; nine in Echo."""


def said(how: str = "verbatim") -> Standing:
    return Standing("said", how, 1.0)


@pytest.fixture
def story() -> Comparison:
    """Bell and Post share six of ten words; Post says in other words, with four of them, what Echo says with three."""
    articles = (
        Article("e", ECHO, outlet="Echo"),
        Article("p", POST, outlet="Post", agency="Wire", published="2024-10-13T09:00:00+02:00"),
        Article("b", BELL, outlet="Bell", agency="bell", published="2024-10-13"),
    )
    links = (
        Alignment(1, 2, "verbatim", place(POST, FERRY), place(BELL, FERRY), 1.0),
        Alignment(0, 1, "reworded", place(ECHO, TODAY), place(POST, NOBODY), 0.8),
    )
    nowhere = Standing("not_found", None, 0.1)
    bakers = place(ECHO, ECHO[22:])
    claims = (
        Claim("1", 0, bakers, {1: nowhere, 2: nowhere}, True),
        Claim("2", 1, place(POST, FERRY), {0: nowhere, 2: said()}, False),
        Claim("3", 2, place(BELL, WEPT), {0: nowhere, 1: nowhere}, True),
    )
    evidence = (Member(1, place(POST, FERRY)), Member(2, place(BELL, FERRY)))
    omission = Finding("omission", f"All but Echo report this: {FERRY}", 0.5, evidence, {"missing": "e"})
    cluster = Cluster("b:0-29", evidence, ((0, 1),))
    sentences = tuple((Sentence(Span(0, len(article.text))),) for article in articles)
    return Comparison(articles, links, (cluster,), sentences, claims, (omission,))


def reversed_order(found: Comparison) -> Comparison:
    """The same story, its articles in the opposite order."""
    last = len(found.articles) - 1

    def members(some: tuple[Member, ...]) -> tuple[Member, ...]:
        return tuple(sorted(Member(last - each.article, each.span) for each in some))

    def standing(claim: Claim) -> dict[int, Standing]:
        return {last - index: each for index, each in claim.standing.items()}

    return Comparison(
        found.articles[::-1],
        tuple(link.turned(last - link.b, last - link.a) for link in found.alignments),
        tuple(replace(each, members=members(each.members)) for each in found.clusters),
        found.sentences[::-1],
        tuple(replace(each, article=last - each.article, standing=standing(each)) for each in found.claims[::-1]),
        tuple(replace(each, evidence=members(each.evidence)) for each in found.findings),
    )


def group(groups: list[Group], kind: str) -> Group:
    [found] = [each for each in groups if each.kind == kind]
    return found


def test_versions_stand_in_order_of_time_a_day_without_an_hour_after_its_hours_and_those_without_a_date_last(story):
    told = versions(story)
    assert [one.name for one in told] == ["Post", "Bell", "Echo"]
    assert [one.number for one in told] == [1, 2, 3]
    assert [one.hour_unknown for one in told] == [False, True, False]
    assert order_told(story) == wording.VERSIONS_PARTLY_DATED


def test_without_two_dates_nothing_is_called_the_oldest(story):
    undated = replace(story, articles=tuple(replace(each, published="") for each in story.articles))
    assert order_told(undated) == wording.VERSIONS_UNDATED
    dated = replace(story, articles=tuple(replace(each, published="2024-10-13") for each in story.articles))
    assert order_told(dated) == wording.VERSIONS
    assert not any(one.hour_unknown for one in versions(dated))


def test_a_later_version_of_an_outlet_is_called_so_where_dates_tell(story):
    echo, post, bell = story.articles
    again = replace(story, articles=(replace(echo, outlet="Post", published="2024-10-14"), post, bell))
    assert {one.name: one.earlier for one in versions(again)} == {"Post": "", "Bell": "", "Post (2)": "Post"}
    same_day = replace(story, articles=(replace(echo, outlet="Post", published="2024-10-13"), post, bell))
    assert not any(one.earlier for one in versions(same_day))


def test_of_a_version_whose_wording_alone_was_compared_nothing_is_its_own(story):
    unknown = Standing("not_found", None, 0.0, reason="no_meaning")
    claims = tuple(
        replace(each, standing={n: unknown if 0 in (n, each.article) else x for n, x in each.standing.items()})
        for each in story.claims
    )
    foreign = replace(story.articles[0], language="is")
    links = story.alignments[:1]
    found = replace(story, articles=(foreign, *story.articles[1:]), claims=claims, alignments=links)
    post, bell, echo = versions(found)
    assert (post.unread, bell.unread, echo.unread) == ("", "", "language")
    assert echo.parts == {"own": 0, "unread": 9, "wording": 0, "reworded": 0}
    table = versions_table(versions(found)).set_index("version")
    assert table.loc["Echo", ["not compared", "word for word"]].tolist() == [100, 0]
    assert table["its own"].isna().tolist() == [False, False, True]
    assert table["not compared"].isna().tolist() == [True, True, False]
    shared = containment_table(found, versions(found)).set_index("outlet")
    assert shared.loc["Echo"].isna().all()
    assert shared["Echo"].isna().all()
    assert shared.loc["Post", "Bell"] == 60


def test_hours_of_other_time_zones_and_words_for_dates_are_put_in_order():
    dates = ("2024-10-13T09:00:00+09:00", "2024-10-13T02:00:00+00:00", "someday", "2024-10-12", "")
    articles = [Article(str(n), "x", published=date) for n, date in enumerate(dates)]
    assert [dates[index] for index in in_time(articles)] == [dates[3], dates[0], dates[1], dates[2], dates[4]]


def test_a_day_without_an_hour_comes_after_the_hours_of_that_day():
    dates = ("2025-03-12", "2025-03-12T06:10", "2025-03-12T23:50:00+00:00", "2025-03-13T00:05")
    articles = [Article(str(n), "x", published=date) for n, date in enumerate(dates)]
    assert [dates[index] for index in in_time(articles)] == [dates[1], dates[2], dates[0], dates[3]]


def test_the_three_parts_of_a_version_are_told_with_what_they_are_of(story):
    columns = ["version", "credits", "words", "its own", "word for word", "in other words"]
    assert versions_table(versions(story))[columns].values.tolist() == [
        ["Post", "Wire", 10, 0, 60, 40],
        ["Bell", "", 10, 40, 60, 0],
        ["Echo", "", 9, 67, 0, 33],
    ]


def test_what_is_told_differently_counts_as_its_own(story):
    link = replace(story.alignments[1], relation="differs")
    differing = replace(story, alignments=(story.alignments[0], link))
    post = versions(differing)[0]
    assert post.parts == {"own": 4, "unread": 0, "wording": 6, "reworded": 0}
    assert containment_table(differing, versions(differing)).at[2, "Post"] == 0


def test_other_versions_of_an_outlet_are_no_other_outlet(story):
    one_house = replace(story, articles=tuple(replace(each, outlet="Bell") for each in story.articles))
    assert {one.own for one in versions(one_house)} == {9, 10}


def test_how_much_of_whom_is_told_from_both_sides(story):
    table = containment_table(story, versions(story))
    assert list(table.columns) == ["outlet", "Post", "Bell", "Echo"]
    assert table.fillna(-1).values.tolist() == [["Post", -1, 60, 40], ["Bell", 60, -1, 0], ["Echo", 33, 0, -1]]


def test_the_order_of_articles_changes_nothing(story):
    turned = reversed_order(story)
    assert versions_table(versions(turned)).equals(versions_table(versions(story)))
    one, other = (containment_table(each, versions(each)) for each in (turned, story))
    assert one.equals(other)
    assert look_first_table(look_first(turned)).equals(look_first_table(look_first(story)))


def test_the_longest_passage_leads_to_its_cluster(story):
    [line] = group(look_first(story), "shared").lines
    assert line.told == FERRY
    assert line.note.startswith("6 words, in 2 of 3 outlets: ")
    assert line.page == "passages"
    assert find_cluster(story, line.choices["cluster"]) == story.clusters[0]


def test_what_only_one_says_leads_to_the_claim_the_longest_first(story):
    lines = group(look_first(story), "only").lines
    assert [line.told for line in lines] == [ECHO[22:], WEPT]
    assert [line.note for line in lines] == [wording.ONLY_NOTE.format(version=name) for name in ("Echo", "Bell")]
    assert [find_claim(story, line.choices["claim"]) for line in lines] == [story.claims[0], story.claims[2]]
    assert {line.choices["part"] for line in lines} == {"only"}


def test_one_outlet_with_much_of_its_own_does_not_push_out_the_others(story):
    longer = ECHO + " " + " ".join(f"Penguin number {n} escaped from the zoo in Lomm overnight." for n in range(5))
    spans = [place(longer, f"Penguin number {n} escaped from the zoo in Lomm overnight.") for n in range(5)]
    own = tuple(replace(story.claims[0], id=f"n{n}", span=span) for n, span in enumerate(spans))
    articles = (replace(story.articles[0], text=longer), *story.articles[1:])
    lines = group(look_first(replace(story, articles=articles, claims=own + story.claims)), "only").lines
    assert [line.told.split()[0] for line in lines[:3]] == ["Penguin", "The", "Penguin"]


def test_what_all_but_one_say_leads_to_the_claim_against_the_one(story):
    [line] = group(look_first(story), "omission").lines
    assert (line.told, line.note) == (FERRY, wording.OMISSION_NOTE.format(outlet="Echo"))
    assert (line.page, line.choices["claim"]) == ("claims", claim_key(story, story.claims[1]))
    assert line.choices["against"] == "e"


@pytest.mark.parametrize(("kind", "part"), [("figures", ""), ("quotations", "quotations"), ("certainty", "sources")])
def test_what_differs_leads_to_the_finding_on_its_page(story, kind, part):
    evidence = (Member(1, place(POST, "noon")), Member(2, place(BELL, "noon")))
    finding = Finding(kind, "They say when: noon.", 0.5, evidence)
    told = replace(story, findings=(finding,))
    found = group(look_first(told), "differs")
    [line] = found.lines
    assert (line.page, line.choices["part"]) == ("differences", part)
    assert find_finding(told, line.choices["finding"]) is finding
    assert line.note == BELL
    assert found.page == "differences"


def test_a_difference_tells_its_values_first_then_who_gives_them(story):
    told = [("p", "More than 4,000", 1), ("b", "about 1,500", 0), ("e", "About 1,500", 0)]
    values = [
        {"article": article, "start": 0, "end": 9, "text": text, "unit": "", "worth": worth}
        for article, text, worth in told
    ]
    evidence = (Member(1, place(POST, "noon")), Member(2, place(BELL, "noon")))
    finding = Finding("figures", "A long sentence.", 0.9, evidence, {"agrees": False, "values": values})
    found = replace(story, findings=(finding,))
    [line] = group(look_first(found), "differs").lines
    assert line.told == "more than 4,000 (Post) · about 1,500 (2 outlets)"
    assert values_first(reversed_order(found), finding) == line.told


@pytest.mark.parametrize(
    ("kind", "change", "values", "told"),
    [
        ("attribution", "lost", [{"source": "police"}, {"source": ""}], "source: police (Bell) · as a fact (Post)"),
        ("certainty", "lost", [{"words": ["may"]}, {"words": []}], "“may” (Bell) · as certain (Post)"),
        ("quotations", "speaker", [{"speaker": "Ann"}, {"speaker": "Ben"}], "said by Ann (Bell) · said by Ben (Post)"),
        ("quotations", "trimmed", [{"change": "whole"}, {"change": "trimmed"}], "whole (Bell) · shorter (Post)"),
        (
            "quotations",
            "altered",
            [
                {"change": "whole", "edits": [["equal", "We knew when"]]},
                {"change": "altered", "edits": [["equal", "We"], ["delete", "knew"], ["insert", "saw"]]},
            ],
            "“We knew” (Bell) · “We saw” (Post)",
        ),
        (
            "quotations",
            "altered",
            [
                {"change": "whole", "edits": [["equal", "We knew when"]]},
                {
                    "change": "altered",
                    "edits": [
                        ["equal", "It held"],
                        ["delete", "At no time was life"],
                        ["insert", "Nobody’s life was"],
                        ["equal", "in danger"],
                    ],
                },
            ],
            "“At no time was life in” (Bell) · “Nobody’s life was in” (Post)",
        ),
        ("colours", "", [{}, {}], ""),
    ],
)
def test_the_sides_of_every_kind_are_told_in_few_words(story, kind, change, values, told):
    placed = [{"article": article, "start": 0, **value} for article, value in zip("bp", values, strict=True)]
    finding = Finding(kind, "A long sentence.", 0.9, (), {"change": change, "values": placed})
    assert values_first(story, finding) == told


def test_a_passage_that_all_outlets_have_names_none_of_them():
    told = "The ferry sank off Ostrand at noon on Tuesday."
    [line] = group(
        look_first(compare([Article(name, told, outlet=name) for name in ("Bell", "Post", "Echo")])), "shared"
    ).lines
    assert line.note == "9 words, all 3 outlets"


def test_a_card_holds_a_long_line_to_the_end_of_a_word():
    line = Line(" ".join(["remarkable"] * 20), "", "claims", {})
    assert set(line.begins.split()[:-1]) == {"remarkable"}
    assert 40 < len(line.begins) < 100


def test_a_passage_told_at_different_lengths_says_how_long_the_longest_is(story):
    shorter = Member(1, place(POST, "The ferry sank"))
    cluster = replace(story.clusters[0], members=(shorter, story.clusters[0].members[1]), wordings=((1,), (0,)))
    [line] = group(look_first(replace(story, clusters=(cluster,))), "shared").lines
    assert line.note.startswith("up to 6 words, in 2 of 3 outlets: ")


def test_the_strongest_of_all_kinds_leads_and_what_agrees_is_a_group_of_its_own(story):
    evidence = (Member(1, place(POST, "noon")), Member(2, place(BELL, "noon")))
    findings = (
        Finding("certainty", "One is sure.", 0.75, evidence),
        Finding("figures", "Twelve is noon.", 0.8, evidence, {"agrees": True}),
        Finding("quotations", "Other words.", 0.9, evidence),
    )
    groups = look_first(replace(story, findings=findings))
    assert [line.told for line in group(groups, "differs").lines] == ["Other words.", "One is sure."]
    agreeing = group(groups, "figures")
    assert (agreeing.title, agreeing.choices) == (wording.LOOK_FIRST_AGREE, {"part": "", "at": "agree"})


def test_what_differs_names_the_reason_and_the_words_of_both(story):
    words = ("noon", "midnight")
    standing = Standing("differs", "near", 0.9, (Span(0, 5),), reason="day", words=words)
    claim = replace(story.claims[1], standing={**story.claims[1].standing, 0: standing})
    claims = (story.claims[0], claim, story.claims[2])
    told = replace(story, claims=claims, matrix=join_claims(story.articles, claims))
    [line] = group(look_first(told), "differs").lines
    assert line.told == "noon (Post) · midnight (Echo)"
    assert line.note == f"{wording.REASONS['day'].capitalize()}: {FERRY}"
    assert line.choices["against"] == "e"


def test_a_new_kind_of_finding_is_a_group_of_its_own_the_strongest_first(story):
    mayor = (Member(1, place(POST, NOBODY)), Member(2, Span(0, 9)))
    weak = Finding("tone_of_voice", "They speak softly.", 0.2, mayor)
    strong = Finding("tone_of_voice", "They shout.", 0.9, mayor)
    other = Finding("colours", "They paint.", 0.5, mayor)
    groups = look_first(replace(story, findings=(weak, other, strong)))
    assert [each.title for each in groups[4:]] == ["Tone of voice", "Colours"]
    assert [line.told for line in groups[4].lines] == ["They shout.", "They speak softly."]
    assert groups[4].lines[0].note == BELL, "the sentence that it rests on"
    assert groups[4].lines[0].page == groups[4].page == "differences"
    assert groups[4].lines[0].choices["part"] == "more"


def test_the_four_groups_are_there_also_where_nothing_was_found(story):
    empty = replace(story, alignments=(), clusters=(), claims=(), findings=())
    assert [each.kind for each in look_first(empty)] == ["shared", "only", "omission", "differs"]
    assert not any(each.lines for each in look_first(empty))
    assert [one.shares.percent(one.own) for one in versions(empty)] == [100, 100, 100]


def test_a_long_wording_is_cut_at_the_end_of_a_word(story):
    long = "The mayor " + "wept and " * 60 + "left."
    articles = (*story.articles[:2], replace(story.articles[2], text=long))
    claim = replace(story.claims[2], span=Span(0, len(long)))
    told = replace(story, articles=articles, claims=(claim,), alignments=(), clusters=(), findings=())
    [line] = group(look_first(told), "only").lines
    assert len(line.told) <= 250
    assert line.told.endswith(f"wept {wording.GOES_ON}") or line.told.endswith(f"and {wording.GOES_ON}")


def test_where_they_differ_each_kind_has_its_turn_and_figures_lead(story: Comparison) -> None:
    at = (Member(0, Span(0, 3)),)
    quoted = [Finding("quotations", f"Quotation {n}.", 1.0 - n / 10, at, {"change": "speaker"}) for n in range(2)]
    figures = [Finding("figures", f"Figure {n}.", 0.5 - n / 10, at) for n in range(2)]
    groups = look_first(replace(story, findings=(*quoted, *figures)))
    told = [line.told for group in groups if group.kind == "differs" for line in group.lines]
    assert told[:4] == ["Figure 0.", "Quotation 0.", "Figure 1.", "Quotation 1."]


def values_of(*told: tuple[str, int, int, str, int]) -> list[dict[str, object]]:
    names = ("article", "start", "end", "text", "worth")
    return [{**dict(zip(names, each, strict=True)), "unit": "day"} for each in told]


def test_what_is_told_in_the_same_words_is_one_side(story: Comparison) -> None:
    values = values_of(("p", 0, 3, "Monday", 0), ("b", 0, 3, "Tuesday", 1), ("e", 0, 5, "Monday", 2))
    finding = Finding("figures", "The days differ.", 0.9, (), {"agrees": False, "values": values})
    assert values_first(story, finding) == "Tuesday (Bell) · Monday (2 outlets)"


def test_the_sentence_below_a_difference_has_what_the_first_side_says(story: Comparison) -> None:
    noon, nobody = place(POST, "noon"), place(ECHO, "nobody")
    values = values_of(("e", nobody.start, nobody.end, "nobody", 0), ("p", noon.start, noon.end, "noon", 1))
    values.append({**values[0], "article": "b", "start": 0, "end": 3})
    evidence = (Member(0, nobody), Member(1, noon), Member(2, Span(0, 3)))
    finding = Finding("figures", "They differ.", 0.9, evidence, {"agrees": False, "values": values})
    [line] = group(look_first(replace(story, findings=(finding,))), "differs").lines
    assert line.told == "noon (Post) · nobody (2 outlets)"
    assert "noon" in line.note


def test_a_subheading_is_not_told_as_part_of_the_sentence_below_it(story: Comparison) -> None:
    text = "A night of lamps\n\nThe mayor wept alone."
    heading, sentence = Span(0, 16), Span(18, len(text))
    articles = (*story.articles[:2], replace(story.articles[2], text=text))
    sentences = (*story.sentences[:2], (Sentence(heading, heading=True), Sentence(sentence)))
    finding = Finding("voices", "Three outlets tell this.", 0.5, (Member(2, Span(0, len(text))),))
    bare = replace(story, articles=articles, sentences=sentences, findings=(finding,), clusters=(), claims=())
    [line] = group(look_first(replace(bare, alignments=())), "voices").lines
    assert line.note == "The mayor wept alone."


def test_the_way_to_all_tells_the_numbers_of_the_page_it_leads_to(story: Comparison) -> None:
    noon = (Member(1, place(POST, "noon")), Member(2, place(BELL, "noon")))
    sank = (Member(1, place(POST, "sank")), Member(2, place(BELL, "sank")))
    findings = (
        Finding("figures", "a", 0.9, noon),
        Finding("figures", "b", 0.8, sank),
        Finding("figures", "the same", 0.8, sank, {"agrees": True}),
        Finding("attribution", "c", 0.7, noon),
        Finding("certainty", "d", 0.6, noon),
        Finding("voices", "e", 0.5, noon),
    )
    groups = look_first(replace(story, findings=findings))
    differ = group(groups, "differs")
    assert differ.all == "All differences: 2 figures, 2 on source and certainty"
    assert differ.choices == {"at": "differ"}
    assert not any(sign.isdigit() for each in ("figures", "voices") for sign in group(groups, each).all)
    only = group(look_first(replace(story, findings=findings[3:4])), "differs")
    assert (only.all, only.choices) == ("All differences: 1 on source and certainty", {"part": "sources"})


def test_a_name_from_right_to_left_does_not_turn_a_line_around_and_leaves_files_as_they_are(story: Comparison) -> None:
    arabic = "المرسى"
    named = replace(story, articles=(replace(story.articles[0], outlet=arabic), *story.articles[1:]))
    [line] = group(look_first(named), "omission").lines
    assert line.note == wording.OMISSION_NOTE.format(outlet=f"\u2068{arabic}\u2069")
    assert versions(named)[2].called == f"3 \u2068{arabic}\u2069"
    tables = (look_first_table(look_first(named)), versions_table(versions(named)))
    assert all("\u2068" not in table.to_csv() and arabic in table.to_csv() for table in tables)
    assert versions(named)[0].called == "1 Post"

"""How many independent origins a story has, who took from whom, and which claims many outlets have from one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components import wording
from components.compare import compare
from components.matching.lineage import trace
from components.model import Article, Comparison, Finding
from components.tables.origins import voices_of, why_alone
from components.tables.voices import claims_table
from tests.quality.lineages import article, articles, lineages, unmarked
from tests.unit.versions import by_id

LINEAGES = {case["id"]: case for case in lineages()}

WIRE = (
    "A barge loaded with onions sank off the northern pier of Hollin shortly before midnight on Friday. "
    "Its crew of four swam ashore through water that was barely above freezing and were taken in by a lighthouse "
    "keeper. "
    "The barge had left the sugar quay an hour earlier with its hatches open, although the harbour office had advised "
    "all skippers to stay in port until the gale had passed. "
    "Onions washed up along two miles of beach and children carried them home in buckets. "
    "The harbour office will raise the wreck as soon as a crane can be brought from the shipyard at Orrin, harbour "
    "master Ida Fenn said."
)
CUT = WIRE.partition(" Onions washed")[0] + " Our readers will remember the flood of lemons."
OWN = (
    "Skipper Hanna Wold sat in the kitchen of the lighthouse on Saturday and counted what she had lost. "
    "“The pump stopped and then the lamp went out,” she told this newspaper over a bowl of soup. "
    "She had bought the boat from her uncle with the savings of eleven summers and owed the bank for nine more. "
    "Keeper Amund Brekke said that he heard knocking at the door and took it for the wind. "
    "He has a bed for two guests, and gave the others the floor and every curtain in the house. "
    "A barge loaded with onions sank off the northern pier of Hollin."
)
LATER = (
    "The bank has given Hanna Wold until autumn, its manager Per Lie said on Monday. "
    "Neighbours have collected money for a pump in a milk can that stands at the baker's. "
    "An insurer in Orrin wrote her a letter of two lines and sent it to the wrong island. "
    "Wold hung it in the hall, beside the barometer that she no longer believes."
)
TOLD_AGAIN = (
    "An onion barge went down near the northern pier of Hollin late on Friday, just before midnight. "
    "The four people of its crew had to swim to the shore in icy water, where a lighthouse keeper took them in. "
    "The harbour office had advised skippers to remain in port until the gale was over, yet the barge sailed from the "
    "sugar quay with open hatches. "
    "Along two miles of beach onions were washed ashore, and children took them home in buckets. "
    "The wreck will be raised by the harbour office once a crane arrives from the shipyard at Orrin."
)


def told(outlet: str, text: str, published: str = "", agency: str = "") -> Article:
    return Article(outlet.lower(), text, outlet=outlet, published=published, agency=agency, language="en")


def of_story(found: Comparison) -> Finding:
    (finding,) = (f for f in found.findings if f.kind == "voices" and "versions" in f.detail)
    return finding


def versions(found: Comparison) -> dict[str, dict[str, Any]]:
    return {each["article"]: each for each in of_story(found).detail["versions"]}


def test_copies_of_one_text_are_one_origin_and_their_longest_passage_is_shown() -> None:
    found = compare([told("Wire", WIRE), told("Bell", CUT), told("Post", OWN)])
    finding = of_story(found)
    assert (finding.detail["outlets"], finding.detail["origins"]) == (3, 2)
    assert finding.detail["groups"][0] == {
        "articles": ["bell", "wire"],
        "source": "",
        "why": "wording",
        "compared": True,
    }
    assert {found.articles[member.article].outlet for member in finding.evidence} == {"Wire", "Bell"}
    for member in finding.evidence:
        assert "swam ashore" in member.span.of(found.articles[member.article].text)
    assert "3 outlets" in finding.summary
    assert "2 origins" in finding.summary


def test_versions_that_share_a_sentence_are_each_their_own_origin() -> None:
    found = compare([told("Wire", WIRE), told("Post", OWN)])
    assert len(trace(found).origins) == 2
    assert [f for f in found.findings if f.kind == "voices"] == []


def test_a_version_that_adds_nothing_is_a_rewriting_and_no_origin() -> None:
    found = compare([told("Wire", WIRE), told("Echo", TOLD_AGAIN), told("Post", OWN)])
    assert of_story(found).detail["origins"] == 2
    assert versions(found)["echo"]["is"] == "rewritten"
    assert versions(found)["post"]["is"] == "own"


@pytest.mark.parametrize(
    "own",
    [
        "The mate, Tor Lind, told the Echo that nobody had touched the hatches.",
        "“We saw her lights go under one after the other,” a fisherman remembered.",
    ],
)
def test_a_source_of_its_own_makes_a_version_an_origin(own: str) -> None:
    found = compare([told("Wire", WIRE), told("Echo", f"{TOLD_AGAIN} {own}"), told("Post", OWN)])
    assert len(trace(found).origins) == 3


def test_what_was_said_in_public_shows_no_copying() -> None:
    speech = f"“{WIRE}”"
    one = f"The minister read a statement to parliament. {speech} The opposition left the chamber at once."
    other = f"{speech} That is what members heard on Monday from a pale minister, and few of them believed a word."
    assert len(trace(compare([told("Wire", one), told("Post", other)])).origins) == 2


def test_dates_give_a_direction_and_what_was_left_out() -> None:
    found = compare([told("Bell", CUT, "2024-05-05T09:00"), told("Wire", WIRE, "2024-05-05T07:30")])
    bell = versions(found)["bell"]
    assert (bell["is"], bell["from"]) == ("taken_over", "wire")
    assert versions(found)["wire"]["is"] == "own"
    left_out = [WIRE[start:end] for start, end in bell["left_out"]]
    assert any(sentence.startswith("Onions washed up") for sentence in left_out)
    assert not any("swam ashore" in sentence for sentence in left_out)
    assert of_story(found).detail["groups"][0]["source"] == "wire"


@pytest.mark.parametrize(
    ("wire", "bell"),
    [("", ""), ("2024-05-05", "2024-05-05"), ("2024-05-05T07:30", "2024-05-05"), ("soon", "2024-05-05"), ("", "2024")],
)
def test_dates_without_an_order_give_none(wire: str, bell: str) -> None:
    found = compare([told("Wire", WIRE, wire), told("Bell", CUT, bell)])
    assert {each["from"] for each in versions(found).values()} == {""}
    assert of_story(found).detail["groups"][0]["source"] == ""


def test_an_agencys_mark_gives_a_direction_against_the_dates() -> None:
    wire = told("Halyard News Agency", WIRE, "2024-05-06")
    for mark in ("Halyard", "HNA", "Halyard News Agency"):
        found = versions(compare([wire, told("Bell", CUT, "2024-05-05", agency=mark)]))
        assert found["bell"]["from"] == wire.article_id
        assert found[wire.article_id]["is"] == "own"


def test_versions_of_one_outlet_are_one_voice() -> None:
    later = replace(told("Post", LATER), article_id="later")
    found = compare([told("Wire", WIRE), told("Bell", CUT), told("Post", OWN), later])
    assert of_story(found).detail["outlets"] == 3
    assert of_story(found).detail["origins"] == 2


def test_a_claim_of_many_outlets_and_one_origin_is_told() -> None:
    names = ("Wire", "Bell", "Mail", "Post")
    found = compare([*(told(name, WIRE) for name in names[:3]), told("Post", OWN)])
    (finding, *_) = [f for f in found.findings if f.kind == "voices" and "claim" in f.detail]
    assert (finding.detail["origins"], finding.detail["outlets"]) == (1, 3)
    assert {found.articles[member.article].outlet for member in finding.evidence} == {"Wire", "Bell", "Mail"}
    about = finding.detail["claim"]
    (text,) = (a.text for a in found.articles if a.article_id == about["article"])
    assert text[about["start"] : about["end"]] in finding.summary


PLAIN = "The barge sank off the northern pier of Hollin shortly before midnight with its hatches open."
COLOURED = (
    "Terror gripped Hollin as the doomed barge sank off the northern pier shortly before midnight with its hatches "
    "open, and screams rang out over the black water."
)


def test_the_origins_own_wording_is_told_and_who_only_has_it_in_a_headline_is_not_counted() -> None:
    rest = WIRE.partition(". ")[2]
    wire = told("Wire", f"{PLAIN} {rest}", "2024-05-05T07:00")
    whistle = told("Whistle", f"{COLOURED} {rest}", "2024-05-05T08:00")
    bell = told("Bell", f"{PLAIN} {rest}", "2024-05-05T09:00")
    headline = told("Mail", f"{PLAIN.removesuffix('.')}\n\n{rest}", "2024-05-05T10:00")
    own = told("Post", OWN.partition(" A barge")[0], "2024-05-05T11:00")
    found = compare([whistle, headline, bell, own, wire])
    some = [each for each in found.findings if each.kind == "voices" and "claim" in each.detail]
    assert some
    assert {each.detail["claim"]["article"] for each in some} == {"wire"}
    assert not any("Terror" in each.summary for each in some)
    for each in some:
        for member in each.evidence:
            headings = [sentence.span for sentence in found.sentences[member.article] if sentence.heading]
            assert not any(heading.overlaps(member.span) for heading in headings)


def test_the_order_of_the_articles_changes_nothing() -> None:
    some = [told("Wire", WIRE, "2024-05-05"), told("Bell", CUT), told("Echo", TOLD_AGAIN), told("Post", OWN)]
    first, second = by_id(compare(some)), by_id(compare(some[::-1]))
    assert first["findings"] == second["findings"]


@pytest.mark.parametrize("name", LINEAGES)
@settings(max_examples=4, deadline=None)
@given(data=st.data())
def test_a_copy_of_any_version_never_makes_one_origin_more(name: str, data: st.DataObject) -> None:
    some = articles(LINEAGES[name])
    before = len(trace(compare(some)).origins)
    copied = data.draw(st.sampled_from(some))
    sentences = copied.text.split(". ")
    low = data.draw(st.integers(0, len(sentences) // 3))
    again = replace(copied, article_id="again", outlet="Again", agency="", text=". ".join(sentences[low:]))
    place = data.draw(st.integers(0, len(some)))
    assert len(trace(compare([*some[:place], again, *some[place:]])).origins) <= before


@pytest.mark.parametrize("name", LINEAGES)
def test_a_built_lineage_is_counted_right_and_one_more_reprint_changes_nothing(name: str) -> None:
    case = LINEAGES[name]
    some, more = articles(case), article(case["further_reprint"])
    assert len(trace(compare(some)).origins) == case["origins"]
    assert len(trace(compare([more, *some[::-1]])).origins) == case["origins"]


@pytest.mark.parametrize("name", LINEAGES)
def test_without_dates_and_marks_a_lineage_names_no_direction(name: str) -> None:
    found = compare(unmarked(articles(LINEAGES[name])))
    assert {each["from"] for each in versions(found).values()} == {""}
    assert all(not group["source"] for group in of_story(found).detail["groups"] if len(group["articles"]) > 1)
    assert of_story(found).detail["origins"] == LINEAGES[name]["origins"]


def test_the_table_of_claims_counts_outlets_and_origins() -> None:
    found = compare([told("Wire", WIRE), told("Bell", CUT), told("Post", OWN)])
    table = claims_table(found).set_index("claim")
    sunk, swam = (next(row for claim, row in table.iterrows() if word in str(claim)) for word in ("sank", "swam"))
    assert (sunk["carry it"], sunk["origins"]) == (3, 2)
    assert (swam["carry it"], swam["origins"]) == (2, 1)
    assert "Bell, Wire" in sunk["who"] or "Wire, Bell" in sunk["who"]
    assert not any("bank" in str(claim) for claim in table.index), "one outlet's own"


def test_without_any_copy_every_outlet_is_an_origin_in_the_table() -> None:
    table = claims_table(compare([told("Wire", WIRE), told("Post", OWN)]))
    assert list(table["origins"]) == [2]


ICELANDIC = (
    "Prammi hlaðinn lauk sökk við norðurbryggjuna í Hollin skömmu fyrir miðnætti á föstudag. "
    "Fjögurra manna áhöfn synti í land í ísköldum sjó og fékk inni hjá vitaverði. "
    "Laukur barst upp á fjöru á löngum kafla og börn báru hann heim í fötum."
)


def foreign(outlet: str, text: str = ICELANDIC) -> Article:
    return replace(told(outlet, text), language="is")


def test_an_outlet_in_another_language_is_no_origin_and_no_copy() -> None:
    found = compare([told("Wire", WIRE), told("Bell", CUT), told("Post", OWN), foreign("Blaðið")])
    finding = of_story(found)
    assert (finding.detail["outlets"], finding.detail["origins"]) == (3, 2)
    assert finding.detail["not_compared"] == {"language": 1}
    assert versions(found)["blaðið"]["is"] == "unread"
    assert finding.summary.startswith("3 outlets tell this, from 2 origins")
    assert finding.summary.endswith("1 in another language not compared.")
    voices = voices_of(found)
    assert str(voices) == "3 outlets compared, 2 independent origins; 1 in another language not compared"
    assert [origin.compared for origin in voices.origins] == [True, True, False]
    [blad] = [each for each in voices.told if each.how == "unread"]
    assert why_alone(found, blad) == [wording.VOICES_UNREAD_WHY["language"]]


def test_without_a_copy_those_that_were_not_compared_are_left_out_too() -> None:
    voices = voices_of(
        compare([told("Wire", WIRE), told("Post", OWN), foreign("Blaðið"), foreign("Vísir", ICELANDIC[:90])])
    )
    assert str(voices).startswith("2 outlets compared, 2 independent origins; 2 ")


def test_where_no_two_can_be_compared_no_number_of_origins_is_told() -> None:
    voices = voices_of(compare([told("Wire", WIRE), foreign("Blaðið")]))
    assert str(voices) == "How many origins this has can’t be told; 2 in another language not compared"


def test_copies_in_another_language_are_tied_by_their_wording_and_not_counted() -> None:
    found = compare([told("Wire", WIRE), told("Bell", CUT), told("Post", OWN), foreign("Blaðið"), foreign("Vísir")])
    groups = [group for group in of_story(found).detail["groups"] if not group["compared"]]
    assert [group["articles"] for group in groups] == [["blaðið", "vísir"]]
    assert of_story(found).detail["origins"] == 2


def test_why_a_version_is_its_own_is_told_with_what_it_shares() -> None:
    shares = f"{OWN} {WIRE.partition('. ')[0]}."
    found = compare([told("Wire", WIRE), told("Bell", CUT), told("Post", shares)])
    [post] = [each for each in voices_of(found).told if found.articles[each.version].outlet == "Post"]
    told_ = why_alone(found, post)
    assert "shares" in told_[0]
    assert wording.VOICES_SHARES_NOTHING not in told_
    assert "told this newspaper" in told_[1]


def test_what_somebody_told_the_outlet_by_its_name_is_its_own() -> None:
    own = "They swam ashore, one of the crew told the Echo."
    found = compare([told("Wire", WIRE), told("Echo", f"{TOLD_AGAIN} {own}"), told("Post", OWN)])
    assert len(trace(found).origins) == 3


def test_an_agencys_text_whose_publisher_is_unknown_is_the_agencys() -> None:
    wire = Article("wire", WIRE, title="Onion barge sinks", agency="Northwire", language="en")
    found = versions(compare([wire, told("Bell", CUT), told("Post", OWN)]))
    assert (found["bell"]["is"], found["bell"]["from"]) == ("taken_over", "wire")
    assert found["wire"]["is"] == "own"

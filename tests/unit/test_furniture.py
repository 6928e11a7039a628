"""Furniture: what is not reporting is marked with its reason, and nothing else is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from components.cleaning.furniture import find_furniture
from components.readers import read
from components.wording import FURNITURE

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
GOLD = Path(__file__).resolve().parents[2].parent / "shared" / "gold"
BODY = (
    "The ferry Halcyon sank off Port Elm before dawn, and 41 people were taken off by fishing boats.\n\n"
    "Divers found the hull upright in 60 metres of water. The harbour master said that the bow door had been open.\n\n"
    "An inquiry opens in June. Until then the sister ship stays in port.\n\n"
)


def marked(text: str) -> list[tuple[str, str]]:
    return [(each.span.of(text), each.reason) for each in find_furniture(text)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Read next: Harbour master explains bow doors", "promo"),
        ("READ MORE: Ten ferries that never sailed", "promo"),
        ("Related: The long life of the Halcyon", "promo"),
        ("ALSO READ | Who pays for the salvage?", "promo"),
        ("See also: Tide tables for May", "promo"),
        ("© 2031 Harbour Courier. All rights reserved.", "legal"),
        ("Copyright 2031 Harbour Courier", "legal"),
        ("All rights reserved.", "legal"),
        ("This material may not be published, broadcast or redistributed without permission.", "legal"),
        ("The-NWS-Wire™ & © 2031 Northern Wire Service, Inc. All rights reserved.", "agency"),
        ("With Northern Wire Service", "agency"),
        ("— AP", "agency"),
        ("The Associated Press contributed to this report.", "credit"),
        ("NWS’s Anna Berg and Tom Hale contributed to this report.", "credit"),
        ("Reporting by Anna Berg; editing by Tom Hale", "credit"),
        ("This story has been updated with the inquiry’s first day.", "updated"),
        ("This is a developing story.", "updated"),
        ("Correction: an earlier version gave the wrong depth.", "updated"),
        ("Sign up for our newsletter and never miss a tide.", "subscribe"),
        ("Follow us on Facebook", "subscribe"),
        ("Comments are closed.", "comments"),
        ("Please keep your comments respectful.", "comments"),
        ("Photo: Mira Sund / Harbour Courier", "caption"),
        ("(Photograph: Mira Sund/NWS)", "caption"),
        ("The Halcyon in 2029. Picture: Mira Sund", "caption"),
        ("Contact the reporter at anna.berg@courier.example.", "contact"),
        ("Do you know more? Email desk@courier.example.", "contact"),
        ("Share this article", "navigation"),
        ("Advertisement", "navigation"),
        ("Terms of Use | Privacy Policy | About Us | Contact", "navigation"),
    ],
)
def test_a_line_of_furniture_is_marked_with_its_reason(line: str, reason: str) -> None:
    assert marked(BODY + line) == [(line, reason)]
    assert reason in FURNITURE


@pytest.mark.parametrize(
    "sentence",
    [
        "She read the letter aloud.",
        "The library is updated seven days a week.",
        "By Monday, the river had fallen.",
        "By Christmas Eve the nets were mended.",
        "Subscribers said they would cancel.",
        "He shared this article with his crew.",
        "“Sign up for the newsletter today,” the poster told them.",
        "Sign up for the newsletter, the poster told them.",
        "Comments by the minister drew laughter.",
        "Comments that mocked the mayor were read out in court.",
        "Copyright law was changed in 2019.",
        "Contact with the ferry was lost at four.",
        "Email was down for a day.",
        "Related costs rose.",
        "Read more slowly, the chart shows a second channel.",
        "Advertisement spending fell.",
        "Three engineers contributed to this report, the ministry said.",
        "The report was updated by the ministry.",
        "Agents may receive a commission on each sale.",
        "Like many on Facebook, Berg was angry.",
        "Follow the path here and you reach the mill.",
        "To comment on the budget, the mayor called the papers in.",
        "Reporting by candlelight was banned.",
        "NATO — the alliance of the north — sent a frigate.",
        "Photo evidence was shown to the jury.",
        "All rights reserved to the islanders were sold in 1931.",
    ],
)
def test_prose_that_looks_like_furniture_is_left_alone(sentence: str) -> None:
    assert marked(f"{BODY}{sentence} The crew had gone home.\n\n{BODY}") == []
    assert marked(f"{sentence} The crew had gone home.") == []


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ("By Anna Berg", "By Anna Berg"),
        ("By Anna Berg, NWS", "By Anna Berg, NWS"),
        ("By Anna Berg, Tom Hale and Mira Sund, Northern Wire Service", None),
        ("By Anna Berg | Staff Writer", None),
    ],
)
def test_a_byline_glued_to_the_first_sentence_ends_where_the_sentence_begins(head: str, byline: str | None) -> None:
    assert marked(f"{head} The ferry sank off Port Elm before dawn.") == [(byline or head, "byline")]


@pytest.mark.parametrize(
    "dateline",
    ["PORT ELM, 14 May (NWS) —", "PORT ELM —", "PORT ELM, Norrland (AP) -", "(Reuters) -", "PORT ELM, May 14 (NWS) --"],
)
def test_a_dateline_is_marked_up_to_its_dash(dateline: str) -> None:
    assert marked(f"Ferry sinks\nBy Anna Berg\n\n{dateline} The ferry sank before dawn.\n\n{BODY}")[1:] == [
        (dateline, "dateline")
    ]


def test_furniture_glued_to_both_ends_of_a_text_without_line_breaks_is_marked() -> None:
    body = " ".join(BODY.split())
    tail = "This story has been updated. © 2031 Northern Wire Service. All rights reserved."
    assert (
        "".join(each + " " for each, _ in marked(f"By Anna Berg, NWS {body} {tail}")).strip()
        == f"By Anna Berg, NWS {tail}"
    )


def test_a_menu_behind_the_legal_notice_is_marked_and_a_crosshead_is_not() -> None:
    text = f"{BODY}Second inquiry\n\n{BODY}All rights reserved.\nMorning Tides\nHarbour Weather\n"
    assert [each for each, _ in marked(text)] == ["All rights reserved.", "Morning Tides", "Harbour Weather"]


def test_a_headline_that_begins_like_a_label_stays() -> None:
    assert marked(f"Video: ferry sinks off Port Elm\n\n{BODY}") == []


def test_the_sample_story_reads_well_and_its_furniture_is_found_and_nothing_else_is_marked() -> None:
    gold = json.loads((SAMPLE / "gold.json").read_text(encoding="utf-8"))
    articles = {}
    for key, told in gold["articles"].items():
        reading = read(told["file"], (SAMPLE / told["file"]).read_bytes())
        assert not reading.problems
        article = next(each for each in reading.articles if each.source.entry in (None, str(told["entry"])))
        articles[key] = article
        fields = ("outlet", "agency", "title", "published")
        assert {name: getattr(article, name) for name in fields} == {name: told[name] for name in fields}
        assert (article.language, article.warnings) == ("en", ())
    for item in gold["items"]:
        for member in item["members"]:
            article = articles[member["article"]]
            start = article.text.index(member["quote"])
            covered = {i for each in article.furniture for i in range(each.start, each.end)}
            places = {i for i in range(start, start + len(member["quote"])) if not article.text[i].isspace()}
            assert covered & places == (places if item["kind"] == "furniture" else set()), member


@pytest.mark.skipif(not GOLD.exists(), reason="the gold articles are kept outside the project")
@pytest.mark.parametrize(("key", "file"), [("a", "000_d32a93f9ff62bed1.txt"), ("b", "004_1f2c03194caaf6d0.txt")])
def test_gold_furniture_is_covered_and_no_other_sentence_is_touched(key: str, file: str) -> None:
    text = (GOLD / file).read_text(encoding="utf-8")
    covered = {i for each in find_furniture(text) for i in range(each.start, each.end)}
    sentences = json.loads((GOLD / "blinken-wang.json").read_text(encoding="utf-8"))[key]["sentences"]
    assert any(each["status"] == "furniture" for each in sentences)
    for sentence in sentences:
        places = {i for i in range(*sentence["span"]) if not text[i].isspace()}
        assert covered & places == (places if sentence["status"] == "furniture" else set()), sentence["id"]


@pytest.mark.parametrize(
    "heading", ["Early History", "Car Model", "Agency Overview", "Caramel Macchiato", "Volunteer Opportunities"]
)
def test_two_words_with_capitals_below_a_title_are_no_byline(heading: str) -> None:
    assert marked(f"The ferry office\n\n{heading}\n\n{BODY}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "This article was amended at dawn to include the islands.",
        "Listen: that is the sound of a glacier moving.",
        "Tickets cost €8 and children go free.",
        "Reproduction without males is common among these lizards.",
        "The author is a former nun who has never owned a television.",
    ],
)
def test_prose_that_begins_as_furniture_does_is_left_alone_wherever_it_stands(sentence: str) -> None:
    assert marked(f"{BODY}{sentence}\n\n{BODY}") == []
    assert marked(f"{BODY}{sentence} Nobody spoke.") == []
    assert marked(f"{BODY}{sentence}") == []


def test_an_appeal_within_a_quotation_is_left_alone() -> None:
    assert marked(f"{BODY}“It is simple. Please support our newsroom. Every crown counts,” the poster read.") == []


def test_what_prose_may_say_too_is_furniture_beside_furniture() -> None:
    assert [reason for _, reason in marked(f"{BODY}Buy tickets at the Guildhall\n\nRead more")] == ["promo", "promo"]


def test_the_head_of_a_mail_a_menu_and_a_sign_off_are_told_by_their_shape() -> None:
    mail = "From: Norrland Desk <desk@norrland.example>\nSubject: Ferry, 190 words\nFerry sinks off Port Elm\n"
    assert [words for words, _ in marked(f"{mail}{BODY}ak/jh\nENDS")] == [*mail.splitlines()[:2], "ak/jh", "ENDS"]
    menu = "NEWS\nHarbour\nPort Elm\n"
    assert [words for words, _ in marked(f"{menu}Ferry sinks off Port Elm with forty aboard\n{BODY}")] == menu.split(
        "\n"
    )[:3]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The ministry denied the report, which was first published by\nthe Associated Press.",
        "The winch was never in order, said the former harbour master\nAnna Holm.",
        "She had given an interview about the lifeboats to CNN and\nReuters.",
    ],
)
def test_the_last_line_of_a_paragraph_that_a_program_broke_is_no_credit(paragraph: str) -> None:
    body = "The ferry Halcyon sank off Port Elm before dawn, and 41 people\nwere taken off by fishing boats."
    assert marked(f"Ferry report disputed\n\n{paragraph}\n\n{body}") == []
    assert marked(f"Ferry report disputed\n\n{body}\n\n{paragraph}") == []


@pytest.mark.parametrize("stop", ["", "."])
def test_of_a_live_report_the_times_and_buttons_are_marked_and_what_happened_is_not(stop: str) -> None:
    told = ["Ferry is towed in", "Divers reach the hull", "Boats leave for the sound", "Halcyon calls for help"]
    entries = (f"1{hour}:05\n{line}{stop}\nShare" for hour, line in enumerate(told))
    found = [words for words, _ in marked("Live: ferry in distress\n\n" + "\n\n".join(entries))]
    assert found == [line for hour in range(4) for line in (f"1{hour}:05", "Share")]

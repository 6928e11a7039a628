"""What a plain text says of itself is found; what it does not say stays empty."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from components.cleaning.dates import iso_date
from components.cleaning.furniture import find_furniture
from components.cleaning.metadata import guess_metadata
from components.cleaning.outlets import outlet_of_file, outlet_of_url
from components.model import Span

GOLD = Path(__file__).resolve().parents[2].parent / "shared" / "gold"
BODY = "The ferry sank off Port Elm before dawn, and 41 people were taken off by fishing boats that had come to help.\n"


def test_a_first_line_that_reads_like_a_title_is_the_title() -> None:
    guess = guess_metadata(f"\nFerry sinks off Port Elm\nBy Anna Berg, NWS\n14 May 2031\n\n{BODY}")
    assert (guess.title, guess.title_span) == ("Ferry sinks off Port Elm", Span(1, 25))
    assert (guess.byline, guess.agency, guess.published) == ("Anna Berg", "NWS", "2031-05-14")


@pytest.mark.parametrize(
    "text",
    [
        BODY * 3,
        "The ferry sank.\n" + BODY,
        "Only one line",
        "By Anna Berg, NWS " + BODY,
        "The ferry sank off Port Elm before dawn and\nforty-one people were taken off by boats that\nhad come to help.",
        "Ferry " * 40 + "\n" + BODY,
        "14 May 2031\n",
        "",
    ],
)
def test_no_title_is_made_up(text: str) -> None:
    guess = guess_metadata(text)
    assert (guess.title, guess.title_span) == ("", None)


def test_a_given_title_is_looked_up_in_the_text() -> None:
    assert guess_metadata(f"By Anna Berg\nFerry  sinks.\n{BODY}", title="Ferry sinks.").title_span == Span(13, 26)
    assert guess_metadata(f"Ferry sinks\n{BODY}", title="Ship lost").title_span is None


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"PORT ELM, 14 May (NWS) — {BODY}Reporting by the Northern Wire Service.", "Northern Wire Service"),
        (f"Ferry sinks\nPORT ELM (AP) — {BODY}", "AP"),
        (f"Ferry sinks\n(Reuters) - {BODY}", "Reuters"),
        (f"{BODY}— AP", "AP"),
        (f"{BODY}Agence France-Presse", "AFP"),
        (f"{BODY}With Northern Wire Service", "Northern Wire Service"),
        (f"By Anna Berg, Harbour Courier\n{BODY}", ""),
        (f"{BODY}The AP machine in the bank was out of order.", ""),
    ],
)
def test_the_agency_is_told_where_the_text_tells_it(text: str, agency: str) -> None:
    assert guess_metadata(text).agency == agency


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("14 May 2031", "2031-05-14"),
        ("May 14, 2031", "2031-05-14"),
        ("Published: 2031-05-14", "2031-05-14"),
        ("Sunday, May 14, 2031, 6:30 p.m.", "2031-05-14T18:30"),
        ("Updated 14 May 2031", ""),
        ("14 May", ""),
        ("On 14 May 2031 the ferry sank off Port Elm.", ""),
        ("31 February 2031", ""),
    ],
)
def test_a_date_line_near_the_top_is_the_date(line: str, published: str) -> None:
    assert guess_metadata(f"Ferry sinks\n{line}\n{BODY}").published == published


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2031-05-14", "2031-05-14"),
        ("2031-05-14T10:20:30Z", "2031-05-14T10:20:30+00:00"),
        ("2031-05-14 10:20", "2031-05-14T10:20"),
        ("Wed, 14 May 2031 10:20:00 GMT", "2031-05-14T10:20+00:00"),
        ("14/05/2031", "2031-05-14"),
        ("05/14/2031", "2031-05-14"),
        ("05/06/2031", ""),
        ("14th May 2031", "2031-05-14"),
        ("yesterday", ""),
        ("We may go", ""),
        ("2031-13-01", ""),
    ],
)
def test_a_field_is_read_as_a_date_only_where_it_can_mean_one(value: str, iso: str) -> None:
    assert iso_date(value) == iso


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.harbour-courier.co.uk/news/1", "Harbour Courier"),
        ("https://theharbourtimes.example/a", "The Harbour Times"),
        ("bbc.co.uk", "BBC"),
        ("http://127.0.0.1/a", ""),
        ("localhost", ""),
        ("http://[bad", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_an_outlet_is_named_after_its_address(url: str, outlet: str) -> None:
    assert outlet_of_url(url) == outlet


@pytest.mark.parametrize(
    ("file", "outlet"),
    [
        ("harbour-courier.txt", "Harbour Courier"),
        ("Voice of the North.md", "Voice of the North"),
        ("halyard-news-agency.txt", "Halyard News Agency"),
        ("the-daily-commonweal.txt", "The Daily Commonweal"),
        ("bell-gazette.txt", "Bell Gazette"),
        ("valley-wire.txt", "Valley Wire"),
        ("senna-city-courier.txt", "Senna City Courier"),
        ("saltby-post.txt", "Saltby Post"),
        ("boston-globe.txt", "The Boston Globe"),
        ("evening-mail.txt", "Evening Mail"),
        ("pasted.txt", ""),
        ("email.txt", ""),
        ("wrapmail.txt", ""),
        ("voicemail.txt", ""),
        ("breaking-news.txt", ""),
        ("Blog Post.txt", ""),
        ("world-record.txt", ""),
        ("lamp-post.txt", ""),
        ("the-hard-times.txt", ""),
        ("radio-silence.txt", ""),
        ("article.txt", ""),
        ("untitled story.txt", ""),
        ("000_d32a93f9.txt", ""),
        ("ferry sinks off port elm in storm.txt", ""),
    ],
)
def test_an_outlet_is_named_after_a_file_only_where_the_file_has_a_name(file: str, outlet: str) -> None:
    assert outlet_of_file(file) == outlet


@pytest.mark.skipif(not GOLD.exists(), reason="the gold articles are kept outside the project")
def test_gold_articles_say_what_they_say() -> None:
    first = guess_metadata((GOLD / "000_d32a93f9ff62bed1.txt").read_text(encoding="utf-8"), "000_d32a93f9ff62bed1.txt")
    assert (first.title_span, first.outlet, first.byline) == (Span(0, 69), "", "")
    second = guess_metadata((GOLD / "004_1f2c03194caaf6d0.txt").read_text(encoding="utf-8"), "004_1f2c03194caaf6d0.txt")
    assert (second.title, second.title_span, second.agency) == ("", None, "CNN")
    assert second.outlet == "KIFI Local News 8"
    assert second.byline.split(", ")[0].count(" ") == 1
    assert "CNN" not in second.byline


def test_the_outlet_of_an_agencys_article_is_told_by_its_own_notes() -> None:
    house = "The Wendle Courier is committed to providing a forum for civil and constructive conversation."
    text = f"By Anna Berg, CNN\n\n{PROSE}\n\n{PROSE}\n\n{house}"
    assert (guess_metadata(text).outlet, guess_metadata(text).agency) == ("The Wendle Courier", "CNN")
    mayor = "The mayor, Ines Varga, is committed to providing a forum for the town, she said."
    assert guess_metadata(f"{PROSE}\n\n{mayor}").outlet == ""


PROSE = (
    "The weir above Tolland gave way at four in the morning, and the town woke to the sound of water in its cellars."
)


@pytest.mark.parametrize(
    ("lines", "title", "outlet"),
    [
        ("The Wendle Courier\n\nWeir gives way at Tolland", "Weir gives way at Tolland", "The Wendle Courier"),
        ("THE WENDLE COURIER\nMonday, 14 May 2031\n\nWeir gives way", "Weir gives way", "The Wendle Courier"),
        ("Wellerstedter Bote\n\nWehr bricht bei Tolland", "Wehr bricht bei Tolland", "Wellerstedter Bote"),
        ("Weir gives way | Wendle Evening Courier", "Weir gives way", "Wendle Evening Courier"),
        ("One town, two weirs – and no water", "One town, two weirs – and no water", ""),
        ("COURTS\n\nKeeper of the weir is cleared", "Keeper of the weir is cleared", ""),
        ("Home > News > Tolland\n\nWeir gives way", "Weir gives way", ""),
        ("https://www.wendlecourier.example/2031/05/14/weir\n\nWeir gives way", "Weir gives way", "Wendle Courier"),
        ("Title: Weir gives way\nSource: Wendle Courier\nDate: 14 May 2031", "Weir gives way", "Wendle Courier"),
        ("Water runs through the streets\nas the weir of Tolland breaks",
         "Water runs through the streets as the weir of Tolland breaks", ""),
        ("Morning star over Tolland", "Morning star over Tolland", ""),
    ],
)  # fmt: skip
def test_the_lines_above_a_text_are_told_apart(lines: str, title: str, outlet: str) -> None:
    guess = guess_metadata(f"{lines}\n\n{PROSE} {PROSE}")
    assert (guess.title, guess.outlet) == (title, outlet)


@pytest.mark.parametrize(
    ("line", "byline", "agency"),
    [
        ("By Ada Pole", "Ada Pole", ""),
        ("by: Ada Pole", "Ada Pole", ""),
        ("By ADA POLE", "Ada Pole", ""),
        ("By Ada Pole, Ben Ash and Cyd Oak", "Ada Pole, Ben Ash, Cyd Oak", ""),
        ("By Ada Pole in Tolland and Ben Ash in Wendle", "Ada Pole, Ben Ash", ""),
        ("By J. R. Pole Jr.", "J. R. Pole Jr.", ""),
        ("By Ada Pole, Associated Press", "Ada Pole", "AP"),
        ("By Associated Press", "", "AP"),
        ("By Staff Writer", "", ""),
        ("Von Katrin Osthoff, dpa", "Katrin Osthoff", "dpa"),
        ("Par Camille Auvray avec AFP", "Camille Auvray", "AFP"),
        ("Harriet Dunn", "Harriet Dunn", ""),
        ("Harriet Dunn | 14 May 2031", "Harriet Dunn", ""),
        ("Golden Gate", "", ""),
        ("Product Information", "", ""),
        ("Story Continued Below", "", ""),
    ],
)
def test_a_byline_is_the_people_in_it(line: str, byline: str, agency: str) -> None:
    guess = guess_metadata(f"Weir gives way at Tolland\n\n{line}\n\n{PROSE} {PROSE}")
    assert (guess.byline, guess.agency) == (byline, agency)


def test_a_name_alone_that_the_title_has_too_is_no_byline() -> None:
    assert guess_metadata(f"Harriet Dunn wins the Tolland cup\n\nHarriet Dunn\n\n{PROSE} {PROSE}").byline == ""
    assert guess_metadata(f"Harriet Dunn on the cup\n\nBy Harriet Dunn\n\n{PROSE} {PROSE}").byline == "Harriet Dunn"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("4. März 2025", "2025-03-04"),
        ("4 mars 2025", "2025-03-04"),
        ("4 de marzo de 2025", "2025-03-04"),
        ("2025年3月4日", "2025-03-04"),
        ("4 марта 2025 г.", "2025-03-04"),
        ("13/04/2025", "2025-04-13"),
        ("04/13/2025", "2025-04-13"),
        ("03/04/2025", ""),
        ("03.04.2025", "2025-04-03"),
        ("3.4.2025", ""),
        ("21st of July, 2027", "2027-07-21"),
        ("12 Artikel 2025", ""),
        ("2 hours ago", ""),
        ("March 2029", ""),
    ],
)
def test_dates_are_read_in_other_languages_and_only_where_they_can_be_read_one_way(written: str, day: str) -> None:
    assert iso_date(written)[:10] == day


@pytest.mark.parametrize(
    ("file", "outlet", "published"),
    [
        ("harbour-courier_2031-05-14.txt", "Harbour Courier", "2031-05-14"),
        ("20310514_the-harbour-courier.txt", "The Harbour Courier", "2031-05-14"),
        ("harbour-courier 05-06-2031.txt", "Harbour Courier", ""),
        ("www.harbourcourier.com_news_weir.txt", "Harbour Courier", ""),
        ("clipping.txt", "", ""),
        ("final draft copy 2.txt", "", ""),
    ],
)
def test_a_file_name_tells_outlet_and_day_where_the_text_does_not(file: str, outlet: str, published: str) -> None:
    guess = guess_metadata(f"Weir gives way\n\n{PROSE} {PROSE}", file_name=file)
    assert (guess.outlet, guess.published) == (outlet, published)
    own = guess_metadata(f"The Northern Mail\n\nWeir gives way\n\n16 May 2031\n\n{PROSE} {PROSE}", file_name=file)
    assert (own.outlet, own.origins["outlet"], own.published) == ("The Northern Mail", "text", "2031-05-16")


@pytest.mark.parametrize("width", [46, 58, 66, 72, 76, 80])
def test_a_text_that_was_broken_at_a_width_keeps_its_title_and_gives_no_agency(width: int) -> None:
    paragraphs = (
        "Ferry sinks off Port Elm",
        "The ferry Halcyon sank off Port Elm before dawn, and 41 people were taken off by boats from the village.",
        "The owners denied a report on the bow door, which was first published by the Associated Press.",
        "Divers found the hull upright in the sound. It lay in deep water, said the harbour master Anna Holm.",
    )
    text = "\n\n".join(textwrap.fill(each, width) for each in paragraphs)
    guess = guess_metadata(text)
    assert (guess.title, guess.title_span, guess.agency, guess.byline) == (paragraphs[0], Span(0, 24), "", "")
    assert find_furniture(text) == ()


def test_an_address_alone_is_no_article_of_its_outlet() -> None:
    assert guess_metadata("https://www.example.com/news/fire\n").outlet == ""


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        ("From: Jane Doe <jane@gazette.example>\nSent: Tuesday, May 7, 2024 8:00 AM\nTo: desk@gazette.example\n"
         "Subject: Weir gives way", "2024-05-07T08:00"),
        ("From: jane@gazette.example\nTo: desk@gazette.example\nSubject: Fwd: Weir gives way\n"
         "Date: Tue, 7 May 2024 08:00:00 +0200", "2024-05-07T08:00+02:00"),
        ("Von: Jane Doe\nGesendet: 07.05.2024 08:00\nAn: desk@gazette.example\nBetreff: WG: Weir gives way",
         "2024-05-07T08:00"),
    ],
)  # fmt: skip
def test_the_head_of_a_mail_that_was_copied_gives_title_and_date(lines: str, published: str) -> None:
    text = f"{lines}\n\n{PROSE} {PROSE}"
    guess = guess_metadata(text)
    assert (guess.title, guess.published, guess.byline, guess.outlet) == ("Weir gives way", published, "", "")
    assert guess.title_span
    assert guess.title_span.of(text) == "Weir gives way"
    assert [each.span.of(text) for each in find_furniture(text)] == lines.splitlines()


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Publié le 7 mai 2024 à 14h05", "2024-05-07T14:05"),
        ("07.05.2024, 14:05 Uhr", "2024-05-07T14:05"),
        ("Updated: May 9, 2024 10:00\nPublished: May 7, 2024 08:00", "2024-05-07T08:00"),
        ("Updated: May 9, 2024 10:00 | Published: May 7, 2024 08:00", "2024-05-07T08:00"),
        ("Updated: May 9, 2024 10:00", ""),
    ],
)
def test_the_day_of_publication_is_told_from_the_stamps(line: str, published: str) -> None:
    assert guess_metadata(f"Weir gives way\n\n{line}\n\n{PROSE} {PROSE}").published == published


@pytest.mark.parametrize(
    ("end", "agency"),
    [
        (f"{PROSE} (dpa)\n\nLesen Sie auch: Noch ein Wehr", "dpa"),
        (f"{PROSE}\n\nLe Monde avec AFP", "AFP"),
        (f"{PROSE}\n\nWendle Courier mit dpa und AFP", "dpa"),
        (f"{PROSE}\n\n– AFP, DPA", "AFP"),
        (f"{PROSE}\n\nEntretien avec Reuters\n\n{PROSE}", ""),
        (f"{PROSE} Police (AP) did not answer.", ""),
    ],
)
def test_an_agency_is_named_where_an_article_credits_it(end: str, agency: str) -> None:
    assert guess_metadata(f"Weir gives way\n\n{PROSE}\n\n{end}").agency == agency


@pytest.mark.parametrize("parted", ["\n", "\n\n"])
@pytest.mark.parametrize("by", ["", "By "])
def test_a_byline_right_below_a_title_is_no_part_of_it_however_the_text_is_broken(by: str, parted: str) -> None:
    title = "Ferry sinks off Port Elm with forty aboard as a storm hits"
    text = f"{title}\n{by}Harriet Dunn\n14 May 2031{parted}{textwrap.fill(f'{PROSE} {PROSE} {PROSE}', 62)}"
    guess = guess_metadata(text)
    assert (guess.title, guess.byline, guess.published) == (title, "Harriet Dunn", "2031-05-14")


OFFSHORE = (
    "The ferry sank off Port Elm before dawn, and forty people were taken off by fishing boats.\n\nA tug is hired."
)


@pytest.mark.parametrize("label", ["Outlet", "Source", "Publication"])
def test_a_first_line_may_say_whose_the_text_is(label: str) -> None:
    first = f"{label}: The Northern Post"
    found = guess_metadata(f"{first}\nFerry sinks off Port Elm\nBy Ada Lund\n\n{OFFSHORE}")
    assert (found.outlet, found.title, found.byline) == ("The Northern Post", "Ferry sinks off Port Elm", "Ada Lund")
    assert find_furniture(f"{first}\n\n{OFFSHORE}")[0].span == Span(0, len(first))


def test_an_agency_that_is_the_source_is_no_outlet() -> None:
    found = guess_metadata(f"Source: Reuters\nFerry sinks off Port Elm\n\n{OFFSHORE}")
    assert (found.outlet, found.agency) == ("", "Reuters")


def test_a_first_line_that_tells_of_a_source_in_a_sentence_names_no_outlet() -> None:
    assert guess_metadata(f"Source: Police said the bow door stood open.\n\n{OFFSHORE}").outlet == ""

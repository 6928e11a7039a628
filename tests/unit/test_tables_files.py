"""Tables and data files of articles: which column holds what, whatever it is called, and whoever wrote the file."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime
from typing import Any

import pyarrow as pa
import pytest
from openpyxl import Workbook
from pyarrow import parquet as pq

from components import wording
from components.errors import UnreadableFile
from components.exports.as_json import article_json
from components.model import Article
from components.readers import Reading, read
from components.readers.columns import field_named
from components.readers.formats import check_size
from tests.unit.formats.make import zipped

BODY = (
    "The ferry Halcyon sank off Port Elm before dawn on Monday. All 41 people on board were taken off by fishing boats "
    "that had come to help. The harbour master said that the sea had been calm."
)
OTHER = (
    "A ferry went down near Port Elm on Monday. Nobody was hurt. “We heard the bell and went out,” said Ada Lund, who "
    "fishes for crab and was first at the ship, with her brother and his two sons."
)


def table(*rows: list[str], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode()


def workbook(**sheets: list[list[Any]]) -> bytes:
    book, out = Workbook(), io.BytesIO()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(out)
    return out.getvalue()


def parquet(rows: list[dict[str, Any]], schema: pa.Schema | None = None) -> bytes:
    out = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist(rows, schema), out)
    return bytes(out.getvalue())


def as_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def only(reading: Reading) -> Article:
    assert reading.problems == ()
    assert len(reading.articles) == 1
    return reading.articles[0]


def fields_of(reading: Reading) -> dict[str, str]:
    """How the one table was understood: column -> field."""
    (columns,) = reading.columns
    return dict(zip(columns.names, columns.fields, strict=True))


@pytest.mark.parametrize(
    ("field", "names"),
    [
        (
            "text",
            "text content article_text maintext cleaned_text body_text Full-Text articleBody TEXTE texto Inhalt 正文",
        ),
        ("title", "title Headline title_page Titel Überschrift ÜBERSCHRIFT titre Título titolo story_title og:title"),
        ("outlet", "source source_domain domain site media_name outlet_name publication Quelle Zeitung medio Source:"),
        ("byline", "author authors Autor Autorin auteur autores by writers"),
        ("published", "date date_publish published_at publishedAt pubDate Datum fecha date_publication 日期"),
        ("url", "url link permalink URL canonicalUrl Enlace lien article_url"),
        ("language", "language lang Sprache langue idioma"),
        ("agency", "agency wire_service Agentur agence"),
        ("", "id article_id description image_url keywords date_download mood word_count summary"),
    ],
)
def test_columns_are_known_by_the_names_that_people_give_them(field: str, names: str) -> None:
    assert {name: field_named(name) for name in names.split()} == dict.fromkeys(names.split(), field)


def test_a_german_table_reads_like_an_english_one() -> None:
    article = only(read("a.csv", table(
        ["Überschrift", "Quelle", "Datum", "Autorin", "Artikeltext", "Link"],
        ["Fähre sinkt", "Hafenbote", "14.05.2031", "Anna Berg", BODY, "https://hafenbote.example/1"],
        delimiter=";",
    )))  # fmt: skip
    assert (article.title, article.outlet, article.published) == ("Fähre sinkt", "Hafenbote", "2031-05-14")
    assert (article.byline, article.text, article.url) == ("Anna Berg", BODY, "https://hafenbote.example/1")
    assert dict(article.origins)["outlet"] == "column"


def test_where_no_name_tells_the_text_the_column_of_long_sentences_is_taken_and_shown() -> None:
    reading = read("a.csv", table(["id", "what", "notes"], ["1", BODY, "Good. Short."], ["2", OTHER, ""]))
    assert [each.text for each in reading.articles] == [BODY, OTHER]
    assert fields_of(reading) == {"id": "", "what": "text", "notes": ""}
    assert reading.columns[0].sample[1] == BODY[:80]


def test_a_column_called_text_without_texts_gives_way_to_one_that_holds_them() -> None:
    reading = read("a.csv", table(["text", "remarks"], ["news", BODY], ["sport", OTHER]))
    assert [each.text for each in reading.articles] == [BODY, OTHER]


def test_two_columns_of_long_texts_are_not_told_apart_by_guessing() -> None:
    reading = read("a.csv", table(["first", "second"], [BODY, OTHER]))
    assert reading.articles == ()
    assert "first, second" in reading.problems[0].message
    corrected = read("a.csv", table(["first", "second"], [BODY, OTHER]), {"second": "text"})
    assert only(corrected).text == OTHER


def test_what_a_person_says_of_a_column_wins_over_its_name() -> None:
    data = table(["text", "summary", "title"], [BODY, OTHER, "Ferry"])
    assert (only(read("a.csv", data)).text, only(read("a.csv", data)).title) == (BODY, "Ferry")
    article = only(read("a.csv", data, {"summary": "text", "title": ""}))
    assert (article.text, article.title) == (OTHER, "")


def test_of_two_columns_of_a_kind_the_likelier_counts_if_it_is_not_empty() -> None:
    rows = [["Horn", "Bell", "", BODY], ["Horn", "", "nan", OTHER]]
    reading = read("a.csv", table(["source", "publisher", "maintext", "text"], *rows))
    assert fields_of(reading) == {"source": "", "publisher": "outlet", "maintext": "", "text": "text"}
    reading = read("a.csv", table(["source", "publisher", "text"], ["Horn", "", BODY], ["Horn", "", OTHER]))
    assert fields_of(reading) == {"source": "outlet", "publisher": "", "text": "text"}
    assert [each.outlet for each in reading.articles] == ["Horn", "Horn"]


def test_columns_without_names_or_with_the_same_are_told_apart() -> None:
    reading = read("a.csv", table(["", "text", "tag", "tag"], ["0", BODY, "a", "b"]))
    assert only(reading).text == BODY
    assert reading.columns[0].names == ("column 1", "text", "tag", "tag (2)")


def test_a_table_without_a_head_goes_by_what_its_columns_hold() -> None:
    rows = [["Ferry lost at sea", "https://bell.example/1", "2031-05-14", BODY],
            ["All saved off Port Elm", "https://bell.example/2", "2031-05-15", OTHER]]  # fmt: skip
    reading = read("a.csv", table(*rows))
    assert fields_of(reading) == {"column 1": "title", "column 2": "url", "column 3": "published", "column 4": "text"}
    assert [(each.title, each.text, each.source.entry) for each in reading.articles] == [
        ("Ferry lost at sea", BODY, "1"), ("All saved off Port Elm", OTHER, "2"),
    ]  # fmt: skip


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_lines_above_the_head_are_passed_over(delimiter: str) -> None:
    rows = [
        ["Export of the harbour archive"],
        ["Source", "all"],
        [],
        ["Title", "Source", "Text"],
        ["Ferry", "Bell", BODY],
    ]
    article = only(read("a.csv", table(*rows, delimiter=delimiter)))
    assert (article.title, article.outlet, article.text, article.source.entry) == ("Ferry", "Bell", BODY, "1")


def test_excels_own_note_of_the_delimiter_is_no_row() -> None:
    assert only(read("a.csv", f"sep=;\ntitle;text\nFerry;{BODY}\n".encode())).title == "Ferry"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_tables_are_read_however_their_letters_are_stored(encoding: str) -> None:
    data = table(["title", "text"], ["Fähre “Möwe”", OTHER], delimiter="\t").decode().encode(encoding)
    article = only(read("a.tsv", data))
    assert (article.title, article.text) == ("Fähre “Möwe”", OTHER)


@pytest.mark.parametrize(
    ("column", "cell", "field", "told"),
    [
        ("domain", "www.harbour-courier.co.uk", "outlet", "Harbour Courier"),
        ("source", "https://www.dailywhistle.example/2031/ferry", "outlet", "Daily Whistle"),
        ("source", "The St. Elm Post", "outlet", "The St. Elm Post"),
        ("authors", "['Anna Berg', \"Tom O'Hale\"]", "byline", "Anna Berg, Tom O'Hale"),
        ("author", "nan", "byline", ""),
        ("published_at", "1936692000", "published", "2031-05-16T10:00+00:00"),
        ("timestamp", "1936692000000", "published", "2031-05-16T10:00+00:00"),
        ("seendate", "20310514T103000Z", "published", "2031-05-14T10:30"),
        ("date", "2031-05-14 00:00:00", "published", "2031-05-14"),
        ("headline", "<b>Ferry</b> sinks<br>", "title", "Ferry sinks"),
    ],
)  # fmt: skip
def test_fields_read_as_people_write_them(column: str, cell: str, field: str, told: str) -> None:
    article = only(read("a.csv", table([column, "text"], [cell, BODY])))
    assert getattr(article, field).removesuffix("T00:00") == told


def test_a_cell_of_markup_becomes_its_text_without_the_title_that_stands_apart() -> None:
    html = f"<h1>Ferry sinks</h1><p>{BODY}</p><p>{OTHER}</p><script>alert(1)</script>"
    article = only(read("a.csv", table(["title", "content"], ["Ferry sinks", html])))
    assert article.text == f"{BODY}\n\n{OTHER}"
    assert (article.title, article.title_span) == ("Ferry sinks", None)


def test_a_workbook_gives_its_sheets_of_articles_and_leaves_its_notes() -> None:
    day = datetime(2031, 5, 14, 10, 20)
    reading = read("a.xlsx", workbook(
        Notes=[["Collected by hand"]],
        Monday=[["Title", "Text", "Date", "Pages"], ["Ferry", BODY, day, 3.0], [], [None, None, None, 9]],
        Tuesday=[["text", "date", None, "outlet"], [OTHER, date(2031, 5, 15), None, "Bell"]],
    ))  # fmt: skip
    first, second = reading.articles
    assert (first.title, first.text, first.published) == ("Ferry", BODY, "2031-05-14T10:20")
    assert (second.outlet, second.text, second.published) == ("Bell", OTHER, "2031-05-15")
    assert (first.source.entry, second.source.entry) == ("Monday 1", "Tuesday 1")
    assert [each.message for each in reading.problems] == ["Row 3 of a.xlsx has no text."]
    assert [each.sheet for each in reading.columns] == ["Monday", "Tuesday"]


def test_a_hidden_sheet_is_read_only_where_no_other_is_there() -> None:
    book, out = Workbook(), io.BytesIO()
    book.active.append(["text"])
    book.active.append([BODY])
    hidden = book.create_sheet("old")
    hidden.append(["text"])
    hidden.append([OTHER])
    hidden.sheet_state = "hidden"
    book.save(out)
    assert only(read("a.xlsx", out.getvalue())).text == BODY


def test_a_workbook_of_windows_lines_and_broken_formulas() -> None:
    rows = [["text", "title", "author"], ["One line._x000D_\nAnother.", "#REF!", "Anna_x0020_Berg"]]
    article = only(read("a.xlsx", workbook(A=rows)))
    assert (article.text, article.title, article.byline) == ("One line.\nAnother.", "", "Anna Berg")


def test_a_workbook_without_texts_tells_its_columns() -> None:
    reading = read("a.xlsx", workbook(A=[["name", "mood"], ["x", "y"]]))
    assert "name, mood" in reading.problems[0].message


def test_a_parquet_file_gives_its_rows_whatever_their_types() -> None:
    schema = pa.schema({
        "content": pa.large_string(),
        "publisher": pa.struct({"name": pa.string()}),
        "authors": pa.list_(pa.string()),
        "language": pa.dictionary(pa.int32(), pa.string()),
        "published": pa.timestamp("ns", "Europe/Berlin"),
        "embedding": pa.list_(pa.float32()),
    })  # fmt: skip
    row = {"content": BODY, "publisher": {"name": "Bell"}, "authors": ["Anna Berg", "Tom Hale"], "language": "de",
           "published": datetime(2031, 5, 14, 8, 20, tzinfo=UTC), "embedding": [0.5] * 8}  # fmt: skip
    reading = read("a.parquet", parquet([row, row | {"content": None}], schema))
    (article,) = reading.articles
    assert (article.text, article.outlet, article.byline) == (BODY, "Bell", "Anna Berg, Tom Hale")
    assert (article.language, article.published) == ("de", "2031-05-14T10:20+02:00")
    assert "embedding" not in reading.columns[0].names
    assert [each.message for each in reading.problems] == ["Row 2 of a.parquet has no text."]


ARTICLE = {"title": "Ferry sinks", "text": BODY, "url": "https://bell.example/1"}
SHAPES: dict[str, Any] = {
    "a list": [ARTICLE],
    "one object": ARTICLE,
    "a service": {"status": "ok", "articles": [{"source": {"name": "Bell"}, "title": "Ferry sinks", "content": BODY}]},
    "a search engine": {"took": 3, "hits": {"total": 1, "hits": [{"_id": "7", "_source": ARTICLE}]}},
    "an interface": {"data": [{"id": "7", "type": "article", "attributes": ARTICLE}]},
    "a newspaper's own": {"response": {"results": [{"webTitle": "Ferry sinks", "fields": {"bodyText": BODY}}]}},
    "a JSON Feed": {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Bell",
        "items": [{"id": "1", "title": "Ferry sinks", "content_html": f"<p>{BODY}</p>"}],
    },
    "a weblog": [{"title": {"rendered": "Ferry sinks"}, "content": {"rendered": f"<p>{BODY}</p>", "protected": False}}],
    "a page's data": {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "Organization", "name": "Bell"},
            {"@type": "NewsArticle", "headline": "Ferry sinks", "articleBody": BODY},
        ],
    },
    "a crawler": {"maintext": BODY, "title": "Ferry sinks", "text": None, "source_domain": "bell.example"},
    "paragraphs": {"title": "Ferry sinks", "content": [{"type": "p", "text": each} for each in BODY.split(". ", 1)]},
    "by name": {"first": ARTICLE},
    "told beside": [{"text": BODY, "metadata": {"title": "Ferry sinks", "text": "a teaser"}}],
    "by outlet": {"Bell": [ARTICLE], "meta": {"count": 1}},
    "columns": {"title": {"0": "Ferry sinks"}, "text": {"0": BODY}},
    "split": {"columns": ["title", "text"], "index": [0], "data": [["Ferry sinks", BODY]]},
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_articles_are_found_in_whatever_shape_a_program_writes(shape: str) -> None:
    article = only(read("a.json", as_json(SHAPES[shape])))
    assert article.title == "Ferry sinks"
    assert " ".join(article.text.split()) in (BODY, BODY.replace(". ", " ", 1))
    assert article.outlet in ("", "Bell")


def test_values_within_values_become_what_a_person_would_write() -> None:
    told = {
        "headline": "Ferry sinks",
        "articleBody": BODY,
        "author": [{"@type": "Person", "name": "Anna Berg", "url": "https://bell.example/anna"}, {"name": "Tom Hale"}],
        "publisher": {"@type": "NewsMediaOrganization", "name": "Harbour Bell", "logo": {"url": "https://x.example"}},
        "datePublished": "2031-05-14T10:20:00+02:00",
        "inLanguage": "en-GB",
        "mainEntityOfPage": {"@id": "https://bell.example/1"},
        "isAccessibleForFree": True,
    }
    article = only(read("a.json", as_json(told)))
    assert (article.byline, article.outlet, article.language) == ("Anna Berg, Tom Hale", "Harbour Bell", "en")
    assert (article.published, article.url) == ("2031-05-14T10:20+02:00", "https://bell.example/1")


def test_paragraphs_in_a_list_stay_paragraphs() -> None:
    assert (
        only(read("a.json", as_json([{"body": [BODY, "A crosshead", OTHER]}]))).text
        == f"{BODY}\n\nA crosshead\n\n{OTHER}"
    )


def test_lists_under_names_of_their_own_are_sheets() -> None:
    reading = read("a.json", as_json({"Bell": [ARTICLE], "Horn": [{"text": OTHER}, {"text": ""}]}))
    assert [(each.source.entry, each.text) for each in reading.articles] == [("Bell 1", BODY), ("Horn 1", OTHER)]
    assert [each.sheet for each in reading.columns] == ["Bell", "Horn"]
    assert [each.message for each in reading.problems] == ["Row 2 of a.json has no text."]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json"])
def test_a_line_that_is_broken_or_empty_costs_itself_and_that_is_said(name: str) -> None:
    lines = [
        json.dumps(ARTICLE),
        json.dumps({"text": OTHER}),
        '{"text": "broken',
        "",
        '{"text": ""}',
        '{"id": 5}',
        "[1]",
    ]
    reading = read(name, "\n".join(lines).encode())
    assert {each.text for each in reading.articles} == {BODY, OTHER}
    assert [each.source.entry for each in reading.articles] == ["1", "2"]
    assert [each.message.split(" of ")[0] for each in reading.problems] == ["Line 3", "Row 5", "Row 6", "Entry 7"]


def test_fields_of_the_same_name_are_both_kept_and_what_is_no_number_is_nothing() -> None:
    article = only(read("a.json", f'{{"text": "", "text": "{BODY}", "author": NaN, "title": Infinity}}'.encode()))
    assert (article.text, article.byline, article.title) == (BODY, "", "")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.unheard"])
def test_json_is_read_however_its_letters_are_stored(name: str, encoding: str) -> None:
    article = only(read(name, json.dumps({"title": "Fähre", "text": OTHER}, ensure_ascii=False).encode(encoding)))
    assert (article.title, article.text) == ("Fähre", OTHER)


@pytest.mark.parametrize(
    "text",
    [
        "[Port Elm, 14 May] The ferry sank. All were saved.",
        "[1] The ferry sank. [2] All were saved.",
        '{"The ferry sank," she said, and all were saved.',
        '["All were saved," he said. "All."]',
        "{title}: the ferry sank. All were saved.",
        '{"a"}: "b"',
    ],
)
def test_a_text_that_begins_with_a_bracket_is_a_text(text: str) -> None:
    assert only(read("a.txt", text.encode())).text == text


def test_json_under_another_name_is_known() -> None:
    assert only(read("a.txt", as_json([ARTICLE]))).text == BODY


def test_what_crossread_wrote_comes_back_as_it_was() -> None:
    text = (
        f"Ferry sinks\n\nBy Anna Berg\n\n{BODY}\n\n{OTHER}\n\nSubscribe to our newsletter for more stories like this."
    )
    first = only(read("harbour-bell.txt", text.encode()))
    assert first.furniture
    assert first.title_span
    told = article_json(first)
    told["furniture"].append({"start": text.index(OTHER), "end": text.index(OTHER) + 42, "reason": "legal"})
    told["furniture"] += [{"start": 5, "end": 10**9, "reason": "legal"}, {"start": 1}, 7]
    for data in (as_json({"articles": [told], "passages": [{"text": OTHER}]}), as_json(told) + b"\n" + as_json(told)):
        again = read("a.json", data).articles[0]
        assert (again.text, again.title_span, again.origins) == (first.text, first.title_span, first.origins)
        assert all(getattr(again, name) == getattr(first, name) for name in ("outlet", "title", "byline", "language"))
        assert set(again.furniture) > set(first.furniture)
        assert len(again.furniture) == len(first.furniture) + 1


def test_excels_unicode_text_is_a_table_whatever_it_is_called() -> None:
    rows = table(["title", "outlet", "text"], ["Weir gives way", "The Courier", BODY], delimiter="\t").decode()
    reading = read("articles.txt", b"\xff\xfe" + rows.encode("utf-16-le"))
    assert only(reading).title == "Weir gives way"
    assert fields_of(reading)["text"] == "text"
    assert read("list.txt", f"Title, outlet and text were missing.\n\n{BODY}".encode()).columns == ()


@pytest.mark.parametrize("head", [[], [["title", "url", "text"]]])
def test_lists_in_json_are_rows_with_or_without_a_head(head: list[Any]) -> None:
    rows = [["The weir gives way", "https://a.example/weir", BODY], ["A ferry goes down", "https://a.example/b", OTHER]]
    found = read("a.json", as_json([*head, *rows])).articles
    assert [each.text for each in found] == [BODY, OTHER]
    assert [each.url for each in found] == [row[1] for row in rows]


def test_a_cell_that_excel_cut_is_told() -> None:
    text = (BODY * 200)[:32_767]
    found = read("a.csv", table(["title", "text"], ["One", text], ["Two", text[:-1]])).articles
    assert [any("32,767" in warning for warning in each.warnings) for each in found] == [True, False]


def test_what_only_shows_a_link_is_no_address() -> None:
    found = read("a.csv", table(["text", "link"], [BODY, "open"], [OTHER, "www.courier.example/ferry"])).articles
    assert [each.url for each in found] == ["", "www.courier.example/ferry"]


def test_tables_of_libreoffice_say_the_way_out() -> None:
    mime = "application/vnd.oasis.opendocument.spreadsheet"
    reading = read("a.ods", zipped({"mimetype": mime, "content.xml": "<x/>"}, stored=("mimetype",)))
    assert "OpenDocument" in reading.problems[0].message
    assert ".xlsx" in reading.problems[0].hint


STORY = f"The Halcyon goes down\n\n{BODY}\n\n{OTHER}\n"


@pytest.mark.parametrize("suffix", ["json", "jsonl", "csv", "tsv", "xml", "mhtml"])
def test_a_text_under_the_name_of_data_is_read_as_text(suffix: str) -> None:
    article = only(read(f"story.{suffix}", STORY.encode()))
    assert (article.text, article.title, article.source.reader) == (STORY, "The Halcyon goes down", "from_text")
    assert article.warnings == (wording.WRONG_SUFFIX.format(suffix=f".{suffix}", name="plain text"),)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", f'{{"text" "{BODY}"}}'),
        ("a.jsonl", f'{BODY}\n{{"text": "{OTHER}"}}\n'),
        ("a.csv", f'remark\n"{BODY}"\n"{OTHER}"\n'),
        ("a.xml", f"{BODY}<p>{OTHER}</p>"),
    ],
)
def test_what_is_of_the_format_in_part_is_read_as_such(name: str, data: str) -> None:
    reading = read(name, data.encode())
    assert all(article.source.reader != "from_text" for article in reading.articles)
    assert reading.articles or reading.problems


def test_a_broken_line_alone_does_not_tell_of_others() -> None:
    [problem] = read("a.jsonl", b'{"text": \n').problems
    assert wording.ROW_EMPTY_HINT not in str(problem)
    assert problem.message == wording.JSON_LINE.format(row=1, file="a.jsonl")


def test_what_a_news_service_cuts_off_or_took_down_is_told() -> None:
    cut = {"title": "Ferry", "content": f"{BODY} The sea was c… [+2134 chars]"}
    gone = {"title": "[Removed]", "content": "[Removed]"}
    reading = read("a.json", as_json({"status": "ok", "articles": [cut, gone]}))
    [article] = reading.articles
    assert article.text == f"{BODY} The sea was c…"
    assert article.warnings == (wording.TEXT_CUT,)
    assert reading.wholes[article.article_id] == cut["content"]
    assert [each.message for each in reading.problems] == [wording.ROW_REMOVED.format(row=2, file="a.json")]


def test_a_text_that_is_too_large_is_told_as_one_article() -> None:
    with pytest.raises(UnreadableFile, match="one article"):
        check_size("a.txt", 21 << 20)
    check_size("a.csv", 21 << 20)

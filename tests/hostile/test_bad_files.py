"""Bad, broken and hostile files: a plain sentence and a way out, never an error, never more than a moment."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components import wording
from components.cleaning.furniture import find_furniture
from components.readers import MOST_ENTRIES, Reading, read

BODY = "The ferry sank off Port Elm before dawn, and 41 people were taken off by fishing boats that had come to help."


def problem(reading: Reading) -> str:
    assert reading.articles == ()
    assert len(reading.problems) == 1
    assert reading.problems[0].hint
    return reading.problems[0].message


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"%PDF-1.7\n1 0 obj\n"),
        ("a.docx", b"PK\x03\x04" + b"word/document.xml" * 9),
        ("a.zip", b"PK\x05\x06" + bytes(18)),
        ("a.html", b"<!doctype html><html><head><title>Nothing</title></head><body></body></html>"),
        ("a.json", b'{"text": "The ferry'),
        ("a.parquet", b"PAR1" + bytes(20)),
    ],
)
def test_a_file_with_nothing_in_it_is_refused_by_its_name(name: str, data: bytes) -> None:
    assert name in problem(read(name, data))


@pytest.mark.parametrize("data", [b"", b" \n\t \r\n", b"\xef\xbb\xbf", "\ufeff \n".encode("utf-16-le"), b"\x01\x02 "])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.csv"])
def test_a_file_without_text_is_refused(name: str, data: bytes) -> None:
    assert name in problem(read(name, data))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "picture"),
        (b"\x1f\x8b\x08\0" + bytes(range(256)), "packed"),
        (b"SQLite format 3\0" + bytes(99), "database"),
        (b"{\\rtf1 Hello}", "office"),
        (BODY.encode() + b"\x00\x00" + BODY.encode(), "binary"),
        (bytes(range(1, 32)) * 50, "binary"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.csv", "a.unheard"])
def test_what_is_no_text_is_named_and_refused(name: str, data: bytes, kind: str) -> None:
    assert wording.NOT_TEXT[kind] in problem(read(name, data))


def test_an_unknown_suffix_is_read_as_text_but_markup_of_an_unknown_kind_is_not() -> None:
    assert read("a.story", BODY.encode()).articles[0].text == BODY
    refused = read("a.nitf", b"<?xml version='1.0'?><nitf><body><p>Hello</p></body></nitf>")
    assert "a.nitf" in problem(refused)
    assert ".csv" in refused.problems[0].hint


def test_a_table_without_a_text_column_names_the_columns_it_has() -> None:
    refused = read("a.csv", b"name,mood\nx,y\n")
    assert "name, mood" in problem(refused)
    assert "text" in refused.problems[0].hint


def test_a_bad_row_costs_that_row_only() -> None:
    data = (
        "outlet,text\n"
        "One,The first row.\n"
        'Two,"A quotation mark that does not close.\n'
        "Three,The third, with a comma too many.\n"
        "Four,\n"
        'Five,"The fifth has ""quotes"" and\na second line."\n'
        'Six,"A "sloppy" sixth."\n'
        "Seven\n"
        "Eight,The eighth row.\n"
    )
    reading = read("a.csv", data.encode())
    assert [(each.source.entry, each.text) for each in reading.articles] == [
        ("1", "The first row."),
        ("5", 'The fifth has "quotes" and\na second line.'),
        ("6", 'A sloppy" sixth."'),
        ("8", "The eighth row."),
    ]
    assert [each.message.split(" of ")[0] for each in reading.problems] == ["Row 2", "Row 3", "Row 4", "Row 7"]


def test_a_huge_cell_is_read() -> None:
    text = (BODY + "\n") * 20_000
    articles = read("a.csv", f'text,outlet\n"{text}",Bell\nShort.,Horn\n'.encode()).articles
    assert [len(each.text) for each in articles] == [len(text), 6]


def test_a_table_of_stray_quotation_marks_ends() -> None:
    data = b"text,outlet\n" + b'"a "b\n' * 50_000
    began = time.process_time()
    reading = read("a.csv", data)
    assert time.process_time() - began < 20
    assert reading.problems


def test_a_table_too_long_to_be_a_story_is_cut_and_that_is_said() -> None:
    reading = read("a.csv", b"text\n" + b"A row.\n" * (MOST_ENTRIES + 5))
    assert len(reading.articles) == MOST_ENTRIES
    assert str(MOST_ENTRIES) in reading.problems[0].message


def test_five_megabytes_take_seconds() -> None:
    chance = random.Random(7)
    words = (BODY + " Read more about it By Anna Berg. Photo of the day! Contact with us. © “Email” said.").split()
    text = "\n".join(" ".join(chance.choices(words, k=90)) for _ in range(10_000))[:5_000_000]
    began = time.process_time()
    assert len(read("a.txt", text.encode()).articles) == 1
    assert time.process_time() - began < 20


@pytest.mark.parametrize(
    "text",
    [
        " " * 1_000_000 + "x", "By " * 333_333, "By Anna Berg, " * 70_000, "Anna and " * 110_000, "a.a.a." * 166_666,
        "." * 1_000_000, ". " + " " * 1_000_000 + "x", "\n" * 1_000_000 + "x", "© " * 500_000, "(Photo: " * 120_000,
        "a|" * 500_000, "PORT ELM " * 110_000, "a@" * 500_000, '"' * 1_000_000, "1" * 1_000_000, "Email a " * 125_000,
    ],
)  # fmt: skip
def test_no_text_makes_the_search_for_furniture_slow(text: str) -> None:
    began = time.process_time()
    find_furniture(text)
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    "text", ["*" * 200_000, "[" * 200_000, "`" * 200_000, "> " * 100_000, "![" * 100_000, "<" * 200_000]
)
def test_no_markdown_makes_reading_slow(text: str) -> None:
    began = time.process_time()
    read("a.md", text.encode() + b" words")
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("text", "encoding", "language"),
    [
        ("غرقت العبّارة قبل الفجر قبالة الميناء وأنقذ الصيادون أربعين شخصا.", "utf-8", "ar"),
        ("غرقت العبارة قبل الفجر قبالة الميناء وأنقذ الصيادون أربعين شخصا.", "cp1256", "ar"),
        ("渡轮在黎明前沉没于港口附近，四十名乘客被渔船救起，当局正在调查原因。", "utf-8", "zh"),
        ("渡轮在黎明前沉没于港口附近，四十名乘客被渔船救起，当局正在调查原因。", "gb18030", "zh"),
        ("Паром затонул перед рассветом у берега, и рыбаки спасли сорок человек.", "cp1251", "ru"),
        (BODY, "utf-16", "en"),
        (BODY, "utf-16-le", "en"),
        (BODY, "utf-16-be", "en"),
        (f"“{BODY}” — that’s all", "cp1252", "en"),
        (f"“{BODY}” — that’s all", "utf-8-sig", "en"),
    ],
)
def test_letters_survive_however_they_are_stored(text: str, encoding: str, language: str) -> None:
    article = read("a.txt", text.encode(encoding)).articles[0]
    assert (article.text, article.language) == (text, language)
    assert bool(article.warnings) == (not encoding.startswith("utf"))


def test_a_few_foreign_bytes_in_utf8_are_read_and_said() -> None:
    article = read("a.txt", "Café Ölgå São, ".encode() + b"caf\xe9 \x93hello\x94").articles[0]
    assert article.text == "Café Ölgå São, café “hello”"
    assert wording.ENCODING_MIXED in article.warnings


def test_mojibake_is_mended_and_said_while_the_rest_stays() -> None:
    good = "It’s “ﬁne” &amp; cafe\u0301 ＬＯＵＤ"
    article = read("a.txt", f"{good}\nItâ€™s â€œbrokenâ€\x9d at the cafÃ©".encode()).articles[0]
    assert article.text == f"{good}\nIt’s “broken” at the café"
    assert article.warnings == (wording.MOJIBAKE_MENDED,)


def test_control_characters_are_taken_out_and_that_is_said() -> None:
    article = read("a.txt", f"One\x07 two\x1b[31m\tthree {BODY}".encode()).articles[0]
    assert article.text == f"One two[31m\tthree {BODY}"
    assert article.warnings == (wording.CONTROLS_REMOVED,)


def test_markup_in_text_and_fields_stays_plain_text() -> None:
    evil = "<script>alert(1)</script> ![x](https://t.example/p.png) =cmd()"
    article = read("a.csv", f"text,title,outlet\n{evil} {BODY[:9]},{evil},{evil}\n".encode()).articles[0]
    assert article.text.startswith(evil)
    assert (article.title, article.outlet) == (evil, evil)


def test_fields_are_one_line_of_bounded_length() -> None:
    article = read(
        "a.csv", ('text,title\nHello there.,"a\nb\x00' + "c" * 90_000 + '"\n').replace("\x00", "\x07").encode()
    ).articles[0]
    assert article.title.startswith("a bc")
    assert len(article.title) == 1000


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/x.txt", "x.txt"),
        ("C:\\temp\\x.txt", "x.txt"),
        ("a\nb\x00.txt", "ab.txt"),
        ("..", wording.UNNAMED_FILE),
        ("", wording.UNNAMED_FILE),
        ("/", wording.UNNAMED_FILE),
        ("{file}.txt", "{file}.txt"),
    ],
)
def test_a_file_name_is_reduced_to_its_last_part(name: str, shown: str) -> None:
    reading = read(name, BODY.encode())
    assert reading.file == shown
    assert reading.articles[0].source.file == shown
    assert read(name, b"").problems[0].message.startswith(shown)


PIECES = st.sampled_from(
    [
        "By Anna Berg, NWS ", "PORT ELM, 14 May (NWS) — ", "Read next: x\n", "© 2031 X. All rights reserved.", "\n",
        " ", "14 May 2031\n", "---\n", "title: x\n", "# x\n", '"', ",", ";", "text,title\n", "\u2028", "Ã©",
        "Photo: a\n",
        "ﬁ", "\x00", "\x85", "\ufeff", "Comments (3)\n", "(AP) - ", "[a](b)", "The ferry sank. ", "\u202e", "İ",
        "😀", "e\u0301",
    ]
)  # fmt: skip
ENCODINGS = st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-8-sig", "gb18030"])
DATA = st.binary(max_size=400) | st.builds(
    lambda pieces, encoding: "".join(pieces).encode(encoding), st.lists(PIECES, max_size=30), ENCODINGS
)


@settings(max_examples=400)
@given(st.text(max_size=12), st.sampled_from(["", ".txt", ".md", ".csv", ".tsv", ".TXT", ".pdf", ".x y"]), DATA)
def test_no_bytes_make_reading_raise_and_all_spans_lie_inside_the_text(stem: str, suffix: str, data: bytes) -> None:
    reading = read(stem + suffix, data)
    assert reading.articles or reading.problems
    assert not any(each.hint == wording.READING_FAILED_HINT for each in reading.problems)
    for article in reading.articles:
        article.text.encode("utf-8")
        assert article.text.strip()
        assert not {"\r", "\x00", "\u2028", "\x85"} & set(article.text)
        last = 0
        for each in article.furniture:
            assert last <= each.start < each.end <= len(article.text)
            assert each.span.of(article.text) == each.span.of(article.text).strip()
            assert each.reason in wording.FURNITURE
            last = each.end
        if article.title_span:
            assert article.title_span.end <= len(article.text)
            assert article.title_span.of(article.text).split() == article.title.split()

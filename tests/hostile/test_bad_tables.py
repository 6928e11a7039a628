"""Tables and data files that are broken, huge or built to do harm: bounds of time and memory, and a plain sentence."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator

import pyarrow as pa
import pytest
from openpyxl import Workbook
from pyarrow import parquet as pq

from components import wording
from components.readers import MOST_ENTRIES, Reading, read, read_many
from tests.hostile.bounded import bounded

BODY = "The ferry sank off Port Elm before dawn, and 41 people were taken off by fishing boats that had come to help."
LONG = f"{BODY} “It was calm,” said Zoë Lund."


@pytest.fixture(autouse=True, scope="module")
def ready() -> None:
    """The processes that read are there, and what they loaded is not counted."""
    list(read_many([(f"{n}.md", BODY.encode) for n in range(4)]))


def bound(name: str, data: bytes) -> Reading:
    with bounded():
        reading = read(name, data)
    assert reading.articles or reading.problems
    assert all(each.message and each.hint for each in reading.problems)
    assert not any(
        each.hint == wording.READING_FAILED_HINT and "could not be read" in each.message for each in reading.problems
    )
    return reading


def workbook(rows: Iterator[list[str]]) -> bytes:
    book, out = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet("A")
    for row in rows:
        sheet.append(row)
    book.save(out)
    return out.getvalue()


def changed(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """A workbook with something else in one of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as good, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bad:
        for name in good.namelist():
            content = good.read(name)
            assert name != part or old in content
            bad.writestr(name, content.replace(old, new, 1) if name == part else content)
    return out.getvalue()


def parquet(table: pa.Table) -> bytes:
    out = pa.BufferOutputStream()
    pq.write_table(table, out, compression="zstd")
    return bytes(out.getvalue())


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.jsonl"])
def test_a_hundred_megabytes_of_articles_are_read_as_far_as_a_file_is(name: str) -> None:
    one = json.dumps({"title": "Ferry", "text": LONG}, ensure_ascii=False) if name != "a.csv" else f'Ferry,"{LONG}"'
    count = (100 << 20) // len(one.encode()) + 1
    opened, between, closed = {"a.csv": ("title,text\n", "\n", "\n"), "a.jsonl": ("", "\n", "")}.get(
        name, ("[", ",\n", "]")
    )
    reading = bound(name, (opened + between.join([one] * count) + closed).encode())
    assert len(reading.articles) == MOST_ENTRIES
    assert str(MOST_ENTRIES) in reading.problems[-1].message


def test_a_large_answer_of_a_service_is_read_entry_by_entry() -> None:
    one = json.dumps({"title": "Ferry", "text": LONG}, ensure_ascii=False)
    data = '{"status": "ok", "articles": [' + ",".join([one] * ((30 << 20) // len(one.encode()))) + "]}"
    assert len(bound("a.json", data.encode()).articles) == MOST_ENTRIES


@pytest.mark.parametrize(
    "value", ["[" * 200_000, '{"a":' * 200_000, '{"text":[' * 400 + "]}" * 400, '{"data":{"a":' * 480]
)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_data_within_data_without_end(name: str, value: str) -> None:
    assert bound(name, value.encode()).articles == ()
    after = bound("a.jsonl", f"{value}\n{json.dumps({'text': BODY})}\n".encode())
    assert [each.text for each in after.articles] == [BODY]


@pytest.mark.parametrize("opened", ["", '{"status": "ok", "articles": '])
def test_a_list_that_breaks_off_is_read_up_to_there(opened: str) -> None:
    whole = opened + json.dumps([{"text": f"{number}. {BODY}"} for number in range(300)])
    reading = bound("a.json", whole[: len(whole) // 2].encode())
    assert 140 < len(reading.articles) < 160
    assert [each.message for each in reading.problems] == [wording.JSON_BROKEN.format(file="a.json", line=1)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "[[]]",
        "null",
        "7",
        '"x',
        "[1, 2]",
        "[null]",
        "{",
        "[{]",
        "Ha.",
        '[{"text": ""}]',
        "[" + "1," * 9999,
    ],
)
def test_json_without_an_article_says_so(text: str) -> None:
    assert bound("a.json", text.encode()).articles == ()


@pytest.mark.parametrize(
    "text", ['{"text": "a\\ud800b ferry", "t\\udfff": "x"}', '{"text": "a ferry", "x": ' + "9" * 9999 + "}"]
)
def test_odd_values_cost_no_article(text: str) -> None:
    (article,) = bound("a.json", text.encode()).articles
    assert "ferry" in article.text
    article.text.encode()


def test_names_of_columns_may_be_anything() -> None:
    evil = [
        "<script>alert(1)</script>",
        "![x](https://t.example/p.png)",
        "\x1b[2J\u202e",
        "a\ud800",
        "n" * 5000,
        "=cmd()",
        "{file}",
    ]
    data = json.dumps([dict.fromkeys(evil, "x") | {"text": BODY}]).encode()
    reading = bound("a.json", data)
    assert reading.articles[0].text == BODY
    names = reading.columns[0].names
    assert len(set(names)) == len(evil) + 1
    assert all(name.encode() and len(name) <= 200 and name.isprintable() for name in names)
    assert "{file}" in bound("a.json", data.replace(b'"text"', b'"what"')).problems[0].message


def test_a_workbook_of_thirty_thousand_rows() -> None:
    data = workbook(["text", "title"] if not n else [f"{BODY} {n}", "x"] for n in range(30_000))
    assert len(bound("a.xlsx", data).articles) == MOST_ENTRIES


@pytest.mark.parametrize("row", ["1048576", "99999999999", "-5", "x"])
def test_a_workbook_that_says_its_rows_lie_far_apart(row: str) -> None:
    data = workbook(iter([["text"], [BODY], [BODY]]))
    bound("a.xlsx", changed(data, "xl/worksheets/sheet1.xml", b'<row r="3"', f'<row r="{row}"'.encode()))


def test_a_workbook_with_cells_far_to_the_side_and_a_wrong_size() -> None:
    data = workbook(iter([["text", "title"], [BODY, "Ferry"]]))
    data = changed(data, "xl/worksheets/sheet1.xml", b"<sheetData>", b'<dimension ref="A1:B1"/><sheetData>')
    data = changed(
        data, "xl/worksheets/sheet1.xml", b"</row></sheetData>", b'<c r="XFD2"><v>7</v></c></row></sheetData>'
    )
    (article,) = bound("a.xlsx", data).articles
    assert (article.text, article.title) == (BODY, "Ferry")


LAUGHS = b'<!DOCTYPE l [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
) + b"]>"  # fmt: skip


@pytest.mark.parametrize("declared", [LAUGHS, b'<!DOCTYPE l [<!ENTITY j SYSTEM "file:///etc/passwd">]>'])
def test_entities_in_a_sheet_are_refused(declared: bytes) -> None:
    data = workbook(iter([["text"], [BODY]]))
    data = changed(data, "xl/worksheets/sheet1.xml", b"<worksheet", declared + b"<worksheet")
    data = changed(data, "xl/worksheets/sheet1.xml", b"<t>text", b"<t>&j;text")
    reading = bound("a.xlsx", data)
    assert reading.articles == ()
    assert [each.message for each in reading.problems] == [wording.XML_ENTITIES.format(file="a.xlsx")]


def test_an_old_workbook_is_named_and_refused() -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "Workbook".encode("utf-16-le") + b"\0" * 500
    assert bound("a.xls", old).problems[0].message == wording.OLD_EXCEL.format(file="a.xls")


@pytest.mark.parametrize("text", [BODY, ""])
def test_a_small_parquet_file_of_a_great_many_rows(text: str) -> None:
    column = pa.DictionaryArray.from_arrays(pa.array(bytes(1_000_000), pa.int8()), pa.array([text], pa.string()))
    data = parquet(pa.table({"text": column}))
    assert len(data) < 1 << 16
    assert len(bound("a.parquet", data).articles) == (MOST_ENTRIES if text else 0)


def test_a_small_parquet_file_of_huge_texts() -> None:
    data = parquet(pa.table({"text": ["ha " * (60 << 20)], "title": ["Ferry"]}))
    assert len(data) < 1 << 20
    assert bound("a.parquet", data).articles == ()


def test_a_parquet_file_that_is_locked_or_cut() -> None:
    good = parquet(pa.table({"text": [BODY]}))
    assert bound("a.parquet", good).articles[0].text == BODY
    assert bound("a.parquet", b"PARE" + good[4:-4] + b"PARE").problems[0].message == wording.TABLE_LOCKED.format(
        file="a.parquet"
    )
    for cut in (good[:-1], good[:60], good[:20] + b"\xff" * 40 + good[60:]):
        assert bound("a.parquet", cut).problems[0].message == wording.TABLE_BROKEN.format(file="a.parquet")


def test_a_quotation_mark_that_never_closes_costs_one_row_of_a_long_table() -> None:
    rows = [f'"{n}","{BODY}"' for n in range(120_000)]
    rows[500] = f'"{BODY}'
    reading = bound("a.csv", ('"title","text"\n' + "\n".join(rows)).encode())
    assert len(reading.articles) + len(reading.problems) > 1_900
    assert reading.articles[0].title == "0"
    assert any(each.message.startswith("Row 501 ") for each in reading.problems)


def test_control_characters_far_inside_a_table_are_taken_out_and_that_is_said() -> None:
    rows = [f"{BODY}\n"] * 900 + [f"{BODY[:9]}\0{BODY[9:]}\n"]
    last = bound("a.csv", ("text\n" + "".join(f'"{row.strip()}"\n' for row in rows)).encode()).articles[-1]
    assert last.text == BODY
    assert wording.CONTROLS_REMOVED in last.warnings

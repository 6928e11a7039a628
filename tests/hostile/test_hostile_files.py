"""Files built to do harm: each ends within seconds and bounds of memory, with a sentence and a way out."""

from __future__ import annotations

import io
import select
import socket
import stat
import zipfile
import zlib
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from components import wording
from components.exports.as_csv import to_csv
from components.readers import Reading, read, read_many
from components.readers.formats import readers, suffix_of
from components.tables import articles_table
from tests.hostile.bounded import bounded
from tests.hostile.fuzz import samples

FORMATS = Path(__file__).parents[1] / "unit" / "formats"
BODY = b"The ferry sank off Port Elm before dawn, and 41 people were taken off by fishing boats that had come to help."
LAUGHS = (
    b'<!DOCTYPE l [<!ENTITY a "' + b"ha" * 50 + b'">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)) + b"]>"
)  # fmt: skip
OUTSIDE = b'<!DOCTYPE l [<!ENTITY j SYSTEM "file:///etc/passwd">]>'
REMOTE = b'<!DOCTYPE l [<!ENTITY %% d SYSTEM "http://127.0.0.1:%d/x.dtd"> %%d; <!ENTITY j "x">]>'


@pytest.fixture(autouse=True, scope="module")
def ready() -> None:
    """The processes that read are there, and what they loaded is not counted."""
    list(read_many([(f"{n}.html", lambda: b"<!doctype html><p>" + BODY) for n in range(8)]))


def refused(name: str, data: bytes) -> str:
    """The one reason why nothing could be read, told within bounds, with a way out."""
    with bounded():
        reading = read(name, data)
    assert reading.articles == ()
    assert len(reading.problems) == 1
    assert reading.problems[0].hint
    return reading.problems[0].message


def packed(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in entries:
            made.writestr(name, data)
    return file.getvalue()


def sample(suffix: str) -> bytes:
    return next(path for path in sorted(FORMATS.iterdir()) if path.suffix == suffix).read_bytes()


def with_entry(data: bytes, name: str, change: bytes, before: bytes) -> bytes:
    """A zipped document with something put before a mark in one of its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as good:
        parts = {each: good.read(each) for each in good.namelist()}
    assert before in parts[name]
    parts[name] = parts[name].replace(before, change + before, 1)
    return packed(*parts.items())


def test_a_zip_that_unpacks_to_gigabytes() -> None:
    bomb = packed(("a.txt", b"\0" * (300 << 20)))
    assert "a.zip" in refused("a.zip", bomb)


def test_zips_in_zips_in_zips() -> None:
    bomb = packed(("a.txt", b"ha " * (20 << 20)))
    for depth in range(4):
        bomb = packed(*((f"{depth}{n}.zip", bomb) for n in range(10)))
    with bounded():
        reading = read("a.zip", bomb)
    assert reading.articles == ()
    assert reading.problems
    assert all(each.hint for each in reading.problems)


def test_a_word_file_of_two_million_paragraphs() -> None:
    before = b"<w:sectPr"
    bomb = with_entry(sample(".docx"), "word/document.xml", b"<w:p><w:r><w:t>Ha.</w:t></w:r></w:p>" * 2_000_000, before)
    assert "a.docx" in refused("a.docx", bomb)


@pytest.mark.parametrize("filters", [1, 2])
def test_a_pdf_that_unpacks_to_gigabytes(filters: int) -> None:
    stream = b"BT /F1 12 Tf (ha) Tj ET\n" * (40 << 20 >> 2)
    for _ in range(filters):
        stream = zlib.compress(stream, 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1"
        b"/BaseFont/Helvetica>>>>>>>>",
        b"<</Filter[%s]/Length %d>>stream\n%s\nendstream" % (b"/FlateDecode" * filters, len(stream), stream),
    ]
    bomb, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(bomb))
        bomb += b"%d 0 obj%s endobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    bomb += b"xref\n0 5\n0000000000 65535 f \n%strailer<</Size 5/Root 1 0 R>>startxref\n%d\n%%%%EOF" % (
        table,
        len(bomb),
    )
    assert "a.pdf" in refused("a.pdf", bomb)


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    """A server of this machine that nobody may ask."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


@pytest.mark.parametrize("declared", [LAUGHS, OUTSIDE, REMOTE], ids=["laughs", "outside", "remote"])
@pytest.mark.parametrize("name", ["a.rss", "a.atom", "a.docx", "a.xlsx", "a.odt", "a.xhtml"])
def test_entities_are_never_followed(name: str, declared: bytes, listening: socket.socket) -> None:
    mark = b"&j;"
    declared = declared % listening.getsockname()[1] if declared is REMOTE else declared
    match suffix_of(name):
        case ".docx":
            data = _entity(".docx", "word/document.xml", declared, b"<w:document", b"<w:body>", mark)
        case ".xlsx":
            data = _entity(".xlsx", "xl/workbook.xml", declared, b"<workbook", b"<sheets>", mark)
        case ".odt":
            data = _entity(".odt", "content.xml", declared, b"<office:document-content", b"<office:text", mark)
        case ".rss":
            item = b"<item><title>j</title><description>" + mark + BODY + b"</description></item>"
            data = b'<?xml version="1.0"?>' + declared + b'<rss version="2.0"><channel>' + item + b"</channel></rss>"
        case ".atom":
            entry = b"<entry><title>j</title><content>" + mark + BODY + b"</content></entry>"
            data = (
                b'<?xml version="1.0"?>' + declared + b'<feed xmlns="http://www.w3.org/2005/Atom">' + entry + b"</feed>"
            )
        case _:
            data = b'<?xml version="1.0"?>' + declared + b"<html><body><p>" + mark + BODY + b"</p></body></html>"
    with bounded():
        reading = read(name, data)
    assert reading.articles or reading.problems
    told = " ".join(each.text for each in reading.articles)
    assert "root:" not in told
    assert "haha" not in told
    assert all(each.hint for each in reading.problems)
    assert select.select([listening], [], [], 0)[0] == []


def _entity(suffix: str, part: str, declared: bytes, root: bytes, inside: bytes, mark: bytes) -> bytes:
    return with_entry(with_entry(sample(suffix), part, mark, inside), part, declared, root)


@pytest.mark.parametrize("path", ["../../a.txt", "/etc/a.txt", "C:\\a.txt", "x/../../a.txt"])
def test_a_path_that_leads_out_of_a_zip(path: str) -> None:
    with bounded():
        reading = read("a.zip", packed((path, BODY), ("good.txt", BODY)))
    assert [each.source.entry for each in reading.articles] == ["good.txt"]
    assert len(reading.problems) == 1


def test_a_link_in_a_zip() -> None:
    link = zipfile.ZipInfo("a.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with bounded():
        reading = read("a.zip", packed((link, b"/etc/passwd"), ("good.txt", BODY)))
    assert [each.source.entry for each in reading.articles] == ["good.txt"]
    assert len(reading.problems) == 1


def test_a_locked_zip() -> None:
    data = bytearray(packed(("a.txt", BODY)))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "a.zip" in refused("a.zip", bytes(data)) or "a.txt" in refused("a.zip", bytes(data))


def test_a_locked_pdf() -> None:
    from fpdf import FPDF
    from fpdf.enums import EncryptionMethod

    document = FPDF()
    document.add_page()
    document.set_font("Helvetica", size=12)
    document.multi_cell(0, text=BODY.decode())
    document.set_encryption("owner", "user", encryption_method=EncryptionMethod.RC4)
    assert "a.pdf" in refused("a.pdf", bytes(document.output()))


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.unheard", "a.html"])
def test_a_text_of_200_megabytes(name: str) -> None:
    assert name in refused(name, (BODY + b"\n") * (200_000_000 // len(BODY)))


def test_an_article_longer_than_any_is_refused_and_its_row_alone() -> None:
    data = b"text\n" + b"ha " * 1_800_000 + b"\n" + BODY + b"\n"
    with bounded():
        reading = read("a.csv", data)
    assert len(reading.articles) == len(reading.problems) == 1


@pytest.mark.parametrize("file", samples([]), ids=lambda path: path.suffix)
def test_a_file_cut_short(file: Path) -> None:
    good = file.read_bytes()
    with bounded():
        for tenth in range(10):
            reading = read(file.name, good[: len(good) * tenth // 10])
            assert reading.articles or reading.problems
            assert all(each.message and each.hint for each in reading.problems)


def test_a_wrong_name_changes_no_word() -> None:
    """What is beyond doubt of a format is read so under any name, and what is not as its name says, or refused."""
    sure = [path for path in samples([]) if any(reader.is_mine(path.read_bytes()) for reader in readers().values())]
    assert len(sure) >= 10
    with bounded(60):
        for path, suffix in product(sure, (".txt", ".docx", ".csv", ".unheard", "")):
            right, wrong = read(path.name, path.read_bytes()), read(f"a{suffix}", path.read_bytes())
            assert [each.text for each in wrong.articles] == [each.text for each in right.articles], (path, suffix)


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.xlsx", "a.parquet", "a.zip", "a.odt"])
def test_a_text_under_the_name_of_a_document_is_read_or_refused(name: str) -> None:
    with bounded():
        reading = read(name, BODY)
    assert [each.text for each in reading.articles] == [BODY.decode()] or reading.problems[0].hint


def test_a_mail_of_twenty_thousand_forwarded_heads() -> None:
    head = b"From: Ada Quill <ada@courier.example>\nTo: desk\nSubject: Ferry\nMIME-Version: 1.0\nMessage-ID: <1>\n\n"
    with bounded():
        reading = read("a.eml", head + b"From: a\nDate: b\nSubject: c\nx\n\n" * 20_000 + BODY * 2_000)
    assert [BODY.decode() in each.text for each in reading.articles] == [True]


@pytest.mark.parametrize("tag", [b"<div>", b"<b>", b"<table><tr><td>", b"<ul><li>", b"<blockquote>"])
def test_a_page_of_100_000_nested_tags(tag: bytes) -> None:
    with bounded():
        reading = read("a.html", b"<!doctype html><html><body>" + tag * 100_000 + BODY)
    assert reading.articles or reading.problems[0].hint


def test_a_formula_in_every_cell_is_text_and_exports_say_so() -> None:
    cell = '=HYPERLINK("http://127.0.0.1/"&A1)'
    row = ",".join('"' + cell.replace('"', '""') + '"' for _ in range(3))
    with bounded():
        (article,) = read("a.csv", f"text,title,outlet\n{row}\n".encode()).articles
    assert (article.text, article.title, article.outlet) == (cell, cell, cell)
    exported = to_csv(articles_table([article], {article.article_id})).decode()
    assert not [x for line in exported.splitlines() for x in line.split(",") if x.strip('"').startswith("=")]


@pytest.mark.parametrize(
    "name", ["a\0\x1b[2J\n\u202etxt.exe\u2066.txt", "../" * 99 + "a.txt", "x" * 5000 + ".txt", ".txt"]
)
def test_a_name_that_is_no_name(name: str) -> None:
    with bounded():
        reading = read(name, BODY)
    assert reading.articles[0].source.file.isprintable()
    assert len(reading.articles[0].source.file) <= 200
    assert not set("\u202e\u2066/\\") & set(reading.articles[0].source.file)


def test_five_thousand_files_at_once() -> None:
    with bounded(60):
        readings: list[Reading] = list(read_many((f"{n}.txt", lambda n=n: BODY + b" %d" % n) for n in range(5_000)))
    assert len({reading.articles[0].article_id for reading in readings}) == 5_000
    assert readings[4_711].file == "4711.txt"


def test_every_message_of_a_bound_names_its_file() -> None:
    assert all("{file}" in message for message in wording.TOOK_TOO_MUCH.values())

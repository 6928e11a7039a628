"""Word documents, OpenDocument texts and PDFs: what is shown of them is read, in the order it is read."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence

import pytest
from fpdf import FPDF
from PIL import Image

from components.model import Article
from components.readers import Reading, read
from components.readers.packed import MOST_FILES, names, opened
from components.readers.pdf.flowing import paragraphs
from components.readers.pdf.lines import Line, edges_of, in_order
from components.readers.pdf.rows import with_rows
from components.readers.xmlsafe import root_of
from tests.unit.formats.make import zipped

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_MIME = "application/vnd.oasis.opendocument.text"
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/hostname">]>'


def docx(body: str, head: str = "", **parts: str) -> bytes:
    document = f'{head}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    more = {f"word/{name}.xml": f'<w:{name} xmlns:w="{_WORD}">{content}</w:{name}>' for name, content in parts.items()}
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document} | more)


def p(*runs: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{''.join(runs)}</w:p>"


def r(text: str, marks: str = "") -> str:
    return f"<w:r>{marks and f'<w:rPr>{marks}</w:rPr>'}<w:t>{text}</w:t></w:r>"


def odt(body: str, head: str = "", styles: str = "") -> bytes:
    spaces = " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in "office text table style".split())
    spaces += f' xmlns:draw="{_ODF}:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    content = f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
    content += f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return zipped({"mimetype": _MIME, "content.xml": head + content}, stored=("mimetype",))


Text = tuple[float, float, str]
"""x and y in millimetres from the top left corner, and what stands there."""


def pdf(*pages: Sequence[Text], size: float = 10) -> bytes:
    made = FPDF(format=(148, 210))
    made.core_fonts_encoding = "cp1252"
    for page in pages:
        made.add_page()
        made.set_font("times", size=size)
        for x, y, text in page:
            made.text(x, y, text)
    return bytes(made.output())


def column(text: str, x: float = 14, y: float = 30, indented: Sequence[int] = (0,)) -> list[Text]:
    """The lines of a text under each other."""
    lines = text.split("\n")
    return [(x + 4 * (n in indented), y + 4.5 * n, line) for n, line in enumerate(lines)]


def only(reading: Reading) -> Article:
    assert reading.problems == ()
    assert len(reading.articles) == 1
    return reading.articles[0]


def blocks(name: str, data: bytes) -> list[str]:
    return only(read(name, data)).text.split("\n\n")


def problem(name: str, data: bytes) -> str:
    reading = read(name, data)
    assert reading.articles == ()
    assert len(reading.problems) == 1
    assert reading.problems[0].hint
    return reading.problems[0].message


def test_word_changes_that_are_kept_track_of_are_accepted() -> None:
    inserted, deleted = f"<w:ins>{r('forty')}</w:ins>", "<w:del><w:r><w:delText>fifty</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{r('before dawn ')}</w:moveFrom>"
    arrived = f"<w:moveTo>{r(' before dawn')}</w:moveTo>"
    body = p(moved, r("The crew of "), inserted, deleted, r(" were saved"), arrived)
    assert blocks("a.docx", docx(body)) == ["The crew of forty were saved before dawn"]


def test_a_word_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    body = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('The ferry ')}</w:p>" + p(r("sank.")) + p(r("It was dark."))
    assert blocks("a.docx", docx(body)) == ["The ferry sank.", "It was dark."]


def test_word_shows_what_is_not_hidden() -> None:
    link = f"<w:hyperlink>{r('the harbour')}</w:hyperlink>"
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    field = "<w:r><w:instrText>PAGE 4</w:instrText></w:r>"
    body = p(r("At "), link, note, field, r(" it"), "<w:r><w:tab/></w:r>", r("rained."), r("SECRET", "<w:vanish/>"))
    assert blocks("a.docx", docx(body)) == ["At the harbour it rained."]


def test_notes_of_documents_are_left_to_all_that_the_file_says() -> None:
    note = "<text:note><text:note-body><text:p>Ibid, page 4.</text:p></text:note-body></text:note>"
    foot = f'<w:footnote w:id="2">{p(r("Ibid, page 4."))}</w:footnote>'
    for name, data in (
        ("a.docx", docx(p(r("It rained.")), footnotes=foot)),
        ("a.odt", odt(f"<text:p>It rained.{note}</text:p>")),
    ):
        reading = read(name, data)
        assert only(reading).text == "It rained."
        assert [*reading.wholes.values()] == ["It rained.\n\nIbid, page 4."]


def test_word_tables_are_a_line_a_row_and_boxes_stand_after_their_paragraph() -> None:
    cells = "".join(f"<w:tc>{p(r(cell))}</w:tc>" for cell in ("Boat", "Saved"))
    more = "".join(f"<w:tc>{p(r(cell))}</w:tc>" for cell in ("Halcyon", "41"))
    table = f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{more}</w:tr><w:tr><w:trPr><w:del/></w:trPr>{more}</w:tr></w:tbl>"
    box = f"<w:r><w:pict><w:txbxContent>{p(r('A box.'))}</w:txbxContent></w:pict></w:r>"
    body = p(r("First"), box, r(" and last.")) + table + p(r("The end."))
    assert blocks("a.docx", docx(body)) == ["First and last.", "A box.", "Boat | Saved", "Halcyon | 41", "The end."]


def test_a_word_title_is_known_by_its_style_in_any_language() -> None:
    named = '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    body = p(r("THE COURIER.")) + p(r("Ferry lost, at sea, with all its cargo."), style="Titel") + p(r("It was dark."))
    article = only(read("a.docx", docx(body, styles=named)))
    assert article.title == "Ferry lost, at sea, with all its cargo."
    assert article.title_span is not None
    assert dict(article.origins)["title"] == "text"


def test_who_saved_a_document_did_not_write_the_article() -> None:
    told = "<dc:creator>Ola Berg</dc:creator><dc:title>Draft 7</dc:title>"
    core = f'<c xmlns:dc="http://purl.org/dc/elements/1.1/">{told}</c>'
    files = {"[Content_Types].xml": "<Types/>", "docProps/core.xml": core}
    text = f'<w:document xmlns:w="{_WORD}"><w:body>{p(r("It was dark, and nobody came."))}</w:body></w:document>'
    article = only(read("a.docx", zipped(files | {"word/document.xml": text})))
    assert (article.byline, article.title) == ("", "")


def test_an_old_or_locked_word_document_says_the_way_out() -> None:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    assert "old kind" in problem("a.doc", head + "WordDocument".encode("utf-16-le"))
    assert "password" in problem("a.docx", head + "EncryptedPackage".encode("utf-16-le"))


def test_opendocument_shows_what_is_not_a_note_a_comment_or_deleted() -> None:
    tracked = "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>"
    comment = "<office:annotation><dc:creator>Ola</dc:creator><text:p>Check this.</text:p></office:annotation>"
    note = "<text:note><text:note-body><text:p>Ibid.</text:p></text:note-body></text:note>"
    words = f'At the<text:s text:c="3"/><text:a>harbour</text:a>{comment} it{note}\n  rained<text:line-break/>hard.'
    line = f"<text:p>{words}</text:p>"
    assert blocks("a.odt", odt(tracked + line)) == ["At the harbour it rained\nhard."]


def test_opendocument_lists_tables_and_boxes() -> None:
    items = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in ("one", "two"))
    cells = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in ("Halcyon", "41"))
    table = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    box = "<draw:frame><draw:text-box><text:p>A box.</text:p></draw:text-box></draw:frame>"
    body = f"<text:section><text:p>First{box}.</text:p></text:section><text:list>{items}</text:list>{table}"
    assert blocks("a.odt", odt(body)) == ["First.", "A box.", "one", "two", "Halcyon | 41"]


def test_an_opendocument_title_is_known_by_the_style_it_is_made_from() -> None:
    style = '<style:style style:name="P7" style:parent-style-name="Title"/>'
    body = '<text:p text:style-name="P7">Ferry lost, with all its cargo.</text:p><text:p>It was dark.</text:p>'
    assert only(read("a.odt", odt(body, styles=style))).title == "Ferry lost, with all its cargo."


@pytest.mark.parametrize("head", [LAUGHS, OUTSIDE])
def test_entities_are_refused_before_they_grow_or_fetch(head: str) -> None:
    assert "entities" in problem("a.docx", docx(p(r("&b;")), head))
    assert "entities" in problem("a.odt", odt("<text:p>&b;</text:p>", head))
    flat = f'{head}<office:document office:mimetype="{_MIME}" xmlns:office="{_ODF}:office:1.0">&b;</office:document>'
    assert "entities" in problem("a.fodt", flat.encode())
    wide = '<?xml version="1.0" encoding="UTF-16"?>' + head + "<x>&b;</x>"
    with pytest.raises(Exception, match="entities"):
        root_of("a.xml", wide.encode("utf-16"))


LEFT = """The ferry Halcyon sank off Port
Elm before dawn on Thursday, and
all of its crew were taken off by
fishing boats that had heard its
horn, the harbour master said. Two
were treated for cold, and none of
them was badly hurt."""
RIGHT = """“We heard the horn and went out,”
said Anna Berg, who was mending
nets on the quay and took eleven
of them on board. “There was no
moon, and no light but theirs. I
have never rowed so hard, or been
so glad to see the quay.”"""
FLOWING = [" ".join(LEFT.split()), " ".join(RIGHT.split())]


@pytest.mark.parametrize("order", ["columns", "right first", "rows", "words"])
def test_columns_are_read_one_after_the_other_however_they_are_drawn(order: str) -> None:
    left, right = column(LEFT), column(RIGHT, x=80)
    rows = [text for pair in zip(left, right, strict=True) for text in pair]
    drawn = {"columns": left + right, "right first": right + left, "rows": rows, "words": _by_word(rows)}
    assert blocks("a.pdf", pdf(drawn[order])) == FLOWING


def _by_word(lines: Sequence[Text]) -> list[Text]:
    measure = FPDF()
    measure.core_fonts_encoding = "cp1252"
    measure.set_font("times", size=10)
    return [
        (x + measure.get_string_width(text[:at]), y, word)
        for x, y, text in lines
        for word, at in zip(text.split(), _starts(text), strict=True)
    ]


def _starts(text: str) -> list[int]:
    return [n for n, char in enumerate(text) if char != " " and (n == 0 or text[n - 1] == " ")]


def test_an_indented_quotation_is_no_column() -> None:
    left = column(
        "The harbour master read out what\nthe captain had written that night\nand then put the letter away again:"
    )
    inset = [
        (60, 45 + 4.5 * n, line)
        for n, line in enumerate(("we came too close,", "and it was my doing,", "so help me", "God."))
    ]
    after = column("Nobody in the room spoke until the\nclerk closed his book.", y=64, indented=(0,))
    text = only(read("a.pdf", pdf([*left, *inset, *after]))).text
    assert text.split() == " ".join(line for _, _, line in (*left, *inset, *after)).split()


def test_a_paragraph_goes_on_over_the_page_and_running_heads_do_not() -> None:
    head = (14, 10, "HARBOUR COURIER")
    first, rest = LEFT.rsplit("\n", 1)
    one = [head, *column(first), (70, 200, "4")]
    two = [head, *column(rest, indented=()), (70, 200, "5")]
    three = [head, *column(RIGHT), (70, 200, "6")]
    reading = read("a.pdf", pdf(one, two, three))
    article = only(reading)
    assert article.text.split("\n\n") == FLOWING
    assert "HARBOUR COURIER" in reading.wholes[article.article_id]


def test_words_parted_at_the_end_of_a_line_are_joined_and_compounds_are_not() -> None:
    text = (
        "It was the worst acci-\ndent on a well-\nknown stretch of coast, where the light-\n"
        "house had been dark for years. Two-\nand three-storey houses stood empty. Anna Lind-\n"
        "Ahlgren, of the well-known family, saw the foot-\nbridge go."
    )
    joined = (
        "It was the worst accident on a well-known stretch of coast, where the lighthouse had been dark for years. "
        "Two- and three-storey houses stood empty. Anna Lind-Ahlgren, of the well-known family, saw the footbridge go."
    )
    assert " ".join(blocks("a.pdf", pdf(column(text)))) == joined


def test_letters_are_those_that_were_written_not_the_shapes_they_are_drawn_in() -> None:
    lines = [
        Line("A ﬁre oﬀ Port Elm", 0, 20, 10),
        Line("港⼝外沉没，船上四", 0, 0, 10),
        Line("⼗⼈。港务⻓", 0, -12, 10),
    ]
    assert [each.text for each in paragraphs(lines)] == ["A fire off Port Elm", "港口外沉没，船上四十人。港务长"]


def test_arabic_is_read_from_right_to_left_whatever_is_drawn_first() -> None:
    drawn = [Line("41 ", 40, 20, 10), Line("ﻋﺪدﻫﻢ ", 55, 20, 10), Line("ﺑﻠﻎ", 90, 20, 10)]
    lines = in_order([drawn], edges_of([drawn]))
    assert [each.text for each in paragraphs(lines)] == ["بلغ عددهم 41"]


def test_a_gap_an_indent_and_a_short_line_part_paragraphs() -> None:
    gap = [*column(LEFT, indented=()), *column(RIGHT, y=68, indented=())]
    indent = column(f"{LEFT}\n{RIGHT}", indented=(0, 7))
    short = column(f"{LEFT}\n{RIGHT}", indented=())
    assert blocks("a.pdf", pdf(gap)) == FLOWING
    assert blocks("a.pdf", pdf(indent)) == FLOWING
    assert blocks("a.pdf", pdf(short)) == FLOWING


def test_the_largest_line_of_the_first_page_is_the_title() -> None:
    made = FPDF(format=(148, 210))
    made.core_fonts_encoding = "cp1252"
    made.set_title("Microsoft Word - final2.doc")
    made.add_page()
    made.set_font("times", size=20)
    made.text(14, 20, "Ferry sinks, all saved.")
    made.set_font("times", size=10)
    for x, y, line in column(LEFT):
        made.text(x, y, line)
    article = only(read("a.pdf", bytes(made.output())))
    assert article.title == "Ferry sinks, all saved."
    assert article.title_span is not None
    assert article.text.split("\n\n")[1] == FLOWING[0]


def sized(*texts: tuple[float, float, float, str]) -> bytes:
    """A page with texts at x and y, in letters of a size each."""
    made = FPDF(format=(148, 210))
    made.core_fonts_encoding = "cp1252"
    made.add_page()
    for x, y, size, text in texts:
        made.set_font("times", size=size)
        made.text(x, y, text)
    return bytes(made.output())


def lines_of(text: str, y: float = 30, size: float = 10) -> list[tuple[float, float, float, str]]:
    return [(x, y, size, line) for x, y, line in column(text, y=y, indented=())]


def test_a_large_first_letter_belongs_to_its_word_and_not_to_the_byline_above() -> None:
    cut = [(x + 9 * (n < 3), y, size, line) for n, (x, y, size, line) in enumerate(lines_of(LEFT.removeprefix("T")))]
    for height in (cut[2][1], cut[2][1] - 0.1):
        page = sized((17, 23.6, 10, "By Anna Berg of the Courier"), *cut, (14, height, 46, "T"))
        assert blocks("a.pdf", page)[-1] == FLOWING[0]


def test_notes_at_the_foot_of_a_page_are_left_out_with_their_signs_and_other_raised_signs_stay() -> None:
    text = lines_of("The ferry Halcyon sank off Port\nElm, at a cost of 212,400 crowns.\nIts deck was 90 m wide.")
    text[2:] = [(66.5, 33.2, 5.8, "1"), text[2], (51.5, 37.7, 5.8, "2")]
    note = [(14, 190, 5.8, "1"), (16, 190, 8, "Accounts of the harbour, page 112,"), (14, 194, 8, "and its annex.")]
    reading = read("a.pdf", sized(*text, *note))
    words = only(reading).text
    assert "crowns. Its" in " ".join(words.split())
    assert "Accounts" not in words
    assert "annex" not in words
    assert "2" in words.split("Its deck")[1]
    assert "Accounts of the harbour" in next(iter(reading.wholes.values()))


def test_a_table_in_a_pdf_is_a_line_a_row_and_no_column() -> None:
    cells = (
        ("Scheme", "Cost", "Would last"),
        ("Repair in place", "2 million", "12 years"),
        ("New deck", "4 million", "30"),
    )
    cells = (*cells, ("New slipway", "7 million", "60 years"), ("Tunnel", "90 million", "for ever"))
    wide = "\n".join(f"{a} {b}" for a, b in zip(LEFT.split("\n"), RIGHT.split("\n"), strict=True))
    table = [
        (x, 70 + 4 * n, 9, cell) for n, row in enumerate(cells) for x, cell in zip((14, 60, 105), row, strict=True)
    ]
    found = blocks("a.pdf", sized(*lines_of(wide), *table, *lines_of("Nobody has asked for a tunnel.", y=95)))
    assert found[1:] == [*map(" | ".join, cells), "Nobody has asked for a tunnel."]


def test_cells_that_are_drawn_one_by_one_are_a_row_too_and_columns_drawn_so_are_none() -> None:
    rows = [[Line(cell, 100.0 * n, y, 9)] for y in (40, 30) for n, cell in enumerate(("Boat", "Saved", "Lost"))]
    assert [line[0].text for line in with_rows(rows)] == ["Boat | Saved | Lost"] * 2
    columns = [
        [Line(words, 180.0 * n, 60 - 12 * m, 10)]
        for m in range(3)
        for n, words in enumerate(
            ("Nobody in the room spoke until the clerk,", "who had come in late, closed his book and")
        )
    ]
    assert with_rows(columns) == columns


def test_a_small_line_above_the_only_page_is_its_running_head() -> None:
    small, number = (14, 12, 7, "THE HARBOUR COURIER, 14 March 2032"), (70, 200, 8, "1")
    assert blocks("a.pdf", sized(small, *lines_of(LEFT), number)) == FLOWING[:1]
    assert len(blocks("a.pdf", sized(small, *lines_of(LEFT)))) == 2


def test_a_bullet_is_one_whatever_code_it_has() -> None:
    data = sized((14, 30, 10, "\x7f"), (18, 30, 10, "bread for two days"), (14, 35, 10, "\x7f"), (18, 35, 10, "water"))
    article = only(read("a.pdf", data))
    assert article.text.split("\n\n") == ["bread for two days", "water"]
    assert article.warnings == ()


def test_a_byline_indented_like_all_first_lines_is_a_paragraph_of_its_own() -> None:
    page = [(18, 25.5, "By Anna Berg, of the Harbour Courier"), *column(LEFT), *column(RIGHT, y=61.5)]
    page += [*column(LEFT, y=93), *column(RIGHT, y=124.5)]
    assert blocks("a.pdf", pdf(page))[:2] == ["By Anna Berg, of the Harbour Courier", FLOWING[0]]


def test_a_pdf_that_cannot_be_read_says_why() -> None:
    locked = FPDF()
    locked.set_encryption(owner_password="a", user_password="b")
    locked.add_page()
    scanned = FPDF()
    scanned.add_page()
    scanned.image(Image.new("L", (40, 40), 200))
    whole = pdf(column(LEFT))
    assert "password" in problem("a.pdf", bytes(locked.output()))
    assert "pictures" in problem("a.pdf", bytes(scanned.output()))
    assert "damaged" in problem("a.pdf", whole[: len(whole) // 2])
    assert "damaged" in problem("a.pdf", b"%PDF-1.7\n")


def test_an_archive_is_not_believed() -> None:
    honest = zipped({"a.txt": "x" * 300_000})
    place = honest.rfind(b"PK\x01\x02") + 24
    lying = honest[:place] + struct.pack("<L", 100) + honest[place + 4 :]
    assert opened("a.zip", honest).read("a.txt") == b"x" * 300_000
    with pytest.raises(Exception, match="damaged"):
        opened("a.zip", lying).read("a.txt")
    bomb = opened("a.zip", zipped({"a.txt": bytes(30_000_000)}))
    with pytest.raises(Exception, match="unpack to far more"):
        bomb.read("a.txt")
    assert bomb.spent


def test_entries_that_share_their_bytes_are_a_bomb() -> None:
    one = zipped({"a.txt": "x" * 1000})
    start, end = one.rfind(b"PK\x01\x02"), one.rfind(b"PK\x05\x06")
    directory = one[start:end] * 9
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 9, 9, len(directory), start, 0)
    with pytest.raises(Exception, match="unpack to far more"):
        opened("a.zip", one[:start] + directory + tail)


def test_an_entry_that_may_not_be_read_costs_that_entry() -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("good.txt", "good")
        for bad in ("../up.txt", "/root.txt", "C:\\disk.txt", link):
            archive.writestr(bad, "bad")
    found = opened("a.zip", out.getvalue())
    assert found.names == ("good.txt",)
    assert [each.message.split(" ")[0] for each in found.problems] == ["up.txt", "root.txt", "disk.txt", "link.txt"]
    with pytest.raises(Exception, match=r"up\.txt"):
        found.checked()


def test_an_archive_of_many_files_is_read_as_far_as_it_may() -> None:
    found = opened("a.zip", zipped({f"{n}.txt": "x" for n in range(MOST_FILES + 5)}))
    assert len(found.names) == MOST_FILES
    assert len(found.problems) == 1


def test_a_damaged_archive_still_says_what_it_was() -> None:
    whole = docx(p(r("It was dark.")))
    assert "word/document.xml" in names(whole)
    assert "word/document.xml" in names(whole[:-30])
    assert names(b"PK\x03\x04" + zlib.compress(bytes(100))) == frozenset()
    assert problem("story.docx", whole[:-30]).startswith("story.docx is damaged")

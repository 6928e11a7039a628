"""Writes the same article in every format that is read: `python tests/unit/formats/make.py` from the project's root.

Its output is committed: the tests read the files as they are, not what today's libraries would write. A format is one
function that gives the bytes of its file, in MAKERS under the suffix it writes.
"""

from __future__ import annotations

import csv
import html
import io
import json
import quopri
import re
import textwrap
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ARTICLE: dict[str, Any] = json.loads((HERE / "article.json").read_text(encoding="utf-8"))
CROSSHEAD, ITEMS = 4, (8, 9)
"""Which blocks of the body are a crosshead and the items of a list; all others are paragraphs."""
STEM = "wendle-valley-courier"
"""The files' name without its suffix: it tells the outlet where nothing else does."""
HEAD = (f"By {ARTICLE['byline']}", "18 March 2032")
"""The lines between title and body where the text carries them."""
BODY: list[str] = ARTICLE["body"]
_STAMP = (2032, 3, 18, 6, 0, 0)
"""What zipped files are stamped with, so that writing them again gives the same bytes."""


def zipped(files: dict[str, str | bytes], stored: tuple[str, ...] = ()) -> bytes:
    """A zip of these files, the same bytes every time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()


def paragraphs_html() -> str:
    """The body as a web page has it."""
    lines = []
    for number, block in enumerate(BODY):
        tag = "h2" if number == CROSSHEAD else "li" if number in ITEMS else "p"
        opening, closing = ("<ul>" if number == ITEMS[0] else ""), ("</ul>" if number == ITEMS[-1] else "")
        lines.append(f"{opening}<{tag}>{html.escape(block, quote=False)}</{tag}>{closing}")
    return "\n".join(lines)


def txt() -> bytes:
    return "\n\n".join((ARTICLE["title"], *HEAD, *BODY)).encode()


def md() -> bytes:
    keys = {"title": "title", "source": "outlet", "author": "byline", "date": "published", "url": "url"}
    head = "\n".join(f'{key}: "{ARTICLE[field]}"' for key, field in keys.items())
    marks = {CROSSHEAD: "## "} | dict.fromkeys(ITEMS, "- ")
    body = "\n\n".join(marks.get(number, "") + block for number, block in enumerate(BODY))
    return f"---\n{head}\n---\n\n# {ARTICLE['title']}\n\n{body}\n".encode()


def web_page() -> bytes:
    """A page as it is saved: the article between a menu and a foot, its fields in its head."""
    told = {"og:title": "title", "og:site_name": "outlet", "og:url": "url", "article:published_time": "published"}
    head = "\n".join(f'<meta property="{name}" content="{ARTICLE[field]}">' for name, field in told.items())
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{ARTICLE["title"]} | {ARTICLE["outlet"]}</title>
{head}
<meta name="author" content="{ARTICLE["byline"]}"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>{ARTICLE["title"]}</h1>
{paragraphs_html()}
</article></main><footer><p>© 2032 {ARTICLE["outlet"]}</p></footer></body></html>
""".encode()


def page_in_one_file() -> bytes:
    """The same page as a browser saves it with its parts."""
    page = quopri.encodestring(web_page()).decode().replace("\n", "\r\n")
    head = f"""From: <Saved by Blink>
Snapshot-Content-Location: {ARTICLE["url"]}
Subject: {ARTICLE["title"]}
Date: Fri, 19 Mar 2032 08:11:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----MultipartBoundary--weir----"

------MultipartBoundary--weir----
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: {ARTICLE["url"]}

"""
    return (head.replace("\n", "\r\n") + page + "\r\n------MultipartBoundary--weir------\r\n").encode()


def docx() -> bytes:
    from docx import Document

    document = Document()
    document.add_heading(ARTICLE["title"], level=0)
    for line in HEAD:
        document.add_paragraph(line)
    for number, block in enumerate(BODY):
        style = "Heading 2" if number == CROSSHEAD else "List Bullet" if number in ITEMS else None
        document.add_paragraph(block, style=style)
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()})


_ODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content office:version="1.3"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>{text}</office:text>
</office:body></office:document-content>"""
_MIME = "application/vnd.oasis.opendocument.text"
_MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest manifest:version="1.3" xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""


def _odt_text() -> str:
    text = f'<text:p text:style-name="Title">{ARTICLE["title"]}</text:p>'
    text += "".join(f"<text:p>{line}</text:p>" for line in HEAD)
    for number, block in enumerate(BODY):
        words = html.escape(block, quote=False)
        if number == CROSSHEAD:
            text += f'<text:h text:outline-level="2">{words}</text:h>'
        elif number in ITEMS:
            item = f"<text:list-item><text:p>{words}</text:p></text:list-item>"
            text += "<text:list>" * (number == ITEMS[0]) + item + "</text:list>" * (number == ITEMS[-1])
        else:
            text += f"<text:p>{words}</text:p>"
    return text


def odt() -> bytes:
    files: dict[str, str | bytes] = {
        "mimetype": _MIME,
        "content.xml": _ODT.format(text=_odt_text()),
        "META-INF/manifest.xml": _MANIFEST,
    }
    return zipped(files, stored=("mimetype",))


def fodt() -> bytes:
    flat = _ODT.format(text=_odt_text()).replace("office:document-content", "office:document")
    return flat.replace("office:version", f'office:mimetype="{_MIME}" office:version').encode()


def row() -> dict[str, str]:
    """The article as a table has it, its columns called as data sets of news call them."""
    names = {"title": "headline", "outlet": "publication", "byline": "author", "published": "date", "url": "url"}
    return {name: ARTICLE[field] for field, name in names.items()} | {"content": "\n\n".join(BODY)}


def separated(delimiter: str, encoding: str) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([row().keys(), row().values()])
    return out.getvalue().encode(encoding)


def xlsx() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    notes, sheet = book.active, book.create_sheet("Articles")
    notes.title = "Notes"
    notes.append(["Collected for the river board"])
    cells = row() | {"date": datetime.fromisoformat(ARTICLE["published"])}
    sheet.append(list(cells))
    sheet.append(list(cells.values()))
    saved = io.BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    now, stamp = rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", datetime(*_STAMP).isoformat().encode() + b"Z"
    return zipped(files | {"docProps/core.xml": re.sub(now, stamp, files["docProps/core.xml"])})


def parquet() -> bytes:
    import pyarrow as pa
    from pyarrow import parquet as pq

    cells: dict[str, Any] = row() | {
        "date": datetime.fromisoformat(ARTICLE["published"]),
        "author": [ARTICLE["byline"]],
    }
    out = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist([cells]), out)
    return out.getvalue().to_pybytes()


def json_list() -> bytes:
    """As a news service answers."""
    names = {"title": "title", "published": "publishedAt", "byline": "author", "url": "url"}
    article: dict[str, Any] = {name: ARTICLE[field] for field, name in names.items()}
    article |= {"source": {"id": None, "name": ARTICLE["outlet"]}, "content": "\n\n".join(BODY)}
    answer = {"status": "ok", "totalResults": 1, "articles": [article]}
    return json.dumps(answer, ensure_ascii=False, indent=2).encode()


def json_lines() -> bytes:
    """As a page's data for search engines, and with the body as markup: an article a line."""
    article = {
        "@type": "NewsArticle",
        "headline": ARTICLE["title"],
        "datePublished": ARTICLE["published"],
        "author": [{"@type": "Person", "name": ARTICLE["byline"]}],
        "publisher": {"@type": "Organization", "name": ARTICLE["outlet"], "logo": {"url": "https://example.org/x.png"}},
        "url": ARTICLE["url"],
    }
    bodies = ("\n\n".join(BODY), paragraphs_html())
    return "".join(json.dumps(article | {"articleBody": body}) + "\n" for body in bodies).encode()


_SOFT = {"shortly": 5, "opened": 2, "bakery": 3, "footbridge": 4, "inspection": 2, "estimated": 3, "engineer": 5,
         "autumn": 2, "allotments": 3, "foundations": 5, "candlelight": 6, "shelter": 4, "bridges": 6, "rebuilt": 2,
         "meadows": 4, "market": 3, "summer": 3, "contract": 3, "paving": 3, "northern": 5}  # fmt: skip
"""Words that may be parted at the end of a line, and where."""


def pdf() -> bytes:
    """Two justified columns on two small pages, under a running head and over page numbers."""
    from fpdf import FPDF

    class Pages(FPDF):
        def header(self) -> None:
            self.set_font("times", size=8)
            self.set_xy(14, 7)
            self.cell(80, 5, ARTICLE["outlet"].upper())
            self.set_xy(14, 14)

        def footer(self) -> None:
            self.set_font("times", size=8)
            self.set_xy(0, -10)
            self.cell(0, 5, f"– {self.page_no()} –", align="C")

    pages = Pages(format=(148, 210))
    pages.core_fonts_encoding = "cp1252"
    pages.set_creation_date(datetime(*_STAMP, tzinfo=UTC))
    pages.set_margin(14)
    pages.add_page()
    pages.set_font("times", "B", 20)
    pages.multi_cell(0, 10, ARTICLE["title"], new_x="LMARGIN", new_y="NEXT")
    pages.set_font("times", size=10)
    for line in HEAD:
        pages.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    pages.ln(4)
    with pages.text_columns(ncols=2, gutter=6, text_align="J", line_height=1.2) as columns:
        for number, block in enumerate(BODY):
            for word, place in _SOFT.items():
                block = block.replace(word, f"{word[:place]}\u00ad{word[place:]}")
            pages.set_font("times", "B" if number == CROSSHEAD else "", 11 if number == CROSSHEAD else 10)
            bullet = {"bullet_string": "\u2022"} if number in ITEMS else {}
            with columns.paragraph(first_line_indent=0 if number in (CROSSHEAD, *ITEMS) else 4, **bullet) as paragraph:
                paragraph.write(block)
    return bytes(pages.output())


def eml() -> bytes:
    """A newsletter as mail programs send it: plain text cut at 72 characters, beside the same as a page."""
    from email.message import EmailMessage

    mail = EmailMessage()
    mail["From"] = f"{ARTICLE['outlet']} <news@wendle-valley-courier.example>"
    mail["To"] = "readers@wendle-valley-courier.example"
    mail["Subject"] = f"[Courier] {ARTICLE['title']}"
    mail["Date"] = datetime(2032, 3, 18, 11, 40, tzinfo=UTC)
    mail["Message-ID"] = "<20320318.1140@wendle-valley-courier.example>"
    marks = dict.fromkeys(ITEMS, "* ")
    blocks = [f"By {ARTICLE['byline']}", *(marks.get(number, "") + block for number, block in enumerate(BODY))]
    mail.set_content("\n\n".join(textwrap.fill(block, 72) for block in blocks) + "\n", cte="quoted-printable")
    page = f"<html><body><p>By {ARTICLE['byline']}</p>{paragraphs_html()}</body></html>"
    mail.add_alternative(page, subtype="html", cte="base64")
    mail.set_boundary("=_weir")
    return mail.as_bytes()


def rss() -> bytes:
    item = f"""<title>{ARTICLE["title"]}</title><link>{ARTICLE["url"]}</link>
<dc:creator>{ARTICLE["byline"]}</dc:creator><pubDate>Thu, 18 Mar 2032 11:40:00 +0000</pubDate>
<description>{html.escape(BODY[0][:120])}…</description>
<content:encoded><![CDATA[{paragraphs_html()}]]></content:encoded>"""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>{ARTICLE["outlet"]} - Latest</title><link>https://www.wendle-valley-courier.example/</link>
<language>en-gb</language><item>{item}</item></channel></rss>
""".encode()


def atom() -> bytes:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>{ARTICLE["outlet"]} RSS feed</title>
<entry><title>{ARTICLE["title"]}</title><link rel="alternate" href="{ARTICLE["url"]}"/>
<author><name>{ARTICLE["byline"]}</name></author><published>2032-03-18T11:40:00Z</published>
<content type="html">{html.escape(paragraphs_html())}</content></entry></feed>
""".encode()


def packed() -> bytes:
    files: dict[str, str | bytes] = {
        "valley/march/story.md": md(),
        "valley/latest.rss": rss(),
        ".DS_Store": b"\0\0\0\1",
    }
    return zipped(files | {"__MACOSX/valley/._story.md": b"\0\5\x16\7", "valley/photo.jpg": b"\xff\xd8\xff\xe0"})


MAKERS: dict[str, Callable[[], bytes]] = {
    ".txt": txt,
    ".md": md,
    ".html": web_page,
    ".mhtml": page_in_one_file,
    ".docx": docx,
    ".odt": odt,
    ".fodt": fodt,
    ".pdf": pdf,
    ".csv": lambda: separated(",", "utf-8"),
    ".tsv": lambda: separated("\t", "utf-16"),
    ".xlsx": xlsx,
    ".parquet": parquet,
    ".json": json_list,
    ".jsonl": json_lines,
    ".eml": eml,
    ".rss": rss,
    ".atom": atom,
    ".zip": packed,
}


def main() -> None:
    for suffix, make in MAKERS.items():
        (HERE / f"{STEM}{suffix}").write_bytes(make())


if __name__ == "__main__":
    main()

"""A PDF to its text: pypdf tells what is written where; here that becomes paragraphs in the order they are read."""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from components import wording
from components.errors import UnreadableFile
from components.readers.blocks import too_long
from components.readers.draft import Draft
from components.readers.finish import LARGEST_TEXT
from components.readers.pdf.flowing import Paragraph, paragraphs
from components.readers.pdf.lines import Line, body_size, edges_of, in_order, pieces_of
from components.readers.pdf.rows import with_rows, without_notes

MOST_PAGES = 100
"""Pages that are read of one file: ten seconds."""
_BOUNDS: dict[str, Any] = {
    "zlib_maximum_output_length": 20_000_000,
    "lzw_maximum_output_length": 20_000_000,
    "run_length_maximum_output_length": 20_000_000,
    "array_based_stream_maximum_output_length": 20_000_000,
    "stream_parsing_work_maximum_count": 400_000,
    "xform_maximum_invocations_per_extraction": 500,
    "jbig2dec_binary": None,
}
"""A page of text unpacks to less than a megabyte; these keep the worst below what a reader may take."""
_EDGE_LINES = 3
"""Lines at the top and the bottom of a page where running heads and page numbers stand."""
_SAME_PLACE = 4.0
_RUNNING_HEAD, _APART, _SMALL_HEAD = 60, 1.5, 0.9
"""Its characters at most; its distance from the text in sizes of its font; its size where no other page repeats it."""
_NUMBER = re.compile(r"\d+|\b[ivxl]+\b")
_PAGE_NUMBER = re.compile(r"(?:page|seite|p\.)?\s*[-–—|]?\s*#(?:\s*(?:/|of|von|sur|de)\s*#)?\s*[-–—|]?", re.IGNORECASE)
_PRINTED_FOOT = re.compile(r"https?://\S+(?:\s+\d+/\d+)?|\d+/\d+")
_PRINTED_HEAD = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}:\d{2}")
_ADDRESS = re.compile(r"(https?://[^\s…]+/[^\s…]+)(?:\s+\d+/\d+)?")
_LARGER = 1.15
_TITLE_WORDS, _TITLE_LENGTH = 3, 200


def read_pdf(name: str, data: bytes) -> Draft:
    """One draft; running heads, page numbers and footnotes are left to `whole`.

    Raises UnreadableFile where it is damaged, locked, longer than an article or holds pictures of text only.
    """
    from pypdf import apply_configuration

    with apply_configuration(**_BOUNDS):
        pages, named, warnings = _pages(name, data)
    left_out = _running(pages)
    found = paragraphs(_ordered([[line for line in page if id(line) not in left_out] for page in pages]))
    text = "\n\n".join(each.text for each in found)
    whole = "\n\n".join("\n".join(map(_text, page)) for page in pages)
    dropped = [_text(line) for page in pages for line in page if id(line) in left_out]
    title, told = _title(found, named)
    url = next((match[1] for line in dropped if (match := _ADDRESS.fullmatch(line))), "")
    return Draft(text, title=title, url=url, whole=whole, warnings=warnings, origins={"title": told, "url": "page"})


def _pages(name: str, data: bytes) -> tuple[list[list[list[Line]]], str, tuple[str, ...]]:
    """-> the lines of each page, the title among the document's properties, and warnings."""
    reader, count = _opened(name, data)
    pages: list[list[list[Line]]] = []
    warnings, pictures, length = [], False, 0
    for number in range(min(count, MOST_PAGES)):
        try:
            page = reader.pages[number]
            pages.append(pieces_of(page, number))
            pictures = pictures or "/XObject" in (page.get("/Resources") or {})
        except MemoryError:
            raise
        except Exception:  # pypdf lets through whatever a broken page makes Python raise
            pages.append([])
            warnings.append(wording.PDF_PAGE_UNREAD.format(page=number + 1))
        length += sum(len(piece.text) for line in pages[-1] for piece in line)
        if length > LARGEST_TEXT:
            raise too_long(name)
    if not length:
        raise _nothing(name, pictures, bool(warnings))
    if count > MOST_PAGES:
        warnings.append(wording.PDF_PAGES_LEFT.format(most=MOST_PAGES, count=count))
    return pages, _named(reader), tuple(warnings)


def _opened(name: str, data: bytes) -> tuple[Any, int]:
    """The file and the number of its pages. One that opens without a password is read, whatever else it forbids."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    reader: Any = None
    try:
        reader = PdfReader(io.BytesIO(data))
        if not reader.is_encrypted or reader.decrypt(""):
            return reader, len(reader.pages)
    except (MemoryError, DependencyError) as error:
        if isinstance(error, MemoryError):
            raise
    except Exception as error:
        raise UnreadableFile(wording.PDF_BROKEN.format(file=name), wording.PACKED_BROKEN_HINT) from error
    raise UnreadableFile(wording.LOCKED.format(file=name), wording.PDF_LOCKED_HINT)


def _nothing(name: str, pictures: bool, broken: bool) -> UnreadableFile:
    if broken:
        return UnreadableFile(wording.PDF_BROKEN.format(file=name), wording.PACKED_BROKEN_HINT)
    if pictures:
        return UnreadableFile(wording.PDF_PICTURES.format(file=name), wording.PDF_PICTURES_HINT)
    return UnreadableFile(wording.EMPTY_FILE.format(file=name), wording.EMPTY_FILE_HINT)


def _named(reader: Any) -> str:
    try:
        return " ".join(str(reader.metadata.title or "").split()) if reader.metadata else ""
    except Exception:
        return ""


def _ordered(pages: Sequence[Sequence[list[Line]]]) -> list[Line]:
    lines: list[Line] = []
    edges: list[float] = []
    size = body_size([piece for page in pages for line in page for piece in line])
    for page in (with_rows(without_notes(each, size)) for each in pages):
        edges = edges_of(page, edges)
        lines += in_order(page, edges)
    return lines


def _text(line: Sequence[Line]) -> str:
    return " ".join("".join(piece.text for piece in line).split())


def _running(pages: Sequence[Sequence[list[Line]]]) -> frozenset[int]:
    """The ids of the lines that stand at the same place of several pages, but for their numbers; of page numbers; and
    of what a browser prints around a page."""
    found: set[int] = set()
    places: dict[str, list[list[Line]]] = defaultdict(list)
    for page in pages:
        heights = sorted({round(line[0].y) for line in page})
        outer = {*heights[:_EDGE_LINES], *heights[-_EDGE_LINES:]}
        printed = any(_PRINTED_FOOT.fullmatch(_text(line)) for line in page)
        for line in page:
            height = round(line[0].y)
            if height in outer:
                places[_NUMBER.sub("#", _text(line).casefold())].append(line)
            apart = {heights[0]: heights[1:2], heights[-1]: heights[-2:-1]}.get(height, [])
            if apart and _is_outside(line, len(pages), abs(height - apart[0]), printed):
                found.add(id(line))
    if len(pages) == 1 and found:
        found |= _small_head(pages[0])
    for key, lines in places.items():
        if any(map(str.isalpha, key.replace("#", ""))) or _PAGE_NUMBER.fullmatch(key):
            found |= {id(a) for a in lines if any(_same_place(a[0], b[0]) for b in lines)}
    shown = any(id(line) not in found for page in pages for line in page)
    return frozenset(found if shown else ())


def _small_head(page: Sequence[list[Line]]) -> set[int]:
    """Of a page with a number at its foot the line at its head that is smaller than the text and stands apart."""
    lines = sorted(page, key=lambda line: -line[0].y)
    size = body_size([piece for line in page for piece in line])
    top = [line for line in lines if lines[0][0].y - line[0].y < _SAME_PLACE]
    below = lines[len(top) :]
    if not below or any(piece.size > _SMALL_HEAD * size for line in top for piece in line):
        return set()
    apart = top[0][0].y - below[0][0].y - below[0][0].size
    return {id(line) for line in top} if apart > _APART * top[0][0].size else set()


def _same_place(a: Line, b: Line) -> bool:
    return a.page != b.page and abs(a.y - b.y) < _SAME_PLACE


def _is_outside(line: Sequence[Line], pages: int, apart: float, printed: bool) -> bool:
    """Whether the first or last line of a page is a page number, alone or with a running head, or a browser's."""
    text = _text(line)
    if _PAGE_NUMBER.fullmatch(_NUMBER.sub("#", text.casefold())) or _PRINTED_FOOT.fullmatch(text):
        return True
    words = text.split()
    numbered = str(line[0].page + 1) in (words[0], words[-1]) and len(text) < _RUNNING_HEAD
    return (pages > 1 and numbered and apart > _APART * line[0].size) or (printed and bool(_PRINTED_HEAD.match(text)))


def _title(found: Sequence[Paragraph], named: str) -> tuple[str, str]:
    """-> the title and where it was found: in the document's properties, if page 1 says the same, or in its largest
    lines."""
    first = [each for each in found if each.page == 0]
    body = body_size([Line(each.text, 0, 0, each.size) for each in found])
    if named and any(each.text == named for each in first):
        return named, "document"
    large = [
        each
        for each in first
        if each.size >= _LARGER * body and len(each.text) <= _TITLE_LENGTH and len(each.text.split()) >= _TITLE_WORDS
    ]
    return (max(large, key=lambda each: each.size).text if large else ""), "text"

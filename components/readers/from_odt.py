"""OpenDocument text, as LibreOffice saves it and Google Docs exports it: zipped (.odt) or as one XML file (.fodt)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from components import wording
from components.errors import UnreadableFile
from components.readers.blocks import LARGEST_XML, Block, draft_of, row, too_long
from components.readers.draft import Outcome
from components.readers.packed import Archive, names, opened
from components.readers.xmlsafe import elements, root_of

SUFFIXES = (".odt", ".fodt", ".ott")
NAME = "OpenDocument text"
BINARY = True

_MIME = b"application/vnd.oasis.opendocument.text"
_CONTENT, _META, _MANIFEST = "content.xml", "meta.xml", "META-INF/manifest.xml"
_HEAD = 4096


def _name(space: str, name: str) -> str:
    return f"{{urn:oasis:names:tc:opendocument:xmlns:{space}:1.0}}{name}"


def _names(space: str, names: str) -> frozenset[str]:
    return frozenset(_name(space, name) for name in names.split())


_PARAGRAPHS = _names("text", "p h")
_TABLES = _names("table", "table")
_LEFT_OUT = (
    _names("text", "tracked-changes note ruby-text table-of-content alphabetical-index illustration-index bibliography")
    | _names("office", "annotation forms styles automatic-styles master-styles meta settings")
    | _names("svg-compatible", "title desc")
)
_OUTERMOST = _PARAGRAPHS | _TABLES | _LEFT_OUT | _names("text", "list")
_SPACES, _BREAK = _names("text", "s tab"), _name("text", "line-break")
_NOTE = _name("text", "note-body")
_STYLE, _LEVEL = _name("text", "style-name"), _name("text", "outline-level")
_STYLES, _NAMED, _PARENT = _name("style", "style"), _name("style", "name"), _name("style", "parent-style-name")
_ROW, _CELL = _name("table", "table-row"), _name("table", "table-cell")
_FRAMES = _names("drawing", "frame custom-shape")
_XML_SPACE = re.compile(r"[ \t\r\n]+")


def is_mine(data: bytes) -> bool:
    """A zip that says so where OpenDocument does, or one XML file that does."""
    if not data.startswith(b"PK"):
        return _MIME in data[:_HEAD] and b"office:document" in data[:_HEAD]
    if data[30:38] == b"mimetype" and _MIME in data[38:200]:
        return True
    try:
        return {_CONTENT, "mimetype"} <= names(data) and opened("", data).read("mimetype").startswith(_MIME)
    except UnreadableFile:
        return False


def read(name: str, data: bytes) -> Iterator[Outcome]:
    """One draft: what is shown of the text, without notes, comments and deletions that are kept track of.

    Raises UnreadableFile where it is damaged, locked or longer than an article.
    """
    titled = ""
    if data.startswith(b"PK"):
        archive = opened(name, data)
        if _MANIFEST in archive.names and b"encryption-data" in archive.read(_MANIFEST):
            raise UnreadableFile(wording.LOCKED.format(file=name), wording.LOCKED_HINT)
        data, titled = archive.read(_CONTENT), _property(name, archive)
    if len(data) > LARGEST_XML:
        raise too_long(name)
    yield draft_of(name, _leveled(elements(name, data, *_OUTERMOST)), titled, _notes(name, data))


def _notes(name: str, data: bytes) -> Iterator[str]:
    for note in elements(name, data, _NOTE) if b"note-body" in data else ():
        yield from _inner(note)


def _property(name: str, archive: Archive) -> str:
    """The title among the document's properties. Its author is left alone: often just who saved it."""
    if _META not in archive.names:
        return ""
    title = root_of(name, archive.read(_META)).find(".//{http://purl.org/dc/elements/1.1/}title")
    return "" if title is None else title.text or ""


def _leveled(parts: Iterator[Any]) -> Iterator[Block]:
    titles = {"Title"}
    for part in parts:
        titles |= {style.get(_NAMED) for style in part.iterchildren(_STYLES) if style.get(_PARENT) in titles}
        level = "0" if part.get(_STYLE) in titles else part.get(_LEVEL, "")
        for text in _blocks(part):
            yield Block(text, int(level) if level in tuple("0123456789") else 9)


def _blocks(element: Any) -> Iterator[str]:
    if element.tag in _LEFT_OUT:
        return
    if element.tag in _PARAGRAPHS:
        aside: list[Any] = []
        yield "".join(_words(element, aside))
        for frame in aside:
            yield from _inner(frame)
    elif element.tag == _ROW:
        yield row(" ".join(_inner(cell)) for cell in element.iterchildren(_CELL))
    else:
        yield from _inner(element)


def _inner(element: Any) -> Iterator[str]:
    for child in element.iterchildren("*"):
        yield from _blocks(child)


def _words(element: Any, aside: list[Any]) -> Iterator[str]:
    """The words of a paragraph; what floats beside it is put aside."""
    yield _XML_SPACE.sub(" ", element.text or "")
    for child in element.iterchildren("*"):
        if child.tag in _FRAMES:
            aside.append(child)
        elif child.tag in _SPACES:
            yield " "
        elif child.tag == _BREAK:
            yield "\n"
        elif child.tag not in _LEFT_OUT:
            yield from _words(child, aside)
        yield _XML_SPACE.sub(" ", child.tail or "")

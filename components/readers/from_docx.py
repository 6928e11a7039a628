"""Word documents (.docx), read from their XML, as their libraries skip inserted text and boxes and parse every part."""

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

SUFFIXES = (".docx", ".docm", ".dotx")
NAME = "Word document"
BINARY = True

_DOCUMENT = re.compile(r"word/document\d*\.xml")
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_STYLES, _CORE = "word/styles.xml", "docProps/core.xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD, _LOCKED = (name.encode("utf-16-le") for name in ("WordDocument", "EncryptedPackage"))
_SKIPPED = frozenset(
    "del moveFrom rt pPr sdtPr tblPr trPr tcPr Fallback instrText delText delInstrText footnote endnote".split()
)
"""Deletions, the place text was moved from, small print above signs, and properties."""
_MARKS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = ("0", "false", "off")


def is_mine(data: bytes) -> bool:
    """A zip with a Word document's text in it; or what cannot be read but is Word's beyond doubt."""
    if data.startswith(_OLE):
        return _OLD in data or _LOCKED in data
    return any(map(_DOCUMENT.fullmatch, names(data)))


def read(name: str, data: bytes) -> Iterator[Outcome]:
    """One draft: the text as it stands with all its changes accepted, without notes, headers and comments.

    Raises UnreadableFile where it is damaged, locked, of the old kind or longer than an article.
    """
    if data.startswith(_OLE):
        if _LOCKED in data:
            raise UnreadableFile(wording.LOCKED.format(file=name), wording.LOCKED_HINT)
        raise UnreadableFile(wording.OLD_WORD.format(file=name), wording.OLD_WORD_HINT)
    archive = opened(name, data)
    xml = archive.read(next(filter(_DOCUMENT.fullmatch, archive.names), ""))
    if len(xml) > LARGEST_XML:
        raise too_long(name)
    levels = _levels(name, archive)
    parts = elements(name, xml, "{*}p", "{*}tbl")
    blocks = _joined(block for part in parts for block in _blocks(part, levels))
    yield draft_of(name, blocks, _property(name, archive), _notes(name, archive))


def _notes(name: str, archive: Archive) -> Iterator[str]:
    for part in _NOTES:
        xml = archive.read(part) if part in archive.names else b""
        for paragraph in elements(name, xml, "{*}p") if 0 < len(xml) <= LARGEST_XML else ():
            yield "".join(_words(paragraph, []))


def _levels(name: str, archive: Archive) -> dict[str, int]:
    """The styles that say title or heading, by their names in the document, which are in its author's language."""
    found: dict[str, int] = {}
    if _STYLES in archive.names:
        for style in root_of(name, archive.read(_STYLES)).iter("{*}style"):
            called = (_value(style.find("{*}name")) or "").casefold()
            if called == "title" or re.fullmatch(r"heading [1-9]", called):
                found[_value(style, "styleId") or ""] = 0 if called == "title" else int(called[-1])
    return found


def _property(name: str, archive: Archive) -> str:
    """The title among the document's properties. Its author is left alone: often just who saved it."""
    if _CORE not in archive.names:
        return ""
    title = root_of(name, archive.read(_CORE)).find("{http://purl.org/dc/elements/1.1/}title")
    return "" if title is None else title.text or ""


def _joined(blocks: Iterator[tuple[Block, bool]]) -> Iterator[Block]:
    """A paragraph whose end was deleted goes on in the next one."""
    open_text = ""
    for block, goes_on in blocks:
        if goes_on:
            open_text += block.text
        else:
            yield Block(open_text + block.text, block.level)
            open_text = ""
    yield Block(open_text)


def _blocks(element: Any, levels: dict[str, int]) -> Iterator[tuple[Block, bool]]:
    kind = _kind(element)
    if kind in _SKIPPED:
        return
    if kind == "p":
        aside: list[Any] = []
        text = "".join(_words(element, aside))
        settings = _child(element, "pPr")
        style = _value(_child(settings, "pStyle")) or ""
        yield Block(text, levels.get(style, 9)), _child(_child(settings, "rPr"), "del") is not None
        for box in aside:
            yield from _inner(box, levels)
    elif kind == "tr":
        if _child(_child(element, "trPr"), "del") is None:
            cells = element.iterchildren("{*}tc", "{*}sdt")
            yield Block(row(" ".join(block.text for block, _ in _inner(cell, levels)) for cell in cells)), False
    else:
        yield from _inner(element, levels)


def _inner(element: Any, levels: dict[str, int]) -> Iterator[tuple[Block, bool]]:
    for child in element.iterchildren("*"):
        yield from _blocks(child, levels)


def _words(element: Any, aside: list[Any]) -> Iterator[str]:
    """The words of a paragraph; boxes that float beside it are put aside."""
    for child in element.iterchildren("*"):
        kind = _kind(child)
        if kind == "t":
            yield child.text or ""
        elif kind in _MARKS:
            yield _MARKS[kind]
        elif kind == "txbxContent":
            aside.append(child)
        elif kind not in _SKIPPED and not (kind == "r" and _is_hidden(child)):
            yield from _words(child, aside)


def _is_hidden(run: Any) -> bool:
    vanish = _child(_child(run, "rPr"), "vanish")
    return vanish is not None and _value(vanish) not in _OFF


def _child(element: Any, kind: str) -> Any:
    return None if element is None else next(element.iterchildren("{*}" + kind), None)


def _kind(element: Any) -> str:
    """The tag without its namespace: Word has two, for the same names."""
    return str(element.tag).rpartition("}")[2]


def _value(element: Any, name: str = "val") -> str | None:
    if element is None:
        return None
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), None)

"""Excel's tables (XLSX): each sheet with a column of texts is a table of articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from components import wording
from components.errors import UnreadableFile
from components.readers.ahead import Ahead
from components.readers.cells import cell
from components.readers.columns import understood
from components.readers.draft import Outcome, Sheet
from components.readers.headers import HEAD, Row, head_of
from components.readers.packed import names, opened

SUFFIXES = (".xlsx", ".xlsm")
NAME = "Excel table"
BINARY = True

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_NAMES = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book\0"))
_OPEN_TABLE = b"application/vnd.oasis.opendocument.spreadsheet"
_MOST_ROWS, _MOST_COLUMNS = 1 << 20, 1 << 14
"""What Excel itself can hold."""
_ERROR = re.compile(r"#(?:REF|NAME|VALUE|DIV/0|NUM|NULL|N/A|SPILL|CALC|FIELD|BLOCKED|GETTING_DATA)[!?]?$")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def is_mine(data: bytes) -> bool:
    """Whether a workbook is packed in it; also one of old Excel or LibreOffice, to say how to save it anew."""
    if data.startswith(_OLD):
        return any(name in data for name in _OLD_NAMES)
    if _is_open(data):
        return True
    return "xl/workbook.xml" in names(data)


def read(name: str, data: bytes) -> Iterator[Outcome]:
    """A table for each sheet that holds articles; hidden ones too where all are. Formulas give what they last gave.

    Where no sheet holds any, all are handed on, for a person to say which column holds the texts.
    """
    if data.startswith(_OLD):
        raise UnreadableFile(wording.OLD_EXCEL.format(file=name), wording.OLD_EXCEL_HINT)
    if _is_open(data):
        raise UnreadableFile(wording.OPEN_TABLE.format(file=name), wording.OLD_EXCEL_HINT)
    found = [(title, sheet) for title, sheet in _sheets(name, data) if sheet.columns]
    told = [each for each in found if "text" in understood(each[1], {}).fields] or found
    if not told:
        raise UnreadableFile(wording.EMPTY_FILE.format(file=name), wording.EMPTY_FILE_HINT)
    for title, sheet in told:
        yield Sheet(sheet.columns, sheet.rows, title if len(found) > 1 else "")


def _is_open(data: bytes) -> bool:
    return data.startswith(b"PK") and _OPEN_TABLE in data[38:200]


def _sheets(file: str, data: bytes) -> Iterator[tuple[str, Sheet]]:
    import openpyxl

    checked = opened(file, data).checked()
    try:
        book = openpyxl.load_workbook(checked, read_only=True, data_only=True, keep_links=False)
    except Exception as error:
        raise _broken(file, error) from error
    for sheet in [each for each in book.worksheets if each.sheet_state == "visible"] or book.worksheets:
        rows = _rows(file, sheet)
        head = list(islice(rows, HEAD))
        columns, start = head_of(head)
        width = max((at for row in head for at, value in enumerate(row, 1) if value), default=0)
        columns = columns[:width]
        yield sheet.title, Sheet(columns, Ahead(_cut(chain(head[start:], rows), len(columns))))


def _cut(rows: Iterable[Row], width: int) -> Iterator[Row]:
    """Without what stands beside the table."""
    return (row[:width] for row in rows)


def _rows(file: str, sheet: Any) -> Iterator[list[str]]:
    sheet.reset_dimensions()  # what it says of its own size is often wrong
    try:
        for row in islice(sheet.iter_rows(values_only=True), _MOST_ROWS):
            yield [_cell(value) for value in row[:_MOST_COLUMNS]]
    except Exception as error:
        raise _broken(file, error) from error


def _cell(value: Any) -> str:
    text = cell(value)
    if not isinstance(value, str):
        return text
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
    return "" if _ERROR.match(text) else text.replace("\r\n", "\n")


def _broken(file: str, error: Exception) -> UnreadableFile:
    from defusedxml.common import DefusedXmlException

    if isinstance(error, DefusedXmlException) or isinstance(error.__cause__, DefusedXmlException):
        return UnreadableFile(wording.XML_ENTITIES.format(file=file), wording.XML_ENTITIES_HINT)
    return UnreadableFile(wording.TABLE_BROKEN.format(file=file), wording.TABLE_BROKEN_HINT)

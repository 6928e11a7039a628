"""Tables as text (CSV, TSV): one article a row, the columns found by their names."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence

from components import wording
from components.errors import UnreadableFile
from components.readers.charset import decode
from components.readers.draft import Draft, field_named

SUFFIXES = (".csv", ".tsv")
NAME = "table (CSV)"

_DELIMITERS = ",;\t|"
_NO_DELIMITER = "\x1f"
"""What parts the columns of a table that has only one: a character that no text holds."""
_PASSES = 10
"""How often the table's length may be read again because of stray quotation marks, before the rest is given up."""

csv.field_size_limit(2**31 - 1)


def read(name: str, data: bytes) -> Iterator[Draft | UnreadableFile]:
    """One draft a row, entry = the row's number from 1; a row that cannot be read is one problem and no more.

    Raises UnreadableFile where no column holds the text.
    """
    text, warnings = decode(data)
    lines = [line + "\n" for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    delimiter, fields, start = _header(name, lines)
    for number, row in enumerate(_rows(name, lines[start:], delimiter), 1):
        if row is None:
            yield UnreadableFile(wording.ROW_QUOTES.format(row=number, file=name), wording.ROW_QUOTES_HINT)
        elif any(cell.strip() for cell in row):
            yield _draft(name, number, row, fields, warnings)


def _header(name: str, lines: Sequence[str]) -> tuple[str, list[str], int]:
    """The delimiter, the draft's field for each column ("" for the others), and the line where the rows begin."""
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if lines[first].casefold().startswith("sep=") and first + 1 < len(lines):
        first += 1  # Excel's own note of the delimiter
    headers = {delimiter: next(csv.reader([lines[first]], delimiter=delimiter)) for delimiter in _DELIMITERS}
    delimiter = max(_DELIMITERS, key=lambda each: (_columns(headers[each]).count("text") > 0, len(headers[each])))
    fields = _columns(headers[delimiter])
    if "text" not in fields:
        found = ", ".join(column.strip()[:40] or "(no name)" for column in headers[delimiter][:12])
        raise UnreadableFile(wording.NO_TEXT_COLUMN.format(file=name, columns=found), wording.NO_TEXT_COLUMN_HINT)
    return (delimiter if len(fields) > 1 else _NO_DELIMITER), fields, first + 1


def _columns(header: Sequence[str]) -> list[str]:
    """The field each column means; a field's second column is left aside."""
    fields: list[str] = []
    for column in header:
        field = field_named(column)
        fields.append("" if field in fields else field)
    return fields


def _rows(name: str, lines: Sequence[str], delimiter: str) -> Iterator[list[str] | None]:
    """The table's rows; None for a row whose quotation marks do not close, after which reading goes on one line below.

    Cost: one pass, and again from each stray quotation mark to where it shows, up to _PASSES lengths of the table.
    Raises UnreadableFile where those are used up.
    """
    start, budget = 0, _PASSES * sum(map(len, lines))
    while start < len(lines):
        parser = csv.reader((lines[i] for i in range(start, len(lines))), delimiter=delimiter, strict=True)
        here = start
        try:
            for row in parser:
                yield row
                here = start + parser.line_num
            return
        except csv.Error:
            yield _repaired(lines[here], delimiter)
        budget -= sum(map(len, lines[here : start + parser.line_num]))
        start = here + 1
        if budget < 0:
            raise UnreadableFile(wording.TABLE_GIVEN_UP.format(file=name), wording.ROW_QUOTES_HINT)


def _repaired(line: str, delimiter: str) -> list[str] | None:
    """A row with quotation marks inside a quoted cell that are not doubled, where the line still closes all of them."""
    return None if line.count('"') % 2 else next(csv.reader([line], delimiter=delimiter))


def _draft(
    name: str, number: int, row: Sequence[str], fields: Sequence[str], warnings: tuple[str, ...]
) -> Draft | UnreadableFile:
    if any(cell.strip() for cell in row[len(fields) :]):
        message = wording.ROW_TOO_LONG.format(row=number, file=name, found=len(row), expected=len(fields))
        return UnreadableFile(message, wording.ROW_TOO_LONG_HINT)
    given = {field: cell for field, cell in zip(fields, row, strict=False) if field}
    if not given.get("text", "").strip():
        return UnreadableFile(wording.ROW_EMPTY.format(row=number, file=name), wording.ROW_EMPTY_HINT)
    return Draft(**given, entry=str(number), warnings=warnings)

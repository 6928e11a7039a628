"""Tables as text (CSV, TSV): one article a row, the columns found by their names."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence

from components import wording
from components.errors import UnreadableFile
from components.readers.charset import decode
from components.readers.columns import field_named
from components.readers.draft import Outcome, Sheet

SUFFIXES = (".csv", ".tsv")
NAME = "table (CSV)"
QUICK = True

_DELIMITERS = ",;\t|"
_NO_DELIMITER = "\x1f"
"""What parts the columns of a table that has only one: a character that no text holds."""
_PASSES = 10
"""How often the table's length may be read again because of stray quotation marks, before the rest is given up."""

csv.field_size_limit(2**31 - 1)


def is_mine(_data: bytes) -> bool:
    """Any text may be a table: its name has to say so."""
    return False


def read(name: str, data: bytes) -> Iterator[Outcome]:
    """The one table of the file; a row that cannot be read is one problem and no more."""
    text, warnings = decode(data)
    lines = [line + "\n" for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    delimiter, columns, start = _header(lines)
    yield Sheet(columns, _numbered(name, lines[start:], delimiter), warnings=warnings)


def _numbered(name: str, lines: Sequence[str], delimiter: str) -> Iterator[Sequence[str] | UnreadableFile]:
    for number, row in enumerate(_rows(name, lines, delimiter), 1):
        stray = UnreadableFile(wording.ROW_QUOTES.format(row=number, file=name), wording.ROW_QUOTES_HINT)
        yield stray if row is None else row


def _header(lines: Sequence[str]) -> tuple[str, tuple[str, ...], int]:
    """The delimiter, the columns' names, and the line where the rows begin."""
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if lines[first].casefold().startswith("sep=") and first + 1 < len(lines):
        first += 1  # Excel's own note of the delimiter
    headers = {delimiter: next(csv.reader([lines[first]], delimiter=delimiter)) for delimiter in _DELIMITERS}
    delimiter = max(_DELIMITERS, key=lambda each: (any(map(_is_text, headers[each])), len(headers[each])))
    columns = tuple(headers[delimiter])
    return (delimiter if len(columns) > 1 else _NO_DELIMITER), columns, first + 1


def _is_text(column: str) -> bool:
    return field_named(column) == "text"


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

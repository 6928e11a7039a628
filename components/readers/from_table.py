"""Tables as text (CSV, TSV): one article a row, the columns found by their names."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from components import wording
from components.errors import UnreadableFile
from components.readers.ahead import Ahead
from components.readers.draft import Outcome, Sheet
from components.readers.headers import HEAD, head_of, score_of
from components.readers.jsonfiles.lines import decoded_lines
from components.readers.sniff import prose_in

SUFFIXES = (".csv", ".tsv")
NAME = "table (CSV)"
QUICK = 1 << 20

_DELIMITERS = ",;\t|"
_NO_DELIMITER = "\x1f"
"""What parts the columns of a table that has only one: a character that no text holds."""
_PASSES = 10
"""How often the table's length may be read again because of stray quotation marks, before the rest is given up."""
_LONGEST_ROW = 12_000_000
"""Characters of a row, twice what an article may have: a longer one is a quotation mark that does not close."""
_HEAD, _NAMED = 4096, 4
"""Bytes in which the first line is looked for, and the score from which it heads a table beyond doubt."""
_HEADED = 2
"""The score from which a line below the first heads a table."""
_SNIFFED = 50
"""Lines from which it is told what parts the columns."""
_EVEN = 0.8
_PLAIN = re.compile(r'\s*(?:[\w ./-]{0,40}|"[\w ./-]{0,40}")\s*')
_NOTE = re.compile(r"sep=(.)\n?$", re.IGNORECASE)

csv.field_size_limit(2**31 - 1)


def is_mine(data: bytes) -> bool:
    """Any text may be a table: its name has to say so, unless its first line is of names that mean
    the text and more, as in what Excel saves as "Unicode text" (.txt)."""
    first = next(decoded_lines(data[:_HEAD])[0], "")
    rows = (first.rstrip("\r\n").split(delimiter) for delimiter in _DELIMITERS)
    return any(len(row) > 2 and all(map(_PLAIN.fullmatch, row)) and score_of(row) >= _NAMED for row in rows)


def is_plain(data: bytes) -> bool:
    """Whether running text begins here: no line names columns or parts them evenly, and no quoted cell begins."""
    lines = [line for line in prose_in(data).split("\n")[:_SNIFFED] if line.strip()]
    if not lines or score_of(lines[:1]) or any(map(lines[0].count, _DELIMITERS)):
        return False
    named = max(_told(lines, delimiter)[0] for delimiter in _DELIMITERS)
    return named < _HEADED and _delimiter(lines) == _NO_DELIMITER and not any(line[0] == '"' for line in lines[:2])


def read(name: str, data: bytes) -> Iterator[Outcome]:
    """The one table of the file; a row that cannot be read is one problem and no more."""
    lines, warnings = decoded_lines(data)
    first = list(islice(lines, _SNIFFED))
    noted = _NOTE.match(first[0]) if first else None  # Excel's own note of the delimiter
    delimiter = noted[1] if noted else _delimiter(first)
    rows = _rows(name, _Lines(chain(first[1:] if noted else first, lines)), delimiter, _PASSES * len(data))
    head = list(islice(rows, HEAD))
    columns, start = head_of(head)
    yield Sheet(columns, Ahead(_numbered(name, chain(head[start:], rows))), warnings=warnings)


def _numbered(name: str, rows: Iterable[Sequence[str] | None]) -> Iterator[Sequence[str] | UnreadableFile]:
    for number, row in enumerate(rows, 1):
        stray = UnreadableFile(wording.ROW_QUOTES.format(row=number, file=name), wording.ROW_QUOTES_HINT)
        yield stray if row is None else row


def _delimiter(lines: Sequence[str]) -> str:
    """What parts the columns so that their names are known; or else so that all rows have equally many."""
    told = {delimiter: _told(lines, delimiter) for delimiter in _DELIMITERS}
    best = max(told, key=told.__getitem__)
    return best if told[best][1] > 1 else _NO_DELIMITER


def _told(lines: Sequence[str], delimiter: str) -> tuple[int, int]:
    """How well the lines name columns, parted so, and how many columns there are; 0 where the rows differ."""
    plain = (" ".join(line.splitlines()) + "\n" for line in lines)  # a stray line end within a line stops the parser
    rows = [row for row in csv.reader(plain, delimiter=delimiter) if row]
    head = max(rows[:HEAD], key=score_of, default=[])
    if score := score_of(head):
        return score, len(head)
    widths = [len(row) for row in (rows[:-1] if len(lines) == _SNIFFED else rows)]
    usual = max(set(widths), key=widths.count, default=0)
    return 0, usual if widths.count(usual) >= _EVEN * len(widths) else 0


class _Lines:
    """Lines, of which those of the row that is being read can be read again."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._again: deque[str] = deque()
        self._row: list[str] = []
        self._size = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self._size > _LONGEST_ROW:
            raise csv.Error
        line = self._again.popleft() if self._again else next(self._lines)
        self._row.append(line)
        self._size += len(line)
        return line

    def end_row(self) -> None:
        """What was read is a row."""
        self._row, self._size = [], 0

    def again(self) -> tuple[str, int]:
        """What was read is no row: its first line, and how many characters are read again from the second on."""
        first, size = self._row[0], self._size
        self._again.extendleft(reversed(self._row[1:]))
        self.end_row()
        return first, size


def _rows(name: str, lines: _Lines, delimiter: str, budget: int) -> Iterator[list[str] | None]:
    """The table's rows; None for a row whose quotation marks do not close, after which reading goes on one line below.

    Cost: one pass, and again from each stray quotation mark to where it shows, up to `budget` characters.
    Raises UnreadableFile where those are used up.
    """
    while True:
        try:
            for row in csv.reader(lines, delimiter=delimiter, strict=True):
                lines.end_row()
                yield row
            return
        except csv.Error:
            line, size = lines.again()
        yield _repaired(line, delimiter)
        budget -= size
        if budget < 0:
            raise UnreadableFile(wording.TABLE_GIVEN_UP.format(file=name), wording.ROW_QUOTES_HINT)


def _repaired(line: str, delimiter: str) -> list[str] | None:
    """A row with quotation marks inside a quoted cell that are not doubled, where the line still closes all of them."""
    return None if line.count('"') % 2 else next(csv.reader([line], delimiter=delimiter))

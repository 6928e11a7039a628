"""Tables to drafts: which column holds what, guessed by the columns' names, and for the text by what stands in them
too; or as the person said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from components import wording
from components.cleaning.dates import iso_date
from components.cleaning.outlets import outlet_of_url
from components.errors import UnreadableFile
from components.readers.ahead import Ahead
from components.readers.draft import Draft, Sheet
from components.readers.headers import Row, is_address, is_prose, is_unnamed, rank_of
from components.readers.markup import is_markup, text_of

_SAMPLE = 20
"""Rows that are looked at to see which column holds the text."""
_BY_FAR = 2
"""How many times longer than any other a column's cells are, to be the text without being called so."""
_NOTHING = frozenset({"nan", "none", "null", "n/a", "na", "nat", "[]", "{}", "-", "undefined", "#n/a", "<na>"})
"""What programs write where there is nothing."""
_NOBODY = frozenset(
    "unknown anonymous admin administrator webmaster staff editor editors author user root default guest system test "
    "unbekannt inconnu desconocido redaktion redaction".split()
) | {"no author", "not available", "not specified", "site admin", "super user", "n.a.", "?", "various"}
"""What they write where no outlet and no author is known."""
_LONGEST_NOTHING = 20
_LONGEST_CELL = 32_767
"""Characters that Excel keeps of a cell, in units of UTF-16."""
_SITE = re.compile(r"(?:https?://)?(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?:[:/?#]\S*)?$", re.IGNORECASE)
_LIST = re.compile(r"\[\s*['\"].{0,2000}['\"]\s*,?\s*\]$", re.DOTALL)
_LISTED = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"")
_SECONDS = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d*)?$")
_DIGITS = re.compile(r"((?:19|20)\d{6})T?(\d{2})(\d{2})(\d{2})Z?$")
_CUT_OFF = re.compile(r"\s*\[\+\d{1,9} chars\]\s*\Z")
_MARK = 40
"""What NewsAPI writes after an article of which it gives the beginning, in the last characters of the text."""
_REMOVED = "[Removed]"
"""What it writes for one that was taken down."""
_TITLE_WORDS = 3
_PROSE = ("text", "title", "byline")


def field_named(name: str) -> str:
    """The draft's field that a column or a front-matter key means, or ""."""
    return rank_of(name)[0]


@dataclass(frozen=True, slots=True)
class Columns:
    """How the columns of a table were understood. fields: the field that each column gives, "" where it gives none.
    sample: the first row, each cell cut to what a person knows the column by."""

    sheet: str
    names: tuple[str, ...]
    fields: tuple[str, ...]
    sample: tuple[str, ...] = ()


def understood(sheet: Sheet, given: Mapping[str, str]) -> Columns:
    """The columns of a table as they are named, or as the person gave them (a column's name -> its field, "": none).

    A field that the person gave to a column is guessed for no other.
    """
    ahead = sheet.rows.look(_SAMPLE) if isinstance(sheet.rows, Ahead) else []
    rows = [row for row in ahead if not isinstance(row, UnreadableFile)]
    guessed = _guessed(sheet.columns, rows)
    taken = set(given.values())
    free = ("" if guess in taken else guess for guess in guessed)
    return Columns(sheet.name, sheet.columns, tuple(map(given.get, sheet.columns, free)))


def drafts_of(file: str, sheet: Sheet, columns: Columns, start: int = 1) -> Iterator[Draft | UnreadableFile]:
    """One draft a row, entry = the row's number from `start`; a row that cannot be read is one problem and no more.

    An empty row is passed over; a table that has no others is a problem.
    """
    number = 0
    for number, row in _filled(sheet.rows, start):
        yield row if isinstance(row, UnreadableFile) else _draft(file, sheet, number, row, columns)
    if not number:
        named = f"{sheet.name} ({file})" if sheet.name else file
        yield UnreadableFile(wording.EMPTY_FILE.format(file=named), wording.EMPTY_FILE_HINT)


def _filled(rows: Iterable[Row | UnreadableFile], start: int) -> Iterator[tuple[int, Row | UnreadableFile]]:
    for number, row in enumerate(rows, start):
        if isinstance(row, UnreadableFile) or any(map(str.strip, row)):
            yield number, row


def no_text_column(file: str, columns: Columns) -> UnreadableFile:
    """What is said of a table in which no column holds the text."""
    found = ", ".join(name.strip()[:40] or wording.COLUMNS_NAMELESS for name in columns.names[:12])
    return UnreadableFile(wording.NO_TEXT_COLUMN.format(file=file, columns=found), wording.NO_TEXT_COLUMN_HINT)


def _guessed(names: Sequence[str], rows: Sequence[Row]) -> list[str]:
    """By name, each field once; but where no column that is called the text holds sentences, another that plainly does
    is the text."""
    cells = [_cells(rows, at) for at in range(len(names))]
    fields = [field_named(name) for name in names]
    for at, field in enumerate(fields):  # a name can mean two things, and a date or an address is no prose
        fields[at] = "" if field not in _PROSE and _is_text(cells[at]) else field
    called = any(field == "text" and _is_text(cells[at]) for at, field in enumerate(fields))
    if not called and (text := _longest(cells)) is not None:
        fields = ["text" if at == text else "" if field == "text" else field for at, field in enumerate(fields)]
    best = {field: _likeliest(field, fields, names, cells) for field in fields if field}
    fields = [field if best.get(field) == at else "" for at, field in enumerate(fields)]
    return _by_content(fields, cells) if is_unnamed(names) else fields


def _likeliest(field: str, fields: Sequence[str], names: Sequence[str], cells: Sequence[Sequence[str]]) -> int:
    """Of the columns that are called so: one that is not empty, and where it is the text holds sentences."""

    def unlikely(at: int) -> tuple[bool, bool, int]:
        return field == "text" and not _is_text(cells[at]), not cells[at], rank_of(names[at])[1]

    return min((at for at, each in enumerate(fields) if each == field), key=unlikely)


def _cells(rows: Sequence[Row], at: int) -> list[str]:
    return [row[at] for row in rows if at < len(row) and not _is_nothing(row[at])]


def _is_nothing(cell: str) -> bool:
    return not cell.strip() or (len(cell) < _LONGEST_NOTHING and cell.strip().casefold() in _NOTHING)


def _is_text(cells: Sequence[str]) -> bool:
    return sum(map(is_prose, cells)) * 2 >= len(cells) > 0


def _longest(cells: Sequence[Sequence[str]]) -> int | None:
    """The column with by far the longest cells of several sentences; None where two are alike."""
    lengths = {at: sum(map(len, column)) for at, column in enumerate(cells) if _is_text(column)}
    longest = max(lengths, key=lengths.__getitem__, default=None)
    if longest is None or any(lengths[at] * _BY_FAR > lengths[longest] for at in lengths if at != longest):
        return None
    return longest


def _by_content(fields: list[str], cells: Sequence[Sequence[str]]) -> list[str]:
    """What columns without names plainly are: addresses, dates, and the first of short lines the title."""
    for at, column in enumerate(cells):
        if fields[at] or not column:
            continue
        if all(map(is_address, column)):
            field = "url"
        elif all(iso_date(cell[:100]) for cell in column):
            field = "published"
        else:
            field = "title" if all(_TITLE_WORDS <= len(cell.split()) <= 40 for cell in column) else ""
        fields[at] = "" if field in fields else field
    return fields


def _draft(file: str, sheet: Sheet, number: int, row: Row, columns: Columns) -> Draft | UnreadableFile:
    width = len(columns.names)
    if any(cell.strip() for cell in row[width:]):
        message = wording.ROW_TOO_LONG.format(row=number, file=file, found=len(row), expected=width)
        return UnreadableFile(message, wording.ROW_TOO_LONG_HINT)
    given = _fields(row, columns)
    cut = (wording.CELL_CUT,) * (len(given.get("text", "").encode("utf-16-le")) == 2 * _LONGEST_CELL)
    whole = _text(given.pop("text", ""), given.get("title", ""))
    text = whole[:-_MARK] + _CUT_OFF.sub("", whole[-_MARK:])
    if text.strip() == _REMOVED:
        return UnreadableFile(wording.ROW_REMOVED.format(row=number, file=file), wording.ROW_REMOVED_HINT)
    cut += (wording.TEXT_CUT,) * (text != whole)
    if not text.strip():
        return UnreadableFile(wording.ROW_EMPTY.format(row=number, file=file), wording.ROW_EMPTY_HINT)
    entry = f"{sheet.name} {number}".strip()
    said = whole if text != whole else ""
    return replace(Draft(text, entry, origins={"": "column"}, whole=said, warnings=(*sheet.warnings, *cut)), **given)


def _fields(row: Row, columns: Columns) -> dict[str, Any]:
    found: dict[str, str] = {}
    for field, cell in zip(columns.fields, row, strict=False):
        nobody = field in ("outlet", "byline") and cell.strip().casefold() in _NOBODY
        if field and field not in found and not nobody and not _is_nothing(cell):
            found[field] = cell if field == "text" else _tidied(field, cell)
    return found


def _tidied(field: str, cell: str) -> str:
    """A field as people write it: an outlet by its name, names parted by commas, words without markup."""
    bare = cell.strip()
    if field == "outlet":
        return (outlet_of_url(bare) if _SITE.match(bare[:500]) else "") or cell
    if field == "byline" and _LIST.match(bare):
        return ", ".join(filter(None, (one or other for one, other in _LISTED.findall(bare))))
    if field == "published":
        return _moment(bare)
    if field == "url":
        return bare if _SITE.match(bare[:500]) or is_address(bare) else ""
    return " ".join(text_of(cell).split()) if field in ("title", "byline") and is_markup(cell) else cell


def _moment(cell: str) -> str:
    """Also of moments that are counted in seconds, or written in digits alone."""
    if seconds := _SECONDS.match(cell):
        return datetime.fromtimestamp(int(seconds[1]), UTC).isoformat()
    if digits := _DIGITS.match(cell):
        day, hour, minute, second = digits.groups()
        return f"{day[:4]}-{day[4:6]}-{day[6:]}T{hour}:{minute}:{second}"
    return cell


def _text(cell: str, title: str) -> str:
    """What a cell says, without its markup, and without the title that a column of its own holds."""
    text = text_of(cell) if is_markup(cell) else cell
    first, parted, rest = text.lstrip().partition("\n")
    return rest.lstrip("\n") if parted and rest.strip() and title.strip() and first.split() == title.split() else text

"""Tables to drafts: which column holds what, guessed by the columns' names, or as the person said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from components import wording
from components.errors import UnreadableFile
from components.readers.draft import Draft, Sheet

FIELD_NAMES: dict[str, str] = {
    name: field
    for field, names in {
        "text": "text body content article full_text fulltext article_text article_body body_text story_text story",
        "title": "title headline head heading article_title",
        "outlet": "outlet source publisher publication site newspaper paper outlet_name source_name site_name",
        "agency": "agency wire news_agency wire_service",
        "byline": "byline author authors by writer reporter",
        "published": "published date published_at publish_date publication_date pub_date date_published datetime",
        "url": "url link source_url article_url permalink",
        "language": "language lang locale",
    }.items()
    for name in names.split()
}
"""What files call the fields of a draft; look up with field_named."""


def field_named(name: str) -> str:
    """The draft's field that a column or a front-matter key means, or ""."""
    key = "_".join(name.strip().casefold().replace("-", " ").replace("_", " ").split())
    return FIELD_NAMES.get(key, "")


@dataclass(frozen=True, slots=True)
class Columns:
    """How the columns of a table were understood. fields: the field that each column gives, "" where it gives none.
    sample: the first row, each cell cut to what a person knows the column by."""

    sheet: str
    names: tuple[str, ...]
    fields: tuple[str, ...]
    sample: tuple[str, ...] = ()


def understood(sheet: Sheet, given: Mapping[str, str]) -> Columns:
    """The columns of a table as they are named, or as the person gave them (a column's name -> its field, "": none)."""
    fields: list[str] = []
    for column in sheet.columns:
        field = given[column] if column in given else field_named(column)
        fields.append("" if field in fields else field)
    return Columns(sheet.name, sheet.columns, tuple(fields))


def drafts_of(file: str, sheet: Sheet, columns: Columns, start: int = 1) -> Iterator[Draft | UnreadableFile]:
    """One draft a row, entry = the row's number from `start`; a row that cannot be read is one problem and no more."""
    for number, row in enumerate(sheet.rows, start):
        if isinstance(row, UnreadableFile):
            yield row
        elif any(cell.strip() for cell in row):
            yield _draft(file, sheet, number, row, columns.fields)


def no_text_column(file: str, columns: Columns) -> UnreadableFile:
    """What is said of a table in which no column holds the text."""
    found = ", ".join(name.strip()[:40] or "(no name)" for name in columns.names[:12])
    return UnreadableFile(wording.NO_TEXT_COLUMN.format(file=file, columns=found), wording.NO_TEXT_COLUMN_HINT)


def _draft(file: str, sheet: Sheet, number: int, row: Sequence[str], fields: Sequence[str]) -> Draft | UnreadableFile:
    if any(cell.strip() for cell in row[len(fields) :]):
        message = wording.ROW_TOO_LONG.format(row=number, file=file, found=len(row), expected=len(fields))
        return UnreadableFile(message, wording.ROW_TOO_LONG_HINT)
    given: dict[str, Any] = {field: cell for field, cell in zip(fields, row, strict=False) if field}
    if not given.get("text", "").strip():
        return UnreadableFile(wording.ROW_EMPTY.format(row=number, file=file), wording.ROW_EMPTY_HINT)
    entry = f"{sheet.name} {number}".strip()
    draft = Draft(given.pop("text"), entry, origins={"": "column"}, warnings=sheet.warnings)
    return replace(draft, **given)

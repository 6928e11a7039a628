"""Values as data files have them (numbers, dates, lists, objects) to the text of one cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

_TELLING = (
    "rendered name full_name fullName display_name displayName text value content main original html body title "
    "headline #text @value @id url href"
).split()
"""Of an object in a field ({"name": "Harbour Courier", "id": 7}) the one value that is meant, the first there is."""
_DEEPEST = 8
_NAME, _PARAGRAPH = 30, 100
"""Characters of a list's item: one that ends like a sentence, or any, is longer than a name and so a paragraph."""
_SENTENCE_END = re.compile(r"[.!?…。！？؟][\"”’»)\]]*$")
_SURROGATES = re.compile("[\ud800-\udfff]")


def cell(value: Any, depth: int = 0) -> str:
    """The value as text, "" for none. Names in a list are joined by commas, paragraphs by empty lines; of an object the
    name or text in it counts. Never raises."""
    match value:
        case str():
            return value if value.isascii() else _SURROGATES.sub("\ufffd", value)
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float() | Decimal():
            return _number(float(value))
        case date() | time():
            return moment(value)
        case bytes() | bytearray():
            return _decoded(bytes(value))
        case Mapping() if depth < _DEEPEST:
            return _object(value, depth)
        case list() | tuple() if depth < _DEEPEST:
            return _joined(cell(item, depth + 1) for item in value)
        case Mapping() | list() | tuple():
            return ""
    return str(value)


def moment(value: date | time) -> str:
    """ISO 8601; a midnight without a time zone is a day."""
    if isinstance(value, datetime) and value.time() == time() and value.tzinfo is None:
        return value.date().isoformat()
    return value.isoformat()


def _number(value: float) -> str:
    if value != value or value in (float("inf"), float("-inf")):
        return ""
    return str(int(value)) if -1e15 < value < 1e15 and value == int(value) else str(value)


def _decoded(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeError:
        return ""


def _object(value: Mapping[Any, Any], depth: int) -> str:
    told = next((text for key in _TELLING if (text := cell(value.get(key), depth + 1)).strip()), "")
    return told or _joined((cell(each, depth + 1) for each in value.values()), " ")


def _joined(cells: Iterable[str], between: str = ", ") -> str:
    kept = [each.strip() for each in cells if each.strip()]
    return ("\n\n" if any(map(_is_paragraph, kept)) else between).join(kept)


def _is_paragraph(text: str) -> bool:
    return len(text) > _PARAGRAPH or (len(text) > _NAME and _SENTENCE_END.search(text[-9:]) is not None)

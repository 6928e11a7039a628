"""Articles as Crossread itself writes them (`read`, `compare`): they come back as they were, furniture and all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from components import wording
from components.errors import UnreadableFile
from components.model import FIELDS, Furniture
from components.readers.draft import Draft
from components.readers.encoding.charset import tidy

_MARKS = frozenset({"article_id", "text", "origins", "furniture", "title_span", "source"})


def is_own(value: Mapping[str, Any]) -> bool:
    """Whether Crossread wrote it, by its fields."""
    return value.keys() >= _MARKS


def drafts(file: str, items: Iterable[Mapping[str, Any] | UnreadableFile | None]) -> Iterator[Draft | UnreadableFile]:
    """One draft an article; a problem for one without a text."""
    for number, item in enumerate(items, 1):
        if isinstance(item, UnreadableFile):
            yield item
        elif item is not None:
            yield _draft(file, number, item)


def _draft(file: str, number: int, item: Mapping[str, Any]) -> Draft | UnreadableFile:
    text = item.get("text")
    if not isinstance(text, str) or not text.strip():
        return UnreadableFile(wording.ROW_EMPTY.format(row=number, file=file), wording.ROW_EMPTY_HINT)
    told = {name: item[name] for name in FIELDS if isinstance(item.get(name), str)}
    furniture = tuple(_furniture(item.get("furniture"), len(text))) if tidy(text)[0] == text else ()
    return Draft(text, str(number), **told, origins=_origins(item.get("origins")), furniture=furniture)


def _origins(value: Any) -> dict[str, str]:
    """Where the file says that fields were found; that "you" said so, no file can tell."""
    told = value.items() if isinstance(value, dict) else ()
    known = {name: origin for name, origin in told if name in FIELDS and isinstance(origin, str)}
    return {"": "column"} | {
        name: origin for name, origin in known.items() if origin in wording.ORIGINS.keys() - {"person"}
    }


def _furniture(value: Any, length: int) -> Iterator[Furniture]:
    """The spans that lie in the text, with a reason that is known. Numbers come as they are written."""
    for each in value if isinstance(value, list) else ():
        try:
            start, end, reason = int(each["start"]), int(each["end"]), each["reason"]
        except (TypeError, KeyError, ValueError):
            continue
        if 0 <= start < end <= length and isinstance(reason, str) and reason in wording.FURNITURE:
            yield Furniture(start, end, reason)

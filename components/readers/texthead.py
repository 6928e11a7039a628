"""The head of a text: lines of `key: value` between two fences of dashes, as editors and site generators write them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.readers.columns import field_named

_FENCE = re.compile(r"(?:---|\.\.\.)[ \t]*$")
_PAIR = re.compile(r"([A-Za-z][\w -]{0,40}):(?:[ \t]+(.*))?$")
_MORE = re.compile(r"[ \t]+(?:-[ \t]+)?(.*)$|-[ \t]+(.*)$")
_HEAD_LINES = 100


def split_head(text: str) -> tuple[dict[str, str], str]:
    """The fields of the front matter and the body after it. A text without a well-formed head is all body."""
    lines = text.lstrip("\n").split("\n", _HEAD_LINES)
    if lines[0].rstrip() != "---":
        return {}, text
    end = next((i for i, line in enumerate(lines[1:_HEAD_LINES], 1) if _FENCE.match(line)), 0)
    fields = _fields(lines[1:end]) if end else None
    return ({}, text) if fields is None else (fields, "\n".join(lines[end + 1 :]))


def _fields(lines: Sequence[str]) -> dict[str, str] | None:
    """None where a line is neither `key: value` nor goes on with the one before: then it was no head but a rule."""
    fields: dict[str, str] = {}
    current = ""
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if pair := _PAIR.match(line):
            current, value = field_named(pair[1]), pair[2] or ""
        elif more := _MORE.match(line):
            value = more[1] or more[2] or ""
        else:
            return None
        value = _unquoted(value)
        if current and value:
            fields[current] = f"{fields[current]}, {value}" if current in fields else value
    return fields


def _unquoted(value: str) -> str:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_unquoted(part) for part in value[1:-1].split(","))
    if value in ("|", ">", "|-", ">-"):
        return ""
    return value[1:-1].strip() if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value

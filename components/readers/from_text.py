"""Plain text: the whole file is one article, with an optional head of `key: value` lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from components.readers.draft import Draft, Outcome
from components.readers.encoding.charset import decode
from components.readers.texthead import split_head

SUFFIXES = (".txt", ".text")
NAME = "plain text"
LARGEST = 20 << 20
"""Bytes: an article of the greatest length, in the widest encoding."""
QUICK = 1 << 20


def is_mine(_data: bytes) -> bool:
    """Any text may be plain: it is what is left where nothing else is sure."""
    return False


def read(_name: str, data: bytes) -> Iterator[Outcome]:
    """One draft: the text as it stands, without a head that names its fields. What that lacks is found in the text
    later."""
    text, warnings = decode(data)
    head, body = split_head(text.replace("\r\n", "\n")) if text.startswith("---") else ({}, text)
    fields: dict[str, Any] = {name: value for name, value in head.items() if name != "text"}
    yield replace(
        Draft(body.lstrip("\n") if fields else text, origins=dict.fromkeys(fields, "head"), warnings=warnings), **fields
    )

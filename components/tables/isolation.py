"""Names and wordings that are written from right to left, kept from turning around the line they are put into.

Unicode Bidirectional Algorithm (UAX 9), 2.7: a first strong isolate and its end. Only what needs them gets them, so
that all other lines stay as they are.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

OPEN, CLOSE = "\u2068", "\u2069"
_TURNING = frozenset({"R", "AL", "AN"})


def isolated(text: str) -> str:
    """The text, with signs around it that cannot be seen where any letter of it goes from right to left."""
    return f"{OPEN}{text}{CLOSE}" if any(unicodedata.bidirectional(sign) in _TURNING for sign in text) else text


def with_isolated(text: str, names: Iterable[str]) -> str:
    """A sentence with each of these names in it isolated."""
    for name in sorted({name for name in names if isolated(name) != name}, key=len, reverse=True):
        text = text.replace(name, isolated(name))
    return text


def without(text: str) -> str:
    """The same without the signs: for a file."""
    return text.replace(OPEN, "").replace(CLOSE, "")

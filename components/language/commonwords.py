"""Words so common that they tell nothing about a text by themselves."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_LIST = Path(__file__).parents[2] / "data" / "words" / "common.txt"


@cache
def common_words() -> frozenset[str]:
    """The common words of English, lower case, straight apostrophes."""
    return frozenset(_LIST.read_text(encoding="utf-8").split())

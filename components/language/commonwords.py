"""Words and phrases so common that they tell nothing about a text by themselves."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_LISTS = Path(__file__).parents[2] / "data" / "words"


@cache
def common_words() -> frozenset[str]:
    """The common words of English, lower case, straight apostrophes."""
    return frozenset((_LISTS / "common.txt").read_text(encoding="utf-8").split())


@cache
def stock_phrases() -> tuple[str, ...]:
    """The stock phrases of English, 2 to 7 words each, lower case, straight apostrophes. Cost: 2 ms, once."""
    lines = (_LISTS / "stock.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))

"""Words so common, and phrases so worn, that they tell nothing about a text by themselves."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_WORDS = Path(__file__).parents[2] / "data" / "words"


@cache
def common_words() -> frozenset[str]:
    """The common words of English, lower case, straight apostrophes."""
    return frozenset((_WORDS / "common.txt").read_text(encoding="utf-8").split())


@cache
def stock_phrases() -> tuple[str, ...]:
    """Runs of words that any two articles may share, lower case: data/words/stock.txt without its comments."""
    lines = (_WORDS / "stock.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))

"""Words that tell the guards whether two sentences disagree (data/words/guards.txt)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_WORDS = Path(__file__).parents[3] / "data" / "words"


@cache
def function_words() -> frozenset[str]:
    """Words that build sentences and name nothing, lower case."""
    return frozenset(_lines("function.txt"))


def words_under(heading: str) -> frozenset[str]:
    """All words under a heading "= heading" of the list, in lower case."""
    return frozenset(word for line in lines_under(heading) for word in line.split())


def lines_under(heading: str) -> list[str]:
    """The lines under a heading."""
    return _under(heading, _lines("guards.txt"))


def place_lines(heading: str) -> list[str]:
    """The same of the parts of places: lines of words that exclude each other."""
    return _under(heading, _lines("places.txt"))


def _under(heading: str, lines: list[str]) -> list[str]:
    first = lines.index(f"= {heading}") + 1
    last = next((i for i in range(first, len(lines)) if lines[i].startswith("= ")), len(lines))
    return lines[first:last]


def nation_lines() -> list[str]:
    """One country a line."""
    return _lines("nations.txt")


def _lines(name: str) -> list[str]:
    lines = (_WORDS / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]

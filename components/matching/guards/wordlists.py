"""Words that tell the guards whether two sentences disagree (data/words/guards.txt)."""

from __future__ import annotations

from functools import cache

from components.language.wordlists import lines_of, sections_of


@cache
def function_words() -> frozenset[str]:
    """Words that build sentences and name nothing, lower case."""
    return frozenset(lines_of("function.txt"))


def words_under(heading: str) -> frozenset[str]:
    """All words under a heading "= heading" of the list, in lower case."""
    return frozenset(word for line in lines_under(heading) for word in line.split())


def lines_under(heading: str) -> tuple[str, ...]:
    """The lines under a heading."""
    return sections_of("guards.txt")[heading]


def place_lines(heading: str) -> tuple[str, ...]:
    """The same of the parts of places: lines of words that exclude each other."""
    return sections_of("places.txt")[heading]


def nation_lines() -> tuple[str, ...]:
    """One country a line."""
    return lines_of("nations.txt")

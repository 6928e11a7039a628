"""The names of stories: one line, not too long, no two alike in one list."""

from __future__ import annotations

from collections.abc import Iterable

from components import wording

LONGEST = 120
"""Characters of a story's name."""


def tidy(name: str, longest: int = LONGEST) -> str:
    """One line of printable text; what no database can keep, or no reader can see, is left out."""
    line = " ".join(name.split())
    return "".join(sign for sign in line if sign.isprintable() or sign in JOINERS)[:longest].strip()


JOINERS = "\u200c\u200d"
"""Not printable by themselves, yet Persian words and joined emoji need them."""


def unused(name: str, taken: Iterable[str]) -> str:
    """The name, tidied, "Untitled story" where nothing is left; with " (2)", " (3)" … where it is taken."""
    wanted = tidy(name) or wording.UNTITLED_STORY
    used = {other.casefold() for other in taken}
    found, count = wanted, 1
    while found.casefold() in used:
        count += 1
        suffix = f" ({count})"
        found = wanted[: LONGEST - len(suffix)].rstrip() + suffix
    return found

"""The lists in data/words: one entry a line, "# comments", and in some of them headings, "= heading"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parents[2] / "data" / "words"


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """The entries of a list, headings among them."""
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def sections_of(name: str) -> dict[str, tuple[str, ...]]:
    """The entries under each heading of a list; a heading that stands twice goes on."""
    found: dict[str, list[str]] = defaultdict(list)
    heading = ""
    for line in lines_of(name):
        if line.startswith("= "):
            heading = line[2:]
        else:
            found[heading].append(line)
    return {heading: tuple(lines) for heading, lines in found.items()}

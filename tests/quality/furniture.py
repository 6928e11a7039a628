"""Furniture held against hand-made cases: what is found of it, and how much reporting is marked wrongly.

usage: python -m tests.quality.furniture          (the scores, and every mistake)
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from components.cleaning.furniture import find_furniture

CASES = Path(__file__).parent / "cases"
COVERED = 0.8
"""The part of a stretch of furniture that has to be marked."""


def furniture_score() -> dict[str, float]:
    """Shares: of furniture that is found, of reporting beside it that is marked, of look-alikes that are marked."""
    found = [part >= COVERED for _, _, part, wanted in stretches() if wanted]
    touched = [part > 0 for _, _, part, wanted in stretches() if not wanted]
    marked = [part > 0 for _, part in lookalikes()]
    return {
        "furniture found": sum(found) / len(found),
        "reporting marked": sum(touched) / len(touched),
        "look-alikes marked": sum(marked) / len(marked),
    }


def stretches() -> Iterator[tuple[str, str, float, bool]]:
    """-> case, the stretch, the part of it that is marked, and whether it is furniture."""
    for case in _load("furnitures"):
        for wanted, name in ((True, "furniture"), (False, "not")):
            for quote in case[name]:
                start = case["text"].index(quote)
                yield case["id"], quote, _marked(case["text"], start, start + len(quote)), wanted


def lookalikes() -> Iterator[tuple[str, float]]:
    """-> a sentence of reporting and the part of its article that is marked: none of it should be."""
    for case in _load("lookalikes"):
        apart = "\n\n" if case.get("alone") else " "
        text = apart.join(filter(None, (case["before"], case["sentence"], case["after"])))
        yield case["sentence"], _marked(text, 0, len(text))


def mistakes() -> Iterator[str]:
    """Every stretch that is missed (-) or marked wrongly (+)."""
    for case, quote, part, wanted in stretches():
        if wanted and part < COVERED:
            yield f"- {case} {part:.2f}: {quote}"
        elif not wanted and part:
            yield f"+ {case} {part:.2f}: {quote}"
    yield from (f"+ {part:.2f}: {sentence}" for sentence, part in lookalikes() if part)


@cache
def _covered(text: str) -> frozenset[int]:
    return frozenset(i for mark in find_furniture(text) for i in range(mark.start, mark.end))


def _marked(text: str, start: int, end: int) -> float:
    places = [i for i in range(start, end) if not text[i].isspace()]
    return sum(i in _covered(text) for i in places) / len(places)


def _load(name: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return cases


if __name__ == "__main__":
    for line in mistakes():
        print(line)
    for name, value in furniture_score().items():
        print(f"{name:22s} {value:.4f}")

"""Furniture held against hand-made cases: what is found of it, and how much reporting is marked wrongly.

usage: python -m tests.quality.furniture          (the scores, and every mistake)
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from components.cleaning.furniture import find_furniture

CASES = Path(__file__).parent / "cases"
COVERED = 0.8
"""The part of a stretch of furniture that has to be marked."""


def furniture_score() -> dict[str, float]:
    """Shares: of furniture that is found, of reporting beside it that is marked, of look-alikes that are marked.

    "held out" are the cases of a writer whose articles of even number nobody has read who wrote rules.
    """
    held = list(stretches("furnitures_held"))
    return {
        "furniture found": _share(part >= COVERED for _, _, part, wanted in stretches() if wanted),
        "reporting marked": _share(part > 0 for _, _, part, wanted in stretches() if not wanted),
        "look-alikes marked": _share(part > 0 for _, part in lookalikes()),
        "look-alikes of the rules marked": _share(part > 0 for _, part in lookalikes("lookalikes_rules")),
        "furniture held out: found": _share(part >= COVERED for _, _, part, wanted in held if wanted),
        "furniture held out: found, unread": _share(
            part >= COVERED for _, _, part, wanted in stretches("furnitures_held", unread=True) if wanted
        ),
        "furniture held out: reporting marked": _share(part > 0 for _, _, part, wanted in held if not wanted),
        "look-alikes held out: marked": _share(part > 0 for _, part in lookalikes("lookalikes_held")),
    }


def _share(passed: Iterable[bool]) -> float:
    each = list(passed)
    return sum(each) / len(each)


def stretches(name: str = "furnitures", unread: bool = False) -> Iterator[tuple[str, str, float, bool]]:
    """-> case, the stretch, the part of it that is marked, and whether it is furniture; unread: even numbers alone."""
    for case in _load(name)[1::2] if unread else _load(name):
        for wanted, kind in ((True, "furniture"), (False, "not")):
            for quote in case[kind]:
                start = case["text"].index(quote)
                yield case["id"], quote, _marked(case["text"], start, start + len(quote)), wanted


def lookalikes(name: str = "lookalikes") -> Iterator[tuple[str, float]]:
    """-> a sentence of reporting and the part of its article that is marked: none of it should be."""
    for case in _load(name):
        apart = "\n\n" if case.get("alone") else " "
        text = apart.join(filter(None, (case["before"], case["sentence"], case["after"])))
        yield case["sentence"], _marked(text, 0, len(text))


def mistakes() -> Iterator[str]:
    """Every stretch that is missed (-) or marked wrongly (+); of the held-out cases nothing is told."""
    for case, quote, part, wanted in stretches():
        if wanted and part < COVERED:
            yield f"- {case} {part:.2f}: {quote}"
        elif not wanted and part:
            yield f"+ {case} {part:.2f}: {quote}"
    for name in ("lookalikes", "lookalikes_rules"):
        yield from (f"+ {part:.2f}: {sentence}" for sentence, part in lookalikes(name) if part)


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
        print(f"{name:38s} {value:.4f}")

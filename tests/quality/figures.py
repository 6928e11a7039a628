"""Quantities held against hand-marked sentences (cases/quantities.json): value, unit and hedge as a reader says."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from components.language.quantities import find_quantities
from components.model import Quantity, Span

CASES = Path(__file__).parent / "cases" / "quantities.json"
# Values are marked with six digits or fewer ("33.3333", "0.311845").
EXACT = 1e-4
# The marked set's word for a year of the calendar, which the engine calls a year: durations are months to it.
SAID_OTHERWISE = {"calendar year": "year"}

Finder = Callable[[str], Sequence[Quantity]]
Pair = tuple[dict[str, Any] | None, Quantity | None]
"""A marked quantity and the one found at its place; None where one side has none."""


def quantity_score(find: Finder = find_quantities) -> dict[str, float]:
    """-> right: value, unit and hedge, of all that are marked or found; precision and recall: of places alone."""
    pairs = [pair for case in cases() for pair in paired(case, find(case["text"]))]
    both = [(marked, found) for marked, found in pairs if marked and found]
    return {
        "right": sum(is_right(marked, found) for marked, found in both) / len(pairs),
        "precision": len(both) / max(1, sum(found is not None for _, found in pairs)),
        "recall": len(both) / max(1, sum(marked is not None for marked, _ in pairs)),
    }


def cases() -> list[dict[str, Any]]:
    """The marked sentences."""
    marked: list[dict[str, Any]] = json.loads(CASES.read_text(encoding="utf-8"))
    return marked


def paired(case: dict[str, Any], found: Sequence[Quantity]) -> Iterator[Pair]:
    """Each quantity once, marked and found together where their spans overlap."""
    left = list(found)
    for marked, span in zip(case["quantities"], places(case), strict=True):
        match = next((quantity for quantity in left if quantity.span.overlaps(span)), None)
        if match:
            left.remove(match)
        yield marked, match
    yield from ((None, quantity) for quantity in left)


def places(case: dict[str, Any]) -> Iterator[Span]:
    """Where the marked quantities stand: they are listed in the order of the text."""
    at = 0
    for marked in case["quantities"]:
        start = case["text"].index(marked["text"], at)
        at = start + len(marked["text"])
        yield Span(start, at)


def is_right(marked: dict[str, Any], found: Quantity) -> bool:
    """Are value, unit and hedge the marked ones?"""
    unit = SAID_OTHERWISE.get(marked["unit"], marked["unit"])
    close = math.isclose(found.value, marked["value"], rel_tol=EXACT, abs_tol=EXACT)
    return close and found.unit == unit and found.hedge == marked["hedge"]


def main() -> None:
    """Print the score and every quantity that is not right."""
    print(quantity_score())
    for case in cases():
        for marked, found in paired(case, find_quantities(case["text"])):
            if not (marked and found and is_right(marked, found)):
                print(f"{case['id']}: {case['text']}\n    marked {marked}\n    found {found}")


if __name__ == "__main__":
    main()

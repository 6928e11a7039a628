"""How often calls of a kind were right in our tests: data/quality.json, kept true by the tests of quality."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from components import wording

FIGURES = Path(__file__).resolve().parents[2] / "data" / "quality.json"


@cache
def how_often_right(figures: Path = FIGURES) -> str:
    """A sentence or two on the calls "only here"; "" where the figures are not there or cannot be read."""
    try:
        told = json.loads(figures.read_text(encoding="utf-8"))["only_here"]
        right, found, where = (
            round(10 * float(told["precision"])),
            round(10 * float(told["recall"])),
            str(told["where"]),
        )
    except (OSError, ValueError, LookupError, TypeError):
        return ""
    return f"{wording.TESTED.format(where=where, right=right)} {wording.TESTED_FOUND.format(found=found)}"

"""Countries under their names, by those who come from them, and by their capitals: "Beijing" for "China"."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_LIST = Path(__file__).parents[3] / "data" / "words" / "nations.txt"


def nations(name: str) -> frozenset[int]:
    """The countries that a name may stand for, as numbers; none for other names. "Chinese", "Beijing", "China" alike."""
    return _nations().get(name.lower().removeprefix("the ").removesuffix("'s"), frozenset())


@cache
def _nations() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    lines = [line for line in _LIST.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for number, line in enumerate(lines):
        for name in line.replace(" / ", " ").split():
            key = name.replace("_", " ").lower()
            found[key] = found.get(key, frozenset()) | {number}
    return found

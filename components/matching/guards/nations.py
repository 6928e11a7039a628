"""Countries under their names, by those who come from them, and by their capitals: "Beijing" for "China"."""

from __future__ import annotations

from functools import cache

from components.matching.guards.wordlists import nation_lines


def nations(name: str) -> frozenset[int]:
    """The countries that a name may stand for, as numbers: one for "Chinese", "Beijing", "China"; none for others."""
    return _nations().get(name.lower().removeprefix("the ").removesuffix("'s"), frozenset())


@cache
def _nations() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(nation_lines()):
        for name in line.replace(" / ", " ").split():
            key = name.replace("_", " ").lower()
            found[key] = found.get(key, frozenset()) | {number}
    return found

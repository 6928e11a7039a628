"""Pairs of sentences (cases/pairs.json) through the whole comparison: changes told, rewordings found and left alone.

And the true rewordings of ../shared/benchmarks/mtref, which must not be called differing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from components.model import State
from tests.quality.suite import compared, load, place

# Of a claim that was cut into several sentences, the state that a reader would be told first.
_TOLD_FIRST = ("differs", "partly", "said", "possible", "not_found")


def changes_score() -> dict[str, float]:
    """Shares of the changed pairs and of the true rewordings, both directions of each."""
    count: Counter[tuple[str, str]] = Counter()
    for case in load("pairs"):
        count.update((case["relation"], state) for state in stand(case))
    changed, same = (sum(n for (relation, _), n in count.items() if relation == r) for r in ("differs", "same"))
    return {
        "changed, called the same": (count["differs", "said"] + count["differs", "partly"]) / changed,
        "changed, not found": count["differs", "not_found"] / changed,
        "rewordings found": (count["same", "said"] + count["same", "partly"]) / same,
        "rewordings called differing": count["same", "differs"] / same,
    }


def stand(case: dict[str, Any]) -> Iterator[str]:
    """How the claim of either side stands in the other."""
    found = compared([{"text": case["a"]}, {"text": case["b"]}])
    for number, side in enumerate("ab"):
        span = place(case[side], case.get(f"{side}_claim", case[side]))
        states: set[State] = {
            claim.standing[1 - number].state
            for claim in found.claims
            if claim.article == number
            and min(claim.span.end, span.end) - max(claim.span.start, span.start) > len(claim.span) / 2
        }
        yield next((state for state in _TOLD_FIRST if state in states), "not_found")


def differing(pairs: Iterable[dict[str, Any]]) -> float:
    """The share of these true rewordings that is called differing, in either direction."""
    called = [
        any(
            claim.standing[1 - claim.article].state == "differs"
            for claim in compared([{"text": p["a"]}, {"text": p["b"]}]).claims
        )
        for p in pairs
    ]
    return sum(called) / len(called)

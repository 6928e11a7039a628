"""How many origins a story has, held against two built lineages (cases/README.md).

usage: python -m tests.quality.lineages          (the scores)
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from components.compare import compare
from components.matching.lineage import Lineage, trace
from components.model import Article

CASES = Path(__file__).parent / "cases" / "lineage.json"
ORDERS = 4


def lineages() -> list[dict[str, Any]]:
    """The cases as they stand."""
    found: list[dict[str, Any]] = json.loads(CASES.read_text(encoding="utf-8"))["lineages"]
    return found


def articles(case: dict[str, Any]) -> list[Article]:
    """The versions of a case as a reader would give them, in its order."""
    return [article(told) for told in case["articles"]]


def article(told: dict[str, str]) -> Article:
    """One version; what tells how the lineage was built is left out."""
    fields = {name: told[name] for name in ("text", "outlet", "agency", "published")}
    return Article(told["id"], language="en", **fields)


def traced(versions: Sequence[Article]) -> Lineage:
    """Who took from whom among these."""
    return trace(compare(versions))


def unmarked(versions: Sequence[Article]) -> list[Article]:
    """The same without dates and agencies' marks."""
    return [replace(version, agency="", published="") for version in versions]


def shuffled(versions: Sequence[Article]) -> Iterator[list[Article]]:
    """The same in several orders, the given one first."""
    for seed in range(ORDERS):
        order = list(versions)
        if seed:
            random.Random(seed).shuffle(order)
        yield order


def lineages_score() -> dict[str, float]:
    """Of all lineages and orders: origins counted right, with one reprint more still right; versions whose role (taken
    over, rewritten, own) is right; and of versions without dates and marks those with a direction."""
    right, further, roles, directed = [], [], [], []
    for case in lineages():
        versions, more = articles(case), article(case["further_reprint"])
        right += [len(traced(order).origins) == case["origins"] for order in shuffled(versions)]
        further.append(len(traced([*versions, more]).origins) == case["origins"])
        told = {"reprint": "taken_over", "rewrite": "rewritten", "independent": "own", "wire": "own"}
        found = traced(versions).versions
        roles += [told[each["role"]] == version.how for each, version in zip(case["articles"], found, strict=True)]
        directed += [version.source is not None for version in traced(unmarked(versions)).versions]
    return {
        "origins right": sum(right) / len(right),
        "origins right with one reprint more": sum(further) / len(further),
        "roles right": sum(roles) / len(roles),
        "directions without dates or marks": sum(directed) / len(directed),
    }


if __name__ == "__main__":
    for name, value in lineages_score().items():
        print(f"{name:40s} {value:.3f}")

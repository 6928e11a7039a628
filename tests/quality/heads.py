"""Heads of plain texts (cases/heads.json): outlet, agency, byline, title and date, held against a careful reader's.

usage: python -m tests.quality.heads          (the scores, and every field that is wrong or missing)
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from components.model import Article
from components.readers.reading import read_here
from tests.quality.pages import verdict

CASES = Path(__file__).parent / "cases" / "heads.json"
HELD_OUT = CASES.with_name("heads_held.json")
"""Heads by another hand; of its mistakes some were read and mended since."""
FIELDS = ("outlet", "agency", "byline", "title", "published")


def heads_score(cases: Path = CASES) -> dict[str, float]:
    """-> of each field the share right, and the shares wrong and missing of all fields."""
    count = Counter((field, how) for _, field, how, _ in _told(cases))
    each = sum(count.values()) / len(FIELDS)
    return {
        **{f"{field} right": count[field, "right"] / each for field in FIELDS},
        **{f"{field} wrong": count[field, "wrong"] / each for field in FIELDS},
        "fields wrong": sum(count[field, "wrong"] for field in FIELDS) / (each * len(FIELDS)),
        "fields missing": sum(count[field, "missing"] for field in FIELDS) / (each * len(FIELDS)),
    }


def mistakes() -> list[str]:
    """Every field that is wrong or missing: the case, what was found, what is accepted."""
    return [
        f"{how} {field} of {case['id']} ({case['trap']}): {found!r} for {case['expected'][field]!r}"
        for case, field, how, found in _told(CASES)
        if how != "right"
    ]


def _told(cases: Path) -> Iterator[tuple[dict[str, Any], str, str, str]]:
    """-> a case, a field, the verdict on it and what was found."""
    for case in json.loads(cases.read_text(encoding="utf-8")):
        found = read_here(case["file"], case["text"].encode())
        article = next((each for each in found if isinstance(each, Article)), Article("", ""))
        for field in FIELDS:
            value = getattr(article, field)
            yield case, field, verdict(value, case["expected"][field], field), value


if __name__ == "__main__":
    print(*mistakes(), *(f"{name}: {score:.3f}" for name, score in heads_score().items()), sep="\n")

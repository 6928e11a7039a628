"""Claims called "only here" in the news events of ../shared/benchmarks/spark, as the dashboard calls them.

The scorer of that set judges links; a reader is told less: not what is possibly said elsewhere, nor what differs there.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from components.cleaning.furniture import find_furniture
from components.compare import compare
from components.model import Article, Comparison


def only_here_score(events: Path) -> dict[str, float]:
    """-> of claims called only here, the share that a reader found in one outlet alone; of these, the share called."""
    gold = json.loads(events.read_text(encoding="utf-8"))
    stories = {topic: _compared(texts) for topic, texts in gold["articles"].items()}
    count: Counter[tuple[bool, bool]] = Counter()
    for claim in gold["claims"]:
        story, unsure = stories[claim["topic"]], {tuple(pair) for pair in claim["skip"]}
        for number, spans in ((int(n), spans) for n, spans in claim["spans"].items()):
            others = set(range(len(story.articles))) - {number}
            if others and not any((number, other) in unsure for other in others):
                count[_called(story, number, spans), len(claim["spans"]) == 1] += 1
    right, called, only = count[True, True], count[True, True] + count[True, False], count[False, True]
    return {"precision": right / max(1, called), "recall": right / max(1, right + only)}


def _compared(texts: list[str]) -> Comparison:
    return compare(
        [
            Article(f"{n:02d}", text, outlet=f"Outlet {n}", language="en", furniture=find_furniture(text))
            for n, text in enumerate(texts)
        ]
    )


def _called(story: Comparison, number: int, spans: list[Any]) -> bool:
    """Does more than half of the claim stand in sentences that are called only here?"""
    alone = [claim.span for claim in story.claims if claim.article == number and claim.only_here]
    inside = sum(max(0, min(span.end, e) - max(span.start, s)) for span in alone for s, e in spans)
    return inside > sum(e - s for s, e in spans) / 2

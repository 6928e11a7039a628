"""Scores of our own hand-made cases (cases/README.md): the engine's answers held against a careful reader's."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from components.compare import compare
from components.model import Alignment, Article, Comparison, Span

CASES = Path(__file__).parent / "cases"


def load(name: str) -> list[dict[str, Any]]:
    """The cases of one file."""
    cases: list[dict[str, Any]] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return cases


def compared(versions: list[dict[str, str]]) -> Comparison:
    """The comparison of a case's versions, taken as English, in the order given."""
    return compare(
        [
            Article(f"{n:02d}", version["text"], outlet=version.get("outlet", f"Outlet {n}"), language="en")
            for n, version in enumerate(versions)
        ]
    )


def place(text: str, quote: str) -> Span:
    """Where a case's quote stands."""
    at = text.index(quote)
    return Span(at, at + len(quote))


def answers(case: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str, bool]]:
    """-> each expectation with the state the engine gave, and whether its evidence is the right place."""
    found = compared(case["articles"])
    for expected in case["expect"]:
        text, other = case["articles"][expected["article"]]["text"], case["articles"][expected["other"]]["text"]
        span = place(text, expected["quote"])
        claims = [c for c in found.claims if c.article == expected["article"] and c.span.overlaps(span)]
        if not claims:
            yield expected, "no claim", False
            continue
        claim = max(claims, key=lambda c: min(c.span.end, span.end) - max(c.span.start, span.start))
        standing = claim.standing[expected["other"]]
        right = "in" not in expected or any(s.overlaps(place(other, expected["in"])) for s in standing.spans)
        yield expected, standing.state, right


def claims_score() -> dict[str, float]:
    """Shares of all expectations: answered as an honest engine may (pass), exactly (exact), and the worst mistakes."""
    count: Counter[str] = Counter()
    for case in load("claims"):
        for expected, state, right in answers(case):
            wanted = expected["state"]
            count["all"] += 1
            count["pass"] += state in (wanted, *expected.get("also", ())) and right
            count["exact"] += state == wanted and right
            count["said where it differs"] += wanted == "differs" and state == "said"
            count["said where absent"] += wanted == "not_found" and state in ("said", "partly")
            count["absent where said"] += wanted in ("said", "partly", "differs") and state == "not_found"
            count["differs where it agrees"] += wanted in ("said", "partly") and state == "differs"
            count[f"{wanted} wanted"] += 1
    total = count["all"]
    return {
        "pass": count["pass"] / total,
        "exact": count["exact"] / total,
        "said where it differs": count["said where it differs"] / count["differs wanted"],
        "said where absent": count["said where absent"] / count["not_found wanted"],
        "absent where said": count["absent where said"] / (total - count["not_found wanted"]),
        "differs where it agrees": count["differs where it agrees"] / (count["said wanted"] + count["partly wanted"]),
    }


def wording_score() -> dict[str, float]:
    """Shared pairs marked on both sides as the right kind, and look-alikes left unmarked."""
    shared = marked = apart = left = 0
    for case in load("wording"):
        found = compared([{"text": case["a"]}, {"text": case["b"]}])
        wording = [x for x in found.alignments if x.kind != "reworded"]
        for pair in case["shared"]:
            shared += 1
            marked += pair_marked(case, pair, wording)
        for phrase in case["not_shared"]:
            apart += 1
            left += not _covers([x.a_span for x in wording], place(case["a"], phrase), some=True)
    return {"marked": marked / shared, "look-alikes left": left / apart}


def pair_marked(case: dict[str, Any], pair: dict[str, Any], wording: list[Alignment]) -> bool:
    """Is every occurrence of the pair covered on both sides, by passages of a kind that is right?"""
    kinds = (pair["kind"], *pair.get("also", ()))
    for side, spans in (("a", [(x.kind, x.a_span) for x in wording]), ("b", [(x.kind, x.b_span) for x in wording])):
        at = -1
        while (at := case[side].find(pair[side], at + 1)) >= 0:
            target = Span(at, at + len(pair[side]))
            hits = [span for kind, span in spans if kind in kinds]
            if not _covers(hits, target):
                return False
    return True


def _covers(spans: list[Span], target: Span, some: bool = False) -> bool:
    """Do the spans cover nine tenths of the target (some: half of it)?"""
    covered = sum(any(s.start <= at < s.end for s in spans) for at in range(target.start, target.end))
    return covered >= (0.5 if some else 0.9) * len(target)

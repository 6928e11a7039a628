"""Scores of our own hand-made cases (cases/README.md): the engine's answers held against a careful reader's."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from components.compare import compare
from components.matching.passages import find_passages
from components.model import Alignment, Article, Comparison, Span

CASES = Path(__file__).parent / "cases"
_BRACKET = re.compile(r"\[(\w)(~?)\|([^\]]*)\]")


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


def phrases_score() -> dict[str, float]:
    """Short shared phrases marked where they tell, and left alone where they do not."""
    right = {True: 0, False: 0}
    cases = load("phrases")
    for case in cases:
        found = find_passages([case["a"], case["b"]], languages=("en",)).alignments()
        phrase = re.search(r"\W+".join(re.findall(r"\w+", case["phrase"])), case["a"], re.IGNORECASE)
        marked = phrase is not None and _covers([x.a_span for x in found], Span(*phrase.span()))
        right[case["telling"]] += marked if case["telling"] else not found
    wanted = sum(case["telling"] for case in cases)
    return {
        "telling marked": right[True] / wanted,
        "worthless left": right[False] / (len(cases) - wanted),
        "right": sum(right.values()) / len(cases),
    }


def near_score() -> dict[str, float]:
    """Texts whose passages are as an editor drew them, each end within the case's slack of words."""
    cases = load("near")
    return {"as drawn": sum(map(_as_drawn, cases)) / len(cases)}


def _as_drawn(case: dict[str, Any]) -> bool:
    (a, marks_a), (b, marks_b) = (_drawn(case[side]) for side in "ab")
    wanted = [(kind, x, y) for label, kind, x in marks_a for other, _, y in marks_b if other == label]
    found = [(x.kind, x.a_span, x.b_span) for x in find_passages([a, b], languages=("en",)).alignments()]
    slack = case.get("slack", 0)

    def alike(text: str, x: Span, y: Span) -> bool:
        ends = (text[min(x.start, y.start) : max(x.start, y.start)], text[min(x.end, y.end) : max(x.end, y.end)])
        return x == y or all(len(end.split()) <= slack for end in ends)

    return len(found) == len(wanted) and all(
        kind == other and alike(a, x, u) and alike(b, y, v)
        for (kind, x, y), (other, u, v) in zip(sorted(wanted, key=_place), sorted(found, key=_place), strict=True)
    )


def _place(mark: tuple[str, Span, Span]) -> tuple[Span, Span]:
    return mark[1:]


def _drawn(drawing: str) -> tuple[str, list[tuple[str, str, Span]]]:
    """-> a text without its brackets, and (label, kind, span) of each."""
    text, marks, at = "", [], 0
    for bracket in _BRACKET.finditer(drawing):
        text += drawing[at : bracket.start()]
        kind = "near" if bracket[2] else "verbatim"
        marks.append((bracket[1], kind, Span(len(text), len(text) + len(bracket[3]))))
        text += bracket[3]
        at = bracket.end()
    return text + drawing[at:], marks


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

"""`python -m tests.quality.findings [kind] [-v]`: findings held against cases/findings.json.

An expected finding is found where one of its kind has evidence at the places expected in two of the versions or more;
of figures it must say that they differ. Every finding of a kind in any case is right or wrong, but for cases that name
the kind in `also`. Half of the cases are look-alikes, in which nothing of their kind may be found.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from components.compare import compare
from components.model import Article, Comparison, Finding, Span
from tests.quality.suite import load

KINDS = ("figures", "quotations", "attribution", "certainty")


@dataclass
class Score:
    """Of one kind. missed, wrong: a line each, to read."""

    expected: int = 0
    found: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        told = self.right + len(self.wrong)
        return {"precision": self.right / told if told else 0.0, "recall": self.found / self.expected}


def findings_score() -> dict[str, float]:
    """Precision and recall of each kind; of figures that agree in another form, the share that is told as agreeing."""
    rows = {f"{kind} {name}": value for kind in KINDS for name, value in score(kind).figures().items()}
    told = agreeing()
    return rows | {"figures told as agreeing": sum(told.values()) / len(told)}


def score(kind: str) -> Score:
    """All cases, for one kind."""
    total = Score()
    for case, comparison in compared():
        found = [each for each in comparison.findings if each.kind == kind and _differs(each)]
        expected = case["expect"] if case["kind"] == kind else []
        total.expected += len(expected)
        for expect in expected:
            seen = any(_meets(each, expect["evidence"], case) for each in found)
            total.found += seen
            total.missed += [] if seen else [f"{case['id']} missed: {case['why']}"]
        for each in found if kind not in case.get("also", ()) else ():
            right = any(_meets(each, expect["evidence"], case) for expect in expected)
            total.right += right
            total.wrong += [] if right else [f"{case['id']} wrong: {each.summary}"]
    return total


def agreeing() -> dict[str, bool]:
    """Case -> are its figures, the same in another form, told as agreeing?"""
    return {
        case["id"]: any(
            each.kind == "figures" and each.detail["agrees"] and _meets(each, case["agrees"], case)
            for each in comparison.findings
        )
        for case, comparison in compared()
        if "agrees" in case
    }


@cache
def compared() -> tuple[tuple[dict[str, Any], Comparison], ...]:
    """Each case with its comparison. Cost: two seconds."""
    cases: Any = load("findings")
    return tuple((case, compare(list(_articles(case)))) for case in cases["cases"])


def _articles(case: dict[str, Any]) -> Iterator[Article]:
    for number, version in enumerate(case["versions"]):
        yield Article(
            f"{number:02d}", version["text"], version["outlet"], published=version["published"], language="en"
        )


def _differs(finding: Finding) -> bool:
    """Does it tell of a difference: not of figures that agree, nor of a quotation that stands whole everywhere?"""
    return not finding.detail.get("agrees", False) and finding.detail.get("change") not in ("same", "whole")


def _meets(finding: Finding, evidence: Sequence[dict[str, Any]], case: dict[str, Any]) -> bool:
    """Does it stand on what is expected, in two versions or more?"""
    met = set()
    for piece in evidence:
        start = case["versions"][piece["version"]]["text"].index(piece["quote"])
        span = Span(start, start + len(piece["quote"]))
        if any(member.article == piece["version"] and member.span.overlaps(span) for member in finding.evidence):
            met.add(piece["version"])
    return len(met) >= 2


def main(arguments: Sequence[str]) -> None:
    """Print precision and recall of the kinds asked for, all of them by default; -v: with what failed."""
    asked = [kind for kind in KINDS if kind in arguments] or KINDS
    for kind in asked:
        total = score(kind)
        figures = "  ".join(f"{name} {value:.3f}" for name, value in total.figures().items())
        print(f"{kind:12s} {figures}  ({total.found} of {total.expected} found, {len(total.wrong)} wrong)")
        for line in (*total.missed, *total.wrong) if "-v" in arguments else ():
            print(f"  {line}")
    if "figures" in asked:
        told = agreeing()
        print(f"figures told as agreeing: {sum(told.values())} of {len(told)}")
        for name in (name for name, is_told in told.items() if not is_told and "-v" in arguments):
            print(f"  {name} not told as agreeing")


if __name__ == "__main__":
    main(sys.argv[1:])

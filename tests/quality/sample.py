"""The sample story held against its gold file: every planted thing that was found, and every one that was missed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from components.compare import compare
from components.model import Alignment, Article, Claim, Comparison, Span
from components.readers import read

SAMPLE = Path(__file__).parents[2] / "data" / "sample"


@cache
def gold() -> dict[str, Any]:
    """The gold file as it stands."""
    found: dict[str, Any] = json.loads((SAMPLE / "gold.json").read_text(encoding="utf-8"))
    return found


@cache
def story() -> tuple[dict[str, int], Comparison]:
    """-> the gold's key of each article -> its place in the comparison; the comparison of the whole sample."""
    keys, articles = {}, []
    for key, entry in gold()["articles"].items():
        reading = read(entry["file"], (SAMPLE / entry["file"]).read_bytes())
        row = None if entry["entry"] is None else str(entry["entry"])
        article = next(a for a in reading.articles if row is None or a.source.entry == row)
        keys[key] = len(articles)
        articles.append(article)
    return keys, compare(articles)


def article(key: str) -> Article:
    keys, comparison = story()
    return comparison.articles[keys[key]]


def place(member: dict[str, str]) -> Span:
    """Where a gold member's quote stands in its article."""
    text = article(member["article"]).text
    at = text.index(member["quote"])
    return Span(at, at + len(member["quote"]))


def claim_at(member: dict[str, str]) -> Claim | None:
    """The claim that the quote mostly lies in; None where it lies in a heading or in furniture."""
    keys, comparison = story()
    span = place(member)
    claims = [c for c in comparison.claims if c.article == keys[member["article"]] and c.span.overlaps(span)]
    return max(claims, key=lambda c: min(c.span.end, span.end) - max(c.span.start, span.start), default=None)


def between(x: dict[str, str], y: dict[str, str]) -> list[Alignment]:
    """The alignments that touch both quotes."""
    keys, comparison = story()
    a, b = keys[x["article"]], keys[y["article"]]
    found = []
    for alignment in comparison.alignments:
        sides = {alignment.a: alignment.a_span, alignment.b: alignment.b_span}
        if set(sides) == {a, b} and sides[a].overlaps(place(x)) and sides[b].overlaps(place(y)):
            found.append(alignment)
    return found


def verdicts() -> Iterator[tuple[dict[str, Any], bool]]:
    """-> each item of the gold, and whether the engine sees it as the reader did."""
    for item in gold()["items"]:
        if check := CHECKS.get(item["kind"]):
            yield item, check(item)


def by_kind() -> dict[str, tuple[int, int]]:
    """Kind -> items seen, items in all."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for item, seen in verdicts():
        counts[item["kind"]][0] += seen
        counts[item["kind"]][1] += 1
    return {kind: (seen, total) for kind, (seen, total) in counts.items()}


SHARED = tuple("verbatim trimmed reworded moved quotation figure_agrees figure_hedged attribution_dropped".split())


def claims_score() -> dict[str, float]:
    """Sentences of different outlets that say the same, linked; claims called "only here" that are, and those found."""
    pairs = [
        bool(between(x, y))
        for item in gold()["items"]
        if item["kind"] in SHARED
        for x, y in combinations(item["members"], 2)
        if x["article"] != y["article"]
    ]
    only = {c.id for c in _claims("only_here")}
    called = {c.id for c in [*_claims("only_here"), *_claims(*SHARED)] if c.only_here}
    return {
        "sentence links recall": sum(pairs) / len(pairs),
        "only here precision": len(called & only) / max(1, len(called)),
        "only here recall": len(called & only) / len(only),
    }


def _claims(*kinds: str) -> list[Claim]:
    """The claims that the gold's items of these kinds stand in."""
    members = [m for item in gold()["items"] if item["kind"] in kinds for m in item["members"]]
    return [claim for member in members if (claim := claim_at(member)) is not None]


def _linked(item: dict[str, Any]) -> bool:
    first, *rest = item["members"]
    return all(between(first, other) for other in rest)


def _in_words(item: dict[str, Any]) -> bool:
    first, *rest = item["members"]
    return all(any(x.kind != "reworded" for x in between(first, other)) for other in rest)


def _states(item: dict[str, Any]) -> set[str]:
    """How the members stand in each other's articles, both ways."""
    keys, _ = story()
    states = set()
    for x in item["members"]:
        for y in item["members"]:
            claim = claim_at(x)
            if x["article"] != y["article"] and claim:
                standing = claim.standing[keys[y["article"]]]
                states.add(standing.state if any(s.overlaps(place(y)) for s in standing.spans) else "elsewhere")
    return states


def _differs(item: dict[str, Any]) -> bool:
    return "differs" in _states(item)


def _agrees(item: dict[str, Any]) -> bool:
    return "differs" not in _states(item)


def _only_here(item: dict[str, Any]) -> bool:
    return all((claim := claim_at(m)) is not None and claim.only_here for m in item["members"])


def _omission(item: dict[str, Any]) -> bool:
    _, comparison = story()
    lacking = article(item["missing"]).article_id
    keys, _ = story()
    found = [f for f in comparison.findings if f.kind == "omission" and f.detail["missing"] == lacking]
    spots = [(keys[m["article"]], place(m)) for m in item["members"]]
    return any(e.article == a and e.span.overlaps(s) for f in found for e in f.evidence for a, s in spots)


def _furniture(item: dict[str, Any]) -> bool:
    return all(
        any(f.start <= place(m).start + 2 and f.end >= place(m).end - 2 for f in article(m["article"]).furniture)
        or sum(min(f.end, place(m).end) - max(f.start, place(m).start) for f in article(m["article"]).furniture
               if f.span.overlaps(place(m))) >= 0.9 * len(place(m))
        for m in item["members"]
    )  # fmt: skip


CHECKS = {
    "verbatim": _in_words,
    "trimmed": _in_words,
    "moved": _in_words,
    "reworded": _linked,
    "quotation": _linked,
    "figure_agrees": _agrees,
    "figure_hedged": _agrees,
    "figure_differs": _differs,
    "only_here": _only_here,
    "omission": _omission,
    "attribution_dropped": _linked,
    "furniture": _furniture,
}

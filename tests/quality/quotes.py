"""Quotations held against hand-made cases: their spans, and who is said to have said them.

usage: python -m tests.quality.quotes          (the scores, and every mistake)
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from components.language.quotations import find_quotations
from components.language.samename import TITLES
from components.model import Quotation

CASES = Path(__file__).parent / "cases" / "quotations.json"
_ARTICLES = frozenset("the a an his her their its".split())
_TITLES = frozenset(title.lower() for title in TITLES)


def quotations_score() -> dict[str, float]:
    """Shares of the quotations: exact spans found, spans that are wanted, and of those found: speakers right or open,
    speakers told as facts and wrong; and of those whose speaker can be told, how many are named right."""
    found = [pair for case in _load() for pair in held(case)]
    matched = [(wanted, got) for wanted, got in found if wanted and got]
    judged = [verdict(wanted, got) for wanted, got in matched]
    named = [verdict(wanted, got) for wanted, got in matched if not wanted.get("open")]
    return {
        "spans recall": len(matched) / sum(wanted is not None for wanted, _ in found),
        "spans precision": len(matched) / sum(got is not None for _, got in found),
        "speakers right or open": sum(each in ("right", "open") for each in judged) / len(judged),
        "speakers named right": named.count("right") / len(named),
        "speakers asserted wrongly": judged.count("asserted wrongly") / len(judged),
    }


def held(case: dict[str, Any]) -> Iterator[tuple[dict[str, Any] | None, Quotation | None]]:
    """Each quotation that is wanted with the one found at its place, and each found besides."""
    text = case["text"]
    found = {(each.span.start, each.span.end): each for each in find_quotations(text)}
    for wanted in case["quotations"]:
        start = -1
        for _ in range(wanted.get("nth", 1)):
            start = text.index(wanted["quote"], start + 1)
        bare = wanted["quote"].strip()
        start += wanted["quote"].index(bare)
        yield wanted, found.pop((start, start + len(bare)), None)
    yield from ((None, each) for each in found.values())


def verdict(wanted: dict[str, Any], got: Quotation) -> str:
    """ "right", "open", "wrong guess" or "asserted wrongly"."""
    same = _plain(got.name) in [_plain(name) for name in wanted["speaker"]]
    if not got.name:
        return "open"
    if got.candidate:
        return "right" if same else "wrong guess"
    return "right" if same and not wanted.get("open") else "asserted wrongly"


def _plain(name: str) -> str:
    words = re.findall(r"[\w’'-]+", name.lower())
    while len(words) > 1 and (words[0] in _ARTICLES or words[0] in _TITLES):
        del words[0]
    return " ".join(words)


@cache
def _load() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(CASES.read_text(encoding="utf-8"))["articles"]
    return found


def main() -> None:
    """Print the scores and what is not as wanted."""
    for name, value in quotations_score().items():
        print(f"{name:28s} {value:.3f}")
    for case in _load():
        for wanted, got in held(case):
            if mistake := _mistake(case["text"], wanted, got):
                print(f"{case['id']}: {mistake}")


def _mistake(text: str, wanted: dict[str, Any] | None, got: Quotation | None) -> str:
    if wanted is None:
        return f"besides: {got.span.of(text)[:80]!r}" if got else ""
    if got is None:
        return f"missed: {wanted['quote'][:80]!r}"
    judged = verdict(wanted, got)
    if judged == "right" or (judged == "open" and wanted.get("open")):
        return ""
    said = got.speaker.of(text) if got.speaker else ""
    return f"{judged}: {wanted['quote'][:50]!r}: {got.name!r} by {said!r}, not {wanted['speaker']}"


if __name__ == "__main__":
    main()

"""Saved pages (pages/README.md) read as a file is: the body against the one a careful reader copied, and the fields.

usage: python -m tests.quality.pages          (the scores, each page's, and what is wrong)
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from components.model import Article
from components.readers.reading import read_here

PAGES = Path(__file__).parent / "pages"
HELD_OUT = Path(__file__).parent / "pages_held"
"""Pages by another hand, that no rule was made for."""
FIELDS = ("title", "outlet", "agency", "byline", "published", "url", "language")


def pages_score(pages: Path = PAGES) -> dict[str, float]:
    """-> body 4-gram F1, the mean over pages; of each field the share right, and of all fields that wrong and missing.

    A field is right where it is equal to the page's (a date: the day); wrong where another value was given, missing
    where none was. F1 is as in the article-extraction benchmark: the overlap of two bags of runs of four words.
    """
    told = list(_read(pages))
    count = Counter(verdict for _, _, fields in told for verdict in fields.items())
    verdicts = Counter(verdict for _, _, fields in told for verdict in fields.values())
    wanted = sum(verdicts.values())
    return {
        "body F1": sum(f1 for _, f1, _ in told) / len(told),
        **{f"{field} right": count[field, "right"] / len(told) for field in FIELDS},
        "fields wrong": verdicts["wrong"] / wanted,
        "fields missing": verdicts["missing"] / wanted,
    }


def body_f1(text: str, truth: dict[str, Any]) -> float:
    """The best F1 over the ways to count what may be counted either way: standfirst and correction."""
    apart = [truth[key] for key in ("standfirst", "correction") if truth.get(key)]
    bodies = (
        "\n\n".join([*some, truth["body"]]) for number in range(len(apart) + 1) for some in combinations(apart, number)
    )
    return max(_f1(_grams(text), _grams(body)) for body in bodies)


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))


def _f1(found: Counter[tuple[str, ...]], wanted: Counter[tuple[str, ...]]) -> float:
    return 2 * (found & wanted).total() / max(1, found.total() + wanted.total())


def _reported(article: Article) -> str:
    """The text without the captions that the page itself tells of."""
    text = article.text
    for mark in reversed(article.furniture):
        if mark.reason == "caption":
            text = text[: mark.start] + text[mark.end :]
    return text


def verdict(found: str, wanted: str | list[str], field: str = "") -> str:
    """right, missing (nothing, or "", for what is there) or wrong (something else, or anything for nothing).

    Of a date the day counts; whether a byline is set in capitals does not.
    """
    accepted = [wanted] if isinstance(wanted, str) else wanted
    told = [each[:10] if field == "published" else each for each in (found, *accepted)]
    told = [each.casefold() if field == "byline" else each for each in told]
    if " ".join(told[0].split()) in [" ".join(each.split()) for each in told[1:]]:
        return "right"
    return "wrong" if found else "missing"


def _read(pages: Path) -> Iterator[tuple[str, float, dict[str, str]]]:
    """-> each page's name, F1 and verdicts by field."""
    truths: dict[str, dict[str, Any]] = json.loads((pages / "truth.json").read_text(encoding="utf-8"))
    for name, truth in truths.items():
        article = read(pages / name)
        fields = {field: verdict(getattr(article, field), truth[field], field) for field in FIELDS}
        yield name, body_f1(_reported(article), truth), fields


def read(path: Path) -> Article:
    """The article of a page; an empty one where it could not be read."""
    found = read_here(path.name, path.read_bytes())
    return next((each for each in found if isinstance(each, Article)), Article("", ""))


def mistakes() -> list[str]:
    """Every page with its F1, every field that is not right, and what the body has too much (+) or too little (-)."""
    told = []
    truths: dict[str, dict[str, Any]] = json.loads((PAGES / "truth.json").read_text(encoding="utf-8"))
    for name, f1, fields in _read(PAGES):
        article, truth = read(PAGES / name), truths[name]
        told.append(f"{f1:.3f} {name}")
        told += [f"  {v} {f}: {getattr(article, f)!r} for {truth[f]!r}" for f, v in fields.items() if v != "right"]
        wanted = " ".join(f"{truth['body']} {truth.get('standfirst', '')} {truth.get('correction', '')}".split())
        blocks = [block for block in article.text.split("\n\n") if block.strip()]
        told += [f"  + {b[:150]}" for b in blocks if " ".join(b.replace(" | ", " ").split()) not in wanted]
        have = " ".join(article.text.replace(" | ", " ").split())
        told += [f"  - {b[:150]}" for b in truth["body"].split("\n\n") if " ".join(b.split()) not in have]
    return told


if __name__ == "__main__":
    print(*mistakes(), *(f"{name}: {score:.3f}" for name, score in pages_score().items()), sep="\n")

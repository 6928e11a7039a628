"""Generated archives with planted passages: made for one run by ../shared/benchmarks/corpus.py, where that is."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from components.matching.archive.hits import Scanned
from components.matching.passages import Passages

ROOT = Path(__file__).resolve().parents[2]
MAKER = ROOT.parent / "shared" / "benchmarks" / "corpus.py"

SHARED = 12
"""Two articles are a true pair where they copy as many words of one wire text."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """articles: as corpus.py wrote them into the file."""

    file: Path
    articles: list[dict[str, Any]]

    @property
    def texts(self) -> list[str]:
        return [article["text"] for article in self.articles]


def make(folder: Path, count: int, seed: int = 11, versions: int = 0) -> Path:
    """-> a file of that many articles; versions: of one story of so many. Cost: 1.2 s for 1,000."""
    file = folder / f"{count}-{seed}-{versions}.jsonl"
    if not file.exists():
        command = [sys.executable, str(MAKER), str(count), str(file), "--seed", str(seed)]
        subprocess.run([*command, *(["--versions", str(versions)] if versions else [])], check=True)
    return file


def load(file: Path) -> Corpus:
    with file.open(encoding="utf-8") as lines:
        return Corpus(file, [json.loads(line) for line in lines])


def scores(corpus: Corpus, found: Passages | Scanned) -> dict[str, float]:
    """-> recall, precision and highlighted, as corpus.py counts them."""
    names = ("a", "b", "a_start", "a_end", "b_start", "b_end")
    ids = [int(one) for one in found.ids] if isinstance(found, Scanned) else range(len(corpus.articles))
    rows = zip(*(getattr(found, name).tolist() for name in names), strict=True)
    answers = [dict(zip(names, (ids[a], ids[b], *places), strict=True)) for a, b, *places in rows]
    answer = corpus.file.with_suffix(".answer.json")
    answer.write_text(json.dumps(answers), encoding="utf-8")
    command = [sys.executable, str(MAKER), "--score", str(corpus.file), str(answer)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return {name: float(value) for name, value in zip(told[::2], told[1::2], strict=True)}


def true_pairs(corpus: Corpus) -> set[tuple[int, int]]:
    """-> pairs of articles, a < b, that copy SHARED words of their wire or more, the same ones."""
    stories: dict[int, list[tuple[int, set[int]]]] = defaultdict(list)
    for number, article in enumerate(corpus.articles):
        copied = {word for first, end, wire in article["planted"] for word in range(wire, wire + end - first)}
        stories[article["story"]].append((number, copied))
    return {
        (a, b) for versions in stories.values() for (a, x), (b, y) in combinations(versions, 2) if len(x & y) >= SHARED
    }


def share(true: set[tuple[int, int]], found: set[tuple[int, int]]) -> float:
    """-> how many of the true pairs were found, of one."""
    return len(true & found) / len(true)

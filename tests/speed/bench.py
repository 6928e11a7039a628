"""How fast the comparison is: medians of one run on one core, beside other tools, against bars that it must hold.

usage: python -m tests.speed.bench          (exit status 1 where a bar is missed)

Everything starts from texts: cutting them into words is inside the time of every tool. Absolute times belong to the
machine, ratios travel. The pair is the two articles in ../shared/gold where they are, else two of the sample story.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from statistics import median

from rapidfuzz.distance import Indel

from components.compare import compare
from components.matching.passages import find_passages
from components.model import Alignment, Article
from components.readers import read
from tests.speed.archive import Version, story

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "gold"
SAMPLE = ROOT / "data" / "sample"
VERSIONS = 50

TIMES_FASTER_THAN_DIFFLIB = 5.0
SECONDS_FOR_A_COMMAND = 1.5
COPIED_WORDS_FOUND = 0.9


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. holds: True, False, or None where there is no bar."""

    work: str
    measured: str
    bar: str = ""
    holds: bool | None = None

    def __str__(self) -> str:
        verdict = {True: "holds", False: "MISSES", None: ""}[self.holds]
        return f"{self.work:<58}{self.measured:>12}   {self.bar:<10}{verdict}".rstrip()


def words(text: str) -> list[str]:
    """-> the words of a text, as the other tools need them."""
    return re.findall(r"\w+", text.lower())


def with_difflib(texts: Sequence[str]) -> None:
    """Matching blocks of every pair; autojunk off, as it loses repeated text."""
    for a, b in combinations([words(text) for text in texts], 2):
        SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()


def with_rapidfuzz(texts: Sequence[str]) -> None:
    """The least edits between every pair; what moved is not found."""
    for a, b in combinations([words(text) for text in texts], 2):
        Indel.opcodes(a, b)


def seconds(work: Callable[[], object], times: int) -> float:
    """-> median wall time of that many runs, after one that does not count."""
    work()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return median(taken)


def in_words(taken: float) -> str:
    """-> 0.00012 as "0.12 ms", 1.5 as "1.50 s"."""
    return f"{taken:.2f} s" if taken >= 1 else f"{taken * 1000:.2f} ms"


def beside_others(name: str, texts: Sequence[str], times: int) -> list[Row]:
    """Texts to passages, by Crossread and by its peers."""
    ours = seconds(lambda: find_passages(texts), 5 * times)
    difflib = seconds(lambda: with_difflib(texts), times)
    rapidfuzz = seconds(lambda: with_rapidfuzz(texts), times)
    faster = difflib / ours
    return [
        Row(f"{name}: Crossread", in_words(ours)),
        Row(f"{name}: difflib on words", in_words(difflib)),
        Row(f"{name}: rapidfuzz Indel on words", in_words(rapidfuzz)),
        Row(
            f"{name}: times faster than difflib",
            f"{faster:.1f} x",
            f">= {TIMES_FASTER_THAN_DIFFLIB:.0f} x",
            faster >= TIMES_FASTER_THAN_DIFFLIB,
        ),
        Row(f"{name}: times faster than rapidfuzz", f"{rapidfuzz / ours:.1f} x"),
    ]


def found(versions: Sequence[Version], alignments: Sequence[Alignment]) -> float:
    """-> share of the copied words that some passage covers: speed counts only where the work was done."""
    covered: defaultdict[int, set[int]] = defaultdict(set)
    for alignment in alignments:
        covered[alignment.a].update(range(alignment.a_span.start, alignment.a_span.end))
        covered[alignment.b].update(range(alignment.b_span.start, alignment.b_span.end))
    hits = [start in covered[i] for i, version in enumerate(versions) for start, _ in version.copied]
    return sum(hits) / len(hits)


def generated_story(texts: Sequence[str]) -> list[Row]:
    """Many versions of one story, all pairs at once."""
    versions = story(VERSIONS, texts)
    share = found(versions, find_passages([version.text for version in versions]).alignments())
    name = f"a story of {VERSIONS}"
    return [
        *beside_others(name, [version.text for version in versions], 1),
        Row(
            f"{name}: copied words found",
            f"{share:.1%}",
            f">= {COPIED_WORDS_FOUND:.0%}",
            share >= COPIED_WORDS_FOUND,
        ),
    ]


def whole_command(files: Sequence[Path]) -> Row:
    """Two files from the command line, starting Python included, kernels compiled before."""
    command = [sys.executable, "-m", "components", "compare", *map(str, files)]
    taken = seconds(lambda: subprocess.run(command, cwd=ROOT, capture_output=True, check=True), 5)
    bar = f"<= {SECONDS_FOR_A_COMMAND} s"
    return Row("python -m components compare A B", in_words(taken), bar, taken <= SECONDS_FOR_A_COMMAND)


def sample_story() -> list[Article]:
    """-> the articles of the sample story, without the files that speak about it."""
    told = json.loads((SAMPLE / "gold.json").read_text(encoding="utf-8"))["articles"].values()
    files = [SAMPLE / name for name in sorted({version["file"] for version in told})]
    return [article for path in files for article in read(path.name, path.read_bytes()).articles]


def on_one_core() -> None:
    """Keep this process, and what it starts, on one core where the system lets us."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def main() -> int:
    """Print the table as it is measured; -> 1 where a bar is missed."""
    on_one_core()
    sample = sample_story()
    pair = sorted(GOLD.glob("*.txt"))[:2] or sorted(SAMPLE.glob("*.txt"))[:2]
    parts: tuple[Callable[[], list[Row]], ...] = (
        lambda: beside_others("two articles", [path.read_text(encoding="utf-8") for path in pair], 20),
        lambda: generated_story([article.text for article in sample]),
        lambda: [whole_command(pair)],
        lambda: [Row(f"compare() on the sample story of {len(sample)}", in_words(seconds(lambda: compare(sample), 5)))],
    )
    missed = False
    for part in parts:
        rows = part()
        print(*rows, sep="\n", flush=True)
        missed |= any(row.holds is False for row in rows)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())

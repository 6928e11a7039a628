"""Archives of 1,000 to 100,000 articles: all they share, one article asked, and whether what is found is right."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from components.matching.passages import find_passages
from tests.speed import peers
from tests.speed.child import articles_of, scan
from tests.speed.corpora import ROOT, load, make, scores, share, true_pairs
from tests.speed.report import Row, at_least, at_most, in_words, seconds, taken

MORE_THAN_MINHASH = 15.0
TEN_TIMES, HUNDRED_TIMES = 14.0, 16.0
GIGABYTES = 5.0
SECONDS_TO_ASK, LARGER_TO_ASK = 0.001, 3.0
RECALL, PRECISION, HIGHLIGHTED, HIGHLIGHTED_OF_300 = 0.995, 0.98, 0.98, 0.99
LARGE_STORY = 8.0
SEEDS = (11, 12)


def measured(folder: Path, count: int, runs: int, ask: bool = True) -> dict[str, float]:
    """-> what child.py tells of an archive of that many articles. The index stays in the folder."""
    index = str(folder / f"index-{count}") if ask else "-"
    command = [sys.executable, "-m", "tests.speed.child", str(make(folder, count)), str(runs), index]
    told: dict[str, float] = json.loads(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)
    return told


def scan_command(folder: Path, count: int) -> Row:
    """The whole command, reading and furniture included, by the clock on the wall."""
    command = [sys.executable, "-m", "components", "scan", str(make(folder, count)), "--format", "jsonl"]
    command += ["--output", str(folder / "scan.jsonl")]
    wall = taken(lambda: subprocess.run(command, cwd=ROOT, check=True, capture_output=True), time.perf_counter)
    return Row(f"{count:,} articles: python -m components scan, whole, wall", in_words(wall))


def thousand(folder: Path) -> list[Row]:
    """1,000 articles beside the least any tool does, and beside MinHash-LSH."""
    told, corpus = measured(folder, 1_000, 9, ask=False), load(make(folder, 1_000))
    found, true = scan(articles_of(corpus.file)), true_pairs(corpus)
    pairs = {(int(found.ids[a]), int(found.ids[b])) for a, b in zip(found.a.tolist(), found.b.tolist(), strict=True)}
    candidates = peers.with_minhash(corpus.texts)
    sketch = seconds(lambda: peers.with_minhash(corpus.texts), 3)
    spans = seconds(lambda: peers.with_minhash_and_rapidfuzz(corpus.texts), 1)
    settings = f"{peers.SHINGLE} words, {peers.PERMUTATIONS} permutations, threshold {peers.THRESHOLD}"
    return [
        Row("1,000 articles: Crossread, texts to passages", in_words(told["scan"])),
        Row('1,000 articles: re.findall(r"\\w+") on each text', in_words(told["words"])),
        Row("1,000 articles: the same, each text's words dropped at once", in_words(told["words dropped"])),
        at_most("1,000 articles: of the time of re.findall", told["scan"] / told["words"], 1.0, "{:.2f} x"),
        Row("1,000 articles: of its time with the words dropped", f"{told['scan'] / told['words dropped']:.2f} x"),
        Row(f"1,000 articles: MinHash-LSH ({settings}), no passages", in_words(sketch)),
        Row("1,000 articles: MinHash-LSH, then rapidfuzz for the passages of its pairs", in_words(spans)),
        Row("1,000 articles: true pairs that MinHash-LSH finds", f"{share(true, candidates):.1%}"),
        Row("1,000 articles: true pairs that Crossread finds", f"{share(true, pairs):.1%}"),
        Row("1,000 articles: times faster than MinHash-LSH, which shows no passages", f"{sketch / told['scan']:.1f} x"),
        at_least("1,000 articles: times faster to passages", spans / told["scan"], MORE_THAN_MINHASH),
        scan_command(folder, 1_000),
    ]


def ten_thousand(folder: Path) -> list[Row]:
    """10,000 articles beside 1,000, and one asked."""
    small, large = measured(folder, 1_000, 9, ask=False), measured(folder, 10_000, 3)
    return [
        Row("10,000 articles: Crossread, texts to passages", in_words(large["scan"])),
        at_most("10,000 articles: times as long as 1,000", large["scan"] / small["scan"], TEN_TIMES),
        *_asked("10,000", large),
        at_most(
            "one article asked against 10,000: median in milliseconds",
            1000 * large["ask"],
            1000 * SECONDS_TO_ASK,
            "{:.2f}",
        ),
        scan_command(folder, 10_000),
    ]


def hundred_thousand(folder: Path) -> list[Row]:
    """100,000 articles beside 10,000: the first run of a process, which the system has to give its memory."""
    small, large = measured(folder, 10_000, 0), measured(folder, 100_000, 0)
    others = [measured(folder, 10_000, 0, ask=False) for _ in range(4)]
    first, own = (median(told[name] for told in (small, *others)) for name in ("first", "first own"))
    return [
        Row("10,000 articles: texts to passages, first run, median of 5 processes", in_words(first)),
        Row("10,000 articles: the same without the system's part", in_words(own)),
        Row("100,000 articles: texts to passages, first run", in_words(large["first"])),
        Row("100,000 articles: the same without the system's part", in_words(large["first own"])),
        at_most("100,000 articles: times as long as 10,000", large["first"] / first, HUNDRED_TIMES),
        Row("100,000 articles: times as long without the system's part", f"{large['first own'] / own:.1f} x"),
        at_most("100,000 articles: memory", large["peak"], GIGABYTES, "{:.1f} GB"),
        *_asked("10,000", small),
        *_asked("100,000", large),
        at_most(
            "one article asked against 100,000: times as long as against 10,000",
            large["ask"] / small["ask"],
            LARGER_TO_ASK,
        ),
        scan_command(folder, 100_000),
    ]


def _asked(name: str, told: dict[str, float]) -> list[Row]:
    what = f"one article asked against {name}"
    return [
        Row(f"{what}: median of {told['asked']:.0f}", in_words(told["ask"])),
        Row(f"{what}: mean, with {told['hits']:.0f} articles found", in_words(told["ask mean"])),
    ]


def right(folder: Path) -> list[Row]:
    """Speed counts only where the work was done: planted passages found, by the word."""
    rows = []
    for seed in SEEDS:
        story, archive = load(make(folder, 50, seed, 50)), load(make(folder, 1_000, seed))
        for name, corpus, found in (
            (f"50 versions, seed {seed}", story, find_passages(story.texts)),
            (f"1,000 articles, seed {seed}", archive, scan(articles_of(archive.file))),
        ):
            told = scores(corpus, found)
            for figure, bar in (("recall", RECALL), ("precision", PRECISION), ("highlighted", HIGHLIGHTED)):
                rows.append(at_least(f"{name}: {figure}", told[figure], bar, "{:.3f}"))
        large = load(make(folder, 300, seed, 300))
        told, name = scores(large, find_passages(large.texts)), f"300 versions, seed {seed}"
        rows.append(at_least(f"{name}: highlighted", told["highlighted"], HIGHLIGHTED_OF_300, "{:.3f}"))
        ratio = seconds(lambda: find_passages(large.texts), 9) / seconds(lambda: find_passages(story.texts), 15)  # noqa: B023
        rows.append(at_most(f"{name}: times as long as 50", ratio, LARGE_STORY))
    return rows

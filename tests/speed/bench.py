"""How fast the comparison is, beside other tools in the same run on one core, against bars that it must hold.

usage: python -m tests.speed.bench [archive]          (exit status 1 where a bar is missed)

Everything starts from texts and ends with passages in characters: cutting texts into words is inside the time of every
tool. Times are medians of the processor's; absolute times belong to the machine, ratios travel. The pair is the two
articles in ../shared/gold where they are, else two of the sample story; story and archives are made by
../shared/benchmarks/corpus.py, and without it the story by archive.py. `archive` measures 100,000 articles: that takes
five minutes, 4 GB of memory and 5 GB of the disk.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from components.compare import compare
from components.matching.passages import find_passages
from components.model import Article
from components.readers import read
from tests.speed import archives, claims
from tests.speed.archive import story
from tests.speed.corpora import MAKER, ROOT, load, make
from tests.speed.language import sentences_a_second
from tests.speed.pairs import beside_others, copied_words_found
from tests.speed.report import Row, at_least, at_most, in_words, on_one_core, seconds

GOLD = ROOT.parent / "shared" / "gold"
SAMPLE = ROOT / "data" / "sample"
VERSIONS = 50

FASTER_ON_TWO = (15.0, 3.0)
FASTER_ON_A_STORY = (400.0, 80.0)
"""Than difflib, than rapidfuzz."""
SECONDS_FOR_A_COMMAND = 1.5
COPIED_WORDS_FOUND = 0.9

Part = Callable[[], list[Row]]


def two_articles() -> list[Path]:
    return sorted(GOLD.glob("*.txt"))[:2] or sorted(SAMPLE.glob("*.txt"))[:2]


def pair() -> list[Row]:
    texts = [path.read_text(encoding="utf-8") for path in two_articles()]
    return beside_others("two articles", texts, 40, FASTER_ON_TWO)


def planted_story(folder: Path) -> list[Row]:
    """Many versions of one story, all pairs of them."""
    texts = load(make(folder, VERSIONS, versions=VERSIONS)).texts
    return beside_others(f"a story of {VERSIONS}", texts, 3, FASTER_ON_A_STORY)


def own_story() -> list[Row]:
    """The same where the generator of corpora is not at hand."""
    versions = story(VERSIONS, [article.text for article in sample_story()])
    texts = [version.text for version in versions]
    share = copied_words_found(versions, find_passages(texts).alignments())
    name = f"a story of {VERSIONS}"
    return [
        *beside_others(name, texts, 3, FASTER_ON_A_STORY),
        at_least(f"{name}: copied words found", share, COPIED_WORDS_FOUND, "{:.1%}"),
    ]


def two_in_claims() -> list[Row]:
    return claims.two([article for path in two_articles() for article in read(path.name, path.read_bytes()).articles])


def story_in_claims(folder: Path) -> list[Row]:
    """A story of many versions, passages and claims."""
    if MAKER.exists():
        texts = load(make(folder, VERSIONS, versions=VERSIONS)).texts
    else:
        texts = [version.text for version in story(VERSIONS, [article.text for article in sample_story()])]
    return claims.story([Article(f"{n:03d}", text, outlet=f"{n}", language="en") for n, text in enumerate(texts)])


def commands() -> list[Row]:
    """Two files from the command line, starting Python included, kernels compiled before; the sample story compared."""
    command = [sys.executable, "-m", "components", "compare", *map(str, two_articles())]
    wall = seconds(lambda: subprocess.run(command, cwd=ROOT, capture_output=True, check=True), 5, time.perf_counter)
    sample = sample_story()
    return [
        at_most("python -m components compare A B, whole, wall", wall, SECONDS_FOR_A_COMMAND, "{:.2f} s"),
        Row(f"compare() on the sample story of {len(sample)}", in_words(seconds(lambda: compare(sample), 5))),
    ]


def sample_story() -> list[Article]:
    """-> the articles of the sample story, without the files that speak about it."""
    told = json.loads((SAMPLE / "gold.json").read_text(encoding="utf-8"))["articles"].values()
    files = [SAMPLE / name for name in sorted({version["file"] for version in told})]
    return [article for path in files for article in read(path.name, path.read_bytes()).articles]


def parts(folder: Path, asked: Sequence[str]) -> list[Part]:
    """What is to be measured, in this order."""
    claims_first = [two_in_claims, lambda: story_in_claims(folder)]  # the memory they tell is that of the process
    if not MAKER.exists():
        return [*claims_first, pair, own_story, commands, sentences_a_second]
    if asked:
        return [lambda: archives.hundred_thousand(folder)]
    made = (planted_story, archives.thousand, archives.ten_thousand, archives.right)
    return [*claims_first, pair, *(lambda part=part: part(folder) for part in made), commands, sentences_a_second]


def main() -> int:
    """Print the table as it is measured; -> 1 where a bar is missed."""
    on_one_core()
    missed = False
    with TemporaryDirectory(prefix="crossread-bench-") as folder:
        for part in parts(Path(folder), sys.argv[1:]):
            rows = part()
            print(*rows, sep="\n", flush=True)
            missed |= any(row.holds is False for row in rows)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())

"""Two articles, and all pairs of a story: Crossread beside difflib and rapidfuzz, from texts to passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

from components.matching.passages import find_passages
from components.model import Alignment
from tests.speed import peers
from tests.speed.archive import Version
from tests.speed.report import Row, at_least, in_words, seconds

TwoTexts = Callable[[str, str], object]
TwoCuts = Callable[[peers.Cut, peers.Cut], object]
PEERS: tuple[tuple[str, TwoTexts, TwoCuts], ...] = (
    ("difflib", peers.with_difflib, peers.difflib_of),
    ("rapidfuzz Indel", peers.with_rapidfuzz, peers.rapidfuzz_of),
)


def beside_others(name: str, texts: Sequence[str], times: int, bars: Sequence[float]) -> list[Row]:
    """Crossread on all texts at once, its peers on each pair of them; bars: as many times faster than each peer."""
    ours = seconds(lambda: find_passages(texts), 5 * times)
    rows, ratios = [Row(f"{name}: Crossread", in_words(ours))], []
    for (peer, compare, compare_cut), bar in zip(PEERS, bars, strict=True):
        theirs = seconds(lambda compare=compare: [compare(a, b) for a, b in combinations(texts, 2)], times)  # type: ignore[misc]
        rows.append(Row(f"{name}: {peer} on words, pair by pair", in_words(theirs)))
        ratios.append(at_least(f"{name}: times faster than {peer}", theirs / ours, bar))
        if len(texts) > 2:
            kinder = seconds(lambda compare=compare_cut: _cut_once(texts, compare), times)  # type: ignore[misc]
            rows.append(Row(f"{name}: {peer}, each text cut into words only once", in_words(kinder)))
            ratios.append(Row(f"{name}: times faster than that", f"{kinder / ours:.1f} x"))
    return [*rows, *ratios]


def _cut_once(texts: Sequence[str], compare: TwoCuts) -> None:
    for a, b in combinations([peers.cut(text) for text in texts], 2):
        compare(a, b)


def copied_words_found(versions: Sequence[Version], alignments: Sequence[Alignment]) -> float:
    """-> share of the copied words that some passage covers: speed counts only where the work was done."""
    covered: defaultdict[int, set[int]] = defaultdict(set)
    for alignment in alignments:
        covered[alignment.a].update(range(alignment.a_span.start, alignment.a_span.end))
        covered[alignment.b].update(range(alignment.b_span.start, alignment.b_span.end))
    hits = [start in covered[i] for i, version in enumerate(versions) for start, _ in version.copied]
    return sum(hits) / len(hits)

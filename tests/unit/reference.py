"""Shared passages as the modules of matching describe them, in plain Python: what the fast code has to find, exactly.

Written to be read beside the rules of runs, ends and passages, with reference_words and reference_chains; slow. Words
are numbered over all texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from components.matching import passages, rarity, runs
from components.model import Span
from tests.unit.reference_chains import Pair, Run, Stretch
from tests.unit.reference_words import Letters, Segment, Telling, Word, read

Row = tuple[int, int, int, int, int, int, int, int]


# Runs.


def find_runs(words: list[Word], segments: list[Segment], n: int) -> dict[tuple[int, int], list[Run]]:
    """Runs of each two segments, by place."""
    home = [s for s, segment in enumerate(segments) for _ in range(segment.first, segment.end)]
    places: dict[tuple[Letters, ...], list[int]] = defaultdict(list)
    for segment in segments:
        for i in range(segment.first, segment.end - n + 1):
            places[tuple(word.letters for word in words[i : i + n])].append(i)
    ordinary, linked = set[Run](), set[tuple[int, int]]()
    for group in places.values():
        if len(group) <= runs.MOST:
            pairs = [(p, q) for p, q in combinations(group, 2) if segments[home[p]].text != segments[home[q]].text]
            ordinary |= {longest(words, segments[home[p]], segments[home[q]], p, q) for p, q in pairs}
        else:
            linked |= set(links(group, [segments[home[p]].text for p in group]))
    found: dict[tuple[int, int], list[Run]] = defaultdict(list)
    for run in [*ordinary, *merged(linked, home, n)]:
        found[home[run.p], home[run.q]].append(run)
    return {pair: sorted(some, key=lambda run: (run.p, run.q)) for pair, some in sorted(found.items())}


def longest(words: list[Word], a: Segment, b: Segment, p: int, q: int) -> Run:
    while p > a.first and q > b.first and words[p - 1].letters == words[q - 1].letters:
        p, q = p - 1, q - 1
    length = 0
    while p + length < a.end and q + length < b.end and words[p + length].letters == words[q + length].letters:
        length += 1
    return Run(p, q, length)


def links(group: list[int], texts: list[int]) -> Iterator[tuple[int, int]]:
    """Place k of a text with place k of the next few texts, the fewer places taken again from the first."""
    by_text: dict[int, list[int]] = defaultdict(list)
    for place, text in zip(group, texts, strict=True):
        by_text[text].append(place)
    owners = list(by_text.values())
    for number, mine in enumerate(owners):
        for theirs in owners[number + 1 : number + 1 + runs.NEIGHBOURS]:
            for k in range(max(len(mine), len(theirs))):
                yield mine[k % len(mine)], theirs[k % len(theirs)]


def merged(linked: Iterable[tuple[int, int]], home: list[int], n: int) -> list[Run]:
    """Linked places one word apart on both sides as one run."""
    found: list[Run] = []
    for p, q in sorted(linked, key=lambda seed: (seed[1] - seed[0], seed[0])):
        run = found[-1] if found else Run(-1, -1, 0)
        follows = (p, q) == (run.p + run.length - n + 1, run.q + run.length - n + 1)
        if follows and (home[p], home[q]) == (home[run.p], home[run.q]):
            found[-1] = Run(run.p, run.q, run.length + 1)
        else:
            found.append(Run(p, q, n))
    return found


# Passages.


def outermost(found: list[Stretch]) -> list[Stretch]:
    """Without those that lie inside another; of equal ones the first stays."""
    order = sorted(found, key=lambda x: (x.p, -x.p_end, x.q, -x.q_end))
    return [x for n, x in enumerate(order) if not any(y.holds(x) for y in order[:n])]


def characters(words: Sequence[Word]) -> tuple[int, int]:
    """Where they stand, with a quotation mark right before or behind them whose partner is inside."""
    before = behind = 0
    opened: list[int] = []
    for n, word in enumerate(words):
        opened += [n] if word.opens else []
        if word.closes and opened:
            before |= opened.pop() == 0
            behind = word.closes if n == len(words) - 1 else 0
    return words[0].start - before, words[-1].end + behind


def find(
    texts: Sequence[str],
    gaps: Sequence[Sequence[Span]] = (),
    shortest: int = passages.SEED,
    least: int = passages.LEAST,
    languages: tuple[str, ...] = (),
) -> list[Row]:
    """The rows of find_passages: texts from the shortest to the longest inside, numbered as given outside."""
    order = sorted(range(len(texts)), key=lambda i: (len(texts[i]), texts[i], tuple(gaps[i]) if gaps else ()))
    counted, together = shortest < least, least if shortest >= least else 0
    found = rows_of(
        [texts[i] for i in order],
        [gaps[i] for i in order] if gaps else (),
        shortest,
        least,
        languages=languages,
        counted=counted,
        together=together,
    )
    rows = []
    for a, b, a_start, a_end, b_start, b_end, equal, longer in found:
        mine, theirs = sorted(((order[a], a_start, a_end), (order[b], b_start, b_end)))
        rows.append((mine[0], theirs[0], *mine[1:], *theirs[1:], equal, longer))
    return sorted(rows, key=lambda row: row[:5])


def rows_of(
    texts: Sequence[str],
    gaps: Sequence[Sequence[Span]] = (),
    shortest: int = passages.SEED,
    least: int = passages.LEAST,
    telling: int = passages.TELLING,
    *,
    languages: tuple[str, ...] = (),
    counted: bool = True,
    seed: int = passages.SEED,
    together: int = 0,
) -> list[Row]:
    """The rows of passages_of, of texts in this order: the columns of passages.Passages."""
    words, segments = read(texts, gaps)
    tells = Telling(words, len(texts), languages, counted)
    rows = []
    for (s, t), some in find_runs(words, segments, seed).items():
        if together > seed and sum(run.length for run in some) < together:
            continue
        a, b = segments[s], segments[t]
        found = Pair(words, tells, a, b).stretches(some)
        enough = [
            x
            for x in found
            if x.equal >= least or (x.equal >= shortest and tells.shared(*x[:4]) >= telling * rarity.STEPS)
        ]
        for x in outermost(enough):
            spans = *characters(words[x.p : x.p_end]), *characters(words[x.q : x.q_end])
            rows.append((a.text, b.text, *spans, x.equal, x.longer))
    return rows

"""What holds of shared passages for any texts: the stories of test_reference, and real ones where there are any."""

from __future__ import annotations

import difflib
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.cleaning.furniture import find_furniture
from components.compare import compare
from components.matching.chains import DENSITY
from components.matching.passages import LEAST, SEED, find_passages
from components.matching.runs import MOST
from components.model import Furniture, Span
from tests.unit.reference import Row
from tests.unit.reference_words import CLOSES, OPENS, Segment, Word, letters_in, read
from tests.unit.test_reference import VOCABULARIES, crowd, rows, story
from tests.unit.versions import by_id, version

SHARED = Path(__file__).parents[3] / "shared"
Place = tuple[str, int, int]
kinds_and_seeds = given(kind=st.sampled_from(sorted(VOCABULARIES)), seed=st.integers(0, 10**9))


# Every long block that difflib finds lies inside a passage.


def blocks(words: Sequence[Word], segments: Sequence[Segment]) -> Iterator[tuple[int, int, int]]:
    """difflib's blocks of two texts, cut where a segment ends: the first word of each side, how many."""
    split = next((segment.first for segment in segments if segment.text == 1), len(words))
    cuts = {segment.first for segment in segments}
    a, b = ([word.letters for word in some] for some in (words[:split], words[split:]))
    for block in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        start = 0
        for n in range(1, block.size + 1):
            if n == block.size or block.a + n in cuts or split + block.b + n in cuts:
                yield block.a + start, split + block.b + start, n - start
                start = n


def crowded(words: Sequence[Word], segments: Sequence[Segment]) -> bool:
    """Do SEED words in a row stand in so many places that not every pair of these is listed?"""
    places = [i for segment in segments for i in range(segment.first, segment.end - SEED + 1)]
    counts = Counter(tuple(word.letters for word in words[i : i + SEED]) for i in places)
    return any(count > MOST for count in counts.values())


def missed(a: str, b: str, gaps: Sequence[Sequence[Span]]) -> list[str]:
    """Blocks of LEAST words or more that no passage holds on both sides."""
    words, segments = read([a, b], gaps)
    if crowded(words, segments):
        return []
    found = rows(find_passages([a, b], gaps))
    lost = []
    for p, q, size in blocks(words, segments):
        start, end, other, last = words[p].start, words[p + size - 1].end, words[q].start, words[q + size - 1].end
        held = any(r[2] <= start and end <= r[3] and r[4] <= other and last <= r[5] for r in found)
        lost += [a[start:end]] if size >= LEAST and not held else []
    return lost


@settings(max_examples=300)
@kinds_and_seeds
def test_difflib_finds_no_long_block_that_no_passage_holds(kind: str, seed: int) -> None:
    texts, gaps, _ = story(kind, seed)
    assert missed(texts[0], texts[1], gaps[:2]) == []


def real_pairs() -> list[tuple[str, str]]:
    """The two articles of the gold, and pairs of a benchmark whose texts are short enough for difflib."""
    gold = [path.read_text(encoding="utf-8") for path in sorted((SHARED / "gold").glob("*.txt"))]
    pairs, benchmark = [(gold[0], gold[1])] if len(gold) == 2 else [], SHARED / "benchmarks" / "pan13"
    if (benchmark / "pairs.jsonl").exists():
        texts = json.loads((benchmark / "texts.json").read_text(encoding="utf-8"))
        listed = map(json.loads, (benchmark / "pairs.jsonl").read_text(encoding="utf-8").splitlines())
        those = [(texts[pair["a"]], texts[pair["b"]]) for pair in listed if pair["cases"]]
        pairs += random.Random(7).sample([pair for pair in those if max(map(len, pair)) <= 20_000], 60)
    return pairs


def test_difflib_finds_no_long_block_in_real_texts_that_no_passage_holds() -> None:
    if not (pairs := real_pairs()):
        pytest.skip("there are no real texts beside the project")
    found = 0
    for a, b in pairs:
        gaps = [[piece.span for piece in find_furniture(text)] for text in (a, b)]
        assert missed(a, b, gaps) == []
        found += sum(size >= LEAST for _, _, size in blocks(*read([a, b], gaps)))
    assert found > len(pairs), "the real texts have too little in common to tell"


# The order in which texts come changes nothing.


def told(texts: Sequence[str], gaps: Sequence[Sequence[Span]]) -> Counter[tuple[Place, Place, int]]:
    """Passages by what the texts are, not by their numbers."""
    found = rows(find_passages(texts, gaps))
    return Counter((*sorted(((texts[r[0]], *r[2:4]), (texts[r[1]], *r[4:6]))), r[6]) for r in found)  # type: ignore[misc]


def alike(texts: Sequence[str], gaps: Sequence[list[Span]]) -> list[list[Span]]:
    """The same gaps in the same text."""
    of_text = dict(zip(texts, gaps, strict=False))
    return [of_text[text] for text in texts] if gaps else []


@settings(max_examples=60)
@kinds_and_seeds
def test_the_order_of_texts_changes_no_passage(kind: str, seed: int) -> None:
    texts, gaps, chance = story(kind, seed)
    texts, gaps = texts[:5], alike(texts[:5], gaps)
    again = chance.randrange(len(texts))
    if len(texts) < 5 and chance.random() < 0.5:
        texts, gaps = [*texts, texts[again]], [*gaps, gaps[again]] if gaps else []
    expected = told(texts, gaps)
    for order in permutations(range(len(texts))):
        assert told([texts[i] for i in order], [gaps[i] for i in order] if gaps else []) == expected


@settings(max_examples=20)
@given(kind=st.sampled_from(["3 words", "12 words", "English"]), seed=st.integers(0, 10**9))
def test_the_order_of_very_many_texts_changes_no_passage(kind: str, seed: int) -> None:
    texts, gaps = crowd(kind, seed)
    order = random.Random(seed).sample(range(len(texts)), len(texts))
    assert told([texts[i] for i in order], [gaps[i] for i in order] if gaps else []) == told(texts, gaps)


def test_the_order_of_equal_texts_with_different_furniture_changes_no_passage() -> None:
    text = "w2 w1 w0 w1 w1 w2 w0 w1 w1 w2 w1 w0"
    assert told([text, text], [[Span(6, 11)], []]) == told([text, text], [[], [Span(6, 11)]])


@settings(max_examples=15)
@given(kind=st.sampled_from(["12 words", "English", "scripts"]), seed=st.integers(0, 10**9))
def test_the_order_of_articles_changes_nothing_that_is_found(kind: str, seed: int) -> None:
    texts, gaps, chance = story(kind, seed)
    articles = [version(f"Outlet {n}", text) for n, text in enumerate(texts)]
    if gaps:
        marked = [tuple(Furniture(gap.start, gap.end, "promo") for gap in some) for some in gaps]
        articles = [replace(article, furniture=some) for article, some in zip(articles, marked, strict=True)]
    expected = by_id(compare(articles))
    for _ in range(3):
        assert by_id(compare(chance.sample(articles, len(articles)))) == expected


# What a passage is.


@settings(max_examples=300)
@kinds_and_seeds
def test_passages_lie_between_words_and_are_what_they_are_called(kind: str, seed: int) -> None:
    texts, gaps, _ = story(kind, seed)
    words, segments = read(texts, gaps)
    of_text = [[w for s in segments if s.text == n for w in words[s.first : s.end]] for n in range(len(texts))]
    for r in rows(find_passages(texts, gaps)):
        sides = [between_words(texts[n], of_text[n], *span) for n, span in ((r[0], r[2:4]), (r[1], r[4:6]))]
        assert (r[6] == r[7]) == (sides[0] == sides[1])
        assert max(SEED, DENSITY * r[7]) <= r[6] <= r[7] == max(map(len, sides))


def test_most_words_of_a_passage_are_equal() -> None:
    a = "It was of the. Zorn mell tark vind one two three four five six quor bosk felm grun"
    b = "It was of the. Then zorn mell tark vind seven eight nine ten many few quor bosk felm grun"
    assert all(r[6] >= DENSITY * r[7] for r in rows(find_passages([a, b])))


def between_words(text: str, words: Sequence[Word], start: int, end: int) -> list[tuple[int, ...]]:
    """The words that a span holds whole, and, read by themselves, again; nothing else than its marks is round them."""
    held = [word for word in words if start <= word.start and word.end <= end]
    before, behind = text[start : held[0].start], text[held[-1].end : end]
    assert before == "" or before in OPENS + "\"'"
    assert behind == "" or (behind[-1] in CLOSES and set(behind[:-1]) <= set(",.!?…"))
    assert letters_in(text[start:end]) == [word.letters for word in held]
    return [word.letters for word in held]


@settings(max_examples=300)
@kinds_and_seeds
def test_no_passage_lies_inside_another_of_its_pair(kind: str, seed: int) -> None:
    texts, gaps, _ = story(kind, seed)
    found = rows(find_passages(texts, gaps))
    assert found == sorted(set(found))
    assert [(x, y) for x in found for y in found if x is not y and x[:2] == y[:2] and inside(x, y)] == []


def inside(inner: Row, outer: Row) -> bool:
    return outer[2] <= inner[2] and inner[3] <= outer[3] and outer[4] <= inner[4] and inner[5] <= outer[5]


@settings(max_examples=300)
@kinds_and_seeds
def test_no_passage_touches_furniture(kind: str, seed: int) -> None:
    texts, gaps, _ = story(kind, seed)
    for r in rows(find_passages(texts, gaps)) if gaps else ():
        spans = (r[0], Span(*r[2:4])), (r[1], Span(*r[4:6]))
        assert [gap for n, span in spans for gap in gaps[n] if gap.overlaps(span)] == []


@settings(max_examples=150)
@kinds_and_seeds
def test_other_texts_change_no_passage_of_two(kind: str, seed: int) -> None:
    """Where length alone counts, and there is no crowd: else what recurs in the other texts tells less."""
    texts, gaps, _ = story(kind, seed)
    if crowded(*read(texts, gaps)):
        return
    found = rows(find_passages(texts, gaps, LEAST, LEAST))
    for a in range(len(texts)):
        for b in range(a + 1, len(texts)):
            alone = find_passages([texts[a], texts[b]], [gaps[a], gaps[b]] if gaps else (), LEAST, LEAST)
            assert [r[2:] for r in rows(alone)] == [r[2:] for r in found if r[:2] == (a, b)]

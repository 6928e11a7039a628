"""Texts that repeat without end: shared passages are found in bounded time and memory, and lie over what repeats.

Each case runs in a process of its own, which may hold MEMORY bytes; it says how many seconds of the processor it took.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from components.matching.passages import find_passages

ROOT = Path(__file__).parents[2]
SIZE, MEMORY, SECONDS = 2_000_000, 2 << 30, 10
SENTENCE = "The ferry to Fell Cross left the old harbour at dawn with forty passengers and two goats on board. "
CHINESE = "昨晚大坝的闸门突然打开，洪水淹没了老城区。"
SYLLABLES = [a + b + c for a in ("bar", "den", "fil", "gor", "hap", "jun") for b in "aeiou" for c in ("ck", "nd", "rt")]


def filled(piece: str, size: int = SIZE) -> str:
    """A piece of text again and again, up to this many bytes."""
    return piece * (size // len(piece.encode()))


def drawn(seed: int, words: list[str], count: int) -> str:
    return " ".join(random.Random(seed).choices(words, k=count))


def versions(count: int) -> list[str]:
    """A story of 40 sentences, told again by each: some left out, some words changed, some sentences of one's own."""
    chance = random.Random(5)
    wire = [drawn(n, SYLLABLES, 14).capitalize() + "." for n in range(40)]
    told = []
    for number in range(count):
        sentences = [line for line in wire if chance.random() < 0.8]
        sentences = [" ".join("then" if chance.random() < 0.03 else w for w in line.split()) for line in sentences]
        told.append(" ".join([*sentences, *(drawn(1000 * number + n, SYLLABLES, 14) + "." for n in range(8))]))
    return told


def peak() -> int:
    """The most bytes this process has held. What getrusage tells begins with what the one that started it has held."""
    told = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines())
    return int(told["VmHWM"].split()[0]) * 1024


CASES: dict[str, Callable[[], list[str]]] = {
    "one word": lambda: [filled("flood "), filled("flood ")],
    "one word, more often here": lambda: [filled("flood "), filled("flood ", SIZE // 3)],
    "one word, a few times there": lambda: [filled("flood "), filled("flood ", 60)],
    "one word, and others round it": lambda: [f"Rain. {filled('flood ')}Snow.", f"Wind. {filled('flood ')}Hail."],
    "one sentence": lambda: [filled(SENTENCE), filled(SENTENCE)],
    "one sentence, more often here": lambda: [filled(SENTENCE), filled(SENTENCE, SIZE // 3)],
    "one sentence, once there": lambda: [filled(SENTENCE), SENTENCE],
    "two words": lambda: [drawn(1, ["flood", "water"], SIZE // 6), drawn(2, ["flood", "water"], SIZE // 6)],
    "twenty words": lambda: [drawn(n, [f"word{x}" for x in "abcdefghijklmnopqrst"], SIZE // 6) for n in (1, 2)],
    "no space": lambda: [filled("flood"), filled("flood")],
    "no space, Chinese": lambda: [filled(CHINESE), filled(CHINESE)],
    "no space, one letter of Chinese": lambda: [filled("水"), filled("水")],
    "sentences among other words": lambda: [
        "".join(SENTENCE + drawn(seed * 10**6 + n, SYLLABLES, 3) + ". " for n in range(SIZE // 120)) for seed in (1, 2)
    ],
    "10,000 copies": lambda: [drawn(1, SYLLABLES, 300)] * 10_000,
    "300 versions": lambda: versions(300),
}


# Cases in which each text is one thing again and again, on both sides alike: one passage is all of it.
WHOLE = [
    "one word",
    "one word, and others round it",
    "one sentence",
    "no space, Chinese",
    "no space, one letter of Chinese",
]
# On both sides, but not as often: every repetition is lit, in some passage.
LIT = [
    "one word, more often here",
    "one word, a few times there",
    "one sentence, more often here",
    "one sentence, once there",
]


def covered(length: int, spans: Iterable[tuple[int, int]]) -> float:
    """The share of so many characters that lies in one of the spans."""
    at = held = 0
    for start, end in sorted(spans):
        held += max(0, end - max(at, start))
        at = max(at, end)
    return held / max(1, length)


def measured(case: str) -> dict[str, Any]:
    """Seconds of the processor and bytes, at the most, for the passages of a case; how many, and what they cover."""
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    find_passages([SENTENCE, SENTENCE])
    texts = CASES[case]()
    began = time.process_time()
    found = find_passages(texts)
    seconds = time.process_time() - began
    spans: dict[int, list[tuple[int, int]]] = {number: [] for number in range(len(texts))}
    for number, start, end in zip(found.a.tolist(), found.a_start.tolist(), found.a_end.tolist(), strict=True):
        spans[number].append((start, end))
    for number, start, end in zip(found.b.tolist(), found.b_start.tolist(), found.b_end.tolist(), strict=True):
        spans[number].append((start, end))
    return {
        "seconds": seconds,
        "bytes": peak(),
        "passages": len(found),
        "covered": min(covered(len(text), spans[number]) for number, text in enumerate(texts)),
    }


def alone(case: str) -> dict[str, Any]:
    """The same in a process of its own."""
    asked = [sys.executable, "-m", "tests.hostile.test_repetition", case]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, Any] = json.loads(done.stdout)
    assert found["seconds"] < SECONDS
    assert found["bytes"] < MEMORY
    return found


@pytest.mark.parametrize("case", WHOLE)
def test_what_repeats_alike_is_one_passage(case: str) -> None:
    found = alone(case)
    assert found["passages"] == 1
    assert found["covered"] > 0.95


@pytest.mark.parametrize("case", LIT)
def test_what_repeats_more_often_on_one_side_is_lit_throughout(case: str) -> None:
    assert alone(case)["covered"] > 0.95


@pytest.mark.parametrize("case", ["two words", "twenty words"])
def test_few_words_in_any_order_end(case: str) -> None:
    assert alone(case)["passages"] > 0


def test_two_texts_without_a_space_share_no_passage() -> None:
    """Each is one word."""
    assert alone("no space")["passages"] == 0


def test_one_sentence_between_ever_other_words_is_lit_wherever_it_stands() -> None:
    assert alone("sentences among other words")["covered"] > 0.7


def test_ten_thousand_copies_are_all_lit() -> None:
    """Each is linked to its next neighbours: some two passages a copy."""
    found = alone("10,000 copies")
    assert found["covered"] == 1
    assert 9_999 <= found["passages"] <= 20_000


def test_a_story_of_three_hundred_versions_is_lit_in_each() -> None:
    assert alone("300 versions")["covered"] > 0.5


if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1])))

"""Guards held against pairs of sentences (cases/pairs.json): changes seen, and rewordings left alone."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from components.language.sentences import split_sentences
from components.matching.guards import Facts, Verdict, facts, verdict
from components.matching.meaning import Meaning
from components.matching.wordlinks import linked_words
from components.model import Span

CASES = Path(__file__).parent / "cases" / "pairs.json"
Linker = Callable[[Meaning, int, int, range, range], npt.NDArray[np.int64]]


def pairs_score(link: Linker = linked_words) -> dict[str, float]:
    """-> changes called the same, of all changed pairs; rewordings called differing, of all that agree."""
    count: Counter[tuple[str, bool]] = Counter()
    for case in cases():
        count[case["relation"], called(case, link) is None] += 1
    wanted = Counter(case["relation"] for case in cases())
    return {
        "changed, called the same": count["differs", True] / wanted["differs"],
        "reworded, called differing": count["same", False] / wanted["same"],
    }


def cases() -> list[dict[str, Any]]:
    """The marked pairs."""
    marked: list[dict[str, Any]] = json.loads(CASES.read_text(encoding="utf-8"))
    return marked


def called(case: dict[str, Any], link: Linker = linked_words) -> Verdict | None:
    """What the guards say of the two sentences meant, within the texts they stand in."""
    texts = [(case[side], _claim(case, side)) for side in "ab"]
    sentences = [[sentence.span for sentence in split_sentences(text)] for text, _ in texts]
    meaning = Meaning([text for text, _ in texts], sentences)
    x, y = (
        [facts(meaning, n, text, span, i) for i, span in enumerate(sentences[n]) if span.overlaps(claim)]
        for n, (text, claim) in enumerate(texts)
    )
    return verdict(x, y, all_links(meaning, x, y, link))


def all_links(meaning: Meaning, x: list[Facts], y: list[Facts], link: Linker) -> npt.NDArray[np.int64]:
    """The word links of sentences that follow each other, read as one."""
    words = [range(side[0].numbers[0], side[-1].numbers[-1] + 1) for side in (x, y)]
    return link(meaning, 0, 1, words[0], words[1])


def _claim(case: dict[str, Any], side: str) -> Span:
    claim = case.get(f"{side}_claim", case[side])
    at = case[side].index(claim)
    return Span(at, at + len(claim))


def mistakes(link: Linker = linked_words) -> Iterator[tuple[str, str]]:
    """-> kind and description of every pair that is judged wrongly."""
    for case in cases():
        found = called(case, link)
        if (found is None) == (case["relation"] == "differs"):
            said = (
                f"{found.reason} {[s.of(case['a']) for s in found.x]} {[s.of(case['b']) for s in found.y]}"
                if found
                else ""
            )
            yield (
                case["kind"],
                f"{case['id']} {said}\n    {_claim(case, 'a').of(case['a'])}\n    {_claim(case, 'b').of(case['b'])}",
            )


def main() -> None:
    """Print the score and every pair that is judged wrongly, by kind."""
    for kind, found in groupby(sorted(mistakes(), key=lambda mistake: mistake[0]), key=lambda mistake: mistake[0]):
        described = [text for _, text in found]
        print(f"{kind}: {len(described)}", *described, sep="\n  ")
    print(pairs_score())


if __name__ == "__main__":
    main()

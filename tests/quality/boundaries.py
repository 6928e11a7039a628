"""Sentence ends held against hand-split texts (cases/sentences.json).

usage: python -m tests.quality.boundaries          (the scores, and every end that is missed or made up)
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from components.language.sentences import split_sentences
from components.model import Sentence

CASES = Path(__file__).parent / "cases" / "sentences.json"

Split = Callable[[str], Sequence[Sentence]]


def sentence_score(split: Split = split_sentences) -> dict[str, float]:
    """-> boundaries F1, precision and recall (sentence ends, to the character, over all texts); texts split right."""
    wanted = [set(ends(case)) for case in cases()]
    found = [{sentence.span.end for sentence in split(case["text"])} for case in cases()]
    both = sum(len(x & y) for x, y in zip(wanted, found, strict=True))
    marked, made = sum(map(len, wanted)), sum(map(len, found))
    return {
        "boundaries F1": 2 * both / (marked + made),
        "boundaries precision": both / max(1, made),
        "boundaries recall": both / marked,
        "texts split right": sum(map(set.__eq__, wanted, found)) / len(wanted),
    }


def cases() -> list[dict[str, Any]]:
    """The hand-split texts."""
    split: list[dict[str, Any]] = json.loads(CASES.read_text(encoding="utf-8"))
    return split


def ends(case: dict[str, Any]) -> list[int]:
    """Where the sentences of a case end, as offsets of its text: they follow each other in it."""
    found, at = [], 0
    for sentence in case["sentences"]:
        at = case["text"].index(sentence, at) + len(sentence)
        found.append(at)
    return found


def mistakes(split: Split = split_sentences) -> list[str]:
    """Every end that is missed (-) or made up (+), with the words around it."""
    told = []
    for case in cases():
        text, wanted, found = case["text"], set(ends(case)), {sentence.span.end for sentence in split(case["text"])}
        for end in sorted(wanted ^ found):
            around = f"{text[max(0, end - 40) : end]}|{text[end : end + 30]}".replace("\n", "⏎")
            told.append(f"{'-' if end in wanted else '+'} {case['id']}: {around}")
    return told


if __name__ == "__main__":
    print(*mistakes(), *(f"{name}: {score:.3f}" for name, score in sentence_score().items()), sep="\n")

"""Words that say the opposite of each other: "rose" and "fell", "approved" and "rejected", "guilty" and "innocent".

The list, where it comes from and its licence: data/words/README.md. A word is known in every form it is inflected to,
so that tense and number never stand in the way; words that merely exclude each other ("Monday", "Tuesday") are no
antonyms here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import permutations
from pathlib import Path

LIST = Path(__file__).parents[2] / "data" / "words" / "antonyms.txt"
_Words = dict[str, frozenset[str]]


def are_opposite(x: str, y: str) -> bool:
    """Are they antonyms, in whatever form and case they stand in the text?"""
    return y.lower() in opposites(x)


@lru_cache(maxsize=20_000)
def opposites(word: str) -> frozenset[str]:
    """Every form of every antonym of a word, lower case; empty where none is known. Cost: 10 ms, once."""
    lemmas, forms, against = _antonyms()
    mine = lemmas.get(word.lower(), frozenset())
    other = {form for lemma in mine for opposite in against[lemma] for form in forms[opposite]}
    return frozenset(other.difference(*(forms[lemma] for lemma in mine)))


@cache
def _antonyms() -> tuple[_Words, _Words, _Words]:
    """-> the lemmas of each form, the forms of each lemma, the antonyms of each lemma."""
    inflected, fixed, irregular = (dict(_groups(section)) for section in ("inflected", "fixed", "forms"))
    against: defaultdict[str, set[str]] = defaultdict(set)
    for pairs in (inflected, fixed):
        for word, others in pairs.items():
            against[word] |= others
    forms: dict[str, frozenset[str]] = {}
    lemmas: defaultdict[str, set[str]] = defaultdict(set)
    for word in against:
        regular = regular_forms(word) if word in inflected else frozenset()
        forms[word] = regular | irregular.get(word, set()) | {word}
        for form in forms[word]:
            lemmas[form].add(word)
    return _frozen(lemmas), forms, _frozen(against)


def _frozen(words: dict[str, set[str]]) -> _Words:
    return {word: frozenset(others) for word, others in words.items()}


def _groups(section: str) -> Iterator[tuple[str, set[str]]]:
    """Of "a b / c" each word with those of the other sides; of a line without sides, the first word with the others."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in _lines(section):
        sides = [side.split() for side in line.split("/")]
        if len(sides) == 1:
            found[sides[0][0]] |= set(sides[0])
        for one, other in permutations(sides, 2):
            for word in one:
                found[word] |= set(other)
    yield from found.items()


def _lines(section: str) -> Iterator[str]:
    """The lines under every heading "= section" of the list."""
    heading = ""
    for line in _text().splitlines():
        if line.startswith("= "):
            heading = line[2:]
        elif heading == section and line and not line.startswith("#"):
            yield line


@cache
def _text() -> str:
    return LIST.read_text(encoding="utf-8")


def regular_forms(word: str) -> frozenset[str]:
    """What a verb or noun regularly becomes: "deny" -> "denies", "denied", "denying", and itself."""
    if re.search(r"[^aeiou]y$", word):
        plural, past, present = f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"
    elif re.search(r"(?:s|x|z|ch|sh)$", word):
        plural, past, present = f"{word}es", f"{word}ed", f"{word}ing"
    elif word.endswith("e"):
        plural, past, present = f"{word}s", f"{word}d", f"{word}ing" if word.endswith("ee") else f"{word[:-1]}ing"
    else:
        plural, past, present = f"{word}s", f"{word}ed", f"{word}ing"
    return frozenset((word, plural, past, present))

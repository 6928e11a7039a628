"""Words and phrases that say the opposite of each other: "rose" and "fell", "turned down" and "accepted".

The lists, where they come from and their licence: data/words/README.md. A word is known in every form it is inflected
to, so that tense and number never stand in the way; words that merely exclude each other ("Monday", "Tuesday") are no
antonyms here. The words of a phrase are joined by "_".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import permutations
from pathlib import Path

_FOLDER = Path(__file__).parents[2] / "data" / "words"
LIST, CONTRARIES = _FOLDER / "antonyms.txt", _FOLDER / "contraries.txt"
_Words = dict[str, frozenset[str]]
# They may stand apart from their verb, with so many words between: "turned the latest offer down".
_PARTICLES = frozenset("off out down up back over".split())
_APART = 4
_CLOSED = frozenset("and or but to in on at of for from with by after before as that".split())


@dataclass(frozen=True, slots=True)
class Pole:
    """Words [first, end) of a sentence that have an opposite; form: as the list writes them; last: a particle's place,
    which may stand apart from the others."""

    first: int
    end: int
    form: str
    last: int


def find_poles(words: Sequence[str]) -> tuple[Pole, ...]:
    """The words and phrases of a sentence, in lower case, that have an opposite. The longest wins; a word within a
    phrase is none by itself: "down" in "turned down". Cost: 5 µs a sentence."""
    forms, phrases = _antonyms()[0], _phrases()
    found, taken = list[Pole](), set[int]()
    for first, word in enumerate(words):
        if first in taken:
            continue
        end = next((first + 1 + len(rest) for rest in phrases.get(word, ()) if _follows(words, first + 1, rest)), 0)
        if end:
            found.append(Pole(first, end, "_".join(words[first:end]), end - 1))
            taken.update(range(first, end))
        elif word in phrases and (last := _apart(words, first, phrases[word])):
            found.append(Pole(first, first + 1, f"{word}_{words[last]}", last))
            taken.add(last)
        elif word in forms:
            found.append(Pole(first, first + 1, word, first))
    return tuple(found)


def _follows(words: Sequence[str], start: int, rest: tuple[str, ...]) -> bool:
    return tuple(words[start : start + len(rest)]) == rest


def _apart(words: Sequence[str], first: int, rests: Sequence[tuple[str, ...]]) -> int:
    """The place of a particle that closes the phrase after its object, 0 for none."""
    for place in range(first + 2, min(first + 2 + _APART, len(words))):
        if words[place - 1] in _CLOSED:
            return 0
        if words[place] in _PARTICLES and (words[place],) in rests:
            return place
    return 0


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    """First word of a phrase -> what may follow it, the longest first."""
    found = defaultdict(list)
    for form in _antonyms()[0]:
        first, *rest = form.split("_")
        if rest:
            found[first].append(tuple(rest))
    return {first: sorted(rests, key=len, reverse=True) for first, rests in found.items()}


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
        head, joint, rest = word.partition("_")
        regular = regular_forms(head) | irregular.get(head, set()) if word in inflected else irregular.get(word, set())
        forms[word] = frozenset({f"{form}{joint}{rest}" for form in regular} | {word})
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
    return "\n".join(path.read_text(encoding="utf-8") for path in (CONTRARIES, LIST))


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

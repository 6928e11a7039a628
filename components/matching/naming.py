"""What versions call the same thing: noun phrases that fill one slot of claims that say the same.

Two phrases name one thing where their claims say the same, the same word stands beside both, and they are of a kind:
their last words are one or mean much the same ("spy balloon", "surveillance balloon"), or both neighbours agree.
Short forms of one name, names of persons and places, figures and inflections are no other name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

from components.language.antonyms import opposites
from components.language.namedthings import NounPhrase, find_noun_phrases
from components.language.stems import stem
from components.language.wordtable import word_vectors
from components.model import Comparison, Member, Span

# How alike two last words are, by the cosine of their vectors: with one neighbour the same, and with both.
ALIKE, ALIKE_BETWEEN = 0.35, 0.3
# What makes a fuller name another one: "Chinese balloon", "suspected Chinese surveillance balloon".
_UNSURE = frozenset(
    "suspected alleged so-called apparent reported supposed purported presumed accused self-styled".split()
)
# Two spellings of one word.
SPELT = 0.75
_CARRIED = ("said", "partly")
# What says when or how much, not what.
_VAGUE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday day week month year hour minute night morning afternoon "
    "evening time moment number amount total lot part share percent way thing place case one more side rest".split()
)


@dataclass(frozen=True, slots=True)
class Naming:
    """Two names of one thing, where they stand; keys: each in stems, without its article."""

    one: Member
    other: Member
    keys: tuple[str, str]


def find_namings(comparison: Comparison) -> Iterator[Naming]:
    """Two names in one slot, for each two versions once a claim. Cost: linear in the claims but for those of a slot."""
    for claims in _same(comparison):
        slots: dict[tuple[str, str], list[tuple[int, NounPhrase]]] = defaultdict(list)
        for number, span in claims:
            for phrase in find_noun_phrases(comparison.articles[number].text, span):
                head = stem(phrase.head) if len(phrase.words) > 1 else ""
                for slot in (("before", phrase.before), ("after", phrase.after), ("head", head)):
                    slots[slot] += [(number, phrase)] if slot[1] else []
        yield from _differing(slots.values())


def _same(comparison: Comparison) -> Iterator[list[tuple[int, Span]]]:
    """For each row of claims those that say the same as its head, the head first."""
    for row in comparison.matrix:
        head = comparison.claims[row.claims[0]]
        others = [comparison.claims[place] for place in row.claims[1:]]
        same = [x for x in others if head.standing[x.article].state in _CARRIED and head.judged]
        if same:
            yield [(head.article, head.span), *((x.article, x.span) for x in same)]


def _differing(slots: Iterable[list[tuple[int, NounPhrase]]]) -> Iterator[Naming]:
    seen = set()
    for those in slots:
        kinds: dict[tuple[str, ...], list[tuple[int, NounPhrase]]] = defaultdict(list)
        for number, phrase in those:
            kinds[_key(phrase)].append((number, phrase))
        for x, y in combinations(sorted(kinds), 2):
            pairs = ((one, other) for one in kinds[x] for other in kinds[y] if one[0] != other[0])
            for (a, mine), (b, theirs) in pairs:
                at = frozenset({Member(a, mine.span), Member(b, theirs.span)})
                if at not in seen and _name_one(mine, theirs):
                    seen.add(at)
                    yield Naming(Member(a, mine.span), Member(b, theirs.span), (" ".join(x), " ".join(y)))


def _key(phrase: NounPhrase) -> tuple[str, ...]:
    """Its words in stems, what a hyphen joins as two."""
    return tuple(stem(part) for word in phrase.words for part in re.split("[-‑]", word) if part)


def _name_one(x: NounPhrase, y: NounPhrase) -> bool:
    """Are these two names of one thing?"""
    a, b = _key(x), _key(y)
    if x.capital or y.capital or {a[-1], b[-1]} & _VAGUE:
        return False
    if set(a) <= set(b) or set(b) <= set(a):
        return a[-1] == b[-1] and not _UNSURE.isdisjoint(set(x.words) ^ set(y.words))
    if a[-1] != b[-1] and _spelt_otherwise(x.head, y.head) or _letters(a) == _letters(b):
        return False
    if any(one in opposites(other) for one in x.words for other in y.words):
        return False
    both = all(one == other != "" for one, other in zip(x.next_to, y.next_to, strict=True))
    bar = ALIKE_BETWEEN if both else ALIKE
    if a[-1] != b[-1]:
        return likeness(x.head, y.head) >= bar
    mine, theirs = _apart(x, b), _apart(y, a)
    return not _spelt_otherwise(mine, theirs) and likeness(mine, theirs) >= bar


def _apart(phrase: NounPhrase, other: tuple[str, ...]) -> str:
    """What stands before its last word and not in the other phrase."""
    return " ".join(word for word in phrase.words[:-1] if stem(word) not in other)


def _letters(key: tuple[str, ...]) -> str:
    return "".join(key)


def _spelt_otherwise(x: str, y: str) -> bool:
    """ "colour", "color"; "phone", "telephone": one word, or the short form of one."""
    short, long = sorted((x, y), key=len)
    return long.startswith(short) or long.endswith(short) or SequenceMatcher(None, x, y).ratio() >= SPELT


@lru_cache(maxsize=50_000)
def likeness(x: str, y: str) -> float:
    """The cosine of what two names mean, -1 to 1; of several words the sum."""
    one, other = (word_vectors(words.split()).sum(0) for words in (x, y))
    length = float((one @ one) ** 0.5 * (other @ other) ** 0.5)
    return float(one @ other) / length if length else 0.0

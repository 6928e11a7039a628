"""A generated story: versions that copy passages of one wire text, with edits, and say which words they copied.

The words are the sample story's own and invented ones, drawn by rank (Zipf) or as followers of the word before, so the
text repeats itself about as often as news does without being anybody's. The same seed gives the same story.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

VOCABULARY = 20_000
FOLLOWS = 0.4
"""Share of words that follow their neighbour as in the sample; the others are drawn by rank."""
EDITED = ((0.0, 0.4), (0.04, 0.4), (0.12, 0.2))
"""(share of words touched in a copied passage, how many passages are like that)"""

Word = tuple[str, bool]
"""A word with its punctuation, and whether it was copied from the wire."""


@dataclass(frozen=True, slots=True)
class Version:
    """One generated article. copied: half-open character spans of the words that stand in the wire text too."""

    text: str
    copied: tuple[tuple[int, int], ...]


class Words:
    """An endless supply of fresh words, from the texts given and from nowhere."""

    def __init__(self, texts: Sequence[str], rng: random.Random) -> None:
        seen = [word for text in texts for word in re.findall(r"[^\W\d_]+", text.lower())]
        words = [word for word, _ in Counter(seen).most_common()]
        known = set(words)
        while len(words) < VOCABULARY:
            word = "".join(rng.choice("bcdfghklmnprstvz") + rng.choice("aeiou") for _ in range(rng.randint(2, 4)))
            if word not in known:
                known.add(word)
                words.append(word)
        self._rng, self._words = rng, words
        self._odds = list(accumulate(1 / (rank + 2.7) for rank in range(VOCABULARY)))
        self._followers: defaultdict[str, list[str]] = defaultdict(list)
        for word, follower in pairwise(seen):
            self._followers[word].append(follower)

    def take(self, count: int) -> list[str]:
        """-> count words, one in twenty ending a sentence, one in fifteen before a comma."""
        rng, out = self._rng, self._rng.choices(self._words, cum_weights=self._odds, k=count)
        for i in range(1, count):
            if rng.random() < FOLLOWS and (followers := self._followers.get(out[i - 1])):
                out[i] = rng.choice(followers)
        stops = rng.choices((".", ",", ""), weights=(0.05, 0.07, 0.88), k=count)
        return [word + stop for word, stop in zip(out, stops, strict=True)]


def story(versions: int, texts: Sequence[str], seed: int = 11) -> list[Version]:
    """-> that many versions of one story, 300 to 1,200 words each, 15 to 85 % of them copied from one wire text."""
    rng = random.Random(seed)
    words = Words(texts, rng)
    wire = words.take(rng.randint(400, 900))
    return [_version(words, wire, rng) for _ in range(versions)]


def _version(words: Words, wire: list[str], rng: random.Random) -> Version:
    length = rng.randint(300, 1200)
    passages = _passages(len(wire), int(length * rng.uniform(0.15, 0.85)), rng)
    fresh = max(40, length - sum(end - start for start, end in passages)) // (len(passages) + 1)
    out: list[Word] = [(word, False) for word in words.take(fresh)]
    for start, end in passages:
        out += _edited(wire[start:end], words, rng)
        out += [(word, False) for word in words.take(fresh)]
    return _rendered(out)


def _passages(wire_length: int, budget: int, rng: random.Random) -> list[tuple[int, int]]:
    """-> stretches of the wire, 12 to 160 words each, none twice; in the wire's order seven times in ten."""
    chosen: list[tuple[int, int]] = []
    for _ in range(10):
        size = int(min(max(12, rng.lognormvariate(3.6, 0.6)), 160))
        start = rng.randint(0, wire_length - size)
        if all(start >= e or start + size <= s for s, e in chosen):
            chosen.append((start, start + size))
        budget -= size
        if budget <= 0:
            break
    return chosen if rng.random() < 0.3 else sorted(chosen)


def _edited(passage: list[str], words: Words, rng: random.Random) -> list[Word]:
    """-> the passage with words replaced (60 %), dropped (20 %) or added (20 %); its first and last word stay."""
    (rate,) = rng.choices([rate for rate, _ in EDITED], weights=[share for _, share in EDITED])
    out: list[Word] = []
    for i, word in enumerate(passage):
        touched = 0 < i < len(passage) - 1 and rng.random() < rate
        edit = rng.choices(("replace", "drop", "add"), weights=(6, 2, 2))[0] if touched else "keep"
        if edit in ("keep", "add"):
            out.append((word, True))
        if edit in ("replace", "add"):
            out.append((words.take(1)[0], False))
    return out


def _rendered(words: list[Word]) -> Version:
    parts: list[str] = []
    copied: list[tuple[int, int]] = []
    at, first = 0, True
    for word, is_copy in words:
        parts.append(word.capitalize() if first else word)
        first = word.endswith(".")
        if is_copy:
            copied.append((at, at + len(word)))
        at += len(word) + 1
    return Version(" ".join(parts), tuple(copied))

"""One text asked against an archive: its n-grams name the articles that may share wording, then these are matched."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from components.matching.archive.files import Array
from components.matching.archive.hits import Hit
from components.matching.archive.keys import BLOCK_BITS, Keys, count_places, find_places
from components.matching.archive.parts import WORDS, Part, Picked, digest_of, encoded
from components.matching.archive.settings import BATCH, GRAM, HITS, LONG
from components.matching.archive.shared import shared_passages
from components.matching.ngrams import Words, find_words, sorted_ngrams
from components.model import Alignment, Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that holds n-grams of the text: its part, its number there, what is known of it."""

    part: Part
    number: int
    about: dict[str, Any]

    @property
    def rank(self) -> tuple[int, bytes]:
        """Its place in the order in which passages are looked for: see scanning."""
        return self.part.rank(self.number)


# a_start, a_end, b_start, b_end, words equal, words of the longer side, first and last + 1 word in the text.
Row = list[int]


class Asking:
    """An archive as it is asked: unchanging, so that any number of threads may ask at once."""

    def __init__(self, parts: Sequence[Part], levels: Sequence[Keys]) -> None:
        self.parts, self.levels = parts, levels
        self.first_article = np.cumsum([0, *(part.count for part in parts)])
        words = np.cumsum([0, *(part.size for part in parts)])
        starts = [part.arrays["first"][part.segments[:-1]] + at for part, at in zip(parts, words, strict=False)]
        self.first_word: Picked = np.concatenate([*starts, words[-1:]]).astype(np.int64)
        blocks = np.arange(0, words[-1] + 1, 1 << BLOCK_BITS)
        self.blocks = (np.searchsorted(self.first_word, blocks, "right") - 1).astype(np.int32)

    def ask(self, text: str, gaps: Sequence[Span], skip_id: str) -> list[Hit]:
        """The hits, most words first; what more than HITS articles share with the text is told of the closest ones."""
        asked = find_words([text], [gaps])
        own = (len(text), digest_of(encoded(text)))
        candidates = [one for one in self._candidates(asked) if one.about["article_id"] != skip_id]
        hits: list[Hit] = []
        for low in range(0, len(candidates), BATCH):
            some = sorted(candidates[low : low + BATCH], key=lambda one: one.rank)
            hits += _matched(asked, some, bisect(some, own, key=lambda one: one.rank))
        return sorted(hits, key=lambda hit: (-hit.words, hit.article_id))

    def _candidates(self, asked: Words) -> list[Candidate]:
        """Those that share an n-gram which few articles have, or many n-grams that many have: the closest HITS."""
        keys, bits = sorted_ngrams(asked, GRAM)
        count = len(self.first_word) - 1
        rare, common, seen = np.zeros(count, np.int32), np.zeros(count, np.int32), np.empty(count, np.int32)
        places, n = [], 0
        for level in self.levels:
            lows, highs = np.empty(len(keys), np.int64), np.empty(len(keys), np.int64)
            find_places(keys, bits, level.keys, level.bits, level.table, level.shift, lows, highs)
            places.append((lows, highs))
        held = sum((highs - lows for lows, highs in places), np.zeros(len(keys), np.int64))
        for level, (lows, highs) in zip(self.levels, places, strict=True):
            where = (level.keys, level.bits, level.base, self.first_word, self.blocks)
            n = count_places(lows, highs, held, *where, rare, common, seen, n)
        met = seen[:n]
        met = met[(rare[met] > 0) | (common[met] >= LONG)]
        return [self._candidate(a) for a in self._closest(met, rare[met] + common[met])]

    def _candidate(self, article: int) -> Candidate:
        part = int(np.searchsorted(self.first_article, article, "right")) - 1
        number = article - int(self.first_article[part])
        return Candidate(self.parts[part], number, self.parts[part].record(number))

    def _closest(self, met: Array, score: Array) -> list[int]:
        """The HITS with the most n-grams; of those that are level at the end, the ones whose ids come first."""
        if len(met) <= HITS:
            return [int(a) for a in met]
        bar = np.partition(score, -HITS)[-HITS]
        sure, level = [int(a) for a in met[score > bar]], [int(a) for a in met[score == bar]]
        named = sorted((self._candidate(a).about["article_id"], a) for a in level)
        return sure + [a for _, a in named[: HITS - len(sure)]]


def _matched(asked: Words, candidates: Sequence[Candidate], before: int) -> list[Hit]:
    """The passages of the text and each candidate, of which so many come before the text.

    The candidates are laid out as one other text, so that none is matched with another; a passage stays within a
    segment, so its place tells whose it is.
    """
    words, ends = _laid_out(asked, candidates, before)
    found = shared_passages(words).renumbered(np.arange(2, dtype=np.int32))
    owner = np.searchsorted(ends, found.b_start, "right")
    offset = np.concatenate([[0], ends[:-1]])[owner]
    within = (np.searchsorted(asked.start, found.a_start), np.searchsorted(asked.start, found.a_end))
    spans = (found.a_start, found.a_end, found.b_start - offset, found.b_end - offset)
    rows: dict[int, list[Row]] = defaultdict(list)
    for k, *row in zip(*(c.tolist() for c in (owner, *spans, found.equal, found.longer, *within)), strict=True):
        rows[k].append(row)
    return [_hit(candidates[k].about, some) for k, some in rows.items()]


def _laid_out(asked: Words, candidates: Sequence[Candidate], before: int) -> tuple[Words, Picked]:
    """-> the words of the text (0) among those of the candidates (all 1); the character where each of these ends."""
    pieces = [_piece(one.part, one.number) for one in candidates]
    ends = np.cumsum([int(one.part.arrays["length"][one.number]) + 1 for one in candidates])
    shifts = [0, *ends[:-1].tolist()]
    own = {name: getattr(asked, name) for name in WORDS}
    pieces.insert(before, (own, asked.first))
    shifts.insert(before, 0)
    sizes = [len(columns["hash"]) for columns, _ in pieces]
    shift = np.repeat(np.array(shifts, np.int32), sizes)
    joined = {name: np.concatenate([columns[name] for columns, _ in pieces]) for name in WORDS}
    joined |= {"start": joined["start"] + shift, "end": joined["end"] + shift}
    segments = [len(first) - 1 for _, first in pieces]
    words = np.repeat(np.cumsum([0, *sizes[:-1]]), segments)
    first = np.concatenate([first[1:] for _, first in pieces]) + words
    article = np.repeat(np.array([int(at != before) for at in range(len(pieces))], np.int32), segments)
    return Words(**joined, first=np.concatenate([[0], first]), article=article), ends


def _piece(part: Part, number: int) -> tuple[dict[str, Array], Picked]:
    """-> the words of an article, and how many come before each of its segments."""
    low, high = part.segments[number : number + 2]
    first = part.arrays["first"][low : high + 1]
    s, e = first[0], first[-1]
    return {name: part.arrays[name][s:e] for name in WORDS}, first - s


def _hit(about: dict[str, Any], rows: Sequence[Row]) -> Hit:
    passages = tuple(
        Alignment(0, 1, "verbatim" if same == longer else "near", Span(s, e), Span(u, v), round(same / longer, 4))
        for s, e, u, v, same, longer, _, _ in rows
    )
    words = at = 0
    for first, last in sorted((row[-2], row[-1]) for row in rows):
        words += max(0, last - max(at, first))
        at = max(at, last)
    told = {name: about.get(name, "") for name in ("outlet", "title", "published")}
    return Hit(about["article_id"], **told, words=words, passages=passages)

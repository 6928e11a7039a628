"""The words of texts and what they tell, as ngrams and rarity describe them, in plain Python: see reference.

A word is the tuple of its letters; words are numbered over all texts. Only hashing is taken from the fast code, and
only for what it is documented to decide: words that share a slot of Rarity.counts are counted together.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from components.language.commonwords import common_words, stock_phrases
from components.language.folding import (
    ACCENT,
    APOSTROPHE,
    FOLDS,
    JOINING,
    MARK,
    SEPARATOR,
    SEVERAL,
    SINGLE,
    codes_of,
    letters_of,
)
from components.language.frequency import word_rarity
from components.matching import chains, rarity
from components.matching.ngrams import GOLDEN, MIX1
from components.model import Span

Letters = tuple[int, ...]


class Char(NamedTuple):
    """A letter or sign of a text as it is read, and where it stands there."""

    char: str
    start: int
    end: int


class Word(NamedTuple):
    """opens, closes, ends, digit: what ngrams.Words.signs says of it; closes: how many characters behind."""

    letters: Letters
    start: int
    end: int
    opens: bool
    closes: int
    ends: bool
    digit: bool


class Segment(NamedTuple):
    """Words first to end - 1, what lies between two gaps of a text."""

    text: int
    first: int
    end: int


WORD = re.compile(r"a(?:'*[a^])*|[SM][M^]*")
ENDS, OPENS, CLOSES = ".\n!?。！？।", "“„«‘‚‹", "”\"’'»›“"


def fold(char: str) -> int:
    return int(FOLDS.letters[ord(char)])


def kind(char: str) -> str:
    """a letter, a Single one that is a word, a Mark of it, an accent (^), what is passed over ('), what separates."""
    code = fold(char)
    if code > ACCENT:
        return "a" if code < SINGLE else "S" if code < MARK else "M"
    return {SEPARATOR: " ", ACCENT: "^", APOSTROPHE: "'"}.get(code, "'")


def spelled(text: str, low: int, high: int) -> list[Char]:
    """The characters of a segment: those that make one letter together as one, one that stands for several as these."""
    FOLDS.reading(codes_of(text))
    chars = [Char(text[i], i, i + 1) for i in range(low, high)]
    for _ in range(2):
        joined: list[Char] = []
        for char in chars:
            one = one_letter(joined[-1].char + char.char) if joined else ""
            if one and FOLDS.kinds[ord(char.char)] == JOINING:
                joined[-1] = Char(one, joined[-1].start, char.end)
            else:
                joined.append(char)
        chars = joined
        FOLDS.reading(codes_of("".join(char.char for char in chars)))
    apart = [
        Char(letter, char.start, char.end)
        for char in chars
        for letter in (letters_of(char.char) if FOLDS.kinds[ord(char.char)] == SEVERAL else char.char)
    ]
    FOLDS.reading(codes_of("".join(char.char for char in apart)))
    return apart


def one_letter(pair: str) -> str:
    letter = {"\u0e4d\u0e32": "\u0e33", "\u0ecd\u0eb2": "\u0eb3"}.get(pair) or unicodedata.normalize("NFKC", pair)
    return letter if len(letter) == 1 else ""


def words_of_segment(text: str, low: int, high: int) -> list[Word]:
    chars = spelled(text, low, high)
    plain, kinds = "".join(char.char for char in chars), "".join(kind(char.char) for char in chars)
    matches = list(WORD.finditer(kinds))
    words = []
    for match, after in zip(matches, [*(other.start() for other in matches[1:]), len(kinds)], strict=False):
        letters = tuple(code for code in map(fold, plain[match.start() : match.end()]) if code > ACCENT)
        words.append(
            Word(
                letters,
                chars[match.start()].start,
                chars[match.end() - 1].end,
                opens(plain, kinds, match.start()),
                closes(plain, match.end()),
                any(
                    plain[i] in ENDS and kinds[i + 1 : i + 2] not in ("a", "S", "M") for i in range(match.end(), after)
                ),
                ord("0") <= fold(plain[match.start()]) <= ord("9"),
            )
        )
    return words


def opens(plain: str, kinds: str, at: int) -> bool:
    mark = plain[at - 1 : at]
    return mark != "" and (mark in OPENS or (mark in "\"'" and kinds[max(0, at - 2) : at - 1] not in ("a", "S", "M")))


def closes(plain: str, end: int) -> int:
    found = re.match(f"[,.!?…]{{0,2}}[{CLOSES}]", plain[end:])
    return found.end() if found else 0


def read(texts: Sequence[str], gaps: Sequence[Sequence[Span]]) -> tuple[list[Word], list[Segment]]:
    words: list[Word] = []
    segments = []
    for number, text in enumerate(texts):
        at = 0
        for gap in [*(gaps[number] if gaps else ()), Span(len(text), len(text))]:
            first = len(words)
            words += words_of_segment(text, at, max(at, gap.start))
            segments.append(Segment(number, first, len(words)))
            at = max(at, gap.end)
    return words, segments


# What words tell.


def letters_in(text: str) -> list[Letters]:
    return [word.letters for word in words_of_segment(text, 0, len(text))]


@cache
def language(languages: tuple[str, ...]) -> dict[Letters, int]:
    """What each listed word tells, in steps."""
    listed = word_rarity(*languages)
    told = dict(zip(letters_in("\n".join(listed)), listed.values(), strict=True))
    for letters in letters_in("\n".join(common_words())):
        told[letters] = min(told.get(letters, rarity.COMMON), rarity.COMMON)
    return {letters: round(rarity.STEPS * bits) for letters, bits in told.items()}


@cache
def stock_pairs() -> frozenset[tuple[Letters, Letters]]:
    phrases = [letters_in(phrase) for phrase in stock_phrases()]
    return frozenset(pair for phrase in phrases for pair in pairwise(phrase))


def hash_of(letters: Letters) -> int:
    h = letters[0]
    for letter in letters[1:]:
        h = (h * int(GOLDEN) + letter) % (1 << 64)
    h = (h ^ h >> 32) * int(MIX1) % (1 << 64)
    return h ^ h >> 29


class Telling:
    """What the words of these texts tell, in steps of a bit."""

    def __init__(self, words: list[Word], texts: int, languages: tuple[str, ...], counted: bool) -> None:
        self.words, self.texts = words, texts
        self.listed = language(languages)
        self.slots = 1 << (8 * len(words)).bit_length()
        self.counts: dict[int, int] = defaultdict(int)
        for word in words if counted else ():
            self.counts[self.slot(word)] += 1

    def slot(self, word: Word) -> int:
        return hash_of(word.letters) % self.slots

    def bits(self, i: int, alone: bool) -> int:
        word = self.words[i]
        told = chains.NUMBERS if word.digit else self.listed.get(word.letters, chains.RARE)
        often = self.counts[self.slot(word)] / self.texts
        told = max(1, told - int(rarity.STEPS * math.log2(often))) if often > 1 else told
        together = not alone and (self.words[i - 1].letters, word.letters) in stock_pairs()
        return min(told, round(rarity.STEPS * rarity.TOGETHER)) if together else told

    def row(self, start: int, end: int) -> int:
        """All of words start to end - 1."""
        return sum(self.bits(i, i == start) for i in range(start, end))

    def shared(self, p: int, p_end: int, q: int, q_end: int) -> int:
        """The different words that both sides hold, and a quotation that both have as a whole."""
        theirs = {word.letters for word in self.words[q:q_end]}
        told, seen = 0, set[Letters]()
        for i in range(p, p_end):
            letters = self.words[i].letters
            told += self.bits(i, i == p) if letters in theirs and letters not in seen else 0
            seen.add(letters)
        opened = self.words[p].opens and self.words[q].opens
        closed = self.words[p_end - 1].closes and self.words[q_end - 1].closes
        return told + (chains.QUOTED if opened and closed else 0)

"""Noun phrases of English and the slots that they stand in, without a parser: "shot down [the spy balloon] at sea".

A phrase begins with an article or the like, or is a bare plural, and goes on to the next small word, verb or mark. Its
slot is what stands beside it: the verb or noun before, the verb or noun behind, with the small words between. Only what
is certain is taken: a phrase with a number, or with what may be a participle at its end, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from components.language.counting import is_plural
from components.language.names import WEEKDAYS
from components.language.numberwords import MAGNITUDES, WORTH
from components.language.stems import stem
from components.language.verbs import ADVERBS, find_verbs, saying_verbs
from components.language.wordlists import lines_of
from components.model import Span

_WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")
_OPENS = frozenset("the a an this that these those his her its their our my your some".split())
_AUXILIARY = frozenset("be is are was were been being am has have had will would can could may might must".split())
_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last next former latter".split()
)
_INFLECTED = re.compile(r"(?:ing|ed)$")
_SMALL_TOO = frozenset(
    "earlier later ago often outright outside inside past alongside throughout including abroad".split()
)
_NOUNS_IN_LY = frozenset("family families assembly rally ally supply monopoly anomaly fly bully reply".split())
# Longer runs of words are lists and headlines; without an article they begin with a verb, as likely as not.
LONGEST, BARE = 5, 2
# So many small words may stand between a phrase and what it belongs to: "shot down", "fired at".
_BETWEEN = 2


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """words: lower case, without the article; before and after: the slot, "" where nothing tells it."""

    span: Span
    words: tuple[str, ...]
    before: str
    after: str
    next_to: tuple[str, str]
    """The words right beside it, whatever they are; "" where a mark is."""
    capital: bool
    """Its last word begins with a capital that is not the sentence's: a name."""

    @property
    def head(self) -> str:
        return self.words[-1]


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    low: str
    kind: str
    """ "article", "small", "verb", "says", or "" for what names something."""
    parted: bool
    """Something besides a blank stands before it."""


@lru_cache(maxsize=20_000)
def find_noun_phrases(text: str, sentence: Span) -> tuple[NounPhrase, ...]:
    """The noun phrases of a sentence, in order. Cost: 30 µs a sentence, once."""
    words = _read(text, sentence)
    found = (_phrase(text, words, low, high) for low, high in _runs(words))
    return tuple(phrase for phrase in found if phrase)


@cache
def _small() -> frozenset[str]:
    return frozenset(lines_of("function.txt")) | ADVERBS | _SMALL_TOO


def _read(text: str, sentence: Span) -> list[_Word]:
    matches = list(_WORD.finditer(text, sentence.start, sentence.end))
    lows = [match[0].lower().replace("’", "'") for match in matches]
    verbs = find_verbs([match[0] for match in matches])
    finite, saying = set(verbs.finite), set(verbs.saying)
    words: list[_Word] = []
    for n, (match, low) in enumerate(zip(matches, lows, strict=True)):
        before = words[-1] if words else None
        parted = before is not None and text[before.end : match.start()] != " "
        verb = n in finite or (before is not None and not parted and _continues(low, before))
        kind = "article" if low in _OPENS else "small" if low in _small() or _is_adverb(low) else ""
        if not kind or n in saying:
            kind = "says" if n in saying or low in saying_verbs() else "verb" if verb else kind
        words.append(_Word(match.start(), match.end(), low, kind, parted))
    return words


def _is_adverb(low: str) -> bool:
    return low.endswith("ly") and low not in _NOUNS_IN_LY


def _continues(low: str, before: _Word) -> bool:
    """ "was shot", "to rescue": a verb behind an auxiliary or an infinitive's mark."""
    return before.low == "to" or (before.low in _AUXILIARY and bool(_INFLECTED.search(low) or low.endswith("en")))


def _runs(words: Sequence[_Word]) -> Iterator[tuple[int, int]]:
    """Stretches of an article, if there is one, and of what names something."""
    at = 0
    while at < len(words):
        end = at + (words[at].kind == "article")
        while end < len(words) and words[end].kind == "" and (end == at or not words[end].parted):
            end += 1
        if end > at + (words[at].kind == "article"):
            yield at, end
        at = max(end, at + 1)


def _phrase(text: str, words: Sequence[_Word], low: int, high: int) -> NounPhrase | None:
    first = low + (words[low].kind == "article")
    named = tuple(word.low for word in words[first:high])
    article = first > low
    if len(named) > LONGEST or any(_is_number(word) for word in named) or named[-1].endswith(("'s", "s'")):
        return None
    if len(named) > 1 and _INFLECTED.search(named[-1]):
        return None
    if not article and (not is_plural(named[-1]) or len(named) > BARE or any(map(_may_be_verb, named[:-1]))):
        return None
    capital = text[words[high - 1].start].isupper() and high - 1 > 0
    span = Span(words[first].start, words[high - 1].end)
    before, after = _slot(words[:low][::-1], words[low].parted), _slot(words[high:], None)
    beside = words[low - 1].low if low and not words[low].parted else ""
    behind = words[high].low if high < len(words) and not words[high].parted else ""
    return NounPhrase(span, named, before, after, (beside, behind), capital)


def _slot(words: Sequence[_Word], parted: bool | None) -> str:
    """What stands beside a phrase, read away from it. parted: is it parted from the phrase? None: the words say so."""
    between: list[str] = []
    for word in words[: _BETWEEN + 1]:
        if (word.parted if parted is None else parted) or word.kind in ("article", "says"):
            return ""
        if word.kind != "small":
            return " ".join([stem(word.low), *between])
        if word.low not in _AUXILIARY:
            between.append(word.low)
        parted = word.parted if parted is not None else None
    return ""


def _may_be_verb(word: str) -> bool:
    return bool(_INFLECTED.search(word)) or word.endswith("s")


def _is_number(word: str) -> bool:
    """ "12", "twelve", "third", "Tuesday"."""
    counts = word in WORTH or word in MAGNITUDES or word in _ORDINALS
    return counts or any(map(str.isdigit, word)) or word.capitalize() in WEEKDAYS

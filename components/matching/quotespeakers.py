"""What a version quotes in one go, and whether two versions give it to the same speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from components.language.names import same_name
from components.language.samesource import described, surely_other
from components.language.stems import WORD, stem
from components.language.wordlists import lines_of
from components.matching.quotechanges import Wording
from components.model import Article, Quotation, Span

_SLIP = 0.8


@dataclass(frozen=True, slots=True)
class Said:
    """What a version quotes in one go: a quotation, or the parts of one that is broken to say who speaks."""

    article: int
    quotations: tuple[Quotation, ...]
    wording: Wording
    heading: bool

    @property
    def place(self) -> tuple[int, Span]:
        return self.article, self.span

    @property
    def span(self) -> Span:
        """From its first to its last word."""
        return Span(self.quotations[0].span.start, self.quotations[-1].span.end)

    @property
    def told(self) -> Quotation:
        """The part of it that tells most of who speaks."""
        return max(self.quotations, key=lambda q: (q.speaker is not None, bool(q.name), not q.candidate))


def is_told(said: Said) -> bool:
    """Does the version itself say whose words they are?"""
    return said.told.speaker is not None and not said.told.candidate


def same_speaker(a: Said, b: Said) -> bool:
    """Are they given to one name, be it the likeliest?"""
    return bool(a.told.name and b.told.name) and are_one(a.told.name, b.told.name)


def are_one(x: str, y: str) -> bool:
    """Are these one name or description?"""
    return x.casefold() == y.casefold() or same_name(x, y)


def other_speakers(articles: Sequence[Article], a: Said, b: Said) -> bool:
    """Are they given to two speakers beyond doubt? Not where either is open, a pronoun, or described by the other."""
    one, other = a.told, b.told
    if not (is_told(a) and is_told(b)) or (one.name and other.name and are_one(one.name, other.name)):
        return False
    texts = [articles[each.article].text for each in (a, b)]
    mine, theirs = described(texts[0], one.speaker or a.span), described(texts[1], other.speaker or b.span)
    for name, words in ((other.name, mine.words), (one.name, theirs.words)):
        if name and {stem(word.lower()) for word in WORD.findall(name)} <= words:
            return False
    if all(_is_person(name) for name in (one.name, other.name)):
        # "William" is "Bill", and a name is easily misspelt: with one quotation that is likelier than two of a family.
        return not spelled_alike(one.name.split()[-1], other.name.split()[-1])
    return surely_other(texts[0], one.speaker, texts[1], other.speaker)


def spelled_alike(x: str, y: str) -> bool:
    """Are two last names the same but for a slip: letters of which most stand in both, in the same order?"""
    return SequenceMatcher(None, x.casefold(), y.casefold(), autojunk=False).ratio() >= _SLIP


def _is_person(name: str) -> bool:
    """A given name and a last one."""
    words = name.split()
    return len(words) > 1 and words[0].lower() in _given()


@cache
def _given() -> frozenset[str]:
    return frozenset(name.lower() for name in lines_of("given.txt"))

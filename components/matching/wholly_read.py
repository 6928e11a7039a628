"""Which versions were compared in what they say and which in their wording alone, of whose telling nothing is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Literal

from components.language.detect import too_short
from components.matching.meaning import LANGUAGES, MOST_PAIRS
from components.model import Comparison

Unread = Literal["language", "short", "long", "wording"]
"""Why the wording alone was compared: another language, too short to tell it, too long, or so it was asked for."""
UNREAD: tuple[Unread, ...] = ("language", "short", "long", "wording")


def wholly_read(comparison: Comparison) -> bool:
    """Were numbers, names and negation compared in every version?"""
    languages = {article.language for article in comparison.articles if article.language}
    return languages <= LANGUAGES and all(claim.judged for claim in comparison.claims)


def unread_pairs(comparison: Comparison) -> set[frozenset[int]]:
    """The pairs of versions that were compared in their wording alone. Cost: claims x versions."""
    return {
        frozenset((claim.article, index))
        for claim in comparison.claims
        for index, standing in claim.standing.items()
        if standing.reason == "no_meaning"
    }


def unread(comparison: Comparison) -> Mapping[int, Unread]:
    """-> the versions of which only the wording was compared, and why: those without which every pair's meaning was,
    fewest first of all; several that are as much to blame are all told."""
    pairs = unread_pairs(comparison)
    left, found = set(pairs), dict[int, Unread]()
    while left:
        counted = Counter(index for pair in left for index in pair)
        most = [index for index, count in counted.items() if count == max(counted.values())]
        found |= {index: _why(comparison, index, pairs) for index in most}
        left = {pair for pair in left if pair.isdisjoint(most)}
    return dict(sorted(found.items()))


def _why(comparison: Comparison, index: int, pairs: set[frozenset[int]]) -> Unread:
    article, length = comparison.articles[index], len(comparison.sentences[index])
    if not article.language and too_short(article.text):
        return "short"
    if article.language not in LANGUAGES:
        return "language"
    others = [other for pair in pairs if index in pair for other in pair if other != index]
    if any(length * len(comparison.sentences[other]) > MOST_PAIRS for other in others):
        return "long"
    foreign = any(comparison.articles[other].language not in LANGUAGES for other in others)
    return "language" if foreign else "wording"

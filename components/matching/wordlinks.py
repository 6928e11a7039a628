"""Which words of one rendering of a sentence answer which words of another: equal stems, nearest in place."""

from __future__ import annotations

from collections import defaultdict

from components.matching.meaning import Meaning
from components.model import Alignment, Span


def link_words(meaning: Meaning, a: int, b: int) -> list[Alignment]:
    """Word links between two short texts, mutual best by place among words of one stem; score 1."""
    terms_a, places_a = _flat(meaning, a)
    terms_b, places_b = _flat(meaning, b)
    where: dict[int, list[int]] = defaultdict(list)
    for j, term in enumerate(terms_b):
        where[term].append(j)
    candidates = sorted(
        (abs(i / len(terms_a) - j / len(terms_b)), i, j) for i, term in enumerate(terms_a) for j in where[term]
    )
    taken_a, taken_b, links = set(), set(), []
    for _, i, j in candidates:
        if i not in taken_a and j not in taken_b:
            taken_a.add(i)
            taken_b.add(j)
            links.append(Alignment(a, b, "verbatim", Span(*places_a[i]), Span(*places_b[j]), 1.0))
    return sorted(links, key=lambda x: (x.a_span, x.b_span))


def _flat(meaning: Meaning, text: int) -> tuple[list[int], list[tuple[int, int]]]:
    terms = [term for words in meaning.words[text] for term in words]
    return terms, [place for places in meaning.places[text] for place in places]

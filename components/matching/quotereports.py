"""Where a version tells in its own words, without marks, what another one quotes of the same speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.language.samesource import maybe_same, surely_other
from components.language.sources import find_told
from components.language.stems import WORD, stem
from components.matching.guards.wordlists import function_words
from components.matching.quotes import Claims
from components.matching.quotespeakers import Said
from components.model import Claim, Comparison, Span

# A quotation of fewer telling words is not looked for: any sentence of the subject has them.
_LEAST = 3
_SHARE = 0.5
_SAID = ("said", "partly")
_MARKS = re.compile(r"[“”\"„«»]")


def reported_in(
    comparison: Comparison, said: Said, claims: Claims, missing: frozenset[int]
) -> Iterator[tuple[int, Span]]:
    """-> the versions among `missing` whose claim says what is quoted, on the same speaker's word, and that claim."""
    words = _stems(comparison, said)
    if len(words) < _LEAST or said.heading:
        return
    for version in sorted(missing):
        found = [
            span for span in _answers(comparison, claims, version) if _tells(comparison, said, words, version, span)
        ]
        if found:
            yield version, found[0]


def _answers(comparison: Comparison, claims: Claims, version: int) -> Iterator[Span]:
    """What says the claims of the quotation in a version."""
    for number in sorted(claims.claims):
        standing = comparison.claims[number].standing.get(version)
        if standing and standing.state in _SAID:
            yield from standing.spans
    for row in sorted(claims.rows):
        for number in comparison.matrix[row].claims:
            other: Claim = comparison.claims[number]
            if other.article == version:
                yield other.span


def _tells(comparison: Comparison, said: Said, words: frozenset[str], version: int, span: Span) -> bool:
    text = comparison.articles[version].text
    if _MARKS.search(span.of(text)) or any(q.outer.overlaps(span) for q in comparison.quotations[version]):
        return False
    there = {stem(word.lower()) for word in WORD.findall(span.of(text))}
    if len(words & there) < _SHARE * len(words):
        return False
    own, speaker = comparison.articles[said.article].text, said.told.speaker
    return any(
        told.kind in ("says", "promises", "accuses", "asks", "denies")
        and told.speaker is not None
        and speaker is not None
        and maybe_same(own, speaker, text, told.speaker)
        and not surely_other(own, speaker, text, told.speaker)
        for told in find_told(text, span)
    )


def _stems(comparison: Comparison, said: Said) -> frozenset[str]:
    text = comparison.articles[said.article].text
    words = (text[word.span.start : word.span.end].lower() for word in said.wording.words)
    return frozenset(stem(word) for word in words if word not in function_words())

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
from components.model import Comparison, Span

# A quotation of fewer telling words is not looked for: any sentence of the subject has them.
_LEAST, _FEW = 2, 3
_SHARE, _SHARE_OF_FEW = 0.5, 0.66
_SAID = ("said", "partly")
# Verbs that give somebody's words beside those of saying.
_CALLED = re.compile(
    r"\b(?:wrote|writes|call(?:s|ed)|describe[sd]?|complain(?:s|ed)|recall(?:s|ed)|remember(?:s|ed))\b"
)
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


def _tells(comparison: Comparison, said: Said, words: frozenset[str], version: int, span: Span) -> bool:
    text = comparison.articles[version].text
    if _MARKS.search(span.of(text)) or any(q.outer.overlaps(span) for q in comparison.quotations[version]):
        return False
    there = {stem(word.lower()) for word in WORD.findall(span.of(text))}
    if len(words & there) < (_SHARE if len(words) > _FEW else _SHARE_OF_FEW) * len(words):
        return False
    return _is_theirs(comparison, said, version, span)


def _is_theirs(comparison: Comparison, said: Said, version: int, span: Span) -> bool:
    """Is it given on the word of the one who is quoted?"""
    own, text, speaker = comparison.articles[said.article].text, comparison.articles[version].text, said.told.speaker
    if speaker is None:
        return False
    told = [each.speaker for each in find_told(text, span) if each.speaker]
    if any(maybe_same(own, speaker, text, each) and not surely_other(own, speaker, text, each) for each in told):
        return True
    last = said.told.name.split()[-1:]
    return bool(last) and last[0] in span.of(text) and _CALLED.search(text, span.start, span.end) is not None


def _stems(comparison: Comparison, said: Said) -> frozenset[str]:
    text = comparison.articles[said.article].text
    words = (text[word.span.start : word.span.end].lower() for word in said.wording.words)
    return frozenset(stem(word) for word in words if word not in function_words())

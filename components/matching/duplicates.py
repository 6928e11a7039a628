"""The same article twice, and an outlet's later version of one: what must not count as two voices.

Two outlets that print the same agency's words are two versions, not one article twice: only articles of one outlet, of
one address, or where one does not say whose it is, can be the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from components.matching.passages import LEAST, find_passages
from components.model import Article, Span

SAME = 0.95
"""The part of either article's reporting that stands in the other one, from which they are the same article."""
REVISED = 0.5
"""The part of the shorter one's from which two of one outlet are versions of one article."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two articles (indices) of which the first is to be compared, the fuller or later one, rather than the other.

    kind: the same article again, or a version of it by the same outlet.
    """

    first: int
    other: int
    kind: Literal["same", "version"]


def find_duplicates(articles: Sequence[Article]) -> tuple[Duplicate, ...]:
    """Each article that another one repeats or replaces, once, with the one to take instead; by the other's place.

    The articles' order decides only between articles that are equal in everything told here. Cost: linear in the text.
    """
    better: dict[int, Duplicate] = {}
    for a, b, in_b, in_a in _shares(articles):
        kind = _kind(articles[a], articles[b], in_b, in_a)
        if kind:
            first, other = (a, b) if _goes_first(articles[a], articles[b], kind) else (b, a)
            known = better.get(other)
            if known is None or known.kind == "version" or kind == "same":
                better[other] = Duplicate(first, other, kind)
    return tuple(better[other] for other in sorted(better))


def _kind(a: Article, b: Article, in_b: float, in_a: float) -> Literal["same", "version", ""]:
    outlets = {article.outlet.strip().casefold() for article in (a, b)}
    one_outlet, told = len(outlets) == 1 and outlets != {""}, "" not in outlets
    one_address = a.url == b.url != ""
    if min(in_a, in_b) >= SAME and (one_outlet or one_address or not told):
        return "same"
    return "version" if max(in_a, in_b) >= REVISED and (one_outlet or one_address) else ""


def _goes_first(a: Article, b: Article, kind: str) -> bool:
    """The later one; else of a version the longer one, of the same article the one of which more is known."""
    if a.published and b.published and a.published != b.published:
        return a.published > b.published
    known = [sum(map(bool, (x.outlet, x.title, x.published, x.byline, x.url))) for x in (a, b)]
    if kind == "same" and known[0] != known[1]:
        return known[0] > known[1]
    return (len(a.text), b.article_id) >= (len(b.text), a.article_id)


def _shares(articles: Sequence[Article]) -> list[tuple[int, int, float, float]]:
    """-> pairs a < b with a passage in common: the part of a that stands in b, and the part of b in a."""
    gaps = [_apart(article) for article in articles]
    spoken = tuple(sorted({article.language for article in articles} - {""}))
    found = find_passages([article.text for article in articles], gaps, LEAST, LEAST, spoken or ("en",))
    size = np.array([_size(article, gap) for article, gap in zip(articles, gaps, strict=True)])
    equal = found.equal / found.longer.clip(1)
    pairs, row = np.unique(found.a.astype(np.int64) * max(1, len(articles)) + found.b, return_inverse=True)
    a, b = np.divmod(pairs, max(1, len(articles)))

    def part(start: npt.NDArray[np.int32], end: npt.NDArray[np.int32], of: npt.NDArray[np.int64]) -> list[float]:
        shared = np.bincount(row, (end - start) * equal, len(pairs))
        return list((shared / size[of].clip(1)).tolist())

    columns = (a.tolist(), b.tolist(), part(found.a_start, found.a_end, a), part(found.b_start, found.b_end, b))
    return list(zip(*columns, strict=True))


def _apart(article: Article) -> list[Span]:
    """What of a text is no reporting, and its title: another file may keep that apart."""
    spans = [piece.span for piece in article.furniture]
    if article.title_span and not any(span.overlaps(article.title_span) for span in spans):
        spans.append(article.title_span)
    return sorted(spans)


def _size(article: Article, gaps: Sequence[Span]) -> int:
    """Characters of reporting, without the white space between paragraphs."""
    kept, at = 0, 0
    for gap in (*gaps, Span(len(article.text), len(article.text))):
        kept += len(" ".join(article.text[at : gap.start].split()))
        at = max(at, gap.end)
    return kept

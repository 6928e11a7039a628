"""What two texts share, in pieces as an editor would cut them.

A passage taken into another text is one piece, with the small changes in it. Where a reworded passage makes up a good
part of both texts, they are versions of one text: a piece over all of it would tell nothing, so the shared wording
itself is shown, and what is said in other words is the business of the claims.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import sqrt
from typing import Literal

import numpy as np

from components.matching.drawn import find_drawn
from components.matching.lexicon import Numbers
from components.matching.meaning import Meaning
from components.matching.pairs import judged
from components.matching.passages import LEAST
from components.matching.regions import MOSTLY, SHORTEST, find_regions
from components.matching.sides import Side, covered
from components.matching.summaries import find_summaries
from components.matching.tfidf import TfIdf
from components.model import Alignment, Span

# Shared wording counts from this weight: less is chance (see _telling).
TELLING = 1.5
# Where this share of both texts is shared, they are versions of one text.
GOOD_PART = 0.18
# Between other texts, shared wording alone counts from LEAST words, and from SHORTEST characters or this part of the
# texts: a name or a phrase of the trade stands in any two long texts.
SMALL_PART = 1 / 40
# A region whose wording is the same over this share of either side was taken over word for word: it ends where the
# wording does.
TAKEN_OVER = 0.9
# Wording within this many characters of a piece, on both sides, belongs to it.
NEAR = 150


def align_passages(meaning: Meaning, a: Side, b: Side, wording: Sequence[Alignment]) -> list[Alignment]:
    """Passages of two texts in one piece each, and what shared wording stands outside of them, in order.

    a is article 0 in what is found, b is 1. wording: the shared wording of the two. Where their meaning cannot be
    compared, that is all there is.
    """
    if not judged(a, b):
        return sorted(wording, key=lambda x: (x.a_span, x.b_span))
    tfidf = meaning.tfidf(a.number, b.number)
    scores = tfidf.scores(0, 1)
    regions, telling = find_regions(tfidf, scores, a, b), _telling(tfidf, wording)
    versions, within = _versions(regions, wording, telling, a, b)
    pieces = [_piece(r, wording, telling) for r in regions if r not in versions]
    if _part([*regions, *telling], a, b) < GOOD_PART:
        telling = _long(tfidf, telling, a, b)
    alone = [p for p in dict.fromkeys([*within, *telling]) if not any(_meet(piece, p) for piece in pieces)]
    best = [x for x in (*pieces, *alone) if not any(_outdone(x, other) for other in (*pieces, *alone))]
    summaries = [] if versions else find_summaries(scores.cosine, a, b, best)
    rest = [x for x in best if not any(_meet(summary, x) for summary in summaries)]
    found = [*rest, *summaries] or find_drawn(meaning, scores.cosine, a, b)
    return sorted(found, key=lambda x: (x.a_span, x.b_span))


def _versions(
    regions: Sequence[Alignment], wording: Sequence[Alignment], telling: Sequence[Alignment], a: Side, b: Side
) -> tuple[list[Alignment], list[Alignment]]:
    """-> regions so wide that the texts are versions of one, and the wording in them; none without any wording.

    Where no wording tells, any will do: so much alike around it, it is no chance.
    """
    wide, within = [], []
    for region in (r for r in regions if _part([r], a, b) >= GOOD_PART):
        inside = [p for p in telling if _meet(region, p)] or [p for p in wording if _meet(region, p)]
        wide += [region] if inside else []
        within += inside
    return wide, within


def _piece(region: Alignment, wording: Sequence[Alignment], telling: Sequence[Alignment]) -> Alignment:
    """A region with the shared wording that belongs to it; or that wording alone, where the region is little else."""
    inside = [p for p in wording if _meet(region, p)]
    if max(_shares(region, inside)) >= TAKEN_OVER:
        longest = max(inside, key=lambda p: min(len(p.a_span), len(p.b_span)))
        piece = replace(region, a_span=longest.a_span, b_span=longest.b_span)
        piece = _grown(piece, inside)
    else:
        for passage in inside:
            region = _united(region, passage)
        piece = _grown(region, telling)
    return replace(piece, kind=_kind(piece, wording))


def _part(shared: Sequence[Alignment], a: Side, b: Side) -> float:
    """The share of both texts, at least, that these alignments cover."""
    parts = ((a.text, [x.a_span for x in shared]), (b.text, [x.b_span for x in shared]))
    return min(covered(Span(0, len(text)), spans) / max(1, len(text)) for text, spans in parts)


def _telling(tfidf: TfIdf, wording: Sequence[Alignment]) -> list[Alignment]:
    """The wording that is no chance: a word weighs 1 if no other sentence has it, 0 if all have it or it is common."""
    weight = tfidf.idf / tfidf.heaviest
    weight[tfidf.common] = 0
    return [p for p in wording if weight[_terms(tfidf, p.a_span)].sum() >= TELLING]


def _long(tfidf: TfIdf, wording: Sequence[Alignment], a: Side, b: Side) -> list[Alignment]:
    """The wording that is long enough to count in texts that have little else in common."""
    least = min(SHORTEST, SMALL_PART * sqrt(len(a.text) * len(b.text)))
    return [p for p in wording if min(len(p.a_span), len(p.b_span)) >= least and len(_terms(tfidf, p.a_span)) >= LEAST]


def _terms(tfidf: TfIdf, span: Span) -> Numbers:
    """The stems of the first text's words that lie inside the span."""
    tokens = tfidf.tokens[0]
    low, high = np.searchsorted(tokens.start, span.start), np.searchsorted(tokens.end, span.end, "right")
    terms: Numbers = tokens.stem[low:high]
    return terms


def _outdone(x: Alignment, other: Alignment) -> bool:
    """Does most of what is reworded on one side of x answer something else, and better?"""
    sides = (x.a_span, other.a_span), (x.b_span, other.b_span)
    better = x.kind == "reworded" and other.score > x.score
    return better and any(covered(mine, [theirs]) >= MOSTLY * len(mine) for mine, theirs in sides)


def _meet(x: Alignment, y: Alignment) -> bool:
    return x.a_span.overlaps(y.a_span) and x.b_span.overlaps(y.b_span)


def _near(x: Alignment, y: Alignment) -> bool:
    return max(_gap(x.a_span, y.a_span), _gap(x.b_span, y.b_span)) <= NEAR


def _gap(x: Span, y: Span) -> int:
    return max(0, x.start - y.end, y.start - x.end)


def _grown(piece: Alignment, wording: Sequence[Alignment]) -> Alignment:
    """The piece with all wording that stands near it on both sides, or near what has joined it."""
    left = list(wording)
    while near := [p for p in left if _near(piece, p)]:
        left = [p for p in left if not _near(piece, p)]
        for passage in near:
            piece = _united(piece, passage)
    return piece


def _united(piece: Alignment, passage: Alignment) -> Alignment:
    a, b, p, q = piece.a_span, piece.b_span, passage.a_span, passage.b_span
    hull_a, hull_b = Span(min(a.start, p.start), max(a.end, p.end)), Span(min(b.start, q.start), max(b.end, q.end))
    return replace(piece, a_span=hull_a, b_span=hull_b)


def _shares(piece: Alignment, wording: Sequence[Alignment]) -> tuple[float, float]:
    """-> how much of the piece this wording covers, on either side."""
    return (
        covered(piece.a_span, [p.a_span for p in wording]) / len(piece.a_span),
        covered(piece.b_span, [p.b_span for p in wording]) / len(piece.b_span),
    )


def _kind(piece: Alignment, wording: Sequence[Alignment]) -> Literal["verbatim", "near", "reworded"]:
    inside = [p for p in wording if _meet(piece, p)]
    if any(p.kind == "verbatim" and (p.a_span, p.b_span) == (piece.a_span, piece.b_span) for p in inside):
        return "verbatim"
    return "near" if min(_shares(piece, inside)) >= 0.8 else "reworded"

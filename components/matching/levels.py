"""Two texts aligned at one level: passages in one piece, claims with their relation, or words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from components.matching.meaning import Meaning
from components.matching.pairs import compare_pair
from components.matching.passages import LEAST, SEED, find_passages
from components.matching.pieces import align_passages
from components.matching.sides import Side
from components.matching.wordlinks import link_words
from components.model import Alignment, Span, Standing

Level = Literal["passages", "claims", "words"]


def align_claims(meaning: Meaning, a: Side, b: Side, wording: Sequence[Alignment]) -> list[Alignment]:
    """Sentences that say the same, over the part that does; those that differ; and the nearest of the possible ones."""
    pair = compare_pair(a, b, meaning, wording)
    back = {b.spans[j]: standing for j, standing in enumerate(pair.backward)}
    found = set()
    for i, standing in enumerate(pair.forward):
        for theirs in standing.spans if standing.state != "not_found" else ():
            found.update(_links(a, b, a.spans[i], standing, theirs, back.get(theirs)))
    for j, standing in enumerate(pair.backward):
        for mine in standing.spans if standing.state not in ("not_found", "possible") else ():
            if not any(x.a_span.overlaps(mine) and x.b_span.overlaps(b.spans[j]) for x in found):
                relation: Literal["same", "differs"] = "differs" if standing.state == "differs" else "same"
                kind = standing.how or "reworded"
                found.add(Alignment(a.number, b.number, kind, mine, b.spans[j], standing.score, relation))
    return sorted(found, key=lambda x: (x.a_span, x.b_span))


def _links(a: Side, b: Side, mine: Span, standing: Standing, theirs: Span, back: Standing | None) -> list[Alignment]:
    if standing.state == "possible":
        return [Alignment(a.number, b.number, "reworded", mine, theirs, standing.score, "possible")]
    relation: Literal["same", "differs"] = "differs" if standing.state == "differs" else "same"
    parts = back.own_spans if back and back.state == "partly" and mine in back.spans else (theirs,)
    kind = standing.how or "reworded"
    return [
        Alignment(a.number, b.number, kind, own, part, standing.score, relation)
        for own in standing.own_spans or (mine,)
        for part in parts
    ]


def align_words(meaning: Meaning, a: Side, b: Side, wording: Sequence[Alignment]) -> list[Alignment]:
    """Word links; shared wording plays no part."""
    return link_words(meaning, a.number, b.number)


LEVELS: dict[Level, Callable[[Meaning, Side, Side, Sequence[Alignment]], list[Alignment]]] = {
    "passages": align_passages,
    "claims": align_claims,
    "words": align_words,
}


def align(
    sides: Sequence[Side], meaning: Meaning, a: int, b: int, gaps: Sequence[Sequence[Span]], level: Level
) -> list[Alignment]:
    """Texts a and b of a story aligned at one level; nothing of it lies in the gaps (furniture)."""
    texts = [sides[a].text, sides[b].text]
    wording = find_passages(texts, [gaps[a], gaps[b]], SEED, LEAST).alignments() if level != "words" else []
    wording = [replace(x, a=a, b=b) for x in wording]
    found = LEVELS[level](meaning, sides[a], sides[b], wording)
    return [
        replace(x, a_span=mine, b_span=theirs)
        for x in found
        if len(mine := _outside(x.a_span, gaps[a])) and len(theirs := _outside(x.b_span, gaps[b]))
    ]


def _outside(span: Span, gaps: Sequence[Span]) -> Span:
    """The longest part of the span that lies outside the gaps."""
    parts, at = [], span.start
    for gap in gaps:
        if gap.overlaps(span):
            parts.append(Span(at, max(at, gap.start)))
            at = max(at, gap.end)
    parts.append(Span(at, max(at, span.end)))
    return max(parts, key=len)

"""Two texts aligned at one level: passages in one piece, claims with their relation, or words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from components.matching.meaning import Meaning
from components.matching.pairs import compare_pair, judged
from components.matching.passages import LEAST, SEED, find_passages
from components.matching.regions import find_regions
from components.matching.sides import Side, covered
from components.matching.wordlinks import link_words
from components.model import Alignment, Span, Standing

Level = Literal["passages", "claims", "words"]
# Shared wording outside any reworded passage counts from LEAST words and this weight: less is chance, or a name.
ALONE = 1.8


def align_passages(meaning: Meaning, a: Side, b: Side, wording: Sequence[Alignment]) -> list[Alignment]:
    """Reworded passages, each in one piece with the shared wording that reaches into it, and shared wording alone."""
    regions = find_regions(meaning, a.number, b.number) if judged(a, b) else []
    alone = []
    for passage in wording:
        hits = [k for k, r in enumerate(regions) if _meet(r, passage)]
        if hits:
            regions[hits[0]] = _united(regions[hits[0]], passage)
        elif not judged(a, b) or _weight(meaning, a, passage.a_span) >= ALONE:
            alone.append(passage)
    regions = [replace(r, kind=_kind(r, wording)) for r in regions]
    return sorted([*regions, *alone], key=lambda x: (x.a_span, x.b_span))


def _weight(meaning: Meaning, a: Side, span: Span) -> float:
    """How much the words of a passage tell: 1 for one that no other sentence has, 0 for one that all have."""
    sentences = [i for i, s in enumerate(a.spans) if s.overlaps(span)]
    words = [
        (term, place)
        for i in sentences
        for term, place in zip(meaning.words[a.number][i], meaning.places[a.number][i], strict=True)
    ]
    inside = [term for term, (start, end) in words if span.start <= start and end <= span.end]
    telling = [t for t in inside if t not in meaning.common]
    if len(inside) < LEAST:
        return 0.0
    return float(meaning.idf[telling].sum()) / meaning.heaviest


def _meet(x: Alignment, y: Alignment) -> bool:
    return x.a_span.overlaps(y.a_span) and x.b_span.overlaps(y.b_span)


def _united(region: Alignment, passage: Alignment) -> Alignment:
    a, b, p, q = region.a_span, region.b_span, passage.a_span, passage.b_span
    hull_a, hull_b = Span(min(a.start, p.start), max(a.end, p.end)), Span(min(b.start, q.start), max(b.end, q.end))
    return replace(region, a_span=hull_a, b_span=hull_b)


def _kind(region: Alignment, wording: Sequence[Alignment]) -> Literal["verbatim", "near", "reworded"]:
    inside = [p for p in wording if _meet(region, p)]
    if any(p.kind == "verbatim" and (p.a_span, p.b_span) == (region.a_span, region.b_span) for p in inside):
        return "verbatim"
    share = min(
        covered(region.a_span, [p.a_span for p in inside]) / len(region.a_span),
        covered(region.b_span, [p.b_span for p in inside]) / len(region.b_span),
    )
    return "near" if share >= 0.8 else "reworded"


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
    wording = find_passages([sides[a].text, sides[b].text], [gaps[a], gaps[b]], SEED, LEAST) if level != "words" else []
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

"""The claims of two texts as links: what says the same, over the part that does; what differs; what is possible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from components.matching.guarding import Guard
from components.matching.meaning import Meaning
from components.matching.pairs import Pair, compare_pair
from components.matching.sides import Side
from components.model import Alignment, Kind, Relation, Span, Standing


def align_claims(meaning: Meaning, a: Side, b: Side, wording: Sequence[Alignment]) -> list[Alignment]:
    """Phrases and sentences that say the same, sentences that differ, the nearest of the possible ones; in order."""
    pair = compare_pair(a, b, meaning, wording, Guard(meaning))
    found = dict.fromkeys([*_whole(a, b, pair), *_phrases(a, b, meaning, pair)])
    return sorted(found, key=lambda x: (x.a_span, x.b_span, x.kind))


def _whole(a: Side, b: Side, pair: Pair) -> Iterator[Alignment]:
    """Sentences told whole: those of shared wording, those that differ, and the possible ones."""
    for i, standing in enumerate(pair.forward):
        for theirs in standing.spans if _told_whole(standing) else ():
            yield _link(a.spans[i], theirs, standing)
    for j, standing in enumerate(pair.backward):
        for mine in standing.spans if _told_whole(standing) and standing.state != "possible" else ():
            yield _link(mine, b.spans[j], standing)


def _told_whole(standing: Standing) -> bool:
    hardly = standing.state == "possible" and not standing.own_spans
    return hardly or standing.state == "differs" or standing.how in ("verbatim", "near")


def _link(mine: Span, theirs: Span, standing: Standing) -> Alignment:
    relation: Relation = standing.state if standing.state in ("differs", "possible") else "same"
    kind: Kind = standing.how or "reworded"
    return Alignment(0, 1, kind, mine, theirs, standing.score, relation)


def _phrases(a: Side, b: Side, meaning: Meaning, pair: Pair) -> Iterator[Alignment]:
    """Linked phrases that hold nothing in which their sentences differ."""
    mine, theirs = meaning.tokens[a.number].phrases, meaning.tokens[b.number].phrases
    links = pair.links
    for p, q in np.argwhere(links.linked).tolist() if pair.judged else []:
        i, j = int(links.a_owner[p]), int(links.b_owner[q])
        forth, back = pair.forward[i], pair.backward[j]
        possible = forth.state == back.state == "possible" and not (forth.own_spans or back.own_spans)
        told = possible or _whole_of(forth, b.spans[j]) or _whole_of(back, a.spans[i])
        if not (told or _differs(forth, mine[p], b.spans[j]) or _differs(back, theirs[q], a.spans[i])):
            score = round(min(float(links.phrase[p, q]), 1.0), 4)
            yield Alignment(0, 1, "reworded", mine[p], theirs[q], score)


def _whole_of(standing: Standing, other: Span) -> bool:
    """Does that sentence have the claim in the same words?"""
    return standing.how in ("verbatim", "near") and other in standing.spans


def _differs(standing: Standing, phrase: Span, other: Span) -> bool:
    """Does the claim differ from that sentence, and in this phrase?"""
    disputed = standing.state == "differs" and other in standing.spans
    return disputed and any(phrase.overlaps(own) for own in standing.own_spans)

"""One pair of articles, looked at from both sides: shared wording, reworded passages, and how each sentence stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from components.matching.clusters import connected
from components.matching.guards import differing, figures_in
from components.matching.links import Links, link_sentences
from components.matching.meaning import MOST_PAIRS, Meaning
from components.matching.sides import Side, covered
from components.matching.standing import standings
from components.model import Alignment, Relation, Span, Standing

# A reworded passage is not shown where shared wording already covers this share of both its sides.
SHOWN = 0.8


@dataclass(frozen=True, slots=True)
class Pair:
    """What two articles have to do with each other; forward: sentences of a in b, backward: of b in a.

    judged: their meaning was compared, not their wording alone.
    """

    alignments: tuple[Alignment, ...]
    judged: bool
    forward: list[Standing]
    backward: list[Standing]


def judged(a: Side, b: Side) -> bool:
    """Can the meaning of these two be compared? Else their wording is, and nothing is said of what it lacks."""
    return a.known and b.known and _weighable(a, b)


def _weighable(a: Side, b: Side) -> bool:
    return len(a.spans) * len(b.spans) <= MOST_PAIRS


def compare_pair(a: Side, b: Side, meaning: Meaning, passages: Sequence[Alignment]) -> Pair:
    """passages: the shared wording of these two, a on the a side."""
    links, back = Links.none(len(a.spans)), Links.none(len(b.spans))
    if _weighable(a, b):
        links = link_sentences(meaning, a.number, b.number)
        back = links.turned()
    turned = [replace(p, a=p.b, b=p.a, a_span=p.b_span, b_span=p.a_span) for p in passages]
    sure = judged(a, b)
    forward = standings(a, b, links, meaning, passages, sure)
    backward = standings(b, a, back, meaning, turned, sure)
    wording = [replace(p, relation=_relation(p, a.text, b.text)) for p in passages]
    reworded = _reworded(a, b, links, forward, wording) if sure else []
    return Pair(
        tuple(sorted([*wording, *reworded], key=lambda x: (x.a_span, x.b_span, x.kind))), sure, forward, backward
    )


def _relation(passage: Alignment, a: str, b: str) -> Relation:
    if passage.kind == "verbatim":
        return "same"
    return "differs" if differing(figures_in(a, [passage.a_span]), figures_in(b, [passage.b_span])) else "same"


def _reworded(a: Side, b: Side, links: Links, forward: list[Standing], wording: Sequence[Alignment]) -> list[Alignment]:
    """Linked sentences as passages, neighbours in one piece; those that differ stand alone.

    Sentences that shared wording shows already are left out before that: in one piece with them their neighbours would
    seem to be shown as well.
    """
    linked = [(int(i), int(j)) for i, j in np.argwhere(links.linked)]
    cells = [(i, j) for i, j in linked if not _shown_already(a.spans[i], b.spans[j], wording)]
    differs = {(i, j) for i, j in cells if forward[i].state == "differs" and b.spans[j] in forward[i].spans}
    same = [cell for cell in cells if cell not in differs]
    found = []
    for group in [[cell] for cell in sorted(differs)] + _neighbours(same, a, b):
        span_a = Span(min(a.spans[i].start for i, _ in group), max(a.spans[i].end for i, _ in group))
        span_b = Span(min(b.spans[j].start for _, j in group), max(b.spans[j].end for _, j in group))
        score = round(max(float(links.score[i, j]) for i, j in group), 4)
        relation: Relation = "differs" if group[0] in differs else "same"
        found.append(Alignment(a.number, b.number, "reworded", span_a, span_b, score, relation))
    return found


def _neighbours(cells: list[tuple[int, int]], a: Side, b: Side) -> list[list[tuple[int, int]]]:
    """Links whose sentences follow each other on both sides, together."""
    there = set(cells)

    def joined(i: int, j: int, x: int, y: int) -> bool:
        return (i + x, j + y) in there and (not x or a.runs_on(i)) and (not y or b.runs_on(j))

    steps = [(0, 0), (0, 1), (1, 0), (1, 1)]
    return connected(((i, j), (i + x, j + y)) for i, j in cells for x, y in steps if joined(i, j, x, y))


def _shown_already(a: Span, b: Span, wording: Sequence[Alignment]) -> bool:
    pairs = [p for p in wording if p.a_span.overlaps(a) and p.b_span.overlaps(b)]
    sides = ((a, [p.a_span for p in pairs]), (b, [p.b_span for p in pairs]))
    return all(covered(span, spans) >= SHOWN * len(span) for span, spans in sides)

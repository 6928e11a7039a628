"""One pair of articles, looked at from both sides: shared wording, reworded passages, and how each sentence stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from components.matching.clusters import connected, find_twins
from components.matching.guarding import Guard
from components.matching.guards import differing, figures_in
from components.matching.links import Links, link_phrases, link_sentences
from components.matching.meaning import MOST_PAIRS, Meaning
from components.matching.sides import Side, covered
from components.matching.standing import Standings
from components.model import Alignment, Relation, Span, Standing

# A reworded passage is not shown where shared wording already covers this share of both its sides.
SHOWN = 0.8
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """What two articles have to do with each other; forward: sentences of a in b, backward: of b in a.

    judged: their meaning was compared, not their wording alone. twins: parts of sentences that are the same wording.
    """

    alignments: tuple[Alignment, ...]
    judged: bool
    forward: list[Standing]
    backward: list[Standing]
    links: Links
    twins: tuple[tuple[Span, Span], ...]


def judged(a: Side, b: Side) -> bool:
    """Can the meaning of these two be compared? Else their wording is, and nothing is said of what it lacks."""
    return (a.known and b.known or a.engine and b.engine) and _weighable(a, b)


def _weighable(a: Side, b: Side) -> bool:
    return len(a.spans) * len(b.spans) <= MOST_PAIRS


def compare_pair(a: Side, b: Side, meaning: Meaning, passages: Sequence[Alignment], guard: Guard) -> Pair:
    """a is article 0 in what is found, b is 1. passages: the shared wording of these two in order."""
    links, back = (Links.none(meaning.tokens[side.number].phrase_of, len(side.spans)) for side in (a, b))
    if _weighable(a, b):
        engine = a.engine and b.engine
        if engine and not (a.known and b.known):
            links = link_sentences(meaning, a.number, b.number)
        else:
            links = link_phrases(meaning, a.number, b.number, engine, (a.headings, b.headings))
        back = links.turned()
    turned = sorted((p.turned(0, 1) for p in passages), key=lambda p: p.a_span)
    sure = judged(a, b)
    forward = Standings(a, b, links, meaning, passages, guard).all(sure)
    backward = Standings(b, a, back, meaning, turned, guard).all(sure)
    wording = [replace(p, relation=_relation(p, a, b, forward)) for p in passages]
    reworded = _reworded(a, b, links, meaning, (forward, backward), wording) if sure else []
    alignments = sorted([*wording, *reworded], key=lambda x: (x.a_span, x.b_span, x.kind))
    twins = tuple(pair for passage in passages for pair in find_twins(passage, a, b))
    return Pair(tuple(alignments), sure, forward, backward, links, twins)


def _relation(passage: Alignment, a: Side, b: Side, forward: Sequence[Standing]) -> Relation:
    """Does a near passage differ in its figures, or in whatever its claims do?"""
    if passage.kind == "verbatim":
        return "same"
    told = (forward[i] for i in a.sentences_in(passage.a_span) if forward[i].how == "near")
    if any(s.state == "differs" and any(span.overlaps(passage.b_span) for span in s.spans) for s in told):
        return "differs"
    if not (mine := figures_in(a.text, [passage.a_span])):
        return "same"
    return "differs" if differing(mine, figures_in(b.text, [passage.b_span])) else "same"


def _reworded(
    a: Side,
    b: Side,
    links: Links,
    meaning: Meaning,
    standings: tuple[Sequence[Standing], Sequence[Standing]],
    wording: Sequence[Alignment],
) -> list[Alignment]:
    """Linked phrases as passages, neighbours in one piece; sentences that differ stand alone.

    Phrases are possibly the same where no claim of either side is said in the other's sentence, or where neighbours
    alone link them. Phrases that shared wording shows already are left out before they are joined: in one piece with
    them their neighbours would seem to be shown as well.
    """
    mine, theirs = meaning.tokens[a.number].phrases, meaning.tokens[b.number].phrases
    forward, backward = standings
    told: dict[Relation, list[Cell]] = {"same": [], "possible": []}
    differ: dict[Cell, float] = {}
    for p, q in np.argwhere(links.linked).tolist():
        i, j = int(links.a_owner[p]), int(links.b_owner[q])
        if forward[i].state == "differs" and b.spans[j] in forward[i].spans:
            differ[i, j] = max(differ.get((i, j), 0.0), float(links.phrase[p, q]))
        elif not _shown_already(mine[p], theirs[q], wording):
            claimed = _answers(forward[i], b.spans[j]) or _answers(backward[j], a.spans[i])
            told["same" if claimed and links.bears_out(p, q) else "possible"].append((p, q))
    found = [
        _alignment(a.spans[i], b.spans[j], score, "differs")
        for (i, j), score in sorted(differ.items())
        if not _shown_already(a.spans[i], b.spans[j], wording)
    ]
    for relation, cells in told.items():
        joined = [
            _alignment(
                _hull([mine[p] for p, _ in group]),
                _hull([theirs[q] for _, q in group]),
                max(float(links.phrase[cell]) for cell in group),
                relation,
            )
            for group in _neighbours(cells, links, a, b)
        ]
        found += [x for x in joined if relation == "same" or not _shown_already(x.a_span, x.b_span, found)]
    return found


def _answers(standing: Standing, other: Span) -> bool:
    """Is that sentence where the claim is told, alike or not?"""
    return standing.state in ("said", "partly", "differs") and other in standing.spans


def _alignment(mine: Span, theirs: Span, score: float, relation: Relation = "same") -> Alignment:
    return Alignment(0, 1, "reworded", mine, theirs, round(min(score, 1.0), 4), relation)


def _hull(spans: Sequence[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _neighbours(cells: list[Cell], links: Links, a: Side, b: Side) -> list[list[Cell]]:
    """Links whose phrases follow each other on both sides, together."""
    there = set(cells)

    def follows(side: Side, owner: Sequence[int], p: int) -> bool:
        return p + 1 < len(owner) and (owner[p] == owner[p + 1] or side.runs_on(owner[p]))

    a_owner, b_owner = links.a_owner.tolist(), links.b_owner.tolist()

    def joined(p: int, q: int, x: int, y: int) -> bool:
        return (p + x, q + y) in there and (not x or follows(a, a_owner, p)) and (not y or follows(b, b_owner, q))

    steps = [(0, 0), (0, 1), (1, 0), (1, 1)]
    return connected(((p, q), (p + x, q + y)) for p, q in cells for x, y in steps if joined(p, q, x, y))


def _shown_already(a: Span, b: Span, wording: Sequence[Alignment]) -> bool:
    pairs = [p for p in wording if p.a_span.overlaps(a) and p.b_span.overlaps(b)]
    sides = ((a, [p.a_span for p in pairs]), (b, [p.b_span for p in pairs]))
    return all(covered(span, spans) >= SHOWN * len(span) for span, spans in sides)

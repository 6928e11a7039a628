"""What two versions share, as the reader shows it: each passage turned so that the left version comes first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from components.model import Alignment, Comparison, Kind, Relation, Span, Standing
from components.tables import passages
from components.tables.choice import Choice
from components.tables.digests import passage_key
from components.wording import KINDS, READER_RELATIONS, REASONS

Look = Literal["verbatim", "near", "reworded", "differs", "possible"]
"""How a passage is drawn: its kind, unless the two wordings differ or belong together only possibly."""

FRONT: tuple[Look, ...] = ("differs", "verbatim", "near", "reworded", "possible")
"""Which look is drawn where passages overlap: a disagreement before all, then what is surest."""


@dataclass(frozen=True)
class Link:
    """A passage of two versions; the first span is the left one. key: its name, as in addresses."""

    key: str
    spans: tuple[Span, Span]
    kind: Kind
    relation: Relation

    @property
    def look(self) -> Look:
        return self.kind if self.relation == "same" else self.relation


def links_of(comparison: Comparison, left: int, right: int, choice: Choice) -> list[Link]:
    """The passages of two versions that the choice takes, in the order of the left text."""
    found = (x for x in passages(comparison, left, right) if choice.takes(x, comparison.articles))
    return [link_of(comparison, left, each) for each in found]


def link_of(comparison: Comparison, left: int, alignment: Alignment) -> Link:
    """An alignment as seen from one of its versions."""
    spans = (alignment.a_span, alignment.b_span)
    key = passage_key(comparison, alignment)
    return Link(key, spans if alignment.a == left else spans[::-1], alignment.kind, alignment.relation)


def in_order(links: Sequence[Link]) -> list[int]:
    """-> places of the links that keep their order in both versions, the most text that does: what scrolling follows.

    Takes links in the order of the left text. Method: the heaviest increasing subsequence, by a staircase of the best
    chains so far. Cost: n log n.
    """
    stairs: list[tuple[int, int, int]] = []  # right start, weight of the best chain up to there, its last link
    before: list[int] = []
    for place, link in enumerate(links):
        start = link.spans[1].start
        at = end = bisect_left(stairs, (start,))
        weight = len(link.spans[0]) + (stairs[at - 1][1] if at else 0)
        before.append(stairs[at - 1][2] if at else -1)
        while end < len(stairs) and stairs[end][1] <= weight:
            end += 1
        stairs[at:end] = [(start, weight, place)]
    chain, place = list[int](), stairs[-1][2] if stairs else -1
    while place >= 0:
        chain.append(place)
        place = before[place]
    return chain[::-1]


class Differences:
    """Why passages of two versions are not called the same, as far as claims in them say so."""

    def __init__(self, comparison: Comparison, left: int, right: int) -> None:
        pair = (left, right)
        self._claims = [
            [
                (claim.span, claim.standing[pair[1 - own]])
                for claim in comparison.claims
                if claim.article == pair[own] and pair[1 - own] in claim.standing
            ]
            for own in (0, 1)
        ]
        self._starts = [[span.start for span, _ in claims] for claims in self._claims]
        self._ends = [list(accumulate((span.end for span, _ in claims), max)) for claims in self._claims]

    def of(self, link: Link) -> tuple[str, tuple[str, ...]]:
        """-> the reason in words, or "", and the words that differ."""
        if link.relation != "same":
            for standing in self._standings(link):
                if standing.state == link.relation and REASONS.get(standing.reason):
                    return REASONS[standing.reason], standing.words if standing.state == "differs" else ()
        return "", ()

    def _standings(self, link: Link) -> Iterator[Standing]:
        """How the claims within each of the two passages stand towards the other one."""
        for own, there in ((0, 1), (1, 0)):
            first = bisect_right(self._ends[own], link.spans[own].start)
            last = bisect_left(self._starts[own], link.spans[own].end)
            for span, standing in self._claims[own][first:last]:
                if span.overlaps(link.spans[own]) and any(x.overlaps(link.spans[there]) for x in standing.spans):
                    yield standing


def told_kind(link: Link, reason: str) -> str:
    """ "In other words · differs · the numbers differ"."""
    return " · ".join(filter(None, (KINDS[link.kind], READER_RELATIONS[link.relation], reason)))

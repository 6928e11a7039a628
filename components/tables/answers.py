"""How the sentences of one version stand in others, by the claims they make: what a passage over several may mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from components.model import Alignment, Claim, Comparison, Relation, Span, Standing


class Answers:
    """Of one version of a comparison. Sentences are places in comparison.sentences[version]."""

    def __init__(self, comparison: Comparison, version: int) -> None:
        self.sentences = [sentence.span for sentence in comparison.sentences[version]]
        self._starts, self._ends = [x.start for x in self.sentences], [x.end for x in self.sentences]
        self._claims: list[list[Claim]] = [[] for _ in self.sentences]
        for claim in comparison.claims:
            if claim.article == version:
                for place in self.held(claim.span):
                    self._claims[place].append(claim)

    def held(self, span: Span) -> list[int]:
        """The sentences that a span has most of, or that have most of it; one at least, where it meets any."""
        met = range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))
        shared = {place: common(span, self.sentences[place]) for place in met}
        most = [place for place in shared if 2 * shared[place] > min(len(span), len(self.sentences[place]))]
        return most or sorted(shared, key=lambda place: -shared[place])[:1]

    def answered(self, seen: Alignment) -> list[int]:
        """The sentences that a passage answers; seen.a is this version.

        A passage that is not word for word may run on over a sentence that the other version does not tell: it does
        not answer one whose claims stand elsewhere there, or nowhere; and half as many words tell one sentence alone.
        """
        held = self.held(seen.a_span)
        if len(held) < 2 or seen.kind == "verbatim":
            return held
        short = seen.kind == "reworded" and 2 * len(seen.b_span) < len(seen.a_span)
        told = [] if short else [place for place in held if self._tells(place, seen)]
        return told or sorted(held, key=lambda place: -common(seen.a_span, self.sentences[place]))[:1]

    def relation(self, place: int, seen: Alignment) -> Relation:
        """That of a passage as far as this sentence goes: of several sentences, only one may be told differently."""
        if seen.relation != "differs" or len(self.held(seen.a_span)) < 2:
            return seen.relation
        states = {standing.state for standing in self._standings(place, seen.b)}
        if not states or "differs" in states:
            return "differs"
        return "possible" if states <= {"possible", "not_found"} else "same"

    def differing(self, place: int) -> dict[int, tuple[Claim, Standing]]:
        """-> the other versions that tell a claim of the sentence differently, each with the first such claim."""
        found: dict[int, tuple[Claim, Standing]] = {}
        for claim in self._claims[place]:
            for other, standing in claim.standing.items():
                if standing.state == "differs" and standing.spans:
                    found.setdefault(other, (claim, standing))
        return found

    def _tells(self, place: int, seen: Alignment) -> bool:
        """Where nothing was judged, as in a heading, the passage has the say."""
        standings = self._standings(place, seen.b)
        return not standings or any(
            x.state != "not_found" and any(span.overlaps(seen.b_span) for span in x.spans) for x in standings
        )

    def _standings(self, place: int, other: int) -> Sequence[Standing]:
        return [claim.standing[other] for claim in self._claims[place] if other in claim.standing]


def common(one: Span, other: Span) -> int:
    """Characters that two spans share; below 0 where there is a gap between them."""
    return min(one.end, other.end) - max(one.start, other.start)

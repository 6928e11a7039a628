"""Is a claim the same in another version, or does it differ there? Its sentence is held against those that answer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.matching.guards import Figure, differing, figures_in
from components.matching.meaning import Meaning
from components.matching.sides import Side


@dataclass(frozen=True, slots=True)
class Difference:
    """reason: a key of wording.REASONS; words: those of the claim and of its answer in turn; where: the sentences of
    the other side that differ from the claim."""

    reason: str
    words: tuple[str, ...]
    where: tuple[int, ...]


class Guard:
    """The guards, with what is known of each sentence kept for the next time."""

    def __init__(self, meaning: Meaning) -> None:
        self._meaning = meaning
        self._figures: dict[tuple[int, int], list[Figure]] = {}

    def __call__(self, mine: Side, i: int, other: Side, partners: Sequence[int]) -> Difference | None:
        figures = self.figures(mine, i)
        pairs = differing(figures, [f for j in partners for f in self.figures(other, j)]) if figures else []
        if pairs:
            words = tuple(w for x, y in pairs for w in (x.text(mine.text), y.text(other.text)))
            where = {j for _, y in pairs for j in partners if other.spans[j].overlaps(y.quantity.span)}
            return Difference("numbers", words, tuple(sorted(where)))
        return None

    def figures(self, side: Side, i: int) -> list[Figure]:
        if (side.number, i) not in self._figures:
            self._figures[side.number, i] = figures_in(side.text, [side.spans[i]])
        return self._figures[side.number, i]

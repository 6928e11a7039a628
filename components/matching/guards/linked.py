"""Two linked sentences side by side: which word answers which, and what stands in the same slot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from components.matching.guards.facts import Facts
from components.model import Span

# Telling words to either side that say in what slot a word stands.
NEIGHBOURS = 3
# Words of this cosine stand for each other.
SURE = 0.5

Difference = tuple[Span, Span]
"""What differs: in x, and in y."""


@dataclass(frozen=True, eq=False)
class Linked:
    """there: of each word of x the place of its partner in y, -1 where it has none; back: the same of y's words."""

    x: Facts
    y: Facts
    there: tuple[int, ...]
    back: tuple[int, ...]

    @cached_property
    def turned(self) -> Linked:
        """The same from the other side."""
        return Linked(self.y, self.x, self.back, self.there)

    @cached_property
    def x_stems(self) -> frozenset[int]:
        """The stems of the telling words of x."""
        return frozenset(stem for stem, telling in zip(self.x.stems, self.x.telling, strict=True) if telling)

    def partners(self, places: range) -> Iterator[int]:
        """The places in y that answer these of x."""
        return (self.there[i] for i in places if self.there[i] >= 0)

    def share(self, places: range) -> float:
        """Of the telling words at these places of x: the share that is linked, 0 where there is none."""
        linked = [self.there[i] >= 0 for i in places if self.x.telling[i]]
        return sum(linked) / len(linked) if linked else 0.0

    def sure(self, i: int) -> bool:
        """Is word i of x linked to one of the same stem, or of nearly the same meaning?"""
        j = self.there[i]
        return j >= 0 and (self.x.stems[i] == self.y.stems[j] or self.likeness(i, j) >= SURE)

    def likeness(self, i: int, j: int) -> float:
        """The cosine of two words, of x and of y."""
        vectors = self.x.meaning.lexicon.vectors
        return float(vectors[self.x.form(i)] @ vectors[self.y.form(j)])

    def support(self, mine: range, theirs: range) -> float:
        """How surely these two stand in the same slot, by the telling words around them that are linked to each other.

        0: no neighbour of the one is linked to a neighbour of the other; 1: one that stands beside both.
        """
        near = self.around_y(theirs)
        found = 0.0
        for i, (distance, right) in self.around_x(mine).items():
            if (j := self.there[i]) in near:
                other, turned = near[j]
                found += (1.0 if right == turned else 0.5) * 2 / (distance + other)
        return found

    def around_x(self, places: range) -> dict[int, tuple[int, bool]]:
        """The telling words around these places of x: their distance, and whether they stand to the right."""
        return neighbours(self.x, places)

    def around_y(self, places: range) -> dict[int, tuple[int, bool]]:
        """The same of y."""
        return neighbours(self.y, places)


def both_ways(pair: Linked, find: Callable[[Linked], Iterator[Difference]]) -> list[Difference]:
    """What is found in x against y, and in y against x, each with x's part first; in order."""
    return sorted({*find(pair), *((x, y) for y, x in find(pair.turned))})


def neighbours(side: Facts, places: range) -> dict[int, tuple[int, bool]]:
    """The telling words around these places: their distance in telling words, and whether they stand to the right."""
    return _neighbours(side.telling, side.breaks, places.start, places.stop)


def _neighbours(telling: tuple[bool, ...], breaks: tuple[int, ...], low: int, high: int) -> dict[int, tuple[int, bool]]:
    found, distance = {}, 0
    for i in range(low - 1, max(-1, low - 13), -1):
        if i + 1 in breaks:
            break
        if telling[i]:
            distance += 1
            found[i] = (distance, False)
            if distance == NEIGHBOURS:
                break
    distance = 0
    for i in range(high, min(len(telling), high + 12)):
        if i in breaks:
            break
        if telling[i]:
            distance += 1
            found[i] = (distance, True)
            if distance == NEIGHBOURS:
                break
    return found


def read_links(x: Facts, y: Facts, links: npt.NDArray[np.int64]) -> Linked:
    """links: [n, 2] numbers of words in the texts of x and y. A word that tells answers none that only builds."""
    there, back = [-1] * len(x.words), [-1] * len(y.words)
    mine, theirs, telling, tells = x.places, y.places, x.telling, y.telling
    for number, other in links.tolist():
        i, j = mine.get(number, -1), theirs.get(other, -1)
        if i >= 0 and j >= 0 and there[i] < 0 and back[j] < 0 and telling[i] == tells[j]:
            there[i], back[j] = j, i
    for i, j in _once_on_both(x, y):
        if there[i] != j:
            for k, other in ((there[i], back), (back[j], there)):
                if k >= 0:
                    other[k] = -1
            there[i], back[j] = j, i
    return Linked(x, y, tuple(there), tuple(back))


def _once_on_both(x: Facts, y: Facts) -> Iterator[tuple[int, int]]:
    """Telling words whose stem stands once on either side: they answer each other, wherever they stand."""
    mine, theirs = x.once(_single), y.once(_single)
    return ((mine[stem], theirs[stem]) for stem in mine.keys() & theirs.keys())


def _single(side: Facts) -> dict[int, int]:
    """Stems of telling words that stand once, and where."""
    count = Counter(side.stems)
    return {stem: i for i, stem in enumerate(side.stems) if side.telling[i] and count[stem] == 1}

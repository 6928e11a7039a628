"""Figures settle each other one to one: what agrees with a figure that another one has used up is still open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from components.language.hedges import SEVERAL
from components.language.quantities import agree
from components.model import Quantity

Cell = tuple[int, int]
"""The places of two figures, in x and in y."""


def settled(
    mine: Sequence[Quantity],
    theirs: Sequence[Quantity],
    agreeing: Mapping[Cell, float],
) -> tuple[set[int], set[int]]:
    """-> the places of the figures that the other side settles. agreeing: what agrees, and how near it stands.

    Equal values settle each other first, then what stands nearest. What is told twice ("20 km (12 miles)", against
    "20 km") is settled by one that says the very same, though that has a partner.
    """
    if _no_choice(agreeing):
        return {i for i, _ in agreeing}, {j for _, j in agreeing}
    found = one_to_one({(i, j): (not _equal(mine[i], theirs[j]), -near) for (i, j), near in agreeing.items()})
    again = [(i, j) for i, j in agreeing if _equal(mine[i], theirs[j])]
    return {*found, *(i for i, _ in again)}, {*found.values(), *(j for _, j in again)}


def one_to_one(ranks: Mapping[Cell, tuple[float, ...]]) -> dict[int, int]:
    """Pairs of which none has a part in another, those of the lowest rank first; of equals those in one place."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for i, j in sorted(ranks, key=lambda cell: (ranks[cell], abs(cell[0] - cell[1]), min(cell), max(cell))):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def rough(a: Quantity, b: Quantity) -> bool:
    """Is one of them an order of magnitude alone: "dozens", "hundreds"?"""
    return (a.hedge == SEVERAL) != (b.hedge == SEVERAL)


def _no_choice(agreeing: Mapping[Cell, float]) -> bool:
    return len({i for i, _ in agreeing}) == len({j for _, j in agreeing}) == len(agreeing)


def _equal(a: Quantity, b: Quantity) -> bool:
    """Do they say the very same, hedges aside?"""
    return SEVERAL not in (a.hedge, b.hedge) and agree(replace(a, hedge=""), replace(b, hedge="")) is True

"""What two alike sentences must not differ in to be called the same: so far, their figures.

A changed number moves a sentence's likeness by next to nothing and is what a reader wants to know.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from components.language.commonwords import common_words
from components.language.quantities import agree, find_quantities
from components.matching.meaning import stem
from components.model import Quantity, Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# How many words to either side of a figure say what it is a figure of.
AROUND = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with the stems of the telling words beside it."""

    quantity: Quantity
    about: frozenset[str]

    def text(self, of: str) -> str:
        return self.quantity.span.of(of)


def figures_in(text: str, spans: Sequence[Span]) -> list[Figure]:
    """The figures within these spans of the text, each with its surroundings inside the same span."""
    return [
        Figure(quantity, _about(text, quantity.span, span))
        for span in spans
        for quantity in find_quantities(text, span.start, span.end)
    ]


def _about(text: str, at: Span, within: Span) -> frozenset[str]:
    before = _WORD.findall(text, within.start, at.start)[-AROUND:]
    after = _WORD.findall(text, at.end, within.end)[:AROUND]
    return frozenset(stem(w) for w in before + after if w.lower() not in common_words() and not w[0].isdigit())


def differing(a: Sequence[Figure], b: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Pairs of figures that stand in the same place of what is said and give another value.

    A figure that agrees with any of the other side's is settled; of the rest, each meets the one whose surroundings
    are most like its own. Figures of different things are never compared.
    """
    open_a = [x for x in a if not any(agree(x.quantity, y.quantity) for y in b)]
    open_b = [y for y in b if not any(agree(x.quantity, y.quantity) for x in a)]
    pairs = []
    for x in open_a:
        rivals = [y for y in open_b if agree(x.quantity, y.quantity) is False and _same_slot(x, y)]
        if rivals:
            best = max(rivals, key=lambda y: (len(x.about & y.about), -abs(open_b.index(y) - open_a.index(x))))
            open_b.remove(best)
            pairs.append((x, best))
    return pairs


def _same_slot(x: Figure, y: Figure) -> bool:
    counted = {stem(x.quantity.counts), stem(y.quantity.counts)} - {""}
    if x.quantity.unit == "" and len(counted) == 2:
        return False
    return bool(x.about & y.about) or len(counted) == 1 and bool(x.quantity.counts and y.quantity.counts)

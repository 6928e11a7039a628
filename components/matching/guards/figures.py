"""Figures: two sentences that give another number, or another unit, for the same thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from components.language.commonwords import common_words
from components.language.quantities import agree, find_quantities
from components.language.stems import WORD, stem
from components.matching.guards.settling import rough, settled
from components.model import Quantity, Span

MONEY = frozenset("USD EUR GBP CNY JPY CAD AUD NZD HKD SGD INR CHF".split())
# How many words to either side of a figure say what it is a figure of.
AROUND = 4
# They are looked for in this many characters: a passage may be as long as the text.
NEARBY = 120
# Of two passages with more figures than this, each figure is held against so many before and behind its place only.
REACH = 100


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
    before = WORD.findall(text, max(within.start, at.start - NEARBY), at.start)[-AROUND:]
    after = WORD.findall(text, at.end, min(within.end, at.end + NEARBY))[:AROUND]
    return frozenset(stem(w) for w in before + after if w.lower() not in common_words() and not w[0].isdigit())


def differing(a: Sequence[Figure], b: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Pairs of figures that stand in the same place of what is said and give another value.

    Figures that agree settle each other one to one; of the rest, each meets the one whose surroundings are most like
    its own. Figures of different things are never compared.
    """
    settled_a, settled_b = settled([x.quantity for x in a], [y.quantity for y in b], _agreeing(a, b))
    open_a = [x for i, x in enumerate(a) if i not in settled_a]
    open_b = [y for j, y in enumerate(b) if j not in settled_b]
    units = Counter(f.quantity.unit for f in (*open_a, *open_b))
    pairs = []
    for i, x in enumerate(open_a):
        alone = units[x.quantity.unit] == 2
        near = _beside(i, open_a, open_b)
        rivals = [(j, y) for j, y in enumerate(near) if _rivals(x, y, alone)]
        if rivals:
            at = min(i, REACH)
            _, best = max(rivals, key=lambda r: (len(x.about & r[1].about), -abs(r[0] - at)))
            open_b.remove(best)
            pairs.append((x, best))
    return pairs


def _agreeing(a: Sequence[Figure], b: Sequence[Figure]) -> dict[tuple[int, int], float]:
    """Where figures agree, and how like their surroundings are. "Hundreds of customers" says nothing of 700 jobs."""
    return {
        (i, j): float(len(x.about & b[j].about))
        for i, x in enumerate(a)
        for j in _near(i, a, b)
        if agree(x.quantity, b[j].quantity)
        and not (rough(x.quantity, b[j].quantity) and _other_things(x.quantity, b[j].quantity))
    }


def _other_things(x: Quantity, y: Quantity) -> bool:
    return bool(x.counts and y.counts) and stem(x.counts) != stem(y.counts)


def _beside(i: int, mine: Sequence[Figure], others: Sequence[Figure]) -> Sequence[Figure]:
    places = _near(i, mine, others)
    return others[places.start : places.stop]


def _near(i: int, mine: Sequence[Figure], others: Sequence[Figure]) -> range:
    """The places of the others' figures that stand about where the i-th of mine does: all, but in a very long text."""
    at = i * len(others) // len(mine) if len(others) > REACH else 0
    return range(max(0, at - REACH), min(len(others), at + REACH + 1))


def _rivals(x: Figure, y: Figure, alone: bool) -> bool:
    """Do they stand in the same place of what is said, and not agree? alone: neither side has another of its unit."""
    if other_unit(x.quantity, y.quantity):
        return True
    if agree(x.quantity, y.quantity) is not False:
        return False
    if x.quantity.unit == "":
        counts = {stem(x.quantity.counts), stem(y.quantity.counts)}
        return "" not in counts and len(counts) == 1 or "" in counts and bool(x.about & y.about)
    return alone or bool(x.about & y.about)


def other_unit(x: Quantity, y: Quantity) -> bool:
    """The same number in another currency, or percent where the other has percentage points."""
    units = {x.unit, y.unit}
    confusable = units == {"percent", "points"} or units <= MONEY
    return len(units) == 2 and x.value == y.value and confusable

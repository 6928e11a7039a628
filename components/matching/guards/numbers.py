"""Numbers of two linked sentences: another value, or another unit, for the same thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from components.language.hedges import SEVERAL
from components.language.quantities import agree
from components.matching.guards.casts import DETERMINERS
from components.matching.guards.counted import bodies_and_people, counted_elsewhere, same_counted
from components.matching.guards.facts import Facts
from components.matching.guards.figures import Figure, other_unit
from components.matching.guards.linked import Difference, Linked
from components.matching.guards.settling import one_to_one, rough, settled
from components.model import Quantity

CALENDAR = frozenset(("date", "year", "time"))
_RATE = re.compile(r"[\w ]{0,24}?\b(?:a|an|per|each|every) (second|minute|hour|day|week|month|year)\b", re.IGNORECASE)
# Words that measure and have no unit of their own.
_MEASURES = frozenset("barrel gallon acre bushel ounce cubic ton tonne pallet crate litre".split())
_CONVERSION = re.compile(r" ?[(,/] ?(?:or |about |around |some |roughly )?")
_NUMERAL = re.compile(r"[\d.,]*\d|[A-Za-z]+(?:-[a-z]+)?")
_OPENED = re.compile(r"\([^()]*$")
_ROUNDED = 5e-4
_MILLION = 1e6
_WHOLE_PERCENT = 10.0
_A_YEAR = {
    "second": 31_536_000.0,
    "minute": 525_600.0,
    "hour": 8760.0,
    "day": 365.0,
    "week": 52.0,
    "month": 12.0,
    "year": 1.0,
}
_SLOT = 0.4
# What it adds to the nearness of two figures that they count the same.
_COUNTED = 0.25
_PART = 0.03
# Smaller counts, and round ones, meet by chance.
_ODD = 13


def numbers_differ(pair: Linked) -> list[Difference]:
    """Quantities, those of the calendar left aside."""
    return _differing(pair, lambda quantity: quantity.unit not in CALENDAR)


def dates_differ(pair: Linked) -> list[Difference]:
    """Dates, years and times of the day."""
    return _differing(pair, lambda quantity: quantity.unit in CALENDAR)


def times_differ(pair: Linked) -> list[Difference]:
    """The hours of the day among them, where nothing else of the calendar differs."""
    hours = {figure.quantity.span for figure in pair.x.figures if figure.quantity.unit == "time"}
    found = dates_differ(pair)
    return found if all(mine in hours for mine, _ in found) else []


def _differing(pair: Linked, wanted: Callable[[Quantity], bool]) -> list[Difference]:
    mine = [figure for figure in pair.x.figures if wanted(figure.quantity)]
    theirs = [figure for figure in pair.y.figures if wanted(figure.quantity)]
    if not mine or not theirs:
        return []
    found = list(_exchanged(pair, mine, theirs)) or list(_open_rivals(pair, mine, theirs))
    return sorted((x.quantity.span, y.quantity.span) for x, y in found)


def figures_agree(pair: Linked) -> list[Difference]:
    """The figures that stand for the same thing on both sides and agree, each with its likest; the calendar's too."""
    mine, theirs = pair.x.figures, pair.y.figures
    if not mine or not theirs:
        return []
    many = Counter(figure.quantity.unit for figure in (*mine, *theirs))
    alike = {
        (i, j): likeness
        for i, x in enumerate(mine)
        for j, y in enumerate(theirs)
        if _agrees(pair, x, y) and (likeness := _same_thing(pair, x, y, many[x.quantity.unit] == 2))
    }
    found = one_to_one({cell: (-likeness,) for cell, likeness in alike.items()})
    return sorted((mine[i].quantity.span, theirs[j].quantity.span) for i, j in found.items())


def _same_thing(pair: Linked, x: Figure, y: Figure, alone: bool) -> float:
    """How surely two figures that agree stand for the same thing, 0 where nothing says so. alone: none of their unit
    stands beside them."""
    a, b = x.quantity, y.quantity
    if _other_year(pair, x, y) or _rest(pair.x, x) != _rest(pair.y, y):
        return 0.0
    near = _nearness(pair, x, y)
    if not a.unit and a.counts and b.counts:
        counted = same_counted(pair, a.counts, b.counts)
        if not counted and (near < _SLOT or counted_elsewhere(pair, a.counts, b.counts)):
            return 0.0
        return near + 2 * bool(counted)
    said = near >= _SLOT or bool(x.about & y.about) or (alone and bool(a.unit)) or _no_chance(a, b)
    return near + len(x.about & y.about) / 10 + 0.1 if said else 0.0


def _no_chance(a: Quantity, b: Quantity) -> bool:
    """ "34 of them", "34 people": the same count, too odd to be one of something else by chance."""
    return not a.unit and not b.unit and a.value == b.value and a.value >= _ODD and a.value % 5 != 0


def _open_rivals(pair: Linked, mine: list[Figure], theirs: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Of the figures that nothing on the other side agrees with, those that stand for the same thing."""
    said_x, said_y = ([figure.quantity for figure in side] for side in (mine, theirs))
    settled_x, settled_y = settled(said_x, said_y, _agreeing(pair, mine, theirs))
    open_x = [x for i, x in enumerate(mine) if i not in settled_x and not _derived(x, theirs)]
    open_y = [y for j, y in enumerate(theirs) if j not in settled_y and not _derived(y, mine)]
    open_x, open_y = _unconverted(pair.x, mine, open_x), _unconverted(pair.y, theirs, open_y)
    many = Counter(figure.quantity.unit for figure in (*open_x, *open_y))

    def alone(a: Quantity, b: Quantity) -> bool:
        return sum(many[unit] for unit in {a.unit, b.unit}) == 2

    rivals = [(x, y) for x in open_x for y in open_y if _rivals(pair, x, y, alone(x.quantity, y.quantity))]
    near = {(x, y): _nearness(pair, x, y) for x, y in rivals}
    for x, y in rivals:
        best = all(near[x, y] >= near[u, v] for u, v in rivals if (u is x) != (v is y))
        if best:
            yield x, y


def _unconverted(side: Facts, figures: list[Figure], still: list[Figure]) -> list[Figure]:
    """Those still open, but for those beside their own conversion that is settled: "20 km (12 miles)"."""
    settled = [figure for figure in figures if figure not in still]
    return [
        figure
        for figure in still
        if not any(
            _CONVERSION.fullmatch(side.text, min(a.end, b.end), max(a.start, b.start))
            for other in settled
            for a, b in [(figure.quantity.span, other.quantity.span)]
            if figure.quantity.unit == other.quantity.unit
        )
    ]


def _agreeing(pair: Linked, mine: list[Figure], theirs: list[Figure]) -> dict[tuple[int, int], float]:
    """Where figures agree, and how near. "Hundreds of customers" says nothing of 700 jobs."""
    return {
        (i, j): _COUNTED * bool(counted) + _nearness(pair, x, y)
        for i, x in enumerate(mine)
        for j, y in enumerate(theirs)
        for a, b in [(x.quantity, y.quantity)]
        if _agrees(pair, x, y) and ((counted := same_counted(pair, a.counts, b.counts)) is not False or not rough(a, b))
    }


def _agrees(pair: Linked, x: Figure, y: Figure) -> bool:
    a, b = _rate(pair.x.text, x), _rate(pair.y.text, y)
    if a and b and a != b:
        return abs(x.quantity.value * a - y.quantity.value * b) <= 0.05 * x.quantity.value * a
    if bodies_and_people(x.quantity, y.quantity):
        return False
    return _is_rounded(x.quantity, y.quantity) or agree(x.quantity, y.quantity) is True


def _is_rounded(a: Quantity, b: Quantity) -> bool:
    """ "28.71 billion", "28.7 billion": figures that nobody writes to the last digit."""
    low, high = sorted((abs(a.value), abs(b.value)))
    if a.unit == b.unit == "percent" and high >= _WHOLE_PERCENT:  # "70 percent", "70.3 percent"
        return low != high and any(value % 1 == 0 for value in (low, high)) and round(low) == round(high)
    written = high >= _MILLION or a.value % 1 != 0 or b.value % 1 != 0
    return a.unit == b.unit and written and high - low <= _ROUNDED * high


def _rate(text: str, figure: Figure) -> float:
    """How often a year: "300 crowns a month", 0 where it is not said."""
    found = _RATE.match(text, figure.quantity.span.end)
    return _A_YEAR[found[1].lower()] if found else 0.0


def _derived(figure: Figure, others: Sequence[Figure]) -> bool:
    """Is it the sum or the difference of two of the other side's, or a share of one: a majority, a total, a rise?"""
    value = figure.quantity.value
    shares = (f.quantity for f in others if f.quantity.unit == "percent")
    parts = [
        s.value * f.quantity.value / 100 for s in shares for f in others if f.quantity.unit == figure.quantity.unit
    ]
    if any(abs(part - value) <= _PART * value for part in parts if figure.quantity.unit != "percent"):
        return True
    return any(
        value in (a.quantity.value + b.quantity.value, abs(a.quantity.value - b.quantity.value))
        for a, b in combinations(others, 2)
    )


def _rivals(pair: Linked, x: Figure, y: Figure, alone: bool) -> bool:
    """Do they stand for the same thing, and not agree? alone: neither side has another that is open."""
    a, b = x.quantity, y.quantity
    if _aside(pair.x, x) != _aside(pair.y, y) or _rest(pair.x, x) != _rest(pair.y, y) or _other_year(pair, x, y):
        return False
    near = alone or _nearness(pair, x, y) >= _SLOT
    if other_unit(a, b) or (near and (_other_measure(pair, a, b) or a.value == b.value and bodies_and_people(a, b))):
        return True
    if a.unit != b.unit:
        return False
    if a.value == b.value and _rate(pair.x.text, x) != _rate(pair.y.text, y):
        return bool(_rate(pair.x.text, x) and _rate(pair.y.text, y))
    if agree(replace(a, counts=""), replace(b, counts="")) is not False:
        return False
    if a.unit:
        return near or bool(x.about & y.about)
    counted = same_counted(pair, a.counts, b.counts)
    if counted is None:
        return bool(x.about & y.about) or a.hedge == b.hedge == SEVERAL
    return counted or (alone and _nearness(pair, x, y) >= _SLOT and not counted_elsewhere(pair, a.counts, b.counts))


def _aside(side: Facts, figure: Figure) -> bool:
    """Does it stand in brackets, beside what it is of?"""
    span = figure.quantity.span
    return _OPENED.search(side.text[max(side.sentences[0].start, span.start - 30) : span.start]) is not None


def _rest(side: Facts, figure: Figure) -> bool:
    """ "The other two", "another three"."""
    return side.word(side.within(figure.quantity.span).start - 1) in ("other", "another", "remaining", "further")


def _other_year(pair: Linked, x: Figure, y: Figure) -> bool:
    """ "The 2016 election", "a 2020 candidate": years of what is not the same."""
    if x.quantity.unit != "year" or y.quantity.unit != "year":
        return False
    i, j = pair.x.within(x.quantity.span).start, pair.y.within(y.quantity.span).start
    named = [side.word(k - 1) in DETERMINERS and side.word(k + 1).isalpha() for side, k in ((pair.x, i), (pair.y, j))]
    return any(named) and not (all(named) and pair.there[i + 1] == j + 1)


def _other_measure(pair: Linked, a: Quantity, b: Quantity) -> bool:
    """The same numeral with another measure: "eight weeks" and "eight months", "900 litres" and "900 barrels"."""
    units = [quantity.unit or quantity.counts * (quantity.counts in _MEASURES) for quantity in (a, b)]
    if units[0] == units[1] or not all(units) or agree(a, b) is True:
        return False
    written = [_NUMERAL.match(quantity.span.of(text)) for quantity, text in ((a, pair.x.text), (b, pair.y.text))]
    return written[0] is not None and written[1] is not None and written[0][0].lower() == written[1][0].lower()


def _nearness(pair: Linked, x: Figure, y: Figure) -> float:
    return pair.support(pair.x.within(x.quantity.span), pair.y.within(y.quantity.span))


def _exchanged(pair: Linked, mine: list[Figure], theirs: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """ "Killed three and injured eleven", "killed eleven and injured three"."""
    for a, b in combinations(mine, 2):
        for c, d in combinations(theirs, 2):
            if not (_agrees(pair, a, d) and _agrees(pair, b, c)) or _agrees(pair, a, c) or _agrees(pair, b, d):
                continue
            straight = min(_beside(pair, a, c), _beside(pair, b, d))
            if straight > max(_beside(pair, a, d, False), _beside(pair, b, c, False)):
                yield a, c
                yield b, d


def _beside(pair: Linked, x: Figure, y: Figure, same_side: bool = True) -> float:
    """How near the nearest telling word stands that both have beside them: 0.5 where it touches both, 0 for none.

    same_side: on the same side of both.
    """
    mine, theirs = pair.x.within(x.quantity.span), pair.y.within(y.quantity.span)
    found = [
        1 / (distance + other)
        for i, (distance, right) in pair.around_x(mine).items()
        for j, (other, turned) in pair.around_y(theirs).items()
        if (right == turned or not same_side) and pair.there[i] == j
    ]
    return max(found, default=0.0)

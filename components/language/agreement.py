"""Whether two quantities say the same figure, given their hedges, their rounding and their units."""

from __future__ import annotations

import math

from components.language.units import SYSTEMS
from components.model import Quantity

# "More than 200" says nothing of 900: beyond this factor a bound neither agrees nor differs.
_REACH = 1.5
_CONVERTED = 0.02
_MOST_ROUNDED = 0.2
_LEAST_ROUNDED = 0.05
_MINUTES_ABOUT = 30.0


def agree(a: Quantity, b: Quantity) -> bool | None:
    """True: the same figure, given hedges and rounding. False: the same kind of thing, another figure. None: neither.

    None too where a bound is far off ("more than 200" and 900), and where different things are counted and the figures
    differ ("12 people", "3 cars").
    """
    if a.unit != b.unit:
        return None
    verdict = _hedged(a, b)
    other_things = a.unit == "" and a.counts and b.counts and a.counts != b.counts
    return None if verdict is False and other_things else verdict


def _hedged(a: Quantity, b: Quantity) -> bool | None:
    if _equal(a, b) or _rounds(a, b) or _rounds(b, a):
        return True
    bounded = [x for x in (a, b) if x.hedge in ("at least", "at most")]
    if not bounded or (len(bounded) == 2 and a.hedge == b.hedge):
        return False
    if len(bounded) == 2:
        return _meet(*sorted(bounded, key=lambda x: x.hedge))
    bound, other = bounded[0], b if bounded[0] is a else a
    low, high = (bound, other) if bound.hedge == "at least" else (other, bound)
    if low.value > high.value:
        return False
    return True if high.value <= low.value * _REACH else None


def _meet(least: Quantity, most: Quantity) -> bool | None:
    return None if least.value <= most.value else False


def _equal(a: Quantity, b: Quantity) -> bool:
    gap = abs(a.value - b.value)
    if gap <= 1e-9 * max(abs(a.value), abs(b.value)):
        return True
    if a.unit == "percent" and not all(round(x.value, 2) == x.value for x in (a, b)):
        return gap < 0.5
    systems = SYSTEMS.get(a.unit)
    if systems and _written_in(a.value, systems) != _written_in(b.value, systems):
        return gap <= _CONVERTED * max(abs(a.value), abs(b.value))
    return False


def _written_in(value: float, systems: tuple[float, ...]) -> float:
    """The unit in which the value has the fewest digits: the one it was most likely written in."""
    return min(systems, key=lambda factor: _digits(value / factor))


def _digits(value: float) -> int:
    """Significant digits, up to eight."""
    return len(f"{abs(value):.7e}".split("e")[0].replace(".", "").rstrip("0"))


def _rounds(rough: Quantity, exact: Quantity) -> bool:
    """Is the hedged one a rounding of the other?"""
    gap = abs(rough.value - exact.value)
    if rough.unit == "time":
        return rough.hedge == "about" and gap <= _MINUTES_ABOUT
    if rough.hedge == "about":
        return rough.unit not in ("date", "year") and gap <= _tolerance(rough.value)
    if rough.hedge and rough.hedge == exact.hedge:
        inward = exact.value > rough.value if rough.hedge == "at least" else exact.value < rough.value
        return inward and _digits(rough.value) < _digits(exact.value) and gap <= _tolerance(rough.value)
    return False


def _tolerance(value: float) -> float:
    """Half the step that the value is rounded to: 50 for 200, 2.5 for 25; from 5 to 20 % of it."""
    value = abs(value)
    if value == 0:
        return 0.0
    step = 10.0 ** (math.floor(math.log10(value)) - _digits(value) + 1)
    if abs(value / (5 * step) - round(value / (5 * step))) < 1e-6:
        step *= 5
    return max(_LEAST_ROUNDED * value, min(step / 2, _MOST_ROUNDED * value))

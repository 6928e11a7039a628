"""Whether two quantities say the same figure, given their hedges, their rounding and their units."""

from __future__ import annotations

import math

from components.language.clock import O_CLOCK
from components.language.hedges import LOWER, SEVERAL, UPPER
from components.language.units import SYSTEMS
from components.model import Quantity

# "More than 200" says nothing of 900: beyond this factor a bound neither agrees nor differs.
_REACH = 1.5
_CONVERTED = 0.02
_MOST_ROUNDED = 0.2
_LEAST_ROUNDED = 0.05
# "About a third" reaches from 30 to 36 percent.
_SHARE_ROUNDED = 3.5
_MINUTES_ABOUT = 30.0
_HALF_DAY = 720.0
_MINUTES_A_MONTH = 43800.0
# Units that one writer leaves open and another names: what the first may be worth in the second. "Pounds" may be money
# or weight, a ton metric, long or short, a month 28 to 31 days.
_LEFT_OPEN = {
    ("degree", "celsius"): (1.0,),
    ("pounds", "GBP"): (1.0,),
    ("pounds", "kilogram"): (0.45359237,),
    ("ton", "kilogram"): (1000.0, 1016.05, 907.185),
    ("¥", "JPY"): (1.0,),
    ("¥", "CNY"): (1.0,),
    ("month", "minute"): (40320.0, 43200.0, 43800.0, 44640.0),
}


def agree(a: Quantity, b: Quantity) -> bool | None:
    """True: the same figure, given hedges and rounding. False: the same kind of thing, another figure. None: neither.

    None too where a bound is far off ("more than 200" and 900), and where different things are counted and the figures
    differ ("12 people", "3 cars").
    """
    if a.unit != b.unit:
        return _left_open(a, b) if (a.unit, b.unit) in _LEFT_OPEN else _left_open(b, a)
    verdict = _hedged(a, b)
    other_things = a.unit == "" and a.counts and b.counts and a.counts != b.counts
    return None if verdict is False and other_things else verdict


def _left_open(a: Quantity, b: Quantity) -> bool | None:
    """True where a, its unit left open, may say b; False where months and days are far apart; else None."""
    factors = _LEFT_OPEN.get((a.unit, b.unit), ())
    if any(abs(a.value * f - b.value) <= 1e-4 * max(abs(a.value * f), abs(b.value)) for f in factors):
        return True
    if a.unit == "month" and factors and not a.hedge and not b.hedge:
        low, high = sorted((a.value * _MINUTES_A_MONTH, b.value))
        return False if high > low * _REACH else None
    return None


def _hedged(a: Quantity, b: Quantity) -> bool | None:
    if a.hedge == SEVERAL or b.hedge == SEVERAL:
        return _several(a, b) if a.hedge == SEVERAL else _several(b, a)
    if _equal(a, b):
        return not (_shut_out(a.hedge, b.hedge) or _shut_out(b.hedge, a.hedge))
    if _rounds(a, b) or _rounds(b, a):
        return True
    sides = {_side(a), _side(b)}
    if len(sides) == 1:
        return False
    low, high = (a, b) if _side(a) > _side(b) else (b, a)
    if low.value > high.value:
        return False
    if sides == {-1, 1}:
        return None
    return True if high.value <= low.value * _REACH else None


def _side(quantity: Quantity) -> int:
    """1 where it is a lower bound, -1 where an upper one."""
    return (quantity.hedge in LOWER) - (quantity.hedge in UPPER)


def _several(rough: Quantity, other: Quantity) -> bool | None:
    """ "Hundreds" is any figure from 100 to 1,000, is not "dozens", and leaves open whether it is 2,000."""
    if other.hedge == SEVERAL:
        return rough.value == other.value
    if other.value < rough.value:
        return None if other.hedge in LOWER else False
    return True if other.value <= 10 * rough.value else None


def _shut_out(one: str, other: str) -> bool:
    """Can the same number with these two hedges not be one figure: "more than 200", "fewer than 200"?"""
    return (
        one == "more than" and other in ("less than", "at most", "almost") or (one, other) == ("less than", "at least")
    )


def _equal(a: Quantity, b: Quantity) -> bool:
    gap = abs(a.value - b.value)
    if a.unit == "time" and O_CLOCK in (a.counts, b.counts):
        gap %= _HALF_DAY
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
    near = rough.hedge in ("about", "almost")
    if rough.unit == "time":
        return near and gap <= _MINUTES_ABOUT
    if near:
        return rough.unit not in ("date", "year") and gap <= _tolerance(rough)
    if _side(rough) and _side(rough) == _side(exact):
        inward = (exact.value - rough.value) * _side(rough) > 0
        return inward and _digits(_own(rough)) < _digits(_own(exact)) and gap <= _tolerance(rough)
    return False


def _own(quantity: Quantity) -> float:
    """The value in the unit it was most likely written in."""
    systems = SYSTEMS.get(quantity.unit)
    return quantity.value / _written_in(quantity.value, systems) if systems else quantity.value


def _tolerance(rough: Quantity) -> float:
    """Half the step that the value is rounded to: 50 for 200, 2.5 for 25; from 5 to 20 % of it."""
    value = abs(rough.value)
    if value == 0:
        return 0.0
    if rough.unit == "percent" and _digits(value) > 4:
        return _SHARE_ROUNDED
    if systems := SYSTEMS.get(rough.unit):
        factor = _written_in(value, systems)
        return factor * _half_step(value / factor)
    return _half_step(value)


def _half_step(value: float) -> float:
    step = 10.0 ** (math.floor(math.log10(value)) - _digits(value) + 1)
    if abs(value / (5 * step) - round(value / (5 * step))) < 1e-6:
        step *= 5
    return max(_LEAST_ROUNDED * value, min(step / 2, _MOST_ROUNDED * value))

"""One figure as it is written: number, magnitude and unit, or currency, number and magnitude."""

from __future__ import annotations

import re
from dataclasses import dataclass

from components.language import numberwords, units
from components.language.context import plural_at
from components.language.numberwords import DIGITS, SPACE, WORDS
from components.model import Quantity, Span

_FIGURE = re.compile(
    rf"(?P<currency>{units.CURRENCY}{SPACE}?)?(?:(?P<half>{numberwords.HALVES})|(?P<digits>{DIGITS})|(?P<words>{WORDS}))"
)
_AND_A_HALF = re.compile(r" and a half\b")
_WEIGHS = re.compile(r"\b(?:weigh(?:s|ed|ing)?|heavy|haul of|lose|lost|gained)\b[\w ]{0,20}$")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as written with what belongs to it; scale: magnitude times the factor of the unit."""

    start: int
    end: int
    number: float
    scale: float
    unit: str
    spelled: bool
    plain: bool
    """Neither magnitude nor unit nor currency stands with it."""

    @property
    def value(self) -> float:
        """In the base of its unit."""
        return units.in_base(self.number, self.unit, self.scale)[0]

    def quantity(self, hedge: str = "", counts: str = "") -> Quantity:
        """The figure as a quantity, in the base of its unit."""
        value, unit = units.in_base(self.number, self.unit, self.scale)
        return Quantity(Span(self.start, self.end), value, unit, hedge, counts)


def figure_at(text: str, at: int, limit: int) -> Figure | None:
    """The number written at this place, its magnitude and unit; None where there is none."""
    match = _FIGURE.match(text, at, limit)
    if match is None or len(match["digits"] or "") > numberwords.LONGEST:
        return None
    number, end = _number(match), match.end()
    if match["words"] and (tail := _AND_A_HALF.match(text, end, limit)):
        number, end = number + 0.5, tail.end()
    money = match["currency"] or ""
    scale, end = _magnitude(text, end, limit, bool(money))
    plain = not money and end == match.end() and not match["half"]
    unit = units.currency(money.strip()) if money else ""
    if not money and (measured := units.unit_at(text, end, limit)):
        end, unit, factor = _weighed(text, at, scale, measured)
        scale, plain = scale * factor, False
    return Figure(at, end, number, scale, unit, bool(match["words"]), plain)


def _number(match: re.Match[str]) -> float:
    if match["digits"]:
        return float(match["digits"].replace(",", ""))
    return 0.5 if match["half"] else numberwords.worth(match["words"])


def _magnitude(text: str, at: int, limit: int, money: bool) -> tuple[float, int]:
    """What the number is to be multiplied by, and where that ends. A lone m is metres but for money and for nouns."""
    match = numberwords.MAGNITUDE.match(text, at, limit)
    if match is None:
        return 1.0, at
    if not money and match["big"] in ("m", "M", "b", "B") and not plural_at(text, match.end(), limit):
        return 1.0, at
    return float(numberwords.magnitude(match)), match.end()


def _weighed(text: str, at: int, scale: float, measured: tuple[int, str, float]) -> tuple[int, str, float]:
    """Pounds are money in millions, weight where something weighs; else they stay "pounds"."""
    end, unit, factor = measured
    if unit == "pounds" and scale > 1000:
        return end, "GBP", factor
    if unit == "pounds" and _WEIGHS.search(text[max(0, at - 40) : at]):
        return end, "kilogram", 0.45359237
    return measured

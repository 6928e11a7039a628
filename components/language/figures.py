"""One figure as it is written: number, magnitude and unit, or currency, number and magnitude."""

from __future__ import annotations

import re
from dataclasses import dataclass

from components.language import numberwords, units
from components.language.counting import plural_at
from components.language.numberwords import DIGITS, SPACE, WORDS
from components.model import Quantity, Span

_FIGURE = re.compile(
    rf"(?P<currency>{units.CURRENCY}{SPACE}?)?(?:(?P<half>{numberwords.HALVES})|(?P<digits>{DIGITS})|(?P<words>{WORDS}))"
)
_AND_A_PART = re.compile(r"[ -]and[ -](?P<part>(?i:a[ -]half|a[ -]quarter|three[ -]quarters))\b")
_PARTS = {"a half": 0.5, "a quarter": 0.25, "three quarters": 0.75}
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
    more, end = part_at(text, end, limit)
    money = match["currency"] or ""
    scale, end = _magnitude(text, end, limit, bool(money))
    plain = not money and end == match.end() and not match["half"]
    unit = units.currency(money.strip()) if money else ""
    if not money and (measured := units.unit_at(text, end, limit)):
        end, unit, factor = _weighed(text, at, scale, measured)
        scale, plain = scale * factor, False
    if not money and not more:
        more, end = part_at(text, end, limit)
    return Figure(at, end, number + more, scale, unit, bool(match["words"]), plain)


def part_at(text: str, at: int, limit: int) -> tuple[float, int]:
    """What "and a half", "and three quarters" add here, and where that ends; 0 and `at` where there is none."""
    tail = _AND_A_PART.match(text, at, limit)
    return (_PARTS[tail["part"].lower().replace("-", " ")], tail.end()) if tail else (0.0, at)


def _number(match: re.Match[str]) -> float:
    if match["digits"]:
        return numberwords.of_digits(match["digits"])
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

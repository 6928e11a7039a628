"""Quantities of English news text: figures, money, measures, dates and times, and whether two of them agree.

A range ("12 to 15", "between $3 and $4 million") is two quantities, the lower "at least", the upper "at most", so that
the rules for hedges serve it; "from 12 to 15" is a change and carries no hedge. Fractions are percent: "half" is 50.
What cannot be told apart from a name, a score or a code is left out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from components.language import dates, figures, numberwords, units
from components.language.numberwords import DIGITS, SPACE, WORDS
from components.language.agreement import agree
from components.model import Quantity, Span

__all__ = ["agree", "find_quantities"]

_SKIPPED = (
    r"(?P<skipped>(?<!\w)(?!(?i:mid|pre|post)-[0-9])[^\W\d_]++[-‑]?[0-9][\w‑-]*+"  # G20, COVID-19, F-16
    r"|\b(?i:zero)[-‑][^\W\d_]\w*+"
    r"|[0-9]++(?:[./:-][0-9]++){2,}|[0-9]++/[0-9]++|\+[0-9]++(?:[ -][0-9]++)*"
    r"|(?<![\w.,])0[0-9]++(?:[ -][0-9]++)*|(?<![\w.,])[0-9]{3,5}[ -][0-9]{3,4}[ -][0-9]{3,4}(?![\w,])|[0-9]{3}-[0-9]{4}(?!\w)"
    r"|[0-9]++ o['’]clock|[0-9]++(?:st|nd|rd|th)\b)"
)
_AMOUNT = rf"(?P<currency>{units.CURRENCY}{SPACE}?)?(?:(?P<half>{numberwords.HALVES})|(?P<digits>{DIGITS})|(?P<words>{WORDS}))"
_NEXT = re.compile(
    rf"(?P<date>{dates.DATE})|(?P<time>{dates.TIME})|{_SKIPPED}|(?P<vague>{numberwords.VAGUE})"
    rf"|(?P<fraction>{numberwords.FRACTION})"
    rf"|(?P<amount>(?<![\w]){units.CURRENCY}{SPACE}?{DIGITS}|{numberwords.HALVES}|(?:(?<![\w][.,/:-])(?<!\w)|(?<=\b[Mm]id-)|(?<=\b[Pp]re-)){DIGITS}|{WORDS})"
)
_FIGURE = re.compile(_AMOUNT)
_AND_A_HALF = re.compile(r" and a half\b")
_TO = re.compile(rf"(?:{SPACE}(?P<word>to|or|and){SPACE}|{SPACE}?(?P<dash>[-–—]){SPACE}?)")
_CHANGE = re.compile(r"\bfrom (?:about |around |nearly )?$")
_BETWEEN = re.compile(r"\b(?:between|range of) $")
_SCORED = re.compile(r" (?:defeat|win|victory|loss|draw|lead|vote|thrashing|triumph|score|majority|decision|ruling)\b")
_PERSON_AGED = re.compile(r"(?:\baged |\bage of |\bage |[A-Z][\w’'-]*, )$")
_WEIGHS = re.compile(r"\b(?:weigh(?:s|ed|ing)?|heavy|haul of|lose|lost|gained)\b[\w ]{0,20}$")
_NO_ONE = re.compile(r"\b(?:no|the|this|that|any|every|each|some|which|number|day|another|not) $", re.IGNORECASE)
_MINUS = re.compile(r"(?P<minus>minus |(?:(?<=[\s(])|^)[-−])$")
_JOINED = re.compile(
    r"-(?:(?P<noun>(?i:member|person|strong|seat|room|stor(?:e)?y|man|woman|page|vehicle|car|nation|country|judge|bed|unit))\b|(?=[^\W\d_]))"
)
_ALONE_ONE = frozenset("day thing way more point time moment side hand".split())


@dataclass(frozen=True, slots=True)
class _Figure:
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
        return units.in_base(self.number, self.unit, self.scale)[0]


def find_quantities(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """All quantities within [start, end), in order, not overlapping. Linear in the text; never raises."""
    limit = len(text) if end is None else min(end, len(text))
    found: list[Quantity] = []
    at = max(0, start)
    while at < limit and (match := _NEXT.search(text, at, limit)):
        kind = next(name for name in _READERS if match[name])
        quantities, stop = _READERS[kind](text, match, limit)
        found += quantities
        at = max(stop, match.end(), at + 1)
    return tuple(found)


_Found = tuple[list[Quantity], int]


def _read_date(text: str, match: re.Match[str], limit: int) -> _Found:
    return dates.read_date(match), match.end()


def _read_time(text: str, match: re.Match[str], limit: int) -> _Found:
    return [_hedged(text, quantity) for quantity in dates.read_time(match)], match.end()


def _read_nothing(text: str, match: re.Match[str], limit: int) -> _Found:
    return [], match.end()


def _read_vague(text: str, match: re.Match[str], limit: int) -> _Found:
    """ "Dozens of people": at least as many as the word says."""
    words = (match["many"] or match["few"], match["of_many"])
    value = math.prod(10 if word.lower() == "ten" else numberwords.MAGNITUDES[word.lower()] for word in words if word)
    if match["many"] and match["many"].lower() == "ten" and not match["of_many"]:
        return [], match.end()
    unit = units.unit_at(text, match.end(), limit) if match["few"] else None
    if unit:
        return [Quantity(Span(match.start(), unit[0]), *units.in_base(value, *unit[1:]), "at least")], unit[0]
    counts = figures.counts_at(text, match.end(), limit)
    return [Quantity(Span(*match.span()), float(value), "", "at least", counts)], match.end()


def _read_fraction(text: str, match: re.Match[str], limit: int) -> _Found:
    part = (match["of_it"] or match["part"]).lower()
    parts = "a" if match["of_it"] else match["parts"].lower()
    value = numberwords.FRACTIONS[part] * (1 if parts in ("a", "an") else numberwords.worth(parts))
    if value > 100:
        return [], match.end()
    if of := _OF_A_MAGNITUDE.match(text, match.end(), limit):
        value *= numberwords.MAGNITUDES[of["word"].lower()] / 100
        return [_hedged(text, Quantity(Span(match.start(), of.end()), value))], of.end()
    counts = figures.counts_at(text, match.end(), limit)
    return [_hedged(text, Quantity(Span(*match.span()), value, "percent", "", counts))], match.end()


_OF_A_MAGNITUDE = re.compile(r" of an? (?P<word>(?i:million|billion|trillion))\b")


def _read_amount(text: str, match: re.Match[str], limit: int) -> _Found:
    first = _figure(text, match.start(), limit)
    if first is None or first.end < limit and text[first.end].isalnum():
        return [], match.end()
    if joined := _TO.match(text, first.end, limit):
        second = _figure(text, joined.end(), limit)
        if second and (ends := _range(text, first, joined, second, limit)):
            return ends
    return _single(text, first, limit), first.end


def _figure(text: str, at: int, limit: int) -> _Figure | None:
    """The number written at this place, its magnitude and unit; None where there is none."""
    match = _FIGURE.match(text, at, limit)
    if match is None or match["digits"] and len(match["digits"]) > numberwords.LONGEST:
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
    return _Figure(at, end, number, scale, unit, bool(match["words"]), plain)


def _number(match: re.Match[str]) -> float:
    if match["digits"]:
        return float(match["digits"].replace(",", ""))
    return 0.5 if match["half"] else numberwords.worth(match["words"])


def _magnitude(text: str, at: int, limit: int, money: bool) -> tuple[float, int]:
    """What the number is to be multiplied by, and where that ends. A lone m is metres but for money and for nouns."""
    match = numberwords.MAGNITUDE.match(text, at, limit)
    if match is None:
        return 1.0, at
    if not money and match["big"] in ("m", "M", "b", "B") and not figures.plural_at(text, match.end(), limit):
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


def _range(text: str, first: _Figure, joined: re.Match[str], second: _Figure, limit: int) -> _Found | None:
    """Two quantities where the figures are the ends of a range, none where they are a score, None where neither."""
    before = text[max(0, first.start - 24) : first.start]
    if joined["word"] == "and" and not _BETWEEN.search(before):
        return None
    if first.plain and second.plain and dates.is_year(text, first.start, first.end, False):
        years = [each for each in (first, second) if dates.is_year(text, each.start, each.end, False)]
        return [Quantity(Span(each.start, each.end), each.number, "year") for each in years], second.end
    low, high = _alike(first, second)
    counts = figures.counts_at(text, high.end, limit) if high.unit in ("", "percent") else ""
    rising = low.unit == high.unit and low.value < high.value
    if joined["dash"] and (not rising or high.plain and not counts or _SCORED.match(text, high.end, limit)):
        return [], second.end
    if not rising or low.plain and figures.is_name(text, low.start, low.spelled):
        return None
    hedges = ("", "") if _CHANGE.search(before) else ("at least", "at most")
    ends = zip((low, high), hedges, strict=True)
    return [Quantity(Span(x.start, x.end), x.value, x.unit, hedge, counts) for x, hedge in ends], second.end


def _alike(first: _Figure, second: _Figure) -> tuple[_Figure, _Figure]:
    """The two ends, each with the unit and magnitude that the other one wrote: "$3 to 4 million"."""
    if first.plain or units.is_money(first.unit) and first.scale == 1 and first.number < second.number:
        unit = first.unit or second.unit
        first = replace(first, scale=second.scale, unit=unit, plain=second.plain and first.plain)
    if units.is_money(first.unit) and not second.unit:
        second = replace(second, unit=first.unit, plain=False)
    return first, second


def _single(text: str, figure: _Figure, limit: int) -> list[Quantity]:
    """The quantity of one figure; none where it is part of a name or a pronoun."""
    span, before = Span(figure.start, figure.end), text[max(0, figure.start - 24) : figure.start]
    if figure.unit:
        one_day = figure.spelled and figure.number == 1 and span.of(text).lower() == "one day"
        return [] if one_day else [_hedged(text, _signed(text, figure, before))]
    if figure.plain and figures.is_name(text, figure.start, figure.spelled):
        return []
    counts = figures.counts_at(text, figure.end, limit)
    if figure.plain and not figure.spelled:
        if _PERSON_AGED.search(before) and 1 <= figure.number <= 120 and not counts:
            return [Quantity(span, figure.value, "age")]
        if dates.is_year(text, figure.start, figure.end, figures.plural_at(text, figure.end, limit)):
            return [_hedged(text, Quantity(span, figure.value, "year"))]
    joined = _JOINED.match(text, figure.end, limit)
    if joined:
        counts = figures.singular(joined["noun"].lower()) if joined["noun"] else ""
        if not counts:
            return []
    if figure.spelled and figure.number == 1 and not _counts_one(text, figure, before, counts, limit):
        return []
    return [_hedged(text, Quantity(span, figure.value, "", "", counts))]


def _counts_one(text: str, figure: _Figure, before: str, counts: str, limit: int) -> bool:
    """ "One" is a number only before what it counts: "one person", not "one said", "no one", "one of them"."""
    if not counts or counts in _ALONE_ONE or _NO_ONE.search(before) or figures.plural_at(text, figure.end, limit):
        return False
    return not text.startswith((" of ", " of the"), figure.end)


def _signed(text: str, figure: _Figure, before: str) -> Quantity:
    """With the minus that stands before a temperature or a percentage."""
    minus = _MINUS.search(before) if figure.unit in ("celsius", "fahrenheit", "percent", "degree") else None
    start = figure.start - len(minus.group("minus")) if minus else figure.start
    value, unit = units.in_base(-figure.number if minus else figure.number, figure.unit, figure.scale)
    counts = figures.counts_at(text, figure.end, len(text)) if unit == "percent" else ""
    return Quantity(Span(start, figure.end), value, unit, "", counts)


def _hedged(text: str, quantity: Quantity) -> Quantity:
    return replace(quantity, hedge=figures.hedge_of(text, quantity.span.start, quantity.span.end))


_READERS: dict[str, Callable[[str, re.Match[str], int], _Found]] = {
    "date": _read_date,
    "time": _read_time,
    "skipped": _read_nothing,
    "vague": _read_vague,
    "fraction": _read_fraction,
    "amount": _read_amount,
}

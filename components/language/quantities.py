"""Quantities of English news text: figures, money, measures, dates and times, and whether two of them agree.

A range ("12 to 15", "between $3 and $4 million") is two quantities, the lower "at least", the upper "at most", so that
the rules for hedges serve it; "from 12 to 15" is a change and carries no hedge. Fractions are percent: "half" is 50.
What cannot be told apart from a name, a score or a code is left out.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import lru_cache

from components.language import clock, context, counting, dates, hedges, numberwords, units
from components.language.agreement import agree
from components.language.candidates import next_candidate
from components.language.figures import Figure, figure_at, part_at
from components.language.numberwords import SPACE
from components.model import Quantity, Span

__all__ = ["agree", "find_quantities"]

_TIME = re.compile(clock.TIME)
_OF_A_MAGNITUDE = re.compile(r" of an? (?P<word>(?i:million|billion|trillion))\b")
_TO = re.compile(rf"(?P<suspended>[-‑])?{SPACE}(?P<word>to|or|and){SPACE}|(?P<dash>[-–])")
_PLUS = re.compile(rf"(?:,?{SPACE}and|,)?{SPACE}")
_CHANGE = re.compile(
    r"(?<!range )(?<!ranging )(?<!ranges )(?<!ranged )(?<!anywhere )(?<!varying )\bfrom (?:about |around |nearly )?$"
)
_BETWEEN = re.compile(r"\b(?:between|range of) $", re.IGNORECASE)
_SCORED = re.compile(r" (?:defeat|win|victory|loss|draw|lead|vote|thrashing|triumph|score|majority|decision|ruling)\b")
_AGED = re.compile(r"\b(?:aged?|ages|age of|turn(?:ed|s|ing)) (?:between |from )?$")
_NAME_AND_AGE = re.compile(r"[A-Z][\w’'-]*, $")
_ONE_AND_AGE = re.compile(
    r"\b(?:man|woman|boy|girl|suspect|victim|driver|teacher|father|mother|son|daughter|pensioner|defendant|student|"
    r"officer|pilot|singer|actor|actress|player|doctor|nurse|farmer|brother|sister|husband|wife|gunman|pupil), $"
)
_OF_THAT_AGE = re.compile(
    r"\b(?:people|persons|those|anyone|children|kids|adults|girls|boys|women|men) (?:over|under) $"
)
_NO_ONE = re.compile(r"\b(?:no|the|this|that|any|every|each|some|which|number|day|another|not) $", re.IGNORECASE)
_MINUS = re.compile(r"(?:minus |(?:(?<=[\s(])|^)[-−])$")
_BELOW_ZERO = ("celsius", "fahrenheit", "degree", "percent")
_JOINED = re.compile(r"[-‑](?!(?:plus|odd|ish)\b)(?P<noun>[^\W\d_]+)")
# "A 12-member panel" counts members; "two-faced", "five-star", "the 7-Eleven" count nothing.
_NO_COUNT = re.compile(
    r"[A-Z].*|.*ed|first|second|third|[a-z]{3,}th"
    r"|(?:way|off|fold|star|tier|tone|part|state|dimensional|time|size|to|and|in|on|up|third|quarter|half)s?"
)
_ONE_OF_ITS_KIND = frozenset(numberwords.words("room bedroom storey story person man woman seat member page parent"))
_ALONE_ONE = frozenset(numberwords.words("day thing way point time moment side hand being"))
_SOME_DAY = re.compile(r"(?i:one[- ](?:day|point))")
_TRULY_ONE = re.compile(r"\b(?:for|by|within|in|just|only|than|least|about|every) $|\bof $")
_TRULY_ONE_AFTER = re.compile(r" (?:after|before|later|earlier|ago|of|in)\b")
_ZERO_ITSELF = re.compile(r"\b(?:net|ground|patient|below|above|absolute)[ -]$", re.IGNORECASE)
_MAGNITUDE_OF = re.compile(r"(?<![-‑])\b[Mm]agnitude(?: of)?[ -](?:an? )?(?:estimated |preliminary )?$")
_LOOK_BACK = 24

_Found = tuple[list[Quantity], int]
"""What was read, and where to read on."""


@lru_cache(maxsize=20_000)
def find_quantities(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """All quantities within [start, end), in order, not overlapping. Linear in the text; never raises."""
    limit = len(text) if end is None else min(end, len(text))
    found: list[Quantity] = []
    at = max(0, start)
    while match := next_candidate(text, at, limit):
        quantities, stop = _read(text, match, limit)
        found += quantities
        at = max(stop, match.end())
    return tuple(found)


def _read(text: str, match: re.Match[str], limit: int) -> _Found:
    if match["date"]:
        return dates.read_date(match), match.end()
    if match["time"]:
        return [_hedged(text, quantity) for quantity in clock.read_time(match)], match.end()
    if match["stretch"] and (times := _read_stretch(text, match, limit)):
        return times
    if match["nothing"]:
        return [], match.end()
    if match["vague"]:
        return _read_vague(text, match, limit)
    if match["alone"]:
        return _read_alone(text, match, limit)
    if match["fraction"]:
        return _read_fraction(text, match, limit)
    if match["ratio"] and (ratio := _read_ratio(text, match, limit)):
        return ratio
    return _read_figure(text, match, limit)


def _read_vague(text: str, match: re.Match[str], limit: int) -> _Found:
    """ "Dozens of people", "several hundred": of the order of what the word says."""
    written = [word.lower() for word in (match["many"] or match["few"], match["of_many"]) if word]
    if written == ["ten"]:
        return [], match.end()
    value = float(math.prod(numberwords.MAGNITUDES.get(word, 10) for word in written))
    if match["few"] and (measured := units.unit_at(text, match.end(), limit)):
        end, unit, factor = measured
        return [Quantity(Span(match.start(), end), *units.in_base(value, unit, factor), hedges.SEVERAL)], end
    counts = counting.counts_at(text, match.end(), limit)
    return [Quantity(Span(*match.span()), value, "", hedges.SEVERAL, counts)], match.end()


def _read_stretch(text: str, match: re.Match[str], limit: int) -> _Found | None:
    """ "8 to 10 p.m.": both times, as neither is a bound."""
    later = _TIME.match(text, match.end(), limit)
    if later is None or not (later["noon"] or later["noon_2"]):
        return None
    last = clock.read_time(later)
    return ([*clock.read_stretch(match, last[0]), *last] if last else []), later.end()


def _read_alone(text: str, match: re.Match[str], limit: int) -> _Found:
    """ "Less than an hour", "a year and a half"; "an hour" alone is a turn of phrase more often than a measure."""
    measured = units.unit_at(text, match.end() - 1, limit)
    if measured is None:
        return [], match.end()
    end, unit, factor = measured
    more, end = part_at(text, end, limit)
    value, unit = units.in_base(1 + more, unit, factor)
    quantity = _hedged(text, Quantity(Span(match.start(), end), value, unit))
    return ([quantity] if more or quantity.hedge else []), end


def _read_fraction(text: str, match: re.Match[str], limit: int) -> _Found:
    """ "Half of the homes", "two-thirds" are percent; "a quarter of a million" is a figure."""
    value = numberwords.share(match)
    if value > 100:
        return [], match.end()
    span, unit = Span(*match.span()), "percent"
    if of := _OF_A_MAGNITUDE.match(text, match.end(), limit):
        span, unit, value = Span(span.start, of.end()), "", value * numberwords.MAGNITUDES[of["word"].lower()] / 100
    counts = counting.counts_at(text, span.end, limit)
    return [_hedged(text, Quantity(span, value, unit, "", counts))], span.end


def _read_ratio(text: str, match: re.Match[str], limit: int) -> _Found | None:
    """ "One in five", "nine out of 10" as percent; "two in 12" may be anything."""
    share, whole = (
        float(written) if written.isdigit() else numberwords.worth(written)
        for written in (match["share"] or match["one"], match["among"] or match["of_these"])
    )
    if share >= whole or (share not in (1, whole - 1) and whole not in (10, 100)):
        return None
    counts = counting.counts_at(text, match.end(), limit)
    return [_hedged(text, Quantity(Span(*match.span()), 100 * share / whole, "percent", "", counts))], match.end()


def _read_figure(text: str, match: re.Match[str], limit: int) -> _Found:
    first = figure_at(text, match.start(), limit)
    if first is None or text[first.end : first.end + 1].isalnum():
        return [], match.end()
    if joined := _TO.match(text, first.end, limit):
        second = figure_at(text, joined.end(), limit)
        if second and (ends := _range(text, first, joined, second, limit)):
            return ends
    quantity = _single(text, _summed(text, first, limit), limit)
    return ([_hedged(text, quantity)] if quantity else []), max(first.end, quantity.span.end if quantity else 0)


def _range(text: str, first: Figure, joined: re.Match[str], second: Figure, limit: int) -> _Found | None:
    """Two quantities where the figures are the ends of a range, none where they are a score, None where neither."""
    before = text[max(0, first.start - _LOOK_BACK) : first.start]
    if joined["suspended"]:
        return ([end.quantity() for end in _alike(first, second)], second.end) if second.unit else None
    if joined["word"] == "and" and not _BETWEEN.search(before):
        return None
    if first.plain and second.plain and dates.is_year(text, first.start, first.end, False):
        years = [end for end in (first, second) if dates.is_year(text, end.start, end.end, False)]
        return [replace(end, unit="year").quantity() for end in years], second.end
    low, high = _alike(first, second)
    if high.plain and _AGED.search(before):
        low, high = replace(low, unit="age"), replace(high, unit="age")
    noun = counting.counted(text, high.end, limit) if high.unit in ("", "percent") else ""
    counts = counting.singular(noun)
    rising = low.unit == high.unit and low.value < high.value
    scored = (high.plain and not counting.is_plural(noun)) or _SCORED.match(text, high.end, limit)
    if joined["dash"] and (not rising or scored):
        return [], second.end
    if not rising or (low.plain and context.is_name(text, low.start, low.end, low.spelled)):
        return None
    bounds = ("", "") if _CHANGE.search(before) else ("at least", "at most")
    return [end.quantity(hedge, counts) for end, hedge in zip((low, high), bounds, strict=True)], second.end


def _summed(text: str, first: Figure, limit: int) -> Figure:
    """ "Two hours and 30 minutes", "6 feet 2 inches" as one measure: the second part is less than one of the first."""
    joined = _PLUS.match(text, first.end, limit) if first.unit in ("minute", "month", "metre", "kilogram") else None
    second = figure_at(text, joined.end(), limit) if joined else None
    if second is None or second.unit != first.unit or not 0 < second.value < first.scale:
        return first
    return replace(first, end=second.end, number=first.number + second.value / first.scale)


def _alike(first: Figure, second: Figure) -> tuple[Figure, Figure]:
    """The two ends, each with the unit and magnitude that the other one wrote: "$3 to 4 million"."""
    bare_money = units.is_money(first.unit) and first.scale == 1 and first.number < second.number
    if first.plain or bare_money:
        unit = first.unit or second.unit
        first = replace(first, scale=second.scale, unit=unit, plain=second.plain and first.plain)
    if units.is_money(first.unit) and not second.unit:
        second = replace(second, unit=first.unit, plain=False)
    return first, second


def _single(text: str, figure: Figure, limit: int) -> Quantity | None:
    """The quantity of one figure, its hedge not yet looked for; None where it is part of a name or a pronoun."""
    before = text[max(0, figure.start - _LOOK_BACK) : figure.start]
    if figure.unit:
        return _measured(text, figure, before, limit)
    if figure.plain and context.is_name(text, figure.start, figure.end, figure.spelled):
        return None
    counts = counting.counts_at(text, figure.end, limit)
    if not figure.spelled and _MAGNITUDE_OF.search(before):
        return replace(figure, unit="magnitude").quantity()
    if figure.plain and (unit := _age_or_year(text, figure, before, counts, limit)):
        return replace(figure, unit=unit).quantity()
    if joined := _JOINED.match(text, figure.end, limit):
        counts = "" if joined["noun"] == "strong" else joined["noun"]
        return figure.quantity(counts=counts) if _counts_joined(figure, joined["noun"]) else None
    if figure.spelled and figure.number < 2 and not _counts_few(text, figure, before, counts, limit):
        return None
    return figure.quantity(counts=counts)


def _measured(text: str, figure: Figure, before: str, limit: int) -> Quantity | None:
    """The quantity of a figure with a unit; "one day", "at one point" are none."""
    if _SOME_DAY.fullmatch(text, figure.start, figure.end) and not (
        _TRULY_ONE.search(before) or (_TRULY_ONE_AFTER.match(text, figure.end) and not before.endswith("at "))
    ):
        return None
    counts = counting.counts_at(text, figure.end, limit) if figure.unit == "percent" else ""
    return _signed(figure, before).quantity(counts=counts)


def _counts_joined(figure: Figure, noun: str) -> bool:
    """Is this the noun that the number counts: "12-member", not "two-faced", "five-star", "one-way"?"""
    if figure.spelled and figure.number == 1:
        return noun in _ONE_OF_ITS_KIND
    return not _NO_COUNT.fullmatch(noun)


def _age_or_year(text: str, figure: Figure, before: str, counts: str, limit: int) -> str:
    aged = _AGED.search(before) or _OF_THAT_AGE.search(before) or (not figure.spelled and _NAME_AND_AGE.search(before))
    aged = aged or (text.startswith(",", figure.end) and not figure.spelled and _ONE_AND_AGE.search(before))
    if aged and 1 <= figure.number <= 120 and not counts:
        return "age"
    if figure.spelled:
        return ""
    plural = counting.is_plural(counting.counted(text, figure.end, limit))
    return "year" if dates.is_year(text, figure.start, figure.end, plural) else ""


def _counts_few(text: str, figure: Figure, before: str, counts: str, limit: int) -> bool:
    """ "One" is a number only before what it counts: "one person", not "one said", "no one", "one of them".

    "Zero" only before a plural: "zero deaths", not "zero tolerance".
    """
    plural = counting.plural_at(text, figure.end, limit)
    if figure.number == 0:
        return plural and not _ZERO_ITSELF.search(before)
    if not counts or counts in _ALONE_ONE or _NO_ONE.search(before) or text.startswith(" of ", figure.end):
        return False
    return not plural


def _signed(figure: Figure, before: str) -> Figure:
    """With the minus that stands before a temperature or a percentage."""
    minus = _MINUS.search(before) if figure.unit in _BELOW_ZERO else None
    return replace(figure, start=figure.start - len(minus.group()), number=-figure.number) if minus else figure


def _hedged(text: str, quantity: Quantity) -> Quantity:
    return replace(quantity, hedge=hedges.hedge_of(text, quantity.span.start, quantity.span.end))

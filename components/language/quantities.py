"""Quantities of English news text: figures, money, measures, dates and times, and whether two of them agree.

A range ("12 to 15", "between $3 and $4 million") is two quantities, the lower "at least", the upper "at most", so that
the rules for hedges serve it; "from 12 to 15" is a change and carries no hedge. Fractions are percent: "half" is 50.
What cannot be told apart from a name, a score or a code is left out.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace

from components.language import context, dates, numberwords, units
from components.language.agreement import agree
from components.language.figures import Figure, figure_at
from components.language.numberwords import DIGITS, SPACE, WORDS
from components.model import Quantity, Span

__all__ = ["agree", "find_quantities"]

_NO_FIGURE = (
    r"(?<!\w)(?!(?i:mid|pre)-[0-9])[^\W\d_]++[-‑]?[0-9][\w‑-]*+"  # G20, COVID-19, F-16
    r"|\b(?i:zero)[-‑][^\W\d_]\w*+"
    r"|(?<!\w)(?:[0-9]++(?P<between>[./:-])[0-9]++(?:(?P=between)[0-9]++)++|[0-9]++/[0-9]++"  # 1.2.3, 9/11
    r"|\+?[0-9]{3,5}[ -][0-9]{3,4}[ -][0-9]{3,4}(?![\w,])|[0-9]{3}-[0-9]{4}(?!\w)"  # telephone numbers
    r"|\+[0-9]++(?:[ -][0-9]++)*+|(?<![.,])0[0-9]++(?:[ -][0-9]++)*+"
    r"|[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:to|and|-|–) ?(?=[0-9]{1,2}(?:[:.][0-9]{2})? ?[ap]\.?m\b)"  # 8 to 10 p.m.
    r"|[0-9]++ o['’]clock|[0-9]++(?:st|nd|rd|th)\b)"
)
_FREE = r"(?:(?<!\w[.,/:-])|(?<=\b[Mm]id-)|(?<=\b[Pp]re-))"
_NEXT = re.compile(
    rf"(?<!\w)(?:(?P<date>{dates.DATE})|(?P<time>{dates.TIME})|(?P<nothing>{_NO_FIGURE})|(?P<vague>{numberwords.VAGUE})"
    rf"|(?P<fraction>{numberwords.FRACTION})|(?P<ratio>{numberwords.SHARE})"
    rf"|(?<!\w){units.CURRENCY}{SPACE}?{DIGITS}|{numberwords.HALVES}|{_FREE}{DIGITS}|{WORDS})"
)
_OF_A_MAGNITUDE = re.compile(r" of an? (?P<word>(?i:million|billion|trillion))\b")
_TO = re.compile(rf"{SPACE}(?P<word>to|or|and){SPACE}|(?P<dash>[-–])")
_CHANGE = re.compile(r"\bfrom (?:about |around |nearly )?$")
_BETWEEN = re.compile(r"\b(?:between|range of) $", re.IGNORECASE)
_SCORED = re.compile(r" (?:defeat|win|victory|loss|draw|lead|vote|thrashing|triumph|score|majority|decision|ruling)\b")
_AGED = re.compile(r"\b(?:aged?|age of) $|[A-Z][\w’'-]*, $")
_NO_ONE = re.compile(r"\b(?:no|the|this|that|any|every|each|some|which|number|day|another|not) $", re.IGNORECASE)
_MINUS = re.compile(r"(?:minus |(?:(?<=[\s(])|^)[-−])$")
_BELOW_ZERO = ("celsius", "fahrenheit", "degree", "percent")
_JOINED = re.compile(
    r"-(?:(?P<noun>member|person|strong|seat|room|storey|story|man|woman|page|vehicle|car|nation|country|judge|bed|unit)\b"
    r"|(?!plus\b)(?=[^\W\d_]))"
)
_ALONE_ONE = frozenset(numberwords.words("day thing way point time moment side hand being"))
_LOOK_BACK = 24

_Found = tuple[list[Quantity], int]
"""What was read, and where to read on."""


def find_quantities(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """All quantities within [start, end), in order, not overlapping. Linear in the text; never raises."""
    limit = len(text) if end is None else min(end, len(text))
    found: list[Quantity] = []
    at = max(0, start)
    while at < limit and (match := _NEXT.search(text, at, limit)):
        quantities, stop = _read(text, match, limit)
        found += quantities
        at = max(stop, match.end())
    return tuple(found)


def _read(text: str, match: re.Match[str], limit: int) -> _Found:
    if match["date"]:
        return dates.read_date(match), match.end()
    if match["time"]:
        return [_hedged(text, quantity) for quantity in dates.read_time(match)], match.end()
    if match["nothing"]:
        return [], match.end()
    if match["vague"]:
        return _read_vague(text, match, limit)
    if match["fraction"]:
        return _read_fraction(text, match, limit)
    if match["ratio"] and (ratio := _read_ratio(text, match, limit)):
        return ratio
    return _read_figure(text, match, limit)


def _read_vague(text: str, match: re.Match[str], limit: int) -> _Found:
    """ "Dozens of people", "several hundred": at least as many as the word says."""
    written = [word.lower() for word in (match["many"] or match["few"], match["of_many"]) if word]
    if written == ["ten"]:
        return [], match.end()
    value = float(math.prod(numberwords.MAGNITUDES.get(word, 10) for word in written))
    if match["few"] and (measured := units.unit_at(text, match.end(), limit)):
        end, unit, factor = measured
        return [Quantity(Span(match.start(), end), *units.in_base(value, unit, factor), "at least")], end
    counts = context.counts_at(text, match.end(), limit)
    return [Quantity(Span(*match.span()), value, "", "at least", counts)], match.end()


def _read_fraction(text: str, match: re.Match[str], limit: int) -> _Found:
    """ "Half of the homes", "two-thirds" are percent; "a quarter of a million" is a figure."""
    part = (match["of_it"] or match["part"]).lower()
    value = numberwords.FRACTIONS[part] * (numberwords.worth(match["parts"] or "") or 1)
    if value > 100:
        return [], match.end()
    span, unit = Span(*match.span()), "percent"
    if of := _OF_A_MAGNITUDE.match(text, match.end(), limit):
        span, unit, value = Span(span.start, of.end()), "", value * numberwords.MAGNITUDES[of["word"].lower()] / 100
    counts = context.counts_at(text, span.end, limit)
    return [_hedged(text, Quantity(span, value, unit, "", counts))], span.end


def _read_ratio(text: str, match: re.Match[str], limit: int) -> _Found | None:
    """ "One in five", "nine out of 10" as percent; "two in 12" may be anything."""
    among = match["among"]
    share, whole = numberwords.worth(match["share"]), float(among) if among.isdigit() else numberwords.worth(among)
    if share >= whole or (share not in (1, whole - 1) and whole not in (10, 100)):
        return None
    counts = context.counts_at(text, match.end(), limit)
    return [_hedged(text, Quantity(Span(*match.span()), 100 * share / whole, "percent", "", counts))], match.end()


def _read_figure(text: str, match: re.Match[str], limit: int) -> _Found:
    first = figure_at(text, match.start(), limit)
    if first is None or text[first.end : first.end + 1].isalnum():
        return [], match.end()
    if joined := _TO.match(text, first.end, limit):
        second = figure_at(text, joined.end(), limit)
        if second and (ends := _range(text, first, joined, second, limit)):
            return ends
    quantity = _single(text, first, limit)
    return ([_hedged(text, quantity)] if quantity else []), first.end


def _range(text: str, first: Figure, joined: re.Match[str], second: Figure, limit: int) -> _Found | None:
    """Two quantities where the figures are the ends of a range, none where they are a score, None where neither."""
    before = text[max(0, first.start - _LOOK_BACK) : first.start]
    if joined["word"] == "and" and not _BETWEEN.search(before):
        return None
    if first.plain and second.plain and dates.is_year(text, first.start, first.end, False):
        years = [end for end in (first, second) if dates.is_year(text, end.start, end.end, False)]
        return [replace(end, unit="year").quantity() for end in years], second.end
    low, high = _alike(first, second)
    counts = context.counts_at(text, high.end, limit) if high.unit in ("", "percent") else ""
    rising = low.unit == high.unit and low.value < high.value
    if joined["dash"] and (not rising or (high.plain and not counts) or _SCORED.match(text, high.end, limit)):
        return [], second.end
    if not rising or (low.plain and context.is_name(text, low.start, low.end, low.spelled)):
        return None
    hedges = ("", "") if _CHANGE.search(before) else ("at least", "at most")
    return [end.quantity(hedge, counts) for end, hedge in zip((low, high), hedges, strict=True)], second.end


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
        if text[figure.start : figure.end].lower() == "one day":
            return None
        counts = context.counts_at(text, figure.end, limit) if figure.unit == "percent" else ""
        return _signed(figure, before).quantity(counts=counts)
    if figure.plain and context.is_name(text, figure.start, figure.end, figure.spelled):
        return None
    counts = context.counts_at(text, figure.end, limit)
    if figure.plain and not figure.spelled and (unit := _age_or_year(text, figure, before, counts, limit)):
        return replace(figure, unit=unit).quantity()
    if joined := _JOINED.match(text, figure.end, limit):
        return figure.quantity(counts=joined["noun"]) if joined["noun"] else None
    if figure.spelled and figure.number == 1 and not _counts_one(text, figure, before, counts, limit):
        return None
    return figure.quantity(counts=counts)


def _age_or_year(text: str, figure: Figure, before: str, counts: str, limit: int) -> str:
    if _AGED.search(before) and 1 <= figure.number <= 120 and not counts:
        return "age"
    return "year" if dates.is_year(text, figure.start, figure.end, context.plural_at(text, figure.end, limit)) else ""


def _counts_one(text: str, figure: Figure, before: str, counts: str, limit: int) -> bool:
    """ "One" is a number only before what it counts: "one person", not "one said", "no one", "one of them"."""
    if not counts or counts in _ALONE_ONE or _NO_ONE.search(before) or text.startswith(" of ", figure.end):
        return False
    return not context.plural_at(text, figure.end, limit)


def _signed(figure: Figure, before: str) -> Figure:
    """With the minus that stands before a temperature or a percentage."""
    minus = _MINUS.search(before) if figure.unit in _BELOW_ZERO else None
    return replace(figure, start=figure.start - len(minus.group()), number=-figure.number) if minus else figure


def _hedged(text: str, quantity: Quantity) -> Quantity:
    return replace(quantity, hedge=context.hedge_of(text, quantity.span.start, quantity.span.end))

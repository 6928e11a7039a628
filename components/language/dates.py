"""Dates, years and times of day as quantities.

A date's value is month * 100 + day, its year a quantity of its own, so that a date with a year compares with one
without. A time's value is minutes since midnight.
"""

from __future__ import annotations

import re

from components.language.numberwords import words
from components.model import Quantity, Span

_MONTHS = words("jan feb mar apr may jun jul aug sep oct nov dec")
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY"
    r"|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?![\w])"
)
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])"
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:19[0-9]{2}|20[0-9]{2}|2100)(?![0-9])"

DATE = (
    rf"(?P<iso>(?<![\w-])(?P<iso_year>{_YEAR})-(?P<iso_month>0[1-9]|1[0-2])-(?P<iso_day>0[1-9]|[12][0-9]|3[01])(?![\w-]))"
    rf"|(?P<day_first>(?<![\w$£€.,])(?P<day>{_DAY}){_TH}(?: ?[-–] ?(?P<last>{_DAY}){_TH})?"
    rf"(?: of)? (?P<month>{_MONTH})(?:,? (?P<year>{_YEAR})(?!,[0-9]))?)"
    rf"|(?P<month_first>(?<!\w)(?P<month_2>{_MONTH}) (?:the )?(?P<day_2>{_DAY})"
    rf"(?![%:.,/-]?[0-9])(?! ?[aApP]\.?[mM]\b){_TH}"
    rf"(?: ?[-–] ?(?P<last_2>{_DAY}){_TH})?(?![\w%])(?:,? (?P<year_2>{_YEAR})(?!,[0-9]))?)"
)
_HALF_DAY = r"[aApP](?:\.[mM]\b\.?|[mM]\b)"
_NOT_WITHIN = r"(?<![\w:.,$£€])"
TIME = (
    rf"(?P<clock>{_NOT_WITHIN}(?P<hour>[01]?[0-9]|2[0-3])"
    rf"(?::(?P<minute>[0-5][0-9])(?![0-9:]|\.[0-9])(?: ?(?P<noon>{_HALF_DAY}))?"
    rf"|(?:\.(?P<minute_2>[0-5][0-9]))? ?(?P<noon_2>{_HALF_DAY})))"
    rf"|(?P<zone>{_NOT_WITHIN}(?P<hour_3>[01][0-9]|2[0-3])(?P<minute_3>[0-5][0-9])(?= ?(?:GMT|BST|CET|EST|EDT|UTC)\b))"
    r"|(?P<named>\b(?:12 )?(?i:noon|midday|midnight)\b)"
)


def read_date(match: re.Match[str]) -> list[Quantity]:
    """The date, a second one where days are a stretch ("14-16 May"), and the year where it is written."""
    if match["iso"]:
        month, day, last, year = int(match["iso_month"]), "iso_day", "", "iso_year"
    elif match["day_first"]:
        month, day, last, year = _month(match["month"]), "day", "last", "year"
    else:
        month, day, last, year = _month(match["month_2"]), "day_2", "last_2", "year_2"
    days = [name for name in (day, last) if name and match[name]]
    found = [
        Quantity(_date_span(match, name, len(days)), float(month * 100 + int(match[name])), "date") for name in days
    ]
    if match[year]:
        found.append(Quantity(Span(*match.span(year)), float(match[year]), "year"))
    return sorted(found, key=lambda quantity: quantity.span)


def _month(written: str) -> int:
    return _MONTHS.index(written[:3].lower()) + 1


def _date_span(match: re.Match[str], day: str, days: int) -> Span:
    """Day and month as written, without the year; the month goes with the one of two days that it stands beside."""
    start, end = match.span(day)
    if day == "iso_day":
        return Span(match.start("iso_month"), end)
    if day == "last" or (day == "day" and days == 1):
        return Span(start, match.end("month"))
    ordinal = re.compile(_TH).match(match.string, end)
    return Span(match.start("month_2") if day == "day_2" else start, ordinal.end() if ordinal else end)


def read_time(match: re.Match[str]) -> list[Quantity]:
    """The time of day; none where the hour does not exist ("14 p.m.")."""
    span = Span(*match.span())
    if match["named"]:
        return [Quantity(span, 0.0 if match["named"].lower().endswith("midnight") else 720.0, "time")]
    hour = int(match["hour"] or match["hour_3"])
    minute = int(match["minute"] or match["minute_2"] or match["minute_3"] or 0)
    half = (match["noon"] or match["noon_2"] or "")[:1].lower()
    if half:
        if not 1 <= hour <= 12:
            return []
        hour = hour % 12 + (12 if half == "p" else 0)
    return [Quantity(span, float(hour * 60 + minute), "time")]


_YEAR_ALONE = re.compile(_YEAR)
_LED_BY = re.compile(
    r"(?i:\b(?:in|since|by|until|till|from|of|to|before|after|during|late|early|mid|through|the|a|this|his|her|its|their|for"
    r"|and|or|between)|['’]s)[ -]$"
)


def is_year(text: str, start: int, end: int, plural_follows: bool) -> bool:
    """Are these digits a year, and not a count of what follows ("2000 people")?"""
    if end - start != 4 or not _YEAR_ALONE.fullmatch(text, start, end):
        return False
    return not plural_follows or _LED_BY.search(text[max(0, start - 10) : start]) is not None

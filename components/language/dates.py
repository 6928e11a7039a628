"""Dates and years as quantities.

A date's value is month * 100 + day, its year a quantity of its own, so that a date with a year compares with one
without.
"""

from __future__ import annotations

import re

from components.language.numberwords import words
from components.model import Quantity, Span

MONTHS = words("jan feb mar apr may jun jul aug sep oct nov dec")
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY"
    r"|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?![\w])"
)
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])"
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:19[0-9]{2}|20[0-9]{2}|2100)(?![0-9])"

_END = r"(?:[,.;)]|\Z| (?:in|at|when|after)\b)"

DATE = (
    rf"(?P<iso>(?<![\w-])(?P<iso_year>{_YEAR})-(?P<iso_month>0[1-9]|1[0-2])-(?P<iso_day>0[1-9]|[12][0-9]|3[01])(?![\w-]))"
    rf"|(?P<day_first>(?<![\w$£€.,])(?P<day>{_DAY}){_TH}(?:(?: ?[-–] ?| to | and )(?P<last>{_DAY}){_TH})?"
    rf"(?: of)? (?P<month>{_MONTH})(?:,? (?P<year>{_YEAR})(?!,[0-9]))?)"
    rf"|(?P<month_first>(?<!\w)(?P<month_2>{_MONTH}) (?:the )?(?P<day_2>{_DAY})"
    rf"(?![%:.,/-]?[0-9])(?! ?[aApP]\.?[mM]\b){_TH}"
    rf"(?:(?: ?[-–] ?| (?:to|and|or) (?={_DAY}{_TH}{_END}))(?P<last_2>{_DAY}){_TH})?"
    rf"(?![\w%])(?:,? (?P<year_2>{_YEAR})(?!,[0-9]))?)"
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
    return MONTHS.index(written[:3].lower()) + 1


def _date_span(match: re.Match[str], day: str, days: int) -> Span:
    """Day and month as written, without the year; the month goes with the one of two days that it stands beside."""
    start, end = match.span(day)
    if day == "iso_day":
        return Span(match.start("iso_month"), end)
    if day == "last" or (day == "day" and days == 1):
        return Span(start, match.end("month"))
    ordinal = re.compile(_TH).match(match.string, end)
    return Span(match.start("month_2") if day == "day_2" else start, ordinal.end() if ordinal else end)


_YEAR_ALONE = re.compile(_YEAR)
_LONG_AGO = re.compile(r"1[0-8][0-9]{2}(?![0-9])")
_LED_BY = re.compile(
    r"(?i:\b(?:in|since|by|until|till|from|of|to|before|after|during|late|early|mid|through|the|a|this|his|her|its|their|for"
    r"|and|or|between)|['’]s)[ -]$"
)
_LED_LONG_AGO = re.compile(rf"(?:\b(?i:in|since|until|before|circa|year|early|late)|\b{_MONTH},?)[ -]$")
# "A crowd of 2000", "more than 2000 were hurt": counts, whatever follows.
_COUNTED = re.compile(r"\b(?i:an? (?:\w+ )?\w+ of|more than|fewer than|less than|up to|at least|some|nearly|almost) $")


def is_year(text: str, start: int, end: int, plural_follows: bool) -> bool:
    """Are these digits a year, and not a count of what follows ("2000 people")?"""
    if end - start != 4:
        return False
    before = text[max(0, start - 24) : start]
    if _LONG_AGO.fullmatch(text, start, end):
        return not plural_follows and _LED_LONG_AGO.search(before) is not None
    if not _YEAR_ALONE.fullmatch(text, start, end) or _COUNTED.search(before):
        return False
    return not plural_follows or _LED_BY.search(before) is not None

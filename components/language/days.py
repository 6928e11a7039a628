"""Days that a text names without their year, or by their name alone, read against the day on which it was published.

News tells what happened: a weekday is the last one on or before publication, unless "next" or a verb of the future
says otherwise. What could be two days is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from components.language.dates import DATE, read_date
from components.model import Day, Span

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_NEAR = {"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
         "yesterday": -1, "last night": -1, "tomorrow": 1}  # fmt: skip
_NAMED = re.compile(
    rf"\b(?:(?P<which>last|this|next|coming)\s+)?(?P<weekday>(?:{'|'.join(_WEEKDAYS)}))\b(?!['’]?s\b)"
    rf"|\b(?P<near>{'|'.join(_NEAR)})\b",
    re.IGNORECASE,
)
_DATED = re.compile(DATE)
_AHEAD = re.compile(
    r"\b(?:will|shall|is to|are to|is due|are due|plans? to|expected to|scheduled|next)\b|['’]ll\b", re.IGNORECASE
)
_HABIT = re.compile(r"\b(?:every|each|on most|any|one|a)\s+$", re.IGNORECASE)
_HALF_YEAR = timedelta(days=183)


def find_days(text: str, span: Span, published: str) -> tuple[Day, ...]:
    """The days named in a stretch of an English text; () where publication is not known. published: ISO 8601."""
    try:
        told = date.fromisoformat(published[:10])
    except ValueError:
        return ()
    found = sorted([*_named(text, span, told), *_dated(text, span, told)], key=lambda day: day.span)
    return tuple(day for day, before in zip(found, [None, *found], strict=False) if _apart(day, before))


def _apart(day: Day, before: Day | None) -> bool:
    return before is None or day.span.start >= before.span.end


def _named(text: str, span: Span, told: date) -> Iterator[Day]:
    ahead = _AHEAD.search(text, span.start, span.end) is not None
    for match in _NAMED.finditer(text, span.start, span.end):
        place = Span(*match.span())
        if match["near"]:
            if day := _moved(told, _NEAR[match["near"].lower()]):
                yield Day(place, day.isoformat())
        elif match["weekday"][0].isupper() and not _HABIT.search(text, max(span.start, place.start - 12), place.start):
            day = _weekday(match["weekday"].lower(), (match["which"] or "").lower(), ahead, told)
            if day:
                yield Day(place, day.isoformat())


def _weekday(name: str, which: str, ahead: bool, told: date) -> date | None:
    """ "Last Monday" of a Wednesday is one of two days, and so is "next Friday": neither is told."""
    since = (told.weekday() - _WEEKDAYS.index(name)) % 7
    if which in ("last", "next"):
        return None
    if which == "coming" or ahead:
        return None if which == "this" else _moved(told, (-since) % 7)
    return _moved(told, -since)


def _moved(told: date, days: int) -> date | None:
    """None before the year 1 and after 9999: files claim to be published at any time."""
    try:
        return told + timedelta(days=days)
    except OverflowError:
        return None


def _dated(text: str, span: Span, told: date) -> Iterator[Day]:
    for match in _DATED.finditer(text, span.start, span.end):
        read = read_date(match)
        years = [int(each.value) for each in read if each.unit == "year"]
        for each in read:
            if each.unit == "date" and (day := _nearest(int(each.value), years, told)):
                yield Day(each.span, day.isoformat())


def _nearest(month_and_day: int, years: list[int], told: date) -> date | None:
    """In the year that is written, else in the one that brings it within half a year of publication."""
    for year in years or (told.year, told.year - 1, told.year + 1):
        try:
            day = date(year, *divmod(month_and_day, 100))
        except ValueError:
            continue
        if years or abs(day - told) <= _HALF_YEAR:
            return day
    return None

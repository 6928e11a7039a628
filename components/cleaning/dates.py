"""Dates as they are written, to ISO 8601. Strict: a date that could be read two ways is not read at all."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTHS = {name: number for number, name in enumerate(_NAMES, 1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}

_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_DAY = r"\d{1,2}"
WRITTEN = re.compile(
    rf"(?<![\w/.-])(?:(?P<day>{_DAY})(?:st|nd|rd|th)?\s{{1,3}}(?:of\s)?(?P<month>{_MONTH})\.?,?\s{{1,3}}(?P<year>\d{{4}})"
    rf"|(?P<month2>{_MONTH})\.?\s{{1,3}}(?P<day2>{_DAY})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<year2>\d{{4}})"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})(?:T[\d:.]{5,15}(?:Z|[+-]\d{2}:?\d{2})?)?)(?![\w/-])",
    re.IGNORECASE,
)
"""A date written out in full, day, month and year, somewhere in a text."""

_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})$")
_TIME = re.compile(
    r"\s*(?:,|at|[-–—|])?\s*\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5})?$", re.IGNORECASE
)


def iso_date(value: str) -> str:
    """A field's date, or date and time, in ISO 8601; "" where it is none or could be read two ways."""
    value = value.strip()
    return _from_iso(value) or _from_mail(value) or _from_slashes(value) or _from_words(value)


def written_date(text: str) -> str:
    """The first date written out in full in a piece of text, in ISO 8601, or ""."""
    found = WRITTEN.search(text)
    return _of_match(found) if found else ""


def _from_iso(value: str) -> str:
    if not re.match(r"\d{4}-?\d{2}-?\d{2}(?:$|[T ])", value):
        return ""
    try:
        moment = datetime.fromisoformat(value.removesuffix(" UTC"))
    except ValueError:
        return ""
    return moment.isoformat() if ":" in value else moment.date().isoformat()


def _from_mail(value: str) -> str:
    """The form of e-mail and RSS: Wed, 14 May 2031 10:20:00 GMT."""
    if not re.match(r"(?:[A-Za-z]{3},\s*)?\d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}", value):
        return ""
    try:
        return parsedate_to_datetime(value).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _from_slashes(value: str) -> str:
    """Day and month in either order, where only one order is possible."""
    found = _SLASHED.match(value)
    if not found:
        return ""
    first, second, year = (int(each) for each in found.groups())
    readings = {_iso(year, month, day) for day, month in ((first, second), (second, first))} - {""}
    return readings.pop() if len(readings) == 1 else ""


def _from_words(value: str) -> str:
    """A date in words, with nothing around it but a weekday, a label and a time."""
    found = WRITTEN.search(value)
    if not found or not re.fullmatch(r"(?:[A-Za-z ]{1,20}[:,]?\s*)?(?:[A-Za-z]{3,9},?\s*)?", value[: found.start()]):
        return ""
    rest, day = value[found.end() :], _of_match(found)
    if not rest.strip():
        return day
    time = _TIME.match(rest)
    return day if day and time else ""


def _of_match(found: re.Match[str]) -> str:
    if found["iso"]:
        return _from_iso(found["iso"])
    month = found["month"] or found["month2"]
    return _iso(int(found["year"] or found["year2"]), _MONTHS[month.lower()], int(found["day"] or found["day2"]))


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""

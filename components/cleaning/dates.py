"""Dates as they are written, to ISO 8601. Strict: a date that could be read two ways is not read at all."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTHS = {name: number for number, name in enumerate(_NAMES, 1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}

_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"(?<![\w/.-])(?:(?P<day>{_NTH})\s{{1,3}}(?:of\s)?(?P<month>{_MONTH})\.?,?\s{{1,3}}(?P<year>\d{{4}})"
    rf"|(?P<month2>{_MONTH})\.?\s{{1,3}}(?P<day2>{_NTH}),?\s{{1,3}}(?P<year2>\d{{4}})"
    r"|(?P<figures>\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}/\d{1,2}/\d{1,2})|(?P<east>\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일])"
    rf"|(?P<foreign>\d{{1,2}}\.?\s(?:de\s)?(?!{_MONTH}\b)[^\W\d_]{{3,12}}\.?,?\s(?:de\s|del\s)?\d{{4}}(?!\d))"
    r"|(?P<iso>\d{4}-\d{2}-\d{2}(?:T[\d:.]{5,15}(?:Z|[+-]\d{2}:?\d{2})?)?))(?![a-z\d_/-])",
    re.IGNORECASE,
)
_TIME = re.compile(r"(?<![\d:.])(\d{1,2})[:.h](\d{2})(?::\d{2})?(?![\d:])\s?(?:([ap])\.?m\b\.?)?", re.IGNORECASE)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_TIME_AND_ZONE = re.compile(
    rf"(?:\b(?:at|um|à|kl\.?)\s)?{_TIME.pattern}(?:\s?(?:(?-i:[A-Z]{{2,5}})\b|Uhr))?|\b{_WEEKDAY}\b,?(?=\s*\|)",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D?")
_LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "tr", "sv", "da", "nb", "fi", "cs", "ar", "el",
              "hu", "ro", "id", "hi", "ca", "bg", "hr", "sr", "fa", "he", "vi", "ms")  # fmt: skip
"""Whose months are read: trying every language that there is takes a second."""
_WRITTEN_OUT = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
_MONTH_AND_YEAR = re.compile(rf"(?<!\w)(?:{_MONTH})\.?,? \d{{4}}(?!\d)", re.IGNORECASE)
_WEEKDAYS = (
    "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|"
    "miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
)
_LABELS = (
    "veröffentlicht|aktualisiert|stand|publié|mis|jour|le|am|vom|um|à|publicado|actualizado|el|de|pubblicato|aggiornato|il|"
    "gepubliceerd|bijgewerkt|op|publicerad|uppdaterad|den|kl|опубликовано|обновлено|发布|更新|نشر|تاريخ"
)
_STAMP_WORD = re.compile(
    rf"(?:first|last|originally|published|publication|updated|posted|on|at|date|time|{_MONTH}|{_WEEKDAY}|{_NTH}"
    rf"|{_LABELS}|{_WEEKDAYS}|uhr|г"
    r"|\d[\d:.,/-]*(?:[ap]m)?|\d{1,2}h(?:\d\d)?|modifié|[ap]\.?m|gmt|bst|utc|[a-z]{1,2}[sd]t|c?est?|\d{4}-\d\d-\d\dt[\d:.+z-]+|[|/•·–—-])[.,:;]?|[.,:;]",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:first |last |originally )?(?:published|updated|posted|date)\b|(?:veröffentlicht|publié|publicado|pubblicato|"
    r"gepubliceerd|publicerad|опубликовано)\b",
    re.IGNORECASE,
)


def iso_date(value: str) -> str:
    """A field's date, or date and time, in ISO 8601; "" where it is none or could be read two ways."""
    value = value.strip()
    return (
        _from_iso(value) or _from_mail(value) or _from_slashes(value) or (moment_in(value) if is_stamp(value) else "")
    )


def is_stamp(line: str) -> bool:
    """Whether a line is a date, with or without a label and a time, and nothing else."""
    bare = _undated(line)
    dated = bare != line or _MONTH_AND_YEAR.search(line) is not None
    return is_labelled(line) or (dated and _only_stamp_words(bare))


def is_labelled(line: str) -> bool:
    """Whether a line is a date or a time with its label: Published: 14 May, Last updated at 10:20."""
    return bool(_LABEL.match(line)) and any(map(str.isdigit, line)) and _only_stamp_words(_undated(line))


def is_update(line: str) -> bool:
    """Whether a stamp tells of a later change, not of publication."""
    return re.match(r"(?:last )?updated\b", line, re.IGNORECASE) is not None


def moment_in(line: str) -> str:
    """The first date written out in full in a line, with the time of day that follows it, in ISO 8601, or ""."""
    found, day = next(((each, day) for each in _DATE.finditer(line) if (day := _day_of(each))), (None, ""))
    if not found or not day or "T" in day:
        return day
    rest = line[found.end() :].split("|")[0]
    return day + _clock(_TIME.search(rest[:30]))


def without_dates(line: str) -> str:
    """The line with " | " for each date in it, and for the time of day and the zone that go with it."""
    bare = _undated(line)
    return _TIME_AND_ZONE.sub(" | ", bare) if bare != line else line


def _undated(line: str) -> str:
    """The line with " | " for each date in it."""
    return _DATE.sub(lambda found: found[0] if found["foreign"] and not _from_words(found["foreign"]) else " | ", line)


def _only_stamp_words(line: str) -> bool:
    return all(_STAMP_WORD.fullmatch(word) for word in line.split())


def _from_iso(value: str) -> str:
    if not re.match(r"\d{4}-?\d{2}-?\d{2}(?:$|[T ])", value):
        return ""
    try:
        moment = datetime.fromisoformat(value.removesuffix(" UTC"))
    except ValueError:
        return ""
    return _told(moment) if ":" in value else moment.date().isoformat()


def _from_mail(value: str) -> str:
    """The form of e-mail and RSS: Wed, 14 May 2031 10:20:00 GMT."""
    if not re.match(r"(?:[A-Za-z]{3},\s*)?\d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}", value):
        return ""
    try:
        return _told(parsedate_to_datetime(value))
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _from_slashes(value: str) -> str:
    """Day and month in either order, where only one order is possible; or the year first.

    The day comes first where both have two figures and points between them, as in German and its neighbours.
    """
    found = _SLASHED.fullmatch(value)
    if not found:
        return _from_year_first(value) if re.fullmatch(r"\d{4}/\d{1,2}/\d{1,2}", value) else ""
    first, second, year = (int(each) for each in found.groups())
    if re.fullmatch(r"\d\d\.\d\d\.\d{4}", value) and (dotted := _iso(year, second, first)):
        return dotted
    readings = {_iso(year, month, day) for day, month in ((first, second), (second, first))} - {""}
    return readings.pop() if len(readings) == 1 else ""


def _day_of(found: re.Match[str]) -> str:
    if found["iso"]:
        return _from_iso(found["iso"])
    if found["figures"]:
        return _from_slashes(found["figures"])
    if found["east"]:
        return _from_year_first(found["east"])
    if found["foreign"]:
        return _from_words(found["foreign"])
    day = re.sub(r"\D", "", found["day"] or found["day2"])
    return _iso(int(found["year"] or found["year2"]), _MONTHS[(found["month"] or found["month2"]).lower()], int(day))


@lru_cache(maxsize=1024)
def _from_words(written: str) -> str:
    """A day, a month in words of another language and a year. Cost: some milliseconds for words that are no month."""
    import dateparser

    try:
        moment = dateparser.parse(written, languages=list(_LANGUAGES), settings=_WRITTEN_OUT)
    except (ValueError, OverflowError, RecursionError):
        return ""
    return moment.date().isoformat() if moment else ""


def _from_year_first(value: str) -> str:
    found = _YEAR_FIRST.fullmatch(value)
    return _iso(*(int(each) for each in found.groups())) if found else ""


def _clock(found: re.Match[str] | None) -> str:
    if not found:
        return ""
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0) if 1 <= hour <= 12 else 24
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _told(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""

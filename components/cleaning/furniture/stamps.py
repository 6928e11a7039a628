"""Lines that hold nothing but dates, times of day and reading times, in the languages of data/words/furniture."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from components.cleaning.furniture.labels import core, entries, folded, opening, words_of

_DIGIT = re.compile(r"\d")
_LONGEST, _MOST_WORDS = 130, 24
_GLUED = re.compile(r"(?<=\d\d\d\d)(?=\d{1,2}:\d\d)|(?<=[a-z\d])(?=[A-Z][a-z])")
_PARTS = re.compile(r"[\s|·•,;/–—()-]+")
_NUMBER = re.compile(r"[+-]?\d[\d:.h]*(?:st|nd|rd|th|er|º|ª|[ap]m|[ap]\.m|h|min|uhr|ч|г|z)?[.:]?$")
_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ][\d:.]+")
ZONE = r"(?:[A-Z]{1,2}[SD]T|GMT|UTC|BST|CES?T|EES?T|MSK|WIB|IST|HKT|МСК|[CEMP]T)(?:[+-]\d{1,2}(?::?\d\d)?)?"
_ZONE = re.compile(rf"{ZONE}$")
_CLOCK = re.compile(
    rf"(?:\d{{1,2}}:\d\d(?::\d\d)?|\d{{1,2}}[:.]\d\d\s?(?:[ap]\.?m\b|{ZONE}|uhr)|\d{{1,2}}\s?[ap]\.?m\b|\d{{1,2}}h\d\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)|[٠-٩]{4}")
_CJK_DATE = re.compile(r"(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?=\s|$)")
_CJK_LABEL = re.compile(r"([\u2e80-\u9fff\u3040-\u30ff]{1,8})[:：]\S+$")
_HALF_DAY = re.compile(r"(?:[ap]\.m|min|mins|std|sek|ч|мин)\.$", re.IGNORECASE)
_PLAYER = re.compile(r"(?:\d{1,2}:\d\d\s?/\s?)?\d{1,2}:\d\d(?::\d\d)?$")


@cache
def _words() -> frozenset[str]:
    return frozenset().union(*map(words_of, ("dated", "month", "timed", "word")))


def stamp(line: str, head: bool) -> str:
    """ "dateline" or "updated" for a line that is a stamp, else "". A date without a label counts in the head alone."""
    if not 2 <= len(line) <= _LONGEST or not _DIGIT.search(line) or line.endswith("。") or _is_sentence(line):
        return ""
    first = _PARTS.split(line.lstrip("([|•· "), maxsplit=1)[0]
    if not (_CJK_DATE.match(first) or all(map(belongs, _GLUED.sub(" ", first).split()))):
        return ""
    if not _nothing_else(_GLUED.sub(" ", line)):
        return ""
    label, _, _ = opening(line, 0, len(line), "dated")
    clocked = _CLOCK.match(line.strip("[]() ")) is not None
    if label or clocked or ((head or _CLOCK.search(line)) and _is_date(line)) or _is_time_told(line):
        return label or "dateline"
    return ""


def _is_sentence(line: str) -> bool:
    """A full stop behind a time or a year: "6.40 on Monday."; not behind "a.m." or a label and its date."""
    return line.endswith(".") and not _HALF_DAY.search(line) and not (len(line.split()) > 3 and _YEAR.search(line))


def _nothing_else(line: str) -> bool:
    parts = [part for part in _PARTS.split(_CJK_DATE.sub(" ", _ISO.sub(" ", line))) if part]
    return len(parts) <= _MOST_WORDS and all(map(belongs, parts))


@lru_cache(maxsize=4096)
def belongs(part: str) -> bool:
    """Whether a word goes with dates, times and their labels."""
    small = folded(part).strip(" .:،-–—|·•/")
    if not small or small in _words() or _NUMBER.match(small) or _ZONE.match(part.strip(".:,")):
        return True
    label = _CJK_LABEL.match(part)
    return (
        bool(label) and (folded(label[1]) in entries("label") or folded(label[1]) in entries("dated"))
        if label
        else False
    )


def _is_time_told(line: str) -> bool:
    """A reading time, or how long ago: "4 min read", "3 hours ago"."""
    small = core(line)
    return small.endswith(" ago") or any(words in small for words in entries("timed"))


def _is_date(line: str) -> bool:
    small = folded(line)
    months = any(part.strip(".") in entries("month") for part in _PARTS.split(small))
    return bool(_CJK_DATE.search(line)) or bool(months and _YEAR.search(line))

"""Furniture that lost its line breaks at the head of a text: menus, bylines, dates and buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.cleaning.furniture import labels, menus
from components.cleaning.furniture.labels import entries, folded
from components.cleaning.furniture.seams import OPENERS
from components.cleaning.furniture.stamps import belongs, stamp
from components.cleaning.names import AGENCY, KNOWN_AGENCY, LONG_PERSON, PERSON, PRESS, UPPER, WORD
from components.model import Furniture, Span

_HEAD = 900
"""Characters from the beginning of a text within which its glued head ends."""
_LONG = 250
"""Characters of a line that may hold furniture between its sentences: as much as a paragraph."""

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH}\s\d{{1,2}},?\s(?:19|20|21)\d\d|\d{{1,2}}\s{_MONTH},?\s(?:19|20|21)\d\d)"
_ZONE = r"(?:\s(?:[A-Z]{1,2}[SD]T|[ECMP]T|GMT|UTC|BST|CES?T)(?:\s?[+-]\d{1,2})?)"
_TIME = rf"\d{{1,2}}[:.]\d\d(?:\s?[AaPp]\.?[Mm]\b\.?)?{_ZONE}?"
_MOMENT = rf"(?:{_DAY}(?:\s?[,/|·•]?\s?(?:at\s)?{_TIME})?|{_TIME},?\s(?:on\s)?{_DAY})"
_LABEL = r"(?:(?:First |Last |Originally )?(?:Posted|Published|Updated)(?:\son|\sat)?:?)"
_AGO = r"(?:(?:an?|\d{1,3})\s(?:minute|hour|day|week)s?\sago)"
_READ = r"\d{1,2}[ -]min(?:ute)?s?\sread"
_STAMP = re.compile(
    rf"(?:{_LABEL}\s(?:{_MOMENT}|{_AGO})|{_DAY}\s?[,/|·•]?\s?(?:at\s)?{_TIME}|{_DAY}\s?[|·•]\s?{_READ}|(?<=\s){_READ}"
    rf"|(?<=\s)\d{{1,3}}\s(?:minute|hour|day)s?\sago(?=\s[{UPPER}]))"
    rf"(?:\s?[|·•,]?\s?(?:{_LABEL}\s(?:{_MOMENT}|{_AGO})|{_READ}))*"
)
_JOIN = r"(?:,\s(?:and\s)?|\s(?:and|&|und|et|y|e)\s)"
_NEXT = rf"(?=\s(?:\[|\(|{_LABEL}|{_DAY}|[A-Z]{{3,}}))"
_BYLINES = (
    re.compile(rf"(?<=\s)(?:By|Von|Par|Por)\s{LONG_PERSON}(?:{_JOIN}{LONG_PERSON}){{0,6}}(?=\s{OPENERS}\s[a-zà-ÿ])"),
    re.compile(rf"(?<=\s)(?:By|Von|Par|Por)\s{PERSON}(?:{_JOIN}{PERSON}){{0,6}}(?=\s(?:{OPENERS}\s[a-zà-ÿ]|\d))"),
    re.compile(rf"(?<=\s)[Bb]y\s[{UPPER}]{{2,}}(?:\s[{UPPER}.]{{1,}}){{1,2}}(?=\s[{UPPER}][a-zà-ÿ ])"),
    re.compile(rf"\b[Bb]y:?\s{LONG_PERSON}(?:{_JOIN}{LONG_PERSON}){{0,6}}{_NEXT}"),
    re.compile(rf"\b[Bb]y:?\s{PERSON}(?:{_JOIN}{PERSON}){{0,6}}{_NEXT}"),
    re.compile(
        rf"(?<=\s)[Bb]y\s{LONG_PERSON}(?:{_JOIN}{LONG_PERSON}){{0,6}},\s(?:{WORD}\s){{0,3}}"
        rf"(?:Correspondent|Reporter|Editor|Writer|Columnist)s?(?=\s[{UPPER}“\"])"
    ),
    re.compile(
        r"(?<=[a-z\s])BY\s[A-Z]{2,}(?:\s[A-Z]{2,}){0,4}(?:\s\|\s[A-Z]{2,}(?:\s[A-Z]{2,}){0,3})?(?=\s?[A-Z][a-z])"
    ),
    re.compile(rf"(?<=[a-z\s])(?:{WORD}\s){{1,2}}Desk(?=\s(?:\d{{1,3}}\s(?:minute|hour|day)|{_LABEL}|{_DAY}))"),
    re.compile(rf"(?<=[a-z\s]){PERSON},\s{WORD}(?=\s\|\s{_DAY})"),
    re.compile(rf"(?<=\s){PERSON}\s\|\s(?:{WORD}\s){{0,3}}?(?i:{PRESS})\b"),
    re.compile(rf"(?<=\s){PERSON}\s[|/]\s{KNOWN_AGENCY}"),
)
_PLACE = r"(?<![\w’'.-])[A-Z][A-Z.’'-]{2,}(?:\s[A-Z][A-Z.’'-]+){0,3}"
_DATELINE = re.compile(
    rf"{_PLACE}(?:,\s{WORD}(?:\s{WORD})?)?(?:,?\s{_MONTH}\s\d{{1,2}})?\s\((?:{AGENCY}|{WORD}(?:\s{WORD}){{0,3}})\)"
    r"\s?(?:—|–|--|-)(?=\s)"
)
_NUMBERED = re.compile(
    r"\[\d{1,2}/\d{1,2}\]\s?[^\n\[]{2,400}?\b(?:REUTERS|AFP|AP|EPA)/"
    rf"{PERSON}(?:\s(?:Purchase )?Licensing Rights)?(?:,?\sopens new tab)?"
)
_DAY_BEHIND = re.compile(rf"[\s|·•,]{{1,4}}{_DAY}(?=\s[{UPPER}“\"])")
_BUTTONS = 400
_CAPITAL = re.compile(rf"(?<=\s)[{UPPER}][a-z]")
_STOPPED = re.compile(rf"[a-zà-ÿ]{{3}}\.[”\"]?\s+[{UPPER}“\"]")
"""The end of a sentence that is no title's."""
_TIMED = re.compile(r"\s?[·|•]?\s?\d{1,2}(?::\d\d)?(?:\smin(?:utes)?)?\b")
_TOKEN = re.compile(r"\S+")
_BEFORE_DATES = frozenset("on at am um le el il em op in since until by from vom ab seit bis du au del dal".split())
_MOMENT_OF_DAY = re.compile(r"\d[:.h]\d\d")
_LIVE = re.compile(
    rf"(?:LIVE|BREAKING|BREAKING NEWS|LIVE UPDATES|JUST IN|EXCLUSIVE|WATCH)\s?[:|•-]?(?=\s[“\"‘]?[{UPPER}][a-z])"
)
_CAPITALS = re.compile(rf"[{UPPER}&]{{2,}}(?:\s[{UPPER}&]{{2,}}){{0,3}}(?=\s[{UPPER}][a-z])")


def head(text: str, line: Span) -> Iterator[Furniture]:
    """Furniture at the very beginning of a text, and, where its first line is a whole page, in its first part."""
    at = menus.glued(text, line.start, line.end)
    if at > line.start:
        yield Furniture(line.start, at, "navigation")
        at += len(text[at : line.end]) - len(text[at : line.end].lstrip())
    live = _LIVE.match(text, at, line.end)
    kicker = _CAPITALS.match(text, at, line.end)
    if live:
        yield Furniture(at, live.end(), "navigation")
    elif kicker and folded(kicker[0]) in entries("item"):
        yield Furniture(at, kicker.end(), "navigation")
    if len(line) > _LONG:
        yield from _first_part(text, Span(line.start, min(line.end, line.start + _HEAD)))


def _first_part(text: str, part: Span) -> Iterator[Furniture]:
    """By whom, when, where and with which picture, between the title and the first sentence."""
    dateline = _DATELINE.search(text, part.start, part.end)
    if dateline:
        yield Furniture(dateline.start(), dateline.end(), "dateline")
    end = dateline.start() if dateline else min(part.end, part.start + 300)
    for reason, pattern in (("dateline", _STAMP), ("caption", _NUMBERED)):
        for found in pattern.finditer(text, part.start, end):
            yield Furniture(found.start(), _shared(text, found.end(), part.end), reason)
    yield from _foreign(text, Span(part.start, end))
    # what stands right behind the end tells where a name ends
    reach = min(part.end, end + 12)
    byline = next((by for each in _BYLINES if (by := each.search(text, part.start, reach))), None)
    if byline and byline.end() <= end:
        yield Furniture(byline.start(), byline.end(), "byline")
        if day := _DAY_BEHIND.match(text, byline.end(), part.end):
            yield Furniture(day.start() + len(day[0]) - len(day[0].lstrip(" |·•,")), day.end(), "dateline")
    yield from _buttons(text, Span(part.start, min(end, part.start + _BUTTONS)))


def _shared(text: str, at: int, end: int) -> int:
    """Where the share buttons end that follow a date."""
    count, shared, ends = menus.row(text, at, end)
    return ends if count > 1 and count == shared else at


def _foreign(text: str, part: Span) -> Iterator[Furniture]:
    """Dates with a time or a label in other languages: the longest rows of words that dates are written with."""
    words = list(_TOKEN.finditer(text, part.start, part.end))
    at = 0
    while at < len(words):
        ends = at
        while ends < len(words) and belongs(words[ends][0]):
            ends += 1
        last = next((n for n in range(ends - 1, at, -1) if words[n][0][-1:].isdigit()), at)
        line = text[words[at].start() : words[last].end()]
        told = last - at > 2 and (at == 0 or words[at - 1][0].lower() not in _BEFORE_DATES)
        if told and not line[0].islower() and stamp(line, True) and _MOMENT_OF_DAY.search(line):
            yield Furniture(words[at].start(), words[last].end(), "dateline")
        at = max(ends, at + 1)


def _buttons(text: str, part: Span) -> Iterator[Furniture]:
    """Buttons and notes of several words between the title and the first sentence: "Listen to this article 6:12"."""
    prose = _STOPPED.search(text, part.start, part.end)
    for word in _CAPITAL.finditer(text, part.start + 1, prose.start() if prose else part.end):
        reason, length, _ = labels.opening(text, word.start(), part.end, "line")
        if reason in {"navigation", "subscribe"} and " " in text[word.start() : word.start() + length]:
            timed = _TIMED.match(text, word.start() + length, part.end)
            end = timed.end() if timed else word.start() + length
            if not text[end : end + 2].strip()[:1].islower():
                yield Furniture(word.start(), end, reason)

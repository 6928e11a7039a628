"""Furniture that lost its line breaks: glued to the head of a text, or between two sentences of a long line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.cleaning import menus
from components.cleaning.labels import entries, folded
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
_MOMENT = rf"{_DAY}(?:\s?[,/|·•]?\s?(?:at\s)?{_TIME})?"
_LABEL = r"(?:(?:First |Last |Originally )?(?:Posted|Published|Updated)(?:\son|\sat)?:?)"
_AGO = r"(?:(?:an?|\d{1,3})\s(?:minute|hour|day|week)s?\sago)"
_READ = r"\d{1,2}[ -]min(?:ute)?s?\sread"
_STAMP = re.compile(
    rf"(?:{_LABEL}\s(?:{_MOMENT}|{_AGO})|{_DAY}\s?[,/|·•]?\s?(?:at\s)?{_TIME}|{_DAY}\s?[|·•]\s?{_READ}|(?<=\s){_READ})"
    rf"(?:\s?[|·•,]?\s?(?:{_LABEL}\s(?:{_MOMENT}|{_AGO})|{_READ}))*"
)
_JOIN = r"(?:,\s(?:and\s)?|\s(?:and|&)\s)"
_NEXT = rf"(?=\s(?:\[|\(|{_LABEL}|{_DAY}|[A-Z]{{3,}}))"
_BYLINES = (
    re.compile(rf"\b[Bb]y:?\s{LONG_PERSON}(?:{_JOIN}{LONG_PERSON}){{0,6}}{_NEXT}"),
    re.compile(rf"\b[Bb]y:?\s{PERSON}(?:{_JOIN}{PERSON}){{0,6}}{_NEXT}"),
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
_OPENERS = (
    r"(?:The|An?|At|This|That|There|These|Those|When|While|After|As|If|His|Her|He|She|They|We|But|Police|Officials|It|In|On|"
    r"For|From|With|More|Some|Many|Most|Residents|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Hundreds|Thousands|Dozens)"
)
_PROSE = re.compile(
    rf"(?<=[a-zà-ÿ\d]){_OPENERS}(?=\s[a-zà-ÿ\d{UPPER}“\"])|(?<=[a-zà-ÿ])(?=[{UPPER}][a-zà-ÿ]+\s[a-zà-ÿ])"
)
_RESTART = re.compile(rf"\s(?={_OPENERS}\s[a-zà-ÿ])")
_CREDIT = re.compile(
    r"(?:Photo(?:graph)?|Picture|Image)s?(?: credit| courtesy)?:\s"
    rf"(?:(?:of|the|and|for|/|de|von|van|by|courtesy)\s|(?:the\s)?{WORD}?[,/]?\s?){{1,8}}?"
    rf"(?={_OPENERS}\s|\s*$|\s*\n|(?<=[a-z])\.)"
)
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
            yield Furniture(found.start(), found.end(), reason)
    # what stands right behind the end tells where a name ends
    reach = min(part.end, end + 12)
    byline = next((found for each in _BYLINES if (found := each.search(text, part.start, reach))), None)
    if byline and byline.end() <= end:
        yield Furniture(byline.start(), byline.end(), "byline")


def within(text: str, line: Span) -> Iterator[Furniture]:
    """Credits of pictures between the sentences of a long line, with the caption where that is glued to what precedes it."""
    if len(line) <= _LONG:
        return
    for found in _CREDIT.finditer(text, line.start, line.end):
        before = text[line.start : found.start()].rstrip()
        if before.endswith((".", "!", "?", "…", "”", '"')):
            begins = _glued_before(text, max(line.start, found.start() - 300), found.start())
            yield Furniture(begins, found.start() + len(found[0].rstrip()), "caption")


def _glued_before(text: str, low: int, high: int) -> int:
    """Where the sentence begins that ends here, if it is glued to the one before it; else its end."""
    begins = high
    for found in re.finditer(
        rf"(?<=[a-zà-ÿ\d][.!?])(?=[{UPPER}][a-zà-ÿ])|(?<=[.!?][”\"])(?=[{UPPER}])|[.!?]\s", text[low : high - 1]
    ):
        begins = low + found.start() if not found[0] else high
    return begins


def headline_end(text: str, start: int, end: int) -> int:
    """Where a headline ends behind its label, at most at the end of its sentence; its start where that is open.

    Without a full stop, it ends where prose is glued to it, or begins anew ("… for raiding wreckThe ship struck").
    """
    found = _PROSE.search(text, start + 8, end) or _RESTART.search(text, start + 12, end)
    if found:
        return found.start()
    return end if len(text[start:end].split()) <= 12 else start

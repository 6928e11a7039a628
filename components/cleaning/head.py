"""The head of an article: byline, dateline and date stamps, on lines of their own or glued to the first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from components.cleaning.dates import is_stamp, is_update
from components.cleaning.names import AGENCIES, AGENCY, KNOWN_AGENCY, LONG_PERSON, PERSON, PRESS, UPPER, WORD
from components.cleaning.people import is_names, people
from components.model import Furniture, Span

_LINES = 8
"""Lines that are not blank, from the top, within which a head is looked for."""
_SHORT = 40
_PROSE = 60
"""Characters from which a line is no item of a menu."""
_LONGEST = 160
"""Characters of a byline or a stamp on its own line."""

_ROLE = r"(?:correspondent|reporter|editor|writer|columnist|producer|bureau|staff|chief|contributor|journalist)s?"
_WRITER = r"(?:correspondent|reporter|editor|writer|columnist|contributor|journalist)s?"
_JOIN = r"(?:,\s(?:and\s)?|\s(?:and|&)\s)"
_OPENER = (
    r"(?:The|A|An|In|On|At|It|He|She|They|We|This|That|These|Those|After|Before|When|While|As|For|From|With|More|Some|"
    r"Police|Officials|Residents|But|Two|Three|Four|Five|Six|At|Nearly|About|Hundreds|Thousands|Dozens|US)\b"
)
_GLUED_AGENCY = re.compile(
    rf"(?:By|BY)\s(?P<names>{LONG_PERSON}(?:{_JOIN}{LONG_PERSON}){{0,12}}),\s(?:for\s)?(?P<agency>{AGENCY})"
    rf"(?=\s+[\"“‘'(]?[{UPPER}\d]|\s*$|\s+[|–—-])"
)
_GLUED_ROLE = re.compile(
    rf"By\s{LONG_PERSON}(?:{_JOIN}{LONG_PERSON}){{0,12}}(?:,|\s[|–—-])\s(?:[A-Z][\w-]{{2,15}}\s){{0,3}}"
    rf"(?:Correspondent|Reporter|Editor|Writer|Columnist)s?(?=\s+[\"“]?[{UPPER}])"
)
_GLUED_LONG = re.compile(rf"By\s{LONG_PERSON}(?:{_JOIN}{LONG_PERSON}){{0,12}}(?=\s+{_OPENER})")
_AGO = re.compile(r"(?:(?:updated|published|posted)\s)?\d{1,2}\s?(?:min(?:ute)?|hour|hr|h|day|d)s?\sago", re.IGNORECASE)
_NAMED_WITH = re.compile(r"[,|&]|\d{4}|\s(?:and|und|et|y|in)\s")
_LEAD_ELSEWHERE = re.compile("بقلم|记者|作者")
_GLUED_TIGHT = re.compile(rf"By\s[{UPPER}][a-zß-ÿ'’-]+\s[{UPPER}][a-zß-ÿ'’-]+(?={_OPENER})")
_AFTER_TITLE = re.compile(
    rf"(?:(?<=[a-z\d”’\"?!])By\s(?P<tight>{LONG_PERSON}(?:{_JOIN}{LONG_PERSON}){{0,3}})"
    rf"|(?<=\s)By\s(?P<dated>{PERSON}(?:{_JOIN}{PERSON}){{0,3}})\s+(?P<date>[{UPPER}\d].{{5,40}}))$"
)
"""A byline that is glued to the end of a title: without a blank, or with a date behind it."""
_GLUED_SHORT = re.compile(rf"By\s{PERSON}(?:{_JOIN}{PERSON}){{0,12}}(?=\s+[\"“‘]?[{UPPER}])")
_OWN_LEAD = re.compile(
    r"(?:(?:words|story|report|reporting|text|written|analysis|reported)\s)?by:?\s|words:\s|author:\s", re.IGNORECASE
)
_OWN_WORD = re.compile(
    rf"[\"“(]?[{UPPER}\d@|•·–—&-].*|(?:and|in|at|for|of|the|our|with|on|de|del|van|von|der|den|bin|al|la|le|da|di|el"
    rf"|special|to|political|senior|own|today|yesterday|hours?|minutes?|ago|{_ROLE})[,;|]?$"
)
_OWN_NAME = re.compile(
    rf"{PERSON}|(?i:staff|our\s|agenc|newsroom|correspondent|reporter|editor)|{AGENCY}$|(?:{WORD}\s)?(?i:{PRESS})\b"
)
_ROLE_LINE = re.compile(
    rf"{LONG_PERSON}(?:,|\s[|–—-])\s(?:[\w'’-]+\s){{0,4}}(?i:{_WRITER})(?:\sin\s{WORD}(?:\s{WORD})?)?"
)
_PLACE = rf"[{UPPER}][{UPPER}.'’-]{{2,}}(?:\s[{UPPER}][{UPPER}.'’-]*){{0,3}}"
_REGION = rf"(?:,\s{WORD}(?:\s{WORD})?)"
_DAY = r"(?:,?\s(?:\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.?\s\d{1,2})(?:,?\s\d{4})?)"
_DASH = r"\s?(?:—|–|--|-|:)(?=\s)"
_DATELINES = (
    re.compile(rf"(?:{_PLACE}|{LONG_PERSON}|{WORD}){_REGION}?{_DAY}?\s?\((?P<agency>{AGENCY})\){_DAY}?{_DASH}"),
    re.compile(rf"{_PLACE}{_REGION}?{_DAY}?\s?\((?P<agency>{WORD}(?:\s{WORD}){{0,3}})\){_DASH}"),
    re.compile(rf"\((?P<agency>{AGENCY})(?:\s{WORD})?\){_DASH}"),
    re.compile(rf"[^\n/]{{2,40}}/(?P<agency>{KNOWN_AGENCY})/[.,:]?"),
    re.compile(r"(?P<agency>新华社|中新社)[^\n，。]{1,20}?电(?:[（(][^（）()\n]{1,20}[）)])?"),
    re.compile(rf"{_PLACE}{_REGION}?{_DAY}{_DASH}"),
    re.compile(rf"{_PLACE}{_REGION}?(?:\s?(?:—|–|--)|\s-)(?=\s[\"“‘]?[{UPPER}])"),
)
OUTLET_LINE = re.compile(r"(?i:outlet|source|publication)\s?:\s*([^\W_a-z][^\n.:?!]{1,58}[^\W_])")
"""A line above a text that says whose it is: "Outlet: The Northern Post"."""


@dataclass(frozen=True, slots=True)
class Head:
    """byline and dateline: None where there is none. agency: as written in one of them, or "". credit: the first line
    where it says whose the text is."""

    byline: Span | None = None
    dateline: Span | None = None
    agency: str = ""
    stamps: tuple[Span, ...] = ()
    credit: Span | None = None

    def furniture(self, text: str) -> Iterator[Furniture]:
        if self.credit:
            yield Furniture(self.credit.start, self.credit.end, "credit")
        if self.byline:
            yield Furniture(self.byline.start, self.byline.end, "byline")
        for span in (self.dateline, *self.stamps):
            if span:
                yield Furniture(span.start, span.end, "updated" if is_update(span.of(text)) else "dateline")


def read_head(text: str) -> Head:
    """What the first lines say of who wrote, where and when. Cost: looks at the first lines alone."""
    byline = dateline = None
    agency, stamps = "", []
    lines = list(islice(lines_of(text), _LINES + 1))
    for number, line in enumerate(lines[:_LINES]):
        at = line.start
        after = lines[number + 1].of(text) if number + 1 < len(lines) else ""
        if len(line) <= _LONGEST and is_stamp(line.of(text)):
            stamps.append(line)
            continue
        if byline is None and (found := _byline(text, line, number, after)):
            byline, agency = found
            at = byline.end + len(text[byline.end : line.end]) - len(text[byline.end : line.end].lstrip())
        elif byline and len(line) < _SHORT and _is_agency(line.of(text)):
            agency = agency or line.of(text)
            continue
        if dateline is None and (match := _dateline(text, at, line.end)):
            dateline = Span(match.start(), match.end())
            agency = agency or match.groupdict().get("agency") or ""
    credit = lines[0] if len(lines) > 1 and OUTLET_LINE.fullmatch(lines[0].of(text)) else None
    return Head(byline, dateline, agency, tuple(stamps), credit)


def lines_of(text: str) -> Iterator[Span]:
    """The lines that are not blank, without the white space around them."""
    for found in re.finditer(r"[^\n]+", text):
        line = found[0].strip()
        if line:
            start = found.start() + found[0].index(line)
            yield Span(start, start + len(line))


def _byline(text: str, line: Span, number: int, after: str) -> tuple[Span, str] | None:
    """The byline of a line and the agency it names: the whole line, its beginning, or after a title at the very top."""
    words = line.of(text)
    if len(line) <= _LONGEST and (
        is_byline(words) or (number and (_ROLE_LINE.fullmatch(words) or _named(words, after)))
    ):
        found = _GLUED_AGENCY.match(words)
        return line, found["agency"] if found else people(words)[1]
    if (
        number == 0
        and len(line) < 2 * _LONGEST
        and (end := _AFTER_TITLE.search(words))
        and (end["tight"] or is_stamp(end["date"]))
    ):
        return Span(line.start + end.start(), line.end), ""
    if glued := _GLUED_AGENCY.match(text, line.start, line.end):
        return Span(*glued.span()), glued["agency"]
    for pattern in (_GLUED_TIGHT, _GLUED_ROLE, _GLUED_LONG, _GLUED_SHORT) if number < 3 else ():
        if glued := pattern.match(text, line.start, line.end):
            return Span(*glued.span()), ""
    top = _GLUED_AGENCY.search(text, line.start, min(line.end, line.start + 300)) if number == 0 else None
    return (Span(*top.span()), top["agency"]) if top else None


def is_byline(line: str) -> bool:
    """Whether a line is a byline and nothing else: a lead such as "By", then names and the words that go with them."""
    lead = _OWN_LEAD.match(line)
    rest = line[lead.end() :] if lead else ""
    if not rest or line.endswith((".", "!", "?")) or not all(_OWN_WORD.match(word) for word in rest.split()):
        return False
    return _OWN_NAME.search(rest) is not None


def _named(line: str, after: str) -> bool:
    """Whether a line below the first is a byline in another script, or without "By". after: the line that follows."""
    if len(line) < _SHORT * 2 and _LEAD_ELSEWHERE.search(line) and people(line)[0]:
        return True
    sure = len(after) < _SHORT * 2 and (is_stamp(after) or _is_agency(after) or _AGO.match(after) is not None)
    return is_names(line, sure) and (sure or len(after) > _PROSE or _NAMED_WITH.search(line) is not None)


def _is_agency(line: str) -> bool:
    return re.fullmatch(rf"(?:[Tt]he\s)?{AGENCY}", line) is not None or line.title() in AGENCIES


def _dateline(text: str, at: int, end: int) -> re.Match[str] | None:
    return next((found for pattern in _DATELINES if (found := pattern.match(text, at, min(end, at + 200)))), None)

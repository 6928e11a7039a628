"""Furniture that lost its line breaks: glued to the head of a text, or between two sentences of a long line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.cleaning import labels, menus
from components.cleaning.labels import entries, folded
from components.cleaning.names import AGENCY, KNOWN_AGENCY, LONG_PERSON, PERSON, PRESS, UPPER, WORD
from components.language.verbs import find_verbs, words_of
from components.language.wordlists import lines_of
from components.model import Furniture, Span

_HEAD = 900
"""Characters from the beginning of a text within which its glued head ends."""
_LONG = 250
"""Characters of a line that may hold furniture between its sentences: as much as a paragraph."""

_OPENERS = rf"(?:{'|'.join(word.capitalize() for word in lines_of('openers.txt') if not word.startswith('= '))})"
"""Words that begin sentences, with their capital, in English, German, French and Spanish."""
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
_JOIN = r"(?:,\s(?:and\s)?|\s(?:and|&|und|et|y|e)\s)"
_NEXT = rf"(?=\s(?:\[|\(|{_LABEL}|{_DAY}|[A-Z]{{3,}}))"
_BYLINES = (
    re.compile(rf"(?<=\s)(?:By|Von|Par|Por)\s{LONG_PERSON}(?:{_JOIN}{LONG_PERSON}){{0,6}}(?=\s{_OPENERS}\s[a-zà-ÿ])"),
    re.compile(rf"(?<=\s)(?:By|Von|Par|Por)\s{PERSON}(?:{_JOIN}{PERSON}){{0,6}}(?=\s{_OPENERS}\s[a-zà-ÿ])"),
    re.compile(rf"(?<=\s)[Bb]y\s[{UPPER}]{{2,}}(?:\s[{UPPER}.]{{1,}}){{1,2}}(?=\s[{UPPER}][a-zà-ÿ ])"),
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
_PROSE = re.compile(
    rf"(?<=[a-zà-ÿ\d]){_OPENERS}(?=\s[a-zà-ÿ\d{UPPER}“\"])|(?<=[a-zà-ÿ]{{2}})(?=[{UPPER}][a-zà-ÿ]+\s[a-zà-ÿ])"
)
_RESTART = re.compile(rf"(?<=[\w)”\"])\s(?={_OPENERS}\s[a-zà-ÿ])")
_BEGINS = re.compile(rf"\s*{_OPENERS}\s|[.!]?\s*$|[.!]\s")
_CREDITED = rf"(?:(?:of|the|and|for|/|de|von|van|by|courtesy)\s|(?:the\s)?{WORD}?[,/]?\s?){{1,8}}?"
_CREDIT = re.compile(
    r"(?:(?:Photo(?:graph)?|Picture|Image)s?(?: credit| courtesy)?|Fotos?|Bild|Beeld|Crédit photo|Image[nm]|Immagine)"
    rf"\s?:\s{_CREDITED}(?={_OPENERS}\s|\s*$|\s*\n|(?<=[a-z])\.)"
    rf"|\({WORD}(?:\s{WORD}){{0,3}}\s?/\s?{WORD}(?:\s{WORD}){{0,4}}\)"
)
_SENTENCE_END = re.compile(rf"[.!?][”\"]?(?:\s+|(?<=[a-zà-ÿ\d][.!?])(?=[{UPPER}][a-zà-ÿ])|(?<=[”\"])(?=[{UPPER}]))")
_CAPTION = 200
"""Characters of a caption before its credit."""
_BUTTONS = 400
_CAPITAL = re.compile(rf"(?<=\s)[{UPPER}][a-z]")
_TIMED = re.compile(r"\s?[·|•]?\s?\d{1,2}(?::\d\d)?(?:\smin(?:utes)?)?\b")
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
    byline = next((by for each in _BYLINES if (by := each.search(text, part.start, reach))), None)
    if byline and byline.end() <= end:
        yield Furniture(byline.start(), byline.end(), "byline")
    yield from _buttons(text, Span(part.start, min(end, part.start + _BUTTONS)))


def _buttons(text: str, part: Span) -> Iterator[Furniture]:
    """Buttons and notes of several words between the title and the first sentence: "Listen to this article 6:12"."""
    for word in _CAPITAL.finditer(text, part.start + 1, part.end):
        reason, length, _ = labels.opening(text, word.start(), part.end, "line")
        if reason in {"navigation", "subscribe"} and " " in text[word.start() : word.start() + length]:
            timed = _TIMED.match(text, word.start() + length, part.end)
            yield Furniture(word.start(), timed.end() if timed else word.start() + length, reason)


def within(text: str, line: Span) -> Iterator[Furniture]:
    """Credits of pictures between the sentences of a long line, and the captions before them that show as such."""
    if len(line) <= _LONG:
        return
    for found in _CREDIT.finditer(text, line.start, line.end):
        before = text[max(line.start, found.start() - 3) : found.start()].rstrip()
        if before.endswith((".", "!", "?", "…", "”", '"')):
            begins = _caption(text, max(line.start, found.start() - _CAPTION), found.start())
            yield Furniture(begins, found.start() + len(found[0].rstrip()), "caption")


def _caption(text: str, low: int, high: int) -> int:
    """Where the caption begins that ends here: a sentence without a verb, or glued to the one before; else its end."""
    ends = [low + found.end() for found in _SENTENCE_END.finditer(text[low : high - 2])]
    if not ends:
        return high
    tight = not text[ends[-1] - 1].isspace()
    verbs = find_verbs(words_of(text, ends[-1], high))
    return ends[-1] if tight or not (verbs.finite or verbs.saying) else high


def headline_end(text: str, start: int, end: int) -> int:
    """Where a headline ends behind its label, at most at the end of its sentence; its start where that is open.

    Without a full stop, it ends where prose is glued to it, or begins anew ("… for raiding wreckThe ship struck").
    """
    found = _PROSE.search(text, start + 8, end) or _RESTART.search(text, start + 12, end)
    if found:
        return found.start()
    return end if len(text[start:end].split()) <= 12 else start


def prose(text: str, start: int, end: int) -> int:
    """Where prose begins within a piece of furniture that no full stop ends; its end where it does not."""
    found = _PROSE.search(text, start + 8, end) or _RESTART.search(text, start + 12, end)
    return found.start() if found else end


def restarts(text: str, at: int) -> bool:
    """Whether a new sentence, or nothing, stands here."""
    return _BEGINS.match(text, at) is not None

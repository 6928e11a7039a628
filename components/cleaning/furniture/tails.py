"""The end of a text: menus behind the legal notice, what the author does, readers' comments."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from components.cleaning.names import LONG_PERSON
from components.model import Furniture, Span

_WORDS = 9
"""The most words of a line without a full stop that goes on a tail of furniture: links, menus, names of newsletters."""
_LENGTH = 250
"""Characters of a line that goes to a tail as a whole because a part of it does."""
_REASONS = frozenset({"legal", "agency", "comments", "navigation", "subscribe", "promo", "author", "cookies"})
_BODY = 300
"""Characters of text that have to stand before a tail."""
_REST = 160
"""Characters that may follow a legal notice in its line."""
_AUTHOR_LINES = 2
_ABOVE = 1
"""Lines between the last paragraph and the furniture of the foot that go with it."""
_LONGEST_AUTHOR = 700
_ABOUT = re.compile(r"About (?:[Tt]he )?([A-Z][\w&'’-]+(?: [\w&'’-]+){0,5}):?$")
_FOOT, _NAMED_WITHIN = 8, 80
_TOP = 300
"""Characters of a text in which its author may be named."""
_ROLE = (
    r"(?:reporter|correspondent|editor|columnist|writer|journalist|anchor|photographer|photojournalist|contributor|"
    r"freelancer?|intern|bureau chief|critic|blogger|author of|(?:producer|fellow|podcast)(?= (?:at|for|with)))"
)
_AUTHOR = re.compile(
    rf"(?P<name>(?-i:{LONG_PERSON})) (?:(?:is|has been|works as|has covered)\b(?=[^\n]{{0,160}}\b{_ROLE}s?\b)"
    r"|(?:covers|reports|writes|leads|joined)\b(?=[^\n]{0,160}\b(?:for|from|the|as|at|of) (?:the "
    r")?(?-i:[A-Z])))[^\n]{0,160}"
    r"\b(?:for|at|of|with|in|on|based|covering|who|where|and)\b"
    rf"|(?P<staff>(?-i:{LONG_PERSON})) is an? (?:[\w-]+ ){{0,3}}(?:reporter|correspondent|editor|columnist|writer)\.",
    re.IGNORECASE,
)
_NAMELESS = re.compile(
    r"The (?:author|writer) is (?:an?|the) [^\n.]{0,60}\b(?:professor|lecturer|fellow|director|chair(?:man|"
    r"woman)?|researcher|"
    r"columnist|journalist|reporter|minister|ambassador|economist|historian|member|editor)\b[^\n.]{0,160}\.$"
)
"""Above all of opinions; nothing follows it."""
_SPEAKS = re.compile(r"\b(?:said|says|told|added|who (?:was|were|had))\b|[“\"]")
_COMMENT = re.compile(r"(?:\b(?:ago|reply|replies|report|like|likes)|\d{1,2}:\d\d)\W*(?:\d{1,4})?$", re.IGNORECASE)


def menus_behind(text: str, lines: Sequence[Span], found: Sequence[Furniture]) -> Iterator[Furniture]:
    """What stands behind and between furniture at a text's end: menus, and short lines that are furniture in part."""
    begin = next((each.start for each in found if each.reason in _REASONS and each.start > _BODY), len(text))
    marks = list(found)
    waiting: list[Span] = []
    above = 0
    for line in reversed(lines):
        while marks and marks[-1].start >= line.end:
            marks.pop()
        if line.start < begin and (begin == len(text) or above == _ABOVE or not _is_link(text, line)):
            return
        if line.start < begin:
            above += 1
            yield Furniture(line.start, line.end, "navigation")
            continue
        part = bool(marks) and marks[-1].end > line.start
        if part:
            yield from (Furniture(each.start, each.end, "navigation") for each in waiting)
            waiting = []
        if part and len(line) <= _LENGTH:
            yield Furniture(line.start, line.end, marks[-1].reason)
        elif not part and _is_link(text, line):
            waiting.append(line)
        elif not part:
            return


def _is_link(text: str, line: Span) -> bool:
    """A line of few words without a full stop, and no item of a list."""
    words = line.of(text)
    return (
        len(words) <= 90 and len(words.split()) <= _WORDS and words[-1] not in '.!?…"”。,;:' and words[0] not in "-•*–—"
    )


def rest_of_line(text: str, lines: Sequence[Span], found: Sequence[Furniture]) -> Iterator[Furniture]:
    """Words without a full stop that follow a legal notice to the end of the text, in its line."""
    last = found[-1] if found else None
    if not last or not lines or last.reason not in {"legal", "agency", "subscribe", "comments"} or last.start <= _BODY:
        return
    rest = text[last.end : lines[-1].end]
    if (
        last.start >= lines[-1].start
        and 0 < len(rest.strip()) <= _REST
        and not re.search(r"[.!?…。][\"”]?(?:\s|$)", rest)
    ):
        yield Furniture(last.end + len(rest) - len(rest.lstrip()), lines[-1].end, "navigation")


def author(text: str, lines: Sequence[Span], found: Sequence[Furniture]) -> Iterator[Furniture]:
    """What the author does, among the last lines that are not furniture: "Ana Mora is a reporter for the Courier."""
    marks, seen = list(found), 0
    for line in reversed(lines):
        while marks and marks[-1].start >= line.end:
            marks.pop()
        if line.start <= _BODY or seen == _AUTHOR_LINES:
            return
        if marks and marks[-1].start <= line.start and marks[-1].end >= line.end:
            continue
        seen += 1
        words = line.of(text)
        if len(line) > _LONGEST_AUTHOR or _SPEAKS.search(words.partition(". ")[0]):
            continue
        told = _AUTHOR.match(words)
        name = (told["name"] or told["staff"]).split()[-1] if told else ""
        if (told and not _is_told_of(text, name, line, found)) or (seen == 1 and _NAMELESS.match(words)):
            yield Furniture(line.start, line.end, "author")


def boilerplate(text: str, lines: Sequence[Span], found: Sequence[Furniture]) -> Iterator[Furniture]:
    """What an office says of itself below its release: "About Norrland Rail", and the paragraph under it."""
    for line, below in pairwise(lines[-_FOOT:]):
        name = _ABOUT.match(line.of(text))
        if name and line.start > _BODY and name[1] in text[below.start : below.start + _NAMED_WITHIN]:
            yield from (Furniture(each.start, each.end, "author") for each in (line, below))


def _is_told_of(text: str, name: str, line: Span, found: Sequence[Furniture]) -> bool:
    """Is the person in the reporting? Then the line is of it too: authors are named in bylines alone."""
    ends = [mark.end for mark in found]
    at = text.find(name, _TOP)
    while 0 <= at < line.start:
        mark = bisect_right(ends, at)
        if mark == len(found) or found[mark].start > at:
            return True
        at = text.find(name, at + 1)
    return False


def comments(text: str, lines: Sequence[Span], found: Sequence[Furniture]) -> Iterator[Furniture]:
    """What readers wrote: from the heading of the comments on, as long as their times, "reply" and "report" come."""
    heads = [mark for mark in found if mark.reason == "comments" and mark.start > len(text) // 2]
    begin = heads[0].start if heads else len(text)
    after = [line for line in lines if line.start >= begin]
    signs = [number for number, line in enumerate(after) if len(line) <= 60 and _COMMENT.search(line.of(text))]
    if len(signs) < 2 or signs[0] > 6:
        return
    yield from (Furniture(line.start, line.end, "comments") for line in after[: signs[-1] + 2])

"""Stretches of a text that are not reporting: marked with the reason, never cut.

Rather too little than too much: what is marked wrongly is lost from the comparison, what is missed is a sentence more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from components.cleaning.dates import is_labelled
from components.cleaning.furniture import boxes, glued, labels, menus, running, shapes, tails
from components.cleaning.furniture.captions import captions
from components.cleaning.furniture.patterns import GLUED, MAYBE_TITLE, NOTE, SAID, Patterns
from components.cleaning.furniture.stamps import stamp
from components.cleaning.head import lines_of, read_head
from components.cleaning.people import LEAD
from components.cleaning.wraps import unwrapped
from components.model import Furniture, Span

_LONGEST_LINE = 700
"""Characters of a line that may be furniture as a whole."""
_PARAGRAPH = 160
"""Characters of a line that no head of an article has."""
_SHORT = 60
"""Characters of a line that is asked once, however often it stands in a text."""
_FOOT = 8
"""Lines at the end of a text among which an agency's sign-off may stand."""
_LONG = 250
"""Characters of a line that may hold captions among its sentences."""
_HEAD_LINES, _LONGEST_HEAD = 8, 20
"""Lines of a head where no paragraph follows, and where one does."""


def find_furniture(text: str) -> tuple[Furniture, ...]:
    """Furniture of one text, sorted and not overlapping. Cost: linear in the text."""
    text = unwrapped(text)
    lines = list(lines_of(text))
    head = _head_of(text, lines)
    marks = [mark for mark in read_head(text).furniture(text) if not _is_late_name(text, lines, head, mark)]
    if found := GLUED.match(text, lines[0].start if lines else 0):
        marks.append(Furniture(found.start(), found.end(), "navigation"))
    if lines:
        marks += glued.head(text, lines[0])
    patterns = Patterns(text)
    tried = [patterns.of_line(line.of(text)) for line in lines]
    reasons = _whole_lines(text, lines, marks, [whole for whole, _ in tried], head)
    for line, reason, (whole, within) in zip(lines, reasons, tried, strict=True):
        if reason:
            marks.append(Furniture(line.start, line.end, reason))
        else:
            marks += captions(text, line) if len(line) > _LONG else ()
            one = len(line) < _SHORT and " " not in (words := line.of(text)) and words.isascii()
            marks += running.furniture(text, line, whole, within) if not one else ()
    marks += [Furniture(note.start(), note.end(), "caption") for note in NOTE.finditer(text)]
    return _with_tail(text, lines, _apart(marks))


def _with_tail(text: str, lines: Sequence[Span], found: tuple[Furniture, ...]) -> tuple[Furniture, ...]:
    for rule in (tails.rest_of_line, tails.comments, tails.boilerplate, tails.menus_behind, tails.author):
        found = _apart([*found, *rule(text, lines, found)])
    return found


def merged(told: Sequence[Furniture], found: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """What a file itself tells of its furniture, and what was found beside it: sorted and not overlapping."""
    told = _apart(told)
    ends = [mark.end for mark in told]
    first_after = ((mark, bisect_right(ends, mark.start)) for mark in found)
    return _apart([*told, *(mark for mark, at in first_after if at == len(told) or told[at].start >= mark.end)])


def _whole_lines(
    text: str, lines: Sequence[Span], marks: Sequence[Furniture], patterns: Sequence[re.Pattern[str]], head: int
) -> list[str]:
    """For every line the reason why it is furniture as a whole, or ""."""
    told = {mark.start: mark for mark in marks}
    known: dict[str, str] = {}
    reasons = []
    for number, line in enumerate(lines):
        mark = told.get(line.start)
        if mark and mark.end == line.end:
            reasons.append(mark.reason)
        elif 2 <= len(line) <= _LONGEST_LINE:
            above, last = number < head, number >= len(lines) - _FOOT
            words = "" if above or last or len(line) > _SHORT else line.of(text)
            if words not in known or not words:
                known[words] = _whole(text, line, number, above, patterns[number]) or shapes.of_line(
                    line.of(text), above, last
                )
            reasons.append(known[words])
        else:
            reasons.append("")
    return boxes.spread(text, lines, reasons, head)


def _head_of(text: str, lines: Sequence[Span]) -> int:
    """How many lines stand before the first paragraph, few at most."""
    for number, line in enumerate(lines[:_LONGEST_HEAD]):
        if len(line) > _PARAGRAPH or (len(line) > 60 and text[line.end - 1] in ".。"):
            return number
    return min(len(lines), _HEAD_LINES)


def _is_late_name(text: str, lines: Sequence[Span], head: int, mark: Furniture) -> bool:
    """A bare name behind the first paragraph is no byline: it may be a crosshead."""
    late = mark.reason == "byline" and head < len(lines) and mark.start > lines[head].start
    return late and not LEAD.match(mark.span.of(text))


def _whole(text: str, line: Span, number: int, head: bool, pattern: re.Pattern[str]) -> str:
    """Why a line is furniture as a whole, or ""; number: its place in the text."""
    words = line.of(text)
    if words.isdigit():
        return ""
    if len(line) < 100 and is_labelled(words):
        return "updated"
    found = pattern.match(text, line.start, line.end)
    if found and not (number == 0 and MAYBE_TITLE.match(words)):
        return found.lastgroup or ""
    if reason := stamp(words, number > 0 and head) or menus.of_line(words, head):
        return reason
    if number and head and labels.is_by(words):
        return "byline"
    if number == 0 and labels.may_be_title(words):
        return ""
    return labels.of_line(words) or _one_sentence(text, line)


def _one_sentence(text: str, line: Span) -> str:
    """The reason of a line that is one sentence, by how it begins."""
    reason, _, _ = labels.opening(text, line.start, line.end, "opens")
    one = reason and not running.BOUNDARY.search(text, line.start, line.end)
    return reason if one and (reason == "author" or not SAID.search(text, line.start, line.end)) else ""


def _apart(marks: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """Sorted, overlaps given to the one that begins first (the longer one, where two begin together)."""
    kept: list[Furniture] = []
    for mark in sorted(marks, key=lambda each: (each.start, -each.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)

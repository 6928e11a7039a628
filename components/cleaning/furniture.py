"""Stretches of a text that are not reporting: marked with the reason, never cut.

Rather too little than too much: what is marked wrongly is lost from the comparison, what is missed is a sentence more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from components.cleaning import boxes, glued, labels, menus, tails
from components.cleaning.dates import is_labelled
from components.cleaning.head import lines_of, read_head
from components.cleaning.patterns import GLUED, MAYBE_TITLE, NOTE, RETOLD, SAID, Patterns
from components.cleaning.stamps import stamp
from components.model import Furniture, Span

_LONGEST_LINE = 700
"""Characters of a line that may be furniture as a whole."""
_PARAGRAPH = 160
"""Characters of a line that no head of an article has."""
_HEAD_LINES = 8
_BOUNDARY = re.compile(
    r"[.!?…؟][\"”’»)\]]{0,3}\s+(?=[^\W_a-z]|[“\"‘'«(\[©—–_¿])"
    r"|[。！？][”’」』）]{0,2}"
    r"|(?<=[a-zà-ÿ]{2})[.!?][\"”’)]{0,2}(?=[A-ZÀ-Þ][a-zà-ÿ]+\s)"
)
_LEAD = re.compile(r"[\s_*•|▶►→–—-]{1,8}")
_INVITATIONS = frozenset({"subscribe", "comments", "contact", "navigation", "promo"})


def find_furniture(text: str) -> tuple[Furniture, ...]:
    """Furniture of one text, sorted and not overlapping. Cost: linear in the text."""
    lines = list(lines_of(text))
    marks = list(read_head(text).furniture(text))
    if found := GLUED.match(text, lines[0].start if lines else 0):
        marks.append(Furniture(found.start(), found.end(), "navigation"))
    if lines:
        marks += glued.head(text, lines[0])
    patterns = Patterns(text)
    tried = [patterns.of_line(line.of(text)) for line in lines]
    reasons = _whole_lines(text, lines, marks, [whole for whole, _ in tried])
    for line, reason, (whole, within) in zip(lines, reasons, tried, strict=True):
        if reason:
            marks.append(Furniture(line.start, line.end, reason))
        else:
            marks += glued.within(text, line)
            marks += _sentences(text, line, whole, within)
    marks += [Furniture(note.start(), note.end(), "caption") for note in NOTE.finditer(text)]
    return _with_tail(text, lines, _apart(marks))


def _with_tail(text: str, lines: Sequence[Span], found: tuple[Furniture, ...]) -> tuple[Furniture, ...]:
    for rule in (tails.rest_of_line, tails.comments, tails.menus_behind, tails.author):
        found = _apart([*found, *rule(text, lines, found)])
    return found


def merged(told: Sequence[Furniture], found: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """What a file itself tells of its furniture, and what was found beside it: sorted and not overlapping."""
    told = _apart(told)
    ends = [mark.end for mark in told]
    first_after = ((mark, bisect_right(ends, mark.start)) for mark in found)
    return _apart([*told, *(mark for mark, at in first_after if at == len(told) or told[at].start >= mark.end)])


def _whole_lines(
    text: str, lines: Sequence[Span], marks: Sequence[Furniture], patterns: Sequence[re.Pattern[str]]
) -> list[str]:
    """For every line the reason why it is furniture as a whole, or ""."""
    head = _head_of(text, lines)
    told = {mark.start: mark for mark in marks}
    reasons = []
    for number, line in enumerate(lines):
        mark = told.get(line.start)
        if mark and mark.end == line.end:
            reasons.append(mark.reason)
        elif 2 <= len(line) <= _LONGEST_LINE:
            reasons.append(_whole(text, line, number, number < head, patterns[number]))
        else:
            reasons.append("")
    return boxes.spread(text, lines, reasons, head)


def _head_of(text: str, lines: Sequence[Span]) -> int:
    """How many lines stand before the first paragraph, few at most."""
    for number, line in enumerate(lines[:_HEAD_LINES]):
        if len(line) > _PARAGRAPH or (len(line) > 60 and text[line.end - 1] in ".。"):
            return number
    return min(len(lines), _HEAD_LINES)


def _whole(text: str, line: Span, number: int, head: bool, pattern: re.Pattern[str]) -> str:
    """Why a line is furniture as a whole, or ""; number: its place in the text."""
    words = line.of(text)
    if len(line) < 100 and is_labelled(words):
        return "updated"
    found = pattern.match(text, line.start, line.end)
    if found and not (number == 0 and MAYBE_TITLE.match(words)):
        return found.lastgroup or ""
    if reason := stamp(words, number > 0 and head) or menus.of_line(words, head):
        return reason
    if number and head and labels.is_by(words):
        return "byline"
    return labels.of_line(words) if number or not labels.labelled(words) else ""


def _sentences(text: str, line: Span, whole: re.Pattern[str], within: re.Pattern[str]) -> Iterator[Furniture]:
    """Furniture among a line's sentences. What ends the line is also tried as if it stood on its own."""
    done = line.start
    starts = [line.start, *(found.end() for found in _BOUNDARY.finditer(text, line.start, line.end))]
    for begin, following in zip(starts, [*starts[1:], line.end], strict=True):
        lead = _LEAD.match(text, begin, following)
        start = lead.end() if lead else begin
        if start < done or start >= following:
            continue
        mark = _said(text, start, following, line, within)
        if not mark and following == line.end and line.start < start and line.end - start <= _LONGEST_LINE:
            mark = _matched(whole.match(text, start, line.end))
        if mark:
            end = (
                line.end
                if start == line.start and RETOLD.match(text, start, mark.end) and len(line) <= _LONGEST_LINE
                else mark.end
            )
            yield Furniture(begin if lead and begin > line.start else start, end, mark.reason)
            done = end


def _matched(found: re.Match[str] | None) -> Furniture | None:
    if not found or not found.lastgroup:
        return None
    return Furniture(found.start(), found.start() + len(found[0].rstrip()), found.lastgroup)


def _said(text: str, start: int, following: int, line: Span, within: re.Pattern[str]) -> Furniture | None:
    """Furniture that a sentence begins with, by the patterns and then by the labels."""
    found = within.match(text, start, line.end)
    if found:
        said = found.lastgroup in _INVITATIONS and SAID.search(found[0])
        return None if said else _matched(found)
    end = start + len(text[start:following].rstrip())
    reason, _ = labels.opening("opens", text, start, end)
    if reason and not SAID.search(text, start, end):
        return Furniture(start, end, reason)
    return _linked(text, start, end, line)


def _linked(text: str, start: int, end: int, line: Span) -> Furniture | None:
    """A label and its headline within a line: "… came ashore. You may also like: Treasure hunters fined"."""
    if start == line.start and end == line.end:
        return None
    length = labels.link_at(text, start, end)
    if not length:
        return None
    until = end if end == line.end else glued.headline_end(text, start + length, end)
    return Furniture(start, until, "promo") if until > start + length else None


def _apart(marks: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """Sorted, overlaps given to the one that begins first (the longer one, where two begin together)."""
    kept: list[Furniture] = []
    for mark in sorted(marks, key=lambda each: (each.start, -each.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)

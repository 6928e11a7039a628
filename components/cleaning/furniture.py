"""Stretches of a text that are not reporting: marked with the reason, never cut.

Rather too little than too much: what is marked wrongly is lost from the comparison, what is missed is a sentence more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from components.cleaning.dates import is_labelled
from components.cleaning.head import lines_of, read_head
from components.cleaning.patterns import GLUED, MAYBE_TITLE, NOTE, SAID, Patterns
from components.model import Furniture, Span

_LONGEST_LINE = 700
"""Characters of a line that may be furniture as a whole."""
_BOUNDARY = re.compile(r"[.!?…][\"”’)\]]{0,3}\s+(?=[^\W_a-z]|[“\"‘'(\[©—–])")
_TAIL_WORDS = 9
"""The most words of a line without a full stop that goes on a tail of furniture: links, menus, names of newsletters."""
_TAIL_LENGTH = 250
"""Characters of a line that goes to a tail as a whole because a part of it does."""
_TAIL_REASONS = frozenset({"legal", "agency", "comments", "navigation", "subscribe"})
_INVITATIONS = frozenset({"subscribe", "comments", "contact", "navigation", "promo"})
_BODY = 300
"""Characters of text that have to stand before a tail."""


def find_furniture(text: str) -> tuple[Furniture, ...]:
    """Furniture of one text, sorted and not overlapping. Cost: linear in the text."""
    lines = list(lines_of(text))
    marks = list(read_head(text).furniture(text))
    if glued := GLUED.match(text, lines[0].start if lines else 0):
        marks.append(Furniture(glued.start(), glued.end(), "navigation"))
    patterns = Patterns(text)
    for number, line in enumerate(lines):
        marks += _of_line(text, line, patterns, first=number == 0)
    marks += [Furniture(note.start(), note.end(), "caption") for note in NOTE.finditer(text)]
    found = _apart(marks)
    return _apart([*found, *_tail(text, lines, found)])


def merged(told: Sequence[Furniture], found: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """What a file itself tells of its furniture, and what was found beside it: sorted and not overlapping."""
    told = _apart(told)
    ends = [mark.end for mark in told]
    first_after = ((mark, bisect_right(ends, mark.start)) for mark in found)
    return _apart([*told, *(mark for mark, at in first_after if at == len(told) or told[at].start >= mark.end)])


def _of_line(text: str, line: Span, patterns: Patterns, first: bool) -> Iterator[Furniture]:
    """The whole line where it is furniture as a whole, else the sentences of it that are."""
    whole, within = patterns.of_line(line.of(text))
    reason = _whole(text, line, whole)
    if reason and not (first and MAYBE_TITLE.match(text, line.start, line.end)):
        yield Furniture(line.start, line.end, reason)
    else:
        yield from _sentences(text, line, whole, within)


def _whole(text: str, line: Span, pattern: re.Pattern[str]) -> str:
    if not 2 <= len(line) <= _LONGEST_LINE:
        return ""
    if len(line) < 100 and is_labelled(line.of(text)):
        return "updated"
    found = pattern.match(text, line.start, line.end)
    return (found.lastgroup or "") if found else ""


def _sentences(text: str, line: Span, whole: re.Pattern[str], within: re.Pattern[str]) -> Iterator[Furniture]:
    """Furniture among a line's sentences. What ends the line is also tried as if it stood on its own."""
    done = line.start
    starts = [line.start, *(found.end() for found in _BOUNDARY.finditer(text, line.start, line.end))]
    for start, following in zip(starts, [*starts[1:], line.end], strict=True):
        if start < done:
            continue
        found = within.match(text, start, line.end)
        if found and found.lastgroup in _INVITATIONS and SAID.search(found[0]):
            continue
        if not found and following == line.end and line.start < start and line.end - start <= _LONGEST_LINE:
            found = whole.match(text, start, line.end)
        if found and found.lastgroup:
            end = start + len(found[0].rstrip())
            yield Furniture(start, end, found.lastgroup)
            done = end


def _tail(text: str, lines: Sequence[Span], found: Sequence[Furniture]) -> Iterator[Furniture]:
    """What stands behind and between furniture at a text's end: menus, and short lines that are furniture in part."""
    begin = next((each.start for each in found if each.reason in _TAIL_REASONS and each.start > _BODY), len(text))
    marks = list(found)
    waiting: list[Span] = []
    for line in reversed(lines):
        while marks and marks[-1].start >= line.end:
            marks.pop()
        if line.start < begin:
            return
        part = bool(marks) and marks[-1].end > line.start
        if part:
            yield from (Furniture(each.start, each.end, "navigation") for each in waiting)
            waiting = []
        if part and len(line) <= _TAIL_LENGTH:
            yield Furniture(line.start, line.end, marks[-1].reason)
        elif not part and len(line.of(text).split()) <= _TAIL_WORDS and text[line.end - 1] not in '.!?…"”':
            waiting.append(line)
        elif not part:
            return


def _apart(marks: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """Sorted, overlaps given to the one that begins first (the longer one, where two begin together)."""
    kept: list[Furniture] = []
    for mark in sorted(marks, key=lambda each: (each.start, -each.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)

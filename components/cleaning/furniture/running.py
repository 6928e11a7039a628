"""Furniture in running text: sentences that are none of the reporting, also where no full stop ends them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.cleaning.furniture import labels, menus, seams
from components.cleaning.furniture.patterns import RETOLD, SAID
from components.cleaning.furniture.stamps import ZONE
from components.model import Furniture, Span

_LONGEST_LINE = 700
"""Characters of a line that may be furniture as a whole."""
_LONGEST_PIECE = 160
_LONG = 250
"""Characters of a line in which furniture may stand without a full stop, as in pages that lost their line breaks."""
_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec")
BOUNDARY = re.compile(
    rf"[.!?…؟]{''.join(rf'(?<!{month}.)' for month in _SHORT_MONTHS)}"
    r"[\"”’»)\]]{0,3}\s+(?!(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-z]{0,6}\b)"
    r"(?=[^\W_a-z]|[“\"‘'«(\[©—–_¿])"
    r"|[。！？][”’」』）]{0,2}"
    r"|(?<=[a-zà-ÿ]{2})[.!?][\"”’)]{0,2}(?=[A-ZÀ-Þ][a-zà-ÿ]{0,20}\s|[A-ZÀ-Þ][A-Za-zà-ÿ’' -]{1,28}[:|])"
)
"""Between two sentences, also where the blank is missing."""
_LEAD = re.compile(r"[\s_*•|▶►→➡⬇✉☎–—\ufe0f\U0001f300-\U0001faff-]{1,8}")
_STOPPED = re.compile(r"[.!?…。][\"”’»)\]]{0,2}$")
_INVITATIONS = frozenset({"subscribe", "comments", "contact", "navigation", "promo"})
_APPEALS = frozenset({"subscribe", "cookies", "comments", "legal"})
_NOT_CUT = frozenset({"updated", "agency", "credit"})
_BUTTON = re.compile(r"\S+ (?:[^\n]*\b(?!on$|via$|to$|by$|at$))\w+$|\S+ [^\n]*\W$", re.IGNORECASE)
_MARKS = '“”"'
_BLANK = 80
"""Blank characters that may end a text."""
_QUOTED = 400
"""Characters of a quotation before an appeal in it."""
_CLOCK = re.compile(rf"\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\.?)?\s?{ZONE}(?=\s[A-ZÀ-Þ“\"])")
_ALONE = frozenset({"line", "list", "ad"})
_PIECES = ("opens", "line", "list", "ad", "share", "item", "weak")
_COUNTED = re.compile(r"(?:\s?\(?\d[\d,.]{0,6}\)?(?!\w)(?: votes?| comments?)?)?[\s|·•]*")
_MOST_BUTTONS, _MOST_PIECES = 12, 6
_PLAYED = re.compile(r"\s\d{1,2}:\d\d(?:\smin)?")
_RIGHT = re.compile(r"(?:It|He|She|They|The|This|We)\b[^\n]{0,200}\b(?:not|correct|rather than|instead of)\b")


def furniture(text: str, line: Span, whole: re.Pattern[str], within: re.Pattern[str]) -> Iterator[Furniture]:
    """Furniture among a line's sentences; whole and within: the patterns for lines and for sentences.

    What ends the line is also tried as if it stood on its own.
    """
    before, done = None, line.start
    starts = [line.start, *(found.end() for found in BOUNDARY.finditer(text, line.start, line.end))]
    for begin, following in zip(starts, [*starts[1:], line.end], strict=True):
        for _ in range(_MOST_PIECES):
            begin = max(begin, done)
            mark = _piece(text, begin, following, line, (whole, within), before) if begin < following else None
            if not mark:
                break
            yield from _between(text, before, mark)
            yield mark
            before, done = mark, mark.end


def _piece(
    text: str,
    begin: int,
    following: int,
    line: Span,
    tables: tuple[re.Pattern[str], re.Pattern[str]],
    before: Furniture | None,
) -> Furniture | None:
    """The furniture that stands at the beginning of a sentence, or of what is left of it."""
    lead = _LEAD.match(text, begin, following) if not text[begin].isalpha() else None
    start = lead.end() if lead else begin
    if start >= following:
        return None
    mark = _said(text, start, following, line, tables[1], before)
    if not mark and following == line.end and line.start < start:
        mark = _last(text, Span(start, line.end), tables[0])
    if not mark:
        return None
    begin += len(text[begin:start]) - len(text[begin:start].lstrip())
    return Furniture(begin if begin > line.start else start, _end(text, line, mark), mark.reason)


def _said(
    text: str, start: int, following: int, line: Span, within: re.Pattern[str], before: Furniture | None
) -> Furniture | None:
    """Furniture that a sentence begins with, by the patterns and then by the labels."""
    found = within.match(text, start, line.end)
    if found:
        end = seams.prose(text, start, found.end()) if len(line) > _LONG else found.end()
        reported = found.lastgroup in _INVITATIONS and _is_reported(text, start, end, line)
        return None if reported else _matched(found)
    if start == line.start and following == line.end and len(line) <= _LONG:
        return None  # asked already, of the line as a whole
    end = start + len(text[start:following].rstrip())
    reason, length, shape = labels.opening(text, start, end, *_PIECES)
    if not length and before and not text[before.end : start].strip():
        reason, length, shape = labels.opening(text, start, end, "beside")
    if shape in {"opens", "beside"}:
        reported = reason != "author" and _is_reported(text, start, end, line)
        return None if reported else Furniture(start, end, reason)
    if before and RETOLD.match(text, before.start, before.end) and not text[before.end : start].strip():
        return Furniture(start, end, before.reason) if _RIGHT.match(text, start, end) else None
    if len(line) <= _LONG and end == line.end:
        return None
    if not length:
        return _unstopped(text, start, end, line)
    if (row := _buttons(text, start, end)) > start:
        return Furniture(start, row, reason)
    if shape in _ALONE and (shape == "ad" or _BUTTON.match(text[start : start + length])):
        played = _PLAYED.match(text, start + length, end)
        until = played.end() if played else start + length
        if seams.restarts(text, until) and not seams.is_curt(text[start : until + 1]):
            return Furniture(start, until, reason)
    if (reason := labels.opening(text, start, end, "opens")[0]) and not _is_reported(text, start, end, line):
        return Furniture(start, end, reason)
    return _unstopped(text, start, end, line)


def _is_reported(text: str, start: int, end: int, line: Span) -> bool:
    return SAID.search(text, start, end) is not None or _is_quoted(text, start, line)


def _is_quoted(text: str, at: int, line: Span) -> bool:
    """Does a place stand between quotation marks, as far as the last mark before it in its line tells?"""
    before = text[max(line.start, at - _QUOTED) : at]
    mark = max(before.rfind(sign) for sign in _MARKS)
    if mark < 0 or before[mark] == "”":
        return False
    lead = before[mark - 1 : mark]
    return (not lead or lead.isspace() or lead in "(—–:") and not before[mark + 1 : mark + 2].isspace()


def _buttons(text: str, start: int, end: int) -> int:
    """Where a row of two buttons or more ends, with their counts ("Comments (58) Add comment"); else its start."""
    at, count, wide = start, 0, False
    while count < _MOST_BUTTONS:
        _, length, _ = labels.opening(text, at, end, "line", "share", "item", "weak")
        counted = _COUNTED.match(text, at + length, end)
        after = counted.end() if counted else at + length
        if not length or text[at].islower() or text[after : after + 1].islower():
            break
        wide = wide or " " in text[at : at + length]
        at, count = after, count + 1
    return start + len(text[start:at].rstrip(" |·•")) if count > 1 and wide else start


def _unstopped(text: str, start: int, end: int, line: Span) -> Furniture | None:
    """A time, or a link with its headline: neither ends with a full stop, and prose may follow at once."""
    clock = _CLOCK.match(text, start, end) if text[start].isdigit() else None
    if clock:
        return Furniture(start, clock.end(), "dateline")
    length = labels.link_at(text, start, end)
    if not length:
        return None
    until = end if end == line.end else seams.headline_end(text, start + length, end)
    return Furniture(start, until, "promo") if until > start + length else None


def _last(text: str, piece: Span, whole: re.Pattern[str]) -> Furniture | None:
    """What ends a line, as if it were one."""
    if len(piece) <= _LONGEST_LINE and (mark := _matched(whole.match(text, piece.start, piece.end))):
        return mark
    words = piece.of(text)
    if len(piece) > _LONGEST_PIECE or _STOPPED.search(words):
        return None
    reason = labels.of_line(words) or menus.of_line(words, head=False) or _headed(text, piece)
    return Furniture(piece.start, piece.end, reason) if reason else None


def _headed(text: str, piece: Span) -> str:
    """A heading of links with links behind it, which end a text: "Top stories Bin strike enters fifth week"."""
    reason, length, _ = labels.opening(text, piece.start, piece.end, "list")
    rest = text[piece.start + length : piece.end].lstrip()
    last = len(text) - piece.end < _BLANK and not text[piece.end :].strip()
    return reason if last and " " in text[piece.start : piece.start + length] and rest[:1].isupper() else ""


def _matched(found: re.Match[str] | None) -> Furniture | None:
    if not found or not found.lastgroup:
        return None
    return Furniture(found.start(), found.start() + len(found[0].rstrip()), found.lastgroup)


def _end(text: str, line: Span, mark: Furniture) -> int:
    """Where it ends: a note on a mistake takes its whole paragraph; what has no full stop ends where prose begins."""
    if mark.start == line.start and len(line) <= _LONGEST_LINE and RETOLD.match(text, mark.start, mark.end):
        return line.end
    if len(line) > _LONG and mark.reason not in _NOT_CUT:
        return seams.prose(text, mark.start, mark.end)
    return mark.end


def _between(text: str, before: Furniture | None, mark: Furniture) -> Iterator[Furniture]:
    """The one short sentence between two pieces of the same appeal."""
    if before and before.reason == mark.reason in _APPEALS and before.end < mark.start:
        words = text[before.end : mark.start].strip()
        if 0 < len(words) <= _LONGEST_PIECE and not BOUNDARY.search(words) and not SAID.search(words):
            yield Furniture(before.end, mark.start, mark.reason)

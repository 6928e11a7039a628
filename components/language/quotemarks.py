"""Where quotations open and close, by their marks alone: straight, curly, single, „German“, « French », 「East Asian」.

A paragraph at a time. Marks that nothing tells apart open after white space, a bracket or a dash, and close after
anything else. What stands in another quotation belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from components.model import Span

_MARK = re.compile(r"[\"“”„‟＂«»「」『』〝〞〟﹁﹂‘’‚']")
_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_LINE = re.compile(r"\n(?![a-zà-ÿ])")
_FOLDED = re.compile(r"[\w,;-]\n[a-zà-ÿ]")
# A line of at most this many characters may have been broken to fit a width, as mail and wires are.
_WIDEST = 100
# Longer than any quotation of news: a mark is missing.
_LONGEST = 10_000
_LONGEST_OPEN = 3_000

_CLOSERS = {
    '"': '"”“＂', "“": "”\"“", "”": "”\"", "„": "“”\"„", "‟": "”\"", "＂": "＂\"", "«": "»", "»": "«»",
    "「": "」", "『": "』", "〝": "〞〟", "﹁": "﹂", "‘": "’'", "‚": "‘’'", "'": "'’",
}  # fmt: skip
_SINGLE = frozenset("‘‚'")
_ALWAYS_OPEN = frozenset("「『〝﹁")
_EAST = frozenset("「『〝﹁")
_BEFORE_OPENING = frozenset("([{—–―-/…:¿¡|•*\"“„«「『‘'‚›<>")
_AFTER_CLOSING = frozenset(".,;:!?…)]}—–―-/\"”’»」』'“|")
# 'em, 'til, '98: letters or figures left out.
_ELISION = re.compile(r"['’‘](?:\d|(?:em|til|tis|twas|twere|cause|cos|n|bout|round)\b)", re.IGNORECASE)
# No noun: a plural's possessive does not stand before these.
_NO_NOUN = re.compile(
    r"\s*(?:$|[A-Z]|(?:and|or|but|as|is|are|was|were|in|on|at|of|to|for|from|by|with|that|which|who|he|she|it|they|we|"
    r"said|says|told|the|an?|his|her|their|when|while|because|if|after|before|has|had|have|would|will)\b)"
)
_ENDED = re.compile(r"[.!?…:,;—–。！？][)\]]?$")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between marks: outer from the opening mark to the closing one, span what they hold."""

    outer: Span
    span: Span
    closed: bool = True


def find_quoted(text: str, gaps: Sequence[Span] = ()) -> list[Quoted]:
    """All of them in order, none in another, none over a gap. gaps: sorted. Cost: linear in the text."""
    found: list[Quoted] = []
    for low, high in _between(len(text), gaps):
        found += _joined(text, [_Paragraph(text, span).quoted() for span in paragraphs(text, low, high)])
    trimmed = (_trimmed(text, each) for each in found if len(each.outer) <= _LONGEST)
    return [each for each in trimmed if any(map(str.isalnum, each.span.of(text)))]


def paragraphs(text: str, low: int, high: int) -> Iterator[Span]:
    """Between blank lines, or line by line where lines were not broken to fit a width."""
    start = low
    for blank in (*_BLANK.finditer(text, low, high), None):
        end = blank.start() if blank else high
        block = text[start:end]
        folded = bool(_FOLDED.search(block)) and max(map(len, block.split("\n"))) <= _WIDEST
        for line in () if folded else _LINE.finditer(text, start, end):
            if line.start() > start:
                yield Span(start, line.start())
            start = line.end()
        if end > start:
            yield Span(start, end)
        start = blank.end() if blank else high


def _between(length: int, gaps: Sequence[Span]) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in gaps:
        if gap.start > at:
            yield at, gap.start
        at = max(at, gap.end)
    if at < length:
        yield at, length


def _joined(text: str, parts: list[list[Quoted]]) -> Iterator[Quoted]:
    """Quotations over several paragraphs as one: unclosed at the end of one, opened again at the start of the next."""
    held: Quoted | None = None
    for part in parts:
        rest = part
        if held and part and _goes_on(text, held, part[0]):
            held = replace(part[0], outer=Span(held.outer.start, part[0].outer.end),
                           span=Span(held.span.start, part[0].span.end))  # fmt: skip
            rest = part[1:]
            if held.closed or rest:
                yield held
                held = None
        elif held:
            yield held
            held = None
        yield from rest[:-1]
        if rest and rest[-1].closed:
            yield rest[-1]
        elif rest:
            held = rest[-1]
    if held:
        yield held


def _goes_on(text: str, held: Quoted, following: Quoted) -> bool:
    marks = text[held.outer.start], text[following.outer.start]
    opens = marks[0] == marks[1] or marks == ("«", "»")
    return opens and text[held.outer.end : following.outer.start].isspace() and _ENDED.search(
        text, max(held.span.start, held.span.end - 3), held.span.end
    ) is not None  # fmt: skip


def _trimmed(text: str, quoted: Quoted) -> Quoted:
    start, end = quoted.span.start, quoted.span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return replace(quoted, span=Span(start, end))


class _Paragraph:
    """The marks of a paragraph, read from left to right."""

    def __init__(self, text: str, span: Span) -> None:
        self.text, self.span = text, span
        self.marks = [match.start() for match in _MARK.finditer(text, span.start, span.end)]
        self.signs = [text[at] for at in self.marks]

    def quoted(self) -> list[Quoted]:
        if not self.marks:
            return []
        return self._read(nesting=True) or self._read(nesting=False) or []

    def _read(self, nesting: bool) -> list[Quoted] | None:
        """None where a mark that was taken as nested leaves the outer one unclosed."""
        found: list[Quoted] = []
        opened, within = -1, 0
        single_end = -1
        for place, at in enumerate(self.marks):
            sign = self.signs[place]
            if opened < 0:
                single_end = self._single_close(place) if sign in _SINGLE else -1
                lone = sign in _SINGLE and single_end < 0 and not self._may_go_on(at)
                if self._opens(place) and not lone:
                    opened, within = at, 0
                continue
            outer = self.text[opened]
            if outer in _SINGLE:
                if at == single_end:
                    found.append(self._made(opened, at))
                    opened = -1
            elif self._closes(place, outer):
                if within:
                    within -= 1
                else:
                    found.append(self._made(opened, at))
                    opened = -1
            elif (sign == outer or outer in '"“' and sign in '"“') and self._opens(place):
                if nesting or outer in _EAST:
                    within += 1
                else:
                    found.append(self._ended(opened, at))
                    opened = at
        if opened >= 0:
            if within and nesting and self.text[opened] not in _EAST:
                return None
            found += [self._ended(opened, self.span.end)]
        return [each for each in found if each.closed or len(each.span) <= _LONGEST_OPEN]

    def _made(self, opened: int, at: int) -> Quoted:
        return Quoted(Span(opened, at + 1), Span(opened + 1, at))

    def _ended(self, opened: int, end: int) -> Quoted:
        while end > opened + 1 and self.text[end - 1].isspace():
            end -= 1
        return Quoted(Span(opened, end), Span(opened + 1, end), closed=False)

    def _around(self, at: int) -> tuple[str, str]:
        """The signs beside a mark; a space at the edges of the paragraph."""
        before = self.text[at - 1] if at > self.span.start else " "
        return before, self.text[at + 1] if at + 1 < self.span.end else " "

    def _opens(self, place: int) -> bool:
        """May a quotation open here?"""
        at, sign = self.marks[place], self.signs[place]
        before, after = self._around(at)
        free = before.isspace() or before in _BEFORE_OPENING
        if sign in _ALWAYS_OPEN:
            return True
        if sign in "“„‟‚":
            return not after.isspace() or (before.isspace() and at + 1 < self.span.end)
        if sign in "‘'":
            return free and not after.isspace() and not _ELISION.match(self.text, at) and after not in ".,;:!?)"
        if sign == "«":
            return not before.isalnum() or after.isalnum()
        if sign == "»" or sign == "”":
            return free and after.isalnum()
        if sign in '"＂':
            return (free and at + 1 < self.span.end) or (not before.isdigit() and after.isalnum())
        return False

    def _closes(self, place: int, outer: str) -> bool:
        """May the quotation that this mark opened close here?"""
        at, sign = self.marks[place], self.signs[place]
        if sign not in _CLOSERS[outer]:
            return False
        before, after = self._around(at)
        if sign == '"' or sign == "“" and outer != "„":
            ends = not before.isspace() or after.isspace() or after in ".,;:"
            starts = not after.isspace() and after not in _AFTER_CLOSING and (before.isspace() or before in "([—–")
            return ends and not starts and not (sign == '"' and self._measures(place, before, after))
        return True

    def _measures(self, place: int, before: str, after: str) -> bool:
        """The sign of inches within a quotation: a figure before it, and the next mark closes too ("a 12" pipe")."""
        if not before.isdigit() or not after.isspace() or place + 1 == len(self.marks):
            return False
        following = self.marks[place + 1]
        left, right = self._around(following)
        return self.signs[place + 1] == '"' and not left.isspace() and not right.isalnum()

    def _single_close(self, place: int) -> int:
        """Where a single mark closes, -1 nowhere: rather after a stop or before a sign than after a plural's s."""
        sure, possible, opening = self._single_ends()
        at = sure[place + 1]
        if at >= 0 and (opening[place + 1] < 0 or at < opening[place + 1]):
            return at
        return possible[place + 1] if possible[place + 1] >= 0 else at

    def _single_ends(self) -> tuple[list[int], list[int], list[int]]:
        """For each mark the next that surely closes, that may close, and that opens a single quotation."""
        if not hasattr(self, "_ends"):
            size = len(self.marks) + 1
            sure, possible, opening = [-1] * size, [-1] * size, [-1] * size
            for place in range(size - 2, -1, -1):
                at, sign = self.marks[place], self.signs[place]
                sure[place], possible[place], opening[place] = sure[place + 1], possible[place + 1], opening[place + 1]
                before, after = self._around(at)
                ends = sign in "'’" and not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
                if ends or (sign == "‘" and not before.isspace() and not after.isalnum()):
                    possible[place] = at
                    if before != "s" or not after.isspace() or _NO_NOUN.match(self.text, at + 1, self.span.end):
                        sure[place] = at
                elif sign in "‘'‚" and self._opens(place):
                    opening[place] = at
            self._ends = sure, possible, opening
        return self._ends

    def _may_go_on(self, at: int) -> bool:
        """An unclosed single mark opens a quotation only where the next paragraph opens with the same."""
        following = self.text[self.span.end : self.span.end + 8].lstrip()
        return following.startswith(self.text[at])

"""What lines tell of each other: links under their heading, short lines next to furniture, boxes of both."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.cleaning import people
from components.cleaning.furniture import labels, shapes
from components.cleaning.names import LONG_PERSON
from components.model import Span

_LINK = 120
"""Characters of a line that may be a link."""
_MOST_LINKS = 12
_ROW = 3
"""How many single items, a line each, make a menu."""
_BOX = 9
"""The most lines of a box."""
_STOP = re.compile(r"[.!?…。！？؟:;][\"”’»)\]]*$|[,，、]$")
_NUMBERED = re.compile(r"(?:\d{1,2}|[•·▪*–-])[.)]?\s?\S")
_ASKS = re.compile(r"[^.!?]{10,90}\?$")
"""A headline may be a question."""
_ALONE = re.compile(r"\d{1,2}[.)]?$")
_ROLE = re.compile(
    r"(?:[\w&'’-]+ ){0,4}(?:correspondent|reporter|editor|writer|columnist|critic|bureau|desk|producer)s?"
    r"(?:,? (?:in|at) .{2,30})?$",
    re.IGNORECASE,
)
_SIGNS = frozenset({"byline", "dateline", "updated", "author", "contact"})
"""What stands beside a name that is a byline."""
_PERSON = re.compile(rf"{LONG_PERSON}$")


def spread(text: str, lines: Sequence[Span], reasons: list[str], head: int) -> list[str]:
    """The reasons of lines that are furniture as a whole ("": none), and those that follow from them.

    head: how many lines stand before the first paragraph. Cost: linear.
    """
    said = [line.of(text) if len(line) <= _LINK else "" for line in lines]
    reasons = shapes.mail_heads(said, reasons)
    reasons = _linked(said, reasons)
    reasons = _rows(said, reasons)
    reasons = shapes.menus_above(said, reasons, head)
    reasons = _beside(said, reasons)
    reasons = _named(said, reasons, head)
    reasons = shapes.outlet_below(said, reasons, head)
    reasons = shapes.between(said, reasons, head)
    return _boxed(text, lines, said, reasons)


def _linked(said: Sequence[str], reasons: list[str]) -> list[str]:
    """The links under a heading such as "Most read"."""
    left = 0
    for number, line in enumerate(said):
        if reasons[number]:
            left = _MOST_LINKS if line and labels.follows_list(line) else left
        elif left and line and (not _STOP.search(line) or _ALONE.match(line) or _ASKS.match(line)):
            reasons[number] = "promo"
            left -= 1
        else:
            left = 0
    return reasons


def _rows(said: Sequence[str], reasons: list[str]) -> list[str]:
    """Menus that stand one item to a line."""
    items = labels.entries("item") | labels.entries("share")
    begin = 0
    for number in range(len(said) + 1):
        if number < len(said) and 0 < len(said[number]) <= 40 and labels.core(said[number]) in items:
            continue
        if number - begin >= _ROW:
            reasons[begin:number] = [reason or "navigation" for reason in reasons[begin:number]]
        begin = number + 1
    return reasons


def _beside(said: Sequence[str], reasons: list[str]) -> list[str]:
    """Weak lines next to furniture, and next to those."""
    weak = [not reason and bool(line) and labels.is_weak(line) for line, reason in zip(said, reasons, strict=True)]
    for order in (range(1, len(said)), range(len(said) - 2, -1, -1)):
        for number in order:
            beside = reasons[number - order.step] if weak[number] and not reasons[number] else ""
            reasons[number] = beside or reasons[number]
    return reasons


def _named(said: Sequence[str], reasons: list[str], head: int) -> list[str]:
    """A name that stands alone between the title and the first paragraph, and what the person is."""
    for number in range(1, min(head, len(said))):
        if not reasons[number] and _PERSON.match(said[number]):
            after = said[number + 1] if number + 1 < len(said) else ""
            beside = {reasons[number - 1], *reasons[number + 1 : number + 2]} & _SIGNS or _ROLE.match(after)
            name = said[number].title() if said[number].isupper() else said[number]
            if people.is_names(name, sure=bool(beside)):
                reasons[number] = "byline"
                break
    for number in range(1, min(head, len(said))):
        if reasons[number - 1] == "byline" and not reasons[number] and _ROLE.match(said[number]):
            reasons[number] = "byline"
    return reasons


def _boxed(text: str, lines: Sequence[Span], said: Sequence[str], reasons: list[str]) -> list[str]:
    """Short lines set apart by blank ones, where at least two and half of them are furniture: all of them.

    Not with a time of day among them: they are an entry of a live report.
    """
    begin = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and "\n" not in text[lines[number - 1].end : lines[number].start].replace("\n", "", 1):
            continue
        marked = [reason for reason in reasons[begin:number] if reason]
        size = number - begin
        if (
            1 < len(marked) < size <= _BOX
            and 2 * len(marked) >= size
            and begin
            and all(map(_is_short, said[begin:number]))
            and not any(map(shapes.CLOCK.fullmatch, said[begin:number]))
        ):
            reasons[begin:number] = [reason or marked[0] for reason in reasons[begin:number]]
        begin = number
    return reasons


def _is_short(line: str) -> bool:
    return bool(line) and len(line) <= 90

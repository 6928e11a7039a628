"""Rows of links: menus, share bars, breadcrumbs and the boxes of weather and markets, by the words they are made of."""

from __future__ import annotations

import re
from functools import cache

from components.cleaning.furniture.labels import entries, folded

_LONGEST = 400
_WORD = re.compile(r"[^\s|•·›»>,;]+|[|•·›»>]")
_MARK = re.compile(r"[|•·›»>/]$")
_HUMP = re.compile(r"[^\W\d_]*[a-zà-ÿ](?=[A-ZÀ-Þ][a-zà-ÿ])")
_MOST = 4
"""The most words of an item."""
_ROW, _BAR, _GLUED = 3, 2, 4
"""How many items make a row that has a line to itself, one of share buttons, and one that is glued to prose."""
_CRUMBS = re.compile(r"[^>›»/→\n]{2,40}?(?:\s?[>›»→]\s?[^>›»→\n]{2,50}){0,4}\s?[>›»→]\s?[^>›»→\n]{2,110}$")
_SLASHED = re.compile(r"[^/\n]{2,30}?(?:\s/\s[^/\n]{2,40}){0,4}\s/\s[^/\n]{2,110}$")
_STOP = re.compile(r"[.!?…。！？:]$")
_DIGIT = re.compile(r"\d")
_STEP = re.compile(r"[>›»→/]")
_SKY = re.compile(r"[^\n.!?]{0,40}(?<![\w.,-])-?\d{1,3}\s?°[^\n.!?]{0,50}$")
_QUOTE = re.compile(
    r"(?:[^\W\d_][\w&.'’/ -]{0,24}\s)?[$€£]?\d[\d.,]*\s[▲▼+−–-]?\s?[\d.,]+\s?%?(?:\s\(?[+−–-]?[\d.,]+\s?%\)?)?$"
)
_PERCENT = re.compile(r"[▲▼]|\d\s?%")


@cache
def _items() -> dict[str, str]:
    """Item -> "item" or "share"."""
    return {**dict.fromkeys(entries("item"), "item"), **dict.fromkeys(entries("share"), "share")}


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(item.split()[0] for item in _items())


def row(text: str, start: int, end: int) -> tuple[int, int, int]:
    """The items that follow each other from a place on -> how many, how many of them share buttons, where they end."""
    words = list(_WORD.finditer(text, start, min(end, start + _LONGEST)))
    at = count = shared = 0
    last = start
    while at < len(words):
        if _MARK.match(words[at][0]) or words[at][0].strip("()").isdigit():
            at += 1
            continue
        taken = _item_at(words, at)
        if not taken:
            hump = _HUMP.match(words[at][0]) if count else None
            if hump and folded(hump[0]) in _items():
                return count + 1, shared + (_items()[folded(hump[0])] == "share"), words[at].start() + hump.end()
            break
        kind = _items()[" ".join(folded(word[0]) for word in words[at : at + taken])]
        count, shared = count + 1, shared + (kind == "share")
        at += taken
        last = words[at - 1].end()
    return count, shared, last


def _item_at(words: list[re.Match[str]], at: int) -> int:
    """How many words the item takes that begins here; 0 where none does."""
    first = words[at][0]
    if first[0].islower() or folded(first) not in _beginnings():
        return 0
    for taken in range(min(_MOST, len(words) - at), 0, -1):
        if " ".join(folded(word[0]) for word in words[at : at + taken]) in _items():
            return taken
    return 0


def _begins(text: str, start: int) -> bool:
    """Can an item begin here? Asked first, for it costs little."""
    first = _WORD.search(text, start, start + 60)
    return bool(first) and (folded(first[0]) in _beginnings() or not first[0].isalpha()) if first else False


def of_line(line: str, head: bool) -> str:
    """ "navigation" for a line that is a row of links, "widget" for weather and prices, else ""."""
    if len(line) > _LONGEST or _STOP.search(line):
        return ""
    count, shared, ends = row(line, 0, len(line)) if _begins(line, 0) else (0, 0, 0)
    whole = ends >= len(line.rstrip("|•·›»> ()0123456789"))
    if whole and (count >= _ROW or (shared >= _BAR and shared == count)):
        return "navigation"
    if _is_trail(line, count, head):
        return "navigation"
    return "widget" if len(line) <= 90 and _DIGIT.search(line) and _is_widget(line) else ""


def _is_trail(line: str, known: int, head: bool) -> bool:
    """Breadcrumbs: at the top, or with a first step that is a section of a page."""
    if len(line) > 160 or not _STEP.search(line):
        return False
    if _CRUMBS.match(line):
        return bool(known) or (head and line.count(">") + line.count("›") + line.count("»") > 1)
    return bool(_SLASHED.match(line)) and bool(known) and head


def _is_widget(line: str) -> bool:
    if "°" in line:
        told = len(line) <= 24 or line.count("°") > 1 or folded(line.split()[0]).strip(":") in entries("item")
        return told and bool(_SKY.match(line)) and "," not in line and len(line.split()) <= 10
    return bool(_QUOTE.match(line)) and bool(_PERCENT.search(line))


def glued(text: str, start: int, end: int) -> int:
    """Where a menu ends that is glued to the head of a text; its start where there is none."""
    count, _, ends = row(text, start, end) if _begins(text, start) else (0, 0, start)
    parted = count >= _ROW and _STEP.search(text, start, ends)
    return ends if (count >= _GLUED or parted) and ends < end else start

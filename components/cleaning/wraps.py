"""Texts whose lines a program broke at a width: which breaks stand within a sentence."""

from __future__ import annotations

import re

_WIDEST, _NARROWEST = 100, 36
"""Characters of a line that was broken."""
_BREAK = re.compile(rf"(?<=[^\n]{{{_NARROWEST}}})(?<=\S)[ \t]*\n[ \t]*(?=\S)")
_STOPPED = re.compile(r"[.!?…:;。！？؟|>][\"”’»)\]]*$")
_APART = re.compile(r"[^\W\d_]+\s?:|[-–—•·▪*|>#©™]|\d{1,3}[.):]|https?:|www\.")
"""How lines begin that go on with nothing: labels, items of lists, addresses."""
_BY = re.compile(r"by\b", re.IGNORECASE)
_BY_NAME = re.compile(r"(?:by|von|par|por|di|door|av|af|de)\s[^\W\d_a-zß-ÿ]")
_OPEN = re.compile(
    r"\b(?:a|an|the|and|or|of|in|on|at|by|to|from|with|for|as|than|that|der|die|das|den|dem|und|von|im|am|le|la|les|des|du|"
    r"de|et|el|los|las|del|y)$",
    re.IGNORECASE,
)
"""Words that no sentence ends with."""
_NEARLY = 0.9
_ENOUGH = 2
"""Breaks before a small letter that tell that a program broke a text's lines."""


def unwrapped(text: str) -> str:
    """The text with a blank for every line break within a sentence: all offsets hold. Cost: linear.

    A line goes on with the sentence of the line before it where that one ends with none and had no room for the first
    word of this one, or ends with a word that no sentence ends with.
    """
    if not (breaks := list(_BREAK.finditer(text))):
        return text
    lower = (found for found in breaks if text[found.end()].islower())
    small = [found for found in lower if _is_small(text, found)]
    width = max((len(line) for line in text.split("\n") if " " in line), default=0)
    joined = {found.start() for found in small}
    for found in breaks if width <= _WIDEST else ():
        sure = len(small) >= _ENOUGH or text[_end_of(text, found) - 1] == "."
        if sure and found.start() not in joined and _is_full(text, found, width) and _goes_on(text, found, width):
            joined.add(found.start())
    return _BREAK.sub(lambda found: found[0].replace("\n", " ") if found.start() in joined else found[0], text)


def _is_small(text: str, found: re.Match[str]) -> bool:
    """Whether a line that begins with a small letter goes on; a name below a title does not."""
    width = _block_width(text, found)
    named = _BY_NAME.match(text, found.end()) is not None
    return _is_full(text, found, width) and (not named or _goes_on(text, found, width))


def _is_full(text: str, found: re.Match[str], width: int) -> bool:
    """Whether the line before a break ends no sentence and is as long as the width allows."""
    start = text.rfind("\n", 0, found.start()) + 1
    before, word = text[start : found.start()], text[found.end() : found.end() + 80].split(None, 1)[0]
    if len(before) > _WIDEST or _STOPPED.search(before) or _APART.match(text, found.end()):
        return False
    if start == 0 and _BY.match(word):
        return False
    return _OPEN.search(before) is not None or len(before) + 1 + len(word) > _NEARLY * width


def _goes_on(text: str, found: re.Match[str], width: int) -> bool:
    """Whether the line behind a break is a paragraph's too: it ends a sentence, or is full, unlike a name or a date."""
    end = _end_of(text, found)
    below = _BREAK.match(text, end)
    return _STOPPED.search(text[found.end() : end]) is not None or (below is not None and _is_full(text, below, width))


def _block_width(text: str, found: re.Match[str]) -> int:
    """The longer one of the lines at a break."""
    start = text.rfind("\n", 0, found.start()) + 1
    return max(found.start() - start, _end_of(text, found) - found.end())


def _end_of(text: str, found: re.Match[str]) -> int:
    """Where the line behind a break ends, without the white space there."""
    end = text.find("\n", found.end())
    line = text[found.end() : end if end >= 0 else len(text)]
    return found.end() + len(line.rstrip())

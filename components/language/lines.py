"""Lines of news text: joined where a line end stands within a sentence, parted where a heading is glued to prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.language.abbreviations import REACH, goes_on
from components.model import Span

_TERMINAL = re.compile(r"[.!?…。！？｡؟۔।॥:][\"'”’»›」』)\]]*\s*$")
# No heading and no paragraph ends with these: the line goes on whatever begins the next.
_DANGLING = re.compile(r"\b(?:the|an?|of|and|or|by|his|her|their|its|our|my|from|into|than|whose|Mrs?\.|Ms\.|Dr\.)\s*$")
# A line of at most this many characters may have been broken to fit a width, as mail and wires are.
_WIDEST = 100
_FOLDED = re.compile(r"\n[a-zà-ÿ](?<=[\w,’”\"\r -]\n[a-zà-ÿ])")
# Where prose begins right behind a word that no stop ends: "By Ann FieldThe council", "Gate fails in townAt least".
_BEGINNING = re.compile(
    r"(?:The|An?|At|This|That|There|These|Those|When|While|After|As|If|His|Her|He|She|They|We|But|Police|Officials|"
    r"More|Some|Many|Most|Residents|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)(?=\s[\w“\"])"
    r"|(?:In|On|For|By|It|From|With|To)(?=\s(?:the|an?|his|her|their|its|this|that|is|was|has|had|will|[A-Z]|\d))"
    r"|[A-Z]{3,}(?=,\s|\s\(|\s[—–-])"
)
# The capital comes first, for there are few of them: looking behind every letter takes ten times as long.
_HUMP = re.compile(r"[A-Z](?<!LinkedI)(?:(?<=[a-zà-ÿ][a-zà-ÿ\d][A-Z])|(?<=\d\d\d[A-Z]))")
_GLUED_BYLINE = re.compile(r"By\s(?:[A-Z][\w.’'-]*\s){1,3}(?!Fitz)[A-Z][a-z’'-]*[a-z]{3}(?=[A-Z][a-z]+\s)")


def lines(text: str, low: int, high: int) -> Iterator[Span]:
    """Lines between two offsets, without the white space around them, none of them blank."""
    width = _width(text, low, high)
    start = at = low
    while at < high:
        end = text.find("\n", at, high)
        end = high if end < 0 else end
        if end + 1 >= high or not _joins(text, at, end, width):
            yield from _parted(text, start, end)
            start = end + 1
        at = end + 1


def _width(text: str, low: int, high: int) -> int:
    """The width that hard line ends keep to; 0 where there are none."""
    if "\n" not in text[low:high] or not _FOLDED.search(text, low, high):
        return 0
    longest = max(map(len, text[low:high].splitlines()))
    return longest if longest <= _WIDEST else 0


def _joins(text: str, start: int, end: int, width: int) -> bool:
    """Does the line [start, end) go on in the next?"""
    following = text[end + 1]
    if following.isspace() or not text[start:end].strip():
        return False
    tail = text[max(start, end - REACH) : end]
    if _DANGLING.search(tail):
        return True
    stripped = tail.rstrip()
    word = text[end + 1 : end + 1 + REACH].split(maxsplit=1)[0]
    folded = width > 0 and end - start + 1 + len(word) > width
    if _TERMINAL.search(tail):
        return stripped.endswith(".") and (folded or following.islower()) and goes_on(stripped[:-1], "", word)
    return folded or following.islower()


def _parted(text: str, start: int, end: int) -> Iterator[Span]:
    byline = _GLUED_BYLINE.match(text, start, end)
    cuts = {hump.start() for hump in _HUMP.finditer(text, start, end) if _BEGINNING.match(text, hump.start(), end)}
    for cut in (*sorted(cuts | {byline.end()} if byline else cuts), end):
        line = stripped(text, start, cut)
        if line:
            yield line
        start = cut


def stripped(text: str, start: int, end: int) -> Span:
    """The span without the white space around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)

"""Which sentences are headings: titles, standfirsts, crossheads. They may be linked and lit, but are never counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.language.verbs import find_verbs, words_of
from components.model import Span

_LINE_END = re.compile(r"[^\S\n]*(?:\n|$)")
_TERMINAL = re.compile(r"[.!?…。！？｡؟۔।॥:;,][\"'”’»›」』)\]]*\s*$")
_WORD = re.compile(r"\w+")
# A line of at most this many words with no stop at its end is a heading, not a claim …
_MOST_WORDS = 16
# … unless it is as long as a sentence and is built like one, with an article and a finite verb, as captions and items
# of lists are. Headings leave such words out, or begin with what they ask.
_LEAST_WORDS = 8
# An item of a list says something as soon as it has a verb.
_LEAST_OF_ITEM = 4
_ITEM = re.compile(r"[•*·▪‣–-]\s|\d{1,2}[.)]\s")
_ASKS = re.compile(r"[\W\d]*(?:what|who|why|how|when|where|which|whose)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|an?)\b", re.IGNORECASE)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does|said|says)\b")
_LONGEST_STANDFIRST = 45
_STOP_WITHIN = re.compile(r"[.!?…。！？][\"'”’»]?\s")
_NAME = r"[A-ZÀ-Þ][\w.’'-]*"
_BYLINE = re.compile(
    rf"\s*(?:By|BY|Von|Par|Por|Words:|Words by|Story by)\s+{_NAME}\s+(?:\w+\s+)?{_NAME}[^\n.!?]{{0,80}}(?:\n|$)"
)


def standfirst(text: str, lines: Sequence[Span], title: Span | None) -> Span | None:
    """The line under the title that sums up the story: it stands between title and byline, or has no stop at its end.

    lines: those of the text, in order. title: where the text carries it; None: its first line, if that is a heading.
    """
    first = lines[0] if lines else None
    if title is None and first and not _BYLINE.match(text, first.start) and is_heading(text, first, first, None, None):
        title = first
    under = next((line for line in lines[:-1] if title and line.start >= title.end), None)
    if under is None or _BYLINE.match(text, under.start) or _words(text, under) > _LONGEST_STANDFIRST:
        return None
    stops = _STOP_WITHIN.search(text, under.start, under.end) or _stops(text, under)
    sums_up = _LINE_END.match(text, under.end) and not stops
    return under if sums_up or _BYLINE.match(text, under.end) else None


def is_heading(text: str, span: Span, line: Span, title: Span | None, deck: Span | None) -> bool:
    """Is this sentence of the line a heading? deck: the standfirst of the text."""
    if any(part is not None and span.overlaps(part) for part in (title, deck)):
        return True
    if span.end < line.end:
        return False
    words = _words(text, span)
    if not words:
        return True
    if words > _MOST_WORDS or _stops(text, span):
        return False
    return words < _LEAST_OF_ITEM or not _is_built(text[span.start : span.end])


def _words(text: str, span: Span) -> int:
    return len(_WORD.findall(text, span.start, span.end))


def _stops(text: str, span: Span) -> bool:
    return bool(_TERMINAL.search(text, max(span.start, span.end - 6), span.end))


def _is_built(line: str) -> bool:
    """Is a line without a stop a full sentence all the same?"""
    if _ITEM.match(line):
        return bool(find_verbs(words_of(line, 0, len(line))).finite)
    words = len(_WORD.findall(line))
    return words >= _LEAST_WORDS and bool(not _ASKS.match(line) and _ARTICLE.search(line) and _FINITE.search(line))

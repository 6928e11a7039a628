"""What is left out of a quotation, and whether that turns its sense: a "not", a "but", a condition, a hedge."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.language.certainty import Certainty, find_hedges
from components.language.negation import find_negations
from components.matching.quotechanges import Wording
from components.model import Span

_TURNS = re.compile(
    r"\b(?:but|however|although|though|yet|if|unless|until|except|only|provided|assuming|without|whether|in case"
    r"|so long as|as long as|i (?:think|believe|suspect|guess|doubt)|we (?:think|believe|suspect|doubt)|perhaps|maybe"
    r"|possibly|probably|seems?|appears?|might|may|could)\b",
    re.IGNORECASE,
)
# A sentence of its own turns another one only where it begins so.
_OPENS = re.compile(r"\W*(?:but|however|yet|though|although|unless|except|only if|not)\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?]['\"”’)\]]*\s+")


def turning_words(text: str, full: Wording, cuts: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """The words in what is cut from a quotation that bear on what is left of it, as they are written."""
    found = (words for cut in cuts for span in _bearing(text, full, *cut) for words in _turning(text, span))
    return tuple(dict.fromkeys(found))


def _bearing(text: str, full: Wording, first: int, end: int) -> list[Span]:
    """The parts of a cut in one sentence with what is left, and the next sentence where it begins by turning it."""
    words = full.words
    cut = Span(words[first].span.start, words[end - 1].span.end)
    before = text[words[first - 1].span.end : cut.start] if first else ""
    after = text[cut.end : words[end].span.start] if end < len(words) else ""
    opens, closes = bool(first) and not _STOP.search(before), end < len(words) and not _STOP.search(after)
    stops = [Span(*match.span()) for match in _STOP.finditer(text, cut.start, cut.end)]
    if not stops:
        return [cut] if opens or closes or _OPENS.match(text[cut.start : cut.end]) else []
    pieces = [Span(cut.start, stops[0].start)] if opens else []
    pieces += [Span(stops[-1].end, cut.end)] if closes else []
    following = Span(stops[0].end if opens else cut.start, cut.end)
    opener = _OPENS.match(text, following.start, following.end) if first else None
    return [*pieces, Span(following.start, opener.end())] if opener else pieces


def _turning(text: str, span: Span) -> list[str]:
    places = [negation.cue for negation in find_negations(text, span)]
    places += [hedge.cue for hedge in find_hedges(text, span) if hedge.level <= Certainty.POSSIBLE]
    places += [Span(*match.span()) for match in _TURNS.finditer(text, span.start, span.end)]
    kept: list[Span] = []
    for place in sorted(places, key=lambda place: (place.start, -place.end)):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return [place.of(text).lower() for place in kept]

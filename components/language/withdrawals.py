"""Statements taken back: "withdrew its statement that …", or in the sentence behind, "It has since retracted that".

A statement that is taken back is told to be untrue by whoever made it, with no "not" anywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from components.language.cues import clause_after, words_in
from components.language.stance import find_stance
from components.model import Span

_BACK = (
    r"withdr(?:ew|awn|aws|awing)|retract(?:s|ed|ing)?|recant(?:s|ed|ing)?|disown(?:s|ed|ing)?|"
    r"(?:took|takes?|taken|taking|walk(?:s|ed|ing)?) back|(?:goes|going|gone|went) back on"
)
_STATEMENT = r"(?:statement|claim|report|account|assertion|allegation|accusation|version|story|remark|suggestion)s?"
_ITS = r"(?:its|his|her|their|the|this|that|an?)"
# "Withdrew its earlier statement that"; "its claim that … has been withdrawn".
_THAT = re.compile(rf"\b(?:{_BACK}) {_ITS} (?:\w+ ){{0,2}}{_STATEMENT} that\b", re.IGNORECASE)
_SINCE = re.compile(
    rf"\b{_STATEMENT} that (?P<scope>[^.;:]+?) (?:(?:was|were|has|have|had|been|being|since|later) )+(?:{_BACK})\b",
    re.IGNORECASE,
)
# "By teatime it had taken that back", "The company later withdrew the statement".
_THIS = rf"(?:that|this|it|{_ITS} (?:\w+ ){{0,2}}{_STATEMENT})"
_BEHIND = re.compile(
    rf"[ \t]+[^.;:!?\n]{{0,60}}?\b(?:(?:{_BACK}) {_THIS}|(?:took|takes?|taken|taking) {_THIS} back)(?:[.,;]|$)",
    re.IGNORECASE,
)
_LONGEST = 160
"""Characters behind a sentence that are looked at."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """cue: the words that take it back, in this sentence or behind it; scope: what of this sentence is taken back."""

    cue: Span
    scope: Span


@lru_cache(maxsize=20_000)
def find_withdrawals(text: str, span: Span) -> tuple[Withdrawal, ...]:
    """What of a sentence is taken back, in it or in the next one of its paragraph; there only what somebody says: an
    offer that is withdrawn was made. Cost: 3 µs a sentence."""
    if found := _THAT.search(text, span.start, span.end):
        words = words_in(text, found.end(), span.end)
        return (Withdrawal(Span(*found.span()), clause_after(words, 0) if words else Span(span.end, span.end)),)
    if found := _SINCE.search(text, span.start, span.end):
        return (Withdrawal(Span(found.end("scope") + 1, found.end()), Span(*found.span("scope"))),)
    behind = _BEHIND.match(text, span.end, min(len(text), span.end + _LONGEST))
    if behind and (stance := find_stance(text, span)).kind == "says" and stance.cue:
        start = behind.start() + len(behind[0]) - len(behind[0].lstrip())
        told = text.find(" that ", stance.cue.end, span.end)
        return (Withdrawal(Span(start, behind.end()), Span(told + 6, span.end) if told >= 0 else span),)
    return ()

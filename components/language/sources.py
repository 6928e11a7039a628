"""Whose word a sentence is given on, and for which of its words: "police said", what "according to the mayor" covers.

By the order of words: a source that leads covers what follows it, one that trails covers what stands before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from components.language.stance import Kind, Stance, find_stances
from components.language.verbs import find_verbs
from components.model import Span


@dataclass(frozen=True, slots=True)
class Told:
    """kind: of the stance; scope: what is given on the speaker's word; frame: the words that say so ("police said")."""

    kind: Kind
    speaker: Span | None
    scope: Span
    frame: Span


# Signs that something is given on somebody's word, though not whose or what: enough not to call a sentence bare.
_SOMEBODYS = re.compile(
    r"\b(?:according|statements?|testimony|testified|witness(?:es)? \w+|"
    r"(?:says?|said)(?! (?:nothing|little|no more)\b)|tells?|told|saying|claim(?:s|ed)?|"
    r"(?<!to )report(?:s|ed|edly)?|confirm(?:s|ed)?|den(?:y|ies|ied)|disput(?:es|ed)|alleg\w+|accus\w+|"
    r"suspect(?:s|ed)?|believ\w+|thinks?|thought|rumou?r\w*|(?:found|show(?:s|ed)?|conclude[sd]?|estimate[sd]?) that|"
    r"(?:court|hearing|inquiry|inquest|jury|trial|tribunal|committee|parliament|council) heard|"
    r"insist(?:s|ed)?|announced?|in the (?:words|view|opinion|eyes) of|charged with|blam\w+|"
    r"(?:her|his|their) (?:view|words|version)|admit(?:s|ted)?|acknowledge[sd]?|supposed(?:ly)?|apparently|"
    r"purported\w*|(?:as|by) .{3,40} (?:put|tells?|account|clock|count))\b",
    re.IGNORECASE,
)
# What follows such a sentence goes on in somebody's words.
_OPENS_ACCOUNT = re.compile(
    r"\b(?:account of|version of events|the following|as follows|statement|testimony|"
    r"(?:describ|recount|recall|reconstruct|outlin|summari[sz])e[sd]?|details|detailed|sets? out|"
    r"(?:publish|releas|present)e[sd] .*(?:report|study|findings|results|review))\b|:[\"”’]?$"
)
# Reported speech goes on without its verb in the tenses that it has shifted: "The driver had been drinking."
_SHIFTED = re.compile(r"\b(?:had|would)\b(?! to\b)", re.IGNORECASE)
# "That is what the firm told the council": it says whose word the sentence before was.
_LOOKS_BACK = re.compile(r"(?:That|This|So|These|Those)\b")
_ELSE = re.compile(r"[;—–]|,? (?:but|while|whereas|although|though) ")
_THAT = re.compile(r"\s*,?\s*(?:(?:[^\W_]+ ){0,4}?that\b)?\s*")
# What is denied stands in another sentence.
_OF_ANOTHER = re.compile(r"\s+(?:that|this|it|them|any of it)\s*(?:[,.;:]|on |in a |last )")
_COMMA = re.compile(r"[,”\"’—–]\s*$")


@lru_cache(maxsize=20_000)
def find_told(text: str, sentence: Span) -> tuple[Told, ...]:
    """What of the sentence is given on somebody's word, in order; quotation marks by themselves are no source."""
    found: list[Told] = []
    for stance in find_stances(text, sentence):
        if stance.kind == "denies" and _OF_ANOTHER.match(text, stance.cue.end if stance.cue else 0):
            continue
        told = _told(text, sentence, stance)
        if told.speaker is None and found:
            told = Told(told.kind, found[-1].speaker, told.scope, told.frame)
        found.append(told)
    return tuple(found)


def _told(text: str, sentence: Span, stance: Stance) -> Told:
    cue = stance.cue or sentence
    ends = [cue, *([stance.speaker] if stance.speaker else [])]
    frame = Span(min(e.start for e in ends), max(e.end for e in ends))
    before = text[sentence.start : frame.start]
    if cue.of(text).lower().startswith(("according to", "in the")) or _trails(text, sentence, frame, before):
        return Told(stance.kind, stance.speaker, sentence, frame)
    joint = _THAT.match(text, cue.end, sentence.end)
    start = joint.end() if joint else cue.end
    cut = _ELSE.search(text, start, sentence.end)
    end = cut.start() if cut and cut.start() > start else sentence.end
    return Told(stance.kind, stance.speaker, Span(min(start, end), end), frame)


def _trails(text: str, sentence: Span, frame: Span, before: str) -> bool:
    """Is what is said over, so that nothing with a verb of its own follows ("…, police said on Sunday.")?"""
    if not _COMMA.search(before):
        return False
    rest = text[frame.end : sentence.end]
    piece = re.split(r"[,;:—–“”\".]", rest, maxsplit=1)[0]
    return not piece.strip().startswith("that ") and not find_verbs(piece.split()).finite


def is_somebodys(text: str, sentence: Span) -> bool:
    """Is anything in the sentence a sign that it is given on somebody's word? It errs towards yes."""
    return _SOMEBODYS.search(text, sentence.start, sentence.end) is not None or bool(find_told(text, sentence))


def looks_back(text: str, sentence: Span) -> bool:
    """Does it say on whose word the sentence before it stands?"""
    return _LOOKS_BACK.match(text, sentence.start) is not None and is_somebodys(text, sentence)


def is_shifted(text: str, sentence: Span) -> bool:
    """Is it in a tense that reported speech goes on in?"""
    return _SHIFTED.search(text, sentence.start, sentence.end) is not None


def opens_account(text: str, sentence: Span) -> bool:
    """Does it announce what somebody has told?"""
    return _OPENS_ACCOUNT.search(text[sentence.start : sentence.end]) is not None

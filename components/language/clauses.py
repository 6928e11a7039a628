"""Clauses of a sentence: stretches with a subject and a verb of their own, where one can tell without a parser.

Cut at ; : and dashes, at commas, and before words that join clauses, but only where what stands on both sides is whole:
five words or more, a finite verb for the clause and one for each clause inside it, a subject before the verb. What is
not whole stays with its neighbour, and so does "he said": a verb of saying makes an attribution, not a claim. English;
a sentence of another language stays in one piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from components.language.lines import stripped
from components.language.verbs import ADVERBS, find_verbs, words_of
from components.model import Span

LEAST_WORDS = 5
# A subject may stand this many pieces before its verb: "but Ann Field, the mayor, who left early, said …".
_AHEAD = 3

_RELATIVES = frozenset("who whom whose which that".split())
_COORDINATORS = frozenset("and but or nor so yet".split())
# Also before nouns ("after the storm"): these promise no verb.
_PREPOSITIONS = frozenset("after before since until as once".split())
_SUBORDINATORS = frozenset("while whilst whereas although though because if unless when whenever where whether".split())
_PLACING = frozenset("in on at from by with for under during over within".split())
_DETERMINERS = frozenset("the a an this that his her its their".split())
# What begins the object of a verb: "denied that", "asked whether".
_OBJECTS = frozenset("that whether who".split())
_PROMISING = _SUBORDINATORS | _RELATIVES
_PARTICIPLES = frozenset("saying adding arguing insisting claiming warning noting".split())


def _one_of(words: str | frozenset[str]) -> str:
    return "(?:" + "|".join(words.split() if isinstance(words, str) else sorted(words)) + ")"


_JOIN = (
    rf"(?:(?:{_one_of('in of on at for to from by with through under during after over into')}\s)?(?:which|whom|whose)"
    rf"|(?:{_one_of('even just only shortly soon immediately long partly mainly largely simply')}\s)?"
    rf"{_one_of(_SUBORDINATORS | _PREPOSITIONS)}|who|that|{_one_of(_COORDINATORS)}|{_one_of(_PARTICIPLES)})\b"
)
_CUT = re.compile(
    rf"([,;:][\"”’»]?(?=\s)|\s?—|\s(?:–|--?)(?=\s))\s*[\"“‘]?({_JOIN})?|\s[\"“‘]?({_JOIN})",
)


class _Piece(NamedTuple):
    """What stands between two places where a clause may begin; join: the word that joins it, or ""."""

    start: int
    end: int
    join: str
    words: int
    verbs: int
    only_says: bool
    """Its one verb is one of saying: an attribution."""
    wants: bool
    """It ends with its verb, or with what somebody says: "that …" and "whether …" are its object."""
    has_subject: bool
    """Something stands before its verb, or it has none yet."""
    announced: bool
    """It stands behind a mark that parts more than a comma does."""


class _Clause:
    """Pieces that stay together so far."""

    def __init__(self, first: _Piece) -> None:
        self.start, self.last = first.start, first
        self.words, self.verbs, self.inside = first.words, first.verbs, 0

    def add(self, piece: _Piece) -> None:
        self.inside += piece.join in _PROMISING and not (piece.join in _OBJECTS and self.last.wants)
        self.words += piece.words
        self.verbs += piece.verbs
        self.last = piece

    @property
    def is_whole(self) -> bool:
        """Enough words, a verb for the clause, and one more for each clause inside it, the last one's included."""
        ends = self.last.join not in _PROMISING or self.last.verbs or self.last.only_says
        return bool(ends) and self.words >= LEAST_WORDS and self.verbs > self.inside


def split_clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """The clauses of a sentence, in order, without white space around them, that together hold all its words.

    A mark between two of them stays with the first. Cost: 20 to 50 microseconds a sentence.
    """
    if text.count(" ", sentence.start, sentence.end) < 2 * LEAST_WORDS - 2:
        return (sentence,)
    pieces = list(_pieces(text, sentence))
    clauses = [_Clause(pieces[0])]
    for i in range(1, len(pieces)):
        if clauses[-1].is_whole and _begins_clause(pieces, i):
            clauses.append(_Clause(pieces[i]))
        else:
            clauses[-1].add(pieces[i])
    whole = clauses if clauses[-1].is_whole else clauses[:-1] or clauses
    return tuple(stripped(text, *ends) for ends in pairwise([*(clause.start for clause in whole), sentence.end]))


def _pieces(text: str, sentence: Span) -> Iterator[_Piece]:
    start, join, announced = sentence.start, "", False
    seen, depth, bracketed = start, 0, text.find("(", start, sentence.end) >= 0
    for cut in _CUT.finditer(text, start, sentence.end):
        mark, word = cut.group(1), (cut.group(2) or cut.group(3) or "").rpartition(" ")[2]
        end = cut.end(1) if mark else cut.start()
        if bracketed:
            depth = max(0, depth + text.count("(", seen, end) - text.count(")", seen, end))
            seen = end
        if depth:
            continue
        if text[start:end] == join:  # "and that", "but when", "saying that": one joint
            join = join if join in _PARTICIPLES else word
            continue
        yield _weighed(text, start, end, join, announced)
        start, join, announced = end, word, bool(mark) and mark[0] != ","
        while start < sentence.end and text[start].isspace():
            start += 1
    if start < sentence.end:
        yield _weighed(text, start, sentence.end, join, announced)


def _weighed(text: str, start: int, end: int, join: str, announced: bool) -> _Piece:
    words = words_of(text, start, end)
    finite, saying, last = find_verbs(words)
    lead = words.index(join) + 1 if join in words else 0
    first = min(finite[:1] + saying[:1], default=len(words))
    return _Piece(
        start,
        end,
        join,
        words=len(words),
        verbs=len(finite),
        only_says=bool(saying) and not finite,
        wants=last == len(words) - 1 or words[-2:-1] == ["to"] or bool(saying) and saying[-1] > max(finite, default=-1),
        has_subject=join in _RELATIVES
        or first > _behind_adverbials(words, lead, join)
        and not _closes_quotation(text, start, end, first),
        announced=announced,
    )


def _behind_adverbials(words: Sequence[str], lead: int, join: str) -> int:
    """Where a subject may begin: not with "and later closed it", "and in 2020 closed it", "and closing it"."""
    while lead < len(words) and (words[lead] in ADVERBS or words[lead].endswith("ly")):
        lead += 1
    word, following = (*words[lead : lead + 2], "", "")[:2]
    if word.endswith("ing") and (not join or join in _COORDINATORS):
        return len(words)
    return lead + (3 if following in _DETERMINERS else 2) if word in _PLACING else lead


def _closes_quotation(text: str, start: int, end: int, first: int) -> bool:
    """ "how “unacceptable | and irresponsible” it was": it begins within quoted words that end before its verb."""
    close = text.find("”", start, end)
    return close >= 0 and text.find("“", start, close) < 0 and len(words_of(text, start, close)) <= first


def _begins_clause(pieces: Sequence[_Piece], i: int) -> bool:
    piece = pieces[i]
    if not piece.has_subject or piece.only_says or piece.join in _OBJECTS and pieces[i - 1].wants:
        return False
    ahead = _Clause(piece)
    if ahead.is_whole or not piece.join and not piece.announced:
        return ahead.is_whole
    for later in pieces[i + 1 : i + 1 + _AHEAD]:
        if later.announced or later.join and later.join not in _RELATIVES:
            return False
        ahead.add(later)
        if ahead.is_whole:
            return True
    return False

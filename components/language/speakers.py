"""Who is said to have said the quotations of a sentence, by the words around them.

A sentence is read as a frame: its quotations are single signs in it. A verb of saying beside a quotation gives its
speaker; else the last one before it does, else one that closes the sentence; what has none is open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.language.cues import Words, words_in
from components.language.people import is_document
from components.language.quotemarks import Quoted
from components.language.speechverbs import is_speech
from components.language.subjects import after, is_passive, main_subject, subject
from components.language.verbs import find_verbs
from components.language.wordlists import sections_of
from components.model import Span

_OPEN, _CLOSE = "“", "”"
_NOUN_AFTER = frozenset(
    "the a an his her its their our my your this no any some of in by for with from at on as".split()
)
# A frame of more letters beside its quotations, or of more quotations, is no sentence: nobody is looked for in it.
_LONGEST, _MOST = 3_000, 40
_JOINS = frozenset("and but that while as because : ; — –".split())
# What follows the head of a noun phrase, and belongs to it.
_BEHIND_HEAD = frozenset("of for from by in to at on with over about between against who which that ,".split())
_UNSAID = frozenset("to not never cannot can could may might must should would will shall did does do".split())


@dataclass(frozen=True, slots=True)
class Voice:
    """The words of a frame that say who speaks. speaker: None where it is open; silent: a sign; guessed: a paper."""

    cue: Span
    speaker: Span | None
    silent: bool = False
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words [first, end) of a frame; who: the words of its speaker; inverted: who stands behind it."""

    first: int
    end: int
    who: tuple[int, int] | None
    closing: bool = False
    inverted: bool = False


def voices(text: str, frame: Span, quoted: Sequence[Quoted]) -> list[Voice | None]:
    """For each quotation of a frame who speaks; None where nothing in it says so."""
    if len(quoted) > _MOST or len(frame) - sum(len(each.outer) for each in quoted) > _LONGEST:
        return [None] * len(quoted)
    words = _words(text, frame, quoted)
    opening = [place for place, word in enumerate(words.lower) if word == _OPEN]
    cues = _cues(words)
    found = []
    for place in opening:
        cue = _beside(words, cues, place) or _before(words, cues, place) or _closing(words, cues, place)
        found.append(_voice(words, cue, frame.start) if cue else _with_colon(words, place, frame.start))
    return found


def _words(text: str, frame: Span, quoted: Sequence[Quoted]) -> Words:
    """The frame's words; “ and ” for each quotation, nothing of it in between."""
    pieces, at = [], frame.start
    for each in quoted:
        pieces.append(_plain(text[at : each.outer.start]))
        pieces.append(_OPEN + " " * max(0, len(each.outer) - 2) + _CLOSE)
        at = max(each.outer.end, each.outer.start + 2)
    pieces.append(_plain(text[at : frame.end]))
    masked = "".join(pieces)
    return words_in(masked, 0, len(masked))


def _plain(text: str) -> str:
    return text.replace("“", " ").replace("”", " ")


def _cues(words: Words) -> list[_Cue]:
    found: list[_Cue] = []
    last: tuple[int, int] | None = None
    for place, word in enumerate(words.lower):
        if (word, words.at(place + 1)) in (("according", "to"), ("words", "of")):
            who = after(words, place + 2, _leads_in(words, place))
            found.append(_Cue(place, place + 2, who, closing=True, inverted=True))
        elif (
            (is_speech(word) or (word, words.at(place + 1)) == ("put", "it"))
            and not _is_unsaid(words, place)
            and not is_passive(words, place)
        ):
            cue = _cue(words, place, last)
            last = cue.who or last
            found.append(cue)
    return found


def _leads_in(words: Words, place: int) -> bool:
    """Does what is said come only after this place: nothing was quoted and nothing stated before it?"""
    if words.at(place - 1) in _JOINS:
        return True
    verbs = find_verbs([words.written(n) for n in range(place)])
    return _CLOSE not in words.lower[:place] and not verbs.finite and not verbs.saying


def _is_unsaid(words: Words, place: int) -> bool:
    """A noun ("the claims"), or what was not said or not yet ("to call"); "went on to say" is said."""
    before = words.at(place - 1)
    if words.written(place)[0].isupper() or before.endswith(("'s", "s'", "n't")) or words.at(place - 2) == "not":
        return True
    if before in _UNSAID:
        return words.at(place - 2) not in ("on", "used") or before != "to"
    if before.endswith("ly") and words.at(place - 2) in ("the", "a", "an"):  # "the widely quoted line"
        return True
    return before in _NOUN_AFTER and not words.lower[place].endswith("ing")


def _cue(words: Words, place: int, last: tuple[int, int] | None) -> _Cue:
    """A verb of saying with its subject: behind it after a quotation, before it, or that of the verb before."""
    before = words.at(place - 1)
    if before in ("that", "which"):  # a thing: "a box that said"
        return _Cue(place, place + 1, None)
    quoted = before == _CLOSE or (before == "," and words.at(place - 2) == _CLOSE)
    alone = before == "," and "," not in words.lower[max(0, place - 40) : place - 1]
    if (quoted or alone) and not words.lower[place].endswith("ing"):
        who = after(words, place + 1)
        if who and (quoted or words.at(who[1]) in (".", ",", "", ";")):
            return _Cue(place, place + 1, who, closing=True, inverted=True)
    who = subject(words, place)
    closing = who is not None and (words.at(who[0] - 1) in (_CLOSE, ","))
    return _Cue(place, place + 1, who or _shared(words, place, last), closing)


def _shared(words: Words, place: int, last: tuple[int, int] | None) -> tuple[int, int] | None:
    """The subject of the verb before; of the sentence where the other stands within ("Ann, whom he called…, ran")."""
    main = main_subject(words, place)
    if last and main and words.at(main[1]) == "," and words.at(main[1] + 1) in ("who", "whom") and last[0] > main[1]:
        return main
    return last or main


def _beside(words: Words, cues: list[_Cue], opening: int) -> _Cue | None:
    """The verb right behind a quotation, with its speaker ("…,” said Ann Field; “…,” she said)."""
    behind = opening + 2
    if words.at(behind) == ",":
        behind += 1
    for cue in cues:
        if cue.first == behind and cue.inverted:
            return cue
        if cue.first >= behind and cue.who and not cue.inverted and cue.who[0] == behind and cue.closing:
            return cue
    return None


def _before(words: Words, cues: list[_Cue], opening: int) -> _Cue | None:
    """The last verb of saying before a quotation."""
    before = [cue for cue in cues if cue.end <= opening]
    return before[-1] if before else None


def _closing(words: Words, cues: list[_Cue], opening: int) -> _Cue | None:
    """The first verb behind it that brings in all that stands before it."""
    return next((cue for cue in cues if cue.first > opening and cue.closing), None)


def _voice(words: Words, cue: _Cue, offset: int) -> Voice:
    place = words.span(cue.first, cue.end)
    at = Span(place.start + offset, place.end + offset)
    if cue.who is None:
        return Voice(at, None)
    low, high = cue.who
    said = words.lower[low:high]
    head = next((n for n, word in enumerate(said) if n and word in _BEHIND_HEAD), len(said))
    if said[head - 1] in sections_of("speech.txt")["inanimate"] or _is_thing(words.written(low + head - 1)):
        return Voice(at, None, silent=True)
    if is_document(said[head - 1]):
        owner = next((n for n, word in enumerate(said) if word.endswith(("'s", "s'"))), -1)
        if owner < 0:
            written = words.span(low, high)
            known = said[0] in ("the", "this", "that")
            return Voice(at, Span(written.start + offset, written.end + offset) if known else None, guessed=True)
        high = low + owner + 1
    who = words.span(low, high)
    end = who.end - (2 if words.text[who.start : who.end].endswith(("’s", "'s")) else 0)
    return Voice(at, Span(who.start + offset, end + offset))


def _is_thing(head: str) -> bool:
    """Can this, the head of a noun phrase, not speak: "visit", "trips", "balloon"?"""
    things = sections_of("speech.txt")["thing"]
    return head in things or (head.endswith("s") and (head[:-1] in things or head.removesuffix("es") in things))


def _with_colon(words: Words, opening: int, offset: int) -> Voice | None:
    """ "Field: “…”": a name of up to four words that opens the frame, and a colon."""
    if words.at(opening - 1) != ":" or not 1 < opening <= 5:
        return None
    if not all(words.written(place)[0].isupper() for place in range(opening - 1)):
        return None
    who, colon = words.span(0, opening - 1), words.span(opening - 1, opening)
    return Voice(Span(colon.start + offset, colon.end + offset), Span(who.start + offset, who.end + offset))

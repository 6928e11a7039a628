"""Whether a number is a number at all, or part of a name: "Flight 370", "Studio 54", "737 MAX", "10 Downing Street"."""

from __future__ import annotations

import re

from components.language.commonwords import common_words
from components.language.counting import counted, is_plural, noun_follows, plural_at
from components.language.numberwords import SPACE, words

# Nouns that a number names, in any case ("page 12"), and those that do as names only ("District 9").
_NAMING = (
    "channel|route|highway|motorway|interstate|article|section|level|chapter|page|formula|flight|gate|"
    "number|no|no\\.|nos\\.|apollo|boeing|airbus|top|covid|paragraph|proposition|figure|fig\\.|ext\\."
)
_NAMING_AS_NAMES = (
    "News|Terminal|Phase|Stage|Grade|Tier|Type|Category|Radio|Area|Pier|Platform|Act|Part|Volume|Catch|"
    "Line|Bus|Track|Room|Rule|Clause|Amendment|Resolution|Version|Episode|Season|Round|Game|Match|Lane|"
    "Exit|Junction|Unit|Block|Reactor|Ward|District|Zone|Precinct|Division|BBC|Sky|Fox|Pool|Class|Model|"
    "Prop|Title|Schedule|Appendix|Generation|Windows|Camp|Lot|Case|Plot"
)
_NAMED_BY = re.compile(
    rf"(?<!\w)(?:(?i:{_NAMING})|{_NAMING_AS_NAMES})[ \u00a0]$|#$|\b(?:Group|Gang|League|Class|Band|Council|Party) of $"
)
_DIALLED = re.compile(r"\b(?i:dial|call|phon|ring|rang)(?:l?ed|l?ing|s|e)? $")
_CAPITALISED = re.compile(
    r"(?P<opening>^|[\n.!?:;…][\"”’')\]]*\s+|[\"“‘(\[—–•*]\s?|(?<=[\s\-’'/]))"
    r"(?P<word>(?:[a-z]{1,2})?[A-Z][\w’'.&-]*) $"
)
_NO_NAME = frozenset(
    words(
        "january february march april may june july august september october november december jan. feb. mar. "
        "apr. jun. jul. aug. sept. sep. oct. nov. dec. monday tuesday wednesday thursday friday saturday "
        "sunday about around some nearly almost more than over at least up to fewer under as many roughly "
        "approximately estimated a an the in on of for and or but by with from after before between among "
        "only just all these those other another kills killed kill injures injured leaves left dead wounds "
        "wounded arrests arrested rescues rescued evacuates rescue were was are is had has have that when "
        "where while since until into his her their its our i he she they we it"
    )
)
# What follows the number in the name of a model or a street: "737 MAX", "10 Downing Street".
_NAMED_ON = re.compile(
    rf"{SPACE}(?:MAX|Max|Pro|Plus|Mini|Ultra|Dreamliner|ER|LR|XL)\b"
    rf"|{SPACE}(?:[A-Z][\w’'-]*{SPACE}){{1,3}}(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Lane|Square|Drive|Way|Place)\b"
)
_ARTICLE = re.compile(r"\b[Aa]n? $")
_LIKE_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}")
_CAPITAL_NEXT = re.compile(r" [A-Z]")
_LOOK_BACK_FOR_NAMES = 28


def is_name(text: str, start: int, end: int, spelled: bool) -> bool:
    """Is the bare number in [start, end) part of a name? spelled: written in letters."""
    before = text[max(0, start - _LOOK_BACK_FOR_NAMES) : start]
    capital = text[start].isupper()
    if _NAMED_BY.search(before):
        return not spelled or capital
    if not spelled and _named_by_neighbours(text, before, end):
        return True
    if spelled and capital and before[-1:] == " " and before[-2:-1].isalnum() and _CAPITAL_NEXT.match(text, end):
        return True
    match = _CAPITALISED.search(before)
    if match is None:
        return False
    word = match["word"].lower()
    if word in _NO_NAME or word.endswith((".", "’s", "'s")):
        return False
    opening = bool(match["opening"]) or (match.start() == 0 and start <= _LOOK_BACK_FOR_NAMES)
    return _opens_as_name(text, word, end, spelled, capital) if opening else not spelled or capital


def _named_by_neighbours(text: str, before: str, end: int) -> bool:
    """ "Dial 911", "its last 737 MAX", "a 747 landed"; not "call 12 witnesses", "a 3 bedroom house"."""
    if _NAMED_ON.match(text, end):
        return True
    if _DIALLED.search(before):
        return not plural_at(text, end, len(text))
    return (
        bool(_ARTICLE.search(before))
        and not _LIKE_YEAR.search(text, end - 4, end)
        and text[end : end + 1] not in ("-", "‑")
        and not noun_follows(text, end)
    )


def _opens_as_name(text: str, word: str, end: int, spelled: bool, capital: bool) -> bool:
    """ "Studio 54 is", "Lot 49 drew": a noun and a bare number that open a sentence, nothing counted behind them."""
    if spelled:
        return capital
    if word in common_words() or is_plural(word) or word.endswith(("ly", "ing")):
        return False
    return not is_plural(counted(text, end, len(text)))

"""Bylines: the people and the agency in them, without the words that go with their names."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from components.cleaning.dates import is_stamp, without_dates
from components.cleaning.names import FOREIGN_PRESS, KNOWN_AGENCY, NO_NAMES, PRESS, UPPER
from components.language.frequency import UNLISTED, folded, word_rarity

_LEAD_WORDS = (
    r"(?:as told to|(?:(?:words|story|text|texte|written|reported|reporting|report|analysis|opinion|posted|"
    r"published|special report)\s+)?(?:by|von|par|por|di|door|av|af|napisał|автор|autore?|auteur|"
    r"author|autorin|words|بقلم|作者|记者))"
)
LEAD = re.compile(rf"^{_LEAD_WORDS}(?:\s*[:：]\s*|\s+|(?<=[^\x00-\x7f]))", re.IGNORECASE)
"""What a byline begins with."""
_BETWEEN = re.compile(
    r"\s*[,;|/·•&、，\n]\s*(?:(?:and|und|et|y|e)\s+)?|\s+(?=(?:记者|作者|来源|编辑)\s*[:：]?)|\s+(?:and|und|et|y|og|och|en|ja|и|with|mit|avec|con)\s+|\s+[–—-]+\s+",
    re.IGNORECASE,
)
_PLACE_AFTER = re.compile(r"\s+(?:in|at|aus|à|en|from|reporting)\s+\S.*$")
_WHOSE = re.compile(r"\s+(?:for|of|per|für|pour|para)\s+(?=\S)", re.IGNORECASE)
_ADDRESS = re.compile(r"\(?(?:https?://\S+|www\.\S+|\S+@\S+|@\w+)\)?|\([^()]*\)|\[[^\[\]]*\]")
_ROLE = (
    r"staff|desk|newsroom|editor\w*|teams?|reporters?|correspondents?|writers?|columnists?|bureau|agenc(?:y|ies)|chief|"
    r"redaktion|redakteur(?:in)?|redacción|redazione|rédaction|redactie|korrespondent(?:in)?|photographers?|producers?|"
    r"contributors?|special|journalists?|critic|analyst"
)
_NO_PERSON = re.compile(
    rf"\b(?:{_ROLE}|news|newspapers?|magazine|admin|administrator|webmaster|guest|online|media|radio|tv|press|wire|service|"
    rf"the|department|university|minutes?|hours?|ago|read|updated|published|follow|share|view|profile|posts?|see|sign|contact|"
    rf"about|more|subscribe|articles?|stories|bio|email|full|images?|getty|photos?|video|courtesy|illustration|sports?|"
    rf"business|network|today|yesterday|{NO_NAMES}|"
    rf"{PRESS}|{FOREIGN_PRESS})\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:New|Port|San|Santa|São|Saint|St|Ste|North|South|East|West|Northern|Southern|Eastern|Western|Mount|Lake|Fort|Los|"
    r"Las|Cape|Great|Upper|Lower|Little|Home|Top|Latest|Breaking|World|Local|Bad|Key)\b",
    re.IGNORECASE,
)
_LATIN_WORD = rf"(?:[{UPPER}][\w'’.-]*|(?:d|l|O)['’][{UPPER}][\w'’-]*)"
_LATIN_NAME = re.compile(
    rf"{_LATIN_WORD}(?:\s[\"“‘'][^\"“”‘’']{{1,20}}[\"”’'])?(?:\s(?:(?:de|del|della|van|von|der|den|ten|ter|bin|ibn|al|el|la|le|da|di|do|dos|du|y|zu)\s)*"
    rf"{_LATIN_WORD}){{1,4}}"
)
_SUFFIX = re.compile(r",\s(?=(?:Jr|Sr|II|III|IV)\b)")
_INITIALS = re.compile(rf"(?<!\w)(?:[{UPPER}]\.)+")
_FREQUENT = 14.5
"""Bits of a word below which it may well be an ordinary one."""
_SUFFIX_END = re.compile(r"\b(?:Jr|Sr)\.$")
_OTHER_NAME = re.compile(r"[^\W\d_a-zA-Z]{2,}(?:[ ·・][^\W\d_a-zA-Z][^\W\d_a-zA-Z.]*){0,4}")
_HAN_NAME = re.compile("[\u4e00-\u9fff]{2,4}")


def people(written: str) -> tuple[str, str]:
    """A byline as it is written -> the people in it, joined by ", ", and the agency in it (as written); "" where none.

    Leads, places, titles, addresses and names of outlets and desks are left out: rather nobody than somebody else.
    A name in capitals is written as names are.
    """
    names: list[str] = []
    agency = ""
    for part in _parts(written):
        for number, piece in enumerate(_WHOSE.split(part)):
            piece = piece.strip(" .:-–—|") if not _SUFFIX_END.search(piece) else piece.strip(" :-–—|")
            if re.fullmatch(KNOWN_AGENCY, piece):
                agency = agency or piece
            elif not number and (name := _person(_PLACE_AFTER.sub("", piece))) and name not in names:
                names.append(name)
    return ", ".join(names), agency


def is_names(line: str, sure: bool = False) -> bool:
    """Whether a line without "By" is a byline: people with their places, roles, agency and a date, and nothing else.

    sure: whether what stands around it is a byline's company. A line of names alone has to hold names that cannot well
    be anything else, for a crosshead, a menu and a place are written so too.
    """
    if len(line) > 120 or line[-1:] in "!?:" or (line.endswith(".") and not _SUFFIX_END.search(line)):
        return False
    found: list[str] = []
    parts = _parts(line)
    for part in parts:
        bare = _PLACE_AFTER.sub("", part).strip(" .:-–—|")
        if re.fullmatch(KNOWN_AGENCY, bare) or is_stamp(bare) or re.search(rf"\b(?:{_ROLE})\b", bare, re.IGNORECASE):
            continue
        if not _person(bare) or _PLACE.match(bare) or len(bare.split()) > 4:
            return False
        if bare.isupper() or not bare[0].isupper() or bare.split()[0].endswith(("’s", "'s")):
            return False
        found.append(bare)
    sure = sure or len(found) < len(parts) or without_dates(line) != line or LEAD.match(line) is not None
    return bool(found) and all(_is_plainly_named(name, sure) for name in found)


def is_given_name(word: str) -> bool:
    """Whether a word is a given name that is known."""
    return folded(word) in _given_names()


def _is_plainly_named(name: str, sure: bool) -> bool:
    """Whether a name begins with a given name that is known or an initial, or no word that is known; sure: or is not of
    ordinary words alone."""
    words = [folded(word).rstrip(".") for word in re.split(r"[\s-]+", name) if word[:1].isupper()]
    if words[0] in _given_names() or len(words[0]) == 1 or (sure and re.search(r"\s[^\W\dA-Z]", name)):
        return True
    if not sure:
        return word_rarity().get(words[0], UNLISTED) == UNLISTED and not any(map(_is_frequent, words))
    return not all(map(_is_frequent, words))


def _is_frequent(word: str) -> bool:
    return word_rarity().get(word, UNLISTED) < _FREQUENT


@cache
def _given_names() -> frozenset[str]:
    lines = (Path(__file__).parents[2] / "data" / "words" / "given.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _parts(written: str) -> list[str]:
    """What stands between the signs and words that part names, without leads, addresses and dates."""
    bare = without_dates(_SUFFIX.sub(" ", _ADDRESS.sub(" ", written.strip())))
    parts = (LEAD.sub("", part.strip(), count=1).strip() for part in _BETWEEN.split(LEAD.sub("", bare, count=1)))
    return [part for part in parts if any(map(str.isalpha, part))]


def _person(piece: str) -> str:
    piece = " ".join(piece.split())
    if not 2 <= len(piece) <= 60 or _NO_PERSON.search(_INITIALS.sub("", piece)):
        return ""
    if _LATIN_NAME.fullmatch(piece):
        return _cased(piece) if piece.isupper() and len(piece.replace(".", "")) > 4 else piece
    other = _HAN_NAME if re.match("[\u4e00-\u9fff]", piece) else _OTHER_NAME
    cased = piece[0].lower() != piece[0].upper()
    return piece if other.fullmatch(piece) and (piece[0].isupper() if cased else True) else ""


def _cased(name: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), name)

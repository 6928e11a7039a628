"""An outlet's name from the address or the file an article came from."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from components.cleaning.names import PRESS

_UNTOLD = frozenset(
    {"www", "m", "amp", "mobile", "edition", "news", "en", "us", "uk", "web", "beta", "old", "rss", "feeds"}
)
_SECOND = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "or", "ne"})
"""What stands before a country's ending: name.co.uk."""
_PRESS_END = re.compile(rf"(.*)({PRESS})$")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "la", "le", "der", "die", "das", "du"})
_KNOWN_SHORT = frozenset("ny abc afp ap bbc cbc cbs cnn dpa dw nbc npr nyt pbs rt rte sbs upi usa uk us".split())
_FILE_WORDS = re.compile(r"[^\W\d_]+(?:[-_ ]+[^\W\d_]+){0,3}")
_NEVER = frozenset(
    "article articles story stories pasted untitled download downloads index text texts file files document documents "
    "doc copy final draft test content body unnamed input output clipboard version edited readme headline "
    "english german french spanish italian portuguese arabic chinese japanese korean russian greek hindi thai".split()
)
"""Words that no outlet's file name has, wherever they stand; those of _ALONE only where there is no other."""
_ALONE = frozenset(
    "news report reports page sample data export original main item entry note notes new one the".split()
)


def outlet_of_url(url: str) -> str:
    """A readable name from an address: https://www.harbour-courier.co.uk/x gives Harbour Courier. "" where none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    labels = [label for label in host.split(".") if label]
    if len(labels) < 2 or labels[-1].isdigit() or not all(label.replace("-", "").isalnum() for label in labels):
        return ""
    labels = labels[:-2] if len(labels) > 2 and labels[-2] in _SECOND and len(labels[-1]) == 2 else labels[:-1]
    told = [label for label in labels if label not in _UNTOLD] or labels
    return _readable([part for word in told[-1].split("-") for part in _parted(word)])


def outlet_of_file(name: str) -> str:
    """A readable name where a file's name is plainly one: harbour-courier.txt gives Harbour Courier. "" otherwise."""
    stem = name.rpartition(".")[0] or name
    if not _FILE_WORDS.fullmatch(stem):
        return ""
    words = re.split(r"[-_ ]+", stem)
    plain = {word.casefold() for word in words}
    if plain & _NEVER or plain <= _ALONE or not 3 <= len(stem) <= 40:
        return ""
    return " ".join(words) if stem != stem.lower() else _readable(words)


def _parted(word: str) -> list[str]:
    """The words of a name written without spaces, as far as newspapers' words begin and end it: theharbourtimes."""
    ends: list[str] = []
    while (found := _PRESS_END.fullmatch(word)) and found[1]:
        word, ends = found[1], [found[2], *ends]
    start = re.fullmatch(r"(the|daily|evening|morning|sunday)(\w{3,})", word)
    if start and (ends or start[1] != "the"):
        return [start[1], start[2], *ends]
    return [word, *ends]


def _readable(words: list[str]) -> str:
    """Words as a title; abbreviations, known or without a vowel, in capitals."""
    return " ".join(_titled(word, number) for number, word in enumerate(words) if word)


def _titled(word: str, number: int) -> str:
    if number and word in _SMALL:
        return word
    shout = word in _KNOWN_SHORT or not re.search("[aeiouyà-ÿ]|[^a-z]", word)
    return word.upper() if shout else word[:1].upper() + word[1:]

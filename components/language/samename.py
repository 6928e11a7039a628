"""Whether two names, as written, are names of one: "Ann Field", "Mayor Field", "A. Field"; "United Nations", "UN"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from components.language.wordlists import lines_of

TITLES = frozenset(lines_of("titles.txt"))
"""Words before a name that say what somebody is; written without a full stop."""
POST_TITLES = frozenset("Jr Sr Jr. Sr. II III".split())
_BEFORE = frozenset(title.lower() for title in TITLES) | {"the"}
_AFTER = frozenset(title.lower().rstrip(".") for title in POST_TITLES)
_SMALL = frozenset("of the de la del di da do dos van der den von bin ibn al el le y and for on".split())
# What no rule brings together.
_KNOWN = (
    frozenset({"us", "usa", "united states", "united states of america", "america"}),
    frozenset({"uk", "united kingdom", "britain", "great britain"}),
)
_SPELLED_FROM = 7
_VOWELS = frozenset("aeiouyhj")


@lru_cache(maxsize=20_000)
def same_name(x: str, y: str) -> bool:
    """Are they the same name, or one the other's short form, initials, or spelling?

    A short form is the end of the long one ("Field", "Ann Field"), never its start: "Senna" is not "Senna Times".
    "Ann Field" and "Tom Field" are two. Titles, accents, hyphens and apostrophes do not count.
    """
    a, b = _words(x), _words(y)
    if not a or not b:
        return False
    if any({" ".join(a), " ".join(b)} <= known for known in _KNOWN):
        return True
    if len(a) > len(b):
        a, b, x, y = b, a, y, x
    return _is_end(a, b) or _is_person(a, b) or _is_acronym(x, a, b)


def _words(name: str) -> tuple[str, ...]:
    """Plain words, without titles before and generations after, as long as something is left."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()
    plain = re.sub(r"['’]s?(?!\w)", "", plain)
    plain = re.sub(r"(?<=\b\w)\.(?=\w\b)|['’‘]", "", plain)
    words = re.findall(r"\w+", plain.translate(_LETTERS))
    while len(words) > 1 and words[0] in _BEFORE:
        del words[0]
    while len(words) > 1 and words[-1] in _AFTER:
        del words[-1]
    return tuple(words)


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})


def _is_end(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return all(map(_alike, short, long[-len(short) :])) or _alike("".join(short), "".join(long))


def _is_person(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Last names alike, and first names alike or one its initial; names between may miss."""
    if len(short) < 2 or not _alike(short[-1], long[-1]):
        return False
    first, other = short[0], long[0]
    initial = 1 in (len(first), len(other)) and first[0] == other[0]
    return (initial or _alike(first, other)) and (len(short) == 2 or short[1:-1] == long[1:-1])


def _is_acronym(short: str, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """ "UN", "U.N." of "United Nations"; small words may be passed over."""
    letters = a[0]
    if len(a) > 1 or len(letters) < 2 or not short.replace(".", "").strip().removeprefix("the ").isupper():
        return False
    return letters in ("".join(word[0] for word in b), "".join(word[0] for word in b if word not in _SMALL))


def _alike(x: str, y: str) -> bool:
    """Equal, or long words that differ in one vowel, one "h", or one doubled letter, as transcriptions do."""
    if x == y:
        return True
    if len(x) > len(y):
        x, y = y, x
    if len(y) < _SPELLED_FROM or len(y) - len(x) > 1 or x[0] != y[0]:
        return False
    at = next((i for i, (p, q) in enumerate(zip(x, y, strict=False)) if p != q), len(x))
    if len(x) == len(y):
        return x[at + 1 :] == y[at + 1 :] and x[at] in _VOWELS and y[at] in _VOWELS
    return x[at:] == y[at + 1 :] and (y[at] in _VOWELS or y[at] == y[at - 1])

"""How much a word tells: its information in bits, from how often the language uses it.

The lists and their licence: data/words/README.md.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from components.language.folding import ACCENT, fold_code

_LISTS = Path(__file__).parents[2] / "data" / "words" / "frequency"
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
# Folding tells letters of scripts without spaces by bits above those of a code point.
_CODE_POINT = (1 << 21) - 1

UNLISTED = 22.0
"""Bits of a word that no list has: the mean over the words of English beyond its list, weighted by their use."""


@cache
def word_rarity(*languages: str) -> Mapping[str, float]:
    """Bits, -log2 of the relative frequency, of each listed word, `folded`. A word that is missing tells UNLISTED.

    languages: ISO 639-1. Where none is named, or none of them has a list: all lists. What is a word of several of
    them tells as little as in the one that uses it most, so name them where they are known: German has "war" for "was".
    Every word is one to matching.ngrams.find_words, so that the hashes of "\\n".join(words) are in this order.
    Cost: English 6 ms, all lists 20 ms, once.
    """
    every = sorted(_LISTS.glob("*.txt"))
    chosen = [path for path in every if path.stem in languages] or every
    rarity: dict[str, float] = {}
    for zipf, words in sorted((one for path in chosen for one in _classes(path)), key=lambda one: one[0]):
        rarity.update(dict.fromkeys(words.split(), round((9 - zipf) * math.log2(10), 2)))
    return MappingProxyType(rarity)


def _classes(path: Path) -> list[tuple[float, str]]:
    """-> the Zipf value of each class of a list, and its words, one a line."""
    blocks = path.read_text(encoding="utf-8").split("\n= ")[1:]
    return [(float(zipf), words) for zipf, _, words in (block.partition("\n") for block in blocks)]


def folded(word: str) -> str:
    """The word as the lists spell it, and as the search for passages reads it: "Don’t" -> "dont", "Café" -> "cafe"."""
    if word.isascii() and word.isalnum():  # nearly all words, and fifty times faster
        return word.lower()
    letters = unicodedata.normalize("NFC", word).casefold().translate(_LIGATURES)
    codes = (fold_code(ord(char)) for char in letters)
    return "".join(chr(code & _CODE_POINT) for code in codes if code > ACCENT)

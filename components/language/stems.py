"""The stem of an English word: what its inflections have in common."""

from __future__ import annotations

import re
from functools import lru_cache
from threading import Lock

import snowballstemmer

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
"""A word, as everything that asks for meaning cuts them."""
_STEMMER = snowballstemmer.stemmer("english")
# It keeps the word at hand in itself: two threads at once would get each other's stems, or an error.
_ONE_AT_A_TIME = Lock()


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of an English word, lower case, without its possessive (Porter 2)."""
    word = word.lower().replace("’", "'")
    with _ONE_AT_A_TIME:
        return str(_STEMMER.stemWord(word.removesuffix("'s")))

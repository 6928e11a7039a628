"""The stem of an English word: what its inflections have in common."""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
"""A word, as everything that asks for meaning cuts them."""
_STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of an English word, lower case, without its possessive (Porter 2)."""
    word = word.lower().replace("’", "'")
    return str(_STEMMER.stemWord(word.removesuffix("'s")))

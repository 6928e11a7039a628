"""What two nearly equal texts must not differ in to be one article: figures, negations, names, days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import chain, zip_longest

from components.language.commonwords import common_words
from components.language.numberwords import FRACTIONS, MAGNITUDES, WORTH

# Scripts that put no space between words are read letter by letter.
_WORD = re.compile(r"[⺀-鿿가-힣＀-￯]|[$€£¥₹₽%‰°]|[^\W_]+(?:[.,:'’-][^\W_]+)*")
_NEGATIVE = frozenset("not no never none nobody nothing nowhere neither nor without cannot denied denies deny".split())
_WHEN_AND_WHERE = frozenset(
    "today yesterday tomorrow tonight overnight noon midday midnight morning afternoon evening "
    "monday tuesday wednesday thursday friday saturday sunday "
    "january february march april june july august september october november "
    "december north south east west northern southern eastern western".split()
)
_MOST = 20


def telling_words(text: str, language: str) -> tuple[str, ...]:
    """The words in which a text must not differ, as written, in their order: in English those of figures, negations,
    names and days; in other languages, where these are not told apart, all of them."""
    words = (found[0] for found in _WORD.finditer(text))
    return tuple(words) if language not in ("en", "") else tuple(filter(_tells, words))


def words_apart(a: Sequence[str], b: Sequence[str]) -> tuple[str, ...]:
    """The words that one has and the other lacks, a's and b's in turn, "" where a side has no more; no more than 20."""
    x, y = ([_key(word) for word in words] for words in (a, b))
    changed = (
        zip_longest(a[i:j], b[k:m], fillvalue="")
        for change, i, j, k, m in SequenceMatcher(None, x, y, autojunk=False).get_opcodes()
        if change != "equal"
    )
    return tuple(chain.from_iterable(chain.from_iterable(changed)))[:_MOST]


def tell_the_same(a: Sequence[str], b: Sequence[str]) -> bool:
    """Are these the same words, capitals and apostrophes aside?"""
    return len(a) == len(b) and all(x == y or _key(x) == _key(y) for x, y in zip(a, b, strict=True))


def _tells(word: str) -> bool:
    key = _key(word)
    if not word.isascii() and not key.isascii() or any(letter.isdigit() for letter in word) or not word[0].isalnum():
        return True
    counted = {*key.split("-"), *(part.removesuffix("s") for part in key.split("-"))}
    if (
        counted & (WORTH.keys() | MAGNITUDES.keys() | FRACTIONS.keys())
        or key in _NEGATIVE | _WHEN_AND_WHERE
        or "n't" in key
    ):
        return True
    return word[0].isupper() and key.removesuffix("'s") not in common_words()


def _key(word: str) -> str:
    return word.casefold().replace("’", "'")

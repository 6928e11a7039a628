"""Names of outlets in a few letters, for the head of a narrow column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_LETTERS = (2, 3, 4, 6)
_MOST_INITIALS, _ONE_WORD = 4, 4


def shortened(given: Sequence[str]) -> list[str]:
    """Each name as the initials of its words and its number, no two alike: where these are, the first word in which
    the names differ has more letters; where that does not help either, they are numbered."""
    words = [_words(name) for name in given]
    shorts = [_short(each, 0, 1) for each in words]
    for letters in _LETTERS:
        for short in [short for short, count in Counter(shorts).items() if count > 1]:
            places = [place for place, each in enumerate(shorts) if each == short]
            columns = zip(*(words[place] for place in places), strict=False)
            at = next((column for column, each in enumerate(columns) if len(set(each)) > 1), 0)
            for place in places:
                shorts[place] = _short(words[place], at, letters)
    return _numbered(shorts)


def telling(given: Sequence[str]) -> list[str]:
    """Each name as its first word that no other name has; where one has none, or only a number, all as `shortened`."""
    words = [_words(name) for name in given]
    counts = Counter(word for each in words for word in {word.casefold() for word in each})
    own = [next((word for word in each if counts[word.casefold()] == 1 and len(word) > 1), "") for each in words]
    return own if all(word and not word.isdigit() for word in own) else shortened(given)


def _words(name: str) -> list[str]:
    words = re.findall(r"\d+|[^\W\d_]+", name)
    return words[1:] if len(words) > 1 and words[0].casefold() == "the" else words


def _short(words: Sequence[str], at: int, letters: int) -> str:
    """The initials, of word `at` so many letters; numbers as they are."""
    spelt = [word for word in words if not word.isdigit()]
    if len(spelt) == 1:
        letters = max(letters + 2, _ONE_WORD - (len(words) > 1))
    told = [
        word if word.isdigit() else word[0].upper() + word[1 : letters if place == at or len(spelt) == 1 else 1]
        for place, word in enumerate(words)
    ]
    if len(told) > _MOST_INITIALS:
        told = [*told[: _MOST_INITIALS - 1], told[-1]] if words[-1].isdigit() else told[:_MOST_INITIALS]
    return "".join(told) or "?"


def _numbered(shorts: Sequence[str]) -> list[str]:
    seen: Counter[str] = Counter()
    told = []
    for short in shorts:
        seen[short] += 1
        told.append(f"{short}·{seen[short]}" if seen[short] > 1 else short)
    return told

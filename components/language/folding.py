"""Which characters make words, and which of them count as the same letter.

A code point folds to 0 (it separates words), to JOINER or APOSTROPHE (it is passed over inside a word), to ACCENT (that
too, but it belongs to the letter before it), or to the letter that stands for it: lower case, without accents, so that
NFC and NFD, "Ramón" and "Ramon" meet. Letters of scripts that write no spaces carry SINGLE: each is a word of its own.
"""

from __future__ import annotations

import re
import unicodedata

import numpy as np
import numpy.typing as npt

SEPARATOR, JOINER, APOSTROPHE, ACCENT = 0, 1, 2, 3
SINGLE = 1 << 31

_JOINERS = {0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF}
_APOSTROPHES = {0x27, 0x2019, 0x2BC, 0xFF07}
# Han, kana, Thai, Lao, Khmer, Burmese: running text without spaces.
_UNSPACED = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
# Nuktas and viramas, which spell letters, have a lower canonical combining class; accents and vowels this or more.
_ACCENTS = 10


def _base(char: str) -> str:
    """The letter without its accents, where its decomposition is one letter and accents only."""
    parts = unicodedata.normalize("NFD", char)
    if len(parts) > 1 and all(unicodedata.combining(mark) >= _ACCENTS for mark in parts[1:]):
        return parts[0]
    return char


def fold_code(code: int) -> int:
    """What one code point folds to."""
    if code in _JOINERS:
        return JOINER
    if code in _APOSTROPHES:
        return APOSTROPHE
    char = chr(code)
    if unicodedata.combining(char) >= _ACCENTS:
        return ACCENT
    if not (char.isalnum() or unicodedata.category(char)[0] == "M"):
        return SEPARATOR
    lower = _base(char).lower()
    folded = ord(lower) if len(lower) == 1 else code
    return folded | SINGLE if any(low <= code <= high for low, high in _UNSPACED) else folded


_LETTER = "[" + "".join(f"{chr(low)}-{chr(high)}" for low, high in _UNSPACED) + "]"
_COUNTED = re.compile(rf"{_LETTER}|(?:(?!{_LETTER})[^\W_])+(?:['’](?:(?!{_LETTER})[^\W_])+)*")


def count_words(text: str) -> int:
    """How many words a reader would count; in scripts without spaces, letters."""
    return len(_COUNTED.findall(text))


class FoldTable:
    """Code point -> folded letter, filled as texts need it: all of Unicode at once would take half a second."""

    def __init__(self) -> None:
        self.letters = np.zeros(0x110000, np.uint32)
        self._known = np.zeros(0x110000, np.bool_)
        self._learn(np.arange(0x100, dtype=np.uint32))
        self.narrow = self.letters[:0x80].copy()

    def _learn(self, codes: npt.NDArray[np.uint32]) -> None:
        self.letters[codes] = [fold_code(int(code)) for code in codes]
        self._known[codes] = True

    def covering(self, codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
        """The table, with every one of these code points filled in."""
        unknown = codes[~self._known[codes]]
        if len(unknown):
            self._learn(np.unique(unknown))
        return self.letters


FOLDS = FoldTable()

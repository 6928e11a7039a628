"""Which characters make words, and which of them count as the same letter.

A code point folds to 0 (it separates words), to JOINER or APOSTROPHE (it is passed over inside a word), to ACCENT (that
too, but it belongs to the letter before it), or to the letter that stands for it: no capital, no accent, no other shape
of one letter (full-width, final, a digit of another script), so that NFC and NFD, "Ramón" and "Ramon" meet. Letters of
scripts that write no spaces carry SINGLE: each is a word of its own; their vowels and other marks carry MARK: they
spell the word of the letter before them. What has more letters, or fewer, than characters is left to `spelling`.
"""

from __future__ import annotations

import unicodedata

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint32]

SEPARATOR, JOINER, APOSTROPHE, ACCENT = 0, 1, 2, 3
SINGLE = 1 << 31
MARK = SINGLE | 1 << 30
"""Marks are the highest letters: `letter >= SINGLE` holds for both, `letter >= MARK` for marks alone."""

_APOSTROPHES = {0x27, 0x2019, 0x2BC, 0xFF07}


def _ranges(*ends: tuple[int, int]) -> frozenset[int]:
    return frozenset(code for low, high in ends for code in range(low, high + 1))


# Soft hyphen, fillers, tatweel, zero width, marks and embeddings of the reading direction, tags.
_JOINERS = _ranges(
    *((code, code) for code in (0xAD, 0x61C, 0x640, 0x7FA, 0x115F, 0x1160, 0x180E, 0x3164, 0xFEFF, 0xFFA0)),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0xE0000, 0xE007F),
)
# Grapheme joiner, Khmer's silent vowels, variation selectors: they spell nothing.
_SILENT = _ranges(
    (0x34F, 0x34F), (0x17B4, 0x17B5), (0x180B, 0x180D), (0x180F, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF)
)
# Thai, Lao, Burmese, Khmer, Tai, Han, kana, bopomofo: running text without spaces.
_UNSPACED = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x1950, 0x19DF),
    (0x1A20, 0x1AAF),
    (0x3005, 0x3007),
    (0x3040, 0x312F),
    (0x31F0, 0x31FF),
    (0x3400, 0x9FFF),
    (0xA9E0, 0xA9FF),
    (0xAA60, 0xAA7F),
    (0xF900, 0xFAFF),
    (0x1B000, 0x1B2FF),
    (0x20000, 0x3FFFF),
)
# Canonical combining classes that spell a letter: nuktas, kana's voice, viramas; vowels of Telugu, Thai, Lao, Tibetan.
_SPELLING = {0, 6, 7, 8, 9, 84, 91, 103, 118, 129, 130, 132}
# Letters that Unicode holds apart where writers do not: Turkish ı and I; Persian and Arabic keyboards; ligatures.
_SAME = str.maketrans({"ı": "i", "ی": "ي", "ک": "ك", "œ": "oe", "æ": "ae"})
# Marks that make one letter with the letter before them: Indic vowels and nuktas, sara am, Hangul, kana's voice.
_JOINING = _ranges((0x1161, 0x1175), (0x11A8, 0x11C2), (0x3099, 0x309A), (0xFF9E, 0xFF9F)) | frozenset(
    map(
        ord,
        "\u093c\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u0e32\u0eb2\u102e\u1b35"
        "\U000110ba\U00011127\U0001133e\U00011357\U000114b0\U000114ba\U000114bd\U000115af\U00011930",
    )
)


def _is_accent(char: str) -> bool:
    silent = ord(char) in _SILENT or unicodedata.category(char) == "Me"
    return silent or unicodedata.combining(char) not in _SPELLING


def _is_letter(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def _base(char: str) -> str:
    """The letter without its accents, where its decomposition is one letter and accents only."""
    parts = unicodedata.normalize("NFD", char)
    return parts[0] if len(parts) > 1 and all(map(_is_accent, parts[1:])) else char


def _is_unspaced(letter: str) -> bool:
    return any(low <= ord(letter) <= high for low, high in _UNSPACED)


def letters_of(char: str) -> str:
    """The letters that one letter or digit stands for: "ﬃ" -> "ffi", "ß" -> "ss", "É" -> "e", "٣" -> "3"; mostly one.

    "" for an accent that Unicode holds as a letter. Never two words: "½", "ﷺ" and "ゟ" stay as they are.
    """
    parts = unicodedata.normalize("NFKC", char)
    if all(part in " \u0640" or _is_accent(part) for part in parts):
        return ""
    plain = "".join(map(_base, parts)).casefold().translate(_SAME)
    letters = "".join(
        str(unicodedata.decimal(part, part))
        for part in plain
        if not (ord(part) in _APOSTROPHES or ord(part) in _JOINERS or _is_accent(part))
    )
    if len(letters) > 1 and any(not _is_letter(part) or _is_unspaced(part) for part in letters):
        return char
    return letters


def fold_code(code: int) -> int:
    """What one code point folds to; one of several letters, which only `spelling` tells, to its own lower case."""
    if code in _JOINERS:
        return JOINER
    if code in _APOSTROPHES:
        return APOSTROPHE
    char = chr(code)
    if _is_accent(char):
        return ACCENT
    if not _is_letter(char):
        return SEPARATOR
    letters = letters_of(char)
    if not letters:
        return ACCENT
    letter = letters if len(letters) == 1 else char.lower()
    if not _is_unspaced(letter):
        return ord(letter)
    return ord(letter) | (MARK if unicodedata.category(letter)[0] == "M" else SINGLE)


def codes_of(text: str) -> Codes:
    """The code points of a text, lone surrogates and all."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


PLAIN, JOINING, SEVERAL, _UNKNOWN = 0, 1, 2, 3


def _kind(code: int) -> int:
    """PLAIN, or why `spelling` may have to be asked: JOINING the letter before it, standing for SEVERAL letters."""
    if code in _JOINING:
        return JOINING
    char = chr(code)
    return SEVERAL if _is_letter(char) and not _is_accent(char) and len(letters_of(char)) > 1 else PLAIN


class FoldTable:
    """Code point -> folded letter, filled as texts need it: all of Unicode at once would take seconds."""

    def __init__(self) -> None:
        self.letters = np.zeros(0x110000, np.uint32)
        self.kinds = np.full(0x110000, _UNKNOWN, np.uint8)
        self._learn(np.arange(0x100, dtype=np.uint32))
        self.narrow = self.letters[:0x80].copy()

    def _learn(self, codes: Codes) -> None:
        self.letters[codes] = [fold_code(int(code)) for code in codes]
        self.kinds[codes] = [_kind(int(code)) for code in codes]

    def reading(self, codes: Codes) -> tuple[Codes, bool]:
        """-> the table, with every one of these code points filled in, and whether they are to be spelled out.

        One look-up answers both questions: a second one would cost a fifth of finding the words.
        """
        kinds = self.kinds.take(codes)
        most = int(kinds.max(initial=PLAIN))
        if most == _UNKNOWN:
            self._learn(np.unique(codes[kinds == _UNKNOWN]))
            most = int(self.kinds.take(codes).max())
        return self.letters, most > PLAIN

    def covering(self, codes: Codes) -> Codes:
        """The table, with every one of these code points filled in."""
        return self.reading(codes)[0]


FOLDS = FoldTable()


def count_words(text: str) -> int:
    """How many words a reader would count; in scripts without spaces, letters with their marks."""
    codes = codes_of(text)
    folded = FOLDS.covering(codes)[codes]
    body = folded[(folded == SEPARATOR) | (folded > ACCENT)]
    runs = (body > ACCENT) & (body < SINGLE)
    alone = (body >= SINGLE) & (body < MARK)
    return int(runs[:1].sum() + (runs[1:] & ~runs[:-1]).sum() + alone.sum())

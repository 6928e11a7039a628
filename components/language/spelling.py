"""Spelling out what takes more letters, or fewer, than it has characters, before words are searched.

The fold table knows one letter a character. "ß" and "ﬃ" stand for several; か and its voice mark, and many syllables
or vowels in NFD, are two or three characters for one. Here they are spelled as all others are, in arrays, all at once.
"""

from __future__ import annotations

import unicodedata

import numpy as np
import numpy.typing as npt

from components.language.folding import FOLDS, JOINING, SEVERAL, Codes, letters_of

Offsets = npt.NDArray[np.int32]
Places = npt.NDArray[np.int64]

# Where keyboards and PDF files have two characters that NFC leaves alone: Thai and Lao "am".
_TOGETHER = {"\u0e4d\u0e32": "\u0e33", "\u0ecd\u0eb2": "\u0eb3"}
_BITS = 21
"""A code point has no more bits: two of them are one key."""


def spelled_out(codes: Codes, cuts: Places) -> tuple[Codes, Offsets] | None:
    """-> (plain, offset): the text as every reader would spell it, and where each of its letters begins in `codes`.

    None where nothing changes. plain[i] is codes[offset[i]:offset[i + 1]], so offset has one more entry than plain; it
    never falls. A word [start, end) of plain is [offset[start], offset[end]) of codes, its accents included: no word
    begins or ends within a character. A place p of codes is place np.searchsorted(offset, p) of plain; that is exact at
    the `cuts`, which are never joined over: where texts, and what is left out of them, begin and end.

    Whoever needs the table asks `FOLDS.reading(codes)` before, for nothing, whether there may be anything to do. Where
    there is, 5,000 characters of German take .1 ms and of Korean in NFD .4 ms; in long texts 25 to 80 ns each.
    """
    FOLDS.covering(codes)
    plain, offset = _joined(codes, cuts) if JOINING in FOLDS.kinds.take(codes) else (codes, None)
    if SEVERAL in FOLDS.kinds.take(plain):
        plain, offset = _apart(plain, offset)
    return None if offset is None else (plain, offset)


def _joined(codes: Codes, cuts: Places) -> tuple[Codes, Offsets | None]:
    """Two characters that are one letter become one. Three, as in Hangul and Sinhala, take two rounds."""
    offset = None
    for _ in range(2):
        second = np.flatnonzero(FOLDS.kinds.take(codes) == JOINING)
        second = second[(second > 0) & ~np.isin(second if offset is None else offset[second], cuts)]
        letter = _letters(codes[second - 1].astype(np.int64) << _BITS | codes[second])
        second, letter = second[letter > 0], letter[letter > 0]
        if not len(second):
            break
        offset = np.arange(len(codes) + 1, dtype=np.int32) if offset is None else offset
        codes = codes.copy()
        codes[second - 1] = letter
        codes, offset = np.delete(codes, second), np.delete(offset, second)
        FOLDS.covering(codes)
    return codes, offset


def _letters(pairs: Places) -> Codes:
    """The one letter that each pair of code points makes, or 0."""
    unique, which = np.unique(pairs, return_inverse=True)
    made = [_letter(chr(int(pair) >> _BITS) + chr(int(pair) & (1 << _BITS) - 1)) for pair in unique]
    return np.array(made, np.uint32)[which]


def _letter(pair: str) -> int:
    letter = _TOGETHER.get(pair) or unicodedata.normalize("NFKC", pair)
    return ord(letter) if len(letter) == 1 else 0


def _apart(codes: Codes, offset: Offsets | None) -> tuple[Codes, Offsets]:
    """A character that stands for several letters becomes these."""
    places = np.flatnonzero(FOLDS.kinds.take(codes) == SEVERAL)
    unique, which = np.unique(codes[places], return_inverse=True)
    spellings = [letters_of(chr(int(code))) for code in unique]
    more = np.array([len(letters) - 1 for letters in spellings])[which]
    # Up to each letter that is put in, the text has moved by as many letters as were put in before it.
    put_in = np.repeat(places, more) + np.arange(1, more.sum() + 1)
    ends = np.concatenate([[0], put_in, [len(codes) + len(put_in) + 1]])
    source = np.arange(ends[-1], dtype=np.int32) - np.repeat(np.arange(len(put_in) + 1, dtype=np.int32), np.diff(ends))
    plain = codes[source[:-1]]
    begins = places + np.cumsum(more) - more
    for nth in range(int(more.max()) + 1):
        letter = np.array([ord(letters[nth]) if nth < len(letters) else 0 for letters in spellings], np.uint32)[which]
        plain[begins[more >= nth] + nth] = letter[more >= nth]
    FOLDS.covering(plain)
    return plain, source if offset is None else offset[source]

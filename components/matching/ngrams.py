"""Words and n-grams of many texts as arrays of hashes: no regex and no dict, one loop over the characters.

Texts are cut into segments (what lies between furniture); an n-gram, and later a passage, never crosses a segment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from numba import njit, uint64

from components.language.folding import ACCENT, FOLDS, MARK, SINGLE, codes_of
from components.language.spelling import spelled_out
from components.model import Span

Ints = npt.NDArray[np.int64]
Places = npt.NDArray[np.int32]
Hashes = npt.NDArray[np.uint64]

# Odd constants of MurmurHash3's finaliser and of Fibonacci hashing: they spread bits, nothing depends on their values.
MIX1, MIX2, GOLDEN = np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53), np.uint64(0x9E3779B97F4A7C15)
SINGLES, MARKS = np.uint32(SINGLE), np.uint32(MARK)
# What stands around a word, in Words.signs: an opening quotation mark before it, the distance of a closing one behind
# it (shifted by CLOSES; a full stop or comma may come first), the end of a sentence or line behind it, a digit as its
# first letter.
OPENS, CLOSES, CLOSE_BITS, ENDS, DIGITS = 1, 1, 6, 8, 16
# Characters read at a time: the arrays of one portion stay within the processor's cache, and memory stays bounded.
PORTION = 1 << 20


@dataclass(frozen=True, slots=True)
class Words:
    """The words of all texts, in order. Word w is characters [start[w], end[w]) of its own text, hash[w] its letters.

    Segment s holds the words first[s] to first[s + 1] and belongs to text number article[s]. signs: see OPENS.
    """

    start: Places
    end: Places
    hash: Hashes
    signs: npt.NDArray[np.uint8]
    first: Ints
    article: Places


@njit(cache=True, nogil=True)
def _opens(codes, fold, low, begin):  # type: ignore[no-untyped-def]
    """Does a quotation mark open right before the word that begins there?"""
    if begin == low:
        return False
    c = codes[begin - 1]
    if c == 0x201C or c == 0x201E or c == 0xAB or c == 0x2018 or c == 0x201A or c == 0x2039:
        return True
    return (c == 0x22 or c == 0x27) and (begin - 1 == low or fold[codes[begin - 2]] <= ACCENT)


@njit(cache=True, nogil=True)
def _closes(codes, end, stop):  # type: ignore[no-untyped-def]
    """How many characters behind a word a quotation mark closes, it included: 1 to 3; 0 where none does."""
    for i in range(end, min(end + 3, stop)):
        c = codes[i]
        if c == 0x201D or c == 0x22 or c == 0x2019 or c == 0x27 or c == 0xBB or c == 0x203A or c == 0x201C:
            return i + 1 - end
        if not (c == 0x2C or c == 0x2E or c == 0x21 or c == 0x3F or c == 0x2026):
            return 0
    return 0


@njit(cache=True, nogil=True)
def _quotes(codes, fold, low, begin, end, stop):  # type: ignore[no-untyped-def]
    """What Words.signs says of the quotation marks around the word at [begin, end)."""
    return _opens(codes, fold, low, begin) * OPENS | _closes(codes, end, stop) << CLOSES


@njit(cache=True, nogil=True)
def _is_end(c):  # type: ignore[no-untyped-def]
    """Does this character end a sentence or a line?"""
    return c == 0x2E or c == 0x0A or c == 0x21 or c == 0x3F or c == 0x3002 or c == 0xFF01 or c == 0xFF1F or c == 0x0964


@njit(cache=True, nogil=True)
def _scan(codes, lows, highs, bases, fold, start, end, word, signs, first):  # type: ignore[no-untyped-def]
    """Fill start, end, word, signs for every word of every segment; first for every segment. -> number of words."""
    n = 0
    for s in range(len(lows)):
        first[s] = n
        i, low, stop, base = lows[s], lows[s], highs[s], bases[s]
        while i < stop:
            if codes[i] == 0x20:
                i += 1
                continue
            letter = fold[codes[i]]
            if letter <= ACCENT:
                if n > first[s] and _is_end(codes[i]) and (i + 1 == stop or fold[codes[i + 1]] <= ACCENT):
                    signs[n - 1] |= ENDS
                i += 1
                continue
            begin, h, single = i, uint64(letter), letter >= SINGLES
            i = last = i + 1
            while i < stop:
                letter = fold[codes[i]]
                if letter > ACCENT:
                    # A letter of a script without spaces is a word, with the marks that follow it.
                    if single != (letter >= MARKS) or SINGLES <= letter < MARKS:
                        break
                    h = h * GOLDEN + uint64(letter)
                    i = last = i + 1
                elif letter == ACCENT:
                    i = last = i + 1
                elif letter == 0 or single:
                    # "boys' club" is two words: an apostrophe joins only where a letter follows at once.
                    break
                else:
                    i += 1
            h ^= h >> uint64(32)
            h *= MIX1
            h ^= h >> uint64(29)
            start[n], end[n], word[n] = begin - base, last - base, h
            # Nine words of ten stand between two blanks: a call for each would take half as long as all the rest.
            bare = (begin == low or codes[begin - 1] == 0x20) and (last == stop or codes[last] == 0x20)
            digit = 0x30 <= fold[codes[begin]] <= 0x39
            signs[n] = digit * DIGITS if bare else digit * DIGITS | _quotes(codes, fold, low, begin, last, stop)
            n += 1
    first[len(lows)] = n
    return n


def _segments(texts: Sequence[str], gaps: Sequence[Sequence[Span]]) -> tuple[Ints, Ints, Ints, Places]:
    """-> first and last character + 1 of each segment in the joined texts, where its text begins, and which it is."""
    lows, highs, bases, owners, base = [], [], [], [], 0
    for number, text in enumerate(texts):
        at = 0
        for gap in gaps[number] if gaps else ():
            lows.append(base + at)
            highs.append(base + max(at, gap.start))
            at = max(at, gap.end)
            bases.append(base)
            owners.append(number)
        lows.append(base + at)
        highs.append(base + len(text))
        bases.append(base)
        owners.append(number)
        base += len(text)
    return np.array(lows, np.int64), np.array(highs, np.int64), np.array(bases, np.int64), np.array(owners, np.int32)


def find_words(texts: Sequence[str], gaps: Sequence[Sequence[Span]] = ()) -> Words:
    """The words of the texts outside the gaps (sorted spans, one sequence a text, e.g. its furniture)."""
    parts, low = [], 0
    for high in _portions(texts):
        parts.append((low, _words(texts[low:high], gaps[low:high])))
        low = high
    return parts[0][1] if len(parts) == 1 else joined_words(parts)


def _portions(texts: Sequence[str]) -> list[int]:
    """Where each portion of about PORTION characters ends."""
    ends, size = [], 0
    for number, text in enumerate(texts, start=1):
        size += len(text)
        if size >= PORTION:
            ends.append(number)
            size = 0
    return ends if ends and ends[-1] == len(texts) else [*ends, len(texts)]


def joined_words(parts: Sequence[tuple[int, Words]]) -> Words:
    """Words of several portions as one. parts: the number of the first text of each, and its words."""
    before = np.cumsum([0, *(len(words.hash) for _, words in parts)])
    first = [words.first[:-1] + at for (_, words), at in zip(parts, before, strict=False)]
    return Words(
        np.concatenate([words.start for _, words in parts]),
        np.concatenate([words.end for _, words in parts]),
        np.concatenate([words.hash for _, words in parts]),
        np.concatenate([words.signs for _, words in parts]),
        np.concatenate([*first, before[-1:]]),
        np.concatenate([words.article + number for number, words in parts]).astype(np.int32),
    )


def _words(texts: Sequence[str], gaps: Sequence[Sequence[Span]]) -> Words:
    lows, highs, bases, owners = _segments(texts, gaps)
    joined = "".join(texts)
    spelled = None
    if joined.isascii():
        codes: npt.NDArray[Any] = np.frombuffer(joined.encode("ascii"), np.uint8)
        fold = FOLDS.narrow
    else:
        codes = codes_of(joined)
        fold, spell = FOLDS.reading(codes)
        spelled = spelled_out(codes, np.concatenate([lows, highs])) if spell else None
    if spelled:
        codes, offset = spelled
        lows, highs = np.searchsorted(offset, lows), np.searchsorted(offset, highs)
    start, end = np.empty(len(codes), np.int32), np.empty(len(codes), np.int32)
    word, signs = np.empty(len(codes), np.uint64), np.empty(len(codes), np.uint8)
    first = np.empty(len(lows) + 1, np.int64)
    n = _scan(codes, lows, highs, bases if not spelled else np.zeros_like(bases), fold, start, end, word, signs, first)
    start, end = start[:n], end[:n]
    if spelled:
        base = np.repeat(bases, np.diff(first))
        start, end = (offset[start] - base).astype(np.int32), (offset[end] - base).astype(np.int32)
    return Words(start, end, word[:n], signs[:n], first, owners)


@njit(cache=True, nogil=True)
def _roll(word, first, bits, n, keys):  # type: ignore[no-untyped-def]
    """keys: the high bits of each n-gram's hash with its position in the low `bits`. -> number of n-grams."""
    m, mask = 0, ~((uint64(1) << uint64(bits)) - uint64(1))
    for s in range(len(first) - 1):
        for i in range(first[s], first[s + 1] - n + 1):
            h = word[i]
            for j in range(1, n):
                h = (h * MIX1) ^ (word[i + j] + (h >> uint64(31)))
            h ^= h >> uint64(33)
            h *= MIX1
            h ^= h >> uint64(33)
            h *= MIX2
            h ^= h >> uint64(33)
            keys[m] = (h & mask) | uint64(i)
            m += 1
    return m


def sorted_ngrams(words: Words, n: int) -> tuple[Hashes, int]:
    """-> all n-grams as sorted keys, and how many low bits of a key are its position.

    One in-place sort of packed keys: an argsort of the hashes takes ten times as long.
    """
    bits = max(12, int(len(words.hash) + 1).bit_length())
    keys = np.empty(len(words.hash), np.uint64)
    keys = keys[: _roll(words.hash, words.first, bits, n, keys)]
    keys.sort()
    return keys, bits

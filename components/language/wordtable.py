"""What a word means, as far as a table can tell: a vector for every English word, at a small angle to those of its kin.

The table, how it was made and its licences: data/words/README.md. A word that is not in it is the sum of its pieces.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file

from components.language.frequency import UNLISTED, folded, word_rarity

_FOLDER = Path(__file__).parents[2] / "data" / "words" / "meanings"
# Bits that a piece tells which is no word by itself, where a word has several.
_PIECE = 16.0
# Longer "words" are addresses and the like: their first letters tell as much as all.
_LONGEST = 40

Floats = npt.NDArray[np.float32]
Pieces = tuple[int, ...]


def word_vectors(words: Sequence[str]) -> Floats:
    """-> words x columns, each of length 1, or 0 for a word in another script. Cost: 20 ms once, then 10 µs a word."""
    place, rows, scales, weights = _table()
    pieces = [_pieces(folded(word)[:_LONGEST], place) for word in words]
    flat = np.array([i for some in pieces for i in some], np.int64)
    vectors = np.zeros((len(words), rows.shape[1]), np.float32)
    owner = np.repeat(np.arange(len(words)), [len(some) for some in pieces])
    np.add.at(vectors, owner, rows[flat] * (scales * weights)[flat, None])
    length = np.linalg.norm(vectors, axis=1, keepdims=True).astype(np.float32)
    vectors /= np.maximum(length, np.float32(1e-9))
    return vectors


def _pieces(word: str, place: dict[str, int]) -> Pieces:
    """The longest pieces from the left, all in the table; none where that cannot be (WordPiece: Wu et al. 2016)."""
    found: list[int] = []
    start = 0
    while start < len(word):
        mark = "##" if start else ""
        ends = (end for end in range(len(word), start, -1) if mark + word[start:end] in place)
        end = next(ends, None)
        if end is None:
            return ()
        found.append(place[mark + word[start:end]])
        start = end
    return tuple(found)


@cache
def _table() -> tuple[dict[str, int], npt.NDArray[np.int8], Floats, Floats]:
    """-> the row of each word or piece; the rows; their scales; the bits that each tells."""
    words = (_FOLDER / "words.txt").read_text(encoding="utf-8").split()
    table = load_file(_FOLDER / "words.safetensors")
    rarity = word_rarity("en")
    bits = [_PIECE if word.startswith("##") else rarity.get(word, UNLISTED) for word in words]
    place = {word: row for row, word in enumerate(words)}
    return place, table["rows"], table["scales"].astype(np.float32), np.array(bits, np.float32)

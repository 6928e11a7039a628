"""All shared passages of an archive: its words put in one order, whatever order they came in, and matched at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numba import njit

from components.matching.archive.files import Array
from components.matching.archive.hits import Scanned
from components.matching.archive.parts import WORDS, Part, Picked, make_part
from components.matching.archive.shared import shared_passages
from components.matching.ngrams import Words


def scan(parts: list[Part], only: Collection[str] | None) -> Scanned:
    """Every passage that two articles share. Empties the list when the words are laid out, so that parts which stand
    nowhere else make room. Memory: 17 bytes a word for the parts, and again in order, besides the matching's own.

    Passages are looked for from shorter texts to longer ones, as find_passages does, so that the order in which the
    articles came changes nothing; they are told in the order of ids, shorter ids first: figures come in order.
    """
    parts = parts or [make_part([], [], [])]
    found = sorted(
        (len(one), one, row)
        for row, one in enumerate(one for part in parts for one in part.ids())
        if only is None or one in only
    )
    rows: Picked = np.array([row for _, _, row in found], np.int64)
    order = _by_length(parts, rows)
    words = _in_order(parts, rows[order])
    parts.clear()
    passages = shared_passages(words).renumbered(order.astype(np.int32))
    columns = (passages.a, passages.b, passages.a_start, passages.a_end, passages.b_start, passages.b_end)
    return Scanned([one for _, one, _ in found], *columns)


def _by_length(parts: Sequence[Part], rows: Picked) -> Picked:
    """Indices of these articles, numbered through all parts, by Part.rank; equal texts stay as they are."""
    length = np.concatenate([part.arrays["length"] for part in parts])[rows]
    digest = np.concatenate([part.arrays["digest"] for part in parts])[rows].view(">u8")
    order: Picked = np.lexsort((digest[:, 1], digest[:, 0], length))
    return order


def _in_order(parts: Sequence[Part], rows: Picked) -> Words:
    """The words of these articles, numbered through all parts, in this order."""
    segments = np.concatenate([np.diff(part.segments) for part in parts])
    lengths = np.concatenate([np.diff(part.arrays["first"]) for part in parts])
    first = _sums(lengths[_ranges(_sums(segments)[rows], segments[rows])])
    to = first[_sums(segments[rows])]
    place = np.repeat(np.arange(len(parts)), [part.count for part in parts])[rows]
    from_ = np.concatenate([part.arrays["first"][part.segments[:-1]] for part in parts])[rows]
    of_part = np.split(np.argsort(place, kind="stable"), _sums(np.bincount(place, minlength=len(parts)))[1:-1])
    columns = {}
    for name in WORDS:
        columns[name] = np.empty(to[-1], parts[0].arrays[name].dtype)
        for part, at in zip(parts, of_part, strict=True):
            _copy(part.fresh(name), from_[at], columns[name], to[at], np.diff(to)[at])
    return Words(**columns, first=first, article=np.repeat(np.arange(len(rows), dtype=np.int32), segments[rows]))


def _sums(counts: Picked) -> Picked:
    """How many there are before each, and in all."""
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)


def _ranges(starts: Picked, counts: Picked) -> Picked:
    """start, start + 1, …, count of them, for each start."""
    return np.repeat(starts - _sums(counts)[:-1], counts) + np.arange(counts.sum())


def _copy(source: Array, from_: Picked, target: Array, to: Picked, sizes: Picked) -> None:
    """target[to:][:size] = source[from_:][:size] for each; as bytes, so that one kernel does for every type."""
    wide = source.itemsize
    _copy_bytes(source.view(np.uint8), from_ * wide, target.view(np.uint8), to * wide, sizes * wide)


@njit(cache=True, nogil=True)
def _copy_bytes(source, from_, target, to, sizes):  # type: ignore[no-untyped-def]
    """One slice at a time: two bare arrays become one move of memory, 20 times as fast as places within the whole."""
    for i in range(len(sizes)):
        x, y = source[from_[i] : from_[i] + sizes[i]], target[to[i] : to[i] + sizes[i]]
        for k in range(len(x)):
            y[k] = x[k]

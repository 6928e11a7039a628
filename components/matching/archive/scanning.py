"""All shared passages of an archive: its words put in one order, whatever order they came in, and matched at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

from components.matching.archive.hits import Scanned
from components.matching.archive.parts import WORDS, Part, make_part
from components.matching.archive.shared import shared_passages
from components.matching.ngrams import Words


def scan(parts: Sequence[Part], only: Collection[str] | None) -> Scanned:
    """Every passage that two articles share. Memory: about 20 bytes a word for the words, besides the matching's own.

    Passages are looked for from shorter texts to longer ones, as find_passages does, so that the order in which the
    articles came changes nothing; they are told in the order of ids, shorter ids first: figures come in order.
    """
    parts = parts or [make_part([], [])]
    found = [
        (part.rank(number), (len(one), one), (place, number))
        for place, part in enumerate(parts)
        for number, one in enumerate(part.ids())
        if only is None or one in only
    ]
    found.sort()
    words = _in_order(parts, [where for _, _, where in found])
    by_id = sorted(range(len(found)), key=lambda at: found[at][1])
    number = np.empty(len(found), np.int32)
    number[by_id] = np.arange(len(found))
    passages = shared_passages(words).renumbered(number)
    columns = (passages.a, passages.b, passages.a_start, passages.a_end, passages.b_start, passages.b_end)
    return Scanned([found[at][1][1] for at in by_id], *columns)


def _in_order(parts: Sequence[Part], order: Sequence[tuple[int, int]]) -> Words:
    """The words of these articles (part, number within it), in this order."""
    sizes, segments = np.zeros(len(order) + 1, np.int64), np.zeros(len(order) + 1, np.int64)
    places: list[list[tuple[int, int]]] = [[] for _ in parts]
    for at, (place, number) in enumerate(order):
        part = parts[place]
        low, high = part.segments[number : number + 2]
        sizes[at + 1] = part.arrays["first"][high] - part.arrays["first"][low]
        segments[at + 1] = high - low
        places[place].append((at, number))
    words_at, segments_at = np.cumsum(sizes), np.cumsum(segments)
    total = int(words_at[-1])
    columns = {name: np.empty(total, kind) for name, kind in _kinds(parts).items()}
    first = np.empty(segments_at[-1] + 1, np.int64)
    first[-1] = total
    for part, numbers in zip(parts, places, strict=True):
        bounds = part.arrays["first"]
        for at, number in numbers:
            low, high = part.segments[number : number + 2]
            first[segments_at[at] : segments_at[at + 1]] = bounds[low:high] - bounds[low] + words_at[at]
        for name in WORDS if numbers else ():
            from_, to = part.fresh(name), columns[name]
            for at, number in numbers:
                low = bounds[part.segments[number]]
                to[words_at[at] : words_at[at + 1]] = from_[low : low + sizes[at + 1]]
    article = np.repeat(np.arange(len(order), dtype=np.int32), segments[1:])
    return Words(**columns, first=first, article=article)


def _kinds(parts: Sequence[Part]) -> dict[str, Any]:
    """The type of each column of words."""
    return {name: parts[0].arrays[name].dtype for name in WORDS}

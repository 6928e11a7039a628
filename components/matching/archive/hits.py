"""What an archive answers: how many articles were added, which articles share wording, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from components.model import Alignment

Column = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the articles given.

    new: not there before; known: there with the same text; replaced: there with another text; repeated: given before
    in the same call, with the same text.
    """

    new: int = 0
    known: int = 0
    replaced: int = 0
    repeated: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """An article of the archive that shares wording with the one asked about.

    words: words of the asked article that lie inside a passage. passages: a = 0 is the asked article, b = 1 this one.
    """

    article_id: str
    outlet: str
    title: str
    published: str
    words: int
    passages: tuple[Alignment, ...]


@dataclass(frozen=True, slots=True)
class Scanned:
    """Every shared passage of an archive: columns, one row a passage, by pair and place.

    a and b are places in `ids`, which are sorted by length and letters, a < b; the other columns are characters.
    """

    ids: list[str]
    a: Column
    b: Column
    a_start: Column
    a_end: Column
    b_start: Column
    b_end: Column

    def __len__(self) -> int:
        return len(self.a)

    def rows(self, at_once: int = 20_000) -> Iterator[tuple[int, int, int, int, int, int]]:
        """-> (a, b, a_start, a_end, b_start, b_end) of each passage; so many are made Python's numbers at once."""
        columns = (self.a, self.b, self.a_start, self.a_end, self.b_start, self.b_end)
        for low in range(0, len(self.a), at_once):
            yield from zip(*(column[low : low + at_once].tolist() for column in columns), strict=True)

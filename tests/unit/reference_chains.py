"""Runs of two texts as chains, stretched at both ends, as chains describes it, in plain Python: see reference."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from components.matching import chains
from tests.unit.reference_words import Letters, Segment, Telling, Word


class Run(NamedTuple):
    """The same words from p on and from q on."""

    p: int
    q: int
    length: int


class Stretch(NamedTuple):
    """Words p to p_end - 1 of one text and q to q_end - 1 of another, so many of which are equal."""

    p: int
    p_end: int
    q: int
    q_end: int
    equal: int

    @property
    def longer(self) -> int:
        return max(self.p_end - self.p, self.q_end - self.q)

    @property
    def dense(self) -> bool:
        return self.equal >= chains.DENSITY * self.longer

    def holds(self, other: Stretch) -> bool:
        in_a = self.p <= other.p and other.p_end <= self.p_end
        return in_a and self.q <= other.q and other.q_end <= self.q_end


def over(some: Sequence[Run]) -> Stretch:
    """What runs of a chain, in order, lie over; words that two of them hold count once."""
    equal = some[0].length
    for before, run in pairwise(some):
        equal += run.length - max(0, before.p + before.length - run.p, before.q + before.length - run.q)
    first, last = some[0], some[-1]
    return Stretch(first.p, last.p + last.length, min(run.q for run in some), last.q + last.length, equal)


EDITS = sorted(
    (i + j, i, j)
    for i in range(chains.INSERTED + 1)
    for j in range(chains.INSERTED + 1)
    if i + j and (not i or not j or max(i, j) <= chains.STEP)
)


class Pair:
    """Two segments, and how their runs make passages."""

    def __init__(self, words: list[Word], telling: Telling, a: Segment, b: Segment) -> None:
        self.words, self.telling, self.a, self.b = words, telling, a, b

    def stretches(self, some: Sequence[Run]) -> list[Stretch]:
        """Runs, in order of place, as chains, each stretched at both ends."""
        closed: list[list[Run]] = []
        opened: list[list[Run]] = []
        for run in some:
            fitting = [(self.distance(chain, run), n) for n, chain in enumerate(opened) if self.fits(chain, run)]
            if fitting:
                opened[min(fitting)[1]].append(run)
                continue
            if len(opened) == chains.OPEN:
                done = min(range(len(opened)), key=lambda place: over(opened[place]).p_end)
                closed.append(opened.pop(done))
            opened.append([run])
        return [self.stretched(over(self.held(chain)), over(chain)) for chain in [*closed, *opened]]

    @staticmethod
    def distance(chain: list[Run], run: Run) -> int:
        gaps = gaps_between(chain[-1], run)
        return 2 * (max(gaps) - min(gaps)) + max(gaps)

    def fits(self, chain: list[Run], run: Run) -> bool:
        last, gaps = chain[-1], gaps_between(chain[-1], run)
        if max(gaps) > chains.GAP or min(gaps) <= -run.length or max(gaps) - min(gaps) > chains.DRIFT:
            return False
        in_a, in_b = (last.p + last.length - 1, run.p), (last.q + last.length - 1, run.q)
        ends = self.sentence_ends(*in_a) and self.sentence_ends(*in_b)
        return over([*chain, run]).dense and not (ends and min(gaps) >= chains.APART)

    def sentence_ends(self, first: int, end: int) -> bool:
        return any(word.ends for word in self.words[first:end])

    def held(self, chain: list[Run]) -> list[Run]:
        """From the first firm run of a chain to its last; all of it where none is firm."""
        firm = [
            n
            for n, run in enumerate(chain)
            if run.length >= chains.FIRM or self.telling.row(run.p, run.p + run.length) >= chains.LOOSE
        ]
        return chain[firm[0] : firm[-1] + 1] if firm else chain

    def stretched(self, core: Stretch, chain: Stretch) -> Stretch:
        """What is held of a chain, stretched; by itself where that is too thin; else all of the chain."""
        p_end, q_end, equal = core.p_end, core.q_end, core.equal
        while p_end - core.p_end < chains.REACH and (edit := self.forward(p_end, q_end)):
            i, j, run = edit
            p_end, q_end, equal = p_end + i + run, q_end + j + run, equal + run
        p, q = core.p, core.q
        while core.p - p < chains.REACH and (edit := self.backward(p, q)):
            i, j, run = edit
            p, q, equal = p - i - run, q - j - run, equal + run
        whole = Stretch(p, p_end, q, q_end, equal)
        if not whole.dense:
            whole = core if core.dense else chain
        if self.letters(whole.p, whole.p_end) == self.letters(whole.q, whole.q_end):
            whole = whole._replace(equal=whole.longer)
        return whole

    def letters(self, first: int, end: int) -> list[Letters]:
        return [word.letters for word in self.words[first:end]]

    def same(self, x: int, y: int) -> bool:
        inside = self.a.first <= x < self.a.end and self.b.first <= y < self.b.end
        return inside and self.words[x].letters == self.words[y].letters

    def forward(self, p: int, q: int) -> tuple[int, int, int] | None:
        """The smallest edit at words p and q behind which enough is the same: words of it, words equal behind it."""
        for size, i, j in EDITS:
            x, y, run = p + i, q + j, 0
            while run < chains.REACH and self.same(x + run, y + run):
                run += 1
            if not run or self.sentence_ends(p - 1, x) or self.sentence_ends(q - 1, y):
                continue
            whole_a = x + run == self.a.end or self.words[x + run - 1].ends
            whole_b = y + run == self.b.end or self.words[y + run - 1].ends
            if self.enough(x, run, size, whole_a and whole_b):
                return i, j, run
        return None

    def backward(self, p: int, q: int) -> tuple[int, int, int] | None:
        """The same before words p and q."""
        for size, i, j in EDITS:
            x, y, run = p - i, q - j, 0
            while run < chains.REACH and self.same(x - run - 1, y - run - 1):
                run += 1
            if not run or self.sentence_ends(x - 1, p) or self.sentence_ends(y - 1, q):
                continue
            whole_a = x - run == self.a.first or self.words[x - run - 1].ends
            whole_b = y - run == self.b.first or self.words[y - run - 1].ends
            if self.enough(x - run, run, size, whole_a and whole_b):
                return i, j, run
        return None

    def enough(self, first: int, run: int, size: int, whole: bool) -> bool:
        need = chains.STRAY + chains.FARTHER * size - (chains.WHOLE if whole and run < chains.FIRM else 0)
        return self.telling.row(first, first + min(run, chains.FIRM)) >= need


def gaps_between(last: Run, run: Run) -> tuple[int, int]:
    return run.p - last.p - last.length, run.q - last.q - last.length

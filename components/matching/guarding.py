"""Is a claim the same in another version, or does it differ there? It is held against the sentences that answer it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

import numpy as np
from numba import njit

from components.language.quantities import agree
from components.matching.guards import Facts, Verdict, facts, verdict
from components.matching.guards.counts import counts_differ
from components.matching.guards.denials import denials_differ
from components.matching.guards.facts import read_as_one
from components.matching.guards.linked import Difference as Pairing
from components.matching.guards.linked import Linked, read_links
from components.matching.guards.withdrawals import withdrawals_differ
from components.matching.lexicon import Floats
from components.matching.meaning import Meaning
from components.matching.sides import Side
from components.matching.wordlinks import Links, linked_words
from components.model import Span

_Sentence = tuple[int, int]
# Two statements disagree only where so much of both, by weight, is about the same: the geometric mean of both shares.
# How many there are of the same, they give otherwise from COUNTED up.
SHARED, COUNTED = 0.35, 0.2


@dataclass(frozen=True, slots=True)
class Difference:
    """reason: a key of wording.REASONS; words: of the claim and of its answer in turn, "" where a side has no more;
    mine: where those of the claim stand; where: the sentences of the other side that differ from the claim."""

    reason: str
    words: tuple[str, ...]
    mine: tuple[Span, ...]
    where: tuple[int, ...]


class Guard:
    """The guards, with what is known of each sentence, and of each two, kept for the next time."""

    def __init__(self, meaning: Meaning) -> None:
        self._meaning = meaning
        self._facts: dict[_Sentence, Facts] = {}
        self._verdicts: dict[tuple[_Sentence, _Sentence], Verdict | None] = {}
        self._told: dict[_Sentence, tuple[range, bytes]] = {}
        self._linked: dict[tuple[bytes, bytes], Links] = {}

    def __call__(self, mine: Side, i: int, other: Side, partners: Sequence[int]) -> Difference | None:
        """How sentence i differs from those that answer it, read as one; None where nothing says so."""
        found = self._single(mine, i, other, partners[0]) if len(partners) == 1 else self._ask(mine, i, other, partners)
        return self._difference(mine, i, other, partners, found) if found else None

    def apart(self, mine: Side, i: int, other: Side, partners: Sequence[int]) -> Difference | None:
        """How sentence i and one of these differ in one clause, though they are about other things as well: what it
        says is not so there, or was taken back, or the other way round; or there are more or fewer of the same."""
        for j in partners:
            for reason, found in self._apart(mine, i, other, j):
                if found:
                    here, there = zip(*found, strict=True)
                    return self._difference(mine, i, other, [j], Verdict(reason, here, there))
        return None

    def _apart(self, mine: Side, i: int, other: Side, j: int) -> Iterator[tuple[str, list[Pairing]]]:
        """-> reasons, each with the words that differ for it, if any."""
        x, y = self._of(mine, i), self._of(other, j)
        unlike = bool(x.negations) != bool(y.negations) or bool(x.withdrawals) != bool(y.withdrawals)
        counted = bool(x.figures and y.figures) and self._alike(mine, i, other, [j]) >= COUNTED
        if not (unlike or counted):  # most are not, and need no pairing of their words
            return
        pair = self.linked(mine, i, other, [j])
        yield "negation", denials_differ(pair)
        yield "withdrawn", withdrawals_differ(pair)
        if counted:
            counts = counts_differ(pair)
            yield "numbers", [(a, b) for a, b in counts if not (self._gives(other, x, a) or self._gives(mine, y, b))]

    def _gives(self, side: Side, told: Facts, place: Span) -> bool:
        """Does a version give this figure too, in whatever sentence?"""
        figure = next(each.quantity for each in told.figures if each.quantity.span == place)
        return any(agree(figure, each.quantity) for n in range(len(side.spans)) for each in self._of(side, n).figures)

    def _difference(self, mine: Side, i: int, other: Side, partners: Sequence[int], found: Verdict) -> Difference:
        claim = mine.spans[i]
        here = tuple(x for x in found.x if x.overlaps(claim))
        pairs = zip_longest((x.of(mine.text) for x in found.x), (y.of(other.text) for y in found.y), fillvalue="")
        where = tuple(j for j in partners if any(other.spans[j].overlaps(y) for y in found.y))
        # What takes a claim back may stand behind it.
        return Difference(found.reason, tuple(chain.from_iterable(pairs)), here or (claim,), where or tuple(partners))

    def _single(self, mine: Side, i: int, other: Side, j: int) -> Verdict | None:
        """Two sentences are judged once, whichever asks."""
        x, y = (mine.number, i), (other.number, j)
        if (y, x) in self._verdicts:
            found = self._verdicts[y, x]
            return found and Verdict(found.reason, found.y, found.x)
        if (x, y) not in self._verdicts:
            self._verdicts[x, y] = self._ask(mine, i, other, [j])
        return self._verdicts[x, y]

    def _ask(self, mine: Side, i: int, other: Side, partners: Sequence[int]) -> Verdict | None:
        if self._alike(mine, i, other, partners) < SHARED:
            return None
        linked = self._links(mine, i, other, partners)
        return verdict(self._of(mine, i), [self._of(other, j) for j in partners], linked)

    def _alike(self, mine: Side, i: int, other: Side, partners: Sequence[int]) -> float:
        """Which part of both is about the same: the geometric mean of both shares, by weight."""
        linked = self._links(mine, i, other, partners)
        weights = self._meaning.weights(mine.number, other.number)
        shares = self._share(weights, mine, [i], linked, 0) * self._share(weights, other, partners, linked, 1)
        return float(shares**0.5)

    def source(self, mine: Side, i: int) -> tuple[Span, ...]:
        """Who says what sentence i says, and the verb that tells so. "Denied" is a part of what is said."""
        stance = self._of(mine, i).stance
        return tuple(span for span in (stance.speaker, stance.cue) if span) if stance.kind == "says" else ()

    def linked(self, mine: Side, i: int, other: Side, partners: Sequence[int]) -> Linked:
        """Sentence i beside those of the other side, read as one: which word answers which."""
        links = self._links(mine, i, other, partners)
        return read_links(self._of(mine, i), read_as_one([self._of(other, j) for j in partners]), links)

    def _links(self, mine: Side, i: int, other: Side, partners: Sequence[int]) -> Links:
        """The words that answer each other, as numbers of both texts."""
        found = [self._along(mine, i, other, j) for j in partners]
        return found[0] if len(found) == 1 else np.concatenate(found)

    def _along(self, mine: Side, i: int, other: Side, j: int) -> Links:
        """The same of two sentences. What answers what depends on their words alone, and is asked once."""
        (words, x), (others, y) = self._words(mine, i), self._words(other, j)
        if (y, x) in self._linked:
            turned = self._linked[y, x]
            found = turned[np.lexsort(turned.T), ::-1]
        elif (x, y) in self._linked:
            found = self._linked[x, y]
        else:
            links = linked_words(self._meaning, mine.number, other.number, words, others)
            found = self._linked[x, y] = links - np.array((words.start, others.start), np.int64)
        return found + np.array((words.start, others.start), np.int64)

    def _share(self, weights: Floats, side: Side, sentences: Sequence[int], links: Links, column: int) -> float:
        """How much of these sentences is linked, by weight."""
        tokens = self._meaning.tokens[side.number]
        return float(_share(weights, tokens.form, tokens.first, np.array(sentences), links, column))

    def _words(self, side: Side, i: int) -> tuple[range, bytes]:
        """The words of a sentence: which of its text they are, and their forms, as a key."""
        if (side.number, i) not in self._told:
            tokens = self._meaning.tokens[side.number]
            words = range(int(tokens.first[i]), int(tokens.first[i + 1]))
            self._told[side.number, i] = words, tokens.forms_of(i).tobytes()
        return self._told[side.number, i]

    def _of(self, side: Side, i: int) -> Facts:
        if (side.number, i) not in self._facts:
            self._facts[side.number, i] = facts(self._meaning, side.number, side.text, side.spans[i], i)
        return self._facts[side.number, i]


@njit(cache=True, nogil=True)
def _share(weights, form, first, sentences, links, column):  # type: ignore[no-untyped-def]
    """How much of the words of these sentences is linked, by weight."""
    is_linked = np.zeros(len(form), np.bool_)
    for n in range(len(links)):
        is_linked[links[n, column]] = True
    whole = linked = 0.0
    for i in sentences:
        for k in range(first[i], first[i + 1]):
            whole += weights[form[k]]
            if is_linked[k]:
                linked += weights[form[k]]
    return linked / whole

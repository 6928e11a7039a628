"""Spots: another part of a house, a town, a body; another office: "in the cellar" and "in the attic"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from itertools import permutations

from components.matching.guards.facts import Facts
from components.matching.guards.linked import Difference, Linked
from components.matching.guards.wordlists import place_lines

_LEADING = frozenset(
    "in inside into on onto at under beneath below behind above over by beside near outside through from to off "
    "around along between against".split()
)
_OFFICES = frozenset("minister ministers ministry secretary spokesman spokeswoman department".split())
# How far from its preposition the noun may stand: "in the old railway station".
_REACH = 4
_SLOT = 0.25
_Exclusive = dict[str, frozenset[str]]


def spots_differ(pair: Linked) -> list[Difference]:
    """Nouns that say where and exclude each other, in the same slot: cellar and attic."""
    return sorted(set(_differing(pair, _spots, "where", _SLOT)))


def offices_differ(pair: Linked) -> list[Difference]:
    """The same of what an office is of: finance minister, interior minister."""
    return sorted(set(_differing(pair, _offices, "of what", 1.0)))


def _differing(
    pair: Linked, read: Callable[[Facts], dict[int, str]], heading: str, least: float
) -> Iterator[Difference]:
    mine, theirs, exclusive = pair.x.once(read), pair.y.once(read), _exclusive(heading)
    if not mine or not theirs:
        return
    for i, spot in mine.items():
        against = exclusive[spot]
        if _stands(pair.y, spot) or not against.isdisjoint(set(mine.values())):
            continue
        for j, other in theirs.items():
            if other not in against or _stands(pair.x, other) or not exclusive[other].isdisjoint(theirs.values()):
                continue
            low, high = i - spot.count("_"), j - other.count("_")
            if pair.support(range(low, i + 1), range(high, j + 1)) >= least:
                yield pair.x.span(low, i + 1), pair.y.span(high, j + 1)


def _stands(side: Facts, noun: str) -> bool:
    return noun.rpartition("_")[2] in side.words


def _spots(side: Facts) -> dict[int, str]:
    """Place of the last word -> the noun, of those that a preposition of place leads."""
    return dict(_read(side, _exclusive("where"), lambda place, noun: _says_where(side, place)))


def _offices(side: Facts) -> dict[int, str]:
    """The same of "finance minister"."""
    return dict(_read(side, _exclusive("of what"), lambda place, noun: side.word(place + 1) in _OFFICES))


def _read(side: Facts, known: _Exclusive, wanted: Callable[[int, str], bool]) -> Iterator[tuple[int, str]]:
    for place, word in enumerate(side.words):
        two = f"{side.word(place - 1)}_{word}"
        noun = next((noun for noun in (two, word.removesuffix("'s"), word.removesuffix("s")) if noun in known), "")
        if noun and wanted(place, noun):
            yield place, noun


def _says_where(side: Facts, place: int) -> bool:
    """Does "in", "under", "near" stand before it, with nothing but its own words between; and no noun after it?"""
    after = place + 1
    if after < len(side.words) and side.telling[after] and side.text[side.ends[place] : side.starts[after]] == " ":
        return False
    return any(word in _LEADING for word in side.words[max(0, place - _REACH) : place])


@cache
def _exclusive(heading: str) -> _Exclusive:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in place_lines(heading):
        for one, other in permutations([side.split() for side in line.split(" / ")], 2):
            for word in one:
                found[word].update(other)
    return {word: frozenset(others) for word, others in found.items()}

"""Numbers that are no quantities: ordinals ("the fifth body"), results ("3-1"), multiples ("twice"), how often."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from components.matching.guards.facts import Facts
from components.matching.guards.linked import Difference, Linked
from components.model import Span

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_RESULT = re.compile(r"(?<![\w.,:–-])(\d{1,2})[-–:](\d{1,2})(?![\w:–-]|[.,]\d)")
_TIMES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_MULTIPLES = {
    "once": 1, "twice": 2, "double": 2, "doubled": 2, "doubling": 2, "twofold": 2, "thrice": 3, "triple": 3,
    "tripled": 3, "tripling": 3, "treble": 3, "trebled": 3, "threefold": 3, "quadrupled": 4, "fourfold": 4,
}  # fmt: skip
_OFTEN = {"hour": 8760, "day": 365, "night": 365, "week": 52, "month": 12, "year": 1}
_DAILY = {"hourly": 8760, "daily": 365, "weekly": 52, "monthly": 12, "yearly": 1, "annually": 1}


def _kept(read: Callable[[Facts], Iterator[tuple[int, object]]]) -> Callable[[Facts], dict[int, object]]:
    """The same as a dictionary: place of the word -> what it says."""
    return lambda side: dict(read(side))


def tallies_differ(pair: Linked) -> list[Difference]:
    """The first kind of them in which both sides say something, and nothing of it is the same."""
    for read in (_results, _ordinals, _multiples, _frequencies):
        if not (mine := pair.x.once(read)) or not (theirs := pair.y.once(read)):
            continue
        if read is _results and len(mine) == len(theirs) > 1:  # "6-4, 6-3"
            mine, theirs = _without(mine, theirs), _without(theirs, mine)
        if not mine or not theirs or set(mine.values()) & set(theirs.values()):
            continue
        found = [(i, j) for i in mine for j in theirs if read is not _ordinals or _of_one_thing(pair, i, j)]
        if found:
            return sorted((_whole(pair.x, i), _whole(pair.y, j)) for i, j in found)
    return []


def _whole(side: Facts, place: int) -> Span:
    """With the number before "times"."""
    return side.span(place - (side.words[place] == "times" and place > 0), place + 1)


def _without(mine: dict[int, object], theirs: dict[int, object]) -> dict[int, object]:
    return {place: value for place, value in mine.items() if value not in theirs.values()}


def _of_one_thing(pair: Linked, i: int, j: int) -> bool:
    """Of the same noun ("the fifth body"), or between the same words ("came fifth in")."""
    there = pair.there
    if i + 1 >= len(there) or there[i + 1] != j + 1:
        return False
    return pair.x.telling[i + 1] or (i > 0 and there[i - 1] == j - 1 >= 0 and pair.x.telling[i - 1])


@_kept
def _results(side: Facts) -> Iterator[tuple[int, object]]:
    low, high = side.starts[0], side.ends[-1]
    for found in _RESULT.finditer(side.text, low, high):
        places = side.within_text(*found.span())
        if places:
            yield places.start, tuple(sorted((int(found[1]), int(found[2]))))


@_kept
def _ordinals(side: Facts) -> Iterator[tuple[int, object]]:
    for i, word in enumerate(side.words):
        if word in _ORDINALS:
            yield i, _ORDINALS.index(word) + 1
        elif _ORDINAL.fullmatch(word):
            yield i, int(word[:-2])


@_kept
def _multiples(side: Facts) -> Iterator[tuple[int, object]]:
    for i, word in enumerate(side.words):
        if word in _MULTIPLES and not (word == "once" and side.word(i + 1) not in ("", "by", "in", "before")):
            yield i, _MULTIPLES[word]
        elif word == "times" and side.word(i - 1) in _TIMES:
            yield i, _TIMES[side.words[i - 1]]


@_kept
def _frequencies(side: Facts) -> Iterator[tuple[int, object]]:
    """ "Every day", "once a week", "twice a month", "daily": how often a year."""
    for i, word in enumerate(side.words):
        before = side.word(i - 1)
        if word in _OFTEN and before in ("every", "each") and side.word(i + 1) not in ("that", "since"):
            yield i, _OFTEN[word]
        elif word in _OFTEN and before in ("a", "per") and side.word(i - 2) in ("once", "twice", "times"):
            times = {"once": 1, "twice": 2}.get(side.word(i - 2), _TIMES.get(side.word(i - 3), 0))
            yield i, times * _OFTEN[word]
        elif word in _DAILY:
            yield i, _DAILY[word]

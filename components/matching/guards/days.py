"""Days: another weekday, month, season or hour in the same slot; before and after the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from components.language.verbs import saying_verbs
from components.matching.guards.facts import Facts, Verb
from components.matching.guards.linked import Difference, Linked

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = "january february march april may june july august september october november december".split()
_SEASONS = {"spring": (2, 3, 4, 5), "summer": (5, 6, 7, 8), "autumn": (8, 9, 10, 11), "winter": (11, 0, 1, 2)}
_SEASONS["fall"] = _SEASONS["autumn"]
_HOURS = {"morning": 1, "afternoon": 2, "evening": 3}
_SPANS = frozenset("week month year season".split())
_SINCE = frozenset("since until till before after by".split())
_SLOT = 0.3
_REACHED = frozenset(("", "until", "till", "by"))
_SAYING = saying_verbs() | {"announced", "announcement"}
_ORDER = {"before": "after", "after": "before"}


# With these a day may be told from the one before or after it.
_MOVED = re.compile(
    r"\b(?:midnight|overnight|(?:a|one) day (?:before|after|earlier|later)|the (?:day|night) (?:before|after|from))\b",
    re.I,
)


@dataclass(frozen=True)
class _Day:
    """A word of the calendar: of what kind, which values it may have, and whether "since" or the like leads it."""

    place: int
    kind: str
    values: frozenset[object]
    led: str


def days_differ(pair: Linked) -> list[Difference]:
    """Words of the calendar in one slot that cannot mean the same time, else before and after the same thing."""
    return named_days_differ(pair) or sorted(_turned_order(pair))


def named_days_differ(pair: Linked) -> list[Difference]:
    """Weekdays, months and the like in one slot that cannot mean the same time."""
    x, y = pair.x, pair.y
    mine, theirs = x.once(_days), y.once(_days)
    if not mine or not theirs:
        return []
    if _MOVED.search(x.text, x.starts[0], x.ends[-1]) or _MOVED.search(y.text, y.starts[0], y.ends[-1]):
        mine = [day for day in mine if day.kind != "weekday"]
    found = [
        (x.span(a.place, a.place + 1), y.span(b.place, b.place + 1))
        for a in mine
        for b in theirs
        if _rivals(a, b) and not _known(a, theirs) and not _known(b, mine) and _same_slot(pair, a, b, mine, theirs)
    ]
    return sorted(found)


def _rivals(a: _Day, b: _Day) -> bool:
    return a.kind == b.kind and (a.led == b.led or {a.led, b.led} <= _REACHED) and not _may_be(a, b)


def _may_be(a: _Day, b: _Day) -> bool:
    """Can both mean the same? A season reaches into the months around it, but not into the next season."""
    seasons = [day.values & _SEASONS.keys() for day in (a, b)]
    return seasons[0] == seasons[1] if all(seasons) else not a.values.isdisjoint(b.values)


def _same_slot(pair: Linked, a: _Day, b: _Day, mine: list[_Day], theirs: list[_Day]) -> bool:
    if _of_other_events(pair, a, b) or _one_night(pair, a, b):
        return False
    if sum(day.kind == a.kind for day in mine) == sum(day.kind == a.kind for day in theirs) == 1:
        return True
    return pair.support(range(a.place, a.place + 1), range(b.place, b.place + 1)) >= _SLOT


def _of_other_events(pair: Linked, a: _Day, b: _Day) -> bool:
    """Does one say when it was said and the other when it was, one what had been before, or each of another deed?"""
    v, w = _deed(pair.x, a.place), _deed(pair.y, b.place)
    if v is None or w is None:
        return False
    if (pair.x.words[v.main] in _SAYING) != (pair.y.words[w.main] in _SAYING):
        return True
    if _pluperfect(pair.x, v) != _pluperfect(pair.y, w):
        return True
    return _answered_elsewhere(pair, v.main, w.main) or _answered_elsewhere(pair.turned, w.main, v.main)


def _answered_elsewhere(pair: Linked, v: int, w: int) -> bool:
    """Is the deed surely told by another verb of the other side?"""
    return pair.there[v] not in (-1, w) and pair.sure(v) and any(u.main == pair.there[v] for u in pair.y.verbs)


def _deed(side: Facts, place: int) -> Verb | None:
    """The verb to which a word of the calendar belongs: the one before it in its sentence, else the one after."""
    opens = max((b for b in side.breaks if b <= place), default=0)
    before = [v for v in side.verbs if opens <= v.main < place]
    return before[-1] if before else next((v for v in side.verbs if v.first > place), None)


def _pluperfect(side: Facts, verb: Verb) -> bool:
    return side.words[verb.first] == "had" and verb.main > verb.first or side.words[verb.first].endswith("'d")


def _one_night(pair: Linked, a: _Day, b: _Day) -> bool:
    """ "Saturday night", "until Sunday morning"."""
    if a.kind != "weekday":
        return False
    sides = ((pair.x, a), (pair.y, b))
    one, other = ((_WEEKDAYS.index(s.words[d.place].removesuffix("'s")), s.word(d.place + 1)) for s, d in sides)
    return any(
        later == (day + 1) % 7 and dark in ("night", "evening") and light in ("morning", "early")
        for (day, dark), (later, light) in ((one, other), (other, one))
    )


def _known(day: _Day, others: list[_Day]) -> bool:
    return any(day.kind == other.kind and _may_be(day, other) for other in others)


def _days(side: Facts) -> list[_Day]:
    return list(_read_days(side))


def _read_days(side: Facts) -> Iterator[_Day]:
    for place, word in enumerate(side.words):
        kind, values = _read(side, place, word.removesuffix("'s"))
        if kind:
            led = next((side.words[i] for i in range(max(0, place - 3), place) if side.words[i] in _SINCE), "")
            if led == "before" and side.negations:
                led = "until"
            yield _Day(place, kind, frozenset(values), led)


def _read(side: Facts, place: int, word: str) -> tuple[str, tuple[object, ...]]:
    before = side.word(place - 1)
    if word in _WEEKDAYS:
        return "weekday", (_WEEKDAYS.index(word),)
    if word in _MONTHS and side.written(place)[0].isupper():
        return "month", (_MONTHS.index(word),)
    if word in _SEASONS and before in ("in", "the", "this", "last", "next"):
        return "month", (*_SEASONS[word], "autumn" if word == "fall" else word)
    if word in _SPANS and before in ("this", "last", "next"):
        return "relative", (word,)
    return "", ()


def _turned_order(pair: Linked) -> Iterator[Difference]:
    """ "Before the parade" and "after the parade"."""
    for i, word in enumerate(pair.x.words):
        if word not in _ORDER:
            continue
        mine = [k for k in range(i + 1, min(i + 6, len(pair.x.words))) if pair.x.telling[k]][:2]
        for j, other in enumerate(pair.y.words):
            if other != _ORDER[word]:
                continue
            theirs = [k for k in range(j + 1, min(j + 6, len(pair.y.words))) if pair.y.telling[k]][:2]
            if any(pair.there[k] in theirs for k in mine):
                yield pair.x.span(i, i + 1), pair.y.span(j, j + 1)

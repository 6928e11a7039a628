"""Names: another person, place or body in the same slot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from components.language.frequency import UNLISTED, word_rarity
from components.language.names import Name, same_name
from components.matching.guards.facts import Facts
from components.matching.guards.linked import Difference, Linked
from components.matching.guards.nations import nations

_WHERE = frozenset("in at near off on outside into inside around toward towards through across".split())
_SKIPPED = frozenset("the a an his her its their town city village island capital home".split())
_TOLD = frozenset("told tells tell telling".split())
_SAID = frozenset("said says reported reports wrote writes told added".split())
_ENDING = re.compile(r"(?<=\w{4})(?:ians?|ans?|ese|ish|is?|ia|a|e|n?y|lands?|stan|ers?|s)$")
_SAINT = re.compile(r"^st\.? ", re.IGNORECASE)
_SLOT = 0.6
# Bits up to which the last word of a name is a common noun: "Dam", "Street", not "Holm".
_HEAD = 18.0
# Two of them with a lower cosine are not the same sort of thing.
_SORT = 0.3
# Spellings of one sound, for names that come from other scripts.
_SOUNDS = (("zh|dj|dzh", "j"), ("kh|ck|q|c", "k"), ("ph", "f"), ("w", "v"), ("sch", "sh"), ("x", "ks"), ("z", "s"))
_LEAST_CONSONANTS = 3
_LEAST_LETTERS = 4


@dataclass(frozen=True)
class _Open:
    """A name, or the rest of one, that the other side does not know.

    shared: places of its other words in the other side. where: a preposition of place stands before it.
    """

    name: Name
    places: range
    shared: frozenset[int]
    where: bool


def names_differ(pair: Linked) -> list[Difference]:
    """Names of either side, unknown to the other, that stand in the same slot, where it does not say where."""
    return _differing(pair, False)


def places_differ(pair: Linked) -> list[Difference]:
    """The same in a slot that says where: "in Orrin", "near Lumo"."""
    return _differing(pair, True)


def _differing(pair: Linked, where: bool) -> list[Difference]:
    if not pair.x.names or not pair.y.names:
        return []
    mine, theirs = list(_open(pair)), list(_open(pair.turned))
    alone = len(mine) == len(theirs) == 1
    rivals = [(a, b) for a in mine for b in theirs if a.where == b.where == where and _rivals(pair, a, b, alone)]
    return sorted((a.name.span, b.name.span) for a, b in rivals)


def _rivals(pair: Linked, a: _Open, b: _Open, alone: bool) -> bool:
    if not _alike(a.name, b.name) or _of_another_kind(pair, a, b):
        return False
    if a.shared or b.shared:
        return not a.shared.isdisjoint(b.places) and not b.shared.isdisjoint(a.places)
    return pair.support(a.places, b.places) >= (0.0 if alone else _SLOT)


def _of_another_kind(pair: Linked, a: _Open, b: _Open) -> bool:
    """A country and what is none; the two names of one person; one that another word belongs to ("the Holm inquiry",
    "Holm's house") and one that stands for itself, or two with different words behind them."""
    x, y = pair.x, pair.y
    one, other = a.name.span.of(x.text), b.name.span.of(y.text)
    if bool(nations(one)) != bool(nations(other)) or _other_head(pair, a.places, b.places):
        return True
    if any(f"{first} {last}" in side.text for side in (x, y) for first, last in ((one, other), (other, one))):
        return True
    mine, theirs = _owned(x, a.places), _owned(y, b.places)
    if (mine < 0) != (theirs < 0):  # "Holm scored the winner", "Holm's goal": what is his, is told there too
        return not (pair.there[mine] >= 0 and _is_own(x, a) if mine >= 0 else pair.back[theirs] >= 0 and _is_own(y, b))
    return mine >= 0 and pair.there[mine] not in (-1, theirs) and pair.sure(mine)


def _other_head(pair: Linked, mine: range, theirs: range) -> bool:
    """ "Corvane Dam", "the Lantern Fair": names that say what they are, and are not the same sort of thing."""
    heads = [side.word(places.stop - 1) for side, places in ((pair.x, mine), (pair.y, theirs))]
    several = len(mine) > 1 and len(theirs) > 1
    known = all(word_rarity("en").get(head, UNLISTED) < _HEAD for head in heads)
    return several and known and pair.likeness(mine.stop - 1, theirs.stop - 1) < _SORT


def _owned(side: Facts, places: range) -> int:
    """The place of the word that belongs to a name: "Holm's house", "the Holm inquiry", -1 for none."""
    after = places.stop
    if after >= len(side.words) or not side.telling[after] or any(v.first <= after <= v.main for v in side.verbs):
        return -1
    between = side.text[side.ends[after - 1] : side.starts[after]]
    own = side.words[after - 1].endswith("'s") or between.startswith(("'", "’"))
    if side.words[after].endswith(("ing", "ed", "ly")) and not own:
        return -1
    return after if own or between in (" ", "-", "‑", "\u00a0") else -1


def _is_own(side: Facts, name: _Open) -> bool:
    return side.words[name.places.stop - 1].endswith("'s")


def _alike(a: Name, b: Name) -> bool:
    """May both be of one kind, as far as they tell?"""
    kinds = {a.kind, b.kind} - {"", "acronym"}
    return len(kinds) < 2


def _open(pair: Linked) -> Iterator[_Open]:
    x, y = pair.x, pair.y
    others = [name.span.of(y.text) for name in y.names]
    named = frozenset(place for name in y.names for place in y.within(name.span))
    lands = y.once(_lands)
    for name in x.names:
        places, written = x.within(name.span), name.span.of(x.text)
        if _is_no_actor(x, name, places) or not lands.isdisjoint(nations(written)):
            continue
        if not places or any(_is_one(written, other) for other in others):
            continue
        shared, rest = set[int](), False
        for i in places:
            if not x.telling[i]:
                continue
            answers = _answers(pair, i, named)
            shared |= answers & named
            rest = rest or not answers
        if rest:
            yield _Open(name, places, frozenset(shared), _is_where(x, places.start))


def _lands(side: Facts) -> frozenset[int]:
    """The countries it names, by whatever word."""
    names = (name.span.of(side.text) for name in side.names)
    return frozenset[int]().union(*(nations(word) for word in chain(names, side.words)))


def _is_no_actor(side: Facts, name: Name, places: range) -> bool:
    """Is it part of a figure or a numbered name ("Celsius", "G20"), or one who says it or is told?"""
    if any(figure.quantity.span.overlaps(name.span) for figure in side.figures):
        return True
    numbered = any(any(char.isdigit() for char in side.words[i]) for i in places) or (
        places and side.word(places.stop) == "of" and side.word(places.stop + 1)[:1].isdigit()
    )
    numbered = numbered or bool(places) and _numbered(side, places.stop)
    speaker = side.stance.speaker if side.stance.kind == "says" else None
    told = _is_speaker(side, places) if places else False
    return bool(numbered or told or speaker and speaker.overlaps(name.span))


def _numbered(side: Facts, after: int) -> bool:
    """ "Flight 88", "Boeing 737", not "In Gellick, 19 roofs"."""
    return side.word(after)[:1].isdigit() and "," not in side.text[side.ends[after - 1] : side.starts[after]]


def _is_speaker(side: Facts, places: range) -> bool:
    """ "The Courier reported", "told Ann Holm", "said Holm"."""
    before, after = side.word(places.start - 1), side.word(places.stop)
    return before in _TOLD or after in _SAID or before in _SAID


def _answers(pair: Linked, i: int, named: frozenset[int]) -> set[int]:
    """The places in y of a word of a name: the same word anywhere, or one that is no name and answers it."""
    there = {j for j, word in enumerate(pair.y.words) if _akin(pair.x.words[i], word)}
    answer = pair.there[i]
    if answer < 0:
        return there
    kind = answer in named and pair.x.written(i)[0].isupper() and not _is_one(pair.x.written(i), pair.y.written(answer))
    return there if kind else there | {answer}


def _is_where(side: Facts, first: int) -> bool:
    """ "In Orrin", "in the town of Orrin", "in the harbour of Orrin"."""
    before = first - 1
    if side.word(before) == "of":
        before -= 2
    while before >= 0 and side.words[before] in _SKIPPED:
        before -= 1
    return side.word(before) in _WHERE


def _akin(x: str, y: str) -> bool:
    """One word, or one made of the other: "Taravia", "Taravian"."""
    if x[:_LEAST_LETTERS] != y[:_LEAST_LETTERS]:
        return x == y
    x, y = (_ENDING.sub("", word.removesuffix("'s")) for word in (x, y))
    return x == y


@lru_cache(maxsize=20_000)
def _is_one(x: str, y: str) -> bool:
    """Are they one name, if need be by how it sounds?"""
    x, y = _SAINT.sub("Saint ", x), _SAINT.sub("Saint ", y)
    if same_name(x, y):
        return True
    sound = _sound(x)
    return len(sound.replace(" ", "")) >= _LEAST_CONSONANTS and sound == _sound(y)


def _sound(name: str) -> str:
    """The consonants, one spelling for each sound: "Zhelyn" and "Jelin" -> "jln"."""
    name = name.lower()
    for written, sound in _SOUNDS:
        name = re.sub(written, sound, name)
    return re.sub(r"(.)\1", r"\1", re.sub(r"[aeiouyh'’.-]", "", name))

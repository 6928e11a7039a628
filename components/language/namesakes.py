"""Whom a name of a text stands for: "Field", where "Ann Field" is named, and "Tom Field" too.

A short name is told in full only where one person can be meant: nobody else of that name is named in full, or a title
("Minister Field"), or the sentence itself or the one before settles it. Else it stands as it is written. It may be the
end of a full name or, where family names come first, its beginning ("Sun Weiming").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from components.language.frequency import folded
from components.language.names import Name, same_name
from components.language.samename import TITLES
from components.language.verbs import find_verbs
from components.language.wordlists import lines_of
from components.model import Span

BESIDE = frozenset("in on at of by for from with to near after before under over the a an during since amid".split())
"""Words before a name that is no subject."""
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_BOTH = re.compile(r"(?:(?P<noun>\w+) )?(?P<given>[^\W\d_a-z]\w+) and $")
_KIN = frozenset(
    "man woman boy girl child father mother brother sister son daughter aunt uncle wife husband cousin neighbour "
    "witness judge captain pilot clerk guide nurse mayor chief head diplomat envoy aide premier friend spokesman "
    "spokeswoman spokesperson analyst agent student resident correspondent chef actress".split()
)
_FAMILY = frozenset("wife husband widow widower father mother brother sister son daughter uncle aunt cousin".split())
_TWO = frozenset("brothers sisters twins couple siblings spouses cousins".split())
_MR, _MRS = frozenset({"mr"}), frozenset("mrs ms miss".split())
_STYLED_TOO = re.compile(r"(?<!\w)(Mrs?|Ms|Miss)\.? and $")
_HE_OR_SHE = re.compile(r"(?<!\w)(?:(?P<he>he|his|him)|she|hers?)(?!\w)", re.IGNORECASE)
# Who follows a name as "a singer", "who", or as an age.
_BEHIND = re.compile(r", (?:(?P<sure>who|whose|whom|\d\d)\b|(?:an?|the|its|his|her) (?P<nouns>\w+(?: \w+){0,2}))")
# Of more that share a name, nobody is told anyway; a name is looked for among so many before it.
_MOST, _REACH = 20, 20
_LONGEST = 5
_PRONOUN_WITHIN = 160

Words = tuple[str, ...]
Told = tuple[str, bool]
"""A name, and whether it is only the likeliest."""


@dataclass(slots=True)
class _Full:
    """A name of two words or more. first: where it first stands; called: titles and nouns for people before it."""

    text: str
    first: int
    called: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Sharing:
    """Who may be meant by a short name: each person as all the full names that are theirs."""

    persons: tuple[tuple[_Full, ...], ...]
    at_end: bool
    """The short name ends the full ones: a family name behind a given one."""

    def longest(self, person: int) -> str:
        return max((full.text for full in self.persons[person]), key=lambda text: (len(text), text))

    def first(self, person: int) -> int:
        return min(full.first for full in self.persons[person])


class Namesakes:
    """The persons of one article by name. names: all of it, in order; starts: of its sentences."""

    def __init__(self, text: str, names: Sequence[Name], starts: Sequence[int]) -> None:
        self._text, self._names, self._starts = text, names, starts
        self._full: dict[Words, _Full] = {}
        self._by_first: dict[str, dict[Words, _Full]] = {}
        self._by_last: dict[str, dict[Words, _Full]] = {}
        self._short: dict[Words, list[int]] = {}
        self._styled: dict[str, set[str]] = {}
        self._sharing: dict[Words, _Sharing | None] = {}
        self._told: dict[Words, dict[int, Told]] = {}
        for number in range(len(names)):
            self._list(number)

    def _list(self, number: int) -> None:
        name = self._names[number]
        words = self._words(name)
        self._short.setdefault(words, []).append(number)
        self._styled.setdefault(words[-1], set()).update(self._styles(name))
        if not 1 < len(words) <= _LONGEST or name.kind not in ("", "person"):
            return
        full = self._add(words, name.span.start, self._by_first, self._by_last)
        if full and (called := self.called(name)):
            full.called.add(called)
        if full and (name.kind == "person" or self._is_described(name)):
            full.called.add("")
        if given := self._given_before(name):
            self._add((given, words[-1]), name.span.start, self._by_last)

    def _add(self, words: Words, at: int, *lists: dict[str, dict[Words, _Full]]) -> _Full | None:
        full = self._full.get(words) or _Full(" ".join(words), at)
        for listed in lists:
            key = words[0] if listed is self._by_first else words[-1]
            some = listed.setdefault(key, {})
            if words in some or len(some) < _MOST:
                self._full[words] = some.setdefault(words, full)
        return self._full.get(words)

    def _given_before(self, name: Name) -> str:
        """ "Ann" of "Ann and Tom Field", who are both Fields."""
        both = _BOTH.search(self._text[max(0, name.span.start - 60) : name.span.start])
        if not both or name.title or both["given"] in self._by_last:
            return ""
        known = folded(both["given"]) in lines_of("given.txt") or (both["noun"] or "").lower() in _TWO
        return both["given"] if known else ""

    def _words(self, name: Name) -> Words:
        words = tuple(name.span.of(self._text).split())
        return words[1:] if self._noun(name) else words

    def _noun(self, name: Name) -> str:
        """ "Envoy" of "Envoy Sun Hao" where a sentence begins with it."""
        first, _, rest = name.span.of(self._text).partition(" ")
        return first.lower() if rest and first.lower() in _KIN else ""

    def _before(self, name: Name) -> str:
        start = name.title.start if name.title else name.span.start
        found = _WORD.findall(self._text[max(0, start - 30) : start])
        return found[-1].lower() if found else ""

    def _style(self, name: Name) -> str:
        return name.title.of(self._text).lower().rstrip(".") if name.title else ""

    def _styles(self, name: Name) -> Iterator[str]:
        """What tells that two of one family are named: "Mr and Mrs Field", "his wife, Mrs Field"."""
        style, before = self._style(name), self._before(name)
        yield style
        start = name.title.start if name.title else 0
        if other := _STYLED_TOO.search(self._text[max(0, start - 10) : start]):
            yield other[1].lower()
        if style in _MR | _MRS and before in _FAMILY:
            yield "family"

    def _is_described(self, name: Name) -> bool:
        """Is it a person by what follows: "Field, 61", "Field, a singer"?"""
        behind = _BEHIND.match(self._text, name.span.end)
        return bool(behind and (behind["sure"] or any(map(names_people, behind["nouns"].lower().split()))))

    def called(self, name: Name) -> str:
        """ "Minister" of "Minister Field", "spokesman" of "their spokesman Tom Field"; "" for nothing that tells."""
        if noun := self._noun(name):
            return noun
        before = self._before(name)
        return self._style(name) or (before if names_people(before) or before.capitalize() in TITLES else "")

    def short_of(self, name: Name) -> bool:
        """Is there a longer form of this name in the text, of a person?"""
        return self._shared(self._words(name)) is not None

    def fullest(self, name: Name) -> Told:
        """The longest form of a name that the article gives to who is meant; as it stands where two may be."""
        words = self._words(name)
        sharing = self._shared(words)
        if sharing is None:
            return " ".join(words) if len(words) > 1 else name.span.of(self._text), False
        if words not in self._told:
            self._told[words] = {}
            for number in self._short[words]:
                self._told[words][self._names[number].span.start] = self._tell(number, sharing, self._told[words])
        return self._told[words][name.span.start]

    def _shared(self, words: Words) -> _Sharing | None:
        if words not in self._sharing:
            self._sharing[words] = self._find(words)
        return self._sharing[words]

    def _find(self, words: Words) -> _Sharing | None:
        """With a first name before it, or, where family names come first, behind it."""
        size = len(words)
        ends = [full for key, full in self._by_last.get(words[-1], {}).items() if key[-size:] == words != key]
        starts = [full for key, full in self._by_first.get(words[0], {}).items() if key[:size] == words != key]
        told = [full for full in starts if full.called]
        rivals = [*ends, *told] if ends else starts if told else []
        return _Sharing(tuple(_persons(rivals)), bool(ends)) if rivals else None

    def _tell(self, number: int, sharing: _Sharing, told: Mapping[int, Told]) -> Told:
        name = self._names[number]
        people = range(len(sharing.persons))
        called = self.called(name)
        so_called = [n for n in people if called and any(called in full.called for full in sharing.persons[n])]
        if len(so_called) == 1:
            return sharing.longest(so_called[0]), False
        stands = Span(name.title.start if name.title else name.span.start, name.span.end).of(self._text)
        styles = self._styled[self._words(name)[-1]]
        if "family" in styles or (styles & _MR and styles & _MRS):
            return stands, False
        before = [n for n in people if sharing.first(n) < name.span.start]
        if len(people) == 1 and self._is_another(called, sharing.first(0)):
            return stands, False
        if len(people) == 1:
            return sharing.longest(0), not (sharing.at_end or before)
        near = self._near(number, sharing, told, any_place=len(before) == 1)
        if near is not None:
            return sharing.longest(near), False
        return (sharing.longest(before[0]), True) if len(before) == 1 else (stands, False)

    def _is_another(self, style: str, first: int) -> bool:
        """Is "Mrs Field" not who is named in full here, of whom the text goes on with "he"?"""
        pronoun = _HE_OR_SHE.search(self._text, first, first + _PRONOUN_WITHIN) if style in _MR | _MRS else None
        return pronoun is not None and (pronoun["he"] is not None) != (style in _MR)

    def _near(self, number: int, sharing: _Sharing, told: Mapping[int, Told], any_place: bool) -> int | None:
        """The one of them who is named in this sentence, else in the one before; if not any_place, as its subject."""
        own = {full.text: n for n, person in enumerate(sharing.persons) for full in person}
        at = self._names[number].span.start
        sentence = bisect_right(self._starts, at) - 1
        for low in self._starts[max(0, sentence - 1) : sentence + 1][::-1]:
            found: dict[int, bool] = {}
            for other in self._names[max(0, number - _REACH) : number]:
                name, likely = told.get(other.span.start, (" ".join(self._words(other)), False))
                if other.span.start >= low and name in own and not likely:
                    found[own[name]] = found.get(own[name], any_place) or self._is_subject(other)
            if found:
                return next((one for one, leads in found.items() if leads and len(found) == 1), None)
        return None

    def _is_subject(self, name: Name) -> bool:
        """Does its sentence have no verb, and no preposition in its clause, before it?"""
        start = name.title.start if name.title else name.span.start
        low = max(self._starts[bisect_right(self._starts, start) - 1], start - 200)
        before = self._text[low:start]
        words = _WORD.findall(before)
        clause = {word.lower() for word in _WORD.findall(before.rpartition(",")[2])}
        owns = self._text.startswith(("’s", "'s"), name.span.end)
        verbs = find_verbs(words)
        return not (owns or verbs.finite or verbs.saying or clause & (BESIDE - {"the", "a", "an"}))


def _persons(some: Sequence[_Full]) -> Iterator[tuple[_Full, ...]]:
    """Full names, those of one person together ("Ann Field", "Ann B. Field")."""
    found: list[list[_Full]] = []
    for full in some:
        same = (person for person in found if all(same_name(full.text, other.text) for other in person))
        person = next(same, None)
        if person is None:
            found.append([full])
        else:
            person.append(full)
    return (tuple(person) for person in found)


def names_people(word: str) -> bool:
    """Is this word, in lower case, a noun for somebody, as far as its form tells?"""
    formed = word.endswith(("man", "woman", "person", "er", "or", "ist", "ian", "ant", "official"))
    return word in _KIN or (formed and word not in _small())


@cache
def _small() -> frozenset[str]:
    return frozenset(lines_of("function.txt"))

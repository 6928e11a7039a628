"""What figures count: the same, people of whatever kind, or bodies of them."""

from __future__ import annotations

import re

from components.language.stems import stem
from components.matching.guards.linked import Linked
from components.model import Quantity

# Words that count people of whatever kind.
_PEOPLE = frozenset("people person persons man men woman women".split())
_PERSON = re.compile(r"(?:er|or|ist|ant|ent|ian|guest|child|pupil|crew|civilian|soldier|refugee|victim|follower)$")
# A body of people is not so many people.
_BODIES = frozenset("household family home house couple team company building village".split())


def same_counted(pair: Linked, x: str, y: str) -> bool | None:
    """Do they count the same? None where one of them does not say what it counts."""
    if not x or not y:
        return None
    if stem(x) == stem(y):
        return True
    if x in _PEOPLE or y in _PEOPLE:
        return is_person(x) and is_person(y)
    mine = {i for i, word in enumerate(pair.x.words) if stem(word) == stem(x)}
    theirs = {j for j, word in enumerate(pair.y.words) if stem(word) == stem(y)}
    return any(pair.there[i] in theirs for i in mine)


def is_person(noun: str) -> bool:
    """Does it count people, of whatever kind?"""
    return noun in _PEOPLE or _PERSON.search(noun) is not None


def bodies_and_people(a: Quantity, b: Quantity) -> bool:
    """Does one count bodies of people ("families") and the other people?"""
    return a.counts in _BODIES and b.counts in _PEOPLE or a.counts in _PEOPLE and b.counts in _BODIES


def counted_elsewhere(pair: Linked, x: str, y: str) -> bool:
    """Does what one counts stand on the other side too?"""
    mine, theirs = ({stem(word) for word in side.words} for side in (pair.x, pair.y))
    return stem(x) in theirs or stem(y) in mine

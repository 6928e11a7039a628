"""Antonyms: "rose" and "fell" in the same slot, where no "not" and no exchange of roles turns one of them back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.language.antonyms import Pole, find_poles, opposites
from components.language.frequency import word_rarity
from components.matching.guards.facts import Facts
from components.matching.guards.linked import Difference, Linked
from components.matching.guards.roles import subjects_turned, verbs_alike
from components.matching.guards.wordlists import words_under
from components.model import Span

# Linked neighbours that two opposites have to share.
_SAME_SLOT = 0.4
# Which comes first is a matter of days.
_ORDER = frozenset(("before", "after"))
# "Won fewer", "lost".
_LESS = frozenset("fewer less".split())
_DIRECTION = re.compile("north|south|east|west")
# What two prepositions have to: "for" and "against".
_SURELY = 1.0
# What a noun of doing or forbidding is the end of.
_UNDONE = words_under("undoes")
_PREFIXES = ("un", "non", "dis")
_LEAST_LETTERS = 4
_POSSESSIVES = frozenset("its his her their".split())


def antonyms_differ(pair: Linked) -> list[Difference]:
    """Opposites in the same slot; none where one of them stands on both sides."""
    theirs = pair.y.once(poles)
    found = []
    for p in pair.x.once(poles):
        against = opposites(p.form)
        found += [(span_of(pair.x, p), span_of(pair.y, q)) for q in theirs if q.form in against and _differ(pair, p, q)]
    if not found:
        found = list(_prefixed(pair)) + [(x, y) for y, x in _prefixed(pair.turned)]
    return found


def _prefixed(pair: Linked) -> Iterator[Difference]:
    """ "Left unanswered", "answered"."""
    for i, base in pair.x.once(_bases).items():
        for j in (j for j, word in enumerate(pair.y.words) if word == base and base not in pair.x.words):
            near = pair.support(range(i, i + 1), range(j, j + 1)) >= _SAME_SLOT
            if near and _negated(pair.x, i) == _negated(pair.y, j) and pair.x.words[i] not in pair.y.words:
                yield pair.x.span(i, i + 1), pair.y.span(j, j + 1)


def _bases(side: Facts) -> dict[int, str]:
    """Place of a word with a prefix that denies -> the word without."""
    return {
        i: base
        for i, word in enumerate(side.words)
        for prefix in _PREFIXES
        if word.startswith(prefix) and len(base := word.removeprefix(prefix)) >= _LEAST_LETTERS
        if base in word_rarity("en")
    }


def poles(side: Facts) -> tuple[Pole, ...]:
    """Its words and phrases that have an opposite."""
    return find_poles(side.words)


def span_of(side: Facts, pole: Pole) -> Span:
    """From its first word to its last, without what stands between a verb and its particle."""
    return side.span(pole.first, pole.end)


def _differ(pair: Linked, p: Pole, q: Pole) -> bool:
    x, y, i, j = pair.x, pair.y, p.first, q.first
    if x.words[i] in _ORDER or _LESS.isdisjoint(x.words[i + 1 : i + 3]) != _LESS.isdisjoint(y.words[j + 1 : j + 3]):
        return False
    if _settled(pair, p, q) or _settled(pair.turned, q, p) or _both_poles(x, p) or _both_poles(y, q):
        return False
    if _negated(x, i) != _negated(y, j) or _one_denies(pair, i):
        return False
    if subjects_turned(pair, i, j) or _compared(pair, i, j):
        return False
    if x.word(i - 1) in _POSSESSIVES and y.word(j - 1) in _POSSESSIVES:
        return False
    if _few(x, i) or _few(y, j):
        return False
    support = pair.support(range(i, p.end), range(j, q.end))
    if not any(x.telling[i : p.end]) or not any(y.telling[j : q.end]):
        return support >= _SURELY
    return support >= _SAME_SLOT or verbs_alike(pair, i, j) or (_is_main(x, i) and _is_main(y, j))


def _few(side: Facts, i: int) -> bool:
    """ "A few", "quite a few"."""
    return side.words[i] == "few" and side.word(i - 1) == "a"


def _is_main(side: Facts, i: int) -> bool:
    """Is it the first verb of the sentence?"""
    return any(verb.main == i for verb in side.verbs[:1])


def _settled(pair: Linked, p: Pole, q: Pole) -> bool:
    """Does the word surely answer another one than its opposite, or stand on the other side as well?"""
    answer = pair.there[p.first]
    elsewhere = answer >= 0 and answer not in (*range(q.first, q.end), q.last) and pair.sure(p.first)
    return elsewhere or (p.end - p.first == 1 == q.end - q.first and pair.x.stems[p.first] in pair.y.stems)


def _both_poles(side: Facts, pole: Pole) -> bool:
    """Does the same sentence say the opposite of this word too: "shut since the fire, has been opened"?"""
    against = opposites(pole.form)
    return any(other.form in against for other in side.once(poles))


def _negated(side: Facts, i: int) -> bool:
    """Is it negated, or undone: "lifted the ban"?"""
    undone = not _UNDONE.isdisjoint(side.words[max(0, i - 3) : i])
    return (sum(i in side.within(negation.scope) for negation in side.negations) + undone) % 2 == 1


def _one_denies(pair: Linked, i: int) -> bool:
    """ "Only large firms pay", "small firms do not pay"; not of directions, which no "not" turns."""
    return bool(pair.x.negations) != bool(pair.y.negations) and not _DIRECTION.match(pair.x.words[i])


def _compared(pair: Linked, i: int, j: int) -> bool:
    """ "More leave than come", "fewer come than leave": what precedes one's "than" follows the other's."""
    x, y = pair.x, pair.y
    if "than" not in x.words[i:] or "than" not in y.words[j:]:
        return False
    mine, theirs = x.words.index("than", i), y.words.index("than", j)
    return not {x.stems[k] for k in range(i + 1, mine) if x.telling[k]}.isdisjoint(y.stems[theirs + 1 :])

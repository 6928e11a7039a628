"""Roles: who did it, and to whom: the same two around the same verb, the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from components.matching.guards.casts import DETERMINERS, Cast, cast_of, read_casts
from components.matching.guards.facts import Facts, Verb
from components.matching.guards.linked import Difference, Linked
from components.matching.guards.wordlists import lines_under, words_under

# Between them it is all one who did it to whom.
_MUTUAL = words_under("between two")
# One does what the other has done to it: "sold" and "bought".
_CONVERSE = tuple(tuple(frozenset(side.split()) for side in line.split(" / ")) for line in lines_under("converse"))
# "Won fewer seats", "lost seats".
_WAYS = ("from", "to")
_LESS = frozenset("fewer less".split())
# Who does what these say is the one that it is done to: they are not held against verbs of another stem.
_UNDERGOES = words_under("undergoes")


def are_converse(x: str, y: str) -> bool:
    """Does one say from the other's side what the other says?"""
    return any((x in one and y in other) or (x in other and y in one) for one, other in _CONVERSE)


def roles_differ(pair: Linked) -> list[Difference]:
    """Of two that are linked to each other: who does it in x, and who does it in y."""
    mine, theirs = _casts(pair), _casts(pair.turned)
    return sorted({found for v in mine for w in theirs for found in _turned(pair, v, w)}) or _ways_turned(pair)


def _ways_turned(pair: Linked) -> list[Difference]:
    """ "From Orrin to Lumo", "from Lumo to Orrin"."""
    mine, theirs = pair.x.once(_ways), pair.y.once(_ways)
    if len(mine) < len(_WAYS) or len(theirs) < len(_WAYS):
        return []
    (start, end), (origin, aim) = ([way[word] for word in _WAYS] for way in (mine, theirs))
    if pair.there[start] != aim or pair.there[end] != origin or pair.x.stems[start] == pair.x.stems[end]:
        return []
    return sorted((pair.x.span(i, i + 1), pair.y.span(j, j + 1)) for i, j in ((start, origin), (end, aim)))


def _ways(side: Facts) -> dict[str, int]:
    """The first telling word after "from" and after the first "to" that a name follows."""
    found: dict[str, int] = {}
    for i, word in enumerate(side.words[:-1]):
        if word in _WAYS and word not in found and side.telling[i + 1] and side.written(i + 1)[0].isupper():
            found[word] = i + 1
    return found


def subjects_turned(pair: Linked, i: int, j: int) -> bool:
    """Do the verbs at i and j, opposites, have each other's subject: "A beat B", "B lost to A"?"""
    v, w = _cast_at(pair, i), _cast_at(pair.turned, j)
    if v is None or w is None or any(pair.there[k] in w.doers for k in v.doers):
        return False
    if not (v.doers and w.doers) and not (v.objects and w.objects):  # "went ahead", "was called off"
        return False
    if not v.doers and not w.objects or not w.doers and not v.objects:
        return False
    return any(pair.there[k] in w.others for k in v.doers) or any(pair.back[k] in v.others for k in w.doers)


def verbs_alike(pair: Linked, i: int, j: int) -> bool:
    """Are the words at i and j verbs that the same one does, or that are done to the same?"""
    v, w = _cast_at(pair, i), _cast_at(pair.turned, j)
    if v is None or w is None:
        return False
    return any(pair.there[k] in w.doers for k in v.doers) or any(pair.there[k] in w.objects for k in v.objects)


def _cast_at(pair: Linked, place: int) -> Cast | None:
    return next((cast for cast in pair.x.once(read_casts) if cast.verb == place), None)


def _casts(pair: Linked) -> list[Cast]:
    """The verbs of x with somebody on both sides of them; among them what looks like one where the other side has the
    same word: "owes the airport"."""
    x, y, there = pair.x, pair.y, pair.there
    more = (cast for i, cast in x.once(_seeming) if there[i] >= 0 and x.words[i] == y.words[there[i]])
    return [*x.once(_acting), *more]


def _acting(side: Facts) -> list[Cast]:
    return [cast for cast in side.once(read_casts) if _is_between(side, cast)]


def _seeming(side: Facts) -> list[tuple[int, Cast]]:
    """What may be a verb, by its ending and what stands around it, and its place."""
    known = {cast.verb for cast in side.once(read_casts)}
    found = [
        (i, cast_of(side, Verb(i, i, False)))
        for i in range(1, len(side.words) - 1)
        if side.words[i].endswith("s") and i not in known and side.written(i)[0].islower() and side.telling[i - 1]
        if side.words[i + 1] in DETERMINERS or side.written(i + 1)[0].isupper()
    ]
    return [(i, cast) for i, cast in found if _is_between(side, cast)]


def _is_between(side: Facts, cast: Cast) -> bool:
    """Does somebody stand on both sides of it, and does it tell who does it to whom?"""
    return bool(cast.doers and cast.others) and side.words[cast.verb] not in _MUTUAL


def _turned(pair: Linked, v: Cast, w: Cast) -> Iterator[Difference]:
    """Who does it on the one side, and has it done to him on the other; of "lent" and "borrowed", these words."""
    x, y = pair.x, pair.y
    converse = are_converse(x.words[v.verb], y.words[w.verb])
    if converse and _LESS.isdisjoint(x.words) != _LESS.isdisjoint(y.words):
        return
    if not (converse or pair.there[v.verb] == w.verb or _free(pair, v, w)):
        return
    whole = x.stems[v.verb] == y.stems[w.verb] or _same_object(pair, v, w)
    mine, theirs = (v.others, w.others) if whole else (v.objects, w.objects)
    their_doers, theirs = (theirs, w.doers) if converse else (w.doers, theirs)
    for i in v.doers:
        for k in mine:
            if pair.there[i] in theirs and pair.there[k] in their_doers and x.stems[i] != x.stems[k]:
                one, other = (v.verb, w.verb) if converse else (i, pair.there[k])
                yield x.span(one, one + 1), y.span(other, other + 1)


def _free(pair: Linked, v: Cast, w: Cast) -> bool:
    """Is neither verb answered by any other word, and may they be held against each other?"""
    if pair.there[v.verb] >= 0 and pair.sure(v.verb) or pair.back[w.verb] >= 0 and pair.turned.sure(w.verb):
        return False
    return not _undergoes(pair.x, v) and not _undergoes(pair.y, w)


def _undergoes(side: Facts, cast: Cast) -> bool:
    """Not so of "got rid of"."""
    return side.words[cast.verb] in _UNDERGOES and side.word(cast.verb + 1) != "rid"


def _same_object(pair: Linked, v: Cast, w: Cast) -> bool:
    """ "Withdrew its support from", "ended its support for": what follows the object belongs to it."""
    return any(pair.x.written(i)[0].islower() and pair.there[i] in w.objects for i in v.objects)

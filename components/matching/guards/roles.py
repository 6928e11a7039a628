"""Roles: who did it, and to whom: the same two around the same verb, the other way round."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from components.matching.guards.facts import Facts, Verb
from components.matching.guards.linked import Difference, Linked
from components.matching.guards.wordlists import lines_under, words_under

# Between them it is all one who did it to whom.
_MUTUAL = words_under("between two")
# One does what the other has done to it: "sold" and "bought".
_CONVERSE = tuple(tuple(frozenset(side.split()) for side in line.split(" / ")) for line in lines_under("converse"))
_JOINED = frozenset("and or with &".split())
_LEADING = frozenset(
    "of in on at from to for with against about over near off into between under after before during by around".split()
)
# Who does what these say is the one that it is done to: they are not held against verbs of another stem.
_RECEIVES = words_under("undergoes")
# They make one verb with the word before them: "called on", "appealed to".
_PARTICLES = frozenset("on to for of against with upon over up down out".split())
_STOPS = frozenset("but who which whose that because although while when where if after before since".split())
_PRONOUNS = frozenset("i he she it we they him her them one us me".split())
_DETERMINERS = frozenset("the a an his her its their this that my our your".split())
_REACH = 9


def are_converse(x: str, y: str) -> bool:
    """Does one say from the other's side what the other says?"""
    return any(x in one and y in other or x in other and y in one for one, other in _CONVERSE)


def roles_differ(pair: Linked) -> list[Difference]:
    """Of two that are linked to each other: who does it in x, and who does it in y."""
    found = []
    for v in _verbs(pair):
        for w in _verbs(pair.turned):
            if _same_verb(pair, v, w):
                same = pair.x.stems[v.main] == pair.y.stems[w.main]
                found += _turned(pair, v, w, others if same else _objects)
            elif _free(pair, v) and _free(pair.turned, w):
                found += _turned(pair, v, w, others if _same_object(pair, v, w) else _objects)
    return sorted(set(found))


def _verbs(pair: Linked) -> list[Verb]:
    """The verbs of x, and what looks like one where the other side has the same word: "owes the airport"."""
    x = pair.x
    known = {verb.main for verb in x.verbs}
    more = [
        Verb(i, i, False)
        for i, j in enumerate(pair.there)
        if j >= 0 and i not in known and 0 < i < len(x.words) - 1 and x.words[i] == pair.y.words[j]
        if x.words[i].endswith("s") and x.written(i)[0].islower() and x.telling[i - 1]
        if x.words[i + 1] in _DETERMINERS or x.written(i + 1)[0].isupper()
    ]
    return [*x.verbs, *more]


def _free(pair: Linked, verb: Verb) -> bool:
    """Is this verb of x answered by none of the other side's, and may it be held against another?"""
    return pair.there[verb.main] < 0 and pair.x.words[verb.main] not in _RECEIVES | _MUTUAL


def _same_object(pair: Linked, v: Verb, w: Verb) -> bool:
    """ "Withdrew its support from", "ended its support for": what follows the object belongs to it."""
    theirs = [j for j in _objects(pair.y, w) if pair.y.written(j)[0].islower()]
    return any(pair.there[i] in theirs for i in _objects(pair.x, v) if pair.x.written(i)[0].islower())


def _objects(side: Facts, verb: Verb) -> list[int]:
    """Those that it is done to, as far as they stand right after it: "warned Ann", "called on Ann", but not "left for"."""
    if verb.passive:
        return others(side, verb)
    low = verb.main + 1 + (side.word(verb.main + 1) in _PARTICLES)
    return [i for i in _after(side, verb) if not _led(side, i, low)]


def subjects_turned(pair: Linked, i: int, j: int) -> bool:
    """Do the verbs at i and j, opposites, have each other's subject: "A beat B", "B lost to A"?"""
    v = next((verb for verb in pair.x.verbs if verb.main == i), None)
    w = next((verb for verb in pair.y.verbs if verb.main == j), None)
    if v is None or w is None:
        return False
    mine, theirs = doers(pair.x, v), doers(pair.y, w)
    if not mine or not theirs or any(pair.there[k] in theirs for k in mine):
        return False
    return any(pair.there[k] >= 0 for k in mine) or any(pair.back[k] >= 0 for k in theirs)


def verbs_alike(pair: Linked, i: int, j: int) -> bool:
    """Are the words at i and j verbs that the same one does, or that are done to the same?"""
    v = next((verb for verb in pair.x.verbs if verb.main == i), None)
    w = next((verb for verb in pair.y.verbs if verb.main == j), None)
    if v is None or w is None:
        return False
    both = ((doers(pair.x, v), doers(pair.y, w)), (_objects(pair.x, v), _objects(pair.y, w)))
    return any(pair.there[k] in theirs for mine, theirs in both for k in mine)


def _same_verb(pair: Linked, v: Verb, w: Verb) -> bool:
    if pair.x.words[v.main] in _MUTUAL or pair.y.words[w.main] in _MUTUAL:
        return False
    return pair.there[v.main] == w.main or are_converse(pair.x.words[v.main], pair.y.words[w.main])


def _turned(pair: Linked, v: Verb, w: Verb, done_to: Callable[[Facts, Verb], list[int]]) -> Iterator[Difference]:
    x, y = pair.x, pair.y
    does, other = doers(x, v), done_to(x, v)
    their_does, their_other = doers(y, w), done_to(y, w)
    if are_converse(x.words[v.main], y.words[w.main]):
        their_does, their_other = their_other, their_does
    for i in does:
        for k in other:
            if pair.there[i] in their_other and pair.there[k] in their_does and not _alike(pair, i, k):
                yield x.span(i, i + 1), y.span(pair.there[k], pair.there[k] + 1)


def _alike(pair: Linked, i: int, k: int) -> bool:
    return pair.x.stems[i] == pair.x.stems[k]


def doers(side: Facts, verb: Verb) -> list[int]:
    """The places of those that do what the verb says."""
    return _after_by(side, verb) if verb.passive else _before(side, verb)


def others(side: Facts, verb: Verb) -> list[int]:
    """The places of those that it is done to, "to Ann" in "was given to Ann by Tom" among them."""
    if not verb.passive:
        return _after(side, verb)
    return _before(side, verb) + [i for i in _after(side, verb) if side.word(i - 1) == "to"]


def _before(side: Facts, verb: Verb) -> list[int]:
    """The heads of the subject: not what a preposition leads, nothing beyond another verb."""
    earlier = [v for v in side.verbs if v.main < verb.first]
    if earlier and side.word(verb.first - 1) in _JOINED and not earlier[-1].passive:
        return _before(side, earlier[-1])
    low = max((v.main + 1 for v in earlier), default=0)
    low = max([low, verb.first - _REACH, *(b for b in side.breaks if b <= verb.first)])
    return [i for i in range(low, verb.first) if _is_head(side, i, verb.first) and not _led(side, i, low)]


def _after(side: Facts, verb: Verb) -> list[int]:
    """The heads of the object, and what a preposition leads, as far as the next verb."""
    high = min((v.first for v in side.verbs if v.first > verb.main), default=len(side.words))
    high = min([high, verb.main + 1 + _REACH, *(b for b in side.breaks if b > verb.main)])
    ends = (i for i in range(verb.main + 1, high) if side.words[i] in _STOPS or i + 1 < high and _parted(side, i))
    if (end := next(ends, high)) < high:
        high = end + (side.words[end] not in _STOPS)
    return [i for i in range(verb.main + 1, high) if _is_head(side, i, high)]


def _after_by(side: Facts, verb: Verb) -> list[int]:
    after = side.words[verb.main + 1 : verb.main + 1 + _REACH]
    if "by" not in after:
        return []
    by = verb.main + 1 + after.index("by")
    high = min(by + 7, len(side.words))
    high = next((i for i in range(by + 1, high) if side.words[i] in _LEADING | _STOPS and side.words[i] != "of"), high)
    return [i for i in range(by + 1, high) if _is_head(side, i, high)]


def _is_head(side: Facts, i: int, end: int) -> bool:
    """The last word of a noun phrase, or any word of a name."""
    if side.words[i] in _PRONOUNS:
        return True
    if not side.telling[i] or side.words[i][0].isdigit() or side.words[i].endswith("ly"):
        return False
    if side.word(i - 1) in _DETERMINERS:
        return True
    return side.written(i)[0].isupper() or i + 1 >= end or not side.telling[i + 1] or _parted(side, i)


def _parted(side: Facts, i: int) -> bool:
    return not side.text[side.ends[i] : side.starts[i + 1]].isspace()


def _led(side: Facts, i: int, low: int) -> bool:
    """Does a preposition lead the phrase in which this word stands?"""
    k = i - 1
    while k >= low and (side.telling[k] or side.words[k] in _DETERMINERS):
        if _parted(side, k):
            return False
        k -= 1
    if k >= low and side.words[k] == "of" and side.written(i)[0].isupper() and k > low:
        return not side.telling[k - 1] or _led(side, k - 1, low)
    return k >= low and side.words[k] in _LEADING

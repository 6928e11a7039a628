"""The cast of a verb: who does what it says and to whom, by the order of words, the voice, and prepositions."""

from __future__ import annotations

from dataclasses import dataclass

from components.matching.guards.facts import Facts, Verb

JOINED = frozenset("and or with &".split())
DETERMINERS = frozenset("the a an his her its their this that my our your".split())
_LEADING = frozenset(
    "of in on at from to for with against about over near off into between under after before during by around "
    "despite because amid following".split()
)
# They make one verb with the word before them: "called on", "appealed to".
_PARTICLES = frozenset("on to for of against with upon over up down out".split())
_CONTESTS = frozenset("win wins won winning prevail prevails prevailed triumph triumphs triumphed".split())
# "Got rid of", "took advantage of", "made fun of".
_BEFORE_OF = frozenset("rid advantage control charge hold fun care".split())
# What "in the end", "last week" and the like end with: what follows is not led by their preposition.
_TIMES = frozenset(
    "end beginning meantime week month year day night morning evening afternoon past spring summer "
    "autumn winter".split()
)
_STOPS = frozenset("but who which whose that because although while when where if after before since".split())
_PRONOUNS = frozenset("i he she it we they him her them one us me".split())
# A subject, or an object, is looked for in so many words.
_REACH = 9
_BY_REACH = 7


@dataclass(frozen=True, slots=True)
class Cast:
    """Places of words: the verb's own, those who do it, those right beside it to whom it is done, and all of these."""

    verb: int
    doers: tuple[int, ...]
    objects: tuple[int, ...]
    others: tuple[int, ...]


def read_casts(side: Facts) -> tuple[Cast, ...]:
    """The cast of every finite verb of a sentence, in order."""
    return tuple(cast_of(side, verb) for verb in side.verbs)


def cast_of(side: Facts, verb: Verb) -> Cast:
    """In "Ann was warned by Tom" Tom does it, and in "was given to Ann by Tom" it is done to Ann too."""
    after = _after(side, verb)
    if verb.passive:
        others = (*_before(side, verb), *(i for i in after if side.word(i - 1) == "to"))
        return Cast(verb.main, _after_by(side, verb), others, others)
    low = verb.main + 1 + _particles(side, verb.main)
    beaten = _beaten(side, verb.main, after)
    return Cast(verb.main, _before(side, verb), beaten or tuple(i for i in after if not _led(side, i, low)), after)


def _beaten(side: Facts, verb: int, after: tuple[int, ...]) -> tuple[int, ...]:
    """Whom one won against: "won the final against Orrin"."""
    if side.words[verb] not in _CONTESTS:
        return ()
    against = next((i for i in range(verb, len(side.words)) if side.words[i] in ("against", "over")), len(side.words))
    return tuple(i for i in after if i > against)


def _particles(side: Facts, verb: int) -> int:
    """How many words behind a verb belong to it: "informed on", "got rid of", "ran into", "took revenge on"."""
    if side.word(verb + 2) == "of" and side.word(verb + 1) in _BEFORE_OF:
        return 2
    return int(side.word(verb + 1) in _PARTICLES)


def _before(side: Facts, verb: Verb) -> tuple[int, ...]:
    """The heads of the subject: not what a preposition leads, nothing beyond another verb."""
    earlier = [v for v in side.verbs if v.main < verb.first]
    if earlier and side.word(verb.first - 1) in JOINED and not earlier[-1].passive:
        return _before(side, earlier[-1])
    low = max((v.main + 1 for v in earlier), default=0)
    low = max([low, verb.first - _REACH, *(b for b in side.breaks if b <= verb.first)])
    return tuple(i for i in range(low, verb.first) if _is_head(side, i, verb.first) and not _led(side, i, low))


def _after(side: Facts, verb: Verb) -> tuple[int, ...]:
    """The heads of the object, and what a preposition leads, as far as the next verb, sign or clause."""
    high = min((v.first for v in side.verbs if v.first > verb.main), default=len(side.words))
    high = min([high, verb.main + 1 + _REACH, *(b for b in side.breaks if b > verb.main)])
    ends = (i for i in range(verb.main + 1, high) if side.words[i] in _STOPS or (i + 1 < high and _parted(side, i)))
    if (end := next(ends, high)) < high:
        high = end + (side.words[end] not in _STOPS)
    return tuple(i for i in range(verb.main + 1, high) if _is_head(side, i, high))


def _after_by(side: Facts, verb: Verb) -> tuple[int, ...]:
    after = side.words[verb.main + 1 : verb.main + 1 + _REACH]
    if "by" not in after:
        return ()
    by = verb.main + 1 + after.index("by")
    high = min(by + _BY_REACH, len(side.words))
    ends = (i for i in range(by + 1, high) if side.words[i] in _LEADING | _STOPS and side.words[i] != "of")
    high = next(ends, high)
    return tuple(i for i in range(by + 1, high) if _is_head(side, i, high))


def _is_head(side: Facts, i: int, end: int) -> bool:
    """The last word of a noun phrase, or any word of a name."""
    word = side.words[i]
    if word in _PRONOUNS:
        return True
    if not side.telling[i] or word[0].isdigit() or word.endswith("ly") or _owns(side, i):
        return False
    if i + 1 >= end or not side.telling[i + 1] or side.word(i - 1) in DETERMINERS:
        return True
    return side.written(i)[0].isupper() or _parted(side, i)


def _owns(side: Facts, i: int) -> bool:
    """ "Ann's", "the employers'"."""
    return side.words[i].endswith("'s") or side.text[side.ends[i] : side.ends[i] + 1] in ("'", "’")


def _parted(side: Facts, i: int) -> bool:
    """Does a sign stand between this word and the next one?"""
    between = side.text[side.ends[i] : side.starts[i + 1]]
    return not between.isspace() and between not in ("-", "‑")


def _led(side: Facts, i: int, low: int) -> bool:
    """Does a preposition lead the phrase in which this word stands, other than the "of" of a name: "mayor of Orrin"?"""
    k = i - 1
    while k >= low and (side.telling[k] or side.words[k] in DETERMINERS):
        if _parted(side, k) or (side.words[k] in _TIMES and side.written(k + 1)[0].isupper()):
            return False
        k -= 1
    if k > low and side.words[k] == "of" and side.written(i)[0].isupper():
        return not side.telling[k - 1] or _led(side, k - 1, low)
    return k >= low and side.words[k] in _LEADING

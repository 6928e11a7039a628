"""Subjects and other noun phrases in the words of a sentence, by the order of words alone."""

from __future__ import annotations

from components.language.cues import Words
from components.language.names import WEEKDAYS
from components.language.speechverbs import is_speech
from components.language.verbs import ADVERBS, find_verbs

_SIGNS = frozenset("“ ” ; : – — ( ) [ ] ! ? …".split())
_CLAUSES = frozenset(
    "but while as that when because although though if which who whom where what whether until since than how why and "
    "or nor after before so unless whereas".split()
)
_RELATIVES = frozenset("who which".split())
_OPENERS = frozenset(
    "but and so then however meanwhile earlier later yesterday today tomorrow still instead also now once afterwards "
    "or yet because".split()
)
_PREPOSITIONS = frozenset(
    "in on at by during after before under with from as for since despite amid to about over into through until "
    "around near against outside inside within without".split()
)
_DETERMINERS = frozenset("the a an his her its their our my your this that these those one another some".split())
_PRONOUNS = frozenset("he she it they we i you one who nobody everyone".split())
_AUXILIARY = frozenset(
    "is are was were be been being am has had have having do does did will would can could may might must should "
    "shall to not never".split()
)
_DAYS = frozenset(map(str.lower, WEEKDAYS))
_BE = frozenset("is are was were be been being".split())
_SHORT = frozenset("mr mrs ms dr prof sen rep gov gen col maj capt lt sgt st adm rev jr sr".split())
_BETWEEN = (_AUXILIARY - {"to"}) | ADVERBS | (_OPENERS - {"and", "but", "so"})
_LONGEST = 20
_LONGEST_INSERTION = 40

Place = tuple[int, int]


def is_passive(words: Words, place: int) -> bool:
    """ "Was called": by whom is not said before it."""
    word, before = words.lower[place], words.at(place - 1)
    before = words.at(place - 2) if before.endswith("ly") or before in ADVERBS else before
    return before in _BE and not word.endswith("ing")


def subject(words: Words, verb: int) -> Place | None:
    """The subject before a verb in its own clause; None where the verb shares that of another."""
    end = _without_auxiliaries(words, verb)
    if words.lower[verb].endswith("ing") and words.at(end - 1) in _PREPOSITIONS | {"of", "for"}:
        return None
    if words.at(end - 1) == ",":
        opening = _insertion(words, end)
        if opening < 0 or words.lower[verb].endswith("ing"):
            return None
        found = _subject(words, opening)
        if found is None or words.at(opening + 1) in _CLAUSES | _PREPOSITIONS or words.lower[verb].endswith("ing"):
            return found
        return found[0], end - 1
    return _subject(words, end)


def _insertion(words: Words, end: int) -> int:
    """The comma that opens what closes with the comma before this place: that of "who", else the last; -1 for none."""
    low = max(0, end - _LONGEST_INSERTION)
    commas = [at for at in range(end - 2, low, -1) if words.lower[at] == ","]
    relative = [at for at in commas if words.lower[at + 1] in _RELATIVES | {"whose", "whom"}]
    within = relative and not _SIGNS.intersection(words.lower[relative[0] : end])
    return relative[0] if within else commas[0] if commas else -1


def _subject(words: Words, end: int) -> Place | None:
    start = end
    while start > 0 and end - start < _LONGEST and not _opens_clause(words, start - 1):
        start -= 1
    if words.at(start - 1) == "and" and start < end:
        start = _coordinated(words, start - 1, end)
    if start == end:
        return _antecedent(words, start - 1) if words.at(start - 1) in _RELATIVES else None
    return _trimmed(words, start, end)


def _coordinated(words: Words, joint: int, end: int) -> int:
    """Where "the mayor and the council" begins: before the "and", if what stands there has no verb of its own."""
    start = joint
    while start > 0 and end - start < _LONGEST and not _opens_clause(words, start - 1):
        start -= 1
    phrase = start < joint and _begins(words, joint + 1) and not _verbs(words, start, joint)
    return start if phrase and words.lower[start] not in _PREPOSITIONS | _OPENERS else joint + 1


def _antecedent(words: Words, relative: int) -> Place | None:
    """What "who" stands for: the noun phrase right before it."""
    end = relative - 1 if words.at(relative - 1) == "," else relative
    return _subject(words, end) if end > 0 and words.at(end - 1) not in _RELATIVES else None


def _trimmed(words: Words, start: int, end: int) -> Place | None:
    """The clause up to its verb, without what opens it and any verb and object before."""
    while start < end and (words.lower[start] in _OPENERS or words.lower[start] == ","):
        start += 1
    if words.at(end).endswith("ing") and "with" in words.lower[start:end]:
        start = words.lower.index("with", start) + 1
    if start < end and words.lower[start] in _PREPOSITIONS:
        later = [at for at in range(start + 2, end) if words.lower[at] in _DETERMINERS | _PRONOUNS]
        start = later[-1] if later else end
    verbs = [start + n for n in _verbs(words, start, end)]
    if verbs:
        rest = [at for at in range(verbs[-1] + 1, end) if _begins(words, at)]
        reports = is_speech(words.lower[verbs[-1]]) and words.at(verbs[-1] + 1) != "to"
        if rest and reports and "to" not in words.lower[rest[0] : end + 1]:
            return rest[0], end
        if verbs[0] == start and words.at(start - 1) in _RELATIVES:
            return _antecedent(words, start - 1)
        end = verbs[0]
    while end > start and (words.lower[end - 1] in ADVERBS or words.lower[end - 1] in _AUXILIARY):
        end -= 1
    return (start, end) if start < end and _is_phrase(words, start, end) else None


def _begins(words: Words, place: int) -> bool:
    return words.lower[place] in _DETERMINERS | _PRONOUNS or words.written(place)[0].isupper()


def _is_phrase(words: Words, start: int, end: int) -> bool:
    first = words.lower[start]
    return first[0].isalnum() and first not in ("there", "here", "it's") and not first.endswith("ing")


def _verbs(words: Words, start: int, end: int) -> list[int]:
    written = [words.written(place).replace("’", "'") for place in range(start, end)]
    found = find_verbs(written)
    no_verb = _DETERMINERS | _PREPOSITIONS | {"of", "for"}
    said = [n for n, word in enumerate(written) if n and is_speech(word) and written[n - 1].lower() not in no_verb]
    return sorted({*found.finite, *found.saying, *said})


def _without_auxiliaries(words: Words, end: int) -> int:
    while end > 0:
        word, before = words.lower[end - 1], words.at(end - 2)
        if word in _DAYS:
            end -= 2 if before in ("on", "last", "late", "early", "earlier") else 1
        elif word in _BETWEEN or (word.endswith("ly") and len(word) > 4 and words.written(end - 1).islower()):
            end -= 1
        else:
            break
    return end


def _opens_clause(words: Words, place: int) -> bool:
    word = words.lower[place]
    if word == "and":
        return not (words.written(place - 1)[:1].isupper() and words.written(place + 1)[:1].isupper())
    if word == ".":
        return words.at(place - 1) not in _SHORT and len(words.at(place - 1)) > 1
    return word == "," or word in _SIGNS or word in _CLAUSES


def main_subject(words: Words, before: int) -> Place | None:
    """The subject of the sentence's first clause."""
    start, before = 0, min(before, 3 * _LONGEST)
    while start < before and (words.lower[start] in _OPENERS or words.lower[start] == ","):
        start += 1
    if words.at(start) in _PREPOSITIONS and "," in words.lower[start:before]:
        start = words.lower.index(",", start) + 1
    end = start
    while end < before and words.lower[end] != "," and not _opens_clause(words, end):
        end += 1
    verbs = [start + n for n in _verbs(words, start, end)]
    end = min([end, *verbs])
    while end > start and (words.lower[end - 1] in ADVERBS or words.lower[end - 1] in _DAYS | {"on"}):
        end -= 1
    return (start, end) if start < end <= start + _LONGEST and _is_phrase(words, start, end) else None


def after(words: Words, start: int, leads_in: bool = False) -> Place | None:
    """The noun phrase that begins here, with a name that stands in apposition to it. leads_in: a clause follows it, of
    which the name may be the subject ("according to the mayor, Ann Field will …")."""
    end = _phrase(words, start)
    if end == start:
        return None
    if words.at(end) == "," and not words.written(end - 1)[0].isupper():
        named = _phrase(words, end + 1)
        if _is_apposed(words, end + 1, named, leads_in):
            return start, named
    return start, end


def _is_apposed(words: Words, start: int, end: int, leads_in: bool) -> bool:
    """Is this a name, and no subject or owner of what comes after it?"""
    named = [words.written(place) for place in range(start, end)]
    if not named or not named[0][0].isupper() or any(word.endswith(("’s", "'s", "s’", "s'")) for word in named):
        return False
    behind = words.at(end)
    if leads_in:
        return behind == "," and len(named) > 1 and words.at(end + 1) not in _RELATIVES | {"whose", "whom"}
    return not behind[:1].isalnum() or behind in _PREPOSITIONS | _CLAUSES | _DAYS


def _phrase(words: Words, start: int) -> int:
    end = start
    while end < len(words):
        word, before = words.lower[end], words.at(end - 1)
        if word == "." and (before in _SHORT or len(before) == 1):
            end += 1
            continue
        phrase = end > start and word in _DETERMINERS | _PRONOUNS and before not in ("of", "for", "and")
        leaves = word in _PREPOSITIONS and word != "for"
        named = word == "and" and words.written(end - 1)[:1].isupper() and words.written(end + 1)[:1].isupper()
        if phrase or leaves or word in _DAYS or (word in _CLAUSES and not named) or word in _AUXILIARY:
            break
        if not word[0].isalnum() or (end > start and word in ADVERBS):
            break
        end += 1
    return end

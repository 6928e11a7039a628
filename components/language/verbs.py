"""Finite verbs of English: told by a short list (data/words/verbs.txt), by endings and by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from components.language.wordlists import sections_of

_WORD = re.compile(r"[^\W_]+(?:['.,-][^\W_]+)*")
# "the injured", "his cut", "of closed roads", "to put": what follows these is a noun, an adjective, an infinitive.
_NO_VERB_AFTER = frozenset(
    "a an the this these those his her its their our my your some any no each every of in on at for with from by to "
    "into over under about than as two three four five six seven eight nine ten many more most few several other both "
    "being be been newly very".split()
)
# What follows these is a verb.
_ONLY_SUBJECTS = frozenset("i he she we they".split())
_ONE = frozenset("he she it who which that this everyone everybody nobody someone".split())
_AFTER_VERB = frozenset(
    "the a an that to it its his her their him them no not what how why more less up out off down back away "
    "on another some any all one both this these those who whether it as".split()
)
ADVERBS = frozenset(
    "not never also now then still always only just once again soon later often already even all both ever almost "
    "nearly first last instead together too so far since".split()
)
_PASSIVE = frozenset("am is are was were be been being".split())
_NON_FINITE = frozenset("be been being".split())
_NOT_PAST = frozenset("red bed hundred sacred naked kindred shed wed ted fred".split())


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in sections_of("verbs.txt").items() for word in words}


@cache
def saying_verbs() -> frozenset[str]:
    """Finite verbs of saying and thinking, in lower case."""
    return frozenset(word for word, kind in _kinds().items() if kind == "saying")


def words_of(text: str, start: int, end: int) -> list[str]:
    """The words between two offsets as they stand, with straight apostrophes."""
    return _WORD.findall(text[start:end].replace("’", "'"))


class Verbs(NamedTuple):
    """Places of verbs in the words of a clause. last: the last word of the last verb, -1 where there is none."""

    finite: list[int]
    saying: list[int]
    last: int


def find_verbs(words: Sequence[str]) -> Verbs:
    """Finite verbs, and verbs of saying ("said", "has denied"), which are not among them.

    A verb and its auxiliaries are one, at the place of the first: "has been badly damaged". Infinitives and participles
    are no finite verbs.
    """
    kinds, finite, saying, last = _kinds(), list[int](), list[int](), -1
    before, auxiliary = "", ""
    for i, low in enumerate(map(str.lower, words)):
        if low in ADVERBS or low.endswith("ly"):
            continue
        kind = kinds.get(low)
        if auxiliary:
            last = i
            if kind == "saying" and auxiliary not in _PASSIVE and not _has_own_object(words, i):
                saying.append(finite.pop())
            if kind != "auxiliary" and low not in _NON_FINITE:
                auxiliary = ""
            elif low in _NON_FINITE or low in _PASSIVE:
                auxiliary = low
        elif kind or before in _ONLY_SUBJECTS or low.endswith(("ed", "s")):
            after = words[i + 1].lower() if i + 1 < len(words) else ""
            if before not in _NO_VERB_AFTER and _is_finite(words, i, low, kind, before, after):
                (saying if kind == "saying" and not _has_own_object(words, i) else finite).append(i)
                auxiliary, last = low if kind == "auxiliary" else "", i
        before = low
    return Verbs(finite, saying, last)


def _has_own_object(words: Sequence[str], i: int) -> bool:
    """ "warned of the fault", "asked them to leave": nothing that is said follows."""
    return words[i + 1 : i + 2] in (["of"], ["about"], ["against"], ["for"]) or words[i + 2 : i + 3] == ["to"]


def _is_finite(words: Sequence[str], i: int, low: str, kind: str | None, before: str, after: str) -> bool:
    if i and words[i][0].isupper():  # the Will and May of names
        return False
    if before in _ONLY_SUBJECTS or kind == "auxiliary":
        return True
    if low.endswith("s") and kind != "auxiliary" and low != "was":
        if before in _ONE:
            return not low.endswith(("ss", "us", "is"))
        return kind == "saying" or kind == "verb" and after in _AFTER_VERB
    if after == "by":  # "the direction set by them": a participle
        return False
    return kind is not None or low.endswith("ed") and not low.endswith("eed") and low not in _NOT_PAST

"""How much, how many and how often a sentence says that something holds: "all", "only", "for the first time", "rarely".

Numbers are a matter of quantities, "no" and "not" one of negation.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from components.language.cues import Cue, Cues, Words, words_in
from components.model import Span

Group = Literal[
    "all", "most", "many", "some", "few", "none", "only", "fully", "partly", "first time", "again",
    "always", "often", "sometimes", "rarely", "never", "at least", "at most", "everywhere", "others", "open",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scope:
    """cue: the word or phrase; word: the same, in lower case; of: what it is about, singular, or a bound's number."""

    cue: Span
    word: str
    group: Group
    of: str


_AMOUNTS: tuple[Group, ...] = ("all", "most", "many", "some", "few", "none")
_ALWAYS: tuple[Group, ...] = ("always", "often", "sometimes", "rarely", "never")
_DEGREES: tuple[Group, ...] = ("fully", "partly")
_BOUNDS: tuple[Group, ...] = ("at least", "at most")
# Two groups that exclude each other. Neighbours that outlets swap freely (many, some; some, few) do not.
_CONTRARY: frozenset[frozenset[Group]] = frozenset(
    frozenset(pair)
    for pairs in (
        combinations(_AMOUNTS, 2),
        combinations(_ALWAYS, 2),
        [_DEGREES, _BOUNDS, ("first time", "again"), ("only", "everywhere"), ("only", "others"), ("only", "open")],
    )
    for pair in pairs
) - {
    frozenset(pair)
    for pair in [("most", "many"), ("many", "some"), ("some", "few"), ("often", "sometimes"), ("sometimes", "rarely")]
}
_ABOUT_SOMETHING = frozenset((*_AMOUNTS, *_DEGREES, *_BOUNDS))

_TIMES = "second|minute|hour|day|night|morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|winter"
_NOTHING = None
_TABLE: dict[str, Group | None] = {
    "all|every|each |of |the": "all",
    "everyone|everybody|everything": "all",
    "most |of |the": "most",
    "a|an|the |vast|large|clear|absolute|overwhelming majority|bulk of |the": "most",
    "more than half of |the": "most",
    "a|the |small minority of |the": "few",
    "less|fewer than half |of the": "few",
    "almost|nearly|virtually|practically all|every|everyone|everybody|everything |of |the": "most",
    "all but a few": "most",
    "many |of |the": "many",
    "numerous|countless": "many",
    "some|several|various |of |the": "some",
    "a few|number|handful |of |the": "some",
    "not all|every|everyone|everybody |of |the": "some",
    "part|parts of |the": "partly",
    "few |of |the": "few",
    "only a few|handful |of |the": "few",
    "very|too few": "few",
    "none |of |the": "none",
    "nobody|no-one": "none",
    "no one": "none",
    "only|solely|exclusively|just": "only",
    "nobody|none|nothing but": "only",
    "no one but": "only",
    "alone": "only",
    "open|available to all|everyone|everybody|anyone|anybody": "open",
    "throughout|across the |whole|entire country|city|region|island|world|nation|continent": "everywhere",
    "nationwide|everywhere|countrywide|worldwide": "everywhere",
    "throughout": "everywhere",
    "and|with |several|many|some|two|three|four|other others": "others",
    "several|many|some|two|three|four|five|numerous other": "others",
    "among others": "others",
    "partly|partially|partial": "partly",
    "in part": "partly",
    "fully|entirely|completely|totally|wholly|whole|entire": "fully",
    "in full": "fully",
    "for the first time": "first time",
    "first-ever": "first time",
    "again": "again",
    "once again|more": "again",
    "not |for the first time": "again",
    "for the second|third|fourth|fifth|umpteenth time": "again",
    "always|invariably": "always",
    "often|frequently|usually|regularly|routinely": "often",
    "sometimes|occasionally": "sometimes",
    "rarely|seldom": "rarely",
    "hardly ever": "rarely",
    "never": "never",
    "at least |a": "at least",
    "no fewer|less than": "at least",
    "at most |a": "at most",
    "no more than": "at most",
    "up to": "at most",
    # What looks like one of these and is none.
    "at|after|above|once all": _NOTHING,
    "and for all": _NOTHING,
    "in all": _NOTHING,
    "first|most|best|worst of all": _NOTHING,
    "all over|but|along|right|together|sorts|kinds|too|time|that": _NOTHING,
    f"all {_TIMES}": _NOTHING,
    "in all likelihood|probability": _NOTHING,
    "all of a sudden": _NOTHING,
    "all the same|more|way": _NOTHING,
    "each other": _NOTHING,
    f"every |other |single {_TIMES}|time|effort|reason": _NOTHING,
    "the|a|an|his|her|its|their|our|my|your most": _NOTHING,
    "the|his|her|its|their|our|my|your|past|last|next|first|these|those few": _NOTHING,
    "the|his|her|its|their|our|my|your past|last|next|first few": _NOTHING,
    "quite a few": "many",
    "most likely|recently|importantly|notably": _NOTHING,
    "as|how|so many": _NOTHING,
    "some day|time|kind|sort|way|extent|point": _NOTHING,
    "several|many|some hundred|hundreds|thousand|thousands|million|dozen": _NOTHING,
    "not only|just": _NOTHING,
    "if only": _NOTHING,
    "the only": "only",
    "only just|child|son|daughter|then|when|after|if": _NOTHING,
    "as a whole": _NOTHING,
    "on the whole": _NOTHING,
    "again and again": "often",
    "at least once": _NOTHING,
}
_CUES = Cues(_TABLE)
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred".split()
)
_BEFORE_NOUNS = frozenset(
    "of some the a an these those this that its his her their our my your other remaining".split()
)
_AFTER_NOUNS = frozenset(
    "in on at to for from with without by near after before during since until is are was were be been being has have "
    "had will would can could may might must should shall said says did do does and or but nor not never who which "
    "left came went fell rose died fled got took made won lost ran stood sat saw met held kept".split()
)
# "The chairman alone decides", no "lived alone in".
_AFTER_ALONE = frozenset(
    "is are was were has have had will can may might could would must should did does decides decide knows knew bears "
    "bore won lost took paid got made".split()
)
_PRONOUNS = frozenset("them us you it i he she we they".split())
_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "wives": "wife"}


def find_scopes(text: str, span: Span) -> tuple[Scope, ...]:
    """All quantifiers and restrictors of a sentence, in order. Cost: 5 µs a sentence, 5 µs more a mark."""
    words = words_in(text, span.start, span.end)
    return tuple(
        Scope(at, at.of(text).lower(), cue.value, _about(words, cue) if cue.value in _ABOUT_SOMETHING else "")
        for cue in _CUES.find(words)
        if cue.value is not None and _restricts(words, cue)
        for at in [words.span(cue.first, cue.end)]
    )


def scopes_differ(
    a: Sequence[Scope], b: Sequence[Scope], alike: Callable[[str, str], bool] = operator.eq
) -> tuple[str, str] | None:
    """The words in which two sentences exclude each other in scope, None where in none.

    Conservative: a mark on one side alone says nothing, "only" included; amounts must be of the same thing, or one of
    them of nothing named; and where a group that would agree stands on the other side too, nothing differs.
    alike: whether two such things, singular and in lower case, are the same ("house", "home"); else equal words are.
    """
    for x in a:
        rivals = [y for y in b if frozenset((x.group, y.group)) in _CONTRARY and _comparable(x, y, alike)]
        settled = any(y.group == x.group for y in b) or any(y.group == z.group for y in rivals for z in a)
        if rivals and not settled:
            return x.word, rivals[0].word
    return None


def _comparable(x: Scope, y: Scope, alike: Callable[[str, str], bool]) -> bool:
    """Are they of the same thing? Bounds are of the same number, or of no number: others are no matter of scope."""
    return x.group not in _ABOUT_SOMETHING or not x.of or not y.of or x.of == y.of or alike(x.of, y.of)


def _restricts(words: Words, cue: Cue[Group | None]) -> bool:
    """Is it one, where the word has other uses: "most serious", "some 200 people", "at least 12", "$5 each"?"""
    after = words.at(cue.end)
    number = after[:1].isdigit() or after in _NUMBERS or after in ("$", "£", "€")
    match words.lower[cue.first : cue.end]:
        case ("most",):
            return any(_plural(words.at(near)) for near in (cue.end, cue.end + 1))
        case ("every",):
            return not number or after == "one"
        case ("some",):
            return not number
        case ("up", "to"):
            return number
        case ("just",):
            return number or after in ("a", "an")
        case ("alone",):
            return after in _AFTER_ALONE or after.endswith("ed")
        case ("each",):
            return after.isalpha()
    return True


def _about(words: Words, cue: Cue[Group | None]) -> str:
    """The first plural that follows, or the last word before a verb, preposition or sign; a bound's number."""
    if words.lower[cue.end - 1].endswith(("one", "body", "thing")):
        return "thing" if words.lower[cue.end - 1].endswith("thing") else "person"
    if cue.value in _BOUNDS and (words.at(cue.end)[:1].isdigit() or words.at(cue.end) in _NUMBERS):
        return words.at(cue.end)
    head = ""
    for place in range(cue.end, min(cue.end + 6, len(words))):
        word = words.lower[place]
        if not head and (word in _BEFORE_NOUNS or word in _NUMBERS or word.isdigit()):
            continue
        if (
            word in _AFTER_NOUNS
            or word == "of"
            or not word[0].isalpha()
            or (head and word.endswith(("ed", "ing", "ly")))
            or (head and words.lower[cue.end - 1] in ("every", "each") and _plural(word))  # "every school remains"
        ):
            break
        head = word
        if _plural(word):
            break
    return "" if head.endswith("ed") or head in _PRONOUNS else _singular(head)


def _plural(noun: str) -> bool:
    return noun in _IRREGULAR or (noun.endswith("s") and not noun.endswith(("ss", "us", "is", "'s")) and len(noun) > 3)


def _singular(noun: str) -> str:
    if not _plural(noun):
        return noun
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[: -2 if noun.endswith(("sses", "shes", "ches", "xes")) else -1]

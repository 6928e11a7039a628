"""What a number counts: the head of the noun phrase behind it, "passenger" of "12 injured passengers"."""

from __future__ import annotations

import re

from components.language.hedges import after_hedge
from components.language.numberwords import DIGITS, WORDS, words

_WORD = re.compile(r"[ \u00a0](?P<word>[^\W\d_][\w’'-]*)")
_DETERMINER = r" (?:the|its|their|his|her|our|those|these|all)\b"
_OF = re.compile(
    rf"(?: of(?:{_DETERMINER}){{0,3}}|(?<=[hH]alf)(?:{_DETERMINER}){{1,3}})"
    rf"(?: (?:(?:top|first|last|other) ){{0,2}}(?:{DIGITS}|{WORDS})(?= [a-z]))?(?= )"
)
_STOP = frozenset(
    words(
        "a an the of in on at by to for from with without into onto over under about against between among "
        "near after before during since until than as per via within across along around through behind "
        "inside outside off out up down amid and or but nor so yet if because while when where who whom whose "
        "which that this these those he she it they them us we you i his her its their our my your is are was were "
        "be been being am has have had do does did will would shall should can could may might must said says "
        "say told tells tell died die dies fell fall rose rise came come comes went go goes took take takes "
        "made make makes gave give got get left leave remained remain remains lived live live lost lose won "
        "win fled flee face faced faces found find finds needed need want wanted called call calls began "
        "begin broke kept held hold met ran run stood set sent put saw see reported took not also still later "
        "earlier ago yesterday today tomorrow tonight now then there here again away apart each more most "
        "less fewer other others another such just only even monday tuesday wednesday thursday friday "
        "last next past never despite including like almost nearly back well too very however although ever "
        "already both all either neither what once twice themselves himself itself "
        "saturday sunday january february march april june july august september october november december"
    )
)
_IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "policemen": "policeman", "policewomen": "policewoman", "firemen": "fireman", "fishermen": "fisherman",
    "wives": "wife", "lives": "life", "knives": "knife", "leaves": "leaf", "buses": "bus", "crises": "crisis",
    "police": "police", "series": "series", "species": "species", "aircraft": "aircraft", "staff": "staff",
    "troops": "troop", "movies": "movie",
}  # fmt: skip
_SKIPPED = frozenset(words("more other another such"))
# Participles that news counts without a noun: "12 injured"; others behind a number are verbs ("12 voted").
_CASUALTIES = frozenset(
    words(
        "dead injured wounded killed hurt missing arrested detained rescued evacuated displaced infected hospitalised "
        "hospitalized trapped homeless unaccounted charged jailed convicted sickened stranded imprisoned accused"
    )
)
_PARTICIPLE = re.compile(r".{2,}(?:ed|ing)|dead|hurt|homeless|born|shot|missing")
# The first half of a compound adjective: "one high ranking official" counts no highs.
_HALF_ADJECTIVE = frozenset(words("high low long short well hard fast best far top ill newly large small big great"))
_ADVERB = re.compile(r".{3,}ly")
_NO_ADVERB = frozenset(words("family assembly anomaly ally bully belly reply supply rally jelly monopoly butterfly"))


def singular(noun: str) -> str:
    """A crude singular: "passengers" -> "passenger", "people" -> "person"."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3 else noun


def is_plural(noun: str) -> bool:
    """Is this noun a plural, as far as its form tells?"""
    return singular(noun) != noun


def counts_at(text: str, at: int, limit: int) -> str:
    """What is counted by a number that ends here: its noun in lower case, crudely singular; "" where nothing tells."""
    return singular(counted(text, at, limit))


def counted(text: str, at: int, limit: int) -> str:
    """The noun that a number ending here counts, in lower case as it is written.

    The last of up to three words before a preposition, a common verb, a conjunction or punctuation; a plural ends it.
    """
    at = after_hedge(text, at, limit)
    of = _OF.match(text, at, limit)
    at, head, named = (of.end() if of else at), "", False
    for _ in range(4):
        match = _WORD.match(text, at, limit)
        if match is None:
            break
        word, at = match["word"].lower(), match.end()
        if not head and (word in _SKIPPED or _is_adverb(word)):
            continue
        if word in _STOP or _is_adverb(word) or (head and _PARTICIPLE.fullmatch(word) and head not in _HALF_ADJECTIVE):
            break
        if word.endswith(("'s", "’s", "s’")):
            continue
        head, named = word, match["word"][0].isupper()
        if is_plural(word):
            break
    of_a_name = of and named and not is_plural(head)
    return "" if of_a_name or (head.endswith("ed") and head not in _CASUALTIES) else head


def _is_adverb(word: str) -> bool:
    return _ADVERB.fullmatch(word) is not None and word not in _NO_ADVERB


def plural_at(text: str, at: int, limit: int) -> bool:
    """Does a plural noun follow directly?"""
    match = _WORD.match(text, at, limit)
    return match is not None and match["word"].islower() and match["word"] not in _STOP and is_plural(match["word"])


def noun_follows(text: str, at: int) -> bool:
    """May the next word be the noun of a number that ends here, as far as its form tells?"""
    match = _WORD.match(text, at)
    return match is not None and match["word"].islower() and match["word"] not in _STOP and match["word"][-2:] != "ed"

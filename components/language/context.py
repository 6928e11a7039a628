"""What stands around a number: its hedge, what it counts, and whether it is a number at all or part of a name."""

from __future__ import annotations

import re

from components.language.numberwords import words

_HEDGES = {
    "about": "about|around|some|nearly|almost|roughly|approximately|approx\\.?|an estimated|estimated|close to|"
    "just under|just over|near|circa|something like|more or less|an average of",
    "at least": "at least|more than|over|no fewer than|no less than|not less than|upwards? of|in excess of|exceeding|"
    "a minimum of|minimum of|above|well over|greater than",
    "at most": "at most|up to|fewer than|less than|under|as many as|as much as|no more than|not more than|a maximum of|"
    "maximum of|below",
}
_BEFORE = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<h{i}>{words})" for i, words in enumerate(_HEDGES.values()))
    + r") (?:the |a |an |just )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?P<h0> or so\b)|(?P<h1>\+|[- ]plus\b| or more\b| at least\b)|(?P<h2> or (?:fewer|less)\b| at (?:the )?most\b)"
)
_LOOK_BACK = 32


def hedge_of(text: str, start: int, end: int) -> str:
    """The hedge beside [start, end): "about", "at least", "at most" or ""."""
    match = _BEFORE.search(text[max(0, start - _LOOK_BACK) : start]) or _AFTER.match(text, end)
    return list(_HEDGES)[int(str(match.lastgroup)[1:])] if match else ""


# Nouns that a number names, in any case ("page 12"), and those that do as names only ("District 9").
_NAMING = (
    "channel|route|highway|motorway|interstate|article|section|level|chapter|page|formula|flight|gate|"
    "number|no|no\\.|nos\\.|apollo|boeing|airbus|top|covid|paragraph|proposition|figure|fig\\."
)
_NAMING_AS_NAMES = (
    "News|Terminal|Phase|Stage|Grade|Tier|Type|Category|Radio|Area|Pier|Platform|Act|Part|Volume|Catch|"
    "Line|Bus|Track|Room|Rule|Clause|Amendment|Resolution|Version|Episode|Season|Round|Game|Match|Lane|"
    "Exit|Junction|Unit|Block|Reactor|Ward|District|Zone|Precinct|Division|BBC|Sky|Fox|Pool|Class|Model|"
    "Prop|Title|Schedule|Appendix|Generation|Windows|Camp"
)
_NAMED_BY = re.compile(
    rf"(?<!\w)(?:(?i:{_NAMING})|{_NAMING_AS_NAMES})[ \u00a0]$|#$|\b(?:Group|Gang|League|Class|Band|Council|Party) of $"
)
_CAPITALISED = re.compile(
    r"(?P<opening>^|[\n.!?:;…][\"”’')\]]*\s+|[\"“‘(\[—–•*]\s?|(?<=[\s\-’'/]))(?P<word>[A-Z][\w’'.&-]*) $"
)
_NO_NAME = frozenset(
    words(
        "january february march april may june july august september october november december jan. feb. mar. "
        "apr. jun. jul. aug. sept. sep. oct. nov. dec. monday tuesday wednesday thursday friday saturday "
        "sunday about around some nearly almost more than over at least up to fewer under as many roughly "
        "approximately estimated a an the in on of for and or but by with from after before between among "
        "only just all these those other another kills killed kill injures injured leaves left dead wounds "
        "wounded arrests arrested rescues rescued evacuates rescue were was are is had has have that when "
        "where while since until into his her their its our i he she they we it"
    )
)
_LOOK_BACK_FOR_NAMES = 28


def is_name(text: str, start: int, end: int, spelled: bool) -> bool:
    """Is the bare number in [start, end) part of a name? spelled: written in letters."""
    before = text[max(0, start - _LOOK_BACK_FOR_NAMES) : start]
    capital = text[start].isupper()
    if _NAMED_BY.search(before):
        return not spelled or capital
    if spelled and capital and before[-1:] == " " and before[-2:-1].isalnum() and _CAPITAL_NEXT.match(text, end):
        return True
    match = _CAPITALISED.search(before)
    if match is None or match["opening"] or (match.start() == 0 and start <= _LOOK_BACK_FOR_NAMES):
        return False
    if match["word"].lower() in _NO_NAME or match["word"].endswith((".", "’s", "'s")):
        return False
    return not spelled or capital


_CAPITAL_NEXT = re.compile(r" [A-Z]")
_WORD = re.compile(r"[ \u00a0](?P<word>[^\W\d_][\w’'-]*)")
_OF = re.compile(r" of (?:the |its |their |his |her |our |those |these |all ){0,3}(?=[a-z])")
_STOP = frozenset(
    words(
        "a an the of in on at by to for from with without into onto over under about against between among "
        "near after before during since until than as per via within across along around through behind "
        "inside outside off out up down amid and or but nor so yet if because while when where who whom whose "
        "which that this these those he she it they we you i his her its their our my your is are was were be "
        "been being am has have had do does did will would shall should can could may might must said says "
        "say told tells tell died die dies fell fall rose rise came come comes went go goes took take takes "
        "made make makes gave give got get left leave remained remain remains lived live live lost lose won "
        "win fled flee face faced faces found find finds needed need want wanted called call calls began "
        "begin broke kept held hold met ran run stood set sent put saw see reported took not also still later "
        "earlier ago yesterday today tomorrow tonight now then there here again away apart each more most "
        "less fewer other others another such just only even monday tuesday wednesday thursday friday "
        "saturday sunday january february march april june july august september october november december"
    )
)
_SKIPPED = frozenset(words("more other another such"))
_IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "policemen": "policeman", "policewomen": "policewoman", "firemen": "fireman", "fishermen": "fisherman",
    "wives": "wife", "lives": "life", "knives": "knife", "leaves": "leaf", "buses": "bus", "crises": "crisis",
    "police": "police", "series": "series", "species": "species", "aircraft": "aircraft", "staff": "staff",
    "troops": "troop", "movies": "movie",
}  # fmt: skip
_PARTICIPLE = re.compile(r".{2,}(?:ed|ing)|dead|hurt|homeless|born|shot")
_ADVERB = re.compile(r".{3,}ly")


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
    """What is counted by a number that ends here, crudely singular; "" where nothing tells.

    The last of up to three words before a preposition, a common verb, a conjunction or punctuation; a plural ends it.
    """
    hedge = _AFTER.match(text, at, limit)
    at = hedge.end() if hedge else at
    of = _OF.match(text, at, limit)
    at, head = of.end() - 1 if of else at, ""
    for _ in range(4):
        match = _WORD.match(text, at, limit)
        if match is None:
            break
        word, at = match["word"].lower(), match.end()
        if not head and (word in _SKIPPED or _ADVERB.fullmatch(word)):
            continue
        if word in _STOP or _ADVERB.fullmatch(word) or (head and _PARTICIPLE.fullmatch(word)):
            break
        if word.endswith(("'s", "’s", "s’")):
            continue
        head = word
        if is_plural(word):
            break
    return singular(head)


def plural_at(text: str, at: int, limit: int) -> bool:
    """Does a plural noun follow directly?"""
    match = _WORD.match(text, at, limit)
    return match is not None and match["word"].islower() and match["word"] not in _STOP and is_plural(match["word"])

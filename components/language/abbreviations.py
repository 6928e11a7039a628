"""Full stops that shorten a word and end no sentence: "Sen. Okell", "No. 9", "the U.S. envoy", "8 p.m. Saturday".

What such a stop is depends on the kind of word before it (data/words/abbreviations.txt) and on whether the word behind
it is one that opens sentences (openers.txt). Told for English, German, French and Spanish at once.
"""

from __future__ import annotations

import re
from functools import cache

from components.language.wordlists import lines_of, sections_of

# Characters before the stop that tell its kind, the longest shortening and the word before it.
REACH = 24

# "8 p.m. Eleven people" is two sentences; "8 p.m. Saturday" and "8 p.m. EST" are not.
_MERIDIEM = re.compile(r"\b[ap]\.\s?m$", re.IGNORECASE)
_AFTER_TIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january "
    "february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec gmt utc bst cet cest eet est edt cst cdt mst mdt pst pdt et ct mt pt ist jst eastern central "
    "mountain pacific local".split()
)
_MEASURE = re.compile(r"(?:\d\s?[a-zà-ÿ]|°\s?[A-Z])$")
_INITIALS = re.compile(r"(?:^|[^\w.])((?:[^\W\d_]{1,2}\.)*[^\W\d_])$")
_WORD = re.compile(r"([,–-]?\s?)([^\W_]+)$")
# "am 3. Mai", "im 19. Jahrhundert": in German a stop makes the number an ordinal.
_ORDINAL = re.compile(
    r"\b(?:am|im|der|die|das|dem|den|des|vom|zum|zur|beim|bis|seit|ab|jede[rs]?|und|–)\s\d{1,2}$", re.I
)
_GERMAN_MONTHS = re.compile(
    r"(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jahrhundert)", re.I
)
_IN_LOWER_CASE = frozenset("etc al usw av".split())
# Openers that also stand within names: "M. Le Pen", "J. De Vos".
_PARTICLES = frozenset("le la les de del des du el los las al da di van von der den".split())
_FOLLOWING = re.compile(r"(\w+)(\.?)")
# "the U.K. Doctors in": a plural without an article begins a sentence, unless it is part of a name.
_PLURAL = re.compile(r"[A-Z][a-z]{2,}[^s\W]s\s[a-z]")
_PLURAL_NAMES = frozenset(
    "marines forces airways states treasuries holdings industries motors systems airlines".split()
)


@cache
def _kinds() -> dict[str, str]:
    """The kind of each shortening: "title", "number", "name part", "state" or "inside"."""
    return {word: kind for kind, words in sections_of("abbreviations.txt").items() for word in words}


@cache
def _openers() -> frozenset[str]:
    return frozenset(line for line in lines_of("openers.txt") if not line.startswith("="))


def opens_sentences(word: str) -> bool:
    """Is this a word that opens sentences and seldom begins a name ("The", "Police")?"""
    return word.lower() in _openers()


def goes_on(before: str, opening: str, behind: str) -> bool:
    """Does a sentence go on after the stop that stands between the two?

    before: up to REACH characters up to the stop, none of another sentence. opening: marks before the next word.
    behind: the text from the next word on, three characters more than the word or as many as there are.
    """
    found = _FOLLOWING.match(behind)
    following = found.group(1) if found else ""
    if _MEASURE.search(before):
        return False
    if _MERIDIEM.search(before):
        return following.lower() in _AFTER_TIME or "(" in opening and following[:1].isdigit()
    initials = _INITIALS.search(before)
    if initials:
        return _after_initials(before, initials.group(1), opening, behind)
    word = _WORD.search(before)
    return word is not None and _after_word(before, word.group(1), word.group(2), behind)


def _begins(behind: str, nouns: bool) -> bool:
    """Does a sentence begin here? nouns: a bare plural will do ("Doctors in …"), else only a word that opens sentences.

    A lone letter with a stop is an initial ("A. Smith"), whatever words it spells.
    """
    found = _FOLLOWING.match(behind)
    if not found or len(found.group(1)) == 1 and found.group(2):
        return False
    word = found.group(1)
    return opens_sentences(word) or nouns and bool(_PLURAL.match(behind)) and word.lower() not in _PLURAL_NAMES


def _after_initials(before: str, initials: str, opening: str, behind: str) -> bool:
    """ "J. R. Amadi", "U.S. Rep." go on; "left the U.S. The", "vitamin C. It" do not."""
    if _kinds().get(initials.lower()) == "inside":
        return True
    if len(initials) > 1 and opening.strip("([—–-"):
        return False
    particle = len(initials) == 1 and behind.partition(" ")[0].lower() in _PARTICLES
    return particle or not _begins(behind, nouns=len(initials) > 1 and before[: -len(initials)].endswith("the "))


def _after_word(before: str, lead: str, word: str, behind: str) -> bool:
    small, capital = word.lower(), word[0].isupper()
    if small.isdigit():
        month = _GERMAN_MONTHS.match(behind)
        return len(small) < 3 and bool(month or _ORDINAL.search(before)) and not _begins(behind, nouns=False)
    kind = _kinds().get(small)
    if kind == "title":
        return capital
    if kind == "number":
        return behind[:1].isdigit()
    if kind == "name part":
        return (capital or small in _IN_LOWER_CASE) and not _begins(behind, nouns=True)
    if kind == "state":
        return lead[:1] in (",", "-", "–") and capital and not _begins(behind, nouns=True)
    return kind == "inside"

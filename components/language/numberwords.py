"""How English writes numbers, magnitudes and units: patterns, and what they are worth.

Every pattern is bounded or possessive, so that reading stays linear in the text.
"""

from __future__ import annotations

import re

SPACE = r"[ \u00a0\u2009\u202f]"


def words(listed: str) -> list[str]:
    """The words of a list that is written as one text."""
    return listed.split()


_ONES = words("one two three four five six seven eight nine")
_TEENS = words("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")
_WORTH = (
    {"zero": 0}
    | {word: 1 + i for i, word in enumerate(_ONES)}
    | {word: 10 + i for i, word in enumerate(_TEENS)}
    | {word: 20 + 10 * i for i, word in enumerate(_TENS)}
)
MAGNITUDES = {"dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12, "trn": 10**12}

_SCALE = "(?:hundred|thousand|million|billion|trillion|dozen)"
_UNDER_100 = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES)}))?\b|(?:{'|'.join(_TEENS + _ONES)}|zero)\b)"
_TERM = rf"(?:(?:{_UNDER_100}|an?)(?:[- ]{_SCALE}\b){{1,2}}|{_UNDER_100})"
# A second term follows only a magnitude ("two hundred and twelve"), never another count ("two and three").
_AFTER_SCALE = r"(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion)|(?<=trillion))"
WORDS = rf"(?i:\b{_TERM}(?:{_AFTER_SCALE},? (?:and )?{_TERM}){{0,4}})"
DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]++)(?:\.[0-9]++)?"
# Longer digit strings are codes, not figures.
LONGEST = 18

HALVES = (
    r"(?i:\bhalf[ -](?:an?[ -])?"
    r"(?=(?:million|billion|trillion|dozen|hour|mile|kilomet|acre|percent|per cent|point|year)))"
)
FRACTIONS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fourth": 25.0, "fifth": 20.0, "tenth": 10.0}
FRACTION = (
    r"(?i:\b(?P<parts>an?|one|two|three|four|nine)[ -](?P<part>half|third|quarter|fourth|fifth|tenth)s?\b"
    r"(?=\s+(?:of|the|more|less|fewer|higher|lower|said)\b|\s*[.,;:!?)]|\s*\Z)"
    r"|\b(?P<of_it>half)(?=\s+(?:of|the|its|their|his|her|our|all|those|these|said|were|was)\b))"
)
_SHARE_OF = rf"(?:{'|'.join(_ONES[1:])}|ten|twenty|[1-9][0-9]{{0,2}})"
SHARE = (
    rf"(?i:\b(?P<share>{'|'.join(_ONES)}) (?:in|out of) (?:every )?(?P<among>{_SHARE_OF})\b"
    r"(?![,.]?[0-9]| (?:second|minute|hour|day|week|month|year|decade)s?\b))"
)
VAGUE = (
    r"(?i:\b(?:(?P<many>ten|dozen|hundred|thousand|million|billion)s(?:\s+of\s+(?P<of_many>thousand|million|billion)s)?"
    r"|(?:several|an?\s+few)\s+(?P<few>dozen|hundred|thousand|million|billion))\b)"
)
MAGNITUDE = re.compile(
    rf"(?:{SPACE}|-)?(?P<word>(?i:dozen|hundred|thousand|million|billion|trillion))\b"
    rf"|(?P<big>{SPACE}?(?i:bn|tn|trn|mn|mln)|[kKmMbB])(?![\w²³/])"
)
_TOKENS = re.compile(r"[a-z]+")


def worth(words: str) -> float:
    """What number words are worth: "two hundred and twelve" -> 212."""
    total = group = 0
    for word in _TOKENS.findall(words.lower()):
        if word in _WORTH:
            group += _WORTH[word]
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in MAGNITUDES:
            total += (group or 1) * MAGNITUDES[word]
            group = 0
    return float(total + group)


def magnitude(match: re.Match[str]) -> int:
    """What a match of MAGNITUDE multiplies by."""
    word = match["word"]
    return MAGNITUDES[word.lower()] if word else _SHORT[match["big"].strip().lower()]

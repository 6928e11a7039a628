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
WORTH = (
    {"zero": 0}
    | {word: 1 + i for i, word in enumerate(_ONES)}
    | {word: 10 + i for i, word in enumerate(_TEENS)}
    | {word: 20 + 10 * i for i, word in enumerate(_TENS)}
)
MAGNITUDES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7,
    "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_SHORT = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12, "trn": 10**12}

_SCALE = "(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)"
_UNDER_100 = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES)}))?\b|(?:{'|'.join(_TEENS + _ONES)}|zero)\b)"
_TERM = rf"(?:(?:{_UNDER_100}|an?)(?:[- ]{_SCALE}\b){{1,2}}|{_UNDER_100})"
# A second term follows only a magnitude ("two hundred and twelve"), never another count ("two and three").
_AFTER_SCALE = r"(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion)|(?<=trillion)|(?<=lakh)|(?<=crore))"
WORDS = rf"(?i:\b{_TERM}(?:{_AFTER_SCALE},? (?:and )?{_TERM}){{0,4}})"
_GROUPED = r"[0-9]{1,3}(?:(?:,[0-9]{3})++|(?:[ \u00a0\u2009\u202f][0-9]{3}(?![0-9,]))++)(?![0-9])"
_VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8}
_PART = rf"(?:{SPACE}?[{''.join(_VULGAR)}]|[ -](?:1/[2348]|[23]/[34])(?![0-9/]))"
DIGITS = rf"(?:(?:{_GROUPED}|[0-9]++)(?:\.[0-9]++|{_PART})?|[{''.join(_VULGAR)}])"
# Longer digit strings are codes, not figures.
LONGEST = 18

HALVES = (
    r"(?i:\bhalf[ -](?:an?[ -])?"
    r"(?=(?:million|billion|trillion|dozen|hour|mile|kilomet|acre|percent|per cent|point|year)))"
)
FRACTIONS = {"half": 50.0, "quarter": 25.0, "fourth": 25.0} | {
    word: 100 / part for part, word in enumerate(words("third fourth fifth sixth seventh eighth ninth tenth"), 3)
}
FRACTION = (
    rf"(?i:\b(?P<parts>an?|{'|'.join(_ONES)})[ -](?P<part>{'|'.join(FRACTIONS)})s?\b"
    r"(?=\s+(?:of|the|more|less|fewer|higher|lower|said|were|was|are|have|had|full|empty|complete|majority)\b|\s*[.,;:!?)]|\s*\Z)"
    r"|\b(?P<of_it>half)(?=\s+(?:of|the|its|their|his|her|our|all|those|these|said|were|was)\b)"
    r"|(?<=\bby )(?P<by_half>half)\b(?!-)"
    rf"|(?:(?P<over>[1-9])/(?P<under>[2-9])|(?P<vulgar>[{''.join(_VULGAR)}]))"
    r"(?= of (?:the|its|their|all|his|her|our|those)\b))"
)
_SHARE_OF = rf"(?:{'|'.join(_ONES[1:])}|ten|twenty|[1-9][0-9]{{0,2}})"
SHARE = (
    rf"(?i:\b(?P<share>{'|'.join(_ONES)}|(?<![.,])[1-9]) (?:in|out of) (?:every )?(?P<among>{_SHARE_OF})\b"
    r"(?![,.]?[0-9]| (?:second|minute|hour|day|week|month|year|decade)s?\b)"
    rf"|\b(?P<one>one) [a-z]++ (?:in|out of) (?:every )?(?P<of_these>{_SHARE_OF})\b"
    r"(?=[.,;:](?![0-9])|\Z| (?:by|is|was|will|has|had|said)\b))"
)
VAGUE = (
    r"(?i:\b(?:(?P<many>ten|dozen|hundred|thousand|million|billion)s(?:\s+of\s+(?P<of_many>thousand|million|billion)s)?"
    r"|(?:several|an?\s+few)\s+(?P<few>dozen|hundred|thousand|million|billion))\b)"
)
MAGNITUDE = re.compile(
    rf"(?:{SPACE}|-)?(?P<word>(?i:dozen|hundred|thousand|million|billion|trillion|lakh|crore))\b"
    rf"|(?P<big>{SPACE}?(?i:bn|tn|trn|mn|mln)|[kKmMbB])(?![\w²³/])"
)
_TOKENS = re.compile(r"[a-z]+")
_WRITTEN_PART = re.compile(
    rf"(?P<whole>.*?)(?:{SPACE}|-)?(?:(?P<vulgar>[{''.join(_VULGAR)}])|(?P<over>[0-9])/(?P<under>[0-9]))"
)


def of_digits(written: str) -> float:
    """What a match of DIGITS is worth: "1,204,330", "83 412", "3.5", "8½", "2 1/2"."""
    part = _WRITTEN_PART.fullmatch(written)
    if part is None:
        return float(re.sub(r"[^0-9.]", "", written))
    more = _VULGAR[part["vulgar"]] if part["vulgar"] else int(part["over"]) / int(part["under"])
    return float(re.sub(r"[^0-9.]", "", part["whole"]) or 0) + more


def worth(words: str) -> float:
    """What number words are worth: "two hundred and twelve" -> 212."""
    total = group = 0
    for word in _TOKENS.findall(words.lower()):
        if word in WORTH:
            group += WORTH[word]
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in MAGNITUDES:
            total += (group or 1) * MAGNITUDES[word]
            group = 0
    return float(total + group)


def share(match: re.Match[str]) -> float:
    """What a match of FRACTION is worth, in percent: "two-thirds", "2/3 of", "½ of"."""
    if match["under"]:
        return 100 * int(match["over"]) / int(match["under"])
    if match["vulgar"]:
        return 100 * _VULGAR[match["vulgar"]]
    part = (match["of_it"] or match["by_half"] or match["part"]).lower()
    return FRACTIONS[part] * (worth(match["parts"] or "") or 1)


def magnitude(match: re.Match[str]) -> int:
    """What a match of MAGNITUDE multiplies by."""
    word = match["word"]
    return MAGNITUDES[word.lower()] if word else _SHORT[match["big"].strip().lower()]

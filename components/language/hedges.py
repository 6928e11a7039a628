"""How sure a figure is, by the words beside it: "about", "almost", "at least", "more than", "at most", "less than"."""

from __future__ import annotations

import re

_BEFORE_BY_HEDGE = {
    "almost": "nearly|almost|just short of|approaching|not quite",
    "at least": "at least|no fewer than|no less than|not less than|not fewer than|upwards? of|(?:a )?minimum of",
    "at most": "at (?:the )?most|up to|as many as|as much as|no more than|not more than|(?:a )?maximum of|"
    "not exceeding|a ceiling of|capped at",
    "more than": "more than|just over|(?<!spread )(?<!stretches )(?<!extends )(?<!all )over|in excess of|"
    "exceeding|exceeds?|exceeded|above|greater than|north of|topping|topped",
    "less than": "fewer than|less than|just under|under|below|short of|south of",
    "about": "about|around|some|roughly|approximately|approx\\.?|an estimated|estimated(?: at)?|near|circa|"
    "something like|more or less|an average of|in the region of|close to|an approximate",
}
_BEFORE = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<h{i}>{words})" for i, words in enumerate(_BEFORE_BY_HEDGE.values()))
    + r")\s{1,2}(?:(?:a|an|just|about|around)\s)?$",
    re.IGNORECASE,
)
_AFTER_BY_HEDGE = {
    "about": r" or so\b|-odd\b|-ish\b| or thereabouts\b",
    "at least": r"\+|[- ]plus\b| or (?:more|over|older)\b| at (?:the very )?least\b| and (?:over|above|older)\b",
    "at most": r" or (?:fewer|less|under|younger)\b| at (?:the (?:very )?)?most\b",
}
_AFTER = re.compile("|".join(f"(?P<h{i}>{words})" for i, words in enumerate(_AFTER_BY_HEDGE.values())))
_LOOK_BACK = 40

SEVERAL = "several"
"""The hedge of "hundreds" and "several hundred": of the order of the value, 100."""
LOWER, UPPER = frozenset({"at least", "more than"}), frozenset({"at most", "less than"})
"""The hedges that give a lower and an upper bound."""


def hedge_of(text: str, start: int, end: int) -> str:
    """The hedge beside [start, end), as it stands in the first line of this file, or ""."""
    if match := _BEFORE.search(text[max(0, start - _LOOK_BACK) : start]):
        return list(_BEFORE_BY_HEDGE)[_place(match)]
    after = _AFTER.match(text, end)
    return list(_AFTER_BY_HEDGE)[_place(after)] if after else ""


def with_hedge(text: str, start: int, end: int) -> tuple[int, int]:
    """From the hedge before [start, end) to its end; or, where none stands before it, to that of one behind it."""
    low = max(0, start - _LOOK_BACK)
    if match := _BEFORE.search(text[low:start]):
        return low + match.start(), end
    return start, after_hedge(text, end, len(text))


def after_hedge(text: str, at: int, limit: int) -> int:
    """Where a hedge that stands behind a number ends ("50-plus cots"); `at` where there is none."""
    match = _AFTER.match(text, at, limit)
    return match.end() if match else at


def _place(match: re.Match[str]) -> int:
    return int(str(match.lastgroup)[1:])

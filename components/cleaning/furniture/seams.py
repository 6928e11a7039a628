"""Where prose begins behind furniture that no full stop and no line break ends."""

from __future__ import annotations

import re

from components.cleaning.names import UPPER
from components.language.wordlists import lines_of

OPENERS = rf"(?:{'|'.join(word.capitalize() for word in lines_of('openers.txt') if not word.startswith('= '))})"
"""Words that begin sentences, with their capital, in English, German, French and Spanish."""
_HUMP = re.compile(
    rf"(?<=[a-zà-ÿ\d]){OPENERS}(?=\s[a-zà-ÿ\d{UPPER}“\"])|(?<=[a-zà-ÿ]{{2}})(?=[{UPPER}][a-zà-ÿ]+\s[a-zà-ÿ])"
)
"""A sentence right behind a word: "for raiding wreckThe ship struck"."""
_OPENING = re.compile(rf"(?<=[\w)”\"])\s(?={OPENERS}\s[a-zà-ÿ])")
_ANEW = re.compile(
    rf"(?<=[a-zà-ÿ\d)])(?<!\s(?:of|in|to|by|at|on|as|an|or|de|la|le|el))(?<!\s(?:the|and|for|who|out|new|der|die|das|und|von|les|des|los|del))"
    rf"(?<!\s(?:with|from|over|than|that|says|said))(?<!\sa)\s(?=[“«]|[{UPPER}][a-zà-ÿ]+\s[a-zà-ÿ])"
)
"""A word with a capital among small ones, but not behind a word that no sentence ends with; or a quotation."""
_BEGINS = re.compile(rf"\s*{OPENERS}\s|[.!]?\s*$|[.!]\s")
_SHORTEST, _MOST_WORDS = 12, 12
_SHORTEST_CLOSED = 4
"""The fewest words of a button that ends with a full stop."""


def headline_end(text: str, start: int, end: int) -> int:
    """Where a headline ends behind its label, at most at the end of its sentence; its start where that is open.

    Rather too early, so that no prose goes with it.
    """
    breaks = [each.search(text, start + _SHORTEST, end) for each in (_HUMP, _OPENING, _ANEW)]
    at = min((found.start() for found in breaks if found), default=end)
    return at if at < end or len(text[start:end].split()) <= _MOST_WORDS else start


def prose(text: str, start: int, end: int) -> int:
    """Where prose begins within a piece of furniture; its end where it does not."""
    found = _HUMP.search(text, start + _SHORTEST, end) or _OPENING.search(text, start + _SHORTEST, end)
    return found.start() if found else end


def restarts(text: str, at: int) -> bool:
    """Whether a new sentence, or nothing, stands here."""
    return _BEGINS.match(text, at) is not None


def is_curt(line: str) -> bool:
    """A few words with a full stop: rather a short sentence than a button."""
    words = line.split()
    return line.endswith(".") and 1 < len(words) < _SHORTEST_CLOSED and not line.endswith("..")

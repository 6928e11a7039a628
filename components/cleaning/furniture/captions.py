"""Pictures' credits in running text, and the captions before them where these show as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.cleaning.furniture.seams import OPENERS
from components.cleaning.names import UPPER, WORD
from components.language.verbs import find_verbs, words_of
from components.model import Furniture, Span

_NAMES = rf"(?:(?:of|the|and|for|/|de|von|van|by|courtesy)\s|(?:the\s)?{WORD}?[,/]?\s?){{1,8}}?"
_CREDIT = re.compile(
    r"(?:(?:Photo(?:graph)?|Picture|Image)s?(?: credit| courtesy)?|Fotos?|Bild|Beeld|Crédit photo|Image[nm]|Immagine)"
    rf"\s?:\s{_NAMES}(?={OPENERS}\s|\s*$|\s*\n|(?<=[a-z])\.)"
    rf"|\({WORD}(?:\s{WORD}){{0,3}}\s?/\s?{WORD}(?:\s{WORD}){{0,4}}\)(?=\s*(?:[{UPPER}“\"‘]|$))"
)
_SENTENCE_END = re.compile(rf"[.!?][”\"]?(?:\s+|(?<=[a-zà-ÿ\d][.!?])(?=[{UPPER}][a-zà-ÿ])|(?<=[”\"])(?=[{UPPER}]))")
_LONGEST = 200
"""Characters of a caption before its credit."""


def captions(text: str, line: Span) -> Iterator[Furniture]:
    """Credits between the sentences of a line, and what they are credits of."""
    for found in _CREDIT.finditer(text, line.start, line.end):
        before = text[max(line.start, found.start() - 3) : found.start()].rstrip()
        if before.endswith((".", "!", "?", "…", "”", '"')):
            begins = _caption(text, max(line.start, found.start() - _LONGEST), found.start())
            yield Furniture(begins, found.start() + len(found[0].rstrip()), "caption")


def _caption(text: str, low: int, high: int) -> int:
    """Where the caption begins that ends here: a sentence without a verb, or glued to the one before; else its end."""
    ends = [low + found.end() for found in _SENTENCE_END.finditer(text[low : high - 2])]
    if not ends:
        return high
    tight = not text[ends[-1] - 1].isspace()
    verbs = find_verbs(words_of(text, ends[-1], high))
    return ends[-1] if tight or not (verbs.finite or verbs.saying) else high

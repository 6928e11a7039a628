"""A sentence cut into phrases: stretches of a few words between its commas and connectives, with or without a verb.

Finer than clauses: two versions often share no more of a long sentence than this.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from components.language.stems import WORD
from components.model import Span

# No phrase has fewer words.
LEAST = 5
_CUT = re.compile(
    r"[,;:](?!\d)|[—–，；：、،؛]|\s-\s"
    r"|\b(?:and|but|while|although|because|after|before|when|which|who|that|as|if|since)\b"
)


def split_phrases(text: str, sentence: Span) -> tuple[Span, ...]:
    """-> its phrases in order, end to end, together the sentence."""
    starts = [word.start() for word in WORD.finditer(text, sentence.start, sentence.end)]
    cuts, words = [sentence.start], 0
    for cut in _CUT.finditer(text, sentence.start, sentence.end):
        before = bisect_left(starts, cut.start())
        if before - words >= LEAST and len(starts) - before >= LEAST:
            cuts.append(cut.start())
            words = before
    return tuple(Span(start, end) for start, end in pairwise([*cuts, sentence.end]))

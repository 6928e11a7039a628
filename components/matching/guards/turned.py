"""Words that turn a sentence, in two that are alike in nearly all others: days, ranks and negation."""

from __future__ import annotations

from collections.abc import Sequence

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
RANKS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
NEGATIONS = frozenset(
    "not no never none nobody nothing neither nor without cannot denies denied deny denying failed fails fail "
    "refused refuses refuse".split()
)


def turned(a: Sequence[str], b: Sequence[str]) -> tuple[str, tuple[str, str]] | None:
    """The day, rank or negation in which two sentences differ, given their words in lower case; None where in none.

    -> (a key of wording.REASONS, the word of each side; "" where a side has none).
    """
    for reason, group in (("day", DAYS), ("rank", RANKS)):
        mine, theirs = [w for w in a if w in group], [w for w in b if w in group]
        if mine and theirs and not set(mine) & set(theirs):
            return reason, (mine[0], theirs[0])
    no_a, no_b = [w for w in a if _negates(w)], [w for w in b if _negates(w)]
    if len(no_a) % 2 != len(no_b) % 2:
        return "negation", ((no_a or [""])[-1], (no_b or [""])[-1])
    return None


def _negates(word: str) -> bool:
    return word in NEGATIONS or word.endswith("n't")

"""Whether two sources are one: "police" and "Inspector Hale of the harbour police", "the mayor" and "Ms Okoro".

What an article says of a name anywhere ("Ms Okoro, the mayor") counts for the name everywhere in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from components.language.names import find_names, same_name
from components.language.stems import WORD, stem
from components.language.wordlists import lines_of, sections_of
from components.model import Span

PRONOUNS = frozenset("he she it they we i you who which one some many others both that this".split())
_ANYBODY = frozenset({"anybody"})
# What stands beside a name and says who that is.
_BEHIND = re.compile(r"(?:, | is | was )((?:(?:the|a|an|its|their|our|his|her|who|which|that) )?[^,.;“”\"\n]{3,60})")
_BEFORE = re.compile(r"((?:[\w’'-]+,? ){1,5})$")
_FULL_NAME = re.compile(r"(?<!\w)[^\W\d_a-z][\w’'-]+ [^\W\d_a-z][\w’'-]+")
_LOOK_BACK = 60


@dataclass(frozen=True, slots=True)
class Described:
    """What an article calls a source: stems of its words; groups of data/words/sources.txt; the names in it."""

    words: frozenset[str]
    groups: frozenset[str]
    names: tuple[str, ...]
    is_person: bool
    """It has a first and a last name, as far as that can be told."""


@lru_cache(maxsize=20_000)
def described(text: str, speaker: Span) -> Described:
    """A source as its article describes it. Cost: 50 µs a name."""
    names = tuple(name.span.of(text) for name in find_names(text, speaker))
    said = [speaker.of(text), *(words for name in names for words in _beside(text, name.split()[-1]))]
    words = [word for piece in said for word in _plain(piece)]
    groups = frozenset(group for word in words for group in _groups().get(word, ()))
    return Described(
        frozenset(stem(word) for word in words if word not in _function()),
        groups,
        names,
        _FULL_NAME.search(speaker.of(text)) is not None,
    )


def _beside(text: str, name: str) -> Iterator[str]:
    """What stands before and behind a name, wherever it stands."""
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        if behind := _BEHIND.match(text, match.end()):
            yield behind[1]
        if before := _BEFORE.search(text[max(0, match.start() - _LOOK_BACK) : match.start()]):
            yield before[1].rpartition(", ")[2]


def surely_other(a_text: str, a: Span | None, b_text: str, b: Span | None) -> bool:
    """Are they two sources beyond doubt? A pronoun may be anybody, "officials" may speak for all."""
    if a is None or b is None or maybe_same(a_text, a, b_text, b):
        return False
    mine, theirs = described(a_text, a), described(b_text, b)
    return bool(mine.groups and theirs.groups) or (mine.is_person and theirs.is_person)


def maybe_same(a_text: str, a: Span | None, b_text: str, b: Span | None) -> bool:
    """May they be one source?"""
    if a is None or b is None or {a.of(a_text).lower(), b.of(b_text).lower()} & PRONOUNS:
        return True
    mine, theirs = described(a_text, a), described(b_text, b)
    if _ANYBODY in (mine.groups, theirs.groups) or mine.groups & theirs.groups - _ANYBODY:
        return True
    if any(same_name(x, y) for x in mine.names for y in theirs.names):
        return True
    heads = {stem(word) for word in _plain(a.of(a_text))} & {stem(word) for word in _plain(b.of(b_text))}
    return bool(heads & mine.words & theirs.words)


def _plain(words: str) -> list[str]:
    return [word.lower().replace("’", "'").removesuffix("'s") for word in WORD.findall(words)]


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for heading, lines in sections_of("sources.txt").items():
        for word in (word for line in lines for word in line.split()):
            found.setdefault(word, set()).add(heading)
    return {word: frozenset(groups) for word, groups in found.items()}


@cache
def _function() -> frozenset[str]:
    return frozenset(lines_of("function.txt"))

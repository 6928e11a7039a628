"""Verbs that bring in somebody's words, in all their forms: those of verbs.txt and those of speech.txt."""

from __future__ import annotations

from functools import cache

from components.language.verbs import saying_verbs
from components.language.wordlists import sections_of


@cache
def _forms() -> frozenset[str]:
    lists = sections_of("speech.txt")
    formed = {form for verb in lists["regular"] for form in _inflected(verb)}
    return frozenset({*formed, *lists["other"], *saying_verbs()})


def _inflected(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    doubled = verb + verb[-1] if verb in ("admit", "quip", "slam", "label") else verb
    plural = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    return verb, verb + plural, f"{doubled}ed", f"{doubled}ing"


def is_speech(word: str) -> bool:
    """Is this word, in lower case, a verb of saying?"""
    return word in _forms()

"""Writes the sections of antonyms.txt that come from WordNet 3.0; what is written by hand above them stays as it is.

It needs WordNet's own files, which the Debian package wordnet-base puts into /usr/share/wordnet. From the root of the
project, in two seconds:

    apt-get install wordnet-base
    python -m data.words.make_antonyms
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from components.language.antonyms import LIST, regular_forms
from components.language.frequency import folded, word_rarity

WORDNET = Path("/usr/share/wordnet")
MARK = "# From here on written by make_antonyms.py"
INFLECTED, FIXED = ("noun", "verb"), ("adj", "adv")
# An antonym belongs to one sense of a word. Of those beyond a word's two most used, news means nearly always another.
SENSES = 2
# What says how many, how often or whether at all has modules of its own (scope, negation).
QUANTIFIERS = "all no some ever other much little"
# Opposites by the dictionary that stand in for each other in news, or meet there in other senses.
SELDOM = "have here there like dry sink off aft away back side express bore interest lie sit stand work idle act even"
NEVER = frozenset(f"{QUANTIFIERS} {SELDOM}".split())
# Degrees of an adjective that are regular; longer ones take "more". WordNet lists the others as exceptions.
SHORT = 6
Sense = tuple[str, str]
"""A word, and the synset in which it is one."""


def main() -> None:
    """Write what comes from WordNet anew."""
    by_hand = LIST.read_text(encoding="utf-8").partition(MARK)[0]
    pairs = {pos: sorted(antonyms(pos)) for pos in (*INFLECTED, *FIXED)}
    listed = {word for kind in pairs.values() for pair in kind for word in pair}
    listed |= set(re.findall(r"[a-z]+", re.sub(r"(?m)^[#=].*", "", by_hand)))
    lines = [MARK]
    for heading, kinds in (("inflected", INFLECTED), ("fixed", FIXED)):
        lines += [f"= {heading}", *sorted({f"{a} / {b}" for pos in kinds for a, b in pairs[pos]})]
    lines += ["= forms", *(f"{word} {' '.join(forms)}" for word, forms in irregular_forms(listed))]
    LIST.write_text(by_hand + "\n".join(lines) + "\n", encoding="utf-8")


def antonyms(pos: str) -> Iterator[tuple[str, str]]:
    """Pairs of one part of speech, both words frequent and meant in one of their chief senses, each pair sorted."""
    ranks, known = sense_ranks(pos), word_rarity("en")
    for pair in antonym_pointers(pos):
        words = sorted(word for word, _ in pair)
        plain = all(word.isalpha() and folded(word) in known and word not in NEVER for word in words)
        if plain and words[0] != words[1] and all(ranks[sense] < SENSES for sense in pair):
            yield words[0], words[1]


def antonym_pointers(pos: str) -> Iterator[tuple[Sense, Sense]]:
    """WordNet's pointers "!" from a word in one synset to a word in another: the format is that of wndb(5WN)."""
    words, pointers = {}, []
    for line in (WORDNET / f"data.{pos}").read_text(encoding="ascii").splitlines():
        if line.startswith("  "):
            continue
        fields = line.partition(" | ")[0].split()
        after = 4 + 2 * int(fields[3], 16)
        words[fields[0]] = [re.sub(r"\(.*", "", word).lower() for word in fields[4:after:2]]
        places = range(after + 1, after + 1 + 4 * int(fields[after]), 4)
        pointers += [(fields[0], fields[at + 1], fields[at + 3]) for at in places if fields[at] == "!"]
    for synset, target, which in pointers:
        mine, theirs = int(which[:2], 16) - 1, int(which[2:], 16) - 1
        yield (words[synset][mine], synset), (words[target][theirs], target)


def sense_ranks(pos: str) -> dict[Sense, int]:
    """The place of a sense among those of its word, the most used first, from 0."""
    ranks = {}
    for line in (WORDNET / f"index.{pos}").read_text(encoding="ascii").splitlines():
        fields = line.split()
        if not line.startswith("  "):
            synsets = fields[-int(fields[2]) :]
            ranks.update({(fields[0], synset): rank for rank, synset in enumerate(synsets)})
    return ranks


def irregular_forms(listed: set[str]) -> list[tuple[str, list[str]]]:
    """The forms of listed words that no rule gives, and degrees of short adjectives that are nothing else besides."""
    forms: dict[str, set[str]] = defaultdict(set)
    for pos in (*INFLECTED, "adj"):
        for line in (WORDNET / f"{pos}.exc").read_text(encoding="ascii").splitlines():
            form, *lemmas = line.split()
            for word in listed.intersection(lemmas):
                forms[word].add(form)
    other, known = {word for pos in INFLECTED for word, _ in sense_ranks(pos)}, word_rarity("en")
    for word in {word for word, _ in sense_ranks("adj")} & listed:
        if len(word) <= SHORT:
            forms[word] |= {degree for degree in degrees(word) if degree in known and degree not in other}
    written = ((word, sorted(forms[word] - regular_forms(word))) for word in sorted(forms))
    return [(word, kept) for word, kept in written if kept]


def degrees(word: str) -> tuple[str, str]:
    """The regular comparative and superlative: "late" -> "later", "latest"; "early" -> "earlier", "earliest"."""
    base = word[:-1] if word.endswith("e") else word[:-1] + "i" if re.search(r"[^aeiou]y$", word) else word
    return f"{base}er", f"{base}est"


if __name__ == "__main__":
    main()

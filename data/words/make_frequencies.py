"""Makes the lists in data/words/frequency from wordfreq, which nothing else here needs.

In a virtual environment of its own, from the root of the project, in about a minute:

    pip install wordfreq==3.1.1 numpy
    python -m data.words.make_frequencies
"""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from wordfreq import get_frequency_dict

from components.language.frequency import folded

LISTS = Path(__file__).parent / "frequency"
# The lowest Zipf value (log10 of uses in a billion words) that a list goes down to.
LOWEST = {"en": 3.1, "ar": 4.3, "de": 4.1, "es": 4.1, "fr": 4.1, "it": 4.1, "nl": 4.1, "pt": 4.1, "ru": 4.2}
SCRIPTS = {"ar": "ARABIC", "ru": "CYRILLIC"}
# Rarer spellings are passed over: they change no class.
RAREST = 1e-7
HEADER = """\
# Words by Zipf value, accents and apostrophes dropped. Derived from wordfreq 3.1.1 by Robyn Speer and from its sources;
# CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/. Changes, sources and credits: ../README.md
"""
# wordfreq counts French "l'eau" as two words, the search for passages as one.
ELIDED = {
    "fr": "l d c j n s t m qu jusqu lorsqu puisqu".split(),
    "it": "l d c s n m t v un dell all nell dall sull quell quest".split(),
}
OPEN = tuple("aeiouh")


def main() -> None:
    """Write every list anew."""
    LISTS.mkdir(exist_ok=True)
    for language, lowest in LOWEST.items():
        classes: dict[float, list[str]] = defaultdict(list)
        for word, frequency in folded_frequencies(language).items():
            classes[round(math.log10(frequency) + 9, 1)].append(word)
        kept = [[f"= {zipf}", *sorted(classes[zipf])] for zipf in sorted(classes, reverse=True) if zipf >= lowest]
        lines = "".join(f"{line}\n" for block in kept for line in block)
        (LISTS / f"{language}.txt").write_text(HEADER + lines, encoding="utf-8")


def folded_frequencies(language: str) -> dict[str, float]:
    """Relative frequency of each word of letters alone; spellings that fold to the same word are added up."""
    found: dict[str, float] = defaultdict(float)
    for word, frequency in with_elisions(language):
        if is_word(word, SCRIPTS.get(language, "LATIN")):
            found[folded(word)] += frequency
    return found


def is_word(word: str, script: str) -> bool:
    """Is it one word of the script's letters, and apostrophes between them?"""
    parts = unicodedata.normalize("NFC", word).replace("’", "'").split("'")
    return all(part.isalpha() and all(unicodedata.name(char).startswith(script) for char in part) for part in parts)


def with_elisions(language: str) -> Iterator[tuple[str, float]]:
    """wordfreq's words, then each elided one before every word that opens on a vowel or h, as if they fell together."""
    plain = {word: frequency for word, frequency in get_frequency_dict(language).items() if frequency >= RAREST}
    yield from plain.items()
    if language not in ELIDED:
        return
    opening = {word: frequency for word, frequency in plain.items() if folded(word).startswith(OPEN)}
    total = sum(opening.values())
    for short in ELIDED[language]:
        for word, frequency in opening.items():
            together = plain[short] * frequency / total
            if together >= RAREST and len(word) > 1 and f"{short}'{word}" not in plain:
                yield f"{short}'{word}", together


if __name__ == "__main__":
    main()

"""The fast search for passages finds exactly what the plain reference finds, whatever the texts are made of."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.language.commonwords import stock_phrases
from components.language.frequency import word_rarity
from components.matching.ngrams import CLOSES, DIGITS, ENDS, OPENS, find_words
from components.matching.passages import LEAST, Passages, find_passages, passages_of
from components.model import Span
from tests.unit.reference import Row, find, rows_of
from tests.unit.reference_words import Word, hash_of, read

SIGNS = [", ", ". ", "! ", "? ", "\n", "\n\n", " – ", "-", " “", "” ", ".” ", ",” ", ' "', '" ', " ‘", "’ ", " '", "' "]
SIGNS += [
    "’s ",
    "'s ",
    "' ",
    "'",
    " (",
    ") ",
    ".) ",
    "… ",
    "...",
    ": “",
    "!” ",
    "«",
    "», ",
    ".",
    " .5 ",
    "\u00ad",
    "\u200b",
]
ENGLISH = list(word_rarity("en"))
# Words of many scripts, spelled in several ways, with what keyboards and files make of them.
SCRIPTS = (
    "大坝 闸门 昨晚 洪水 水 城 か゛ が が カ゛ ｶﾞ ไทย น้ำ นํ้า กำ กํา ລາວ မြန်မာ ខ្មែរ한국 한국 강 강 "
    "Straße STRASSE strasse ﬃn ffin Œuvre oeuvre Çeşme Çeşme İzmir ızmir سد السدّ السد كتاب کتاب १२ हिन्दी क़ क़ தமிழ் కొ "
    "٣٤ ３４ 34 ½ ﷺ Ελλάδα Ελλαδα σοφός ΣΟΦΟΣ Москва мо́сква ёлка елка don’t dont DON'T l’eau 𝔸bc abc 2nd ①"
).split()


def disturbed(chance: random.Random, words: Sequence[str], vocabulary: Sequence[str], share: float) -> list[str]:
    """Words left out, replaced and put in."""
    taken = []
    for word in words:
        fate = chance.random() / share if share else 9
        taken += [] if fate < 0.3 else [chance.choice(vocabulary)] if fate < 0.6 else [word]
        taken += chance.choices(vocabulary, k=chance.randint(1, 4)) if 0.6 <= fate < 1 else []
    return taken


def tellings(chance: random.Random, vocabulary: Sequence[str], count: int, length: int) -> list[list[str]]:
    """Texts as words, each made of disturbed stretches of those before it and of words of its own."""
    told: list[list[str]] = []
    for _ in range(count):
        words = chance.choices(vocabulary, k=chance.randint(0, length))
        if told:
            words = words[: chance.randint(0, 12)]
        while told and len(words) < length and chance.random() < 0.9:
            source = chance.choice(told)
            start = chance.randint(0, len(source))
            stretch = source[start : start + chance.choice([3, 4, 5, 8, 9, 15, 30])]
            words += disturbed(chance, stretch, vocabulary, chance.choice([0, 0.03, 0.1, 0.3]))
            words += chance.choices(vocabulary, k=chance.choice([0, 0, 1, 3, 9, 12]))
        told.append(words)
    return told


def dressed(chance: random.Random, words: Sequence[str]) -> str:
    """Words with signs between some of them, and capitals, so that sentences and quotations begin and end anywhere."""
    often = chance.choice([0, 0.1, 0.4])
    text = ""
    for word in words:
        text += word.capitalize() if chance.random() < often else word
        text += chance.choice(SIGNS) if chance.random() < often else " "
    return text


def phrases(chance: random.Random, words: Sequence[str]) -> list[str]:
    """A few words of a language, common ones more often, and stock phrases."""
    some = [*chance.choices(words[:300], k=20), *chance.choices(words, k=20), *chance.choices(stock_phrases(), k=8)]
    return [*some, *chance.choices(["1,300", "2026", "7", "don’t", "mother-in-law", "Rourke"], k=3)]


def fences(chance: random.Random, text: str) -> list[Span]:
    """Furniture: sorted spans, which may touch words in the middle, each other, and the ends of the text."""
    ends = sorted(chance.randint(0, len(text)) for _ in range(2 * chance.randint(0, 3)))
    return [Span(low, high) for low, high in zip(ends[::2], ends[1::2], strict=True)]


def rows(found: Passages) -> list[Row]:
    return list(zip(*(getattr(found, name).tolist() for name in found.__slots__), strict=True))


VOCABULARIES: dict[str, Callable[[random.Random], Sequence[str]]] = {
    "3 words": lambda chance: [f"w{n}" for n in range(3)],
    "12 words": lambda chance: [f"w{n}" for n in range(12)],
    "400 words": lambda chance: [f"w{n}" for n in range(400)],
    "numbers": lambda chance: [f"{n}" for n in range(0, 4000, 170)],
    "English": lambda chance: phrases(chance, ENGLISH),
    "scripts": lambda chance: SCRIPTS,
    "Chinese": lambda chance: list("大坝的闸门突然打开洪水淹没了老城区。，"),
}


def story(kind: str, seed: int) -> tuple[list[str], list[list[Span]], random.Random]:
    """-> texts, their gaps, and more chance."""
    chance = random.Random(f"{kind} {seed}")
    vocabulary = VOCABULARIES[kind](chance)
    texts = [dressed(chance, words) for words in tellings(chance, vocabulary, chance.choice([2, 2, 3, 5]), 60)]
    if chance.random() < 0.1:
        texts.append(chance.choice(texts))
    return texts, [fences(chance, text) for text in texts] if chance.random() < 0.3 else [], chance


def crowd(kind: str, seed: int) -> tuple[list[str], list[list[Span]]]:
    """Some 80 short texts: copies, disturbed copies, and some that hold the same several times."""
    chance = random.Random(f"crowd {kind} {seed}")
    vocabulary = VOCABULARIES[kind](chance)
    wire = chance.choices(vocabulary, k=chance.randint(4, 14))
    told = []
    for _ in range(chance.choice([66, 70, 90])):
        words = disturbed(chance, wire * chance.choice([1, 1, 1, 1, 2, 3]), vocabulary, chance.choice([0, 0, 0, 0.1]))
        told.append(chance.choices(vocabulary, k=chance.choice([0, 0, 2, 6])) + words)
    texts = [" ".join(words) if chance.random() < 0.8 else dressed(chance, words) for words in told]
    return texts, [fences(chance, text) for text in texts] if chance.random() < 0.2 else []


def asked(chance: random.Random) -> tuple[int, int, tuple[str, ...]]:
    """shortest, least, languages."""
    return chance.randint(1, 12), chance.randint(4, 12), chance.choice([(), ("en",), ("de", "fr")])


def tuned(chance: random.Random) -> dict[str, Any]:
    """What an archive may ask for besides."""
    together = chance.choice([0, LEAST])
    return {"telling": chance.choice([20, 60]), "counted": chance.random() < 0.5, "seed": 5, "together": together}


@pytest.mark.parametrize("kind", VOCABULARIES)
@settings(max_examples=100)
@given(seed=st.integers(0, 10**9))
def test_the_reference_finds_the_same(kind: str, seed: int) -> None:
    texts, gaps, _ = story(kind, seed)
    assert rows(find_passages(texts, gaps)) == find(texts, gaps)


@pytest.mark.parametrize("kind", VOCABULARIES)
@settings(max_examples=50)
@given(seed=st.integers(0, 10**9))
def test_the_reference_finds_the_same_whatever_counts_as_a_passage(kind: str, seed: int) -> None:
    texts, gaps, chance = story(kind, seed)
    bar, more = asked(chance), tuned(chance)
    assert rows(find_passages(texts, gaps, *bar)) == find(texts, gaps, *bar)
    words = find_words(texts, gaps)
    assert rows(passages_of(words, *bar[:2], languages=bar[2], **more)) == rows_of(
        texts, gaps, *bar[:2], languages=bar[2], **more
    )


@pytest.mark.parametrize("kind", ["3 words", "12 words", "400 words", "English"])
@settings(max_examples=8)
@given(seed=st.integers(0, 10**9))
def test_the_reference_finds_the_same_in_a_crowd(kind: str, seed: int) -> None:
    """Wording that stands in more places than all pairs are listed of, by itself and between wording that does not."""
    texts, gaps = crowd(kind, seed)
    assert rows(find_passages(texts, gaps)) == find(texts, gaps)


@settings(max_examples=200)
@given(st.lists(st.text(st.characters() | st.sampled_from("abc .'“”\n"), max_size=60), min_size=1, max_size=3))
def test_the_reference_reads_the_same_words(texts: list[str]) -> None:
    """Of any characters at all; the columns that say where words stand and what stands around them."""
    found, (words, segments) = find_words(texts), read(texts, ())
    assert [(word.start, word.end) for word in words] == list(
        zip(found.start.tolist(), found.end.tolist(), strict=True)
    )
    assert [signs_of(word) for word in words] == found.signs.tolist()
    assert [hash_of(word.letters) for word in words] == found.hash.tolist()
    assert [segment.first for segment in segments] == found.first[:-1].tolist()


def signs_of(word: Word) -> int:
    return word.opens * OPENS | word.closes << CLOSES | word.ends * ENDS | word.digit * DIGITS

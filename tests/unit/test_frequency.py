"""How much a word tells, by the lists of data/words: read right, spelled right, and with their notice."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from components.language.frequency import UNLISTED, folded, word_rarity
from components.matching.ngrams import find_words

WORDS = Path(__file__).parents[2] / "data" / "words"
LISTS = sorted((WORDS / "frequency").glob("*.txt"))
LANGUAGES = {"ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru"}


def hash_of(word: str) -> int:
    (only,) = find_words([word]).hash
    return int(only)


def test_there_is_a_list_for_each_language_and_no_other() -> None:
    assert {path.stem for path in LISTS} == LANGUAGES


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "the said government reservoir floodgate"),
        ("de", "die sagte Regierung Hochwasserschutzdamm"),
        ("fr", "les ministre sécheresse"),
        ("fr", "l'homme l'eau d'ailleurs"),
        ("es", "que gobierno inundaciones"),
        ("ru", "не правительство наводнение"),
        ("ar", "في الحكومة الفيضانات"),
    ],
)
def test_rarer_words_tell_more(language: str, words: str) -> None:
    told = [word_rarity(language).get(folded(word), UNLISTED) for word in words.split()]
    assert told == sorted(told)
    assert len(set(told)) == len(told)


def test_a_word_that_no_list_has_tells_most() -> None:
    assert folded("Aldermarsh") not in word_rarity()
    assert max(word_rarity().values()) < UNLISTED


def test_bits_are_those_of_the_share_of_running_text() -> None:
    # "the" is about one word in twenty, and all words of a list together are most of what is written, never more.
    assert word_rarity("en")["the"] == pytest.approx(np.log2(20), abs=0.3)
    share = sum(2.0**-bits for bits in word_rarity("en").values())
    assert 0.9 < share < 1.02


def test_a_word_of_several_languages_tells_as_little_as_where_it_is_commonest() -> None:
    english, german = word_rarity("en")["war"], word_rarity("de")["war"]
    assert german < english
    assert word_rarity("en", "de")["war"] == german
    assert word_rarity()["war"] <= german
    assert "regierung" not in word_rarity("en")
    assert "regierung" in word_rarity("en", "de")


@pytest.mark.parametrize("languages", [(), ("",), ("pl",), ("", "pl")])
def test_without_a_known_language_every_list_is_read(languages: tuple[str, ...]) -> None:
    read = word_rarity(*languages)
    assert all(word_rarity(language).keys() <= read.keys() for language in LANGUAGES)


def test_a_language_without_a_list_adds_nothing() -> None:
    assert word_rarity("en", "pl") == word_rarity("en")


@pytest.mark.parametrize(
    ("written", "listed", "language"),
    [
        ("Don’t", "dont", "en"),
        ("don't", "dont", "en"),
        ("PEOPLE’S", "peoples", "en"),
        ("Café", "cafe", "en"),
        ("Cafe\u0301", "cafe", "en"),
        ("Aujourd’hui", "aujourdhui", "fr"),
        ("Été", "ete", "fr"),
        ("Für", "fur", "de"),
        ("Ещё", "еще", "ru"),
        ("أن", "ان", "ar"),
    ],
)
def test_words_are_listed_as_the_search_for_passages_reads_them(written: str, listed: str, language: str) -> None:
    assert folded(written) == listed
    assert listed in word_rarity(language)
    assert hash_of(written) == hash_of(listed)


def test_every_listed_word_is_one_word_of_its_own_to_the_search_for_passages() -> None:
    listed = list(word_rarity())
    found = find_words(["\n".join(listed)])
    assert (found.end - found.start).tolist() == [len(word) for word in listed]
    assert len(np.unique(found.hash)) == len(listed)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_is_sorted_and_well_formed(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "\r" not in text
    assert text.endswith("\n")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert lines[0].startswith("= ")
    words = [line for line in lines if not line.startswith("= ")]
    assert all(word.isalpha() and folded(word) == word for word in words)
    assert len(set(words)) == len(words) >= 5_000
    blocks = [block.split("\n") for block in "\n".join(lines).removeprefix("= ").split("\n= ")]
    assert all(re.fullmatch(r"\d\.\d", block[0]) and block[1:] == sorted(block[1:]) for block in blocks)
    classes = [float(block[0]) for block in blocks]
    assert classes == sorted(set(classes), reverse=True)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_names_its_source_and_licence(path: Path) -> None:
    opening = path.read_text(encoding="utf-8")[:300]
    assert "wordfreq 3.1.1 by Robyn Speer" in opening
    assert "CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/" in opening


def test_the_notice_credits_every_source_and_says_what_was_changed() -> None:
    notice = (WORDS / "README.md").read_text(encoding="utf-8")
    credited = ("Copyright 2022 Robyn Speer", "books.google.com/ngrams", "SUBTLEX", "OpenSubtitles", "ParaCrawl")
    for named in ("Attribution-ShareAlike 4.0", "Changed here", "Wikipedia", "Leeds Internet Corpus", *credited):
        assert named in notice

"""Which spellings of a word are one word, and that the compiled search for words agrees with a plain one."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.language.folding import ACCENT, APOSTROPHE, JOINER, MARK, SEPARATOR, SINGLE, codes_of, fold_code
from components.language.spelling import spelled_out
from components.matching.ngrams import find_words
from components.model import Span

# Letters, accents, joiners, apostrophes, scripts without spaces, surrogates and all the rest of Unicode.
CHARACTERS = st.one_of(
    st.characters(),
    st.sampled_from(
        "abAB éÉß’'\u0301\u00ad\u200b\ufeff.-_7٣汉字かなกไ\u0e34\u0e49\u3099\ud800\U0001f600\U00020000כּבָﬁ가\u11a8"
    ),
)


TEXTS = st.lists(CHARACTERS, max_size=30).map("".join)


def words_of(text: str) -> list[str]:
    """The words of a text as they stand in it."""
    words = find_words([text])
    return [text[start:end] for start, end in zip(words.start, words.end, strict=True)]


def hashes_of(text: str) -> list[int]:
    return [int(one) for one in find_words([text]).hash]


def plain_words(text: str, gaps: Sequence[Span] = ()) -> list[tuple[int, int, tuple[int, ...]]]:
    """The reference: (start, end, folded letters) of each word outside the gaps."""
    codes = codes_of(text)
    cuts = np.array([at for gap in gaps for at in (gap.start, gap.end)], np.int64)
    plain, offset = spelled_out(codes, cuts) or (codes, np.arange(len(codes) + 1))
    found: list[tuple[int, int, tuple[int, ...]]] = []
    going_on = False
    for code, at, behind in zip(plain.tolist(), offset.tolist(), offset.tolist()[1:], strict=False):
        letter = SEPARATOR if any(gap.start <= at < gap.end for gap in gaps) else fold_code(code)
        start, _, letters = found[-1] if going_on else (at, at, ())
        if letter == ACCENT:
            found[-1:] = [(start, behind, letters)] if going_on else found[-1:]
        elif letter in (JOINER, APOSTROPHE, SEPARATOR):
            going_on = going_on and letter != SEPARATOR and letters[0] < SINGLE
        elif going_on and (letter >= MARK if letters[0] >= SINGLE else letter < SINGLE):
            found[-1] = (start, behind, (*letters, letter))
        else:
            found.append((at, behind, (letter,)))
            going_on = True
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ramón", "ramon"),
        ("café", unicodedata.normalize("NFD", "café")),
        ("ÅRHUS", "Århus"),
        ("Tanner's", "Tanner’s"),
        ("don't", "donʼt"),
        ("re\u00adtired", "retired"),
        ("gate\u200bkeeper", "gatekeeper"),
        ("\ufeffDam", "Dam"),
        ("STRAẞE", "straße"),
        ("İzmir", "izmir"),
        ("مُحَمَّد", "محمد"),
        ("Việt", "Viet"),
    ],
)
def test_two_spellings_of_one_word(one: str, other: str) -> None:
    assert hashes_of(one) == hashes_of(other)
    assert len(hashes_of(one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gate", "gates"),
        ("cant", "can it"),
        ("was", "wash"),
        ("1958", "1985"),
        ("한국", "한글"),
        ("कमल", "कमाल"),
        ("naïve", "native"),
    ],
)
def test_words_that_are_not_the_same(one: str, other: str) -> None:
    assert hashes_of(one) != hashes_of(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The boys’ club, closed.", ["The", "boys", "club", "closed"]),
        ("‘Nobody argued,’ he said", ["Nobody", "argued", "he", "said"]),
        ("8 p.m. in Saint-Rémy—nowhere else", ["8", "p", "m", "in", "Saint", "Rémy", "nowhere", "else"]),
        ("$3.2 million (96%)", ["3", "2", "million", "96"]),
        ("大坝开了 gate", ["大", "坝", "开", "了", "gate"]),
        ("ダムのゲート", list("ダムのゲート")),
        ("  \n\t—…“”", []),
        ("", []),
    ],
)
def test_words_as_a_reader_would_cut_them(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize("word", ["blessé", "à", "Qué", "كتابٌ", "עִבְרִית"])
def test_a_word_keeps_the_accents_at_its_end(word: str) -> None:
    apart = unicodedata.normalize("NFD", word)
    assert words_of(f"({apart})") == [apart]


@given(TEXTS)
def test_composed_and_decomposed_letters_meet(text: str) -> None:
    """However a text is coded. What strikes a letter through comes before its voice mark in NFD: these are left out."""
    plain = "".join(char for char in text if unicodedata.combining(char) != 1)
    assert hashes_of(unicodedata.normalize("NFC", plain)) == hashes_of(unicodedata.normalize("NFD", plain))


@given(TEXTS)
def test_the_compiled_search_agrees_with_the_plain_one(text: str) -> None:
    check_against_plain([text], [[]])


@given(st.lists(TEXTS, min_size=1, max_size=3), st.data())
def test_the_compiled_search_agrees_where_there_are_gaps(texts: list[str], data: st.DataObject) -> None:
    gaps = []
    for text in texts:
        ends = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4, unique=True)))
        gaps.append([Span(low, high) for low, high in zip(ends[::2], ends[1::2], strict=False)])
    check_against_plain(texts, gaps)


def check_against_plain(texts: list[str], gaps: list[list[Span]]) -> None:
    words = find_words(texts, gaps)
    expected = [word for text, some in zip(texts, gaps, strict=True) for word in plain_words(text, some)]
    places = [(int(start), int(end)) for start, end in zip(words.start, words.end, strict=True)]
    assert places == [(start, end) for start, end, _ in expected]
    owner = [
        int(words.article[s]) for s in range(len(words.article)) for _ in range(words.first[s], words.first[s + 1])
    ]
    assert owner == [n for n, (text, some) in enumerate(zip(texts, gaps, strict=True)) for _ in plain_words(text, some)]
    names: dict[int, tuple[int, ...]] = {}
    for one, (_, _, letters) in zip(words.hash, expected, strict=True):
        assert names.setdefault(int(one), letters) == letters, "two words with one hash"
    assert len(set(names.values())) == len(names), "one word with two hashes"

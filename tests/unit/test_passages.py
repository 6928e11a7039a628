"""Shared wording, drawn: what stands in [1|brackets] must be marked, and nothing else; {braces} hold furniture.

A label's passage on the left belongs to each of the same label on the right; [1~|…] is a near one. Then the laws that
hold for any two texts, with difflib as the oracle.
"""

from __future__ import annotations

import difflib
import random
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.matching.ngrams import find_words
from components.matching.passages import LEAST, find_passages
from components.model import Alignment, Span

Found = tuple[str, int, int, int, int]
SIGNS = re.compile(r"\[(\w)(~?)\||[\]{}]")


def drawn(drawing: str) -> tuple[str, list[tuple[str, str, Span]], list[Span]]:
    """-> the text without its signs, (label, kind, span) of each bracket, and the {furniture}."""
    text, marks, gaps, at = "", [], [], 0
    label, opened, fenced = "", 0, 0
    for sign in SIGNS.finditer(drawing):
        text += drawing[at : sign.start()]
        at = sign.end()
        if sign[0] == "{":
            fenced = len(text)
        elif sign[0] == "}":
            gaps.append(Span(fenced, len(text)))
        elif sign[0] == "]":
            marks.append((label[1], "near" if "~" in label else "verbatim", Span(opened, len(text))))
        else:
            label, opened = sign[0], len(text)
    return text + drawing[at:], marks, gaps


def aligned(*asked: Any, **options: Any) -> list[Alignment]:
    return find_passages(*asked, **options).alignments()


def told(found: Sequence[Alignment]) -> set[Found]:
    return {(x.kind, x.a_span.start, x.a_span.end, x.b_span.start, x.b_span.end) for x in found}


# Invented news in pairs: left version, right version.
DRAWINGS = {
    "a paragraph taken over": (
        "The mayor was away. [1|The ferry left the old harbour at dawn with forty passengers on board]. Rain fell.",
        "[1|The ferry left the old harbour at dawn with forty passengers on board], and nobody waved.",
    ),
    "small edits inside": (
        "[1~|The gate opened without any command from us and we do not yet know why], she said.",
        "Brandreth said: [1~|“The gate opened without a command from us and we do not know why.”]",
    ),
    "a passage that moved, round another": (
        "[1|The reservoir was nearly full after three weeks of rain]. [2|Neighbours saw him walking up the dam road].",
        "[2|Neighbours saw him walking up the dam road]. Nobody followed. "
        "[1|The reservoir was nearly full after three weeks of rain].",
    ),
    "a paragraph that stands twice": (
        "Fog hid the bay. [1|The lighthouse keeper lit the lamp by hand for eleven nights]. Gulls slept.",
        "[1|The lighthouse keeper lit the lamp by hand for eleven nights]. Boats came home. "
        "As we said: [1|the lighthouse keeper lit the lamp by hand for eleven nights].",
    ),
    "curly and straight quotes, dashes, case": (
        "[1|“NOBODY ARGUED – they took Tanner’s cat and ‘the children’ and they came,”] Okell said.",
        '[1|"Nobody argued -- they took Tanner\'s cat and "the children" and they came."]',
    ),
    "soft hyphens and line ends": (
        "[1|The gate\u00adkeeper re\u00adtired to a cottage above the spill\u00adway]",
        "[1|The gatekeeper retired\nto a cottage\nabove the spillway]",
    ),
    "accents, composed or not": (
        "[1|Señora Peñalosa llegó a Çeşme después de la niebla con café], dijo.",
        unicodedata.normalize("NFD", "Ayer [1|señora Peñalosa llegó a Çeşme después de la niebla con café]."),
    ),
    "a stock phrase tells nothing": (
        "By the end of the day the ice had gone, and it was one of the mildest winters.",
        "It was one of the longest debates; the chamber had emptied by the end of the sitting.",
    ),
    "a short telling one": (
        "The council praised [1|retired gatekeeper Anselm Rourke] at noon.",
        "Searchers called for [1|retired gatekeeper Anselm Rourke] until dark.",
    ),
    "three words are too few": ("Gatekeeper Anselm Rourke vanished.", "They hailed gatekeeper Anselm Rourke."),
    "furniture is not entered": (
        "[1|A spillway gate opened without warning at eight and flooded] {the lower streets of the town below the dam}",
        "[1|A spillway gate opened without warning at eight and flooded] the lower streets of the town below the dam.",
    ),
    "furniture is not crossed": (
        "[1|Eleven people were treated for injuries there] {Advertisement} [2|and a retired gatekeeper was missing]",
        "[1|Eleven people were treated for injuries there] [2|and a retired gatekeeper was missing]",
    ),
    "furniture that is shared": ("{Subscribe to our newsletter for stories from the valley every single morning}",) * 2,
    "Chinese": (
        "昨晚[1|大坝的闸门突然打开洪水淹没了老城区]。",
        "官员说：[1|大坝的闸门突然打开洪水淹没了老城区]，无人死亡。",
    ),
    "Arabic": (
        "قال مسؤولون إن [1|بوابة السد فتحت دون إنذار مساء السبت وغمرت المياه الشوارع السفلى من المدينة].",
        "[1|بوّابة السدّ فُتِحَت دون إنذار مساء السبت وغمرت المياه الشوارع السفلى من المدينة] أمس.",
    ),
    "nothing in common": ("The orchard froze in April.", "Trains ran late again."),
    "no words": ("", "— … —"),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_passages_as_drawn(name: str) -> None:
    (a, marks_a, gaps_a), (b, marks_b, gaps_b) = (drawn(drawing) for drawing in DRAWINGS[name])
    expected = {
        (kind, mine.start, mine.end, theirs.start, theirs.end)
        for label, kind, mine in marks_a
        for other, _, theirs in marks_b
        if other == label
    }
    assert told(aligned([a, b], [gaps_a, gaps_b])) == expected


def test_the_shortest_passage_is_the_readers_choice() -> None:
    a, b = "They hailed retired gatekeeper Anselm Rourke.", "Then retired gatekeeper Anselm Rourke vanished."
    assert len(aligned([a, b], shortest=4)) == 1
    assert aligned([a, b], shortest=5) == []


def test_every_pair_of_many_versions_is_told() -> None:
    wire = "The flood crest is expected to pass Fell Cross at around noon on Sunday"
    texts = [f"Outlet {n}. {wire}." for n in range(30)]
    pairs = [(x.a, x.b) for x in aligned(texts)]
    assert pairs == [(a, b) for a in range(30) for b in range(a + 1, 30)]


def test_what_hundreds_of_versions_share_stays_lit_in_each() -> None:
    """Beyond 64 places of one wording not every pair is listed; no version loses its mark."""
    wire = "The flood crest is expected to pass Fell Cross at around noon on Sunday"
    texts = [f"Outlet {n}. {wire}." for n in range(150)]
    lit = {(x.a, x.a_span.of(texts[x.a])) for x in aligned(texts)}
    lit |= {(x.b, x.b_span.of(texts[x.b])) for x in aligned(texts)}
    assert lit == {(n, wire) for n in range(150)}


# Laws. Texts are word lists of a vocabulary of 3, 12 or 400 words, often with stretches of one in the other.
def vocabulary(size: int) -> list[str]:
    return [f"w{n}" for n in range(size)]


@st.composite
def pairs_of_word_lists(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Two texts as words; the second takes over and disturbs stretches of the first."""
    chance = random.Random(draw(st.integers(0, 10**9)))
    words = vocabulary(draw(st.sampled_from([3, 12, 400])))
    a = chance.choices(words, k=chance.randint(0, 60))
    b: list[str] = []
    while len(b) < 60 and chance.random() < 0.9:
        start = chance.randint(0, len(a))
        taken = a[start : start + chance.choice([3, 5, 8, 9, 15, 30])]
        b += [w for w in taken if chance.random() < 0.97] + chance.choices(words, k=chance.randint(0, 12))
    return a, b


def crowded(a: Sequence[str], b: Sequence[str]) -> bool:
    """Do four words in a row stand in so many places that not every pair of these is listed?"""
    grams = Counter(tuple(text[i : i + 4]) for text in (a, b) for i in range(len(text) - 3))
    return any(count > 64 for count in grams.values())


def places(words: Sequence[str], start: int, end: int) -> Span:
    """Where words start to end - 1 stand once the words are joined by blanks."""
    low = len(" ".join(words[:start])) + bool(start)
    return Span(low, low + len(" ".join(words[start:end])))


def within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


@settings(max_examples=400)
@given(pairs_of_word_lists())
def test_difflib_finds_no_long_block_that_no_passage_holds(pair: tuple[list[str], list[str]]) -> None:
    """Each of its blocks of LEAST words or more lies inside one passage on both sides, whatever repeats, unless a
    wording of four words stands in more than 64 places."""
    a, b = pair
    found = aligned([" ".join(a), " ".join(b)])
    if crowded(a, b):
        return
    for block in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        mine, theirs = places(a, block.a, block.a + block.size), places(b, block.b, block.b + block.size)
        held = any(within(mine, x.a_span) and within(theirs, x.b_span) for x in found)
        assert block.size < LEAST or held, f"{' '.join(a[block.a : block.a + block.size])} is in no passage"


@settings(max_examples=200)
@given(pairs_of_word_lists())
def test_passages_lie_between_words_and_are_what_they_are_called(pair: tuple[list[str], list[str]]) -> None:
    texts = [" ".join(words) for words in pair]
    found = aligned(texts)
    assert found == sorted(found, key=lambda x: (x.a_span, x.b_span))
    for x in found:
        sides = [span.of(text).split() for span, text in ((x.a_span, texts[0]), (x.b_span, texts[1]))]
        for span, text, words in zip((x.a_span, x.b_span), texts, sides, strict=True):
            assert f" {' '.join(words)} " in f" {text[max(0, span.start - 1) : span.end + 1].strip()} "
        assert (x.kind == "verbatim") == (sides[0] == sides[1]) == (x.score == 1)
        assert 0.6 <= x.score <= 1
        assert min(map(len, sides)) >= 4


@settings(max_examples=200)
@given(pairs_of_word_lists())
def test_verbatim_passages_hold_equal_words_under_any_dress(pair: tuple[list[str], list[str]]) -> None:
    dressed = [" ".join(pair[0]).upper(), " — ".join(f"“{word}”" for word in pair[1])]
    for x in aligned(dressed):
        hashes = [
            find_words([span.of(text)]).hash.tolist() for span, text in zip((x.a_span, x.b_span), dressed, strict=True)
        ]
        assert (hashes[0] == hashes[1]) == (x.kind == "verbatim")


@settings(max_examples=100)
@given(pairs_of_word_lists(), st.integers(1, 40))
def test_unrelated_text_before_both_moves_the_passages_and_no_more(
    pair: tuple[list[str], list[str]], length: int
) -> None:
    a, b = (" ".join(words) for words in pair)
    left, right = ("".join(f"{side}{n} " for n in range(length)) for side in ("left", "right"))
    moved = aligned([left + a, right + b])
    shifted = {
        (k, s + len(left), e + len(left), u + len(right), v + len(right)) for k, s, e, u, v in told(aligned([a, b]))
    }
    assert told(moved) == shifted


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, str]:
    """A text in which no word repeats, and the same with words left out, put in and replaced."""
    chance = random.Random(draw(st.integers(0, 10**9)))
    a = vocabulary(chance.randint(0, 80))
    edited = []
    for n, word in enumerate(a):
        fate = chance.random()
        edited += [] if fate < 0.1 else [f"new{n}"] if fate < 0.2 else [word, f"more{n}"] if fate < 0.3 else [word]
    return " ".join(a), " ".join(edited)


@settings(max_examples=200)
@given(edited_texts())
def test_swapping_an_edited_text_and_its_source_swaps_the_passages(texts: tuple[str, str]) -> None:
    """Exact where nothing repeats and nothing moved: elsewhere two chains may be possible, and the first is taken."""
    forward, backward = aligned(list(texts)), aligned(list(texts)[::-1])
    turned = {(k, u, v, s, e) for k, s, e, u, v in told(backward)}
    assert told(forward) == turned


@settings(max_examples=100)
@given(pairs_of_word_lists())
def test_furniture_is_neither_entered_nor_crossed(pair: tuple[list[str], list[str]]) -> None:
    a, b = (" ".join(words) for words in pair)
    fence = Span(len(a) // 3, len(a) // 2)
    for x in aligned([a, b], [[fence] if len(fence) else [], []]):
        assert not x.a_span.overlaps(fence)


@settings(max_examples=100)
@given(st.lists(st.text(max_size=60), max_size=4))
def test_any_texts_at_all(texts: list[str]) -> None:
    for x in aligned([*texts, *texts]):
        assert x.a < x.b
        assert x.a_span.of((texts + texts)[x.a])
        assert x.b_span.of((texts + texts)[x.b])

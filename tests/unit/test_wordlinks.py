"""Word links: what a reader sees lit when the pointer rests on a word."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.matching import wordlinks
from components.matching.meaning import Meaning
from components.matching.wordlinks import link_words, linked_words
from components.model import Span

WORDS = (
    "the the of a ferry ferries boat harbour port eleven 11 12 not didn't left sailed said says Calder mayor".split()
)
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)


def meaning_of(*texts: str) -> Meaning:
    """Texts whose lines are their sentences."""
    sentences = []
    for text in texts:
        at, spans = 0, list[Span]()
        for line in text.split("\n"):
            spans.append(Span(at, at + len(line)))
            at += len(line) + 1
        sentences.append(spans)
    return Meaning(texts, sentences)


def places(a: str, b: str) -> list[tuple[int, int]]:
    meaning = meaning_of(a, b)
    links = linked_words(meaning, 0, 1, *(range(len(tokens.form)) for tokens in meaning.tokens))
    return [(i, j) for i, j in links.tolist()]


def linked(a: str, b: str) -> set[str]:
    """Links as "word=word", lower case."""
    return {f"{a[x]}={b[y]}".lower() for x, y in spans(a, b)}


def spans(a: str, b: str, marks: bool = False) -> list[tuple[slice, slice]]:
    found = link_words(meaning_of(a, b), 0, 1, (a, b) if marks else ("", ""))
    return [(slice(x.a_span.start, x.a_span.end), slice(x.b_span.start, x.b_span.end)) for x in found]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "Police arrested nine protesters on the quay.",
            "On the quay, officers detained nine demonstrators.",
            "police=officers arrested=detained protesters=demonstrators quay=quay",
        ),
        (
            "Marlow Shipping accused the harbour office of hiding the report.",
            "The harbour office was accused by Marlow Shipping of having concealed the report.",
            "marlow=marlow shipping=shipping accused=accused hiding=concealed report=report",
        ),
        (
            "The organisation closed its harbor office.",
            "The organization shut its harbour offices.",
            "organisation=organization closed=shut harbor=harbour office=offices",
        ),
        ("Eleven miners were saved on Sunday.", "Rescuers saved 11 miners on Sunday.", "eleven=11 miners=miners"),
        ("The council did not approve the plan.", "The plan wasn't approved by the council.", "not=wasn't plan=plan"),
    ],
)
def test_the_same_in_other_words_is_linked(a: str, b: str, expected: str) -> None:
    assert set(expected.split()) <= linked(a, b)


@pytest.mark.parametrize(
    ("phrase", "word"), [("put off", "postponed"), ("has called off", "has cancelled"), ("turned down", "rejected")]
)
def test_a_word_may_answer_a_phrase(phrase: str, word: str) -> None:
    found = linked(f"The mayor {phrase} the vote.", f"The mayor {word} the vote.")
    assert {f"{part}={word.split()[-1]}" for part in phrase.split()[-2:]} <= found
    assert "vote=vote" in found


def test_small_words_go_with_the_words_beside_them() -> None:
    a = "The pilot of the ferry warned the owner."
    b = "The owner was warned by the pilot of the ferry."
    assert {(0, 5), (1, 6), (3, 8), (4, 9), (6, 0), (7, 1)} <= set(places(a, b))
    assert (0, 0) not in places(a, b)


@given(st.lists(st.sampled_from("the a ferry harbour left old of and storm in was".split()), min_size=1, max_size=25))
def test_a_sentence_answers_itself_word_by_word(words: list[str]) -> None:
    text = " ".join(["pilot", *words])
    assert places(text, text) == [(i, i) for i in range(len(words) + 1)]


def test_figures_that_differ_are_never_linked() -> None:
    found = linked("Police arrested 14 protesters in 2019.", "Police arrested 12 protesters in 2021.")
    assert "protesters=protesters" in found
    assert not any(figure in link for link in found for figure in ("14", "12", "2019", "2021"))


def test_sentences_on_other_things_have_no_telling_word_in_common() -> None:
    found = linked("The bakery on Mill Lane sells rye bread.", "A judge fined two drivers for racing at night.")
    assert not found & {"bakery=judge", "sells=fined", "bread=drivers"}
    assert len(found) <= 2


@given(SENTENCES, SENTENCES)
def test_turning_the_texts_round_turns_the_links_round(a: str, b: str) -> None:
    assert places(b, a) == sorted((j, i) for i, j in places(a, b))


@given(SENTENCES, SENTENCES, st.data())
def test_links_lie_in_the_ranges_and_in_order(a: str, b: str, data: st.DataObject) -> None:
    meaning = meaning_of(a, b)
    ranges = []
    for tokens in meaning.tokens:
        low = data.draw(st.integers(0, len(tokens.form)))
        ranges.append(range(low, data.draw(st.integers(low, len(tokens.form)))))
    links = linked_words(meaning, 0, 1, *ranges)
    assert links.shape == (len(links), 2)
    assert links.dtype == np.int64
    assert all(i in ranges[0] and j in ranges[1] for i, j in links.tolist())
    assert links.tolist() == sorted({(i, j): [i, j] for i, j in links.tolist()}.values())


def test_a_range_is_read_by_itself() -> None:
    """What stands around the two sentences changes nothing between them."""
    line, other = "The pilot warned the owner.", "The owner got a warning from the pilot."
    alone = places(line, other)
    meaning = meaning_of(f"A storm was near.\n{line}\nNobody was hurt.", f"It rained.\n{other}")
    x, y = meaning.tokens
    first, second = range(x.first[1], x.first[2]), range(y.first[1], y.first[2])
    links = linked_words(meaning, 0, 1, first, second)
    assert [(i - first.start, j - second.start) for i, j in links.tolist()] == alone


def test_texts_added_later_are_linked_too() -> None:
    meaning = meaning_of("The ferry left.", "The ferry sailed.")
    linked_words(meaning, 0, 1, range(3), range(3))
    for text in ("Eleven miners were saved.", "Rescuers saved 11 miners."):
        meaning.add(text, [Span(0, len(text))])
    assert [0, 2] in linked_words(meaning, 2, 3, range(4), range(4)).tolist()


def test_marks_are_linked_beside_linked_words() -> None:
    a, b = "On Sunday, the ferry's pilot left.", "On Sunday, the pilot of the ferry's crew left."
    found = spans(a, b, marks=True)
    marks = [(a[x], b[y], x.start, y.start) for x, y in found if a[x] in ",.'"]
    assert marks == [(",", ",", 9, 9), (".", ".", len(a) - 1, len(b) - 1)]


def test_a_mark_in_a_word_is_none_of_its_own_and_one_mark_answers_one() -> None:
    a, b = "“No,” he said, “don't.”", "“No,” he said. “Don't.”"
    found = [(x.start, y.start) for x, y in spans(a, b, marks=True)]
    assert len({i for i, _ in found}) == len(found) == len({j for _, j in found})
    assert a.index("'") not in {i for i, _ in found}
    assert (a.rindex("”"), b.rindex("”")) in found


def test_without_the_texts_there_are_no_marks() -> None:
    assert linked("On Sunday, it left.", "On Sunday, it left.") == {"on=on", "sunday=sunday", "it=it", "left=left"}


def test_long_texts_are_linked_sentence_by_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    a = "The ferry left at dawn.\nPolice arrested nine protesters."
    b = "Officers detained nine demonstrators.\nThe ferry sailed at dawn."
    monkeypatch.setattr(wordlinks, "MOST_WORD_PAIRS", 40)
    assert {"ferry=ferry", "dawn=dawn", "police=officers", "nine=nine"} <= linked(a, b)


def test_sentences_of_no_measure_are_not_linked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordlinks, "MOST_WORD_PAIRS", 40)
    assert places("the ferry left " * 3, "the ferry left " * 2 + "at dawn") == []


@pytest.mark.parametrize(("a", "b"), [("", ""), ("...", "It left."), ("Это другой язык.", "The ferry left.")])
def test_texts_that_share_no_word_have_no_links(a: str, b: str) -> None:
    assert spans(a, b, marks=True) == []

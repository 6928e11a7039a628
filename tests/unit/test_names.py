"""Which capitalised words are names, and when two of them name one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.language.names import find_names, same_name
from components.model import Span

# Sentence: its names, with "title + name" and "name (kind)" where the sentence itself tells.
FOUND = {
    "The mayor, Ann Field, told reporters on Monday that the bridge was safe.": ["Ann Field"],
    "President Ursula van der Brandt met Dr. Tom Hale in Leiden.": [
        "President + Ursula van der Brandt (person)",
        "Dr + Tom Hale (person)",
        "Leiden",
    ],
    "Former President Hale met Sen. J. R. Ortiz.": [
        "Former President + Hale (person)",
        "Sen + J. R. Ortiz (person)",
    ],
    "The US Secretary of State Joan Marsh flew to Senna.": [
        "US (acronym)",
        "Secretary of State + Joan Marsh (person)",
        "Senna",
    ],
    "Police Chief Brown left Senna’s harbour.": ["Police Chief + Brown (person)", "Senna"],
    "John Hale, Jr., won the seat.": ["John Hale, Jr (person)"],
    "The Ministry of the Interior and the Centre for Disease Control agreed.": [
        "Ministry of the Interior (body)",
        "Centre for Disease Control (body)",
    ],
    "Bashar al-Amin spoke to the U.N. Security Council.": ["Bashar al-Amin", "U.N. Security Council (body)"],
    "King Street is closed, General Motors said.": ["King Street (place)", "General Motors (body)"],
    "They live on Tanner’s Hill near the River Marrin.": ["Tanner’s Hill (place)", "River Marrin (place)"],
    "The Senna-based firm paid Kim Jong-un.": ["Senna", "Kim Jong-un"],
    "He met Jean-Luc D’Arcy’s wife and Colm O’Brien.": ["Jean-Luc D’Arcy", "Colm O’Brien"],
    "Östen Ångström lives in Århus.": ["Östen Ångström", "Århus"],
    "NATO and the UN met the G20.": ["NATO (acronym)", "UN (acronym)", "G20 (acronym)"],
    "In May Ann Field met Theresa May in New York.": ["Ann Field", "Theresa May", "New York"],
    "The vote on Monday, 3 March, was lost.": [],
    "When Ann Field won, I cried.": ["Ann Field"],
    "Thousands marched.": [],
    "Rescuers found the body.": [],
    "Twenty-six people were hurt.": [],
    "“Stop,” the officer said. “Nobody moves.”": [],
    "The Prime Minister and the King stayed.": [],
    "Fire Closes Harbour Road After Ferry Sinks": [],
    "THE FERRY SINKS": [],
}


def written(text: str, span: Span) -> list[str]:
    found = []
    for name in find_names(text, span):
        title = f"{name.title.of(text)} + " if name.title else ""
        found.append(title + name.span.of(text) + (f" ({name.kind})" if name.kind else ""))
    return found


@pytest.mark.parametrize("sentence", FOUND)
def test_names_are_found_without_what_only_has_a_capital(sentence: str) -> None:
    assert written(sentence, Span(0, len(sentence))) == FOUND[sentence]


TEXT = """Orrow Ferry Sinks Off Marrin
Police closed the quay. Marrin was dark, and the police waited. Orrow called at noon.
They spoke to Delphine Orrow in Marrin. Street lamps were out in the street."""


def test_the_rest_of_the_text_tells_what_a_first_word_is() -> None:
    """ "Marrin" has its capital everywhere, "police" and "street" only where a sentence begins."""
    lines = TEXT.split("\n")
    starts = [TEXT.index(line) for line in lines]
    found = [written(TEXT, Span(start, start + len(line))) for start, line in zip(starts, lines, strict=True)]
    assert found[1:] == [["Marrin", "Orrow"], ["Delphine Orrow", "Marrin"]]


def test_in_a_heading_names_are_those_that_the_text_has() -> None:
    assert written(TEXT, Span(0, TEXT.index("\n"))) == ["Orrow", "Marrin"]


SAME = [
    ("Ann Field", "Field"),
    ("Ann Field", "Mayor Field"),
    ("Ann Field", "Mayor Ann Field"),
    ("Ann Field", "A. Field"),
    ("Ann B. Field", "Ann Field"),
    ("Ann Field’s", "Ann Field"),
    ("J. R. Ortiz", "José Ortiz"),
    ("John Hale Jr.", "John Hale"),
    ("United Nations", "U.N."),
    ("the United Nations", "UN"),
    ("United States", "U.S."),
    ("the United States", "America"),
    ("Britain", "UK"),
    ("Union of Lock Workers", "ULW"),
    ("Senna City Council", "the council"),
    ("José Muñoz", "Jose Munoz"),
    ("Jean-Luc Marais", "Jean Luc Marais"),
    ("O’Brien", "O'Brien"),
    ("O'Brien", "OBrien"),
    ("Al-Amin", "al Amin"),
    ("Zelenska", "Zelenskaa"),
    ("Kharkiv", "Kharkov"),
    ("FIELD", "Field"),
]
OTHER = [
    ("Ann Field", "Tom Field"),
    ("Ann Field", "Ann Hale"),
    ("A. Field", "Tom Field"),
    ("Senna", "Senna Times"),
    ("North Senna", "South Senna"),
    ("Iran", "Iraq"),
    ("Austria", "Australia"),
    ("Slovakia", "Slovenia"),
    ("Johnson", "Johnston"),
    ("UN", "EU"),
    ("UN", "Union of Lock Workers"),
    ("Field", "Fields"),
    ("Paris", "Parma"),
    ("", "Field"),
    ("", ""),
]


@pytest.mark.parametrize(("x", "y"), SAME)
def test_one_may_be_the_short_form_or_another_spelling(x: str, y: str) -> None:
    assert same_name(x, y)
    assert same_name(y, x)


@pytest.mark.parametrize(("x", "y"), OTHER)
def test_names_that_are_alike_may_be_two(x: str, y: str) -> None:
    assert not same_name(x, y)
    assert not same_name(y, x)


@given(st.lists(st.sampled_from([*FOUND, " ", "İ", "“", "al-", "Mr. ", "’s", "\n", "Å", "of the", ","])), st.data())
def test_spans_lie_within_the_span(parts: list[str], data: st.DataObject) -> None:
    """Wherever it begins and ends; names come in order, titles directly before them, and each is its own same."""
    text = " ".join(parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    at = start
    for name in find_names(text, Span(start, end)):
        first = name.title.start if name.title else name.span.start
        assert at <= first <= name.span.start < name.span.end <= end
        assert same_name(name.span.of(text), name.span.of(text))
        at = name.span.end

"""Who says what a sentence says, and how."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.language.stance import find_stance
from components.model import Span

# Sentence: "kind: cue | speaker".
FOUND = {
    "Police said the bridge was closed.": "says: said | Police",
    "The mayor, Ann Field, told reporters that the bridge was safe.": "says: told | The mayor, Ann Field",
    "Ann Field, who leads the council, said the bridge was safe.": "says: said | Ann Field",
    "Ann Field, 54, said she would stay.": "says: said | Ann Field",
    "The bridge was safe, the mayor said.": "says: said | the mayor",
    "The bridge was safe the mayor said.": "says: said | the mayor",
    "“The bridge is safe,” said Ann Field, the mayor.": "says: said | Ann Field",
    "“The bridge is safe,” she said.": "says: said | she",
    "the bridge is safe,” Mr. Hale added.": "says: added | Mr. Hale",
    '"The bridge is safe," said Dr. Tom Hale of the university.': "says: said | Dr. Tom Hale of the university",
    "A spokesman for the ministry later said that 12 people died.": "says: said | A spokesman for the ministry",
    "On Monday police said the road was open.": "says: said | police",
    "In a statement the ministry confirmed that the dam had failed.": "says: confirmed | the ministry",
    "Police on Monday said the road was open.": "says: said | Police",
    "Ann Field and Tom Hale said they would stay.": "says: said | Ann Field and Tom Hale",
    "According to the ministry, 12 people died.": "says: According to | the ministry",
    "Twelve people died, according to a spokesman for the harbour.": "says: according to | a spokesman for the harbour",
    "The firm denied that it had dumped the waste.": "denies: denied | The firm",
    "But Hale has repeatedly denied the charges.": "denies: denied | Hale",
    "The minister rejected claims of a split.": "denies: rejected claims | The minister",
    "The opposition accused the mayor of lying.": "accuses: accused | The opposition",
    "Hale was accused by the union of lying.": "accuses: accused | the union",
    "Hale was accused of lying.": "accuses: accused | None",
    "Residents blamed the council for the flood.": "accuses: blamed | Residents",
    "She asked the council for help.": "asks: asked | She",
    "The union called on the minister to resign.": "asks: called on | The union",
    "The council promised to repair the wall.": "promises: promised | The council",
    "Marrin Water announced a review.": "promises: announced | Marrin Water",
    "He visited the site and said it was safe.": "says: said | None",
}
NONE = [
    "The bridge was closed.",
    "The mayor would not say when.",
    "She refused to say when.",
    "The harbour added 12 berths.",
    "The insurer paid the claims.",
    "The vase is said to be old.",
    "Drivers were told to wait.",
    "He was denied bail.",
    "The council rejected the plan.",
    "“He said nothing,” the report ends.",
]


def written(text: str, span: Span) -> str:
    found = find_stance(text, span)
    cue = found.cue.of(text) if found.cue else None
    return f"{found.kind}: {cue} | {found.speaker.of(text) if found.speaker else None}"


@pytest.mark.parametrize("sentence", FOUND)
def test_who_says_it_is_found(sentence: str) -> None:
    assert written(sentence, Span(0, len(sentence))) == FOUND[sentence]


@pytest.mark.parametrize("sentence", NONE)
def test_nobody_is_said_to_say_it(sentence: str) -> None:
    assert written(sentence, Span(0, len(sentence))) == ": None | None"


def test_only_the_given_sentence_is_read() -> None:
    text = "Police said so. The road was open. He denied it."
    assert find_stance(text, Span(16, 34)).kind == ""


@given(st.lists(st.sampled_from([*FOUND, *NONE, ", ", "“", "”", '"', "İ", "said", "according to", "and"])), st.data())
def test_spans_lie_within_the_span(parts: list[str], data: st.DataObject) -> None:
    """Wherever the span begins and ends; cue and speaker stand apart."""
    text = " ".join(parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = find_stance(text, Span(start, end))
    assert (found.kind == "") == (found.cue is None)
    for span in (found.cue, found.speaker):
        assert span is None or start <= span.start < span.end <= end
    assert not (found.cue and found.speaker and found.cue.overlaps(found.speaker))

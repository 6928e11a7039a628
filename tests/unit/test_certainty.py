"""How sure a sentence is of what it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.language.certainty import Certainty, find_hedges
from components.model import Span

# Sentence: each hedge as "level: cue | what it covers".
FOUND = {
    "The bridge is likely to close on Friday.": ["probable: is likely to | close on Friday"],
    "The bridge is not expected to close.": ["probable: is not expected to | close"],
    "Rain, expected to last a week, fell in Senna.": ["probable: expected to | last a week"],
    "The ferry is set to sail at noon.": ["probable: is set to | sail at noon"],
    "The talks are due to resume today.": ["probable: are due to resume | today"],
    "Four men are believed to be inside.": ["probable: are believed to | be inside"],
    "The dam should hold, engineers said.": ["probable: should | hold"],
    "The fire appears to have begun in a shed.": ["probable: appears to | have begun in a shed"],
    "The mayor reportedly left by the back door.": ["probable: reportedly | left by the back door"],
    "The pilot apparently saw no lights.": ["probable: apparently | saw no lights"],
    "The mayor may resign, but the council will stay.": ["possible: may | resign"],
    "She might not return.": ["possible: might | not return"],
    "The strike could last for weeks.": ["possible: could | last for weeks"],
    "Possibly the oldest house in Senna burned.": ["possible: Possibly | the oldest house in Senna burned"],
    "The council is considering a ban.": ["possible: is considering | a ban"],
    "Ministers are weighing whether to act.": ["possible: are weighing | whether to act"],
    "The council considers a ban.": ["possible: considers a | ban"],
    "The council plans to sell the hall.": ["planned: plans to | sell the hall"],
    "Field intends to stand again.": ["planned: intends to | stand again"],
    "The firm wants to hire 40 people.": ["planned: wants to | hire 40 people"],
    "The bill proposes a new tax.": ["planned: proposes | a new tax"],
    "The plan would close two schools, the mayor said.": ["planned: would | close two schools"],
    "The tax would rise.": ["planned: would | rise"],
    "He said he would resign if he lost.": ["planned: would | resign"],
    "The alleged thief fled.": ["alleged: alleged | thief fled"],
    "He allegedly took the keys.": ["alleged: allegedly | took the keys"],
    "She is accused of fraud.": ["alleged: is accused of | fraud"],
    "A man suspected of arson was held.": ["alleged: suspected of | arson was held"],
    "A man was held on suspicion of arson.": ["alleged: on suspicion of | arson"],
    "The vase is said to be cursed.": ["alleged: is said to | be cursed"],
    "He claims that the map was forged.": ["alleged: claims that | the map was forged"],
    "It is possible that the dam will fail.": ["possible: It is possible that | the dam will fail"],
    "The crew cannot rule out a leak.": ["possible: cannot rule out | a leak"],
    "A toll is under consideration.": ["possible: under consideration | "],
    "The mayor offered to resign.": ["planned: offered to | resign"],
    "The fire was, in all likelihood, an accident.": ["probable: in all likelihood | an accident"],
    "He may have fled and is believed to be armed.": [
        "possible: may | have fled and is believed to be armed",
        "probable: is believed to | be armed",
    ],
}
NONE = [
    "The bridge was closed on 4 May.",
    "May was the wettest month.",
    "The trial begins in May and ends in June.",
    "Ann May will sing.",
    "The army showed its might.",
    "The might of the river surprised the engineers.",
    "Crews could not reach the village.",
    "Smoke could be seen from the hills.",
    "Residents could hear the engines.",
    "The council will sell the hall.",
    "The mayor said the bridge would reopen on Friday.",
    "The bridge would reopen on Friday, the mayor announced.",
    "Call as soon as possible.",
    "The minister would not say when.",
    "The judge was feared for his silence.",
    "Delays were due to snow.",
    "The storm claimed 12 lives.",
    "A rebel group claimed responsibility for the attack.",
    "The insurer paid all claims.",
    "They believe in ghosts.",
    "The witness appeared in court.",
    "“It is true,” she said to the judge.",
]


@pytest.mark.parametrize("sentence", FOUND)
def test_hedges_are_found_with_their_level(sentence: str) -> None:
    found = find_hedges(sentence, Span(0, len(sentence)))
    assert [f"{h.level.name.lower()}: {h.cue.of(sentence)} | {h.scope.of(sentence)}" for h in found] == FOUND[sentence]


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_said_as_a_fact_has_no_mark(sentence: str) -> None:
    assert find_hedges(sentence, Span(0, len(sentence))) == ()


def test_levels_are_in_order() -> None:
    assert sorted(Certainty)[0] is Certainty.ALLEGED
    assert Certainty.POSSIBLE < Certainty.PROBABLE < Certainty.CERTAIN


def test_only_the_given_sentence_is_read() -> None:
    text = "He may go. She might stay. They could leave."
    assert [one.cue.of(text) for one in find_hedges(text, Span(11, 26))] == ["might"]


@given(st.lists(st.sampled_from([*FOUND, *NONE, ", ", "would", "“", "İ", "may", "is said to"])), st.data())
def test_marks_lie_within_the_span(parts: list[str], data: st.DataObject) -> None:
    text = " ".join(parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for one in find_hedges(text, Span(start, end)):
        assert start <= one.cue.start < one.cue.end <= one.scope.start <= one.scope.end <= end

"""What a sentence says is not so, and how far that reaches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.language.negation import find_negations
from components.model import Span

# Sentence: each negation as "cue | what it covers", with its kind where that is not "not".
FOUND = {
    "The ferry did not leave the harbour.": ["not | leave the harbour"],
    "The ferry didn’t leave the harbour.": ["didn’t | leave the harbour"],
    "Engineers cannot say when the bridge will open.": ["cannot | say"],
    "The mayor did not resign, but critics said he might.": ["not | resign"],
    "He did not, however, leave the country.": ["not | leave the country"],
    "There was no water, food or power in Senna.": ["no | water, food or power in Senna"],
    "The council has never met the builders.": ["never | met the builders"],
    "None of the passengers was hurt.": ["None | of the passengers was hurt"],
    "Nobody was in the hall when the roof fell.": ["Nobody | was in the hall"],
    "No one claimed the prize.": ["No one | claimed the prize"],
    "The lighthouse is no longer manned.": ["no longer | manned"],
    "Neither the army nor the police fired.": ["Neither | the army nor the police fired"],
    "He did not call, nor did he write.": ["not | call", "nor | did he write"],
    "They crossed the river without permits.": ["without | permits"],
    "The talks ended not without anger.": ["not | without anger", "without | anger"],
    "The pilot failed to lower the wheels.": ["failed to | lower the wheels | failed"],
    "Their failure to act cost lives.": ["failure to | act cost lives | failed"],
    "Drivers refused to cross the bridge.": ["refused to | cross the bridge | failed"],
    "Crews were unable to reach the village.": ["unable to | reach the village | failed"],
    "The court has yet to rule on the case.": ["has yet to | rule on the case | failed"],
    "She stopped short of calling it a crime.": ["stopped short of | calling it a crime | failed"],
    "Ministers ruled out a second vote.": ["ruled out | a second vote | denied"],
    "The repair is far from finished.": ["far from | finished"],
    "The harbour lacks a crane.": ["lacks | a crane"],
    "The firm denied that it had dumped the waste.": ["denied | that it had dumped the waste | denied"],
    "The firm denies dumping waste.": ["denies | dumping waste | denied"],
    "She rejected claims that the vote was bought.": ["rejected claims that | the vote was bought | denied"],
    "Field dismissed the reports of a split.": ["dismissed the reports of | a split | denied"],
    "He never denied it.": ["never | denied it", "denied | it | denied"],
    "It is not": ["not | "],
}
NONE = [
    "Not only the bridge but also the road was closed.",
    "The storm didn’t just hit the coast.",
    "There is no doubt that the dam held.",
    "Many left, not least the young.",
    "It was nothing but a rumour.",
    "A spokesman for No. 10 welcomed the vote.",
    "The player who wears No 7 scored.",
    "They could not but agree.",
    "Hundreds, if not thousands, marched.",
    "No fewer than 12 houses burned.",
    "The work will take no more than three weeks.",
    "“No, the harbour is safe,” the mayor said.",
    "The market will not reopen until Friday.",
    "The village lies far from the coast.",
    "The wreck was found not far from Senna.",
    "The guest was none other than the king.",
    "Without doubt the harbour is the oldest.",
    "The notice was nonetheless clear.",
    "The talks were unsuccessful and two men were unhurt.",
    "Not all roads were closed.",
    "Nobody but the mayor spoke.",
    "Deputies passed a motion of no confidence.",
]


@pytest.mark.parametrize("sentence", FOUND)
def test_negations_are_found_with_what_they_cover(sentence: str) -> None:
    found = find_negations(sentence, Span(0, len(sentence)))
    written = [f"{one.cue.of(sentence)} | {one.scope.of(sentence)}" for one in found]
    kinds = ["" if one.kind == "not" else f" | {one.kind}" for one in found]
    assert [both + kind for both, kind in zip(written, kinds, strict=True)] == FOUND[sentence]


@pytest.mark.parametrize("sentence", NONE)
def test_what_looks_like_a_negation_is_none(sentence: str) -> None:
    assert find_negations(sentence, Span(0, len(sentence))) == ()


def test_only_the_given_sentence_is_read() -> None:
    text = "He did not go. She never came. They do not care."
    second = Span(15, 30)
    assert [one.cue.of(text) for one in find_negations(text, second)] == ["never"]


@given(st.lists(st.sampled_from([*FOUND, *NONE, ", ", "nor", "“", "İ", "not", "far from"])), st.data())
def test_marks_lie_within_the_span(parts: list[str], data: st.DataObject) -> None:
    """Wherever the span begins and ends, in the middle of a word too; the scope follows its cue."""
    text = " ".join(parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for one in find_negations(text, Span(start, end)):
        assert start <= one.cue.start < one.cue.end <= one.scope.start <= one.scope.end <= end

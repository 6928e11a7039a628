"""Quotations: marks of every style, nothing that only looks like one, speakers as far as the text tells them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.cleaning.furniture import find_furniture
from components.language.people import PRONOUNS
from components.language.quotations import find_quotations
from components.model import Quotation, Span

GOLD = Path(__file__).resolve().parents[2].parent / "shared" / "gold"


def contents(text: str) -> list[str]:
    return [each.span.of(text) for each in find_quotations(text)]


def only(text: str) -> Quotation:
    (found,) = find_quotations(text)
    return found


def told(text: str) -> list[tuple[str, bool]]:
    return [(each.name, each.candidate) for each in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"The dam held," said Ann Field.', ["The dam held,"]),
        ("“The dam held,” said Ann Field.", ["The dam held,"]),
        ('“The dam held," said Ann Field.', ["The dam held,"]),
        ("\"The dam held,” said Ann Field, who called it “luck'.", ["The dam held,", "luck'."]),
        ("‘The dam held,’ said Ann Field. ‘It’s the miners’ work.’", ["The dam held,", "It’s the miners’ work."]),
        ("'The dam held,' said Ann Field. 'It's the miners' work.'", ["The dam held,", "It's the miners' work."]),
        ("She was ‘aware of the miners’ worries’ and would come.", ["aware of the miners’ worries"]),
        ("„Der Damm hat gehalten“, sagte Anna Feld.", ["Der Damm hat gehalten"]),
        ("»Der Damm hat gehalten«, sagte Anna Feld.", ["Der Damm hat gehalten"]),
        ("« La digue a tenu », a dit Anne Champ.", ["La digue a tenu"]),
        ("市长说：「大坝没有垮。」", ["大坝没有垮。"]),
        ("市长说：「他说『大坝没有垮』。」", ["他说『大坝没有垮』。"]),
        ("”Dammen höll”, sade Anna Fält.", ["Dammen höll"]),
        ("“He said ‘run’ and I ran,” she said.", ["He said ‘run’ and I ran,"]),
        ('"He said “run” and I ran," she said.', ["He said “run” and I ran,"]),
        ("“We ran,“ he said. “We all ran.”", ["We ran,", "We all ran."]),
        ('"A pipe of 12" across, and it burst," he said.', ['A pipe of 12" across, and it burst,']),
        ('"It was in 1998" was all she said.', ["It was in 1998"]),
        ("“We ran, he said.\n\nThe dam fell.", ["We ran, he said."]),
        ("“We ran.\n\n“Then it fell,” he said.", ["We ran.\n\n“Then it fell,"]),
        ('"We ran.\n\n"Then it fell," he said. "Good."', ['We ran.\n\n"Then it fell,', "Good."]),
        ("“We ran, and the water came\nafter us,” he said.", ["We ran, and the water came\nafter us,"]),
    ],
)
def test_marks_of_every_style(text: str, wanted: list[str]) -> None:
    assert contents(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Her film “The Salt Road” opens in May.",
        "“The Salt Road”, a novel by Ann Field, sold well.",
        "She sang in the musical 'Harbour Lights' for a year.",
        "Ana “Chispa” Ruiz scored twice.",
        'Jan "Big" Novak drove.',
        'He is 6\'2" and carried a 12" pipe.',
        "They won in ’98 and in '99, and rock 'n' roll was playing.",
        'The trawler "Alma" sank.',
        'He sang "Let It Be" at noon.',
        "Le chaland « Marie-Louise » a flotté.",
        "They met in the pub “The Black Swan” at noon.",
        "The miners’ union and the owners’ lawyers met; it’s over.",
        "",
        '"" and “ ” and " . "',
    ],
)
def test_what_looks_like_a_quotation_and_is_none(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "name", "speaker", "cue"),
    [
        ("“Go,” said Ann Field.", "Ann Field", "Ann Field", "said"),
        ("“Go,” Ann Field said.", "Ann Field", "Ann Field", "said"),
        ("Ann Field said: “Go.”", "Ann Field", "Ann Field", "said"),
        ("Ann Field, the mayor of Elm, told reporters they should “go home”.", "Ann Field", None, "told"),
        ("The mayor, Ann Field, called the plan “a joke”.", "Ann Field", None, "called"),
        ("The plan is “a joke”, according to Mayor Ann Field.", "Ann Field", "Mayor Ann Field", "according to"),
        ("“Go,” said a senior harbour official.", "senior harbour official", "a senior harbour official", "said"),
        ("A spokesman for the Harbour Board said it was “sorry”.", "spokesman for the Harbour Board", None, "said"),
        ("Ann Field, who runs two boats, a shop and a school by the old harbour, called it “luck”.", "Ann Field",
         "Ann Field", "called"),
        ("It was, in the words of Ann Field, “a mess”.", "Ann Field", "Ann Field", "words of"),
        ("Tom Roth said Ann Field had told him it was “dead”.", "Ann Field", "Ann Field", "told"),
        ("“Stop!” cried one of the passengers.", "one of the passengers", None, "cried"),
        ("The mayor and the council said they were “shocked”.", "mayor and the council", None, "said"),
        ("The aunt used to say that it “strokes nobody”.", "aunt", "The aunt", "say"),
        ("Field left. Earlier Ann Field had warned of “a flood”.", "Ann Field", "Ann Field", "warned"),
    ],
)  # fmt: skip
def test_speakers_that_stand_in_the_sentence(text: str, name: str, speaker: str | None, cue: str) -> None:
    found = only(text)
    assert (found.name, found.candidate) == (name, False)
    assert found.speaker
    assert found.cue
    assert found.cue.of(text) == cue
    assert speaker is None or found.speaker.of(text) == speaker


def test_a_name_is_given_as_fully_as_the_article_gives_it() -> None:
    text = "Ann Field came at noon. The crowd was large.\n\n“Go home,” Field said."
    assert told(text) == [("Ann Field", False)]


def test_one_speaker_of_several_quotations_in_a_sentence() -> None:
    assert told("“I saw it,” Ann Field said, “and I ran.”") == [("Ann Field", False)] * 2
    assert told("Ann Field called it “a joke” and “a shame”, adding that it was “late”.") == [("Ann Field", False)] * 3


def test_a_pronoun_is_shown_as_such_with_a_candidate() -> None:
    text = "Ann Field came at noon.\n\n“Go home,” she said."
    found = only(text)
    assert found.speaker
    assert found.speaker.of(text) == "she"
    assert (found.name, found.candidate) == ("Ann Field", True)


def test_a_witness_before_the_pronoun_is_the_one_meant() -> None:
    assert told("Ann Field asked who it was. The witness looked away.\n\n“I forget,” he said.") == [("witness", True)]


def test_the_next_quotation_of_a_paragraph_goes_on() -> None:
    assert told("“Go,” said Ann Field. “Go at once.”") == [("Ann Field", False), ("Ann Field", True)]


@pytest.mark.parametrize(
    "text",
    [
        "A banner read “Save our river”.",
        "There was “no formal agreement” on the river.",
        "The sign said “Keep out” in red.",
        "He held up a box that said “Keep out”.",
        "Ann Field wanted to call it “a joke”.",
        "“Go at once.”",
        "The plan was called “a joke”.",
        "Ann Field lives on the democratically ruled island of “eternal spring”.",
    ],
)
def test_nobody_is_named_where_nobody_is_told(text: str) -> None:
    assert told(text) == [("", False)]


def test_nothing_goes_over_what_is_no_reporting() -> None:
    text = "“We ran.\n\nRead next: “Tides”\n\n“We fell,” he said."
    start = text.index("Read next")
    gap = Span(start, text.index("\n", start))
    assert [each.span.of(text) for each in find_quotations(text, [gap])] == ["We ran.", "We fell,"]


@pytest.mark.skipif(not GOLD.exists(), reason="the gold texts are not here")
@pytest.mark.parametrize("side", ["a", "b"])
def test_the_gold_pair(side: str) -> None:
    gold = json.loads((GOLD / "blinken-wang.json").read_text(encoding="utf-8"))[side]
    text = (GOLD / gold["file"]).read_text(encoding="utf-8")
    found = find_quotations(text, [each.span for each in find_furniture(text)])
    others = {name for quotation in gold["quotations"] for name in quotation["speakers"]}
    assert [(each.span.start, each.span.end) for each in found] == [tuple(each["span"]) for each in gold["quotations"]]
    for each, wanted in zip(found, gold["quotations"], strict=True):
        right = any(name.lower() in each.name.lower() for name in wanted["speakers"]) or not each.name
        assert wanted["speakers"] == [] or each.name not in others - set(wanted["speakers"]), each.span.of(text)
        pronoun = each.speaker is not None and each.speaker.of(text).lower() in PRONOUNS
        assert right or (each.candidate and pronoun), (each.span.of(text), each.name)


PIECES = st.sampled_from(
    ['"', "“", "”", "'", "’", "‘", "„", "«", "»", "「", "」", " ", "\n", "\n\n", ". ", ", ", "said", "Ann Field", "the",
     "he", "according to", "called", "12", "s", "who", "A banner", "with", "by", "adding"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join), st.lists(PIECES).map(" ".join)),
       st.integers(0, 60), st.integers(0, 30))  # fmt: skip
def test_any_text_gives_spans_in_order_that_do_not_overlap(text: str, start: int, length: int) -> None:
    gap = Span(min(start, len(text)), min(start + length, len(text)))
    end = 0
    for each in find_quotations(text, [gap]):
        assert end <= each.outer.start < each.span.start < each.span.end <= each.outer.end <= len(text)
        assert each.span.of(text) == each.span.of(text).strip()
        assert not each.outer.overlaps(gap)
        assert each.speaker is None or (each.speaker.end <= len(text) and each.speaker.of(text).strip())
        end = each.outer.end

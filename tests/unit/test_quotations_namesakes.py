"""Whose words they are where two persons of a text share a name, and where what stands beside them cannot speak."""

from __future__ import annotations

import pytest

from components.language.quotations import find_quotations
from components.tables.quotations import quotation_rows, quotations_table
from components.tables.quoted import quotations_of
from tests.unit.versions import compared

ENVOY = "Envoy Shen Hao flew to Elm on Friday, where he met Mayor Ann Okoro."
SPOKESMAN = "Foreign ministry spokesman Shen Weiming said little."
FIELDS = "Ann Okoro bakes the bread. Tom Okoro sells it. The shop stands on the quay."


def last(text: str) -> tuple[str, bool]:
    """Of the last quotation: the name, and whether it is only the likeliest."""
    found = find_quotations(text)[-1]
    return found.name, found.candidate


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{FIELDS} “We close at noon,” Okoro said.", "Okoro"),
        (f"{FIELDS} Okoro called the tax “a joke”.", "Okoro"),
        (f"{ENVOY} {SPOKESMAN} The talks went on. Shen called it “a joke”.", "Shen"),
        (f"Shen called it “a joke”. {ENVOY} {SPOKESMAN}", "Shen"),
        ("The shop opened. Ann and Tom Okoro run it. The quay was full. “We close at noon,” Okoro said.", "Okoro"),
        ("The brothers Ivo and Petr Marek own a boat. It sank. “We swam,” Marek said.", "Marek"),
        ("Minister Jan Marek came. His spokesman Petr Marek stayed. It rained. “It is late,” Marek said.", "Marek"),
        ("Tom Okoro was saved. Mr Okoro lives here. Mrs Okoro was away. “We swam,” Mrs Okoro said.", "Mrs Okoro"),
        ("Mr and Mrs Okoro own a farm. Tom Okoro is 70. “We are tired,” Mrs Okoro said.", "Mrs Okoro"),
        ("Tom Okoro, 70, owns a farm. His wife, Mrs Okoro, helps. “We are tired,” Mrs Okoro said.", "Mrs Okoro"),
        ("Tom Okoro, 70, lost his farm. All was gone. “We are tired,” Mrs Okoro said.", "Mrs Okoro"),
        ("Carter Hale, a singer, met Jim Carter. It rained. All left. “We are tired,” Carter said.", "Carter"),
        ("The mayor, Nagy Anna, and the judge, Nagy Zoltan, came. It rained. All left. “Go,” said Nagy.", "Nagy"),
        (f"Ann Shen runs the port. {SPOKESMAN} The port is old. “It is late,” Shen said.", "Shen"),
        ("Tom Okoro left. He spoke of Ann Okoro’s bread. Okoro called it “a joke”.", "Okoro"),
    ],
)  # fmt: skip
def test_a_name_that_two_share_stands_as_it_is(text: str, name: str) -> None:
    assert last(text) == (name, False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{ENVOY} Shen called it “a joke”. {SPOKESMAN}", "Shen Hao"),
        (f"{ENVOY} {SPOKESMAN} Envoy Shen Hao left, and Shen called it “a joke”.", "Shen Hao"),
        (f"{ENVOY} {SPOKESMAN} The talks went on. Spokesman Shen called it “a joke”.", "Shen Weiming"),
        (f"{FIELDS} Tom Okoro came out. “We close at noon,” Okoro said.", "Tom Okoro"),
        (f"{FIELDS} Tom Okoro came out. Okoro looked up. “We close at noon,” Okoro said.", "Tom Okoro"),
        ("Minister Jan Marek came. His aide Petr Marek stayed. It rained. “It is late,” Minister Marek said.",
         "Jan Marek"),
        (f"{FIELDS} “We close at noon,” said Tom Okoro.", "Tom Okoro"),
        ("Ann Okoro lost her farm. All was gone. “We are tired,” Ms Okoro said.", "Ann Okoro"),
        ("Putin and Ned Price met. The talks were short. “It is late,” Price said.", "Ned Price"),
        ("Tom Okoro came. Okoro Mill is shut. The quay was full. “We close at noon,” Okoro said.", "Tom Okoro"),
    ],
)  # fmt: skip
def test_where_the_text_settles_whose_it_is_the_name_is_told(text: str, name: str) -> None:
    assert last(text) == (name, False)


def test_the_only_one_of_a_name_so_far_is_the_likeliest_where_another_comes_later() -> None:
    far = "The talks were short. Nobody else came."
    assert last(f"{ENVOY} {far} Shen called it “a joke”. {SPOKESMAN}") == ("Shen Hao", True)


def test_who_is_named_by_surname_first_and_only_later_is_the_likeliest() -> None:
    assert last(f"Shen called it “a joke”. {SPOKESMAN}") == ("Shen Weiming", True)


def test_one_person_named_in_two_ways_is_no_namesake() -> None:
    text = "Ann Okoro came. Ann B. Okoro is mayor. The quay was full. “We close at noon,” Okoro said."
    assert last(text) == ("Ann B. Okoro", False)


def test_many_mentions_of_one_do_not_hide_the_other() -> None:
    text = "Envoy Shen Hao spoke again. " * 30 + f"{SPOKESMAN} The talks went on. Shen called it “a joke”."
    assert last(text) == ("Shen", False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("According to the foreign ministry spokesman, Shen’s visit to Elm will be “a new chapter”.",
         "foreign ministry spokesman"),
        ("According to the harbour office, Ann Okoro will call it “a new chapter”.", "harbour office"),
        ("According to the mayor, Ann Okoro, the dam was “a joke”.", "Ann Okoro"),
        ("According to the mayor, Ann Okoro, who is on leave, had opened a “secret” gate.", "mayor"),
        ("The dam was “a joke”, according to the mayor, Ann Okoro.", "Ann Okoro"),
        ("“It fell,” said the mayor, Ann Okoro.", "Ann Okoro"),
        ("“It fell,” said Okoro’s daughter.", "Okoro’s daughter"),
    ],
)  # fmt: skip
def test_according_to_somebody_is_not_the_subject_behind_it(text: str, name: str) -> None:
    assert find_quotations(text)[-1].name == name


@pytest.mark.parametrize(
    "text",
    [
        "Shen’s visit underscored “a new chapter” for Elm.",
        "The balloon announced “a new chapter” for Elm.",
        "The envoy’s trips stressed “friendship”.",
        "The meeting of the two envoys underlined “friendship”.",
    ],
)
def test_a_thing_does_not_speak(text: str) -> None:
    (found,) = find_quotations(text)
    assert (found.name, found.speaker) == ("", None)


@pytest.mark.parametrize("subject", ["Shen’s office", "The delegation", "The city’s harbour board", "The trade union"])
def test_groups_and_offices_speak(subject: str) -> None:
    (found,) = find_quotations(f"{subject} called it “a joke”.")
    assert found.speaker
    assert not found.candidate


def test_a_pronoun_goes_on_from_who_was_told_of_and_never_means_a_number() -> None:
    text = (
        "Anton Marsh kept the locks. Neighbours saw him at noon. The hill slipped.\n\nHe was in the lock house. "
        "He had wound Number Seven shut. He counted the turns. Two girls found him.\n\n“It is heavy,” he told them."
    )
    assert last(text) == ("Anton Marsh", True)


def test_another_version_does_not_lend_its_full_name() -> None:
    """Nor is the one who shares the name told as another speaker."""
    joke = "absurd, late and bad for every harbour in the world"
    one = f"{ENVOY} {SPOKESMAN} The talks were short. Shen called the closure “{joke}”."
    other = f"Foreign ministry spokesman Shen Weiming spoke at noon. Shen Weiming called the closure “{joke}”."
    found = compared(One=one, Other=other)
    assert [f for f in found.findings if f.kind == "quotations"] == []
    (quoted,) = quotations_of(found)
    assert sorted(speaker for speaker, _ in quoted.speakers) == ["Shen", "Shen Weiming"]


def test_the_table_tells_a_likely_speaker_as_such() -> None:
    text = "Ann Okoro came at noon.\n\n“We will rebuild the old quay before the winter,” she said."
    found = compared(One=text, Other=text.replace("noon", "ten"))
    table = quotations_table(found, quotation_rows(found))
    assert table["One: speaker"].tolist() == ["she: probably Ann Okoro"]

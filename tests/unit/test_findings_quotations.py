"""Quotations over versions: what is told of them, what is left alone, and the table of all of them."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from components import wording
from components.compare import compare
from components.findings import quotations
from components.model import Comparison, Finding
from components.readers import read
from components.tables.quotations import QuotationRow, quotation_rows, quotations_table
from tests.quality.sample import gold, place, story
from tests.unit.versions import compared, version

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
QUAY = "“We will rebuild the quay before the winter storms arrive,” the mayor, Ada Okoro, said."
WARNED = "“Nobody warned us that the wall was about to fall,” said {}."
BROKEN = "“We will rebuild the quay,” Ada Okoro said on Tuesday, “before the winter storms arrive.”"
TWICE = "“The wall is gone,” Ada Okoro told the council. “We will rebuild the quay before the winter.”"


def found_in(*texts: str) -> list[Finding]:
    return [
        f for f in compared(**{f"Paper {n}": text for n, text in enumerate(texts)}).findings if f.kind == "quotations"
    ]


def changes(*texts: str) -> list[str]:
    return [finding.detail["change"] for finding in found_in(*texts)]


ALIKE = {
    "curly and straight marks": (QUAY, QUAY.replace("“", '"').replace("”", '"')),
    "broken by who says it": (BROKEN, QUAY),
    "broken between two sentences": (
        TWICE,
        "“The wall is gone. We will rebuild the quay before the winter,” Ada Okoro said.",
    ),
    "a capital and a comma": (QUAY, "Ada Okoro said that “we will rebuild the quay before the winter storms arrive”."),
    "a bracket for a pronoun": (
        "“She will resign before the council meets again,” Pavel Lund said of the mayor.",
        "“[The mayor] will resign before the council meets again,” Pavel Lund said.",
    ),
    "a word put in, in brackets": (
        "“He knew about the cracks in the wall for years,” Pavel Lund said.",
        "“He knew about the cracks in the [harbour] wall for years,” Pavel Lund said.",
    ),
    "spelling": (
        "“The harbour authority apologised to every neighbour on the quay,” Pavel Lund said.",
        "“The harbor authority apologized to every neighbor on the quay,” Pavel Lund said.",
    ),
    "numbers and contractions": (
        "“We don’t know where forty-two per cent of our boats are,” Pavel Lund said.",
        "“We do not know where 42% of our boats are,” Pavel Lund said.",
    ),
    "marks within": (
        "“He told us, ‘Leave now’, and we ran,” Pavel Lund said.",
        "‘He told us, “Leave now”, and we ran,’ Pavel Lund said.",
    ),
    "two quotations of one speaker": (
        "“It was the worst storm I have seen in forty years at sea,” Pavel Lund said.",
        "“I have never been so afraid of the water as I was that night,” Pavel Lund said of the storm.",
    ),
    "two that only begin alike": (
        "“We will rebuild the quay,” Ada Okoro said. “We will rebuild the market,” she told a later meeting.",
        "“We will rebuild the market,” Ada Okoro said. “We will rebuild the quay,” she added.",
    ),
    "two witnesses in a like frame": (
        "“I heard a bang and ran outside,” said Pavel Lund, 61.",
        "“I heard a bang and then screaming,” said Ines Duarte, 34.",
    ),
    "two that begin with one formula": (
        "“We are working closely with the authorities to find out what happened,” said Sara Vint, the director.",
        "“We are working closely with the authorities and will publish our findings in full,” said Sara Vint, the "
        "director.",
    ),
    "two speakers, each with words like the other's": (
        "“We did everything we could,” said Sara Vint, a surgeon. Pavel Lund, a medic, said: “We did everything by the "
        "book.”",
        "“We did everything by the book,” said Pavel Lund, a medic. “We did everything we could,” said Sara Vint, a "
        "surgeon.",
    ),
    "a name from another script": (
        "“President Zelonsky came to see the dam himself,” Pavel Lund said.",
        "“President Zelonskyy came to see the dam himself,” Pavel Lund said.",
    ),
    "a swear word with dashes": (
        "“It is a damned disgrace that they did not call us,” Pavel Lund said.",
        "“It is a d----d disgrace that they did not call us,” Pavel Lund said.",
    ),
    "one word in two claims": (
        "The minister called the budget “reckless”. Rain fell all day.",
        "Fishermen said that the harbour dues were “reckless”. The market stayed open.",
    ),
    "a speaker by office and by name": (WARNED.format("the mayor"), WARNED.format("Ada Okoro")),
    "a company and who leads it": (
        WARNED.format("Lin Brandt, the chief executive of Marrin Water"),
        "“Nobody warned us that the wall was about to fall,” Marrin Water said in a statement.",
    ),
    "speakers that are only likely": (
        "Ada Okoro came early. “Nobody warned us that the wall was about to fall,” she said.",
        "Ines Duarte came early. “Nobody warned us that the wall was about to fall,” she said.",
    ),
    "two translations": (
        "“The wall was old and everybody knew that it would fall,” Pavel Lund said in Danish.",
        "“Everyone knew the wall was old and that it would fall,” Pavel Lund said through an interpreter.",
    ),
    "a headline that has less": (f"‘We will rebuild the quay’\n\nRain fell all day on Tuesday.\n\n{QUAY}", QUAY),
    "the opposite, without marks": (
        "“The school will open again on Monday,” Ruth Hale said.",
        "Ruth Hale said the school had been closed since Monday.",
    ),
    "told without marks of another speaker": (
        "“We found traces of fuel in the well,” said Pavel Lund, the inspector.",
        "Residents said they had found traces of fuel in the well.",
    ),
    "told as a fact": (QUAY, "The town will rebuild the quay before the winter storms arrive."),
}


@pytest.mark.parametrize("texts", ALIKE.values(), ids=ALIKE)
def test_what_is_no_difference_is_not_told(texts: tuple[str, str]) -> None:
    assert changes(*texts) == []


APART = {
    "trimmed at its end": ("trimmed", QUAY, "“We will rebuild the quay,” Ada Okoro said."),
    "trimmed to a fragment": ("trimmed", QUAY, "Ada Okoro wants a new quay “before the winter storms arrive”."),
    "trimmed with an ellipsis": (
        "trimmed",
        "“We will rebuild the quay, with help from the province, before the winter,” Ada Okoro said.",
        "“We will rebuild the quay … before the winter,” Ada Okoro said.",
    ),
    "one word altered": ("altered", QUAY, QUAY.replace("will", "might")),
    "a word more": ("altered", QUAY, QUAY.replace("winter storms", "first winter storms")),
    "a figure altered": (
        "altered",
        "“We lost 14 boats and two good friends last night,” said Pavel Lund.",
        "“We lost 40 boats and two good friends last night,” said Pavel Lund.",
    ),
    "words in another order": (
        "altered",
        "“The fire spread quickly through the old roof and the hall was lost,” said Pavel Lund.",
        "“The hall was lost and the fire spread quickly through the old roof,” said Pavel Lund.",
    ),
    "a mother for a father": (
        "speaker",
        "“My son went back for the dog,” said the boy’s father, Pavel Lund.",
        "“My son went back for the dog,” said the boy’s mother, Ines Duarte.",
    ),
    "joined over its middle": (
        "spliced",
        "“The harbour master did his job. Nobody had told him of the cracks, and the province kept its report in a "
        "drawer. We were let down by people who should know better,” Pavel Lund said.",
        "“The harbour master did his job. We were let down by people who should know better,” Pavel Lund said.",
    ),
    "told without marks": (
        "reported",
        QUAY,
        "Ada Okoro said that the town would rebuild the quay before the winter storms arrived.",
    ),
    "called so without marks": (
        "reported",
        "“This is the biggest find in the valley for a hundred years,” said Ines Duarte, who led the dig.",
        "Ines Duarte, who led the dig, called it the biggest find in the valley for a hundred years.",
    ),
    "another name": ("speaker", WARNED.format("Pavel Lund, a fisherman"), WARNED.format("Ines Duarte, a baker")),
    "another office": ("speaker", WARNED.format("the mayor"), WARNED.format("a police spokesman")),
}


@pytest.mark.parametrize(("change", "one", "other"), APART.values(), ids=APART)
def test_what_differs_is_told_once_with_both_versions(change: str, one: str, other: str) -> None:
    (finding,) = found_in(one, other)
    assert finding.detail["change"] == change
    assert [member.article for member in finding.evidence] == [0, 1]
    assert [value["article"] for value in finding.detail["values"]] == ["paper-0", "paper-1"]
    assert "Paper 1" in finding.summary
    assert not {"wrong", "false", "fake"} & set(finding.summary.split())


def test_two_quotations_that_stand_apart_are_spliced_where_they_are_one() -> None:
    apart = (
        "“The province kept its report in a drawer for years,” Pavel Lund said on Monday.\n\nBoats were moved to the "
        "northern pier, and the market opened late. Divers searched the basin until dusk, and two cranes came from the "
        "city by road in the afternoon, police said.\n\n“I lost the boat that my father built,” Mr Lund said."
    )
    joined = "“The province kept its report in a drawer for years, and I lost the boat that my father built,” he said."
    assert changes(apart, joined) == ["spliced"]


def test_evidence_is_what_stands_between_the_marks_and_edits_turn_the_fullest_into_it() -> None:
    altered = QUAY.replace("will rebuild", "might repair")
    found = compared(Argus=QUAY, Bell=altered)
    (finding,) = [each for each in found.findings if each.kind == "quotations"]
    texts = [member.span.of(found.articles[member.article].text) for member in finding.evidence]
    assert texts == [QUAY[1 : QUAY.index("”")], altered[1 : altered.index("”")]]
    edits = {value["article"]: value["edits"] for value in finding.detail["values"]}
    assert [words for op, words in edits["argus"] if op != "equal"] == []
    assert [[op, words] for op, words in edits["bell"] if op != "equal"] == [
        ["delete", "will rebuild"],
        ["insert", "might repair"],
    ]
    assert [value["speaker"] for value in finding.detail["values"]] == ["Ada Okoro", "Ada Okoro"]


def test_a_name_alone_is_not_told_as_somebody_whom_only_another_version_names() -> None:
    both = "Ines Duarte bakes the bread. Rui Duarte sells it. The shop stands on the quay. " + WARNED.format("Duarte")
    texts = WARNED.format("Ines Duarte, a baker"), both, WARNED.format("Pavel Lund, a fisherman")
    (finding,) = found_in(*texts)
    assert finding.detail["change"] == "speaker"
    assert {value["speaker"] for value in finding.detail["values"]} == {"Ines Duarte", "Duarte", "Pavel Lund"}
    assert "Duarte (Paper 1)" in finding.summary
    assert "Ines Duarte (Paper 0)" in finding.summary


def test_a_cut_that_turns_the_sense_is_worth_more_and_says_which_words() -> None:
    (plain,) = found_in(QUAY, "“We will rebuild the quay,” Ada Okoro said.")
    (turned,) = found_in(
        "“I support the plan, but only if the province pays for it,” Ada Okoro said.",
        "“I support the plan,” Ada Okoro said.",
    )
    assert (plain.strength, turned.strength) == (0.3, 0.7)
    assert turned.detail["turns"][0].startswith("but")
    assert "but" in turned.summary
    assert "turns" not in plain.detail


def test_versions_of_one_outlet_weigh_less() -> None:
    altered = QUAY.replace("will", "might")
    own = compare([version("Wire", QUAY, article_id="early"), version("Wire", altered, article_id="later")])
    (mine,) = [finding for finding in own.findings if finding.kind == "quotations"]
    (theirs,) = found_in(QUAY, altered)
    assert mine.strength < theirs.strength


def test_the_order_of_versions_changes_nothing() -> None:
    texts = {
        "Wire": QUAY,
        "Bell": QUAY.replace("will", "might"),
        "Courier": "“We will rebuild the quay,” Ada Okoro said.",
    }
    told = set()
    for order in permutations(texts):
        found = compared(**{outlet: texts[outlet] for outlet in order})
        (finding,) = [each for each in found.findings if each.kind == "quotations"]
        values = sorted((value["article"], value["change"], value["text"]) for value in finding.detail["values"])
        told.add((finding.summary, finding.strength, tuple(values)))
    assert len(told) == 1


def row(rows: list[QuotationRow], words: str) -> QuotationRow:
    (it,) = (row for row in rows if words in row.text)
    return it


def test_a_table_has_each_quotation_with_its_wording_change_and_speaker_in_each_version() -> None:
    found = compared(Wire=f"{QUAY} “It rained,” said Pavel Lund.", Bell="“We will rebuild the quay,” Ms Okoro said.")
    table = quotations_table(found, quotation_rows(found))
    assert len(table) == 2
    first = table.iloc[0]
    assert first["quotation"] == "We will rebuild the quay before the winter storms arrive"
    assert first["Bell"] == "We will rebuild the quay,"
    assert first["Bell: change"] == wording.QUOTATION_CHANGES["trimmed"]
    assert first["Wire: change"] == wording.QUOTATION_CHANGES["whole"]
    assert first["Wire: speaker"] == "Ada Okoro"
    assert list(table.iloc[1][["Bell", "Bell: change", "Bell: speaker"]]) == ["", "", ""]
    assert len(quotation_rows(found, shared=True)) == 1


def spans_of(found: Comparison, finding: Finding) -> set[tuple[int, int, int]]:
    return {(member.article, member.span.start, member.span.end) for member in finding.evidence}


@pytest.mark.parametrize(
    "item", [item for item in gold()["items"] if item["kind"] == "quotation"], ids=lambda i: i["id"]
)
def test_the_sample_story(item: dict[str, list[dict[str, str]]]) -> None:
    """Every planted change is found in a row with the others, and what is whole everywhere is no finding."""
    keys, found = story()
    wanted = {keys[member["article"]]: (place(member), member["form"]) for member in item["members"]}
    (it,) = [
        row
        for row in quotation_rows(found)
        if any(v.article in wanted and any(s.overlaps(wanted[v.article][0]) for s in v.spans) for v in row.variants)
    ]
    assert {variant.article: variant.change for variant in it.variants} == {n: form for n, (_, form) in wanted.items()}
    told = [
        f
        for f in quotations.find(found)
        if any(wanted.get(m.article) and wanted[m.article][0].overlaps(m.span) for m in f.evidence)
    ]
    assert [f.detail["change"] for f in told] == [
        c for c in ("altered", "trimmed") if c in {f for _, f in wanted.values()}
    ][:1]


def test_the_sample_story_has_no_other() -> None:
    planted = [item for item in gold()["items"] if item["kind"] == "quotation"]
    differing = [item for item in planted if {m["form"] for m in item["members"]} != {"whole"}]
    assert len(quotations.find(story()[1])) == len(differing)


@pytest.mark.skipif(not GOLD.is_dir(), reason="the two articles belong to their publishers and are not shared")
def test_two_real_articles_share_six_quotations_in_the_same_words() -> None:
    articles = [a for file in sorted(GOLD.glob("*.txt")) for a in read(file.name, file.read_bytes()).articles]
    found = compare(articles)
    shared = quotation_rows(found, shared=True)
    for words in ("steady growth", "that balloon", "absurd and", "100% an abuse", "exchange views", "hotspot issues"):
        assert row(shared, words).change == "whole"
    assert quotations.find(found) == []

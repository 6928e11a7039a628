"""What is worth a look between two versions: only what tells these two apart, and no two versions called alike."""

from dataclasses import replace

from components.tables.worth_a_look import between, told, where
from tests.unit.versions import compared

WIRE = "The ferry to Ostrand sank at noon on Monday. At least 340 people were moved from their homes that night."
BELL = "The ferry to Ostrand sank at noon on Monday. At least 340 people were moved from their homes that night."
POST = "The ferry to Ostrand sank at noon on Monday. At least 430 people were moved from their homes that night."


def test_two_that_agree_have_nothing_that_tells_them_apart():
    found = compared(Wire=WIRE, Bell=BELL, Post=POST)
    assert between(found, 0, 1) == []
    (finding,) = between(found, 0, 2)
    assert between(found, 0, None) == [each for each in found.findings if each.kind != "voices"]
    assert told(found, finding) == "The figures differ: at least 340 (Wire); at least 430 (Post)."
    assert {member.article for member in finding.evidence} == {0, 2}
    assert told(found, between(found, 2, 0)[0]) == "The figures differ: at least 430 (Post); at least 340 (Wire)."
    link = where(found, finding, 0, 2)
    assert link is not None
    assert {link.a, link.b} == {0, 2}
    assert "340" in link.a_span.of(WIRE)


def test_versions_of_one_outlet_have_names_of_their_own():
    found = compared(Wire=WIRE, Bell=BELL, Post=POST)
    same = tuple(replace(article, outlet="Wire") for article in found.articles)
    named = replace(found, articles=same)
    sentence = told(named, between(named, 0, 2)[0])
    assert "340 (" in sentence
    assert "430 (Wire (2))" in sentence


QUOTED = "“We shut the sluice before the water came up the street,” said mayor Ilse Tarn on Monday in Ostrand."
BENT = "“We closed the sluice before the water came up the street,” said mayor Ilse Tarn on Monday in Ostrand."


def test_a_quotation_that_a_third_version_changed_tells_nothing_of_the_two_that_have_it_whole():
    found = compared(Wire=QUOTED, Bell=QUOTED, Post=BENT)
    (finding,) = [each for each in found.findings if each.kind == "quotations"]
    (apart,) = between(found, 0, 2)
    assert apart.kind == finding.kind
    assert "(Wire)" in told(found, apart)
    assert "(Post)" in told(found, apart)
    assert "Bell" not in told(found, apart)
    assert between(found, 0, 1) == []


CUT = "“We shut the sluice,” said mayor Ilse Tarn on Monday in Ostrand."


def test_a_quotation_that_one_of_the_two_only_shortens_is_no_change_of_its_words():
    found = compared(Wire=QUOTED, Bell=CUT, Post=QUOTED.replace("came up", "hit"))
    assert [each.detail["change"] for each in found.findings if each.kind == "quotations"] == ["altered"]
    assert [each for each in between(found, 0, 1) if each.kind == "quotations"] == []


def test_figures_that_agree_are_told_of_two_that_write_them_differently():
    eight = "The council of Ostrand met at {} on Monday to talk about the flooded harbour road and its repair."
    found = compared(Wire=eight.format("8 p.m."), Bell=eight.format("8 p.m."), Post=eight.format("20:00"))
    (finding,) = between(found, 1, 2)
    assert told(found, finding) == "The same figure in other words: 8 p.m. (Bell); 20:00 (Post)."
    assert between(found, 0, 1) == []


def test_an_outlet_that_names_a_source_in_one_version_and_none_in_another_is_told_by_version():
    named = "The sluice was shut before the water came up the street, the harbour office said."
    bare = "The sluice was shut before the water came up the street."
    found = compared(Wire=named, Bell=bare)
    (finding,) = [each for each in found.findings if each.kind == "attribution"]
    assert told(found, finding) == finding.summary
    same = tuple(replace(article, outlet="Wire", published="") for article in found.articles)
    sentence = told(replace(found, articles=same), finding)
    assert "Wire attributes it to" in sentence or "Wire (2) attributes it to" in sentence
    assert sentence.count("Wire (2)") == 1
    assert sentence.endswith(f"“{bare}”")


def test_who_names_a_source_is_told_of_the_two_and_in_a_sentence_of_one_of_them():
    named = "The sluice was shut before the water came up the street, the harbour office said."
    bare = "The sluice was shut before the water came up the street."
    found = compared(Wire=named, Bell=bare, Post=bare, Gazette=named)
    (finding,) = between(found, 3, 2)
    sentence = told(found, finding)
    assert sentence == f"Gazette attributes it to “the harbour office”; Post tells it as a fact: “{bare}”"
    assert between(found, 1, 2) == between(found, 0, 3) == []

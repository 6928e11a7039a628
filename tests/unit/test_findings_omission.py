"""What every outlet but one reports: whom it names, what it shows, and when it keeps silent."""

from __future__ import annotations

from components.compare import compare
from components.model import Article, Comparison, Finding
from tests.unit.versions import by_id, version

SIREN = "The warning siren sounded long after the gate had opened."
LATE = "Long after the gate had opened, the warning siren sounded at last."
OAK = "Schoolchildren planted an oak for the bishop's birthday."
ONIONS = "A barge carrying onions sank off the northern pier."
LEMONS = "Nobody in the lower town has ever seen so many lemons."
SHORT = "The siren came late."
THREE = [version("Wire", f"{SIREN} {OAK}"), version("Courier", LATE), version("Bell", ONIONS)]


def omissions(found: Comparison) -> list[Finding]:
    return [finding for finding in found.findings if finding.kind == "omission"]


def test_the_sentence_names_the_outlet_and_the_evidence_every_other_one() -> None:
    found = compare(THREE)
    (finding,) = omissions(found)
    assert finding.summary.startswith("All but Bell report this: ")
    assert finding.detail["missing"] == "bell"
    told = {found.articles[m.article].outlet: m.span.of(found.articles[m.article].text) for m in finding.evidence}
    assert told == {"Wire": SIREN, "Courier": LATE}
    assert 0 < finding.strength <= 1


def test_a_version_in_a_language_that_is_not_judged_silences_it() -> None:
    foreign = Article("stadt", "Die Sirene heulte erst, als das Tor längst offen war.", outlet="Stadt", language="de")
    assert omissions(compare([*THREE[:2], foreign])) == []
    assert omissions(compare([*THREE, foreign])) == []


def test_of_two_versions_of_one_outlet_neither_may_have_it() -> None:
    silent, other = version("Bell", LEMONS, article_id="later"), version("Bell", SIREN, article_id="later")
    (finding,) = omissions(compare([*THREE, silent]))
    assert finding.detail["missing"] in ("bell", "later")
    assert omissions(compare([*THREE, other])) == []


def test_a_longer_claim_is_worth_more_than_a_short_one() -> None:
    (longer,) = omissions(compare(THREE))
    (shorter,) = omissions(compare([version("Wire", SHORT), version("Courier", SHORT), version("Bell", ONIONS)]))
    assert shorter.strength < longer.strength


def test_the_order_of_the_articles_changes_nothing() -> None:
    assert by_id(compare(THREE))["findings"] == by_id(compare(THREE[::-1]))["findings"]


def test_it_is_told_in_words_that_the_others_say_whole() -> None:
    more = "The warning siren sounded 40 minutes after the gate had opened, and in the town hall a window broke."
    less = "The warning siren sounded 40 minutes after the gate had opened."
    last = "It was 40 minutes after the gate had opened that the warning siren sounded."
    found = compare([version("Wire", more), version("Courier", less), version("Post", last), version("Bell", ONIONS)])
    (finding,) = omissions(found)
    assert "window" not in finding.summary
    assert any("window" in m.span.of(found.articles[m.article].text) for m in finding.evidence)

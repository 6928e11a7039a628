"""Guards: two sentences that say nearly the same, and what keeps them from being called so."""

from __future__ import annotations

import numpy as np
import pytest

from components.matching.guards import Verdict, facts, verdict
from components.matching.meaning import Meaning
from components.matching.wordlinks import linked_words
from components.model import Span
from components.wording import REASONS


def judged(a: str, *b: str) -> Verdict | None:
    """One sentence against one or several that follow each other."""
    other = " ".join(b)
    starts = np.cumsum([0, *(len(part) + 1 for part in b[:-1])]).tolist()
    spans = [[Span(0, len(a))], [Span(start, start + len(part)) for start, part in zip(starts, b, strict=True)]]
    meaning = Meaning([a, other], spans)
    x = facts(meaning, 0, a, spans[0][0], 0)
    y = [facts(meaning, 1, other, span, i) for i, span in enumerate(spans[1])]
    links = linked_words(meaning, 0, 1, range(len(meaning.tokens[0].form)), range(len(meaning.tokens[1].form)))
    found, turned = verdict(x, y, links), verdict(y, x, links[:, ::-1])
    assert (found and (found.reason, found.x, found.y)) == (turned and (turned.reason, turned.y, turned.x))
    return found


def said(a: str, b: str) -> tuple[str, list[str], list[str]] | None:
    """The reason and the words that differ."""
    found = judged(a, b)
    return (found.reason, [span.of(a) for span in found.x], [span.of(b) for span in found.y]) if found else None


DIFFERING = [
    # A rough figure settles one figure alone, and none that counts another thing.
    (
        "numbers",
        "Eleven people were killed and dozens were hurt, officials said.",
        "Forty-one people were killed and dozens were hurt, officials said.",
        ["Eleven"],
        ["Forty-one"],
    ),
    (
        "numbers",
        "The bank lost 300 jobs and hundreds of customers.",
        "The bank lost 700 jobs and hundreds of customers.",
        ["300"],
        ["700"],
    ),
    (
        "numbers",
        "Rescuers pulled 14 miners from the shaft and treated dozens of their relatives.",
        "Rescuers pulled 40 miners from the shaft and treated dozens of their relatives.",
        ["14"],
        ["40"],
    ),
    (
        "numbers",
        "Police arrested 212 marchers and hundreds more blocked the bridge.",
        "Police arrested 340 marchers and hundreds more blocked the bridge.",
        ["212"],
        ["340"],
    ),
    (
        "numbers",
        "Twelve people were killed and dozens were hurt.",
        "Forty-one people were killed and dozens of people were hurt.",
        ["Twelve"],
        ["Forty-one"],
    ),
    ("numbers", "Fire killed 12 people in Ganby.", "Twenty people died in the fire in Ganby.", ["12"], ["Twenty"]),
    ("numbers", "The Otters beat Ganby Town 3-1 at home.", "The Otters beat Ganby Town 3-2 at home.", ["3"], ["3"]),
    ("numbers", "A fourth miner was found on Monday.", "A sixth miner was found on Monday.", ["fourth"], ["sixth"]),
    (
        "numbers",
        "Rents have doubled in Ganby since May.",
        "Rents in Ganby have tripled since May.",
        ["doubled"],
        ["tripled"],
    ),
    (
        "numbers",
        "The storm killed two people and injured nine.",
        "The storm killed nine people and injured two.",
        ["two", "nine"],
        ["nine", "two"],
    ),
    ("numbers", "The nurses get 80 crowns more a week.", "The nurses get 80 crowns more a month.", ["80"], ["80"]),
    ("day", "The court sits on Monday.", "The court sits on Friday.", ["Monday"], ["Friday"]),
    (
        "time",
        "The service begins at 8 p.m. on Saturday.",
        "The service begins at nine on Saturday.",
        ["8 p.m."],
        ["nine"],
    ),
    ("time", "The polls close at 10 p.m.", "The polls close at nine.", ["10 p.m."], ["nine"]),
    ("time", "The bridge opened at 7 a.m.", "The bridge opened at 9 a.m.", ["7 a.m."], ["9 a.m."]),
    (
        "day",
        "The bridge opened on 3 May at 7 a.m. for trams.",
        "The bridge opened on 5 May at 9 a.m. for trams.",
        ["3 May", "7 a.m."],
        ["5 May", "9 a.m."],
    ),
    ("day", "Vendland votes in the spring.", "Vendland votes in the autumn.", ["spring"], ["autumn"]),
    ("day", "The mayor resigned before the vote.", "The mayor resigned after the vote.", ["before"], ["after"]),
    ("negation", "The driver was drunk.", "The driver was not drunk.", ["drunk"], ["not"]),
    ("negation", "The company denied that it had paid Ann Holm.", "The company had paid Ann Holm.", None, None),
    ("antonym", "Exports of salt rose in May.", "Exports of salt fell in May.", ["rose"], ["fell"]),
    ("roles", "The mayor sued the surgeon.", "The surgeon sued the mayor.", None, None),
    ("roles", "Ganby bought two boats from Orrin.", "Orrin bought two boats from Ganby.", None, None),
    ("roles", "The wolf was attacked by the dog.", "The dog was attacked by the wolf.", None, None),
    (
        "name",
        "The prize went to Ann Holm for her novel.",
        "The prize went to Tom Reed for his novel.",
        ["Ann Holm"],
        ["Tom Reed"],
    ),
    ("name", "The party will nominate Ann Holm.", "The party will nominate Karin Holm.", ["Ann Holm"], ["Karin Holm"]),
    ("place", "The bomb went off in Lumo at noon.", "The bomb went off in Verrin at noon.", ["Lumo"], ["Verrin"]),
    ("certainty", "The bank will raise its rate.", "The bank may raise its rate.", ["will raise"], ["may"]),
    ("scope", "All of the pupils wore masks.", "Some of the pupils wore masks.", ["All of the"], ["Some of the"]),
    ("scope", "All of the statues survived.", "Two of the statues survived.", None, None),
    ("numbers", "Ganby finished third in the league.", "Ganby finished fifth in the league.", ["third"], ["fifth"]),
    ("numbers", "Holm won 6-4, 6-3.", "Holm won 6-4, 6-2.", ["6"], ["6"]),
    ("numbers", "The driver, 34, was held.", "A 43-year-old driver was held.", ["34"], ["43-year-old"]),
    ("antonym", "The nurses accepted the offer.", "The nurses turned the offer down.", ["accepted"], ["turned"]),
    ("antonym", "The fair will go ahead in May.", "The fair was called off in May.", ["go ahead"], ["called off"]),
    ("antonym", "The surgeon was acquitted of fraud.", "The surgeon was found guilty of fraud.", None, None),
    ("antonym", "Ganby's tap water is safe.", "Ganby's tap water is contaminated.", ["safe"], ["contaminated"]),
    ("antonym", "Orrin will play the return match at home.", "Orrin will play the return match away.", None, None),
    ("roles", "The treasurer was sacked by the mayor.", "The treasurer got rid of the mayor.", None, None),
    ("roles", "Holm defeated Reed in the final.", "Reed won the final against Holm.", None, None),
    ("roles", "In the end Holm betrayed Reed.", "Reed informed on Holm.", None, None),
    ("name", "Finance minister Ann Holm resigned.", "Interior minister Ann Holm resigned.", ["Finance"], ["Interior"]),
    ("place", "The icons were in the cellar of a farm.", "The icons lay in the attic of a farm.", None, None),
    ("negation", "He did n't wear a helmet.", "He wore a helmet.", ["n't"], ["wore"]),
    ("negation", "Ganby would neither confirm nor deny the sale.", "Ganby confirmed the sale.", None, None),
    ("certainty", "Orrin has bought the ferry.", "Orrin is in talks to buy the ferry.", ["bought"], ["in talks to"]),
    ("scope", "Only members were invited.", "Everyone was invited.", ["Only"], ["Everyone"]),
    ("scope", "The drug is sold only in Ganby.", "The drug is sold throughout the country.", None, None),
    ("scope", "The mayor alone voted no.", "The mayor and several others voted no.", None, None),
    ("scope", "Most of the pupils passed.", "A minority of the pupils passed.", None, None),
]


@pytest.mark.parametrize(("reason", "a", "b", "words_a", "words_b"), DIFFERING)
def test_one_point_that_changes_is_named(
    reason: str, a: str, b: str, words_a: list[str] | None, words_b: list[str] | None
) -> None:
    found = said(a, b)
    assert found is not None
    assert found[0] == reason
    assert words_a is None or found[1:] == (words_a, words_b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Twelve people were hurt.", "12 people were injured."),
        ("Eight hundred farmers marched.", "More than 750 farmers marched."),
        ("The nurses get 100 crowns a month.", "Nurses are paid 1,200 crowns a year."),
        ("The motion passed by 52 votes to 48.", "The motion passed with a majority of four votes."),
        ("The avalanche killed 4 skiers and injured 17.", "Seventeen skiers were injured and four killed."),
        ("Two people were hurt on Monday.", "Two people were hurt."),
        ("The ministry failed to warn farmers.", "The ministry did not warn farmers."),
        ("The nurse was found not guilty.", "The nurse was acquitted."),
        ("The road remains closed.", "The road has not reopened."),
        ("No dog owner is exempt from the law.", "The law applies to every dog owner."),
        ("Profits rose by a tenth.", "Profits climbed by a tenth."),
        ("Ganby beat Orrin in the final.", "Orrin lost to Ganby in the final."),
        ("The gallery sold the picture to a collector.", "A collector bought the picture from the gallery."),
        ("The castle, shut since May, has been opened again.", "The castle is open again; it had been closed in May."),
        ("The branch killed the forester.", "The forester was killed by the branch."),
        ("Ann Holm met Tom Reed in Ganby.", "Tom Reed met Ann Holm in Ganby."),
        ("Mayor Holm opened the bridge.", "The bridge was opened by the mayor, Ann Holm."),
        ("She opened the bridge.", "Ann Holm opened the bridge."),
        ("China denies the claim.", "Beijing denies the claim."),
        ("The talks begin in Zhelyn.", "The talks begin in Jelin."),
        ("Leaders of the Group of 20 meet in Ganby.", "The leaders of the G20 meet in Ganby."),
        ("“The bones were those of an elk,” Ann Holm said.", "The bones were those of an elk, Tom Reed said."),
        ("The bank is expected to raise its rate.", "The bank will raise its rate."),
        ("The doctor forged papers, prosecutors say.", "The doctor allegedly forged papers."),
        ("Only large firms pay the tax.", "Large firms pay the tax."),
        ("Ships stay 20 km (12 miles) off.", "Ships stay 12 miles off."),
        ("The rate was 70.3 percent.", "The rate was 70 percent."),
        ("Police said on Sunday that she had vanished.", "She vanished on Friday."),
        ("Rescuers worked through Saturday night.", "Rescuers worked until Sunday morning."),
        ("Fire broke out in the kitchen and reached the roof.", "The fire that reached the roof began in the kitchen."),
        ("There were no survivors of the crash.", "Everybody on board died in the crash."),
        ("It is not the first time the dam has leaked.", "The dam has leaked before."),
        ("She was not told that the papers had been shared.", "The papers had been shared."),
        ("Older patients are more likely to need surgery.", "Older patients need surgery more often."),
        ("The MPs threw the bill out.", "Parliament rejected the bill."),
        ("The service begins at 9 p.m. on Saturday.", "The service begins at nine on Saturday."),
        ("The toll stood at nine on Saturday.", "At 8 p.m. on Saturday the toll stood at nine."),
        ("Books are read at nine schools.", "Books are read at 8 p.m. at nine schools."),
        ("Dozens of people were killed and 45 hurt.", "Forty-one people were killed and dozens hurt."),
        ("Two dozen boats sailed and dozens stayed in port.", "Twenty-four boats sailed and dozens stayed in port."),
        ("Hundreds of homes lost power and two people died.", "Two people died and 400 homes lost power."),
        ("The walk was 20 km (12 miles) and drew hundreds of people.", "The walk was 20 km and drew 340 people."),
        ("Dozens of homes and 30 cars burned.", "Some 40 houses and 30 cars burned."),
    ],
)
def test_other_words_for_the_same_are_left_alone(a: str, b: str) -> None:
    assert said(a, b) is None


def test_a_number_that_any_of_several_sentences_gives_is_settled() -> None:
    assert judged("Nine died and 40 were hurt in Ganby.", "Nine people died in Ganby.", "Forty were hurt.") is None


def test_words_of_both_sides_are_found_in_the_sentence_that_holds_them() -> None:
    parts = ("Rescuers worked all night in Ganby.", "They found 14 bodies.")
    found = judged("Rescuers working all night in Ganby found 11 bodies.", *parts)
    assert found is not None
    assert [span.of(" ".join(parts)) for span in found.y] == ["14"]


def test_every_reason_has_words_for_a_reader() -> None:
    reasons = {reason for reason, *_ in DIFFERING}
    assert all(REASONS[reason] for reason in reasons)

"""Many articles fall into the stories they tell, and nothing glues two stories together."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from components.matching.gather import gather
from components.matching.grouping import Group, group_stories
from components.model import Article, Furniture
from tests.quality.archive_of_stories import archive

FERRY = (
    "The ferry Lady Arden ran aground off Ostrand on Monday with 212 people aboard, the coastguard said. "
    "Captain Nils Harwick radioed at 7.40 p.m. that the rudder did not answer. "
    "Passenger Vera Quillon told how the children were taken first while the lamps failed."
)
FERRY_TOLD_ANEW = (
    "All 212 passengers are safe, but how the Lady Arden came to lie on the rocks near Ostrand is still a riddle. "
    "Her master, Nils Harwick, had lost his steering. Vera Quillon, travelling home, heard stones under the hull."
)
STRIKE = (
    "Nurses at Brackwater Infirmary in Lomond walked out on Monday and want six per cent more pay. "
    "Their chair Petra Danby spoke of 34 unfilled posts while director Osric Vane said that the till was empty."
)
STRIKE_TOLD_ANEW = (
    "Half the wards of Brackwater Infirmary, in Lomond, stood empty as staff stayed away. Petra Danby counts 34 posts "
    "that nobody wants; Osric Vane, who runs the house, offered a single payment and no more."
)
EXPLAINER = (
    "Emergency services across the country went over to a single call centre two years ago, and unions have complained "
    "ever since of slow answers and of operators who do not know the places that they are called about."
)


def written(*texts: str, day: str = "2024-03-04") -> list[Article]:
    return [Article(f"{n:02d}", text, outlet=f"Outlet {n}", published=day) for n, text in enumerate(texts)]


def told(groups: tuple[Group, ...]) -> list[tuple[int, ...]]:
    return [group.articles for group in groups]


def test_copies_belong_together_and_another_story_does_not():
    found = group_stories(written(FERRY, STRIKE, "Breaking news. " + FERRY))
    assert told(found) == [(0, 2), (1,)]


def test_names_and_figures_bring_together_what_was_rewritten_throughout():
    found = group_stories(written(FERRY, STRIKE, FERRY_TOLD_ANEW, STRIKE_TOLD_ANEW))
    assert told(found) == [(0, 2), (1, 3)]
    assert found[0].passages == ()
    assert "Nils Harwick" in found[0].names


def test_what_holds_a_group_together_can_be_shown():
    articles = written(FERRY, STRIKE, "Breaking news. " + FERRY)
    [passage] = group_stories(articles)[0].passages
    assert passage.span.of(articles[passage.article].text).startswith("The ferry Lady Arden ran aground")


def test_an_explainer_used_again_weeks_later_glues_nothing():
    first, second = written(FERRY + "\n\n" + EXPLAINER), written(STRIKE + "\n\n" + EXPLAINER, day="2024-04-20")
    found = group_stories([first[0], replace(second[0], article_id="b")])
    assert told(found) == [(0,), (1,)]


def test_a_second_event_with_the_same_names_weeks_later_is_another_story():
    again = "Nils Harwick, captain of the Lady Arden, is to stand trial in Ostrand. Vera Quillon will give evidence."
    articles = [*written(FERRY, FERRY_TOLD_ANEW), Article("trial", again, outlet="Echo", published="2024-05-02")]
    assert told(group_stories(articles)) == [(0, 1), (2,)]
    undated = [replace(article, published="") for article in articles]
    assert told(group_stories(undated)) == [(0, 1, 2)], "without dates the names speak for one story"


def test_an_outlets_footer_glues_nothing():
    footer = "\n\nGood journalism costs money and takes time, and we keep our pages open to all of you who read them."
    apples = (
        "Growers around Felden expect forty per cent fewer apples after hail in May, the Tarnside Cooperative said."
    )
    articles = [replace(each, outlet="The Echo") for each in written(FERRY + footer, STRIKE + footer, apples + footer)]
    assert told(group_stories(articles)) == [(0,), (1,), (2,)]


def test_a_round_up_of_two_stories_does_not_make_them_one():
    both = FERRY[:180] + "\n\n" + STRIKE[:180]
    texts = [FERRY, "Breaking. " + FERRY, FERRY_TOLD_ANEW, STRIKE, "Breaking. " + STRIKE, STRIKE_TOLD_ANEW, both]
    groups = [set(group) for group in told(group_stories(written(*texts)))]
    assert {0, 1, 2} in groups
    assert {3, 4, 5} in groups


def test_furniture_is_no_evidence():
    line = "Subscribe to our newsletter of the Ostrand Harwick Quillon Society and never miss a thing again."
    articles = written(line + "\n" + FERRY, line + "\n" + STRIKE)
    marked = [replace(each, furniture=(Furniture(0, len(line), "subscribe"),)) for each in articles]
    assert told(group_stories(marked)) == [(0,), (1,)]


def test_the_order_of_the_articles_changes_nothing():
    articles = [each.article for each in archive(1)[:120]]
    shuffled = random.Random(5).sample(articles, len(articles))

    def ids(given: list[Article]) -> set[frozenset[str]]:
        return {frozenset(given[i].article_id for i in group.articles) for group in group_stories(given)}

    assert ids(articles) == ids(shuffled)


@pytest.mark.parametrize("texts", [(), ("",), ("", ""), ("word",), ("?!", "...", "42 42 42")])
def test_little_or_no_text_is_no_trouble(texts):
    assert sorted(i for group in group_stories(written(*texts)) for i in group.articles) == list(range(len(texts)))


def test_every_article_is_in_one_group_and_progress_ends_at_one():
    seen: list[float] = []
    articles = [each.article for each in archive(2)[:60]]
    groups = group_stories(articles, seen.append)
    assert sorted(i for group in groups for i in group.articles) == list(range(60))
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_a_chain_of_links_makes_no_group():
    """0 = 1 - 2 = 3: the middle link alone cannot hold four together."""
    links = {(0, 1): 1.0, (1, 2): 0.5, (2, 3): 1.0}
    assert gather(4, links, bar=0.25) == [[0, 1], [2, 3]]


def test_what_is_torn_between_two_groups_stays_alone():
    links = {(0, 1): 1.0, (2, 3): 1.0} | {(thing, 4): 0.6 for thing in range(4)}
    assert gather(5, links, bar=0.25) == [[0, 1], [2, 3], [4]]


def test_a_version_linked_to_most_of_its_group_belongs_to_it():
    links = {(0, 1): 1.0, (0, 2): 1.0, (1, 2): 1.0, (0, 3): 0.6, (1, 3): 0.6}
    assert gather(4, links, bar=0.25) == [[0, 1, 2, 3]]


def test_of_a_single_article_it_is_known_how_near_it_is_to_the_others() -> None:
    told = [
        "The ferry Corrida ran onto the Harrow sands off Ostrand at noon on Tuesday, and Captain Ilse Marn sent for "
        "help. Two tugs from Lomm pulled at her all afternoon. Forty people were taken off in lifeboats before the "
        "tide rose again.",
        "The ferry Corrida ran onto the Harrow sands off Ostrand at noon on Tuesday; Captain Ilse Marn sent for two "
        "tugs. Forty people were taken off in lifeboats before the tide rose again.",
        "Old Henk Obbema has kept the lighthouse on the dunes for thirty years and grows leeks behind it. He gave a "
        "captain soup on Tuesday. Ilse Marn ate two plates of it, he says, and talked of nothing but gulls and chess.",
        "Bakers in Lomm have agreed on a price for rye bread until the spring, after a week of talks in the corn hall.",
    ]
    groups = group_stories([Article(f"a{n}", text, outlet=f"O{n}", language="en") for n, text in enumerate(told)])
    assert [group.articles for group in groups] == [(0, 1), (2,), (3,)]
    assert groups[1].nearest > 0.05
    assert groups[2].nearest == 0

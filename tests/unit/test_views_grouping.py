"""The Articles page where many files tell several stories: the offer, its correction, the stories made of it."""

from __future__ import annotations

from components import wording
from components.matching.grouping import Group
from components.model import Article
from components.stories import Store
from components.views.plan import are_several, corrected, name_for, plan_of, stories_of, why
from tests.unit.test_grouping import FERRY, FERRY_TOLD_ANEW, STRIKE, STRIKE_TOLD_ANEW
from tests.unit.test_views import button, open_page, story_of, told, upload

__all__ = ["open_page"]
APPLES = "Growers around Felden expect forty per cent fewer apples after hail in May, the Tarnside Cooperative said."


def file(name: str, text: str) -> tuple[str, bytes, str]:
    return name, text.encode(), "text/plain"


FILES = [
    file("ferry.txt", FERRY),
    file("ferry-2.txt", FERRY_TOLD_ANEW),
    file("strike.txt", STRIKE),
    file("strike-2.txt", STRIKE_TOLD_ANEW),
    file("apples.txt", APPLES),
]
PLANNED = [Article(name, f"Text of {name}.", title=f"All about {name} here") for name in ("a", "b", "c", "d", "e")]
FOUND = (Group((0, 2), ("Nils Harwick",)), Group((1, 3)), Group((4,)))


def offered(app) -> bool:
    return any(each.key == "grouping-make" for each in app.button)


def stories() -> dict[str, int]:
    return {info.name: info.articles for info in Store().stories() if not info.sample}


def test_files_of_several_stories_are_kept_and_the_grouping_is_offered(open_page):
    app = upload(open_page("articles"), *FILES)
    assert wording.GROUPING_TITLE.format(count=3) in [each.value for each in app.header]
    assert sum(stories().values()) == 5
    assert len(stories()) == 1
    table = app.data_editor[2].value
    assert sorted(table["story"].value_counts()) == [1, 2, 2]


def test_the_stories_are_made_and_one_undo_takes_them_back(open_page):
    app = upload(open_page("articles"), *FILES)
    story = story_of(app)
    button(app, wording.GROUPING_MAKE.format(count=3)).click().run()
    assert not app.exception
    assert sorted(stories().values()) == [1, 2, 2]
    assert story_of(app) == story
    assert not offered(app)
    assert wording.GROUPING_MADE.format(made=2, kept=wording.GROUPING_KEPT_MANY.format(count=2)) in told(app)
    undo = next(each for each in app.button if each.label.startswith("Undo"))
    undo.click().run()
    assert list(stories().values()) == [5]
    assert len(app.data_editor[-1].value) == 5


def test_kept_as_one_story_the_offer_is_gone_until_it_is_asked_for(open_page):
    app = upload(open_page("articles"), *FILES)
    button(app, wording.GROUPING_KEEP).click().run()
    assert not offered(app)
    assert list(stories().values()) == [5]
    button(app, wording.GROUPING_LOOK).click().run()
    assert offered(app)


def test_a_reload_keeps_the_articles_and_the_offer_can_be_had_again(open_page):
    story = story_of(upload(open_page("articles"), *FILES))
    app = open_page("articles", story)
    assert len(app.data_editor[-1].value) == 5
    button(app, wording.GROUPING_LOOK).click().run()
    assert offered(app)


def test_versions_of_one_story_are_left_alone(open_page):
    app = upload(open_page("articles"), *FILES[:2], file("third.txt", "Late on Monday: " + FERRY))
    assert not offered(app)
    button(app, wording.GROUPING_LOOK).click().run()
    assert wording.GROUPING_NONE in told(app)


def test_two_files_are_not_sorted(open_page):
    assert not offered(upload(open_page("articles"), FILES[0], FILES[2]))


def test_the_articles_of_the_sample_are_not_touched(open_page):
    app = open_page("articles")
    sample = len(app.data_editor[0].value)
    app = upload(app, *FILES)
    button(app, wording.GROUPING_MAKE.format(count=3)).click().run()
    assert [info.articles for info in Store().stories() if info.sample] == [sample]


def test_an_article_goes_where_a_person_puts_it():
    plan = plan_of(PLANNED, FOUND)
    order = [0, 2, 1, 3, 4]
    moved = corrected(plan, {}, {1: {"story": plan.names[1]}, 4: {"story": wording.GROUPING_NEW_CHOICE}}, order)
    assert [ids for _, ids in stories_of(moved, bundle=False)] == [["a"], ["b", "c", "d"], ["e"]]
    assert stories_of(moved, bundle=False)[2][0] == wording.GROUPING_NEW_NAME


def test_two_stories_of_one_name_become_one():
    plan = plan_of(PLANNED, FOUND)
    merged = corrected(plan, {0: {"name": "Harbour"}, 1: {"name": " harbour "}}, {}, range(5))
    assert [ids for _, ids in stories_of(merged, bundle=False)] == [["a", "b", "c", "d"], ["e"]]


def test_articles_that_stand_alone_are_stories_each_or_one_together():
    plan = plan_of(PLANNED, FOUND[:1] + tuple(Group((i,)) for i in (1, 3, 4)))
    assert plan.alone == 3
    assert [len(ids) for _, ids in stories_of(plan, bundle=False)] == [2, 1, 1, 1]
    assert stories_of(plan, bundle=True)[1] == (wording.GROUPING_BUNDLE_NAME, ["b", "d", "e"])


def test_the_story_that_holds_the_first_article_stays_where_it_is():
    plan = plan_of(PLANNED, (Group((0,)), Group((1, 2, 3, 4))))
    assert stories_of(plan, bundle=False)[0][1] == ["a"]


def test_a_story_is_named_by_its_shortest_clear_title_or_by_its_names():
    titles = ("Fire", "A mill burns in Lomond tonight", "Mill burns down")
    articles = [Article(str(n), "", title=title) for n, title in enumerate(titles)]
    assert name_for(articles, ["Nils Harwick"]) == "Mill burns down"
    assert name_for([], ["Nils Harwick", "Ostrand"]) == "Nils Harwick, Ostrand"
    same = [Article(str(n), "", title="Mill burns down") for n in range(4)]
    assert plan_of(same, (Group((0, 1)), Group((2, 3)))).names == ("Mill burns down", "Mill burns down (2)")


def test_why_a_group_belongs_together_is_told():
    assert why(plan_of(PLANNED, FOUND), FOUND[0]) == "Nils Harwick"


def test_one_that_has_something_in_common_with_another_is_no_story_by_itself():
    assert not are_several([Group((0, 1)), Group((2,), nearest=0.3)])
    assert are_several([Group((0, 1)), Group((2,), nearest=0.1)])
    assert are_several([Group((0, 1)), Group((2, 3)), Group((4,), nearest=0.3)])
    assert not are_several([Group((0,))])

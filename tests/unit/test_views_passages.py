"""The Passages page without a browser: orders, filters, wordings and changes on demand, links, hostile text as text."""

from __future__ import annotations

import re
import time

import pytest
from streamlit.testing.v1 import AppTest

from components import wording
from components.model import Article
from components.views import opened as stories
from tests.unit.test_views import Open, button, open_page, story_of, told, upload
from tests.unit.test_views_claims import texts

__all__ = ["open_page"]

FERRY = "The ferry Alma sank off Ostrand at {when} on Monday after it had struck a rock."
BREAD = "Bakers in Lomm have agreed on a price for rye bread until the spring."


def file(name: str, *sentences: str) -> tuple[str, bytes, str]:
    return f"{name}.txt", "\n\n".join(sentences).encode(), "text/plain"


FILES = (
    file("bell-gazette", FERRY.format(when="noon"), BREAD, "The mayor wept all day in the old town hall."),
    file("post-herald", FERRY.format(when="dusk"), BREAD, "Penguins escaped from the zoo while the keepers slept."),
    file("echo-times", "It was a foggy day in the north.", FERRY.format(when="noon")),
)


@pytest.fixture
def page(open_page: Open) -> AppTest:
    """The Passages page of three versions: two say it in the same words, the third in others."""
    return open_page("passages", story_of(upload(open_page("articles"), *FILES)))


def cards(app: AppTest) -> list[str]:
    """The buttons that open a passage, by their keys, in the order of the page."""
    return [each.key for each in app.button if each.key and each.key.startswith("open-")]


def captions(app: AppTest) -> str:
    return re.sub(r"[\\⁠]", "", " ".join(each.value for each in app.main.caption))


def asked(app: AppTest, name: str) -> str:
    """What the address says."""
    value = app.query_params[name]
    return value if isinstance(value, str) else value[0]


def article_of(app: AppTest, words: str) -> str:
    """The article_id of the version that has these words."""
    originals = stories.store().open(story_of(app)).originals
    return next(article.article_id for article in originals if words in article.text)


def opened(app: AppTest) -> AppTest:
    return button(app, wording.OPEN_WORDINGS.format(count=2)).click().run()


def test_each_passage_says_in_how_many_outlets_it_stands_and_how_it_changed(page):
    assert len(cards(page)) == 2
    assert wording.SHOWN_CLUSTERS.format(count=2, all=2) in captions(page)
    assert wording.IN_ALL_OUTLETS.format(all=3) in captions(page)
    assert "Bell Gazette, Post Herald · 14 words" in captions(page)
    assert wording.CHANGED.format(changed=1, of=16) in captions(page)
    assert wording.SAME_WORDS in captions(page)


def test_they_are_narrowed_down_by_words_and_outlet_and_the_address_keeps_it(page):
    page.text_input(key="passages-words").set_value("RYE bread").run()
    assert len(cards(page)) == 1
    assert asked(page, "words") == "RYE bread"
    page.text_input(key="passages-words").set_value("unicorn").run()
    assert wording.NO_SUCH_CLUSTERS in told(page)
    page.text_input(key="passages-words").set_value("").run()
    assert "words" not in page.query_params
    box = page.selectbox(key="passages-by")
    box.set_value(article_of(page, "foggy")).run()
    assert len(cards(page)) == 1
    assert page.query_params["by"]


def test_the_order_stands_in_the_address(page):
    first = cards(page)
    page.selectbox(key="passages-sort").set_value("altered").run()
    assert asked(page, "sort") == "altered"
    assert set(cards(page)) == set(first)


def test_a_passage_opens_its_wordings_those_with_the_same_words_together(page):
    app = opened(page)
    assert wording.SAY_SO.format(count=2) in captions(app)
    assert "It was a foggy day" not in texts(app)
    assert FERRY.format(when="dusk") in texts(app)
    assert app.query_params["cluster"]
    button(app, wording.CLOSE_CLUSTER).click().run()
    assert "cluster" not in app.query_params
    assert wording.SAY_SO.format(count=2) not in captions(app)


def test_what_changed_is_shown_word_by_word_on_demand(page):
    app = opened(page)
    replaced = wording.PASSAGE_REPLACED.format(left="noon", right="dusk")
    assert replaced not in texts(app)
    button(app, wording.SHOW_CHANGES).click().run()
    assert replaced in texts(app)
    button(app, wording.HIDE_CHANGES).click().run()
    assert replaced not in texts(app)


def test_changes_can_be_asked_from_any_wording(page):
    app = opened(page)
    box = next(each for each in app.selectbox if each.label == wording.COMPARE_WITH)
    box.set_value(article_of(app, "Penguins")).run()
    button(app, wording.SHOW_CHANGES).click().run()
    assert wording.PASSAGE_REPLACED.format(left="dusk", right="noon") in texts(app)


def test_a_link_opens_its_passage_and_one_that_is_gone_is_told(page, open_page):
    key = cards(page)[0].removeprefix("open-")
    page.query_params["words"] = "rye"
    page.query_params["cluster"] = key
    page.run()
    assert wording.LINKED_CLUSTER in captions(page)
    page.query_params["cluster"] = "nothing"
    page.run()
    assert wording.CLUSTER_GONE in told(page)


def test_from_a_wording_it_is_one_click_to_the_place_in_compare(page):
    app = button(opened(page), wording.PASSAGE_IN_COMPARE).click().run()
    assert [each.value for each in app.title] == [wording.PAGES["compare"]]
    assert app.query_params["passage"]


def test_versions_that_share_nothing_say_what_that_means(open_page):
    app = open_page(
        "passages", story_of(upload(open_page("articles"), file("a", "The mayor wept all day."), file("b", BREAD)))
    )
    assert wording.NO_CLUSTERS in told(app)
    assert not app.exception


@pytest.mark.parametrize("count", [0, 1])
def test_without_two_versions_the_page_says_what_to_do(open_page, count):
    app = open_page("articles")
    button(app, wording.NEW_STORY).click().run()
    if count:
        upload(app, FILES[0])
    app = open_page("passages", story_of(app))
    assert (wording.ONE_ARTICLE if count else wording.NO_ARTICLES) in told(app)


def test_twenty_versions_are_drawn_a_few_at_a_time(open_page):
    store = stories.store()
    story = store.create("Twenty", "").story_id
    texts = ["\n\n".join((FERRY.format(when=f"{n} minutes past two"), BREAD)) for n in range(1, 20)]
    texts.append(BREAD)
    store.add(story, [Article(f"id{n}", text, outlet=f"Paper {n}", language="en") for n, text in enumerate(texts)])
    app = open_page("passages", story)
    for _ in range(50):  # they are compared on a thread of their own
        if app.title and cards(app):
            break
        time.sleep(0.2)
        app.run()
    assert not app.exception
    assert wording.AND_OUTLETS.format(count=13) in captions(app)
    assert wording.IN_ALL_OUTLETS.format(all=20) in captions(app)
    app = button(app, wording.OPEN_WORDINGS.format(count=19)).click().run()
    assert button(app, wording.MORE)
    assert len([each for each in app.button if each.label == wording.PASSAGE_IN_COMPARE]) == 5


def test_hostile_text_is_shown_as_text(open_page):
    evil = "Eleven **bold** people ![pic](https://evil.example/p.png) were treated after the {} in Ostrand town."
    first, other = file("**x**", evil.format("flood")), file("y", evil.format("storm"))
    app = opened(open_page("passages", story_of(upload(open_page("articles"), first, other))))
    button(app, wording.SHOW_CHANGES).click().run()
    marked = [*app.main.markdown, *app.main.caption, *app.main.subheader, *app.main.info]
    assert not [each for each in marked if re.search(r"evil|bold|\*\*x", each.value)]
    assert "**bold**" in texts(app)

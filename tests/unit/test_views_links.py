"""Addresses: what they hold, which story they open on another machine, and what is told where its files are missing."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest

from components import wording
from components.stories import Store
from components.stories.same_files import files_key
from tests.unit.test_views import BELL, OTHER, POST, ROOT, button, open_page, story_of, told, upload

__all__ = ["open_page"]


def address_of(app: AppTest) -> dict[str, str]:
    return {name: value if isinstance(value, str) else value[0] for name, value in app.query_params.items()}


def ids_of(story_id: str) -> list[str]:
    return [article.article_id for article in Store().open(story_id).originals]


def visit(page: str = "", **address: str) -> AppTest:
    """A fresh visit to an address."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    if page:
        app.switch_page(f"components/views/{page}.py")
    return app.run()


def a_story(open_page: Any, *files: tuple[str, bytes, str]) -> str:
    """A new one, opened last."""
    app = open_page("articles")
    button(app, wording.NEW_STORY).click().run()
    return story_of(upload(app.switch_page("components/views/articles.py").run(), *files).run())


def test_an_address_names_the_story_and_its_files(open_page):
    app = upload(open_page("articles"), BELL, POST).run()
    story = story_of(app)
    assert address_of(app) == {"story": story, "of": files_key(ids_of(story))}


def test_what_takes_no_part_is_not_among_the_files_of_the_address(open_page):
    app = upload(open_page("articles"), BELL, POST, OTHER).run()
    before = address_of(app)
    app.multiselect[0].set_value([ids_of(story_of(app))[0]]).run()
    button(app, wording.REMOVE_BUTTON).click().run()
    assert address_of(app) == {"story": before["story"], "of": files_key(ids_of(before["story"])[1:])}


def test_a_story_of_the_same_files_opens_where_the_id_is_unknown(open_page):
    wanted = a_story(open_page, BELL, POST)
    a_story(open_page, BELL, OTHER)
    key, ids = files_key(reversed(ids_of(wanted))), ids_of(wanted)
    app = visit("claims", story="made-elsewhere", of=key, left=ids[1])
    assert address_of(app) == {"story": wanted, "of": key, "left": ids[1]}
    assert wording.STORY_NOT_FOUND not in told(app)


def test_files_without_a_story_are_enough(open_page):
    wanted = a_story(open_page, BELL, POST)
    a_story(open_page, BELL, OTHER)
    assert story_of(visit("claims", of=files_key(ids_of(wanted)))) == wanted


def test_a_story_with_more_files_opens_by_the_versions_of_the_address(open_page):
    wanted = a_story(open_page, BELL, POST, OTHER)
    bell, post, _ = ids_of(wanted)
    a_story(open_page, BELL, OTHER)
    app = visit("compare", story="made-elsewhere", of="000000000000", left=post, right="everyone", against=bell)
    assert story_of(app) == wanted


def test_where_the_files_are_not_here_that_is_told_once_and_the_address_stays(open_page):
    a_story(open_page, BELL, OTHER)
    wanted = {"story": "made-elsewhere", "of": "000000000000", "left": "unheard-of"}
    app = visit("claims", **wanted)
    assert told(app).count(wording.FILES_NOT_HERE_HINT) == 1
    assert address_of(app) == wanted
    assert not app.selectbox, "no other story is shown under it"
    assert told(app.run()).count(wording.FILES_NOT_HERE_HINT) == 1


def test_once_the_files_are_added_the_way_to_what_was_asked_for_is_offered(open_page):
    wanted = a_story(open_page, BELL, POST)
    key = files_key(ids_of(wanted))
    Store().delete(wanted)
    app = visit("claims", story="made-elsewhere", of=key, part="here")
    assert wording.FILES_NOT_HERE_HINT in told(app)
    button(app, wording.NEW_STORY).click().run()
    assert not app.get("page_link")
    app = upload(app.switch_page("components/views/articles.py").run(), BELL, POST).run()
    [link] = app.get("page_link")
    assert link.proto.label == wording.FILES_HERE_NOW
    assert f"of={key}" in link.proto.query_string
    assert "part=here" in link.proto.query_string


def test_another_story_begins_with_no_choices_of_the_one_before(open_page):
    first, second = a_story(open_page, BELL, POST), a_story(open_page, BELL, OTHER)
    app = visit("claims", story=first, of=files_key(ids_of(first)), claim="of-the-first")
    app.selectbox(key="story-choice").set_value(second).run()
    assert address_of(app) == {"story": second, "of": files_key(ids_of(second))}

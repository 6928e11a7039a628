"""The Compare page without a browser: the address chooses what is shown, and every choice goes into the address."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import wording
from components.model import Article
from components.stories.edits import change
from components.views import layout, opened, sides
from tests.unit.versions import version

ROOT = Path(__file__).parents[2]
WIRE = replace(
    version("Wire", "The ferry to Ostrand sank at noon on Monday. Nobody on board was hurt. The mayor wept all day."),
    published="2024-10-13T08:00Z",
)
BELL = replace(
    version("Bell", "The ferry to Ostrand sank at noon on Monday. The baker of Lomm had warned of it in a letter."),
    published="2024-10-13T09:00Z",
)
POST = replace(
    version("Post", "Nobody on board was hurt. An inquiry begins tomorrow in the town hall of Ostrand."),
    published="2024-10-13T10:00Z",
)
ECHO = version("Echo", "Snow has closed seven high passes; lorries queue at Tarnby.")
Open = Callable[..., AppTest]


@pytest.fixture
def compare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """compare(*articles, **address) -> the Compare page of a story of these, at that address."""
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path))
    monkeypatch.delenv("CROSSREAD_SHARED", raising=False)
    opened.store.clear()

    def opener(*articles: Article, **address: str) -> AppTest:
        story = opened.store().create("A story", "")
        opened.store().add(story.story_id, articles)
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        app.query_params["story"] = story.story_id
        app.run()
        for name, value in address.items():
            app.query_params[name] = value
        return app.switch_page("components/views/compare.py").run()

    yield opener
    opened.store.clear()


def asked(app: AppTest) -> dict[str, str]:
    """What the address says, but for the story."""
    said = {name: value if isinstance(value, str) else value[0] for name, value in app.query_params.items()}
    return {name: value for name, value in said.items() if name not in ("story", "of")}


def story_of(app: AppTest) -> str:
    value = app.query_params["story"]
    return value if isinstance(value, str) else value[0]


def pair(app: AppTest) -> tuple[str, str]:
    return app.selectbox(key="left").value, app.selectbox(key="right").value


def told(app: AppTest) -> str:
    elements = [*app.error, *app.warning, *app.info]
    return re.sub(r"[\\\u2060]", "", " ".join(element.value for element in elements))


def shares(app: AppTest) -> list[str]:
    """What is told below each bar."""
    html = [each.proto.body for each in app.get("html") if "display:flex" in each.proto.body]
    return [re.sub("<[^>]*>", "", body) for body in html]


def button(app: AppTest, label: str):
    return next(each for each in app.button if each.label == label)


def test_the_two_that_share_most_are_shown_and_the_address_stays_short(compare):
    app = compare(ECHO, WIRE, BELL)
    assert pair(app) == ("wire", "bell")
    assert asked(app) == {}


def test_the_address_chooses_the_pair(compare):
    app = compare(WIRE, BELL, POST, left="post", right="wire")
    assert pair(app) == ("post", "wire")


def test_what_is_chosen_goes_into_the_address_and_back_again(compare):
    app = compare(WIRE, BELL, POST)
    app.selectbox(key="right").set_value("post").run()
    assert asked(app) == {"left": "wire", "right": "post"}
    app.selectbox(key="right").set_value("bell").run()
    assert asked(app) == {}
    assert pair(app) == ("wire", "bell")


def test_a_step_back_in_the_browser_brings_the_old_pair_back(compare):
    app = compare(WIRE, BELL, POST)
    app.selectbox(key="right").set_value("post").run()
    del app.query_params["left"], app.query_params["right"]
    assert pair(app.run()) == ("wire", "bell")


def test_left_and_right_swap(compare):
    app = button(compare(WIRE, BELL), "⇄").click().run()
    assert pair(app) == ("bell", "wire")


def test_the_same_version_is_never_on_both_sides(compare):
    app = compare(WIRE, BELL)
    app.selectbox(key="left").set_value("bell").run()
    assert pair(app) == ("bell", "wire")


def test_everyone_else_comes_first_where_there_are_three(compare):
    assert compare(WIRE, BELL, POST).selectbox(key="right").options[0] == wording.EVERYONE_ELSE
    assert wording.EVERYONE_ELSE not in compare(WIRE, BELL).selectbox(key="right").options


def test_everyone_else_is_told_of_one_version(compare):
    app = compare(WIRE, BELL, POST, left="wire", right=sides.EVERYONE)
    (said,) = shares(app)
    assert "%" in said
    assert wording.SHARE_OF.format(words=19) in said
    assert wording.SHARE_OWN_ALL in said
    assert wording.EVERYONE_TOLD.format(count=2) in [each.value for each in app.caption]
    assert button(app, "⇄").disabled


def test_with_one_outlet_alone_there_is_nobody_else(compare):
    again = [version("Wire", each.text, article_id=each.article_id) for each in (BELL, POST)]
    app = compare(WIRE, *again, right=sides.EVERYONE)
    assert wording.NO_OTHER_OUTLET in told(app)
    assert sides.EVERYONE not in pair(app)


def test_a_version_that_was_taken_out_is_told_and_not_passed_over(compare):
    app = compare(WIRE, BELL, POST)
    story = opened.store().open(story_of(app))
    opened.store().change(story.info.story_id, change(story.edits, "post", compared=False), "left out")
    app.query_params["right"] = "post"
    assert wording.LEFT_OUT_OF_COMPARISON.format(name="Post") in told(app.run())


def test_a_version_of_another_story_is_told(compare):
    assert wording.NOT_IN_STORY in told(compare(WIRE, BELL, right="nobody's"))


def test_shares_are_told_with_what_they_are_of(compare):
    left, right = shares(compare(WIRE, BELL))
    assert wording.SHARE_PARTS["wording"] in left
    assert wording.SHARE_OF.format(words=19) in left
    assert wording.SHARE_OF.format(words=20) in right


def test_a_version_without_words_has_no_shares(compare):
    blank = version("Blank", "— — —")
    assert wording.SHARE_NONE in shares(compare(WIRE, blank))


def test_filters_change_the_shares_and_show_all_brings_them_back(compare):
    app = compare(WIRE, BELL)
    before = shares(app)
    app.number_input[0].set_value(50).run()
    assert asked(app) == {"least": "50"}
    assert wording.ALL_HIDDEN in told(app)
    assert shares(app) != before
    assert f"100 % {wording.SHARE_OWN_FILTERED}" in shares(app)[0]
    button(app, wording.SHOW_ALL).click().run()
    assert asked(app) == {}
    assert shares(app) == before


def test_the_address_chooses_the_filters(compare):
    app = compare(WIRE, BELL, kinds="near,reworded", least="3")
    assert app.pills[0].value == ["near", "reworded"] if hasattr(app, "pills") else True
    assert app.number_input[0].value == 3
    assert wording.SHARE_PARTS["wording"] not in shares(app)[0]


def test_one_partner_of_everyone_can_be_asked_for(compare):
    app = compare(WIRE, BELL, POST, left="wire", right=sides.EVERYONE, against="post")
    alone = shares(compare(WIRE, BELL, POST, left="wire", right="post"))[0]
    assert shares(app)[0].split(";")[0] == alone.split(";")[0]
    app.selectbox(key="filter-partner").set_value("").run()
    assert asked(app) == {"left": "wire", "right": sides.EVERYONE}


def test_versions_with_nothing_in_common_are_told_plainly(compare):
    assert wording.NOTHING_SHARED in told(compare(WIRE, ECHO))
    assert wording.NOTHING_SHARED_BY_ALL in told(compare(WIRE, ECHO, BELL, left="echo", right=sides.EVERYONE))


def test_the_same_text_twice_is_told(compare):
    assert wording.SAME_TEXT in told(compare(WIRE, version("Copy", WIRE.text)))


def test_none_one_and_too_many_versions_are_told(compare, monkeypatch):
    assert wording.NO_ARTICLES in told(compare())
    assert wording.ONE_ARTICLE in told(compare(WIRE))
    monkeypatch.setattr(layout, "MOST_VERSIONS", 2)
    assert wording.TOO_MANY_VERSIONS.format(count=3, most=2) in told(compare(WIRE, BELL, POST))

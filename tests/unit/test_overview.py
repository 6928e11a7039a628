"""The Overview without a browser: the first page, what it says of 0, 1, 2 and 20 versions, and where it leads."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from components import wording
from components.compare import compare
from components.readers import read
from components.tables.overview import Version, containment_table, versions
from components.views import FIRST, overview_heat
from components.views.overview_first import LINES
from tests.unit.test_views import BELL, OTHER, POST, Open, button, open_page, story_of, told, upload

__all__ = ["open_page"]

FERRY = "The ferry to Ostrand sank at noon."
THIRD = ("harbour-echo.txt", b"The ferry to Ostrand sank at noon. Bakers in Lomm have agreed on a price.", "text/plain")


@pytest.fixture
def two(open_page: Open) -> AppTest:
    """The Overview of two versions: both have seven words, of fifteen and of twelve."""
    return open_page("overview", story_of(upload(open_page("articles"), BELL, POST)))


def texts(app: AppTest) -> list[str]:
    return [each.value for each in app.main.text]


def drawn(app: AppTest) -> str:
    """What stands on the page as HTML of our own, tags left out."""
    return re.sub(r"<[^>]+>", " ", " ".join(each.proto.body for each in app.main.get("html")))


@pytest.fixture
def two_versions() -> tuple[list[Version], pd.DataFrame]:
    articles = [article for name, data, _ in (BELL, POST) for article in read(name, data).articles]
    comparison = compare(articles)
    return versions(comparison), containment_table(comparison, versions(comparison))


def choose(app: AppTest, row: int, column: str, key: str) -> AppTest:
    app.session_state[key] = {"selection": {"cells": [(row, column)]}}
    return app.run()


def title(app: AppTest) -> list[str]:
    return [each.value for each in app.title]


def test_it_opens_first_and_tells_a_newcomer_what_this_is(open_page):
    app = open_page()
    assert FIRST == "overview"
    assert not app.exception
    assert title(app) == [wording.SAMPLE_STORY]
    assert wording.OVERVIEW_SAMPLE in [each.value for each in app.caption]
    button(app, wording.ADD_OWN).click().run()
    assert title(app) == [wording.PAGES["articles"]]


def test_every_version_is_told_with_its_parts_and_what_they_are_of(two):
    page = re.sub(r"\s+", " ", drawn(two))
    assert "of its 15 words of reporting" in page
    assert "of its 12 words of reporting" in page
    assert "47 % word for word or nearly" in page
    assert "58 % word for word or nearly" in page
    assert wording.VERSIONS_INTRO in [each.value for each in two.caption]


def test_a_version_opens_beside_everyone_else(two):
    button(two, wording.OPEN_VERSION.format(version="Post Herald")).click().run()
    assert title(two) == [wording.PAGES["compare"]]
    assert two.query_params["right"] == "everyone"


def test_the_grid_holds_how_much_of_the_row_stands_in_the_column(two_versions):
    given = overview_heat.contents(*two_versions)
    bell, post = map(given["called"].index, ("Bell Gazette", "Post Herald"))
    assert given["percents"][bell] == ([None, 47] if bell < post else [47, None])
    assert given["percents"][post][bell] == 58
    assert given["names"] == [f"{place} {name}" for place, name in enumerate(given["called"], start=1)]


def test_a_cell_of_the_grid_is_its_two_versions_the_row_first(two_versions):
    told, _ = two_versions
    assert overview_heat.pair_of([1, 0], told) == (told[1], told[0])


@pytest.mark.parametrize("cell", [None, 1, [0], [0, 9], [-1, 0], ["0", 1], [True, 0], {"0": 1}])
def test_what_is_no_cell_of_the_grid_is_no_pair(two_versions, cell):
    assert overview_heat.pair_of(cell, two_versions[0]) is None


def test_each_group_shows_its_lines_and_leads_to_them(two):
    assert [each.value for each in two.subheader] == list(wording.LOOK_FIRST.values())
    assert FERRY.removesuffix(".") in " ".join(texts(two))
    assert "The mayor wept all day." in texts(two)
    assert wording.TWO_OUTLETS in [each.value for each in two.caption]
    two.button(key="see-only-1").click().run()
    assert title(two) == [wording.PAGES["claims"]]
    assert two.query_params["claim"]


def test_a_passage_leads_to_its_wordings_and_all_of_them_to_their_page(two):
    two.button(key="see-shared-1").click().run()
    assert title(two) == [wording.PAGES["passages"]]
    assert two.query_params["cluster"]
    assert FERRY.removesuffix(".") in " ".join(texts(two))


def test_the_way_to_all_of_a_group_says_how_many_there_are(open_page):
    app = open_page()
    labels = [each.label for each in app.button]
    shared = next(each for each in labels if each.endswith(wording.PAGES["passages"]))
    assert int(re.findall(r"\d+", shared)[0]) > LINES
    app.button(key="rest-only").click().run()
    assert (title(app), app.query_params["part"]) == ([wording.PAGES["claims"]], "only")


def test_what_no_other_page_has_all_of_unfolds_here(open_page):
    told_by_most = [
        "The ferry Corrida struck a sandbank off Ostrand at noon on Tuesday with 40 passengers aboard.",
        "Two tugboats from Lomm harbour pulled the vessel free before the evening tide.",
        "The coastguard said that the lighthouse keeper had raised the alarm by telephone.",
        "A doctor examined every passenger in the fishermen's hall and sent all of them home.",
        "The shipping line promised to refund the tickets within three weeks.",
    ]
    texts = [" ".join(some) for some in (told_by_most, told_by_most[::-1], told_by_most[:1])]
    files = [(f"paper-{n}.txt", f"The Paper {n}\n\n{text}".encode(), "text/plain") for n, text in enumerate(texts)]
    app = open_page("overview", story_of(upload(open_page("articles"), *files)))
    before = len([each for each in app.button if (each.key or "").startswith("see-omission-")])
    app.button(key="rest-omission").click().run()
    assert len([each for each in app.button if (each.key or "").startswith("see-omission-")]) > before == LINES
    app.button(key="rest-omission").click().run()
    assert len([each for each in app.button if (each.key or "").startswith("see-omission-")]) == LINES


@pytest.mark.parametrize("files", [(), (BELL,)], ids=["none", "one"])
def test_with_fewer_than_two_versions_it_says_what_to_do(open_page, files):
    app = open_page("articles")
    button(app, wording.NEW_STORY).click().run()
    if files:
        app = upload(app, *files)
    app = open_page("overview", story_of(app))
    assert not app.exception
    assert (wording.ONE_ARTICLE if files else wording.NO_ARTICLES) in told(app)
    assert (wording.OVERVIEW_ONE_OUTLET in [each.value for each in app.caption]) == bool(files)
    assert not app.dataframe
    button(app, wording.ADD_OWN)


def test_versions_that_share_nothing_are_told_so(open_page):
    app = open_page("overview", story_of(upload(open_page("articles"), BELL, OTHER)))
    assert wording.NOTHING_SHARED_AT_ALL in told(app)
    assert wording.LOOK_FIRST_NONE["shared"] in [each.value for each in app.caption]


def test_where_wording_alone_is_compared_nothing_is_called_only_here(open_page):
    danish = "Færgen til Ostrand sank ved middagstid i går ud for havnen i Halvik.\n\n{}"
    own = ("Borgmesteren græd hele dagen.", "Rederiet ventede nyt skib allerede om foråret.")
    files = [(f"{number}.txt", danish.format(each).encode(), "text/plain") for number, each in enumerate(own)]
    app = open_page("overview", story_of(upload(open_page("articles"), *files)))
    assert wording.ONLY_WORDING in [each.value for each in app.caption]
    assert not set(own) & set(texts(app))
    captions = [each.value for each in app.caption]
    assert wording.NOT_LOOKED_FOR in captions
    assert wording.LOOK_FIRST_NONE["differs"] not in captions


def test_twenty_versions_stand_in_a_table_whose_rows_offer_to_be_read(open_page):
    files = [
        (f"{n}.txt", f"The ferry to Ostrand sank at noon. Lantern {n} hung over the quay.".encode(), "text/plain")
        for n in range(20)
    ]
    app = open_page("overview", story_of(upload(open_page("articles"), *files)))
    assert [len(table.value) for table in app.dataframe] == [20]
    name = app.dataframe[0].value["version"][4]
    choose(app, 4, "words", "versions-table")
    button(app, wording.OPEN_VERSION.format(version=name.replace(".", "\\."))).click().run()
    assert title(app) == [wording.PAGES["compare"]]


def test_hostile_names_and_texts_are_shown_as_text(open_page):
    first = ("**x**.txt", b"<b>Eleven</b> ![pic](https://evil.example/p.png) people :smile: wept there.", "text/plain")
    app = open_page("overview", story_of(upload(open_page("articles"), first, THIRD)))
    assert not app.exception
    marked = [*app.main.markdown, *app.main.caption, *app.main.info, *app.main.header, *app.main.title]
    assert not [each.value for each in marked if re.search(r"evil|<b>|(?<!\\)\*\*x", each.value)]
    assert "evil" not in drawn(app)
    assert any("![pic]" in each for each in texts(app))


ENGLISH = [
    ("herald.txt", b"The ferry to Ostrand sank at noon. The mayor of Halvik wept alone on the quay.", "text/plain"),
    (
        "echo.txt",
        b"The ferry to Ostrand sank at noon. Bakers in Lomm have agreed on a new price for rye.",
        "text/plain",
    ),
]
DANISH = (
    "dagblad.txt",
    "Færgen til Ostrand sank ved middagstid i går ud for havnen i Halvik, og borgmesteren græd hele dagen.".encode(),
    "text/plain",
)


def test_a_version_in_another_language_is_not_called_its_own_and_can_be_left_out_and_taken_back(open_page):
    story = story_of(upload(open_page("articles"), *ENGLISH, DANISH))
    app = open_page("overview", story)
    assert any(wording.VERSION_UNREAD["language"] in each for each in texts(app))
    assert f"100 % {wording.VERSION_PARTS['unread']}" in drawn(app)
    assert f"100 % {wording.VERSION_PARTS['own']}" not in drawn(app)
    narrow = wording.NARROW.format(count=2, language="English")
    assert "2 outlets compared, 2 independent origins; 1 in another language not compared" in [
        each.label for each in app.button
    ]
    assert [each.label for each in app.button].count(narrow) == 2
    app = app.button(key="narrow-versions").click().run()
    assert not app.exception
    assert wording.NARROWED_ONE in told(app)
    assert narrow not in [each.label for each in app.button]
    assert any("wept" in each for each in texts(app)), "what only one says"
    app = button(app, wording.UNDO_NOW).click().run()
    assert narrow in [each.label for each in app.button]


def test_claims_offer_to_leave_out_who_silences_the_others(open_page):
    app = open_page("claims", story_of(upload(open_page("articles"), *ENGLISH, DANISH)))
    app = button(app, wording.NARROW.format(count=2, language="English")).click().run()
    assert not app.exception
    assert not [each for each in app.button if (each.key or "").startswith("narrow-")]

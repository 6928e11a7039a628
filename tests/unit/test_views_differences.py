"""The Differences page without a browser: each part's list, what opens, links, filters, and where nothing differs."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from components import wording
from components.compare import compare
from components.model import Comparison
from components.tables import FIGURES
from components.tables.digests import finding_key
from components.tables.figure_rows import figure_rows
from components.tables.quoted import quotations_of
from components.views import opened
from tests.unit.test_views import BELL, OTHER, Open, button, open_page, story_of, told, upload

__all__ = ["open_page"]

BELL_TOO = (
    "bell-gazette.txt",
    b"The ferry to Ostrand sank at noon on Tuesday with forty people aboard, the harbour master said.\n\n"
    b'"We saw the smoke from the quay, and nobody waited for orders," said Ines Varga, who runs the chandlery.\n\n'
    b"Police said the ferry may have struck the northern pier in the fog.",
    "text/plain",
)
POST_TOO = (
    "post-herald.txt",
    b"The ferry to Ostrand sank at noon on Tuesday with fifty-two people aboard.\n\n"
    b'"We saw the smoke from the quay," said Ines Varga, who runs the chandlery.\n\n'
    b"The ferry struck the northern pier in the fog.",
    "text/plain",
)
MAYOR = ("mayor.txt", b"The mayor wept for her lost parrot beneath the clock tower.", "text/plain")
HOSTILE = (
    "hostile.txt",
    b"The ferry to Ostrand sank at noon on Tuesday with sixty **bold** people ![pic](https://evil.example/p.png) "
    b"aboard, the harbour master said.",
    "text/plain",
)


@pytest.fixture
def ferry(open_page: Open) -> AppTest:
    """The page of two versions that differ in a figure, shorten a quotation and lose a source."""
    return open_page("differences", story_of(upload(open_page("articles"), BELL_TOO, POST_TOO)))


def compared(app: AppTest) -> Comparison:
    return compare(opened.store().open(story_of(app)).originals)


def part(app: AppTest, name: str, **choices: str) -> AppTest:
    for key, value in {"part": name, **choices}.items():
        app.query_params[key] = value
    return app.run()


def texts(app: AppTest) -> str:
    """All that stands on the page as plain text, pieces joined."""
    return re.sub(r"\s+", " ", " ".join(each.value.replace("\u200b", "") for each in app.main.text))


def captions(app: AppTest) -> str:
    return " ".join(each.value for each in app.caption)


def test_the_table_of_figures_has_what_differs_first_and_a_column_a_version(ferry):
    table = ferry.dataframe[0].value
    assert list(table[FIGURES[-1]][0]) == [wording.FIGURE_CALLS["differ"]]
    assert list(table.columns[2:]) == [each.name for each in compared(ferry).articles]
    assert {cell.removeprefix(f"{wording.FIGURE_OTHER} ") for cell in table.iloc[0, 2:]} == {"forty", "fifty-two"}
    assert sum(cell.startswith(wording.FIGURE_OTHER) for cell in table.iloc[0, 2:]) == 1
    assert wording.CHOOSE_FIGURE in told(ferry)


def test_a_figure_opens_every_place_where_it_stands(ferry):
    [row] = [each for each in figure_rows(compared(ferry)) if each.call == "differ"]
    app = part(ferry, "", finding=row.key)
    assert not app.exception
    shown = texts(app)
    assert "with forty people aboard, the harbour master said." in shown
    assert "with fifty-two people aboard." in shown
    assert wording.FIGURE_ATTRIBUTED.format(source="the harbour master") in shown
    assert wording.FIGURE_NOT_ATTRIBUTED in shown
    assert wording.FIGURE_OPEN["differ"] in captions(app)
    assert len([each for each in app.button if each.label == wording.FINDING_IN_COMPARE]) == 2
    button(app, wording.FINDING_IN_COMPARE).click().run()
    assert [each.value for each in app.title] == [wording.PAGES["compare"]]
    assert app.query_params["passage"]


def test_closing_a_figure_takes_it_out_of_the_address(ferry):
    [row] = [each for each in figure_rows(compared(ferry)) if each.call == "differ"]
    app = part(ferry, "", finding=row.key)
    button(app, wording.CLOSE_FINDING).click().run()
    assert "finding" not in app.query_params
    assert wording.CHOOSE_FIGURE in told(app)


def test_figures_are_narrowed_down_by_how_they_stand_and_by_words(ferry):
    everything = len(ferry.dataframe[0].value)
    ferry.selectbox(key="figures-at").set_value("differ").run()
    assert 0 < len(ferry.dataframe[0].value) < everything
    ferry.text_input(key="figures-words").set_value("unicorn").run()
    assert wording.NO_SUCH_DIFFERENCES in told(ferry)


def test_a_quotation_shows_its_wordings_word_by_word(ferry):
    app = part(ferry, "quotations")
    assert "Said by: Ines Varga" in texts(app)
    button(app, wording.OPEN_QUOTATION.format(count=2)).click().run()
    assert not app.exception
    shown = texts(app)
    assert "“We saw the smoke from the quay, and nobody waited for orders”" in shown
    assert "left out" in shown
    assert "and nobody waited for orders" in shown.split("left out")[0].rsplit("“", 1)[1]
    assert app.query_params["finding"] == quotations_of(compared(app))[0].key
    assert wording.QUOTATION_FULLEST in captions(app)


def test_source_and_certainty_stand_beside_each_other(ferry):
    app = part(ferry, "sources")
    [found, *_] = [each for each in compared(app).findings if each.kind in ("attribution", "certainty")]
    app = part(app, "sources", finding=finding_key(compared(app), found))
    assert not app.exception
    shown = texts(app)
    assert wording.NAMES_NO_SOURCE in shown
    assert wording.NAMES_AS_SOURCE.split("{")[0] in shown or wording.SAYS_UNSURE.split("{")[0] in shown


def test_the_sample_tells_its_voices_and_what_each_leaves_out(open_page):
    app = part(open_page("differences"), "voices")
    assert "5 outlets, 2 independent origins" in [each.value for each in app.header]
    shown = texts(app)
    assert f"{wording.VOICES_HOW['taken_over']} from Halyard News Agency" in shown
    assert wording.VOICES_SHARES.partition("{")[0] in shown
    assert f"{wording.VOICES_OWN['heard']}: " in shown
    assert wording.VOICES_SHARES_NOTHING not in shown
    assert wording.VOICES_CLAIMS in [each.value for each in app.header]


@pytest.mark.parametrize("name", [key for key in wording.DIFFERENCES_PARTS if key != "more"])
def test_every_part_of_two_that_share_nothing_says_so(open_page, name):
    app = part(open_page("differences", story_of(upload(open_page("articles"), MAYOR, OTHER))), name)
    assert not app.exception
    assert not app.error
    none = {
        "": wording.NO_FIGURES,
        "quotations": wording.NO_QUOTATIONS,
        "sources": wording.NO_SOURCES,
        "voices": wording.VOICES_ALL_OWN,
        "names": wording.NO_NAMES,
    }
    assert none[name] in told(app)


@pytest.mark.parametrize("name", [key for key in wording.DIFFERENCES_PARTS if key != "more"])
def test_a_link_to_what_is_not_there_says_so(open_page, name):
    app = part(open_page("differences"), name, finding="no-such-key")
    assert not app.exception
    assert wording.FINDING_GONE in told(app)


def test_a_part_that_is_unknown_opens_the_first(open_page):
    app = part(open_page("differences"), "nonsense")
    assert not app.exception
    assert len(app.dataframe) == 1


@pytest.mark.parametrize("files", [(), (BELL,)], ids=["none", "one"])
def test_with_fewer_than_two_versions_it_says_what_to_do(open_page, files):
    app = open_page("articles")
    button(app, wording.NEW_STORY).click().run()
    if files:
        app = upload(app, *files)
    app = open_page("differences", story_of(app))
    assert not app.exception
    assert (wording.ONE_ARTICLE if files else wording.NO_ARTICLES) in told(app)


def test_a_hostile_text_is_shown_letter_for_letter(open_page):
    app = open_page("differences", story_of(upload(open_page("articles"), POST_TOO, HOSTILE)))
    [row] = [each for each in figure_rows(compared(app)) if each.call == "differ"]
    app = part(app, "", finding=row.key)
    assert "**bold** people ![pic](https://evil.example/p.png)" in texts(app)
    assert "evil.example" not in " ".join(each.value for each in (*app.markdown, *app.caption, *app.header))


def test_nobody_is_called_wrong(open_page):
    app = open_page("differences")
    for name in wording.DIFFERENCES_PARTS:
        shown = f"{texts(part(app, name))} {captions(app)}".casefold()
        assert not re.search(r"\b(?:wrong|false|incorrect|mistaken)\b", shown)

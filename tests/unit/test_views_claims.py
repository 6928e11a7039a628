"""The Claims page without a browser: filters, the evidence of a cell, proof, differences, hostile text as text."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from components import wording
from components.compare import compare
from components.model import Claim, Comparison
from components.tables.digests import claim_key
from components.views import opened
from components.views.claims import PARTS
from tests.unit.test_views import Open, button, open_page, story_of, told, upload

__all__ = ["open_page"]

FLOOD = (
    "bell-gazette.txt",
    b"The river rose overnight in Ostrand. Eleven people were treated for injuries after the flood in Ostrand, police "
    b"said.\n\nThe mayor wept all day.\n\nPenguins escaped from the zoo while the keepers slept.",
    "text/plain",
)
FLOOD_TOO = (
    "post-herald.txt",
    b"The river rose overnight in Ostrand. Fourteen people were treated for injuries after the flood in Ostrand, "
    b"police said.\n\nBakers in Lomm have agreed on a price for rye bread until the spring.",
    "text/plain",
)
HOSTILE = "Eleven **bold** people ![pic](https://evil.example/p.png) were treated after the flood in Ostrand town."


@pytest.fixture
def flood(open_page: Open) -> AppTest:
    """The Claims page of two versions that agree, differ, and each say something of their own."""
    return open_page("claims", story_of(upload(open_page("articles"), FLOOD, FLOOD_TOO)))


def rows(app: AppTest) -> list[str]:
    return list(app.dataframe[0].value["claim"])


def choose(app: AppTest, claim: str, outlet: str = "") -> AppTest:
    """Opens the link that a click on a cell makes."""
    found = compared(app)
    [it] = [each for each in found.claims if said(found, each) == claim and heads(found, each)]
    app.query_params["claim"] = claim_key(found, it)
    if outlet:
        [version] = [each for each in found.articles if each.outlet.startswith(outlet)]
        app.query_params["against"] = version.article_id
    return app.run()


def compared(app: AppTest) -> Comparison:
    """What the page compares, worked out here."""
    return compare(opened.store().open(story_of(app)).originals)


def said(found: Comparison, claim: Claim) -> str:
    return " ".join(claim.span.of(found.articles[claim.article].text).split())


def heads(found: Comparison, claim: Claim) -> bool:
    return any(found.claims[row.claims[0]] is claim for row in found.matrix)


def part(app: AppTest, name: str) -> AppTest:
    app.query_params["part"] = next(key for key, title in PARTS.items() if title == name)
    return app.run()


def texts(app: AppTest) -> str:
    """All that stands on the page as plain text, pieces joined."""
    return re.sub(r"\s+", " ", " ".join(each.value.replace("\u200b", "") for each in app.main.text))


TREATED = "people were treated for injuries after the flood in Ostrand, police said."
SIDES = {"Eleven": "Bell", "Fourteen": "Post"}


def treated(app: AppTest) -> tuple[str, str, str, str]:
    """-> the row of the differing claim, its number, the other outlet, the number there: either may head the row."""
    [row] = [row for row in rows(app) if row.endswith(TREATED)]
    here = row.split()[0]
    [there] = SIDES.keys() - {here}
    return row, here, SIDES[there], there


def test_claims_are_narrowed_down_by_words_outlet_and_state(flood):
    everything = rows(flood)
    flood.text_input(key="claims-words").set_value("mayor").run()
    assert rows(flood) == ["The mayor wept all day."]
    assert wording.SHOWN_CLAIM.format(all=len(everything)) in " ".join(each.value for each in flood.caption)
    flood.text_input(key="claims-words").set_value("unicorn").run()
    assert wording.NO_SUCH_CLAIMS in told(flood)
    flood.text_input(key="claims-words").set_value("").run()
    flood.selectbox(key="claims-at").set_value("differs").run()
    assert all(row.endswith(TREATED) for row in rows(flood))
    flood.selectbox(key="claims-at").set_value("only").run()
    box = flood.selectbox(key="claims-by")
    box.set_value(next(each.article_id for each in compared(flood).articles if each.outlet.startswith("Post"))).run()
    assert rows(flood) == ["Bakers in Lomm have agreed on a price for rye bread until the spring."]


def test_before_a_cell_is_chosen_the_page_says_so(flood):
    assert wording.CHOOSE_CELL in told(flood)


def test_a_cell_opens_the_evidence_of_both_sides_and_why_it_is_not_the_same(flood):
    row, here, outlet, there = treated(flood)
    app = choose(flood, row, outlet)
    assert not app.exception
    assert wording.CHOOSE_CELL not in told(app)
    assert wording.HERE_THERE.format(here=here, there=there) in texts(app)
    assert f"The river rose overnight in Ostrand. {there} {TREATED}" in texts(app)
    assert f"{TREATED} The mayor wept all day." in texts(app)
    assert wording.WHY_NOT.format(reason=wording.REASONS["numbers"]) in [each.value for each in app.markdown]
    assert "% in common" in " ".join(each.value for each in app.caption)


def test_a_row_without_an_outlet_opens_its_evidence_too(flood):
    row, _, _, there = treated(flood)
    app = choose(flood, row)
    assert wording.AGAINST in [each.label for each in app.selectbox]
    assert f"{there} {TREATED}" in texts(app)


def test_from_the_evidence_it_is_one_click_to_both_articles(flood):
    row, here, outlet, _ = treated(flood)
    app = choose(flood, row, outlet)
    button(app, wording.IN_COMPARE).click().run()
    assert [each.value for each in app.title] == [wording.PAGES["compare"]]
    sides = [app.selectbox(key=side) for side in ("left", "right")]
    assert [side.format_func(side.value).split(" ")[0] for side in sides] == [SIDES[here], outlet]


def test_only_here_brings_its_place_and_the_nearest_elsewhere(flood):
    app = part(flood, wording.ONLY_HERE)
    assert "The mayor wept all day." in texts(app)
    assert wording.STATES["not_found"] not in " ".join(each.value for each in app.caption), "evidence on demand"
    [near] = {each.key for each in app.button if each.label == wording.SHOW_NEAREST} & {nearest_key(app)}
    app.button(key=near).click().run()
    captions = " ".join(each.value for each in app.caption)
    assert wording.STANDS_AT.format(where=wording.STANDS["end"], place=4, count=4) in captions
    assert "8 of 10 such calls were right" in captions
    assert wording.STATES["not_found"] in captions
    [file] = app.get("download_button")
    assert file.proto.label == wording.DOWNLOAD


def nearest_key(app: AppTest) -> str:
    """The button of the claim on the mayor."""
    found = compared(app)
    return next(f"nearest-{claim_key(found, each)}" for each in found.claims if "mayor" in said(found, each))


def test_claims_that_only_one_makes_are_searched_and_a_link_opens_one_of_them(flood):
    app = part(flood, wording.ONLY_HERE)
    app.text_input(key="only-words").set_value("PENGUINS zoo").run()
    assert "Penguins escaped" in texts(app)
    assert "mayor" not in texts(app)
    app.query_params["claim"] = nearest_key(app).removeprefix("nearest-")
    app.run()
    assert "The mayor wept all day." in texts(app)
    assert wording.HIDE_NEAREST in [each.label for each in app.button]


def test_a_link_to_a_claim_that_is_gone_says_so(flood):
    for name in ("", wording.ONLY_HERE):
        app = part(flood, name) if name else flood
        app.query_params["claim"] = "nothing"
        assert wording.CLAIM_GONE in told(app.run())


def test_rows_stand_in_the_order_of_the_address(flood):
    flood.selectbox(key="claims-sort").set_value("fewest").run()
    assert "fewest" in flood.query_params["sort"]
    counts = list(flood.dataframe[0].value["say it"])
    assert counts == sorted(counts)
    flood.selectbox(key="claims-sort").set_value("most").run()
    assert list(flood.dataframe[0].value["say it"]) == counts[::-1]


def test_what_differs_is_searched_too(flood):
    app = part(flood, wording.WHERE_DIFFER)
    app.text_input(key="differ-words").set_value("unicorn").run()
    assert wording.NO_DIFFER_OF in told(app)
    app.text_input(key="differ-words").set_value("fourteen").run()
    assert "Fourteen" in texts(app)


def test_where_they_differ_both_wordings_stand_under_their_reason(flood):
    app = part(flood, wording.WHERE_DIFFER)
    assert "the numbers differ" in " ".join(each.value for each in app.header).lower()
    assert any(wording.HERE_THERE.format(here=a, there=b) in texts(app) for a, b in (SIDES, reversed(SIDES)))
    assert all(f"{number} {TREATED}" in texts(app) for number in SIDES)


def test_versions_that_agree_say_so_on_each_part(open_page):
    same = ("other-herald.txt", FLOOD[1] + b"\n", "text/plain")
    app = open_page("claims", story_of(upload(open_page("articles"), FLOOD, same)))
    assert wording.NO_ONLY_HERE in told(part(app, wording.ONLY_HERE))
    assert wording.NO_DIFFER in told(part(app, wording.WHERE_DIFFER))


def test_hostile_text_is_shown_as_text_everywhere(open_page):
    first = ("**x**.txt", f"{HOSTILE}\n\n<b>Nobody</b> `knows` why the :smile: mayor wept.".encode(), "text/plain")
    other = ("y.txt", HOSTILE.replace("Eleven", "Fourteen").encode(), "text/plain")
    app = open_page("claims", story_of(upload(open_page("articles"), first, other)))
    [row] = [row for row in rows(app) if "**bold**" in row]
    app = choose(app, row)
    drawn = [app, part(app, wording.ONLY_HERE), part(app, wording.WHERE_DIFFER)]
    for each in drawn:
        marked = [*each.main.markdown, *each.main.caption, *each.main.header, *each.main.info]
        assert not [element for element in marked if re.search(r"evil|bold|Nobody|<b>|\*\*x", element.value)]
    assert "**bold**" in texts(app)


def test_without_a_meaning_match_nothing_is_called_only_here(open_page):
    danish = "Færgen til Ostrand sank ved middagstid i går ud for havnen i Halvik.\n\n{}"
    own = ("Borgmesteren græd hele dagen.", "Rederiet ventede nyt skib allerede om foråret.")
    files = [(f"{number}.txt", danish.format(each).encode(), "text/plain") for number, each in enumerate(own)]
    app = open_page("claims", story_of(upload(open_page("articles"), *files)))
    assert wording.NOT_JUDGED.format(versions="0.txt, 1.txt") in told(app)
    app = choose(app, own[0])
    captions = " ".join(each.value for each in app.caption)
    assert wording.WORDING_NOT_FOUND in captions
    assert wording.NO_ONLY_HERE in told(part(app, wording.ONLY_HERE))
    assert wording.NOT_LOOKED_FOR in told(part(app, wording.WHERE_DIFFER))
    assert wording.NO_DIFFER not in told(app)

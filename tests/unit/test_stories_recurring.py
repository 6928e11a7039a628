"""What an outlet repeats from story to story is taken out when a story is opened, as far as its reader may know."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import wording
from components.model import Article, Edits, Span
from components.stories import Store
from components.stories.articles_json import article_to_json, outlet_in
from components.stories.edits import apply, change, put_back
from components.stories.elsewhere import outlets_of, recurring, with_recurring
from components.views import opened

ROOT = Path(__file__).parents[2]
LINE = "Our reporting on the coast is paid for by the people who read it."
FERRY = """The ferry Halcyon sank off Port Elm before dawn on Tuesday, and fishing boats took off everybody aboard.

Divers found the hull upright in 60 metres of water. The bow door stood open, according to the harbour master.

The sister ship stays in port until an inspector has been over her.

"""
BRIDGE = """The bridge at Vell will stay shut until the autumn, after rust was found in eleven of its forty cables.

Lorries now take the road over Hart Pass, which adds an hour to the journey and has no shoulder.

A temporary ferry is to run from June, with room for twenty cars.

"""


def article(body: str, outlet: str = "Harbour Courier") -> Article:
    return Article(f"{body[4:10]} in {outlet}", f"{body}{LINE}", outlet)


@pytest.fixture
def shared(url: str) -> Iterator[Store]:
    made = Store(url, shared=True)
    yield made
    made.close()


def kept(store: Store, *articles: Article, owner: str = "", edits: Edits | None = None) -> str:
    """A new story of these articles."""
    story_id = store.create("A story", owner).story_id
    store.add(story_id, articles)
    if edits:
        store.change(story_id, edits, "corrected")
    return story_id


def taken_out(store: Store, story_id: str, owner: str = "") -> list[list[str]]:
    """What is taken out of each article of a story as it is shown."""
    story = store.open(story_id, owner)
    outlets = outlets_of(story.originals, story.edits)
    learnt = recurring(story.originals, outlets, store.elsewhere(story_id, owner).by(set(outlets.values())))
    shown = apply(with_recurring(story.originals, learnt), story.edits)
    return [[piece.span.of(each.text) for piece in each.furniture] for each in shown]


def test_an_outlets_line_in_another_story_is_furniture_in_this_one(store: Store) -> None:
    ferry = kept(store, article(FERRY), article(FERRY, "Coast Daily"))
    assert taken_out(store, ferry) == [[], []]
    bridge = kept(store, article(BRIDGE))
    assert taken_out(store, ferry) == [[LINE], []]
    assert taken_out(store, bridge) == [[LINE]]
    assert store.open(ferry).originals[0].furniture == ()


def test_within_one_story_nothing_is_learnt(store: Store) -> None:
    assert taken_out(store, kept(store, article(FERRY), article(BRIDGE))) == [[], []]


def test_what_is_learnt_can_be_put_back_and_that_can_be_undone(store: Store) -> None:
    ferry = kept(store, article(FERRY))
    kept(store, article(BRIDGE))
    line = Span(len(FERRY), len(FERRY) + len(LINE))
    store.change(ferry, put_back(Edits(), article(FERRY).article_id, line), "put back")
    assert taken_out(store, ferry) == [[]]
    store.undo(ferry)
    assert taken_out(store, ferry) == [[LINE]]


def test_the_outlet_as_corrected_counts_here_and_there(store: Store) -> None:
    here, there = article(FERRY, "harbour COURIER "), article(BRIDGE, "Somebody")
    ferry, bridge = kept(store, here), kept(store, there)
    assert taken_out(store, ferry) == [[]]
    store.change(bridge, change(Edits(), there.article_id, outlet="Harbour Courier"), "outlet corrected")
    assert taken_out(store, ferry) == [[LINE]]
    store.change(ferry, change(Edits(), here.article_id, outlet="Coast Daily"), "outlet corrected")
    assert taken_out(store, ferry) == [[]]
    store.change(ferry, change(Edits(), here.article_id, outlet=""), "outlet corrected")
    assert taken_out(store, ferry) == [[]]


def test_articles_that_were_removed_and_stories_that_were_deleted_teach_nothing(store: Store) -> None:
    ferry, bridge = kept(store, article(FERRY)), kept(store, article(BRIDGE))
    store.change(bridge, change(Edits(), article(BRIDGE).article_id, removed=True), "removed")
    assert taken_out(store, ferry) == [[]]
    store.undo(bridge)
    assert taken_out(store, ferry) == [[LINE]]
    store.delete(bridge)
    assert taken_out(store, ferry) == [[]]


def test_a_story_of_the_same_event_teaches_nothing(store: Store) -> None:
    ferry = kept(store, article(FERRY))
    kept(store, article(FERRY))
    kept(store, article(f"A night later, questions.\n\n{FERRY}"))
    assert taken_out(store, ferry) == [[]]


def test_shared_only_what_the_reader_may_see_counts(shared: Store) -> None:
    mine, theirs = kept(shared, article(FERRY), owner="me"), kept(shared, article(BRIDGE), owner="them")
    assert taken_out(shared, mine, "me") == [[]]
    before = shared.elsewhere(mine, "me").version()
    shared.save(theirs, "The bridge")
    assert taken_out(shared, mine, "me") == [[LINE]]
    assert shared.elsewhere(mine, "me").version() != before


def test_the_version_changes_with_the_other_stories_and_only_then(store: Store) -> None:
    ferry, bridge = kept(store, article(FERRY)), kept(store, article(BRIDGE))

    def version() -> str:
        return store.elsewhere(ferry).version()

    versions = [version()]
    store.change(ferry, change(Edits(), article(FERRY).article_id, title="x"), "title corrected")
    store.open(bridge)
    assert version() == versions[0]
    store.change(bridge, change(Edits(), article(BRIDGE).article_id, outlet="x"), "outlet corrected")
    versions.append(version())
    store.undo(bridge)
    versions.append(version())
    store.add(bridge, [article(FERRY)])
    versions.append(version())
    store.delete(bridge)
    versions.append(version())
    assert len(set(versions)) == 5


def test_no_more_than_the_newest_articles_are_looked_at(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    ferry = kept(store, article(FERRY))
    older = kept(store, article(BRIDGE))
    kept(store, *(Article(f"{number}", "The bakers vote on Monday.", "Harbour Courier") for number in range(3)))
    assert taken_out(store, ferry) == [[LINE]]
    monkeypatch.setattr("components.stories.elsewhere.NEWEST", 3)
    assert taken_out(store, ferry) == [[]]
    monkeypatch.setattr("components.stories.elsewhere.NEWEST", 4)
    assert taken_out(store, ferry) == [[LINE]]
    monkeypatch.setattr("components.stories.elsewhere.LOOKED_AT", 3)
    assert taken_out(store, ferry) == [[]]
    store.rename(older, "The bridge at Vell")
    assert taken_out(store, ferry) == [[LINE]]


@pytest.mark.parametrize("outlet", ["", "Harbour Courier", 'The "Courier": a, b', "Καθημερινή\n", "\\", "\0"])
def test_the_outlet_is_found_without_reading_the_article(outlet: str) -> None:
    text = 'He said: "outlet":"no", and \\"outlet\\":"no".'
    assert outlet_in(article_to_json(Article('"outlet":"no"', text, outlet, title=text))) == outlet


def test_a_payload_without_an_outlet_has_none() -> None:
    assert [outlet_in(payload) for payload in ('{"article_id":"a","text":"b"}', "", '"outlet":', '"outlet":{')] == [
        ""
    ] * 4


def test_the_page_shows_it_and_puts_it_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path))
    monkeypatch.delenv("CROSSREAD_SHARED", raising=False)
    opened.store.clear()
    store = opened.store()
    ferry = kept(store, article(FERRY), article(FERRY, "Coast Daily"))
    kept(store, article(BRIDGE))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params["story"] = ferry
    app.run().switch_page("components/views/articles.py")
    app.session_state["read-one"] = True
    app.run()
    reason = wording.NOT_REPORTING.format(reason=wording.FURNITURE["recurs"])
    assert reason in [each.value for each in app.caption]
    next(each for each in app.button if each.label.startswith(wording.PUT_BACK)).click().run()
    assert reason not in [each.value for each in app.caption]
    assert store.open(ferry).edits.articles[article(FERRY).article_id].unmarked
    opened.store.clear()

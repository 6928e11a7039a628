"""Links: what is shown is shown again in another browser, after a restart, on another machine; Back is one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from components import wording
from components.compare import compare
from components.readers import read
from components.tables.digests import claim_key, cluster_key, passage_key
from tests.browser.conftest import PATIENCE, ROOT, Server, launch_server
from tests.browser.on_page import add_files, opened, settled, until

Open = Callable[..., Any]
SAMPLE = ROOT / "data" / "sample"
FILES = [SAMPLE / name for name in ("halyard-news-agency.txt", "the-daily-commonweal.md", "senna-city-courier.txt")]
EVERY_PAGE = {"overview": "/", **{name: f"/{name}" for name in wording.PAGES if name != "overview"}}
MAIN = '[data-testid="stMain"]'


class Link(NamedTuple):
    """What an address says beside its story, and where the page shows the choice."""

    page: str
    choices: dict[str, str]
    shown: str
    text: str


def the_links() -> dict[str, Link]:
    """Of each kind one, of what stands late in its text, so that no default shows it."""
    told = compare([read(path.name, path.read_bytes()).articles[0] for path in FILES])
    _, second, third = told.articles
    pair = {"left": third.article_id, "right": second.article_id}
    passage = max((each for each in told.alignments if {each.a, each.b} == {1, 2}), key=lambda each: each.a_span)
    joined = next(each for each in reversed(told.matrix) if {told.claims[one].article for one in each.claims} == {0, 1})
    claim = told.claims[joined.claims[0]]
    cluster = min(told.clusters, key=lambda each: max(len(member.span) for member in each.members))
    return {
        "pair": Link("compare", pair, ".column header", third.name),
        "everyone": Link("compare", {"left": second.article_id, "right": "everyone"}, ".column header", second.name),
        "passage": Link("compare", {**pair, "passage": passage_key(told, passage)}, "mark[aria-current]", ""),
        "kinds": Link("compare", {**pair, "kinds": "verbatim"}, ".column header", third.name),
        "claim": Link("claims", {"claim": claim_key(told, claim), "against": third.article_id}, MAIN, ""),
        "part": Link("claims", {"part": "only"}, MAIN, ""),
        "cluster": Link("passages", {"cluster": cluster_key(told, cluster)}, MAIN, wording.CLOSE_CLUSTER),
    }


LINKS = ("pair", "everyone", "passage", "kinds", "claim", "part", "cluster")


@pytest.fixture(scope="module")
def links() -> dict[str, Link]:
    made = the_links()
    assert tuple(made) == LINKS
    return made


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with launch_server(tmp_path_factory.mktemp("elsewhere")) as running:
        yield running


@pytest.fixture(scope="module")
def names(browser: Any, server: Server, elsewhere: Server) -> list[dict[str, str]]:
    """How the address names the story of the files here and elsewhere."""
    return [_named(browser, server, FILES), _named(browser, elsewhere, FILES)]


def _named(browser: Any, server: Server, files: list[Path]) -> dict[str, str]:
    page = browser.new_page(base_url=server.url)
    page.set_default_timeout(PATIENCE)
    page.goto("/articles")
    add_files(settled(page), *files)
    page.get_by_role("link", name=wording.PAGES["compare"], exact=True).click()
    page.locator(".column mark").first.wait_for()
    named = said(page)
    page.context.close()
    return {name: named[name] for name in ("story", "of")}


def said(page: Any) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(urlsplit(page.url).query).items()}


def seen(page: Any) -> tuple[str, list[str], list[str], list[str]]:
    """What the page shows, once that has come to rest: its text, its tables' cells that are chosen, the reader's."""
    before = None
    for _ in range(100):
        settled(page)
        now = (
            page.locator(MAIN).inner_text(),
            page.locator(f"{MAIN} [role=combobox]").evaluate_all("(all) => all.map((each) => each.value)"),
            page.locator(".column header").all_inner_texts(),
            page.locator("mark[aria-current]").all_inner_texts(),
        )
        if now == before:
            return now
        before = now
        page.wait_for_timeout(300)
    raise AssertionError("the page does not come to rest")


def visited(open_page: Open, server: Server, path: str, **values: str) -> Any:
    page = open_page(server, f"{path}?{urlencode(values)}", width=1400)
    page.set_default_timeout(PATIENCE)
    return page


@pytest.mark.parametrize("kind", LINKS)
def test_a_link_shows_the_same_in_a_fresh_browser_and_on_another_machine(
    open_page: Open, server: Server, elsewhere: Server, links: dict[str, Link], names: Any, kind: str
) -> None:
    link, (here, there) = links[kind], names
    assert here["of"] == there["of"]
    assert here["story"] != there["story"]
    path = EVERY_PAGE[link.page]
    page = visited(open_page, server, path, **here, **link.choices)
    page.locator(link.shown, has_text=link.text).first.wait_for()
    shown = seen(page)
    assert said(page) == {**here, **link.choices}
    assert shown != seen(visited(open_page, server, path, **here))
    assert shown == seen(visited(open_page, server, path, **here, **link.choices))
    other = visited(open_page, elsewhere, path, **here, **link.choices)
    assert shown == seen(other)
    assert said(other) == {**there, **link.choices}


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_every_page_opens_on_another_machine(
    open_page: Open, server: Server, elsewhere: Server, names: Any, name: str
) -> None:
    page = visited(open_page, elsewhere, EVERY_PAGE[name], **names[0])
    settled(page)
    assert page.title().startswith(wording.PAGES[name])
    assert said(page) == names[1]
    assert page.get_by_text(wording.STORY_NOT_FOUND).count() == 0


def test_a_restart_changes_no_link(open_page: Open, server: Server, links: dict[str, Link], names: Any) -> None:
    link = links["passage"]
    page = visited(open_page, server, "/compare", **names[0], **link.choices)
    shown, address = seen(page), page.url
    page.goto("about:blank")
    server.restart()
    page.goto(address)
    page.locator(link.shown).first.wait_for()
    assert seen(page) == shown
    assert page.url == address


def test_the_first_page_of_all_is_one_step_too(open_page: Open, server: Server) -> None:
    page = open_page(server, "/")
    until(page, lambda: "of" in said(page))
    assert settled(page).evaluate("history.length") == 2, "the empty page of the test, and this one"
    page.go_back()
    assert page.url == "about:blank"


def test_back_and_forward_take_one_step_a_press(open_page: Open, server: Server, names: Any) -> None:
    page = visited(open_page, server, "/", **names[0])
    steps = [(page.url, seen(page))]

    def stepped(press: Callable[[], None], reached: Callable[[], bool]) -> None:
        """One press, which is one entry more in the history."""
        before = page.evaluate("history.length")
        press()
        until(page, reached)
        settled(page)
        steps.append((page.url, seen(page)))
        assert page.evaluate("history.length") == before + 1, [url for url, _ in steps]

    def page_of(name: str) -> None:
        link = page.get_by_role("link", name=wording.PAGES[name], exact=True)
        stepped(link.click, lambda: page.title().startswith(wording.PAGES[name]) and "of" in said(page))

    def choose(box: str, option: str) -> None:
        wanted, before = page.get_by_role("option").filter(has_text=option).first, page.url
        opened(page, box, wanted)
        stepped(wanted.click, lambda: page.url != before)

    page_of("compare")
    choose(wording.RIGHT, "Everyone else")
    choose(wording.LEFT, "The Daily Commonweal")
    page_of("claims")
    tab, before = page.get_by_role("tab", name=wording.ONLY_HERE), page.url
    stepped(tab.click, lambda: page.url != before)
    page_of("articles")
    for url, shown in steps[-2::-1]:
        page.go_back()
        until(page, lambda url=url: page.url == url)
        assert seen(page) == shown, url
    for url, shown in steps[1:]:
        page.go_forward()
        until(page, lambda url=url: page.url == url)
        assert seen(page) == shown, url


def test_the_link_is_copied_and_told(open_page: Open, server: Server, links: dict[str, Link], names: Any) -> None:
    page = visited(open_page, server, "/compare", **names[0], **links["pair"].choices)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    settled(page).get_by_role("button", name=wording.COPY_LINK).click()
    page.get_by_role("status").filter(has_text=wording.LINK_COPIED).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_where_a_browser_does_not_copy_the_link_stands_there(open_page: Open, server: Server, names: Any) -> None:
    page = visited(open_page, server, "/claims", **names[0])
    page.evaluate("""() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
      document.execCommand = () => false;
    }""")
    settled(page).get_by_role("button", name=wording.COPY_LINK).click()
    field = page.get_by_role("textbox", name=wording.LINK_BY_HAND)
    field.wait_for()
    assert field.input_value() == page.url


def test_a_link_without_its_files_is_told_and_works_once_they_are_added(
    open_page: Open, browser: Any, tmp_path: Path, server: Server
) -> None:
    # Other files than the sample's: those are in every home, from the moment the server has made its sample.
    files = [tmp_path / path.name for path in FILES]
    for mine, sample in zip(files, FILES, strict=True):
        mine.write_bytes(sample.read_bytes() + b"\n\nThe lanterns have been hung up again.\n")
    right, left = (read(path.name, path.read_bytes()).articles[0] for path in files[1:])
    wanted = {**_named(browser, server, files), "left": left.article_id, "right": right.article_id}
    with launch_server(tmp_path / "home") as empty:
        page = visited(open_page, empty, "/compare", **wanted)
        page.get_by_text(wording.FILES_NOT_HERE_HINT).wait_for()
        assert said(page) == wanted
        settled(page).get_by_role("button", name=wording.NEW_STORY).click()
        page.get_by_role("heading", name=wording.PAGES["articles"], exact=True).wait_for()
        add_files(page, *files)
        page.get_by_role("link", name=wording.FILES_HERE_NOW).click()
        page.locator(".column header", has_text=left.name).first.wait_for()
        assert said(page).items() >= {"left": left.article_id, "right": right.article_id}.items()
        page.goto("about:blank")

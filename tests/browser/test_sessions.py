"""Several people on one server: each sees their own stories; the server hears nobody beyond this machine."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psutil
import pytest

from components import wording
from tests.browser.conftest import DASHBOARD, Server, launch_server
from tests.browser.on_page import add_files, settled
from tests.speed.visits import Visit

Open = Callable[..., Any]
PEOPLE = 3
PAGES = sorted(set(wording.PAGES) - {"archive"})
DRAWS = "The {name} towed the barge past Lowmere quay before dawn, the harbour master of Lowmere said on Monday."
OTHERS = "Nobody on the quay of Lowmere was hurt, and the {name} went back to its berth under its own steam."


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CROSSREAD_SHARED", "1")
        with launch_server(tmp_path_factory.mktemp("home")) as running:
            yield running


def vessel(person: int) -> str:
    """A word that stands in this person's articles and nowhere else."""
    return f"Tug{'abc'[person] * 5}"


def files(person: int) -> list[dict[str, Any]]:
    name = vessel(person)
    texts = (f"{DRAWS.format(name=name)}\n\n{OTHERS.format(name=name)}", DRAWS.format(name=name))
    return [
        {"name": f"{name}-{number}.txt", "mimeType": "text/plain", "buffer": text.encode()}
        for number, text in enumerate(texts)
    ]


@pytest.fixture(scope="module")
def people(server: Server, browser: Any) -> list[tuple[str, str]]:
    """-> of each person the cookie and what stands behind the question mark once their story is open."""
    found = []
    for person in range(PEOPLE):
        context = browser.new_context(base_url=server.url, viewport={"width": 1400, "height": 900})
        page = context.new_page()
        page.goto("/articles")
        settled(page)
        add_files(page, *files(person))
        cookie = "; ".join(f"{each['name']}={each['value']}" for each in context.cookies())
        found.append((cookie, page.url.partition("?")[2]))
        context.close()
    return found


def shown(server: Server, page: str, address: str, cookie: str) -> str:
    """All that the server sends for the screen."""
    with Visit(server.url, page, address, cookie) as visit:
        visit.run()
        visit.run()
        return visit.sent.decode("utf-8", "replace")


@pytest.mark.parametrize("page", PAGES)
def test_all_at_once_each_is_sent_their_own_story_alone(
    server: Server, people: list[tuple[str, str]], page: str
) -> None:
    with ThreadPoolExecutor(PEOPLE) as threads:
        looks = [threads.submit(shown, server, page, address, cookie) for cookie, address in people]
    for person, look in enumerate(looks):
        names = [vessel(each) for each in range(PEOPLE) if vessel(each) in look.result()]
        # These articles differ in nothing, so that page tells nothing of them.
        assert names == ([vessel(person)] if page != "differences" else [])


@pytest.mark.parametrize("page", PAGES)
def test_the_address_of_anothers_story_opens_nothing_of_it(
    server: Server, people: list[tuple[str, str]], page: str
) -> None:
    (_, address), (stranger, _) = people[0], people[1]
    told = shown(server, page, address, stranger)
    assert vessel(0) not in told
    assert wording.STORY_NOT_FOUND in told.replace("\\", "")


def test_an_address_typed_into_a_strangers_browser_says_that_there_is_no_such_story(
    server: Server, people: list[tuple[str, str]], open_page: Open
) -> None:
    page = open_page(server, f"/compare?{people[0][1]}", width=1400)
    page.get_by_text(wording.STORY_NOT_FOUND).wait_for()
    settled(page)
    assert vessel(0) not in page.content()


def other_addresses() -> list[str]:
    """Those of this machine that are not the loopback."""
    found = (each.address for some in psutil.net_if_addrs().values() for each in some if each.family == socket.AF_INET)
    return [address for address in found if not address.startswith("127.")]


def answers(address: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(2)
        return probe.connect_ex((address, port)) == 0


def test_the_server_listens_on_the_loopback_alone(server: Server) -> None:
    addresses = other_addresses() or ["127.0.0.2"]  # a machine without a network has the rest of the loopback
    assert answers("127.0.0.1", server.port)
    assert not [address for address in addresses if answers(address, server.port)]


class Elsewhere(Server):
    """python -m components.server on all addresses of the machine, as somebody asks for."""

    def _command(self) -> list[str]:
        return [*super()._command(), "--address", "0.0.0.0"]


def test_it_listens_elsewhere_when_told_to(tmp_path: Path) -> None:
    running = Elsewhere(DASHBOARD, tmp_path)
    try:
        running.start()
        assert all(answers(address, running.port) for address in (*other_addresses(), "127.0.0.2"))
    finally:
        running.stop()


@pytest.mark.parametrize("page", wording.PAGES)
def test_no_page_calls_out_or_complains(server: Server, open_page: Open, page: str) -> None:
    """Under the policy of the headers; the fixture fails on a request that leaves and on any error in the console."""
    opened = settled(open_page(server, f"/{page}", width=1400))
    opened.wait_for_timeout(500)
    assert wording.UNEXPECTED not in opened.locator("body").inner_text()

"""A real server, a real browser: each page fails its test on a request that leaves the server and on any error in it.

Chromium is CROSSREAD_CHROMIUM, or the one on the path, or else playwright's own (`playwright install chromium`).
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
DASHBOARD = ROOT / "app.py"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
START_SECONDS = 60


class Server:
    """One Streamlit server on a free port of this machine; its stories live in `home` and outlast a restart."""

    def __init__(self, app: Path, home: Path, behind: bool = True) -> None:
        self.app, self.home, self.behind = app, home, behind and app == DASHBOARD
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns once the server answers."""
        # An app beside the tests finds the project's modules no other way.
        environment = {**os.environ, "CROSSREAD_HOME": str(self.home), "PYTHONPATH": str(ROOT)}
        self._process = subprocess.Popen(self._command(), cwd=ROOT, env=environment)
        deadline = time.monotonic() + START_SECONDS
        while not self._answers():
            assert self._process.poll() is None, "the server ended before it answered"
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.1)

    @property
    def pid(self) -> int:
        assert self._process, "the server does not run"
        return self._process.pid

    def stop(self) -> None:
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(10)
        self._process = None

    def restart(self) -> None:
        """The same port and home, a new process. Pages go to about:blank first: a lost server is an error there."""
        self.stop()
        self.start()

    def _command(self) -> list[str]:
        if self.behind:  # with its headers: what the policy refuses is an error in the console
            return [sys.executable, "-m", "components.server", "--port", str(self.port)]
        options = {
            "server.port": str(self.port),
            "server.address": "127.0.0.1",
            "server.headless": "true",
            "server.fileWatcherType": "none",
            "browser.gatherUsageStats": "false",
        }
        flags = [part for name, value in options.items() for part in (f"--{name}", value)]
        return [sys.executable, "-m", "streamlit", "run", str(self.app), *flags]

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def launch_server(home: Path, app: str | Path = DASHBOARD, behind: bool = True) -> Iterator[Server]:
    """A running server of an app (a path from the project's root, or a whole one), stopped at the end. behind: the
    dashboard behind components.server, as people start it; else by Streamlit alone."""
    server = Server(ROOT / app, home, behind)
    try:
        server.start()
        yield server
    finally:
        server.stop()


FAILED = pytest.StashKey[bool]()
PATIENCE = 40_000
"""Milliseconds. A server may start while a slow machine does something else."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One Chromium for all tests."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="the browser tests need playwright")
    found = os.environ.get("CROSSREAD_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


def watch(page: Any, origin: str) -> list[str]:
    """What goes wrong on a page from now on: requests beyond the origin, errors in the console, errors thrown."""
    wrong: list[str] = []
    own = (origin, origin.replace("http:", "ws:", 1), "data:", "blob:", "about:")

    def note(what: str, text: str, wanted: bool = False) -> None:
        if not wanted:
            wrong.append(f"{what}: {text}")

    page.on("request", lambda request: note("request", request.url, request.url.startswith(own)))
    page.on("websocket", lambda web_socket: note("web socket", web_socket.url, web_socket.url.startswith(own)))
    page.on("console", lambda message: note("console", message.text, message.type != "error"))
    page.on("pageerror", lambda error: note("thrown", str(error)))
    return wrong


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Remembers what failed: its pages are printed, as they stand, before they are closed."""
    item.stash[FAILED] = item.stash.get(FAILED, False) or call.excinfo is not None
    yield


@pytest.fixture
def open_page(browser: Any, request: pytest.FixtureRequest) -> Iterator[Callable[..., Any]]:
    """open_page(server, path="/", width=1280, height=1000, **context options) -> a page; all is checked at the end."""
    opened: list[tuple[Any, list[str]]] = []

    def opener(server: Server, path: str = "/", width: int = 1280, height: int = 1000, **options: Any) -> Any:
        options = {"reduced_motion": "reduce", **options}
        context = browser.new_context(base_url=server.url, viewport={"width": width, "height": height}, **options)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        opened.append((context, watch(page, server.url)))
        page.goto(path)
        return page

    yield opener
    for context, _ in opened:
        if request.node.stash.get(FAILED, False):
            for page in context.pages:
                print(f"{page.url}\n{page.locator('body').inner_text()}")
        context.close()
    assert [text for _, wrong in opened for text in wrong] == []


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The whole dashboard over an empty folder, for the tests of one file."""
    with launch_server(tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def page(open_page: Callable[..., Any], server: Server) -> Any:
    """The dashboard's first page."""
    return open_page(server)


# Fonts have come and the layout has followed them.
SETTLED = "document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 100)))"


@pytest.fixture(scope="session")
def reader_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The reader alone, over comparisons made by hand."""
    with launch_server(tmp_path_factory.mktemp("home"), "tests/browser/reader_app.py") as running:
        yield running


@pytest.fixture
def reading(open_page: Callable[..., Any], reader_server: Server) -> Callable[..., Any]:
    """reading("case=ferry", **options) -> a page with the reader on it."""

    def opener(query: str = "case=ferry", **options: Any) -> Any:
        page = open_page(reader_server, f"/?{query}", **options)
        page.locator(".status").wait_for()
        page.evaluate(SETTLED)
        return page

    return opener

"""How fast the dashboard is, beside an empty Streamlit page in the same run, against bars that it must hold.

usage: python -m tests.speed.dashboard [start] [long] [many] [visitors]          (exit status 1 where a bar is missed)

Times are of the wall, from a server of its own and a new browser profile each; they belong to the machine and to what
else it does, the ratios to an empty page travel. The many visitors come over the web socket that a browser opens: they
send and are sent the same, and draw nothing, so that what is measured is the server and not twenty browsers beside it.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import psutil

from components import wording
from tests.browser.conftest import launch_server
from tests.speed.in_browser import DRAWN, MARK, chromium, fresh, reading, until, with_progress
from tests.speed.made_up import keep, two_long, versions
from tests.speed.report import Row, at_least, at_most
from tests.speed.visits import Visit

BESIDE_EMPTY = 2.0
MILLISECONDS_TO_PARTNER, HEAP = 100.0, 150.0
SECONDS_KEPT, SECONDS_NEW, SECONDS_FROM_START = 2.0, 8.0, 6.0
RERUN, RERUN_OF_MANY = 300.0, 500.0
VISITORS, RERUNS, GROWTH = 20, 5, 1.2
PAGES = ("overview", "compare", "passages", "claims")
EMPTY = "import streamlit as st\nst.title('Nothing')\n"


def start(browser: Any, home: Path) -> list[Row]:
    """A new process, over an empty folder, as far as the first mark of a comparison in the browser."""
    began = time.perf_counter()
    with launch_server(home) as server:
        answers = time.perf_counter() - began
        until(browser, f"{server.url}/compare", MARK, 1)
        shown = time.perf_counter() - began
    return [
        Row("from the start to the first answer of the server", f"{answers:.2f} s"),
        at_most("from the start to the first comparison on the screen", shown, SECONDS_FROM_START, "{:.2f} s"),
    ]


def empty_page(browser: Any, folder: Path) -> float:
    """-> seconds until an empty Streamlit page is there."""
    app = folder / "empty.py"
    app.write_text(EMPTY, encoding="utf-8")
    with launch_server(folder, app) as server:
        until(browser, server.url, "h1", 1)
        return until(browser, server.url, "h1", 5)


def long_articles(browser: Any, home: Path, empty: float) -> list[Row]:
    """Two articles of 20,000 words with 1,000 passages."""
    address = keep(home, "two long", two_long())
    name = "2 articles of 20,000 words"
    with launch_server(home) as server:
        page = f"{server.url}/compare?{address}"
        new, told = with_progress(browser, page, MARK)
        first = until(browser, page, MARK)
        with fresh(browser) as opened:
            opened.goto(page)
            at_once, presses, moved, heap = reading(opened)
    return [
        Row(f"{name}: first marks when new{', with progress' if told else ''}", f"{new:.2f} s"),
        Row(f"{name}: first marks", f"{first:.2f} s"),
        at_most(f"{name}: first marks, by an empty page", first / empty, BESIDE_EMPTY, "{:.2f} x"),
        Row(f"{name}: from click to lit partner, slowest of 12 as soon as it is there", f"{max(at_once):.0f} ms"),
        at_most(f"{name}: from click to lit partner, median", median(presses), MILLISECONDS_TO_PARTNER, "{:.0f} ms"),
        at_most(
            f"{name}: from click to lit partner, slowest of 12", max(presses), MILLISECONDS_TO_PARTNER, "{:.0f} ms"
        ),
        at_most(f"{name}: a rerun moves the text by", moved, 0, "{:.0f} px"),
        at_most(f"{name}: memory of the scripts", heap, HEAP, "{:.0f} MB"),
    ]


def many_versions(browser: Any, home: Path) -> list[Row]:
    """50 versions of 800 words: each page, and a rerun of it."""
    address = keep(home, "fifty", versions(50))
    name = "50 versions"
    with launch_server(home) as server:
        new, told = with_progress(browser, f"{server.url}/overview?{address}", DRAWN["overview"])
        rows = [
            at_most(f"{name}: Overview when new", new, SECONDS_NEW, "{:.2f} s"),
            at_least(f"{name}: progress is shown meanwhile", int(told), 1, "{:.0f}"),
        ]
        for page in PAGES:
            shown = until(browser, f"{server.url}/{page}?{address}", DRAWN[page])
            rows.append(at_most(f"{name}: {page.capitalize()}, kept", shown, SECONDS_KEPT, "{:.2f} s"))
        for page in PAGES:
            rerun = 1000 * _rerun(server.url, page, address)
            rows.append(at_most(f"{name}: {page.capitalize()}, rerun", rerun, RERUN, "{:.0f} ms"))
        other = keep(home, "fifty others", versions(50, 12))
        again, _ = with_progress(browser, f"{server.url}/overview?{other}", DRAWN["overview"])
        rows.append(at_most(f"{name}, others: Overview when new, the server at work", again, SECONDS_NEW, "{:.2f} s"))
    return rows


def _rerun(url: str, page: str, address: str) -> float:
    with Visit(url, page, address) as visit:
        visit.run()
        assert wording.UNEXPECTED.encode() not in visit.sent, f"{page} failed"
        return median(visit.run() for _ in range(9))


def many_visitors(home: Path) -> list[Row]:
    """Twenty at once, each on a story of its own; then twenty others on twenty other stories."""
    rounds = [
        [keep(home, f"story {turn}-{at}", versions(5, 100 * turn + at)) for at in range(VISITORS)] for turn in (1, 2)
    ]
    rows, held = [], []
    with launch_server(home) as server:
        for turn, addresses in enumerate(rounds, start=1):
            name = f"{VISITORS} visitors, round {turn}"
            firsts, reruns = visits(server.url, addresses)
            held.append(psutil.Process(server.pid).memory_info().rss / 2**20)
            rows.append(Row(f"{name}: first look, all at once and each story new, median", f"{median(firsts):.2f} s"))
            rows.append(at_most(f"{name}: rerun, all at once, median", median(reruns), RERUN_OF_MANY, "{:.0f} ms"))
            rows.append(Row(f"{name}: memory of the server", f"{held[-1]:.0f} MB"))
    return [*rows, at_most("memory of the server, second round by first", held[1] / held[0], GROWTH, "{:.2f} x")]


def visits(url: str, addresses: Sequence[str]) -> tuple[list[float], list[float]]:
    """-> seconds of each first run; milliseconds of each rerun. All wait for each other before every run."""
    with ExitStack() as stack, ThreadPoolExecutor(len(addresses)) as threads:
        pages = [PAGES[at % len(PAGES)] for at in range(len(addresses))]
        all_visits = [
            stack.enter_context(Visit(url, page, address)) for page, address in zip(pages, addresses, strict=True)
        ]
        firsts = list(threads.map(Visit.run, all_visits))
        assert not any(wording.UNEXPECTED.encode() in visit.sent for visit in all_visits), "a page failed"
        reruns = [1000 * taken for _ in range(RERUNS) for taken in threads.map(Visit.run, all_visits)]
    return firsts, reruns


def main() -> int:
    """Print the table as it is measured; -> 1 where a bar is missed."""
    missed = False
    print(f"{'':<84}{os.getloadavg()[0]:>12.1f}   processes want a core before it begins", flush=True)
    with TemporaryDirectory(prefix="crossread-dashboard-") as folder, chromium() as browser:
        homes = [Path(folder, name) for name in ("empty", "start", "long", "many", "visitors")]
        for home in homes:
            home.mkdir()
        empty = empty_page(browser, homes[0])
        print(Row("an empty Streamlit page", f"{empty:.2f} s"), flush=True)
        parts: dict[str, Callable[[], list[Row]]] = {
            "start": lambda: start(browser, homes[1]),
            "long": lambda: long_articles(browser, homes[2], empty),
            "many": lambda: many_versions(browser, homes[3]),
            "visitors": lambda: many_visitors(homes[4]),
        }
        for name in sys.argv[1:] or parts:
            rows = parts[name]()
            print(*rows, sep="\n", flush=True)
            missed |= any(row.holds is False for row in rows)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())

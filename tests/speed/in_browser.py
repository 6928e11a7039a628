"""What a person waits for, in a real browser: a page of its own profile each, so that nothing is kept from before."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any

from playwright.sync_api import sync_playwright

from tests.browser.conftest import BROWSERS, FLAGS

MARK = ".column mark"
DRAWN = {
    "overview": ".st-key-look-first button",
    "compare": MARK,
    "passages": '[class*="st-key-cluster-"]',
    "claims": '[data-testid="stDataFrame"]',
}
"""What stands on a page as soon as it shows what was compared."""
QUIET = '[data-test-script-state="notRunning"] h1'
WAIT, A_LOOK = 60_000, 1_500

# From the press to the frame in which the partner is lit; each mark once.
CLICKS = """async () => {
  const root = [...document.querySelectorAll("*")].map((e) => e.shadowRoot).find((s) => s?.querySelector(".column"))
    ?? document;
  const [left, right] = root.querySelectorAll(".column");
  const marks = [...left.querySelectorAll("mark[role=button]")], taken = [];
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let at = 0; at < 12; at++) {
    const mark = marks[Math.floor((at + 0.5) * marks.length / 12)];
    const before = right.querySelector("mark[aria-current]");
    await frame();
    const began = performance.now();
    mark.click();
    while (right.querySelector("mark[aria-current]") === before) {
      if (performance.now() - began > 5000) throw new Error(`passage ${at} lights no partner`);
      await frame();
    }
    right.querySelector("mark[aria-current]").getBoundingClientRect();
    await frame();
    taken.push(performance.now() - began);
  }
  return taken;
}"""

# A promise of the milliseconds from the address to the first frame that is painted with what is shown, wherever it is.
SEEN = """(shown) => {
  const roots = [document], attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    roots.push(attach.call(this, options));
    return roots.at(-1);
  };
  window.seen = new Promise((done) => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => done(performance.now());
    const look = () => {
      if (roots.some((root) => root.querySelector(shown))) painted.port2.postMessage("");
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}"""

# A promise that holds once a run of the app has begun and ended.
RERUN = """() => {
  const app = document.querySelector("[data-test-script-state]");
  window.rerun = new Promise((done) => new MutationObserver(() => {
    // A short one is over by the time one hears of it.
    if (app.dataset.testScriptState === "notRunning") done(true);
  }).observe(app, { attributes: true, attributeFilter: ["data-test-script-state"] }));
}"""


@contextmanager
def chromium() -> Iterator[Any]:
    found = os.environ.get("CROSSREAD_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=[*FLAGS, "--enable-precise-memory-info"])
        yield browser
        browser.close()


@contextmanager
def fresh(browser: Any) -> Iterator[Any]:
    """A page in a new profile."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(WAIT)
    yield page
    context.close()


def until(browser: Any, address: str, shown: str, times: int = 3) -> float:
    """-> median seconds from the address to the first sight of what is shown."""
    return median(_once(browser, address, shown) for _ in range(times))


def _once(browser: Any, address: str, shown: str) -> float:
    """As the page itself sees it: whoever waits from outside looks twice a second."""
    with fresh(browser) as page:
        page.add_init_script(f"({SEEN})({json.dumps(shown)})")
        page.goto(address)
        return float(page.evaluate("window.seen")) / 1000


def with_progress(browser: Any, address: str, shown: str) -> tuple[float, bool]:
    """-> seconds as above, once; whether a bar told meanwhile how far it was."""
    with fresh(browser) as page:
        began = time.perf_counter()
        page.goto(address)
        either = page.get_by_role("progressbar").or_(page.locator(shown)).first
        either.wait_for()
        told = page.get_by_role("progressbar").count() > 0
        page.locator(shown).first.wait_for()
        return time.perf_counter() - began, told


def reading(page: Any) -> tuple[list[float], list[float], int, float]:
    """-> milliseconds of each press at once, and of each after a look at the page; pixels by which a rerun moved the
    text; megabytes that scripts hold."""
    page.locator(QUIET).wait_for()
    page.locator(MARK).first.wait_for()
    at_once = page.evaluate(CLICKS)
    page.wait_for_timeout(A_LOOK)
    presses = page.evaluate(CLICKS)
    column = page.locator(".column .scroller").first
    before = column.evaluate("(element) => element.scrollTop = 4321")
    for _ in range(2):
        _rerun(page)
    moved = abs(column.evaluate("(element) => element.scrollTop") - before)
    tools = page.context.new_cdp_session(page)
    tools.send("HeapProfiler.collectGarbage")
    return at_once, presses, moved, tools.send("Runtime.getHeapUsage")["usedSize"] / 2**20


def _rerun(page: Any) -> None:
    """Returns after a run of the app; one that is asked for as another ends may be lost."""
    page.evaluate(RERUN)
    for _ in range(5):
        page.keyboard.press("r")
        if page.evaluate("Promise.race([window.rerun, new Promise((late) => setTimeout(late, 5000, false))])"):
            return
    raise AssertionError("no run of the app begins")

"""Comparisons on threads of their own, each worked out once however many visitors ask for it, and kept for the next.

A visitor who leaves stops nothing: what was begun is there at the next look.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, wait
from threading import Lock, Semaphore, Thread

import streamlit as st

from components import wording
from components.compare import Progress
from components.matching.warm import is_cold, warm
from components.model import Comparison
from components.views import turns

MOST, MOST_VALUES = 128, 1_000_000
"""Comparisons that are kept, and how many passages and standings of claims they hold together: some 250 MB. A story of
50 versions holds 100,000."""
_AT_ONCE = 4
"""One core or two do no more in the same time; a small story shall not wait for the end of a large one."""
PATIENCE, LOOK = 0.5, 0.2
"""Seconds without a word, and between two looks at how far it is."""

Work = Callable[[Progress], Comparison]


class Underway:
    """One comparison, done or not."""

    def __init__(self) -> None:
        self.share, self.compiling = 0.0, False
        self.result: Future[Comparison] = Future()

    def run(self, work: Work) -> None:
        """Works it out; what goes wrong is told to all who wait."""
        try:
            if is_cold():
                self.compiling = True
                warm()
                self.compiling = False
            self.result.set_result(work(self._tell))
        except BaseException as error:
            self.result.set_exception(error)

    def within(self, seconds: float) -> bool:
        """Whether it is done by then."""
        return bool(wait([self.result], seconds).done)

    @property
    def failed(self) -> bool:
        return self.result.done() and self.result.exception() is not None

    @property
    def values(self) -> int:
        """What it holds; 0 until it is done."""
        if not self.result.done() or self.failed:
            return 0
        found = self.result.result()
        return len(found.alignments) + sum(len(claim.standing) for claim in found.claims)

    def _tell(self, share: float) -> None:
        self.share = share


class Comparisons:
    """Those that were asked for last, by key."""

    def __init__(self, most: int = MOST, most_values: int = MOST_VALUES) -> None:
        self._most, self._most_values = most, most_values
        self._kept: OrderedDict[str, Underway] = OrderedDict()
        self._lock = Lock()
        self._at_once = Semaphore(_AT_ONCE)

    def ask(self, key: str, work: Work) -> Underway:
        """The comparison of this key, begun where there is none; one that failed is tried again."""
        with self._lock:
            asked = self._kept.get(key)
            if asked is None or asked.failed:
                self._kept[key] = asked = Underway()
                # A server that ends waits for none of them.
                Thread(target=self._run, args=(asked, work), name="comparing", daemon=True).start()
            self._kept.move_to_end(key)
            self._make_room()
            return asked

    def _run(self, asked: Underway, work: Work) -> None:
        with self._at_once:
            asked.run(work)

    def _make_room(self) -> None:
        """The one asked for last stays, whatever it holds."""
        held = sum(each.values for each in self._kept.values())
        while len(self._kept) > 1 and (len(self._kept) > self._most or held > self._most_values):
            _, oldest = self._kept.popitem(last=False)
            held -= oldest.values


@st.cache_resource(show_spinner=False)
def comparisons() -> Comparisons:
    """Those of this server."""
    return Comparisons()


def shown(asked: Underway) -> Comparison:
    """The comparison, after telling how far it is where that takes a while. Raises what went wrong in it."""
    # A place of its own, drawn or not: what stands below keeps its place, and with it focus and selection.
    with st.container():
        if not asked.result.done():
            with turns.left():
                _wait(asked)
    return asked.result.result()


def _wait(asked: Underway) -> None:
    if asked.within(PATIENCE):
        return
    bar = st.empty()
    while not asked.within(LOOK):
        bar.progress(min(asked.share, 1.0), _told(asked))
    bar.empty()


def _told(asked: Underway) -> str:
    if asked.compiling:
        return wording.COMPILING
    return wording.COMPARING_SO_FAR.format(share=round(100 * asked.share))

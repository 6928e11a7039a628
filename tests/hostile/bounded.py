"""A bound on time and memory: of this process and of all that it starts, beyond what they held when idle.

Time is what processors work for them: what else the machine does is no fault of a file's.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import psutil

SECONDS, MEMORY = 20.0, 500 << 20


@contextmanager
def bounded(seconds: float = SECONDS, memory: int = MEMORY) -> Iterator[None]:
    """Fails where what is done within takes longer, or more memory at any time."""
    idle, most, done = _held(), [0], threading.Event()

    def watch() -> None:
        while not done.wait(0.01):
            most[0] = max(most[0], _held())

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    began = _worked()
    try:
        yield
    finally:
        took = _worked() - began
        done.set()
        watcher.join()
    assert took < seconds, f"{took:.1f} s"
    assert most[0] - idle < memory, f"{(most[0] - idle) >> 20} MB"


def _held() -> int:
    return int(_of_all(lambda process: process.memory_info().rss))


def _worked() -> float:
    """Seconds, with those of the processes that have ended."""
    return _of_all(lambda process: sum(process.cpu_times()[:4]))


def _of_all(measured: Callable[[psutil.Process], float]) -> float:
    found = 0.0
    for process in (own := psutil.Process(), *own.children(recursive=True)):
        with suppress(psutil.Error):
            found += measured(process)
    return found

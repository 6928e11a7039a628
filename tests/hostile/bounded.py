"""A bound on time and memory: of this process and of all that it starts, beyond what they held when idle."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

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
    began = time.monotonic()
    try:
        yield
    finally:
        took = time.monotonic() - began
        done.set()
        watcher.join()
    assert took < seconds, f"{took:.1f} s"
    assert most[0] - idle < memory, f"{(most[0] - idle) >> 20} MB"


def _held() -> int:
    held = 0
    for process in (own := psutil.Process(), *own.children(recursive=True)):
        try:
            held += process.memory_info().rss
        except psutil.Error:
            continue
    return held

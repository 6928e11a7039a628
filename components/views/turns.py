"""Who draws a page, and who waits: pages that are drawn all at once share one interpreter, and all end late."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Semaphore, local

LONGEST = 1.0
"""Seconds to wait for one's turn; then one goes ahead, whatever others are about."""

# One page at a time. Of twenty that are asked for at once, half are there in half the time, the last no later.
_turns = Semaphore(1)
_own = local()


@contextmanager
def taken() -> Iterator[None]:
    """Within it this thread draws a page."""
    _take()
    try:
        yield
    finally:
        _give()


@contextmanager
def left() -> Iterator[None]:
    """Within it this thread waits for something, and another may draw."""
    had = getattr(_own, "turn", False)
    _give()
    try:
        yield
    finally:
        if had:
            _take()


def _take() -> None:
    _own.turn = _turns.acquire(timeout=LONGEST)


def _give() -> None:
    if getattr(_own, "turn", False):
        _own.turn = False
        _turns.release()

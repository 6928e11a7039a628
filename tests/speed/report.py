"""One line of the table a measurement makes, the bar it has to hold, and how time is taken."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. holds: True, False, or None where there is no bar."""

    work: str
    measured: str
    bar: str = ""
    holds: bool | None = None

    def __str__(self) -> str:
        verdict = {True: "holds", False: "MISSES", None: ""}[self.holds]
        return f"{self.work:<84}{self.measured:>12}   {self.bar:<12}{verdict}".rstrip()


def at_least(work: str, measured: float, bar: float, form: str = "{:.1f} x") -> Row:
    """A row that holds from the bar on."""
    return Row(work, form.format(measured), ">= " + form.format(bar), measured >= bar)


def at_most(work: str, measured: float, bar: float, form: str = "{:.1f} x") -> Row:
    """A row that holds up to the bar."""
    return Row(work, form.format(measured), "<= " + form.format(bar), measured <= bar)


def seconds(work: Callable[[], object], times: int, clock: Callable[[], float] = time.process_time) -> float:
    """-> median time of that many runs on one core, after one that does not count."""
    work()
    return median(taken(work, clock) for _ in range(times))


def taken(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """-> time of one run: of the processor, or of the wall for what starts a process."""
    start = clock()
    work()
    return clock() - start


def in_words(time_taken: float) -> str:
    """-> 0.00012 as "0.12 ms", 1.5 as "1.50 s"."""
    return f"{time_taken:.2f} s" if time_taken >= 1 else f"{time_taken * 1000:.2f} ms"


def on_one_core() -> None:
    """Keep this process, and what it starts, on one core where the system lets us."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})

"""What claims cost: two articles, a story of many versions, one more of them, and the memory of it all."""

from __future__ import annotations

import resource
import time
from collections.abc import Sequence

from components.compare import compare
from components.findings import find_findings
from components.matching.memory import Memory
from components.model import Article
from tests.speed.report import Row, at_most, seconds

MILLISECONDS_FOR_TWO = 150.0
SECONDS_FOR_A_STORY = 5.0
SECONDS_FOR_FINDINGS = 3.0
ONE_MORE = 0.1
MEGABYTES = 400.0


def two(articles: Sequence[Article]) -> list[Row]:
    """Two articles, passages and claims and findings, once everything is loaded."""
    spent = 1000 * seconds(lambda: compare(articles), 9)
    return [at_most("compare() on two articles", spent, MILLISECONDS_FOR_TWO, "{:.0f} ms")]


def story(articles: Sequence[Article]) -> list[Row]:
    """All versions at once; the last of them added to the others. The memory is that of the process, compared once."""
    found = compare(articles)
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    whole = seconds(lambda: compare(articles), 3)
    findings = seconds(lambda: find_findings(found), 3)
    memory = Memory()
    compare(articles[:-1], memory=memory)
    began = time.process_time()
    compare(articles, memory=memory)
    more = time.process_time() - began
    name = f"compare() on a story of {len(articles)}"
    return [
        at_most(name, whole, SECONDS_FOR_A_STORY, "{:.1f} s"),
        at_most(f"{name}: all findings, beyond the comparison", findings, SECONDS_FOR_FINDINGS, "{:.1f} s"),
        at_most(f"{name}: one more version, by the time of all", more / whole, ONE_MORE, "{:.3f}"),
        at_most(f"{name}: memory of the process", used, MEGABYTES, "{:.0f} MB"),
    ]

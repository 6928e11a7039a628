"""What the way to all of a group of lines is called: with the numbers that the page tells where it leads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from components import wording
from components.model import Comparison, Finding
from components.tables.digests import finding_key
from components.tables.finding_places import part_of

Counts = Mapping[str, int]
"""By part of the page of differences, how many it tells."""


def all_of(count: int, page: str) -> str:
    """Of lines that the page lists one by one."""
    told = wording.SEE_THE_ONE if count == 1 else wording.SEE_ALL
    return told.format(count=count, page=wording.PAGES[page])


def all_on(page: str) -> str:
    """Of lines that are not all that the page lists."""
    return wording.SEE_PAGE.format(page=wording.PAGES[page])


def by_part(comparison: Comparison, findings: Iterable[Finding]) -> Counts:
    """-> the findings of each part, none twice: where two are of the same places the page has one."""
    parts = {finding_key(comparison, each): part_of(each.kind) for each in findings}
    counts = Counter(parts.values())
    return {part: counts[part] for part in wording.DIFFERENCES_PARTS if counts[part]}


def all_differences(counts: Counts) -> str:
    """Those of several parts: "All differences: 6 figures, 4 quotations, 8 on source and certainty"."""
    told = (wording.SEE_PARTS[part][count != 1].format(count=count) for part, count in counts.items())
    return wording.SEE_DIFFERENCES.format(parts=wording.NEXT_WORD.join(told))

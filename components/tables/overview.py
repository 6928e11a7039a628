"""A story at one look: its versions in order of time, what each shares with all others, and how much of whom has whom.

Versions are numbered from 1 in order of time; unknown dates come last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from components import wording
from components.model import Article, Comparison
from components.tables import names, show_date
from components.tables.everyone import shares_by_pair, shares_by_version
from components.tables.pair import Shares
from components.tables.times import in_time


@dataclass(frozen=True, slots=True)
class Version:
    """One version: its place in the comparison, its number in order of time, and how much of it all others share."""

    index: int
    number: int
    name: str
    agency: str
    """Who wrote it, where that is not the outlet; else ""."""
    date: str
    shares: Shares

    @property
    def called(self) -> str:
        """Its number and name."""
        return wording.NUMBERED.format(number=self.number, name=self.name)

    @property
    def own(self) -> int:
        """Words that no other outlet has, or only alike: told differently, or possibly the same."""
        return self.shares.own + self.shares.close

    @property
    def parts(self) -> dict[str, int]:
        """The three parts of its words; they add up to all of them."""
        return {"own": self.own, "wording": self.shares.wording, "reworded": self.shares.reworded}


def versions(comparison: Comparison) -> list[Version]:
    """All versions in order of time. Cost: one pass over the alignments."""
    called, shares = names(comparison.articles), shares_by_version(comparison)
    return [
        Version(
            index,
            number,
            called[index],
            _agency(comparison.articles[index]),
            show_date(comparison.articles[index].published),
            shares[index],
        )
        for number, index in enumerate(in_time(comparison.articles), start=1)
    ]


def versions_table(told: Sequence[Version]) -> pd.DataFrame:
    """One row a version; its columns are told in wording.VERSION_COLUMNS. Shares in per cent of its words."""
    rows = [
        (
            one.number,
            one.name,
            one.agency,
            one.date,
            one.shares.words,
            *(one.shares.percent(part) for part in one.parts.values()),
        )
        for one in told
    ]
    return pd.DataFrame(rows, columns=list(wording.VERSION_COLUMNS))


def containment_table(comparison: Comparison, told: Sequence[Version]) -> pd.DataFrame:
    """One row and one column a version: how much of the row's words the column's version has, in whole per cent.

    What differs or is only possibly the same does not count. The first column, "outlet", calls the row; a version
    against itself is empty. Cost: one pass over the alignments; 0.2 s for 50 versions.
    """
    pairs = shares_by_pair(comparison)

    def cell(row: Version, column: Version) -> int | None:
        shares = pairs.get((row.index, column.index))
        return None if shares is None else shares.percent(shares.shared)

    cells = {column.name: pd.array([cell(row, column) for row in told], dtype="Int64") for column in told}
    return pd.DataFrame({"outlet": [row.name for row in told], **cells})


def _agency(article: Article) -> str:
    return "" if article.agency.strip().casefold() == article.outlet.strip().casefold() else article.agency

"""A story at one look: its versions in order of time, what each shares with all others, and how much of whom has whom.

Versions are numbered from 1 in order of time; unknown hours are last of their day, unknown dates last of all. Of a
version that was compared in its wording alone nothing is called its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from components import wording
from components.matching.wholly_read import unread, unread_pairs
from components.model import Article, Comparison
from components.tables import names, show_date
from components.tables.everyone import shares_by_pair, shares_by_version
from components.tables.isolation import isolated
from components.tables.pair import Shares
from components.tables.times import has_date, has_hour, in_time, is_later


@dataclass(frozen=True, slots=True)
class Version:
    """One version: its place in the comparison, its number in order of time, and how much of it all others share."""

    index: int
    number: int
    name: str
    agency: str
    """The agency that it credits, where that is not the outlet; else ""."""
    date: str
    shares: Shares
    unread: str = ""
    """Why only its wording was compared, a key of wording.VERSION_UNREAD; "" where what it says was."""
    hour_unknown: bool = False
    """Is its day known but not its hour, while that of others of the day is?"""
    earlier: str = ""
    """The name of the version of the same outlet that it comes after, as far as dates tell; else ""."""

    @property
    def called(self) -> str:
        """Its number and name."""
        return wording.NUMBERED.format(number=self.number, name=isolated(self.name))

    @property
    def own(self) -> int:
        """Words that no other outlet has, or only alike: told differently, or possibly the same."""
        return self.shares.own + self.shares.close

    @property
    def parts(self) -> dict[str, int]:
        """The parts of its words; they add up to all of them."""
        own, unread = (0, self.own) if self.unread else (self.own, 0)
        return {"own": own, "unread": unread, "wording": self.shares.wording, "reworded": self.shares.reworded}


def versions(comparison: Comparison) -> list[Version]:
    """All versions in order of time. Cost: one pass over the alignments and one over the claims."""
    articles = comparison.articles
    called, shares, why = names(articles), shares_by_version(comparison), unread(comparison)
    order = in_time(articles)
    timed = {articles[index].published[:10] for index in order if has_hour(articles[index])}
    last: dict[str, int] = {}
    found = []
    for number, index in enumerate(order, start=1):
        article = articles[index]
        before = last.get(article.voice)
        found.append(
            Version(
                index,
                number,
                called[index],
                _agency(article),
                show_date(article.published),
                shares[index],
                why.get(index, ""),
                not has_hour(article) and article.published[:10] in timed,
                called[before] if before is not None and is_later(article, articles[before]) else "",
            )
        )
        last[article.voice] = index
    return found


def unread_of(told: Sequence[Version]) -> dict[int, str]:
    """-> the versions of which only the wording was compared, by article index, and why."""
    return {one.index: one.unread for one in told if one.unread}


def order_told(comparison: Comparison) -> str:
    """What stands above the versions: that the oldest is first, as far as dates are known."""
    known = sum(map(has_date, comparison.articles))
    if known < 2:
        return wording.VERSIONS_UNDATED
    return wording.VERSIONS if known == len(comparison.articles) else wording.VERSIONS_PARTLY_DATED


def versions_table(told: Sequence[Version]) -> pd.DataFrame:
    """One row a version; its columns are told in wording.VERSION_COLUMNS. Shares in per cent of its words; what is not
    compared is nobody's own."""
    rows = [(one.number, one.name, one.agency, one.date, one.shares.words, *_percents(one)) for one in told]
    table = pd.DataFrame(rows, columns=list(wording.VERSION_COLUMNS))
    return table.astype(dict.fromkeys(("its own", "not compared"), "Int64"))


def _percents(one: Version) -> Iterator[int | None]:
    nothing = "own" if one.unread else "unread"
    for part, count in one.parts.items():
        yield None if part == nothing else one.shares.percent(count)


def containment_table(comparison: Comparison, told: Sequence[Version]) -> pd.DataFrame:
    """One row and one column a version: how much of the row's words the column's version has, in whole per cent.

    What differs or is only possibly the same does not count. The first column, "outlet", calls the row; a version
    against itself is empty, and two of which only the wording was compared and none is shared. Cost: one pass over the
    alignments; 0.2 s for 50 versions.
    """
    pairs, unjudged = shares_by_pair(comparison), unread_pairs(comparison)

    def cell(row: Version, column: Version) -> int | None:
        shares = pairs.get((row.index, column.index))
        if shares is None or (not shares.shared and frozenset((row.index, column.index)) in unjudged):
            return None
        return shares.percent(shares.shared)

    cells = {column.name: pd.array([cell(row, column) for row in told], dtype="Int64") for column in told}
    return pd.DataFrame({"outlet": [row.name for row in told], **cells})


def _agency(article: Article) -> str:
    return "" if article.agency.strip().casefold() == article.outlet.strip().casefold() else article.agency

"""The figures of a story as rows to choose from: what differs first, then what agrees, then what one version gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from components import wording
from components.model import Comparison, Finding, Member
from components.tables import FIGURES
from components.tables.digests import finding_key, places_key
from components.tables.figures import Figure, Given, figures_of
from components.tables.finding_places import Place

Call = Literal["differ", "agree", "one"]
Value = list[tuple[Given, Member]]
"""Figures that agree with each other, each with its place."""
CALLS: tuple[Call, ...] = ("differ", "agree", "one")


@dataclass(frozen=True, slots=True)
class Row:
    """A thing measured; key: its name in an address, that of the finding it makes, if it makes one; strength: the
    finding's; places: one a figure given, in the order of `figure.given`."""

    figure: Figure
    key: str
    call: Call
    strength: float
    places: tuple[Member, ...]

    @property
    def versions(self) -> set[int]:
        return {place.article for place in self.places}


def figure_rows(comparison: Comparison) -> list[Row]:
    """All of them: those that differ first, the strongest finding first."""
    by_place: dict[int, list[tuple[Member, Finding]]] = {}
    for finding in comparison.findings:
        for member in finding.evidence if finding.kind == "figures" else ():
            by_place.setdefault(member.article, []).append((member, finding))
    rows = [_row(comparison, figure, by_place) for figure in figures_of(comparison)]
    return sorted(rows, key=lambda row: (CALLS.index(row.call), -row.strength, -len(row.versions)))


def choose_figures(
    rows: Iterable[Row], call: str = "", versions: Iterable[int] | None = None, words: str = ""
) -> list[Row]:
    """Those of one call ("": any) that one of these versions gives (None: any), with these words in what is measured or
    in a figure."""
    wanted, asked = words.casefold().split(), None if versions is None else set(versions)
    return [
        row
        for row in rows
        if call in ("", row.call)
        and (asked is None or asked & row.versions)
        and all(w in _searched(row) for w in wanted)
    ]


def rows_table(names: Sequence[str], rows: Iterable[Row]) -> pd.DataFrame:
    """One row a thing measured: a symbol for how it stands, what is measured, and what each version gives, with a sign
    before what differs from most versions."""
    columns = [FIGURES[-1], FIGURES[0], *names]
    return pd.DataFrame(
        [
            ([wording.FIGURE_CALLS[row.call]], row.figure.about, *(_cell(row, place) for place in range(len(names))))
            for row in rows
        ],
        columns=columns,
    )


def apart(table: pd.DataFrame) -> pd.DataFrame:
    """Which cells of a rows_table have a figure that differs from that of most versions."""
    marked = table.map(lambda cell: isinstance(cell, str) and wording.FIGURE_OTHER in cell)
    return marked.assign(**{FIGURES[0]: False})


def values(row: Row) -> list[Value]:
    """The figures that agree with each other together, those of most versions first; where no two differ, all."""
    found: dict[int, Value] = {}
    for given, place in zip(row.figure.given, row.places, strict=True):
        found.setdefault(given.worth if row.call == "differ" else 0, []).append((given, place))
    return list(found.values())


def as_place(given: Given, member: Member) -> Place:
    """A figure given, as a place of a finding."""
    return Place(member.article, member.span, (member.span,), {"attributed": given.attributed})


def _row(comparison: Comparison, figure: Figure, by_place: dict[int, list[tuple[Member, Finding]]]) -> Row:
    known = [_written(each.place, by_place.get(each.place.article, [])) for each in figure.given]
    places = tuple(place for place, _ in known)
    finding = next((finding for _, finding in known if finding), None)
    several = len({place.article for place in places}) > 1
    call: Call = "one" if not several else "agree" if figure.agrees else "differ"
    key = finding_key(comparison, finding) if finding else places_key(comparison, "figures", places)
    return Row(figure, key, call, finding.strength if finding else 0.0, places)


def _written(place: Member, told: list[tuple[Member, Finding]]) -> tuple[Member, Finding | None]:
    """The place with its unit and hedge, where a finding has it, and that finding."""
    return next(((member, finding) for member, finding in told if member.span.overlaps(place.span)), (place, None))


def _searched(row: Row) -> str:
    return " ".join((row.figure.words, *(each.text for each in row.figure.given))).casefold()


def _cell(row: Row, version: int) -> str:
    first = row.figure.given[0].worth
    told = [
        f"{wording.FIGURE_OTHER} {each.text}" if row.call == "differ" and each.worth != first else each.text
        for each in row.figure.given
        if each.place.article == version
    ]
    return wording.FIGURES_OR.join(dict.fromkeys(told))

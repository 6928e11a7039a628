"""Who says what: the joined claims of a comparison by outlets. Versions of one outlet are one voice here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from components import wording
from components.model import STATES, Claim, Comparison, MatrixRow, State
from components.tables import is_unread, names, one_line, state_of
from components.tables.shorts import shortened
from components.tables.times import in_time

Elsewhere = State | Literal["only"]
SAYS: tuple[State, ...] = ("said", "partly")
SORTS = ("", "most", "fewest", "differs")
"""Orders of the rows: as the articles tell it, what most or fewest outlets say first, what most tell differently."""
_ALIKE: tuple[State, ...] = ("differs", "partly", "said", "possible", "not_found")
"""Which version is shown first where none was asked for: a difference before all."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """One voice: what to call it, in full and in a few letters, no two alike; and its versions, by article index."""

    name: str
    short: str
    versions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A joined claim: its place in the comparison's matrix, the head's words on one line, the state by outlet."""

    place: int
    text: str
    outlet: int
    """Whose words these are: the place of the outlet."""
    states: tuple[State, ...]
    only_here: bool
    wordings: str
    """The words of all its claims, in lower case, to search in."""
    unread: frozenset[int] = frozenset()
    """The outlets, by place, of which it is not known: their meaning was not compared."""

    @property
    def say_it(self) -> int:
        """How many outlets say all of it."""
        return self.states.count("said")

    @property
    def say_part(self) -> int:
        """How many more say part of it."""
        return self.states.count("partly")

    @property
    def symbols(self) -> list[str]:
        """The sign of each outlet's state."""
        return [
            wording.NOT_COMPARED_SYMBOL if place in self.unread else wording.STATE_SYMBOLS[state]
            for place, state in enumerate(self.states)
        ]


@dataclass(frozen=True, slots=True)
class Matrix:
    """All joined claims, in the order of the comparison's matrix."""

    outlets: tuple[Outlet, ...]
    rows: tuple[Row, ...]


def outlets_of(comparison: Comparison) -> tuple[Outlet, ...]:
    """The voices of a comparison, in the order of their first versions; each is called as its oldest version is."""
    called, age = names(comparison.articles), in_time(comparison.articles).index
    versions: dict[str, list[int]] = defaultdict(list)
    for index, article in enumerate(comparison.articles):
        versions[article.voice].append(index)
    oldest = [called[min(places, key=age)] for places in versions.values()]
    shorts = shortened(oldest)
    return tuple(
        Outlet(name, short, tuple(places))
        for name, short, places in zip(oldest, shorts, versions.values(), strict=True)
    )


def matrix_of(comparison: Comparison) -> Matrix:
    """The matrix of a comparison, outlets for versions: an outlet's state is the best of its versions'."""
    outlets = outlets_of(comparison)
    owner = {version: place for place, outlet in enumerate(outlets) for version in outlet.versions}
    rows = []
    for place, row in enumerate(comparison.matrix):
        claims = [comparison.claims[claim] for claim in row.claims]
        head = claims[0]
        text = one_line(head.span.of(comparison.articles[head.article].text))
        states = tuple(min((row.states[v] for v in outlet.versions), key=STATES.index) for outlet in outlets)
        wordings = "\n".join(one_line(claim.span.of(comparison.articles[claim.article].text)) for claim in claims)
        only_here = all(claim.only_here for claim in claims)
        unread = _unread(claims, outlets, states)
        rows.append(Row(place, text, owner[head.article], states, only_here, wordings.casefold(), unread))
    return Matrix(outlets, tuple(rows))


def _unread(claims: Sequence[Claim], outlets: Sequence[Outlet], states: Sequence[State]) -> frozenset[int]:
    lacking = (place for place, state in enumerate(states) if state == "not_found")
    return frozenset(
        place
        for place in lacking
        if all(is_unread(one.standing[v]) for one in claims for v in outlets[place].versions if v in one.standing)
    )


def choose_rows(
    matrix: Matrix, said_by: int | None = None, elsewhere: Elsewhere | None = None, words: str = "", sort: str = ""
) -> list[Row]:
    """The rows that one outlet says (None: any), that stand so with another ("only": with none), with these words, in
    an order of SORTS."""
    wanted = words.casefold().split()
    rows = [
        row
        for row in matrix.rows
        if (said_by is None or row.states[said_by] in SAYS)
        and _stands(row, said_by, elsewhere)
        and all(word in row.wordings for word in wanted)
    ]
    return sorted(rows, key=_SORTED[sort]) if sort in _SORTED else rows


def matrix_table(matrix: Matrix, rows: Iterable[Row]) -> pd.DataFrame:
    """One row a claim; "claim", "say it" and one column an outlet, whose cells hold the symbol of its state."""
    told = [(row.text, row.say_it, *row.symbols) for row in rows]
    return pd.DataFrame(told, columns=["claim", "say it", *(outlet.name for outlet in matrix.outlets)])


def claims_table(comparison: Comparison, matrix: Matrix, rows: Iterable[Row]) -> pd.DataFrame:
    """The same for a file: who is quoted, whether it stands there only, and the states in words too."""
    told = [
        (
            row.text,
            matrix.outlets[row.outlet].name,
            row.say_it,
            row.say_part,
            row.only_here,
            *_in_words(comparison, matrix, row),
        )
        for row in rows
    ]
    columns = ["claim", "said by", "say it", "say part", "only here", *(outlet.name for outlet in matrix.outlets)]
    return pd.DataFrame(told, columns=columns)


def row_of(comparison: Comparison, claim: Claim) -> int | None:
    """The place of the row that a claim is in, None for one that is in none."""
    place = comparison.claims.index(claim)
    return next((number for number, row in enumerate(comparison.matrix) if place in row.claims), None)


def teller(comparison: Comparison, row: MatrixRow, version: int) -> Claim:
    """The claim of a row by which the state of another version is told: the head, or a member that stands so there.

    The version is not the head's own.
    """
    claims = [comparison.claims[claim] for claim in row.claims]
    there = [claim for claim in claims if version in claim.standing]
    told = (claim for claim in there if claim.standing[version].state == row.states[version])
    return next(told, there[0])


def others(comparison: Comparison, row: MatrixRow, outlet: Outlet | None = None) -> list[int]:
    """The versions that the head of a row can be held against, the one to show first in front: the best one of the
    outlet that was asked for, else one that differs, else the one that says most of it. Those of the head's own outlet,
    which prove nothing, come last."""
    mine, voices = comparison.claims[row.claims[0]].article, [article.voice for article in comparison.articles]
    there = sorted((version for version in row.states if version != mine), key=lambda v: voices[v] == voices[mine])
    asked = [version for version in there if outlet and version in outlet.versions]
    order: Sequence[State] = STATES if asked else _ALIKE
    first = min(asked or there, key=lambda v: (voices[v] == voices[mine], order.index(row.states[v])))
    return [first, *(version for version in there if version != first)]


def _in_words(comparison: Comparison, matrix: Matrix, row: Row) -> list[str]:
    """The state in each outlet; where nothing but wording was compared, that it was not found is said of wording."""
    joined = comparison.matrix[row.place]
    head = comparison.claims[joined.claims[0]]
    told = []
    for place, (outlet, state) in enumerate(zip(matrix.outlets, row.states, strict=True)):
        if place == row.outlet:
            told.append(wording.OWN_CLAIM)
            continue
        version = next(v for v in outlet.versions if joined.states[v] == state)
        told.append(state_of(head, teller(comparison, joined, version).standing[version]))
    return told


def _stands(row: Row, said_by: int | None, elsewhere: Elsewhere | None) -> bool:
    if elsewhere is None:
        return True
    if elsewhere == "only":
        return row.only_here
    own = row.outlet if said_by is None else said_by
    return any(state == elsewhere for place, state in enumerate(row.states) if place not in {own} | row.unread)


_SORTED: dict[str, Callable[[Row], tuple[int, ...]]] = {
    "most": lambda row: (-row.say_it, -row.say_part),
    "fewest": lambda row: (row.say_it, row.say_part),
    "differs": lambda row: (-row.states.count("differs"),),
}

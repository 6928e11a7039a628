"""Lines of a page that are no running text: the rows of tables, and notes at its foot."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from components.readers.pdf.lines import BULLET, Line

_WIDE, _CAPITAL = 0.6, 0.75
"""The most that characters take on average, in sizes of the font: what lies further off stands apart."""
_SAME_START, _SAME_PLACE = 3.0, 0.5
"""Points by which cells under each other may begin apart, where a gap parts them from the one before, and where not."""
_FULL = 0.75
"""Share of its room that a table's cells take on average, at most: columns of running text fill theirs."""
_NEAR = 4.0
"""Sizes of the font between one row of a table and the next."""
_LABEL = re.compile(r"\(?\w{1,3}[.):]?$")
_MARK = re.compile(r"\d{1,3}|[*†‡§]{1,3}")
_NOTE = re.compile(rf"({_MARK.pattern})[.)]?\s*(?=[^\W\d]|[“\"'‘])")
_SMALL, _RAISED, _SMALLER = 0.75, 0.15, 0.93
"""In sizes of the text: the largest sign of a note, how far it is raised, and the largest letters of the note."""


def with_rows(lines: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of a page, each row of a table as one piece, its cells parted by " | ".

    A row is a line with wide gaps, of which others near it have cells that begin at the same places.
    """
    drawn = _level(lines)
    level = [[piece for line in group for piece in line] for group in drawn]
    cells = [_cells(line) for line in level]
    starts = {piece.x for n in _rows(cells) for piece in cells[n][1:]}
    cells = [_cells(line, starts) for line in level] if starts else cells
    rows = _rows(cells)
    return [
        line for n, group in enumerate(drawn) for line in ([[_row(cells[n])]] if n in rows else [*map(list, group)])
    ]


def _level(lines: Sequence[Sequence[Line]]) -> list[list[Sequence[Line]]]:
    """Lines that are drawn one after the other from left to right at one height, together: cells may be."""
    groups: list[list[Sequence[Line]]] = []
    for line in lines:
        last = groups[-1][-1][-1] if groups else None
        if last is None or abs(last.y - line[0].y) > _SAME_PLACE or line[0].x <= last.x:
            groups.append([])
        groups[-1].append(line)
    return groups


def _rows(cells: Sequence[Sequence[Line]]) -> set[int]:
    """Which lines are rows, by their places among the lines."""
    groups: list[list[int]] = []
    for n, row in enumerate(cells):
        if len(row) > 1 and not _is_item(row):
            if not groups or not _under(cells[groups[-1][-1]], row):
                groups.append([])
            groups[-1].append(n)
    return {n for group in groups if len(group) > 1 and _has_room([cells[n] for n in group]) for n in group}


def _cells(line: Sequence[Line], starts: Collection[float] = ()) -> list[Line]:
    """The line's pieces, joined but where they are a gap apart, or begin at the very place where cells do."""
    joined: list[Line] = []
    for piece in line:
        apart = any(abs(piece.x - start) < _SAME_PLACE for start in starts)
        if joined and not apart and piece.x - _end(joined[-1]) < piece.size:
            joined[-1] = replace(joined[-1], text=joined[-1].text + piece.text)
        elif piece.text.strip():
            joined.append(piece)
    return joined


def _end(piece: Line) -> float:
    """Where it ends at the latest."""
    text = piece.text.strip()
    return piece.x + piece.size * sum(_CAPITAL if char.isupper() else _WIDE for char in text)


def _is_item(row: Sequence[Line]) -> bool:
    """Whether it is a list's item, hanging out from its bullet or number."""
    first = row[0].text.strip()
    return BULLET.fullmatch(first) is not None or (len(row) == 2 and _LABEL.match(first) is not None)


def _under(above: Sequence[Line], row: Sequence[Line]) -> bool:
    """Whether the next row stands closely below, with a cell besides the first that begins where one above does."""
    near = 0 < above[0].y - row[0].y < _NEAR * row[0].size
    starts = [piece.x for piece in above[1:]]
    return near and (any(abs(piece.x - x) < _SAME_START for piece in row[1:] for x in starts) or len(row) == len(above))


def _has_room(rows: Sequence[Sequence[Line]]) -> bool:
    """Whether cells are mostly shorter than the room up to the next one."""
    shares = [
        (_end(cell) - cell.x) * 0.75 / (after.x - cell.x)
        for row in rows
        for cell, after in pairwise(row)
        if after.x > cell.x
    ]
    return bool(shares) and sum(shares) <= _FULL * len(shares)


def _row(cells: Sequence[Line]) -> Line:
    return replace(cells[0], text=" | ".join(" ".join(cell.text.split()) for cell in cells), row=True)


def without_notes(lines: Sequence[Sequence[Line]], size: float) -> list[list[Line]]:
    """The lines without the notes at the foot of the page and the raised signs that point to them, as no other format
    has them in its text. size: that of the text. A sign without a note of its own is none: so it stays."""
    raised = {id(piece): piece.text.strip() for line in lines for piece in _raised(line)}
    small = [line for line in lines if line and all(piece.size <= _SMALLER * size for piece in line)]
    heads = [line for line in small if (mark := _mark(line)) and mark in raised.values()]
    if not heads:
        return [list(line) for line in lines]
    marks = set(map(_mark, heads))
    notes = {id(line) for line in small if any(_below(head, line) for head in heads)}
    kept = ([piece for piece in line if raised.get(id(piece)) not in marks] for line in lines if id(line) not in notes)
    return [line for line in kept if line]


def _raised(line: Sequence[Line]) -> list[Line]:
    """Small signs above the line that they stand in, but for the first piece of it."""
    return [
        piece
        for before, piece in pairwise(line)
        if _MARK.fullmatch(piece.text.strip()) and any(_stands_out(piece, other) for other in (line[0], before))
    ]


def _stands_out(piece: Line, other: Line) -> bool:
    return piece.size <= _SMALL * other.size and piece.y - other.y > _RAISED * other.size


def _mark(line: Sequence[Line]) -> str:
    found = _NOTE.match("".join(piece.text for piece in line).strip())
    return found[1] if found else ""


def _below(head: Sequence[Line], line: Sequence[Line]) -> bool:
    """Whether a small line is the note that begins so, or goes on below it."""
    return line is head or (
        line[0].y < head[0].y and abs(line[0].x - head[0].x) < 3 * head[0].size and line[0].size <= 1.05 * head[-1].size
    )

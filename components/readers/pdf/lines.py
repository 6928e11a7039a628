"""Pages as lines in the order they are read: pieces of text with their places, parted into columns.

Columns are told by where lines begin: edges that many lines share, side by side. Sizes and places are in points.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

_SAME_EDGE = 3.0
"""Points by which the beginnings of lines that stand under each other may differ."""
_EDGE_LINES = 4
_COLUMN_EMS = 6.0
"""No column of text is narrower: what begins nearer to an edge is indented."""
_INDENT_EMS = 4.0
_WORD = 15
_NARROW, _USUAL = 0.3, 0.46
"""Width of a character in sizes of its font: of the narrowest one in use, and on average."""
_SAME_LINE = 0.4
"""Sizes of the font by which pieces of one line may differ in height."""
_PARALLEL = 0.3
BULLET = re.compile(r"[•●▪◦‣■○∙\uf0b7]\s*")
"""What a list's item begins with; it may hang out of its column."""
_DROP_CAP, _CAPITAL = 1.8, 0.66
"""In sizes of the font: how large a letter is that is set into the text, and how high capitals stand."""
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
"""The blanks at the ends of a piece: where it is put on the other side of its neighbours, they change sides too."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or the part of one that stands in one column. x, y: where its first letter stands, y upwards."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False
    page: int = 0
    column: int = 0
    spans: bool = False
    """Whether it runs over columns that begin further right."""
    row: bool = False
    """Whether it is a row of a table."""


def pieces_of(page: Any, number: int) -> list[list[Line]]:
    """The lines of a pypdf page as it draws them, each in the pieces that were placed apart. Upright text only."""
    turned: dict[int, list[list[Line]]] = defaultdict(list)
    done = [True]

    def visit(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        text = text.replace("\x7f", "•")  # what codes without a sign of their own mean in WinAnsi
        if not text.strip():
            if text.endswith("\n"):
                done[0] = True
            elif not done[0] and text:
                last = turned[direction[0]][-1]
                last[-1] = replace(last[-1], text=last[-1].text + text)
            return
        turn, x, y, scale = _placed(cm, tm)
        bold = "bold" in str((font or {}).get("/BaseFont", "")).casefold()
        piece = Line(text.rstrip("\n"), x, y, abs(size) * scale, bold, number)
        lines = turned[turn]
        if done[0] or turn != direction[0] or not _goes_on(lines[-1][-1], piece):
            lines.append([])
        lines[-1].append(piece)
        done[0], direction[0] = text.endswith("\n"), turn

    direction = [0]
    page.extract_text(visitor_text=visit)
    return max(turned.values(), key=lambda lines: sum(len(piece.text) for line in lines for piece in line), default=[])


def _placed(cm: Sequence[float], tm: Sequence[float]) -> tuple[int, float, float, float]:
    """-> quarter turns, x, y and scale of text: where it stands on the page when that is turned so as to be read."""
    a, b = tm[0] * cm[0] + tm[1] * cm[2], tm[0] * cm[1] + tm[1] * cm[3]
    c, d = tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3]
    x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    turn = round(math.atan2(b, a) / (math.pi / 2)) % 4
    x, y = ((x, y), (y, -x), (-x, -y), (-y, x))[turn]
    return turn, x, y, math.hypot(c, d)


def _goes_on(last: Line, piece: Line) -> bool:
    beside = abs(last.y - piece.y) <= _SAME_LINE * max(last.size, piece.size)
    return beside and (piece.x >= last.x or _leftwards(last.text + piece.text))


def _leftwards(text: str) -> bool:
    """Whether most letters are of a script that is written from right to left."""
    return sum(1 if unicodedata.bidirectional(char) in ("R", "AL") else -1 for char in text if char.isalpha()) > 0


def in_order(lines: Sequence[Sequence[Line]], edges: Sequence[float]) -> list[Line]:
    """The lines of one page as they are read: down each column, from one line that spans columns to the next.

    edges: where its columns begin.
    """
    parts = [part for line in lines for part in _parts(line, edges)]
    if len(edges) > 1:
        parts = _spanning(parts, edges)
    parts = _with_drop_caps(parts)
    ordered: list[Line] = []
    band: list[Line] = []
    for part in sorted(parts, key=lambda part: -part.y):
        if part.spans:
            ordered += [*_columns(band), part]
            band = []
        else:
            band.append(part)
    return ordered + _columns(band)


def body_size(lines: Sequence[Line]) -> float:
    """The size that most of the text has."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def edges_of(lines: Sequence[Sequence[Line]], known: Sequence[float] = ()) -> list[float]:
    """Where the columns of a page begin, from left to right; one edge where there is one column.

    known: those of the page before, which a few lines are enough to find again. Of scripts written from right to left
    only where lines end is known, and not where they begin: they are taken to stand in one column.
    """
    if _leftwards("".join(piece.text for line in lines for piece in line)):
        return [0.0]
    size = body_size([piece for line in lines for piece in line]) or 10.0
    starts = sorted(
        (piece for line in lines for n, piece in enumerate(line) if n == 0 or _apart(line[n - 1], piece)),
        key=lambda piece: piece.x,
    )
    clusters: list[list[Line]] = []
    for piece in starts:
        if not clusters or piece.x - clusters[-1][0].x > _SAME_EDGE:
            clusters.append([])
        clusters[-1].append(piece)
    found: list[float] = [piece.x for piece in starts[:1]]
    for cluster in sorted(clusters, key=len, reverse=True):
        edge = cluster[0].x
        enough = 1 if any(abs(edge - other) <= _SAME_EDGE for other in known) else _EDGE_LINES
        left = max((other for other in found if other < edge), default=edge)
        if len(cluster) < enough or any(abs(edge - other) <= _COLUMN_EMS * size for other in found):
            continue
        if _side_by_side([start for start in starts if left <= start.x < edge], cluster, edge, enough):
            found.append(edge)
    return sorted(found)


def _apart(before: Line, piece: Line) -> bool:
    """Whether a piece may begin a column: after a blank, and after words only where that is wider than any space."""
    blank = piece.text[:1].isspace() or before.text[-1:].isspace()
    words = before.text.strip()
    return blank and (len(words) > _WORD or piece.x - before.x - _USUAL * before.size * len(words) > piece.size)


def _side_by_side(left: Sequence[Line], right: Sequence[Line], edge: float, enough: int) -> bool:
    """Whether lines stand beside each other, and those at the left end before the edge: else the right are indented,
    or cells of a table below lines that run over all of it."""
    ends = sorted(piece.x + _NARROW * piece.size * len(piece.text.strip()) for piece in left)
    heights = sorted(piece.y for piece in left)
    beside = sum(bisect(heights, other.y + other.size) > bisect(heights, other.y - other.size) for other in right)
    over = sum(piece.x + _USUAL * piece.size * (len(piece.text.strip()) - 3) > edge for piece in left)
    if enough == _EDGE_LINES and over > len(right):
        return False
    return bool(ends) and ends[len(ends) * 3 // 4] <= edge and beside >= max(enough, _PARALLEL * len(right))


def _parts(line: Sequence[Line], edges: Sequence[float]) -> list[Line]:
    """The line cut where a piece of it begins at a column's edge."""
    parts: list[list[Line]] = []
    for n, piece in enumerate(line):
        column = _column(piece, edges)
        near = piece.x - edges[column] < _INDENT_EMS * piece.size
        cut = n and near and column > parts[-1][0].column and _apart(line[n - 1], piece)
        if parts and BULLET.fullmatch("".join(each.text for each in parts[-1]).strip()):
            parts[-1] = [replace(each, column=column) for each in parts[-1]]
        elif not parts or cut:
            parts.append([])
        parts[-1].append(piece if len(parts[-1]) else replace(piece, column=column))
    return [_whole(part) for part in parts]


def _column(piece: Line, edges: Sequence[float]) -> int:
    return max((n for n, edge in enumerate(edges) if piece.x >= edge - 2 * _SAME_EDGE), default=0)


def _whole(pieces: Sequence[Line]) -> Line:
    """The pieces as one line. Its size is that of most of its text; bold is what is bold throughout."""
    text = "".join(piece.text for piece in pieces)
    if _leftwards(text):
        pieces = [replace(piece, x=0.0) for piece in sorted(pieces, key=lambda piece: -piece.x)]
        text = "".join(_EDGES.sub(r"\3\2\1", piece.text) for piece in pieces)
    bold = all(piece.bold for piece in pieces if any(map(str.isalnum, piece.text)))
    return replace(pieces[0], text=" ".join(text.split()), size=body_size(pieces), bold=bold)


def _spanning(parts: list[Line], edges: Sequence[float]) -> list[Line]:
    """Marks the lines that run on over the next column: by the width that the fullest lines of columns have."""
    room = [
        (edges[part.column + 1] - part.x - part.size) / (part.size * len(part.text))
        for part in parts
        if part.column < len(edges) - 1 and len(part.text) > 10 and part.size
    ]
    width = min(_USUAL, sorted(room)[len(room) // 8]) if room else _USUAL
    return [replace(part, spans=_end(part, width) > [*edges, math.inf][part.column + 1] + part.size) for part in parts]


def _end(part: Line, width: float) -> float:
    return part.x + width * part.size * len(part.text)


def _columns(band: Sequence[Line]) -> list[Line]:
    """Lines between two that span columns, column by column; what stands at one height is one line."""
    ordered: list[Line] = []
    for part in sorted(band, key=lambda part: (part.column, -part.y)):
        last = ordered[-1] if ordered else None
        if last and last.column == part.column and abs(last.y - part.y) <= 0.5 * _SAME_LINE * min(last.size, part.size):
            first, second = sorted((last, part), key=lambda each: each.x)
            ordered[-1] = replace(first, text=f"{first.text} {second.text}", bold=first.bold and second.bold)
        else:
            ordered.append(part)
    return ordered


def _with_drop_caps(lines: list[Line]) -> list[Line]:
    """A large first letter set into the text goes before the line that begins at its height."""
    size = body_size(lines)
    for cap in [line for line in lines if len(line.text) <= 2 and line.size > _DROP_CAP * size]:
        beside = [line for line in lines if _beside(cap, line, size)]
        if beside:
            first = max(beside, key=lambda line: line.y)
            lines = [
                replace(line, x=cap.x, text=cap.text * (line is first) + line.text) if line in beside else line
                for line in lines
                if line is not cap
            ]
    return lines


def _beside(cap: Line, line: Line, size: float) -> bool:
    top = cap.y + _CAPITAL * (cap.size - line.size) + 0.5 * size
    near = cap.x < line.x < cap.x + 2 * cap.size and cap.y - size <= line.y <= top
    return line is not cap and line.column == cap.column and near

"""A wording cut into pieces: the words that changed, and the words that answer words of the other wording.

A piece is [op, text] or [op, text, links]; op is equal, delete (left only) or insert (right only); links are numbers,
and words of the two wordings that have one in common answer each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from components.exports.marking import Mark, paragraphs
from components.matching.meaning import LANGUAGES, Meaning
from components.matching.wordedits import word_edits
from components.matching.wordlinks import link_words
from components.model import Kind, Span

Piece = list[Any]
MOST_LINKED = 400_000
"""Words of one wording x words of the other: beyond, no words are linked. That many take some 30 ms."""


def pieces(kind: Kind, left: str, right: str, words: Sequence[str]) -> tuple[list[Piece], list[Piece]]:
    """The edits within nearly equal wording. Elsewhere they would only confuse: there, the words that differ."""
    if kind != "near":
        return _told_apart(left, words, "delete"), _told_apart(right, words, "insert")
    edits = word_edits(left, right)
    return (
        [["equal" if op == "equal" else "delete", a] for op, a, _ in edits if a],
        [["equal" if op == "equal" else "insert", b] for op, _, b in edits if b],
    )


def edited(left: str, right: str) -> list[Piece]:
    """The right wording with what the left one has instead, in one text."""
    return [
        piece
        for op, a, b in word_edits(left, right)
        for piece in ([["equal", b]] if op == "equal" else [["delete", a], ["insert", b]])
        if piece[1]
    ]


def linked(
    left: str, right: str, words: Sequence[str], languages: tuple[str, str]
) -> tuple[list[Piece], list[Piece]] | None:
    """Both wordings cut at the words that answer each other; None where there are none. Cost: about 1 ms."""
    if not LANGUAGES.issuperset(languages) or len(left.split()) * len(right.split()) > MOST_LINKED:
        return None
    meaning = Meaning((left, right), [[Span(0, len(text))] for text in (left, right)])
    links = link_words(meaning, 0, 1)
    if not links:
        return None
    spans = [link.a_span for link in links], [link.b_span for link in links]
    return (
        _cut(left, _told_apart(left, words, "delete"), spans[0]),
        _cut(right, _told_apart(right, words, "insert"), spans[1]),
    )


def _cut(text: str, told: Sequence[Piece], links: Sequence[Span]) -> list[Piece]:
    """Pieces cut again where linked words begin and end."""
    marks, at = [Mark[str | int](span.start, span.end, number) for number, span in enumerate(links)], 0
    for op, piece in told:
        marks.append(Mark(at, at + len(piece), op))
        at += len(piece)
    runs = (run for paragraph in paragraphs(text, marks) for run in paragraph)
    return [[next(k for k in run.keys if isinstance(k, str)), run.text, *_numbers(run.keys)] for run in runs]


def _numbers(keys: Sequence[str | int]) -> list[list[int]]:
    numbers = [key for key in keys if isinstance(key, int)]
    return [numbers] if numbers else []


def _told_apart(text: str, words: Sequence[str], op: str) -> list[Piece]:
    if not words:
        return [["equal", text]]
    longest_first = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    found = re.split(rf"(?<!\w)({longest_first})(?!\w)", text)
    return [[op if place % 2 else "equal", piece] for place, piece in enumerate(found) if piece]

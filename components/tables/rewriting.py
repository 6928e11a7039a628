"""One wording as another one rewritten: what went and what came, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from components import wording
from components.matching.wordedits import Edit, Op, word_edits
from components.tables.excerpts import Excerpt, Piece

LEAST = 3
"""So many words in a row that both have are kept apart from the changes around them, however long these are."""
_PIECE = re.compile(r"\w+|\s+|[^\w\s]")
_TOLD = {
    "replace": wording.PASSAGE_REPLACED,
    "delete": wording.PASSAGE_LEFT_OUT,
    "insert": wording.PASSAGE_ADDED,
}


def rewritten(one: str, other: str) -> tuple[Excerpt, list[str]]:
    """-> `other` as `one` rewritten, what went and what came marked "gone" and "new"; and each change in a sentence.

    Both on one line.
    """
    edits = [finer for edit in word_edits(one, other) for finer in _split(edit)]
    told = [
        _TOLD[op].format(left=first_words(mine.strip(), 80), right=first_words(theirs.strip(), 80))
        for op, mine, theirs in edits
        if op != "equal" and (mine.strip() or theirs.strip())
    ]
    return Excerpt("", tuple(_drawn(edits)), ""), told


def first_words(text: str, count: int) -> str:
    """A wording cut after so many characters, at the end of a word; what is not much longer stays whole."""
    if len(text) <= count * 1.25:
        return text
    cut = text[:count]
    return f"{cut.rpartition(' ')[0] or cut} {wording.GOES_ON}"


def _split(edit: Edit) -> Iterator[Edit]:
    """A replacement parted at the longest run of words that both its sides have."""
    op, mine, theirs = edit
    pieces, others = _PIECE.findall(mine), _PIECE.findall(theirs)
    folded = [[str(piece).casefold() for piece in each] for each in (pieces, others)]
    match = SequenceMatcher(None, folded[0], folded[1], autojunk=False).find_longest_match()
    same = pieces[match.a : match.a + match.size]
    if op == "equal" or sum(piece.isalnum() for piece in same) < LEAST:
        yield edit
        return
    yield from _split(_edit(pieces[: match.a], others[: match.b]))
    yield "equal", "".join(same), "".join(others[match.b : match.b + match.size])
    yield from _split(_edit(pieces[match.a + match.size :], others[match.b + match.size :]))


def _edit(mine: list[str], theirs: list[str]) -> Edit:
    op: Op = "replace" if mine and theirs else "delete" if mine else "insert" if theirs else "equal"
    return op, "".join(mine), "".join(theirs)


def _drawn(edits: list[Edit]) -> Iterator[Piece]:
    for op, mine, theirs in edits:
        if op == "equal":
            yield from [Piece(theirs, False)] * bool(theirs)
            continue
        if mine:
            yield Piece(mine, True, "gone")
        if mine and theirs and not mine[-1].isspace() and not theirs[0].isspace():
            yield Piece(" ", False)
        if theirs:
            yield Piece(theirs, True, "new")

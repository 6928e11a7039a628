"""Which words changed inside a passage that two versions nearly share: diff-match-patch over whole words."""

from __future__ import annotations

import re
from typing import Literal

from diff_match_patch import diff_match_patch

Op = Literal["equal", "replace", "insert", "delete"]
Edit = tuple[Op, str, str]

_PIECE = re.compile(r"\w+(?:['’]\w+)*|\s+|[^\w\s]")
_SAME = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "})
# Private characters stand for words; surrogates may not.
_FIRST_CODE, _SURROGATES, _GAP = 0x100, 0xD800, 0x800


def word_edits(a: str, b: str) -> list[Edit]:
    """-> [(op, piece of a, piece of b)]: the pieces concatenate to a and to b. Quotes match their plain forms.

    Method: words mapped to characters, diffed, cleaned up semantically (Neil Fraser, "Writing: Diff Strategies").
    """
    pieces_a, pieces_b = _PIECE.findall(a), _PIECE.findall(b)
    codes: dict[str, str] = {}
    diff = diff_match_patch()
    diff.Diff_Timeout = 0
    diffs = diff.diff_main(_encode(pieces_a, codes), _encode(pieces_b, codes), False)
    diff.diff_cleanupSemantic(diffs)
    return _merge(diffs, pieces_a, pieces_b)


def _encode(pieces: list[str], codes: dict[str, str]) -> str:
    out = []
    for piece in pieces:
        key = " " if piece.isspace() else piece.translate(_SAME)
        if key not in codes:
            at = _FIRST_CODE + len(codes)
            codes[key] = chr(at if at < _SURROGATES else at + _GAP)
        out.append(codes[key])
    return "".join(out)


def _merge(diffs: list[tuple[int, str]], pieces_a: list[str], pieces_b: list[str]) -> list[Edit]:
    """Diffs back to words; a deletion beside an insertion becomes one replacement."""
    edits: list[Edit] = []
    i = j = 0
    for sign, codes in diffs:
        take_a = "".join(pieces_a[i : i + len(codes)]) if sign <= 0 else ""
        take_b = "".join(pieces_b[j : j + len(codes)]) if sign >= 0 else ""
        i, j = i + (len(codes) if sign <= 0 else 0), j + (len(codes) if sign >= 0 else 0)
        if sign and edits and edits[-1][0] != "equal":
            take_a, take_b = edits[-1][1] + take_a, edits[-1][2] + take_b
            edits.pop()
        op: Op = "equal" if not sign else "replace" if take_a and take_b else "delete" if take_a else "insert"
        edits.append((op, take_a, take_b))
    return edits

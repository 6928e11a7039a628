"""Tables as CSV files that spreadsheets open as they are."""

from __future__ import annotations

import pandas as pd

_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet would run as a formula, or from which it would cut what hides one."""


def to_csv(table: pd.DataFrame) -> bytes:
    """UTF-8 with a byte-order mark, by which Excel knows it; without the index. Text that a spreadsheet would run is
    defused by a leading apostrophe, headings too; numbers stay numbers."""
    safe = table.map(_defused)
    safe.columns = pd.Index([_defused(name) for name in table.columns])
    return safe.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def _defused(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(_RUNS) else cell

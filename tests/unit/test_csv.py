"""A table as a CSV file: it opens in a spreadsheet, says what the table says, and runs nothing."""

import ast
import csv
import io
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

from components.exports.as_csv import to_csv

VIEWS = Path(__file__).parents[2] / "components" / "views"


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_table_comes_back_as_it_was():
    table = pd.DataFrame(
        {"outlet": ["Küste “heute”", "a, b\n“c”"], "words": [3, 12], "score": [0.5, -1.25]}, index=["x", "y"]
    )
    assert rows(to_csv(table)) == [
        ["outlet", "words", "score"],
        ["Küste “heute”", "3", "0.5"],
        ["a, b\n“c”", "12", "-1.25"],
    ]


def test_excel_is_told_the_encoding():
    assert to_csv(pd.DataFrame({"a": ["é"]})).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "  ="])
def test_a_cell_that_a_spreadsheet_would_run_is_defused(start):
    cell = f"{start}HYPERLINK(1)"
    assert rows(to_csv(pd.DataFrame({cell: [cell]}))) == [[f"'{cell}"], [f"'{cell}"]]


def test_an_empty_table_keeps_its_headings():
    assert rows(to_csv(pd.DataFrame(columns=["claim", "why"]))) == [["claim", "why"]]


def calls(module: Path) -> Counter[str]:
    """How often a module calls what."""
    found = ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    return Counter(ast.unparse(node.func) for node in found if isinstance(node, ast.Call))


@pytest.mark.parametrize("module", sorted(VIEWS.glob("*.py")), ids=lambda module: module.stem)
def test_every_table_on_a_page_has_its_file(module: Path) -> None:
    made = calls(module)
    drawn = sum(made[name] for name in ("st.dataframe", "st.data_editor", "st.table"))
    assert made["layout.download"] >= drawn

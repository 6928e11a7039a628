"""A table as a CSV file: it opens in a spreadsheet, says what the table says, and runs nothing."""

import csv
import io

import pandas as pd
import pytest

from components.exports.as_csv import to_csv


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

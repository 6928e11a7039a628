"""Two hundred mutations of a good file for each reader; `make fuzz` makes ten thousand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from components.readers.formats import readers
from tests.hostile.fuzz import samples

ROOT = Path(__file__).parents[2]


def test_each_reader_has_a_file_to_begin_with() -> None:
    assert len(samples([])) == len(readers())


@pytest.mark.parametrize("reader", sorted(readers()))
def test_a_file_made_bad_ends_in_an_article_or_a_reason(reader: str) -> None:
    command = [sys.executable, "-m", "tests.hostile.fuzz", "--count", "200", reader]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr

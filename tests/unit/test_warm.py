"""A first start that has to compile says so, once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from components import wording

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "data" / "sample"
FILES = [str(SAMPLE / name) for name in ("the-daily-commonweal.md", "halyard-news-agency.txt")]


def told(cache: Path) -> bool:
    """Does `compare` with its compiled code in this folder say that it compiles?"""
    command = [sys.executable, "-m", "components", "compare", *FILES]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "NUMBA_CACHE_DIR": str(cache)},
        capture_output=True,
        check=True,
        timeout=300,
    )
    return wording.TERMINAL["compiling"] in done.stderr.decode()


def test_the_first_start_says_that_it_compiles_and_the_next_one_does_not(tmp_path: Path) -> None:
    assert told(tmp_path)
    assert not told(tmp_path)

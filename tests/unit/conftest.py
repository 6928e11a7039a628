"""A store of stories in a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from components.stories import Store
from components.stories.settings import sqlite_url


@pytest.fixture
def url(tmp_path: Path) -> str:
    return sqlite_url(tmp_path / "stories.db")


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store(url, shared=False)
    yield opened
    opened.close()

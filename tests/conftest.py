"""What holds for every test: nobody's stories are touched, and no test waits on a stopwatch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("crossread", deadline=None, derandomize=True, database=None)
settings.load_profile("crossread")


@pytest.fixture(scope="session", autouse=True)
def no_home_of_anybody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Stories made by tests are kept in a folder of their own, and no setting of the machine reaches a test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CROSSREAD_HOME", str(tmp_path_factory.mktemp("home")))
        patch.delenv("CROSSREAD_DATABASE_URL", raising=False)
        patch.delenv("CROSSREAD_SHARED", raising=False)
        patch.delenv("CROSSREAD_ENGINE", raising=False)
        yield

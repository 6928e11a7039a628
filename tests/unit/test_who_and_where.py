"""A name that says who or what is never held against one that says where."""

from __future__ import annotations

import pytest

from tests.unit.test_short_claims import told
from tests.unit.versions import standing


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (
            "The Blue Thistle struck the bank at 4.20 a.m. in thick fog, about two nautical miles from the harbour.",
            "The ferry hit a sandbank off Mellow Head at 4.20 a.m. on Tuesday in thick fog with 61 people aboard.",
        ),
        (
            "The Halden Express left the rails at noon in heavy snow, about two miles from the station.",
            "The train left the rails near Tolbrook at noon on Monday in heavy snow with 90 people aboard.",
        ),
    ],
)
def test_a_ship_is_no_other_town(mine: str, theirs: str) -> None:
    found = told(mine, theirs)
    assert standing(found, "Wire", mine, "Bell").reason not in ("name", "place")
    assert standing(found, "Bell", theirs, "Wire").reason not in ("name", "place")


@pytest.mark.parametrize(
    ("mine", "theirs", "reason"),
    [
        (
            "The ferry hit a sandbank off Orle at noon in thick fog.",
            "The ferry hit a sandbank off Tolbrook at noon in thick fog.",
            "place",
        ),
        (
            "The Blue Thistle struck the bank at noon in thick fog, the coast guard said.",
            "The Grey Heron struck the bank at noon in thick fog, the coast guard said.",
            "name",
        ),
    ],
)
def test_another_ship_and_another_headland_differ(mine: str, theirs: str, reason: str) -> None:
    it = standing(told(mine, theirs), "Wire", mine, "Bell")
    assert (it.state, it.reason) == ("differs", reason)

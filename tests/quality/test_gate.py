"""Accuracy on our own cases and the sample story never falls below its floors; the gate itself can fail."""

from __future__ import annotations

import json

import pytest

from tests.quality import gate

FLOORS = json.loads(gate.FLOORS.read_text(encoding="utf-8"))
FIGURES = gate.own_figures()
OWN = [name for table in FLOORS.values() for name in table if name.startswith(("cases", "sample", "held-out"))]


@pytest.mark.parametrize("name", OWN)
def test_no_figure_is_below_its_floor(name: str) -> None:
    assert not gate.judged(name, FIGURES[name], FLOORS).startswith("BELOW"), FIGURES[name]


def test_every_own_figure_has_a_floor() -> None:
    assert set(FIGURES) == set(OWN)


def test_a_figure_below_its_floor_fails() -> None:
    floors = {"at least": {"links": 0.8}, "at most": {"wrong": 0.1}}
    assert gate.judged("links", 0.79, floors).startswith("BELOW")
    assert gate.judged("links", 0.8, floors).startswith(">=")
    assert gate.judged("wrong", 0.11, floors).startswith("BELOW")
    assert gate.judged("wrong", 0.1, floors).startswith("<=")


@pytest.mark.skipif(not (gate.SHARED / "gold").exists(), reason="the public sets are not here")
def test_the_two_real_articles_are_read_as_by_hand() -> None:
    scorer = gate.SHARED / "benchmarks" / "score.py"
    figures = {f"seeds {name}": value for name, value in gate.scored(scorer, "seeds", "claims", gate.seeds()).items()}
    for name in (n for table in FLOORS.values() for n in table if n.startswith("seeds") and "wording" not in n):
        assert not gate.judged(name, figures[name], FLOORS).startswith("BELOW"), (name, figures[name])

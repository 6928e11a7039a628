"""From which nearness on an engine's vectors mean something: each model spreads its cosines over a range of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

import numpy as np

from components.matching.lexicon import Floats

_CLAIMS = Path(__file__).parents[3] / "data" / "engines" / "claims.txt"
# METHOD: so many of the pairs of different claims of one event lie below the floor. From .65 to .8, links of SPARK's
# development half grew fewer and surer; here they are as sure as those of words alone, so that LINK keeps its meaning.
SHARE = 0.75


def floor_of(encode: Callable[[Sequence[str]], Floats]) -> float:
    """The cosine that different claims of one event seldom pass. Cost: 24 sentences to encode."""
    cosines = []
    for event in _events():
        vectors = encode(event)
        cosines.append((vectors @ vectors.T)[np.triu_indices(len(event), 1)])
    return float(np.quantile(np.concatenate(cosines), SHARE))


def likeness(x: Floats, y: Floats, floor: float) -> Floats:
    """-> [row of x, row of y], 0 to 1: cosines of vectors of unit length, above the floor."""
    if not len(x) or not len(y):
        return np.zeros((len(x), len(y)), np.float32)
    like: Floats = np.clip((x @ y.T - floor) / max(1 - floor, 1e-6), 0, 1).astype(np.float32)
    return like


@cache
def _events() -> list[list[str]]:
    lines = [line.strip() for line in _CLAIMS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [list(some) for filled, some in groupby(lines, key=bool) if filled]

"""The Claims page: who says what, what stands in one outlet only, and where the versions differ; with the evidence."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components import wording
from components.model import Claim, Comparison
from components.tables.differing import Differing, differing
from components.tables.matrix import Matrix, matrix_of
from components.tables.only_here import Call, calls
from components.views import alone, engine, flow, layout, opened, who_says
from components.views import differing as differing_view

PLACE = 4


@dataclass(frozen=True, slots=True)
class _Tables:
    comparison: Comparison
    matrix: Matrix
    calls: dict[Call, list[Claim]]
    differing: list[Differing]


def show() -> None:
    """Draws the page for the open story."""
    story = opened.story()
    st.title(wording.PAGES["claims"])
    if layout.needs_two(story):
        return
    comparison = opened.comparison(story)
    engine.tell()
    if not comparison.claims:
        st.info(wording.NO_CLAIMS)
        return
    if not all(claim.judged for claim in comparison.claims):
        st.info(wording.NOT_JUDGED)
    flow.style()
    made = _tables(id(comparison), comparison)
    # Only the part that is looked at is drawn: with fifty versions each has hundreds of elements.
    parts = st.tabs([wording.WHO_SAYS, wording.ONLY_HERE, wording.WHERE_DIFFER], key="claims-part", on_change="rerun")
    with parts[0]:
        if parts[0].open:
            who_says.show(comparison, made.matrix)
    with parts[1]:
        if parts[1].open:
            alone.show(comparison, made.matrix.outlets, made.calls)
    with parts[2]:
        if parts[2].open:
            differing_view.show(comparison, made.differing)


# As a resource: what is worked out never changes, so every session may share it and none waits for a copy. A comparison
# is known by its id: what is kept holds on to it, so that no other one is given that id.
@st.cache_resource(max_entries=16, show_spinner=False)
def _tables(identity: int, _comparison: Comparison) -> _Tables:
    return _Tables(_comparison, matrix_of(_comparison), calls(_comparison), differing(_comparison))


if __name__ == "__main__":
    show()

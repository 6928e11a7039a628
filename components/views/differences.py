"""The Differences page: the figures, quotations, sources and names of all versions, and how many voices there are."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import pandas as pd
import streamlit as st

from components import wording
from components.model import Comparison
from components.tables.figure_rows import Row, figure_rows
from components.tables.finding_places import part_of
from components.tables.matrix import Outlet, outlets_of
from components.tables.origins import Voices, voices_of
from components.tables.quoted import Quoted, quotations_of
from components.tables.voices import claims_table
from components.views import (
    address,
    differences_figures,
    differences_findings,
    differences_quotations,
    differences_voices,
    engine,
    flow,
    layout,
    notices,
    opened,
)

PLACE = 4
_KEY = "differences-part"


class Kept:
    """What the parts show of one comparison, each worked out when its part is first looked at."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison

    @cached_property
    def outlets(self) -> tuple[Outlet, ...]:
        return outlets_of(self.comparison)

    @cached_property
    def figures(self) -> list[Row]:
        return figure_rows(self.comparison)

    @cached_property
    def quotations(self) -> list[Quoted]:
        return quotations_of(self.comparison)

    @cached_property
    def voices(self) -> Voices:
        return voices_of(self.comparison)

    @cached_property
    def carried(self) -> pd.DataFrame:
        return claims_table(self.comparison)


NEEDS = {"": "figures", "quotations": "quotations"}
"""What takes long, by part."""
DRAWN: dict[str, Callable[[Kept], None]] = {
    "": lambda kept: differences_figures.show(kept.comparison, kept.outlets, kept.figures),
    "quotations": lambda kept: differences_quotations.show(kept.comparison, kept.outlets, kept.quotations),
    "sources": lambda kept: differences_findings.show(kept.comparison, kept.outlets, "sources"),
    "voices": lambda kept: differences_voices.show(kept.comparison, kept.voices, kept.carried),
    "names": lambda kept: differences_findings.show(kept.comparison, kept.outlets, "names"),
    "more": lambda kept: differences_findings.show(kept.comparison, kept.outlets, "more"),
}


def show() -> None:
    """Draws the page for the open story."""
    story = opened.story()
    st.title(wording.PAGES["differences"])
    if layout.needs_two(story):
        return
    comparison = opened.comparison(story)
    engine.tell()
    flow.style()
    kept = _kept(id(comparison), comparison)
    more = any(part_of(each.kind) == "more" for each in comparison.findings)
    parts = {key: name for key, name in wording.DIFFERENCES_PARTS.items() if key != "more" or more}
    st.session_state[_KEY] = parts.get(address.get("part"), parts[""])
    # Only the part that is looked at is drawn: with fifty versions each has hundreds of elements.
    for part, tab in zip(parts, st.tabs(list(parts.values()), key=_KEY, on_change=_choose_part), strict=True):
        if tab.open:
            with tab:
                _work_out(kept, part)
                DRAWN[part](kept)


def _work_out(kept: Kept, part: str) -> None:
    """The first look at the figures of fifty versions takes two seconds."""
    needed = NEEDS.get(part)
    if needed and needed not in vars(kept):
        with st.spinner(wording.DIFFERENCES_WORKING):
            getattr(kept, needed)


@notices.action
def _choose_part() -> None:
    """Whose differences and which words are looked for stays; all else belongs to the part."""
    names = wording.DIFFERENCES_PARTS
    part = next((key for key, name in names.items() if name == st.session_state[_KEY]), "")
    address.put(part=part, at="", finding="")


# As a resource: what is worked out never changes, so every session may share it and none waits for a copy. A comparison
# is known by its id: what is kept holds on to it, so that no other one is given that id.
@st.cache_resource(max_entries=16, show_spinner=False)
def _kept(identity: int, _comparison: Comparison) -> Kept:
    return Kept(_comparison)


if __name__ == "__main__":
    show()

"""The Claims page: who says what, what stands in one outlet only, and where the versions differ; with the evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from components import tables, wording
from components.matching.wholly_read import Unread, unread
from components.model import Claim, Comparison
from components.stories import Story
from components.tables.differing import Differing, differing
from components.tables.isolation import isolated
from components.tables.matrix import Matrix, matrix_of
from components.tables.only_here import Call, calls
from components.views import address, alone, choosing, engine, flow, layout, narrowing, notices, opened, who_says
from components.views import differing as differing_view

PLACE = 5
PARTS = {"": wording.WHO_SAYS, "only": wording.ONLY_HERE, "differ": wording.WHERE_DIFFER}
"""The parts of the page, as an address calls them."""
_KEY = "claims-part"


@dataclass(frozen=True, slots=True)
class _Tables:
    comparison: Comparison
    matrix: Matrix
    calls: dict[Call, list[Claim]]
    differing: list[Differing]
    unread: Mapping[int, Unread]


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
    flow.style()
    made = _tables(id(comparison), comparison)
    if not all(claim.judged for claim in comparison.claims):
        _not_judged(story, comparison, made.unread)
    # Only the part that is looked at is drawn: with fifty versions each has hundreds of elements.
    asked = address.get("part")
    st.session_state[_KEY] = PARTS.get(asked, wording.WHO_SAYS)
    for part, tab in zip(PARTS, st.tabs(list(PARTS.values()), key=_KEY, on_change=_choose_part), strict=True):
        if tab.open:
            with tab:
                _part(part, comparison, made)


def _part(part: str, comparison: Comparison, made: _Tables) -> None:
    if part == "only":
        alone.show(comparison, made.matrix.outlets, made.calls)
    elif part == "differ":
        differing_view.show(comparison, made.matrix.outlets, made.differing)
    else:
        who_says.show(comparison, made.matrix)


@notices.action
def _choose_part() -> None:
    """Whose claims and which words are looked for stays; all else belongs to the part."""
    part = next((key for key, name in PARTS.items() if name == st.session_state[_KEY]), "")
    address.put(part=part, **dict.fromkeys(("at", "sort", *choosing.CLAIM), ""))


def _not_judged(story: Story, comparison: Comparison, found: Mapping[int, Unread]) -> None:
    """Which versions keep all others from being called alone in what they say, and the way to leave them out."""
    called = tables.names(comparison.articles)
    short = [index for index, why in found.items() if why == "short"]
    for index in short[: layout.FEW]:
        st.info(wording.TOO_SHORT_TO_JUDGE.format(version=notices.plain(called[index])))
    if short and len(comparison.articles) == len(short) + 1:  # a single other one is no more to blame
        return
    versions = [notices.plain(called[index]) for index in found if index not in short]
    if not versions:
        return
    more = len(versions) - layout.FEW
    rest = [wording.AND_OUTLETS.format(count=more)] if more > 0 else []
    shown = wording.NEXT_WORD.join([*map(isolated, versions[: layout.FEW]), *rest])
    st.info(wording.NOT_JUDGED.format(versions=shown))
    with st.container(horizontal=True):
        narrowing.button(story, comparison, found, "claims")
        if st.button(wording.LEAVE_OUT, key="claims-leave-out", icon=":material/edit:"):
            address.go("articles")


# As a resource: what is worked out never changes, so every session may share it and none waits for a copy. A comparison
# is known by its id: what is kept holds on to it, so that no other one is given that id.
@st.cache_resource(max_entries=16, show_spinner=False)
def _tables(identity: int, _comparison: Comparison) -> _Tables:
    return _Tables(_comparison, matrix_of(_comparison), calls(_comparison), differing(_comparison), unread(_comparison))


if __name__ == "__main__":
    show()

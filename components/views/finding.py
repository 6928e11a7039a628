"""A finding drawn from its evidence, whatever its kind: its sentence, and opened the versions beside each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components import tables, wording
from components.model import Comparison, Finding, Span
from components.tables.digests import finding_key
from components.tables.finding_places import Place, by_version, place_excerpts, places_of_finding, sides
from components.tables.isolation import isolated, with_isolated
from components.tables.meeting import meeting
from components.tables.worth_a_look import told as told_of
from components.views import address, choosing, evidence, flow, into_view, layout

FEW = 6
"""So many versions are drawn at a time."""
MOST_NAMES = 12
"""So many versions are named, the others counted."""
CLEARED = ("finding",)
"""What names an open finding; among others it says nothing."""
Spans = tuple[int, list[Span]]
"""Places in one version."""
Draw = Callable[[Comparison, Finding, str], None]


def cards(
    comparison: Comparison,
    found: Sequence[Finding],
    name: str,
    draw: Draw | None = None,
    open_now: str | None = None,
) -> None:
    """A list of findings, some at a time; the one that the address names is open, and above where it is not listed.
    name: of the list; draw: what is drawn of an open one, by default every version beside the others; open_now: another
    one to be open than the address says."""
    above, drawn, key = st.container(), set[str](), address.get("finding") if open_now is None else open_now
    for each in layout.first_of(found, f"findings-{name}"):
        drawn.add(finding_key(comparison, each))
        _card(comparison, each, draw or show)
    if key and key not in drawn:
        with above:
            _linked(comparison, key, draw or show)


def show(comparison: Comparison, finding: Finding, key: str) -> None:
    """Every version that it rests on, those that tell it alike on one side."""
    places = places_of_finding(comparison, finding)
    look = "differs" if finding.kind == "figures" else "partly"
    side_by_side(comparison, places, look, key)


def side_by_side(comparison: Comparison, places: Sequence[Place], look: str, key: str) -> None:
    """Places, the versions of one side at the left and the others at the right."""
    left, right = sides(places)
    for column, mine, others in zip(st.columns(2), (left, right), (right, left), strict=True):
        with column:
            found = list(by_version(mine).values())
            for some in layout.first_of(found, f"{key}-{'left' if mine is left else 'right'}", FEW):
                _version(comparison, some, (others or mine)[0], look, f"{key}-{some[0].version}-{some[0].span.start}")


def compare_button(
    comparison: Comparison, here: tuple[int, list[Span]], there: tuple[int, list[Span]], key: str
) -> None:
    """Opens two versions beside each other at the passage that holds these places, if one does."""
    if here[0] != there[0] and st.button(
        wording.FINDING_IN_COMPARE, key=f"compare-{key}", icon=":material/compare_arrows:", type="tertiary"
    ):
        left, right = (comparison.articles[each].article_id for each in (here[0], there[0]))
        address.go("compare", left=left, right=right, passage=meeting(comparison, *here, *there))


def of_outlets(comparison: Comparison, versions: Sequence[int]) -> str:
    """In how many of all outlets."""
    voices = {comparison.articles[version].voice for version in versions}
    every = {article.voice for article in comparison.articles}
    return wording.DIFFERENCES_OUTLETS.format(count=len(voices), all=len(every))


def names(comparison: Comparison, versions: Sequence[int]) -> str:
    """What some versions are called, on one line; of many the first."""
    called, more = tables.names(comparison.articles), len(versions) - MOST_NAMES
    rest = [wording.AND_OUTLETS.format(count=more)] if more > 0 else []
    return wording.NEXT_WORD.join([*(isolated(called[each]) for each in versions[:MOST_NAMES]), *rest])


def shown(count: int, every: int, differ: int | None = None) -> None:
    """How many of all are listed. differ: how many of all tell a difference, where not all do."""
    told = wording.DIFFERENCES_SHOWN[count == every].format(count=count, all=every)
    if differ is not None and count == every:
        told = wording.DIFFERENCES_DIFFER[differ > 0].format(shown=told, count=differ)
    st.caption(told)


def small(text: str, key: str) -> None:
    """A note in small letters: any text."""
    with st.container(key=f"small-{key}"):
        st.text(text)


def open_button(key: str, is_open: bool, label: str) -> None:
    """Opens or closes a finding, in the address."""
    st.button(
        wording.CLOSE_FINDING if is_open else label,
        key=f"open-{key}",
        icon=":material/expand_less:" if is_open else ":material/expand_more:",
        on_click=choosing.write,
        kwargs={"finding": "" if is_open else key},
    )


def _linked(comparison: Comparison, key: str, draw: Draw) -> None:
    finding = next((each for each in comparison.findings if finding_key(comparison, each) == key), None)
    if finding is None:
        st.info(wording.FINDING_GONE)
        return
    st.caption(wording.LINKED_FINDING)
    _card(comparison, finding, draw)


def _card(comparison: Comparison, finding: Finding, draw: Draw) -> None:
    key = finding_key(comparison, finding)
    is_open = address.get("finding") == key
    with st.container(border=True, gap="xsmall", key=f"finding-{key}"):
        told = with_isolated(
            tables.one_line(told_of(comparison, finding)), {article.name for article in comparison.articles}
        )
        flow.plain(told, f"told-{key}")
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            spread = of_outlets(comparison, [member.article for member in finding.evidence])
            st.caption(f"{tables.finding_kind(finding)} · {spread}", width="content")
            open_button(key, is_open, wording.OPEN_FINDING)
        if is_open:
            into_view.bring(key)
            draw(comparison, finding, key)


def _version(comparison: Comparison, places: Sequence[Place], other: Place, look: str, key: str) -> None:
    """One version: what it names and how sure it is, its sentence, and the way to it."""
    with st.container(gap="xxsmall"):
        evidence.name(tables.names(comparison.articles)[places[0].version], key)
        for place, told in enumerate(dict.fromkeys(note for each in places for note in each.notes)):
            small(told, f"{key}-{place}")
        for place, excerpt in enumerate(place_excerpts(comparison, places)):
            flow.excerpt(excerpt, look, f"{key}-{place}")
        here = places[0].version, [place.span for place in places]
        compare_button(comparison, here, (other.version, [other.span]), key)

"""One passage opened: its wordings, same words together, each between its neighbours; and what changed."""

from __future__ import annotations

import streamlit as st

from components import tables, wording
from components.model import Comparison
from components.tables.clusters import Shared, Told
from components.tables.excerpts import version_excerpts
from components.tables.isolation import isolated
from components.tables.meeting import meeting
from components.tables.rewriting import rewritten
from components.views import address, choosing, flow, layout

FEW = 5
"""So many wordings, or versions with the same words, are drawn at a time."""
STEPS = 12
"""So many changes are told one by one."""


def show(comparison: Comparison, one: Shared) -> None:
    """Draws all wordings of a cluster. In the address, left is the version that changes are shown from, right the one
    whose changes are shown."""
    base = _base(comparison, one)
    for told in layout.first_of(one.told, f"wordings-{one.key}", FEW):
        _wording(comparison, one, told, base)


def _base(comparison: Comparison, one: Shared) -> int:
    """The version that the others are held against: at first one with the wording of most outlets."""
    ids = {comparison.articles[told.versions[0]].article_id: told.versions[0] for told in one.told}
    called = tables.names(comparison.articles)
    if len(ids) < 2:
        return one.told[0].versions[0]
    chosen = choosing.box(
        wording.COMPARE_WITH,
        "left",
        list(ids),
        lambda each: called[ids[each]] if each in ids else "",
        f"left-{one.key}",
    )
    return ids[chosen]


def _wording(comparison: Comparison, one: Shared, told: Told, base: int) -> None:
    """A wording where it stands in its first version, and on demand in the others and beside the chosen one."""
    first, rest = told.versions[0], told.versions[1:]
    count = len(told.versions)
    with st.container(border=True, gap="xsmall", key=f"wording-{one.key}-{first}"):
        if count > 1:
            st.caption(wording.SAY_SO.format(count=count))
        _place(comparison, one, first, told)
        if rest:
            _elsewhere(comparison, one, rest)
        with st.container(horizontal=True):
            if base not in told.versions:
                _changes_button(comparison, one, first)
            _compare_button(comparison, one, base, told)
        if base not in told.versions and address.get("right") == comparison.articles[first].article_id:
            _changes(comparison, one, base, told)


def _place(comparison: Comparison, one: Shared, version: int, told: Told | None = None) -> None:
    """A version's wording between its neighbours; above it the names of all versions of `told`, or its own."""
    called = tables.names(comparison.articles)
    key = f"{one.key}-{version}{'-all' if told else ''}"
    with st.container(gap="xxsmall"):
        with st.container(key=f"name-{key}"):
            st.text(wording.NEXT_WORD.join(isolated(called[each]) for each in (told.versions if told else (version,))))
        for place, excerpt in enumerate(version_excerpts(comparison, version, one.spans(version))):
            flow.excerpt(excerpt, "said", f"{key}-{place}")


def _elsewhere(comparison: Comparison, one: Shared, versions: tuple[int, ...]) -> None:
    count, key = len(versions), f"elsewhere-{one.key}-{versions[0]}"
    label = wording.ELSEWHERE_SAME_ONE if count == 1 else wording.ELSEWHERE_SAME.format(count=count)
    with st.expander(label, key=key, on_change="rerun", type="compact") as around:
        if around.open:
            for version in layout.first_of(versions, key, FEW):
                _place(comparison, one, version)


def _changes_button(comparison: Comparison, one: Shared, version: int) -> None:
    shown = address.get("right") == comparison.articles[version].article_id
    st.button(
        wording.HIDE_CHANGES if shown else wording.SHOW_CHANGES,
        key=f"changes-{one.key}-{version}",
        icon=":material/difference:",
        on_click=choosing.write,
        kwargs={"right": "" if shown else comparison.articles[version].article_id},
    )


def _compare_button(comparison: Comparison, one: Shared, base: int, told: Told) -> None:
    """Opens both versions where they meet; a version cannot stand beside itself."""
    others = [version for version in (*told.versions, *one.versions) if version != base]
    left, right = (base, others[0]) if others else (0, 0)
    if others and st.button(
        wording.PASSAGE_IN_COMPARE, key=f"compare-{one.key}-{told.versions[0]}", icon=":material/compare_arrows:"
    ):
        ids = [comparison.articles[version].article_id for version in (left, right)]
        passage = meeting(comparison, left, one.spans(left), right, one.spans(right))
        address.go("compare", left=ids[0], right=ids[1], passage=passage)


def _changes(comparison: Comparison, one: Shared, base: int, told: Told) -> None:
    """What became of the words of the base, drawn in place and told one by one."""
    before = next(each for each in one.told if base in each.versions)
    drawn, listed = rewritten(before.text, told.text)
    if not listed:
        st.caption(wording.NO_CHANGES)
        return
    with st.container(key=f"small-changes-{one.key}"):
        st.text(wording.CHANGES_FROM.format(version=tables.names(comparison.articles)[base]))
    flow.excerpt(drawn, "new", f"changes-{one.key}")
    with st.container(key=f"small-listed-{one.key}"):
        st.text(" · ".join([*listed[:STEPS], *([wording.AND_MORE] if len(listed) > STEPS else [])]))

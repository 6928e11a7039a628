"""The Compare page: two versions side by side, or one beside everyone else; how much they share, what stands out."""

from __future__ import annotations

import streamlit as st

from components import tables, wording
from components.model import Alignment, Comparison, Finding
from components.sidebyside import reader
from components.stories import Story
from components.tables.choice import Choice
from components.tables.digests import passage_key
from components.tables.everyone import others
from components.tables.worth_a_look import between, told, where
from components.views import address, engine, filters, layout, notices, opened, report, shares, sides

PLACE = 2
_FINDINGS, _ALL = "findings", "all-findings"
LEFT, RIGHT = sides.LEFT, sides.RIGHT


def show() -> None:
    """Draws the page for the open story."""
    story = opened.story()
    head = st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center")
    with head, st.container(width="content", gap=None):
        st.title(wording.PAGES["compare"])
        all_others = address.get(RIGHT) == sides.EVERYONE
        st.caption(wording.COMPARE_INTRO_ALL if all_others else wording.COMPARE_INTRO)
    if layout.needs_two(story):
        return
    comparison = opened.comparison(story)
    engine.tell()
    left, right = sides.choose(story, comparison)
    choice = filters.chosen(comparison, left, right)
    figures = shares.figures(comparison, left, right, choice)
    with head:
        filters.draw(comparison, left, right, choice, figures)
        report.button(story, comparison)
    _shares(comparison, left, right, figures)
    _tell_plainly(comparison, left, right, figures)
    _findings(comparison, left, right)
    # Streamlit refuses two underscores in a component's key; an id may hold them.
    _read(story, comparison, left, right, choice, f"reader-{story.info.story_id.replace('_', '.')}")
    _passages(comparison, left, right, choice)


def _shares(comparison: Comparison, left: int, right: int | None, figures: shares.Figures) -> None:
    """Of both versions; beside everyone else of the left one."""
    usual = wording.SHARE_OWN_ALL if right is None else wording.SHARE_PARTS["own"]
    columns = st.columns(2)
    for column, each in zip(columns, figures.shares, strict=False):
        with column:
            shares.show(each, wording.SHARE_OWN_FILTERED if figures.taken < figures.passages else usual)
    if right is None:
        count = len(others(comparison, left))
        columns[1].caption(wording.EVERYONE_TOLD_ONE if count == 1 else wording.EVERYONE_TOLD.format(count=count))


def _tell_plainly(comparison: Comparison, left: int, right: int | None, figures: shares.Figures) -> None:
    """The two ends of the scale, where marks alone would puzzle."""
    if right is not None and comparison.articles[left].text == comparison.articles[right].text:
        st.info(wording.SAME_TEXT)
    elif not figures.passages:
        st.info(wording.NOTHING_SHARED_BY_ALL if right is None else wording.NOTHING_SHARED)
    elif not figures.taken:
        st.info(wording.ALL_HIDDEN)


@st.fragment
def _read(story: Story, comparison: Comparison, left: int, right: int | None, choice: Choice, key: str) -> None:
    """The texts. Choosing a passage draws nothing else anew, unless the story is another one meanwhile."""
    chosen = reader(comparison, left, right, key=key, choice=choice, passage=address.get("passage"))
    if chosen is not None:
        address.put(passage=chosen)
        if opened.changed(story):
            st.rerun()


def _findings(comparison: Comparison, left: int, right: int | None) -> None:
    """In a box above the texts: choosing a place closes it, and the texts move up to where it was."""
    if not comparison.findings:
        return
    found = between(comparison, left, right)
    some = len(found) < len(comparison.findings)
    if some and address.get("part") == "all":
        found = list(comparison.findings)
    label = wording.FINDINGS_COUNT.format(count=f"{len(found):,}") if found else wording.FINDINGS_TITLE
    with st.expander(label, key=_FINDINGS, on_change="rerun") as box:
        if not box.open:
            return
        st.caption(wording.FINDINGS_INTRO_ALL if right is None else wording.FINDINGS_INTRO)
        if some:
            st.session_state[_ALL] = address.get("part") == "all"
            st.toggle(wording.ALL_FINDINGS, key=_ALL, on_change=_put_all)
        if not found:
            st.info(wording.NO_FINDINGS_ALL if right is None else wording.NO_FINDINGS)
        for place, finding in enumerate(layout.first_of(found, "findings")):
            _finding(comparison, finding, left, right, f"show-finding-{place}")
        layout.download(tables.findings_table(comparison), "findings")


@notices.action
def _put_all() -> None:
    address.put(part="all" if st.session_state[_ALL] else "")


def _finding(comparison: Comparison, finding: Finding, left: int, right: int | None, key: str) -> None:
    link = where(comparison, finding, left, right)
    with st.container(border=True, gap="xsmall"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.caption(tables.finding_kind(finding), width="content")
            if link:
                args = (comparison, link, left, right)
                icon = ":material/arrow_downward:"
                st.button(wording.SHOW_IN_READER, key=key, icon=icon, type="tertiary", on_click=_open, args=args)
        st.text(told(comparison, finding))
        with st.expander(wording.EVIDENCE, type="compact"):
            for name, text in tables.evidence(comparison, finding):
                here, there = st.columns([1, 5])
                here.text(name)
                there.text(text)


@notices.action
def _open(comparison: Comparison, link: Alignment, left: int, right: int | None) -> None:
    """Shows a passage, whatever the filters hide; and its pair, where another one is open."""
    ids = [article.article_id for article in comparison.articles]
    stays = left in (link.a, link.b) and (right is None or right in (link.a, link.b))
    pair = {} if stays else {LEFT: ids[link.a], RIGHT: ids[link.b]}
    address.put(**pair, **filters.NOTHING_HIDDEN, passage=passage_key(comparison, link))
    st.session_state[_FINDINGS] = False


def _passages(comparison: Comparison, left: int, right: int | None, choice: Choice) -> None:
    with st.expander(wording.PASSAGES, key="passages", on_change="rerun") as box:
        if not box.open:
            return
        table = tables.passages_table(comparison, left, right, choice)
        if table.empty:
            st.info(wording.NO_PASSAGES)
            return
        order = [name for name in table.columns if not name.endswith((" start", " end"))]
        st.dataframe(table, hide_index=True, column_order=order, column_config=layout.columns(table), row_height=80)
        layout.download(table, "passages")


if __name__ == "__main__":
    show()

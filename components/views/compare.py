"""The Compare page: two versions side by side, how much they share, and what stands out between them."""

from __future__ import annotations

import streamlit as st

from components import tables, wording
from components.model import Comparison, Finding
from components.sidebyside import reader
from components.views import engine, layout, notices, opened, page

PLACE = 2
LEFT, RIGHT = "left", "right"
PART_COLORS = {"wording": "#2f9e68", "reworded": "#8b6cd1", "close": "#9aa3ae", "own": "transparent"}


def show() -> None:
    """Draws the page for the open story."""
    story = opened.story()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        with st.container(width="content", gap=None):
            st.title(wording.PAGES["compare"])
            st.caption(wording.SAMPLE_INTRO if story.info.sample else wording.COMPARE_INTRO)
        if story.info.sample and st.button(wording.ADD_OWN, type="primary", icon=":material/add:"):
            st.switch_page(page("articles"))
    if layout.needs_two(story):
        return
    comparison = opened.comparison(story)
    engine.tell()
    left, right = _choose_pair(comparison)
    _tell_plainly(comparison, left, right)
    # Streamlit refuses two underscores in a component's key; an id may hold them.
    reader(comparison, left, right, key=f"reader-{story.info.story_id.replace('_', '.')}")
    _findings(comparison, left, right)
    _passages(comparison, left, right)


def _choose_pair(comparison: Comparison) -> tuple[int, int]:
    """Two different versions, as chosen here, in the address, or the two that share most."""
    ids = [article.article_id for article in comparison.articles]
    labels = dict(zip(ids, layout.labels(comparison.articles), strict=True))
    asked = [st.session_state.get(side) or st.query_params.get(side) for side in (LEFT, RIGHT)]
    pair = tables.choose_pair(comparison, *asked)
    st.session_state[LEFT], st.session_state[RIGHT] = (ids[index] for index in pair)
    columns = st.columns([12, 1, 12], vertical_alignment="bottom", gap="xsmall")
    for column, side in ((columns[0], LEFT), (columns[2], RIGHT)):
        title = wording.LEFT if side == LEFT else wording.RIGHT
        with column:
            st.selectbox(
                title, ids, format_func=lambda each: labels.get(each, ""), key=side, on_change=_changed, args=(side,)
            )
    columns[1].button("⇄", help=wording.SWAP, on_click=_swap, width="stretch")
    for column, (one, other) in zip(st.columns(2), (pair, pair[::-1]), strict=True):
        with column, st.container(gap="xxsmall"):
            _shares(tables.shares(comparison, one, other))
    _into_address()
    return pair


@notices.action
def _changed(side: str) -> None:
    """The same version on both sides says nothing: the other side then takes the one that was here."""
    other = RIGHT if side == LEFT else LEFT
    if st.session_state[side] == st.session_state[other]:
        st.session_state[other] = st.query_params.get(side)


@notices.action
def _swap() -> None:
    st.session_state[LEFT], st.session_state[RIGHT] = st.session_state[RIGHT], st.session_state[LEFT]


def _into_address() -> None:
    for side in (LEFT, RIGHT):
        if st.query_params.get(side) != st.session_state[side]:
            st.query_params[side] = st.session_state[side]


def _shares(shares: tables.Shares) -> None:
    """A bar and its figures in words. Only numbers and our own words go into the HTML."""
    parts = [(part, getattr(shares, part)) for part in wording.SHARE_PARTS]
    bars = "".join(f'<i style="flex:{count};background:{PART_COLORS[part]}"></i>' for part, count in parts if count)
    st.html(
        '<div style="display:flex;gap:1px;height:6px;border-radius:3px;overflow:hidden;'
        f'background:color-mix(in srgb,currentColor 12%,transparent)">{bars}</div>'
    )
    told = [f"**{shares.percent(count)} %** {wording.SHARE_PARTS[part]}" for part, count in parts if count]
    st.caption(f"{' · '.join(told)}, {wording.SHARE_OF.format(words=f'{shares.words:,}')}")


def _tell_plainly(comparison: Comparison, left: int, right: int) -> None:
    """The two ends of the scale, where marks alone would puzzle."""
    if comparison.articles[left].text == comparison.articles[right].text:
        st.info(wording.SAME_TEXT)
    elif not tables.passages(comparison, left, right):
        st.info(wording.NOTHING_SHARED)


def _findings(comparison: Comparison, left: int, right: int) -> None:
    if not comparison.findings:
        return
    st.subheader(wording.FINDINGS_TITLE)
    st.caption(wording.FINDINGS_INTRO)
    between = [each for each in comparison.findings if {left, right} <= {member.article for member in each.evidence}]
    everything = len(comparison.articles) > 2 and st.toggle(wording.ALL_FINDINGS, value=not between)
    shown = comparison.findings if everything else between
    if not shown:
        st.info(wording.NO_FINDINGS)
    for finding in layout.first_of(shown, "findings"):
        _finding(comparison, finding)
    layout.download(tables.findings_table(comparison), "findings")


def _finding(comparison: Comparison, finding: Finding) -> None:
    with st.container(border=True, gap="xsmall"):
        st.caption(tables.finding_kind(finding))
        st.text(finding.summary)
        with st.expander(wording.EVIDENCE, type="compact"):
            for name, text in tables.evidence(comparison, finding):
                here, there = st.columns([1, 5])
                here.text(name)
                there.text(text)


def _passages(comparison: Comparison, left: int, right: int) -> None:
    with st.expander(wording.PASSAGES, key="passages", on_change="rerun") as box:
        if not box.open:
            return
        table = tables.passages_table(comparison, left, right)
        if table.empty:
            st.info(wording.NO_PASSAGES)
            return
        order = [name for name in table.columns if not name.endswith((" start", " end"))]
        st.dataframe(table, hide_index=True, column_order=order, column_config=layout.columns(table), row_height=80)
        layout.download(table, "passages")


if __name__ == "__main__":
    show()

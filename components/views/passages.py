"""The Passages page: every stretch of wording that outlets share, in whose words it stands and how it was altered."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components import wording
from components.model import Comparison
from components.tables.clusters import SORTS, Clusters, Shared, choose_clusters, clusters_of, clusters_table
from components.tables.isolation import isolated
from components.tables.rewriting import first_words
from components.views import address, choosing, flow, layout, notices, opened, wordings

PLACE = 3
MOST_OUTLETS = 6
"""So many outlets are named below a passage; the others are counted, and named where it is opened."""
_CLUSTER = ("cluster", "left", "right")
"""What names an open passage; among others it says nothing."""
LONG = 400
"""Characters of a wording that are shown before it is opened."""


@dataclass(frozen=True, slots=True)
class _Kept:
    comparison: Comparison
    clusters: Clusters


def show() -> None:
    """Draws the page for the open story."""
    story = opened.story()
    st.title(wording.PAGES["passages"])
    if layout.needs_two(story):
        return
    comparison = opened.comparison(story)
    found = _clusters(id(comparison), comparison).clusters
    if not found.shared:
        st.info(wording.NO_CLUSTERS)
        return
    st.caption(wording.PASSAGES_INTRO)
    flow.style()
    _list(comparison, found)


# As a resource, known by the id of a comparison that it holds on to: every session shares it, none waits for a copy.
@st.cache_resource(max_entries=16, show_spinner=False)
def _clusters(identity: int, _comparison: Comparison) -> _Kept:
    return _Kept(_comparison, clusters_of(_comparison))


@st.fragment
def _list(comparison: Comparison, found: Clusters) -> None:
    shown, order = _chosen(comparison, found)
    if not shown:
        st.info(wording.NO_SUCH_CLUSTERS)
    above, drawn = st.container(), set[str]()
    for one in layout.first_of(shown, f"clusters-{hash(order)}"):
        _card(comparison, found, one)
        drawn.add(one.key)
    with above:
        _linked(comparison, found, drawn)


def _chosen(comparison: Comparison, found: Clusters) -> tuple[list[Shared], str]:
    """-> what is listed, and a name of how it was chosen."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        sort = choosing.box(
            wording.ORDER, "sort", SORTS, lambda each: wording.CLUSTER_SORTS.get(each, ""), "passages-sort"
        )
        by = choosing.outlet(wording.CLUSTER_OUTLET, comparison, found.outlets, "passages-by", *_CLUSTER)
        words = choosing.words(wording.FILTER_WORDS, "passages-words", *_CLUSTER)
        shown = choose_clusters(found, by, words, sort)
        layout.download(lambda: clusters_table(comparison, shown), "passages")
    told = wording.SHOWN_CLUSTER if len(shown) == 1 else wording.SHOWN_CLUSTERS
    st.caption(told.format(count=len(shown), all=len(found.shared)))
    return shown, "-".join((sort, address.get("by"), words))


def _linked(comparison: Comparison, found: Clusters, drawn: set[str]) -> None:
    """What a link opens and the list does not show yet stands above it."""
    key = address.get("cluster")
    if not key or key in drawn:
        return
    one = next((each for each in found.shared if each.key == key), None)
    if one is None:
        st.info(wording.CLUSTER_GONE)
    else:
        st.caption(wording.LINKED_CLUSTER)
        _card(comparison, found, one)


def _card(comparison: Comparison, found: Clusters, one: Shared) -> None:
    is_open = address.get("cluster") == one.key
    with st.container(border=True, gap="xsmall", key=f"cluster-{one.key}"):
        if not is_open:
            st.text(first_words(one.told[0].text, LONG))
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.caption(" · ".join(_facts(found, one)), width="content")
            _open_button(one, is_open)
        if is_open:
            wordings.show(comparison, one)


def _open_button(one: Shared, is_open: bool) -> None:
    label = wording.OPEN_PLACES if len(one.told) == 1 else wording.OPEN_WORDINGS.format(count=len(one.told))
    st.button(
        wording.CLOSE_CLUSTER if is_open else label,
        key=f"open-{one.key}",
        icon=":material/expand_less:" if is_open else ":material/expand_more:",
        on_click=choosing.write,
        kwargs=dict.fromkeys(_CLUSTER, "") | {"cluster": "" if is_open else one.key},
    )


def _facts(found: Clusters, one: Shared) -> list[str]:
    """In how many outlets and whose, how long, how altered."""
    told = [_spread(found, one)]
    if len(one.outlets) < len(found.outlets):
        names = [isolated(notices.plain(found.outlets[place].name)) for place in one.outlets]
        rest = [wording.AND_OUTLETS.format(count=len(names) - MOST_OUTLETS)] if len(names) > MOST_OUTLETS else []
        told.append(wording.NEXT_WORD.join([*names[:MOST_OUTLETS], *rest]))
    lengths = {"least": one.shortest, "most": one.longest, "count": one.longest}
    told.append((wording.CLUSTER_WORDS if one.shortest == one.longest else wording.CLUSTER_LENGTHS).format(**lengths))
    return [*told, _altered(one)]


def _spread(found: Clusters, one: Shared) -> str:
    count, every = len(one.outlets), len(found.outlets)
    if count == 1:
        return wording.IN_VERSIONS.format(count=len(one.versions))
    return (wording.IN_ALL_OUTLETS if count == every else wording.IN_OUTLETS).format(count=count, all=every)


def _altered(one: Shared) -> str:
    if not one.changed:
        return wording.SAME_WORDS if len(one.told) == 1 else wording.SHORTENED
    return wording.CHANGED.format(changed=one.changed, of=one.of)


if __name__ == "__main__":
    show()

"""The evidence of a claim: it in its article beside what another version has in its place, and why not the same."""

from __future__ import annotations

import streamlit as st

from components import tables, wording
from components.model import Claim, Comparison, MatrixRow, Standing
from components.tables.excerpts import Place, claim_excerpt, evidence_excerpts, place_in, words_that_differ
from components.tables.matrix import Outlet, others, teller
from components.views import compare, flow, page

MOST_WORDS = 12
"""So many words that only the claim has are told."""


def show(comparison: Comparison, row: MatrixRow, outlet: Outlet | None, key: str) -> None:
    """A joined claim against the version that is chosen here: at first the best one of the outlet."""
    versions, called = others(comparison, row, outlet), tables.names(comparison.articles)

    def label(version: int) -> str:
        claim = teller(comparison, row, version)
        return wording.AGAINST_OPTION.format(
            version=called[version], state=tables.state_of(claim, claim.standing[version])
        )

    with st.container(border=True, key=f"evidence-{key}"):
        version = st.selectbox(wording.AGAINST, versions, format_func=label, key=f"against-{key}")
        pair(comparison, teller(comparison, row, version), version, key)


def pair(comparison: Comparison, claim: Claim, version: int, key: str) -> None:
    """The claim and its evidence in one other version, with the way to both articles."""
    called, standing = tables.names(comparison.articles), claim.standing[version]
    here, there = st.columns(2)
    with here, st.container(gap="xxsmall"):
        name(called[claim.article], f"{key}-here")
        st.caption(str(place_of(comparison, claim)))
        flow.excerpt(claim_excerpt(comparison, claim, standing), standing.state, f"{key}-here")
    with there, st.container(gap="xxsmall"):
        name(called[version], f"{key}-there")
        st.caption(" · ".join((tables.state_of(claim, standing), likeness(standing))))
        passages(comparison, version, standing, f"{key}-there")
    why(standing)
    if st.button(wording.IN_COMPARE, key=f"compare-{key}", icon=":material/compare_arrows:"):
        _open(comparison, claim.article, version)


def name(text: str, key: str) -> None:
    """The name of a version above what it says."""
    with st.container(key=f"name-{key}"):
        st.text(text)


def place_of(comparison: Comparison, claim: Claim) -> Place:
    """Where a claim stands in its own article."""
    return place_in(comparison.articles[claim.article].text, comparison.sentences[claim.article], claim.span)


def passages(comparison: Comparison, version: int, standing: Standing, key: str) -> None:
    """What a version has in a claim's place."""
    found = evidence_excerpts(comparison, version, standing)
    for place, told in enumerate(found):
        flow.excerpt(told, standing.state, f"{key}-{place}")
    if not found:
        st.text(wording.NEAREST_NONE)


def likeness(standing: Standing) -> str:
    """The score in words."""
    return wording.LIKENESS.format(score=f"{standing.score:.2f}")


def why(standing: Standing) -> None:
    """Why the two are not the same, in plain words, and which words it hangs on. The latter are the articles'."""
    if standing.state == "said":
        return
    reason = wording.REASONS.get(standing.reason, "") or wording.OTHER_REASON
    st.markdown((wording.WHY_PARTLY if standing.state == "partly" else wording.WHY_NOT).format(reason=reason))
    if standing.state == "differs":
        for here, there in words_that_differ(standing):
            st.text(here_there(here, there))
    elif standing.words:
        words = list(dict.fromkeys(standing.words))
        told = [*words[:MOST_WORDS], *([wording.AND_MORE] if len(words) > MOST_WORDS else [])]
        st.text(wording.MORE_WORDS.format(words=wording.NEXT_WORD.join(told)))


def here_there(here: str, there: str) -> str:
    """The words on both sides, as two sentences; the stop of "9 p.m." ends its own."""
    told = [(word or wording.NO_SUCH_WORD).removesuffix(".") for word in (here, there)]
    return wording.HERE_THERE.format(here=told[0], there=told[1])


def _open(comparison: Comparison, left: int, right: int) -> None:
    st.session_state[compare.LEFT] = comparison.articles[left].article_id
    st.session_state[compare.RIGHT] = comparison.articles[right].article_id
    st.switch_page(page("compare"))

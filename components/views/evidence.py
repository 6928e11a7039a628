"""The evidence of a claim: it in its article beside what another version has in its place, and why not the same."""

from __future__ import annotations

import streamlit as st

from components import tables, wording
from components.model import STATES, Claim, Comparison, MatrixRow, Standing
from components.tables.digests import claim_key
from components.tables.excerpts import Place, claim_excerpt, evidence_excerpts, place_in, words_that_differ
from components.tables.isolation import isolated
from components.tables.matrix import others, row_of, teller
from components.tables.meeting import claim_meeting
from components.views import address, choosing, flow, into_view

MOST_WORDS = 12
"""So many words that only the claim has are told."""


def show(comparison: Comparison, claim: Claim) -> None:
    """A claim against the version that the address or this box names: at first one that differs, or says most."""
    versions, called, key = _order(comparison, claim), tables.names(comparison.articles), claim_key(comparison, claim)
    ids = {comparison.articles[version].article_id: version for version in versions}

    def label(each: str) -> str:
        if each not in ids:
            return ""
        told = _told_by(comparison, claim, ids[each])
        state = tables.state_of(told, told.standing[ids[each]])
        return wording.AGAINST_OPTION.format(version=isolated(called[ids[each]]), state=state)

    with st.container(border=True, key=f"evidence-{key}"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"):
            with st.container(width=420):
                version = ids[
                    choosing.box(wording.AGAINST, "against", list(ids), label, f"against-{key}", width="stretch")
                ]
            st.button(
                wording.CLOSE_EVIDENCE,
                key=f"close-{key}",
                icon=":material/close:",
                on_click=choosing.write,
                kwargs=dict.fromkeys(choosing.CLAIM, ""),
            )
        pair(comparison, _told_by(comparison, claim, version), version, key)
        into_view.bring(f"{key}-{version}")


def held_against(comparison: Comparison, claim: Claim) -> int:
    """The version that the address names, or the one that is shown first."""
    order, asked = _order(comparison, claim), address.get("against")
    return next((version for version in order if comparison.articles[version].article_id == asked), order[0])


def _order(comparison: Comparison, claim: Claim) -> list[int]:
    """All other versions, the one to show first in front."""
    row = _head_row(comparison, claim)
    if row is not None:
        return others(comparison, row)
    voices = [article.voice for article in comparison.articles]
    mine = voices[claim.article]
    return sorted(claim.standing, key=lambda v: (voices[v] == mine, STATES.index(claim.standing[v].state)))


def _told_by(comparison: Comparison, claim: Claim, version: int) -> Claim:
    """The claim itself, but where it heads a row, one of that row that tells how the row stands there."""
    row = _head_row(comparison, claim)
    return claim if row is None else teller(comparison, row, version)


def _head_row(comparison: Comparison, claim: Claim) -> MatrixRow | None:
    place = row_of(comparison, claim)
    row = None if place is None else comparison.matrix[place]
    return row if row and comparison.claims[row.claims[0]] is claim else None


def pair(comparison: Comparison, claim: Claim, version: int, key: str) -> None:
    """The claim and its evidence in one other version, with the way to both in their articles."""
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
    in_compare(comparison, claim, version, key)


def in_compare(comparison: Comparison, claim: Claim, version: int, key: str) -> None:
    """A button that opens both versions at the passage that holds claim and evidence, if one does."""
    if st.button(wording.IN_COMPARE, key=f"compare-{key}", icon=":material/compare_arrows:"):
        left, right = (comparison.articles[each].article_id for each in (claim.article, version))
        address.go("compare", left=left, right=right, passage=claim_meeting(comparison, claim, version))


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
    """How much of the claim stands there, in words."""
    return wording.LIKENESS.format(percent=round(100 * standing.score))


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
    told = [isolated((word or wording.NO_SUCH_WORD).removesuffix(".")) for word in (here, there)]
    return wording.HERE_THERE.format(here=told[0], there=told[1])

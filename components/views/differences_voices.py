"""Voices: how many outlets and how many origins a story has, and for each version where its text comes from."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components import tables, wording
from components.model import Comparison
from components.tables.digests import finding_key
from components.tables.excerpts import version_excerpts
from components.tables.isolation import isolated
from components.tables.origins import Origin, Told, Voices, share_told, story_of, voices_table, why_alone
from components.views import address, evidence, finding, flow, layout

FEW = 10
"""So many versions, or statements left out, are drawn at a time."""


@st.fragment
def show(comparison: Comparison, voices: Voices, claims: pd.DataFrame) -> None:
    """Draws the sentence, every origin with its versions, and what many outlets carry from one origin; claims: from
    tables.voices."""
    st.caption(wording.VOICES_INTRO)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.header(str(voices), anchor=False, width="content")
        if voices.told:
            layout.download(lambda: voices_table(comparison, voices), "voices")
    if not voices.told:
        all_own = wording.VOICES_ALL_OWN_READ if voices.unread else wording.VOICES_ALL_OWN
        st.info(all_own if voices.outlets + sum(voices.unread.values()) > 1 else wording.ONE_VOICE)
    for number, origin in layout.first_of(list(enumerate(voices.origins)), "origins", FEW):
        _origin(comparison, voices, number, origin)
    if voices.told:
        _claims(comparison, voices)
    if len(claims):
        _carried(claims)


def _origin(comparison: Comparison, voices: Voices, number: int, origin: Origin) -> None:
    called = tables.names(comparison.articles)
    with st.container(border=True, gap="xsmall", key=f"origin-{number}"):
        form = wording.VOICES_ORIGIN if origin.compared else wording.VOICES_NO_ORIGIN
        told = form.format(number=number + 1, versions=finding.names(comparison, origin.versions))
        evidence.name(told, f"origin-{number}")
        mine = [each for each in voices.told if each.origin == number]
        alone = len(mine) == 1
        why = why_alone(comparison, mine[0]) if alone else [wording.VOICES_WHY.get(origin.why, "")]
        if not alone:
            source = origin.source
            first = wording.VOICES_SOURCE_UNKNOWN if source is None else wording.VOICES_SOURCE
            why.append(first.format(source="" if source is None else isolated(called[source])))
        for place, sentence in enumerate(filter(None, why)):
            finding.small(sentence, f"why-{number}-{place}")
        for each in layout.first_of([] if alone else mine, f"origin-{number}", FEW):
            _version(comparison, each)


def _version(comparison: Comparison, told: Told) -> None:
    """How it came to be, in one line; on demand what of its source it does not have."""
    key, called = str(told.version), tables.names(comparison.articles)
    taken = "" if told.source is None else wording.VOICES_FROM.format(source=isolated(called[told.source]))
    how = f"{wording.VOICES_HOW_SYMBOLS.get(told.how, '')} {wording.VOICES_HOW.get(told.how, told.how)}".strip()
    whose = taken or ("" if told.how in ("own", "unread") else wording.VOICES_CANT_TELL)
    line = " · ".join(filter(None, (f"{how} {whose}".strip(), share_told(told))))
    with st.container(gap=None, key=f"version-{key}"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            with st.container(width="content"):
                evidence.name(called[told.version], f"told-{key}")
            with st.container(width="content"):
                finding.small(line, f"told-{key}")
            if told.source is not None:
                with st.container(width="content"):
                    finding.compare_button(comparison, (told.version, []), (told.source, []), f"told-{key}")
        if told.source is not None:
            _left_out(comparison, told, told.source)


def _left_out(comparison: Comparison, told: Told, source: int) -> None:
    count, key = len(told.left_out), f"left-out-{told.version}"
    if not count:
        return
    label = wording.VOICES_LEFT_OUT_ONE if count == 1 else wording.VOICES_LEFT_OUT.format(count=count)
    with st.expander(label, key=key, on_change="rerun", type="compact") as around:
        if around.open:
            for span in layout.first_of(told.left_out, key, FEW):
                for place, excerpt in enumerate(version_excerpts(comparison, source, [span])):
                    flow.excerpt(excerpt, "partly", f"{key}-{span.start}-{place}")


def _claims(comparison: Comparison, voices: Voices) -> None:
    """What many outlets carry and one origin tells."""
    st.header(wording.VOICES_CLAIMS, anchor=False)
    story = story_of(comparison)
    if not voices.claims:
        st.caption(wording.NO_VOICES_CLAIMS)
        return
    st.caption(wording.VOICES_CLAIMS_INTRO)
    # The sentence about the whole story is told above, so a link to it opens nothing more.
    linked = address.get("finding")
    told = story is not None and linked == finding_key(comparison, story)
    finding.cards(comparison, voices.claims, "voices", open_now="" if told else linked)


def _carried(claims: pd.DataFrame) -> None:
    """Every claim of several outlets with the number of its origins."""
    with st.expander(wording.VOICES_ALL_CLAIMS, key="voices-claims", on_change="rerun", type="compact") as around:
        if around.open:
            st.dataframe(claims, hide_index=True, column_config=layout.columns(claims), row_height=60)
            layout.download(claims, "origins")

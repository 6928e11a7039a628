"""A small app that shows the reader alone, over comparisons made by hand. The address names the case: ?case=hostile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components.language.sentences import split_sentences
from components.model import (
    Alignment,
    Article,
    Claim,
    Comparison,
    Furniture,
    Kind,
    Relation,
    Sentence,
    Span,
    Standing,
    State,
)
from components.sidebyside import reader
from components.tables.choice import KINDS, Choice

HARBOUR = """\
Ferry runs aground off Halvik, all aboard brought ashore

By Mira Tolvanen

HALVIK – A passenger ferry with 214 people on board ran aground near Halvik shortly after nine on Tuesday evening, \
the coast guard said.

Everyone on board was brought ashore in lifeboats and fishing boats within three hours, and 12 people were treated \
for minor injuries.

“The sea was calm and the crew did exactly what they had been trained to do,” said harbour master Jonas Ekdal.

The ferry Solveig, built in 1987, had passed its yearly inspection in March, according to Norrled Lines.

Residents of the island of Skarven, which the ferry serves twice a day, have complained for years about an unlit shoal \
at the harbour entrance.

A spokeswoman for the company declined to say how long the route would stay closed. The sea was calm that night.

Read more: Five things to know about ferry safety"""

COURIER = """\
HALVIK (Norrland Wire) – Rescuers evacuated a passenger ferry which had run onto rocks off the western coast late on \
Tuesday.

The vessel ran aground near Halvik shortly after nine on Tuesday evening, the coast guard said. The sea was calm.

Everyone aboard was brought ashore in lifeboats and fishing boats within four hours, and 17 people were treated for \
minor injuries.

Divers will examine the hull on Thursday before a tug from Brenna attempts to pull the vessel free at high tide.

“The sea was calm and the crew did exactly what they had been trained to do,” said harbour master Jonas Ekdal.

It is nearly forty years old. Norrled Lines said inspectors had found nothing wrong with the ship in spring.

The line would not comment on when sailings might resume.

Copyright 2024 The Brenna Courier. All rights reserved."""

HOSTILE = """\
<img src=x onerror=alert(1)> says **bold** things

<script>window.ran = true</script> ![track](https://evil.example/x.png) :material/home: &amp; $x^2$ is what he wrote.\
"""


def span(text: str, start: str, end: str = "", nth: int = 0) -> Span:
    """From where `start` stands for the nth time (the first is 0) to the end of `end` after it."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(start, at + 1)
    return Span(at, text.index(end, at) + len(end) if end else at + len(start))


def link(kind: Kind, left: Span, right: Span, relation: Relation = "same") -> Alignment:
    """An alignment of articles 0 and 1."""
    return Alignment(0, 1, kind, left, right, 1.0, relation)


def furniture(text: str, start: str, end: str, reason: str) -> Furniture:
    """A stretch of furniture."""
    found = span(text, start, end)
    return Furniture(found.start, found.end, reason)


def claim(
    article: int, found: Span, state: State = "not_found", reason: str = "", answer: tuple[Span, ...] = ()
) -> Claim:
    """A claim and how it stands in the other version."""
    standing = {1 - article: Standing(state, None, 0.5, answer, reason=reason)}
    return Claim(f"{article}-{found.start}", article, found, standing, only_here=state == "not_found")


def ferry_links(h: str, c: str) -> tuple[Alignment, ...]:
    """Every look there is; “The sea was calm” stands once more on the left, twice more on the right."""
    calm = span(h, "The sea was calm", nth=1)
    return (
        link("verbatim", span(h, "ran aground", "coast guard said."), span(c, "ran aground", "coast guard said.")),
        link("near", span(h, "Everyone", "hours,"), span(c, "Everyone", "hours,")),
        link("reworded", span(h, "and 12", "minor injuries"), span(c, "and 17", "minor injuries"), "differs"),
        link("verbatim", span(h, "“The sea", "Jonas Ekdal."), span(c, "“The sea", "Jonas Ekdal.")),
        link("verbatim", calm, span(c, "The sea was calm")),
        link("verbatim", calm, span(c, "The sea was calm", nth=1)),
        link("reworded", span(h, "had passed", "in March"), span(c, "inspectors had", "in spring")),
        link("reworded", span(h, "A spokeswoman", "closed."), span(c, "The line would", "resume."), "possible"),
    )


def ferry(h: str = HARBOUR, c: str = COURIER) -> Comparison:
    """Two versions of one invented event."""
    claims = (
        claim(0, span(h, "Everyone", "injuries."), "differs", "numbers", (span(c, "and 17", "injuries"),)),
        claim(0, span(h, "Residents", "harbour entrance.")),
        claim(1, span(c, "Divers", "high tide.")),
        claim(1, span(c, "It is nearly forty years old.")),
    )
    harbour = Article(
        "a" * 8,
        h,
        outlet="Halvik Harbour News",
        title="Ferry runs aground off Halvik, all aboard brought ashore",
        title_span=span(h, "Ferry runs", "ashore"),
        published="2024-03-13",
        language="en",
        furniture=(furniture(h, "By Mira", "Tolvanen", "byline"), furniture(h, "Read more", "safety", "promo")),
    )
    courier = Article(
        "b" * 8,
        c,
        outlet="The Brenna Courier",
        agency="Norrland Wire",
        title="Passengers saved from stranded ferry",
        published="2024-03-12T23:40",
        language="en",
        furniture=(furniture(c, "HALVIK", "– ", "dateline"), furniture(c, "Copyright", "reserved.", "legal")),
    )
    sentences = ((Sentence(span(h, "Ferry runs", "ashore"), heading=True),), ())
    return Comparison((harbour, courier), ferry_links(h, c), (), sentences, claims, ())


def hostile() -> Comparison:
    """Text, title and outlet that would like to be HTML or Markdown."""
    title, outlet = "<script>window.ran = true</script>", "<b onclick=alert(2)>Outlet</b>"
    articles = tuple(Article(f"{i}", HOSTILE, outlet=f"{outlet} {i}", title=title) for i in range(2))
    marked = span(HOSTILE, "bold", "he wrote.")
    return Comparison(articles, (link("near", marked, marked),), (), ((), ()), (), ())


def right_to_left() -> Comparison:
    """A Hebrew version beside an English one, with nothing in common."""
    hebrew = "המעבורת עלתה על שרטון ליד הלוויק.\n\nכל הנוסעים הובאו לחוף בשלום."
    articles = (
        Article("h", hebrew, outlet="קול הנמל", language="he"),
        Article("e", COURIER, outlet="Courier", language="en"),
    )
    return Comparison(articles, (), (), ((), ()), (claim(0, Span(0, 33)),), ())


def chinese() -> Comparison:
    """Two Chinese versions, with a passage in the middle of a line and one that is nearly the same."""
    left, right = "渡轮在港口附近搁浅。船上两百人安全上岸，无人受伤。", "周二晚间，渡轮在港口附近搁浅。三百人安全上岸。"
    articles = (
        Article("l", left, outlet="港口新闻", language="zh"),
        Article("r", right, outlet="海岸日报", language="zh"),
    )
    links = (
        link("verbatim", span(left, "渡轮在港口附近搁浅"), span(right, "渡轮在港口附近搁浅")),
        link("near", span(left, "两百人安全上岸"), span(right, "三百人安全上岸")),
    )
    return Comparison(articles, links, (), ((), ()), (), ())


STRANDED = """\
Salvage crews will inspect the hull on Friday. Everyone on board was brought ashore in lifeboats within three hours."""


def several() -> Comparison:
    """The ferry, and a third outlet that says one sentence of the first in its own way."""
    two = ferry()
    third = Article("c" * 8, STRANDED, outlet="Skarven Radio", language="en")
    whole = span(STRANDED, "Everyone", "hours.")
    links = (*two.alignments, Alignment(0, 2, "near", span(HARBOUR, "Everyone", "hours,"), whole, 0.9))
    sentences = tuple(split_sentences(article.text) for article in (*two.articles, third))
    return replace(two, articles=(*two.articles, third), alignments=links, sentences=sentences)


def long(passages: int = 1_000, moved: int = 400) -> Comparison:
    """Two versions of 20,000 words with so many passages; one of the first that many stands last on the right."""
    kinds: tuple[Kind, ...] = ("verbatim", "near", "reworded", "verbatim", "reworded")
    own = [f"Gate {n} and the north light of harbour {n} stood alone. " for n in range(20)]
    shared = [f"Passage {n} tells how the crew of ferry {n} came home before the storm. " for n in range(passages)]
    order = [n for n in range(passages) if n != moved] + [moved]
    texts, spans = ["", ""], ([Span(0, 0)] * passages, [Span(0, 0)] * passages)
    for side, places in enumerate((range(passages), order)):
        parts, at = list[str](), 0
        for count, n in enumerate(places):
            lead = own[(n + side) % len(own)]
            spans[side][n] = Span(at + len(lead), at + len(lead) + len(shared[n]) - 1)
            parts += [lead, shared[n] + ("\n\n" if count % 4 == 3 else "")]
            at += len(lead) + len(parts[-1])
        texts[side] = "".join(parts)
    links = tuple(link(kinds[n % len(kinds)], spans[0][n], spans[1][n]) for n in range(passages))
    articles = tuple(Article(f"long{side}", texts[side], outlet=f"Long {side}", language="en") for side in range(2))
    return Comparison(articles, links, (), ((), ()), (), ())


CASES: dict[str, Callable[[], Comparison]] = {
    "ferry": ferry,
    "hostile": hostile,
    "right_to_left": right_to_left,
    "chinese": chinese,
    "several": several,
    "long": st.cache_resource(long),
}


def show() -> None:
    """The page."""
    st.set_page_config(layout="wide")
    if st.button("Run again"):
        st.session_state.runs = st.session_state.get("runs", 0) + 1
    st.text(f"Runs again: {st.session_state.get('runs', 0)}")
    left, right = (1, 0) if st.toggle("Turn round") else (0, 1)
    comparison = CASES[st.query_params.get("case", "ferry")]()
    if st.toggle("Correct an outlet"):
        first, *rest = comparison.articles
        comparison = replace(comparison, articles=(replace(first, outlet="The Corrected Post"), *rest))
    everyone = st.query_params.get("right") == "everyone"
    kinds = KINDS[1:] if st.toggle("Leave out what is word for word") else KINDS
    _reader(comparison, left, None if everyone else right, Choice(kinds))


@st.fragment
def _reader(comparison: Comparison, left: int, right: int | None, choice: Choice) -> None:
    """As a page has it: what is chosen is kept in the address."""
    passage = st.query_params.get("passage", "")
    chosen = reader(comparison, left, right, key="reader", choice=choice, passage=passage)
    if chosen is not None and chosen != passage:
        asked = {**st.query_params.to_dict(), "passage": chosen}
        st.query_params.from_dict({name: value for name, value in asked.items() if value})


if __name__ == "__main__":
    show()

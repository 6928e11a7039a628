"""The same article twice is left out of the comparison at once; an outlet's later version is offered as such."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import streamlit as st

from components import tables, wording
from components.matching.duplicates import Duplicate, find_duplicates
from components.model import Article, Edits
from components.stories import Store, Story
from components.stories.edits import change, compared
from components.views import layout, notices, opened
from components.views.steps import step

MOST = 2000
"""Articles of a story among which repetitions are looked for."""
Pair = tuple[str, str]
"""Two article_ids: the one to compare, then the other."""


@dataclass(slots=True)
class Repeats:
    """What came in twice. same: the labels of an article that was left out and of the one that stands for it.
    versions: what nobody has decided yet. words: where such two are one text but for a few words, these."""

    same: list[tuple[str, str]] = field(default_factory=list)
    versions: list[Pair] = field(default_factory=list)
    words: dict[Pair, tuple[str, ...]] = field(default_factory=dict)
    unlooked: bool = False
    """The story has too many articles to look."""


def look(store: Store, story_id: str, owner: str, new: Collection[str]) -> Repeats:
    """Looks which new articles are compared twice with others, or with each other, and leaves out what is the same.

    Cost: linear in the text of the story.
    """
    if not new:
        return Repeats()
    story = store.open(story_id, owner)
    articles = compared(story.originals, story.edits)
    if len(articles) > MOST:
        return Repeats(unlooked=True)
    labels, found = layout.labels(articles), Repeats()
    left_out = []
    for pair in find_duplicates(articles):
        first, other = articles[pair.first].article_id, articles[pair.other].article_id
        if first not in new and other not in new:
            continue
        if pair.kind == "same":
            left_out.append(other)
            found.same.append((labels[pair.other], labels[pair.first]))
        else:
            found.versions.append((first, other))
            found.words[first, other] = pair.words
    step(store, story_id, owner, lambda edits: _left_out(edits, left_out))
    return found


def tell(found: Repeats) -> None:
    """Tells what was left out, on the next page that is drawn."""
    for other, first in found.same[: layout.FEW]:
        notices.tell(wording.SAME_ARTICLE.format(other=other, first=first), "info")
    if (more := len(found.same) - layout.FEW) > 0:
        notices.tell(wording.SAME_MORE_ONE if more == 1 else wording.SAME_MORE.format(count=more), "info")
    if found.unlooked:
        notices.tell(wording.NOT_LOOKED.format(most=f"{MOST:,}"), "info")


def notes(articles: Sequence[Article], chosen: Collection[str]) -> dict[str, str]:
    """By article_id, for an article that is left out: which other one it is the same as, or a version of."""
    if len(articles) > MOST or len(chosen) == len(articles):
        return {}
    key = hashlib.sha256(repr(articles).encode("utf-8", "surrogatepass")).hexdigest()
    labels, told = layout.labels(articles), dict[str, str]()
    for pair in _found(key, tuple(articles)):
        note = wording.SAME_NOTE if pair.kind == "same" else wording.VERSION_NOTE
        for place, other in ((pair.first, pair.other), (pair.other, pair.first)):
            if articles[place].article_id not in chosen:
                told.setdefault(articles[place].article_id, note.format(other=labels[other]))
    return told


@st.cache_resource(max_entries=8, show_spinner=False)
def _found(key: str, _articles: tuple[Article, ...]) -> tuple[Duplicate, ...]:
    return find_duplicates(_articles)


def show(story: Story, articles: Sequence[Article], found: Repeats) -> None:
    """Draws a box with the versions that are still to be decided; nothing where there are none."""
    chosen = {article.article_id for article in opened.chosen(story)}
    open_pairs = [pair for pair in found.versions if set(pair) <= chosen]
    if not open_pairs:
        return
    named = dict(zip((article.article_id for article in articles), _names(articles), strict=True))
    with st.container(border=True, key="versions"):
        st.header(_title(found, open_pairs), anchor=False)
        for pair in layout.first_of(open_pairs, "versions"):
            words = found.words.get(pair, ())
            says, one = (
                (wording.NEARLY_PAIR, wording.NEARLY_ONE) if words else (wording.VERSION_PAIR, wording.VERSION_ONE)
            )
            told = wording.nearly_words(words)
            st.text(says.format(first=named[pair[0]], other=named[pair[1]], words=told))
            with st.container(horizontal=True):
                key = f"{pair[0]}-{pair[1]}"
                st.button(one, key=f"one-{key}", on_click=_one, args=(story, found, pair))
                st.button(wording.VERSION_BOTH, key=f"both-{key}", on_click=_both, args=(found, pair))


def _title(found: Repeats, pairs: Sequence[Pair]) -> str:
    if len(pairs) > 1:
        return wording.VERSION_TITLE_MANY.format(count=len(pairs))
    return wording.NEARLY_TITLE if found.words.get(pairs[0]) else wording.VERSION_TITLE


def _names(articles: Sequence[Article]) -> list[str]:
    return [
        wording.VERSION_NAME.format(name=label, date=tables.show_date(article.published))
        if article.published
        else label
        for article, label in zip(articles, layout.labels(articles), strict=True)
    ]


@notices.action
def _one(story: Story, found: Repeats, pair: Pair) -> None:
    step(opened.store(), story.info.story_id, opened.owner(), lambda edits: _left_out(edits, [pair[1]]))
    layout.refresh_table()
    _both(found, pair)


def _both(found: Repeats, pair: Pair) -> None:
    if pair in found.versions:
        found.versions.remove(pair)


def _left_out(edits: Edits, article_ids: Sequence[str]) -> Edits:
    for article_id in article_ids:
        edits = change(edits, article_id, compared=False)
    return edits

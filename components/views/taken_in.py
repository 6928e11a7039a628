"""One article as it was taken in: its whole text, with what is not counted as reporting, which can be put back."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import wording
from components.exports.marking import Mark, paragraphs
from components.model import Article, Furniture
from components.stories import Story
from components.stories.edits import describe, put_back
from components.views import layout, notices, opened


def show(story: Story, articles: Sequence[Article]) -> None:
    """Draws a box that opens on demand, with a choice of article."""
    with st.expander(wording.READ_ONE, key="read-one", on_change="rerun") as box:
        if not box.open:
            return
        labels = layout.labels(articles)
        place = st.selectbox(wording.READ_WHICH, range(len(articles)), format_func=lambda each: labels[each])
        article = articles[place]
        told: set[Furniture] = set()
        for runs in paragraphs(article.text, [Mark(piece.start, piece.end, piece) for piece in article.furniture]):
            for run in runs:
                for piece in set(run.keys) - told:
                    _not_reporting(story, article, piece)
                    told.add(piece)
                if run.text.strip():
                    st.text(run.text.strip())


def _not_reporting(story: Story, article: Article, piece: Furniture) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(wording.NOT_REPORTING.format(reason=wording.FURNITURE.get(piece.reason, piece.reason)))
        key = f"put-back-{article.article_id}-{piece.start}"
        st.button(wording.PUT_BACK, key=key, type="tertiary", on_click=_put_back, args=(story, article, piece))


@notices.action
def _put_back(story: Story, article: Article, piece: Furniture) -> None:
    edits = put_back(story.edits, article.article_id, piece.span)
    opened.store().change(story.info.story_id, edits, describe(story.edits, edits))

"""The way to leave out versions that were compared in their wording alone, so that all is told of the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from components import wording
from components.model import Comparison, Edits
from components.stories import Story
from components.stories.edits import change
from components.views import layout, notices, opened
from components.views.steps import step


def button(story: Story, comparison: Comparison, left: Mapping[int, str], key: str) -> None:
    """Takes these versions out of the comparison; not drawn where there are none, or where fewer than two are left.

    left: by article index, and a key of wording.VERSION_UNREAD. One too short to tell its language silences no other,
    and stays.
    """
    out = [comparison.articles[index].article_id for index, why in left.items() if why != "short"]
    rest = [article for index, article in enumerate(comparison.articles) if index not in left]
    if not out or len(rest) < 2:
        return
    told = {wording.LANGUAGE_NAMES.get(article.language, "") for article in rest}
    language = told.pop() if len(told) == 1 and set(left.values()) <= {"language", "short"} else ""
    form = wording.NARROW if language else wording.NARROW_OTHERS
    count = len(comparison.articles) - len(out)
    st.button(
        form.format(count=count, language=language),
        key=f"narrow-{key}",
        icon=":material/filter_alt:",
        on_click=_narrow,
        args=(story.info.story_id, out),
    )


@notices.action
def _narrow(story_id: str, out: Sequence[str]) -> None:
    """As unticking "compare" of each on the Articles page, in one step."""

    def leave_out(edits: Edits) -> Edits:
        for article_id in out:
            edits = change(edits, article_id, compared=False)
        return edits

    step(opened.store(), story_id, opened.owner(), leave_out, wording.STEPS["compared_false"])
    layout.refresh_table()
    told = wording.NARROWED_ONE if len(out) == 1 else wording.NARROWED.format(count=len(out))
    notices.tell(told, "info", notices.Way(wording.UNDO_NOW, layout.undo, story_id))

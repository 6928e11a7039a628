"""The report: the comparison of the open story as one page to keep, offered wherever it is shown."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from components import wording
from components.exports.as_html import comparison_html
from components.model import Comparison
from components.stories import Story


def button(story: Story, comparison: Comparison) -> None:
    """A button that makes the page when it is chosen, and saves it; meanwhile the button shows that it is at work.

    The file's name says the day alone: a story's name may come from an article.
    """

    def made() -> bytes:
        page = comparison_html(comparison, story.info.name, datetime.now())
        return page.encode("utf-8", "replace")

    st.download_button(
        wording.REPORT_BUTTON,
        made,
        wording.REPORT_FILE.format(day=f"{datetime.now():%Y-%m-%d}"),
        "text/html",
        key="report",
        help=wording.REPORT_HELP,
        icon=":material/description:",
        on_click="ignore",
    )

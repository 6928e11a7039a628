"""The reader as a Streamlit component.

The browser gets one JSON string and builds text nodes from it; article text never becomes HTML. Nothing comes back:
choosing a passage is the browser's own matter and costs no run of the app.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import streamlit as st

from components.model import Comparison
from components.sidebyside.contents import payload

_HERE = Path(__file__).parent

# Registered once, when the module is imported; mounted as often as there are keys.
_component = st.components.v2.component(
    "crossread_reader",
    html='<div class="reader"></div>',
    css=(_HERE / "sidebyside.css").read_text(encoding="utf-8"),
    js=(_HERE / "sidebyside.js").read_text(encoding="utf-8"),
)


def reader(comparison: Comparison, left: int, right: int, key: str) -> None:
    """Show articles `left` and `right` (places in the comparison) side by side. key: as for any Streamlit element."""
    _component(key=key, data=_body(_digest(comparison, left, right), comparison, left, right))


@st.cache_data(max_entries=32, show_spinner=False)
def _body(digest: str, _comparison: Comparison, _left: int, _right: int) -> str:
    """The payload as JSON. The digest stands for the rest, which is not hashed again."""
    return json.dumps(payload(_comparison, _left, _right), ensure_ascii=False, separators=(",", ":"))


def _digest(comparison: Comparison, left: int, right: int) -> str:
    """Of all that the page shows: 20,000 words with 1,000 passages take some 10 ms."""
    pair = {left, right}
    shown = (
        [(comparison.articles[index], comparison.sentences[index : index + 1]) for index in (left, right)],
        [alignment for alignment in comparison.alignments if {alignment.a, alignment.b} == pair],
        [claim for claim in comparison.claims if claim.article in pair],
    )
    return hashlib.sha256(repr((left, right, shown)).encode("utf-8", "surrogatepass")).hexdigest()

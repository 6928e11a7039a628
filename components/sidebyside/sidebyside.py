"""The reader as a Streamlit component.

The browser gets one JSON string and builds text nodes from it; article text never becomes HTML. What is chosen there is
the browser's own matter and waits for no run of the app; it is reported, so that the address can say it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from components.model import Claim, Comparison
from components.sidebyside.all_others import keys_of_all, payload_of_all
from components.sidebyside.contents import payload, word_links
from components.tables.choice import ALL, Choice

_HERE = Path(__file__).parent
# One concern a file; together they are one module of the browser's, in this order.
_SCRIPTS = "dom overview column version cards legend panel preview together reader events".split()
_STYLES = "reader columns panel".split()

# Registered once, when the module is imported; mounted as often as there are keys.
_component = st.components.v2.component(
    "crossread_reader",
    html='<div class="reader"></div>',
    css="\n".join((_HERE / "styles" / f"{name}.css").read_text(encoding="utf-8") for name in _STYLES),
    js="\n".join((_HERE / "scripts" / f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS),
)


def reader(
    comparison: Comparison, left: int, right: int | None, key: str, choice: Choice = ALL, passage: str = ""
) -> str | None:
    """Show article `left` beside `right` (places in the comparison), or beside everyone else where that is None.

    key: as for any Streamlit element. choice: the passages that are marked. passage: the name (tables.digests) of the
    one that is chosen, and scrolled to when it changes here. -> the name of the passage that the user chose since
    the last run, "" where none is any more, None where nothing was done.
    """
    digest = _seen(id(comparison), left, right, choice, comparison)[1]
    body, names = _body(digest, comparison, left, right, choice)
    reported = _reported(st.session_state.get(key), digest, names)
    chosen = names.get(passage, "") if reported is None else reported
    links = _links(digest, chosen, comparison, left, right) if chosen and right is not None else None
    data = {"body": body, "passage": chosen, "links": links}
    _component(key=key, data=data, on_chosen_change=lambda: None)
    return reported


def _reported(state: object, digest: str, names: Mapping[str, str]) -> str | None:
    """What the browser says was chosen: any browser may send anything, and about a page that was there before."""
    told = state.get("chosen") if isinstance(state, Mapping) else None
    if not isinstance(told, Mapping) or told.get("revision") != digest:
        return None
    name = told.get("passage")
    return name if isinstance(name, str) and (name == "" or name in names) else None


# Kept as they are: to copy text and names at every run would take longer than all else here.
@st.cache_resource(max_entries=32, show_spinner=False)
def _body(
    digest: str, _comparison: Comparison, _left: int, _right: int | None, _choice: Choice
) -> tuple[str, Mapping[str, str]]:
    """The payload as JSON, and the names by which its passages may be asked for. The digest stands for the rest."""
    if _right is None:
        told, names = payload_of_all(_comparison, _left, _choice), keys_of_all(_comparison, _left, _choice)
    else:
        told = payload(_comparison, _left, _right, _choice)
        names = {passage["key"]: passage["key"] for passage in told["passages"]}
    return json.dumps({"revision": digest, **told}, ensure_ascii=False, separators=(",", ":")), names


@st.cache_data(max_entries=256, show_spinner=False)
def _links(digest: str, key: str, _comparison: Comparison, _left: int, _right: int) -> dict[str, Any] | None:
    return word_links(_comparison, _left, _right, key)


# A comparison is known by its id: what is kept holds on to it, so that no other one is given that id.
@st.cache_resource(max_entries=16, show_spinner=False)
def _seen(
    identity: int, left: int, right: int | None, choice: Choice, _comparison: Comparison
) -> tuple[Comparison, str]:
    return _comparison, _digest(_comparison, left, right, choice)


def _digest(comparison: Comparison, left: int, right: int | None, choice: Choice) -> str:
    """Of all that the page shows: 20,000 words with 1,000 passages take some 20 ms."""
    indices: Sequence[int] = range(len(comparison.articles)) if right is None else (left, right)
    pair = set(indices)
    shown = (
        [(comparison.articles[index], comparison.sentences[index : index + 1]) for index in indices],
        [x for x in comparison.alignments if left in (x.a, x.b) and {x.a, x.b} <= pair],
        [_told(x, indices if x.article == left else (left,)) for x in comparison.claims if x.article in pair],
    )
    return hashlib.sha256(repr((left, right, choice, shown)).encode("utf-8", "surrogatepass")).hexdigest()


def _told(claim: Claim, others: Sequence[int]) -> tuple[object, ...]:
    """What is shown of a claim: how it stands in these versions alone, as in fifty it stands in fifty ways."""
    return claim.article, claim.span, claim.only_here, [claim.standing.get(index) for index in others]

"""An address whose files are not here: that is told, and once they are, where it opens."""

from __future__ import annotations

import streamlit as st

from components import wording
from components.errors import CrossreadError
from components.stories import Store
from components.views import FIRST, address, notices, page

_MISSED, _SOUGHT = "address-missed", "address-sought"


def miss(error: CrossreadError) -> None:
    """The story of the address cannot be opened."""
    st.session_state[_MISSED] = str(error)


def found() -> None:
    """It can."""
    st.session_state.pop(_MISSED, None)


def tell(store: Store, owner: str, url_path: str) -> None:
    """Says so, once a run. url_path: of the page that is drawn; "" is the first."""
    name = url_path or FIRST
    if missed := st.session_state.pop(_MISSED, None):
        notices.show(missed, "warning")
        st.session_state[_SOUGHT] = name, address.everything()
    elif sought := st.session_state.get(_SOUGHT):
        _offer(store, owner, name, *sought)


def _offer(store: Store, owner: str, here: str, name: str, values: dict[str, str]) -> None:
    """A way to what was asked for, as soon as there is one; not where that is what is shown."""
    choices = {key: value for key, value in values.items() if key != address.STORY}
    if here == name and choices.items() <= address.everything().items():
        del st.session_state[_SOUGHT]
    elif store.same_files(values.get(address.OF, ""), address.articles(values), owner):
        st.page_link(page(name), label=wording.FILES_HERE_NOW, icon=":material/link:", query_params=values)

"""An address whose files are not here: that is told, and once they are, where it opens."""

from __future__ import annotations

import streamlit as st

from components import wording
from components.stories import Store
from components.views import FIRST, address, page

_SOUGHT = "address-sought"


def miss(url_path: str) -> None:
    """The files of the address are not here: it is remembered until they are. url_path: as for tell()."""
    st.session_state[_SOUGHT] = url_path or FIRST, address.everything()


def tell(store: Store, owner: str, url_path: str) -> None:
    """Offers the way, once there is one. url_path: of the page that is drawn; "" is the first."""
    if sought := st.session_state.get(_SOUGHT):
        _offer(store, owner, url_path or FIRST, *sought)


def _offer(store: Store, owner: str, here: str, name: str, values: dict[str, str]) -> None:
    """A way to what was asked for, as soon as there is one; not where that is what is shown."""
    choices = {key: value for key, value in values.items() if key != address.STORY}
    if here == name and choices.items() <= address.everything().items():
        del st.session_state[_SOUGHT]
    elif store.same_files(values.get(address.OF, ""), address.articles(values), owner):
        st.page_link(page(name), label=wording.FILES_HERE_NOW, icon=":material/link:", query_params=values)

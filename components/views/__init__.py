"""The pages of the dashboard, one a file: a module with PLACE, its place in the navigation, and show(), which draws it.

Streamlit runs a page as a script of its own, so each ends by calling show() where it is run as one.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

import streamlit as st

from components import wording

FIRST = "overview"
"""The page that opens first: a newcomer sees a comparison, not an empty form."""


def pages() -> list[st.Page]:
    """Every page here, in the order of its place."""
    return [page(name) for name in _found()]


def page(name: str) -> st.Page:
    """One page, as st.navigation, st.page_link and st.switch_page take it."""
    return st.Page(f"components/views/{name}.py", title=wording.PAGES[name], url_path=name, default=name == FIRST)


@cache
def _found() -> list[str]:
    """Looked for once: looking takes a tenth of a run."""
    modules = {info.name: import_module(f"{__name__}.{info.name}") for info in pkgutil.iter_modules(__path__)}
    return [
        name for _, name in sorted((found.PLACE, name) for name, found in modules.items() if hasattr(found, "PLACE"))
    ]

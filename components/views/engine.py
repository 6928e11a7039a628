"""The engine for meaning: its setting at the side of every page, and the line that says which one was used."""

from __future__ import annotations

from pathlib import PurePath

import streamlit as st

from components import wording
from components.errors import NoEngine
from components.matching.engines import load
from components.stories import Settings
from components.stories.engine import choose, chosen
from components.views import notices, turns

_KEY = "engine"


def in_use() -> str:
    """The name of the engine that comparisons are made with, "" where it is the built-in one alone."""
    return _loaded()[0]


def tell() -> None:
    """Says which engine was used where it is not the built-in one alone; or why the one chosen was not."""
    name, problem = _loaded()
    if problem:
        notices.show(f"{problem} {wording.ENGINE_GOES_ON}", "warning")
    elif name:
        st.caption(wording.ENGINE_USED.format(name=notices.plain(_short(name))))


def setting() -> None:
    """Draws the setting. A shared server has none: a name may fetch a model, a path tell what is on its disk."""
    settings = Settings.read()
    if settings.shared:
        return
    now = chosen(settings)
    with st.popover(wording.SETTINGS, icon=":material/tune:", width="stretch", key="engine-setting"):
        st.text(wording.ENGINE.format(name=_short(now) if now else wording.BUILT_IN))
        st.caption(wording.ENGINE_ABOUT)
        name = st.text_input(wording.ENGINE_NAME, value=now, key=f"{_KEY}-{now}", help=wording.ENGINE_NAME_HELP)
        if st.button(wording.ENGINE_USE, width="stretch"):
            with turns.left(), st.spinner(wording.ENGINE_LOADING):
                _use(settings, name.strip())
            st.rerun()


@notices.action
def _use(settings: Settings, name: str) -> None:
    """Only one that can be loaded is kept. This is the one place of the dashboard where a model may be fetched."""
    if name:
        load(name, fetch=True)
    choose(settings, name)
    notices.tell(wording.ENGINE_CHOSEN.format(name=_short(name)) if name else wording.ENGINE_BACK)


def _loaded() -> tuple[str, str]:
    """-> the engine chosen, if it can be used, else why not."""
    name = chosen(Settings.read())
    try:
        if name:
            load(name)
        return name, ""
    except NoEngine as error:
        return "", str(error)


def _short(name: str) -> str:
    """Without the folders before it: they are nobody's business on a page."""
    return PurePath(name).name or name

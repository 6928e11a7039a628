"""What the dashboard tells: errors and outcomes, with text from outside made safe for Streamlit's labels."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, ParamSpec

import streamlit as st

from components import wording
from components.errors import CrossreadError

P = ParamSpec("P")
Tone = Literal["success", "info", "warning", "error"]

_log = logging.getLogger(__name__)
_KEY = "notices"
_MARKUP = re.compile(r"[!-/:-@\[-`{-~]")
_LATE = re.compile(r"[:@]|\bwww(?=\.)|[-<>=~](?=[-<>=~])", re.IGNORECASE)
_CONTROLS = re.compile("[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")

# The place of the messages is a live region before any comes: one that brings its own is passed over by most screen
# readers.
_live = st.components.v2.component(
    "crossread_live",
    js="""
export default function ({ parentElement }) {
  (parentElement.getRootNode().host ?? parentElement).closest(".st-key-notices").setAttribute("aria-live", "polite");
}
""",
)


def plain(text: str) -> str:
    """Text from a file or a person, for a place where Streamlit reads Markdown: shown letter for letter.

    A backslash stops Markdown. What Streamlit looks for after that (`:material/…:`, addresses that become links,
    arrows) is stopped by an invisible word joiner. Marks that turn the direction of writing are left out.
    """
    joined = _LATE.sub("\\g<0>\u2060", _CONTROLS.sub(" ", text).strip())
    return _MARKUP.sub(r"\\\g<0>", joined)


@dataclass(frozen=True, slots=True)
class Way:
    """A button beside a message: what stands on it, and what it does with what."""

    label: str
    act: Callable[[str], None]
    argument: str


def tell(message: str, tone: Tone = "success", way: Way | None = None) -> None:
    """Keeps a message for the top of the next page that is drawn, whichever run that is. message: any text."""
    st.session_state.setdefault(_KEY, []).append((tone, message, way))


def show_told() -> None:
    """Draws what was told since the last run; success passes by as a toast, the rest stays until the next run."""
    with st.container(key="notices"):
        with st.container(key="live"):
            _live(key="notices-live")
        for place, (tone, message, way) in enumerate(st.session_state.pop(_KEY, [])):
            show(message, tone)
            if way:
                key, icon = f"notice-{place}", ":material/undo:"
                st.button(way.label, key=key, icon=icon, on_click=way.act, args=(way.argument,))


def show(message: str, tone: Tone) -> None:
    """Draws one message now. message: any text."""
    if tone == "success":
        st.toast(plain(message), icon=":material/check:")
    else:
        {"info": st.info, "warning": st.warning, "error": st.error}[tone](plain(message))


@contextmanager
def guarded() -> Iterator[None]:
    """Turns whatever goes wrong while a page is drawn into a plain message. The details go to the log, not the page."""
    try:
        yield
    except CrossreadError as error:
        show(str(error), "error")
    except Exception:
        _log.exception("a page failed")
        show(f"{wording.UNEXPECTED} {wording.UNEXPECTED_HINT}", "error")


def action(function: Callable[P, None]) -> Callable[P, None]:
    """The function as a callback of a button or a field: what goes wrong is told on the page that follows."""

    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            function(*args, **kwargs)
        except CrossreadError as error:
            tell(str(error), "error")
        except Exception:
            _log.exception("an action failed")
            tell(f"{wording.UNEXPECTED} {wording.UNEXPECTED_HINT}", "error")

    return run

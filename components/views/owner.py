"""Who is looking: a random token in a cookie that the server sets, or, without the server, one that lasts a visit."""

from __future__ import annotations

import re
import secrets

import streamlit as st

COOKIE = "crossread_owner"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_KEY = "owner"


def new_token() -> str:
    """A key that nobody guesses."""
    return secrets.token_urlsafe(32)


def is_token(value: str) -> bool:
    """Whether this is a token as new_token makes them; a cookie may hold anything."""
    return _TOKEN.fullmatch(value) is not None


def owner(shared: bool) -> str:
    """Whose stories to show: "" where this server has one user only."""
    if not shared:
        return ""
    cookie = st.context.cookies.get(COOKIE, "")
    if is_token(cookie):
        return cookie
    return str(st.session_state.setdefault(_KEY, new_token()))

"""Serves the dashboard on this machine, with headers under which no page can call out: python -m components.server.

`streamlit run app.py` shows the same pages without the headers, knows the owner of a story for one visit only, and one
press there may be several steps back.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import logging
import pkgutil
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from http.cookies import CookieError, SimpleCookie
from importlib import import_module
from pathlib import Path
from socket import AF_INET, AF_INET6, create_server
from threading import Thread

import streamlit
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components import views, wording
from components.errors import BadOptions, CrossreadError
from components.stories.settings import Settings
from components.views.owner import COOKIE, is_token, new_token

SCRIPT = Path(__file__).resolve().parents[1] / "app.py"
YEAR = 365 * 24 * 3600
ADDRESSES = ("/", *(f"/{name}" for name in wording.PAGES if name != views.FIRST))
PORTS = range(8501, 8521)
LOOPBACK = ("127.0.0.1", "localhost")

# Streamlit writes its styles into the page, and a component's script comes as a blob: both must be let in. Nothing
# may be fetched from elsewhere, no string is run as a script, no form is sent, no page may frame this one.
POLICY = (
    "default-src 'none'; script-src 'self' blob: {inline}; style-src 'self' 'unsafe-inline' blob:; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


# A page that is opened by its own address (/claims) would first look for its server there, and log that it found none.
AT_ROOT = "<script>window.__streamlit = { BACKEND_BASE_URL: window.location.origin }</script>"


def first_page() -> str:
    """Streamlit's page of HTML, the same for every address of the dashboard, told where its server is and that one
    press is one step back."""
    page = Path(streamlit.__file__).with_name("static") / "index.html"
    steps = (Path(views.__file__).with_name("history.js")).read_text(encoding="utf-8")
    return page.read_text(encoding="utf-8").replace("<head>", f"<head>{AT_ROOT}<script>{steps}</script>", 1)


def inline_scripts(page: str) -> list[str]:
    """The sources, as a policy names them by hash, of the scripts that stand within a page of HTML."""
    scripts = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def security_headers(page: str) -> dict[str, str]:
    """What every answer carries. The hashes are of the installed Streamlit's own page, so an upgrade needs no edit."""
    return {
        "content-security-policy": POLICY.format(inline=" ".join(inline_scripts(page))),
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
    }


def has_owner(cookies: str) -> bool:
    """Whether a Cookie header brings an owner's token."""
    try:
        morsel = SimpleCookie(cookies).get(COOKIE)
    except CookieError:
        return False
    return morsel is not None and is_token(morsel.value)


def owner_cookie(secure: bool) -> str:
    """A new owner's token, as a Set-Cookie header: no script reads it, no other site sends it."""
    cookie = f"{COOKIE}={new_token()}; Path=/; Max-Age={YEAR}; HttpOnly; SameSite=Lax"
    return f"{cookie}; Secure" if secure else cookie


class Guard:
    """Puts the headers on every answer and, where several people share the server, a token in each one's browser."""

    def __init__(self, app: ASGIApp, headers: dict[str, str], shared: bool) -> None:
        self.app = app
        self.shared = shared
        self.headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        newcomer = self.shared and not has_owner(Headers(scope=scope).get("cookie", ""))

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self.headers)
                if newcomer and headers.get("content-type", "").startswith("text/html"):
                    headers.append("set-cookie", owner_cookie(scope["scheme"] == "https"))
            await send(message)

        await self.app(scope, receive, guarded)


def dashboard() -> streamlit.App:
    """The dashboard behind its guard. Raises BadOptions where the settings cannot be read."""
    page = first_page()
    guard = Middleware(Guard, headers=security_headers(page), shared=Settings.read().shared)

    async def answer(_request: Request) -> HTMLResponse:
        return HTMLResponse(page, headers={"cache-control": "no-cache"})

    async def moved(request: Request) -> RedirectResponse:
        return RedirectResponse(request.url.replace(path="/"))

    routes = [Route(f"/{views.FIRST}", moved), *(Route(path, answer) for path in ADDRESSES)]
    return streamlit.App(SCRIPT, routes=routes, middleware=[guard])


def make_ready() -> None:
    """What the first visitor would wait for: the pages' modules, the compiled code, the comparison that opens first."""
    try:
        for info in pkgutil.iter_modules(views.__path__):
            import_module(f"{views.__name__}.{info.name}")
        import_module(f"{views.__name__}.opened").make_ready()
    except Exception:  # whoever opens the page meets it again, and is told
        logging.getLogger(__name__).debug("not made ready", exc_info=True)


def free_port(address: str, wanted: int | None = None) -> int:
    """The port that is asked for, else the first of PORTS that nobody has. Raises BadOptions where it is taken."""
    family = AF_INET6 if ":" in address else AF_INET
    for port in PORTS if wanted is None else (wanted,):
        with suppress(OSError), create_server((address, port), family=family):
            return port
    taken = str(wanted) if wanted is not None else f"{PORTS[0]} to {PORTS[-1]}"
    raise BadOptions(wording.PORT_TAKEN.format(port=taken), wording.PORT_TAKEN_HINT)


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until stopped; prints the address to open."""
    parser = argparse.ArgumentParser(prog="python -m components.server", description="Serve the Crossread dashboard.")
    parser.add_argument("--port", type=int, help=f"default: {PORTS[0]}, or the next that is free")
    parser.add_argument("--address", default=LOOPBACK[0], help="default: this machine only, 127.0.0.1")
    chosen = parser.parse_args(arguments)
    config: dict[str, object] = {
        "server.address": chosen.address,
        "server.headless": True,
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": False,
        "browser.serverAddress": chosen.address,
        "client.showErrorDetails": "none",
    }
    if chosen.address in LOOPBACK:
        # A page elsewhere that rebinds its name to this machine would otherwise be let in.
        config["server.allowedHosts"] = list(LOOPBACK)
    # Streamlit looks beside the script that was started for its settings and adds that folder to the import path.
    sys.argv = [str(SCRIPT)]
    try:
        config["server.port"] = free_port(chosen.address, chosen.port)
        app = dashboard()
        Thread(target=make_ready, daemon=True).start()
        app.run(config=config)
    except CrossreadError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()

"""The headers that the server puts on every page, and the owner's cookie."""

import hashlib
import re
import socket
from base64 import b64encode

import pytest

from components import server
from components.views import owner


def test_every_script_in_the_page_is_let_in_by_its_hash():
    page = server.first_page()
    policy = server.security_headers(page)["content-security-policy"]
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert len(scripts) >= 2
    for script in scripts:
        assert f"'sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" in policy


def test_the_page_is_told_where_its_server_is_before_any_other_script():
    page = server.first_page()
    assert page.index(server.AT_ROOT) < page.index("<script", page.index(server.AT_ROOT) + 1)


def test_a_new_owner_is_known_again_by_the_cookie():
    cookie = server.owner_cookie(secure=False).split(";")[0]
    assert server.has_owner(cookie)
    assert server.has_owner(f"theme=dark; {cookie}")
    assert server.owner_cookie(secure=False) != server.owner_cookie(secure=False)


def test_no_script_reads_the_cookie_and_no_other_site_sends_it():
    attributes = server.owner_cookie(secure=True).split("; ")[1:]
    assert {"HttpOnly", "SameSite=Lax", "Secure"} <= set(attributes)
    assert "Secure" not in server.owner_cookie(secure=False)


@pytest.mark.parametrize("cookies", ["", "theme=dark", f"{owner.COOKIE}=", f"{owner.COOKIE}=guess", "a=\x00;;;=", "="])
def test_anything_else_is_no_owner(cookies):
    assert not server.has_owner(cookies)


def test_a_setting_that_cannot_be_read_ends_with_one_plain_sentence(monkeypatch):
    monkeypatch.setenv("CROSSREAD_SHARED", "perhaps")
    with pytest.raises(SystemExit, match="neither yes nor no"):
        server.main(["--port", "0"])


@pytest.fixture
def taken():
    """A port that another program listens on."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_where_a_port_is_taken_the_next_free_one_is_used(taken, monkeypatch):
    monkeypatch.setattr(server, "PORTS", (taken, 0))
    assert server.free_port("127.0.0.1") == 0


def test_a_port_that_is_asked_for_and_taken_ends_with_the_way_out(taken):
    with pytest.raises(SystemExit, match=rf"(?s)Port {taken} is taken.*make run PORT="):
        server.main(["--port", str(taken)])

"""Processes that read files: which files they get, and that nothing that ends one of them costs more than its file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from components import readers
from components.model import Article
from components.readers import pool, read
from components.readers.messages import receive, send, send_bytes
from components.readers.pool import Pool
from components.readers.reading import Found

FORMATS = Path(__file__).parent / "formats"
PAGE = (
    b"<!doctype html><p>The ferry sank off Port Elm before dawn, and all of its crew were taken off by fishing boats."
)


@pytest.fixture
def one() -> Iterator[Pool]:
    made = Pool(1)
    yield made
    made.close()


def articles(found: list[Found]) -> list[str]:
    return [each.text for each in found if isinstance(each, Article)]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.csv", "a.unheard", "a"])
@pytest.mark.parametrize("suffix", [".pdf", ".html", ".eml", ".docx", ".zip"])
def test_a_name_does_not_bring_a_document_out_of_the_process_that_can_be_killed(
    name: str, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []

    def kept(name: str, data: bytes, given_columns: Mapping[str, str]) -> list[Found]:
        given.append(name)
        return []

    monkeypatch.setattr(readers.POOL, "read", kept)
    read(name, next(FORMATS.glob(f"*{suffix}")).read_bytes())
    assert given == [name]


def test_a_short_text_is_read_here_and_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers.POOL, "read", lambda *_: pytest.fail("a process was asked"))
    assert read("a.txt", PAGE[18:]).articles


def test_a_process_that_the_system_ended_meanwhile_costs_no_file(one: Pool) -> None:
    assert articles(one.read("a.html", PAGE))
    worker = one._idle.get()
    assert worker is not None
    worker._process.kill()
    worker._process.wait()
    one._idle.put(worker)
    assert articles(one.read("b.html", PAGE + b" Nobody was hurt."))


def test_a_file_that_takes_too_long_is_told_and_the_next_one_is_read(
    one: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert articles(one.read("a.html", PAGE))
    with monkeypatch.context() as patch:
        patch.setattr(pool, "SECONDS", 0.0)
        (problem,) = (each for each in one.read("b.html", PAGE * 20_000) if isinstance(each, Exception))
    assert "b.html" in str(problem)
    assert articles(one.read("c.html", PAGE))


@pytest.mark.skipif(os.name == "nt", reason="a key of terminals that Windows has not")
def test_a_process_ends_without_a_word_when_the_command_is_interrupted() -> None:
    command = [sys.executable, "-m", "components.readers.worker"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        receive(process.stdout)
        send(process.stdin, ("a.html", {}, ()))
        send_bytes(process.stdin, PAGE)
        while receive(process.stdout) is not None:
            pass
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""

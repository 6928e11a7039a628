"""Processes that read files: which files they get, and that nothing that ends one of them costs more than its file."""

from __future__ import annotations

import io
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import partial
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
    # What runs in the background of a shell ignores the key, and so would what it starts.
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, preexec_fn=heed, **pipes) as process:
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


SEALED = """
import ctypes, os, shutil, socket, sqlite3, subprocess, sys, urllib.request
from components.readers import worker

def tried(deed):
    try:
        eval(deed)
    except PermissionError as error:
        return "a reader must not" in str(error)

sys.addaudithook(worker._sealed)
print([deed for deed in sys.argv[1:] if not tried(deed)])
"""
DEEDS = [
    "open('harm.txt', 'w')",
    "open('harm.txt', 'ab')",
    "os.open('harm.txt', os.O_CREAT | os.O_RDWR)",
    "os.mkdir('harm')",
    "os.remove('harm.txt')",
    "os.rename('harm.txt', 'worse.txt')",
    "os.kill(os.getppid(), 0)",
    "shutil.rmtree('harm')",
    "sqlite3.connect('harm.db')",
    "socket.create_connection(('127.0.0.1', 9))",
    "urllib.request.urlopen('http://127.0.0.1:9/')",
    "subprocess.run(['true'])",
    "os.system('true')",
    "ctypes.CDLL('harm.so')",
]


def test_a_reader_can_neither_write_nor_connect_nor_start_anything(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SEALED, *DEEDS]
    around = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(command, cwd=tmp_path, env=around, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_process_ends_itself_when_nobody_is_left_to_end_it() -> None:
    code = "from components.readers import worker; worker._ALONE = 0.1; worker.main()"
    command = [sys.executable, "-c", code]
    around = {"cwd": Path(__file__).parents[2], "stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, **around) as process:  # type: ignore[call-overload]
        receive(process.stdout)
        send(process.stdin, ("a.html", {}, ()))
        send_bytes(process.stdin, PAGE * 100_000)
        with pytest.raises(EOFError):
            list(iter(lambda: receive(process.stdout), None))
        assert process.wait(20) != 0


def test_what_a_process_sends_can_call_nothing_here() -> None:
    class Harm:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.system, ("true",)

    for harm in (Harm(), os.system, subprocess.Popen, readers.read, {"in a dict": os.getcwd}):
        sent = io.BytesIO()
        send(sent, harm)
        sent.seek(0)
        with pytest.raises(pickle.UnpicklingError):
            receive(sent)

"""The process that reads files for another one, which may kill it: `python -m components.readers.worker`.

It takes requests on standard input and answers on standard output with what a file gives, piece by piece. It is sealed:
a reader that is tricked into writing a file, opening a connection or starting a program fails. That holds for what is
done in Python; libraries in C are kept from it by how they are called.
"""

from __future__ import annotations

import ctypes  # noqa: F401  its first import opens a library, which is forbidden once the process is sealed
import faulthandler
import logging
import os
import sys
import warnings
from collections import deque
from contextlib import suppress
from typing import Any

from components.readers.messages import receive, receive_bytes, send
from components.readers.reading import read_here

_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.remove",
              "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.chown", "os.truncate",
              "os.utime", "os.setxattr", "os.kill", "os.startfile", "shutil.", "sqlite3.", "ftplib.", "http.",
              "imaplib.", "smtplib.", "urllib.", "webbrowser.", "ctypes.dlopen")  # fmt: skip
_FIRST = b"The ferry sank off Port Elm before dawn, and all of its crew were taken off by fishing boats."
"""Read before the first file comes: what every reading loads is not loaded in its time."""
_ALONE = 60.0
"""Seconds for one piece after which it ends itself: whoever asked would have ended it long before, and so is gone."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


def main() -> None:
    """Answers requests, name, columns and last step, then the bytes, until nobody asks any more. None: ready."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    nowhere = open(os.devnull, "w")  # noqa: SIM115  as long as the process lives
    os.dup2(nowhere.fileno(), 1)  # a library that prints must not speak in between
    warnings.simplefilter("ignore")
    logging.basicConfig(level=logging.ERROR)
    logging.getLogger().handlers[0].setFormatter(_Escaped())
    sys.dont_write_bytecode = True
    deque(read_here("first.txt", _FIRST), maxlen=0)
    sys.addaudithook(_sealed)
    send(answers, None)
    while True:
        try:
            name, given, after = receive(requests)
            data = receive_bytes(requests)
        except EOFError:
            return
        faulthandler.dump_traceback_later(_ALONE, exit=True, file=nowhere)
        for piece in read_here(name, data, given, after):
            send(answers, piece)
            faulthandler.dump_traceback_later(_ALONE, exit=True, file=nowhere)
        faulthandler.cancel_dump_traceback_later()
        del data
        send(answers, None)


class _Escaped(logging.Formatter):
    """What an error quotes of a file must not steer the terminal."""

    def format(self, record: logging.LogRecord) -> str:
        return "".join(
            char if char.isprintable() or char == "\n" else ascii(char)[1:-1] for char in super().format(record)
        )


def is_forbidden(event: str, arguments: tuple[Any, ...]) -> bool:
    """Whether what an audit hook is told of writes, connects or starts something."""
    if event == "open":
        return isinstance(arguments[2], int) and bool(arguments[2] & _WRITING)
    return event.startswith(_FORBIDDEN)


def _sealed(event: str, arguments: tuple[Any, ...]) -> None:
    if is_forbidden(event, arguments):
        raise PermissionError(f"a reader must not do this: {event}")


if __name__ == "__main__":
    with suppress(KeyboardInterrupt, BrokenPipeError):  # whoever asked is gone
        main()

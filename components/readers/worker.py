"""The process that reads files for another one, which may kill it: `python -m components.readers.worker`.

It takes requests on standard input and answers on standard output with what a file gives, piece by piece. It is sealed:
a reader that is tricked into writing a file, opening a connection or starting a program fails.
"""

from __future__ import annotations

import logging
import os
import sys
from collections import deque
from contextlib import suppress
from typing import Any

from components.readers.messages import receive, receive_bytes, send
from components.readers.reading import read_here

_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.remove",
              "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.truncate", "shutil.",
              "ftplib.", "http.", "imaplib.", "smtplib.", "urllib.", "webbrowser.", "ctypes.dlopen")  # fmt: skip
_FIRST = b"The ferry sank off Port Elm before dawn, and all of its crew were taken off by fishing boats."
"""Read before the first file comes: what every reading loads is not loaded in its time."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


def main() -> None:
    """Answers requests, name, columns and last step, then the bytes, until nobody asks any more. None: ready."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not speak in between
    logging.basicConfig(level=logging.ERROR)
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
        for piece in read_here(name, data, given, after):
            send(answers, piece)
        del data
        send(answers, None)


def _sealed(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN) or (event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING):
        raise PermissionError(f"a reader must not do this: {event}")


if __name__ == "__main__":
    with suppress(KeyboardInterrupt, BrokenPipeError):  # whoever asked is gone
        main()

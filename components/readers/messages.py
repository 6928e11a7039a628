"""Messages between the process that asks for a file to be read and the one that reads it: pickles behind their length.

Both ends are this program; nothing else ever writes into the pipe.
"""

from __future__ import annotations

import pickle
from typing import IO, Any

LENGTH = 8
"""Bytes before each message that say how long it is."""


def send(stream: IO[bytes], message: object) -> None:
    """Writes one message."""
    packed = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    stream.write(len(packed).to_bytes(LENGTH, "big"))
    stream.write(packed)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """The next message. Raises EOFError where the other end is gone."""
    head = stream.read(LENGTH)
    body = stream.read(int.from_bytes(head, "big")) if len(head) == LENGTH else b""
    if len(head) < LENGTH or len(body) < int.from_bytes(head, "big"):
        raise EOFError
    return pickle.loads(body)

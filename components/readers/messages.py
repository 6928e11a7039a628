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
    send_bytes(stream, pickle.dumps(message, pickle.HIGHEST_PROTOCOL))


def receive(stream: IO[bytes]) -> Any:
    """The next message. Raises EOFError where the other end is gone."""
    return pickle.loads(receive_bytes(stream))


def send_bytes(stream: IO[bytes], packed: bytes) -> None:
    """Writes a file's bytes as they are: packed into a message, they would be copied twice."""
    stream.write(len(packed).to_bytes(LENGTH, "big"))
    stream.write(packed)
    stream.flush()


def receive_bytes(stream: IO[bytes]) -> bytes:
    """The next bytes sent. Raises EOFError where the other end is gone."""
    head = stream.read(LENGTH)
    size = int.from_bytes(head, "big")
    body = stream.read(size) if len(head) == LENGTH else b""
    if len(head) < LENGTH or len(body) < size:
        raise EOFError
    return body

"""Messages between the process that asks for a file to be read and the one that reads it: pickles behind their length.

Both ends are this program, but one of them has just taken in a stranger's file. Were that one ever made to write what
it should not, it could still send nothing but values of ours: unpickling makes no other objects and calls nothing.
"""

from __future__ import annotations

import io
import pickle
from dataclasses import is_dataclass
from typing import IO, Any

LENGTH = 8
"""Bytes before each message that say how long it is."""


def send(stream: IO[bytes], message: object) -> None:
    """Writes one message."""
    send_bytes(stream, pickle.dumps(message, pickle.HIGHEST_PROTOCOL))


def receive(stream: IO[bytes]) -> Any:
    """The next message. Raises EOFError where the other end is gone, and UnpicklingError where it sends no values."""
    return _Values(io.BytesIO(receive_bytes(stream))).load()


class _Values(pickle.Unpickler):
    """Takes plain values, and the dataclasses and errors of this package, by the names of their own module."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module.startswith("components.") and "." not in name else None
        if not (isinstance(found, type) and found.__module__ == module):
            found = None
        if found and (is_dataclass(found) or issubclass(found, Exception)):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of ours")


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

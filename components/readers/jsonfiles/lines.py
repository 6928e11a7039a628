"""The lines of a file of text one by one, so that a large one is not held in memory a second time."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator

from components.readers.encoding.charset import BOMS, decode

_CHUNK = 1 << 20


def decoded_lines(data: bytes) -> tuple[Iterator[str], tuple[str, ...]]:
    """The lines, each with its end as "\\n", and a warning for each thing a person should check. Never raises.

    Cost: memory for one line where the file says its encoding or is UTF-8, else for all of its text.
    """
    encoding = next((encoding for mark, encoding in BOMS if data.startswith(mark)), "")
    encoding = encoding or ("utf-8" if b"\0" not in data[:4096] and _is_utf8(data) else "")
    if not encoding:
        text, warnings = decode(data)
        return io.StringIO(text, newline=None), warnings
    lines = io.TextIOWrapper(io.BytesIO(data), encoding, errors="replace", newline=None)
    return _unmarked(lines), ()


def _unmarked(lines: Iterator[str]) -> Iterator[str]:
    yield next(lines, "").removeprefix("\ufeff")
    yield from lines


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(data)
    try:
        for start in range(0, len(data), _CHUNK):
            decoder.decode(view[start : start + _CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True

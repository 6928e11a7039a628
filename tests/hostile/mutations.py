"""A good file made bad, at random but the same way each time: bytes and chunks changed, cut, doubled and moved.

Files that are zips are also changed inside and packed anew: their checksums would stop all other changes at the door.
"""

from __future__ import annotations

import io
import random
import zipfile

_TOKENS = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b'"', b"'", b"<", b">", b"</", b"]]>", b"<![CDATA[", b"<!--", b"&#0;",
    b"&#x10FFFF;", b"&nope;", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", b"{", b"}", b"[", b"]", b",",
    b"1e999", b"-1", b"99999999999999999999", b"NaN", b"null", b"\\ud800", b"%PDF-", b"endobj", b"PK\x03\x04", b"--",
    b"=?utf-8?b?", b"Content-Type: multipart/mixed; boundary=a\n\n", b"\n\n\n", b"\xf0\x9f", b"\xed\xa0\x80",
    b"<table>" * 9, b"<div>" * 99, "\u202e".encode(), "\u0000\u2028".encode(), b"=HYPERLINK(1)",
)  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The file with one to eight changes."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        return _repacked(data, chance)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        data = _changed(data, chance)
    return data


def _changed(data: bytes, chance: random.Random) -> bytes:
    size = len(data)
    if not size:
        return chance.choice(_TOKENS)
    at, length = chance.randrange(size), min(size, int(chance.expovariate(1 / 40)) + 1)
    end = min(size, at + length)
    match chance.randrange(8):
        case 0:
            return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]
        case 1:
            return data[:at] + chance.choice(_TOKENS) + data[at:]
        case 2:
            return data[:at] + chance.choice(_TOKENS) + data[end:]
        case 3:
            return data[:at] + data[end:]
        case 4:
            return data[:end] + data[at:end] * chance.choice((1, 2, 50)) + data[end:]
        case 5:
            return data[:at] + chance.randbytes(length) + data[end:]
        case 6:
            other = chance.randrange(size)
            return data[:at] + data[other : other + length] + data[end:]
        case _:
            return data[:at] if chance.random() < 0.5 else data[at:]


def _repacked(data: bytes, chance: random.Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as good, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bad:
        entries = good.infolist()
        chosen = chance.choice(entries)
        for entry in entries:
            content = good.read(entry)
            if entry is chosen:
                content = mutated(content, chance)
                if chance.random() < 0.1:
                    continue
            bad.writestr(entry.filename, content)
    return packed.getvalue()

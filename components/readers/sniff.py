"""Whether bytes are text at all, and what they are if not."""

from __future__ import annotations

import re

from components import wording
from components.errors import UnreadableFile
from components.readers.encoding.charset import BOMS, decode, wide_encoding
from components.readers.headers import is_prose

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"RIFF", "media"),
    (b"ID3", "media"),
    (b"OggS", "media"),
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "packed"),
    (b"BZh", "packed"),
    (b"\xfd7zXZ\x00", "packed"),
    (b"7z\xbc\xaf\x27\x1c", "packed"),
    (b"Rar!\x1a", "packed"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
    (b"{\\rtf", "office"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"),
    (b"SQLite format 3\x00", "database"),
)
_MARKUP = re.compile(rb"\s*(?:\xef\xbb\xbf)?<(?:!doctype|html|\?xml)", re.IGNORECASE)
_TAG = re.compile(r"<[a-z!?/]", re.IGNORECASE)
_HEAD = 4096
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b")) + b"\x7f"
_SAMPLE = 65_536
_MANY = 0.02
"""The share of control characters above which bytes are no text; real text has next to none."""


def kind_of(data: bytes) -> str:
    """ "" for text; else what it is, a key of wording.NOT_TEXT. Cost: looks at the first 64 KB only."""
    head = data[:_SAMPLE]
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head[4:8] == b"ftyp":
        return "media"
    if any(head.startswith(mark) for mark, _ in BOMS) or wide_encoding(head[: len(head) // 2 * 2]):
        return ""
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return "binary" if b"\0" in head or controls > _MANY * len(head) else ""


def is_markup(data: bytes) -> bool:
    """Whether a web page or an XML document begins here."""
    return _MARKUP.match(data[:1024]) is not None


def prose_in(data: bytes) -> str:
    """The head of a file of running text; "" where it is none, or has markup."""
    head = decode(data[:_HEAD])[0].lstrip("\ufeff \t\r\n")
    return head if is_prose(head) and not _TAG.search(head) else ""


def require_text(name: str, data: bytes) -> None:
    """Raises UnreadableFile where the bytes are empty or no text."""
    if not data.strip():
        raise UnreadableFile(wording.EMPTY_FILE.format(file=name), wording.EMPTY_FILE_HINT)
    kind = kind_of(data)
    if kind:
        raise UnreadableFile(
            wording.NOT_TEXT_FILE.format(file=name, kind=wording.NOT_TEXT[kind]), wording.NOT_TEXT_HINT
        )

"""Mails: of a wire service, a newsletter, or an article that somebody forwarded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components import wording
from components.errors import UnreadableFile
from components.readers.draft import Outcome
from components.readers.encoding.charset import decode
from components.readers.from_mhtml import is_mine as is_page

SUFFIXES = (".eml",)
NAME = "mail"

_OLE, _OUTLOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "__substg1.0_".encode("utf-16-le")
_HEAD = 65_536
_FIELD = re.compile(r"([!-9;-~]{1,76}):")
_TELLING = frozenset({"mime-version", "message-id", "received", "content-type"})
_SENT = frozenset({"from", "sender", "received", "message-id", "return-path", "delivered-to"})


def is_mine(data: bytes) -> bool:
    """A mail's head stands at the very start: lines that only mails have, and not those of a page saved as one.

    Also of Outlook's own files, of which it is said how to save them anew.
    """
    if data.startswith(_OLE):
        return _OUTLOOK in data
    start = data[:_HEAD]
    text = decode(start)[0] if start[:2] in (b"\xff\xfe", b"\xfe\xff") else start.decode("latin-1").removeprefix("ï»¿")
    head = re.split(r"\n\r?\n", text, maxsplit=1)[0]
    fields = _fields(head)
    return len(fields) > 2 and not _TELLING.isdisjoint(fields) and not _SENT.isdisjoint(fields) and not is_page(data)


def read(name: str, data: bytes) -> Iterator[Outcome]:
    """The mail's article, or those of the mails within it; then the files that came with them.

    Raises UnreadableFile where parts or mails are nested without end, and for Outlook's own files.
    """
    if data.startswith(_OLE):
        raise UnreadableFile(wording.OUTLOOK_MAIL.format(file=name), wording.OUTLOOK_MAIL_HINT)
    from components.readers.mail.mails import read_mail

    yield from read_mail(name, data)


def _fields(head: str) -> set[str]:
    """The names of a head's lines; none where any of its lines is of another kind."""
    names: set[str] = set()
    for number, line in enumerate(head.rstrip("\r\n").split("\n")):
        if found := _FIELD.match(line):
            names.add(found[1].casefold())
        elif not (line[:1] in (" ", "\t") and names) and not (number == 0 and line.startswith("From ")):
            return set()
    return names

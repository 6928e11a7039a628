"""A mail's parts: its head, what it says, the mails and files within it.

Read by the policy compat32 of the standard library, which takes heads as they stand: the newer one fails on a broken
one and is ten times slower.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from functools import partial
from typing import Any

from components import wording
from components.errors import UnreadableFile
from components.readers.encoding.charset import decode, tidy
from components.readers.formats import base_name, formats, suffix_of
from components.readers.markup import text_of

_DEEPEST = 30
"""Parts within parts; real mails have five."""
_SUFFIXES = {
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "text/csv": ".csv",
}
_FOOTERS = re.compile(r"ATT\d{3,}\.(?:txt|html?)$|signature\.\w+$", re.IGNORECASE)
"""Attachments that mail programs make of a footer."""
_STUB_WORDS = 60
_LONGEST_LINE = 8000
"""Characters of a head's line that are read: with many encoded words it takes seconds."""


@dataclass(frozen=True, slots=True)
class Words:
    """One part that is text. flowed: its lines break as in RFC 3676; delsp: and the space at such a break goes."""

    text: str
    html: bool = False
    flowed: bool = False
    delsp: bool = False


@dataclass(slots=True)
class Parts:
    """What a mail holds. all_words: also those that say the same in another form."""

    words: list[Words] = field(default_factory=list)
    all_words: list[Words] = field(default_factory=list)
    mails: list[Message] = field(default_factory=list)
    files: list[tuple[str, Message]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def mail_of(name: str, data: bytes) -> Message:
    """The mail in these bytes. Raises UnreadableFile where its parts are nested without end."""
    plain = data if data[:2] not in (b"\xff\xfe", b"\xfe\xff") else decode(data)[0].encode("utf-8")
    try:
        return message_from_bytes(plain.removeprefix(b"\xef\xbb\xbf").lstrip(), policy=policy.compat32)
    except RecursionError:
        raise _too_deep(name) from None


def parts_of(name: str, mail: Message) -> Parts:
    """Text in the form that says most, mails and files within. Raises UnreadableFile for parts nested without end."""
    found = Parts()
    found.words = _words(name, mail, found, 0)
    return found


def header(mail: Message, name: str) -> str:
    """A line of the head as one line of text, "" where it is missing."""
    raw = next((str(value) for key, value in mail.raw_items() if key.casefold() == name), "")
    bare = raw.encode("ascii", "surrogateescape") if not raw.isascii() else b""
    return unfolded(decode(bare)[0] if bare else raw)


def unfolded(raw: str) -> str:
    """A head's line with its encoded words as what they mean."""
    line = " ".join(raw[:_LONGEST_LINE].split())
    try:
        return "".join(_chunk(*each) for each in decode_header(line))
    except (HeaderParseError, ValueError):
        return line


def content(part: Message) -> bytes:
    """The bytes of a part, unpacked."""
    data = _safely(lambda: part.get_payload(decode=True))
    return data if isinstance(data, bytes) else b""


def _chunk(words: bytes | str, charset: str | None) -> str:
    if isinstance(words, str):
        return words
    return decode(words, charset)[0] if charset else words.decode("raw-unicode-escape", "replace")


def _words(name: str, part: Message, found: Parts, depth: int) -> list[Words]:
    if depth > _DEEPEST:
        raise _too_deep(name)
    kind = part.get_content_type()
    inside = part.get_payload() if part.is_multipart() else None
    if isinstance(inside, list):
        if kind == "message/rfc822":
            found.mails += (each for each in inside if isinstance(each, Message))
            return []
        forms = [_words(name, each, found, depth + 1) for each in inside if isinstance(each, Message)]
        return _fullest(forms) if kind == "multipart/alternative" else [each for form in forms for each in form]
    file = base_name(_safely(part.get_filename) or "attachment" + _SUFFIXES.get(kind, ""))
    attached = "attachment" in str(part.get("Content-Disposition", "")).casefold() or bool(_safely(part.get_filename))
    if attached or not kind.startswith(("text/", "multipart/")):
        if any(suffix_of(file) in suffixes for suffixes, _ in formats()) and not _FOOTERS.match(file):
            found.files.append((file, part))
        return []
    return [_text(part, kind, found)] if kind not in ("text/calendar", "text/x-vcard", "text/vcard") else []


def _text(part: Message, kind: str, found: Parts) -> Words:
    text, warnings = decode(content(part), str(_safely(part.get_content_charset) or ""))
    text, more = tidy(text)
    found.warnings += [*warnings, *more]
    flowed, delsp = (str(_safely(partial(part.get_param, key)) or "").casefold() for key in ("format", "delsp"))
    is_html = kind == "text/html"
    words = Words(text_of(text) if is_html else text, is_html, flowed == "flowed", delsp == "yes")
    found.all_words.append(words)
    return words


def _fullest(forms: list[list[Words]]) -> list[Words]:
    """Of forms that say the same the plain one, unless it is a stub beside a full page."""
    plain = next((form for form in forms if form and not any(each.html for each in form)), [])
    page = next((form for form in reversed(forms) if any(each.html for each in form)), [])
    few, many = (sum(len(each.text.split()) for each in form) for form in (plain, page))
    return page if many > (2 if few < _STUB_WORDS else 3) * few else plain


def _safely(get: Callable[[], Any]) -> Any:
    """What a head says, or None: the library fails on many a broken one."""
    try:
        return get()
    except (LookupError, ValueError, TypeError, AttributeError, AssertionError):
        return None


def _too_deep(name: str) -> UnreadableFile:
    return UnreadableFile(wording.MAIL_DEEP.format(file=name), wording.READING_FAILED_HINT)

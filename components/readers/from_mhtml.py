"""Web pages saved as one file with all that belongs to them (MHTML): a mail whose first page is the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

from components import wording
from components.errors import UnreadableFile
from components.readers.draft import Outcome
from components.readers.sniff import prose_in

SUFFIXES = (".mhtml", ".mht")
NAME = "web page in one file"
_HEAD = re.compile(rb"(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){1,60}")
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(
    rb"^(?:snapshot-content-location|from:\s*<?saved by|content-location):?", re.IGNORECASE | re.MULTILINE
)


def is_mine(data: bytes) -> bool:
    """Whether this is a mail of related parts that a browser wrote."""
    head = _HEAD.match(data[:16384].lstrip())
    return head is not None and _RELATED.search(head[0]) is not None and _SAVED.search(head[0]) is not None


def is_plain(data: bytes) -> bool:
    """Whether running text begins here, without a mail's head and without markup."""
    return prose_in(data) != "" and _HEAD.match(data[:16384].lstrip()) is None


def read(name: str, data: bytes) -> Iterator[Outcome]:
    """One draft. Raises UnreadableFile where no page is in it, or none with text."""
    from components.readers.pages.page import read_page

    message = message_from_bytes(data.lstrip(), policy=policy.default)
    page = _page(message)
    if page is None:
        raise UnreadableFile(wording.PAGE_MISSING.format(file=name), wording.PAGE_EMPTY_HINT)
    payload = page.get_payload(decode=True)
    address = _header(message, "Snapshot-Content-Location") or _header(page, "Content-Location")
    draft = read_page(payload if isinstance(payload, bytes) else b"", _charset(page), address)
    if not draft.text.strip():
        raise UnreadableFile(wording.PAGE_EMPTY.format(file=name), wording.PAGE_EMPTY_HINT)
    yield draft


def _page(message: EmailMessage | Message) -> Message | None:
    """The part that the mail begins with, else the first page in it, frames of advertising aside."""
    wanted = re.search(r"start=\"?<?([^\">;]+)", _header(message, "Content-Type"))
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    named = (part for part in pages if wanted and wanted[1] in _header(part, "Content-ID"))
    return next(named, pages[0] if pages else None)


def _charset(part: Message) -> str:
    try:
        return part.get_content_charset("") or ""
    except (LookupError, ValueError, AttributeError):
        return ""


def _header(part: Message, name: str) -> str:
    """A header's value, "" where there is none or none that can be parsed."""
    try:
        return str(part.get(name) or "").strip()
    except (ValueError, LookupError, AttributeError, IndexError, TypeError):
        return ""

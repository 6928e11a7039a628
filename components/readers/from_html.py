"""Saved web pages: one article each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components import wording
from components.errors import UnreadableFile
from components.readers.draft import Outcome

SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
NAME = "web page"
_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).){0,4000}-->\s*)*+"
    rb"<(?:!doctype\s+html|html|head|body|meta\s+charset)[\s>]",
    re.IGNORECASE | re.DOTALL,
)


def is_mine(data: bytes) -> bool:
    """Whether a page begins here, in whatever encoding that keeps ASCII, or in UTF-16."""
    head = data[:8192]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[2:].replace(b"\0", b"")
    return _BEGINS.match(head) is not None


def read(name: str, data: bytes) -> Iterator[Outcome]:
    """One draft. Raises UnreadableFile where the page holds no text, as one that a script fills later."""
    from components.readers.pages.page import read_page

    draft = read_page(data)
    if not draft.text.strip():
        raise UnreadableFile(wording.PAGE_EMPTY.format(file=name), wording.PAGE_EMPTY_HINT)
    yield draft

"""PDF files: one article each."""

from __future__ import annotations

from collections.abc import Iterator

from components.readers.draft import Outcome

SUFFIXES = (".pdf",)
NAME = "PDF"
BINARY = True


def is_mine(data: bytes) -> bool:
    """A PDF's first bytes; some programs write blanks before them."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def read(name: str, data: bytes) -> Iterator[Outcome]:
    """One draft. Raises UnreadableFile where it is damaged, locked, or holds pictures of text only."""
    from components.readers.pdf.document import read_pdf

    yield read_pdf(name, data)

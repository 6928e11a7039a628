"""Zipped files: what is packed in them is read in its turn, each file by the reader that fits."""

from __future__ import annotations

from collections.abc import Iterator

from components.errors import UnreadableFile
from components.readers.draft import Outcome, Packed
from components.readers.folder import articles_among
from components.readers.packed import names, opened

SUFFIXES = (".zip",)
NAME = "zipped files"
BINARY = True

_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_OF_OTHERS = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml"})
"""Each stands in a kind of file that is a zip by the way: of Word and Excel, of OpenDocument and books, of programs."""


def is_mine(data: bytes) -> bool:
    """A zip that is not a document itself."""
    return data.startswith(_MAGIC) and _OF_OTHERS.isdisjoint(names(data))


def read(name: str, data: bytes) -> Iterator[Outcome]:
    """The files in it that may be articles, in the order of their paths; a problem for each that cannot be unpacked."""
    archive = opened(name, data)
    if archive.problems and not archive.names:
        raise archive.problems[0]
    yield from archive.problems
    for path in articles_among(archive.names):
        try:
            yield Packed(path, archive.read(path))
        except UnreadableFile as problem:
            yield problem
            if archive.spent:
                return

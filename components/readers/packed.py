"""Zipped files, unpacked in bounds: whatever a format packs into a zip is read through here and nowhere else.

What an archive says of its own sizes is not believed: bytes are counted as they are unpacked.
"""

from __future__ import annotations

import contextlib
import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from copy import copy

from components import wording
from components.errors import UnreadableFile
from components.readers.formats import base_name

MOST_UNPACKED = 200 << 20
"""Bytes that one archive may unpack to, all of its files together."""
MOST_FILES = 2_000
"""Files of one archive that are read; of those after them it is said that they were not."""
_RATIO, _FREE = 100, 1 << 20
"""How many times its own bytes an archive may unpack to; below so many bytes nobody asks."""
_LONGEST_DIRECTORY = 50_000
"""Entries of an archive that is opened at all: half a second, 50 MB."""
_LONGEST_SNIFFED = 5_000
_CHUNK = 1 << 18
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The others unpack without a bound on what comes out at once."""
_ENTRY, _UTF8_NAME, _ENCRYPTED = b"PK\x01\x02", 0x800, 0x1
_LOCAL = re.compile(rb"PK\x03\x04.{22}(.)\0..([\x20-\x7e]+)", re.DOTALL)
_HEAD = 1 << 20
_OF_WINDOWS = ("cp437", "cp866", "cp850", "cp1252")
_WORD = re.compile(r"[^\W\d_]+")
_ALPHABETS = re.compile("[a-zA-Zß-öø-ɏªºÀ-ÖØ-Þ]+|[Ѐ-ӿ]+")
_IN_NAMES = "–—‘’‚“”„«»°·…¡¿§©®"
# What zipfile and zlib raise on damaged entries; each becomes a message that names the file.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, IndexError)


class Archive:
    """A zip that may be read. problems: one for each entry that may not, for a reader of articles to pass on."""

    def __init__(self, file: str, data: bytes) -> None:
        self._file, self._data = file, data
        self._zip = _directory(file, data)
        self._unpacked = 0
        self.problems: list[UnreadableFile] = []
        self._entries = dict(self._allowed())

    @property
    def names(self) -> tuple[str, ...]:
        """The paths of the files in it, in its order."""
        return tuple(self._entries)

    @property
    def spent(self) -> bool:
        """Whether it has unpacked to more than it may, so that nothing more of it can be read."""
        return self._unpacked > min(MOST_UNPACKED, max(_FREE, _RATIO * len(self._data)))

    def read(self, name: str) -> bytes:
        """One file's bytes. Raises UnreadableFile where it is damaged or missing, or where the archive is `spent`."""
        if name not in self._entries:
            raise UnreadableFile(wording.PACKED_MISSING.format(file=self._file), wording.PACKED_BROKEN_HINT)
        return b"".join(self._chunks(self._entries[name]))

    def checked(self) -> io.BytesIO:
        """The archive itself, for a library that unpacks it by its own means: what it says of its sizes is true.

        Raises UnreadableFile where anything in it may not be read. Cost: unpacks all of it once, holding none of it.
        """
        if self.problems:
            raise self.problems[0]
        for entry in self._entries.values():
            for _ in self._chunks(entry):
                pass
        return io.BytesIO(self._data)

    def _chunks(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        """Unpacks to the end of what is there, not to the end that is declared."""
        unbelieved, here = copy(entry), 0
        unbelieved.file_size = MOST_UNPACKED + _CHUNK
        try:
            with self._zip.open(unbelieved) as stream:
                while not self.spent and (chunk := stream.read(_CHUNK)):
                    here += len(chunk)
                    self._unpacked += len(chunk)
                    yield chunk
        except _BROKEN as error:
            raise self._broken(entry) from error
        if self.spent:
            raise UnreadableFile(wording.PACKED_BOMB.format(file=self._file), wording.PACKED_BOMB_HINT)
        if here != entry.file_size:
            raise self._broken(entry)

    def _broken(self, entry: zipfile.ZipInfo) -> UnreadableFile:
        shown = f"{base_name(entry.filename)} ({self._file})"
        return UnreadableFile(wording.PACKED_BROKEN.format(file=shown), wording.PACKED_BROKEN_HINT)

    def _allowed(self) -> Iterator[tuple[str, zipfile.ZipInfo]]:
        entries = [entry for entry in self._zip.infolist() if not entry.filename.endswith("/")]
        seen: set[str] = set()
        for entry in entries[:MOST_FILES]:
            name = _name(entry)
            why = "twice" if name in seen else _why_not(entry, name)
            seen.add(name)
            if why:
                message = wording.PACKED_REFUSED[why].format(file=self._file, entry=base_name(name))
                self.problems.append(UnreadableFile(message, wording.PACKED_REFUSED_HINT))
            else:
                yield name, entry
        if len(entries) > MOST_FILES:
            message = wording.TOO_MANY.format(file=self._file, most=MOST_FILES)
            self.problems.append(UnreadableFile(message, wording.TOO_LARGE_HINT))


def opened(name: str, data: bytes) -> Archive:
    """The archive, its directory checked. Raises UnreadableFile where it is damaged, or built to be a bomb."""
    return Archive(base_name(name), data)


def names(data: bytes) -> frozenset[str]:
    """The paths in a zip, to tell a format by; of a damaged one those that its head names; empty where unsure.

    Never raises. Cost: a search through the bytes and milliseconds.
    """
    if not data.startswith(b"PK") or data.count(_ENTRY) > _LONGEST_SNIFFED:
        return frozenset()
    try:
        return frozenset(map(_name, zipfile.ZipFile(io.BytesIO(data)).infolist()))
    except _BROKEN:
        heads = _LOCAL.finditer(data[:_HEAD])
        return frozenset(head[2][: head[1][0]].decode("ascii") for head in heads)


def _directory(file: str, data: bytes) -> zipfile.ZipFile:
    if data.count(_ENTRY) > _LONGEST_DIRECTORY:
        raise UnreadableFile(wording.PACKED_MANY.format(file=file, most=MOST_FILES), wording.PACKED_BOMB_HINT)
    try:
        found = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise UnreadableFile(wording.PACKED_BROKEN.format(file=file), wording.PACKED_BROKEN_HINT) from error
    if _overlaps(found):
        raise UnreadableFile(wording.PACKED_BOMB.format(file=file), wording.PACKED_BOMB_HINT)
    return found


def _overlaps(found: zipfile.ZipFile) -> bool:
    """Whether two entries share bytes: so a few kilobytes can unpack to terabytes."""
    entries = sorted(found.infolist(), key=lambda entry: entry.header_offset)
    starts = [*(entry.header_offset for entry in entries), found.start_dir][1:]
    return any(
        entry.header_offset + zipfile.sizeFileHeader + entry.compress_size > after  # type: ignore[attr-defined]
        for entry, after in zip(entries, starts, strict=True)
    )


def _name(entry: zipfile.ZipInfo) -> str:
    """Its path, with slashes. Many programs write UTF-8 without saying so, and Windows what its country is used to."""
    name = entry.filename
    if not entry.flag_bits & _UTF8_NAME and not name.isascii():
        name = _decoded(name.encode("cp437", "replace"), name)
    return name.replace("\\", "/")


def _decoded(stored: bytes, otherwise: str) -> str:
    with contextlib.suppress(UnicodeError):
        return stored.decode("utf-8")
    read = (stored.decode(encoding, "replace") for encoding in _OF_WINDOWS)
    return next(filter(_is_name, read), otherwise)


def _is_name(name: str) -> bool:
    """Whether each of its words is of one alphabet, and nothing stands between them that does not in names."""
    words = _WORD.findall(name)
    rest = _WORD.sub("", name)
    return all(map(_ALPHABETS.fullmatch, words)) and all(char.isascii() or char in _IN_NAMES for char in rest)


def _why_not(entry: zipfile.ZipInfo, name: str) -> str:
    """A key of wording.PACKED_REFUSED; "" where it may be read."""
    if entry.flag_bits & _ENCRYPTED:
        return "encrypted"
    if name.startswith("/") or re.match(r"[A-Za-z]:", name) or ".." in name.split("/"):
        return "outside"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "link"
    return "" if entry.compress_type in _METHODS else "method"

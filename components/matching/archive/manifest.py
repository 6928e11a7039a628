"""The manifest: which files an archive is made of. Written last, so that nothing unfinished is ever listed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from components import wording
from components.errors import DamagedIndex, StorageFailed
from components.matching.archive.files import Stored, damaged, write_whole

try:
    import fcntl
except ImportError:  # Windows: there the second of two writers is not stopped.
    fcntl = None  # type: ignore[assignment]

NAME, COPY, LOCK = "manifest.json", "manifest-copy.json", "lock"
FORMAT = 1
"""How the files are laid out. Raise it with every change that older code could not read."""
WORDS = 1
"""How texts are cut into furniture, words and hashes. Raise it with every change of these: an archive made before
would no longer meet today's texts."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The parts, in the order they were added, and the sorted n-grams of the first of them."""

    parts: tuple[Stored, ...] = ()
    keys: Stored | None = None

    @property
    def files(self) -> set[str]:
        return {stored.file for stored in (*self.parts, *((self.keys,) if self.keys else ()))}


def read_manifest(folder: Path, older: bool = False, name: str = NAME) -> Manifest:
    """Raises StorageFailed where there is no archive, DamagedIndex where its manifest is missing, broken or of another
    version. older: read it too where only its words were cut by an earlier version. name: or its COPY."""
    try:
        written = (folder / name).read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        if any(ours(folder)):
            raise damaged(folder, "manifest_missing") from error
        raise StorageFailed(wording.ARCHIVE_NONE.format(folder=folder), wording.ARCHIVE_NONE_HINT) from error
    try:
        value = json.loads(written)
        form, words = int(value["format"]), int(value["words"])
        _require_known(folder, form, WORDS if older and words < WORDS else words)
        if value.pop("sha256") != _digest(value):
            raise damaged(folder, "manifest")
        parts = tuple(map(Stored.from_json, value["parts"]))
        return Manifest(parts, Stored.from_json(value["keys"]) if value["keys"] else None)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise damaged(folder, "manifest") from error


def is_older(folder: Path) -> DamagedIndex | None:
    """The error for an archive whose words were cut by an earlier version; None where they were not."""
    try:
        read_manifest(folder)
    except DamagedIndex as error:
        return error
    return None


def _require_known(folder: Path, form: int, words: int) -> None:
    if form > FORMAT or words > WORDS:
        raise StorageFailed(wording.ARCHIVE_NEWER.format(folder=folder), wording.ARCHIVE_NEWER_HINT)
    if form < FORMAT or words < WORDS:
        raise DamagedIndex(wording.ARCHIVE_OLDER.format(folder=folder), wording.ARCHIVE_OLDER_HINT)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put the manifest in the place of the one before, whole or not at all; then its copy, for when it is damaged."""
    keys = manifest.keys.to_json() if manifest.keys else None
    value: dict[str, Any] = {"format": FORMAT, "words": WORDS, "parts": [p.to_json() for p in manifest.parts]}
    value["keys"] = keys
    value["sha256"] = _digest(value)
    for name in (NAME, COPY):
        write_whole(folder / name, iter([json.dumps(value).encode()]))


def _digest(value: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def ours(folder: Path) -> Iterator[Path]:
    """The files that archives are made of, by their names."""
    for pattern in ("part-*.bin", "keys-*.bin", "*.bin.*.new", f"{NAME}.*.new", COPY, f"{COPY}.*.new"):
        yield from folder.glob(pattern)


def has_traces(folder: Path) -> bool:
    """Is there an archive, or what is left of one?"""
    return (folder / NAME).exists() or any(ours(folder))


def sweep(folder: Path, manifest: Manifest) -> None:
    """Delete what the manifest does not list: the rests of an interrupted run. Nobody else's file is touched."""
    for path in ours(folder):
        if path.name not in manifest.files and path.name != COPY:
            with suppress(OSError):
                path.unlink()


def require_free(folder: Path) -> None:
    """Raises StorageFailed where the folder holds anything that is not an archive's."""
    others = {path.name for path in folder.iterdir()} - {path.name for path in ours(folder)} - {NAME, LOCK}
    if others:
        raise StorageFailed(wording.ARCHIVE_OCCUPIED.format(folder=folder), wording.ARCHIVE_OCCUPIED_HINT)


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """One writer at a time; the lock falls with its process. Raises StorageFailed where there is another."""
    with (folder / LOCK).open("ab") as lock:
        if fcntl is not None:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise StorageFailed(wording.ARCHIVE_BUSY.format(folder=folder), wording.ARCHIVE_BUSY_HINT) from error
        yield

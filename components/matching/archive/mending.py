"""A damaged archive made whole again, as far as it goes: what does not hold what was written is left out, and told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from components.errors import DamagedIndex
from components.matching.archive.files import Stored, check, map_arrays
from components.matching.archive.manifest import Manifest, read_manifest, write_manifest, writing
from components.matching.archive.parts import open_part


def mend(folder: Path) -> tuple[DamagedIndex, ...]:
    """Read everything; list only what is undamaged. -> what was left out. Raises StorageFailed, as reading does."""
    lost: list[DamagedIndex] = []
    try:
        listed = read_manifest(folder)
    except DamagedIndex as error:
        listed = Manifest()
        lost.append(error)
    parts = _whole_parts(folder, listed.parts, lost)
    keys = listed.keys if len(parts) == len(listed.parts) else None
    try:
        if keys:
            check(folder, keys, map_arrays(folder, keys))
    except DamagedIndex as error:
        keys = None
        lost.append(error)
    if lost:
        with writing(folder):
            write_manifest(folder, Manifest(tuple(parts), keys))
    return tuple(lost)


def _whole_parts(folder: Path, listed: Sequence[Stored], lost: list[DamagedIndex]) -> list[Stored]:
    whole = []
    for stored in listed:
        try:
            open_part(folder, stored, whole=True)
            whole.append(stored)
        except DamagedIndex as error:
            lost.append(error)
    return whole

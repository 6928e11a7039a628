"""A damaged archive made whole again, as far as it goes: from the texts it keeps; what else is lost is told."""

from __future__ import annotations

from pathlib import Path

from components.errors import DamagedIndex, StorageFailed
from components.matching.archive.files import Stored, check, map_arrays, store
from components.matching.archive.manifest import COPY, Manifest, is_older, read_manifest, write_manifest, writing
from components.matching.archive.parts import TEXTS, Part, article_of, make_part, open_part

Told = tuple[DamagedIndex, ...]


def mend(folder: Path) -> tuple[Told, Told]:
    """Read everything; list what is undamaged, and what could be made again from its texts.

    -> why something was left out, and why something was made again. Raises StorageFailed, as reading does.
    """
    lost: list[DamagedIndex] = []
    again: list[DamagedIndex] = []
    listed: Manifest | None
    try:
        listed, older = read_manifest(folder, older=True), is_older(folder)
    except DamagedIndex as error:
        listed, older = _copy(folder), None
        (lost if listed is None else again).append(error)
    parts = []
    listed = listed or Manifest()
    for stored in listed.parts:
        kept, problem = _whole(folder, stored, older)
        parts += [kept] if kept else []
        if problem and not older:
            (again if kept else lost).append(problem)
    again += [older] if older else []
    keys = listed.keys if tuple(parts) == listed.parts else None
    try:
        if keys:
            check(folder, keys, map_arrays(folder, keys))
    except DamagedIndex as error:
        keys = None
        again.append(error)
    if lost or again:
        with writing(folder):
            write_manifest(folder, Manifest(tuple(parts), keys))
    return tuple(lost), tuple(again)


def _copy(folder: Path) -> Manifest | None:
    """What the copy of a damaged manifest lists, if that is whole."""
    try:
        return read_manifest(folder, name=COPY)
    except (DamagedIndex, StorageFailed):
        return None


def _whole(folder: Path, stored: Stored, older: DamagedIndex | None) -> tuple[Stored | None, DamagedIndex | None]:
    """-> the part, or one made again, or None; and what was wrong with it, if anything."""
    problem = older
    try:
        open_part(folder, stored, whole=True)
        if not older:
            return stored, None
    except DamagedIndex as error:
        problem = error
    try:
        return _made_again(folder, stored), problem
    except DamagedIndex as error:
        return None, error


def _made_again(folder: Path, stored: Stored) -> Stored:
    """A part like this one, its words cut anew. Raises DamagedIndex where its texts are not what was written."""
    arrays = map_arrays(folder, stored)
    check(folder, stored, {name: arrays[name] for name in TEXTS})
    old = Part(arrays, folder, stored)
    articles = [article_of(old.record(number), old.text(number)) for number in range(old.count)]
    digests = [arrays["digest"][number].tobytes() for number in range(old.count)]
    return store(folder, "part", make_part(articles, [article.furniture for article in articles], digests).arrays)

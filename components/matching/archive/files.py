"""Arrays in a file: written whole or not at all, mapped when they are needed, checked against their checksums."""

from __future__ import annotations

import os
import secrets
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from components import wording
from components.errors import DamagedIndex, StorageFailed

Array = npt.NDArray[Any]
_ALIGN = 64


@dataclass(frozen=True, slots=True)
class Stored:
    """A file of arrays: its name, its length, and of each array the type, the shape, the first byte, the CRC-32."""

    file: str
    size: int
    arrays: Mapping[str, tuple[str, tuple[int, ...], int, int]]

    @staticmethod
    def from_json(value: Mapping[str, Any]) -> Stored:
        arrays = {name: (str(t), tuple(map(int, s)), int(o), int(c)) for name, (t, s, o, c) in value["arrays"].items()}
        return Stored(str(value["file"]), int(value["size"]), arrays)

    def to_json(self) -> dict[str, Any]:
        return {"file": self.file, "size": self.size, "arrays": dict(self.arrays)}


def damaged(folder: Path, what: str, file: str = "") -> DamagedIndex:
    """The error for a folder; what: a key of wording.ARCHIVE_DAMAGE."""
    told = wording.ARCHIVE_DAMAGE[what].format(file=file)
    return DamagedIndex(wording.ARCHIVE_DAMAGED.format(folder=folder, what=told), wording.ARCHIVE_DAMAGED_HINT)


@contextmanager
def storing(folder: Path) -> Iterator[None]:
    """Whatever the disk refuses is told as StorageFailed."""
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise StorageFailed(
            wording.ARCHIVE_FAILED.format(folder=folder, why=why), wording.ARCHIVE_FAILED_HINT
        ) from error


def write_whole(path: Path, pieces: Iterator[Any]) -> None:
    """A file that is there whole, on the disk, or not at all."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    try:
        with draft.open("xb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    if hasattr(os, "O_DIRECTORY"):
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def store(folder: Path, kind: str, arrays: Mapping[str, Array]) -> Stored:
    """Write the arrays into a new file of the folder."""
    placed, at = {}, 0
    for name, array in arrays.items():
        placed[name] = (array.dtype.str, array.shape, at, zlib.crc32(_raw(array)))
        at += -(-array.nbytes // _ALIGN) * _ALIGN
    stored = Stored(f"{kind}-{secrets.token_hex(8)}.bin", at, placed)
    write_whole(folder / stored.file, _padded(arrays.values()))
    return stored


def _padded(arrays: Any) -> Iterator[Any]:
    for array in arrays:
        yield _raw(array)
        yield bytes(-array.nbytes % _ALIGN)


def _raw(array: Array) -> memoryview:
    return np.ascontiguousarray(array).reshape(-1).view(np.uint8).data


def map_arrays(folder: Path, stored: Stored) -> dict[str, Array]:
    """The arrays, mapped: nothing is read yet. Raises DamagedIndex where the file is missing or of another length."""
    path = folder / stored.file
    try:
        if path.stat().st_size != stored.size:
            raise damaged(folder, "size", stored.file)
        raw: Array = np.memmap(path, np.uint8, "r") if stored.size else np.zeros(0, np.uint8)
    except FileNotFoundError as error:
        raise damaged(folder, "missing", stored.file) from error
    return {name: _view(raw, *where[:3]) for name, where in stored.arrays.items()}


def _view(raw: Array, kind: str, shape: tuple[int, ...], at: int) -> Array:
    dtype = np.dtype(kind)
    return np.frombuffer(raw, dtype, int(np.prod(shape)), at).reshape(shape)


def read_array(folder: Path, stored: Stored, name: str) -> Array:
    """One array, read and checked, beside the maps: what a map has read counts as this process's memory."""
    kind, shape, at, checksum = stored.arrays[name]
    with storing(folder):
        array = np.fromfile(folder / stored.file, kind, int(np.prod(shape)), offset=at)
    if array.size != np.prod(shape) or zlib.crc32(_raw(array)) != checksum:
        raise damaged(folder, "content", stored.file)
    return array.reshape(shape)


def check(folder: Path, stored: Stored, arrays: Mapping[str, Array]) -> None:
    """Raises DamagedIndex where one of these arrays does not hold what was written."""
    if any(zlib.crc32(_raw(array)) != stored.arrays[name][3] for name, array in arrays.items()):
        raise damaged(folder, "content", stored.file)

"""Data sets of articles as Parquet files: one table, read in small batches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from components import wording
from components.errors import UnreadableFile
from components.readers.ahead import Ahead
from components.readers.cells import cell
from components.readers.draft import Outcome, Sheet
from components.readers.headers import Row, named

if TYPE_CHECKING:
    import pyarrow as pa

SUFFIXES = (".parquet", ".pq")
NAME = "Parquet table"
BINARY = True

_BATCH = 32
"""Rows that are unpacked at a time."""
_MOST_COLUMNS = 1_000
_MIDNIGHT = " 00:00:00.000000"


def is_mine(data: bytes) -> bool:
    """Whether it begins as Parquet does: its mark, and the first field of a page's or the file's head."""
    return data[:4] == b"PARE" and data[-4:] == b"PARE" or data[:5] == b"PAR1\x15"


def read(name: str, data: bytes) -> Iterator[Outcome]:
    """The one table of the file, without columns of measurements."""
    if data[:4] == b"PARE":
        raise UnreadableFile(wording.TABLE_LOCKED.format(file=name), wording.TABLE_LOCKED_HINT)
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(pa.BufferReader(data), pre_buffer=False, buffer_size=1 << 16)
        kept = [field.name for field in file.schema_arrow if _is_told(field.type)][:_MOST_COLUMNS]
    except Exception as error:
        raise _broken(name) from error
    if not kept or not file.metadata.num_rows:
        raise UnreadableFile(wording.EMPTY_FILE.format(file=name), wording.EMPTY_FILE_HINT)
    yield Sheet(named(kept), Ahead(_rows(name, file, kept)))


def _is_told(kind: pa.DataType) -> bool:
    """Whether a column may hold anything of an article; vectors and pictures do not."""
    from pyarrow import types

    if types.is_dictionary(kind):
        return _is_told(kind.value_type)
    if types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind):
        return _is_told(kind.value_type) and not types.is_primitive(kind.value_type)
    return not types.is_null(kind)


def _rows(name: str, file: Any, kept: list[str]) -> Iterator[Row]:
    try:
        for batch in file.iter_batches(_BATCH, columns=kept, use_threads=False):
            columns = [_cells(batch.column(at)) for at, each in enumerate(batch.schema.names) if each in kept]
            yield from zip(*columns, strict=True)
    except Exception as error:
        raise _broken(name) from error


def _cells(column: pa.Array) -> list[str]:
    """Moments as text: the rest of this program need not know of nanoseconds and time zones."""
    import pyarrow as pa
    from pyarrow import types

    if types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if types.is_timestamp(column.type):
        column = column.cast(pa.timestamp("us", column.type.tz), safe=False).cast(pa.string())
        return [(text or "").removesuffix(_MIDNIGHT) for text in column.to_pylist()]
    return [cell(value) for value in column.to_pylist()]


def _broken(file: str) -> UnreadableFile:
    return UnreadableFile(wording.TABLE_BROKEN.format(file=file), wording.TABLE_BROKEN_HINT)

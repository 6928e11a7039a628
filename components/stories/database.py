"""Opens the database, checks that it is ours, and says plainly what went wrong.

Every use is one short transaction on a connection of its own, so threads and processes may share a file. Writers to
SQLite take their turn from the first statement on (BEGIN IMMEDIATE): what they read cannot change under them.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, delete, event, insert, inspect, make_url, select, update
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from components import wording
from components.errors import StorageFailed
from components.stories import schema

BUSY_SECONDS = 30.0
"""How long a writer waits for its turn before it gives up."""
HEADER = b"SQLite format 3\0"
KEEP_SECONDS = 30 * 24 * 3600.0
"""How long a deleted story can be restored, and a visit is remembered."""


class Database:
    """The tables of schema.py behind two kinds of transaction. Raises StorageFailed, and nothing else, of its own."""

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        self._place = self._engine.url.render_as_string(hide_password=True)
        if self._engine.dialect.name == "sqlite":
            self._place = self._engine.url.database or self._place
        try:
            with self.writing() as connection:
                self._check(connection)
                _purge(connection)
            self._write_ahead()
        except StorageFailed:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view of the database."""
        with self._transaction(writes=False) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All of it is kept, or none."""
        with self._transaction(writes=True) as connection:
            yield connection

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _transaction(self, *, writes: bool) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                connection.execution_options(crossread_writes=writes)
                with connection.begin():
                    yield connection
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise _plainly(error, self._place) from error

    def _check(self, connection: Connection) -> None:
        """Makes the tables where there are none; leaves alone what another program or a newer Crossread made."""
        tables = set(inspect(connection).get_table_names())
        if not tables:
            schema.metadata.create_all(connection)
            connection.execute(insert(schema.crossread).values(version=schema.VERSION))
            return
        if not tables >= set(schema.metadata.tables) - schema.ADDED:
            raise StorageFailed(wording.NOT_OURS.format(place=self._place), wording.NOT_OURS_HINT)
        version = connection.execute(select(schema.crossread.c.version)).scalar_one()
        if version > schema.VERSION:
            raise StorageFailed(wording.NEWER_STORIES.format(place=self._place), wording.NEWER_STORIES_HINT)
        if version < schema.VERSION:
            schema.metadata.create_all(connection)
            connection.execute(update(schema.crossread).values(version=schema.VERSION))

    def _write_ahead(self) -> None:
        """Lets SQLite's readers go on while somebody writes. The file remembers it; where another process holds the
        file just now, that one has set it."""
        if self._engine.dialect.name == "sqlite":
            with suppress(sqlite3.Error, SQLAlchemyError), closing(self._engine.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA journal_mode = WAL")


def _engine(address: str) -> Engine:
    try:
        url = make_url(address)
        if url.get_backend_name() != "sqlite":
            return create_engine(url, pool_pre_ping=True)
        _look(url)
        return _sqlite_engine(url)
    except (ArgumentError, ImportError, ValueError, TypeError) as error:
        # The address may hold a password: it is not repeated, and the cause is not chained.
        hint = wording.NO_DRIVER_HINT if isinstance(error, ImportError) else wording.BAD_DATABASE_URL_HINT
        raise StorageFailed(wording.BAD_DATABASE_URL, hint) from None


def _look(url: URL) -> None:
    """Makes the file's folder; refuses a file of another kind, as SQLite would overwrite a very short one."""
    path = url.database or ":memory:"
    if path == ":memory:" or path.startswith("file:"):
        return
    try:
        Path(path).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        start = _start(Path(path))
    except OSError as error:
        raise StorageFailed(wording.UNWRITABLE.format(place=path), wording.UNWRITABLE_HINT) from error
    if start and start != HEADER:
        raise StorageFailed(wording.DAMAGED_STORE.format(place=path), wording.DAMAGED_STORE_HINT)


def _start(path: Path) -> bytes:
    if not path.exists():
        return b""
    with path.open("rb") as file:
        return file.read(len(HEADER))


def _sqlite_engine(url: URL) -> Engine:
    arguments: dict[str, Any] = {"poolclass": QueuePool}
    if url.database in (None, "", ":memory:"):  # lives as long as its one connection, which threads take in turn
        arguments |= {"pool_size": 1, "max_overflow": 0}
    connect = {"timeout": BUSY_SECONDS, "check_same_thread": False}
    engine = create_engine(url, connect_args=connect, **arguments)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver would begin a transaction late, at the first change
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # a story that was purged is gone from the file too


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("crossread_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _purge(connection: Connection) -> None:
    long_ago = time.time() - KEEP_SECONDS
    connection.execute(delete(schema.stories).where(schema.stories.c.deleted < long_ago))
    kept = select(schema.articles.c.article_id)
    connection.execute(delete(schema.wholes).where(schema.wholes.c.article_id.not_in(kept)))
    connection.execute(delete(schema.openings).where(schema.openings.c.opened < long_ago))


def _plainly(error: Exception, place: str) -> StorageFailed:
    said = str(getattr(error, "orig", None) or error).casefold()
    for signs, message, hint in wording.STORAGE_TROUBLES:
        if any(sign in said for sign in signs):
            return StorageFailed(message.format(place=place), hint)
    return StorageFailed(wording.STORAGE_TROUBLE.format(place=place), wording.STORAGE_TROUBLE_HINT)

"""All that a file says of an article, as text, where the article is a choice from it: kept packed, read on demand."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from sqlalchemy import Connection, insert, select

from components.stories.schema import wholes as table

LONGEST = 1_000_000
"""Characters that are kept of one."""


def append(connection: Connection, wholes: Mapping[str, str]) -> None:
    """Keeps those of articles that have none yet."""
    there = set(connection.execute(select(table.c.article_id).where(table.c.article_id.in_(list(wholes)))).scalars())
    rows = [{"article_id": key, "packed": _packed(text)} for key, text in wholes.items() if key not in there]
    if rows:
        connection.execute(insert(table), rows)


def whole_of(connection: Connection, article_id: str) -> str:
    """ "" where the article is all that its file says."""
    packed = connection.execute(select(table.c.packed).where(table.c.article_id == article_id)).scalar()
    return zlib.decompress(packed).decode("utf-8", "replace") if packed else ""


def _packed(text: str) -> bytes:
    return zlib.compress(text[:LONGEST].encode("utf-8", "replace"))

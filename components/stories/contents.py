"""The articles of a story, as rows: packed before a transaction begins, so that it stays short."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, func, insert, select

from components.model import Article
from components.stories.articles_json import article_from_json, article_to_json
from components.stories.schema import articles as table

ORDER = (table.c.sample.desc(), table.c.position)
"""What came with the sample story stands first, however often its files change."""


def pack(articles: Iterable[Article]) -> dict[str, str]:
    """Payloads by article_id, in order; of several with one id the first."""
    packed: dict[str, str] = {}
    for article in articles:
        if article.article_id not in packed:
            packed[article.article_id] = article_to_json(article)
    return packed


def payloads(connection: Connection, story_id: str) -> list[str]:
    """In the order added; read them with originals(), after the transaction."""
    chosen = select(table.c.payload).where(table.c.story_id == story_id).order_by(*ORDER)
    return list(connection.execute(chosen).scalars())


def originals(packed: Iterable[str]) -> tuple[Article, ...]:
    """Raises StorageFailed where a payload is no article."""
    return tuple(article_from_json(payload) for payload in packed)


def article_ids(connection: Connection, story_id: str) -> set[str]:
    """Those removed by an edit among them."""
    return set(connection.execute(select(table.c.article_id).where(table.c.story_id == story_id)).scalars())


def append(connection: Connection, story_id: str, packed: Mapping[str, str], sample: bool = False) -> None:
    """Adds articles that are not in the story yet."""
    last = connection.execute(select(func.max(table.c.position)).where(table.c.story_id == story_id)).scalar()
    first = 0 if last is None else last + 1
    rows = [
        {"story_id": story_id, "article_id": key, "position": position, "sample": sample, "payload": payload}
        for position, (key, payload) in enumerate(packed.items(), first)
    ]
    if rows:
        connection.execute(insert(table), rows)


def replace_sample(connection: Connection, story_id: str, packed: Mapping[str, str]) -> bool:
    """Makes these the articles that came with the sample story, and says whether anything had to change.

    What the user added stays.
    """
    of_sample = (table.c.story_id == story_id, table.c.sample)
    chosen = select(table.c.article_id, table.c.payload).where(*of_sample).order_by(*ORDER)
    there = [(row.article_id, row.payload) for row in connection.execute(chosen)]
    if there == list(packed.items()):
        return False
    connection.execute(delete(table).where(*of_sample))
    connection.execute(delete(table).where(table.c.story_id == story_id, table.c.article_id.in_(list(packed))))
    append(connection, story_id, packed, sample=True)
    return True

"""Which story has just these articles: how an address that was made on another machine finds its story on this one."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable
from contextlib import suppress

from sqlalchemy import ColumnElement, Connection, and_, select

from components.errors import StorageFailed
from components.model import Edits
from components.stories.articles_json import edits_from_json
from components.stories.edits import edit_of
from components.stories.schema import articles, steps, stories

UNEDITED = Edits()
_LENGTH = 12
"""Characters: among a hundred thousand stories the chance that any two share a key is one in fifty thousand."""


def files_key(article_ids: Iterable[str], edits: Edits = UNEDITED) -> str:
    """A short name of these articles, whatever their order, without those that take no part; "" where none does."""
    taking_part = sorted(key for key in article_ids if _takes_part(edits, key))
    return hashlib.sha256("\n".join(taking_part).encode()).hexdigest()[:_LENGTH] if taking_part else ""


def find(connection: Connection, visible: ColumnElement[bool], key: str, article_ids: Collection[str]) -> str | None:
    """The story of just the articles of that key; else, where any are named, one that has all of article_ids.

    Of several the one modified last. Cost: reads the ids of all articles and no text; 0.1 s for 100,000 articles.
    """
    held = _articles_of(connection, visible)
    edits = _edits_of(connection, visible)
    for story_id, ids in held.items():
        if key and files_key(ids, edits.get(story_id, UNEDITED)) == key:
            return story_id
    for story_id, ids in held.items():
        there = {each for each in ids if _takes_part(edits.get(story_id, UNEDITED), each)}
        if article_ids and there.issuperset(article_ids):
            return story_id
    return None


def _articles_of(connection: Connection, visible: ColumnElement[bool]) -> dict[str, list[str]]:
    """By story, those modified last first."""
    newest = stories.c.modified.desc(), stories.c.created.desc()
    found: dict[str, list[str]] = defaultdict(list)
    chosen = select(articles.c.story_id, articles.c.article_id).join(stories).where(visible).order_by(*newest)
    for story_id, article_id in connection.execute(chosen):
        found[story_id].append(article_id)
    return found


def _edits_of(connection: Connection, visible: ColumnElement[bool]) -> dict[str, Edits]:
    """Those in force, of the stories that have any."""
    in_force = and_(steps.c.story_id == stories.c.story_id, steps.c.position == stories.c.cursor)
    found = {}
    for story_id, payload in connection.execute(
        select(steps.c.story_id, steps.c.edits).join(stories, in_force).where(visible)
    ):
        with suppress(StorageFailed):  # a damaged story keeps nobody from another one
            found[story_id] = edits_from_json(payload)
    return found


def _takes_part(edits: Edits, article_id: str) -> bool:
    edit = edit_of(edits, article_id)
    return edit.compared and not edit.removed

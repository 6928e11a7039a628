"""Articles of one story put into stories of their own, by one step that can be taken back.

The step removes them from the story they were in, as any removal does. The stories that it made are remembered beside
it: undo deletes those that nobody has changed since, redo brings them back. No article is ever in no story.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, insert, select, update

from components.model import Edits
from components.stories.edits import change, edit_of
from components.stories.schema import articles, splits, stories

Part = tuple[str, Sequence[str]]
"""The name of a story to be made, and the article_ids that go into it."""


def payloads_of(connection: Connection, story_id: str, wanted: Collection[str]) -> dict[str, str]:
    """Those of these articles that are in the story, in its order."""
    there = articles.c.story_id == story_id, articles.c.article_id.in_(list(wanted))
    chosen = select(articles.c.article_id, articles.c.payload).where(*there).order_by(articles.c.position)
    return {row.article_id: row.payload for row in connection.execute(chosen)}


def without(edits: Edits, moved: Collection[str]) -> Edits:
    """Edits by which the moved articles are gone from the story."""
    for article_id in sorted(moved):
        edits = change(edits, article_id, removed=True)
    return edits


def brought_along(edits: Edits, moved: Collection[str]) -> Edits:
    """What was corrected in the moved articles, for the story they go to."""
    return Edits(
        {key: edit for key, edit in edits.articles.items() if key in moved and not edit_of(edits, key).removed}
    )


def remember(connection: Connection, source: str, position: int, made: str) -> None:
    """That this step of the source made this story."""
    connection.execute(insert(splits).values(story_id=made, source=source, position=position))


def take_back(connection: Connection, source: str, position: int) -> None:
    """Deletes the stories that the step made, save those that were changed since."""
    made = select(splits.c.story_id).where(splits.c.source == source, splits.c.position == position)
    unchanged = stories.c.story_id.in_(made), stories.c.modified == stories.c.created, stories.c.deleted.is_(None)
    connection.execute(update(stories).where(*unchanged).values(deleted=time.time()))


def bring_back(connection: Connection, source: str, position: int) -> None:
    """The stories that the step made, as they were before it was taken back."""
    made = select(splits.c.story_id).where(splits.c.source == source, splits.c.position == position)
    connection.execute(update(stories).where(stories.c.story_id.in_(made)).values(deleted=None))

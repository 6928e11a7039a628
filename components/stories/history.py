"""The undo history of a story: its steps in order, and the cursor that says which one is in force."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select, update

from components.model import Edits
from components.stories.articles_json import edits_from_json, edits_to_json
from components.stories.schema import splits, steps, stories


def edits_at(connection: Connection, story_id: str, cursor: int) -> Edits:
    """The edits in force at that step; none before the first, but for what an exchange of articles left there."""
    chosen = select(steps.c.edits).where(steps.c.story_id == story_id, steps.c.position == cursor)
    payload = connection.execute(chosen).scalar_one_or_none()
    return Edits() if payload is None else edits_from_json(payload)


def label_at(connection: Connection, story_id: str, position: int) -> str | None:
    """What the step there did; None where there is no such step."""
    chosen = select(steps.c.label).where(steps.c.story_id == story_id, steps.c.position == position)
    return None if position < 1 else connection.execute(chosen).scalar_one_or_none()


def push(connection: Connection, story_id: str, cursor: int, edits: Edits, label: str) -> None:
    """A new step after the cursor; what could be redone until now is forgotten."""
    connection.execute(delete(steps).where(steps.c.story_id == story_id, steps.c.position > cursor))
    connection.execute(delete(splits).where(splits.c.source == story_id, splits.c.position > cursor))
    step = {"story_id": story_id, "position": cursor + 1, "label": label, "edits": edits_to_json(edits)}
    connection.execute(insert(steps).values(step))
    move(connection, story_id, cursor + 1)


def move(connection: Connection, story_id: str, cursor: int) -> None:
    """Puts the edits after that step in force; no step is lost."""
    connection.execute(update(stories).where(stories.c.story_id == story_id).values(cursor=cursor))

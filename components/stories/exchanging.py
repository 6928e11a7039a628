"""Articles put in the place of others, as one undo step: whoever takes it back has those before, and no others."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, delete, insert, select

from components.model import Edits
from components.stories import contents, history
from components.stories.articles_json import edits_from_json, edits_to_json
from components.stories.edits import change
from components.stories.schema import steps


def exchange(
    connection: Connection, story_id: str, cursor: int, gone: Collection[str], packed: Mapping[str, str], label: str
) -> None:
    """Takes articles out and adds others, or brings them back; in all steps before this one the new ones are not there.

    packed: payloads by article_id. Nothing that an undo can reach shows both.
    """
    there = contents.article_ids(connection, story_id)
    new = {key: payload for key, payload in packed.items() if key not in there}
    contents.append(connection, story_id, new)
    edits = _removed(history.edits_at(connection, story_id, cursor), gone, True)
    _hide(connection, story_id, cursor, new)
    history.push(connection, story_id, cursor, _removed(edits, packed, False), label)


def _hide(connection: Connection, story_id: str, cursor: int, new: Collection[str]) -> None:
    """Removes the new articles from every step so far, and from what was before the first."""
    before = steps.c.story_id == story_id, steps.c.position <= cursor
    rows = connection.execute(select(steps).where(*before)).all()
    kept = {row.position: (row.label, edits_from_json(row.edits)) for row in rows}
    kept.setdefault(0, ("", Edits()))
    connection.execute(delete(steps).where(*before))
    amended = [
        {"story_id": story_id, "position": at, "label": label, "edits": edits_to_json(_removed(edits, new, True))}
        for at, (label, edits) in sorted(kept.items())
    ]
    connection.execute(insert(steps), amended)


def _removed(edits: Edits, article_ids: Collection[str], removed: bool) -> Edits:
    for article_id in article_ids:
        edits = change(edits, article_id, removed=removed)
    return edits

"""What the store hands out: plain values, none of them tied to the database."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from components.model import Article, Edits


@dataclass(frozen=True, slots=True)
class StoryInfo:
    """A story as a list shows it. owner "": everyone's. articles: how many, without those removed. Times are UTC."""

    story_id: str
    name: str
    owner: str
    sample: bool
    articles: int
    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True)
class Story:
    """A story as it was opened. originals: as read, in the order added, those removed by an edit among them.

    undo_label, redo_label: what the next undo or redo would do, None where there is nothing.
    """

    info: StoryInfo
    originals: tuple[Article, ...]
    edits: Edits
    undo_label: str | None
    redo_label: str | None


@dataclass(frozen=True, slots=True)
class Added:
    """The article_ids that came in (or came back), and those that were in the story already."""

    added: tuple[str, ...]
    already: tuple[str, ...]

    @classmethod
    def of(cls, articles: Sequence[Article], came_in: Collection[str]) -> Added:
        """came_in: the article_ids that the story had not; one that comes twice was there the second time."""
        added = dict.fromkeys(article.article_id for article in articles if article.article_id in came_in)
        first, already = set(added), []
        for article in articles:
            if article.article_id in first:
                first.discard(article.article_id)
            else:
                already.append(article.article_id)
        return cls(tuple(added), tuple(already))

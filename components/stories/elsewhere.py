"""What the other stories hold by the same outlets, each story an event: from it an outlet's furniture is learnt.

What is learnt is added to articles when a story is opened, before its edits, so that a person can put it back as any
other furniture; the articles that are kept stay as they were read.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, and_, select

from components.cleaning.recurring import learn
from components.errors import StorageFailed
from components.model import Article, Edits, Furniture
from components.stories.articles_json import article_from_json, edits_from_json, outlet_in
from components.stories.database import Database
from components.stories.edits import apply, edit_of
from components.stories.schema import articles, steps, stories

NEWEST = 200
"""Articles of an outlet that are learnt from, those of the stories modified last."""
LOOKED_AT = 5000
"""Articles, of any outlet, among which these are looked for."""

Groups = Sequence[Sequence[Article]]
"""Articles of one outlet, as corrected; a group a story."""
Learnt = Mapping[str, tuple[Furniture, ...]]
"""By article_id."""


class Elsewhere:
    """The stories that `others` lets through. Its methods raise StorageFailed."""

    def __init__(self, database: Database, others: ColumnElement[bool]) -> None:
        self._database, self._others = database, others

    def version(self) -> str:
        """Another one after every change of these stories. Cost: reads no article."""
        with self._database.reading() as connection:
            found = select(stories.c.story_id, stories.c.modified).where(self._others)
            return repr(sorted(tuple(row) for row in connection.execute(found)))

    def by(self, outlets: Collection[str]) -> dict[str, Groups]:
        """What stands there by these outlets, as outlets_of names them. Cost: 25 microseconds an article looked at."""
        if not outlets:
            return {}
        with self._database.reading() as connection:
            edits = self._edits(connection)
            chosen = self._payloads(connection, edits, outlets)
        grouped: dict[str, list[tuple[Article, ...]]] = defaultdict(list)
        for (_, outlet), (corrections, payloads) in chosen.items():
            grouped[outlet].append(_opened(payloads, corrections))
        return dict(grouped)

    def _edits(self, connection: Connection) -> dict[str, Edits]:
        """Those in force, of the stories that have any."""
        in_force = and_(steps.c.story_id == stories.c.story_id, steps.c.position == stories.c.cursor)
        found = select(steps.c.story_id, steps.c.edits).join(stories, in_force).where(self._others)
        edits = {}
        for story_id, payload in connection.execute(found):
            with suppress(StorageFailed):  # a damaged story keeps nobody from another one
                edits[story_id] = edits_from_json(payload)
        return edits

    def _payloads(
        self, connection: Connection, edits: Mapping[str, Edits], outlets: Collection[str]
    ) -> dict[tuple[str, str], tuple[Edits, list[str]]]:
        """By story and outlet, with the story's edits."""
        order = stories.c.modified.desc(), stories.c.story_id, articles.c.position
        columns = articles.c.story_id, articles.c.article_id, articles.c.payload
        found = select(*columns).join(stories).where(self._others).order_by(*order).limit(LOOKED_AT)
        chosen: dict[tuple[str, str], tuple[Edits, list[str]]] = {}
        left = Counter(dict.fromkeys(outlets, NEWEST))
        for story_id, article_id, payload in connection.execute(found):
            corrections = edits.get(story_id, Edits())
            edit = edit_of(corrections, article_id)
            outlet = _same(outlet_in(payload) if edit.outlet is None else edit.outlet)
            if left[outlet] > 0 and not edit.removed:
                chosen.setdefault((story_id, outlet), (corrections, []))[1].append(payload)
                left[outlet] -= 1
        return chosen


def outlets_of(originals: Sequence[Article], edits: Edits) -> dict[str, str]:
    """By article_id, the outlet as corrected, in small letters; without the articles that have none or were removed."""
    return {each.article_id: outlet for each in apply(originals, edits) if (outlet := _same(each.outlet))}


def recurring(originals: Sequence[Article], outlets: Mapping[str, str], elsewhere: Mapping[str, Groups]) -> Learnt:
    """What is furniture in these articles for what stands elsewhere by their outlets. Cost: see cleaning.recurring."""
    found: dict[str, tuple[Furniture, ...]] = {}
    for outlet, groups in elsewhere.items():
        own = [each for each in originals if outlets.get(each.article_id) == outlet]
        learnt = learn([*groups, own])
        found |= {each.article_id: learnt.furniture(each) for each in own}
    return found


def with_recurring(originals: Sequence[Article], learnt: Learnt) -> tuple[Article, ...]:
    """The articles with that furniture too."""
    return tuple(_with(each, learnt.get(each.article_id, ())) for each in originals)


def _with(article: Article, more: Sequence[Furniture]) -> Article:
    return replace(article, furniture=tuple(sorted((*article.furniture, *more)))) if more else article


def _opened(payloads: Sequence[str], edits: Edits) -> tuple[Article, ...]:
    read = []
    for payload in payloads:
        with suppress(StorageFailed):
            read.append(article_from_json(payload))
    return apply(read, edits)


def _same(outlet: str) -> str:
    return outlet.strip().casefold()

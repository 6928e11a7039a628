"""Stories that stay: each call is one short transaction, safe from any thread and any process."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, insert, select, update

from components import wording
from components.errors import CrossreadError, StorageFailed, StoryNotFound
from components.model import Article, Edits
from components.stories import contents, exchanging, history, same_files, splitting, wholes
from components.stories.database import Database
from components.stories.edits import change, edit_of
from components.stories.elsewhere import Elsewhere
from components.stories.names import tidy, unused
from components.stories.schema import openings, stories
from components.stories.settings import Settings
from components.stories.splitting import Part
from components.stories.story import Added, Story, StoryInfo

STORY_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
LONGEST_LABEL = 200

Found: TypeAlias = Row[*tuple[Any, ...]]
"""A row of the table stories."""


class Store:
    """All stories of one database.

    Shared, a story belongs to the visit (`owner`, an opaque key) that made it until it is saved for everyone;
    otherwise owner is "" and everything is listed. Who knows a story's id may change it. Every method raises
    StorageFailed where the database fails, and StoryNotFound for a story that is not there.
    """

    def __init__(self, url: str | None = None, shared: bool | None = None) -> None:
        settings = Settings.read()
        self.shared = settings.shared if shared is None else shared
        self._database = Database(settings.database_url if url is None else url)

    def close(self) -> None:
        """Lets go of the database's connections."""
        self._database.close()

    def create(self, name: str, owner: str = "", sample: bool = False) -> StoryInfo:
        """A new, empty story; a name that is taken gets " (2)"."""
        with self._database.writing() as connection:
            return _info(self._insert(connection, name, owner, sample))

    def sample(self, owner: str, articles: Sequence[Article]) -> StoryInfo:
        """The sample story of this owner: made at the first call, its articles brought up to date at any other.

        What the owner added and edited in it stays.
        """
        packed = contents.pack(articles)
        theirs = select(stories).where(stories.c.sample, stories.c.owner == owner, stories.c.deleted.is_(None))
        with self._database.writing() as connection:
            row = connection.execute(theirs.order_by(stories.c.created)).first()
            row = row or self._insert(connection, wording.SAMPLE_STORY, owner, sample=True)
            if contents.replace_sample(connection, row.story_id, packed):
                _settle(connection, row.story_id, modified=row.modified)
            return _info(_find(connection, row.story_id))

    def stories(self, owner: str = "", deleted: bool = False) -> list[StoryInfo]:
        """Those that this owner may see, or their own that restore() brings back; most recently modified first."""
        wanted = and_(stories.c.deleted.is_not(None), stories.c.owner == owner) if deleted else self._visible(owner)
        newest = stories.c.modified.desc(), stories.c.created.desc()
        with self._database.reading() as connection:
            rows = connection.execute(select(stories).where(wanted).order_by(*newest)).all()
        return [_info(row) for row in rows]

    def open(self, story_id: str, owner: str = "", again: bool = False) -> Story:
        """The story with its articles and edits; StoryNotFound also where it is somebody else's and not saved.

        again: by one who has it open; nothing is written, so that visitors of one owner need not wait in line."""
        with self._database.reading() as connection:
            row = _find(connection, story_id, self._visible(owner))
            packed = contents.payloads(connection, story_id)
            edits = history.edits_at(connection, story_id, row.cursor)
            labels = [history.label_at(connection, story_id, row.cursor + ahead) for ahead in (0, 1)]
            last = story_id if again else self._last_opened(connection, owner)
        if last != story_id:
            with suppress(StorageFailed):  # not worth keeping a reader from the story
                self._remember(story_id, owner)
        return Story(_info(row), contents.originals(packed), edits, undo_label=labels[0], redo_label=labels[1])

    def last_opened(self, owner: str = "") -> str | None:
        """The story that this owner opened last, of those still there."""
        with self._database.reading() as connection:
            return self._last_opened(connection, owner)

    def elsewhere(self, story_id: str, owner: str = "") -> Elsewhere:
        """What stands in the other stories that this owner may see."""
        return Elsewhere(self._database, and_(self._visible(owner), stories.c.story_id != story_id))

    def same_files(self, key: str, article_ids: Collection[str] = (), owner: str = "") -> str | None:
        """The story that this owner may see of just the articles of that files_key, else one that has all of these."""
        with self._database.reading() as connection:
            return same_files.find(connection, self._visible(owner), key, article_ids)

    def add(self, story_id: str, articles: Sequence[Article], all_said: Mapping[str, str] = {}) -> Added:
        """Keeps each article once. One that an edit had removed comes back, by a step that can be undone.

        all_said: by article_id, all that its file says, where the article is a choice from it.
        """
        packed = contents.pack(articles)
        with self._database.writing() as connection:
            row = _find(connection, story_id, lock=True)
            there = contents.article_ids(connection, story_id)
            edits = history.edits_at(connection, story_id, row.cursor)
            removed = [key for key in packed if edit_of(edits, key).removed]
            new = {key: payload for key, payload in packed.items() if key not in there}
            contents.append(connection, story_id, new)
            wholes.append(connection, {key: text for key, text in all_said.items() if key in new})
            if removed:
                brought_back = edits
                for key in removed:
                    brought_back = change(brought_back, key, removed=False)
                history.push(connection, story_id, row.cursor, brought_back, wording.STEPS["removed_false"])
            if new or removed:
                _settle(connection, story_id)
        return Added.of(articles, {*new, *removed})

    def exchange(
        self, story_id: str, gone: Collection[str], articles: Sequence[Article], all_said: Mapping[str, str], label: str
    ) -> None:
        """Puts these articles in the place of those that go, by one undo step."""
        packed = contents.pack(articles)
        with self._database.writing() as connection:
            row = _find(connection, story_id, lock=True)
            exchanging.exchange(connection, story_id, row.cursor, set(gone) - set(packed), packed, label)
            wholes.append(connection, all_said)
            _settle(connection, story_id)

    def all_said(self, article_id: str) -> str:
        """All that the article's file says, as text; "" where the article is just that."""
        with self._database.reading() as connection:
            return wholes.whole_of(connection, article_id)

    def change(self, story_id: str, edits: Edits, label: str) -> None:
        """One undo step to these edits; none where they are in force already. Forgets what could be redone."""
        with self._database.writing() as connection:
            row = _find(connection, story_id, lock=True)
            if edits != history.edits_at(connection, story_id, row.cursor):
                history.push(connection, story_id, row.cursor, edits, tidy(label, LONGEST_LABEL))
                _settle(connection, story_id)

    def split(self, story_id: str, parts: Sequence[Part]) -> list[StoryInfo]:
        """A new story for each part, with those of its articles that are in this one, which leave it: one undo step.

        What was corrected in them goes along. undo() deletes the new stories that nobody has changed since.
        """
        made = []
        with self._database.writing() as connection:
            row = _find(connection, story_id, lock=True)
            edits, left = history.edits_at(connection, story_id, row.cursor), set[str]()
            for name, wanted in parts:
                here = {key for key in wanted if not edit_of(edits, key).removed} - left
                if packed := splitting.payloads_of(connection, story_id, here):
                    made.append(self._part(connection, row, name, packed, edits))
                    left |= set(packed)
            if made:
                label = wording.STEPS["split" if len(made) > 1 else "split_one"].format(count=len(made))
                history.push(connection, story_id, row.cursor, splitting.without(edits, left), label)
                for story in made:
                    splitting.remember(connection, story_id, row.cursor + 1, story.story_id)
                _settle(connection, story_id)
            return [_info(_find(connection, story.story_id)) for story in made]

    def undo(self, story_id: str) -> str | None:
        """Takes the last step back and returns its label; None where nothing is left."""
        return self._move(story_id, step=0, by=-1)

    def redo(self, story_id: str) -> str | None:
        """Takes the next step again and returns its label; None where nothing is left."""
        return self._move(story_id, step=1, by=1)

    def rename(self, story_id: str, name: str) -> StoryInfo:
        """A blank name leaves the old one; one that is taken gets " (2)"."""
        with self._database.writing() as connection:
            row = _find(connection, story_id, lock=True)
            return self._update(connection, row, name=self._unused(connection, tidy(name) or row.name, row))

    def save(self, story_id: str, name: str) -> StoryInfo:
        """Names the story and, in shared mode, shows it to everyone; a saved sample is an ordinary story from then."""
        with self._database.writing() as connection:
            row = _find(connection, story_id, lock=True)
            wanted = self._unused(connection, tidy(name) or row.name, row, owner="")
            return self._update(connection, row, name=wanted, owner="", sample=False)

    def delete(self, story_id: str) -> None:
        """restore() brings it back for 30 days. Raises CrossreadError for the sample story."""
        with self._database.writing() as connection:
            row = _find(connection, story_id, lock=True)
            if row.sample:
                raise CrossreadError(wording.SAMPLE_STAYS, wording.SAMPLE_STAYS_HINT)
            self._update(connection, row, deleted=time.time())

    def restore(self, story_id: str) -> StoryInfo:
        """Brings a deleted story back, under another name where its own has been taken since."""
        with self._database.writing() as connection:
            row = _find(connection, story_id, deleted=True, lock=True)
            if row.deleted is None:
                return _info(row)
            return self._update(connection, row, name=self._unused(connection, row.name, row), deleted=None)

    def _insert(self, connection: Connection, name: str, owner: str, sample: bool) -> Found:
        taken = connection.execute(select(stories.c.name).where(self._visible(owner))).scalars()
        now, story_id = time.time(), secrets.token_urlsafe(16)
        row = {"story_id": story_id, "name": unused(name, taken), "owner": owner, "sample": sample}
        connection.execute(insert(stories).values(**row, kept=0, cursor=0, created=now, modified=now))
        return _find(connection, story_id)

    def _part(self, connection: Connection, source: Found, name: str, packed: dict[str, str], edits: Edits) -> Found:
        """A story made of articles of another one, as new as if nobody had touched it."""
        row = self._insert(connection, name, source.owner, sample=False)
        contents.append(connection, row.story_id, packed)
        if (along := splitting.brought_along(edits, packed)) != Edits():
            history.push(connection, row.story_id, row.cursor, along, wording.STEPS["along"])
        _settle(connection, row.story_id, modified=row.created)
        return row

    def _update(self, connection: Connection, row: Found, **values: Any) -> StoryInfo:
        chosen = update(stories).where(stories.c.story_id == row.story_id)
        connection.execute(chosen.values(modified=time.time(), **values))
        return _info(_find(connection, row.story_id, deleted=True))

    def _unused(self, connection: Connection, name: str, row: Found, owner: str | None = None) -> str:
        visible = self._visible(row.owner if owner is None else owner)
        others = select(stories.c.name).where(visible, stories.c.story_id != row.story_id)
        return unused(name, connection.execute(others).scalars())

    def _visible(self, owner: str) -> ColumnElement[bool]:
        there = stories.c.deleted.is_(None)
        return and_(there, stories.c.owner.in_(("", owner))) if self.shared else there

    def _last_opened(self, connection: Connection, owner: str) -> str | None:
        theirs = select(stories.c.story_id).join(openings).where(openings.c.owner == owner, self._visible(owner))
        return connection.execute(theirs.order_by(openings.c.opened.desc()).limit(1)).scalar()

    def _remember(self, story_id: str, owner: str) -> None:
        with self._database.writing() as connection:
            before = openings.c.story_id == story_id, openings.c.owner == owner
            connection.execute(delete(openings).where(*before))
            connection.execute(insert(openings).values(story_id=story_id, owner=owner, opened=time.time()))

    def _move(self, story_id: str, step: int, by: int) -> str | None:
        with self._database.writing() as connection:
            row = _find(connection, story_id, lock=True)
            label = history.label_at(connection, story_id, row.cursor + step)
            if label is not None:
                history.move(connection, story_id, row.cursor + by)
                turn = splitting.take_back if by < 0 else splitting.bring_back
                turn(connection, story_id, row.cursor + step)
                _settle(connection, story_id)
        return label


def _find(
    connection: Connection,
    story_id: str,
    visible: ColumnElement[bool] | None = None,
    deleted: bool = False,
    lock: bool = False,
) -> Found:
    """The story's row, locked against other writers where the database locks rows; raises StoryNotFound."""
    chosen = select(stories).where(stories.c.story_id == story_id)
    if visible is not None:
        chosen = chosen.where(visible)
    if not deleted:
        chosen = chosen.where(stories.c.deleted.is_(None))
    if lock:
        chosen = chosen.with_for_update()
    # An id may come from an address bar; a database is only asked for what could be one.
    row = connection.execute(chosen).one_or_none() if STORY_ID.fullmatch(story_id) else None
    if row is None:
        raise StoryNotFound(wording.STORY_NOT_FOUND, wording.STORY_NOT_FOUND_HINT)
    return row


def _settle(connection: Connection, story_id: str, modified: float | None = None) -> None:
    """Brings what a list of stories shows in line with the story's articles and edits."""
    row = _find(connection, story_id)
    edits = history.edits_at(connection, story_id, row.cursor)
    ids = contents.article_ids(connection, story_id)
    kept = sum(not edit_of(edits, key).removed for key in ids)
    values = {"kept": kept, "modified": time.time() if modified is None else modified}
    connection.execute(update(stories).where(stories.c.story_id == story_id).values(values))


def _info(row: Found) -> StoryInfo:
    times = (datetime.fromtimestamp(seconds, UTC) for seconds in (row.created, row.modified))
    return StoryInfo(row.story_id, row.name, row.owner, row.sample, row.kept, *times)

"""Reading in the background: files go into their story batch by batch, whatever page, tab or click comes meanwhile."""

from __future__ import annotations

import hashlib
import logging
import secrets
import threading
import time
from collections import Counter, deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from operator import attrgetter

import streamlit as st

from components import wording
from components.errors import CrossreadError, UnreadableFile
from components.readers import Columns, Reading, Upload, read_many
from components.stories import Store, StoryInfo
from components.views import adding, repeats
from components.views.adding import FileResult, Given

_BATCH, _BATCH_SECONDS = 200, 1.0
"""Articles, and seconds, after which what was read is kept: a transaction an article would take most of the time."""
MOST_RESULTS = 10_000
"""Files that the list of one job names."""
_MOST_TABLES, _TABLE_BYTES = 12, 20 << 20
"""Tables whose bytes stay at hand to be read another way, and how many bytes they may have together."""
_MOST_FINISHED = 32
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Table:
    """A file with tables, at hand to be read another way. readings: each way so far, with the articles that it gave."""

    name: str
    data: bytes
    readings: tuple[tuple[tuple[Columns, ...], frozenset[str]], ...]

    def columns(self, shown: Collection[str]) -> tuple[Columns, ...]:
        """As they were understood for the articles that are shown, after an undo too; else as they were last."""
        ways = [columns for columns, gave in self.readings if not gave.isdisjoint(shown)]
        return ways[-1] if ways else self.readings[-1][0]

    @property
    def lacks_text(self) -> bool:
        """Whether no column of one of its tables is known to hold the text, however it was read last."""
        return any("text" not in columns.fields for columns in self.readings[-1][0])

    @cached_property
    def digest(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


class Job:
    """Some files on their way into one story, on a thread of its own. What a page shows of it may be read at any time.

    story: where the articles go; another one than the sample as soon as there is a first article.
    """

    def __init__(self, store: Store, story: StoryInfo, owner: str) -> None:
        self.key = secrets.token_hex(8)
        self.story, self.owner = story, owner
        self.total = self.done = self.passed_over = self.left_unread = 0
        self.troubles = 0
        self.last, self.error = "", ""
        self.started = self.dismissed = False
        self.read: Counter[str] = Counter()
        self.already: Counter[str] = Counter()
        self.counts: Counter[str] = Counter()
        """How many files ended in which way."""
        self.results: list[FileResult] = []
        self.problems: list[UnreadableFile] = []
        self.tables: list[Table] = []
        """Those at hand, of which tables without a known text are the last to go."""
        self.tables_gone = 0
        self.repeats = repeats.Repeats()
        self._store = store
        self._waiting: deque[Given] = deque()
        self._batch: list[tuple[Given, Reading]] = []
        self._new: set[str] = set()
        self._kept = time.monotonic()
        self._closed = False
        self._lock = threading.Lock()
        self._stopped, self._finished = threading.Event(), threading.Event()

    @property
    def finished(self) -> bool:
        return self._finished.is_set()

    def give(self, files: Sequence[Given], passed_over: int = 0) -> bool:
        """Puts files at the end of the line; False where the job takes no more."""
        with self._lock:
            if self._closed:
                return False
            self._waiting.extend(files)
            self.total += len(files)
            self.passed_over += passed_over
            return True

    def start(self) -> None:
        threading.Thread(target=self._run, daemon=True, name="reading").start()

    def stop(self) -> None:
        """Reads no further file; what has been read is kept."""
        self._stopped.set()

    def understood(self, table: Table, reading: Reading) -> None:
        """Remembers that a table was read another way."""
        for place, each in enumerate(self.tables):
            if each is table:
                self.tables[place] = replace(table, readings=(*table.readings, _way(reading)))

    def wait(self, seconds: float) -> bool:
        """Whether the job is done by then."""
        return self._finished.wait(seconds)

    def _run(self) -> None:
        try:
            for given, reading in self._readings():
                self._take(given, reading)
            self._keep()
            self.last = ""
            self.repeats = repeats.look(self._store, self.story.story_id, self.owner, self._new)
        except CrossreadError as error:
            self.error = str(error)
        except Exception:
            _log.exception("a job failed")
            self.error = f"{wording.UNEXPECTED} {wording.UNEXPECTED_HINT}"
        finally:
            with self._lock:
                self._closed = True
                self.left_unread = self.total - self.done
                self._waiting.clear()
            self._batch = []
            self._finished.set()

    def _readings(self) -> Iterator[tuple[Given, Reading]]:
        while self._goes_on():
            under_way: deque[Given] = deque()
            for reading in read_many(self._uploads(under_way)):
                given = under_way.popleft()
                yield given, adding.as_told(reading, given.known)

    def _goes_on(self) -> bool:
        with self._lock:
            self._closed = self._stopped.is_set() or not self._waiting
            return not self._closed

    def _uploads(self, under_way: deque[Given]) -> Iterator[Upload]:
        while self._waiting and not self._stopped.is_set():
            given = self._waiting.popleft()
            under_way.append(given)
            yield given.name, partial(attrgetter("data"), given)

    def _take(self, given: Given, reading: Reading) -> None:
        self.done, self.last = self.done + 1, adding.shown_name(given.name)
        self._batch.append((given, reading))
        if reading.columns:
            self._remember(Table(given.name, given.data, (_way(reading),)))
        many = sum(len(each.articles) for _, each in self._batch) >= _BATCH
        if many or time.monotonic() - self._kept > _BATCH_SECONDS:
            self._keep()

    def _remember(self, table: Table) -> None:
        tables = [*self.tables, table]
        while len(tables) > _MOST_TABLES or sum(len(each.data) for each in tables) > _TABLE_BYTES:
            tables.remove(next((each for each in tables if not each.lacks_text), tables[0]))
            self.tables_gone += 1
        self.tables = tables

    def _keep(self) -> None:
        """Puts what was read since the last time into the story, by one transaction."""
        batch, self._batch = self._batch, []
        articles = [article for _, reading in batch for article in reading.articles]
        added: set[str] = set()
        if articles:
            place = adding.place_for(self._store, self.story, self.owner, articles[0])
            self.started, self.story = self.started or place.story_id != self.story.story_id, place
            said = {key: text for _, reading in batch for key, text in reading.wholes.items()}
            added = set(self._store.add(place.story_id, articles, said).added)
            self._new |= added
        for given, reading in batch:
            self._tell(given, reading, added)
        self._kept = time.monotonic()

    def _tell(self, given: Given, reading: Reading, added: set[str]) -> None:
        """added: the articles that are new to the story; each is counted for the first file that brought it."""
        new = {article.article_id for article in reading.articles} & added
        added -= new
        result = adding.result_of(given.name, reading, len(new))
        self.counts[result.result] += 1
        for count, counts in ((result.added, self.read), (result.already, self.already)):
            if count:
                counts[result.file] += count
        self.troubles += len(reading.problems)
        self.problems += reading.problems[: adding.MOST_NAMED - len(self.problems)]
        if len(self.results) < MOST_RESULTS:
            self.results.append(result)


def _way(reading: Reading) -> tuple[tuple[Columns, ...], frozenset[str]]:
    return reading.columns, frozenset(article.article_id for article in reading.articles)


class Jobs:
    """The jobs of this server: those that run, and the last that ended, as their results are still shown."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._lock = threading.Lock()

    def give(self, store: Store, story: StoryInfo, owner: str, files: Sequence[Given], passed_over: int = 0) -> Job:
        """The job that reads these files into the story: one that is at it already, or a new one."""
        with self._lock:
            last = self.last(story.story_id)
            if last and not last.finished and last.give(files, passed_over):
                return last
            job = Job(store, story, owner)
            job.give(files, passed_over)
            self._jobs[job.key] = job
            self._trim()
        job.start()
        return job

    def get(self, key: str | None) -> Job | None:
        return self._jobs.get(key or "")

    def last(self, story_id: str) -> Job | None:
        """The newest job that reads, or read, into this story."""
        return next((job for job in reversed(list(self._jobs.values())) if job.story.story_id == story_id), None)

    def _trim(self) -> None:
        finished = [job for job in self._jobs.values() if job.finished]
        for job in finished[:-_MOST_FINISHED]:
            del self._jobs[job.key]
        held = 0
        for job in reversed(finished):
            held += sum(len(table.data) for table in job.tables)
            if held > 2 * _TABLE_BYTES:
                job.tables.clear()


@st.cache_resource(show_spinner=False)
def jobs() -> Jobs:
    """The jobs of this server."""
    return Jobs()

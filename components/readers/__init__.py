"""Bytes to articles. A format is one module `from_*.py` here; nothing else has to know of it.

Such a module has SUFFIXES (lower case, with the dot), NAME (plain words), `is_mine(data)`, whether bytes are of this
format beyond doubt, whatever the file's name, and `read(name, data)`, an iterator of drafts, tables, files packed in
it and problems that cost one entry each, which may raise UnreadableFile where the rest of the file cannot be read.
It may have `is_plain(data)`, whether a text of its name is running text and nothing of the format.
BINARY = True where its files are no text; LARGEST (bytes) where none of its files is larger; QUICK (bytes) up to
which nothing in one can make reading slow, so that it is read here and now. All others are read by processes that can
be killed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

from components.errors import UnreadableFile
from components.model import Article
from components.readers.columns import Columns
from components.readers.formats import base_name, check_size, formats, is_quick
from components.readers.pool import POOL, processors
from components.readers.reading import MOST_ENTRIES, Found, Whole, read_here

__all__ = ["MOST_ENTRIES", "Columns", "Reading", "Upload", "base_name", "formats", "read", "read_many"]

Upload = tuple[str, Callable[[], bytes]]
"""A file's name and how to get its bytes, so that no more than a few files' are held at a time."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its articles in the file's order, and what could not be read, in plain words.

    columns: how its tables were understood. wholes: by article_id, all that the file says, where the article is a
    choice from it.
    """

    file: str
    articles: tuple[Article, ...] = ()
    problems: tuple[UnreadableFile, ...] = ()
    columns: tuple[Columns, ...] = ()
    wholes: Mapping[str, str] = field(default_factory=dict)


def read(name: str, data: bytes, given: Mapping[str, str] = {}) -> Reading:
    """The articles of a file and its problems; content never makes it raise. name may be a path.

    given: how a person read the columns of its tables, a column's name -> its field of Draft ("": none).
    """
    file = base_name(name)
    try:
        check_size(file, len(data))
    except UnreadableFile as problem:
        return Reading(file, problems=(problem,))
    return _gathered(file, (read_here if is_quick(file, data) else POOL.read)(name, data, given))


def read_many(uploads: Iterable[Upload]) -> Iterator[Reading]:
    """Reads files as many at once as there are processors; the readings come in the files' order.

    No file is opened much before its turn, so that their bytes are not all held at once.
    """
    with ThreadPoolExecutor(processors()) as threads:
        waiting: deque[Future[Reading]] = deque()
        try:
            for name, data in uploads:
                waiting.append(threads.submit(_opened, name, data))
                if len(waiting) > 2 * processors():
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for each in waiting:  # nobody asks for these any more
                each.cancel()


def _opened(name: str, data: Callable[[], bytes]) -> Reading:
    return read(name, data())


def _gathered(file: str, found: Iterable[Found]) -> Reading:
    articles: list[Article] = []
    problems: list[UnreadableFile] = []
    columns: list[Columns] = []
    wholes: dict[str, str] = {}
    for piece in found:
        match piece:
            case Article():
                articles.append(piece)
            case UnreadableFile():
                problems.append(piece)
            case Columns():
                columns.append(piece)
            case Whole():
                wholes[piece.article_id] = piece.text
    return Reading(file, tuple(articles), tuple(problems), tuple(columns), wholes)

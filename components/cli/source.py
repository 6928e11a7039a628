"""The articles of an archive's source, one at a time: a file of JSON Lines, or a folder of files of any format."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from components.cleaning.furniture import find_furniture
from components.cli.inputs import bytes_of, rows, unreadable
from components.cli.output import complain
from components.errors import CrossreadError
from components.matching.archive import Archive
from components.model import Article, Furniture, Source
from components.readers import base_name, read

LINES = frozenset({".jsonl", ".ndjson"})
_FIELDS = ("outlet", "agency", "title", "byline", "published", "url", "language")


class Articles:
    """The articles of some files. A file that cannot be read is told and costs only itself; a broken line ends all.

    known: digest of a file's bytes -> the id of the one article in it, where it need not be read again. progress: the
    share of all bytes. lines: they are JSON Lines, whatever their names. After the run: failed, whether a file could
    not be read; ids, of all articles; given, the ids that were no strings, as they were given; skipped, known files.
    """

    def __init__(
        self,
        files: Sequence[Path],
        known: Mapping[str, str],
        progress: Callable[[float], None],
        lines: bool = False,
    ) -> None:
        self.failed = False
        self.ids: set[str] = set()
        self.given: dict[str, Any] = {}
        self.skipped = 0
        self._files, self._known, self._progress, self._all_lines = files, known, progress, lines
        self._total = max(1, sum(map(_size, files)))

    def __iter__(self) -> Iterator[Article]:
        done = 0
        for file in self._files:
            lines = self._all_lines or file.suffix.lower() in LINES
            for article in self._lines(file, done) if lines else self._read(file):
                self.ids.add(article.article_id)
                yield article
            done += _size(file)
            self._progress(done / self._total)

    def _lines(self, file: Path, done: int) -> Iterator[Article]:
        def progress(at: int) -> None:
            self._progress(min(0.999, (done + at) / self._total))

        for number, row in rows(str(file), ("id", "text"), progress):
            article = _article(row, Source(base_name(file.name), str(number)))
            if not isinstance(row["id"], str):
                self.given[article.article_id] = row["id"]
            yield article

    def _read(self, file: Path) -> Iterator[Article]:
        try:
            data = bytes_of(str(file))
        except CrossreadError as error:
            self.failed = complain(error)
            return
        if one := self._known.get(hashlib.sha256(data).hexdigest()):
            self.ids.add(one)
            self.skipped += 1
            return
        reading = read(file.name, data)
        yield from reading.articles
        for problem in reading.problems:
            self.failed = complain(problem)


def files_of(source: str) -> list[Path]:
    """The file itself, or every file of a folder and its folders, by name; hidden ones and archives left out."""
    path = Path(source)
    try:
        if not path.is_dir():
            return [path]
        files = [one for one in _walked(path) if one.is_file()]
        archives = {folder for folder in {one.parent for one in files} if Archive.stands_in(folder)}
        return sorted(
            one
            for one in files
            if one.parent not in archives and not any(part.startswith(".") for part in one.relative_to(path).parts)
        )
    except OSError as error:
        raise unreadable(source, error) from error


def _walked(path: Path) -> Iterator[Path]:
    """Everything below a folder. One below it that may not be read is told, and costs no other."""

    def told(error: OSError) -> None:
        if error.filename == str(path):
            raise error
        complain(unreadable(str(error.filename), error))

    for folder, _, names in os.walk(path, onerror=told):
        yield from (Path(folder, name) for name in names)


@lru_cache(maxsize=16)
def _furniture_of(text: str) -> tuple[Furniture, ...]:
    """Many copies of one article, one after the other, are looked through once."""
    return find_furniture(text)


def furniture_of(article: Article) -> tuple[Furniture, ...]:
    """What the reader found; an article of a JSON line was not looked through yet."""
    return article.furniture if article.source.reader else _furniture_of(article.text)


def _article(row: Mapping[str, Any], source: Source) -> Article:
    """The article of a JSON line, its text as it stands there."""
    one = row["id"] if isinstance(row["id"], str) else json.dumps(row["id"], ensure_ascii=False)
    told = {name: row[name] for name in ("date", *_FIELDS) if isinstance(row.get(name), str)}
    fields = {name: told.get(name, "") for name in _FIELDS}
    fields["published"] = fields["published"] or told.get("date", "")
    return replace(Article(one, row["text"], source=source), **fields)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0

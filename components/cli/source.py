"""The articles of an archive's source, one at a time: files of JSON Lines, and of any other format."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from components.cleaning.furniture import find_furniture
from components.cli.inputs import bytes_of, readings, rows, size_of, told
from components.errors import UnreadableFile
from components.model import FIELDS, Article, Furniture, Source
from components.readers import base_name

LINES = frozenset({".jsonl", ".ndjson"})


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
        self._done, self._total = 0, max(1, sum(map(size_of, files)))

    def __iter__(self) -> Iterator[Article]:
        for lines, files in groupby(self._files, lambda file: self._all_lines or file.suffix.lower() in LINES):
            for article in self._lines(files) if lines else self._read(files):
                self.ids.add(article.article_id)
                yield article

    def _lines(self, files: Iterable[Path]) -> Iterator[Article]:
        def progress(at: int) -> None:
            self._progress(min(0.999, (self._done + at) / self._total))

        for file in files:
            for number, row in rows(str(file), ("id", "text"), progress):
                article = _article(row, Source(base_name(file.name), str(number)))
                if not isinstance(row["id"], str):
                    self.given[article.article_id] = row["id"]
                yield article
            self._finished(file)

    def _read(self, files: Iterable[Path]) -> Iterator[Article]:
        for file, reading in readings(filter(self._is_new, files)):
            yield from reading.articles
            self.failed = told(reading) or self.failed
            self._finished(file)

    def _finished(self, file: Path) -> None:
        self._done += size_of(file)
        self._progress(self._done / self._total)

    def _is_new(self, file: Path) -> bool:
        """Whether its bytes are not those of the one article of a file that is known."""
        try:
            one = self._known.get(hashlib.sha256(bytes_of(str(file))).hexdigest()) if self._known else None
        except UnreadableFile:
            return True
        if one:
            self.ids.add(one)
            self.skipped += 1
            self._finished(file)
        return not one


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
    told = {name: row[name] for name in ("date", *FIELDS) if isinstance(row.get(name), str)}
    fields = {name: told.get(name, "") for name in FIELDS}
    fields["published"] = fields["published"] or told.get("date", "")
    return replace(Article(one, row["text"], source=source), **fields)

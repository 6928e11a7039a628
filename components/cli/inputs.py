"""What the commands read: files and folders through the readers, and JSON Lines, one line at a time."""

from __future__ import annotations

import json
import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from components.cli.output import Progress, complain
from components.errors import CrossreadError, UnreadableFile
from components.matching.archive import Archive
from components.model import Article
from components.readers import Reading, Upload, read_many
from components.readers.folder import articles_among
from components.readers.formats import LARGEST, base_name, check_size
from components.wording import (
    ARCHIVE,
    CLI_BAD_LINE,
    CLI_BAD_LINE_HINT,
    CLI_NAMED,
    CLI_NO_FILE,
    CLI_NO_FILE_HINT,
    CLI_NO_FILES,
    CLI_NO_FILES_HINT,
    CLI_OVER_INPUT,
    CLI_OVER_INPUT_HINT,
    CLI_TOLD_OF,
    CLI_UNREADABLE,
    CLI_UNREADABLE_HINT,
)

_BOM = b"\xef\xbb\xbf"


class FromFiles:
    """The articles of files, and of folders' files, as they are read. What cannot be read is told on standard error, a
    line each, and costs only itself: `failed` says after the run whether anything could not. progress: the share of
    all bytes."""

    def __init__(self, names: Sequence[str], progress: Callable[[float], None] = lambda _: None) -> None:
        self.failed = False
        self._names, self._progress = names, progress

    def __iter__(self) -> Iterator[Article]:
        return (article for _, article in self.named())

    def named(self) -> Iterator[tuple[str, Article]]:
        """Each article with what it is called: its file, by its path where two have its name, and its entry in it."""
        files = [file for name in self._names for file in self._files(name)]
        alike = Counter(file.name for file in files)
        total, done = max(1, sum(map(size_of, files))), 0
        for file, reading in readings(files):
            path = str(file) if alike[file.name] > 1 else ""
            yield from ((_called(article, path), article) for article in reading.articles)
            self.failed = told(reading, path) or self.failed
            done += size_of(file)
            self._progress(done / total)

    def _files(self, name: str) -> list[Path]:
        try:
            files = files_of(name)
        except CrossreadError as error:
            self.failed = complain(error)
            return []
        if not files:
            self.failed = complain(CrossreadError(CLI_NO_FILES.format(folder=name), CLI_NO_FILES_HINT))
        return files


def _called(article: Article, path: str) -> str:
    source = article.source
    file = path or source.file
    return CLI_NAMED.format(file=file, entry=source.entry) if source.entry else file


def articles_of(names: Sequence[str]) -> tuple[dict[str, str], list[Article], bool]:
    """-> what each article is called, by its id; all that could be read, each once; whether anything could not."""
    found = FromFiles(names, Progress(ARCHIVE["reading"]))
    named = {article.article_id: (name, article) for name, article in found.named()}
    return {key: name for key, (name, _) in named.items()}, [each for _, each in named.values()], found.failed


def readings(files: Iterable[Path]) -> Iterator[tuple[Path, Reading]]:
    """Each file with what it gave, in their order, several read at once; what the system does not give is a problem."""
    waiting: deque[_File] = deque()

    def uploads() -> Iterator[Upload]:
        for path in files:
            waiting.append(_File(path))
            yield path.name, waiting[-1].content

    for reading in read_many(uploads()):
        file = waiting.popleft()
        yield file.path, Reading(reading.file, problems=(file.problem,)) if file.problem else reading


class _File:
    """A file that is opened when its turn comes. problem: why it could not be."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem: UnreadableFile | None = None

    def content(self) -> bytes:
        try:
            return bytes_of(str(self.path))
        except UnreadableFile as problem:
            self.problem = problem
            return b""


def told(reading: Reading, path: str = "") -> bool:
    """Tell of what could not be read; path: where its file is, if its name alone does not say. -> Whether there was
    anything."""
    for problem in reading.problems:
        complain(CrossreadError(CLI_TOLD_OF.format(file=path, problem=problem)) if path else problem)
    return bool(reading.problems)


def files_of(source: str) -> list[Path]:
    """The file itself, or the files of a folder and its folders that may be articles, by name; archives left out."""
    path = Path(source)
    try:
        if not path.is_dir():
            return [path]
        files = {one.relative_to(path).as_posix(): one for one in _walked(path) if one.is_file()}
        archives = {folder for folder in {one.parent for one in files.values()} if Archive.stands_in(folder)}
        return [one for one in map(files.__getitem__, articles_among(files)) if one.parent not in archives]
    except OSError as error:
        raise unreadable(source, error) from error


def _walked(path: Path) -> Iterator[Path]:
    """Everything below a folder. One below it that may not be read is told, and costs no other."""

    def tell(error: OSError) -> None:
        if error.filename == str(path):
            raise error
        complain(unreadable(str(error.filename), error))

    for folder, _, names in os.walk(path, onerror=tell):
        yield from (Path(folder, name) for name in names)


def spare(output: str, names: Sequence[str]) -> None:
    """Raises CrossreadError where the file to be written is one of those to be read, or one that their folders hold."""
    path = Path(output)
    if not path.is_file():
        return
    for name in names:
        within = Path(name).is_dir() and Path(name).resolve() in path.resolve().parents
        if any(_is_same(path, file) for file in (files_of(name) if within else [Path(name)])):
            raise CrossreadError(CLI_OVER_INPUT.format(file=output), CLI_OVER_INPUT_HINT)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def bytes_of(name: str) -> bytes:
    """Raises UnreadableFile where the file cannot be read, or is larger than any that is, before it is opened."""
    try:
        check_size(base_name(name), Path(name).stat().st_size)
        with Path(name).open("rb") as file:
            return file.read(LARGEST + 1)  # what is no plain file has no size, and may have no end
    except OSError as error:
        raise unreadable(name, error) from error


def size_of(file: Path) -> int:
    """Bytes; 0 for a file that is not there."""
    try:
        return file.stat().st_size
    except OSError:
        return 0


def unreadable(name: str, error: OSError) -> UnreadableFile:
    """What is said of a file that the system does not give."""
    if isinstance(error, FileNotFoundError):
        return UnreadableFile(CLI_NO_FILE.format(file=name), CLI_NO_FILE_HINT)
    return UnreadableFile(CLI_UNREADABLE.format(file=name, why=error.strerror), CLI_UNREADABLE_HINT)


def rows(
    name: str, fields: Sequence[str], progress: Callable[[int], None] = lambda _: None
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a JSON Lines file with the numbers of their lines; progress: bytes read so far.

    Raises CrossreadError at the first line that lacks a field.
    """
    at = 0
    try:
        with Path(name).open("rb") as file:
            for number, line in enumerate(file, 1):
                at += len(line)
                text = (line.removeprefix(_BOM) if number == 1 else line).decode("utf-8", "replace")
                if text.strip():
                    yield number, _row(text, number, name, fields)
                progress(at)
    except OSError as error:
        raise unreadable(name, error) from error


def _row(text: str, number: int, name: str, fields: Sequence[str]) -> dict[str, Any]:
    try:
        row = json.loads(text)
    except (ValueError, RecursionError):
        row = None
    texts = [field for field in fields if field in ("a", "b", "text")]
    whole = isinstance(row, dict) and all(f in row for f in fields) and all(isinstance(row[t], str) for t in texts)
    if not whole:
        told = CLI_BAD_LINE.format(line=number, file=name, fields=", ".join(fields))
        raise CrossreadError(told, CLI_BAD_LINE_HINT)
    return dict(row)

"""One file to its articles, in this process: sniffed, read, finished; what is packed in it is read in its turn."""

from __future__ import annotations

import hashlib
import logging
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from components import wording
from components.errors import UnreadableFile
from components.model import Article, Source
from components.readers.columns import Columns, drafts_of, no_text_column, understood
from components.readers.draft import Draft, Outcome, Packed, Sheet
from components.readers.finish import finish
from components.readers.formats import base_name, reader_for
from components.readers.packed import MOST_UNPACKED

_log = logging.getLogger(__name__)
MOST_ENTRIES = 2_000
"""Articles and problems of one file; what comes after is left unread, and that is said."""
DEEPEST = 2
"""A file in a zip in a zip is read; one packed deeper is a problem."""
_SAMPLE = 80
"""Characters of a cell that are shown of a table's first row."""


@dataclass(frozen=True, slots=True)
class Whole:
    """All that the file says of one article, as text, where the article is a choice from it."""

    article_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """What is read next: its place in the file, and in what is packed there; () between two."""

    path: tuple[int, ...] = ()


Found = Article | UnreadableFile | Columns | Whole | Step
"""What a file gives, one by one."""


@dataclass(frozen=True, slots=True)
class _File:
    """A file on its way. outer: the file that was given; within: its path in there, "" for that itself; path: the same
    in numbers; unpacked: bytes of all that was packed in there, so far."""

    outer: str
    name: str
    data: bytes
    digest: str
    given: Mapping[str, str]
    after: tuple[int, ...]
    unpacked: Counter[str]
    within: str = ""
    path: tuple[int, ...] = ()

    def leaves_out(self, path: tuple[int, ...]) -> bool:
        """Whether this was read before; what the last one read is a part of was not."""
        return path <= self.after and (path == self.after or path != self.after[: len(path)])


def read_here(name: str, data: bytes, given: Mapping[str, str] = {}, after: tuple[int, ...] = ()) -> Iterator[Found]:
    """What the file gives, in its order; content never makes it raise, but for MemoryError.

    given: a table's column -> its field. after: the path of the last step that need not be read again.
    """
    entries, file = 0, base_name(name)
    for found in _read(_File(file, file, data, hashlib.sha256(data).hexdigest(), given, after, Counter())):
        entries += isinstance(found, Article | UnreadableFile)
        if entries > MOST_ENTRIES:
            message = wording.TOO_MANY.format(file=file, most=MOST_ENTRIES)
            yield UnreadableFile(message, wording.TOO_LARGE_HINT)
            return
        yield found


def _read(file: _File) -> Iterator[Found]:
    """The last line of defence: an error that no reader foresaw is told as a problem of this file, and logged."""
    number = -1
    try:
        module, reader, warning = reader_for(file.name, file.data)
        for number, outcome in enumerate(reader.read(file.name, file.data)):
            path = (*file.path, number)
            if not file.leaves_out(path):
                yield Step(path)
                yield from _outcome(file, path, module, outcome, warning)
                yield Step()
        if number < 0:
            raise UnreadableFile(wording.EMPTY_FILE.format(file=file.name), wording.EMPTY_FILE_HINT)
    except UnreadableFile as problem:
        yield problem
    except MemoryError:
        raise
    except Exception:
        _log.exception("reading failed")
        yield UnreadableFile(wording.READING_FAILED.format(file=file.name), wording.READING_FAILED_HINT)


def _outcome(
    file: _File, path: tuple[int, ...], module: str, outcome: Outcome, warning: tuple[str, ...]
) -> Iterator[Found]:
    match outcome:
        case UnreadableFile():
            yield outcome
        case Packed() if len(path) > DEEPEST:
            yield UnreadableFile(wording.PACKED_DEEP.format(file=base_name(outcome.name)), wording.PACKED_DEEP_HINT)
        case Packed() if _unpacked(file, outcome) > MOST_UNPACKED:
            raise UnreadableFile(wording.PACKED_BOMB.format(file=file.name), wording.PACKED_BOMB_HINT)
        case Packed():
            within = f"{file.within}/{outcome.name}".lstrip("/")
            inner = replace(file, name=base_name(outcome.name), data=outcome.data, within=within, path=path)
            yield from _read(inner)
        case Sheet():
            sheet = replace(outcome, warnings=(*outcome.warnings, *warning))
            yield from _sheet(replace(file, path=path), module, sheet)
        case Draft():
            # How a person read columns is no matter of a text that is packed beside the table.
            text = replace(outcome, warnings=(*outcome.warnings, *warning))
            yield from _finished(replace(file, given={}), module, text)


def _unpacked(file: _File, inner: Packed) -> int:
    """A zip of zips may unpack to no more than a zip: what is unpacked is counted over all of them."""
    file.unpacked[file.outer] += len(inner.data)
    return file.unpacked[file.outer]


def _sheet(file: _File, module: str, sheet: Sheet) -> Iterator[Found]:
    columns = understood(sheet, file.given)
    head: list[Sequence[str] | UnreadableFile] = []
    for row in sheet.rows:
        head.append(row)
        if not isinstance(row, UnreadableFile) and any(row):
            break
    shown = tuple(cell[:_SAMPLE] for cell in head[-1]) if head and not isinstance(head[-1], UnreadableFile) else ()
    if file.after[: len(file.path)] != file.path:  # told before, where rows of it were read before
        yield replace(columns, sheet=f"{file.within} {sheet.name}".strip(), sample=shown)
    if "text" not in columns.fields:
        yield no_text_column(file.name, columns)
        return
    drafts = drafts_of(file.name, replace(sheet, rows=chain(head, sheet.rows)), columns)
    for number, outcome in enumerate(drafts):
        path = (*file.path, number)
        if not file.leaves_out(path):
            yield Step(path)
            yield from _finished(file, module, outcome) if isinstance(outcome, Draft) else (outcome,)


def _finished(file: _File, module: str, draft: Draft) -> Iterator[Found]:
    entry = " › ".join(filter(None, (file.within, draft.entry))) or None
    try:
        source = Source(file.outer, entry, module, file.digest)
        article = finish(draft, source, file.given, "" if draft.entry else file.name)
    except UnreadableFile as problem:
        yield problem
        return
    yield article
    if draft.whole.strip() and draft.whole.split() != draft.text.split():
        yield Whole(article.article_id, draft.whole)

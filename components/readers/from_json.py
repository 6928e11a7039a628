"""JSON: lists of articles as news services, crawlers and databases write them, one object a line, or a single article.

An object becomes a table's row and its fields the columns, so that a wrong guess can be corrected as with any table.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import count, islice
from typing import Any

from components import wording
from components.errors import UnreadableFile
from components.readers.ahead import Ahead
from components.readers.cells import cell
from components.readers.draft import Outcome, Sheet
from components.readers.encoding.charset import BOMS, decode
from components.readers.formats import suffix_of
from components.readers.headers import HEAD, Row, head_of, named
from components.readers.jsonfiles import own as jsonown
from components.readers.jsonfiles.lines import decoded_lines
from components.readers.jsonfiles.shapes import WRAPPERS, lifted, lists_in
from components.readers.sniff import prose_in

SUFFIXES = (".json", ".jsonl", ".ndjson")
NAME = "JSON"

_LINES = frozenset({".jsonl", ".ndjson"})
_OPENED = re.compile(r'\s*(?:\[\s*)?\{\s*"(?:[^"\\\n]|\\.){1,200}"\s*:\s*(?:["\[{\d-]|true|false|null|NaN)')
_ENTRY = re.compile(r'^\s*(?:\{|"[^"\n]{1,200}"\s*:)', re.MULTILINE)
_HEAD = 65_536
_SAMPLE = 100
"""Objects whose fields are the table's columns."""
_LARGE = 16 << 20
"""Characters of a document that is not read as a whole, where its head tells where its list is."""
_LIST = re.compile(rf'"(?:{"|".join(WRAPPERS)})"\s*:\s*(?=\[\s*\{{)')
_BETWEEN = re.compile(r"[\s,]*")

Item = Mapping[str, Any] | list[Any] | UnreadableFile | None
"""An object, a list that is a table's row, a problem, or an empty line."""


def is_mine(data: bytes) -> bool:
    """Whether an object with a field begins here, alone or in a list."""
    head = next((data[len(mark) : 4096] for mark, _ in BOMS if data.startswith(mark)), data[:4096])
    return _OPENED.match(head.replace(b"\0", b"").decode("latin-1")) is not None


def is_plain(data: bytes) -> bool:
    """Whether running text begins here, and nothing that JSON begins with."""
    head = prose_in(data)
    return head != "" and head[0] not in "{[" and _ENTRY.search(head) is None


def read(name: str, data: bytes) -> Iterator[Outcome]:
    """A table for each list of articles in it; articles that Crossread itself wrote come as they were."""
    if suffix_of(name) in _LINES or _is_lines(data):
        lines, warnings = decoded_lines(data)
        yield from _articles(name, "", _of_lines(name, lines), warnings)
        return
    text, warnings = decode(data)
    for title, values in _lists(name, text):
        yield from _articles(name, title, map(partial(_item, name), count(1), values), warnings)


def _articles(file: str, title: str, found: Iterator[Item], warnings: tuple[str, ...]) -> Iterator[Outcome]:
    items = Ahead(found)
    head = items.look(_SAMPLE)
    objects = [item for item in head if isinstance(item, Mapping)]
    if not objects and any(isinstance(item, list) for item in head):
        yield _table(Ahead(_listed(file, items)), warnings)
        return
    if not objects:
        told = wording.JSON_NO_ARTICLES.format(file=file)
        first = next((item.message for item in head if isinstance(item, UnreadableFile)), told)
        raise UnreadableFile(first, wording.JSON_NO_ARTICLES_HINT)
    if all(map(jsonown.is_own, objects)):
        yield from jsonown.drafts(file, _objects(file, items))
        return
    columns = list(dict.fromkeys(key for item in objects for key in item))
    sheet = named((title,))[0] if title else ""
    yield Sheet(named(columns), Ahead(_rows(file, columns, _objects(file, items))), sheet, warnings)


def _rows(
    file: str, columns: Sequence[str], items: Iterable[Mapping[str, Any] | UnreadableFile | None]
) -> Iterator[Row | UnreadableFile]:
    for number, item in enumerate(items, 1):
        if not isinstance(item, Mapping):
            yield () if item is None else item
            continue
        row = [cell(item.get(column)) for column in columns]
        empty = UnreadableFile(wording.ROW_EMPTY.format(row=number, file=file), wording.ROW_EMPTY_HINT)
        yield row if any(map(str.strip, row)) else empty


def _table(rows: Ahead[Row | UnreadableFile], warnings: tuple[str, ...]) -> Sheet:
    """Lists that are a table's rows, the first of them the columns' names or not."""
    names, start = head_of([None if isinstance(row, UnreadableFile) else row for row in rows.look(HEAD)])
    for _ in range(start):
        next(rows)
    return Sheet(names, rows, warnings=warnings)


def _listed(file: str, items: Iterable[Item]) -> Iterator[Row | UnreadableFile]:
    for number, item in enumerate(items, 1):
        if isinstance(item, list):
            yield [cell(each) for each in item]
        else:
            yield item if isinstance(item, UnreadableFile) else () if item is None else _no_article(file, number)


def _no_article(file: str, number: int) -> UnreadableFile:
    message = wording.JSON_NO_ARTICLE.format(row=number, file=file)
    return UnreadableFile(message, wording.JSON_NO_ARTICLES_HINT)


def _objects(file: str, items: Iterable[Item]) -> Iterator[Mapping[str, Any] | UnreadableFile | None]:
    for number, item in enumerate(items, 1):
        yield _no_article(file, number) if isinstance(item, list) else item


def _of_lines(file: str, lines: Iterable[str]) -> Iterator[Item]:
    """An item a line: one that is broken costs itself alone."""
    for number, line in enumerate(lines, 1):
        try:
            yield _item(file, number, _decoder.decode(line)) if line.strip() else None
        except (ValueError, RecursionError):
            yield UnreadableFile(wording.JSON_LINE.format(row=number, file=file), wording.ROW_EMPTY_HINT)


def _item(file: str, number: int, value: Any) -> Item:
    """An object as it is, a text as an object that holds nothing else, a list of values as a table's row; all others
    are problems."""
    if isinstance(value, dict):
        return lifted(value)
    if isinstance(value, list) and value and not any(isinstance(each, dict | list) for each in value):
        return value
    if isinstance(value, str) and not isinstance(value, _Number) and value.strip():
        return {"text": value}
    return _no_article(file, number)


def _is_lines(data: bytes) -> bool:
    """Whether each line is an object of its own."""
    end = data.rfind(b"\n", 0, 4 << 20) + 1
    head = [line for line in islice(decoded_lines(data[:end])[0], 9) if line.strip()][:2]
    try:
        return len(head) == 2 and head[1].lstrip().startswith("{") and isinstance(_decoder.decode(head[0]), dict)
    except (ValueError, RecursionError):
        return False


def _lists(file: str, text: str) -> Iterator[tuple[str, Iterable[Any]]]:
    """The lists of articles; one that is the whole document, or stands in a large or a broken one, entry by entry."""
    start = len(text) - len(text.lstrip())
    within = _LIST.search(text, start, _HEAD)
    if text.startswith("[", start):
        yield "", _values(file, text, start + 1, "]")
    elif within and len(text) > _LARGE:
        yield "", _values(file, text, text.index("[", within.end()) + 1, "]")
    else:
        try:
            documents = list(_values(file, text, start))
            yield from list(lists_in(documents[0] if len(documents) == 1 else documents))
        except RecursionError as error:
            raise _deep(file) from error
        except UnreadableFile:
            if not within:
                raise
            yield "", _values(file, text, text.index("[", within.end()) + 1, "]")


def _values(file: str, text: str, at: int, end: str = "") -> Iterator[Any]:
    """One value after the other, up to where the list ends; or to the text's end, where it is no list."""
    try:
        while True:
            between = _BETWEEN.match(text, at)
            at = between.end() if between else at
            if text.startswith(end, at) if end else at == len(text):
                return
            value, at = _decoder.raw_decode(text, at)
            yield value
    except RecursionError as error:
        raise _deep(file) from error
    except json.JSONDecodeError as error:
        message = wording.JSON_BROKEN.format(file=file, line=error.lineno)
        raise UnreadableFile(message, wording.JSON_BROKEN_HINT) from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """All of its fields, also where two have the same name."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    names = named([name for name, _ in pairs])
    return {name: value for name, (_, value) in zip(names, pairs, strict=True)}


def _deep(file: str) -> UnreadableFile:
    return UnreadableFile(wording.JSON_DEEP.format(file=file), wording.READING_FAILED_HINT)


class _Number(str):
    """A number as it is written."""

    __slots__ = ()


_decoder = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_Number, parse_float=_Number, parse_constant=lambda _: None, strict=False
)
"""NaN is nothing, and a line break within a text is no error."""

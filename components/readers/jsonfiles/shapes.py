"""Where the articles stand in a JSON document: the shapes that programs and services of news write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from components.readers.columns import field_named

WRAPPERS = (
    "articles article items item data results result docs documents hits response stories news entries records rows "
    "posts value list content feed @graph"
).split()
"""Fields that hold the list of articles, or an object that holds it."""
_LIFTED = ("_source", "fields", "attributes", "article", "node", "document", "doc")
"""Fields in which the parts of a single article stand."""
_BESIDE = ("metadata", "meta")
"""Fields in which more is told of an article."""
_DEEPEST = 5
_LOOK = 20
"""Entries of a list that are looked at."""


def lists_in(document: Any) -> Iterator[tuple[str, list[Any]]]:
    """The lists of articles, with the names they stand under where there are several; a single article is a list of
    one, and so is an object that is none, for a person to say what its fields are."""
    if not isinstance(document, dict):
        yield "", document if isinstance(document, list) else [document]
    elif found := _wrapped(document, _is_list):
        yield "", _with_outlet(document, found)
    elif found := _table(document):
        yield "", found
    elif is_article(document):
        yield "", [document]
    else:
        yield from _in_parts(document)


def lifted(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """An article without the object around its fields: {"_id": 7, "_source": {"title": …}}."""
    for name in _LIFTED:
        if isinstance(inner := value.get(name), dict):
            value = {key: each for key, each in value.items() if key != name} | inner
            break
    for name in _BESIDE:
        if isinstance(inner := value.get(name), dict):
            value = inner | {key: each for key, each in value.items() if key != name}
    return value


def is_article(value: Any) -> bool:
    """Whether this is an object with a field that is called a text."""
    return isinstance(value, dict) and any(
        isinstance(each, str | list | dict) and each and field_named(key) == "text" and not _is_list(key, each)
        for key, each in lifted(value).items()
    )


def _is_list(name: str, value: Any) -> bool:
    """Whether it is a list of articles. A text may be a list of paragraphs, which have no titles or addresses."""
    if not isinstance(value, list):
        return False
    found = [lifted(each) for each in value[:_LOOK] if is_article(each)]
    return any(field_named(name) != "text" or {"title", "url"} & set(map(field_named, each)) for each in found)


def _is_objects(_name: str, value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(each, dict) for each in value[:_LOOK])


def _wrapped(document: Mapping[str, Any], fits: Callable[[str, Any], bool], depth: int = 0) -> list[Any]:
    """The list that fits in a field of a usual name, at any depth."""
    for name in WRAPPERS:
        inner = document.get(name)
        found: list[Any] = []
        if isinstance(inner, list) and fits(name, inner):
            found = [each for each in inner if is_article(each)] if name == "@graph" else inner
        elif isinstance(inner, dict) and depth < _DEEPEST:
            found = _wrapped(inner, fits, depth + 1) or _by_name(inner)
        if found:
            return found
    return []


def _by_name(document: Mapping[str, Any]) -> list[Any]:
    """Articles that stand under a name each, as far as they plainly do."""
    values = list(document.values())
    return values if values and all(isinstance(each, dict) and is_article(each) for each in values[:_LOOK]) else []


def _in_parts(document: Mapping[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    """Lists or objects of articles under names of their own; or else any list of objects, or the object itself."""
    lists = {name: each for name, each in document.items() if _is_list(name, each)}
    if lists:
        yield from ((name if len(lists) > 1 else "", each) for name, each in lists.items())
        return
    yield "", _by_name(document) or _wrapped(document, _is_objects) or [document]


def _table(document: Mapping[str, Any]) -> list[Any]:
    """What pandas writes: {"text": {"0": …, "1": …}} or {"columns": ["text"], "data": [[…], …]}."""
    names, rows = document.get("columns"), document.get("data")
    if isinstance(names, list) and isinstance(rows, list):
        return [dict(zip(map(str, names), row, strict=False)) for row in rows if isinstance(row, list)]
    columns = [column for column in document.values() if isinstance(column, dict)]
    if not columns or len(columns) < len(document) or any(column.keys() != columns[0].keys() for column in columns):
        return []
    if not any(field_named(name) == "text" for name in document):
        return []
    return [{name: column[place] for name, column in document.items()} for place in columns[0]]


def _with_outlet(document: Mapping[str, Any], found: list[Any]) -> list[Any]:
    """The entries of a JSON Feed, which tells its outlet once."""
    if "jsonfeed.org" not in str(document.get("version", "")):
        return found
    outlet = {"outlet": document.get("title")}
    return [outlet | each if isinstance(each, dict) else each for each in found]

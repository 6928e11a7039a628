"""Articles and edits as JSON and back, exactly.

ASCII only, so that no database meets a character it cannot keep (PostgreSQL refuses NUL). A field that is missing
takes its default, so that stories kept by an earlier version open.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from typing import Any

from components import wording
from components.errors import StorageFailed
from components.model import Article, ArticleEdit, Edits, Furniture, Source, Span


def article_to_json(article: Article) -> str:
    """One JSON object, its names those of the fields."""
    return _dump(article)


def article_from_json(payload: str) -> Article:
    """Raises StorageFailed where the payload is no article."""
    with _damage_said():
        return _article(json.loads(payload))


def outlet_in(payload: str) -> str:
    """The outlet of an article, without reading the rest; "" where none stands there.

    No value holds a quotation mark as it is, so this one can only begin the field.
    """
    _, _, rest = payload.partition('"outlet":')
    try:
        return str(json.JSONDecoder().raw_decode(rest)[0])
    except (ValueError, RecursionError):
        return ""


def edits_to_json(edits: Edits) -> str:
    """One JSON object, from article_id to what was corrected there."""
    return _dump(edits.articles)


def edits_from_json(payload: str) -> Edits:
    """Raises StorageFailed where the payload is no edits."""
    with _damage_said():
        return Edits({article_id: _edit(read) for article_id, read in json.loads(payload).items()})


def _article(read: dict[str, Any]) -> Article:
    special: dict[str, Any] = {
        "origins": tuple((field, origin) for field, origin in read.pop("origins", ())),
        "furniture": tuple(Furniture(**piece) for piece in read.pop("furniture", ())),
        "title_span": _span(read.pop("title_span", None)),
        "source": Source(**read.pop("source", {})),
        "warnings": tuple(read.pop("warnings", ())),
    }
    return Article(**read, **special)


def _edit(read: dict[str, Any]) -> ArticleEdit:
    spans: dict[str, Any] = {name: _spans(read.pop(name, ())) for name in ("unmarked", "marked")}
    return ArticleEdit(**read, **spans)


def _spans(read: Iterable[dict[str, int]]) -> tuple[Span, ...]:
    return tuple(Span(**span) for span in read)


def _span(read: dict[str, int] | None) -> Span | None:
    return None if read is None else Span(**read)


@contextmanager
def _damage_said() -> Iterator[None]:
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise StorageFailed(wording.DAMAGED_STORY, wording.DAMAGED_STORY_HINT) from error


def _dump(value: object) -> str:
    return json.dumps(value, default=_plain, separators=(",", ":"))


def _plain(value: object) -> dict[str, Any]:
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"no JSON for {type(value).__name__}")

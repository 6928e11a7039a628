"""Looking ahead at what comes one by one: a table's rows, a document's entries."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

Item = TypeVar("Item")
_MOST = 4_000_000
"""Characters that are held, about: what comes may be long."""


class Ahead(Iterator[Item]):
    """An iterator of which the first items can be looked at before their turn."""

    def __init__(self, items: Iterator[Item]) -> None:
        self._items = items
        self._ahead: deque[Item] = deque()

    def __next__(self) -> Item:
        return self._ahead.popleft() if self._ahead else next(self._items)

    def look(self, count: int) -> list[Item]:
        """The next items, at most so many, and fewer where they are long. An error comes in its turn, not now."""
        size = sum(map(_size, self._ahead))
        try:
            while len(self._ahead) < count and size < _MOST:
                item = next(self._items)
                self._ahead.append(item)
                size += _size(item)
        except StopIteration:
            pass
        except Exception as error:
            self._items = _raising(error)
        return list(self._ahead)


def _size(item: Any) -> int:
    parts = item.values() if isinstance(item, Mapping) else item if isinstance(item, list | tuple) else ()
    return sum(len(part) for part in parts if isinstance(part, str))


def _raising(error: Exception) -> Iterator[Any]:
    raise error
    yield

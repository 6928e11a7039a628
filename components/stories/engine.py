"""The engine that was chosen for all comparisons, kept between visits; on a shared server who runs it chooses."""

from __future__ import annotations

from components import wording
from components.errors import StorageFailed
from components.stories.settings import Settings

_FILE = "engine.txt"
_LONGEST = 4096


def chosen(settings: Settings) -> str:
    """The engine's name, "" for the built-in one alone."""
    if settings.shared:
        return settings.engine
    try:
        return (settings.folder / _FILE).read_text(encoding="utf-8")[:_LONGEST].strip()
    except (OSError, ValueError):  # never chosen, or not to be read
        return settings.engine


def choose(settings: Settings, name: str) -> None:
    """Keep the choice. Raises StorageFailed."""
    try:
        settings.folder.mkdir(parents=True, exist_ok=True)
        (settings.folder / _FILE).write_text(name, encoding="utf-8")
    except (OSError, ValueError) as error:
        raise StorageFailed(wording.UNWRITABLE.format(place=settings.folder), wording.UNWRITABLE_HINT) from error

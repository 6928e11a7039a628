"""Stories for the measurements of the dashboard: invented words, straight into the store of a server."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from components.model import Article
from components.stories import Store
from components.stories.settings import sqlite_url
from tests.speed.archive import Words, story
from tests.speed.bench import sample_story

PASSAGES = 1_000
WORDS_OF_ONE, PARAGRAPH = 10, 80


def two_long() -> list[Article]:
    """Two articles of 20,000 words: a thousand times ten words that both have, and ten of each one's own."""
    words = Words(_told(), random.Random(5))
    sides: tuple[list[str], list[str]] = [], []
    for _ in range(PASSAGES):
        both = words.take(WORDS_OF_ONE)
        for side in sides:
            side += [*words.take(WORDS_OF_ONE), *both]
    return _articles([_in_paragraphs(side) for side in sides], "long")


def versions(count: int, seed: int = 11) -> list[Article]:
    """One story in so many versions, 300 to 1,200 words each."""
    return _articles([version.text for version in story(count, _told(), seed)], f"{seed}-{count}")


def keep(home: Path, name: str, articles: Sequence[Article]) -> str:
    """-> the address of a new story with these articles, in the folder of a server."""
    store = Store(sqlite_url(home / "stories.db"), shared=False)
    kept = store.create(name)
    store.add(kept.story_id, articles)
    store.close()
    return f"story={kept.story_id}"


@cache
def _told() -> tuple[str, ...]:
    return tuple(article.text for article in sample_story())


def _articles(texts: Sequence[str], name: str) -> list[Article]:
    ids = (hashlib.sha256(f"{name}-{number}".encode()).hexdigest()[:20] for number in range(len(texts)))
    return [
        Article(article_id, text, outlet=f"Outlet {name}-{number}", language="en")
        for number, (article_id, text) in enumerate(zip(ids, texts, strict=True))
    ]


def _in_paragraphs(words: Sequence[str]) -> str:
    return "\n\n".join(" ".join(words[at : at + PARAGRAPH]) for at in range(0, len(words), PARAGRAPH))

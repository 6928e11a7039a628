"""Articles in order of time: what numbers them, whichever order they came in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from components.model import Article


def in_time(articles: Sequence[Article]) -> list[int]:
    """The places of articles in order of time: a day without a time before all of that day, unknown dates last."""

    def when(index: int) -> tuple[bool, datetime, str, str]:
        article = articles[index]
        try:
            moment = datetime.fromisoformat(article.published)
        except ValueError:
            return True, datetime.max.replace(tzinfo=UTC), article.name, article.article_id
        return False, moment if moment.tzinfo else moment.replace(tzinfo=UTC), article.name, article.article_id

    return sorted(range(len(articles)), key=when)

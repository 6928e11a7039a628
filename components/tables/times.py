"""Articles in order of time: what numbers them, whichever order they came in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time

from components.model import Article


def in_time(articles: Sequence[Article]) -> list[int]:
    """The places of articles in order of time: a day without an hour after those of that day, unknown dates last."""

    def when(index: int) -> tuple[bool, datetime, str, str]:
        article = articles[index]
        moment = _moment(article)
        return moment is None, moment or datetime.max.replace(tzinfo=UTC), article.name, article.article_id

    return sorted(range(len(articles)), key=when)


def has_date(article: Article) -> bool:
    """Is it known when it was published, to the day at least?"""
    return _moment(article) is not None


def has_hour(article: Article) -> bool:
    """Is the hour known too?"""
    return has_date(article) and ":" in article.published


def is_later(one: Article, other: Article) -> bool:
    """Was it published after the other, as far as both say? Of one day hours tell, where both have one."""
    mine, theirs = _moment(one), _moment(other)
    if mine is None or theirs is None:
        return False
    return mine > theirs if has_hour(one) and has_hour(other) else mine.date() > theirs.date()


def _moment(article: Article) -> datetime | None:
    """When it was published; a day without an hour is at its end, as nobody knows what came after it."""
    try:
        moment = datetime.fromisoformat(article.published)
    except ValueError:
        return None
    if ":" not in article.published:
        moment = datetime.combine(moment, time.max)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

"""Which articles of an outlet are about one event: those that share much of their middle, or a title."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TypeVar

from components.cleaning.recurring.ends import Ends
from components.cleaning.recurring.pieces import size

_ALIKE = 0.25
"""The share of the shorter one's middle that two articles on one event have in common, …"""
_FEWEST = 10
"""… and the fewest words of it."""
_WIDESPREAD = 20
"""A sentence that stands in more events than these tells none from another; to ask keeps the cost linear."""
_TITLE = 4
"""The fewest words of a title that no series bears."""

_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class Events:
    """In which events an article is, a sentence between head and foot, a title; the fewest such words of an article."""

    _articles: Mapping[str, Set[int]]
    _sentences: Mapping[str, Set[int]]
    _titles: Mapping[str, Set[int]]
    _shortest: Mapping[int, int]

    @classmethod
    def of(cls, articles: Sequence[tuple[int, Ends]]) -> Events:
        """From articles, each with the number of its event."""
        shortest: dict[int, int] = {}
        for event, ends in articles:
            words = sum(ends.sentences.values())
            shortest[event] = min(words, shortest.get(event, words))
        sentences = gathered((event, each) for event, ends in articles for each in ends.sentences)
        titles = gathered((event, ends.title) for event, ends in articles if size(ends.title) >= _TITLE)
        known = gathered((event, ends.article.article_id) for event, ends in articles)
        return cls(known, sentences, titles, shortest)

    def __len__(self) -> int:
        return len(self._shortest)

    def like(self, ends: Ends) -> Set[int]:
        """The events that an article is about."""
        shared: Counter[int] = Counter()
        for sentence, words in ends.sentences.items():
            where = self._sentences.get(sentence, ())
            if len(where) <= _WIDESPREAD:
                shared.update(dict.fromkeys(where, words))
        own = sum(ends.sentences.values())
        bar = {event: max(_FEWEST, _ALIKE * min(own, self._shortest[event])) for event in shared}
        same = {event for event, words in shared.items() if words >= bar[event]}
        return same | self._titles.get(ends.title, set()) | self._articles.get(ends.article.article_id, set())


def joined(groups: Sequence[Sequence[Ends]]) -> list[tuple[int, Ends]]:
    """All articles, each with the number of its event: groups that are about the same event have one number."""
    articles = [(number, ends) for number, group in enumerate(groups) for ends in group]
    events = Events.of(articles)
    above = list(range(len(groups)))

    def root(group: int) -> int:
        while above[group] != group:
            above[group] = above[above[group]]
            group = above[group]
        return group

    for number, ends in articles:
        for other in events.like(ends):
            low, high = sorted((root(number), root(other)))
            above[high] = low
    return [(root(number), ends) for number, ends in articles]


def gathered(pairs: Iterable[tuple[int, _Key]]) -> dict[_Key, Set[int]]:
    """In which events each thing is."""
    found: defaultdict[_Key, set[int]] = defaultdict(set)
    for event, key in pairs:
        found[key].add(event)
    return dict(found)

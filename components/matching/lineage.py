"""Who took from whom: versions that go back to one text or one telling are one origin, however many outlets print it.

Three things tie two versions: shared wording, an agency's mark with some shared wording, and a telling that adds
nothing. Versions of one outlet are one voice. What is tied is one origin, so that one more copy never makes one more.
A direction is told only where dates with an order or an agency's mark allow one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Literal

from components.language.samename import same_name
from components.matching.clusters import connected
from components.matching.copying import Copy, find_copies
from components.matching.retelling import Retelling, read_versions, retelling, retold
from components.matching.wholly_read import Unread, unread
from components.model import Article, Comparison

Why = Literal["wording", "agency", "telling", "outlet", "alone"]
How = Literal["taken_over", "rewritten", "own", "unread"]
WHYS: tuple[Why, ...] = ("wording", "agency", "telling", "outlet", "alone")
# From this part of the shorter version in the longer one they are one text; under one agency's mark less is enough.
ONE_TEXT, ONE_AGENCY = 0.3, 0.1
_MARKS = ("agency", "credit", "dateline")
_OF_AGENCIES = frozenset("news agency press wire service services".split())


@dataclass(frozen=True, slots=True)
class Origin:
    """Versions (indices) that go back to one. source: the first of them, None where it can't be told or is no version
    of the story; why: the strongest of what ties them; read: is any of them compared in what it says? Of one that is
    not, nobody knows whether it is an origin of its own."""

    articles: tuple[int, ...]
    source: int | None
    why: Why
    read: bool = True


@dataclass(frozen=True, slots=True)
class Version:
    """How one version came to be. taken_over: its wording stands in another, which may as well have it from here where
    source is None: it can't be told. unread: its wording alone was compared and stands nowhere else. share: the part of
    its words that stands there, of its claims where rewritten; of its own ones, the part that stands in `nearest`, the
    version that has most of it. witness: what all other outlets together tell of it, and what is its own."""

    article: int
    how: How
    source: int | None
    share: float
    nearest: int | None = None
    witness: Retelling | None = None


@dataclass(frozen=True, slots=True)
class Lineage:
    """origins: every version in one of them, in order of their first; versions: in order of the articles; unread: the
    versions that were compared in their wording alone."""

    origins: tuple[Origin, ...]
    versions: tuple[Version, ...]
    copies: Mapping[tuple[int, int], Copy]
    unread: Mapping[int, Unread] = field(default_factory=dict)

    @property
    def counted(self) -> tuple[Origin, ...]:
        """The origins that can be told apart."""
        return tuple(origin for origin in self.origins if origin.read)


def trace(comparison: Comparison) -> Lineage:
    """Who took from whom. Cost: linear in alignments and in claims x versions; 50 versions of 800 words: 0.3 s."""
    return _Traced(comparison).lineage()


class _Traced:
    """The ties of a story; told once each."""

    def __init__(self, comparison: Comparison) -> None:
        self.articles = comparison.articles
        self.copies = find_copies(comparison)
        self.unread = unread(comparison)
        self.names = frozenset(filter(None, (name for x in self.articles for name in (x.outlet, x.agency))))
        self.versions = read_versions(comparison)
        self.worded = {pair: why for pair, copy in self.copies.items() if (why := self._worded(*pair, copy))}
        self.retold = dict(self._retellings())

    def lineage(self) -> Lineage:
        told: list[tuple[tuple[int, int], Why]] = list(self.worded.items())
        told += [((min(a, b), max(a, b)), "telling") for a, (b, _) in self.retold.items()]
        told += [(pair, "outlet") for pair in self._one_outlet()]
        everyone = range(len(self.articles))
        groups = connected([*((n, n) for n in everyone), *(pair for pair, _ in told)])
        whys: dict[int, set[Why]] = defaultdict(set)
        for (a, _), why in told:
            whys[a].add(why)
        origins = [self._origin(tuple(sorted(group)), whys) for group in groups]
        versions = tuple(self._version(number) for number in everyone)
        return Lineage(tuple(sorted(origins, key=lambda x: x.articles)), versions, self.copies, self.unread)

    def _worded(self, a: int, b: int, copy: Copy) -> Why | None:
        if copy.containment >= ONE_TEXT:
            return "wording"
        return "agency" if copy.containment >= ONE_AGENCY and self._one_agency(a, b) else None

    def _one_agency(self, a: int, b: int) -> bool:
        x, y = self.articles[a], self.articles[b]
        return any(_names(mine, one) for mine, other in ((x, y), (y, x)) for one in (other.agency, other.outlet) if one)

    def _retellings(self) -> Iterator[tuple[int, tuple[int, float]]]:
        """Each version that only retells others of another outlet: one of them, the nearest, and how much it tells."""
        texts = connected([*((n, n) for n in range(len(self.articles))), *self.worded])
        for text in texts:
            found = {number: best for number in text if (best := self._retold(number, texts))}
            if 2 * len(found) >= len(text):  # of copies of one text most are as much witness as it is
                yield from found.items()

    def _retold(self, number: int, texts: list[list[int]]) -> tuple[int, float] | None:
        voice, found = self.articles[number].voice, []
        for text in texts:
            others = [other for other in text if self.articles[other].voice != voice]
            if number not in text and others:
                share = retold(self.versions[number], others, self.versions, self._names_but(number))
                found += [(share, self._nearest(number, others))] if share else []
        share, other = max(found, key=lambda x: (x[0], self.articles[x[1]].article_id), default=(0.0, -1))
        return (other, share) if share else None

    def _names_but(self, number: int) -> frozenset[str]:
        """The outlets and agencies of the story but this version's own."""
        return self.names - {self.articles[number].outlet}

    def _nearest(self, number: int, others: list[int]) -> int:
        """Of these the one that tells most of it; an agency's own, else the earliest one, where several do."""

        def told(other: int) -> tuple[float, bool, int, str]:
            share = retold(self.versions[number], [other], self.versions, self.names)
            before = sum(_earlier(self.articles[other], self.articles[each]) for each in others)
            return share, other in self.wires, before, self.articles[other].article_id

        return max(others, key=told)

    def _one_outlet(self) -> Iterator[tuple[int, int]]:
        """Versions of one outlet that it is not known to have from another."""
        voices: dict[str, list[int]] = defaultdict(list)
        for number, article in enumerate(self.articles):
            if self._source(number) is None and not self._foreign(number):
                voices[article.voice].append(number)
        for voice in voices.values():
            yield from ((voice[0], other) for other in voice[1:])

    @cached_property
    def wires(self) -> frozenset[int]:
        """The versions that are an agency's own: it published them, or wrote them and nobody is known who did."""
        marks = [article for article in self.articles if article.agency]
        return frozenset(
            number
            for number, article in enumerate(self.articles)
            if (any(_one_body(mark.agency, article.outlet) for mark in marks) if article.outlet else article.agency)
        )

    def _foreign(self, number: int) -> bool:
        """Is it marked as an agency's that is not its outlet?"""
        article = self.articles[number]
        return bool(article.agency) and not _one_body(article.agency, _publisher(article))

    def _ties(self, number: int) -> dict[int, float]:
        """The versions that it is tied to by wording, else by telling, and how much of it stands there."""
        return self._texts.get(number) or dict([self.retold[number]] if number in self.retold else [])

    @cached_property
    def _texts(self) -> dict[int, dict[int, float]]:
        """Of every version that shares its text the others that have it, and how much of it."""
        found: dict[int, dict[int, float]] = defaultdict(dict)
        for a, b in self.worded:
            found[a][b], found[b][a] = self._share(a, b), self._share(b, a)
        return found

    def _share(self, number: int, other: int) -> float:
        copy = self.copies.get((min(number, other), max(number, other)))
        return copy.share(int(number > other)) if copy else 0.0

    def _source(self, number: int) -> int | None:
        """The version that it was taken from: of those that may be, the one that holds most of it."""
        if number in self.wires:
            return None
        mine, ties = self.articles[number], self._ties(number)
        marked = [
            other for other in ties if other in self.wires and _one_body(mine.agency, _publisher(self.articles[other]))
        ]
        before = [other for other in ties if other in self.wires or _earlier(self.articles[other], mine)]
        those = marked or ([] if self._foreign(number) else before)
        return max(those, key=lambda x: (round(ties[x], 4), x in self.wires, self.articles[x].article_id), default=None)

    def _origin(self, group: tuple[int, ...], whys: Mapping[int, set[Why]]) -> Origin:
        inside = set[Why]().union(*(whys[number] for number in group))
        why: Why = next((each for each in WHYS if each in inside), "alone")
        return Origin(group, self._first(group), why, any(number not in self.unread for number in group))

    def _first(self, group: tuple[int, ...]) -> int | None:
        """The one that all others come after: the agency's own, or the earliest."""
        wires = [number for number in group if number in self.wires]
        if len(group) == 1 or len(wires) == 1:
            return (wires or [*group])[0]
        for number in wires or group:
            mine = self.articles[number]
            if all(each == number or _earlier(mine, self.articles[each]) for each in wires or group):
                return None if self._foreign(number) else number
        return None

    def _version(self, number: int) -> Version:
        ties, source = self._ties(number), self._source(number)
        worded = number in self._texts
        if source is not None:
            return Version(number, "taken_over" if worded else "rewritten", source, round(ties[source], 4))
        if ties and number not in self.wires and not self._precedes(number, ties):
            return Version(number, "taken_over" if worded else "rewritten", None, round(max(ties.values()), 4))
        voice = self.articles[number].voice
        others = [other for other in range(len(self.articles)) if self.articles[other].voice != voice]
        nearest = max(others, key=lambda x: (self._share(number, x), self.articles[x].article_id), default=None)
        share = 0.0 if nearest is None else round(self._share(number, nearest), 4)
        if number in self.unread:
            return Version(number, "unread", None, share, nearest if share else None)
        read = [other for other in others if other not in self.unread]
        witness = retelling(self.versions[number], read, self.versions, self._names_but(number))
        return Version(number, "own", None, share, nearest if share else None, witness)

    def _precedes(self, number: int, ties: Mapping[int, float]) -> bool:
        """Is it earlier than all that share its wording, and no agency's?"""
        mine = self.articles[number]
        return not self._foreign(number) and all(_earlier(mine, self.articles[other]) for other in ties)


def _publisher(article: Article) -> str:
    """Whose text it is as far as can be told."""
    return article.outlet or article.agency


def _one_body(agency: str, name: str) -> bool:
    """Are these names of one agency: "Halyard", "HNA", "Halyard News Agency"?"""
    if not agency or not name or same_name(agency, name):
        return bool(agency and name)
    short, long = sorted((agency.casefold().split(), name.casefold().split()), key=len)
    return long[: len(short)] == short and _OF_AGENCIES.issuperset(long[len(short) :])


def _names(article: Article, name: str) -> bool:
    """Does a mark of the article name this agency: the field, or a line of credit in its text?"""
    if _one_body(article.agency, name):
        return True
    marks = (piece.span.of(article.text) for piece in article.furniture if piece.reason in _MARKS)
    return any(re.search(rf"\b{re.escape(name)}\b", mark, re.IGNORECASE) for mark in marks)


def _earlier(one: Article, other: Article) -> bool:
    """Was it published before the other, as far as both say? Days tell, and times where both have one."""
    try:
        x, y = datetime.fromisoformat(one.published), datetime.fromisoformat(other.published)
    except ValueError:
        return False
    timed = ":" in one.published and ":" in other.published and (x.tzinfo is None) == (y.tzinfo is None)
    return x < y if timed else x.date() < y.date()

"""Pairs joined into groups over N versions: shared wording into clusters, and anything else linked two by two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from components.matching.ngrams import find_words
from components.matching.sides import Side, mapped
from components.model import Alignment, Cluster, Member, Span

T = TypeVar("T", bound=Hashable)
# A shorter part of a sentence, in characters, is the ragged end of a passage that belongs to the sentence before.
LEAST_PART = 12
# Two parts of one sentence are the same place where they overlap by this share of the shorter.
SAME_PLACE = 0.5
ALIKE = 0.6
_WORD = re.compile(r"\w+")


def connected(pairs: Iterable[tuple[T, T]]) -> list[list[T]]:
    """Groups of things linked directly or through others, each in order of first mention (union-find)."""
    parent: dict[T, T] = {}

    def root(x: T) -> T:
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for x, y in pairs:
        parent[root(y)] = root(x)
    groups: dict[T, list[T]] = defaultdict(list)
    for x in parent:
        groups[root(x)].append(x)
    return list(groups.values())


def find_clusters(twins: Sequence[tuple[Member, Member]], article_ids: Sequence[str]) -> tuple[Cluster, ...]:
    """Shared wording over all versions, sentence by sentence, in order of first place; named by the least article_id.

    A long passage is many clusters, so that two versions which share all of it do not join what a third has of it in
    different places. A member is the part of its sentence that some other version has. twins: of all pairs of articles.
    """
    places = _places({member for pair in twins for member in pair})
    number: dict[Member, int] = {}  # to join numbers costs a third of joining what is hashed in parts

    def numbered(member: Member) -> int:
        return number.setdefault(places[member], len(number))

    groups = connected((numbered(x), numbered(y)) for x, y in twins)
    whole = list(number)
    clusters = []
    for group in ([whole[n] for n in some] for some in groups):
        first = min(group, key=lambda m: (article_ids[m.article], m.span))
        clusters.append(
            Cluster(f"{article_ids[first.article]}:{first.span.start}-{first.span.end}", tuple(sorted(group)))
        )
    return tuple(sorted(clusters, key=lambda c: c.members[0]))


def with_wordings(clusters: Sequence[Cluster], texts: Sequence[str]) -> tuple[Cluster, ...]:
    """The clusters, each told whose wording is whose. Words are compared, not letter case, accents or punctuation."""
    members = [member for cluster in clusters for member in cluster.members]
    words = find_words([member.span.of(texts[member.article]) for member in members])
    told = iter([words.hash[low:high].tobytes() for low, high in pairwise(words.first.tolist())])
    return tuple(replace(cluster, wordings=_wordings([next(told) for _ in cluster.members])) for cluster in clusters)


def _wordings(told: Sequence[bytes]) -> tuple[tuple[int, ...], ...]:
    groups: dict[bytes, list[int]] = defaultdict(list)
    for place, words in enumerate(told):
        groups[words].append(place)
    return tuple(map(tuple, sorted(groups.values(), key=lambda places: (-len(places), places))))


def find_twins(x: Alignment, a: Side, b: Side) -> Iterator[tuple[Span, Span]]:
    """The sentences of a passage, each with the one of the other side that has most of the same part of it."""
    for i in a.sentences_in(x.a_span):
        part = _common(a.spans[i], x.a_span)
        there = mapped(part, x)
        answers = b.sentences_in(there)
        if len(part) < LEAST_PART or not answers:
            continue
        j = max(answers, key=lambda j: len(_common(b.spans[j], there)))
        answer = _common(b.spans[j], x.b_span)
        if len(answer) >= LEAST_PART and _alike(part.of(a.text), answer.of(b.text)):
            yield part, answer


def _alike(x: str, y: str) -> bool:
    """Has the shorter most of its words from the other? A part may have met the sentence beside its own."""
    words_x, words_y = set(_WORD.findall(x.lower())), set(_WORD.findall(y.lower()))
    return len(words_x & words_y) >= ALIKE * max(1, min(len(words_x), len(words_y)))


def _common(x: Span, y: Span) -> Span:
    low = max(x.start, y.start)
    return Span(low, max(low, min(x.end, y.end)))


def _places(members: set[Member]) -> dict[Member, Member]:
    """Each part -> the stretch that it and the parts overlapping it make up together."""
    out: dict[Member, Member] = {}
    run: list[Member] = []
    end = shortest = 0
    for member in sorted(members):
        overlap = min(end, member.span.end) - member.span.start
        same = run and run[0].article == member.article and overlap >= SAME_PLACE * min(shortest, len(member.span))
        if not same:
            out |= dict.fromkeys(run, _hull(run, end))
            run, end, shortest = [], 0, len(member.span)
        run.append(member)
        end, shortest = max(end, member.span.end), min(shortest, len(member.span))
    return out | dict.fromkeys(run, _hull(run, end))


def _hull(run: list[Member], end: int) -> Member:
    return Member(run[0].article, Span(run[0].span.start, end)) if run else Member(0, Span(0, 0))

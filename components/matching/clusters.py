"""Pairs joined into groups over N versions: passages into clusters, and anything else that is linked two by two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from components.model import Alignment, Cluster, Member, Span

T = TypeVar("T", bound=Hashable)

# Two passages of one article are the same place where their overlap is this share of the shorter.
SAME_PLACE = 0.5


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


def find_clusters(alignments: Sequence[Alignment], article_ids: Sequence[str]) -> tuple[Cluster, ...]:
    """Passages of wording over all versions, those that overlap in one article joined; in order of first place."""
    sides = [(Member(x.a, x.a_span), Member(x.b, x.b_span)) for x in alignments]
    places = _places({member for pair in sides for member in pair})
    groups = connected((places[x], places[y]) for x, y in sides)
    clusters = []
    for group in sorted(sorted(g, key=lambda m: (article_ids[m.article], m.span)) for g in groups):
        first = group[0]
        name = f"{article_ids[first.article]}:{first.span.start}-{first.span.end}"
        clusters.append(Cluster(name, tuple(sorted(group))))
    return tuple(sorted(clusters, key=lambda c: c.members[0]))


def _places(members: set[Member]) -> dict[Member, Member]:
    """Each passage -> the stretch of its article that it and the passages overlapping it make up together."""
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

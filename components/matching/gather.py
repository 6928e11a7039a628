"""Things gathered into groups by how strongly each two belong together: correlation clustering, no number given.

The total of (strength - BAR) over all pairs within groups is made large (Bansal, Blum and Chawla 2004; the same goal as
the constant Potts model of Traag, Van Dooren and Nesterov 2011): groups are merged while their pairs are strong enough
on average, and not by one thing alone; then single things move to where they belong best. A chain of strong links
makes no group: the pairs at its far ends speak against it. Deterministic; cost: the links, times their log.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from heapq import heapify, heappop, heappush

# Two things without a link count as if one of strength 0 were between them.
BAR = 0.22
# A thing that belongs to two groups nearly alike stays alone: this part of the strength to the one goes to the other.
TORN = 0.55
# Groups at this many times the bar are cores: what is torn is found between them.
CORE = 1.5
_ROUNDS = 20

Links = Mapping[tuple[int, int], float]


def gather(count: int, links: Links, bar: float = BAR) -> list[list[int]]:
    """-> groups of 0 … count - 1, each sorted, in order of their first. links: strength of pairs (i < j), 0 or more."""
    near: list[dict[int, float]] = [{} for _ in range(count)]
    for (i, j), strength in sorted(links.items()):
        near[i][j] = near[j][i] = strength
    # Round-ups are taken out while the stories that they touch are still apart, or they would glue them together.
    for cores in (CORE * bar, bar):
        home = _merged(near, cores)
        for _ in range(_ROUNDS):
            if not _moved(home, near, cores):
                break
        for thing in _torn(home, near, bar):
            for other in near[thing]:
                near[other].pop(thing)
            near[thing] = {}
            home[thing] = next(group for group in range(count) if group not in home)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for thing, group in enumerate(home):
        groups[group].append(thing)
    return sorted(groups.values())


def _merged(near: list[dict[int, float]], bar: float) -> list[int]:
    """Average link: the two groups whose pairs are strongest on average become one, while that is above the bar."""
    links, members = [dict(some) for some in near], [[thing] for thing in range(len(near))]
    heap = [
        (-strength, i, j) for i, some in enumerate(near) for j, strength in some.items() if i < j and strength > bar
    ]
    heapify(heap)
    while heap:
        average, a, b = heappop(heap)
        if not members[a] or not members[b] or -average != _average(a, b, links, members):
            continue
        if _bridged(members[a], members[b], near, bar) or _bridged(members[b], members[a], near, bar):
            continue
        members[a] += members[b]
        members[b] = []
        for other, strength in links[b].items():
            links[other].pop(b)
            if other != a:
                links[a][other] = links[other][a] = links[a].get(other, 0.0) + strength
        links[b] = {}
        for other in links[a]:
            if (strength := _average(a, other, links, members)) > bar:
                heappush(heap, (-strength, min(a, other), max(a, other)))
    home = list(range(len(near)))
    for group, things in enumerate(members):
        for thing in things:
            home[thing] = group
    return home


def _average(a: int, b: int, links: list[dict[int, float]], members: list[list[int]]) -> float:
    return links[a].get(b, 0.0) / (len(members[a]) * len(members[b]))


def _bridged(some: list[int], others: list[int], near: list[dict[int, float]], bar: float) -> bool:
    """Do these hang on the others by one of them alone? Then it is a round-up, or the link in a chain."""
    pulls = sorted(sum(near[thing].get(other, 0.0) for other in others) for thing in some)
    return len(some) > 1 and sum(pulls[:-1]) < bar / 2 * (len(some) - 1) * len(others)


def _pulls(thing: int, home: list[int], near: list[dict[int, float]]) -> dict[int, float]:
    """Group -> the strength of all links of this thing into it."""
    pulls: defaultdict[int, float] = defaultdict(float)
    for other, strength in near[thing].items():
        pulls[home[other]] += strength
    return pulls


def _moved(home: list[int], near: list[dict[int, float]], bar: float) -> bool:
    """Each thing goes where the total gains most, or stands alone where it only loses. -> whether any has moved."""
    size: defaultdict[int, int] = defaultdict(int)
    for group in home:
        size[group] += 1
    empty = iter([group for group in range(len(home)) if not size[group]])
    moved = False
    for thing, now in enumerate(home):
        pulls = _pulls(thing, home, near)
        gains = {group: pull - bar * (size[group] - (group == now)) for group, pull in pulls.items()}
        best = max(gains, key=lambda group: (gains[group], group == now, -group), default=now)
        if gains.get(best, 0.0) <= 0.0:
            best = now if size[now] == 1 else next(empty)
        if best != now and gains.get(best, 0.0) > gains.get(now, 0.0) + 1e-9 or (size[best] == 0):
            size[now], size[best], home[thing], moved = size[now] - 1, size[best] + 1, best, True
    return moved


def _torn(home: list[int], near: list[dict[int, float]], bar: float) -> list[int]:
    """Things torn between two groups that have little else in common, as a round-up of both is."""
    members: defaultdict[int, list[int]] = defaultdict(list)
    for thing, group in enumerate(home):
        members[group].append(thing)
    torn = []
    for thing, now in enumerate(home):
        own = [other for other in members[now] if other != thing]
        means = {group: pull / len(members[group]) for group, pull in _pulls(thing, home, near).items() if group != now}
        rival = max((group for group in means if len(members[group]) > 1), key=lambda g: (means[g], -g), default=now)
        if own and rival != now and means[rival] > max(bar, TORN * _mean([thing], own, near)):
            torn += [thing] if _mean(own, members[rival], near) < bar else []
    return torn


def _mean(some: list[int], others: list[int], near: list[dict[int, float]]) -> float:
    return sum(near[x].get(y, 0.0) for x in some for y in others) / (len(some) * len(others))

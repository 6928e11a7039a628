"""Framing: the same thing under different names, counted, without judgment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from components.matching.clusters import connected
from components.matching.naming import Naming, find_namings
from components.model import Comparison, Finding, Member
from components.wording import framing

KIND = "framing"
# A pair of names is worth a glance; one that recurs is worth more, but never as much as a difference in the facts.
LEAST, EACH, MOST, ONE_OUTLET = 0.2, 0.04, 0.4, 0.6


def find(comparison: Comparison) -> list[Finding]:
    """One finding a thing that versions name differently, over the whole story."""
    namings = list(find_namings(comparison))
    place = {key: n for n, group in enumerate(connected(x.keys for x in namings)) for key in group}
    things: dict[int, list[Naming]] = defaultdict(list)
    for naming in namings:
        things[place[naming.keys[0]]].append(naming)
    return [_finding(comparison, those) for those in things.values()]


def _finding(comparison: Comparison, namings: Sequence[Naming]) -> Finding:
    """count: places where one name answers another. Each version's names are shown where they first stand so."""
    articles = comparison.articles
    first: dict[tuple[int, str], Member] = {}
    members = [(member, key) for x in namings for member, key in zip((x.one, x.other), x.keys, strict=True)]
    for member, key in sorted(members, key=lambda x: x[0]):
        first.setdefault((member.article, key), member)
    evidence = tuple(sorted(first.values()))
    voices = {articles[member.article].voice for member in evidence}
    count = len({frozenset((x.one, x.other)) for x in namings})
    names = [
        {
            "article": articles[member.article].article_id,
            "start": member.span.start,
            "end": member.span.end,
            "text": member.span.of(articles[member.article].text),
        }
        for member in evidence
    ]
    strength = min(MOST, LEAST + EACH * (count - 1)) * (1 if len(voices) > 1 else ONE_OUTLET)
    told = framing(_outlets(comparison, first))
    return Finding(KIND, told, round(strength, 4), evidence, {"names": names, "count": count})


def _outlets(comparison: Comparison, first: Mapping[tuple[int, str], Member]) -> dict[str, list[str]]:
    """Each name, as it is first written, and the outlets that use it; the most widespread name first."""
    written: dict[str, str] = {}
    outlets: dict[str, list[str]] = defaultdict(list)
    for (number, key), member in sorted(first.items(), key=lambda x: x[1]):
        article = comparison.articles[number]
        text = " ".join(member.span.of(article.text).split())
        name = written.setdefault(key, text)
        outlets[name] += [article.name] if article.name not in outlets[name] else []
    return dict(sorted(outlets.items(), key=lambda x: (-len(x[1]), x[0])))

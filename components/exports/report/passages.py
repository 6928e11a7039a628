"""The wording that versions share: every cluster with its wordings, and who has which."""

from __future__ import annotations

from collections.abc import Iterator

from components import tables, wording
from components.exports.report.claims import cut
from components.exports.report.markup import Html, counted, element, foreign, joined, table
from components.exports.report.places import Places
from components.language.folding import count_words
from components.model import Cluster

PASSAGES, WORDINGS, STANDS = 120, 6, 12
"""The most clusters, wordings of one, and versions that are named with a wording."""


def passages(places: Places) -> Iterator[Html]:
    """That of most versions first, then the longest."""
    found = sorted(places.comparison.clusters, key=lambda cluster: (-len(_versions(cluster)), -_length(cluster)))
    shown, note = cut(found, PASSAGES, wording.PAGES["passages"])
    if not shown:
        yield element("p", wording.REPORT_NO_PASSAGES)
        return
    yield element("p", wording.REPORT_PASSAGES_ABOUT)
    yield Html(note)
    for cluster in shown:
        yield _passage(places, cluster)


def _versions(cluster: Cluster) -> set[int]:
    return {member.article for member in cluster.members}


def _length(cluster: Cluster) -> int:
    return max(len(member.span) for member in cluster.members)


def _passage(places: Places, cluster: Cluster) -> Html:
    wordings = cluster.wordings or tuple((place,) for place in range(len(cluster.members)))
    first = cluster.members[wordings[0][0]]
    words = count_words(first.span.of(places.comparison.articles[first.article].text))
    told = wording.REPORT_PASSAGE.format(
        versions=counted(len(_versions(cluster)), wording.REPORT_VERSIONS_COUNT),
        words=counted(words, wording.REPORT_WORDS_COUNT),
    )
    rows = [_wording(places, cluster, members) for members in wordings[:WORDINGS]]
    more = sum(map(len, wordings[WORDINGS:]))
    note = element("p", counted(more, wording.REPORT_MORE_TOLD), class_="small") if more else Html()
    heads = (wording.REPORT_EVIDENCE[1], wording.REPORT_STANDS_IN)
    return element("section", element("h3", told), table(heads, rows, told), note, class_="one")


def _wording(places: Places, cluster: Cluster, members: tuple[int, ...]) -> tuple[Html, Html]:
    found = [cluster.members[place] for place in members]
    article = places.comparison.articles[found[0].article]
    words = foreign("td", tables.one_line(found[0].span.of(article.text)), language=article.language, class_="quote")
    named = [joined([element("bdi", places.names[one.article]), " ", places.where(one.article, one.span.start)])
             for one in found[:STANDS]]  # fmt: skip
    more = [counted(len(found) - STANDS, wording.REPORT_MORE_TOLD)] if len(found) > STANDS else []
    return words, element("td", joined([*named, *more], ", "))

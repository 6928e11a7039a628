"""The wording that versions share: every stretch with its wordings, and who has which."""

from __future__ import annotations

from collections.abc import Iterator

from components import wording
from components.exports.report.claims import cut
from components.exports.report.markup import Html, counted, element, foreign, joined, table
from components.exports.report.places import Places
from components.tables.clusters import Shared, Told, choose_clusters, clusters_of

PASSAGES, WORDINGS, STANDS = 120, 6, 12
"""The most stretches, wordings of one, and versions that are named with a wording."""


def passages(places: Places) -> Iterator[Html]:
    """What most outlets have first, then the longest."""
    found = choose_clusters(clusters_of(places.comparison), sort="spread")
    shown, note = cut(found, PASSAGES, wording.PAGES["passages"])
    if not shown:
        yield element("p", wording.REPORT_NO_PASSAGES)
        return
    yield element("p", wording.REPORT_PASSAGES_ABOUT)
    yield Html(note)
    for one in shown:
        yield _passage(places, one)


def _passage(places: Places, one: Shared) -> Html:
    told = wording.REPORT_PASSAGE.format(
        versions=counted(len(one.versions), wording.REPORT_VERSIONS_COUNT),
        words=counted(one.words, wording.REPORT_WORDS_COUNT),
    )
    rows = [_wording(places, one, each) for each in one.told[:WORDINGS]]
    more = sum(len(each.versions) for each in one.told[WORDINGS:])
    note = element("p", counted(more, wording.REPORT_MORE_SO), class_="small") if more else Html()
    body = table((wording.REPORT_STANDS_IN, wording.REPORT_WORDING), rows, told)
    return element("section", element("h3", told), body, note, class_="one")


def _wording(places: Places, one: Shared, told: Told) -> tuple[Html, Html]:
    named = [places.called(version, one.spans(version)[0].start) for version in told.versions[:STANDS]]
    more = len(told.versions) - len(named)
    named += [element("span", counted(more, wording.REPORT_MORE_TOLD))] if more else []
    language = places.comparison.articles[told.versions[0]].language
    return element("td", joined(named, ", ")), foreign("td", told.text, language=language, class_="quote")

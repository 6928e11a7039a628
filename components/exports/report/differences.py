"""Where versions differ, as tables: every figure that several give, and how many voices the story has."""

from __future__ import annotations

from collections.abc import Iterator

from components import wording
from components.exports.report.claims import cut
from components.exports.report.markup import Html, element, foreign, joined, table, wide
from components.exports.report.places import Places
from components.matching.wholly_read import wholly_read
from components.tables.figure_rows import Row, figure_rows
from components.tables.origins import Told, share_told, voices_of, why_alone

FIGURES = 60
"""The most figures that are told: those that differ come first."""


def figures(places: Places) -> Iterator[Html]:
    """A row a thing measured, a column a version; what differs from most is marked by a sign and by colour."""
    several = [row for row in figure_rows(places.comparison) if row.call != "one"]
    if not several:
        yield element("p", wording.REPORT_NO_FIGURES if wholly_read(places.comparison) else wording.NOT_LOOKED_FOR)
        return
    yield element("p", wording.REPORT_FIGURES_ABOUT)
    found, note = cut(several, FIGURES, wording.PAGES["differences"])
    yield Html(note)
    heads = [wording.REPORT_FIGURE_OF, wording.REPORT_FIGURE_CALL]
    heads += [element("th", places.name(index), scope="col") for index in range(len(places.names))]
    title = wording.REPORT_SECTIONS["figures"]
    yield wide(table(heads, (_figure(places, row) for row in found), title, class_="figures"), title)


def voices(places: Places) -> Iterator[Html]:
    """How many outlets and origins there are, and for each version where its text comes from."""
    found = voices_of(places.comparison)
    yield element("p", wording.VOICES_INTRO)
    yield element("p", element("strong", f"{found}."))
    if not found.told:
        all_own = wording.VOICES_ALL_OWN_READ if found.unread else wording.VOICES_ALL_OWN
        yield element("p", all_own if found.outlets + sum(found.unread.values()) > 1 else wording.ONE_VOICE)
        return
    rows = (
        _voice(places, each, len(found.origins[each.origin].versions) == 1)
        for each in sorted(found.told, key=lambda each: (each.origin, each.version))
    )
    title = wording.REPORT_SECTIONS["voices"]
    yield wide(table(wording.REPORT_VOICES_COLUMNS, rows, title, class_="voices"), title)


def _figure(places: Places, row: Row) -> list[Html]:
    head = row.figure.given[0].place.article
    about = foreign("span", row.figure.about, language=places.comparison.articles[head].language)
    verdict = element("td", wording.FIGURE_CALLS[row.call], class_="differs" if row.call == "differ" else "said")
    cells = (_cell(places, row, version) for version in range(len(places.names)))
    return [element("th", about, scope="row"), verdict, *cells]


def _cell(places: Places, row: Row, version: int) -> Html:
    """Each writing of the figure once, with the place where it stands."""
    first, told = row.figure.given[0].worth, dict[str, Html]()
    differs = False
    for given, place in zip(row.figure.given, row.places, strict=True):
        if place.article == version and given.text not in told:
            apart = row.call == "differ" and given.worth != first
            sign = f"{wording.FIGURE_OTHER} " if apart else ""
            differs = differs or apart
            words = foreign("span", given.text, language=places.comparison.articles[version].language)
            told[given.text] = joined([sign, words, " ", places.where(version, place.span.start)])
    return element("td", joined(told.values(), wording.FIGURES_OR), class_="differs" if differs else None)


def _voice(places: Places, told: Told, alone: bool) -> tuple[Html, ...]:
    """alone: it has an origin to itself."""
    nobodys = told.how in ("own", "unread")
    source = element("td", "" if nobodys else wording.VOICES_CANT_TELL)
    if told.source is not None:
        source = element("td", places.name(told.source))
    missing = (places.where(told.source or 0, span.start) for span in told.left_out)
    share = " ".join(why_alone(places.comparison, told)) if alone else share_told(told)
    return (
        element("td", wording.REPORT_SELF if told.how == "unread" and alone else str(told.origin + 1), class_="number"),
        element("th", places.name(told.version), scope="row"),
        element("td", wording.VOICES_HOW.get(told.how, told.how)),
        source,
        element("td", element("bdi", share)),
        element("td", joined(missing, " ")),
    )

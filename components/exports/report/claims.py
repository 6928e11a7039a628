"""What the versions claim: findings, who says what, what one outlet alone says, what is told differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from components import tables, wording
from components.exports.report.markup import Html, counted, element, foreign, table, wide
from components.exports.report.places import Places
from components.matching.wholly_read import wholly_read
from components.model import STATES, Claim, Finding
from components.tables import worth_a_look
from components.tables.differing import Differing, differing
from components.tables.excerpts import nearest_text, place_in
from components.tables.isolation import with_isolated
from components.tables.matrix import Matrix, Row, matrix_of
from components.tables.only_here import Call, calls, proof, told_by
from components.tables.quality import how_often_right

FINDINGS, CLAIMS, ALONE, DIFFERING, VERSIONS = 60, 200, 100, 100, 3
"""The most that is told of each; VERSIONS: in which what comes nearest to a claim is given."""
UPRIGHT = 6
"""Of more outlets than these the names stand upright above their columns."""
T = TypeVar("T")


def cut(found: Sequence[T], most: int, page: str) -> tuple[Sequence[T], str]:
    """-> the first of them, and a note that says how many there are and where the others are, "" where none are."""
    if len(found) <= most:
        return found, ""
    told = wording.REPORT_CUT.format(shown=f"{most:,}", all=f"{len(found):,}", page=page)
    return found[:most], element("p", told, class_="note")


def findings(places: Places) -> Iterator[Html]:
    """Each with its kind, its sentence and what it rests on, whatever kind it is."""
    found, note = cut(places.comparison.findings, FINDINGS, wording.PAGES["compare"])
    if not found:
        yield element("p", wording.REPORT_NO_FINDINGS if wholly_read(places.comparison) else wording.NOT_LOOKED_FOR)
        return
    yield element("p", wording.REPORT_FINDINGS_ABOUT)
    yield Html(note)
    for finding in found:
        yield _finding(places, finding)


def claims(places: Places) -> Iterator[Html]:
    """The claims by outlets, a symbol a cell, and what the symbols mean."""
    matrix = matrix_of(places.comparison)
    if not matrix.rows:
        yield element("p", wording.REPORT_NO_CLAIMS)
        return
    yield element("p", wording.REPORT_CLAIMS_ABOUT)
    signs = (
        element("li", element("b", wording.STATE_SYMBOLS[state], class_=state), f" {wording.STATES[state]}")
        for state in STATES
    )
    yield element("ul", *signs, class_="legend")
    rows, note = cut(matrix.rows, CLAIMS, wording.PAGES["claims"])
    yield Html(note)
    heads = [wording.REPORT_CLAIM]
    heads += [element("th", element("span", element("bdi", one.name)), scope="col") for one in matrix.outlets]
    told = (_row(places, matrix, row) for row in rows)
    many = " many" if len(matrix.outlets) > UPRIGHT else ""
    title = wording.REPORT_SECTIONS["claims"]
    yield wide(table(heads, told, title, class_=f"claims{many}"), title)


def only_here(places: Places) -> Iterator[Html]:
    """What one outlet alone says, and what is possibly said elsewhere, with what comes nearest in other versions."""
    found = calls(places.comparison)
    yield element("p", wording.ONLY_HERE_INTRO)
    if found["only"] and (told := how_often_right()):
        yield element("p", told)
    if not any(found.values()):
        yield element("p", wording.REPORT_NO_ONLY)
    for call in found:
        yield from _called(places, call, found[call])


def differ(places: Places) -> Iterator[Html]:
    """The same claim told differently, reason by reason."""
    found, note = cut(differing(places.comparison), DIFFERING, wording.PAGES["claims"])
    if not found:
        yield element("p", wording.REPORT_NO_DIFFER if wholly_read(places.comparison) else wording.NOT_LOOKED_FOR)
        return
    yield element("p", wording.DIFFER_INTRO)
    yield Html(note)
    for one in found:
        yield _differing(places, one)


def _finding(places: Places, finding: Finding) -> Html:
    rows = [
        (element("th", places.name(one.article), scope="row"), places.quote(one.article, one.span))
        for one in finding.evidence
    ]
    kind = element("span", tables.finding_kind(finding), class_="kind")
    told, names = worth_a_look.told(places.comparison, finding), {each.name for each in places.comparison.articles}
    head = element("h3", kind, " ", element("bdi", with_isolated(tables.one_line(told), names)))
    return element("section", head, table(wording.REPORT_EVIDENCE, rows, wording.EVIDENCE), class_="one")


def _row(places: Places, matrix: Matrix, row: Row) -> list[Html]:
    head = places.comparison.claims[places.comparison.matrix[row.place].claims[0]]
    alone = f"{wording.REPORT_SIGNS['only']} {wording.REPORT_ONLY}" if row.only_here else ""
    told = foreign("span", row.text, language=places.comparison.articles[head.article].language)
    note = element("small", alone, class_="only") if alone else Html()
    where = places.where(head.article, head.span.start)
    cells = (
        element("td", wording.STATE_SYMBOLS[state], element("span", wording.STATES[state], class_="says"), class_=state)
        for state in row.states
    )
    return [element("th", told, " ", where, " ", note, scope="row", class_="quote"), *cells]


def _called(places: Places, call: Call, found: Sequence[Claim]) -> Iterator[Html]:
    if not found:
        return
    yield element("h3", counted(len(found), wording.CALLED[call]))
    if call == "possible":
        yield element("p", wording.POSSIBLY_INTRO)
    shown, note = cut(found, ALONE, wording.PAGES["claims"])
    yield Html(note)
    for claim in shown:
        yield _alone(places, claim)


def _alone(places: Places, claim: Claim) -> Html:
    comparison = places.comparison
    text = comparison.articles[claim.article].text
    stands = str(place_in(text, comparison.sentences[claim.article], claim.span))
    versions, whose = proof(comparison, claim), told_by(comparison, claim, places.names)
    rows = [_nearest(places, claim, version) for version in versions[:VERSIONS]]
    rest = len(versions) - len(rows)
    return element(
        "section",
        element("h4", f"{claim.article + 1} ", element("bdi", whose), " ", element("small", stands)),
        places.quote(claim.article, claim.span, "p", "quote only"),
        table(wording.REPORT_NEAREST, rows, wording.REPORT_NEAREST[1]),
        element("p", counted(rest, wording.REPORT_MORE_VERSIONS), class_="small") if rest else Html(),
        class_="one",
    )


def _nearest(places: Places, claim: Claim, version: int) -> tuple[Html, ...]:
    standing = claim.standing[version]
    near = nearest_text(places.comparison, version, standing)
    language = places.comparison.articles[version].language
    told = foreign("span", near, language=language) if near else element("span", wording.NEAREST_NONE)
    where = places.where(version, standing.spans[0].start) if near else ""
    reason = wording.REASONS.get(standing.reason, wording.OTHER_REASON)
    how = " · ".join(filter(None, (tables.state_of(claim, standing), reason)))
    return element("th", places.name(version), scope="row"), element("td", told, " ", where), element("td", how)


def _differing(places: Places, one: Differing) -> Html:
    reason = wording.REASONS.get(one.reason) or wording.OTHER_REASON
    rows = [
        _told_so(places, one.claim, version, words)
        for words, versions in one.versions
        for version in versions[:VERSIONS]
    ]
    more = sum(len(versions) for _, versions in one.versions) - len(rows)
    return element(
        "section",
        element("h3", element("span", reason, class_="kind"), " ", places.name(one.claim.article)),
        places.quote(one.claim.article, one.claim.span, "p"),
        table(wording.REPORT_DIFFER_COLUMNS, rows, reason),
        element("p", counted(more, wording.REPORT_MORE_TOLD), class_="small") if more else Html(),
        class_="one",
    )


def _told_so(places: Places, claim: Claim, version: int, words: Iterable[tuple[str, str]]) -> tuple[Html, ...]:
    pairs = [
        wording.REPORT_WORDS_DIFFER.format(here=here or wording.NO_SUCH_WORD, there=there or wording.NO_SUCH_WORD)
        for here, there in words
    ]
    standing = claim.standing[version]
    near = nearest_text(places.comparison, version, standing)
    language = places.comparison.articles[version].language
    where = places.where(version, standing.spans[0].start) if near else ""
    return (
        element("th", places.name(version), scope="row"),
        element("td", element("bdi", "; ".join(pairs))),
        element("td", foreign("span", near, language=language), " ", where),
    )

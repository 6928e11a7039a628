"""Every figure of a story: one row a thing measured, with what each version gives and whom it names for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from components import wording
from components.findings.figures import Measured, Told, attributed, measured, written
from components.model import Comparison, Member, Span
from components.tables import FIGURES, names, one_line

MOST_ROWS = 500
"""Of more, those that differ come first, then those that most versions give."""
_ABOUT, _SEEN = 90, 42
"""Characters of a claim that tell what its figure is of; in a narrow column the first _SEEN of them are in sight."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A thing measured. words: of a claim around it; about: these as shown, the figure in sight; given: by each
    version, value by value; agrees: no two of them differ."""

    words: str
    about: str
    agrees: bool
    given: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What one version gives. worth: figures that agree with each other have the same number."""

    place: Member
    text: str
    attributed: str
    worth: int


def figures_of(comparison: Comparison) -> list[Figure]:
    """Everything measured, and days that differ, in order of article_id and place; where it is more than the table
    holds the telling ones."""
    found = [each for each in measured(comparison) if not each.agrees or any(told.quantity for told in each.told)]
    if len(found) > MOST_ROWS:
        telling = sorted(found, key=lambda each: (each.agrees, -len({told.place.article for told in each.told})))
        kept = {id(each) for each in telling[:MOST_ROWS]}
        found = [each for each in found if id(each) in kept]
    return [_figure(comparison, each) for each in found]


def figures_table(comparison: Comparison, figures: Sequence[Figure] | None = None) -> pd.DataFrame:
    """One row a figure in a version; the columns are tables.FIGURES. figures: those to show, by default all."""
    versions = names(comparison.articles)
    rows = [
        (each.about, versions[one.place.article], one.text, one.attributed, _verdict(each))
        for each in (figures_of(comparison) if figures is None else figures)
        for one in each.given
    ]
    return pd.DataFrame(rows, columns=FIGURES)


def figures_by_version(comparison: Comparison, figures: Sequence[Figure] | None = None) -> pd.DataFrame:
    """One row a thing measured, one column a version with its figure as written, "" where it gives none."""
    versions = names(comparison.articles)
    rows = [
        (each.about, _verdict(each), *(_given_by(each, version) for version in range(len(versions))))
        for each in (figures_of(comparison) if figures is None else figures)
    ]
    return pd.DataFrame(rows, columns=[FIGURES[0], FIGURES[-1], *versions])


def _figure(comparison: Comparison, found: Measured) -> Figure:
    given = [
        Given(told.place, one_line(_text(comparison, told)), attributed(comparison, told), worth)
        for worth, value in enumerate(found.values)
        for told in value
    ]
    words, start, end = _words(comparison, found)
    return Figure(words, shortened(words, start, end), found.agrees, tuple(given))


def _text(comparison: Comparison, told: Told) -> str:
    return written(comparison, told).of(comparison.articles[told.place.article].text)


def _words(comparison: Comparison, found: Measured) -> tuple[str, int, int]:
    """-> the claim, or of a long one the clause, that most versions' figure stands in, and where the figure starts and
    ends in it."""
    told = next((each for each in found.told if each.claim), found.told[0])
    text, figure = comparison.articles[told.place.article].text, written(comparison, told)
    within = _within(told) or figure
    before = one_line(text[within.start : max(within.start, figure.start)])
    start = len(before) + bool(before)
    return one_line(within.of(text)), start, start + len(one_line(figure.of(text)))


def _within(told: Told) -> Span | None:
    if told.claim is None:
        return None
    whole = told.claim.span
    clauses = () if len(whole) <= _ABOUT else told.claim.content.clauses
    return next((span for span in clauses if span.overlaps(told.place.span)), whole)


def shortened(words: str, start: int, end: int) -> str:
    """Words on one line as a narrow column and a row have room for them, with the figure (characters start to end) in
    sight: cut between words, where a script has them, far before it and far behind."""
    if end > _SEEN:
        far = min(end + 1 - _SEEN, start)
        cut = words.find(" ", far, start)
        words = f"… {words[far if cut < 0 else cut :].strip()}"
    return words if len(words) <= _ABOUT else words[:_ABOUT].rsplit(" ", 1)[0] + " …"


def _verdict(figure: Figure) -> str:
    """Whether the versions differ; "" where one alone gives the figure."""
    if len({each.place.article for each in figure.given}) < 2:
        return ""
    return wording.FIGURES_SAY[figure.agrees]


def _given_by(figure: Figure, version: int) -> str:
    """Its figure, each writing once, with whom it names for it."""
    told = [
        wording.FIGURE_GIVEN.format(figure=one.text, source=one.attributed) if one.attributed else one.text
        for one in figure.given
        if one.place.article == version
    ]
    return wording.FIGURES_OR.join(dict.fromkeys(told))

"""Every figure of a story: one row a thing measured, with what each version gives and whom it names for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from components import wording
from components.findings.figures import Measured, Told, attributed, measured, written
from components.model import Comparison, Member
from components.tables import FIGURES, names, one_line

MOST_ROWS = 500
"""Of more, those that differ come first, then those that most versions give."""
_ABOUT = 90
"""Characters of a claim that tell what its figure is of."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A thing measured. about: the words of a claim around it; given: by each version, value by value; agrees: no two
    of them differ."""

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
    return Figure(_about(comparison, found), found.agrees, tuple(given))


def _text(comparison: Comparison, told: Told) -> str:
    return written(comparison, told).of(comparison.articles[told.place.article].text)


def _about(comparison: Comparison, found: Measured) -> str:
    """The claim, or of a long one the clause, that most versions' figure stands in, in short."""
    told = next((each for each in found.told if each.claim), found.told[0])
    text = comparison.articles[told.place.article].text
    if told.claim is None:
        return one_line(_text(comparison, told))
    whole = told.claim.span
    clause = next((span for span in told.claim.content.clauses if span.overlaps(told.place.span)), whole)
    words = one_line((whole if len(whole) <= _ABOUT else clause).of(text))
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

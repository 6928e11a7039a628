"""Figures: what is given for one thing over all versions, and whether the figures agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from components.language.hedges import with_hedge
from components.language.quantities import agree
from components.matching.clusters import connected
from components.model import Claim, Comparison, Finding, Member, Quantity, Span
from components.wording import FIGURES_AGREE, FIGURES_AND_MORE, FIGURES_DIFFER, FIGURES_OF, FIGURES_OR

KIND = "figures"
# An outlet that corrects itself is less worth a look than two that differ.
ONE_VOICE = 0.6
_MOST_NAMES, _MOST_WORDINGS = 6, 3
_APART = frozenset({"time", "date", "year", "age"})
_HARD, _FAR, _MANY = 0.8, 0.1, 0.1
_SOFT, _WIDE = 0.2, 0.15


@dataclass(frozen=True, slots=True)
class Told:
    """A figure where it stands. quantity: None for what is none, such as a day's name or a result; day: which day it
    names, as an ISO 8601 date; claim: None where it stands in a heading."""

    place: Member
    quantity: Quantity | None = None
    day: str = ""
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """One thing measured over all versions. values: figures that agree with each other together, the most widespread
    first; agrees: no two of them differ."""

    values: tuple[tuple[Told, ...], ...]
    agrees: bool

    @property
    def told(self) -> tuple[Told, ...]:
        """All its figures, value by value."""
        return tuple(each for value in self.values for each in value)


def find(comparison: Comparison) -> list[Finding]:
    """One finding a thing measured, where versions differ in it or give the same figure in other words."""
    some = (each for each in measured(comparison) if not each.agrees or _in_other_words(comparison, each))
    return [_finding(comparison, each) for each in some if len({told.place.article for told in each.told}) > 1]


def _in_other_words(comparison: Comparison, found: Measured) -> bool:
    """Is a figure written in several ways? "Saturday" and "last night" are no figures."""
    words = {words.casefold() for words in _wordings(comparison, found.told)}
    return any(told.quantity for told in found.told) and len(words) > 1


def measured(comparison: Comparison) -> list[Measured]:
    """All figures of all claims, those of the same thing together, in order of article_id and place."""
    known = _known(comparison)
    pairs = [(place, place) for place in known] + [(link.a, link.b) for link in comparison.figures]
    ids = [article.article_id for article in comparison.articles]
    apart = {frozenset((link.a, link.b)) for link in comparison.figures if not link.agrees}
    groups = [sorted(group, key=lambda m: (ids[m.article], m.span)) for group in connected(pairs)]
    groups.sort(key=lambda group: (ids[group[0].article], group[0].span))
    return [_measured(comparison, [known.get(m) or Told(m) for m in group], apart) for group in groups]


def written(comparison: Comparison, told: Told) -> Span:
    """The figure with its unit and its hedge."""
    span = told.place.span
    if told.quantity is None or not told.quantity.hedge:
        return span
    return Span(*with_hedge(comparison.articles[told.place.article].text, span.start, span.end))


def attributed(comparison: Comparison, told: Told) -> str:
    """To whom the claim gives it, "" where to nobody."""
    speaker = told.claim.content.speaker if told.claim else None
    return " ".join(speaker.of(comparison.articles[told.place.article].text).split()) if speaker else ""


def _known(comparison: Comparison) -> dict[Member, Told]:
    """All figures and days of all claims, by place."""
    known: dict[Member, Told] = {}
    for claim in comparison.claims:
        days = {day.span: day.date for day in claim.content.days}
        quantities = {quantity.span: quantity for quantity in claim.content.quantities}
        for span in quantities | days:
            place = Member(claim.article, span)
            known[place] = Told(place, quantities.get(span), days.get(span, ""), claim)
    return known


def _measured(comparison: Comparison, group: Sequence[Told], apart: set[frozenset[Member]]) -> Measured:
    values: list[list[Told]] = []
    for told in sorted(group, key=_exactness):
        fitting = [value for value in values if all(_alike(comparison, told, other, apart) for other in value)]
        if fitting:
            min(fitting, key=lambda value: _gap(told, value[0])).append(told)
        else:
            values.append([told])
    order = {told.place: number for number, told in enumerate(group)}
    ordered = [tuple(sorted(value, key=lambda told: order[told.place])) for value in values]
    ordered.sort(key=lambda value: (-len(value), order[value[0].place]))
    return Measured(tuple(ordered), not any(_differ(x, y, apart) for x, y in combinations(ordered, 2)))


def _exactness(told: Told) -> tuple[bool, int]:
    """Exact figures first: what is rounded or a bound joins the exact one that is nearest."""
    quantity = told.quantity
    return bool(quantity and quantity.hedge), -len(f"{quantity.value:g}".rstrip("0")) if quantity else 0


def _alike(comparison: Comparison, x: Told, y: Told, apart: set[frozenset[Member]]) -> bool:
    if frozenset((x.place, y.place)) in apart:
        return False
    if x.day and y.day:  # of the same words one may have been taken for another week's
        return x.day == y.day or _words(comparison, x) == _words(comparison, y)
    if x.quantity and y.quantity:
        return agree(x.quantity, y.quantity) is True
    return _words(comparison, x) == _words(comparison, y)


def _differ(x: Sequence[Told], y: Sequence[Told], apart: set[frozenset[Member]]) -> bool:
    """Do the guards tell these two values apart?"""
    return any(frozenset((a.place, b.place)) in apart for a in x for b in y)


def _gap(x: Told, y: Told) -> float:
    """How far apart two figures are, 0 to 1."""
    if x.quantity is None or y.quantity is None or x.quantity.unit != y.quantity.unit:
        return 0.5
    if x.quantity.unit in _APART:
        return 0.5
    low, high = sorted((abs(x.quantity.value), abs(y.quantity.value)))
    return (high - low) / high if high else 0.0


def _words(comparison: Comparison, told: Told) -> str:
    words = " ".join(written(comparison, told).of(comparison.articles[told.place.article].text).split())
    named = told.quantity is None or told.quantity.unit == "date" or words[:2].isupper()
    return words if named else words[:1].lower() + words[1:]


def _wordings(comparison: Comparison, some: Iterable[Told]) -> list[str]:
    """How they are written, each once, the most widespread first."""
    return [words for words, _ in Counter(_words(comparison, told) for told in some).most_common()]


def _finding(comparison: Comparison, found: Measured) -> Finding:
    evidence = {Member(told.place.article, written(comparison, told)) for told in found.told}
    sentence = FIGURES_AGREE if found.agrees else FIGURES_DIFFER
    summary = sentence.format(figures="; ".join(_told_by(comparison, found)))
    detail = {"agrees": found.agrees, "values": list(_values(comparison, found))}
    return Finding(KIND, summary, _strength(comparison, found), tuple(sorted(evidence)), detail)


def _told_by(comparison: Comparison, found: Measured) -> Iterator[str]:
    """Each value, or where they agree each wording of it, with the outlets that give it."""
    if found.agrees:
        wordings = _wordings(comparison, found.told)
        parts = [(words, [told for told in found.told if _words(comparison, told) == words]) for words in wordings]
    else:
        several = [_wordings(comparison, value)[:_MOST_WORDINGS] for value in found.values]
        parts = [(FIGURES_OR.join(some), list(value)) for some, value in zip(several, found.values, strict=True)]
    for words, some in parts:
        names = list(dict.fromkeys(comparison.articles[told.place.article].name for told in some))
        more = [FIGURES_AND_MORE.format(count=len(names) - _MOST_NAMES)] if len(names) > _MOST_NAMES else []
        yield FIGURES_OF.format(figure=words, outlets=", ".join(names[:_MOST_NAMES] + more))


def _values(comparison: Comparison, found: Measured) -> Iterator[dict[str, object]]:
    """What each says, in the order of the evidence. worth: figures that agree have the same number."""
    worth = {told.place: number for number, value in enumerate(found.values) for told in value}
    for told in sorted(found.told, key=lambda told: (told.place.article, written(comparison, told))):
        article, span, quantity = comparison.articles[told.place.article], written(comparison, told), told.quantity
        yield {
            "article": article.article_id,
            "start": span.start,
            "end": span.end,
            "text": span.of(article.text),
            "value": told.day or (quantity.value if quantity else None),
            "unit": "day" if told.day else quantity.unit if quantity else "",
            "hedge": quantity.hedge if quantity else "",
            "attributed": attributed(comparison, told),
            "worth": worth[told.place],
        }


def _strength(comparison: Comparison, found: Measured) -> float:
    voices = [{comparison.articles[told.place.article].voice for told in value} for value in found.values]
    outlets = set[str]().union(*voices)
    many = min(1.0, len(outlets) / 10)
    if found.agrees:
        return round((_SOFT + _WIDE * many) * (1 if len(outlets) > 1 else ONE_VOICE), 4)
    far = max(_gap(x[0], y[0]) for x, y in combinations(found.values, 2))
    return round((_HARD + _FAR * far + _MANY * many) * (1 if len(outlets) > 1 else ONE_VOICE), 4)

"""One version against all other outlets together, and every version against every other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from components.model import Alignment, Claim, Comparison, Kind, Relation, Span, Standing
from components.tables.answers import Answers, common
from components.tables.choice import ALL, Choice
from components.tables.pair import Shares, marked, parts_of, passages, words_of

Partner = tuple[int, Span, Kind, Relation]
"""Where a stretch stands elsewhere: the article's index, the passage there, the kind of match, the relation."""
_Met = tuple[Alignment, Alignment, Relation]
"""A passage as seen from the version, the alignment it is, and how they stand as far as a sentence goes."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One or more sentences of a version that other outlets share, as far as any passage marks them."""

    span: Span
    partners: tuple[Partner, ...]
    """By article; of one article the passage that has most of the stretch comes first."""
    links: tuple[Alignment, ...]
    """The alignments of the partners, in the same order."""
    differing: Mapping[int, tuple[Claim, Standing]] = field(default_factory=dict)
    """Of the articles that share it, those that tell a claim in it differently, though none of the passages says so."""


def others(comparison: Comparison, left: int) -> list[int]:
    """The versions of all other outlets: those of its own are the same voice."""
    voices = [article.voice for article in comparison.articles]
    return [index for index, voice in enumerate(voices) if voice != voices[left]]


def passages_of_all(comparison: Comparison, left: int, choice: Choice = ALL) -> list[Alignment]:
    """The alignments of a version with those of other outlets that the choice takes."""
    elsewhere = set(others(comparison, left))
    meets = (link for link in comparison.alignments if left in (link.a, link.b))
    return [x for x in meets if (x.a in elsewhere or x.b in elsewhere) and choice.takes(x, comparison.articles)]


def passages_of(comparison: Comparison, left: int, right: int | None, choice: Choice = ALL) -> list[Alignment]:
    """The alignments of two versions, or, right being None, of one and all other outlets."""
    if right is None:
        return passages_of_all(comparison, left, choice)
    return passages(comparison, left, right, choice)


def shares_of_all(comparison: Comparison, left: int, choice: Choice = ALL) -> Shares:
    """How much of a version all other outlets together share; where several share a word, the closest kind counts."""
    marks = (marked(link, left) for link in passages_of_all(comparison, left, choice))
    return Shares.of(parts_of(words_of(comparison.articles[left]), marks))


def shares_by_version(comparison: Comparison, choice: Choice = ALL) -> list[Shares]:
    """shares_of_all of every version, in one pass over the alignments."""
    marks = defaultdict[int, list[tuple[int, int, int]]](list)
    voices = [article.voice for article in comparison.articles]
    for version, other, mark in _marks(comparison, choice):
        if voices[version] != voices[other]:
            marks[version].append(mark)
    return [
        Shares.of(parts_of(words_of(article), marks[version])) for version, article in enumerate(comparison.articles)
    ]


def shares_by_pair(comparison: Comparison, choice: Choice = ALL) -> dict[tuple[int, int], Shares]:
    """How much of the first version the second shares, for every two versions, in one pass over the alignments.

    Cost: 50 versions have 2,450 such pairs and take about 0.2 s.
    """
    marks = defaultdict[tuple[int, int], list[tuple[int, int, int]]](list)
    for version, other, mark in _marks(comparison, choice):
        marks[version, other].append(mark)
    words = [words_of(article) for article in comparison.articles]
    places = range(len(words))
    return {(a, b): Shares.of(parts_of(words[a], marks[a, b])) for a in places for b in places if a != b}


def everyone(comparison: Comparison, left: int, choice: Choice = ALL) -> list[Stretch]:
    """What other outlets have of a version, sentence by sentence, in the order of its text; stretches never overlap.

    A passage belongs to each sentence that it answers (tables.answers). Neighbouring sentences with the very same
    passages are one stretch, unless they are not told differently by the same. Cost: a binary search for each alignment
    and each claim.
    """
    answers = Answers(comparison, left)
    met_by: list[list[_Met]] = [[] for _ in answers.sentences]
    for link in passages_of_all(comparison, left, choice):
        seen = link if link.a == left else link.turned(left, link.a)
        for place in answers.answered(seen):
            met_by[place].append((seen, link, answers.relation(place, seen)))
    places = range(len(met_by))
    runs = groupby(places, key=lambda place: (met_by[place], answers.differing(place).keys() & _voices(met_by[place])))
    return [_stretch(answers, list(run), met) for (met, _), run in runs if met]


def _voices(met: Iterable[_Met]) -> set[int]:
    return {seen.b for seen, _, _ in met}


def _stretch(answers: Answers, places: Sequence[int], met: Sequence[_Met]) -> Stretch:
    """From the first to the last character of these sentences that a passage marks."""
    whole = Span(answers.sentences[places[0]].start, answers.sentences[places[-1]].end)
    told = sorted(met, key=lambda x: (x[0].b, -common(x[0].a_span, whole), x[0].b_span, x[0].a_span))
    start = max(whole.start, min(seen.a_span.start for seen, _, _ in told))
    end = min(whole.end, max(seen.a_span.end for seen, _, _ in told))
    partners = tuple((seen.b, seen.b_span, seen.kind, relation) for seen, _, relation in told)
    shown = {seen.b for seen, _, relation in told if relation == "differs"}
    claims = {other: found for place in places for other, found in answers.differing(place).items()}
    unseen = {x: claims[x] for x in sorted((claims.keys() & _voices(met)) - shown)}
    return Stretch(Span(start, end), partners, tuple(link for _, link, _ in told), unseen)


def _marks(comparison: Comparison, choice: Choice) -> Iterator[tuple[int, int, tuple[int, int, int]]]:
    """-> (version, the other version, what is marked in the first), twice for every alignment that the choice takes."""
    for link in comparison.alignments:
        if choice.takes(link, comparison.articles):
            yield link.a, link.b, marked(link, link.a)
            yield link.b, link.a, marked(link, link.b)

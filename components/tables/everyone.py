"""One version against all other outlets together, and every version against every other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from components.model import Alignment, Comparison, Kind, Relation, Span
from components.tables.choice import ALL, Choice
from components.tables.pair import Shares, marked, parts_of, passages, words_of

Partner = tuple[int, Span, Kind, Relation]
"""Where a stretch stands elsewhere: the article's index, the passage there, the kind of match, the relation."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One or more sentences of a version that other outlets share, as far as any passage marks them."""

    span: Span
    partners: tuple[Partner, ...]
    """By article; of one article the passage that has most of the stretch comes first."""
    links: tuple[Alignment, ...]
    """The alignments of the partners, in the same order."""


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

    A passage belongs to each sentence that it has half of, or that has half of it. Neighbouring sentences with the very
    same passages are one stretch. Cost: a binary search for each alignment.
    """
    sentences = [sentence.span for sentence in comparison.sentences[left]]
    starts, ends = [span.start for span in sentences], [span.end for span in sentences]
    met_by: list[list[Alignment]] = [[] for _ in sentences]
    for link in passages_of_all(comparison, left, choice):
        met = range(bisect_right(ends, _own(link, left).start), bisect_left(starts, _own(link, left).end))
        for place in _belongs(_own(link, left), sentences, met):
            met_by[place].append(link)
    runs = groupby(range(len(sentences)), key=lambda place: met_by[place])
    return [_stretch([sentences[place] for place in run], links, left) for links, run in runs if links]


def _belongs(own: Span, sentences: Sequence[Span], met: Iterable[int]) -> list[int]:
    """Which of the sentences that a passage meets it belongs to: one at least, where it meets any."""
    common = {place: _common(own, sentences[place]) for place in met}
    most = [place for place in common if 2 * common[place] >= min(len(own), len(sentences[place]))]
    return most or sorted(common, key=lambda place: -common[place])[:1]


def _stretch(sentences: Sequence[Span], links: Sequence[Alignment], left: int) -> Stretch:
    """From the first to the last character of these sentences that a passage marks."""
    whole = Span(sentences[0].start, sentences[-1].end)
    turned = [(link if link.a == left else link.turned(left, link.a), link) for link in links]
    turned.sort(key=lambda pair: (pair[0].b, -_common(pair[0].a_span, whole), pair[0].b_span, pair[0].a_span))
    start = max(whole.start, min(seen.a_span.start for seen, _ in turned))
    end = min(whole.end, max(seen.a_span.end for seen, _ in turned))
    partners = tuple((seen.b, seen.b_span, seen.kind, seen.relation) for seen, _ in turned)
    return Stretch(Span(start, end), partners, tuple(link for _, link in turned))


def _common(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _own(link: Alignment, left: int) -> Span:
    return link.a_span if link.a == left else link.b_span


def _marks(comparison: Comparison, choice: Choice) -> Iterator[tuple[int, int, tuple[int, int, int]]]:
    """-> (version, the other version, what is marked in the first), twice for every alignment that the choice takes."""
    for link in comparison.alignments:
        if choice.takes(link, comparison.articles):
            yield link.a, link.b, marked(link, link.a)
            yield link.b, link.a, marked(link, link.b)

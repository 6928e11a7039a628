"""Stretches of an article with the sentences around them, and what in them is to be marked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from components import wording
from components.model import Claim, Comparison, Sentence, Span, Standing
from components.tables import one_line

Where = Literal["opening", "middle", "end"]
REACH = 240
"""The most characters of the sentence before, and of the one after."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a stretch of text, white space as one space."""

    text: str
    marked: bool
    look: str = ""
    """What it is marked as, where that is not the same for all of an excerpt: "gone" or "new"."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of text in pieces, and the sentences of reporting before and after it, "" where there is none."""

    before: str
    pieces: tuple[Piece, ...]
    after: str
    heading: bool = False
    """It stands in a title, a standfirst or a crosshead."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim stands among its article's sentences of reporting, counted from 1."""

    where: Where
    number: int
    count: int

    def __str__(self) -> str:
        return wording.STANDS_AT.format(where=wording.STANDS[self.where], place=self.number, count=self.count)


def place_in(text: str, sentences: Sequence[Sentence], span: Span) -> Place:
    """Where a span of an article stands. The opening is the first paragraph and all within the first fifth of the
    sentences, the end their last fifth; a first paragraph of more than a third of them is no opening by itself."""
    told = [sentence.span for sentence in sentences if not sentence.heading]
    number = max(sum(each.start <= span.start for each in told), 1)
    count = max(len(told), 1)
    breaks = (n for n, (one, next_one) in enumerate(pairwise(told), 1) if "\n" in text[one.end : next_one.start])
    first = next(breaks, count)
    opening = max(1, count // 5, first if 3 * first <= count else 0)
    where: Where = "opening" if number <= opening else "end" if number > count - max(1, count // 5) else "middle"
    return Place(where, number, count)


def claim_excerpt(comparison: Comparison, claim: Claim, standing: Standing) -> Excerpt:
    """A claim in its article. Marked is what the other version answers; where they differ, the words that do."""
    text = comparison.articles[claim.article].text
    marks: Iterable[Span] = standing.own_spans
    if standing.state == "differs":
        marks = places_of(text, [claim.span], standing.words[::2])
    return _excerpt(text, comparison.sentences[claim.article], claim.span, marks)


def evidence_excerpts(comparison: Comparison, index: int, standing: Standing) -> list[Excerpt]:
    """What version `index` has in a claim's place, or what comes nearest: sentences that follow each other in one.

    A heading is left out where a sentence of reporting says it too.
    """
    text, sentences = comparison.articles[index].text, comparison.sentences[index]
    reporting = _reporting(sentences, standing)
    spans = sorted(reporting or standing.spans)
    marks = places_of(text, spans, standing.words[1::2]) if standing.state == "differs" else list(spans)
    unmarked = standing.state in ("possible", "not_found")
    return [
        _excerpt(text, sentences, span, [] if unmarked else marks, heading=not reporting)
        for span in _runs(sentences, spans)
    ]


def version_excerpts(
    comparison: Comparison, index: int, spans: Sequence[Span], marks: Sequence[Span] | None = None
) -> list[Excerpt]:
    """Spans of version `index` in their sentences, with those around them; what follows on is in one. marks: what is
    marked there, by default the spans."""
    text, sentences = comparison.articles[index].text, comparison.sentences[index]
    headings = [sentence.span for sentence in sentences if sentence.heading]
    whole = [_sentences_of(sentences, span) for span in sorted(spans)]
    return [
        _excerpt(
            text,
            sentences,
            run,
            spans if marks is None else marks,
            heading=any(run.overlaps(heading) for heading in headings),
        )
        for run in _runs(sentences, sorted(whole))
    ]


def nearest_text(comparison: Comparison, index: int, standing: Standing) -> str:
    """The same on one line, without what stands around it; a heading says that it is one. "" where nothing is near."""
    text = comparison.articles[index].text
    reporting = _reporting(comparison.sentences[index], standing)
    told = f" {wording.GOES_ON} ".join(one_line(span.of(text)) for span in reporting or standing.spans)
    return told if reporting or not told else f"{wording.HEADING} {told}"


def places_of(text: str, spans: Iterable[Span], words: Iterable[str]) -> list[Span]:
    """Where words stand within spans of a text, as whole words, letter for letter."""
    longest_first = sorted({word for word in words if word.strip()}, key=lambda word: (-len(word), word))
    if not longest_first:
        return []
    found = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return [Span(*hit.span()) for span in spans for hit in found.finditer(text, span.start, span.end)]


def words_that_differ(standing: Standing) -> list[tuple[str, str]]:
    """The words by which a claim and its evidence differ, those of the claim first; "" where a side has none."""
    return list(dict.fromkeys(zip(standing.words[::2], standing.words[1::2], strict=False)))


def _reporting(sentences: Sequence[Sentence], standing: Standing) -> list[Span]:
    headings = [sentence.span for sentence in sentences if sentence.heading]
    return [span for span in standing.spans if not any(span.overlaps(heading) for heading in headings)]


def _excerpt(
    text: str, sentences: Sequence[Sentence], span: Span, marks: Iterable[Span], heading: bool = False
) -> Excerpt:
    told = [] if heading else [sentence.span for sentence in sentences if not sentence.heading]
    before = next((one_line(each.of(text)) for each in reversed(told) if each.end <= span.start), "")
    after = next((one_line(each.of(text)) for each in told if each.start >= span.end), "")
    return Excerpt(_tail(before), tuple(_pieces(text, span, marks)), _beginning(after), heading)


def _pieces(text: str, span: Span, marks: Iterable[Span]) -> Iterable[Piece]:
    at = span.start
    for mark in sorted(mark for mark in marks if mark.overlaps(span)):
        if mark.start > at:
            yield Piece(_spaced(text[at : mark.start]), False)
        if mark.end > at:
            yield Piece(_spaced(text[max(at, mark.start) : min(mark.end, span.end)]), True)
        at = max(at, min(mark.end, span.end))
    if at < span.end:
        yield Piece(_spaced(text[at : span.end]), False)


def _runs(sentences: Sequence[Sentence], spans: Sequence[Span]) -> list[Span]:
    """Spans with no sentence between them as one."""
    starts = [sentence.span.start for sentence in sentences]
    found: list[Span] = []
    for span in spans:
        if found and bisect_left(starts, span.start) - bisect_left(starts, found[-1].end) <= 0:
            span = Span(found[-1].start, max(span.end, found.pop().end))
        found.append(span)
    return found


def _sentences_of(sentences: Sequence[Sentence], span: Span) -> Span:
    """A span with the rest of the sentences that it lies in."""
    touched = [sentence.span for sentence in sentences if sentence.span.overlaps(span)]
    ends = [(each.start, each.end) for each in (*touched, span)]
    return Span(min(start for start, _ in ends), max(end for _, end in ends))


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _tail(text: str) -> str:
    cut = text[-REACH:]
    return text if len(text) <= REACH else f"{wording.GOES_ON} {cut.partition(' ')[2] or cut}"


def _beginning(text: str) -> str:
    cut = text[:REACH]
    return text if len(text) <= REACH else f"{cut.rpartition(' ')[0] or cut} {wording.GOES_ON}"

"""What the browser is told of two versions: a JSON-ready value, worked out without Streamlit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Literal

from components.exports.marking import Mark, Run, paragraphs
from components.language.folding import count_words
from components.matching.wordedits import word_edits
from components.model import Alignment, Article, Claim, Comparison, Kind, Relation, Span, Standing
from components.wording import FURNITURE, KINDS, READER, READER_LOOKS, READER_RELATIONS, REASONS

Look = Literal["verbatim", "near", "reworded", "differs", "possible"]
"""How a passage is drawn: its kind, unless the two wordings differ or belong together only possibly."""

_FRONT: tuple[Look, ...] = ("differs", "verbatim", "near", "reworded", "possible")
"""Which look is drawn where passages overlap: a disagreement before all, then what is surest."""

_Layer = Literal["passage", "claim", "furniture", "heading"]
_Key = tuple[_Layer, int]
_Told = dict[str, Any]


@dataclass(frozen=True)
class _Link:
    """An alignment of the pair, turned so that the first span is the left one."""

    spans: tuple[Span, Span]
    kind: Kind
    relation: Relation

    @property
    def look(self) -> Look:
        return self.kind if self.relation == "same" else self.relation


def payload(comparison: Comparison, left: int, right: int) -> _Told:
    """-> {words, legend: [{look, label, count}], sides: [left, right], passages}, all JSON-ready.

    Passages stand in the order of the left text and are called by their place in that list. A side is {id, name, title,
    dateline, language, paragraphs: [{heading, parts}]}; a part is {layer: "claim", "furniture" or "", label: what to
    call it, where it begins, runs}; a run is {text, passages: [place, the one to draw in front]}.
    """
    pair = (left, right)
    links = _links(comparison, pair)
    return {
        "words": READER,
        "legend": _legend(comparison, pair, links),
        "sides": [_side(comparison, index, _marks(comparison, index, links, side)) for side, index in enumerate(pair)],
        "passages": [_passage(comparison, pair, link, place, len(links)) for place, link in enumerate(links, start=1)],
    }


def _links(comparison: Comparison, pair: tuple[int, int]) -> list[_Link]:
    turned = (_turned(x, pair[0]) for x in comparison.alignments if (x.a, x.b) in (pair, pair[::-1]))
    return sorted(turned, key=lambda link: link.spans)


def _turned(alignment: Alignment, left: int) -> _Link:
    spans = (alignment.a_span, alignment.b_span)
    return _Link(spans if alignment.a == left else spans[::-1], alignment.kind, alignment.relation)


def _only_here(comparison: Comparison, index: int) -> list[Claim]:
    return [claim for claim in comparison.claims if claim.article == index and claim.only_here]


def _legend(comparison: Comparison, pair: tuple[int, int], links: Sequence[_Link]) -> list[_Told]:
    """What is marked on these two pages, and how often; what is not there is not explained."""
    counts = Counter[str](link.look for link in links)
    counts["only_here"] = sum(len(_only_here(comparison, index)) for index in pair)
    counts["furniture"] = sum(len(comparison.articles[index].furniture) for index in pair)
    looks = READER_LOOKS.items()
    return [{"look": look, "label": label, "count": counts[look]} for look, label in looks if counts[look]]


def _marks(comparison: Comparison, index: int, links: Sequence[_Link], side: int) -> list[Mark[_Key]]:
    """All that is marked in one text. Runs keep the order of these marks, so the passage to draw comes first."""
    order = sorted(range(len(links)), key=lambda place: _FRONT.index(links[place].look))
    layers: dict[_Layer, list[tuple[int, Span]]] = {
        "passage": [(place, links[place].spans[side]) for place in order],
        "claim": list(enumerate(claim.span for claim in _only_here(comparison, index))),
        "furniture": list(enumerate(furniture.span for furniture in comparison.articles[index].furniture)),
        "heading": list(enumerate(_headings(comparison, index))),
    }
    return [Mark(span.start, span.end, (layer, place)) for layer, spans in layers.items() for place, span in spans]


def _headings(comparison: Comparison, index: int) -> list[Span]:
    """Title, standfirst and crossheads, as far as the text carries them."""
    title = comparison.articles[index].title_span
    return [sentence.span for sentence in comparison.sentences[index] if sentence.heading] + ([title] if title else [])


def _side(comparison: Comparison, index: int, marks: Sequence[Mark[_Key]]) -> _Told:
    article = comparison.articles[index]
    labels = _labels(comparison, index)
    told = (_paragraph(runs, labels) for runs in paragraphs(article.text, marks))
    return {
        "id": article.article_id,
        "name": article.name or READER["untitled"],
        "title": "" if article.title_span or article.title == article.name else article.title,
        "dateline": dateline(article),
        "language": article.language,
        "paragraphs": [paragraph for paragraph in told if paragraph["parts"]],
    }


def _labels(comparison: Comparison, index: int) -> dict[_Key, str]:
    """What stands in front of each stretch of furniture and each claim that is only here."""
    furniture = (FURNITURE.get(found.reason, found.reason) for found in comparison.articles[index].furniture)
    labels: dict[_Key, str] = {("furniture", place): reason for place, reason in enumerate(furniture)}
    labels.update({("claim", place): READER["only_here"] for place, _ in enumerate(_only_here(comparison, index))})
    return labels


def _paragraph(runs: Sequence[Run[_Key]], labels: dict[_Key, str]) -> _Told:
    """Labels are used up: a stretch over several paragraphs is called by its name once."""
    written = [run for run in runs if "\n" not in run.text]
    heading = all(any(layer == "heading" for layer, _ in run.keys) for run in written if run.text.strip())
    return {"heading": heading, "parts": [_part(key, group, labels) for key, group in groupby(written, _layer_of)]}


def _layer_of(run: Run[_Key]) -> _Key | None:
    """The furniture that a run belongs to, or else the claim."""
    return next((key for layer in ("furniture", "claim") for key in run.keys if key[0] == layer), None)


def _part(key: _Key | None, runs: Iterable[Run[_Key]], labels: dict[_Key, str]) -> _Told:
    """Furniture is no part of a passage, even where one reaches over it."""
    layer = key[0] if key else ""
    told = [{"text": run.text, "passages": [] if layer == "furniture" else _passages_of(run)} for run in runs]
    return {"layer": layer, "label": labels.pop(key, "") if key else "", "runs": told}


def _passages_of(run: Run[_Key]) -> list[int]:
    return [place for layer, place in run.keys if layer == "passage"]


def _passage(comparison: Comparison, pair: tuple[int, int], link: _Link, place: int, count: int) -> _Told:
    """-> {look, place: "Passage 3 of 18", kind: in words, wordings: [left, right]}.

    A wording is {words: "12 words", pieces: [[op, text]]}; op is equal, delete (left only) or insert (right only).
    """
    left, right = (span.of(comparison.articles[index].text) for span, index in zip(link.spans, pair, strict=True))
    reason, words = _difference(comparison, pair, link)
    wordings = zip((left, right), _pieces(link.kind, left, right, words), strict=True)
    return {
        "look": link.look,
        "place": READER["place"].format(place=place, count=count),
        "kind": " · ".join(filter(None, (KINDS[link.kind], READER_RELATIONS[link.relation], reason))),
        "wordings": [{"words": _count_words(text), "pieces": pieces} for text, pieces in wordings],
    }


def _difference(comparison: Comparison, pair: tuple[int, int], link: _Link) -> tuple[str, tuple[str, ...]]:
    """Why the two are not called the same, and by which words, as far as a claim in the passage says so."""
    for standing in _standings(comparison, pair, link):
        if standing.state == link.relation and REASONS.get(standing.reason):
            return REASONS[standing.reason], standing.words if standing.state == "differs" else ()
    return "", ()


def _standings(comparison: Comparison, pair: tuple[int, int], link: _Link) -> Iterator[Standing]:
    """How the claims within each of the two passages stand towards the other one."""
    for own, other in ((0, 1), (1, 0)):
        for claim in comparison.claims:
            standing = claim.standing.get(pair[other]) if claim.article == pair[own] else None
            if not standing or not claim.span.overlaps(link.spans[own]):
                continue
            if any(span.overlaps(link.spans[other]) for span in standing.spans):
                yield standing


def _pieces(kind: Kind, left: str, right: str, words: Sequence[str]) -> tuple[list[list[str]], list[list[str]]]:
    """The edits within nearly equal wording. Elsewhere they would only confuse: there, the words that differ."""
    if kind != "near":
        return _told_apart(left, words, "delete"), _told_apart(right, words, "insert")
    edits = word_edits(left, right)
    return (
        [["equal" if op == "equal" else "delete", a] for op, a, _ in edits if a],
        [["equal" if op == "equal" else "insert", b] for op, _, b in edits if b],
    )


def _told_apart(text: str, words: Sequence[str], op: str) -> list[list[str]]:
    if not words:
        return [["equal", text]]
    longest_first = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    pieces = re.split(rf"(?<!\w)({longest_first})(?!\w)", text)
    return [[op if place % 2 else "equal", piece] for place, piece in enumerate(pieces) if piece]


def _count_words(text: str) -> str:
    count = count_words(text)
    return READER["word" if count == 1 else "words"].format(count=count)


def dateline(article: Article) -> str:
    """Who wrote it, where that is not the outlet, and when: "text by Norrland Wire · 14 March 2024, 10:30"."""
    agency = READER["agency"].format(agency=article.agency) if article.agency not in ("", article.outlet) else ""
    return " · ".join(filter(None, (agency, _when(article.published))))


def _when(published: str) -> str:
    """A date for people; as it was given where it is no ISO date."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published
    day = f"{moment.day} {moment:%B %Y}"
    return f"{day}, {moment:%H:%M}" if "T" in published or ":" in published else day

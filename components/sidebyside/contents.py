"""What the browser is told of two versions: a JSON-ready value, worked out without Streamlit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Literal

from components.exports.marking import Mark, Run, paragraphs
from components.matching.wordedits import word_edits
from components.model import Alignment, Article, Claim, Comparison, Kind, Relation, Span
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

    Passages stand in the order of the left text and are called by their place in that list. A side is {name, title,
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
    told = [{"text": run.text, "passages": [place for layer, place in run.keys if layer == "passage"]} for run in runs]
    if key is None:
        return {"layer": "", "label": "", "runs": told}
    return {"layer": key[0], "label": labels.pop(key, ""), "runs": told}


def _passage(comparison: Comparison, pair: tuple[int, int], link: _Link, place: int, count: int) -> _Told:
    """-> {look, place: "Passage 3 of 18", kind: in words, wordings: [left, right]}.

    A wording is {words: "12 words", pieces: [[op, text]]}; op is equal, delete (left only) or insert (right only).
    """
    left, right = (span.of(comparison.articles[index].text) for span, index in zip(link.spans, pair, strict=True))
    said = (KINDS[link.kind], READER_RELATIONS[link.relation], _reason(comparison, pair, link))
    wordings = zip((left, right), _pieces(link.kind, left, right), strict=True)
    return {
        "look": link.look,
        "place": READER["place"].format(place=place, count=count),
        "kind": " · ".join(filter(None, said)),
        "wordings": [{"words": _count_words(text), "pieces": pieces} for text, pieces in wordings],
    }


def _pieces(kind: Kind, left: str, right: str) -> tuple[list[list[str]], list[list[str]]]:
    """The edits within nearly equal wording; elsewhere whole wordings, where word edits would only confuse."""
    if kind != "near":
        return [["equal", left]], [["equal", right]]
    edits = word_edits(left, right)
    return (
        [["equal" if op == "equal" else "delete", a] for op, a, _ in edits if a],
        [["equal" if op == "equal" else "insert", b] for op, _, b in edits if b],
    )


def _reason(comparison: Comparison, pair: tuple[int, int], link: _Link) -> str:
    """Why the two are not called the same, where a claim that the passages belong to says so; else ""."""
    if link.relation == "same":
        return ""
    return next((REASONS[reason] for reason in _reasons(comparison, pair, link) if reason in REASONS), "")


def _reasons(comparison: Comparison, pair: tuple[int, int], link: _Link) -> Iterator[str]:
    for (index, span), (other, partner) in ((near := list(zip(pair, link.spans, strict=True))), near[::-1]):
        for claim in comparison.claims:
            standing = claim.standing.get(other) if claim.article == index and claim.span.overlaps(span) else None
            if standing and standing.reason and any(found.overlaps(partner) for found in standing.spans):
                yield standing.reason


def _count_words(text: str) -> str:
    count = len(text.split())
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

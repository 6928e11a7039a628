"""One version as the reader shows it: paragraphs of parts, parts of runs, each run with the passages over it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any, Literal

from components.exports.marking import Mark, Run, paragraphs
from components.model import Article, Claim, Comparison, Span
from components.wording import FURNITURE, READER

Layer = Literal["passage", "claim", "furniture", "heading"]
Key = tuple[Layer, int]
Told = dict[str, Any]


def page(comparison: Comparison, index: int, passages: Sequence[tuple[int, Span]]) -> Told:
    """-> {id, name, title, dateline, language, paragraphs: [{heading, parts}]}.

    passages: their numbers and where they stand, those to be drawn in front first. A part is {layer: "claim",
    "furniture" or "", label: what to call it, where it begins, runs}; a run is {text, passages: numbers, in order}, and
    quiet where it is lit with its passage alone.
    """
    article = comparison.articles[index]
    labels = _labels(comparison, index)
    told = (_paragraph(runs, labels) for runs in paragraphs(article.text, _marks(comparison, index, passages)))
    return {
        "id": article.article_id,
        "name": article.name or READER["untitled"],
        "title": "" if article.title_span or article.title == article.name else article.title,
        "dateline": dateline(article),
        "language": article.language,
        "paragraphs": [paragraph for paragraph in told if paragraph["parts"]],
    }


def only_here(comparison: Comparison, index: int) -> list[Claim]:
    """The claims that stand in this version alone."""
    return [claim for claim in comparison.claims if claim.article == index and claim.only_here]


def dateline(article: Article) -> str:
    """The agency that it credits, if that is another, and when: "credits Norrland Wire · 14 March 2024, 10:30"."""
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


def _marks(comparison: Comparison, index: int, passages: Sequence[tuple[int, Span]]) -> list[Mark[Key]]:
    """All that is marked in one text. Runs keep the order of these marks, so the passage to draw comes first."""
    layers: dict[Layer, Iterable[tuple[int, Span]]] = {
        "passage": passages,
        "claim": enumerate(claim.span for claim in only_here(comparison, index)),
        "furniture": enumerate(furniture.span for furniture in comparison.articles[index].furniture),
        "heading": enumerate(_headings(comparison, index)),
    }
    return [Mark(span.start, span.end, (layer, place)) for layer, spans in layers.items() for place, span in spans]


def _headings(comparison: Comparison, index: int) -> list[Span]:
    """Title, standfirst and crossheads, as far as the text carries them."""
    title = comparison.articles[index].title_span
    return [sentence.span for sentence in comparison.sentences[index] if sentence.heading] + ([title] if title else [])


def _labels(comparison: Comparison, index: int) -> dict[Key, str]:
    """What stands in front of each stretch of furniture and each claim that is only here."""
    furniture = (FURNITURE.get(found.reason, found.reason) for found in comparison.articles[index].furniture)
    labels: dict[Key, str] = {("furniture", place): reason for place, reason in enumerate(furniture)}
    labels.update({("claim", place): READER["only_here"] for place, _ in enumerate(only_here(comparison, index))})
    return labels


def _paragraph(runs: Sequence[Run[Key]], labels: dict[Key, str]) -> Told:
    """Labels are used up: a stretch over several paragraphs is called by its name once."""
    written = [run for run in runs if "\n" not in run.text]
    heading = all(any(layer == "heading" for layer, _ in run.keys) for run in written if run.text.strip())
    worded = _worded(written)
    parts = [_part(key, group, labels, worded) for key, group in groupby(written, _layer_of)]
    _hush([run for part in parts for run in part["runs"]])
    return {"heading": heading, "parts": parts}


def _hush(runs: Sequence[Told]) -> None:
    """A comma between two passages that a third one holds both of is not drawn by itself."""
    fronts = [None, *(next(iter(run["passages"]), None) for run in runs), None]
    for run, before, front, after in zip(runs, fronts, fronts[1:], fronts[2:], strict=False):
        if front is not None and front not in (before, after) and not any(map(str.isalnum, run["text"])):
            run["quiet"] = True


def _worded(runs: Sequence[Run[Key]]) -> set[int]:
    """The passages that have a letter or a digit in the paragraph: the full stop that is left of one is no mark."""
    texts = defaultdict[int, list[str]](list)
    for run in runs:
        for passage in _passages_of(run):
            texts[passage].append(run.text)
    return {passage for passage, found in texts.items() if any(map(str.isalnum, "".join(found)))}


def _layer_of(run: Run[Key]) -> Key | None:
    """The furniture that a run belongs to, or else the claim."""
    return next((key for layer in ("furniture", "claim") for key in run.keys if key[0] == layer), None)


def _part(key: Key | None, runs: Iterable[Run[Key]], labels: dict[Key, str], worded: set[int]) -> Told:
    """Furniture is no part of a passage, even where one reaches over it."""
    layer = key[0] if key else ""
    told = [{"text": run.text, "passages": [x for x in _passages_of(run) if x in worded]} for run in runs]
    return {"layer": layer, "label": labels.pop(key, "") if key else "", "runs": told}


def _passages_of(run: Run[Key]) -> list[int]:
    """None in furniture."""
    if any(layer == "furniture" for layer, _ in run.keys):
        return []
    return [place for layer, place in run.keys if layer == "passage"]

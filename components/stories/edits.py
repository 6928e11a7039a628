"""What a person corrected, applied: pure functions over articles and Edits; the articles as read never change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from components import wording
from components.model import FIELDS, Article, ArticleEdit, Edits, Furniture, Span

UNEDITED = ArticleEdit()


def edit_of(edits: Edits, article_id: str) -> ArticleEdit:
    """What was corrected in one article; nothing where nothing was."""
    return edits.articles.get(article_id, UNEDITED)


def apply(articles: Sequence[Article], edits: Edits) -> tuple[Article, ...]:
    """The articles that were not removed, corrected, in the same order."""
    pairs = ((article, edit_of(edits, article.article_id)) for article in articles)
    return tuple(_corrected(article, edit) for article, edit in pairs if not edit.removed)


def compared(articles: Sequence[Article], edits: Edits) -> tuple[Article, ...]:
    """Those of apply() that are chosen for comparison."""
    return tuple(article for article in apply(articles, edits) if edit_of(edits, article.article_id).compared)


def change(edits: Edits, article_id: str, **values: Any) -> Edits:
    """Edits with these fields of ArticleEdit set for one article. None takes a correction back; "" means unknown.

    Nothing is kept of an article that ends as it was read. Raises TypeError for a field that ArticleEdit has not.
    """
    tidied: dict[str, Any] = {
        name: value.strip() if isinstance(value, str) else value for name, value in values.items()
    }
    edit = replace(edit_of(edits, article_id), **tidied)
    others = {key: kept for key, kept in edits.articles.items() if key != article_id}
    return Edits(others if edit == UNEDITED else others | {article_id: edit})


def put_back(edits: Edits, article_id: str, span: Span) -> Edits:
    """Edits by which this stretch counts as reporting, whoever took it out."""
    edit = edit_of(edits, article_id)
    return change(edits, article_id, unmarked=_merged((*edit.unmarked, span)), marked=_without(edit.marked, (span,)))


def take_out(edits: Edits, article_id: str, span: Span) -> Edits:
    """Edits by which this stretch counts as furniture."""
    edit = edit_of(edits, article_id)
    return change(edits, article_id, marked=_merged((*edit.marked, span)), unmarked=_without(edit.unmarked, (span,)))


def describe(before: Edits, after: Edits) -> str:
    """What one step did, for "Undo: …": a word of wording.STEPS, or the general one where it did several things."""
    done = set()
    for article_id in before.articles.keys() | after.articles.keys():
        old, new = edit_of(before, article_id), edit_of(after, article_id)
        done |= {_step(field.name, new) for field in fields(ArticleEdit) if _differs(field.name, old, new)}
    if {"marked", "unmarked"} >= done and len(done) == 2:
        return wording.STEPS["furniture"]
    return wording.STEPS[done.pop() if len(done) == 1 else "several"]


def _differs(name: str, old: ArticleEdit, new: ArticleEdit) -> bool:
    return bool(getattr(old, name) != getattr(new, name))


def _step(name: str, new: ArticleEdit) -> str:
    value = getattr(new, name)
    return f"{name}_{value}".casefold() if isinstance(value, bool) else name


def _corrected(article: Article, edit: ArticleEdit) -> Article:
    if edit == UNEDITED:
        return article
    given = {name: getattr(edit, name) for name in FIELDS}
    changed = {name: value for name, value in given.items() if value is not None}
    origins = dict(article.origins) | dict.fromkeys(changed, "person")
    known = tuple((name, origin) for name, origin in origins.items() if changed.get(name, origin))
    return replace(article, furniture=_furniture(article, edit), origins=known, **changed)


def _furniture(article: Article, edit: ArticleEdit) -> tuple[Furniture, ...]:
    """What was found and not put back, and what was taken out by hand: sorted, apart from each other, in the text.

    Where a stretch is both, the hand that took it out wins; where it was furniture already, it keeps its reason.
    """
    if not edit.unmarked and not edit.marked:
        return article.furniture
    unmarked, marked = _merged(edit.unmarked), _merged(_clipped(edit.marked, len(article.text)))
    pieces: list[Furniture] = []
    for found in sorted(article.furniture):
        taken = (*unmarked, *(piece.span for piece in pieces))
        left = _without(_clipped((found.span,), len(article.text)), taken)
        pieces += [Furniture(span.start, span.end, found.reason) for span in left]
    by_hand = _without(marked, [piece.span for piece in pieces])
    return tuple(sorted([*pieces, *(Furniture(span.start, span.end, "marked") for span in by_hand)]))


def _clipped(spans: Iterable[Span], length: int) -> tuple[Span, ...]:
    return tuple(Span(min(span.start, length), min(span.end, length)) for span in spans)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sorted; those that overlap or touch are one; the empty ones gone."""
    merged: list[Span] = []
    for span in sorted(span for span in spans if len(span)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _without(spans: Iterable[Span], taken: Iterable[Span]) -> tuple[Span, ...]:
    """What of the spans stands outside all that is taken."""
    left = [span for span in spans if len(span)]
    for hole in _merged(taken):
        left = [piece for span in left for piece in _around(span, hole)]
    return tuple(left)


def _around(span: Span, hole: Span) -> Iterable[Span]:
    if not span.overlaps(hole):
        return (span,)
    before = (Span(span.start, hole.start),) if span.start < hole.start else ()
    after = (Span(hole.end, span.end),) if hole.end < span.end else ()
    return before + after

"""What an archive answers about one article: a table of those that share passages, and passages in their place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from components import wording
from components.matching.archive import Hit
from components.matching.wordedits import word_edits
from components.model import Alignment, Article, Span
from components.tables import one_line, show_date
from components.tables.pair import Shares, words_of

REACH = 180
"""The most characters of a text that are told before a passage, and after it."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """An article of the archive that shares passages with the one asked about."""

    article: Article
    passages: tuple[Alignment, ...]
    """a = 0 is the article asked about, b = 1 this one; in the order of the former."""
    asked: Shares
    """How much of the article asked about stands in these passages."""
    own: Shares
    """How much of this article does."""


@dataclass(frozen=True, slots=True)
class Answer:
    """All that share passages with one article, most words first. itself: whether the archive holds that too."""

    found: tuple[Sharing, ...]
    itself: bool


def answer_of(asked: Article, hits: Sequence[Hit], article_of: Callable[[str], Article], itself: bool) -> Answer:
    """The answer to `Archive.ask`; article_of: `Archive.article`. Cost: every article that was hit is read."""
    words = words_of(asked)
    found = []
    for hit in hits:
        article = article_of(hit.article_id)
        passages = tuple(sorted(hit.passages, key=lambda link: (link.a_span, link.b_span)))
        shares = _shares(words, (link.a_span for link in passages))
        own = _shares(words_of(article), (link.b_span for link in passages))
        found.append(Sharing(article, passages, shares, own))
    return Answer(tuple(sorted(found, key=lambda one: -one.asked.wording)), itself)


def sharing_table(answer: Answer) -> pd.DataFrame:
    """One row an article, called by its article_id; its columns are told in wording.ASK_COLUMNS. Shares in per cent."""
    rows = [
        (
            one.article.outlet,
            one.article.title,
            show_date(one.article.published),
            one.asked.wording,
            one.asked.percent(one.asked.wording),
            one.own.percent(one.own.wording),
            len(one.passages),
            " · ".join(filter(None, (one.article.source.file, one.article.source.entry))),
        )
        for one in answer.found
    ]
    ids = pd.Index([one.article.article_id for one in answer.found], dtype="str")
    return pd.DataFrame(rows, columns=list(wording.ASK_COLUMNS), index=ids)


def in_place(text: str, span: Span, reach: int = REACH) -> tuple[str, str, str]:
    """-> what stands before a passage, the passage, what stands after it: white space as one space, "…" where the text
    goes on, words whole where the script parts them."""
    before, after = text[max(0, span.start - reach) : span.start], text[span.end : span.end + reach]
    before, passage, after = (re.sub(r"\s+", " ", each) for each in (before, span.of(text), after))
    if span.start > reach:
        before = f"{wording.GOES_ON} {before.partition(' ')[2] or before}"
    if span.end + reach < len(text):
        after = f"{after.rpartition(' ')[0] or after} {wording.GOES_ON}"
    return before.lstrip(), passage, after.rstrip()


def changes(left: str, right: str) -> list[str]:
    """The words that differ between two nearly equal wordings, a sentence for each, in the order of the text."""
    told = {"replace": wording.PASSAGE_REPLACED, "delete": wording.PASSAGE_LEFT_OUT, "insert": wording.PASSAGE_ADDED}
    return [
        told[op].format(left=one_line(a), right=one_line(b))
        for op, a, b in word_edits(left, right)
        if op != "equal" and (a.strip() or b.strip())
    ]


def _shares(words: np.ndarray[tuple[int, int], np.dtype[np.int32]], spans: Iterable[Span]) -> Shares:
    """words: (n, 2), where each word of a text starts and ends."""
    inside = np.zeros(len(words), bool)
    for span in spans:
        inside |= (words[:, 0] < span.end) & (words[:, 1] > span.start)
    shared = int(inside.sum())
    return Shares(len(words), shared, 0, 0, len(words) - shared)

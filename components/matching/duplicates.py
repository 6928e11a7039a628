"""The same article twice, and an outlet's later version of one: what must not count as two voices.

Two outlets that print the same agency's words are two versions, not one article twice: only articles of one outlet, of
one address, or where one does not say whose it is, can be the same. Nor are two of which one gives another figure, name
or day, or a "not": these are versions, whoever printed them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from components.matching.apart import tell_the_same, telling_words, words_apart
from components.matching.ngrams import Places
from components.matching.passages import LEAST, Passages, find_passages
from components.model import Article, Span

SAME = 0.95
"""The part of either article's reporting that stands in the other one, from which they are the same article."""
REVISED = 0.5
"""The part of the shorter one's from which two of one outlet are versions of one article."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two articles (indices) of which the first is to be compared, the fuller or later one, rather than the other.

    kind: the same article again, or a version of it by the same outlet, or one that is equal but for a few words that
    tell. words: those, of the first and of the other in turn, "" where one has none.
    """

    first: int
    other: int
    kind: Literal["same", "version"]
    words: tuple[str, ...] = ()


def find_duplicates(articles: Sequence[Article]) -> tuple[Duplicate, ...]:
    """Each article that another one repeats or replaces, once, with the one to take instead; by the other's place.

    What is the same is told of one that is itself kept. The articles' order decides nothing but the numbers here.
    Cost: linear in the text; a text that stands here many times is read once.
    """
    texts: dict[str, list[int]] = defaultdict(list)
    for place, article in enumerate(articles):
        texts[_reporting(article) or f"\0{place}"].append(place)
    alike = [sorted(each, key=lambda place: articles[place].article_id) for each in texts.values()]
    near = _near(articles, alike)
    telling = [telling_words(_reporting(articles[each[0]]), articles[each[0]].language) for each in alike]
    kept, found = _kept(articles, alike, near, telling)
    text_of = {place: at for at, each in enumerate(alike) for place in each}
    for each, all_kept in enumerate(kept):
        for other in all_kept:
            later = [
                place
                for at, shares in near[each].items()
                for place in kept[at]
                if _kind(articles[other], articles[place], *shares, tell_the_same(telling[each], telling[at]))
                == "version"
                and _goes_first(articles[place], articles[other])
            ]
            if later:
                best = max(later, key=lambda place: (articles[place].published, *_fullness(articles[place])))
                nearly = min(near[each][text_of[best]]) >= SAME
                words = words_apart(telling[text_of[best]], telling[each]) if nearly else ()
                found.append(Duplicate(best, other, "version", words))
    return tuple(sorted(found, key=lambda twin: twin.other))


def _near(articles: Sequence[Article], alike: Sequence[Sequence[int]]) -> list[dict[int, tuple[float, float]]]:
    """For each text those that share wording with it: the part of it that stands there, and of that one here."""
    near: list[dict[int, tuple[float, float]]] = [{at: (1.0, 1.0)} for at in range(len(alike))]
    for a, b, in_b, in_a in _shares([articles[each[0]] for each in alike]):
        near[a][b], near[b][a] = (in_b, in_a), (in_a, in_b)
    return near


def _kept(
    articles: Sequence[Article],
    alike: Sequence[Sequence[int]],
    near: Sequence[dict[int, tuple[float, float]]],
    telling: Sequence[Sequence[str]],
) -> tuple[list[list[int]], list[Duplicate]]:
    """-> for each text the articles that are kept, and what is the same as one of them; the best are kept first."""
    kept: list[list[int]] = [[] for _ in alike]
    found = []
    text_of = {place: at for at, each in enumerate(alike) for place in each}
    for place in sorted(text_of, key=lambda place: _worth(articles[place]), reverse=True):
        at = text_of[place]
        same = [
            other
            for one, shares in near[at].items()
            for other in kept[one]
            if _kind(articles[place], articles[other], *shares, tell_the_same(telling[at], telling[one])) == "same"
        ]
        if same:
            found.append(Duplicate(max(same, key=lambda other: _worth(articles[other])), place, "same"))
        else:
            kept[at].append(place)
    return kept, found


def _kind(a: Article, b: Article, in_b: float, in_a: float, agree: bool) -> Literal["same", "version", ""]:
    """agree: in their figures, names, days and negations."""
    outlets = {article.outlet.strip().casefold() for article in (a, b)}
    one_outlet, told = len(outlets) == 1 and outlets != {""}, "" not in outlets
    one_address = a.url == b.url != ""
    if min(in_a, in_b) >= SAME and (one_outlet or one_address or not told):
        return "same" if agree else "version"
    return "version" if max(in_a, in_b) >= REVISED and (one_outlet or one_address) else ""


def _goes_first(a: Article, b: Article) -> bool:
    """Of two versions the later one, else the longer one."""
    if a.published and b.published and a.published != b.published:
        return a.published > b.published
    return _fullness(a) > _fullness(b)


def _worth(article: Article) -> tuple[str, int, int, tuple[int, ...]]:
    """Of the same article the later one is kept, else the one of which more is known, else the longer one."""
    known = (article.outlet, article.title, article.published, article.byline, article.url)
    return article.published, sum(map(bool, known)), *_fullness(article)


def _fullness(article: Article) -> tuple[int, tuple[int, ...]]:
    """The length of the text; of equals the first by id."""
    return len(article.text), tuple(-ord(letter) for letter in article.article_id)


def _shares(articles: Sequence[Article]) -> list[tuple[int, int, float, float]]:
    """-> pairs a < b with a passage in common: the part of a that stands in b, and the part of b in a."""
    gaps = [_apart(article) for article in articles]
    spoken = tuple(sorted({article.language for article in articles} - {""}))
    found = find_passages([article.text for article in articles], gaps, LEAST, LEAST, spoken or ("en",))
    size = np.array([len(_reporting(article)) for article in articles])
    equal = found.equal / found.longer.clip(1)
    pairs, row = np.unique(found.a.astype(np.int64) * max(1, len(articles)) + found.b, return_inverse=True)
    a, b = np.divmod(pairs, max(1, len(articles)))

    shared = [np.bincount(row, (end - start) * equal, len(pairs)) for start, end in _places(found)]
    # What a text repeats is in the other one once: no more of it can be there than the other one has.
    parts = [
        np.minimum(here, size[other]) / size[own].clip(1)
        for here, own, other in zip(shared, (a, b), (b, a), strict=True)
    ]
    return list(zip(a.tolist(), b.tolist(), *(part.tolist() for part in parts), strict=True))


def _places(found: Passages) -> tuple[tuple[Places, Places], tuple[Places, Places]]:
    return (found.a_start, found.a_end), (found.b_start, found.b_end)


def _apart(article: Article) -> list[Span]:
    """What of a text is no reporting, and its title: another file may keep that apart."""
    spans = [piece.span for piece in article.furniture]
    if article.title_span and not any(span.overlaps(article.title_span) for span in spans):
        spans.append(article.title_span)
    return sorted(spans)


def _reporting(article: Article) -> str:
    """The text without its title and furniture, white space folded."""
    kept, at = [], 0
    for gap in (*_apart(article), Span(len(article.text), len(article.text))):
        kept.append(article.text[at : gap.start])
        at = max(at, gap.end)
    return " ".join(" ".join(kept).split())

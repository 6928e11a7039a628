"""Where things stand on a page: its headline, its article, and what stands over, beside and under them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import Any

from components.readers.pages.likeness import agreement

_EDITED = re.compile(r"updat|modif|last-?edit|aktualis|mis-?a-?jour", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"comments|comment-?list|disqus|related|teaser|recirc|read-?more|most-?read|promo|newsletter|current-?date|todays?-?date|top-?bar|site-?header"
    r"|(?<![a-z])(?:nav|menu|navigation|footer|sidebar)(?![a-z])",
    re.IGNORECASE,
)
_BRAND = re.compile(r"(?<![a-z])(?:logo|brand|site-?_?(?:title|name))(?![a-z])", re.IGNORECASE)
_QUOTED = re.compile(r"(?<![a-z])(?:pull-?)?quote|caption", re.IGNORECASE)
_FRONT = re.compile(r"(?=.)(?:https?:)?(?://[^/]+)?/?(?:index\.\w+|[a-z]{2}/)?")
"""The address of a front page."""
_HEADINGS = ("h1", "h2", "h3", "h4")
_AGREED = 0.5
"""How much of its words a headline shares with the page's title."""
_HEAD = 300
"""Characters of a box that holds a headline and what goes with it, and no text."""


@dataclass(frozen=True, slots=True)
class Place:
    """The elements that an article is known by, None where the page has none."""

    headline: Any | None
    article: Any | None

    def is_others(self, element: Any) -> bool:
        """Whether an element stands in an article element that is not the page's own."""
        around = element if element.tag == "article" else next(element.iterancestors("article"), None)
        return around is not None and not _is_within(self.article, around)

    def is_over(self, element: Any) -> bool:
        """Whether an element before the headline goes with it: in one article with it, or in a small box of the two."""
        if _is_within(element, self.article):
            return True
        holders = set() if self.headline is None else set(self.headline.iterancestors())
        box = next((each for each in element.iterancestors() if each in holders), None)
        return box is not None and box.tag not in ("body", "html") and _is_small(box)


def _is_small(box: Any) -> bool:
    """Whether a box holds little text. Cost: looks no further than that."""
    length = 0
    for text in islice(box.itertext(), _HEAD):
        length += len(text.strip())
        if length > _HEAD:
            return False
    return True


def place_in(tree: Any) -> Place:
    """The headline most like the page's title, else the first; the article that it stands in, or the largest."""
    own = titles_of_head(tree)

    def like_title(heading: Any) -> float:
        return max((agreement(heading.text_content()[:500], title) for title in own), default=0)

    shown = [each for each in tree.iter("h1") if not is_brand(each)]
    named = [each for each in tree.iter(*_HEADINGS) if not is_brand(each) and like_title(each) >= _AGREED]
    headline = max(named or shown[:1], key=like_title, default=None)
    article = None if headline is None else next(headline.iterancestors("article"), None)
    article = _largest(tree) if article is None else article
    if headline is None and article is not None:
        headline = next(article.iter(*_HEADINGS), None)
    return Place(headline, article)


def titles_of_head(tree: Any) -> list[str]:
    """What the page's head calls it."""
    shared = [each.get("content") or "" for each in tree.iter("meta") if each.get("property") == "og:title"]
    named = tree.find(".//head/title")
    return [title for title in (*shared, "" if named is None else named.text_content()[:500]) if title.strip()]


def _largest(tree: Any) -> Any | None:
    """The article element that holds most of the paragraphs of the page; None where none does."""
    lengths = {each: _prose(each) for each in tree.iter("article")}
    largest = max(lengths, key=lambda each: lengths[each], default=None)
    return largest if largest is not None and 2 * lengths[largest] > _prose(tree) else None


def _prose(element: Any) -> int:
    return sum(len(each.text_content()) for each in element.iter("p"))


def other_articles(tree: Any) -> list[list[str]]:
    """The paragraphs of each article element that stands in no other and has two or more."""
    outer = [
        each
        for each in tree.iter("article")
        if not is_apart(each) and next(each.iterancestors("article"), None) is None
    ]
    found = [[" ".join(each.text_content().split()) for each in article.iter("p")] for article in outer]
    return [paragraphs for paragraphs in found if len(paragraphs) > 1] if len(outer) > 1 else []


def keep_own(tree: Any) -> None:
    """Takes out of a tree what stands over the headline outside its article, beside the article and in others."""
    place = place_in(tree)
    around = set() if place.headline is None else {place.headline, *place.headline.iterancestors()}
    around |= set() if place.article is None else {place.article, *place.article.iterancestors()}
    for each in _foreign(tree, place):
        parent = each.getparent()
        if each not in around and parent is not None:
            parent.remove(each)
    for each in around:
        if not _is_within(each, place.article) and each is not place.headline:
            each.text = None


def _foreign(tree: Any, place: Place) -> list[Any]:
    """What is not of the article; data for search engines too, which is read elsewhere."""
    scripts = [each for each in tree.iter("script") if "ld+json" in (each.get("type") or "").lower()]
    apart = [
        each
        for each in tree.iter("aside", "footer", "nav", "article")
        if each.tag != "article" or place.is_others(each)
    ]
    if place.headline is None:
        return [*scripts, *apart, *tree.iter("header")]
    first: Any = place.article if _is_within(place.headline, place.article) else place.headline
    holders = [each for each in (first, *first.iterancestors()) if each.tag not in ("body", "html")]
    over = [each for holder in holders for each in holder.itersiblings(preceding=True)]
    return [*scripts, *apart, *(each for each in over if not place.is_over(each))]


def _is_within(element: Any | None, box: Any | None) -> bool:
    if element is None or box is None:
        return False
    return element is box or any(each is box for each in element.iterancestors(box.tag))


def is_brand(heading: Any) -> bool:
    """Whether a heading names the site: it is marked so, or leads to the front page."""
    around = [heading, *([heading.getparent()] if heading.getparent() is not None else [])]
    links = list(heading.iter("a"))
    words = "".join(heading.text_content().split())
    return any(_BRAND.search(named(each)) for each in around) or any(
        _FRONT.fullmatch(link.get("href") or "") and "".join(link.text_content().split()) == words for link in links
    )


def is_apart(element: Any) -> bool:
    """Whether an element stands in what is not the article: comments, related articles, menus, notes on updates."""
    around = [element, *element.iterancestors()][:12]
    own = [each for each in around if each.tag not in ("body", "html", "main", "article")]
    return any(_EDITED.search(named(each)) for each in own[:2]) or any(
        each.tag in ("aside", "footer", "nav") or _ELSEWHERE.search(named(each)) for each in own
    )


def is_quoted(element: Any) -> bool:
    """Whether an element stands in a picture's legend or in a quotation, whose authors are others."""
    around = [element, *element.iterancestors()][:4]
    return any(each.tag in ("figure", "blockquote") or _QUOTED.search(named(each)) for each in around)


def named(element: Any) -> str:
    """The class and the id of an element."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"

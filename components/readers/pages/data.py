"""What a page says of its article, wherever it says so: every claim with its origin, the most trusted first.

Order as measured on saved pages: JSON-LD, OpenGraph, the other tags of the head, then what the page shows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from components.cleaning.dates import iso_date, moment_in
from components.readers.pages.jsonld import Node, each_of, is_article, kinds, nodes, said
from components.readers.pages.likeness import agreement, key_of
from components.readers.pages.place import Place, is_apart, is_brand, is_quoted, named, place_in, titles_of_head

_META = {
    "title": "dc.title dcterms.title citation_title headline parsely-title sailthru.title twitter:title fb_title title",
    "outlet": "application-name apple-mobile-web-app-title publisher dc.publisher dcterms.publisher "
    "citation_journal_title sailthru.publisher rbpubname cre twitter:app:name:iphone",
    "byline": "author authors byl parsely-author sailthru.author dc.creator dcterms.creator citation_author creator "
    "article:author og:author og:article:author shareaholic:article_author_name",
    "published": "article:published_time og:article:published_time og:published_time article:published "
    "datepublished parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created "
    "dc.date dcterms.date citation_publication_date citation_date pubdate publishdate publish-date publish_date "
    "publication_date published_at cxenseparse:recs:publishtime article.published ptime lp.article:date date",
}
_NAMES = {field: names.split() for field, names in _META.items()}
_MODIFIED = ("article:modified_time", "og:updated_time", "dcterms.modified", "lastmod", "last-modified")
_BYLINE = re.compile(
    r"by-?line|submitted-by|author(?!i[tsz])|auteur|redakteur|(?<![a-z])(?:writer|autor|verfasser)(?!i[tsz])",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?:^|[^A-Za-z])[Dd]ate(?:[^a-z]|$|line|time|pub)|[a-z]Date(?:[^a-z]|$)|[Tt]ime-?[Ss]tamp|[Pp]ublish(?!er)|[Pp]osted"
    r"|[Pp]ub-?[Dd]ate|[Dd]atum"
)
_TITLED = re.compile(
    r"(?:entry|post|article|story|page|content)-?_?(?:title|headline)\b|(?:^|\s)headline\b", re.IGNORECASE
)
_FIGURES = re.compile(r"(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")
_BY = re.compile(r"\s*(?:By|BY|by|Von|Par|Por|Di|Door)\b(?!\s+(?:the|a|an|\d))")
_MARKS = ("itemprop", "rel", "class", "id", "data-testid", "data-component")
_AKIN = 0.12
"""How much of their words the headlines of one article share at the least."""
_SHORT = 160
_LONGEST = 2_000
_MOST = 40
"""Claims that are kept of one field."""


@dataclass(slots=True)
class Told:
    """All that was found: for each field, values with their origins (keys of wording.ORIGINS), best first."""

    claims: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    headline: str = ""
    """What the headline shows that stands over the text."""
    modified: str = ""
    body: str = ""
    """The text as the head repeats it."""
    words: int = 0
    """How many words it should have."""
    locked: bool = False
    """Whether the page says that not everybody may read it."""

    def add(self, field: str, value: str, origin: str) -> None:
        claims = self.claims[field]
        value = value[:_LONGEST]
        if value and len(claims) < _MOST and (value, origin) not in claims:
            claims.append((value, origin))


def told_by(tree: Any) -> Told:
    """All that the page's head and marks say. Cost: walks the tree a few times, in C."""
    told = Told()
    scripts = (each.text_content() for each in tree.iter("script") if "ld+json" in (each.get("type") or "").lower())
    _from_json(told, _own_nodes(nodes(scripts), tree))
    _from_meta(told, tree)
    _from_page(told, tree, place_in(tree))
    return told


def _own_nodes(found: Sequence[Node], tree: Any) -> list[Node]:
    """The nodes without articles that are not the page's, and without what these are made of."""
    titles = [title for title in titles_of_head(tree) if len(title.split()) > 1]
    titles += [said(each.text_content()[:500]) for each in tree.iter("h1") if not is_brand(each)]
    links = (each.get("href") for each in tree.iter("link") if "canonical" in (each.get("rel") or "").lower().split())
    shared = (each.get("content") for each in tree.iter("meta") if each.get("property") == "og:url")
    addresses = {address.rstrip("/") for address in (*links, *shared) if address}
    foreign = [node for node in found if is_article(node) and _is_foreign(node, titles, addresses)]
    parts = {
        id(part)
        for node in foreign
        for value in node.values()
        for part in (value if isinstance(value, list) else [value])
    }
    return [node for node in found if id(node) not in parts and not any(node is each for each in foreign)]


def _is_foreign(node: Node, titles: Sequence[str], addresses: Set[str]) -> bool:
    """Whether an article's headline has nothing to do with the page's titles, nor its address with the page's."""
    headline = said(node.get("headline"))
    sites = {key_of(name) for name, _ in each_of(node.get("publisher"), {})}
    own = [title for title in titles if key_of(title) not in sites]
    if not headline or not own or any(agreement(headline, title) >= _AKIN for title in own):
        return False
    values = (node.get(key) for key in ("url", "mainEntityOfPage", "@id"))
    told = {said(value.get("@id") if isinstance(value, dict) else value).rstrip("/") for value in values}
    return not told & addresses


def _from_json(told: Told, found: Sequence[Node]) -> None:
    by_id = {str(node["@id"]): node for node in reversed(found) if "@id" in node and len(node) > 1}
    articles = sorted((node for node in found if is_article(node)), key=lambda node: "headline" not in node)
    for node in articles[:1]:
        told.add("title", said(node.get("headline")) or said(node.get("name")), "json-ld")
        told.add("published", said(node.get("datePublished")) or said(node.get("dateCreated")), "json-ld")
        for name, organisation in each_of(node.get("author") or node.get("creator"), by_id):
            told.add("writing organisation" if organisation else "byline", name, "json-ld")
        for key in ("sourceOrganization", "provider", "creator", "contributor", "creditText", "copyrightHolder"):
            for name, _ in each_of(node.get(key), by_id):
                told.add("writing organisation", name, "json-ld")
        for key in ("publisher", "isPartOf"):
            for name, _ in each_of(node.get(key), by_id):
                told.add("outlet", name, "json-ld")
        for key in ("url", "mainEntityOfPage", "@id"):
            value = node.get(key)
            told.add("url", said(value.get("@id") if isinstance(value, dict) else value), "json-ld")
        told.modified = said(node.get("dateModified"))
        told.body = str(node.get("articleBody") or "")
        told.words = int(said(node.get("wordCount")) or 0) if said(node.get("wordCount")).isdigit() else 0
        told.locked = said(str(node.get("isAccessibleForFree"))).lower() == "false"
    for node in found:
        if "WebPage" in kinds(node) and not articles:
            told.add("title", said(node.get("headline")) or said(node.get("name")), "json-ld")
            told.add("published", said(node.get("datePublished")), "json-ld")
        if "WebSite" in kinds(node) or "NewsMediaOrganization" in kinds(node):
            told.add("outlet", said(node.get("name")), "json-ld")


def _from_meta(told: Told, tree: Any) -> None:
    metas: dict[str, list[str]] = defaultdict(list)
    for each in tree.iter("meta"):
        name = (each.get("property") or each.get("name") or each.get("itemprop") or "").lower().strip()
        if name and (content := said(each.get("content"))):
            metas[name].append(content)
    for name, fields in (("og:title", "title"), ("og:site_name", "outlet"), ("og:url", "url"), ("twitter:url", "url")):
        for value in metas[name][:1]:
            told.add(fields, value, "opengraph")
    for fields, names in _NAMES.items():
        for name in names:
            for value in metas[name][: 20 if fields == "byline" else 1]:
                told.add(fields, value, "opengraph" if name.startswith(("og:", "article:")) else "meta")
    locale = next(iter(metas["og:locale"]), "")
    told.modified = told.modified or next((metas[name][0] for name in _MODIFIED if metas[name]), "")
    told.locked = told.locked or bool({"locked", "metered"} & set(metas["article:content_tier"]))
    for each in tree.iter("link"):
        if "canonical" in (each.get("rel") or "").lower().split():
            told.claims["url"].insert(0, (said(each.get("href")), "meta"))
    if (title := tree.find(".//head/title")) is not None:
        told.add("page title", said(title.text_content()), "meta")
    told.add("language", tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "", "meta")
    told.add("language", locale, "opengraph")


def _from_page(told: Told, tree: Any, place: Place) -> None:
    for each in tree.iter("h1"):
        if not is_brand(each):
            told.add("shown title", _headline(each), "page")
            told.add("part of shown title", said(_unlinked(each)[:500]), "page")
            for part in each.iterdescendants("span", "a", "small", "strong", "em", "div", "b"):
                told.add("part of shown title", _headline(part), "page")
    marked = {
        _headline(each) for each in tree.iter("h2", "h3", "h4", "span", "div", "p") if _TITLED.search(named(each))
    }
    if len(marked - {""}) == 1:
        told.add("marked title", max(marked), "page")
    told.headline = "" if place.headline is None else _headline(place.headline)
    under = place.headline is None
    for each in tree.iter():
        under = under or each is place.headline
        if isinstance(each.tag, str) and each.tag not in ("script", "style", "meta", "link", "html", "body"):
            _from_element(told, each, place, under)


def _from_element(told: Told, each: Any, place: Place, under: bool) -> None:
    """under: whether the headline stands before the element."""
    marks = " ".join(each.attrib.get(key, "") for key in _MARKS) if each.attrib else ""
    if each.tag == "img" and each.get("alt"):
        told.add("logo", said(each.get("alt")), "page")
    stamped = "datePublished" in marks or each.get("pubdate") is not None
    if each.tag == "time" or stamped:
        kind, value = "stamp" if stamped else "time", each.get("datetime") or each.get("content") or _short(each)
    elif (marks and _BYLINE.search(marks)) or (each.text and _BY.match(each.text)):
        kind, value = "shown byline", "" if is_quoted(each) else _short(each)
    elif marks and _STAMP.search(marks):
        kind, value = "shown date", _short(each)
    else:
        return
    if not value or is_apart(each) or place.is_others(each):
        return
    if under or kind in ("stamp", "shown byline"):
        told.add(kind, value, "page")
    elif place.is_over(each):
        told.add("earlier date", value, "page")


def _headline(element: Any) -> str:
    """What a headline shows; a line break in it parts words."""
    for each in element.iter("br"):
        each.tail = f" {each.tail or ''}"
    return said(element.text_content()[:500])


def _unlinked(element: Any) -> str:
    """What an element shows, without links and buttons in it."""
    parts = ("" if each.tag in ("a", "button") else _unlinked(each) for each in element)
    return (element.text or "") + "".join(part + (each.tail or "") for part, each in zip(parts, element, strict=True))


def _short(element: Any) -> str:
    """What an element shows, its parts kept apart by " | "; "" where it is long."""
    words = " | ".join(part for part in (" ".join(text.split()) for text in element.itertext()) if part)
    return words if len(words) <= _SHORT else ""


def moments(told: Told, kinds_of_claim: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The dates that the page gives in claims of these kinds, in ISO 8601, in their order, with their origins."""
    for fields in kinds_of_claim:
        for value, origin in told.claims[fields]:
            moment = iso_date(value) or moment_in(value) or _day_in_figures(value, told)
            if moment and moment[:4] > "1970":
                yield moment, origin


def _day_in_figures(value: str, told: Told) -> str:
    """A date such as 03/04/2031, read as where the page says that it comes from; "" where it does not say."""
    found = _FIGURES.search(value)
    places = {name.lower().replace("_", "-") for name, _ in told.claims["language"]}
    if not found or not places:
        return ""
    first, second, year = found.groups()
    day, month = (second, first) if "en-us" in places else (first, second)
    return "" if places == {"en"} else iso_date(f"{year}-{int(month):02}-{int(day):02}")

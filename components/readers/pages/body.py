"""The body of a page: its tree, parsed once and in bounds, and the blocks of reporting in it.

What is reporting is trafilatura's to say (4-gram F1 .962 on 181 saved pages, the best of those measured); resiliparse
is asked where it finds next to nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from components.readers.markup import Shown, blocks_of
from components.readers.pages.place import named

_DEEPEST = 200
"""Elements within elements, beyond which tags are left out: real pages have fewer than 60."""
_LITTLE = 250
"""Characters below which a body is doubted."""
_SELF_CLOSED = re.compile(r"<(script|style|iframe|title|textarea|div|span|a|p)\b([^<>]{0,2000})/>", re.IGNORECASE)
_LONG_CELL = 300
_POST = 150
"""Characters of paragraphs in a list's item from which it is a post of a live blog, and no item."""
_COMMENTS = re.compile(r"comment|disqus|related|teaser|recirc|most-?read|promo", re.IGNORECASE)
_BOXES = frozenset({"div", "td", "article", "section", "main", "body", "center", "font"})
_INLINE = frozenset("br a b i em strong span u small sup sub q abbr cite code s big mark".split())
_TEXTUAL = frozenset("p h1 h2 h3 h4 h5 h6 ul ol blockquote table pre figure".split())
_SENTENCE = 80
"""Characters from which a box of words alone is a paragraph and no label."""
_BARE = 0.9
"""The part of a page's text that stands right in its body, in paragraphs and the like, where it has no other parts."""
_PARTS = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th"})


def tree_of(html: str) -> Any | None:
    """The page's root element, None where there is no element at all. html: without control characters."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    if html.lstrip().startswith("<?xml"):
        html = _SELF_CLOSED.sub(r"<\1\2></\1>", html)
    data = html.encode("utf-8", errors="replace")
    parser = HTMLParser(
        encoding="utf-8", collect_ids=False, default_doctype=False, remove_comments=True, remove_pis=True
    )
    try:
        tree = document_fromstring(data, parser=parser)
        if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
            flat: Any = _Flat(parser)
            feeder = etree.HTMLParser(encoding="utf-8", target=flat)
            feeder.feed(data)
            tree = feeder.close()
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return tree


class _Flat:
    """Builds a tree from which elements that are nested too deep are missing, but not their text."""

    def __init__(self, parser: Any) -> None:
        from lxml.etree import TreeBuilder

        self._builder = TreeBuilder(element_factory=parser.makeelement)
        self._depth = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth <= _DEEPEST:
            self._builder.start(tag, dict(attributes))

    def end(self, tag: str) -> None:
        if self._depth <= _DEEPEST:
            self._builder.end(tag)
        self._depth -= 1

    def data(self, words: str) -> None:
        self._builder.data(words)

    def comment(self, _text: str) -> None:
        """Left out."""

    def close(self) -> Any:
        return self._builder.close()


def body_blocks(tree: Any, html: str) -> list[str]:
    """The blocks of the article in a page, [] where none is found. Changes the tree."""
    _straighten(tree)
    blocks = _by_trafilatura(tree)
    if sum(map(len, blocks)) < _LITTLE:
        other = _by_resiliparse(html)
        if sum(map(len, other)) > 2 * sum(map(len, blocks)):
            return other
    return blocks


def _straighten(tree: Any) -> None:
    """What trafilatura would take for something else: words in quotation marks for blocks, layout for data."""
    for element in tree.iter("q"):
        element.tag = "span"
        element.text, element.tail = f"“{element.text or ''}", f"{element.tail or ''}"
        last = element[-1] if len(element) else None
        if last is None:
            element.text += "”"
        else:
            last.tail = f"{last.tail or ''}”"
    for item in _posts(tree):
        item.tag = "div"
        item.attrib.pop("class", None)  # by which it would be dropped where it quotes a social network
        if (posts := item.getparent()) is not None and posts.tag in ("ol", "ul"):
            posts.tag = "div"
    layout = [each for each in tree.iter("table") if _is_layout(each)]
    for table in layout:
        for element in [table, *_own_parts(table)]:
            element.tag = "div"
    for box in {br.getparent(): None for br in tree.iter("br") if _is_double(br)}:
        _part_at_breaks(box)
    _name_paragraphs(tree)
    if next(tree.iter("article", "main"), None) is None:
        if layout:
            _name_main_part(tree, layout)
        _name_bare_body(tree)


def _posts(tree: Any) -> list[Any]:
    """The items of lists that are posts of a live blog: they hold most of the page's paragraphs."""
    items = {each: sum(len(p.text_content()) for p in each.iter("p")) for each in tree.iter("li")}
    posts = [each for each, length in items.items() if length > _POST]
    if 2 * sum(items[each] for each in posts) < sum(len(p.text_content()) for p in tree.iter("p")):
        return []
    return [
        each for each in posts if not any(_COMMENTS.search(named(around)) for around in (each, *each.iterancestors()))
    ]


def _is_layout(table: Any) -> bool:
    """Whether a table only places things: others stand in it, or whole paragraphs."""
    if next(table.iterdescendants("table"), None) is not None:
        return True
    return any(
        sum(1 for _ in cell.iterdescendants("p", "br")) > 2 and len(cell.text_content()) > _LONG_CELL
        for cell in table.iterdescendants("td")
    )


def _own_parts(table: Any) -> list[Any]:
    return [each for each in table.iterdescendants(*_PARTS) if next(each.iterancestors("table"), None) is table]


def _is_double(br: Any) -> bool:
    """Whether another break follows at once, in a box that holds text as such."""
    after, box = br.getnext(), br.getparent()
    return (
        after is not None
        and after.tag == "br"
        and not (br.tail or "").strip()
        and box is not None
        and box.tag in _BOXES
    )


def _part_at_breaks(box: Any) -> None:
    """Makes paragraphs of what two breaks part."""
    part = box.makeelement("p")
    part.text, box.text = box.text, None
    parts, broken = [part], False
    for child in list(box):
        text, child.tail = child.tail, None
        box.remove(child)
        inline = child.tag in _INLINE
        if inline and not (broken and child.tag == "br"):
            part.append(child)
            child.tail = text
        else:
            part = box.makeelement("p")
            part.text = text
            parts += [part] if inline else [child, part]
        broken = child.tag == "br" and not (text or "").strip()
    box.extend(each for each in parts if each.tag != "p" or len(each) or (each.text or "").strip())


def _name_main_part(tree: Any, layout: Sequence[Any]) -> None:
    """Calls that part of a page an article which has the larger part of its text, and no part of it has.

    Only in a page that one of the tables holds the larger part of.
    """
    body = tree.find("body")
    part, bound = None, len(tree.text_content() if body is None else body.text_content()) / 2
    if all(len(table.text_content()) < bound for table in layout):
        return
    for element in tree.iter("div"):
        if len(element.text_content()) > bound:
            part = element
    if part is not None:
        part.tag = "article"


def _name_paragraphs(tree: Any) -> None:
    """Calls boxes paragraphs that hold words alone, where these say more than the page's paragraphs do."""
    boxes = {each: len(each.text_content()) for each in tree.iter("div") if _is_words(each)}
    long = [each for each, length in boxes.items() if length > _SENTENCE]
    if sum(boxes[each] for each in long) > sum(len(each.text_content()) for each in tree.iter("p")):
        for each in long:
            each.tag = "p"
        around: Counter[Any] = Counter()
        for each in long:
            around[each.getparent()] += boxes[each]
        if next(tree.iter("article", "main"), None) is None:
            around.most_common(1)[0][0].tag = "article"


def _is_words(box: Any) -> bool:
    return all(child.tag in _INLINE for child in box.iterdescendants())


def _name_bare_body(tree: Any) -> None:
    """Calls all of a page an article that is nothing but text: its crossheads and lists would be left out."""
    body = tree.find("body")
    if body is None:
        return
    own = sum(len(child.text_content()) for child in body if child.tag in _TEXTUAL)
    if own > _BARE * len(body.text_content()):
        article = body.makeelement("article")
        article.extend(list(body))
        body.append(article)


def _by_trafilatura(tree: Any) -> list[str]:
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(
            tree, fast=True, include_comments=False, include_tables=True, deduplicate=False, with_metadata=False
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        return []
    body = getattr(found, "body", None)
    return [] if body is None else _blocks(body)


def _blocks(body: Any) -> list[str]:
    from lxml.etree import iterwalk

    shown = Shown()
    for event, element in iterwalk(body, events=("start", "end")):
        if event == "start":
            shown.start(element.tag, {})
            shown.data(element.text or "")
        else:
            shown.end(element.tag)
            shown.data(element.tail or "")
    shown.close()
    return shown.blocks


def _by_resiliparse(html: str) -> list[str]:
    from resiliparse.extract.html2text import extract_plain_text

    text = extract_plain_text(html, main_content=True, list_bullets=False, alt_texts=False, comments=False)
    return [block for line in text.split("\n") for block in blocks_of(line)]

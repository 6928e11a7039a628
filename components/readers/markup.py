"""HTML to the text it shows: of fragments that stand in mails, feeds and tables, and of whole pages.

The markup is read as a stream of tags, without a tree, so that neither its depth nor its errors matter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody "
    "td tfoot th thead tr ul "
    # and what trafilatura calls them
    "code head item list quote row cell".split()
)
_UNSEEN = frozenset(
    "script style title template noscript textarea select datalist option object embed iframe audio video canvas svg "
    "math noframes noembed rt rp".split()
)
_HIDDEN_STYLE = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|!|$))",
    re.IGNORECASE,
)
_HIDDEN_CLASSES = frozenset("sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only".split())
_UNSEEN_CHARACTERS = re.compile("[\0\xad\u200b\u2060\ufeff]")
_EMBEDDED = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=%\s]{100,}", re.IGNORECASE)
_STRUCTURE = "p|div|br|h[1-6]|ul|ol|li|table|tr|td|blockquote|article|section|html|body|head|figure|hr|pre"
_OPENED = re.compile(rf"<(?:!doctype\s+html|(?:{_STRUCTURE})(?:\s[^<>]*|/)?)>", re.IGNORECASE)
_LINK = r"<a\s[^<>]{0,99}href\s*=[^<>]{0,999}>[^<>]{1,999}</a\s*>"
_CLOSED = re.compile(rf"</(?:{_STRUCTURE})\s*>|<br\s*/?>|{_LINK}", re.IGNORECASE)
_CELL = 250
"""Characters: a table with a longer paragraph, or several of them, in a cell is there for its looks alone."""


def is_markup(text: str) -> bool:
    """Whether a text is HTML: it begins with a tag that gives structure, or such a tag is closed, or a line broken."""
    return _OPENED.match(text.lstrip()[:2000]) is not None or _CLOSED.search(text) is not None


def text_of(html: str) -> str:
    """The text that a page or a fragment of HTML shows; never raises. Cost: linear, about 4 MB a second.

    Blocks (paragraphs, crossheads, list items, quotes, tables) are joined by an empty line, `<br>` is a line break, and
    a table's row is a line, its cells joined by " | ". What is hidden, scripts and forms' choices are left out.
    """
    from lxml import etree

    shown = Shown()
    target: Any = shown
    parser = etree.HTMLParser(encoding="utf-8", target=target, recover=True, no_network=True)
    try:
        parser.feed(without_embedded(html).replace("\0", "").encode("utf-8", errors="replace"))
        parser.close()
    except etree.LxmlError:
        shown.close()
    return "\n\n".join(shown.blocks)


def without_embedded(html: str) -> str:
    """The same without pictures and fonts written out in it."""
    return _EMBEDDED.sub("data:,", html) if ";base64," in html else html


def is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element is not shown, as far as it says so itself."""
    if not attributes or tag in _UNSEEN:
        return tag in _UNSEEN or tag == "dialog"
    if "hidden" in attributes or (tag == "dialog" and "open" not in attributes):
        return True
    if "style" in attributes and _HIDDEN_STYLE.search(attributes["style"]):
        return True
    return "class" in attributes and not _HIDDEN_CLASSES.isdisjoint(attributes["class"].split())


def blocks_of(line: str) -> list[str]:
    """Text in which a line break is a "\\n", with any white space, as blocks: an empty line parts two.

    Soft hyphens and other characters that are never shown are left out.
    """
    if "\n" not in line:
        line = " ".join(_UNSEEN_CHARACTERS.sub("", line).split())
        return [line] if line else []
    lines = [" ".join(each.split()) for each in _UNSEEN_CHARACTERS.sub("", line).split("\n")]
    return [block.strip("\n") for block in re.split(r"\n{2,}", "\n".join(lines)) if block.strip("\n")]


class _Table:
    """A table that is being read: rows of cells of blocks, and all blocks in their order."""

    def __init__(self) -> None:
        self.caption: list[str] = []
        self.rows: list[list[list[str]]] = []
        self.blocks: list[str] = []
        self.nested = False

    def row(self) -> None:
        self.rows.append([])

    def cell(self) -> None:
        if not self.rows:
            self.row()
        self.rows[-1].append([])

    def add(self, blocks: list[str]) -> None:
        if not self.rows:
            self.caption += blocks
            return
        if self.rows[-1]:
            self.rows[-1][-1] += blocks
        self.blocks += blocks

    def shown(self) -> list[str]:
        """One block of lines, where it is a table of data; else its blocks."""
        kept = [[cell for cell in row if cell] for row in self.rows]
        inside = sum(len(cell) for row in kept for cell in row)
        wide = any(len(row) > 1 for row in kept)
        long = any(sum(map(len, cell)) > _CELL for row in kept for cell in row)
        if self.nested or not wide or long or inside < len(self.blocks):
            return self.caption + self.blocks
        lines = (" | ".join(" ".join(" ".join(cell).split()) for cell in row) for row in kept if row)
        return [*self.caption, "\n".join(lines)]


class Shown:
    """Gathers the blocks of what is shown, tag by tag, as the target of a parser."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self._tables: list[_Table] = []
        self._open: list[str] = []
        self._hidden = 0
        """How many elements stood open when one came that is not shown; 0: all is shown."""
        self._pre = 0
        self._words: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._open.append(tag)
        if self._hidden:
            return
        if is_hidden(tag, attributes):
            self._hidden = len(self._open)
        elif tag in ("br", "lb"):
            self._words.append("\n")
        elif tag == "q":
            self._words.append("“")
        elif tag in _BLOCKS:
            self._break()
            self._enter(tag)

    def end(self, tag: str) -> None:
        depth = len(self._open)
        if self._open:
            self._open.pop()
        if self._hidden:
            self._hidden = 0 if depth <= self._hidden else self._hidden
        elif tag == "q":
            self._words.append("”")
        elif tag in _BLOCKS:
            self._break()
            self._leave(tag)

    def data(self, words: str) -> None:
        if not self._hidden:
            self._words.append(words if self._pre else words.replace("\n", " "))

    def comment(self, _text: str) -> None:
        """Not shown."""

    def close(self) -> None:
        self._break()
        while self._tables:
            self._leave("table")

    def _enter(self, tag: str) -> None:
        self._pre += tag == "pre"
        if tag == "table":
            if self._tables:
                self._tables[-1].nested = True
            self._tables.append(_Table())
        elif tag in ("tr", "row") and self._tables:
            self._tables[-1].row()
        elif tag in ("td", "th", "cell") and self._tables:
            self._tables[-1].cell()

    def _leave(self, tag: str) -> None:
        self._pre -= tag == "pre"
        if tag == "table" and self._tables:
            self._put(self._tables.pop().shown())

    def _break(self) -> None:
        if self._words:
            self._put(blocks_of("".join(self._words)))
            self._words = []

    def _put(self, blocks: list[str]) -> None:
        if self._tables:
            self._tables[-1].add(blocks)
        else:
            self.blocks += blocks

"""The XML of feeds as it is found in the wild: its letters, its entities, its elements by plain names."""

from __future__ import annotations

import html
import re
from html.entities import html5
from typing import Any

from components.readers.encoding.charset import declared_encoding, decode
from components.readers.markup import blocks_of, text_of
from components.readers.xmlsafe import refuse_entities, root_of

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,500}\?>")
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOOSE = re.compile(r"<!\[CDATA\[(?s:.*?)(?:\]\]>|\Z)|&(#\d{1,7};|#x[0-9a-fA-F]{1,6};|\w{2,32};)?")
_KEPT = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_SPACES = {
    "purl.org/rss/1.0/modules/content": "content",
    "search.yahoo.com/mrss": "media",
    "purl.org/dc/": "dc",
    "feedburner": "feedburner",
    "itunes": "itunes",
    "w3.org/2005/Atom": "",
    "purl.org/atom": "",
    "purl.org/rss/1.0/": "",
    "my.netscape.com": "",
    "purl.org/net/rss": "",
    "backend.userland.com": "",
}
"""What stands in a namespace's address -> what its elements' names begin with here; in the order they are tried."""
_CAPTION = re.compile(
    r"<figcaption\b[^>]{0,500}>([^<]{0,2000}(?:<(?!/figcaption)[^<]{0,2000}){0,50})</figcaption", re.IGNORECASE
)
_TAG = re.compile(r"<[a-zA-Z/!]")
_BLOCK_TAG = re.compile(r"<(?:p|br|div|li|h\d)\b", re.IGNORECASE)


def feed_root(file: str, data: bytes) -> tuple[Any, tuple[str, ...]]:
    """The root element, as much as can be had of a broken feed, and warnings on its letters.

    Letters by name as in HTML and lone ampersands, which XML has not, are mended first; all else lxml gets over.
    Raises UnreadableFile as xmlsafe.root_of does.
    """
    refuse_entities(file, data)
    text, warnings = decode(data, declared_encoding(data))
    text = _LOOSE.sub(_mended, _ILLEGAL.sub("", _DECLARATION.sub("", text)))
    return root_of(file, text.strip().encode("utf-8"), recover=True), warnings


def _mended(found: re.Match[str]) -> str:
    name = found[1]
    if name is None:
        return "&amp;" if found[0] == "&" else found[0]
    if name.startswith("#") or name in _KEPT:
        return found[0]
    return html.escape(html5[name]) if name in html5 else f"&amp;{name}"


def plain_name(element: Any) -> str:
    """An element's name, with a plain prefix where it is of a known extension: "title", "dc:creator", "media:title"."""
    tag = element.tag if isinstance(element.tag, str) else "?:"
    space, _, name = tag.rpartition("}")
    if not space:
        return name
    prefix = next((short for part, short in _SPACES.items() if part in space), "?")
    return f"{prefix}:{name}" if prefix else name


def shown(element: Any) -> str:
    """The text that an element's content shows, blocks an empty line apart: of plain text, HTML within, or elements."""
    from lxml import etree

    kind = element.get("type", "").casefold()
    if len(element):
        inner = (etree.tostring(child, encoding="unicode", method="html") for child in element)
        return text_of(html.escape(element.text or "") + "".join(inner))
    words = element.text or ""
    if kind in ("text", "text/plain") or (not kind and plain_name(element) in ("content", "summary")):
        return "\n\n".join(blocks_of(words))
    if not _TAG.search(words):
        return "\n\n".join(blocks_of(html.unescape(words)))
    return text_of(words if _BLOCK_TAG.search(words) else re.sub(r"\n\s*?\n", "<p>", words))


def captions_in(element: Any) -> list[str]:
    """What an element's HTML says of its pictures."""
    return [text_of(found[1]).strip() for found in _CAPTION.finditer(element.text or "")]

"""XML, parsed so that nothing in it reaches out, expands or nests without end: lxml, without entities and DTDs."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from components import wording
from components.errors import UnreadableFile

_SAFE: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
_CHUNK = 4096


def refuse_entities(file: str, data: bytes) -> None:
    """Raises UnreadableFile where the document declares an entity, in whatever encoding, before any is expanded.

    A document type by name alone, as old feeds have it, is let through. Cost: reads up to the first element.
    """
    from lxml import etree

    parser: Any = etree.XMLPullParser(("start",), **(_SAFE | {"recover": True}))
    declares = False
    for start in range(0, len(data), _CHUNK):
        parser.feed(data[start : start + _CHUNK])
        if first := next(parser.read_events(), None):
            declared = first[1].getroottree().docinfo.internalDTD
            declares = declared is not None and any(True for _ in declared.iterentities())
            break
    else:
        declares = b"<!ENTITY" in data
    if declares:
        raise UnreadableFile(wording.XML_ENTITIES.format(file=file), wording.XML_ENTITIES_HINT)


def root_of(file: str, data: bytes, recover: bool = False) -> Any:
    """The root element of a document, all of it in memory. recover: as much of a broken one as can be had.

    Raises UnreadableFile where it is broken or declares entities.
    """
    from lxml import etree

    refuse_entities(file, data)
    try:
        root = etree.fromstring(data, etree.XMLParser(recover=recover, **_SAFE))
    except (etree.LxmlError, ValueError, LookupError) as error:
        raise _broken(file) from error
    if root is None:
        raise _broken(file)
    return root


def elements(file: str, data: bytes, *tags: str) -> Iterator[Any]:
    """The outermost elements of these tags ("{namespace}name"), one by one as they end; each is emptied after its turn,
    so that a document of any length takes the memory of one. Raises UnreadableFile as root_of does."""
    from lxml import etree

    refuse_entities(file, data)
    depth = 0
    try:
        for event, element in etree.iterparse(io.BytesIO(data), ("start", "end"), tag=tags, **_SAFE):
            depth += 1 if event == "start" else -1
            if depth == 0:
                yield element
                element.clear(keep_tail=False)
                while element.getprevious() is not None:
                    del element.getparent()[0]
    except (etree.LxmlError, ValueError, LookupError) as error:
        raise _broken(file) from error


def _broken(file: str) -> UnreadableFile:
    return UnreadableFile(wording.XML_BROKEN.format(file=file), wording.XML_BROKEN_HINT)

"""What a page tells search engines of its article: JSON-LD, as it is found in the wild, broken and in pieces."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_MOST = 2_000
"""Nodes looked at in one page."""
_LONGEST = 2_000_000
_WRAPPING = re.compile(
    r"^(?:<!--|//\s{0,9}<!\[CDATA\[|/\*\s{0,9}<!\[CDATA\[\s{0,9}\*/|<!\[CDATA\[)|(?:-->|//\s{0,9}\]\]>|\]\]>)$"
)
_LOOSE_COMMA = re.compile(r",(\s*[}\]])")
_BAD_ESCAPE = re.compile(r"\\(?![\"\\/bfnrtu])")
_OF_OTHERS = frozenset(
    "itemListElement hasPart liveBlogUpdate mentions citation review comment comments suggestedAnswer associatedMedia "
    "image video about relatedLink significantLink potentialAction breadcrumb".split()
)
"""What describes something else than the page's own article."""
_UNSEEN = re.compile("[\0-\x08\x0e-\x1f\xad\u200b\u2060\ufeff]")
_PIECE = r'"{key}"\s*:\s*"((?:[^"\\]|\\.){{1,400}})"'
_PIECES = ("headline", "datePublished", "dateModified", "url")
_NAMED = re.compile(r'"(author|publisher)"\s*:\s*[\[{][^\]}]{0,300}?"name"\s*:\s*"((?:[^"\\]|\\.){1,200})"')
Node = Mapping[str, Any]


def nodes(scripts: Iterator[str]) -> list[Node]:
    """All objects in the scripts, outer ones first, those that describe other articles left out."""
    found: list[Node] = []
    for script in scripts:
        waiting: list[Any] = [_parsed(script[:_LONGEST])]
        while waiting and len(found) < _MOST:
            each = waiting.pop(0)
            if isinstance(each, list):
                waiting += each[:_MOST]
            elif isinstance(each, dict):
                found.append(each)
                waiting += [value for key, value in each.items() if key not in _OF_OTHERS and _holds(value)]
    return found


def _holds(value: object) -> bool:
    return isinstance(value, dict | list)


def _parsed(script: str) -> Any:
    """The value, mended where it is broken in one of the common ways; else what single pieces can be had."""
    script = _WRAPPING.sub("", script.strip(" \t\r\n;"))
    for text in (script, _LOOSE_COMMA.sub(r"\1", _BAD_ESCAPE.sub(r"\\\\", html.unescape(script)))):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    pieces: dict[str, Any] = {"@type": "Article"}
    for key in _PIECES:
        if piece := re.search(_PIECE.format(key=key), script):
            pieces[key] = _unescaped(piece[1])
    for key, name in _NAMED.findall(script):
        pieces.setdefault(key, {"name": _unescaped(name)})
    return pieces


def _unescaped(piece: str) -> str:
    try:
        return str(json.loads(f'"{piece}"', strict=False))
    except ValueError:
        return piece


def is_article(node: Node) -> bool:
    """Whether a node describes an article, a post or a live report."""
    return any(kind.endswith(("Article", "BlogPosting", "Posting", "Report")) for kind in kinds(node))


def kinds(node: Node) -> list[str]:
    """The types of a node, without their address."""
    kind = node.get("@type")
    return [str(each).rpartition("/")[2] for each in (kind if isinstance(kind, list) else [kind]) if each]


def said(value: object) -> str:
    """A value as one line of text: of a list the first, of a node its name; "" where it is none."""
    if isinstance(value, list):
        return next(filter(None, map(said, value[:20])), "")
    if isinstance(value, dict):
        return said(value.get("name") or value.get("@value") or "") if len(value) < 200 else ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = _UNSEEN.sub("", html.unescape(html.unescape(str(value))))
    return " ".join(re.sub(r"<[^<>]{1,200}>", " ", text).split())


def each_of(value: object, by_id: Mapping[str, Node]) -> Iterator[tuple[str, bool]]:
    """The names in a value, each with whether an organisation has it; nodes told by their @id are looked up."""
    for one in value[:50] if isinstance(value, list) else [value]:
        node = by_id.get(str(one.get("@id")), one) if isinstance(one, dict) and "name" not in one else one
        names = node.get("name") if isinstance(node, dict) else node
        for name in names if isinstance(names, list) else [names]:
            if told := said(name):
                yield told, isinstance(node, dict) and any(kind.endswith("Organization") for kind in kinds(node))

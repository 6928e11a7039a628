"""Markdown: one article, with an optional head of `key: value` lines. The markers go, the words stay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from components.readers.draft import Draft, Outcome
from components.readers.encoding.charset import decode, tidy
from components.readers.texthead import split_head

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown")
NAME = "Markdown"
QUICK = 50_000
LARGEST = 20 << 20
"""Bytes: an article of the greatest length, in the widest encoding."""


def is_mine(_data: bytes) -> bool:
    """Any text may be Markdown: its name has to say so."""
    return False


def read(_name: str, data: bytes) -> Iterator[Outcome]:
    """One draft: the body as plain text; the head's title, or else the heading that opens the body, as its title."""
    text, warnings = decode(data)
    text, more = tidy(text)
    head, body = split_head(text)
    fields: dict[str, Any] = dict(head)
    plain, heading = plain_text(body)
    fields.pop("text", None)
    given = "title" in fields
    fields["title"] = fields.get("title") or heading
    origins = dict.fromkeys(fields, "head") | ({} if given else {"title": "text"})
    yield replace(Draft(plain, origins=origins, warnings=(*warnings, *more)), **fields)


def plain_text(markdown: str) -> tuple[str, str]:
    """The words of a Markdown text, blocks a blank line apart, and the heading it opens with ("" without one)."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    tokens = parser.parse(markdown)
    heading = tokens[1] if len(tokens) > 1 and tokens[0].type == "heading_open" else None
    return _blocks(tokens), _inline(heading).strip() if heading else ""


def _blocks(tokens: Sequence[Token]) -> str:
    parts: list[str] = []
    for token in tokens:
        if token.type == "inline":
            parts.append(_inline(token).strip())
        elif token.type in ("fence", "code_block"):
            parts.append(token.content.rstrip("\n"))
        elif token.type in ("td_close", "th_close"):
            parts.append(" | ")
        elif token.type == "tr_close":
            parts.append("\n")
        elif token.type in ("paragraph_close", "list_item_close"):
            parts.append("\n\n")
        if token.block and token.level == 0 and token.nesting < 1 and token.type != "inline":
            parts.append("\n\n")
    text = re.sub(r" \| \n", "\n", "".join(parts))
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n")


def _inline(token: Token) -> str:
    """The words of one block's inline tokens: link texts stay, pictures go."""
    words = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            words.append(" " if child.type == "softbreak" else "\n")
        elif child.type != "image":
            words.append(child.content)
    return "".join(words)

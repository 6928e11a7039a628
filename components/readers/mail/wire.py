"""What agencies' old systems put around a story: lines of its head set between "^" and "<", below the words it is
filed under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from components.readers.mail.text import Block

_SET = re.compile(r"(?:^|(?<=\s))\^\s*([^<>^]{2,300}?)\s*<(?=\s|$)")
_BY = re.compile(r"by\s", re.IGNORECASE)
_HEAD = 6
"""Blocks of the mail among which a story's head stands."""


def unset(blocks: Sequence[Block]) -> tuple[str, list[Block]]:
    """-> the headline, "" where none is set so, and the blocks: each line of a head one of its own, without the signs
    around it, and the words above it marked."""
    head = [block for block in blocks[:_HEAD] if _SET.search(block.text)]
    lines = [found[1] for block in head for found in _SET.finditer(block.text)]
    if not head:
        return "", list(blocks)
    apart = [each for block in blocks for each in (_apart(block) if block in head else (block,))]
    return next((line for line in lines if not _BY.match(line)), ""), apart


def _apart(block: Block) -> Iterator[Block]:
    at = 0
    for found in _SET.finditer(block.text):
        if above := block.text[at : found.start()].strip():
            yield replace(block, text=above, reason="agency")
        yield replace(block, text=found[1])
        at = found.end()
    if rest := block.text[at:].strip():
        yield replace(block, text=rest)

"""Mails that answer a mail: which of the two is the article, by how much each of them says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from components.cleaning.dates import moment_in
from components.readers.mail.head import Head
from components.readers.mail.text import Block

_WROTE = re.compile(
    r"[^\n]{0,300}\b(?:wrote|writes|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev)\b[^\n]{0,120}:",
    re.DOTALL,
)
_SURELY = re.compile(r"\S@\S|\b\d{1,2}[:.h]\d{2}\b")
"""What only a mail program writes above an answered mail: an address or the time of day."""
_LONGEST = 500
_SENDER = re.compile(
    r"(?:[,;:]|\d|\b(?:schrieb|schreef|skrev))\s*([^,;:<>()\d]{2,80}?)\s*[(<]\s*(?:mailto:)?(\S+@[^\s>)]+)"
)


def is_wrote(block: Block) -> bool:
    """Whether it is the line that mail programs put above the mail that is answered."""
    line = " ".join(block.text.split())
    return len(line) <= _LONGEST and _WROTE.fullmatch(line) is not None and _SURELY.search(line) is not None


def without_replies(blocks: Sequence[Block], head: Head) -> tuple[Head, list[Block]]:
    """The blocks, those of the shorter of two mails marked, and the head of the longer one.

    A short note above a long mail that it answers is none of the article, nor what is answered below one. Of pages in
    mails, which show no depth of quotation, only a line with an address tells them: she wrote at 10:15, too.
    """
    at = next((n for n, each in enumerate(blocks) if is_wrote(each)), len(blocks))
    after = [n for n in range(at + 1, len(blocks)) if not blocks[n].reason]
    if not after:
        return head, list(blocks)
    quoted = [n for n in after if blocks[n].depth > blocks[at].depth]
    if not quoted and "@" not in blocks[at].text:
        return head, list(blocks)
    quoted = quoted or after
    above = [n for n in range(at) if not blocks[n].reason]
    answers = _words(blocks, quoted) > _words(blocks, above)
    left_out = {at, *(above if answers else quoted)}
    marked = [replace(each, reason="contact") if n in left_out else each for n, each in enumerate(blocks)]
    return (_head(blocks[at].text, head) if answers else head), marked


def _words(blocks: Sequence[Block], chosen: Sequence[int]) -> int:
    return sum(len(blocks[n].text.split()) for n in chosen)


def _head(wrote: str, head: Head) -> Head:
    line = " ".join(wrote.split())
    sender = _SENDER.search(line)
    return Head(f"{sender[1].strip()} <{sender[2]}>" if sender else "", moment_in(line) or "", head.subject)

"""How like two names or titles are, and the parts that titles are put together from."""

from __future__ import annotations

import re

_EAST = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
SUFFIX = re.compile(
    r"\s+(?:[|–—•·»«‹›~:-]{1,2}|//)\s+|\s*\|+\s*|\s+[–—-]{1,2}\s*"
    rf"|(?<={_EAST})\s*[-_—｜]+\s*(?=\S)|(?<=\S)\s*[-_—｜]+\s*(?={_EAST})"
)
"""What parts headline, section and site. Where words are written together, so are these."""
_WORD = re.compile(rf"{_EAST}|\w+")


def agreement(one: str, other: str) -> float:
    """How much of the words of two titles is in both (Dice)."""
    a, b = ({word.casefold() for word in _WORD.findall(each)} for each in (one, other))
    return 2 * len(a & b) / max(1, len(a) + len(b))


def key_of(name: str) -> str:
    """A name without case, articles, blanks and signs."""
    return re.sub(r"^(?:the|der|die|das|le|la|el)\s+|[\W_]+", "", name.casefold())


def alike(name: str, host: str) -> bool:
    """Whether one of two names is within the other."""
    return len(name) > 2 and (name in host or host in name)


def parts_of(title: str) -> list[str]:
    """What a page's title is put together from: headline, section, site."""
    return SUFFIX.split(title)

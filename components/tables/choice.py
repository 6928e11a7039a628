"""Which passages are looked at: the filters of the Compare page, which shares are worked out anew for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.language.folding import count_words
from components.model import KINDS as KINDS
from components.model import Alignment, Article, Kind


@dataclass(frozen=True, slots=True)
class Choice:
    """kinds: of passages that are shown. least: words that the longer of the two wordings has at least.

    partner: the only version (its index in the comparison) whose passages are shown; None: every version's.
    """

    kinds: tuple[Kind, ...] = KINDS
    least: int = 0
    partner: int | None = None

    def takes(self, link: Alignment, articles: Sequence[Article]) -> bool:
        """Whether a passage is shown."""
        if link.kind not in self.kinds or self.partner not in (None, link.a, link.b):
            return False
        wordings = link.a_span.of(articles[link.a].text), link.b_span.of(articles[link.b].text)
        return self.least <= 1 or max(map(count_words, wordings)) >= self.least

    def written(self) -> dict[str, str]:
        """The kinds and the least length as an address holds them; "" for what hides nothing."""
        kinds = ",".join(kind for kind in KINDS if kind in self.kinds) or _NO_KIND
        return {"kinds": "" if len(self.kinds) == len(KINDS) else kinds, "least": str(self.least or "")}


ALL = Choice()
_NO_KIND, _MOST = "none", 1_000


def read_choice(kinds: str, least: str, partner: int | None = None) -> Choice:
    """What `written` wrote; what cannot be read hides nothing."""
    chosen = tuple(kind for kind in KINDS if kind in kinds.split(","))
    few = int(least) if least.isascii() and least.isdecimal() and len(least) < 7 else 0
    return Choice(chosen if chosen or kinds == _NO_KIND else KINDS, min(few, _MOST), partner)

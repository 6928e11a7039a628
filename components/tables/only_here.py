"""What one outlet alone says, with the proof; and what is possibly said elsewhere, apart from it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Literal

import pandas as pd

from components import wording
from components.model import Claim, Comparison
from components.tables import ONLY_HERE, names, one_line
from components.tables.excerpts import nearest_text, place_in

Call = Literal["only", "possible"]
SORTS = ("", "far")
"""Orders of the claims: as the articles tell them, what is least like anything elsewhere first."""


def calls(comparison: Comparison) -> dict[Call, list[Claim]]:
    """-> the claims that one outlet alone makes, and those that are nowhere else but possibly are; in order. What
    several versions of an outlet have in the same words is told once."""
    return {
        "only": _once(comparison, [claim for claim in comparison.claims if claim.only_here]),
        "possible": _once(comparison, [claim for claim in comparison.claims if _possibly(comparison, claim)]),
    }


def told_by(comparison: Comparison, claim: Claim, called: Sequence[str]) -> str:
    """The version that makes the claim; the outlet, where several of its versions do in the same words. called: what
    each version is called."""
    voice = comparison.articles[claim.article].voice
    own = {index for index, article in enumerate(comparison.articles) if article.voice == voice}
    if len(own) == 1:
        return called[claim.article]
    mine = _wording(comparison, claim)
    same = {one.article for one in comparison.claims if one.article in own and _wording(comparison, one) == mine}
    outlet = comparison.articles[claim.article].name
    return wording.OUTLET_IN_VERSIONS.format(outlet=outlet, count=len(same)) if len(same) > 1 else called[claim.article]


def with_words(
    comparison: Comparison, claims: Iterable[Claim], versions: Container[int] | None, words: str
) -> list[Claim]:
    """The claims of these versions (None: of any) that hold all of these words."""
    wanted = words.casefold().split()
    texts = [article.text for article in comparison.articles]
    return [
        claim
        for claim in claims
        if (versions is None or claim.article in versions)
        and all(word in claim.span.of(texts[claim.article]).casefold() for word in wanted)
    ]


def in_order(comparison: Comparison, claims: Iterable[Claim], sort: str) -> list[Claim]:
    """Claims in an order of SORTS; of versions of the claim's own outlet nothing is asked."""
    voices = [article.voice for article in comparison.articles]

    def nearest(claim: Claim) -> float:
        mine = voices[claim.article]
        return max((each.score for index, each in claim.standing.items() if voices[index] != mine), default=0.0)

    return sorted(claims, key=nearest) if sort == "far" else list(claims)


def proof(comparison: Comparison, claim: Claim) -> list[int]:
    """The other versions, the nearest first; those of the claim's own outlet, which are no proof, last."""
    voices = [article.voice for article in comparison.articles]
    mine = voices[claim.article]
    return sorted(claim.standing, key=lambda index: (voices[index] == mine, -claim.standing[index].score, index))


def only_here_table(comparison: Comparison, found: dict[Call, list[Claim]]) -> pd.DataFrame:
    """One row for each of these claims and each other version, with what comes nearest there."""
    rows = [row for call, claims in found.items() for row in _rows(comparison, call, claims)]
    return pd.DataFrame(rows, columns=ONLY_HERE)


def proof_table(comparison: Comparison, claim: Claim, versions: Iterable[int]) -> pd.DataFrame:
    """One row for each of these versions: what comes nearest to the claim there, and why it is not the same."""
    called = names(comparison.articles)
    rows = [(called[index], *_nearest(comparison, claim, index)) for index in versions]
    return pd.DataFrame(rows, columns=ONLY_HERE[4:])


def _once(comparison: Comparison, claims: Iterable[Claim]) -> list[Claim]:
    told: dict[tuple[str, str], int] = {}
    return [claim for claim in claims if told.setdefault(_wording(comparison, claim), claim.article) == claim.article]


def _wording(comparison: Comparison, claim: Claim) -> tuple[str, str]:
    """The outlet, and what it says."""
    article = comparison.articles[claim.article]
    return article.voice, one_line(claim.span.of(article.text)).casefold()


def _rows(comparison: Comparison, call: Call, claims: Iterable[Claim]) -> Iterator[tuple[object, ...]]:
    versions = names(comparison.articles)
    for claim in claims:
        text = comparison.articles[claim.article].text
        stands = str(place_in(text, comparison.sentences[claim.article], claim.span))
        told = one_line(claim.span.of(text)), told_by(comparison, claim, versions), stands, wording.CALLS[call]
        for index in sorted(claim.standing):
            yield *told, versions[index], *_nearest(comparison, claim, index)


def _nearest(comparison: Comparison, claim: Claim, index: int) -> tuple[str, float, str]:
    standing = claim.standing[index]
    why = wording.REASONS.get(standing.reason, wording.OTHER_REASON)
    return nearest_text(comparison, index, standing), round(standing.score, 3), why


def _possibly(comparison: Comparison, claim: Claim) -> bool:
    voices = [article.voice for article in comparison.articles]
    states = {standing.state for index, standing in claim.standing.items() if voices[index] != voices[claim.article]}
    return claim.judged and "possible" in states and states <= {"possible", "not_found"}

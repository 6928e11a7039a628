"""Whether a version tells only what others tell: in its own words, but with no source and no figures of its own.

Such a version is no new witness. One that names somebody the others do not name, quotes what they do not quote, or
counts otherwise than they do, is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from components.language.commonwords import common_words
from components.language.samename import same_name
from components.language.stems import WORD, stem
from components.model import Article, Claim, Comparison, Quotation, Span, Standing

Why = Literal["retold", "unread", "short", "apart", "heard", "source", "quotation", "figures"]
"""Why a version only retells, or why it does not: not compared, too short to tell, too little told elsewhere, told to
its reporter, a source, a quotation or figures of its own."""

# From this share of its claims told elsewhere a version tells what is told there.
TOLD = 0.55
# Fewer claims tell everybody's story in short.
LEAST_CLAIMS = 4
# One figure more is a thing to look up: the length of a river, the age of a bridge.
OWN_FIGURES = 2
# A quotation of fewer words is a name or a turn of phrase.
LEAST_QUOTED, QUOTED = 4, 0.5
_WORTH = {"said": 1.0, "partly": 1.0, "differs": 1.0, "possible": 0.5, "not_found": 0.0}
_TO_US = re.compile(
    r"\b(?:told|tells|seen by|shown to|obtained by|interview with) (?:us|this (?:newspaper|paper|reporter|website)|"
    r"our (?:reporter|correspondent)s?)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_PRONOUNS = frozenset("he she they it we i you who this that these those his her their".split())


@dataclass(frozen=True, slots=True)
class Told:
    """What one version says, as far as it is needed to hold it against others. words: the stems of its text; folded:
    its words in lower case, a blank around each."""

    article: Article
    claims: tuple[Claim, ...]
    quotations: tuple[Quotation, ...]
    words: frozenset[str]
    folded: str


def read_versions(comparison: Comparison) -> list[Told]:
    """Of every version what it tells by itself: what is quoted anybody may have heard. Cost: linear in the text."""
    quoted = comparison.quotations or ((),) * len(comparison.articles)
    claims: list[list[Claim]] = [[] for _ in comparison.articles]
    for claim in comparison.claims:
        spoken = (
            min(claim.span.end, x.outer.end) - max(claim.span.start, x.outer.start) for x in quoted[claim.article]
        )
        if sum(part for part in spoken if part > 0) <= QUOTED * len(claim.span):
            claims[claim.article].append(claim)
    return [
        Told(article, tuple(some), tuple(quotations), _stems(article.text), _folded(article.text))
        for article, some, quotations in zip(comparison.articles, claims, quoted, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Retelling:
    """share: the part of a version's claims that others tell, 0 to 1. why: "retold" where it has nothing else to tell
    by, or what speaks against that; words: those by which that shows, where some do."""

    share: float
    why: Why
    words: Span | None = None


def retold(mine: Told, others: Collection[int], versions: list[Told], outlets: Iterable[str]) -> float:
    """The share of a version's claims that these others tell, 0 to 1; 0 where it does not only retell them.

    Why not is not looked for where too little is told: most pairs of versions end here.
    """
    if len(mine.claims) < LEAST_CLAIMS or _told_elsewhere(_standings(mine, others)) < TOLD:
        return 0.0
    found = retelling(mine, others, versions, outlets)
    return found.share if found.why == "retold" else 0.0


def retelling(mine: Told, others: Collection[int], versions: list[Told], outlets: Iterable[str]) -> Retelling:
    """How much of a version these others tell, and what it has of its own.

    outlets: of the story; a version that names one of them as its source has no source of its own.
    """
    standings = _standings(mine, others)
    share = _told_elsewhere(standings)
    if any(x.reason == "no_meaning" for some in standings for x in some):
        return Retelling(share, "unread")
    known = frozenset[str]().union(*(versions[number].words for number in others))
    texts = [versions[number].folded for number in others]
    if words := _heard(mine.article):
        return Retelling(share, "heard", words)
    if words := _own_source(mine, standings, known, tuple(outlets)):
        itself = same_name(words.of(mine.article.text), mine.article.outlet)
        return Retelling(share, "heard" if itself else "source", words)
    if words := _quotes_alone(mine, texts):
        return Retelling(share, "quotation", words)
    count, words = _own_figures(mine, standings)
    if count >= OWN_FIGURES:
        return Retelling(share, "figures", words)
    if len(mine.claims) < LEAST_CLAIMS:
        return Retelling(share, "short")
    return Retelling(share, "apart" if share < TOLD else "retold")


def _standings(mine: Told, others: Collection[int]) -> list[list[Standing]]:
    return [[claim.standing[number] for number in others if number in claim.standing] for claim in mine.claims]


def _told_elsewhere(standings: list[list[Standing]]) -> float:
    """The share of claims that are told there, 0 to 1."""
    return sum(max((_WORTH[x.state] for x in some), default=0.0) for some in standings) / max(1, len(standings))


def _heard(article: Article) -> Span | None:
    """Where it says that somebody told it to its own reporter: "told this newspaper", "told the Bell" in the Bell."""
    found = _TO_US.search(article.text)
    if not found and article.outlet:
        name = re.escape(re.sub(r"^the\s+", "", article.outlet.strip(), flags=re.IGNORECASE))
        found = re.search(rf"\b(?:told|tells)\s+(?:the\s+)?{name}\b", article.text, re.IGNORECASE)
    return Span(*found.span()) if found else None


def _own_source(
    mine: Told, standings: list[list[Standing]], known: frozenset[str], outlets: Collection[str]
) -> Span | None:
    """Somebody of whom the others say nothing and who is said to say something."""
    for claim, some in zip(mine.claims, standings, strict=True):
        speaker = claim.content.speaker
        if speaker is None:
            continue
        said = speaker.of(mine.article.text)
        if said.casefold() in _PRONOUNS or any(same_name(said, outlet) for outlet in outlets):
            continue
        names = [name.of(mine.article.text) for name in claim.content.names if speaker.overlaps(name)]
        if any(stem(name.split()[-1]) not in known for name in names):
            return speaker
        kinds = _stems(said) - common_words()
        if not names and kinds and not _is_told(some) and not kinds & known:
            return speaker
    return None


def _quotes_alone(mine: Told, texts: Collection[str]) -> Span | None:
    """Words that it quotes and none of these texts has."""
    for quotation in mine.quotations:
        words = _folded(quotation.span.of(mine.article.text)).split()
        runs = [" ".join(words[at : at + 3]) for at in range(len(words) - 2)]
        if len(words) >= LEAST_QUOTED and _held(runs, texts) < QUOTED * len(runs):
            return quotation.span
    return None


def _held(runs: Iterable[str], texts: Collection[str]) -> int:
    return sum(any(f" {run} " in text for text in texts) for run in runs)


def _own_figures(mine: Told, standings: list[list[Standing]]) -> tuple[int, Span | None]:
    """Claims that count what the others do not count, and the first; to count otherwise weighs as much as can be."""
    count, first = 0, None
    for claim, some in zip(mine.claims, standings, strict=True):
        if not _is_told(some) and any(x.reason == "numbers" for x in some):
            return OWN_FIGURES, claim.span
        if _counts(mine, claim) and not any(map(_answers_figures, some)):
            count, first = count + 1, first or claim.span
    return count, first


def _counts(mine: Told, claim: Claim) -> bool:
    """Does it hold a figure? A year is none."""
    return any(not _YEAR.fullmatch(x.span.of(mine.article.text)) for x in claim.content.quantities)


def _answers_figures(standing: Standing) -> bool:
    """Does it tell what the claim tells, and its figures: none of them is among the words that the claim adds?"""
    adds = standing.state == "partly" and any(any(map(str.isdigit, word)) for word in standing.words)
    return standing.state in ("said", "partly", "differs") and not adds


def _is_told(standings: Iterable[Standing]) -> bool:
    return any(standing.state in ("said", "partly") for standing in standings)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in WORD.findall(text))


def _folded(text: str) -> str:
    return f" {' '.join(word.lower() for word in WORD.findall(text))} "

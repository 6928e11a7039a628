"""Omission: a claim that every outlet but one carries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from components.matching.clusters import connected
from components.model import Claim, Comparison, Finding, Member
from components.wording import OMISSION

KIND = "omission"
# With fewer outlets "every one but one" is a single voice against another.
LEAST_OUTLETS = 3
_CARRIED = ("said", "partly")


def find(comparison: Comparison) -> list[Finding]:
    """One finding a group of claims that answer each other, where the group has a claim of every outlet but one."""
    voices: dict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(comparison.articles):
        voices[article.voice].append(number)
    if len(voices) < LEAST_OUTLETS:
        return []
    missing = {claim.id: lacking for claim in comparison.claims if (lacking := _lacking(claim, comparison, voices))}
    claims = {claim.id: claim for claim in comparison.claims if claim.id in missing}
    groups = _groups(claims, comparison)
    everyone = [g for g in groups if len({comparison.articles[c.article].voice for c in g}) == len(voices) - 1]
    return [_finding(comparison, group, missing, len(voices)) for group in everyone]


def _lacking(claim: Claim, comparison: Comparison, voices: dict[str, list[int]]) -> str | None:
    """The one voice none of whose versions has anything like the claim, where every other voice carries it."""
    if not claim.judged or sum(s.state in _CARRIED for s in claim.standing.values()) < len(voices) - 2:
        return None
    mine = comparison.articles[claim.article].voice
    absent = []
    for voice, numbers in voices.items():
        states = [claim.standing[n].state for n in numbers if n != claim.article]
        if voice == mine or any(state in _CARRIED for state in states):
            continue
        if any(state in ("possible", "differs") for state in states):
            return None
        absent.append(voice)
    return absent[0] if len(absent) == 1 else None


def _groups(claims: dict[str, Claim], comparison: Comparison) -> Iterator[list[Claim]]:
    """Claims whose evidence is one another, so that each is told once."""
    at = {(claim.article, claim.span): claim for claim in claims.values()}
    pairs = [(claim.id, claim.id) for claim in claims.values()]
    for claim in claims.values():
        for number, standing in claim.standing.items():
            if standing.state in _CARRIED:
                pairs += [(claim.id, at[number, span].id) for span in standing.spans if (number, span) in at]
    for group in connected(pairs):
        yield sorted(
            (claims[name] for name in group), key=lambda c: (comparison.articles[c.article].article_id, c.span)
        )


def _finding(comparison: Comparison, group: list[Claim], missing: dict[str, str], outlets: int) -> Finding:
    """Told in the words that most of the others say whole, of these in those they are nearest to: what a longer
    sentence adds is not what all but one report."""
    central = max(group, key=lambda c: (_said(c), sum(s.score for s in c.standing.values()), c.id))
    article = comparison.articles[central.article]
    lacking = next(a for a in comparison.articles if a.voice == missing[central.id])
    evidence = tuple(sorted({Member(claim.article, claim.span) for claim in group}))
    summary = OMISSION.format(claim=central.span.of(article.text), outlet=lacking.name)
    strength = round((outlets - 1) / outlets * min(1.0, len(central.span) / 80), 4)
    told = {"article": article.article_id, "start": central.span.start, "end": central.span.end}
    return Finding(KIND, summary, strength, evidence, {"missing": lacking.article_id, "claim": told})


def _said(claim: Claim) -> int:
    """In how many versions all of it stands."""
    return sum(standing.state == "said" for standing in claim.standing.values())

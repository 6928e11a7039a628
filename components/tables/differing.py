"""Where versions tell a claim differently: one entry a joined claim and a reason."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from components.model import Claim, Comparison
from components.tables.excerpts import words_that_differ

Words = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Differing:
    """A claim and the versions that tell it differently for one reason; those that differ in the same words together,
    the most widespread first."""

    claim: Claim
    reason: str
    versions: tuple[tuple[Words, tuple[int, ...]], ...]

    @property
    def spread(self) -> int:
        return sum(len(versions) for _, versions in self.versions)


def differing(comparison: Comparison) -> list[Differing]:
    """All of them, by reason: the reason with most claims first, within it what most versions differ on.

    Of a row that several versions tell, one claim speaks: the one with which most versions differ.
    """
    found: dict[str, list[Differing]] = defaultdict(list)
    for row in comparison.matrix:
        claims = [comparison.claims[claim] for claim in row.claims]
        speaker = max(claims, key=lambda claim: len(_differs(claim)))
        by_reason: dict[str, dict[Words, list[int]]] = defaultdict(lambda: defaultdict(list))
        for version in _differs(speaker):
            standing = speaker.standing[version]
            by_reason[standing.reason][tuple(words_that_differ(standing))].append(version)
        for reason, by_words in by_reason.items():
            told = sorted(by_words.items(), key=lambda each: -len(each[1]))
            versions = tuple((words, tuple(places)) for words, places in told)
            found[reason].append(Differing(speaker, reason, versions))
    groups = sorted(found.values(), key=lambda group: (-len(group), group[0].reason))
    return [one for group in groups for one in sorted(group, key=lambda one: -one.spread)]


def _differs(claim: Claim) -> list[int]:
    return [version for version, standing in sorted(claim.standing.items()) if standing.state == "differs"]

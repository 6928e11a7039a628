"""Where versions tell a claim differently: one entry a joined claim and a reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from components import wording
from components.model import Claim, Comparison, Member
from components.tables import names, one_line
from components.tables.excerpts import nearest_text, words_that_differ

Words = tuple[tuple[str, str], ...]
_Sides = tuple[frozenset[Member], str]


@dataclass(frozen=True, slots=True)
class Differing:
    """A claim and the versions that tell it differently for one reason; those that differ in the same words together,
    the most widespread first."""

    claim: Claim
    reason: str
    versions: tuple[tuple[Words, tuple[int, ...]], ...]

    @property
    def told(self) -> set[int]:
        """All versions that it is about."""
        return {self.claim.article, *(version for _, versions in self.versions for version in versions)}

    @property
    def spread(self) -> int:
        return sum(len(versions) for _, versions in self.versions)


def differing(comparison: Comparison) -> list[Differing]:
    """All of them, by reason: the reason with most claims first, within it what most versions differ on.

    Of a row that several versions tell, one claim speaks: the one with which most versions differ. Two claims that
    differ from each other, each in a row of its own, are told once, from the side that most versions differ from.
    """
    found: dict[str, list[Differing]] = defaultdict(list)
    told_so: set[_Sides] = set()
    for speaker in sorted(_speakers(comparison), key=lambda claim: -len(_differs(claim))):
        by_reason: dict[str, dict[Words, list[int]]] = defaultdict(lambda: defaultdict(list))
        for version in _differs(speaker):
            standing = speaker.standing[version]
            sides = _sides(speaker, version)
            if sides & told_so:
                continue
            told_so |= sides
            by_reason[standing.reason][tuple(words_that_differ(standing))].append(version)
        for reason, by_words in by_reason.items():
            told = sorted(by_words.items(), key=lambda each: -len(each[1]))
            versions = tuple((words, tuple(places)) for words, places in told)
            found[reason].append(Differing(speaker, reason, versions))
    groups = sorted(found.values(), key=lambda group: (-len(group), group[0].reason))
    return [one for group in groups for one in sorted(group, key=lambda one: -one.spread)]


def choose_differing(
    comparison: Comparison,
    found: Iterable[Differing],
    reason: str = "",
    versions: Iterable[int] | None = None,
    words: str = "",
) -> list[Differing]:
    """Those of one reason ("": any) that one of these versions tells (None: any), with these words in a wording."""
    wanted, asked = words.casefold().split(), set(versions or ())
    return [
        one
        for one in found
        if reason in ("", one.reason)
        and (versions is None or asked & one.told)
        and all(word in _wordings(comparison, one) for word in wanted)
    ]


def _wordings(comparison: Comparison, one: Differing) -> str:
    """Of all its versions, in lower case."""
    there = [
        nearest_text(comparison, version, one.claim.standing[version]) for version in one.told - {one.claim.article}
    ]
    return "\n".join([one.claim.span.of(comparison.articles[one.claim.article].text), *there]).casefold()


def differing_table(comparison: Comparison, found: Iterable[Differing]) -> pd.DataFrame:
    """One row for each claim and each version that tells it differently; the columns are wording.DIFFER_COLUMNS."""
    called = names(comparison.articles)
    rows = [
        (
            one_line(one.claim.span.of(comparison.articles[one.claim.article].text)),
            called[one.claim.article],
            wording.REASONS.get(one.reason, "") or wording.OTHER_REASON,
            called[version],
            nearest_text(comparison, version, one.claim.standing[version]),
            *(
                wording.NEXT_WORD.join(dict.fromkeys(filter(None, side)))
                for side in (zip(*words, strict=True) if words else ((), ()))
            ),
        )
        for one in found
        for words, versions in one.versions
        for version in versions
    ]
    return pd.DataFrame(rows, columns=list(wording.DIFFER_COLUMNS))


def _speakers(comparison: Comparison) -> Iterator[Claim]:
    """Of each row the claim with which most versions differ."""
    for row in comparison.matrix:
        claims = [comparison.claims[claim] for claim in row.claims]
        yield max(claims, key=lambda claim: len(_differs(claim)))


def _sides(claim: Claim, version: int) -> set[_Sides]:
    """The claim, each sentence that differs from it there, and why: the same from either side."""
    here, standing = Member(claim.article, claim.span), claim.standing[version]
    return {(frozenset((here, Member(version, span))), standing.reason) for span in standing.spans}


def _differs(claim: Claim) -> list[int]:
    return [version for version, standing in sorted(claim.standing.items()) if standing.state == "differs"]

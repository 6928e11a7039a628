"""Shared wording over all versions: in whose words each stretch stands, how often, and how much it was altered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from components import wording
from components.matching.ngrams import find_words
from components.model import Cluster, Comparison, Span
from components.tables import names, one_line
from components.tables.digests import cluster_key
from components.tables.matrix import Outlet, outlets_of

Hashes = npt.NDArray[np.uint64]
SORTS = ("", "spread", "altered")
"""Orders of the list: longest first, in most outlets first, with most words changed first."""


@dataclass(frozen=True, slots=True)
class Told:
    """One wording of a shared stretch: the versions (by article index) that have these same words, and in how many
    outlets. What a version has of it in several places is one wording; `text` has them on one line."""

    text: str
    words: int
    versions: tuple[int, ...]
    outlets: tuple[int, ...]
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class Shared:
    """A cluster with its wordings: that of most outlets first, of these what stands in one piece, then the longest.

    key: its name in an address. changed, of: of the two wordings that are changed most, how many words of the shorter
    one the longer one does not have, and how many it has. What only one of them has is no change: where a passage
    ends depends on what the others share of it.
    """

    key: str
    cluster: Cluster
    told: tuple[Told, ...]
    outlets: tuple[int, ...]
    changed: int
    of: int
    searched: str
    """All wordings, in lower case."""

    @property
    def words(self) -> int:
        """How long the wording of most outlets is."""
        return self.told[0].words

    @property
    def shortest(self) -> int:
        return min(told.words for told in self.told)

    @property
    def longest(self) -> int:
        return max(told.words for told in self.told)

    @property
    def altered(self) -> float:
        """Which share of the words changed, 0 to a half."""
        return self.changed / self.of if self.of else 0.0

    @property
    def versions(self) -> list[int]:
        """Every version that has it, in the order of the wordings."""
        return [version for told in self.told for version in told.versions]

    def spans(self, version: int) -> tuple[Span, ...]:
        """Where one version has it, in the order of its text."""
        return tuple(member.span for member in self.cluster.members if member.article == version)


@dataclass(frozen=True, slots=True)
class Clusters:
    """All shared wording of a comparison, in the order in which it tells it."""

    outlets: tuple[Outlet, ...]
    shared: tuple[Shared, ...]


def clusters_of(comparison: Comparison) -> Clusters:
    """What stands in at least two outlets; in two versions where one outlet has them all.

    Cost: one pass over all words; for each cluster the square of the number of its wordings.
    """
    outlets = outlets_of(comparison)
    owner = {version: place for place, outlet in enumerate(outlets) for version in outlet.versions}
    texts = [comparison.articles[m.article].text for c in comparison.clusters for m in c.members]
    spans = [member.span for cluster in comparison.clusters for member in cluster.members]
    found = find_words([span.of(text) for span, text in zip(spans, texts, strict=True)])
    hashes = iter([found.hash[low:high] for low, high in pairwise(found.first.tolist())])
    least = min(2, len(outlets))
    shared = [
        _shared(comparison, cluster, [next(hashes) for _ in cluster.members], owner) for cluster in comparison.clusters
    ]
    return Clusters(outlets, tuple(one for one in shared if len(one.outlets) >= least))


def choose_clusters(found: Clusters, by: int | None = None, words: str = "", sort: str = "") -> list[Shared]:
    """Those that one outlet has (None: any), with these words in one of its wordings, in an order of SORTS."""
    wanted = words.casefold().split()
    kept = [
        one
        for one in found.shared
        if (by is None or by in one.outlets) and all(word in one.searched for word in wanted)
    ]
    if sort == "spread":
        return sorted(kept, key=lambda one: (-len(one.outlets), -one.words))
    if sort == "altered":
        return sorted(kept, key=lambda one: (-one.changed, -one.altered))
    return sorted(kept, key=lambda one: (-one.words, -len(one.outlets)))


def clusters_table(comparison: Comparison, shared: Iterable[Shared]) -> pd.DataFrame:
    """One row for each version of each stretch of shared wording; the columns are wording.CLUSTER_COLUMNS."""
    called = names(comparison.articles)
    rows = [
        (number, len(one.outlets), round(one.altered, 3), place, told.text, told.words, called[version], start, end)
        for number, one in enumerate(shared, 1)
        for place, told in enumerate(one.told, 1)
        for version in told.versions
        for start, end in [(one.spans(version)[0].start, one.spans(version)[-1].end)]
    ]
    return pd.DataFrame(rows, columns=list(wording.CLUSTER_COLUMNS))


def _shared(comparison: Comparison, cluster: Cluster, hashes: Sequence[Hashes], owner: dict[int, int]) -> Shared:
    alike = {place: number for number, places in enumerate(cluster.wordings) for place in places}
    of_version: dict[int, list[int]] = defaultdict(list)
    for place, member in enumerate(cluster.members):
        of_version[member.article].append(place)
    groups: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for version, places in of_version.items():
        groups[tuple(alike.get(place, -1 - place) for place in places)].append(version)
    counted = [np.concatenate([hashes[place] for place in of_version[group[0]]]) for group in groups.values()]
    told = sorted(
        (
            _told(comparison, cluster, group, len(some), owner)
            for group, some in zip(groups.values(), counted, strict=True)
        ),
        key=lambda each: (-len(each.outlets), each.pieces, -each.words, each.versions),
    )
    changed, of = _most_changed(counted)
    outlets = tuple(sorted({owner[version] for version in of_version}))
    searched = "\n".join(each.text for each in told).casefold()
    return Shared(cluster_key(comparison, cluster), cluster, tuple(told), outlets, changed, of, searched)


def _told(comparison: Comparison, cluster: Cluster, versions: list[int], words: int, owner: dict[int, int]) -> Told:
    first = versions[0]
    text = comparison.articles[first].text
    pieces = [one_line(member.span.of(text)) for member in cluster.members if member.article == first]
    outlets = tuple(sorted({owner[version] for version in versions}))
    return Told(f" {wording.GOES_ON} ".join(pieces), words, tuple(versions), outlets, len(pieces))


def _most_changed(wordings: Sequence[Hashes]) -> tuple[int, int]:
    """-> how many words of the shorter the longer does not have, of how many, for the two that are changed most.

    Two that have less than half in common are parts of the passage that lie apart, not one changed.
    """
    lengths = np.array([len(some) for some in wordings])
    _, number = np.unique(np.concatenate(wordings), return_inverse=True)
    counts = np.zeros((len(wordings), int(number.max(initial=0)) + 1), np.int32)
    np.add.at(counts, (np.repeat(np.arange(len(wordings)), lengths), number), 1)
    common = np.array([np.minimum(row, counts).sum(axis=1) for row in counts])
    shorter = np.minimum(lengths[:, None], lengths)
    changed = np.where(2 * common >= shorter, shorter - common, 0)
    most = int(np.argmax(changed + changed / np.maximum(shorter, 1) / 2))  # a share decides between equals
    return int(changed.flat[most]), int(shorter.flat[most])

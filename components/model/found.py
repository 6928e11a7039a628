"""What a comparison finds: passages that belong together, claims and how they stand elsewhere, findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from components.model.article import Article, Span
from components.model.told import Content, Quotation, Sentence

Kind = Literal["verbatim", "near", "reworded"]
State = Literal["said", "partly", "differs", "possible", "not_found"]
Relation = Literal["same", "differs", "possible"]

KINDS: tuple[Kind, ...] = ("verbatim", "near", "reworded")
STATES: tuple[State, ...] = ("said", "partly", "differs", "possible", "not_found")


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two passages that belong together. a and b are article indices of the comparison, a < b; score in 0..1."""

    a: int
    b: int
    kind: Kind
    a_span: Span
    b_span: Span
    score: float
    relation: Relation = "same"

    def between(self, a: int, b: int) -> Alignment:
        """The same, of articles numbered so."""
        return Alignment(a, b, self.kind, self.a_span, self.b_span, self.score, self.relation)

    def turned(self, a: int, b: int) -> Alignment:
        """The same, seen from the other side: a is the article that was b."""
        return Alignment(a, b, self.kind, self.b_span, self.a_span, self.score, self.relation)


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """A passage of one article (its index in the comparison) within a cluster."""

    article: int
    span: Span


@dataclass(frozen=True, slots=True)
class Cluster:
    """One stretch of wording and everywhere it stands, over all versions.

    wordings: whose wording is whose: places in `members`, those with the same words together, the most widespread
    wording first.
    """

    id: str
    members: tuple[Member, ...]
    wordings: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """How one claim stands in one other version, with the nearest passage there as the proof, found or not.

    how: the closest kind of match for said and partly, else None. spans: the evidence in the other version.
    own_spans: which part of the claim they answer. reason: why not the same, a key of wording.REASONS, or "".
    words: the words that differ, or that this version adds.
    """

    state: State
    how: Kind | None
    score: float
    spans: tuple[Span, ...] = ()
    own_spans: tuple[Span, ...] = ()
    reason: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A span of one article that says something, and how it stands in every other version (by article index)."""

    id: str
    article: int
    span: Span
    standing: Mapping[int, Standing]
    only_here: bool
    """No other outlet says it, in whole, in part, differently or possibly; False where nothing can be said."""
    judged: bool = True
    """False where the language has no meaning match: absence is then of wording alone."""
    content: Content = Content()


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """Claims of several versions that answer each other, as places in `Comparison.claims`; the first is the head, whose
    words tell the row. states: how the head stands in each version (by article index)."""

    claims: tuple[int, ...]
    states: Mapping[int, State]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something worth looking at: one kind a module of findings/. strength in 0..1; detail is JSON-ready."""

    kind: str
    summary: str
    strength: float
    evidence: tuple[Member, ...]
    detail: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FigureLink:
    """Two figures that stand for the same thing, in two versions."""

    a: Member
    b: Member
    agrees: bool


@dataclass(frozen=True, slots=True)
class Options:
    """How to compare. Validated at once by compare.compare, all errors together."""

    shortest: int = 4
    """The fewest words of a passage that is not near another one."""
    reworded: bool = True
    """Look for the same claim in other words, not for wording alone."""
    engine: str = ""
    """A stronger engine beside the built-in one: a folder or a name, as matching.engines.load takes it; "": none."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that was found in a story. Indices are places in `articles`; every order is that of the text."""

    articles: tuple[Article, ...]
    alignments: tuple[Alignment, ...]
    clusters: tuple[Cluster, ...]
    sentences: tuple[tuple[Sentence, ...], ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    matrix: tuple[MatrixRow, ...] = ()
    quotations: tuple[tuple[Quotation, ...], ...] = ()
    """Of each article, in the order of its text."""
    figures: tuple[FigureLink, ...] = ()

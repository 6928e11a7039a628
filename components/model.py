"""The values everything else passes along: frozen dataclasses over the standard library, nothing more.

Offsets are code points of `Article.text`, half-open, everywhere. The text is fixed when the article is read and never
changes: furniture is marked, not cut; a correction is an `Edits` value beside the article, not a new article.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["verbatim", "near", "reworded"]
State = Literal["said", "partly", "differs", "possible", "not_found"]
Relation = Literal["same", "differs", "possible"]

KINDS: tuple[Kind, ...] = ("verbatim", "near", "reworded")
STATES: tuple[State, ...] = ("said", "partly", "differs", "possible", "not_found")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters [start, end) of one article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Furniture:
    """A stretch of text that is not reporting, and why we think so (a key of wording.FURNITURE)."""

    start: int
    end: int
    reason: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article came from: the file's name, the row or entry in it (None: the whole file), reader, digest."""

    file: str = ""
    entry: str | None = None
    reader: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One version of a story. "" means unknown; published is ISO 8601 (date, or date and time); language ISO 639-1.

    outlet published it, agency wrote it, where the text says so. article_id is a digest of the file's bytes and the
    entry within it: no edit changes it. title_span: where the text itself carries the title, else None.
    """

    article_id: str
    text: str
    outlet: str = ""
    agency: str = ""
    title: str = ""
    byline: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    origins: tuple[tuple[str, str], ...] = ()
    """Where each field that is known was found: the field and a key of wording.ORIGINS."""
    furniture: tuple[Furniture, ...] = ()
    title_span: Span | None = None
    source: Source = Source()
    warnings: tuple[str, ...] = ()

    @property
    def voice(self) -> str:
        """Versions of one outlet are one voice; an article without an outlet is a voice of its own."""
        return self.outlet.strip().casefold() or self.article_id

    @property
    def name(self) -> str:
        """What a reader calls this version."""
        return self.outlet or self.title or self.source.file or self.article_id[:8]


FIELDS = ("outlet", "agency", "title", "byline", "published", "url", "language")
"""What is kept of an article beside its text, and can be corrected."""


@dataclass(frozen=True, slots=True)
class ArticleEdit:
    """What a person corrected in one article; None leaves the field as it was read."""

    outlet: str | None = None
    agency: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    removed: bool = False
    compared: bool = True
    unmarked: tuple[Span, ...] = ()
    """Furniture that the person put back."""
    marked: tuple[Span, ...] = ()
    """Text that the person took out as furniture."""


@dataclass(frozen=True, slots=True)
class Edits:
    """All corrections of a story, keyed by article_id: a value, applied by stories.edits.apply."""

    articles: Mapping[str, ArticleEdit] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one article. heading: a title, standfirst or crosshead: may be linked, never counted."""

    span: Span
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the text. value in the unit's base; counts: what it counts.

    hedge: "about", "almost", "at least", "more than", "at most", "less than", "several" or "".
    """

    span: Span
    value: float
    unit: str = ""
    hedge: str = ""
    counts: str = ""


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
class Day:
    """A day that the text names, as an ISO 8601 date: read against the day of publication where it has to be."""

    span: Span
    date: str


@dataclass(frozen=True, slots=True)
class Content:
    """What a claim holds, as far as it can be told in its language; spans are of the article's text.

    clauses: each with its own subject and verb, together the claim. stance: says, denies, accuses, asks, promises, or
    "" where nobody is said to say it; speaker: a noun phrase or pronoun. certainty: of its least certain part: certain,
    probable, planned, possible, alleged. negations: the words that say no.
    """

    clauses: tuple[Span, ...] = ()
    stance: str = ""
    speaker: Span | None = None
    certainty: str = "certain"
    negations: tuple[Span, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    names: tuple[Span, ...] = ()
    days: tuple[Day, ...] = ()


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

"""Articles: a text that is fixed when it is read, with what is known of it, and what a person corrected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


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

    outlet published it, agency is whom it credits, as the text says. article_id is a digest of the file's bytes and the
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

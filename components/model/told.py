"""What an article tells: sentences, figures, days, and what a claim holds."""

from __future__ import annotations

from dataclasses import dataclass

from components.model.article import Span


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
class Quotation:
    """Words between quotation marks. span: without the marks; outer: with them, the opening mark to the closing one.

    speaker: the noun phrase or pronoun that the text gives; name: who that is, as fully as the article says, "" where
    it is open. candidate: name is only the likeliest, as for a pronoun; it must not be told as a fact. cue: the word
    that says how it was said ("said", "wrote", "according to").
    """

    span: Span
    outer: Span
    speaker: Span | None = None
    name: str = ""
    candidate: bool = False
    cue: Span | None = None


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
